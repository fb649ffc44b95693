// Typed arrays that grow while an index is built: numbers in a row, without an object for each.

export class Growing {
  #array: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.#array = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const wider = new Uint32Array(this.#array.length * 2);
      wider.set(this.#array);
      this.#array = wider;
    }
    this.#array[this.length++] = value;
  }

  at(n: number): number {
    return this.#array[n] as number;
  }

  done(): Uint32Array {
    return this.#array.slice(0, this.length);
  }
}

/** Texts end to end as UTF-8, with the place where each begins and where the last one ends. */
export class GrowingText {
  readonly #starts = new Growing();
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  push(text: string): number {
    this.#starts.push(this.#bytes);
    const bytes = Buffer.from(text, 'utf8');
    this.#chunks.push(bytes);
    this.#bytes += bytes.length;
    return this.#starts.length - 1;
  }

  done(): { starts: Uint32Array; text: Uint8Array } {
    this.#starts.push(this.#bytes);
    return { starts: this.#starts.done(), text: new Uint8Array(Buffer.concat(this.#chunks)) };
  }
}
