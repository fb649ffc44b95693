// Which visit code do the words of a question support? The category of the visit, the elements of decision making, the minutes.
import { type InputOf, type VisitCategory, visitCategory } from '#tools';
import type { Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';
import { rules } from './rules.ts';

/** The first that fits. A visit of no other kind is an office visit. */
const CATEGORIES: [RegExp, VisitCategory][] = [
  [/emergency|\bed\b|\ber\b/, 'emergency department'],
  [/discharge.*(?:nursing|snf)|(?:nursing|snf).*discharge/, 'nursing facility discharge'],
  [
    /(?:nursing|snf|skilled).*(?:subsequent|follow|established)|subsequent.*(?:nursing|snf)/,
    'nursing facility subsequent',
  ],
  [/nursing|\bsnf\b|skilled/, 'nursing facility initial'],
  [/discharge/, 'hospital discharge'],
  [/same[- ](?:day|date).*(?:admi|discharg)|admi.*same/, 'hospital same day'],
  [
    /(?:hospital|inpatient|observation).*consult|consult.*(?:hospital|inpatient|observation)/,
    'hospital consultation',
  ],
  [/consult/, 'office consultation'],
  [
    /(?:subsequent|follow).*(?:hospital|inpatient|observation)|(?:hospital|inpatient|observation).*(?:subsequent|follow|day 2|daily)/,
    'hospital subsequent',
  ],
  [/hospital|inpatient|observation|admission/, 'hospital initial'],
  [/(?:home|domiciliary|assisted).*(?:new)|new.*(?:home|domiciliary|assisted)/, 'home new'],
  [/\bhome\b|domiciliary|assisted living/, 'home established'],
  [/\bnew\b/, 'office new'],
];

export function* visitLevel(turn: Turn, { parts, text }: Understood): Step {
  const { words, minutes } = parts;
  const category = CATEGORIES.find(([pattern]) => pattern.test(words))?.[1] ?? 'office established';
  const elements = elementsIn(words);
  const found = yield* turn.use('em_level', {
    category,
    ...elements,
    ...(minutes === null ? {} : { minutes }),
  });
  if (found.value === null) return yield* turn.admit(found);
  yield* turn.quote(found, 8);
  yield* rules(turn, text, 1);
}

/** How much time a visit code takes. */
export function* visitTime(turn: Turn, { parts }: Understood): Step {
  const codes = [
    ...parts.codes.map(({ ref }) => ref.code),
    ...parts.ranges.flatMap(({ from, to }) => [from.code, to.code]),
  ];
  for (const [category, mine] of Map.groupBy(codes, visitCategory)) {
    if (category === null) continue;
    const found = yield* turn.use('em_level', {
      category,
      ...(parts.minutes === null ? {} : { minutes: parts.minutes }),
    });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const byTime = found.value.codes.some(({ minutes }) => minutes !== null);
    if (!byTime)
      yield* turn.paragraph(
        `No. Time does not decide on the level of ${found.value.codes[0]?.ref.code} to ${found.value.codes.at(-1)?.ref.code}: medical decision making alone does.`,
        found.evidence,
      );
    const own = found.facts.filter(
      (fact) =>
        mine.some((code) => fact.startsWith(code)) || (parts.minutes !== null && /support/.test(fact)),
    );
    const rest = found.facts.filter((fact) => !own.includes(fact));
    for (const [place, fact] of [...own, ...rest].slice(0, 7).entries()) {
      if (place === 0 && byTime) yield* turn.paragraph(fact, found.evidence);
      else yield* turn.item(fact, found.evidence);
    }
  }
}

type Elements = Pick<InputOf<'em_level'>, 'mdm' | 'problems' | 'data' | 'risk'>;

/** `moderate mdm`, `high risk`, `limited data`, `prescription drug management`. */
function elementsIn(words: string): Elements {
  const elements: Elements = {};
  const mdm =
    /\b(straightforward|low|moderate|high)(?: complexity| level)?(?: of)?(?: mdm| medical decision| decision)|\bmdm (?:is |of |was )?(straightforward|low|moderate|high)/.exec(
      words,
    );
  const level = mdm?.[1] ?? mdm?.[2] ?? (/\b(?:straightforward)\b/.exec(words)?.[0] as string | undefined);
  if (level) elements.mdm = level as NonNullable<Elements['mdm']>;
  const problems =
    /\b(minimal|low|moderate|high)(?: complexity)? problems?|problems? (?:is |are )?(minimal|low|moderate|high)/.exec(
      words,
    );
  const counted = problems ? null : problemsIn(words);
  if (counted) elements.problems = counted;
  if (problems) elements.problems = (problems[1] ?? problems[2]) as NonNullable<Elements['problems']>;
  const data =
    /\b(minimal|limited|moderate|extensive) data|data (?:is |are )?(minimal|limited|moderate|extensive)/.exec(
      words,
    );
  if (!data && /\bno data\b/.test(words)) elements.data = 'minimal';
  if (data) elements.data = (data[1] ?? data[2]) as NonNullable<Elements['data']>;
  const risk = /\b(minimal|low|moderate|high) risk|risk (?:is )?(minimal|low|moderate|high)/.exec(words);
  if (risk) elements.risk = (risk[1] ?? risk[2]) as NonNullable<Elements['risk']>;
  else if (/(?:prescription|rx) drug management|prescription management|new prescription/.test(words))
    elements.risk = 'moderate';
  else if (/\botc\b|over the counter/.test(words)) elements.risk = 'low';
  // "moderate complexity established visit" says the whole.
  if (!elements.mdm && !elements.problems && !elements.data && !elements.risk) {
    const bare = /\b(low|moderate|high)\b/.exec(words)?.[1];
    if (bare) elements.mdm = bare as NonNullable<Elements['mdm']>;
  }
  return elements;
}

/** What the problems of a visit weigh, as coders put them. Authority: the table of medical decision making (CMS CY 2021). */
function problemsIn(words: string): Elements['problems'] | null {
  if (/threat to life|severe exacerbation|life[- ]threatening/.test(words)) return 'high';
  if (
    /exacerbat|progress(?:ing|ion)|(?:two|2|three|3|multiple|several)(?: or more)? (?:\w+ )?(?:chronic|stable)|systemic symptoms|undiagnosed new/.test(
      words,
    )
  )
    return 'moderate';
  if (
    /(?:one|1|a|single) (?:stable )?chronic|acute uncomplicated|uncomplicated (?:illness|injury)/.test(words)
  )
    return 'low';
  return /self[- ]limited|\bminor problem/.test(words) ? 'minimal' : null;
}
