// Does an answer hold what the official files say? Judged on the words that a reader sees, so that any answerer can be judged.
import type { AnswerEvent } from '#assistant';
import type { Evidence } from '#tools';
import type { Expected } from './questionFile.ts';

/** What a reader got. */
export interface Got {
  outcome: Extract<AnswerEvent, { type: 'done' }>['outcome'];
  /** One sentence or heading a line. */
  text: string;
  /** What the citations of the text stand for. */
  cited: Evidence[];
}

const REFUSING =
  /\b(not (found|valid|known|named|listed|recogni[sz]ed|understood|loaded|in|a|an)|(has|have) no|no (such|code|loaded|file|answer)|unknown|(does|do|did|could|is|are) not|don’t|don't|cannot|can't|can’t|outside|only (answer|coding|questions)|nothing|none of)\b/i;
const DENYING =
  /\b(no|not|never|cannot|can't|can’t|isn't|isn’t|aren't|don't|don’t|deleted|invalid|denied|neither|nor|without|exceeds?|over|above|more than|ended|expired|retired|no longer)\b/i;
const FLATLY_DENYING =
  /^(no\b|never\b)|\b(is|are|was|were|does|do|may|can|could)( \w+)? not\b|\bcannot\b|\bno longer\b/i;

/** What is missing or wrong, in words; empty when all is well. */
export function failures(expected: Expected, got: Got): string[] {
  const { text } = got;
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  if (expected.outcome === 'answered') must(got.outcome === 'answered', `outcome ${got.outcome}`);
  if (expected.outcome === 'refused')
    must(got.outcome === 'unclear' || REFUSING.test(text), 'answered what it should refuse');
  for (const code of expected.codes) must(says(text, `/${whole(code)}/`), `lacks ${code}`);
  if (expected.oneOf.length > 0)
    must(
      expected.oneOf.some((code) => says(text, `/${whole(code)}/`)),
      `lacks all of ${expected.oneOf.join(', ')}`,
    );
  for (const spellings of expected.says)
    must(
      [spellings].flat().some((one) => says(text, one)),
      `does not say ${[spellings].flat().join(' | ')}`,
    );
  for (const one of expected.never) must(!says(text, one), `says ${one}`);
  if (expected.dates.length > 0)
    must(
      expected.dates.flatMap(spellingsOf).some((one) => says(text, one)),
      `does not say ${expected.dates.join(' | ')}`,
    );
  if (expected.sources.length > 0)
    must(
      got.cited.some(({ cites }) => cites.some(({ source }) => expected.sources.includes(source))),
      `cites none of ${expected.sources.join(', ')}`,
    );
  if (expected.verdict) must(isVerdict(text, expected.verdict), `verdict is not ${expected.verdict}`);
  if (expected.pair) must(isPair(text, expected.pair), `pair is not "${expected.pair}"`);
  return problems;
}

/** The first two sentences decide: a reader in a hurry reads no further. */
function isVerdict(text: string, verdict: 'yes' | 'no'): boolean {
  const [first = '', second = ''] = text.split('\n').flatMap((line) => line.split(/(?<=[.!?]) (?=[A-Z0-9])/));
  if (verdict === 'no') return !/^yes\b/i.test(first) && DENYING.test(`${first} ${second}`);
  return /^yes\b/i.test(first) || !FLATLY_DENYING.test(first);
}

function isPair(text: string, pair: 'none' | 'modifier' | 'never'): boolean {
  const never = /\bindicator (of |is )?0\b|\bno modifier (can|may|will|lifts?|opens?|bypass\w*|is)\b/i.test(
    text,
  );
  const modifier =
    /\bindicator (of |is )?1\b/i.test(text) ||
    /\b(with|unless|needs?|allow\w*|bypass\w*|lift\w*|open\w*|only)\b[^.\n]*\bmodifiers?\b/i.test(text);
  if (pair === 'never') return never && !(modifier && !/\bindicator (of |is )?0\b/i.test(text));
  if (pair === 'modifier') return modifier && !/\bindicator (of |is )?0\b/i.test(text);
  return (
    !never &&
    !/\bindicator (of |is )?1\b/i.test(text) &&
    /\b(no|not|none|without|neither)\b[^.\n]*\b(edit|edits|pair|paired|pairs|bundl\w+|list\w*|conflict\w*|name\w*)\b|\b(not|no longer) (an? )?(active|pair\w*|bundl\w+)/i.test(
      text,
    )
  );
}

/** Words in any case, or an expression between slashes. */
export function says(text: string, wanted: string): boolean {
  const expression = /^\/(.+)\/$/.exec(wanted)?.[1];
  if (expression !== undefined) return new RegExp(expression, 'm').test(text);
  return text.toLowerCase().includes(wanted.toLowerCase());
}

/** E11.9 is not in E11.91, 99213 not in $99213.00. */
export const whole = (code: string) => `(?<![A-Z0-9.$])${code.replace('.', '\\.')}(?![A-Z0-9]|\\.[A-Z0-9])`;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function spellingsOf(date: string): string[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1] as string;
  return [
    date,
    `${name} ${day}, ${year}`,
    `${name.slice(0, 3)} ${day}, ${year}`,
    `${day} ${name} ${year}`,
    `${month}/${day}/${year}`,
    `${date.slice(5, 7)}/${date.slice(8)}/${year}`,
  ];
}
