// Is this an X12 837 that can be read, and where may it be cut? Interchange, group and transaction set; subscribers between.
// Authority: X12 005010X222A1 (837P) and 005010X223A2 (837I); the signs that part segments, elements and components are
// those that ISA gives by its fixed width.
import { Refused } from '#kit';
import { BATCH_BYTES, type Batch, type Cutter, joined } from './batches.ts';

export type X12Kind = '837P' | '837I';

/** ISA is 106 characters with its terminator, whatever it says. */
const ISA_LENGTH = 106;
/** Where an element of ISA begins: the separator stands before each of these places. */
const ISA_ELEMENTS = [4, 7, 18, 21, 32, 35, 51, 54, 70, 77, 82, 84, 90, 100, 102, 104];
/** A segment of ours is far shorter. */
const LONGEST_SEGMENT = 16 * 1024;
/** One subscriber with more bytes than this of claims is refused. */
const LONGEST_SUBSCRIBER = 8 << 20;

interface Signs {
  element: string;
  component: string;
  terminator: string;
}

export class X12Cutter implements Cutter {
  readonly #file: string;
  refusal: Refused | null = null;
  #carried: Buffer = Buffer.alloc(0);
  /** How far the carried bytes have been looked at. */
  #at = 0;
  /** Segments that end before `#at`. */
  #segments = 0;
  #signs: Signs | null = null;
  #kind: X12Kind | null = null;
  #where: 'outside' | 'interchange' | 'group' | 'set' = 'outside';
  /** Segment number of ST. */
  #setStart = 0;
  /** Where the batch begins that is being gathered, and the number of its first segment. */
  #from = 0;
  #fromSegment = 0;
  #claims = 0;

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: Buffer): Batch[] {
    if (this.refusal) return [];
    this.#carried = joined(this.#carried, chunk);
    const batches: Batch[] = [];
    while (!this.refusal && this.#step(batches, false));
    this.#drop();
    return batches;
  }

  end(): Batch[] {
    const batches: Batch[] = [];
    while (!this.refusal && this.#step(batches, true));
    if (this.refusal) return batches;
    if (this.#where !== 'outside') {
      // What stands before the break is still checked.
      if (this.#where === 'set') this.#give(batches, this.#at);
      this.#refuse(this.#segments + 1, '', `${CLOSING[this.#where]}: the file breaks off here`);
    } else if (this.#claims === 0) this.#refuse(this.#segments, '', 'a transaction set 837 with claims');
    return batches;
  }

  /** Looks at one segment; false when the bytes at hand hold no whole one. */
  #step(batches: Batch[], isEnd: boolean): boolean {
    const bytes = this.#carried;
    while (this.#at < bytes.length && isBlank(bytes[this.#at] as number)) this.#at++;
    if (this.#at === bytes.length) return false;
    if (this.#where === 'outside') return this.#interchange(isEnd);
    const signs = this.#signs as Signs;
    const end = bytes.indexOf(signs.terminator, this.#at, 'latin1');
    if (end === -1) {
      if (bytes.length - this.#at > LONGEST_SEGMENT)
        this.#refuse(this.#segments + 1, '', `a segment that ends with ${signs.terminator}`);
      return false;
    }
    const start = this.#at;
    this.#at = end + 1;
    this.#segments++;
    const name = nameAt(bytes, start, end, signs.element);
    if (name === 'HL') this.#level(batches, start, end);
    else if (name === 'CLM') this.#claims++;
    else if (name.length === 2 || name === 'ISA' || name === 'IEA') this.#envelope(batches, name, start, end);
    if (this.#where === 'set' && this.#at - this.#from > LONGEST_SUBSCRIBER)
      this.#refuse(this.#segments, '', 'less than 8 MiB of claims of one subscriber');
    return true;
  }

  #interchange(isEnd: boolean): boolean {
    const bytes = this.#carried;
    const isa = bytes.toString('latin1', this.#at, this.#at + ISA_LENGTH);
    if (isa.length < ISA_LENGTH && !isEnd) return false;
    this.#segments++;
    const element = isa[3] ?? '';
    if (
      !isa.startsWith('ISA') ||
      isa.length < ISA_LENGTH ||
      !ISA_ELEMENTS.every((at) => isa[at - 1] === element)
    ) {
      this.#fail(isa.slice(0, 12), 'ISA with all its 106 characters');
      return false;
    }
    const component = isa[104] as string;
    const terminator = isa[105] as string;
    const signs = [element, component, terminator];
    if (new Set(signs).size < 3 || signs.some((sign) => /[A-Za-z0-9 ]/.test(sign))) {
      this.#fail(isa.slice(100), 'three different signs between elements, components and segments');
      return false;
    }
    if (isa.slice(84, 89) !== '00501') {
      this.#fail(isa.slice(84, 89), 'version 00501 in ISA12: this reads 837 claims of version 5010');
      return false;
    }
    this.#signs = { element, component, terminator };
    this.#at += ISA_LENGTH;
    this.#where = 'interchange';
    return true;
  }

  #envelope(batches: Batch[], name: string, start: number, end: number): void {
    const elements = this.#elements(start, end);
    if (name === 'GS' && this.#where === 'interchange') this.#openGroup(elements);
    else if (name === 'ST' && this.#where === 'group') this.#openSet(elements);
    else if (name === 'SE' && this.#where === 'set') {
      this.#give(batches, start);
      this.#where = 'group';
      const count = this.#segments - this.#setStart + 1;
      if (Number(elements[1]) !== count)
        this.#fail(elements[1] ?? '', `${count} in SE01, the number of segments from ST to SE`);
    } else if (name === 'GE' && this.#where === 'group') this.#where = 'interchange';
    else if (name === 'IEA' && this.#where === 'interchange') this.#where = 'outside';
    else if (ENVELOPE.has(name) || this.#where !== 'set')
      this.#fail(name, `${CLOSING[this.#where]} or ${OPENING[this.#where]}`);
  }

  #openGroup(elements: string[]): void {
    const version = elements[8] ?? '';
    this.#kind = kindOf(version);
    this.#where = 'group';
    if (elements[1] !== 'HC') this.#fail(elements[1] ?? '', 'HC, health care claims, in GS01');
    else if (this.#kind === null) this.#fail(version, `${VERSIONS} in GS08`);
  }

  #openSet(elements: string[]): void {
    const version = elements[3] ?? '';
    const kind = version === '' ? this.#kind : kindOf(version);
    if (elements[1] !== '837') this.#fail(elements[1] ?? '', 'transaction set 837 in ST01');
    else if (kind === null) this.#fail(version, `${VERSIONS} in ST03`);
    this.#kind = kind;
    this.#where = 'set';
    this.#setStart = this.#segments;
    this.#from = this.#at;
    this.#fromSegment = this.#segments + 1;
  }

  /** A new billing provider or subscriber: nothing of the one before is needed any more. */
  #level(batches: Batch[], start: number, end: number): void {
    if (this.#where !== 'set' || start - this.#from < BATCH_BYTES) return;
    const level = this.#elements(start, end)[3];
    if (level !== '20' && level !== '22') return;
    this.#give(batches, start);
    this.#from = start;
    this.#fromSegment = this.#segments;
  }

  #give(batches: Batch[], end: number): void {
    if (end <= this.#from) return;
    const bytes = Buffer.from(this.#carried.subarray(this.#from, end));
    const spelling = { name: 'x12', kind: this.#kind as X12Kind, ...(this.#signs as Signs) } as const;
    batches.push({ spelling, bytes, firstRow: this.#fromSegment, spans: null });
    this.#from = end;
  }

  /** Forgets bytes that are not needed any more. */
  #drop(): void {
    const needed = this.#where === 'set' ? this.#from : this.#at;
    this.#carried = this.#carried.subarray(needed);
    this.#at -= needed;
    this.#from -= needed;
  }

  #elements(start: number, end: number): string[] {
    return this.#carried.toString('latin1', start, end).split((this.#signs as Signs).element);
  }

  /** At the segment that was looked at last. */
  #fail(found: string, expected: string): void {
    this.#refuse(this.#segments, found, expected);
  }

  #refuse(segment: number, found: string, expected: string): void {
    this.refusal = new Refused({
      file: `${this.#file}, segment ${segment}`,
      ...(found === '' ? {} : { found }),
      expected,
    });
  }
}

const VERSIONS = 'version 005010X222A1 (837P) or 005010X223A2 (837I)';
const ENVELOPE: ReadonlySet<string> = new Set(['ISA', 'IEA', 'GS', 'GE', 'ST', 'SE']);
const CLOSING = { interchange: 'IEA', group: 'GE', set: 'SE', outside: '' } as const;
const OPENING = { interchange: 'GS', group: 'ST', set: 'the segments of an 837', outside: 'ISA' } as const;

function kindOf(version: string): X12Kind | null {
  if (version.startsWith('005010X222')) return '837P';
  return version.startsWith('005010X223') ? '837I' : null;
}

function nameAt(bytes: Buffer, start: number, end: number, element: string): string {
  const sign = element.charCodeAt(0);
  if (bytes[start + 2] === sign || start + 2 === end) return bytes.toString('latin1', start, start + 2);
  return bytes.toString('latin1', start, Math.min(start + 3, end));
}

/** Files are often broken into lines behind each segment. */
export function isBlank(byte: number): boolean {
  return byte === 10 || byte === 13 || byte === 32;
}
