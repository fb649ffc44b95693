// Which modifier do words mean? `repeat procedure by another physician` → 77. The words of ours and of CMS on each modifier,
// rare words more, those of its name most.
import { z } from 'zod';
import { type Block, levelTwoModifier, levelTwoModifiers, modifierOf, ownModifiers } from '#catalog';
import type { Cite, Edition } from '#editions';
import { STOP, stemOf } from '#search';
import { evidence, nothing, tool } from './telling.ts';

interface ModifierWords {
  modifier: string;
  name: string;
  /** Stem → its weight here. */
  stems: Map<string, number>;
  cite: Cite;
}

export interface FoundModifier {
  modifier: string;
  name: string;
  /** Share of the words, by weight, that it holds; from 0 to 1. */
  score: number;
}

/** What coders say, in the words of the lists. */
const SAID: Record<string, string> = {
  doctor: 'physician',
  doctors: 'physician',
  md: 'physician',
  provider: 'physician',
  practitioner: 'physician',
  surgeon: 'surgeon physician',
  pa: 'physician assistant',
  np: 'nurse practitioner',
  postop: 'postoperative',
  preop: 'preoperative',
  op: 'operative',
  eval: 'evaluation',
  em: 'evaluation management',
  lad: 'left anterior descending',
  big: 'great',
  assisting: 'assistant',
  waiver: 'abn liability',
};
const LEAST_SCORE = 0.3;
const SHOWN = 4;

export const searchModifiers = tool({
  description:
    'Finds modifiers by what they are for: repeat procedure, left thumb, assistant at surgery, discontinued.',
  input: z.object({ words: z.string().trim().min(2).max(300), limit: z.int().min(1).max(10).optional() }),
  doing: ({ words }) => `searching the modifiers for “${words.slice(0, 80)}”`,
  run: ({ words, limit = SHOWN }, { edition }) => {
    const found = find(edition, words).slice(0, limit);
    if (found.length === 0)
      return nothing('not found', `No modifier is described in the words “${words.slice(0, 80)}”.`);
    return {
      value: { found: found.map(({ cite: _cite, ...one }): FoundModifier => one) },
      evidence: [
        evidence('search_modifiers', {
          title: `Modifiers for “${words.slice(0, 80)}”`,
          facts: found.map(({ modifier, name }) => `Modifier ${modifier} means: ${name.replace(/\.$/, '')}.`),
          codes: [],
          cites: found.map(({ cite }) => cite),
          path: null,
        }),
      ],
    };
  },
});

function find(edition: Edition, words: string): (FoundModifier & { cite: Cite })[] {
  const all = modifiersOf(edition);
  const wanted = [...new Set(stemsOf(words))];
  const rarity = new Map(
    wanted.map((stem) => [
      stem,
      Math.log(1 + all.length / (1 + all.filter(({ stems }) => stems.has(stem)).length)),
    ]),
  );
  const whole = [...rarity.values()].reduce((sum, one) => sum + one, 0);
  return all
    .map(({ modifier, name, stems, cite }) => {
      const held = wanted.reduce((sum, stem) => sum + (stems.get(stem) ?? 0) * (rarity.get(stem) ?? 0), 0);
      return { modifier, name, score: held / whole, cite };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length);
}

function stemsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/\b(post|pre)-?\s?op(?:erative)?\b/g, '$1operative')
      .match(/[a-z0-9]+/g) ?? []
  )
    .flatMap((word) => (SAID[word] ?? word).split(' '))
    .filter((word) => !STOP.has(word) && !ABOUT.has(word))
    .map(stemOf);
}

/** Words of the question. */
const ABOUT = new Set([
  'modifier',
  'modifiers',
  'mod',
  'which',
  'what',
  'use',
  'append',
  'need',
  'code',
  'service',
  'medicare',
  'same',
  'when',
  'should',
]);

/** Read once an edition. */
function modifiersOf(edition: Edition): readonly ModifierWords[] {
  return edition.remember('words of modifiers', () => {
    const own = ownModifiers(edition).flatMap((modifier): ModifierWords[] => {
      const found = modifierOf(edition, modifier);
      if (!found) return [];
      const texts = [...found.says, ...found.use].flatMap(textsOf);
      return [
        {
          modifier,
          name: found.name,
          stems: weighed(`${found.name} ${found.official ?? ''}`, texts.join(' ')),
          cite: found.cite,
        },
      ];
    });
    const known = new Set(own.map(({ modifier }) => modifier));
    const official = levelTwoModifiers(edition).flatMap((modifier): ModifierWords[] => {
      const found = known.has(modifier) ? null : levelTwoModifier(edition, modifier);
      return found ? [{ modifier, name: found.text, stems: weighed(found.text, ''), cite: found.cite }] : [];
    });
    return [...own, ...official];
  });
}

function weighed(name: string, text: string): Map<string, number> {
  const stems = new Map(stemsOf(text).map((stem) => [stem, 0.6]));
  for (const stem of stemsOf(name)) stems.set(stem, 1);
  return stems;
}

function textsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [block.text] : block.items;
}
