// What is a code, is it alive, which codes do words or a range mean? The tools that ask the code books.
import { z } from 'zod';
import {
  type Block,
  type CodeRef,
  codesWithin,
  type Diagnosis,
  type HistoryEntry,
  historyOf,
  isSystem,
  type Notes,
  type Status,
  SYSTEM_NAMES,
  SYSTEMS,
  statusOf,
  type Title,
} from '#catalog';
import { limitTable } from '#edits';
import type { Asking } from './asking.ts';
import { type CodeRecord, codeRecord } from './codeRecord.ts';
import { type FoundCodes, findCodes } from './codeSearch.ts';
import { standingIn } from './namedCodes.ts';
import { citeOn, evidence, listed, missedBy, named, nothing, pageOf, readCode, tool } from './telling.ts';

export const codeText = z.string().trim().min(2).max(16);
export const systemName = z.enum(SYSTEMS);

const MOST_FOUND = 20;
const MOST_FACTS = 12;

export const searchCodes = tool({
  description:
    'Find codes by words, abbreviations or drug names, best first, in all four code systems or one.',
  input: z.object({
    text: z.string().min(1).max(300),
    system: systemName.nullable().default(null),
    limit: z.int().min(1).max(MOST_FOUND).default(8),
  }),
  doing: ({ text, system }) =>
    `searching ${system ? SYSTEM_NAMES[system] : 'all code systems'} for “${text.slice(0, 80)}”`,
  run: ({ text, system, limit }, asking) => {
    const { edition, asOf } = asking;
    const found: FoundCodes = findCodes(edition, text, { system, asOf, limit, validOn: asOf });
    if (found.hits.length === 0)
      return nothing('not found', `The search finds no code for “${text.slice(0, 80)}”.`);
    const shown = found.hits.slice(0, limit);
    return {
      value: { hits: shown, didYouMean: found.didYouMean },
      evidence: [
        evidence('search_codes', {
          title: `Search for “${text.slice(0, 80)}”`,
          facts: shown.map(
            ({ ref, title, billable }) =>
              `${ref.code} is ${title === '' ? 'listed' : lowerFirst(title)} (${SYSTEM_NAMES[ref.system]}${isIcd(ref.system) && !billable ? ', a heading that is too coarse to bill' : ''}).`,
          ),
          codes: shown.map(({ ref }) => ref),
          cites: found.releases,
          path: `/search?q=${encodeURIComponent(text.slice(0, 200))}&asOf=${asOf}`,
        }),
      ],
    };
  },
});

export interface KnownCode {
  ref: CodeRef;
  status: Status;
  title: Title;
  valid: boolean;
  /** Our own description, or the first paragraph of it; empty where none is written. */
  description: string[];
  plain: string | null;
  diagnosis: Diagnosis | null;
  notes: Notes | null;
  record: CodeRecord;
}

export const getCode = tool({
  description:
    'What a code means on the date of service: status, words, our description, the instructional notes of a diagnosis.',
  input: z.object({ code: codeText, system: systemName.nullable().default(null) }),
  doing: ({ code }) => `looking up ${code.toUpperCase()}`,
  run: ({ code, system }, asking) => {
    const read = readCode(code, asking, system ? [system] : SYSTEMS);
    if ('nothing' in read) return read;
    const { ref, valid } = read;
    const record = codeRecord(asking.edition, ref, asking.asOf, asking.reader);
    if (!record) return nothing('not found', `${ref.code} is in no loaded file.`);
    const value: KnownCode = {
      ref,
      valid,
      status: record.status,
      title: record.title,
      description: record.procedure ? blockTexts(record.procedure.description) : [],
      plain: record.plain?.text ?? null,
      diagnosis: record.diagnosis,
      notes: record.notes,
      record,
    };
    const own = record.procedure?.cite ?? record.plain?.cite ?? null;
    return {
      value,
      evidence: [
        evidence('get_code', {
          title: `${SYSTEM_NAMES[ref.system]} ${ref.code} on ${asking.asOf}`,
          facts: [
            ...meaningFacts(value),
            statusFact(ref, record.status),
            ...billableFact(value),
            ...value.description,
            ...(value.plain ? [value.plain] : []),
            ...hcpcsFacts(record),
            ...noteFacts(value),
            ...limitFacts(ref, asking),
            record.title.words === 'ama' ? (record.descriptors.copyright ?? '') : '',
          ],
          codes: [ref, ...record.status.successors],
          cites: [
            record.title.cite,
            ...record.status.evidence.map(({ cite }) => cite),
            own,
            record.notes?.cite ?? null,
            record.hcpcs?.cite ?? null,
          ],
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

function meaningFacts({ ref, title }: KnownCode): string[] {
  if (title.text === null)
    return [`${ref.code} is a ${SYSTEM_NAMES[ref.system]} code; no words for it may be shown here.`];
  const whose = title.words === 'ama' ? ' (AMA descriptor)' : title.words === 'own' ? ' (our own label)' : '';
  return [`${ref.code} is ${lowerFirst(title.text)}${whose}.`];
}

/** A full sentence, with the code in it. */
export function statusFact(ref: CodeRef, status: Status): string {
  const { kind, sentence, lastDay, firstDay } = status;
  if (kind === 'deleted')
    return lastDay === null
      ? `${ref.code} is deleted. ${sentence}`
      : `${ref.code} is deleted: its last valid day was ${lastDay}.`;
  if (kind === 'not yet effective')
    return `${ref.code} is not yet in use on this date${firstDay === null ? '' : `; its first day is ${firstDay}`}. ${sentence}`;
  if (kind === 'unconfirmed') return `${ref.code} is not confirmed for this date. ${sentence}`;
  // Of a procedure the files say no more than that; of a diagnosis which year's book lists it.
  return sentence.startsWith('Active on')
    ? `${ref.code} is valid on this date.`
    : `${ref.code} is valid on this date. ${sentence}`;
}

function billableFact({ ref, diagnosis }: KnownCode): string[] {
  if (!diagnosis) return [];
  return [
    diagnosis.billable
      ? `${ref.code} is billable: it has all characters that it can have.`
      : `${ref.code} is a heading and not billable: a code below it with more characters is wanted.`,
  ];
}

function hcpcsFacts({ ref, hcpcs }: CodeRecord): string[] {
  if (!hcpcs) return [];
  return [
    ...(hcpcs.coverage
      ? [
          `${ref.code} has coverage code ${hcpcs.coverage.code} in the HCPCS file: ${lowerFirst(hcpcs.coverage.text)}.`,
        ]
      : []),
    ...(hcpcs.pricing[0]
      ? [
          `${ref.code} has pricing indicator ${hcpcs.pricing[0].code} in the HCPCS file: ${lowerFirst(hcpcs.pricing[0].text)}.`,
        ]
      : []),
  ];
}

const NOTE_WORDS: Record<string, string> = {
  includes: 'Includes',
  inclusionTerm: 'Also for',
  excludes1: 'Excludes1 (never together)',
  excludes2: 'Excludes2 (not included here, may be coded as well)',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional code',
  codeAlso: 'Code also',
  sevenChrNote: '7th character',
  notes: 'Note',
};

/** The notes that bind a diagnosis, its own first. */
export function noteFacts({ ref, notes }: Pick<KnownCode, 'ref' | 'notes'>): string[] {
  if (!notes) return [];
  const facts = notes.notes.slice(0, MOST_FACTS * 2).map(({ kind, texts, from, own }) => {
    const where = own ? '' : ` (from ${from.label})`;
    return `${ref.code}, ${NOTE_WORDS[kind] ?? kind}${where}: ${joined(texts.slice(0, 12))}.`;
  });
  if (notes.seventh)
    facts.push(
      `${ref.code} takes a 7th character: ${notes.seventh.characters.map(({ character, text }) => `${character} ${text}`).join('; ')}.`,
    );
  return facts;
}

/** A line that ends in a colon leads the lines behind it. */
function joined(texts: readonly string[]): string {
  return texts
    .map((text, place) => (place === texts.length - 1 ? text : text.endsWith(':') ? `${text} ` : `${text}; `))
    .join('');
}

function limitFacts(ref: CodeRef, { edition, asOf }: Asking): string[] {
  if (ref.system !== 'icd-10-cm') return [];
  const limits = limitTable.find(edition, ref.code, asOf)?.limits ?? [];
  return limits.map(({ text }) => `${ref.code} is limited by the Medicare code editor: ${text}.`);
}

function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.items));
}

export const codeHistory = tool({
  description: 'When a code was added, revised or deleted, and what replaced it.',
  input: z.object({ code: codeText, system: systemName.nullable().default(null) }),
  doing: ({ code }) => `looking up the history of ${code.toUpperCase()}`,
  run: ({ code, system }, asking) => {
    const read = readCode(code, asking, system ? [system] : SYSTEMS);
    if ('nothing' in read) return read;
    const { ref } = read;
    const status = statusOf(asking.edition, ref, asking.asOf) as Status;
    const entries: HistoryEntry[] = historyOf(asking.edition, ref);
    const facts = [
      statusFact(ref, status),
      ...status.evidence.map(({ text }) => `${ref.code}: ${text}.`),
      status.successors.length > 0
        ? `In place of ${ref.code}: ${listed(status.successors.map((one) => named(one, asking)))}.`
        : status.kind === 'deleted'
          ? `No successor of ${ref.code} is recorded in the loaded files.`
          : '',
      ...(status.inference ? [status.inference] : []),
      ...(status.staleness ? [status.staleness] : []),
      ...entries.slice(0, MOST_FACTS).map(({ date, what }) => `${ref.code}, ${date ?? 'undated'}: ${what}.`),
    ].filter(Boolean);
    return {
      value: { ref, status, entries, successors: status.successors },
      evidence: [
        evidence('code_history', {
          title: `History of ${ref.code}`,
          facts,
          codes: [ref, ...status.successors],
          cites: [...status.evidence.map(({ cite }) => cite), ...entries.map(({ cite }) => cite)],
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

export interface Validated {
  code: string;
  ref: CodeRef | null;
  known: boolean;
  valid: boolean;
  billable: boolean | null;
  status: Status | null;
}

export const validateCodes = tool({
  description: 'Whether each of up to 25 codes is known, valid on the date and billable.',
  input: z.object({ codes: z.array(codeText).min(1).max(25) }),
  doing: ({ codes }) =>
    `checking whether ${listed(
      codes.map((one) => one.toUpperCase()),
      6,
    )} may be used`,
  run: ({ codes }, asking) => {
    const { edition, asOf } = asking;
    const value: Validated[] = codes.map((code) => {
      const standing = standingIn(edition, code, asOf);
      const ref = standing?.ref ?? null;
      const status = ref && standing?.known ? statusOf(edition, ref, asOf) : null;
      const billable = ref && standing?.known && isIcd(ref.system) ? listedBillable(ref, asking) : null;
      return {
        code: ref?.code ?? code.toUpperCase(),
        ref,
        known: standing?.known ?? false,
        valid: standing?.valid ?? false,
        billable,
        status,
      };
    });
    const facts = value.flatMap(({ code, ref, known, status, billable }) => {
      if (!ref) return [`“${code}” has not the shape of a code.`];
      if (!known || !status)
        return [
          `${code} is in none of the loaded files of ${SYSTEM_NAMES[ref.system]}: whether it ever was a code cannot be told from them.`,
        ];
      return [
        statusFact(ref, status),
        ...(billable === null
          ? []
          : [
              billable
                ? `${code} is billable.`
                : `${code} is a heading and not billable: a code below it is wanted.`,
            ]),
        ...(status.successors.length > 0
          ? [`In place of ${code}: ${listed(status.successors.map((one) => named(one, asking)))}.`]
          : []),
        ...(status.staleness ? [status.staleness] : []),
      ];
    });
    return {
      value,
      evidence: [
        evidence('validate_codes', {
          title: `Validity on ${asOf}: ${listed(
            value.map(({ code }) => code),
            8,
          )}`,
          facts: [...new Set(facts)],
          codes: value.flatMap(({ ref, status }) => (ref ? [ref, ...(status?.successors ?? [])] : [])),
          cites: value.flatMap(({ status, ref }) =>
            status
              ? status.evidence.map(({ cite }) => cite)
              : ref
                ? [citeOn(asking, ref.system === 'cpt' ? 'mpfs' : ref.system)]
                : [],
          ),
          path: value.length === 1 && value[0]?.ref && value[0].known ? pageOf(value[0].ref, asking) : null,
        }),
      ],
    };
  },
});

function listedBillable(ref: CodeRef, { edition, asOf, reader }: Asking): boolean | null {
  return codeRecord(edition, ref, asOf, reader)?.diagnosis?.billable ?? null;
}

const MOST_BROWSED = 60;

export const browseRange = tool({
  description:
    'The codes below a heading (E11) or between two codes of one system (29870 to 29889), in book order.',
  input: z.object({
    from: codeText,
    to: codeText.nullable().default(null),
    system: systemName.nullable().default(null),
  }),
  doing: ({ from, to }) =>
    to
      ? `listing ${from.toUpperCase()} to ${to.toUpperCase()}`
      : `listing the codes of ${from.toUpperCase()}`,
  run: ({ from, to, system }, asking) => {
    const { edition, asOf } = asking;
    const start = standingIn(edition, from, asOf, system)?.ref;
    const last = to === null || !start ? null : standingIn(edition, to, asOf, start.system)?.ref;
    if (!start || (to !== null && last?.system !== start.system))
      return nothing('wrongly asked', `“${from}${to ? ` to ${to}` : ''}” names no codes of one system.`);
    const all = codesWithin(edition, start, last ?? null, asOf, MOST_BROWSED * 10);
    const codes = isIcd(start.system)
      ? all
      : all.filter(({ ref }) => standingIn(edition, ref.code, asOf, ref.system)?.valid);
    const range = last ? `${start.code} to ${last.code}` : start.code;
    if (codes.length === 0)
      return nothing(
        'not found',
        last
          ? `No loaded file has codes from ${range} on this date.`
          : `${start.code} has no codes below it.`,
      );
    const shown = codes.slice(0, MOST_BROWSED);
    const many = codes.length < MOST_BROWSED * 10 ? String(codes.length) : `at least ${codes.length}`;
    return {
      value: { from: start, to: last ?? null, total: codes.length, codes: shown },
      evidence: [
        evidence('browse_range', {
          title: `${SYSTEM_NAMES[start.system]}, ${range}`,
          facts: [
            `${range}: ${many} ${codes.length === 1 ? 'code' : 'codes'}${last && isIcd(start.system) ? ' of three characters' : ''}${last ? ' valid on this date' : ' below it'} in the loaded files.`,
            ...shown.map(
              ({ ref, title, billable }) =>
                `${ref.code}${title ? ` is ${lowerFirst(title)}` : ' is listed'}${billable === false ? ' (a heading, not billable)' : ''}.`,
            ),
            ...missedBy(asking, start.system),
          ],
          codes: [start, ...(last ? [last] : []), ...shown.map(({ ref }) => ref)],
          cites: [citeOn(asking, start.system === 'cpt' ? 'mpfs' : start.system)],
          path:
            isIcd(start.system) && last === null ? pageOf(start, asking) : `/${start.system}?asOf=${asOf}`,
        }),
      ],
    };
  },
});

function isIcd(system: string): boolean {
  return isSystem(system) && system.startsWith('icd');
}

/** Titles stand inside a sentence: `type 2 diabetes …`, but `HIV disease` and `X-ray` stay. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
}
