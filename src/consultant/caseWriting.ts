// What is written about a case? Its codes with the words they rest on, what was ruled out, what the codes do to one another, their
// modifiers, and what the record leaves open. Each sentence is let out only where evidence covers it.
import { type Found, type Step, siteIn, Turn } from '#assistant';
import { type Asking, type CodeRef, namedCodes, pathOf, SYSTEM_NAMES, type ValueOf } from '#tools';
import type { CodeRow, Said } from './consultation.ts';
import { quotesOf } from './quotes.ts';
import { Hearing, type Writing } from './writing.ts';

type Coded = Found<ValueOf<'code_note'>>;
type Checked = Found<ValueOf<'check_claim'>>;

export interface ReadCase {
  text: string;
  turn: Turn;
  hearing: Hearing;
  /** Null: nothing in it leads to a code. */
  coded: Coded | null;
  /** Procedure codes that the sender names as done or billed. */
  named: CodeRef[];
  checked: Checked | null;
  lines: string[];
}

const MOST_LINES = 15;
/** As many as the form of a claim holds. */
const MOST_DIAGNOSES = 12;
const MOST_RULED_OUT = 8;
const MOST_FINDINGS = 10;

/** Looks everything up; writes nothing. */
export function readCase(text: string, asking: Asking, writing: Writing): ReadCase {
  const turn = new Turn(asking, text);
  const hearing = new Hearing(writing);
  return { text, turn, hearing, ...hearing.run(reading(text, turn)) };
}

function* reading(text: string, turn: Turn): Step<Omit<ReadCase, 'text' | 'turn' | 'hearing'>> {
  const found = yield* turn.use('code_note', { text });
  const coded = found.value === null ? null : found;
  const codes = coded?.value.codes ?? [];
  const named = codesNamed(text, turn.asking);
  const lines = [
    ...new Set([...codes.filter(isProcedure).map(({ code }) => code), ...named.map(({ code }) => code)]),
  ].slice(0, MOST_LINES);
  const diagnoses = codes
    .filter(({ system }) => system === 'icd-10-cm')
    .map(({ code }) => code)
    .slice(0, MOST_DIAGNOSES);
  let checked: Checked | null = null;
  if (lines.length > 0 || diagnoses.length > 0) {
    const age = ageIn(text.slice(text.lastIndexOf('\n\nAddendum: ') + 1)) ?? ageIn(text);
    const sex = sexIn(text);
    const check = yield* turn.use('check_claim', {
      setting: siteIn(text) === 'hospital' ? 'hospital' : 'practitioner',
      ...(age === null ? {} : { age }),
      ...(sex === null ? {} : { sex }),
      diagnoses,
      lines: lines.map((code) => ({ code })),
    });
    if (check.value !== null) checked = check;
  }
  return { coded, named, checked, lines };
}

function isProcedure({ system }: { system: string }): boolean {
  return system === 'cpt' || system === 'hcpcs';
}

/** Said to be done or on the claim: `billed 29881`, `CPT 29881`, a line of nothing but codes. */
const ON_CLAIM =
  /\b(?:bill(?:ed|ing)?|cod(?:ed?|es|ing)|cpts?|hcpcs|reported?|submitted|charged?|claims?|performed|procedures?|used|done|thinking|consider(?:ed|ing)?|suggest(?:ed)?|would)\b/i;

/** UTF-16 units. */
const LONGEST_LINE = 2_000;

function codesNamed(text: string, { edition, asOf }: Asking): CodeRef[] {
  const refs = new Map<string, CodeRef>();
  for (const whole of text.split(/\n|(?<=[.;])\s/)) {
    const line = whole.slice(0, LONGEST_LINE);
    if (!/\d/.test(line)) continue;
    const isListed =
      line.replaceAll(/[\w.-]*\d[\w.-]*/g, '').replaceAll(/\W|\b(?:and|x|with)\b/gi, '') === '';
    if (!isListed && !ON_CLAIM.test(line)) continue;
    for (const { ref, known } of namedCodes(edition, line, asOf))
      if (known && isProcedure(ref)) refs.set(ref.code, ref);
  }
  return [...refs.values()].slice(0, MOST_LINES);
}

/** In years; a child of months has none. */
export function ageIn(text: string): number | null {
  if (text.includes('[age over 89]')) return 90;
  const found =
    /\b(\d{1,3})[ -]?(?:yo\b|y\/o\b|y\.o\.|yrs?[ -]?old|years?[ -]old|year[- ]old|yr\b)|\bage:? (\d{1,3})\b|\b(?:patient|she|he|pt) is (\d{1,3})(?! ?%)\b(?! (?:weeks|days|months))/i.exec(
      text,
    );
  const age = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? Number.NaN);
  return age <= 120 ? age : null;
}

export function sexIn(text: string): 'F' | 'M' | null {
  const said =
    /\b\d{1,3}[ -]?(?:yo|y\/o|y\.o\.?|yrs?|year[- ]olds?|years old)?[ -]*(?:\w+ )?(f|m|female|male|woman|man|lady|gentleman|girl|boy)\b|\b(female|woman|lady|girl|male|gentleman|boy)\b/i.exec(
      text,
    );
  const word = (said?.[1] ?? said?.[2])?.toLowerCase();
  if (word) return /^(?:f|female|woman|lady|girl)$/.test(word) ? 'F' : 'M';
  const she = text.match(/\b(?:she|her|hers)\b/gi)?.length ?? 0;
  const he = text.match(/\b(?:he|his|him)\b/gi)?.length ?? 0;
  return she === he ? null : she > he ? 'F' : 'M';
}

/** Two or three sentences: what the case supports, whether the codes stand together, what is missing. */
export function* summary({ turn, coded, checked }: ReadCase): Step {
  const codes = coded?.value.codes ?? [];
  if (coded && codes.length > 0) {
    yield* turn.paragraph((coded.facts[0] ?? '').replace(/^The note/, 'Your case'), coded.evidence);
  } else if (coded) yield* turn.paragraph('Your case supports no code of the loaded books.', coded.evidence);
  if (checked) yield* turn.sentence(checked.facts[0] ?? '', checked.evidence);
  const [open] = codes.filter(({ missing }) => missing.some((one) => !ASSUMED.test(one)));
  if (open && coded)
    yield* turn.sentence(
      `A more specific code than ${open.code} would need what the record does not say: ${open.missing.filter((one) => !ASSUMED.test(one)).join('; ')}.`,
      coded.evidence,
    );
}

/** Taken so for want of another word; no reason to ask first. */
const ASSUMED = /taken as/;

export function codeRows({ text, turn, hearing, coded }: ReadCase): CodeRow[] {
  if (!coded) return [];
  return coded.value.codes.flatMap((one) => {
    const [why] = hearing.said(turn.item(`${one.code}: ${one.rule.replace(/\.$/, '')}.`, coded.evidence));
    if (!why) return [];
    const { system, code, display } = one;
    return [
      {
        code,
        system: SYSTEM_NAMES[system],
        title: display,
        why: withoutCode(why, code),
        quotes: quotesOf(text, one.evidence, turn.asking),
        path: `${pathOf({ system, code })}?asOf=${turn.asking.asOf}`,
      },
    ];
  });
}

/** Considered, and why not; a code that another place of the case supports is none of them. */
export function ruledOutRows({ text, turn, hearing, coded }: ReadCase): CodeRow[] {
  if (!coded) return [];
  const kept = new Set(coded.value.codes.map(({ code }) => code));
  const out = coded.value.ruledOut.filter(({ code }) => !kept.has(code));
  return [...new Map(out.map((each) => [each.code, each])).values()]
    .slice(0, MOST_RULED_OUT)
    .flatMap((one) => {
      const [why] = hearing.said(turn.item(`${one.code}: ${one.reason.replace(/\.$/, '')}.`, coded.evidence));
      if (!why) return [];
      return [
        {
          code: one.code,
          system: '',
          title: one.display,
          why: withoutCode(why, one.code),
          quotes: quotesOf(text, [one], turn.asking),
          path: null,
        },
      ];
    });
}

/** The code has a column of its own. */
function withoutCode({ text, ...rest }: Said, code: string): Said {
  return { ...rest, text: text.slice(code.length + 2) };
}

/** What would stop the claim, the gravest first. */
export function* conflicts({ turn, checked }: ReadCase): Step {
  if (!checked) return;
  const order = { error: 0, warning: 1, information: 2 };
  const findings = checked.value.findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  for (const { severity, message, resolution } of findings.slice(0, MOST_FINDINGS)) {
    const word = severity === 'error' ? 'Error' : severity === 'warning' ? 'Warning' : 'For information';
    yield* turn.item(`${word}: ${message}${resolution ? ` ${resolution}` : ''}`, checked.evidence);
  }
}

/** What of the many modifiers of a code this case speaks for. */
export function* modifiers({ text, turn, coded, named, checked, lines }: ReadCase): Step {
  const parted = new Set(
    checked?.value.findings.filter(({ rule }) => rule === 'ncci-ptp').flatMap(({ codes }) => codes) ?? [],
  );
  const hasSide = /\b(?:left|right|bilateral(?:ly)?|both)\b/i.test(text);
  const wanted = [
    ...new Set([
      ...(coded?.value.codes ?? []).filter(isProcedure).map(({ code }) => code),
      ...named.map(({ code }) => code),
    ]),
  ];
  for (const code of wanted.slice(0, 6)) {
    const found = yield* turn.use('modifiers_for_code', { code });
    if (found.value === null) continue;
    const facts = found.facts.filter(
      (fact) =>
        (hasSide && /^\S+, Bilateral indicator/.test(fact)) ||
        (parted.has(code) && /NCCI pairs of this code/.test(fact)) ||
        (lines.length > 1 && /^\S+, (?:Office visit|Visit|.*beside another service)/.test(fact)),
    );
    for (const fact of facts) yield* turn.item(fact, found.evidence);
  }
}

/** What the record does not say, code by code. */
export function* missing({ turn, coded }: ReadCase, about = /^/): Step {
  if (!coded) return;
  for (const fact of coded.facts.filter(
    (one) => one.startsWith('A more specific code than ') && about.test(one),
  ))
    yield* turn.item(fact, coded.evidence);
}

/** What became of the codes by what was added; the case as it was told before is read once more, for evidence. */
export function* changes({ turn, coded }: ReadCase, before: string): Step {
  const found = yield* turn.use('code_note', { text: before });
  const was = found.value?.codes.map(({ code }) => code) ?? [];
  const now = coded?.value.codes.map(({ code }) => code) ?? [];
  const gone = was.filter((code) => !now.includes(code));
  const come = now.filter((code) => !was.includes(code));
  const old = found.value === null ? [] : found.evidence;
  if (come.length > 0) yield* turn.item(`Supported now: ${come.join(', ')}.`, coded?.evidence ?? []);
  if (gone.length > 0) yield* turn.item(`No longer supported: ${gone.join(', ')}.`, old);
  if (come.length + gone.length === 0)
    yield* turn.item('The codes of the case are the same as before.', coded?.evidence ?? old);
}

/** Releases that ended before the date of service: their later changes are in no sentence of the letter. */
export function caveats({ checked, coded }: ReadCase): string[] {
  const diagnoses = coded?.value.codes.filter(({ system }) => system === 'icd-10-cm').length ?? 0;
  return [
    ...(diagnoses > MOST_DIAGNOSES
      ? [`The claim was checked with the first ${MOST_DIAGNOSES} diagnoses, as many as its form holds.`]
      : []),
    ...(checked?.value.caveats.filter((one) => /(?:newest|earliest) loaded release|not checked/.test(one)) ??
      []),
  ];
}
