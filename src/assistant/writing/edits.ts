// Answers about what NCCI allows: codes together, units, add-ons. The verdict first, then its reason, then what would change it.

import type { AskedCode } from '../questionParts.ts';
import { SITE_SETTING } from '../questionPlaces.ts';
import { isYesNo, picked } from '../sentences.ts';
import type { Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';
import { VISITS } from '../visitCodes.ts';

interface Line {
  code: string;
  modifiers: string[];
  /** Null where none are said. */
  units: number | null;
}

export function* pair(turn: Turn, asked: Understood): Step {
  const lines = procedures(asked.parts.codes);
  // A modifier that hangs on no code may be meant for either.
  const [first, second, ...more] = lines;
  if (!first || !second) return;
  if (asked.parts.modifiers.length > 0 && first.modifiers.length === 0 && second.modifiers.length === 0)
    second.modifiers = asked.parts.modifiers.slice(0, 4);
  if (more.length > 0) return yield* set(turn, asked, lines);
  yield* twoCodes(turn, asked, first, second);
}

/** To "is it bundled" the answers are the other way round. */
function bundled(indicator: number | null): string {
  if (indicator === null) return 'No, NCCI does not bundle them.';
  return indicator === 1
    ? 'Yes, they are bundled; a modifier may part them.'
    : 'Yes, they are bundled, and no modifier parts them.';
}

function* twoCodes(turn: Turn, { site, text }: Understood, one: Line, two: Line): Step {
  const wanted = site === null ? null : SITE_SETTING[site];
  const found = yield* turn.use('ncci_pair', { one, two, setting: wanted });
  if (found.value === null) return yield* turn.admit(found);
  const { verdicts } = found.value;
  for (const [place, { setting, pair: row, state }] of verdicts.entries()) {
    const evidence = found.evidence.slice(place, place + 1);
    const facts = turn.factsOf(evidence);
    // The second setting is said in a line where it says the same.
    if (place > 0 && sameVerdict(verdicts[0], verdicts[place])) {
      const whose = setting === 'practitioner' ? 'practitioners' : 'outpatient hospitals';
      yield* turn.paragraph(`For ${whose} the answer is the same.`, evidence);
      continue;
    }
    const modifiers = [...one.modifiers, ...two.modifiers].join(' and ');
    const asksBundled =
      /\b(?:bundl\w*|inclu(?:ded|sive)|part of|component|edits?|ncci|ccmi|column|pair)\b/i.test(text) &&
      !/\b(?:can|could|may|allow\w*|ok|okay|permit\w*)\b/i.test(text);
    const verdict = asksBundled
      ? bundled(row?.modifierIndicator ?? null)
      : !row
        ? 'Yes, as far as NCCI goes.'
        : row.modifierIndicator !== 1
          ? 'No.'
          : state === 'passes'
            ? `Yes, with ${modifiers}.`
            : state === 'doubtful'
              ? `With ${modifiers} it passes the edit, but expect questions.`
              : 'Not without a modifier.';
    yield* turn.paragraph(`${verdict} ${facts[0] ?? ''}`, evidence);
    for (const fact of facts.slice(1)) yield* turn.item(fact, evidence);
  }
  const parted = verdicts.find(({ pair: row }) => row?.modifierIndicator === 1);
  if (parted) yield* whichModifier(turn, one.code, two.code);
  if (verdicts.every(({ pair: row }) => !row))
    yield* turn.paragraph(
      'That NCCI has no pair says only that: medical necessity, global periods and the payer’s own rules still apply.',
      found.evidence,
    );
  yield* addOnBetween(turn, one.code, two.code);
}

function sameVerdict(a: unknown, b: unknown): boolean {
  const core = (one: unknown) => {
    const { pair: row, state } = one as {
      pair: { columnOne: string; modifierIndicator: number } | null;
      state: string;
    };
    return `${row?.columnOne} ${row?.modifierIndicator} ${state}`;
  };
  return core(a) === core(b);
}

/** A visit takes 25, anything else 59 or the more exact X modifiers. */
function* whichModifier(turn: Turn, one: string, two: string): Step {
  const names = VISITS.test(one) || VISITS.test(two) ? ['25'] : ['59', 'XS'];
  for (const modifier of names) {
    const found = yield* turn.use('get_modifier', { modifier });
    if (found.value === null) continue;
    yield* turn.item(found.facts[0] ?? '', found.evidence);
    yield* turn.sentence(found.facts[1] ?? '', found.evidence);
  }
}

function* addOnBetween(turn: Turn, one: string, two: string): Step {
  for (const [addOn, primary] of [
    [one, two],
    [two, one],
  ] as const) {
    const found = yield* turn.use('addon_primaries', { code: addOn });
    if (found.value === null || found.value.addOn?.type == null) continue;
    const isListed = found.value.primaries.includes(primary);
    yield* turn.paragraph(found.facts[0] ?? '', found.evidence);
    if (isListed) yield* turn.sentence(`${primary} is one of its primary codes.`, found.evidence);
    else if (found.value.addOn.type === 1)
      yield* turn.sentence(`${primary} is not among the primary codes of ${addOn}.`, found.evidence);
  }
}

function* set(turn: Turn, { site }: Understood, lines: Line[]): Step {
  const setting = (site === null ? null : SITE_SETTING[site]) ?? 'practitioner';
  const found = yield* turn.use('ncci_set', { lines: lines.slice(0, 15), setting });
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, 16);
}

export function* units(turn: Turn, asked: Understood): Step {
  const { parts, site, text } = asked;
  for (const { code, units: wanted } of procedures(parts.codes).slice(0, 4)) {
    if (parts.dose || /^[JQ]/.test(code)) {
      const drug = yield* turn.use('drug_price', { code, ...(parts.dose ? { dose: parts.dose } : {}) });
      const counts = /^One billing unit|billing units? of/;
      if (drug.value !== null)
        for (const fact of parts.dose ? picked(drug.facts, counts).reverse() : [])
          yield* turn.paragraph(fact, drug.evidence);
    }
    const found = yield* turn.use('mue', { code });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const limits = found.value.limits;
    const asksOf =
      site === null
        ? null
        : ({ practitioner: 'practitioners', hospital: 'hospitals', dme: 'suppliers' } as const)[
            site === 'dme' ? 'dme' : (SITE_SETTING[site] ?? 'practitioner')
          ];
    const facts = found.facts.filter(
      (fact) =>
        !/for equipment suppliers/.test(fact) ||
        asksOf === 'suppliers' ||
        limits.every(({ setting }) => setting === 'dme'),
    );
    const sorted = asksOf
      ? facts.toSorted((a, b) => Number(b.includes(asksOf)) - Number(a.includes(asksOf)))
      : facts;
    const limit = limits.find(({ setting }) => setting === 'practitioner');
    const lead =
      /appeal/i.test(text) && limit && isYesNo(text)
        ? limit.adjudication.indicator === 2
          ? 'No. '
          : 'Yes. '
        : wanted !== null && limit && isYesNo(text)
          ? wanted > limit.units
            ? 'No. '
            : 'Yes. '
          : '';
    yield* turn.paragraph(`${lead}${sorted[0] ?? ''}`, found.evidence);
    for (const fact of sorted.slice(1, 5)) yield* turn.item(fact, found.evidence);
  }
}

export function* addOn(turn: Turn, { parts, text }: Understood): Step {
  for (const { code } of procedures(parts.codes).slice(0, 4)) {
    const found = yield* turn.use('addon_primaries', { code });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const isAddOn = found.value.addOn?.type != null;
    const lead =
      isYesNo(text) && parts.codes.length === 1
        ? asksAlone(text)
          ? isAddOn
            ? 'No. '
            : 'Yes. '
          : isAddOn
            ? 'Yes. '
            : 'No. '
        : '';
    yield* turn.paragraph(`${lead}${found.facts[0] ?? ''}`, found.evidence);
    for (const fact of found.facts.slice(1, 8)) yield* turn.item(fact, found.evidence);
  }
  const [one, two] = procedures(parts.codes);
  if (one && two) yield* addOnBetween(turn, one.code, two.code);
}

function asksAlone(text: string): boolean {
  return /\b(?:alone|by itself|stand-?alone|on its own|without)\b/i.test(text);
}

export function procedures(codes: readonly AskedCode[]): Line[] {
  return codes
    .filter(({ ref }) => ref.system === 'cpt' || ref.system === 'hcpcs')
    .map(({ ref, modifiers, units }) => ({ code: ref.code, modifiers: modifiers.slice(0, 4), units }));
}
