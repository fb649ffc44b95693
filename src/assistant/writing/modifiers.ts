// Answers about modifiers: what one means, how two differ, whether one goes with a code, which ones a code calls for.

import { isYesNo, picked } from '../sentences.ts';
import type { Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';
import { VISITS } from '../visitCodes.ts';
import { rules } from './rules.ts';

const MOST_MODIFIERS = 5;

export function* modifierMeaning(turn: Turn, asked: Understood): Step {
  for (const modifier of asked.parts.modifiers.slice(0, MOST_MODIFIERS)) {
    const found = yield* turn.use('get_modifier', { modifier });
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 10);
  }
  yield* rules(turn, asked.text, 2);
}

export function* modifierComparison(turn: Turn, asked: Understood): Step {
  for (const modifier of asked.parts.modifiers.slice(0, MOST_MODIFIERS)) {
    const found = yield* turn.use('get_modifier', { modifier });
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 6);
  }
  yield* rules(turn, asked.text, 3);
}

interface Rule {
  /** The indicator that decides. */
  of: RegExp;
  allows: RegExp;
  refuses: RegExp;
}

/** Which sentence of a code's indicators decides on a modifier, and how it reads. Authority: RVU file record layout. */
const DECIDED_BY: Record<string, Rule> = {
  ...rule(['50'], /has bilateral indicator/, /indicator [13]:/, /indicator [029]:/),
  ...rule(['LT', 'RT'], /has bilateral indicator/, /indicator [13]:/, /indicator 9:/),
  ...rule(['26', 'TC'], /has PC\/TC indicator/, /indicator [16]:/, /indicator [02345789]:/),
  ...rule(['51'], /has multiple procedure indicator/, /indicator [1-7]:/, /indicator [09]:/),
  ...rule(['80', '81', '82', 'AS'], /has assistant at surgery indicator/, /indicator 2:/, /indicator [19]:/),
  ...rule(['62'], /has co-surgeon indicator/, /indicator [12]:/, /indicator [09]:/),
  ...rule(['66'], /has team surgery indicator/, /indicator [12]:/, /indicator [09]:/),
  ...rule(
    ['54', '55', '56', '58', '78', '79'],
    /has global days/,
    /days 0[019]0:/,
    /days (?:XXX|ZZZ|MMM|YYY):/,
  ),
};

function rule(modifiers: string[], of: RegExp, allows: RegExp, refuses: RegExp): Record<string, Rule> {
  return Object.fromEntries(modifiers.map((modifier) => [modifier, { of, allows, refuses }]));
}

/** They stand on evaluation and management codes (Claims Processing Manual ch. 12 §30.6.6, §40.2). */
const ON_VISITS = new Set(['24', '25', '57']);
/** NCCI Policy Manual ch. I E: 59 and the X modifiers never on evaluation and management codes. */
const NEVER_ON_VISITS = new Set(['59', 'XE', 'XP', 'XS', 'XU']);

export function* modifierOnCode(turn: Turn, { parts, text }: Understood): Step {
  const code = parts.codes.find(({ ref }) => ref.system === 'cpt' || ref.system === 'hcpcs');
  if (!code) return;
  const modifiers = [...new Set([...code.modifiers, ...parts.modifiers])].slice(0, MOST_MODIFIERS);
  const indicators = yield* turn.use('modifiers_for_code', { code: code.ref.code });
  const said = new Set<string>();
  for (const modifier of modifiers) {
    const decided = DECIDED_BY[modifier];
    const deciding =
      indicators.value === null || !decided
        ? undefined
        : indicators.facts.find((fact) => decided.of.test(fact));
    const calls =
      indicators.value === null ? [] : indicators.value.calls.filter((call) => call.modifier === modifier);
    const verdict =
      deciding && decided
        ? decided.allows.test(deciding)
          ? 'Yes'
          : decided.refuses.test(deciding)
            ? 'No'
            : null
        : calls.length > 0
          ? 'Yes, where its conditions are met'
          : null;
    const lead = verdict && isYesNo(text) ? `${verdict}. ` : '';
    if (indicators.value !== null && deciding && !said.has(deciding)) {
      said.add(deciding);
      yield* turn.paragraph(`${lead}${deciding}`, indicators.evidence);
    }
    const isBarred = NEVER_ON_VISITS.has(modifier) && VISITS.test(code.ref.code);
    if (indicators.value !== null && !deciding && calls.length > 0 && !isBarred) {
      const why = indicators.facts.find((fact) => calls.some((call) => fact.includes(`, ${call.why}:`)));
      yield* turn.paragraph(`${lead}${why ?? ''}`, indicators.evidence);
    }
    const found = yield* turn.use('get_modifier', { modifier });
    if (found.value !== null && isBarred) {
      yield* turn.paragraph(
        `No. Modifier ${modifier} does not go on an evaluation and management code such as ${code.ref.code}; a separate visit takes its own modifier.`,
        [...found.evidence, ...(indicators.value === null ? [] : indicators.evidence)],
      );
      const own = yield* turn.use('get_modifier', { modifier: '25' });
      if (own.value !== null) yield* turn.item(own.facts[0] ?? '', own.evidence);
      continue;
    }
    if (found.value !== null && ON_VISITS.has(modifier) && calls.length === 0)
      yield* turn.paragraph(
        `No. Modifier ${modifier} goes on evaluation and management codes, and ${code.ref.code} is none.`,
        [...found.evidence, ...(indicators.value === null ? [] : indicators.evidence)],
      );
    if (found.value === null) yield* turn.admit(found);
    else {
      if (!deciding && calls.length === 0) yield* turn.paragraph(found.facts[0] ?? '', found.evidence);
      else yield* turn.item(found.facts[0] ?? '', found.evidence);
      for (const fact of found.facts.slice(1, 5)) yield* turn.item(fact, found.evidence);
    }
  }
  if (indicators.value === null) yield* turn.admit(indicators);
}

/** What a question may ask of the indicators by name. */
const BY_NAME: [RegExp, RegExp][] = [
  [/bilateral/, /bilateral indicator/],
  [/assist/, /assistant at surgery/],
  [/co-?surgeon|two surgeons/, /co-surgeon/],
  [/team/, /team surgery/],
  [/multiple|reduction|endoscop/, /multiple procedure|endoscopic base/],
  [/base code/, /endoscopic base/],
  [/professional|technical|pc\/tc/, /PC\/TC/],
  [/supervis/, /supervision/],
  [/\bstatus\b/, /has status/],
  [/global/, /global days/],
];

export function* modifiersOfCode(turn: Turn, { parts, text }: Understood): Step {
  const codes = parts.codes.filter(({ ref }) => ref.system === 'cpt' || ref.system === 'hcpcs').slice(0, 4);
  for (const { ref } of codes) {
    const found = yield* turn.use('modifiers_for_code', { code: ref.code });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const asked = BY_NAME.filter(([words]) => words.test(parts.words));
    const facts = found.facts.filter((fact) => asked.some(([, kind]) => kind.test(fact)));
    const shown =
      facts.length > 0
        ? facts
        : [
            ...found.facts.filter((fact) => fact.startsWith(`${ref.code}, `)),
            ...picked(found.facts, / indicator | global days /),
          ];
    const [first = found.facts[0] ?? '', ...rest] = shown;
    const yes = asked.length === 1 && codes.length === 1 && isYesNo(text) ? verdictOf(first) : '';
    yield* turn.paragraph(`${yes}${first}`, found.evidence);
    for (const fact of rest.slice(0, 12)) yield* turn.item(fact, found.evidence);
  }
}

function verdictOf(fact: string): string {
  const decided = Object.values(DECIDED_BY).find(({ of }) => of.test(fact));
  if (!decided) return '';
  return decided.allows.test(fact) ? 'Yes. ' : decided.refuses.test(fact) ? 'No. ' : '';
}
