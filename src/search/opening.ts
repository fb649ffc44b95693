// An index opened for questions: its arrays, its vocabulary, and the scratch space that every question uses again.
import type { FlatArray } from '#editions';
import { type Dictionary, readDictionary } from './dictionary.ts';
import type { Found } from './found.ts';
import { BUCKETS, FLAG, KINDS } from './layout.ts';

/** Where arrays come from: memory, or a file of an edition. */
export interface ArraySource {
  whole(name: string, kind: 'u8'): Uint8Array;
  whole(name: string, kind: 'u16'): Uint16Array;
  whole(name: string, kind: 'u32'): Uint32Array;
  /** A few bytes of a long array, which stays where it is. */
  slice(name: string, kind: 'u8', from: number, to: number): Uint8Array;
}

/** Bytes of text that are read at once. */
const BLOCK = 8192;

export class Index {
  readonly systems: readonly string[];
  /** System number → its run of nodes. */
  readonly runs: readonly { from: number; to: number }[];
  readonly nodes: number;
  readonly codes: Uint8Array;
  readonly nodeSystem: Uint8Array;
  readonly nodeFlags: Uint8Array;
  readonly nodePrior: Uint8Array;
  readonly nodeParent: Uint32Array;
  readonly nodeEnd: Uint32Array;
  readonly nodeFrom: Uint16Array;
  readonly nodeTo: Uint16Array;
  readonly lineStart: Uint32Array;
  readonly lineKind: Uint8Array;
  readonly lineCore: Uint8Array;
  readonly lineWordStart: Uint32Array;
  readonly lineWords: Uint32Array;
  readonly postStart: Uint32Array;
  readonly postNode: Uint32Array;
  readonly postWeight: Uint8Array;
  readonly assocStart: Uint32Array;
  readonly assocWord: Uint32Array;
  readonly assocWeight: Uint8Array;
  /** Natural logarithm of how rare each word is. */
  readonly idf: Float32Array;
  readonly wordOf: ReadonlyMap<string, number>;
  /** Whole words as written, in order, with their stem's number and how often they are used. */
  readonly surfaces: readonly string[];
  readonly surfaceWord: Uint32Array;
  readonly surfaceUses: Uint16Array;
  readonly gramIds: Uint32Array;
  readonly gramStart: Uint32Array;
  readonly gramSurface: Uint32Array;
  readonly dictionary: Dictionary;
  readonly #textStart: Uint32Array;
  readonly #source: ArraySource;
  readonly #textBytes: number;
  readonly #texts: Buffer[] = [];

  // Scratch: all zero between questions.
  readonly score: Float32Array;
  readonly slotScore: Float32Array;
  readonly slotMark: Uint8Array;
  readonly matched: Uint8Array;
  readonly touched: Uint32Array;
  readonly slotOfWord: Uint8Array;
  readonly factorOfWord: Float32Array;
  readonly surfaceHits: Uint8Array;
  readonly histogram: Uint32Array;
  readonly bucket: Uint32Array;
  touchedCount = 0;

  /** Answers to one or two letters. */
  readonly firstAnswers = new Map<string, Found>();

  static over(arrays: Record<string, FlatArray>): Index {
    const get = (name: string) => {
      const array = arrays[name];
      if (!array) throw new RangeError(`no array ${name}`);
      return array as never;
    };
    return new Index({
      whole: get,
      slice: (name, _, from, to) => (get(name) as Uint8Array).subarray(from, to),
    });
  }

  constructor(source: ArraySource) {
    const text = (name: string) => Buffer.from(source.whole(name, 'u8')).toString('utf8');
    this.systems = split(text('systems'));
    this.codes = source.whole('codes', 'u8');
    this.nodeSystem = source.whole('nodeSystem', 'u8');
    this.nodeFlags = source.whole('nodeFlags', 'u8');
    this.nodePrior = source.whole('nodePrior', 'u8');
    this.nodeParent = source.whole('nodeParent', 'u32');
    this.nodeEnd = source.whole('nodeEnd', 'u32');
    this.nodeFrom = source.whole('nodeFrom', 'u16');
    this.nodeTo = source.whole('nodeTo', 'u16');
    this.lineStart = source.whole('lineStart', 'u32');
    this.lineKind = source.whole('lineKind', 'u8');
    this.lineCore = source.whole('lineCore', 'u8');
    this.lineWordStart = source.whole('lineWordStart', 'u32');
    this.lineWords = source.whole('lineWords', 'u32');
    this.postStart = source.whole('postStart', 'u32');
    this.postNode = source.whole('postNode', 'u32');
    this.postWeight = source.whole('postWeight', 'u8');
    this.assocStart = source.whole('assocStart', 'u32');
    this.assocWord = source.whole('assocWord', 'u32');
    this.assocWeight = source.whole('assocWeight', 'u8');
    this.idf = Float32Array.from(source.whole('wordIdf', 'u16'), (thousandths) => thousandths / 1000);
    this.wordOf = new Map(split(text('stems')).map((stem, n) => [stem, n]));
    this.surfaces = split(text('surfaces'));
    this.surfaceWord = source.whole('surfaceWord', 'u32');
    this.surfaceUses = source.whole('surfaceUses', 'u16');
    this.gramIds = source.whole('gramIds', 'u32');
    this.gramStart = source.whole('gramStart', 'u32');
    this.gramSurface = source.whole('gramSurface', 'u32');
    this.dictionary = readDictionary(text('dictionary'));
    this.#textStart = source.whole('lineTextStart', 'u32');
    this.#source = source;
    this.#textBytes = this.#textStart.at(-1) ?? 0;
    this.nodes = this.nodeFlags.length;
    this.runs = runsOf(this.systems.length, this.nodeSystem);
    this.score = new Float32Array(this.nodes);
    this.slotScore = new Float32Array(this.nodes);
    this.slotMark = new Uint8Array(this.nodes);
    this.matched = new Uint8Array(this.nodes);
    this.touched = new Uint32Array(this.nodes);
    this.slotOfWord = new Uint8Array(this.idf.length);
    this.factorOfWord = new Float32Array(this.idf.length);
    this.histogram = new Uint32Array(this.systems.length * BUCKETS);
    this.bucket = new Uint32Array(this.nodes);
    this.surfaceHits = new Uint8Array(this.surfaces.length);
  }

  lineText(line: number): string {
    const from = this.#textStart[line] as number;
    const to = this.#textStart[line + 1] as number;
    const first = Math.floor(from / BLOCK);
    const last = Math.floor(Math.max(from, to - 1) / BLOCK);
    const blocks = [];
    for (let block = first; block <= last; block++) blocks.push(this.#textBlock(block));
    const bytes = blocks.length === 1 ? (blocks[0] as Buffer) : Buffer.concat(blocks);
    return bytes.toString('utf8', from - first * BLOCK, to - first * BLOCK);
  }

  /** Texts are a third of the index and few of them are shown: read where they are asked for, then kept. */
  #textBlock(block: number): Buffer {
    let bytes = this.#texts[block];
    if (!bytes) {
      const from = block * BLOCK;
      const read = this.#source.slice('lineText', 'u8', from, Math.min(from + BLOCK, this.#textBytes));
      bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
      this.#texts[block] = bytes;
    }
    return bytes;
  }

  titleOf(node: number): string {
    const line = this.lineStart[node] as number;
    const has =
      line < (this.lineStart[node + 1] as number) && KINDS[this.lineKind[line] as number] === 'title';
    return has ? this.lineText(line) : '';
  }

  compactOf(node: number): string {
    let code = '';
    for (let at = node * 8; at < node * 8 + 8 && this.codes[at] !== 0; at++)
      code += String.fromCharCode(this.codes[at] as number);
    return code;
  }

  codeOf(node: number): string {
    const code = this.compactOf(node);
    return this.has(node, FLAG.dotted) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
  }

  systemOf(node: number): string {
    return this.systems[this.nodeSystem[node] as number] as string;
  }

  has(node: number, flag: number): boolean {
    return ((this.nodeFlags[node] as number) & flag) !== 0;
  }

  isLeaf(node: number): boolean {
    return this.has(node, FLAG.leaf);
  }

  livesOn(node: number, day: number): boolean {
    return (this.nodeFrom[node] as number) <= day && day <= (this.nodeTo[node] as number);
  }

  /** The first node of a system whose code is not before the text. */
  firstAt(system: number, text: string): number {
    let { from: low, to: high } = this.runs[system] as { from: number; to: number };
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#isBefore(middle, text)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isBefore(node: number, text: string): boolean {
    for (let n = 0; n < text.length; n++) {
      const unit = this.codes[node * 8 + n] as number;
      if (unit !== text.charCodeAt(n)) return unit < text.charCodeAt(n);
    }
    return false;
  }

  /** The run of whole words that begin with the text. */
  surfacesFrom(prefix: string): { from: number; to: number } {
    return { from: this.#surfaceAt(prefix), to: this.#surfaceAt(`${prefix}\uffff`) };
  }

  #surfaceAt(text: string): number {
    let low = 0;
    let high = this.surfaces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.surfaces[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function split(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function runsOf(systems: number, nodeSystem: Uint8Array): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let at = 0;
  for (let system = 0; system < systems; system++) {
    const from = at;
    while (at < nodeSystem.length && nodeSystem[at] === system) at++;
    runs.push({ from, to: at });
  }
  return runs;
}
