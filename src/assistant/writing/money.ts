// Answers about payment: the physician fee schedule, its relative values and global periods, hospital and surgical center, drugs, anesthesia.

import { isYesNo, picked } from '../sentences.ts';
import type { Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';
import { procedures } from './edits.ts';
import { rules } from './rules.ts';

const MOST_CODES = 5;
/** Localities of a state that are written out. */
const MOST_PLACES = 12;

/** As the tools take it. */
function placeOf(place: string | null): { zip?: string; locality?: string; state?: string } {
  if (place === null) return {};
  if (/^\d{5}-\d{2}$/.test(place)) return { locality: place };
  return /^\d/.test(place) ? { zip: place } : { state: place };
}

export function* price(turn: Turn, asked: Understood): Step {
  const { parts, site, place, wanted, text } = asked;
  // Both were asked for by name: the facility's payment has an answer of its own.
  if (!wanted.includes('facility') && (site === 'asc' || site === 'hospital')) {
    yield* facility(turn, asked);
    if (site === 'asc') return;
  }
  const lines = procedures(parts.codes);
  const component = componentIn(parts.words);
  const amounts: Amount[] = [];
  for (const { code, modifiers, units } of lines.slice(0, MOST_CODES)) {
    const found = yield* turn.use('physician_fee', {
      code,
      modifiers: (modifiers.length > 0
        ? modifiers
        : lines.length === 1
          ? [...parts.modifiers, ...component]
          : component
      ).slice(0, 4),
      ...(units === null ? {} : { units }),
      ...(site === 'facility' || site === 'nonFacility' ? { setting: site } : {}),
      ...placeOf(place),
    });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const paid = found.value.row?.status.code ?? '';
    const lead =
      isYesNo(text) && lines.length === 1 && !/\b(?:or|more|less)\b/.test(parts.words)
        ? PAID.test(paid)
          ? 'Yes. '
          : NOT_PAID.test(paid)
            ? 'No. '
            : ''
        : '';
    yield* turn.quote(leading(found, lead), 5 + Math.min(found.value.places.length, MOST_PLACES));
    if (found.value.row?.status.code === 'J') yield* byTime(turn, asked, code);
    const where = found.value.places[0] ?? found.value.national;
    amounts.push({
      code,
      where: where.name,
      cents: (where.nonFacility ?? where.facility)?.amountCents ?? null,
      evidence: found.evidence,
    });
  }
  if (COMPARES.test(parts.words)) yield* higher(turn, amounts);
  if (place === null)
    yield* turn.remark(
      'These are national amounts; with a ZIP code, a state or a locality the local ones can be given.',
    );
}

/** Statuses of the fee schedule under which a code is paid for, and under which it is not by itself (RVU file record layout). */
const PAID = /^[ART]$/;
const NOT_PAID = /^[BIMNP]$/;

interface Amount {
  code: string;
  where: string;
  cents: number | null;
  /** Numbers of the turn's evidence. */
  evidence: readonly number[];
}

const COMPARES = /\b(?:more|better|less|higher|lower|difference|vs\.?|versus)\b/;

/** Which of two pays more, and by how much, in the first place and setting that were asked. */
function* higher(turn: Turn, [one, two, ...others]: Amount[]): Step {
  if (!one || !two || others.length > 0 || one.cents === null || two.cents === null) return;
  const [more, less] = one.cents >= two.cents ? [one, two] : [two, one];
  const difference = Math.abs(one.cents - two.cents);
  yield* turn.paragraph(
    difference === 0
      ? `${one.code} and ${two.code} pay the same ${one.where}.`
      : `${more.code} pays more than ${less.code} ${more.where}.`,
    [...one.evidence, ...two.evidence],
  );
}

/** The component that is asked for in words, as its modifier. */
function componentIn(words: string): string[] {
  if (/\b(?:professional component|interpretation only|read only)\b/.test(words)) return ['26'];
  return /\btechnical component\b/.test(words) ? ['TC'] : [];
}

function leading<Told extends { facts: string[] }>(found: Told, lead: string): Told {
  const [first = '', ...rest] = found.facts;
  return { ...found, facts: [`${lead}${first}`, ...rest] };
}

export function* relativeValue(turn: Turn, { parts }: Understood): Step {
  for (const { code, modifiers } of procedures(parts.codes).slice(0, MOST_CODES)) {
    const found = yield* turn.use('physician_fee', {
      code,
      modifiers: [...componentIn(parts.words), ...modifiers]
        .filter((one) => one === '26' || one === 'TC')
        .slice(0, 1),
    });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const facts = picked(found.facts, /\bRVUs?\b|conversion factor|relative value/i);
    yield* turn.quote({ ...found, facts: facts.length > 0 ? facts : found.facts }, 5);
  }
}

export function* global(turn: Turn, { parts }: Understood): Step {
  for (const { code } of procedures(parts.codes).slice(0, MOST_CODES)) {
    const found = yield* turn.use('global_period', { code });
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 5);
  }
}

/** What is asked of the addenda by name. */
const ASKED: [RegExp, RegExp][] = [
  [/co-?pay/i, /copayment/],
  [/device/i, /device/i],
  [/weight/i, /weight/],
];

export function* facility(turn: Turn, { parts, site, text }: Understood): Step {
  for (const { code } of procedures(parts.codes).slice(0, MOST_CODES)) {
    const found = yield* turn.use('facility_status', { code });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const { opps, asc } = found.value;
    const ascFirst = site === 'asc' || /\basc\b|surgery cent|surgical cent/i.test(text);
    const lead = isYesNo(text)
      ? ascFirst
        ? asc === null || asc.addendum === 'EE'
          ? 'No. '
          : 'Yes. '
        : /inpatient[- ]only/i.test(text) && opps
          ? opps.statusIndicator.code === 'C'
            ? 'Yes. '
            : 'No. '
          : ''
      : '';
    const named = ASKED.find(([said]) => said.test(text))?.[1];
    const mine = ascFirst ? /\bASC\b|surgical center|surgery center/ : /OPPS|APC|copayment|hospital/;
    const weight = (fact: string) => Number(mine.test(fact)) + 2 * Number(named?.test(fact) ?? false);
    const facts = found.facts.toSorted((a, b) => weight(b) - weight(a));
    const [first = '', ...rest] = facts;
    yield* turn.paragraph(`${lead}${first}`, found.evidence);
    for (const fact of rest.slice(0, 7)) yield* turn.item(fact, found.evidence);
  }
}

export function* drug(turn: Turn, { parts }: Understood): Step {
  const common = parts.dose ? { dose: parts.dose } : {};
  const asksAmount = parts.dose !== null || parts.codes.some(({ units }) => units !== null);
  const asked =
    parts.ndc !== null
      ? [{ ndc: parts.ndc, ...common }]
      : procedures(parts.codes)
          .slice(0, MOST_CODES)
          .map(({ code, units }) => ({ code, ...common, ...(units === null ? {} : { units }) }));
  for (const one of asked) {
    const found = yield* turn.use('drug_price', one);
    if (found.value === null) yield* turn.admit(found);
    else
      yield* turn.quote(
        asksAmount
          ? { ...found, facts: found.facts.toSorted((a, b) => Number(DOSE.test(b)) - Number(DOSE.test(a))) }
          : found,
        8,
      );
  }
}

/** What a dose or a number of units comes to. */
const DOSE = /billing units? (?:of \S+ )?(?:of|at|come)|come to \$| are \d+ billing units/;

export function* anesthesia(turn: Turn, asked: Understood): Step {
  for (const { code } of procedures(asked.parts.codes).slice(0, 2)) yield* byTime(turn, asked, code);
}

function* byTime(turn: Turn, { parts, place }: Understood, code: string): Step {
  const named = /(\d{1,2})\s*(?:base|b\.?u\.?\b)|\bbase(?: units?)?(?: of| is| =|:)? ?(\d{1,2})\b/.exec(
    parts.words,
  );
  const base =
    named?.[1] ??
    named?.[2] ??
    (/\bbase\b/.test(parts.words) && parts.dose ? String(parts.dose.amount) : undefined);
  const found = yield* turn.use('anesthesia_fee', {
    code,
    ...(parts.minutes === null ? {} : { minutes: parts.minutes }),
    ...(base ? { baseUnits: Number(base) } : {}),
    ...placeOf(place),
  });
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, 6);
}

/** The conversion factor stands in every row of the fee schedule; this one always has a price. */
const PRICED = '99213';

/** An anesthesia service, whichever: the factor is that of the place. */
const ANESTHESIA = '00840';

export function* factor(turn: Turn, { place, parts }: Understood): Step {
  if (/an(?:a)?esthe/.test(parts.words)) {
    const found = yield* turn.use('anesthesia_fee', { code: ANESTHESIA, ...placeOf(place) });
    if (found.value === null) return yield* turn.admit(found);
    return yield* turn.quote({ ...found, facts: picked(found.facts, /conversion factor/) }, 3);
  }
  const found = yield* turn.use('physician_fee', { code: PRICED, ...placeOf(place) });
  if (found.value === null) return yield* turn.admit(found);
  const facts =
    place === null
      ? picked(found.facts, /conversion factor/)
      : picked(found.facts, /conversion factor|arithmetic| in .*locality/);
  yield* turn.quote({ ...found, facts }, 4);
}

export function* locality(turn: Turn, { place }: Understood): Step {
  if (place === null) return;
  const found = yield* turn.use(
    'find_locality',
    /^\d/.test(place) ? { zip: place.slice(0, 5) } : { state: place },
  );
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, MOST_LOCALITIES);
}

/** California has 32. */
const MOST_LOCALITIES = 40;

/** An indicator by its name, whatever code has it. */
export function* indicator(turn: Turn, { parts }: Understood): Step {
  if (parts.indicator === null) return;
  const found = yield* turn.use('explain_indicator', parts.indicator);
  if (found.value === null) return yield* turn.admit(found);
  yield* turn.quote(found, 2);
  yield* rules(turn, parts.words, 1);
}

/** A drug by its name: `what does Medicare pay for Prolia`. */
export function* drugNamed(turn: Turn, { parts }: Understood): Step {
  const name = parts.words.replaceAll(ABOUT_PRICES, ' ').replaceAll(/\s+/g, ' ').trim();
  if (name.length < 3 || name.split(' ').length > MOST_NAME_WORDS) return;
  const found = yield* turn.use('drug_price', {
    name: name.slice(0, 80),
    ...(parts.dose ? { dose: parts.dose } : {}),
  });
  if (found.value !== null) yield* turn.quote(found, 6);
}

const MOST_NAME_WORDS = 3;
const ABOUT_PRICES =
  /\b(?:what|does|do|is|are|the|a|an|how much|much|medicare|pay|pays|paid|payment|price|cost|costs|asp|allowable|limit|for|of|per|units?|mg|drug|code|codes|billing|bill|how many|many|and|inj|im|iv|sc|dose|injection|reimburse\w*|part b|current|in)\b|[?"+,:;]/g;
