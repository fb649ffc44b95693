// Which eye does an examination speak of? It names the eye once, and then what is seen of it. Authority: ICD-10-CM Official
// Guidelines I.B.13 (laterality).

import { firstWhere } from '../text/firstWhere.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import type { Side } from './narrowing.ts';

const SHORT: Readonly<Record<string, Side>> = {
  le: 'left',
  os: 'left',
  re: 'right',
  od: 'right',
  ou: 'bilateral',
  be: 'bilateral',
};
const SIDE: Readonly<Record<string, Side>> = {
  left: 'left',
  right: 'right',
  both: 'bilateral',
  two: 'bilateral',
  bilateral: 'bilateral',
};
const EYE = new Set(['eye', 'eyes', 'eyed', 'eyeball', 'globe']);

interface View {
  at: number;
  side: Side;
}

const VIEWS = new WeakMap<readonly Token[], readonly View[]>();

function viewsOf(tokens: readonly Token[]): readonly View[] {
  let views = VIEWS.get(tokens);
  if (!views) {
    // Two capitals may be anything where no eye is spoken of.
    const isOfEyes = tokens.some(({ plain }) => EYE.has(plain));
    views = !isOfEyes
      ? []
      : tokens.flatMap((token, at) => {
          const short = token.capitals ? SHORT[token.plain] : undefined;
          if (short !== undefined) return [{ at, side: short }];
          const side = SIDE[token.plain];
          return side !== undefined && EYE.has(tokens[at + 1]?.plain ?? '') ? [{ at, side }] : [];
        });
    VIEWS.set(tokens, views);
  }
  return views;
}

/** The eye that was named last before these tokens, or behind them in their sentence; null where the text names none. */
export function eyeInView(tokens: readonly Token[], sentence: Sentence, from: number): Side | null {
  const views = viewsOf(tokens);
  const next = firstWhere(views.length, (at) => (views[at] as View).at > from);
  const before = views[next - 1];
  const behind = views[next];
  const isBehind = behind !== undefined && behind.at < sentence.to;
  if (before === undefined || (before.at < sentence.from && isBehind)) return isBehind ? behind.side : null;
  return before.side;
}
