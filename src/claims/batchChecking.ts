// A batch of claims, read, checked and printed: what a worker does, and the main thread with a small file.

import type { Cite, Edition } from '#editions';
import type { Claim } from '#edits';
import type { IsoDate } from '#kit';
import type { Batch } from './batches.ts';
import type { Verdict } from './checking.ts';
import { outcomeOf } from './outcomes.ts';
import { type Format, printOutcome } from './printing.ts';
import { BatchReader, ROW_WORDS } from './reading.ts';

export interface CheckingOptions {
  /** Overrides what the file says; null: as the file has it. */
  setting: Claim['setting'] | null;
  /** Date of service of claims that name none. */
  asOf: IsoDate;
  format: Format;
}

export interface Checked {
  claims: number;
  verdicts: Record<Verdict, number>;
  /** Releases, and what was not checked, as far as no earlier batch of this checker named them. */
  releases: Cite[];
  caveats: string[];
  printed: Uint8Array<ArrayBuffer>;
}

export class BatchChecker {
  readonly #edition: Edition;
  readonly #reader: BatchReader;
  readonly #format: Format;
  readonly #named = new Set<Cite | string>();
  readonly #paper = new Paper();

  constructor(edition: Edition, options: CheckingOptions) {
    this.#edition = edition;
    this.#format = options.format;
    this.#reader = new BatchReader({ setting: options.setting, asOf: options.asOf });
  }

  check(batch: Batch): Checked {
    const rowWord = ROW_WORDS[batch.spelling.name];
    const verdicts = { clean: 0, information: 0, warnings: 0, errors: 0 };
    const releases: Cite[] = [];
    const caveats: string[] = [];
    let claims = 0;
    // Claims of one quarter share one list of releases.
    let asked: readonly Cite[] = [];
    for (const record of this.#reader.read(batch)) {
      const outcome = outcomeOf(this.#edition, record, rowWord);
      verdicts[outcome.verdict]++;
      claims++;
      this.#paper.print(printOutcome(outcome, this.#format));
      if (outcome.releases === asked) continue;
      asked = outcome.releases;
      this.#nameNew(asked, releases);
      this.#nameNew(outcome.caveats, caveats);
    }
    return { claims, verdicts, releases, caveats, printed: this.#paper.take() };
  }

  #nameNew<T extends Cite | string>(all: readonly T[], into: T[]): void {
    for (const one of all) {
      if (this.#named.has(one)) continue;
      this.#named.add(one);
      into.push(one);
    }
  }
}

/** Room for what the claims of a batch print: claim by claim, so that no text outlives its claim. */
const FIRST_BYTES = 1 << 20;
/** Bytes that one UTF-16 unit takes at most. */
const WIDEST = 3;

class Paper {
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #length = 0;

  print(text: string): void {
    const needed = this.#length + WIDEST * text.length;
    if (needed > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(2 * needed);
      this.#bytes.copy(wider, 0, 0, this.#length);
      this.#bytes = wider;
    }
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  /** A copy that can be handed over; the paper is blank again. */
  take(): Uint8Array<ArrayBuffer> {
    const printed = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return printed;
  }
}
