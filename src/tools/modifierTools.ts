// What does a modifier say, and which go with a code?
import { z } from 'zod';
import { type Block, levelTwoModifier, type Modifier, modifierOf, modifierWordsOf } from '#catalog';
import { ofCode as editsOf, NCCI_MODIFIERS } from '#edits';
import { ofCode as feesOf, type PhysicianRow } from '#fees';
import type { Asking } from './asking.ts';
import { codeText } from './codeTools.ts';
import { type ModifierCall, modifierCalls } from './modifierCalls.ts';
import {
  citeOn,
  evidence,
  listed,
  missedBy,
  nothing,
  PROCEDURES,
  pageOf,
  readCode,
  tool,
} from './telling.ts';

export const modifierText = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{2}$/, 'two characters, such as 59 or LT');

export const getModifier = tool({
  description: 'What a modifier means, when to use it and what to watch, and whether it lifts NCCI edits.',
  input: z.object({ modifier: modifierText }),
  doing: ({ modifier }) => `looking up modifier ${modifier}`,
  run: ({ modifier }, asking) => {
    const found = modifierOf(asking.edition, modifier) ?? officialModifier(modifier, asking);
    if (!found) return nothing('not found', `Modifier ${modifier} is not described in any loaded file.`);
    const ama = modifierWordsOf(asking.edition, modifier, asking.asOf, asking.reader);
    return {
      value: found,
      evidence: [
        evidence('get_modifier', {
          title: `Modifier ${modifier}`,
          facts: [
            `Modifier ${modifier} means: ${found.name}.`,
            ...texts(found.says),
            ...texts(found.use).map((text) => `Use of ${modifier}: ${text}`),
            ...texts(found.watch).map((text) => `Watch with ${modifier}: ${text}`),
            found.ncci
              ? `Modifier ${modifier} is an NCCI-associated modifier: on a pair with indicator 1 it may lift the edit.`
              : `Modifier ${modifier} is not an NCCI-associated modifier: it lifts no pair edit.`,
            ...(ama ? [`The AMA’s words for ${modifier}: ${ama.text.replace(/\.$/, '')}.`] : []),
            ...(found.official && found.official !== found.name
              ? [`CMS’s own words for ${modifier}: ${found.official}.`]
              : []),
          ],
          codes: [],
          cites: [found.cite, ama?.cite ?? null],
          path: null,
        }),
      ],
    };
  },
});

/** CMS's own record of a Level II modifier that we do not describe. */
function officialModifier(modifier: string, { edition }: Asking): Modifier | null {
  const found = levelTwoModifier(edition, modifier);
  return (
    found && {
      modifier,
      name: found.text.replace(/\.$/, ''),
      authority: 'CMS',
      kind: 'HCPCS Level II',
      ncci: NCCI_MODIFIERS.has(modifier),
      says: [],
      use: [],
      watch: [],
      official: null,
      cite: found.cite,
    }
  );
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.items));
}

export interface CodeModifiers {
  calls: (ModifierCall & { name: string | null })[];
  row: PhysicianRow | null;
}

export const modifiersForCode = tool({
  description:
    'Which modifiers a procedure code calls for and why: component, bilateral, assistant, co-surgeon, team, global period, NCCI.',
  input: z.object({ code: codeText }),
  doing: ({ code }) => `looking up the modifier indicators of ${code.toUpperCase()}`,
  run: ({ code }, asking) => {
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref } = read;
    const { edition, asOf } = asking;
    const fees = feesOf(edition, ref.code, asOf);
    const calls = modifierCalls(ref, editsOf(edition, ref.code, asOf), fees).map((one) => ({
      ...one,
      name: modifierOf(edition, one.modifier)?.name ?? null,
    }));
    const row = fees.physician?.rows.find((one) => one.modifier === '') ?? null;
    const byWhy = Map.groupBy(calls, ({ why }) => why);
    const value: CodeModifiers = { calls, row };
    return {
      value,
      evidence: [
        evidence('modifiers_for_code', {
          title: `Modifiers of ${ref.code}`,
          facts: [
            ...(row
              ? indicatorFacts(ref.code, row)
              : [
                  `${ref.code} is not in the loaded physician fee schedule, so it has no modifier indicators there.`,
                ]),
            ...[...byWhy].map(
              ([why, ones]) => `${ref.code}, ${why}: ${listed(ones.map(({ modifier }) => modifier))}.`,
            ),
            ...missedBy(asking, 'mpfs'),
          ],
          codes: [ref],
          cites: [fees.physician?.cite ?? citeOn(asking, 'mpfs'), citeOn(asking, 'ncci-ptp-practitioner')],
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

/** The indicators of the fee schedule that decide on modifiers, a sentence each. */
export function indicatorFacts(code: string, row: PhysicianRow): string[] {
  const one = (name: string, { code: indicator, text }: { code: string; text: string }) =>
    `${code} has ${name} indicator ${indicator}: ${text}.`;
  return [
    one('bilateral', row.bilateral),
    one('multiple procedure', row.multipleProcedure),
    one('assistant at surgery', row.assistant),
    one('co-surgeon', row.coSurgeon),
    one('team surgery', row.team),
    one('PC/TC', row.pcTc),
    `${code} has global days ${row.globalDays.code}: ${row.globalDays.text}.`,
    `${code} has status ${row.status.code}: ${row.status.text}.`,
    ...(row.supervision ? [one('supervision', row.supervision)] : []),
    ...(row.endoscopicBase ? [`${code} has the endoscopic base code ${row.endoscopicBase}.`] : []),
  ];
}
