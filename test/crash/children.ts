// Runs `publisher.ts` and reads what it says.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const alive = new Set<ChildProcess>();

/** For `after()`: a test that failed must not wait for a process that waits for it. */
export function killPublishers(): void {
  for (const child of alive) child.kill('SIGKILL');
}

export class Publisher {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  #heard: () => void = () => {};

  constructor(...words: string[]) {
    // Node runs plain TypeScript itself; the loader of the tests would only make the start slower.
    this.#child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'publisher.ts'), ...words],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      this.lines.push(line);
      this.#heard();
    });
    alive.add(this.#child);
    this.#child.once('exit', () => alive.delete(this.#child));
    // A process that is killed while it is spoken to.
    this.#child.stdin?.on('error', () => {});
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  publish(first: number, last: number): void {
    this.#child.stdin?.write(`${first} ${last}\n`);
  }

  /** Resolves when a line begins so; never, when the process dies first. */
  async says(start: string): Promise<void> {
    while (!this.lines.some((line) => line.startsWith(start))) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  /** The highest number that was said after this word; null when none was. */
  last(word: 'building' | 'published'): number | null {
    const line = this.lines.findLast((one) => one.startsWith(`${word} `));
    return line === undefined ? null : Number(line.split(' ')[1]);
  }

  /** Resolves when everything it said has been read. */
  async kill(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }

  async finished(): Promise<{ code: number | null; signal: string | null }> {
    const closed = once(this.#child, 'close');
    this.#child.stdin?.end();
    const [code, signal] = await closed;
    return { code, signal };
  }
}
