// How did the injury come about? Phrases of ours for the commonest external causes; read only where the text has an injury.
// Authority: ICD-10-CM Official Guidelines I.C.20.
import { fold, stemOf } from '#search';
import type { Token } from './tokens.ts';

const CAUSES = `
tripped and fell > W01.0XXA
slipped and fell > W01.0XXA
tripped > W01.0XXA
slipped on ice > W00.0XXA
fell on ice > W00.0XXA
fell from ladder > W11.XXXA
fell off ladder > W11.XXXA
fall from ladder > W11.XXXA
fell down stairs > W10.9XXA
fell on stairs > W10.9XXA
fell down steps > W10.9XXA
fell out of bed > W06.XXXA
fell from bed > W06.XXXA
fell off chair > W07.XXXA
fell off couch > W08.XXXA
fell off bed > W06.XXXA
monkey bars > W09.8XXA
trampoline > W09.8XXA
ground level fall > W18.30XA
fall from standing > W18.30XA
mechanical fall > W18.30XA
dog bite > W54.0XXA
bitten by dog > W54.0XXA
cat bite > W55.01XA
knife > W26.0XXA
broken glass > W25.XXXA
mvc driver > V89.2XXA
mvc > V89.2XXA
mva > V89.2XXA
motor vehicle collision > V89.2XXA
motor vehicle accident > V89.2XXA
car accident > V89.2XXA
road traffic accident > V89.2XXA
assaulted > Y09
`;

const RULES = CAUSES.trim()
  .split('\n')
  .map((line) => {
    const [phrase = '', code = ''] = line.split(' > ');
    return { words: phrase.split(' ').map((word) => stemOf(fold(word))), code };
  })
  .sort((a, b) => b.words.length - a.words.length);

/** The first cause that the text names, the most telling phrase first. */
export function causeIn(tokens: readonly Token[]): { code: string; from: number; to: number } | null {
  for (const { words, code } of RULES) {
    for (const [at, token] of tokens.entries()) {
      if (token.stem !== words[0]) continue;
      let last = at;
      let isWhole = true;
      for (const word of words.slice(1)) {
        const next = tokens.findIndex((one, n) => n > last && n <= last + 3 && one.stem === word);
        if (next < 0) {
          isWhole = false;
          break;
        }
        last = next;
      }
      const before = tokens[at - 1]?.plain;
      if (
        isWhole &&
        before !== 'no' &&
        before !== 'denies' &&
        before !== 'without' &&
        tokens[last + 1]?.plain !== 'risk'
      )
        return { code, from: at, to: last };
    }
  }
  return null;
}
