// Where is a tumor of the skin whose place stands elsewhere? `A nodule on the tip of the nose. Biopsy: basal cell carcinoma.`
// Authority: ICD-10-CM Table of Neoplasms, skin; tabular list at C43, C44 and C4A.
import type { Side } from './narrowing.ts';

type Place = 'lip' | 'eyelid' | 'ear' | 'nose' | 'face' | 'scalp' | 'breast' | 'trunk' | 'arm' | 'leg';

const PLACE_OF: ReadonlyMap<string, Place> = new Map(
  Object.entries({
    lip: 'lip',
    eyelid: 'eyelid eyelids canthus palpebral',
    ear: 'ear auricle pinna auricular helix earlobe',
    nose: 'nose nasal',
    face: 'face facial cheek forehead temple chin malar preauricular frontal',
    scalp: 'scalp neck cervical occipital',
    breast: 'breast areola',
    trunk: 'back trunk abdomen abdominal chest thorax buttock gluteal lumbar groin',
    arm: 'arm forearm shoulder hand elbow wrist finger deltoid axilla',
    leg: 'leg thigh foot knee heel ankle calf sole plantar toe pretibial hip',
  }).flatMap(([place, words]) => words.split(' ').map((word) => [word, place as Place] as const)),
);

/** By kind of tumor: the code of each place; `-` where a digit tells the side. */
const CODES: Record<string, Record<Place, string>> = {
  'C43.9': {
    lip: 'C43.0',
    eyelid: 'C43.10',
    ear: 'C43.2-',
    nose: 'C43.31',
    face: 'C43.39',
    scalp: 'C43.4',
    breast: 'C43.52',
    trunk: 'C43.59',
    arm: 'C43.6-',
    leg: 'C43.7-',
  },
  'C4A.9': {
    lip: 'C4A.0',
    eyelid: 'C4A.10',
    ear: 'C4A.2-',
    nose: 'C4A.31',
    face: 'C4A.39',
    scalp: 'C4A.4',
    breast: 'C4A.52',
    trunk: 'C4A.59',
    arm: 'C4A.6-',
    leg: 'C4A.7-',
  },
  'C44.91': {
    lip: 'C44.01',
    eyelid: 'C44.111',
    ear: 'C44.21-',
    nose: 'C44.311',
    face: 'C44.319',
    scalp: 'C44.41',
    breast: 'C44.511',
    trunk: 'C44.519',
    arm: 'C44.61-',
    leg: 'C44.71-',
  },
  'C44.92': {
    lip: 'C44.02',
    eyelid: 'C44.121',
    ear: 'C44.22-',
    nose: 'C44.321',
    face: 'C44.329',
    scalp: 'C44.42',
    breast: 'C44.521',
    trunk: 'C44.529',
    arm: 'C44.62-',
    leg: 'C44.72-',
  },
  'D03.9': {
    lip: 'D03.0',
    eyelid: 'D03.10',
    ear: 'D03.2-',
    nose: 'D03.39',
    face: 'D03.39',
    scalp: 'D03.4',
    breast: 'D03.52',
    trunk: 'D03.59',
    arm: 'D03.6-',
    leg: 'D03.7-',
  },
};

/** Characters before and behind the tumor in which its place is looked for. */
const BEFORE = 420;
const BEHIND = 60;

/** The code of the tumor at the nearest place that was told before it; null where there is none. */
export function skinCode(code: string, text: string, start: number, end: number): string | null {
  const codes = CODES[code];
  if (!codes) return null;
  const near = (words: string, isBehind: boolean) => {
    const all = [...words.matchAll(/[a-z]+/gi)];
    const found = (isBehind ? all : all.reverse()).find(([word]) => PLACE_OF.has(word.toLowerCase()));
    if (!found) return null;
    const side = words.slice(Math.max(0, found.index - 30), found.index + 40);
    return { place: PLACE_OF.get(found[0].toLowerCase()) as Place, side: sideIn(side) };
  };
  const behind = /^[^.;]*/.exec(text.slice(end, end + BEHIND))?.[0] ?? '';
  const found = near(behind, true) ?? near(text.slice(Math.max(0, start - BEFORE), start), false);
  if (!found) return null;
  const at = codes[found.place];
  if (!at.endsWith('-')) return at;
  const digits = code.startsWith('C44')
    ? { right: '2', left: '9', none: '1' }
    : { right: '1', left: '2', none: '0' };
  const own = found.side === 'left' || found.side === 'right' ? digits[found.side] : digits.none;
  return `${at.slice(0, -1)}${own}`;
}

function sideIn(words: string): Side | null {
  const left = /\bleft\b/i.test(words);
  const right = /\bright\b/i.test(words);
  return left === right ? null : left ? 'left' : 'right';
}
