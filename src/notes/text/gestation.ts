// How far is the pregnancy? Authority: ICD-10-CM Official Guidelines I.C.15.a.3 (trimesters), I.C.21.c.11 (weeks).
import type { Token } from './tokens.ts';

/** `32 weeks gestation`, `at 32 weeks`, `32w4d`: once, else it is not clear which counts. */
export function weeksIn(tokens: readonly Token[]): { weeks: number; from: number; to: number } | null {
  const isObstetric = tokens.some(({ plain }) =>
    /^(?:g\d{1,2}p\d{1,4}|gravida|primigravida|multigravida|pregnant|iup)$/.test(plain),
  );
  const isPrenatal = tokens.slice(0, OPENING).some(({ plain }) => OBSTETRIC_VISIT.test(plain));
  for (const [at, token] of tokens.entries()) {
    const weeks =
      token.kind === 'number'
        ? Number(token.plain)
        : Number(/^(\d{1,2})w(?:ks?)?(?:\d?d?)?$/.exec(token.plain)?.[1]);
    if (!Number.isInteger(weeks) || weeks < 4 || weeks > 43) continue;
    const after = tokens.slice(at + 1, at + 9).map(({ plain }) => plain);
    const counts =
      token.kind === 'word' ||
      after[0] === 'weeks' ||
      after[0] === 'week' ||
      after[0] === 'wks' ||
      after[0] === 'wk' ||
      (after[1] === '/' && after[2] === '7');
    const before = tokens.slice(Math.max(0, at - 4), at).map(({ plain }) => plain);
    const isGestation =
      after[1] === '/' ||
      (token.kind === 'word' && /\d{2}w\d/.test(token.plain)) ||
      [...after, ...before].some((word) =>
        /^(?:gestation|gestational|pregnant|pregnancy|iup|ga|ega|amenorrhea|gravida|primigravida)$/.test(
          word,
        ),
      ) ||
      (isPrenatal && isBare(tokens, at, token.kind === 'word')) ||
      (isObstetric && (before.at(-1) === 'at' || before.some((word) => /^g\d+p\d+$/.test(word))));
    if (counts && isGestation)
      return { weeks, from: at, to: token.kind === 'word' ? at : after[1] === '/' ? at + 4 : at + 1 };
  }
  return null;
}

/** Tokens in which a note says that it is one of a pregnancy. */
const OPENING = 12;
const OBSTETRIC_VISIT = /^(?:ob|prenatal|antenatal|antepartum|obstetric|obstetrics|obgyn)$/;
const OTHER_TIME =
  /^(?:in|for|x|ago|after|post|postpartum|later|old|every|q|until|within|rtc|return|follow|past|last|next|since|twice|times|before|by|us|usg|ultrasound|sono|sonogram|scan|dating)$/;

/** `Prenatal: 20w5d`, `OB: 36 weeks, BP …`: a figure that stands by itself, no time from or to another day. */
function isBare(tokens: readonly Token[], at: number, isWord: boolean): boolean {
  const around = [tokens[at - 1], tokens[at + (isWord ? 1 : 2)]];
  return !around.some((token) => OTHER_TIME.test(token?.plain ?? ''));
}

const TRIMESTERS: Record<1 | 2 | 3, string> = { 1: 'first', 2: 'second', 3: 'third' };

/** Official Guidelines I.C.15.a.3: less than 14 weeks, to less than 28, from 28. */
export function trimesterOf(weeks: number): 1 | 2 | 3 {
  return weeks < 14 ? 1 : weeks < 28 ? 2 : 3;
}

/** Stems of the trimester's words in the titles of the book. */
export function trimesterWords(weeks: number): readonly string[] {
  return ['trimest', TRIMESTERS[trimesterOf(weeks)]];
}

/** Tokens of what was so at an earlier week: `Breech @28w`, `low lying placenta at 20 wks`. */
export function atEarlierWeek(tokens: readonly Token[], from: number, to: number, weeks: number): number[] {
  for (let at = from + 1; at < to; at++) {
    const { plain, kind, start } = tokens[at] as Token;
    const told = /^(\d{1,2})w(?:ks?)?(?:\dd?)?$/.exec(plain)?.[1] ?? (kind === 'number' ? plain : null);
    const isCounted = kind === 'word' || /^(?:w|wk|wks|weeks)$/.test(tokens[at + 1]?.plain ?? '');
    if (told === null || !isCounted || Number(told) < 5 || Number(told) >= weeks - 1) continue;
    const before = tokens[at - 1] as Token;
    // `@28w`: the sign is no token.
    if (!/^(?:at|@)$/.test(before.plain) && start - before.end !== 2) continue;
    const said: number[] = [];
    for (let back = at - 1; back >= from && !/^[,;.()]$/.test((tokens[back] as Token).plain); back--)
      said.push(back);
    return said;
  }
  return [];
}
