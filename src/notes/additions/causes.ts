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

/** What is eaten hot, and what is drunk. */
const HOT = ['hot', 'boiling', 'scalding', 'microwaved', 'spilled', 'spilt'];
const FOODS = [
  'soup',
  'noodles',
  'ramen',
  'oatmeal',
  'porridge',
  'rice',
  'pasta',
  'stew',
  'broth',
  'gravy',
  'sauce',
  'chili',
  'food',
  'cheese',
];
const DRINKS = ['coffee', 'tea', 'chocolate', 'cocoa', 'drink', 'milk', 'formula'];
const SCALDS = HOT.flatMap((how) => [
  ...FOODS.map((what) => `${how} ${what} > X10.1XXA`),
  ...DRINKS.map((what) => `${how} ${what} > X10.0XXA`),
]);

const CAUSES = `
${SCALDS.join('\n')}
tripped over dog > W01.0XXA
tripped over cat > W01.0XXA
tripped over rug > W18.09XA
tripped over carpet > W18.09XA
tripped over cord > W18.09XA
tripped over toy > W18.09XA
tripped over object > W18.09XA
tripped > W01.0XXA
slipped on ice > W00.0XXA
fell on ice > W00.0XXA
fell on icy > W00.0XXA
fell from ladder > W11.XXXA
off ladder > W11.XXXA
ladder kicked out > W11.XXXA
ladder slid > W11.XXXA
ladder slipped > W11.XXXA
ladder tipped > W11.XXXA
ladder gave way > W11.XXXA
ladder collapsed > W11.XXXA
ladder fell > W11.XXXA
ladder shifted > W11.XXXA
falling off ladder > W11.XXXA
falling from ladder > W11.XXXA
missed rung > W11.XXXA
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
slipped on icy > W00.0XXA
slipped on snow > W00.0XXA
slipped on black ice > W00.0XXA
slipped on wet > W01.0XXA
slipped in bathtub > W18.2XXA
slipped in tub > W18.2XXA
fell in the bathtub > W18.2XXA
fell in tub > W18.2XXA
fell down staircase > W10.9XXA
fell down flight of stairs > W10.9XXA
missed a step and fell > W10.9XXA
fell from scaffold > W12.XXXA
fell from scaffolding > W12.XXXA
fell off scaffold > W12.XXXA
fell off scaffolding > W12.XXXA
fall from scaffolding > W12.XXXA
fell out of window > W13.4XXA
fell from window > W13.4XXA
fall from window > W13.4XXA
fell from balcony > W13.0XXA
fell off balcony > W13.0XXA
fall from balcony > W13.0XXA
fell through floor > W13.3XXA
fell off deck > W13.8XXA
fell from bridge > W13.1XXA
fell off cliff > W15.XXXA
fell from cliff > W15.XXXA
fall from cliff > W15.XXXA
fell off table > W08.XXXA
fell from table > W08.XXXA
fell off sofa > W08.XXXA
fell off bunk bed > W06.XXXA
fell off stool > W08.XXXA
fell off monkey bars > W09.8XXA
fell off trampoline > W09.8XXA
fell off playground > W09.8XXA
fell while being carried > W04.XXXA
dropped by mother > W04.XXXA
dropped by father > W04.XXXA
unwitnessed fall > W19.XXXA
found down > W19.XXXA
fall mechanism unknown > W19.XXXA
fell from own height > W18.30XA
fall from own height > W18.30XA
fall from his height > W18.30XA
fall from her height > W18.30XA
snowboarding fall > V00.311A
fell from snowboard > V00.311A
while skiing > V00.321A
while snowboarding > V00.311A
rollerblading > V00.111A
roller skating > V00.121A
ice skating > V00.211A
sledding hit tree > V00.222A
sledding > V00.221A
fell off hoverboard > V00.848A
electric scooter > V00.841A
e-scooter > V00.841A
kick scooter > V00.141A
fell from horse > V80.010A
fall from horse > V80.010A
bucked off horse > V80.010A
attacked by dog > W54.0XXA
attacked by pit bull > W54.0XXA
pit bull bite > W54.0XXA
knocked over by dog > W54.1XXA
knocked down by dog > W54.1XXA
pulled by dog > W54.8XXA
dog scratch > W54.8XXA
scratched by dog > W54.8XXA
scratched by cat > W55.03XA
bitten by his cat > W55.01XA
bitten by horse > W55.11XA
kicked by cow > W55.22XA
gored by bull > W55.22XA
struck by cow > W55.22XA
bitten by rat > W53.11XA
rat bite > W53.11XA
bitten by mouse > W53.01XA
bitten by squirrel > W53.21XA
raccoon bite > W55.51XA
bitten by raccoon > W55.51XA
nonvenomous snake bite > W59.11XA
bitten by nonvenomous snake > W59.11XA
shark bite > W56.41XA
bitten by shark > W56.41XA
human bite > W50.3XXA
bitten by another > W50.3XXA
bitten by child > W50.3XXA
bitten by classmate > W50.3XXA
bitten by resident > W50.3XXA
kicked by another > W50.1XXA
collided with another player > W51.XXXA
collided with player > W51.XXXA
struck by elbow > W50.0XXA
splinter from > W45.8XXA
razor > W26.8XXA
head to head > W51.XXXA
hit by soccer ball > W21.02XA
struck by soccer ball > W21.02XA
kicked soccer ball > W21.02XA
hit by football > W21.01XA
hit with basketball > W21.05XA
hit by basketball > W21.05XA
struck by basketball > W21.05XA
hit in face with basketball > W21.05XA
hit by volleyball > W21.06XA
struck by golf ball > W21.04XA
hit by golf ball > W21.04XA
hit by hockey puck > W21.220A
struck by puck > W21.220A
hit by puck > W21.220A
hit by tennis ball > W21.03XA
struck by baseball bat > W21.11XA
falling branch > W20.8XXA
falling tree branch > W20.8XXA
struck by falling > W20.8XXA
hit by falling > W20.8XXA
fell onto foot > W20.8XXA
fell on his foot > W20.8XXA
dropped on toe > W20.8XXA
dropped weight on > W20.8XXA
dropped heavy > W20.8XXA
walked into wall > W22.01XA
ran into wall > W22.01XA
walked into door > W22.09XA
walked into glass door > W22.09XA
bumped into furniture > W22.03XA
hit coffee table > W22.03XA
struck corner of table > W22.03XA
stubbed on furniture > W22.03XA
kicked table > W22.03XA
kicked wall > W22.09XA
slammed in car door > W23.0XXA
caught in machinery > W31.9XXA
caught in machine > W31.9XXA
hand in machinery > W31.9XXA
kitchen knife > W26.0XXA
pocket knife > W26.0XXA
utility knife > W26.0XXA
sheet of paper > W26.2XXA
paper cut > W26.2XXA
glass shard > W25.XXXA
cut on glass > W25.XXXA
cut by glass > W25.XXXA
piece of glass > W25.XXXA
stepped on glass > W25.XXXA
tin can > W26.8XXA
can lid > W26.8XXA
mandoline > W27.4XXA
band saw > W31.2XXA
miter saw > W31.2XXA
power saw > W29.8XXA
hedge trimmer > W29.3XXA
drill press > W31.1XXA
blender > W29.0XXA
hammer > W27.8XXA
screwdriver > W27.8XXA
axe > W27.0XXA
hatchet > W27.0XXA
contaminated needle > W46.1XXA
used needle > W46.1XXA
used hypodermic needle > W46.1XXA
needlestick > W46.0XXA
needle stick > W46.0XXA
stepped on needle > W46.0XXA
handgun discharge > W32.0XXA
handgun went off > W32.0XXA
gun went off > W34.00XA
shotgun accident > W33.01XA
hunting rifle > W33.02XA
bb gun > W34.010A
fireworks > W39.XXXA
firecracker > W39.XXXA
fish hook > W45.8XXA
fishhook > W45.8XXA
thorn > W60.XXXA
cactus > W60.XXXA
tap water > X11.1XXA
hot tap water > X11.1XXA
hot bath water > X11.0XXA
hot shower > X11.1XXA
scalding bath > X11.0XXA
coffee spilled > X10.0XXA
tea spilled > X10.0XXA
spilled tea > X10.0XXA
spilled coffee > X10.0XXA
noodle soup > X10.1XXA
soup spilled > X10.1XXA
spilled soup > X10.1XXA
cup noodles > X10.1XXA
ramen > X10.1XXA
cooking oil > X10.2XXA
frying oil > X10.2XXA
bacon grease > X10.2XXA
grease fire > X10.2XXA
touched stove > X15.0XXA
stove burner > X15.0XXA
oven door > X15.1XXA
oven rack > X15.1XXA
toaster > X15.1XXA
hair straightener > X15.8XXA
flat iron > X15.8XXA
muffler > X17.XXXA
exhaust pipe > X17.XXXA
radiator > X16.XXXA
space heater > X16.XXXA
heating pad > X16.XXXA
steam > X13.1XXA
house fire > X00.0XXA
apartment fire > X00.0XXA
clothing caught fire > X06.2XXA
clothes caught fire > X06.2XXA
gas fire > X04.XXXA
gasoline fire > X04.XXXA
gasoline on > X04.XXXA
candle > X08.8XXA
tanning bed > W89.1XXA
sun exposure > X32.XXXA
excessive cold > X31.XXXA
natural cold > X31.XXXA
overnight in snow > X31.XXXA
heat wave > X30.XXXA
excessive heat > X30.XXXA
overexertion > X50.0XXA
lifting heavy boxes > X50.0XXA
lifting patient > X50.0XXA
moving furniture > X50.0XXA
repetitive motion > X50.3XXA
repetitive strain > X50.3XXA
drowned in pool > W67.XXXA
drowned in swimming pool > W67.XXXA
near drowning pool > W67.XXXA
bathtub drowning > W65.XXXA
drowned in bathtub > W65.XXXA
drowned in lake > W69.XXXA
assaulted with fists > Y04.0XXA
unarmed fight > Y04.0XXA
fist in fight > Y04.0XXA
in a fight > Y04.0XXA
bar fight > Y04.0XXA
jumped by > Y04.8XXA
mugged > Y09
mugging > Y09
stabbed by > X99.1XXA
stabbed with knife > X99.1XXA
shot by > X95.9XXA
shot with handgun > X93.XXXA
shot by assailant handgun > X93.XXXA
gunshot assault > X95.9XXA
gsw > X95.9XXA
struck with bat > Y08.02XA
hit with bat > Y08.02XA
baseball bat attacker > Y08.02XA
struck with baseball bat > Y08.02XA
hit with bottle > Y00.XXXA
struck with pipe > Y00.XXXA
blunt object > Y00.XXXA
slit wrists > X78.9XXA
slit his wrists > X78.9XXA
slit her wrists > X78.9XXA
slit wrists with knife > X78.1XXA
cut herself intentionally > X78.9XXA
cut himself intentionally > X78.9XXA
self inflicted razor > X78.8XXA
self-inflicted razor > X78.8XXA
self inflicted cut > X78.9XXA
self-inflicted cut > X78.9XXA
self-inflicted laceration > X78.9XXA
self-inflicted stab > X78.1XXA
jumped from bridge > X80.XXXA
jumped off bridge > X80.XXXA
jumped from building > X80.XXXA
jumped from balcony > X80.XXXA
jumped out of window > X80.XXXA
jumped in front of train > X81.1XXA
shot himself > X74.9XXA
shot herself > X74.9XXA
shot himself handgun > X72.XXXA
shot himself intentionally handgun > X72.XXXA
restrained driver rear-ended > V43.52XA
pedestrian struck > V03.10XA
pedestrian hit > V03.10XA
hit by car while walking > V03.10XA
struck by car while crossing > V03.10XA
bicyclist hit by car > V13.4XXA
bicyclist struck by car > V13.4XXA
hit by car riding bike > V13.4XXA
cyclist hit > V13.4XXA
fell bicycle > V18.4XXA
fell from his bicycle > V18.4XXA
bicycle fall > V18.4XXA
bike accident > V18.4XXA
bicycle accident > V19.9XXA
crashed bike > V18.4XXA
crashed his bike > V18.4XXA
mountain bike > V18.0XXA
mountain biking > V18.0XXA
dirt bike > V86.56XA
atv rollover > V86.55XA
atv accident > V86.55XA
four wheeler > V86.55XA
snowmobile > V86.52XA
golf cart > V86.59XA
motorcycle thrown > V28.49XA
thrown off motorcycle > V28.49XA
thrown from motorcycle > V28.49XA
fell off motorcycle > V28.49XA
laid down motorcycle > V28.49XA
run over by > V03.10XA
insect bite > W57.XXXA
tick bite > W57.XXXA
mosquito bite > W57.XXXA
bitten by insect > W57.XXXA
bug bite > W57.XXXA
tripped and fell > W01.0XXA
slipped and fell > W01.0XXA
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
/** `cool tap water about 15 minutes`: what was done for the burn. */
const COOLS = /^(?:cool|cold|cooled|lukewarm|rinsed|running|under|with|tepid|in)$/;

/** The first cause that the text names, the most telling phrase first; else the entry of the index that says most. */
export function causeIn(note: NoteText): Cause | null {
  const cause = collision(note.tokens) ?? phraseIn(note.tokens) ?? entryIn(note);
  return cause?.code === 'W01.0XXA' ? { ...cause, code: struckIn(note, cause.to) ?? cause.code } : cause;
}

const STRIKING =
  /\b(?:str(?:uck|iking)|hit(?:ting)?|smack\w*|bang\w*|bump\w*|face[- ]?first|head[- ]?first|crash\w*|into|against)\b/i;
const FURNITURE =
  /\b(?:(?:coffee |end |side |kitchen |night ?)?(?:table|stand)|desk|dresser|chair|armchair|couch|sofa|bed ?frame|bench|bookcase|bookshelf|shelf|cabinet|footboard|headboard)\b/i;
const OBJECT =
  /\b(?:planter|curb|kerb|wall|door ?(?:frame|knob|jamb)?|rocks?|boulder|brick|post|pole|railing|banister|fence|gate|tree|stump|car|truck|bumper|bathtub|tub|toilet|sink|counter ?(?:top)?|radiator|stove|oven|hearth|fireplace|hydrant|mailbox|pot|bucket|toolbox|trailer|sign|(?:edge|corner) of)\b/i;
/** Characters behind a slip in which it is told what was struck. */
const STRUCK_REACH = 120;

/** `tripped and hit his forehead on the table`: what the fall ended on, other than the ground. */
function struckIn(note: NoteText, to: number): string | null {
  const { end } = note.tokens[to] as Token;
  const behind = /^[^.;\n]*/.exec(note.text.slice(end, end + STRUCK_REACH))?.[0] ?? '';
  const at = behind.search(STRIKING);
  if (at < 0 || /\b(?:no|not|did ?n[o']t|without|denies) [^,]{0,12}$/i.test(behind.slice(0, at))) return null;
  const what = behind.slice(at);
  return FURNITURE.test(what) ? 'W01.190A' : OBJECT.test(what) ? 'W01.198A' : null;
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
        (words.length === 1 && isNoCause(tokens, at)) ||
        (code === 'X11.1XXA' && COOLS.test(tokens[at - 1]?.plain ?? ''))
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
/** Who was in the car may be told further before. */
const WHO_REACH = 24;

const RIDERS = /^(?:motorcyclists?|motorcycle|motorbike|harley)$/;
const PILLION = /^(?:passenger|pillion|backseat)$/;
/** What a motorcycle met → beginning of the code of its driver, which the passenger's follows by one. */
const MET_BY_RIDER: readonly [RegExp, string][] = [
  [/^(?:car|cars|sedan|suv|pickup|pick-up|truck|van|minivan|vehicle|jeep|taxi)$/, 'V23'],
  [/^(?:semi|lorry|bus|18-wheeler|tractor-trailer)$/, 'V24'],
  [/^(?:guardrail|guard-?rail|tree|pole|wall|barrier|median|curb|fence|ditch)$/, 'V27'],
  [/^(?:deer|dog|animal|moose)$/, 'V20'],
];

/** `motorcyclist (driver), T-boned by a pickup`: who rode, not who hit him. */
function onMotorcycle(near: readonly string[]): string | null {
  const at = near.findIndex((word) => RIDERS.test(word));
  // `driver struck by a motorcycle`
  if (at < 0 || near.slice(Math.max(0, at - 3), at).some((word) => MEETS.has(word))) return null;
  const met = MET_BY_RIDER.find(([pattern]) =>
    near.some(
      (word, n) =>
        n > at && pattern.test(word) && near.slice(Math.max(at + 1, n - 4), n).some((one) => MEETS.has(one)),
    ),
  );
  if (!met) return null;
  const isPillion = near.slice(Math.max(0, at - 2), at + 4).some((word) => PILLION.test(word));
  return `${met[1]}.${isPillion ? 5 : 4}9XA`;
}

/** `restrained driver in a head-on collision with another car`; `passenger, MVC`. */
function collision(tokens: readonly Token[]): Cause | null {
  let vague: Cause | null = null;
  for (const [at, token] of tokens.entries()) {
    if (!CRASH.has(token.plain)) continue;
    const from = Math.max(0, at - CRASH_REACH);
    const near = tokens.slice(from, at + CRASH_REACH).map(({ plain }) => plain);
    const rider = onMotorcycle(near);
    if (rider !== null) return { code: rider, from, to: Math.min(tokens.length - 1, at) };
    if (near.some((word) => OTHER_VEHICLES.has(word))) return null;
    const who = occupant(tokens, at);
    if (who < 0) continue;
    const digit = OCCUPANTS[(tokens[who] as Token).plain] as string;
    const met = COUNTERPARTS.find(([pattern]) =>
      near.some(
        (word, n) => pattern.test(word) && near.slice(Math.max(0, n - 3), n).some((one) => MEETS.has(one)),
      ),
    );
    const span = { from: Math.min(at, who), to: Math.max(at, who) };
    if (met) return { code: `${met[1]}${digit}${met[2]}`, ...span };
    vague ??= { code: `V49.${digit === '5' ? '4' : '5'}0XA`, ...span };
  }
  return vague;
}

/** The token that says who was in the car; -1 where none does. */
function occupant(tokens: readonly Token[], at: number): number {
  const is = (one: number) => Object.hasOwn(OCCUPANTS, tokens[one]?.plain ?? '');
  for (let one = Math.max(0, at - CRASH_REACH); one < at + CRASH_REACH; one++) if (is(one)) return one;
  for (let one = at - CRASH_REACH; one > Math.max(-1, at - WHO_REACH); one--) if (is(one)) return one;
  return -1;
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
      // `Hot flashes` come from within.
      if (/^hot$/.test((tokens[from] as Token).plain) && /^flash(?:es)?$/.test((tokens[to] as Token).plain))
        continue;
      if (from === to || /^X5[89]/.test(index.compactOf(node)) || DENIES.has(tokens[from - 1]?.plain ?? ''))
        continue;
      const around = { words: new Map(), side: null, sex: null, phase: 'initial', open: false, day } as const;
      const narrowed = narrow(lexicon, node, around);
      if (narrowed !== null && index.has(narrowed.node, FLAG.billable))
        return { code: index.codeOf(narrowed.node), from, to };
    }
  return null;
}
