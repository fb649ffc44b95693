// What does an indicator of a fee or edit file mean, and in which payment locality does a ZIP code lie?
// Authority: record layouts of the files, as `fees` and `edits` decode them.
import { z } from 'zod';
import { decode, type Locality, localitiesOn, localityKey, parseZip, whereOn } from '#fees';
import type { Asking } from './asking.ts';
import { lowerFirst } from './codeTools.ts';
import { citeOn, evidence, missedBy, nothing, tool } from './telling.ts';

const MAI = (code: string) => ({
  code,
  text:
    {
      '1': 'Checked on each claim line: further units may stand on another line with a modifier that fits',
      '2': 'Checked over the date of service, absolute by policy: more units are denied without exception',
      '3': 'Checked over the date of service, clinical: more units may be paid on appeal with documentation',
    }[code] ?? '',
});

/** List → its name in a sentence, how it is decoded, the source that has it. */
const LISTS = {
  'fee schedule status': { name: 'physician fee schedule status', decode: decode.status, source: 'mpfs' },
  'global days': { name: 'global days', decode: decode.globalDays, source: 'mpfs' },
  'PC/TC': { name: 'PC/TC indicator', decode: decode.pcTc, source: 'mpfs' },
  'multiple procedure': {
    name: 'multiple procedure indicator',
    decode: decode.multipleProcedure,
    source: 'mpfs',
  },
  bilateral: { name: 'bilateral surgery indicator', decode: decode.bilateral, source: 'mpfs' },
  'assistant at surgery': {
    name: 'assistant at surgery indicator',
    decode: decode.assistant,
    source: 'mpfs',
  },
  'co-surgeon': { name: 'co-surgeon indicator', decode: decode.coSurgeon, source: 'mpfs' },
  'team surgery': { name: 'team surgery indicator', decode: decode.team, source: 'mpfs' },
  supervision: { name: 'supervision indicator', decode: decode.supervision, source: 'mpfs' },
  'OPPS status': { name: 'OPPS status indicator', decode: decode.oppsStatus, source: 'opps-addendum-b' },
  'ASC payment': { name: 'ASC payment indicator', decode: decode.ascPayment, source: 'asc' },
  'MUE adjudication': { name: 'MUE adjudication indicator (MAI)', decode: MAI, source: 'mue-practitioner' },
} as const;

const LIST_NAMES = Object.keys(LISTS) as [keyof typeof LISTS, ...(keyof typeof LISTS)[]];

export interface IndicatorMeaning {
  list: keyof typeof LISTS;
  indicator: string;
  text: string;
}

export const explainIndicator = tool({
  description:
    'What an indicator means: fee schedule status, global days, PC/TC, bilateral and other payment indicators, OPPS status, ASC payment, MUE adjudication (MAI).',
  input: z.object({
    list: z.enum(LIST_NAMES),
    indicator: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-Z]{1,3}$/),
  }),
  doing: ({ list, indicator }) => `looking up what ${LISTS[list].name} ${indicator} means`,
  run: ({ list, indicator }, asking) => {
    const { name, decode: read, source } = LISTS[list];
    const { text } = read(indicator);
    if (text === '' || text.startsWith('Not explained'))
      return nothing('not found', `No ${name} ${indicator} is known here.`);
    const value: IndicatorMeaning = { list, indicator, text };
    return {
      value,
      evidence: [
        evidence('explain_indicator', {
          title: `${name}, ${indicator}`,
          facts: [`${name.charAt(0).toUpperCase()}${name.slice(1)} ${indicator} means: ${lowerFirst(text)}.`],
          codes: [],
          cites: [citeOn(asking, source)],
        }),
      ],
    };
  },
});

export interface FoundLocalities {
  zip: string | null;
  localities: Locality[];
}

export const findLocality = tool({
  description:
    'The Medicare contractor and payment locality of a ZIP code, or all localities of a state, with their geographic indices.',
  input: z.object({
    zip: z.string().trim().max(10).optional(),
    state: z.string().trim().max(2).optional().describe('Two letters'),
  }),
  doing: ({ zip, state }) => `looking up the payment locality of ${zip ?? state ?? 'a place'}`,
  run: ({ zip, state }, asking) => {
    const { edition, asOf } = asking;
    if (zip) {
      const asked = parseZip(zip);
      if (!asked)
        return nothing('wrongly asked', 'A ZIP code has five digits, or nine: 90001 or 90001-2345.');
      if (!edition.pick('zip-locality', asOf))
        return nothing('not loaded', 'The ZIP code file is not loaded; a state can be asked for instead.');
      const found = whereOn(edition, asked, asOf);
      if ('problem' in found) return nothing('not found', found.problem);
      const localities = found.locality ? [found.locality] : [];
      return told({ zip: asked.zip, localities }, found.notes, asking);
    }
    if (!state) return nothing('wrongly asked', 'Give a ZIP code or a state.');
    if (!edition.pick('mpfs', asOf)) return nothing('not loaded', 'No physician fee schedule is loaded.');
    const localities = localitiesOn(edition, asOf).filter((one) => one.state === state.toUpperCase());
    if (localities.length === 0)
      return nothing('not found', `The loaded index file has no locality in ${state.toUpperCase()}.`);
    return told({ zip: null, localities }, [], asking);
  },
});

function told(value: FoundLocalities, notes: readonly string[], asking: Asking) {
  const { zip, localities } = value;
  const place = zip ? `ZIP ${zip}` : (localities[0]?.state ?? '');
  return {
    value,
    evidence: [
      evidence('find_locality', {
        title: `Payment locality of ${place}`,
        facts: [
          ...localities.map((one) => {
            const { work, pe, mp } = one.indices;
            const index = (thousandths: number) => (thousandths / 1000).toFixed(3);
            const what = `locality ${one.locality} of Medicare contractor ${one.mac}, ${one.name.trim()}, ${one.state} (locality ${localityKey(one)})`;
            return `${zip ? `ZIP ${zip} lies in ${what}` : `${one.state} has ${what}`}: GPCI ${index(work)} work, ${index(pe)} practice expense, ${index(mp)} malpractice.`;
          }),
          ...notes,
          ...missedBy(asking, 'mpfs'),
          ...(zip ? missedBy(asking, 'zip-locality') : []),
        ],
        codes: [],
        cites: [citeOn(asking, 'mpfs'), ...(zip ? [citeOn(asking, 'zip-locality')] : [])],
        path: '/fees',
      }),
    ],
  };
}
