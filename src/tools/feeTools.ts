// What does Medicare pay a physician or an anesthetist, where, how does it come about, and for how many days after?
// Authority: 42 CFR 414; the verdicts and amounts are those of `fees`.
import { z } from 'zod';
import { type CodeRef, statusOf } from '#catalog';
import {
  ANESTHESIA_MODIFIERS,
  type AnesthesiaPrice,
  anesthesiaPrice,
  ofCode as feesOf,
  formatFactor,
  type Indicator,
  type Locality,
  localitiesOn,
  localityKey,
  type PhysicianRow,
  type PricedLine,
  parseLocality,
  parseZip,
  price,
  RULES,
  type Setting,
  type Where,
  whereOn,
} from '#fees';
import { addDays, formatCents, type IsoDate } from '#kit';
import type { Asking, Nothing } from './asking.ts';
import { codeText, lowerFirst, statusFact } from './codeTools.ts';
import { modifierText } from './modifierTools.ts';
import {
  citeOn,
  evidence,
  hundredths,
  listed,
  missedBy,
  nothing,
  PROCEDURES,
  pageOf,
  readCode,
  tool,
  versionOn,
} from './telling.ts';

/** One of three ways to say where; none: the national price. */
const place = {
  zip: z.string().trim().max(10).optional().describe('Five digits, or nine'),
  locality: z.string().trim().max(10).optional().describe('Contractor and locality: 01182-18'),
  state: z.string().trim().max(2).optional().describe('Two letters: each locality of the state'),
};

export interface FeePlace {
  /** `nationally`, `in MANHATTAN, NY (locality 13202-01)` */
  name: string;
  /** Null: national. */
  locality: Locality | null;
  zip: string | null;
  /** Outside a facility, and in one; null where it was not asked for. `amountCents` null: `why` says so. */
  nonFacility: PricedLine | null;
  facility: PricedLine | null;
  /** A ZIP code that spans localities. */
  notes: string[];
}

export interface PhysicianFee {
  ref: CodeRef;
  modifiers: string[];
  units: number;
  /** RVUs and indicators; null where the fee schedule does not list it, or not with this modifier. */
  row: PhysicianRow | null;
  /** Ten-thousandths of a dollar. */
  conversionFactor: number | null;
  /** The national price, with which every place is compared. */
  national: FeePlace;
  /** The place that was asked about, or each locality of the state; empty where none was. */
  places: FeePlace[];
}

const SETTING_WORDS: Record<Setting, string> = {
  nonFacility: 'outside a facility',
  facility: 'in a facility',
};

export const physicianFee = tool({
  description:
    'What the Medicare physician fee schedule pays for a code, nationally, in a ZIP code, a locality or a state; relative value units, status and every rule of its modifiers.',
  input: z.object({
    code: codeText,
    modifiers: z.array(modifierText).max(4).optional(),
    units: z.int().min(1).max(999).optional(),
    setting: z.enum(['facility', 'nonFacility']).optional().describe('Left out: both'),
    ...place,
  }),
  doing: ({ code, zip, locality, state }, asking) =>
    `pricing ${code.toUpperCase()} ${(zip ?? locality ?? state) ? `for ${zip ?? locality ?? state} ` : ''}in the physician fee schedule ${versionOn(asking, 'mpfs') ?? ''}`.trimEnd(),
  run: ({ code, modifiers = [], units = 1, setting, ...where }, asking) => {
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref, valid } = read;
    const version = versionOn(asking, 'mpfs');
    if (version === null) return nothing('not loaded', 'No physician fee schedule is loaded.');
    if (modifiers.includes('26') && modifiers.includes('TC'))
      return nothing('wrongly asked', '26 and TC together are the whole service: leave both out.');
    const asked = placesOf(where, asking);
    if ('nothing' in asked) return asked;
    const line = { code: ref.code, modifiers, units };
    const settings: Setting[] = setting ? [setting] : ['nonFacility', 'facility'];
    const national = placed(
      { locality: null, indices: NATIONAL, zip: null, notes: [], cites: [] },
      line,
      settings,
      asking,
    );
    const places = asked.map((one) => placed(one, line, settings, asking));
    const first = national.nonFacility ?? national.facility;
    const value: PhysicianFee = {
      ref,
      modifiers,
      units,
      row: first?.row ?? null,
      conversionFactor: first?.row?.conversionFactorTenThousandths ?? null,
      national,
      places,
    };
    const name = lineName(line);
    return {
      value,
      evidence: [
        evidence('physician_fee', {
          title: `Physician fee schedule ${version}: ${name}`,
          facts: [
            ...(valid ? [] : goneFact(ref, asking)),
            ...[...places, national].flatMap((one) => placeFacts(one, name, version)),
            ...rowFacts(ref.code, value.row),
            ...stepFacts(places[0] ?? national, name),
            ...places.slice(0, 1).flatMap(({ notes }) => notes),
            ...(hasPrice(national)
              ? [
                  `Amounts are those of the fee schedule ${version}, before deductible and coinsurance: Medicare pays 80 percent, the patient owes 20 percent.`,
                ]
              : []),
            ...missedBy(asking, 'mpfs'),
            ...(where.zip ? missedBy(asking, 'zip-locality') : []),
          ],
          codes: [ref],
          cites: [citeOn(asking, 'mpfs'), ...asked.flatMap(({ cites }) => cites)],
          path: feePath(line, where, asking),
        }),
      ],
    };
  },
});

/** A code that may not be used on the day: the first thing to say. */
export function goneFact(ref: CodeRef, { edition, asOf }: Asking): string[] {
  const status = statusOf(edition, ref, asOf);
  return status ? [statusFact(ref, status)] : [];
}

const NATIONAL = { work: 1000, pe: 1000, mp: 1000 };

interface Typed {
  zip?: string | undefined;
  locality?: string | undefined;
  state?: string | undefined;
}

/** The places that were asked about; none for the national price. */
function placesOf({ zip, locality, state }: Typed, asking: Asking): Where[] | Nothing {
  const { edition, asOf } = asking;
  if (zip) {
    const asked = parseZip(zip);
    if (!asked) return nothing('wrongly asked', 'A ZIP code has five digits, or nine: 90001 or 90001-2345.');
    return edition.pick('zip-locality', asOf)
      ? one(whereOn(edition, asked, asOf))
      : nothing(
          'not loaded',
          'The ZIP code file is not loaded; a locality or a state can be asked for instead.',
        );
  }
  if (locality) {
    const asked = parseLocality(locality);
    if (!asked)
      return nothing(
        'wrongly asked',
        'A locality is the contractor’s five digits and two more, such as 01182-18.',
      );
    return one(whereOn(edition, asked, asOf));
  }
  if (!state) return [];
  const found = localitiesOn(edition, asOf).filter((each) => each.state === state.toUpperCase());
  if (found.length === 0)
    return nothing('not found', `The loaded index file has no locality in the state ${state.toUpperCase()}.`);
  return found.map((each) => ({ locality: each, indices: each.indices, zip: null, notes: [], cites: [] }));
}

function one(where: ReturnType<typeof whereOn>): Where[] | Nothing {
  return 'problem' in where ? nothing('not found', where.problem) : [where];
}

function placed(
  where: Where,
  line: { code: string; modifiers: string[]; units: number },
  settings: readonly Setting[],
  { edition, asOf }: Asking,
): FeePlace {
  const priced = (setting: Setting) =>
    settings.includes(setting) ? (price(edition, line, { asOf, where, setting })?.lines[0] ?? null) : null;
  return {
    name: placeName(where),
    locality: where.locality,
    zip: where.zip,
    nonFacility: priced('nonFacility'),
    facility: priced('facility'),
    notes: where.notes,
  };
}

function placeName({ locality, zip }: Where): string {
  if (!locality) return 'nationally';
  const key = `locality ${localityKey(locality)}`;
  return `in ${locality.name.trim()}, ${locality.state} (${zip ? `ZIP ${zip}, ` : ''}${key})`;
}

function lineName({ code, modifiers, units }: { code: string; modifiers: string[]; units: number }): string {
  const name = [code, ...modifiers].join('-');
  return units === 1 ? name : `${units} units of ${name}`;
}

/** Both settings in one sentence where both have a price. */
function placeFacts(place: FeePlace, name: string, version: string): string[] {
  const settings = (['nonFacility', 'facility'] as const).flatMap((setting) => {
    const line = place[setting];
    return line ? [{ setting, line }] : [];
  });
  const paid = settings.filter(({ line }) => line.amountCents !== null);
  const [one, other] = paid.map(({ line }) => line.amountCents);
  const amounts =
    one !== undefined && one === other
      ? [`${formatCents(one ?? 0)} in and outside a facility`]
      : paid.map(({ setting, line }) => `${formatCents(line.amountCents ?? 0)} ${SETTING_WORDS[setting]}`);
  const facts =
    paid.length === 0
      ? []
      : [`Medicare’s fee schedule amount for ${name} ${place.name} is ${listed(amounts)}.`];
  // Why there is none is the same everywhere; said once, with the national price.
  if (place.locality !== null) return facts;
  const unpaid = settings.filter(({ line }) => line.amountCents === null);
  const [first, second] = unpaid;
  if (first && second && first.line.why === second.line.why)
    return [...facts, `The fee schedule ${version} has no price for ${name}. ${first.line.why}`];
  return [
    ...facts,
    ...unpaid.map(
      ({ setting, line }) =>
        `The fee schedule ${version} has no price for ${name} ${SETTING_WORDS[setting]}. ${line.why}`,
    ),
  ];
}

function rowFacts(code: string, row: PhysicianRow | null): string[] {
  if (!row) return [];
  const name = row.modifier === '' ? code : `${code}-${row.modifier}`;
  const factor = formatFactor(row.conversionFactorTenThousandths);
  const side = (
    words: string,
    { peRvuHundredths, totalRvuHundredths, notApplicable }: PhysicianRow['facility'],
  ) =>
    notApplicable
      ? []
      : [
          `${name} ${words} has ${hundredths(totalRvuHundredths)} total RVUs: ${hundredths(row.workRvuHundredths)} work, ${hundredths(peRvuHundredths)} practice expense and ${hundredths(row.mpRvuHundredths)} malpractice.`,
        ];
  return [
    `${name} has fee schedule status ${row.status.code}: ${row.status.text}.`,
    `${name} has ${hundredths(row.workRvuHundredths)} work RVUs; the conversion factor is ${factor}.`,
    ...side('outside a facility', row.nonFacility),
    ...side('in a facility', row.facility),
  ];
}

function hasPrice({ nonFacility, facility }: FeePlace): boolean {
  return [nonFacility, facility].some((line) => line?.amountCents != null);
}

/** How the amount comes about, of the place that matters most. */
function stepFacts(place: FeePlace, name: string): string[] {
  return (['nonFacility', 'facility'] as const).flatMap((setting) => {
    const line = place[setting];
    if (!line?.amount) return [];
    return [
      `The arithmetic for ${name} ${place.name} ${SETTING_WORDS[setting]}: ${line.amount.arithmetic}.`,
      ...(line.amount.capArithmetic
        ? [`The OPPS cap on imaging lowers ${name} ${SETTING_WORDS[setting]}: ${line.amount.capArithmetic}.`]
        : []),
      ...line.steps.map(
        ({ rule, text, beforeCents, afterCents }) =>
          `${RULES[rule].title} changes ${name} ${SETTING_WORDS[setting]} from ${formatCents(beforeCents)} to ${formatCents(afterCents)}: ${text}.`,
      ),
      ...line.notes,
    ];
  });
}

function feePath(
  { code, modifiers, units }: { code: string; modifiers: string[]; units: number },
  { zip, locality }: Typed,
  { asOf }: Asking,
): string {
  const lines = `${[code, ...modifiers].join('-')}${units > 1 ? `x${units}` : ''}`;
  const place = zip ? { zip } : locality ? { locality } : null;
  return `/fees?${new URLSearchParams(Object.entries({ lines, ...place, asOf }))}`;
}

export interface AnesthesiaFee {
  ref: CodeRef;
  places: {
    name: string;
    locality: Locality | null;
    /** Ten-thousandths of a dollar. */
    conversionFactor: number;
    /** Null where base units or minutes are not given. */
    price: AnesthesiaPrice | null;
  }[];
}

export const anesthesiaFee = tool({
  description: 'Medicare anesthesia payment: base and time units times the conversion factor of the place.',
  input: z.object({
    code: codeText,
    baseUnits: z.int().min(1).max(50).optional(),
    minutes: z.int().min(1).max(2880).optional(),
    modifier: z.enum(ANESTHESIA_MODIFIERS).optional(),
    ...place,
  }),
  doing: ({ code }, asking) =>
    `pricing anesthesia ${code.toUpperCase()} in the fee schedule ${versionOn(asking, 'mpfs') ?? ''}`.trimEnd(),
  run: ({ code, baseUnits, minutes, modifier = 'AA', ...where }, asking) => {
    const { edition, asOf } = asking;
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref, valid } = read;
    const status = feesOf(edition, ref.code, asOf).physician?.rows[0]?.status.code;
    if (status !== undefined && status !== 'J')
      return nothing(
        'wrongly asked',
        `${ref.code} is no anesthesia service: its fee schedule status is ${status}, not J.`,
      );
    const asked = placesOf(where, asking);
    if ('nothing' in asked) return asked;
    const national: Where = { locality: null, indices: NATIONAL, zip: null, notes: [], cites: [] };
    const value: AnesthesiaFee = { ref, places: [] };
    for (const at of asked.length > 0 ? asked : [national]) {
      const known = anesthesiaPrice(edition, {
        code: ref.code,
        baseUnits: 1,
        minutes: 15,
        modifier,
        where: at,
        asOf,
      });
      if (!known) continue;
      const isWhole = minutes !== undefined && baseUnits !== undefined;
      value.places.push({
        name: placeName(at),
        locality: at.locality,
        conversionFactor: known.conversionFactor,
        price: isWhole
          ? anesthesiaPrice(edition, { code: ref.code, baseUnits, minutes, modifier, where: at, asOf })
          : null,
      });
    }
    if (value.places.length === 0)
      return nothing('not loaded', 'No anesthesia conversion factors are loaded for this place.');
    return {
      value,
      evidence: [
        evidence('anesthesia_fee', {
          title: `Anesthesia ${ref.code}, fee schedule ${versionOn(asking, 'mpfs')}`,
          facts: [
            ...(valid ? [] : goneFact(ref, asking)),
            ...value.places.flatMap(({ name, conversionFactor, price: priced }) => [
              ...(priced?.amountCents != null
                ? [
                    `Medicare’s amount for anesthesia ${ref.code}-${modifier} ${name} is ${formatCents(priced.amountCents)}: ${priced.arithmetic}.`,
                  ]
                : []),
              `The Medicare anesthesia conversion factor ${name} is ${formatFactor(conversionFactor)} a unit.`,
            ]),
            `Anesthesia ${ref.code} is paid by base units plus time units, times the conversion factor; a time unit is 15 minutes, counted to one decimal.`,
            ...(minutes !== undefined
              ? [
                  `${minutes} minutes of anesthesia are ${(Math.floor((minutes * 10 + 7.5) / 15) / 10).toFixed(1)} time units.`,
                ]
              : []),
            ...(baseUnits === undefined
              ? [
                  `The base units of ${ref.code} stand in a list of CMS that is not part of the fee schedule files, so they must be given for an amount.`,
                ]
              : []),
            ...missedBy(asking, 'mpfs'),
          ],
          codes: [ref],
          cites: [citeOn(asking, 'mpfs'), ...asked.flatMap(({ cites }) => cites)],
          path: `/fees/anesthesia?code=${ref.code}&asOf=${asOf}`,
        }),
      ],
    };
  },
});

export interface GlobalPeriod {
  ref: CodeRef;
  globalDays: Indicator;
  /** Days after the day of the procedure; null where it is no number (MMM, XXX, YYY, ZZZ). */
  days: 0 | 10 | 90 | null;
  /** For a procedure on the date of service: first day of the package, and the last. */
  firstDay: IsoDate | null;
  lastDay: IsoDate | null;
  /** Percent before, during, after the operation. */
  split: { pre: number; intra: number; post: number } | null;
}

const DAYS: Record<string, 0 | 10 | 90> = { '000': 0, '010': 10, '090': 90 };

export const globalPeriod = tool({
  description:
    'The global surgical period of a code, its last day for a procedure on the date of service, and how the package is split.',
  input: z.object({ code: codeText }),
  doing: ({ code }, asking) =>
    `looking up the global period of ${code.toUpperCase()} in the fee schedule ${versionOn(asking, 'mpfs') ?? ''}`.trimEnd(),
  run: ({ code }, asking) => {
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref, valid } = read;
    const version = versionOn(asking, 'mpfs');
    if (version === null) return nothing('not loaded', 'No physician fee schedule is loaded.');
    const rows = feesOf(asking.edition, ref.code, asking.asOf).physician?.rows ?? [];
    const row = rows.find(({ modifier }) => modifier === '') ?? rows[0];
    if (!row)
      return nothing(
        'not found',
        `The fee schedule ${version} does not list ${ref.code}, so it has no global period there.`,
      );
    const { globalDays, globalSplit } = row;
    const days = DAYS[globalDays.code] ?? null;
    const value: GlobalPeriod = {
      ref,
      globalDays,
      days,
      firstDay: days === null ? null : days === 90 ? addDays(asking.asOf, -1) : asking.asOf,
      lastDay: days === null ? null : addDays(asking.asOf, days),
      split: globalSplit,
    };
    return {
      value,
      evidence: [
        evidence('global_period', {
          title: `Global period of ${ref.code}, fee schedule ${version}`,
          facts: [
            ...(valid ? [] : goneFact(ref, asking)),
            ...globalFacts(value, asking.asOf),
            ...missedBy(asking, 'mpfs'),
          ],
          codes: [ref],
          cites: [citeOn(asking, 'mpfs')],
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

function globalFacts(
  { ref, globalDays, days, firstDay, lastDay, split }: GlobalPeriod,
  asOf: IsoDate,
): string[] {
  const { code } = ref;
  const what =
    days === null
      ? `${code} has no global period of days (global days ${globalDays.code}): ${lowerFirst(globalDays.text)}.`
      : days === 0
        ? `${code} has a global period of 0 days (global days 000): ${lowerFirst(globalDays.text)}.`
        : `${code} has a global period of ${days} days (global days ${globalDays.code}): ${lowerFirst(globalDays.text)}.`;
  return [
    what,
    ...(days !== null && days > 0
      ? [`For ${code} on ${asOf} the global period runs from ${firstDay} to ${lastDay}.`]
      : []),
    ...(split && days !== null && days > 0
      ? [
          `The global package of ${code} is split into ${split.pre} percent before, ${split.intra} percent during and ${split.post} percent after the operation.`,
        ]
      : []),
  ];
}
