// What does NCCI say of codes billed together, of units and of add-ons? Pairs, medically unlikely edits, add-on code edits.
// Authority: NCCI Policy Manual ch. I; the verdicts are those of the claim check.
import { z } from 'zod';
import { type CodeRef, pathOf } from '#catalog';
import { checkSet, printSet, type SetCheck, type SetEntry } from '#claims';
import { type AddOn, addOnTable, type Mue, type PtpPair, type PtpSetting, unitTable } from '#edits';
import type { Asking } from './asking.ts';
import { codeText } from './codeTools.ts';
import { modifierText } from './modifierTools.ts';
import {
  citeOn,
  evidence,
  listed,
  missedBy,
  named,
  nothing,
  PROCEDURES,
  pageOf,
  readCode,
  readCodes,
  tool,
  versionOn,
} from './telling.ts';

const settingName = z.enum(['practitioner', 'hospital']);

export const lineOfCode = z.object({ code: codeText, modifiers: z.array(modifierText).max(4).default([]) });

const WHOSE: Record<PtpSetting, string> = { practitioner: 'practitioners', hospital: 'outpatient hospitals' };

export interface PairVerdict {
  setting: PtpSetting;
  /** Null: no pair in force on the date. */
  pair: PtpPair | null;
  /** `none`: nothing in NCCI binds them; the others as the claim check says of these modifiers. */
  state: 'none' | 'denied' | 'passes' | 'doubtful';
  /** Rows of the two codes on other days. */
  otherDays: PtpPair[];
}

export const ncciPair = tool({
  description:
    'Whether NCCI bundles two procedure codes on the date, in which column each stands, and whether a modifier may lift the edit.',
  input: z.object({ one: lineOfCode, two: lineOfCode, setting: settingName.nullable().default(null) }),
  doing: ({ one, two }, asking) =>
    `looking up ${one.code.toUpperCase()} and ${two.code.toUpperCase()} in NCCI ${versionOn(asking, 'ncci-ptp-practitioner') ?? ''}`.trimEnd(),
  run: ({ one, two, setting }, asking) => {
    const refs = readCodes([one.code, two.code], asking, PROCEDURES);
    if ('nothing' in refs) return refs;
    const [first, second] = refs;
    if (!first || !second) return nothing('wrongly asked', 'A pair is two different codes.');
    const settings = (setting ? [setting] : (['practitioner', 'hospital'] as const)).filter(
      (name) => versionOn(asking, `ncci-ptp-${name}`) !== null,
    );
    if (settings.length === 0) return nothing('not loaded', 'No NCCI pair file is loaded.');
    const entries = [
      { code: first.code, modifiers: one.modifiers },
      { code: second.code, modifiers: two.modifiers },
    ];
    const verdicts = settings.map((name): PairVerdict => {
      const checked = checkSet(asking.edition, entries, name, asking.asOf);
      const [pair] = checked.pairs;
      return {
        setting: name,
        pair: pair?.pair ?? null,
        state: pair?.state ?? 'none',
        otherDays: checked.otherDays,
      };
    });
    return {
      value: { one: first, two: second, verdicts },
      evidence: verdicts.map((verdict) =>
        evidence('ncci_pair', {
          title: `NCCI pairs for ${WHOSE[verdict.setting]}, ${versionOn(asking, `ncci-ptp-${verdict.setting}`)}: ${first.code} and ${second.code}`,
          facts: [
            ...pairFacts(verdict, first, second, entries, asking),
            ...missedBy(asking, `ncci-ptp-${verdict.setting}`),
          ],
          codes: [first, second],
          cites: [citeOn(asking, `ncci-ptp-${verdict.setting}`)],
          path: `${pathOf(first)}/edits?${new URLSearchParams({ setting: verdict.setting, contains: second.code, asOf: asking.asOf })}`,
        }),
      ),
    };
  },
});

function pairFacts(
  { setting, pair, state, otherDays }: PairVerdict,
  one: CodeRef,
  two: CodeRef,
  entries: readonly SetEntry[],
  asking: Asking,
): string[] {
  const whose = WHOSE[setting];
  const version = versionOn(asking, `ncci-ptp-${setting}`);
  if (!pair) {
    const past = otherDays[0];
    return [
      `NCCI ${version} has no pair of ${one.code} and ${two.code} for ${whose} that is in force on ${asking.asOf}.`,
      ...(past
        ? [
            `A pair of ${past.columnOne} (column one) and ${past.columnTwo} (column two) for ${whose} ${past.deletion === null ? 'is never in force (indicator 9)' : `ended on ${past.deletion}`}.`,
          ]
        : []),
    ];
  }
  const { columnOne, columnTwo, modifierIndicator, effective, rationale } = pair;
  const given = listed(entries.flatMap(({ modifiers }) => modifiers));
  return [
    `For ${whose} NCCI ${version} bundles ${columnTwo} (column two) into ${columnOne} (column one): billed together on one day for one patient by one provider, ${columnOne} is paid and ${columnTwo} is denied.`,
    modifierIndicator === 1
      ? `The pair of ${columnOne} and ${columnTwo} has modifier indicator 1: an NCCI modifier on either code lets both be paid where the record shows that the services were separate.`
      : `The pair of ${columnOne} and ${columnTwo} has modifier indicator 0: no modifier lets both be paid.`,
    ...(given !== '' && state === 'passes'
      ? [`With ${given} the pair of ${columnOne} and ${columnTwo} passes the edit.`]
      : []),
    ...(given !== '' && state === 'denied'
      ? [`With ${given} the pair of ${columnOne} and ${columnTwo} is still denied.`]
      : []),
    ...(given !== '' && state === 'doubtful'
      ? [
          `With ${given} the pair of ${columnOne} and ${columnTwo} passes the edit, but a reviewer will question that modifier here.`,
        ]
      : []),
    ...(rationale
      ? [`CMS gives as the reason of the pair of ${columnOne} and ${columnTwo}: ${rationale}.`]
      : []),
    ...(effective ? [`The pair of ${columnOne} and ${columnTwo} is in force since ${effective}.`] : []),
  ];
}

export const ncciSet = tool({
  description:
    'Which of 3 to 15 procedure codes of one day conflict under NCCI in one setting, pair by pair.',
  input: z.object({
    lines: z.array(lineOfCode).min(2).max(15),
    setting: settingName.default('practitioner'),
  }),
  doing: ({ lines }, asking) =>
    `checking ${listed(
      lines.map(({ code }) => code.toUpperCase()),
      6,
    )} against one another in NCCI ${versionOn(asking, 'ncci-ptp-practitioner') ?? ''}`.trimEnd(),
  run: ({ lines, setting }, asking) => {
    const refs = readCodes(
      lines.map(({ code }) => code),
      asking,
      PROCEDURES,
    );
    if ('nothing' in refs) return refs;
    const version = versionOn(asking, `ncci-ptp-${setting}`);
    if (version === null) return nothing('not loaded', `No NCCI pair file for ${WHOSE[setting]} is loaded.`);
    const entries = refs.map(({ code }) => ({
      code,
      modifiers: lines.find((line) => line.code.toUpperCase() === code)?.modifiers ?? [],
    }));
    const value: SetCheck = checkSet(asking.edition, entries, setting, asking.asOf);
    const facts = value.pairs.map(
      ({ pair, message, resolution }) =>
        `${pair.columnOne} and ${pair.columnTwo}: ${message}${resolution ? ` ${resolution}` : ''}`,
    );
    return {
      value,
      evidence: [
        evidence('ncci_set', {
          title: `NCCI pairs for ${WHOSE[setting]}, ${version}: ${listed(refs.map(({ code }) => code))}`,
          facts: [
            value.pairs.length === 0
              ? `NCCI ${version} has no pair in force on ${asking.asOf} for ${WHOSE[setting]} among ${listed(refs.map(({ code }) => code))}.`
              : `NCCI ${version} has ${value.pairs.length} ${value.pairs.length === 1 ? 'pair' : 'pairs'} in force on ${asking.asOf} for ${WHOSE[setting]} among ${listed(refs.map(({ code }) => code))}.`,
            ...facts,
            ...value.findings.map(({ message }) => message),
            ...missedBy(asking, `ncci-ptp-${setting}`),
          ],
          codes: refs,
          cites: [value.cite],
          path: `/claims/pairs?${new URLSearchParams({ codes: printSet(entries), setting, asOf: asking.asOf })}`,
        }),
      ],
    };
  },
});

const MUE_WHOSE: Record<Mue['setting'], string> = {
  practitioner: 'practitioners',
  hospital: 'outpatient hospitals',
  dme: 'equipment suppliers',
};

export const mue = tool({
  description:
    'How many units of a code one patient may have in a day (medically unlikely edits), with the adjudication indicator.',
  input: z.object({ code: codeText }),
  doing: ({ code }, asking) =>
    `looking up the units of ${code.toUpperCase()} in the MUE files ${versionOn(asking, 'mue-practitioner') ?? ''}`.trimEnd(),
  run: ({ code }, asking) => {
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref } = read;
    const sources = (['practitioner', 'hospital', 'dme'] as const).filter(
      (name) => versionOn(asking, `mue-${name}`) !== null,
    );
    if (sources.length === 0) return nothing('not loaded', 'No MUE file is loaded.');
    const limits = unitTable.find(asking.edition, ref.code, asking.asOf);
    const facts = sources.map((name) => {
      const limit = limits.find(({ setting }) => setting === name);
      const version = versionOn(asking, `mue-${name}`);
      if (!limit)
        return `${ref.code} has no published MUE for ${MUE_WHOSE[name]} in ${version}; some limits are confidential.`;
      const { units, adjudication } = limit;
      return `${ref.code} has an MUE of ${units} ${units === 1 ? 'unit' : 'units'} for ${MUE_WHOSE[name]} in ${version}, MAI ${adjudication.indicator}: ${adjudication.text[0]?.toLowerCase()}${adjudication.text.slice(1)}`;
    });
    return {
      value: { ref, limits },
      evidence: [
        evidence('mue', {
          title: `Medically unlikely edits of ${ref.code}`,
          facts: [
            ...facts,
            ...limits
              .filter(({ rationale }) => rationale)
              .map(
                ({ setting, rationale }) =>
                  `CMS gives as the reason of the limit of ${ref.code} for ${MUE_WHOSE[setting]}: ${rationale}.`,
              ),
            ...missedBy(asking, `mue-${sources[0]}`),
          ],
          codes: [ref],
          cites: sources.map((name) => citeOn(asking, `mue-${name}`)),
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

const MOST_PRIMARIES = 40;

export const addonPrimaries = tool({
  description:
    'Whether a code is an add-on, with which primary codes it is paid, and which add-ons go with a primary.',
  input: z.object({ code: codeText }),
  doing: ({ code }, asking) =>
    `looking up ${code.toUpperCase()} in the add-on code edits ${versionOn(asking, 'aoc') ?? ''}`.trimEnd(),
  run: ({ code }, asking) => {
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref } = read;
    const version = versionOn(asking, 'aoc');
    if (version === null) return nothing('not loaded', 'No add-on code file is loaded.');
    const found: AddOn | null = addOnTable.find(asking.edition, ref.code, asking.asOf);
    const named_ = found?.primaries.filter((one) => one.code !== 'CCCCC').map((one) => one.code) ?? [];
    return {
      value: { ref, addOn: found, primaries: named_ },
      evidence: [
        evidence('addon_primaries', {
          title: `Add-on code edits ${version}: ${ref.code}`,
          facts: [...addOnFacts(ref, found, named_, version, asking), ...missedBy(asking, 'aoc')],
          codes: [ref, ...[...named_, ...(found?.addOns ?? [])].flatMap((one) => codeRefOf(one))],
          cites: [citeOn(asking, 'aoc')],
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

function codeRefOf(code: string): CodeRef[] {
  return [{ system: /^[A-V]/.test(code) ? 'hcpcs' : 'cpt', code }];
}

function addOnFacts(
  ref: CodeRef,
  found: AddOn | null,
  primaries: readonly string[],
  version: string,
  asking: Asking,
): string[] {
  const { code } = ref;
  if (!found)
    return [`${code} is neither an add-on nor a primary of one in the add-on code edits ${version}.`];
  const facts: string[] = [];
  if (found.type === null) facts.push(`${code} is not an add-on code in the add-on code edits ${version}.`);
  else {
    facts.push(
      `${code} is an add-on code of type ${found.type} in the add-on code edits ${version}: it is paid only with a primary procedure of the same practitioner and day.`,
    );
    if (found.type === 1) facts.push(`For ${code} CMS lists every primary code (type 1).`);
    if (found.type === 2)
      facts.push(
        `For ${code} CMS lists no primary code (type 2): the contractor decides which are acceptable.`,
      );
    if (found.type === 3)
      facts.push(`For ${code} CMS lists some primary codes (type 3); the contractor may accept more.`);
    if (primaries.length > 0) facts.push(`Primary codes of ${code}: ${listed(primaries, MOST_PRIMARIES)}.`);
    if (primaries.length > 0 && primaries.length <= 4)
      for (const one of primaries)
        facts.push(
          `${named({ system: /^[A-V]/.test(one) ? 'hcpcs' : 'cpt', code: one }, asking)} is a primary code of ${code}.`,
        );
  }
  if (found.addOns.length > 0)
    facts.push(`Add-on codes that may go with ${code}: ${listed(found.addOns, MOST_PRIMARIES)}.`);
  return facts;
}
