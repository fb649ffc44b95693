// What may the reader want to ask next? Three questions at most, about the codes of this one.
import type { Composed } from './composing.ts';
import type { Understood } from './understanding.ts';

/** For a conversation that begins. */
export const EXAMPLES: readonly string[] = [
  'What is CPT code 99213?',
  'Can I bill 45385 and 45380 together?',
  'What does modifier 59 mean and when is XS better?',
  'What does Medicare pay for 29881 in 10001?',
  'ICD-10 for type 2 diabetes with diabetic polyneuropathy',
  'Is 64560 still valid?',
  'How many units of J1885 per day?',
  'Guidelines for E/M services',
];

const MOST = 3;

export function suggestionsFor(asked: Understood, { code, outcome }: Composed): string[] {
  if (outcome === 'unclear') return EXAMPLES.slice(0, MOST);
  const [first, second] = asked.parts.codes.filter(({ valid }) => valid).map(({ ref }) => ref);
  const about = first ?? code;
  if (!about) return [];
  const name = about.code;
  const done = new Set<string>(asked.wanted);
  const offered: [string, string][] =
    about.system === 'icd-10-cm'
      ? [
          ['risk', `Which HCC is ${name} in?`],
          ['instructions', `What are the Excludes1 notes of ${name}?`],
          ['meaning', `What is ${name}?`],
          ['crosswalk', `What was ${name} in ICD-9?`],
        ]
      : about.system === 'icd-10-pcs'
        ? [['meaning', `What is ${name}?`]]
        : [
            ...(second
              ? [['price', `What does Medicare pay for ${name} and ${second.code}?`] as [string, string]]
              : []),
            ['price', `What does Medicare pay for ${name}?`],
            ['modifiersOfCode', `Which modifiers go with ${name}?`],
            ['units', `How many units of ${name} per day?`],
            ['global', `What is the global period of ${name}?`],
            ['facility', `What is the OPPS status indicator of ${name}?`],
          ];
  return offered
    .filter(([wanted]) => !done.has(wanted))
    .map(([, text]) => text)
    .slice(0, MOST);
}
