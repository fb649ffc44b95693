// What of a model's text may be said? Each sentence is held until evidence covers it; what nothing covers is mended once by the model,
// else withheld. Sentences come out in the order in which they were written.
import type { AnswerEvent } from '../events.ts';
import { sentencesOf } from '../sentences.ts';
import type { Step, Turn } from '../turn.ts';
import { unsaidVerdicts } from './verdicts.ts';

interface Written {
  text: string;
  cites: number[];
  /** Begins a paragraph or an item; else it goes on in the one before. */
  begins: 'paragraph' | 'item' | null;
  missing: string[];
}

const CITES = /\s*\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]/g;
/** Nothing that a browser could follow or load; nothing that is no prose. */
const ADDRESS = /(?:https?|ftp):|\b(?:data|javascript):|www\.|\]\(|!\[|<[a-z/!]/i;
const LONGEST_SENTENCE = 1_200;
const MOST_HELD = 60;

export class Holding {
  readonly #turn: Turn;
  #rest = '';
  #lineGoesOn = false;
  #queue: Written[] = [];
  #count = 0;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  /** Sentences of which something is missing, numbered from 1 in the order of the queue. */
  get failing(): { text: string; missing: string[] }[] {
    return this.#queue.filter(({ missing }) => missing.length > 0);
  }

  *take(text: string): Step {
    this.#rest += text;
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end < 0) break;
      yield* this.#line(this.#rest.slice(0, end));
      this.#lineGoesOn = false;
      this.#rest = this.#rest.slice(end + 1);
    }
    const sentences = sentencesOf(withCitesInside(this.#rest));
    if (sentences.length > 1) {
      const last = sentences.pop() as string;
      yield* this.#line(sentences.join(' '));
      this.#rest = `${last}${/\s$/.test(this.#rest) ? ' ' : ''}`;
    }
    if (this.#rest.length > LONGEST_SENTENCE) this.#rest = '';
  }

  /** The last sentence counts when it was finished. */
  *end(): Step {
    if (/[.!?:\]]["”')\]]*\s*$/.test(this.#rest)) yield* this.#line(this.#rest);
    this.#rest = '';
  }

  /** Says what was held: what was mended as mended, what was not as withheld. */
  *release(mended: ReadonlyMap<number, string>): Step {
    let number = 0;
    for (const written of this.#queue.splice(0)) {
      if (written.missing.length === 0) {
        yield* this.#say(written);
        continue;
      }
      number += 1;
      const [better] = sentencesOf(withCitesInside(mended.get(number) ?? ''));
      const again = better ? this.#read(better, written.begins) : null;
      if (again && again.missing.length === 0) yield* this.#say(again);
      else yield* this.#turn.withhold(written.missing);
    }
  }

  *#line(line: string): Step {
    // Letters that look like others, and those that nobody sees, must not hide a code.
    const plain = line
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\*\*|__|`|^#{1,6}\s+|^>\s*/g, '')
      .trim();
    if (plain === '' || /^[|\-=_*\s]+$/.test(plain)) return;
    const item = /^(?:[-*•]|\d{1,2}[.)])\s+/.exec(plain);
    for (const sentence of sentencesOf(withCitesInside(plain.slice(item?.[0].length ?? 0)))) {
      if (++this.#count > MOST_HELD) return;
      const written = this.#read(sentence, this.#lineGoesOn ? null : item ? 'item' : 'paragraph');
      this.#lineGoesOn = true;
      if (written.text === '') continue;
      if (this.#queue.length > 0 || written.missing.length > 0) this.#queue.push(written);
      else yield* this.#say(written);
    }
  }

  #read(sentence: string, begins: Written['begins']): Written {
    const known = this.#turn.evidence.length;
    const cites = [...sentence.matchAll(CITES)]
      .flatMap(([, ids = '']) => ids.split(/[,;]/).map(Number))
      .filter((id) => id >= 1 && id <= known);
    const text = sentence.replace(CITES, '').replace(/\s+/g, ' ').trim();
    const missing = ADDRESS.test(text)
      ? ['an address or a mark-up that was not asked for']
      : this.#turn.missing(text, cites);
    missing.push(...this.#unknownMixtures(text));
    if (missing.length === 0) missing.push(...unsaidVerdicts(text, this.#turn.factsAbout(text, cites)));
    return { text, cites: [...new Set(cites)], begins, missing };
  }

  /** `XU12`, `J1885x`: letters and digits in one word that no evidence writes so. */
  #unknownMixtures(text: string): string[] {
    const mixed = text.match(/[\p{L}\d]*(?:\p{L}\d|\d\p{L})[\p{L}\d]*/gu) ?? [];
    const told = this.#turn.evidence.map(({ title, facts }) => [title, ...facts].join('\n'));
    return mixed.filter(
      (word) => !/^\d{1,2}(?:st|nd|rd|th)$/i.test(word) && !told.some((words) => words.includes(word)),
    );
  }

  *#say({ text, cites, begins }: Written): Generator<AnswerEvent, void> {
    if (begins === 'item') yield* this.#turn.item(text, cites);
    else if (begins === 'paragraph') yield* this.#turn.paragraph(text, cites);
    else yield* this.#turn.sentence(text, cites);
  }
}

/** `… allowed. [2] Next` → `… allowed [2]. Next`, so that a citation stays with its sentence. */
function withCitesInside(text: string): string {
  return text.replace(/([.!?])((?:\s?\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\])+)/g, ' $2$1').replace(/ {2,}/g, ' ');
}
