// What has been said in a letter so far, and by which sources? Several answers become one letter: their sources get one row of numbers.
import { type AnswerEvent, type Step, sourceLine } from '#assistant';
import type { Evidence } from '#tools';
import type { ConsultBlock, ConsultSource, Said } from './consultation.ts';

/** Of a release that ended before the date of service. */
const CAVEAT =
  /^The newest loaded release of “|: the (?:newest|earliest) loaded release is .{1,80} these services\.$/;
/** What points at pages and lines of the site: a letter links its sources, and its codes say which line it is. */
const POINTERS: [RegExp, string][] = [
  [/ \(\/[\w/.-]{1,60}\)/g, ''],
  [/: Line \d{1,2} would be denied\./g, '.'],
  [/\bLine \d{1,2}: /g, ''],
  [/\bLine \d{1,2} has /g, 'The claim has '],
];

export class Writing {
  readonly blocks: ConsultBlock[] = [];
  readonly sources: ConsultSource[] = [];
  /** What the answers say of releases that are too old. */
  readonly caveats = new Set<string>();
  /** By what it says, so that two answers that looked at the same cite the same. */
  readonly #numbers = new Map<string, number>();

  heading(text: string, level: 1 | 2 = 1): void {
    this.blocks.push({ kind: 'heading', level, text });
  }

  /** Words of ours that state nothing of the reference. */
  remark(text: string, kind: 'paragraph' | 'item' = 'paragraph'): void {
    this.blocks.push({ kind, said: [{ text, cites: [], codes: [] }] });
  }

  add(...blocks: ConsultBlock[]): void {
    this.blocks.push(...blocks);
  }

  /** A heading with what belongs under it; neither where there is nothing. */
  section(heading: string, level: 1 | 2, blocks: readonly ConsultBlock[]): void {
    if (blocks.length === 0) return;
    this.heading(heading, level);
    this.blocks.push(...blocks);
  }

  numberOf(evidence: Evidence): number {
    const key = [evidence.title, ...evidence.facts].join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.sources.length + 1;
    const name = evidence.tool === 'code_note' ? 'Code books, read with your case' : evidence.title;
    const same = this.sources.filter(({ evidence: other }) => other.title === evidence.title).length;
    const title = same === 0 ? name : `${name} (${same + 1})`;
    const releases = releasesOf(evidence);
    const like = this.sources.find((one) => one.releases === releases && releases.length > LONG);
    this.sources.push({
      number,
      title,
      releases: like ? `the same releases as [${like.number}]` : releases,
      evidence,
    });
    this.#numbers.set(key, number);
    return number;
  }
}

/** UTF-16 units of a list of releases that is not said twice. */
const LONG = 120;

const OF_BOOKS: [system: string, sources: RegExp][] = [
  ['icd-10-pcs', /^icd-10-pcs$/],
  ['hcpcs', /^hcpcs$/],
  ['icd-10-cm', /^icd-10-cm/],
];

/** Of a case only the books whose codes it came to. */
function releasesOf(evidence: Evidence): string {
  if (evidence.tool !== 'code_note') return sourceLine(evidence);
  const has = (system: string) => evidence.codes.some((one) => one.system === system);
  const unused = OF_BOOKS.filter(([system]) => !has(system));
  const cites = evidence.cites.filter(
    ({ source }) =>
      !unused.some(([, books]) => books.test(source)) && (source !== 'own-content' || has('cpt')),
  );
  return sourceLine({ ...evidence, cites: cites.length > 0 ? cites : evidence.cites });
}

/** One answer, of which the sources have numbers of their own. */
export class Hearing {
  readonly #writing: Writing;
  readonly #brought = new Map<number, Evidence>();
  readonly #cited = new Map<number, Evidence>();
  #blocks = new Map<number, ConsultBlock>();

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  hear(event: AnswerEvent): void {
    if (event.type === 'evidence') this.#brought.set(event.id, event.evidence);
    if (event.type === 'citation') {
      const evidence = this.#brought.get(event.evidence);
      if (evidence) this.#cited.set(event.number, evidence);
    }
    if (event.type !== 'text') return;
    const { block, kind, codes } = event;
    // Said once, at the end.
    if (CAVEAT.test(event.text)) {
      this.#writing.caveats.add(event.text);
      return;
    }
    const text = POINTERS.reduce((said, [pattern, instead]) => said.replaceAll(pattern, instead), event.text);
    if (kind === 'heading') {
      this.#blocks.set(block, { kind: 'heading', level: 2, text });
      return;
    }
    const cites = event.cites.flatMap((number) => {
      const evidence = this.#cited.get(number);
      return evidence ? [this.#writing.numberOf(evidence)] : [];
    });
    const said: Said = { text, cites: [...new Set(cites)].sort((a, b) => a - b), codes };
    const open = this.#blocks.get(block);
    if (open && 'said' in open) open.said.push(said);
    else this.#blocks.set(block, { kind, said: [said] });
  }

  /** What was said since it was asked last. */
  take(): ConsultBlock[] {
    const blocks = [...this.#blocks.values()];
    this.#blocks = new Map();
    return blocks;
  }

  /** Hears steps of an answer to their end. */
  run<What>(steps: Step<What>): What {
    let step = steps.next();
    for (; !step.done; step = steps.next()) this.hear(step.value);
    return step.value;
  }

  /** The blocks that some steps write. */
  blocks(steps: Step): ConsultBlock[] {
    this.run(steps);
    return this.take();
  }

  /** The sentences that some steps say. */
  said(steps: Step): Said[] {
    return this.blocks(steps).flatMap((block) => ('said' in block ? block.said : []));
  }
}
