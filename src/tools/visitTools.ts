// Which evaluation and management code do these facts of a visit support? By medical decision making (two of three elements) or by time.
// Authority: CMS physician fee schedule final rules for CY 2021 (office visits), CY 2023 (the rest) and CY 2024 (minutes that must be met);
// the AMA's CPT E/M guidelines, which they adopt. In our own words; numbers and codes only.
import { z } from 'zod';
import { type CodeRef, procedureSystem, statusOf } from '#catalog';
import type { Cite } from '#editions';
import type { Asking } from './asking.ts';
import { standingIn } from './namedCodes.ts';
import { citeOn, evidence, listed, nothing, tool } from './telling.ts';
import {
  CATEGORIES,
  type CategoryRules,
  MDM_LEVELS,
  type MdmLevel,
  rulesOn,
  VISIT_CATEGORIES,
  type VisitCategory,
} from './visitRules.ts';

const PROBLEMS = ['minimal', 'low', 'moderate', 'high'] as const;
const DATA = ['minimal', 'limited', 'moderate', 'extensive'] as const;

export interface VisitCode {
  ref: CodeRef;
  /** Levels of decision making that it stands for; empty: it needs none, or goes by time alone. */
  mdm: readonly MdmLevel[];
  /** Least minutes on the date of the encounter; null: time does not decide. */
  minutes: number | null;
  valid: boolean;
}

export interface VisitLevel {
  category: VisitCategory;
  /** All codes of the category, lowest first. */
  codes: VisitCode[];
  /** By the elements that were given; null where they do not settle a level. */
  byMdm: { level: MdmLevel; code: string; why: string } | null;
  /** By minutes; null where none were given, or time does not decide. `code` null: too few for any. */
  byTime: { minutes: number; code: string | null; why: string } | null;
  /** The higher of both: the reader may choose either basis. Null where nothing was given that settles one. */
  code: string | null;
}

export const emLevel = tool({
  description:
    'The E/M code that medical decision making (problems, data, risk: two of three) or total time supports, by category of visit and date of service.',
  input: z.object({
    category: z.enum(VISIT_CATEGORIES),
    mdm: z.enum(MDM_LEVELS).optional().describe('The level of decision making, where it is known as a whole'),
    problems: z.enum(PROBLEMS).optional(),
    data: z.enum(DATA).optional(),
    risk: z.enum(PROBLEMS).optional(),
    minutes: z.int().min(1).max(1440).optional(),
  }),
  doing: ({ category }) => `working out the level of a visit (${category})`,
  run: ({ category, minutes, ...elements }, asking) => {
    const rules = rulesOn(category, asking.asOf);
    if (!rules)
      return nothing(
        'not found',
        `On ${asking.asOf} the level of this kind of visit went by history, examination and decision making (the guidelines of 1995 and 1997), which are not worked out here; two-of-three decision making or time decides since ${CATEGORIES[category].since}.`,
      );
    const codes = rules.codes.map(({ code, mdm, minutes: least }): VisitCode => {
      const ref: CodeRef = { system: procedureSystem(code) ?? 'cpt', code };
      return {
        ref,
        mdm,
        minutes: least,
        valid: standingIn(asking.edition, code, asking.asOf, 'cpt')?.valid ?? false,
      };
    });
    const level = levelOf(elements);
    const byMdm = level ? codeOfLevel(codes, level) : null;
    const byTime = minutes === undefined ? null : codeOfTime(codes, rules, minutes);
    const places = [byMdm?.code, byTime?.code].map((code) => codes.findIndex(({ ref }) => ref.code === code));
    const value: VisitLevel = {
      category,
      codes,
      byMdm,
      byTime,
      code: codes[Math.max(...places)]?.ref.code ?? null,
    };
    return {
      value,
      evidence: [
        evidence('em_level', {
          title: `Level of a visit: ${rules.name}`,
          facts: visitFacts(value, rules, { ...elements, minutes }, asking),
          codes: codes.map(({ ref }) => ref),
          cites: [ruleCite(rules), citeOn(asking, 'mpfs')],
          path: codes.at(-1)?.valid
            ? `/cpt/codes/${(value.code ?? codes[0]?.ref.code) as string}?asOf=${asking.asOf}`
            : null,
        }),
      ],
    };
  },
});

interface Elements {
  mdm?: MdmLevel | undefined;
  problems?: (typeof PROBLEMS)[number] | undefined;
  data?: (typeof DATA)[number] | undefined;
  risk?: (typeof PROBLEMS)[number] | undefined;
}

/** A level needs two of the three to reach it: the middle one of three, the lower of two. One alone settles nothing. */
function levelOf({ mdm, problems, data, risk }: Elements): MdmLevel | null {
  if (mdm) return mdm;
  const ranks = [
    ...(problems ? [PROBLEMS.indexOf(problems)] : []),
    ...(data ? [DATA.indexOf(data)] : []),
    ...(risk ? [PROBLEMS.indexOf(risk)] : []),
  ].sort((a, b) => b - a);
  return ranks.length < 2 ? null : (MDM_LEVELS[ranks[1] as number] ?? null);
}

function codeOfLevel(codes: readonly VisitCode[], level: MdmLevel): VisitLevel['byMdm'] {
  const code = codes.find(({ mdm }) => mdm.includes(level))?.ref.code;
  if (code === undefined) return null;
  return { level, code, why: `${cap(level)} decision making supports ${code}.` };
}

function codeOfTime(
  codes: readonly VisitCode[],
  { isDischarge }: CategoryRules,
  minutes: number,
): VisitLevel['byTime'] {
  const timed = codes.filter((one) => one.minutes !== null);
  if (timed.length === 0) return null;
  const code = timed.filter((one) => (one.minutes ?? 0) <= minutes).at(-1)?.ref.code ?? null;
  const [lowest] = timed;
  const why =
    code !== null
      ? `${minutes} minutes on the date of the encounter support ${code}${isDischarge ? '' : ' by total time'}.`
      : `${minutes} minutes are fewer than the ${lowest?.minutes} that ${lowest?.ref.code} needs by time: only decision making can support a code.`;
  return { minutes, code, why };
}

function visitFacts(
  { codes, byMdm, byTime, code }: VisitLevel,
  rules: CategoryRules,
  elements: Elements & { minutes: number | undefined },
  asking: Asking,
): string[] {
  const { problems, data, risk } = elements;
  const given = [
    ...(problems ? [`problems ${problems}`] : []),
    ...(data ? [`data ${data}`] : []),
    ...(risk ? [`risk ${risk}`] : []),
  ];
  return [
    ...(byMdm
      ? [
          given.length > 0
            ? `${cap(rules.name)} with ${listed(given)}: two of the three elements reach ${byMdm.level} decision making, which supports ${byMdm.code}.`
            : `${cap(rules.name)} with ${byMdm.level} decision making supports ${byMdm.code}.`,
        ]
      : []),
    ...(given.length === 1
      ? [
          'One element of decision making alone settles no level: two of problems, data and risk must reach it.',
        ]
      : []),
    ...(given.length === 2 && byMdm
      ? [
          'The third element can only raise this level if it reaches a higher one together with one of the two.',
        ]
      : []),
    ...(byTime ? [byTime.why] : []),
    ...(byMdm && byTime?.code && byMdm.code !== byTime.code && code
      ? [
          `Either basis may be chosen for the visit: ${code} is the higher of ${byMdm.code} and ${byTime.code}.`,
        ]
      : []),
    ...codes.map((one) => codeFact(one, rules)),
    ...(codes.every((one) => one.minutes === null)
      ? [`${cap(rules.name)}: time does not decide the level.`]
      : []),
    ...rules.notes,
    ...codes.flatMap(({ ref, valid }) =>
      valid ? [] : [`${ref.code} is not confirmed as valid on ${asking.asOf}${lastDay(ref, asking)}.`],
    ),
    `These levels hold for ${rules.name} since ${rules.since}.`,
  ];
}

function codeFact({ ref, mdm, minutes }: VisitCode, { isDischarge }: CategoryRules): string {
  const level =
    mdm.length > 0
      ? `${listed(mdm, Number.POSITIVE_INFINITY).replace(' and ', ' or ')} decision making`
      : null;
  if (isDischarge)
    return minutes === 1
      ? `${ref.code} is for 30 minutes or less.`
      : `${ref.code} is for more than 30 minutes, which the record must state.`;
  const time =
    minutes === null ? null : `at least ${minutes} minutes of total time on the date of the encounter`;
  if (level === null && time === null)
    return `${ref.code} needs no level of decision making and no minimum of time.`;
  return `${ref.code} is for ${[level, time].filter(Boolean).join(', or ')}.`;
}

function lastDay(ref: CodeRef, { edition, asOf }: Asking): string {
  const last = statusOf(edition, ref, asOf)?.lastDay;
  return last ? `: its last valid day was ${last}` : '';
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ruleCite({ since, rule }: CategoryRules): Cite {
  return {
    source: 'em-levels',
    title: rule,
    version: since.slice(0, 4),
    effective: since,
    files: [],
    authority: 'CMS',
    starter: false,
    note: null,
  };
}
