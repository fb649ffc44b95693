// What does a finder give? Spans of the text with their kind, and how sure it is that they speak of somebody.

export type IdentifierKind =
  | 'name'
  | 'address'
  | 'place'
  | 'zip'
  | 'date'
  | 'birth date'
  | 'age'
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'record number'
  | 'plan number'
  | 'account number'
  | 'licence number'
  | 'vehicle number'
  | 'device number'
  | 'biometric'
  | 'photo'
  | 'url'
  | 'ip'
  | 'employer';

export interface Identifier {
  kind: IdentifierKind;
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
}

export interface Finding extends Identifier {
  /** A day or a place that may as well be the date and the locality of a question about payment. */
  weak?: boolean;
}

/** The named group `it` of each match, or the whole match. The pattern has the flags `g` and `d`. */
export function* spansOf(
  text: string,
  pattern: RegExp,
  kind: IdentifierKind,
  fits: (found: string, match: RegExpExecArray) => boolean = () => true,
): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
    if (start < end && fits(text.slice(start, end), match)) yield { kind, start, end };
  }
}
