// What would become of this claim, which codes does this note support, and whom does a text name?
import { z } from 'zod';
import { type CodeRef, parseCode, procedureSystem, SYSTEM_NAMES } from '#catalog';
import { type CheckedClaim, checkClaim as checkWhole } from '#claims';
import type { Claim, ClaimLine, Finding } from '#edits';
import type { IsoDate } from '#kit';
import { type CodedNote, codeNote as codeWhole, type NoteCode } from '#notes';
import { type Identifier, mask } from '#privacy';
import type { Nothing } from './asking.ts';
import { codeText, lowerFirst, systemName } from './codeTools.ts';
import { modifierText } from './modifierTools.ts';
import { namedCodes } from './namedCodes.ts';
import { evidence, listed, nothing, tool } from './telling.ts';

const LONGEST_TEXT = 20_000;
/** A discharge summary with all its pages. */
const LONGEST_CASE = 60_000;
/** Of a line, as on the CMS-1500 form. */
const MOST_POINTERS = 4;

export const checkClaim = tool({
  description:
    'Every edit on one claim: validity, NCCI, MUE, add-on, modifiers, age and sex, Excludes1, coverage.',
  input: z.object({
    setting: z.enum(['practitioner', 'hospital', 'dme']).optional().describe('Left out: practitioner'),
    age: z.int().min(0).max(120).optional().describe('Years on the date of service'),
    sex: z.enum(['F', 'M']).optional(),
    diagnoses: z.array(codeText).max(25).optional(),
    lines: z
      .array(
        z.object({
          code: codeText,
          modifiers: z.array(modifierText).max(4).optional(),
          units: z.int().min(1).max(999).optional(),
          placeOfService: z
            .string()
            .trim()
            .regex(/^\d{2}$/)
            .optional(),
          diagnosisPointers: z.array(z.int().min(1).max(25)).max(8).optional(),
        }),
      )
      .max(30)
      .default([])
      .describe('Left out: only the diagnoses are checked'),
  }),
  doing: ({ lines, diagnoses = [] }) =>
    `checking a claim with ${listed(
      (lines.length > 0 ? lines.map(({ code }) => code) : diagnoses).map((code) => code.toUpperCase()),
      6,
    )}`,
  run: ({ setting = 'practitioner', age, sex, diagnoses = [], lines }, asking) => {
    if (lines.length === 0 && diagnoses.length === 0)
      return nothing('wrongly asked', 'A claim has a procedure or a diagnosis.');
    const read = readLines(lines, diagnoses.length);
    if ('nothing' in read) return read;
    const named = diagnoses.map((one) => parseCode('icd-10-cm', one));
    const bad = diagnoses.find((_, n) => named[n] === null);
    if (bad !== undefined)
      return nothing('wrongly asked', `“${bad}” has not the shape of an ICD-10-CM code.`);
    const dx = named.filter((one) => one !== null);
    const claim: Claim = {
      setting,
      dateOfService: asking.asOf,
      patient: { birthDate: age === undefined ? null : yearsBefore(asking.asOf, age), sex: sex ?? null },
      diagnoses: dx.map(({ code }) => code),
      lines: read.lines,
    };
    const checked = checkWhole(asking.edition, claim);
    const value: CheckedClaim = dx.length > 0 ? checked : withoutPointers(checked);
    const name = listed(
      read.lines.length > 0
        ? read.lines.map(({ code, modifiers }) => [code, ...modifiers].join('-'))
        : dx.map(({ code }) => code),
    );
    return {
      value,
      evidence: [
        evidence('check_claim', {
          title: `Claim check: ${name}`,
          facts: [verdictFact(value, name), ...value.findings.map(findingFact), ...value.caveats],
          codes: [...read.refs, ...dx, ...value.findings.flatMap(({ codes }) => codes.flatMap(refsOf))],
          cites: [...value.findings.map(({ source }) => source), ...value.releases],
          path: '/claims',
        }),
      ],
    };
  },
});

/** Lines were asked about without any diagnosis: that none is there says nothing of them. */
function withoutPointers({ findings, caveats, ...rest }: CheckedClaim): CheckedClaim {
  const kept = findings.filter(({ rule }) => rule !== 'diagnosis-pointer' && rule !== 'diagnosis-missing');
  const worst = (['error', 'warning', 'information'] as const).find((severity) =>
    kept.some((one) => one.severity === severity),
  );
  const verdict = worst === 'error' ? 'errors' : worst === 'warning' ? 'warnings' : (worst ?? 'clean');
  return {
    ...rest,
    verdict,
    findings: kept,
    caveats: [...caveats, 'No diagnosis was given, so nothing that depends on one was checked.'],
  };
}

interface TypedLine {
  code: string;
  modifiers?: string[] | undefined;
  units?: number | undefined;
  placeOfService?: string | undefined;
  diagnosisPointers?: number[] | undefined;
}

/** A question seldom says which diagnosis a line is for: then it is all of them. */
function readLines(
  typed: readonly TypedLine[],
  diagnoses: number,
): { lines: ClaimLine[]; refs: CodeRef[] } | Nothing {
  const lines: ClaimLine[] = [];
  const refs: CodeRef[] = [];
  for (const { code: text, modifiers = [], units = 1, placeOfService, diagnosisPointers } of typed) {
    const code = text.toUpperCase();
    const system = procedureSystem(code);
    if (system === null)
      return nothing('wrongly asked', `“${text}” has not the shape of a CPT or HCPCS code.`);
    refs.push({ system, code });
    lines.push({
      code,
      modifiers,
      units,
      placeOfService: placeOfService ?? null,
      diagnosisPointers:
        diagnosisPointers ?? Array.from({ length: Math.min(diagnoses, MOST_POINTERS) }, (_, n) => n + 1),
      dateOfService: null,
    });
  }
  return { lines, refs };
}

/** The birthday that makes a patient exactly so old; 29 February becomes the 28th. */
function yearsBefore(day: IsoDate, years: number): IsoDate {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${rest}`;
}

function refsOf(code: string): CodeRef[] {
  const system = procedureSystem(code);
  const ref = system ? { system, code } : parseCode('icd-10-cm', code);
  return ref ? [ref] : [];
}

function verdictFact({ findings }: CheckedClaim, name: string): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  if (errors > 0)
    return `The claim with ${name} would not pass as it stands: ${count(errors, 'error')}${warnings > 0 ? ` and ${count(warnings, 'warning')}` : ''}.`;
  return warnings > 0
    ? `The claim with ${name} has no error but ${count(warnings, 'warning')}.`
    : `The claim with ${name} passes every edit that the loaded releases allow to check.`;
}

const SEVERITIES = { error: 'Error', warning: 'Warning', information: 'For information' };

function findingFact({ severity, message, resolution }: Finding): string {
  return `${SEVERITIES[severity]}: ${message}${resolution ? ` ${resolution}` : ''}`;
}

export const codeNote = tool({
  description: 'The codes that a clinical note supports, each with the words it rests on.',
  input: z.object({
    text: z.string().min(1).max(LONGEST_CASE),
    setting: z.enum(['outpatient', 'inpatient']).optional(),
    systems: z.array(systemName).max(4).optional(),
  }),
  doing: () => 'reading the note',
  run: ({ text, setting, systems }, { edition, asOf, reader }) => {
    const value: CodedNote = codeWhole(
      edition,
      { text, asOf, setting: setting ?? null, systems: systems && systems.length > 0 ? systems : null },
      reader,
    );
    if (value.codes.length === 0 && value.ruledOut.length === 0)
      return nothing('not found', 'Nothing in the note leads to a code of the loaded books.');
    // A note is the reader's text: what it says of codes and amounts is no evidence for them.
    const quotable = (words: string) =>
      !/[$\d]/.test(words) && namedCodes(edition, words, asOf).length === 0
        ? `“${words.replaceAll(/\s+/g, ' ').slice(0, 80)}”`
        : 'words of the note';
    return {
      value,
      evidence: [
        evidence('code_note', {
          title: 'Codes of the note',
          facts: [
            value.codes.length === 0
              ? 'The note supports no code of the loaded books.'
              : `The note, read as ${value.setting}, supports ${listed(value.codes.map(({ code }) => code))}.`,
            ...value.codes.flatMap((one) => noteFacts(one, quotable)),
            ...value.ruledOut
              .filter(isNot(value.codes))
              .map(
                ({ code, display, text: words, reason }) =>
                  `${code}${display ? ` (${lowerFirst(display)})` : ''} is ruled out at ${quotable(words)}: ${reason.replace(/\.$/, '')}.`,
              ),
          ],
          codes: [...value.codes, ...value.ruledOut].flatMap((one) =>
            'system' in one ? [{ system: one.system, code: one.code }] : refsOf(one.code),
          ),
          cites: value.releases,
          path: '/case2code',
        }),
      ],
    };
  },
});

/** A code that another place of the note supports is not ruled out. */
function isNot(codes: readonly NoteCode[]): (one: { code: string }) => boolean {
  const kept = new Set(codes.map(({ code }) => code));
  return ({ code }) => !kept.has(code);
}

function noteFacts(
  { system, code, display, evidence: words, rule, missing }: NoteCode,
  quotable: (words: string) => string,
): string[] {
  const quotes = [...new Set(words.map(({ text }) => quotable(text)))].slice(0, 3);
  return [
    `${code}${display ? ` (${lowerFirst(display)})` : ''} of ${SYSTEM_NAMES[system]} rests on ${listed(quotes)}: ${rule.replace(/\.$/, '')}.`,
    ...(missing.length > 0 ? [`A more specific code than ${code} would need: ${listed(missing)}.`] : []),
  ];
}

export interface IdentifiersFound {
  found: Identifier[];
  /** The text with a word in brackets for each. */
  masked: string;
}

export const detectIdentifiers = tool({
  description: 'Patient identifiers in a text (HIPAA Safe Harbor list), and the text with them masked.',
  input: z.object({ text: z.string().max(LONGEST_TEXT) }),
  doing: () => 'looking for patient identifiers',
  run: ({ text }) => {
    const { text: masked, found } = mask(text);
    const kinds = [...Map.groupBy(found, ({ kind }) => kind)].map(
      ([kind, ones]) => `${ones.length} of the kind “${kind}”`,
    );
    const value: IdentifiersFound = { found, masked };
    return {
      value,
      evidence: [
        evidence('detect_identifiers', {
          title: 'Patient identifiers in the text',
          facts: [
            found.length === 0
              ? 'No identifier of the HIPAA Safe Harbor list (45 CFR 164.514) was found in the text; that is no proof that there is none.'
              : `Identifiers of the HIPAA Safe Harbor list (45 CFR 164.514) in the text: ${listed(kinds)}.`,
          ],
          codes: [],
          cites: [],
        }),
      ],
    };
  },
});
