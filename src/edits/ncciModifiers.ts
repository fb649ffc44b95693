// Which modifiers lift a pair edit with indicator 1? The one list; everything else asks here.
// Authority: NCCI Policy Manual 2025, chapter I, section E.1. On either code of the pair (chapter IV names 59 and X{EPSU}
// "to either column code"). 22, 76 and 77 do not lift an edit.

export type NcciKind = 'anatomic' | 'global surgery' | 'other';

const LISTS: Record<NcciKind, string> = {
  anatomic: 'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI',
  'global surgery': '24 25 57 58 78 79',
  other: '27 59 91 XE XS XP XU',
};

/** Modifier → kind; in the manual's order. */
export const NCCI_MODIFIERS: ReadonlyMap<string, NcciKind> = new Map(
  (Object.keys(LISTS) as NcciKind[]).flatMap((kind) =>
    (LISTS[kind] as string).split(' ').map((modifier): [string, NcciKind] => [modifier, kind]),
  ),
);

/** Same manual: XE, XS, XP and XU "were effective January 1, 2015". */
const X_BEGINS = '2015-01-01';

/** The first modifier of a line that lifts a pair edit on a day, or null. */
export function liftingModifier(modifiers: readonly string[], day: string): string | null {
  for (const modifier of modifiers) {
    if (NCCI_MODIFIERS.has(modifier) && (day >= X_BEGINS || modifier.charCodeAt(0) !== 88)) return modifier;
  }
  return null;
}

/** Which side of the body an anatomic modifier names; null for arteries of the heart and everything else. */
export function sideOf(modifier: string): 'left' | 'right' | null {
  if (modifier === 'LT' || /^(E[12]|FA|F[1-4]|TA|T[1-4])$/.test(modifier)) return 'left';
  if (modifier === 'RT' || /^(E[34]|F[5-9]|T[5-9])$/.test(modifier)) return 'right';
  return null;
}
