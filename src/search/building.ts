// How do entries become an index? Codes in order of spelling, so that everything below a code is a run; lines of words
// below their code; for each word the codes that it speaks for, own words at full weight and those of levels above at less.
//
//   node   0 … E11        E11.2          E11.21    E11.22 …        end[E11] = first node behind its run
//          lines: title, inclusion terms, index entries …
//   word   diabet ─▶ (E10.10, 255) (E10.11, 255) … (E11.21, 255) (O24.011, 180) …
import type { FlatArray } from '#editions';
import { toDayNumber } from '#kit';
import { associate } from './associating.ts';
import { type Dictionary, writeDictionary } from './dictionary.ts';
import type { Entry, Line } from './entry.ts';
import { Growing, GrowingText } from './growing.ts';
import { FLAG, KINDS, NO_DAY, NONE, WEIGHT } from './layout.ts';
import { trigramsOf } from './spelling.ts';
import { stemOf, type Word, wordsOf } from './words.ts';

export type IndexArrays = Record<string, FlatArray>;

/** @throws {RangeError} when the entries of a system are not together and in order of their codes without dots. */
export function buildIndex(
  entries: Iterable<Entry>,
  dictionary: Dictionary,
): { arrays: IndexArrays; rows: number; counts: Record<string, number> } {
  const draft = new Draft();
  for (const entry of entries) draft.add(entry);
  return draft.finish(dictionary);
}

const compact = (code: string) => code.replaceAll('.', '').toUpperCase();

class Draft {
  readonly #systems: string[] = [];
  readonly #system = new Growing();
  readonly #flags = new Growing();
  readonly #parent = new Growing();
  readonly #end = new Growing();
  readonly #from = new Growing();
  readonly #to = new Growing();
  readonly #codes: string[] = [];
  readonly #lineStart = new Growing();
  readonly #lineKind = new Growing();
  readonly #lineCore = new Growing();
  readonly #lineWordStart = new Growing();
  readonly #lineWords = new Growing();
  readonly #texts = new GrowingText();
  readonly #stems = new Map<string, number>();
  readonly #surfaces = new Map<string, { word: number; uses: number }>();
  /** Nodes that the last one stands below, the outermost first. */
  readonly #open: number[] = [];

  add({ system, code, title, billable, from, to, lines }: Entry): void {
    const node = this.#codes.length;
    const key = compact(code);
    const systemNumber = this.#systemNumber(system, key);
    this.#closeTo(systemNumber, key);
    const parent = this.#open.at(-1) ?? NONE;
    // A letter says the encounter; a digit in the seventh place says more of the disease.
    const extension = system === 'icd-10-cm' && /^.{6}[A-Z]$/.test(key) && title !== null && parent !== NONE;
    this.#codes.push(key);
    this.#system.push(systemNumber);
    this.#parent.push(parent);
    this.#end.push(NONE);
    this.#from.push(from === null ? 0 : toDayNumber(from));
    this.#to.push(to === null ? NO_DAY : toDayNumber(to));
    this.#lineStart.push(this.#lineKind.length);
    this.#flags.push(
      (billable ? FLAG.billable : 0) |
        (title !== null ? FLAG.shown : 0) |
        (extension ? FLAG.extension : 0) |
        (code.includes('.') ? FLAG.dotted : 0) |
        (title !== null && /\bunspecified\b|\bNOS\b/i.test(title) ? FLAG.unspecified : 0) |
        (title !== null && /\bother\b|\bNEC\b/i.test(title) ? FLAG.other : 0),
    );
    this.#open.push(node);
    if (title !== null) this.#line('title', title, title, '');
    const seen = new Set<string>();
    for (const line of lines) this.#addLine(line, seen);
  }

  #systemNumber(system: string, key: string): number {
    const last = this.#systems.length - 1;
    if (this.#systems[last] !== system) {
      if (this.#systems.includes(system)) throw new RangeError(`the codes of ${system} are not together`);
      return this.#systems.push(system) - 1;
    }
    if (key <= (this.#codes.at(-1) ?? '')) throw new RangeError(`${system} ${key} is not in order`);
    return last;
  }

  #addLine({ kind, text, spoken, optional }: Line, seen: Set<string>): void {
    const key = `${kind === 'around' ? '' : (spoken ?? text)}|${optional ?? ''}`.toLowerCase();
    if (seen.has(key)) return;
    seen.add(key);
    this.#line(kind, text, spoken ?? text, optional ?? '');
  }

  #line(kind: (typeof KINDS)[number], text: string, spoken: string, optional: string): void {
    this.#lineKind.push(KINDS.indexOf(kind));
    this.#lineWordStart.push(this.#lineWords.length);
    this.#texts.push(text);
    const all = new Map(wordsOf(spoken).map((word) => [this.#wordId(word), word.plain]));
    const core = kind === 'index' ? firstForms(all) : [...all.keys()];
    for (const word of core) this.#lineWords.push(word);
    this.#lineCore.push(Math.min(255, core.length));
    const said = new Set(core);
    const beside = new Set([...all.keys(), ...wordsOf(optional).map((word) => this.#wordId(word))]);
    for (const word of beside) if (!said.has(word)) this.#lineWords.push(word);
  }

  #wordId({ stem, plain, denied }: Word): number {
    let id = this.#stems.get(stem);
    if (id === undefined) {
      id = this.#stems.size;
      this.#stems.set(stem, id);
    }
    if (!denied) {
      const surface = this.#surfaces.get(plain);
      if (surface) surface.uses++;
      else this.#surfaces.set(plain, { word: id, uses: 1 });
    }
    return id;
  }

  /** Closes the runs of all open nodes that a code does not stand below. */
  #closeTo(system: number, key: string | null): void {
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      const isAbove =
        key !== null &&
        this.#system.at(last) === system &&
        key.startsWith(this.#codes[last] ?? '') &&
        key !== this.#codes[last];
      if (isAbove) return;
      this.#ends.set(last, this.#codes.length);
      this.#open.pop();
    }
  }
  readonly #ends = new Map<number, number>();

  finish(dictionary: Dictionary): { arrays: IndexArrays; rows: number; counts: Record<string, number> } {
    this.#closeTo(-1, null);
    const nodes = this.#codes.length;
    const flags = Uint8Array.from(this.#flags.done());
    const parent = this.#parent.done();
    const end = new Uint32Array(nodes);
    for (const [node, to] of this.#ends) end[node] = to;
    this.#lineStart.push(this.#lineKind.length);
    this.#lineWordStart.push(this.#lineWords.length);
    const lines = {
      start: this.#lineStart.done(),
      kind: Uint8Array.from(this.#lineKind.done()),
      core: Uint8Array.from(this.#lineCore.done()),
      wordStart: this.#lineWordStart.done(),
      words: this.#lineWords.done(),
    };
    markLeaves(flags, end);
    const codes = new Uint8Array(nodes * 8);
    for (const [n, code] of this.#codes.entries()) codes.set(Buffer.from(code.slice(0, 8), 'latin1'), n * 8);
    const postings = postingsOf(nodes, this.#stems.size, { flags, parent, end }, lines);
    const idf = rarities(this.#stems.size, this.#system.done(), this.#codes, lines);
    soften(idf, this.#stems);
    const texts = this.#texts.done();
    const associations = associate(this.#stems.size, lines);
    const arrays: IndexArrays = {
      systems: bytes(this.#systems.join('\n')),
      codes,
      nodeSystem: Uint8Array.from(this.#system.done()),
      nodeFlags: flags,
      nodeParent: parent,
      nodeEnd: end,
      nodePrior: priorsOf(flags, lines),
      nodeFrom: Uint16Array.from(this.#from.done()),
      nodeTo: Uint16Array.from(this.#to.done()),
      lineStart: lines.start,
      lineKind: lines.kind,
      lineCore: lines.core,
      lineWordStart: lines.wordStart,
      lineWords: lines.words,
      lineTextStart: texts.starts,
      lineText: texts.text,
      stems: bytes([...this.#stems.keys()].join('\n')),
      wordIdf: idf,
      ...postings,
      ...associations,
      ...this.#surfaceArrays(),
      dictionary: bytes(writeDictionary(dictionary)),
    };
    const counts = {
      lines: lines.kind.length,
      words: this.#stems.size,
      postings: arrays.postNode?.length ?? 0,
    };
    return { arrays, rows: nodes, counts };
  }

  #surfaceArrays(): IndexArrays {
    const sorted = [...this.#surfaces].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const grams = new Map<number, number[]>();
    for (const [n, [surface]] of sorted.entries()) {
      for (const gram of trigramsOf(surface)) {
        const known = grams.get(gram);
        if (known) known.push(n);
        else grams.set(gram, [n]);
      }
    }
    const gramIds = [...grams.keys()].sort((a, b) => a - b);
    const starts = new Growing();
    const members = new Growing();
    for (const gram of gramIds) {
      starts.push(members.length);
      for (const n of grams.get(gram) ?? []) members.push(n);
    }
    starts.push(members.length);
    return {
      surfaces: bytes(sorted.map(([surface]) => surface).join('\n')),
      surfaceWord: Uint32Array.from(sorted, ([, { word }]) => word),
      surfaceUses: Uint16Array.from(sorted, ([, { uses }]) => Math.min(65_535, uses)),
      gramIds: Uint32Array.from(gramIds),
      gramStart: starts.done(),
      gramSurface: members.done(),
    };
  }
}

/** Without the further forms of a word that an entry names together: `myocardium, myocardial`. */
function firstForms(words: ReadonlyMap<number, string>): number[] {
  const beginnings = new Set<string>();
  return [...words].flatMap(([id, plain]) => {
    const beginning = plain.slice(0, 5);
    if (plain.length < 5 || !beginnings.has(beginning)) {
      if (plain.length >= 5) beginnings.add(beginning);
      return [id];
    }
    return [];
  });
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

/**
 * How likely a code is meant before anything is typed: the book leads to it often, its title is plain, and it is the default
 * of the index, where a main term by itself leads to it (Diabetes: E11.9), not one of the many codes below that term.
 */
function priorsOf(flags: Uint8Array, lines: Lines): Uint8Array {
  return Uint8Array.from(flags, (flag, node) => {
    const first = lines.start[node] as number;
    const count = (lines.start[node + 1] as number) - first;
    const length = count === 0 ? 0 : (lines.core[first] as number);
    const often = Math.min(120, 24 * Math.log2(1 + count));
    const plain = (flag & FLAG.unspecified) !== 0 ? 60 : 0;
    const chosen = isDefault(lines, first, first + count) ? 90 : 0;
    return Math.max(0, Math.min(255, Math.round(60 + often + plain + chosen - 5 * Math.min(12, length))));
  });
}

function isDefault({ kind, core }: Lines, from: number, to: number): boolean {
  for (let line = from; line < to; line++) if (kind[line] === INDEX && core[line] === 1) return true;
  return false;
}

/** A leaf is what a search ranks: a shown code with none below it but its 7th characters. */
function markLeaves(flags: Uint8Array, end: Uint32Array): void {
  for (let node = 0; node < flags.length; node++) {
    const flag = flags[node] as number;
    if ((flag & FLAG.shown) === 0 || (flag & FLAG.extension) !== 0) continue;
    let leaf = true;
    for (let below = node + 1; below < (end[node] as number) && leaf; below++) {
      const other = flags[below] as number;
      if ((other & FLAG.shown) !== 0 && (other & FLAG.extension) === 0) leaf = false;
    }
    if (leaf) flags[node] = flag | FLAG.leaf;
  }
}

const INDEX = KINDS.indexOf('index');

interface Lines {
  start: Uint32Array;
  kind: Uint8Array;
  core: Uint8Array;
  wordStart: Uint32Array;
  words: Uint32Array;
}

/** For each word the leaves it speaks for, in order, with a weight from 1 to 255. */
function postingsOf(
  nodes: number,
  words: number,
  tree: { flags: Uint8Array; parent: Uint32Array; end: Uint32Array },
  lines: Lines,
): IndexArrays {
  const pairWord = new Growing(1 << 20);
  const pairNode = new Growing(1 << 20);
  const pairWeight = new Growing(1 << 20);
  const best = new Map<number, number>();
  const take = (node: number, scale: number) => {
    for (let line = lines.start[node] as number; line < (lines.start[node + 1] as number); line++) {
      const from = lines.wordStart[line] as number;
      const to = lines.wordStart[line + 1] as number;
      const base = scale * (WEIGHT.kind[lines.kind[line] as number] as number);
      for (let at = from; at < to; at++) {
        const weight = at - from < (lines.core[line] as number) ? base : base * WEIGHT.optional;
        const word = lines.words[at] as number;
        if (weight > (best.get(word) ?? 0)) best.set(word, weight);
      }
    }
  };
  for (let node = 0; node < nodes; node++) {
    if (((tree.flags[node] as number) & FLAG.leaf) === 0) continue;
    best.clear();
    take(node, 1);
    for (let below = node + 1; below < (tree.end[node] as number); below++) take(below, WEIGHT.extension);
    let scale = WEIGHT.above;
    for (let up = tree.parent[node] as number; up !== NONE; up = tree.parent[up] as number) {
      take(up, scale);
      scale *= WEIGHT.perLevel;
    }
    for (const [word, weight] of best) {
      pairWord.push(word);
      pairNode.push(node);
      pairWeight.push(Math.max(1, Math.round(weight * 255)));
    }
  }
  const postStart = new Uint32Array(words + 1);
  for (let n = 0; n < pairWord.length; n++)
    postStart[pairWord.at(n) + 1] = (postStart[pairWord.at(n) + 1] as number) + 1;
  for (let word = 0; word < words; word++)
    postStart[word + 1] = (postStart[word + 1] as number) + (postStart[word] as number);
  const place = postStart.slice();
  const postNode = new Uint32Array(pairWord.length);
  const postWeight = new Uint8Array(pairWord.length);
  for (let n = 0; n < pairWord.length; n++) {
    const word = pairWord.at(n);
    const at = place[word] as number;
    postNode[at] = pairNode.at(n);
    postWeight[at] = pairWeight.at(n);
    place[word] = at + 1;
  }
  return { postStart, postNode, postWeight };
}

/** Words that the books say of nearly everything and a reader of nearly nothing. */
const SOFT = [
  'unspecified',
  'specified',
  'other',
  'traumatic',
  'encounter',
  'mellitus',
  'initial',
  'type',
  'site',
  'elsewhere',
];

function soften(idf: Uint16Array, stems: ReadonlyMap<string, number>): void {
  for (const word of SOFT) {
    const id = stems.get(stemOf(word));
    if (id !== undefined) idf[id] = Math.round((idf[id] as number) * 0.35);
  }
}

/** Rarity of each word in thousandths: in how few families of codes (four characters) does it stand? */
function rarities(words: number, systems: Uint32Array, codes: readonly string[], lines: Lines): Uint16Array {
  const families = new Uint32Array(words);
  const last = new Int32Array(words).fill(-1);
  let family = -1;
  let name = '';
  for (const [node, code] of codes.entries()) {
    const next = `${systems[node]} ${code.slice(0, 4)}`;
    if (next !== name) family++;
    name = next;
    for (
      let at = lines.wordStart[lines.start[node] as number] as number;
      at < (lines.wordStart[lines.start[node + 1] as number] as number);
      at++
    ) {
      const word = lines.words[at] as number;
      if (last[word] === family) continue;
      last[word] = family;
      families[word] = (families[word] as number) + 1;
    }
  }
  return Uint16Array.from(families, (count) => Math.round(1000 * Math.log(1 + (family + 2) / (count + 0.5))));
}
