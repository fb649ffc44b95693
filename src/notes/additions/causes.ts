// How did the injury come about? Phrases of ours for the commonest external causes, then the official index of external causes;
// read only where the text has an injury. Authority: ICD-10-CM Index to External Causes; Official Guidelines I.C.20.
import { FLAG, fold, stemOf } from '#search';
import { Finder } from '../mentions/mentions.ts';
import { narrow } from '../mentions/narrowing.ts';
import type { NoteText } from '../noteText.ts';
import { sentencesOf, type Token } from '../text/tokens.ts';

export interface Cause {
  code: string;
  /** First and last token. */
  from: number;
  to: number;
}

const CAUSES = `
tripped over dog > W01.0XXA
tripped over cat > W01.0XXA
tripped over rug > W18.09XA
tripped over carpet > W18.09XA
tripped over cord > W18.09XA
tripped over toy > W18.09XA
tripped over object > W18.09XA
tripped and fell > W01.0XXA
slipped and fell > W01.0XXA
tripped > W01.0XXA
slipped on ice > W00.0XXA
fell on ice > W00.0XXA
fell on icy > W00.0XXA
fell from ladder > W11.XXXA
off ladder > W11.XXXA
off step ladder > W11.XXXA
off stepladder > W11.XXXA
fell from stepladder > W11.XXXA
paring knife > W26.0XXA
fell off ladder > W11.XXXA
fall from ladder > W11.XXXA
fall off ladder > W11.XXXA
fell from roof > W13.2XXA
fell off roof > W13.2XXA
fall from roof > W13.2XXA
fell from tree > W14.XXXA
fall from tree > W14.XXXA
fell out of tree > W14.XXXA
fell down stairs > W10.9XXA
fall down stairs > W10.9XXA
fall on stairs > W10.9XXA
fell on stairs > W10.9XXA
fell down steps > W10.9XXA
fell out of bed > W06.XXXA
fell from bed > W06.XXXA
rolled out of bed > W06.XXXA
fell off chair > W07.XXXA
fell from chair > W07.XXXA
fell off couch > W08.XXXA
fell off bed > W06.XXXA
fell in shower > W18.2XXA
fell in bathtub > W18.2XXA
slipped in shower > W18.2XXA
monkey bars > W09.8XXA
punched wall > W22.09XA
punched door > W22.09XA
punched locker > W22.09XA
missed a step > W10.9XXA
missed last step > W10.9XXA
stairs > W10.9XXA
slipped on wet floor > W01.0XXA
slipped on water > W01.0XXA
fell off swing > W09.1XXA
fell from swing > W09.1XXA
fell off slide > W09.0XXA
fell from slide > W09.0XXA
fell off horse > V80.010A
thrown from horse > V80.010A
fell off scooter > V00.141A
fell off skateboard > V00.131A
skateboarding > V00.131A
fell while skiing > V00.321A
fell off wheelchair > W05.0XXA
fell out of wheelchair > W05.0XXA
fell from wheelchair > W05.0XXA
fell off toilet > W18.11XA
toppled off toilet > W18.11XA
slid off toilet > W18.11XA
slipped off toilet > W18.11XA
fell from toilet > W18.11XA
fell off commode > W18.11XA
tumbled off toilet > W18.11XA
dove into shallow > W16.522A
dived into shallow > W16.522A
diving into shallow > W16.522A
dove into pool > W16.522A
dived into pool > W16.522A
diving into pool > W16.522A
poured gasoline > X04.XXXA
gasoline ignited > X04.XXXA
gasoline flashed > X04.XXXA
gasoline exploded > X04.XXXA
gasoline vapor > X04.XXXA
gasoline on fire > X04.XXXA
gasoline on brush > X04.XXXA
lighter fluid > X04.XXXA
kerosene ignited > X04.XXXA
missed bottom stair > W10.9XXA
missed bottom step > W10.9XXA
fell getting off toilet > W18.11XA
hit by baseball > W21.03XA
hit by softball > W21.07XA
dropped on foot > W20.8XXA
fell on foot > W20.8XXA
slammed in door > W23.0XXA
caught in door > W23.0XXA
shut in door > W23.0XXA
closed in door > W23.0XXA
car door > W23.0XXA
nail gun > W29.4XXA
lawn mower > W28.XXXA
lawnmower > W28.XXXA
hot iron > X15.8XXA
hot pan > X15.3XXA
hot pot > X15.3XXA
hot water > X12.XXXA
curling iron > X15.8XXA
campfire > X03.0XXA
bonfire > X03.0XXA
box cutter > W26.0XXA
razor > W26.8XXA
razor blade > W26.8XXA
scissors > W27.2XXA
trampoline > W09.8XXA
ground level fall > W18.30XA
ground-level fall > W18.30XA
fall from standing > W18.30XA
fell from standing > W18.30XA
mechanical fall > W18.30XA
casual fall > W19.XXXA
accidental fall > W19.XXXA
same level fall > W18.30XA
glf > W18.30XA
dog bite > W54.0XXA
bitten by dog > W54.0XXA
cat bite > W55.01XA
bitten by cat > W55.01XA
cat scratch > W55.03XA
kicked by horse > W55.12XA
knife > W26.0XXA
broken glass > W25.XXXA
stepped on nail > W45.0XXA
circular saw > W31.2XXA
table saw > W31.2XXA
chainsaw > W29.3XXA
pedestrian struck by car > V03.10XA
pedestrian struck by vehicle > V03.10XA
pedestrian hit by car > V03.10XA
fell off bicycle > V18.4XXA
fell off bike > V18.4XXA
fell from bicycle > V18.4XXA
cyclist hit by car > V13.4XXA
cyclist struck by car > V13.4XXA
motorcycle crash > V29.99XA
motorcycle accident > V29.99XA
motorcycle collision > V29.99XA
mvc driver > V89.2XXA
mvc > V89.2XXA
mva > V89.2XXA
motor vehicle collision > V89.2XXA
motor vehicle accident > V89.2XXA
motor vehicle crash > V89.2XXA
car accident > V89.2XXA
traffic accident > V89.2XXA
punched > Y04.0XXA
fist fight > Y04.0XXA
altercation > Y04.0XXA
assaulted > Y09
struck by baseball > W21.03XA
hot coffee > X10.0XXA
hot tea > X10.0XXA
hot soup > X10.1XXA
hot oil > X10.2XXA
hot grease > X10.2XXA
hot stove > X15.0XXA
boiling water > X12.XXXA
heavy lifting > X50.0XXA
lifting heavy > X50.0XXA
lifting box > X50.0XXA
firework > W39.XXXA
off ladder > W11.XXXA
off step ladder > W11.XXXA
off stepladder > W11.XXXA
step ladder > W11.XXXA
stepladder > W11.XXXA
foot went in hole > W18.42XA
stepped in hole > W18.42XA
stepped into hole > W18.42XA
stepped in pothole > W18.42XA
foot in hole > W18.42XA
foot in pothole > W18.42XA
stepped off curb > W10.1XXA
misstep off curb > W10.1XXA
fell off e scooter > V00.841A
fell from e scooter > V00.841A
fell off electric scooter > V00.841A
e scooter fall > V00.841A
fell skiing > V00.321A
fall skiing > V00.321A
skiing fall > V00.321A
fell snowboarding > V00.311A
fell while snowboarding > V00.311A
fell ice skating > V00.211A
fell rollerblading > V00.111A
fell roller skating > V00.121A
fell skateboarding > V00.131A
fall on outstretched hand > W19.XXXA
fell on outstretched hand > W19.XXXA
fell onto outstretched hand > W19.XXXA
foosh > W19.XXXA
`;

const RULES = CAUSES.trim()
  .split('\n')
  .map((line) => {
    const [phrase = '', code = ''] = line.split(' > ');
    return { words: phrase.split(' ').map((word) => stemOf(fold(word))), code };
  })
  .sort((a, b) => b.words.length - a.words.length);

const DENIES = new Set(['no', 'denies', 'without', 'not']);

/** The first cause that the text names, the most telling phrase first; else the entry of the index that says most. */
export function causeIn(note: NoteText): Cause | null {
  return collision(note.tokens) ?? phraseIn(note.tokens) ?? entryIn(note);
}

function phraseIn(tokens: readonly Token[]): Cause | null {
  const places = Map.groupBy(tokens.keys(), (at) => (tokens[at] as Token).stem);
  for (const { words, code } of RULES)
    for (const at of places.get(words[0] as string) ?? []) {
      const last = endOf(tokens, at, words);
      if (
        last === null ||
        DENIES.has(tokens[at - 1]?.plain ?? '') ||
        tokens[last + 1]?.plain === 'risk' ||
        (words.length === 1 && isNoCause(tokens, at))
      )
        continue;
      return { code, from: at, to: last };
    }
  return null;
}

/** A journey, a surgeon's blade. */
function isNoCause(tokens: readonly Token[], at: number): boolean {
  const { plain } = tokens[at] as Token;
  const before = tokens[at - 1]?.plain ?? '';
  if (/^trips?$/.test(plain)) return !/^(?:he|she|they|pt|patient|and)$/.test(before);
  return (
    plain === 'knife' &&
    /^(?:weck|humby|watson|goulian|gamma|cyber|blair|electrosurgical|bovie|harmonic)$/.test(before)
  );
}

/** The last token of a phrase that begins here, each of its words at most two behind the one before. */
function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let last = at;
  for (const word of words.slice(1)) {
    const step = [1, 2, 3].find((n) => tokens[last + n]?.stem === word);
    if (step === undefined) return null;
    last += step;
  }
  return last;
}

const CRASH = new Set([
  'mvc',
  'mva',
  'collision',
  'collided',
  'crash',
  'crashed',
  'rear-ended',
  'ended',
  't-boned',
  'boned',
  'struck',
]);
/** Who was in the car → the digit of V40 to V49. */
const OCCUPANTS: Record<string, string> = { driver: '5', driving: '5', passenger: '6' };
const OTHER_VEHICLES = new Set('motorcycle bicycle bike cyclist pedestrian scooter atv'.split(' '));
/** What it was hit by → beginning of the code, up to that digit. */
const COUNTERPARTS: readonly [RegExp, string, string][] = [
  [/^suv$/, 'V43.', '1XA'],
  [/^pickup$/, 'V43.', '3XA'],
  [/^(?:semi|lorry|bus|tractor|18-wheeler)$/, 'V44.', 'XXA'],
  [
    /^(?:trees?|oak|pine|maple|elm|poles?|lamppost|guardrail|guard-?rail|wall|barrier|divider|median|embankment|culvert|fence|hydrant|boulder|building|abutment|ditch)$/,
    'V47.',
    'XXA',
  ],
  [/^(?:deer|moose|animal)$/, 'V40.', 'XXA'],
  [/^(?:sedan|car|cars)$/, 'V43.', '2XA'],
];
/** `vs car`, `by another car`: what was met, not what the patient sat in. */
const MEETS = new Set([
  'vs',
  'versus',
  'with',
  'by',
  'another',
  'other',
  'into',
  'hit',
  'struck',
  'against',
  'oncoming',
]);
/** Words around the crash that say who met whom. */
const CRASH_REACH = 14;

/** `restrained driver in a head-on collision with another car`; `passenger, MVC`. */
function collision(tokens: readonly Token[]): Cause | null {
  let vague: Cause | null = null;
  for (const [at, token] of tokens.entries()) {
    if (!CRASH.has(token.plain)) continue;
    const from = Math.max(0, at - CRASH_REACH);
    const near = tokens.slice(from, at + CRASH_REACH).map(({ plain }) => plain);
    if (near.some((word) => OTHER_VEHICLES.has(word))) return null;
    const who = near.findIndex((word) => Object.hasOwn(OCCUPANTS, word));
    if (who < 0) continue;
    const digit = OCCUPANTS[near[who] as string] as string;
    const met = COUNTERPARTS.find(([pattern]) =>
      near.some(
        (word, n) => pattern.test(word) && near.slice(Math.max(0, n - 2), n).some((one) => MEETS.has(one)),
      ),
    );
    const span = { from: Math.min(at, from + who), to: Math.max(at, from + who) };
    if (met) return { code: `${met[1]}${digit}${met[2]}`, ...span };
    vague ??= { code: `V49.${digit === '5' ? '4' : '5'}0XA`, ...span };
  }
  return vague;
}

/** Words of headings of that index, which a note has no need to say. */
const HEADINGS = 'contact accident transport occupant external cause';

function entryIn(note: NoteText): Cause | null {
  const { lexicon, tokens, said, text, day } = note;
  const { index, system, wordOf } = lexicon;
  const context = new Set(HEADINGS.split(' ').flatMap((word) => wordOf.get(stemOf(word)) ?? []));
  const nodes = { from: index.firstAt(system, 'V00'), to: index.firstAt(system, 'Y36') };
  const finder = new Finder(lexicon, tokens, said, context, nodes);
  for (const sentence of sentencesOf(text, tokens))
    for (const { node, from, to } of finder.find(sentence, false)) {
      // `Fracture (circumstances unknown)` tells no cause.
      // What an index of everything calls an exposure: `quit smoking`.
      if (from === to || /^X5[89]/.test(index.compactOf(node)) || DENIES.has(tokens[from - 1]?.plain ?? ''))
        continue;
      const around = { words: new Map(), side: null, sex: null, phase: 'initial', open: false, day } as const;
      const narrowed = narrow(lexicon, node, around);
      if (narrowed !== null && index.has(narrowed.node, FLAG.billable))
        return { code: index.codeOf(narrowed.node), from, to };
    }
  return null;
}
