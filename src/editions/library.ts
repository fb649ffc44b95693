// Who reads which edition? A request borrows the serving one and gives it back; a swap waits for nobody
// and closes the old edition when its last borrower is done.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { UnfitEdition } from './manifest.ts';
import { publishedStack } from './publishing.ts';
import { Edition } from './reading.ts';

export interface Lease {
  edition: Edition;
  release(): void;
}

interface Shelf {
  edition: Edition;
  borrowers: number;
  retired: boolean;
}

export class Library {
  readonly #root: string;
  readonly #onProblem: (message: string) => void;
  #shelf: Shelf;
  #pointer: string;
  #timer: NodeJS.Timeout | null = null;
  /** What was last reported, so that a pointer to an unfit edition does not fill the log. */
  #problem: string | null = null;

  /**
   * Opens the serving edition. An unfit one is passed over for the one that served before it, and reported.
   * @throws {UnfitEdition} when none can be opened.
   */
  constructor(root: string, onProblem: (message: string) => void = () => {}) {
    this.#root = root;
    this.#onProblem = onProblem;
    this.#pointer = pointerMark(root);
    this.#shelf = shelve(openFirstFit(root, onProblem));
  }

  get current(): Edition {
    return this.#shelf.edition;
  }

  borrow(): Lease {
    const shelf = this.#shelf;
    shelf.borrowers++;
    let held = true;
    return {
      edition: shelf.edition,
      release: () => {
        if (!held) return;
        held = false;
        shelf.borrowers--;
        closeIfDone(shelf);
      },
    };
  }

  /**
   * Takes up what another process has published since. True when the serving edition changed. Whatever is wrong with
   * the new one, the edition in use stays, the trouble is reported once, and the next call tries again.
   */
  refresh(): boolean {
    try {
      const pointer = pointerMark(this.#root);
      if (pointer === this.#pointer) return false;
      const id = publishedStack(this.#root)[0];
      if (id !== undefined && id !== this.#shelf.edition.id) {
        const next = shelve(Edition.open(join(this.#root, id)));
        retire(this.#shelf);
        this.#shelf = next;
        this.#pointer = pointer;
        this.#problem = null;
        return true;
      }
      this.#pointer = pointer;
    } catch (error) {
      const { message } = error as Error;
      if (message !== this.#problem) this.#onProblem(`${message} The edition in use stays.`);
      this.#problem = message;
    }
    return false;
  }

  /** Looks at the pointer every `everyMs`; a publish by the command line is taken up without a restart. */
  watch(everyMs: number, onSwap: (edition: Edition) => void = () => {}): void {
    this.#timer = setInterval(() => {
      if (this.refresh()) onSwap(this.current);
    }, everyMs);
    this.#timer.unref();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    if (!this.#shelf.retired) retire(this.#shelf);
  }
}

function openFirstFit(root: string, onProblem: (message: string) => void): Edition {
  const problems: string[] = [];
  for (const id of publishedStack(root)) {
    try {
      return Edition.open(join(root, id));
    } catch (error) {
      if (!(error instanceof UnfitEdition)) throw error;
      problems.push(error.message);
      onProblem(error.message);
    }
  }
  throw new UnfitEdition(problems[0] ?? `No edition has been published in ${root}.`);
}

function shelve(edition: Edition): Shelf {
  return { edition, borrowers: 0, retired: false };
}

/** From now on nobody borrows it. */
function retire(shelf: Shelf): void {
  shelf.retired = true;
  closeIfDone(shelf);
}

function closeIfDone(shelf: Shelf): void {
  if (shelf.retired && shelf.borrowers === 0) shelf.edition.close();
}

/** Changes with every publish: a rename gives the pointer file a new inode. */
function pointerMark(root: string): string {
  const found = statSync(join(root, 'current'), { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeNs}` : '';
}
