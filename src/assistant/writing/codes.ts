// Answers about codes as such: what one means, whether it lives, what stands below it, how two differ, which diagnoses go together.
import type { AskedCode } from '../questionParts.ts';
import { isYesNo, picked } from '../sentences.ts';

type System = AskedCode['ref']['system'];

import type { Found, Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';

/** Codes of one question that are answered one by one. */
const MOST_CODES = 6;
const MOST_NOTES = 6;

/** What must be said before anything else: codes that are unknown or may not be used on the date. The others are returned. */
export function* opening(turn: Turn, { parts, wanted }: Understood): Step<AskedCode[]> {
  const doubtful = parts.codes.filter(({ valid }) => !valid);
  if (doubtful.length === 0 || wanted.includes('status')) return parts.codes.filter(({ known }) => known);
  const found = yield* turn.use('validate_codes', {
    codes: doubtful.slice(0, 25).map(({ ref }) => ref.code),
  });
  if (found.value === null) yield* turn.admit(found);
  else for (const fact of found.facts) yield* turn.paragraph(fact, found.evidence);
  return parts.codes.filter(({ known }) => known);
}

export function* status(turn: Turn, { parts, text }: Understood): Step {
  const codes = parts.codes.slice(0, 25);
  const found = yield* turn.use('validate_codes', { codes: codes.map(({ ref }) => ref.code) });
  if (found.value === null) return yield* turn.admit(found);
  const [only] = found.value;
  // For a claim a heading is no more valid than a dead code.
  const isUsable = only?.valid && only.billable !== false;
  const lead = codes.length === 1 && only?.known && asksValidity(text) ? (isUsable ? 'Yes. ' : 'No. ') : '';
  const facts =
    only?.valid && !isUsable
      ? found.facts.toSorted((a, b) => Number(/not billable/.test(b)) - Number(/not billable/.test(a)))
      : found.facts;
  for (const [place, fact] of facts.entries())
    yield* turn.paragraph(place === 0 ? `${lead}${fact}` : fact, found.evidence);
  // "Status" may be that of the fee schedule.
  const [procedure] = codes;
  if (/\bstatus\b/i.test(text) && procedure?.valid && /^(?:cpt|hcpcs)$/.test(procedure.ref.system)) {
    const indicators = yield* turn.use('modifiers_for_code', { code: procedure.ref.code });
    if (indicators.value !== null)
      for (const fact of picked(indicators.facts, /has status/))
        yield* turn.paragraph(fact, indicators.evidence);
  }
  for (const { ref, known } of codes.slice(0, 3)) {
    if (!known) continue;
    yield* belowHeading(turn, ref, found.value.find(({ code }) => code === ref.code)?.billable ?? null);
    const history = yield* turn.use('code_history', { code: ref.code, system: ref.system });
    if (history.value === null) continue;
    const said = new Set(found.facts);
    for (const fact of history.facts.filter((one) => !said.has(one)).slice(0, 4))
      yield* turn.item(fact, history.evidence);
  }
}

/** What may be billed instead of a heading. */
function* belowHeading(turn: Turn, ref: { system: System; code: string }, billable: boolean | null): Step {
  if (billable !== false) return;
  const below = yield* turn.use('browse_range', { from: ref.code, to: null, system: ref.system });
  if (below.value !== null)
    for (const fact of below.facts.slice(1, 11)) yield* turn.item(fact, below.evidence);
}

function asksValidity(text: string): boolean {
  return (
    (isYesNo(text) || /\?\s*$/.test(text)) &&
    !/^\s*(?:what|when|which|how|why)/i.test(text) &&
    /\b(?:valid|active|current|still|billable|in use|exist|good|use|used)\b/i.test(text) &&
    !/\b(?:deleted|retired|invalid|discontinued|inactive)\b/i.test(text)
  );
}

export function* meaning(turn: Turn, { parts }: Understood): Step {
  for (const { ref, valid } of parts.codes.slice(0, MOST_CODES)) {
    const found = yield* turn.use('get_code', { code: ref.code, system: ref.system });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const [first = '', second = '', ...rest] = found.facts;
    yield* turn.paragraph(first, found.evidence);
    // That it may not be used was said at the outset.
    if (valid) yield* turn.sentence(second, found.evidence);
    for (const fact of rest.slice(0, MOST_NOTES)) yield* turn.item(fact, found.evidence);
    if (ref.system === 'icd-10-pcs') {
      const table = yield* turn.use('pcs_table', { characters: ref.code });
      if (table.value !== null)
        for (const fact of table.facts.slice(0, 8)) yield* turn.item(fact, table.evidence);
    }
    yield* belowHeading(turn, ref, found.value.diagnosis?.billable ?? null);
    if (valid && parts.codes.length === 1 && (ref.system === 'cpt' || ref.system === 'hcpcs'))
      yield* inShort(turn, ref.code);
  }
}

/** What a coder asks next of a procedure: price, global period, units. */
function* inShort(turn: Turn, code: string): Step {
  const drug = /^[JQ]/.test(code) ? yield* turn.use('drug_price', { code }) : null;
  if (drug && drug.value !== null) yield* turn.item(drug.facts[0] ?? '', drug.evidence);
  else {
    const fee = yield* turn.use('physician_fee', { code });
    if (fee.value !== null) yield* turn.item(fee.facts[0] ?? '', fee.evidence);
    const global = yield* turn.use('global_period', { code });
    if (global.value !== null && global.value.days !== null)
      yield* turn.item(global.facts[0] ?? '', global.evidence);
  }
  const units = yield* turn.use('mue', { code });
  if (units.value !== null) yield* turn.item(units.facts[0] ?? '', units.evidence);
}

export function* contents(turn: Turn, { parts }: Understood): Step {
  const asked = [
    ...parts.ranges.map(({ from, to }) => ({ from: from.code, to: to.code, system: from.system })),
    ...(parts.ranges.length === 0
      ? parts.codes.slice(0, 3).map(({ ref }) => ({ from: ref.code, to: null, system: ref.system }))
      : []),
  ];
  for (const one of asked) {
    const found = yield* turn.use('browse_range', one);
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 31);
  }
}

export function* pcs(turn: Turn, { parts }: Understood): Step {
  const found = yield* turn.use('pcs_table', { characters: parts.pcs ?? '' });
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, 14);
}

export function* difference(turn: Turn, { parts }: Understood): Step {
  const known: { code: string; found: Found<unknown> }[] = [];
  for (const { ref } of parts.codes.slice(0, 4)) {
    const found = yield* turn.use('get_code', { code: ref.code, system: ref.system });
    if (found.value === null) yield* turn.admit(found);
    else known.push({ code: ref.code, found });
  }
  for (const { found } of known) {
    yield* turn.paragraph(found.facts[0] ?? '', found.evidence);
    for (const fact of found.facts.slice(2, 5)) yield* turn.item(fact, found.evidence);
  }
  for (const { code } of known.filter((one) => /^\d/.test(one.code))) {
    const fee = yield* turn.use('physician_fee', { code });
    if (fee.value !== null) for (const fact of fee.facts.slice(0, 2)) yield* turn.item(fact, fee.evidence);
  }
}

/** Diagnoses on one claim: what Excludes1 says of each pair, then the notes that name an order. */
export function* together(turn: Turn, { parts }: Understood): Step {
  const codes = parts.codes.filter(({ ref }) => ref.system === 'icd-10-cm').map(({ ref }) => ref.code);
  const claim = yield* turn.use('check_claim', { diagnoses: codes });
  if (claim.value !== null) {
    const conflicts = claim.value.findings.filter(({ rule }) => rule === 'excludes1');
    const isIt = conflicts.length > 0;
    for (const { message, resolution } of conflicts)
      yield* turn.paragraph(`No. ${message}${resolution ? ` ${resolution}` : ''}`, claim.evidence);
    if (!isIt)
      yield* turn.paragraph(
        `Yes, as far as Excludes1 goes: no Excludes1 note of the loaded tabular list forbids ${codes.join(' and ')} together.`,
        claim.evidence,
      );
  }
  for (const code of codes.slice(0, 3)) {
    const found = yield* turn.use('get_code', { code, system: 'icd-10-cm' });
    if (found.value === null) continue;
    yield* turn.item(found.facts[0] ?? '', found.evidence);
    for (const fact of picked(found.facts, /, (?:Code first|Use additional code|Code also)/).slice(0, 3))
      yield* turn.item(fact, found.evidence);
  }
}

export function* instructions(turn: Turn, { parts }: Understood): Step {
  for (const { ref } of parts.codes.filter((one) => one.ref.system === 'icd-10-cm').slice(0, 3)) {
    const found = yield* turn.use('get_code', { code: ref.code, system: 'icd-10-cm' });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const asked = parts.words;
    const [first = '', ...facts] = found.facts;
    yield* turn.paragraph(first, found.evidence);
    const wanted = facts.filter((fact) =>
      ASKED.some(([words, kind]) => words.test(asked) && kind.test(fact)),
    );
    const asksSide = /\b(?:left|right|laterality|bilateral)\b/.test(asked);
    if (wanted.length === 0 && ASKS_LIMITS.test(asked)) {
      yield* limits(turn, ref.code, parts.sex);
      continue;
    }
    if (/7th|seventh|character/.test(asked))
      yield* belowHeading(turn, ref, found.value.diagnosis?.billable ?? null);
    const shown =
      wanted.length > 0 || asksSide
        ? wanted
        : picked(facts, /, (?:Includes|Also|Excludes|Code|Use|7th|Note)|7th character|limited by|billable/);
    for (const fact of shown.slice(0, 10)) yield* turn.item(fact, found.evidence);
    if (shown.length === 0 && !asksSide)
      yield* turn.paragraph(`No note of the loaded tabular list binds ${ref.code}.`, found.evidence);
    if (asksSide) {
      const below = yield* turn.use('browse_range', {
        from: ref.code.slice(0, Math.max(3, ref.code.length - 1)).replace(/\.$/, ''),
        to: null,
        system: 'icd-10-cm',
      });
      if (below.value !== null)
        for (const fact of picked(below.facts, /\b(?:left|right|bilateral)\b/).slice(0, 6))
          yield* turn.item(fact, below.evidence);
    }
  }
}

const ASKS_LIMITS = /\bage\b|\bsex\b|gender|\b(?:fe)?male\b|\b(?:wo)?m[ae]n\b|newborn|child|pediatric|adult/;

function* limits(turn: Turn, code: string, sex: 'F' | 'M' | null): Step {
  const found = yield* turn.use('risk_and_drg', { code });
  if (found.value === null) return yield* turn.admit(found);
  const all = found.value.risk?.limits ?? [];
  if (all.length === 0)
    yield* turn.paragraph(
      `The loaded list of the Medicare code editor has no age or sex limit for ${code}.`,
      found.evidence,
    );
  else {
    const breaks =
      sex !== null &&
      all.some(({ kind, text }) => kind === 'sex' && text.startsWith(sex === 'F' ? 'Male' : 'Female'));
    for (const [place, fact] of picked(found.facts, /code editor/).entries())
      yield* turn.paragraph(`${place === 0 && breaks ? 'No. ' : ''}${fact}`, found.evidence);
  }
}

/** What the question asks for, and the facts that say it. */
const ASKED: [RegExp, RegExp][] = [
  [/excludes? ?1/, /Excludes1/],
  [/excludes? ?2/, /Excludes2/],
  [/excludes?\b(?! ?[12])/, /Excludes/],
  [
    /code first|manifestation|sequenc|first-?listed|principal|primary/,
    /Code first|Use additional code|Manifestation/,
  ],
  [/additional|code also/, /Use additional code|Code also/],
  [/7th|seventh|character|encounter|placeholder/, /7th character/],
  [/\bage\b|sex|gender/, /limited by/],
  [/includes?\b/, /Includes|Also for/],
  [/specific|billable/, /billable/],
];
