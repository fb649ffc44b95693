// Which ICD-10-PCS code do the rows of a table allow? Body parts by their labels and the body part key, the other characters by
// what is wanted of them. Authority: CMS, ICD-10-PCS tables and definitions.
import { type PcsRowAxis, pcsBodyParts, pcsRowsOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { Side } from '../mentions/narrowing.ts';
import { nameWords } from './operationWords.ts';

/** What a text calls a body part, where neither the label nor the key says it so: words → label without its side. */
const CALLED = `
hip = Upper Femur
femoral neck = Upper Femur
intertrochanteric = Upper Femur
subtrochanteric = Upper Femur
pertrochanteric = Upper Femur
distal femur = Lower Femur
supracondylar femur = Lower Femur
femur = Femoral Shaft
femur shaft = Femoral Shaft
midshaft femur = Femoral Shaft
ankle = Ankle Joint
tibial plateau = Tibia
tibial shaft = Tibia
pilon = Tibia
medial malleolus = Tibia
lateral malleolus = Fibula
distal fibula = Fibula
proximal humerus = Humeral Head
humerus = Humeral Shaft
distal humerus = Humeral Shaft
wrist = Radius
distal radius = Radius
olecranon = Ulna
metacarpals = Metacarpal
calcaneus = Tarsal
talus = Tarsal
acetabulum = Acetabulum
hip = Hip Joint
knee = Knee Joint
shoulder = Shoulder Joint
elbow = Elbow Joint
wrist = Wrist Joint
upper lobe = Upper Lung Lobe
middle lobe = Middle Lung Lobe
lower lobe = Lower Lung Lobe
lingula = Lung Lingula
thyroid lobe = Thyroid Gland Lobe
parotid = Parotid Gland
submandibular = Submaxillary Gland
small intestine = Small Intestine
colon = Large Intestine
mediastinal node = Lymphatic, Thorax
hilar node = Lymphatic, Thorax
paratracheal node = Lymphatic, Thorax
subcarinal node = Lymphatic, Thorax
station 7 node = Lymphatic, Thorax
axilla node = Lymphatic, Axillary
cervix node = Lymphatic, Neck
neck node = Lymphatic, Neck
inguinal node = Lymphatic, Inguinal
pelvis node = Lymphatic, Pelvis
retroperitoneal node = Lymphatic, Aortic
pylorus = Stomach, Pylorus
adrenal = Adrenal Gland
bile duct = Common Bile Duct
common duct = Common Bile Duct
cbd = Common Bile Duct
ge junction = Esophagogastric Junction
gastroesophageal junction = Esophagogastric Junction
vocal cord = Vocal Cord
frontal lobe = Brain
temporal lobe = Brain
parietal lobe = Brain
occipital lobe = Brain
heel = Tarsal
thigh = Upper Leg Muscle
leg = Lower Leg Muscle
calf = Lower Leg Muscle
arm = Upper Arm Muscle
forearm = Lower Arm and Wrist Muscle
foot = Foot Muscle
hand = Hand Muscle
buttock = Hip Muscle
abdomen wall = Abdomen Muscle
thigh = Upper Leg
leg = Lower Leg
perirectal = Perineum
perianal = Anus
pelvis abscess = Pelvic Cavity
abdomen abscess = Peritoneal Cavity
abdomen collection = Peritoneal Cavity
intraabdominal collection = Peritoneal Cavity
intraabdominal abscess = Peritoneal Cavity
peritoneum collection = Peritoneal Cavity
peritoneum abscess = Peritoneal Cavity
peritoneum fluid = Peritoneal Cavity
subphrenic = Peritoneal Cavity
subdiaphragmatic = Peritoneal Cavity
subhepatic = Peritoneal Cavity
retroperitoneal = Retroperitoneum
pleura = Pleural Cavity
empyema = Pleural Cavity
hemothorax = Pleural Cavity
psoas = Hip Muscle
iliopsoas = Hip Muscle
gluteal muscle = Hip Muscle
brain = Cerebral Hemisphere
parietooccipital = Cerebral Hemisphere
hemisphere = Cerebral Hemisphere
liver abscess = Liver
tuberosity = Humeral Head
cava = Inferior Vena Cava
m1 = Intracranial Artery
spleen = Splenic Artery
liver = Hepatic Artery
kidney = Renal Artery
uterus = Uterine Artery
`;

/** The same for what lies on the surface, in each of its layers. */
const SURFACE = `
foot = Foot
heel = Foot
thigh = Upper Leg
leg = Lower Leg
calf = Lower Leg
shin = Lower Leg
arm = Upper Arm
forearm = Lower Arm
hand = Hand
buttock = Buttock
gluteal = Buttock
sacrum = Buttock
ischium = Buttock
back = Back
abdomen = Abdomen
abdomen wall = Abdomen
neck = Neck
chest = Chest
chest wall = Chest
face = Face
scalp = Scalp
perineum = Perineum
groin = Pelvic Region
`;
const LAYERS = ['Skin', 'Subcutaneous Tissue and Fascia'];

/** Label without its side → how else a text says it, as words that must all be said. */
const OWN_NAMES: ReadonlyMap<string, readonly (readonly string[])[]> = ownNames();

function ownNames(): Map<string, string[][]> {
  const names = new Map<string, string[][]>();
  const layers = SURFACE.trim()
    .split('\n')
    .flatMap((line) => {
      const [words, place] = line.split(' = ');
      return LAYERS.map((layer) => `${words} = ${layer}, ${place}`);
    });
  for (const line of [...CALLED.trim().split('\n'), ...layers]) {
    const [words = '', label = ''] = line.split(' = ');
    names.set(label, [...(names.get(label) ?? []), nameWords(words)]);
  }
  return names;
}

interface Part {
  character: string;
  side: Side | null;
  /** Without its side. */
  label: string;
  /** Each set of words names it. */
  names: readonly (readonly string[])[];
}

interface Table {
  rows: readonly (readonly PcsRowAxis[])[];
  /** First word of a name → the names that begin with it, and the body parts that they name. */
  names: ReadonlyMap<string, readonly { words: readonly string[]; part: Part }[]>;
}

/** How each of the characters 4 to 7 is wanted: those that would do, the best first; `given` when words of the text said so. */
export interface Wanted {
  characters: readonly string[];
  given: boolean;
  /** Another approach may be tried. */
  isApproach?: boolean;
}

export interface Filled {
  code: string;
  /** What the words left open, and what was taken. */
  missing: string[];
}

/** A body part that the words name, of one side or of none. */
export interface Named {
  table: string;
  character: string;
  side: Side | null;
  /** The words that named it. */
  words: readonly string[];
}

export class OperationTables {
  readonly #edition: Edition;
  readonly #asOf: IsoDate;
  readonly #tables = new Map<string, Table>();
  #key: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(edition: Edition, asOf: IsoDate) {
    this.#edition = edition;
    this.#asOf = asOf;
  }

  #table(id: string): Table {
    let table = this.#tables.get(id);
    if (!table) {
      const rows = pcsRowsOf(this.#edition, id, this.#asOf);
      this.#key ??= pcsBodyParts(this.#edition, this.#asOf);
      const labels = new Map(
        rows.flatMap(([part]) => part?.labels.map((one) => [one.character, one.label] as const) ?? []),
      );
      const parts = [...labels].map(([character, label]) => partOf(character, label, this.#key?.get(label)));
      const names = parts.flatMap((part) => part.names.map((words) => ({ words, part })));
      table = { rows, names: Map.groupBy(names, ({ words }) => words[0] ?? '') };
      this.#tables.set(id, table);
    }
    return table;
  }

  /** The code that the first row with the best of every wanted character makes; null where no row has them together. */
  fill(id: string, wanted: readonly Wanted[]): Filled | null {
    const { rows } = this.#table(id);
    // Without the tables only what leaves no choice is a code; the order file still has to know it.
    if (rows.length === 0) {
      const code = id + wanted.map(({ characters }) => characters[0] ?? '').join('');
      return code.length === 7 ? { code, missing: [] } : null;
    }
    let best: { filled: Filled; rank: number } | null = null;
    for (const row of rows) {
      const one = fillRow(id, rows, row, wanted);
      if (one && (!best || one.rank < best.rank)) best = one;
    }
    return best?.filled ?? null;
  }

  /**
   * Body parts of the tables that the words name, each with its sides: the one with the most words, the nearest of several; or
   * `each` one that is not part of another's name. `said`: word → tokens between it and the operation.
   */
  partsNamed(tables: readonly string[], said: ReadonlyMap<string, number>, each: boolean): Named[][] {
    const groups = new Map<string, { parts: Named[]; words: readonly string[]; far: number }>();
    for (const table of tables)
      for (const [part, { words, far }] of this.#partsSaid(table, said)) {
        const key = `${table} ${part.label}`;
        const group = groups.get(key) ?? { parts: [], words, far };
        group.parts.push({ table, character: part.character, side: part.side, words });
        groups.set(key, group);
      }
    const ranked = [...groups.values()].sort((a, b) => b.words.length - a.words.length || a.far - b.far);
    const kept = ranked.filter(
      ({ words }, n) =>
        !ranked.some((other, m) => m < n && words.every((word) => other.words.includes(word))),
    );
    return (each ? kept : kept.slice(0, 1)).map(({ parts }) => parts);
  }

  /** By each body part that is said the longest of its names, the nearest of several. */
  #partsSaid(
    table: string,
    said: ReadonlyMap<string, number>,
  ): Map<Part, { words: readonly string[]; far: number }> {
    const best = new Map<Part, { words: readonly string[]; far: number }>();
    const { names } = this.#table(table);
    for (const first of said.keys())
      for (const { words, part } of names.get(first) ?? []) {
        if (!words.every((word) => said.has(word))) continue;
        const far = Math.max(...words.map((word) => said.get(word) ?? 0));
        const known = best.get(part);
        if (
          !known ||
          words.length > known.words.length ||
          (words.length === known.words.length && far < known.far)
        )
          best.set(part, { words, far });
      }
    return best;
  }
}

const SIDED = /,? ?\b(right|left|bilateral)\b,? ?/i;
/** Words of labels that a text does not say. */
const UNSAID = new Set(nameWords('gland structure intracranial'));

function partOf(character: string, label: string, includes: readonly string[] = []): Part {
  const side = (SIDED.exec(label)?.[1]?.toLowerCase() ?? null) as Side | null;
  const plain = label
    .replace(SIDED, ', ')
    .replace(/^, |, $/g, '')
    .trim();
  const words = nameWords(plain);
  const short = words.filter((word) => !UNSAID.has(word));
  return {
    character,
    side,
    label: plain,
    names: [short.length > 0 ? short : words, ...includes.map(nameWords), ...(OWN_NAMES.get(plain) ?? [])],
  };
}

/** Worse by one for each wanted character passed over, more for one that the text itself said. */
function fillRow(
  id: string,
  rows: Table['rows'],
  row: readonly PcsRowAxis[],
  wanted: readonly Wanted[],
): { filled: Filled; rank: number } | null {
  let code = id;
  let rank = 0;
  const missing: string[] = [];
  for (const [n, { characters, given }] of wanted.entries()) {
    const axis = row[n];
    if (!axis) return null;
    const only = axis.labels.length === 1 ? axis.labels[0]?.character : undefined;
    const allowed = new Set(axis.labels.map((one) => one.character));
    const at = characters.findIndex((one) => allowed.has(one));
    // What the table leaves no choice about need not be said.
    const character = at >= 0 ? (characters[at] as string) : n > 0 && !given ? only : undefined;
    if (character === undefined) return null;
    code += character;
    rank += at < 0 ? 1 : at;
    const label = axis.labels.find((one) => one.character === character)?.label ?? '';
    if (!given && (n === 0 || hasChoice(rows, code[3] as string, n)))
      missing.push(`${n === 0 ? 'body part' : axis.title.toLowerCase()} not stated: ${label} taken`);
  }
  return { filled: { code, missing }, rank };
}

/** Do the rows of a body part have more than one value for a character? */
function hasChoice(rows: Table['rows'], part: string, n: number): boolean {
  const values = new Set<string>();
  for (const row of rows)
    if (row[0]?.labels.some(({ character }) => character === part))
      for (const { character } of row[n]?.labels ?? []) values.add(character);
  return values.size > 1;
}
