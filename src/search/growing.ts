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
    return this.#array.subarray(0, this.length);
  }
}

/** Texts end to end as UTF-8, with the place where each begins and where the last one ends. */
export class GrowingText {
  readonly #starts = new Growing();
  readonly #encoder = new TextEncoder();
  #text = new Uint8Array(1 << 16);
  #bytes = 0;

  push(text: string): void {
    this.#starts.push(this.#bytes);
    // At most three bytes a UTF-16 unit.
    const needed = this.#bytes + 3 * text.length;
    if (needed > this.#text.length) {
      const wider = new Uint8Array(Math.max(needed, this.#text.length * 2));
      wider.set(this.#text);
      this.#text = wider;
    }
    this.#bytes += this.#encoder.encodeInto(text, this.#text.subarray(this.#bytes)).written;
  }

  done(): { starts: Uint32Array; text: Uint8Array } {
    this.#starts.push(this.#bytes);
    return { starts: this.#starts.done(), text: this.#text.subarray(0, this.#bytes) };
  }
}
