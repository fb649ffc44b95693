// What of a code may everyone read, however many pages they have left? What it is called, whether it is alive, where it
// stands in the book, and our common language description; never the rest of the record.
import type { CodeRecord } from './codeRecord.ts';

export interface OpenPart
  extends Pick<
    CodeRecord,
    'ref' | 'asOf' | 'status' | 'title' | 'descriptors' | 'plain' | 'place' | 'releases'
  > {
  description: NonNullable<CodeRecord['procedure']>['description'];
}

export function openPartOf(record: CodeRecord): OpenPart {
  const { ref, asOf, status, title, descriptors, plain, place, releases, procedure } = record;
  return {
    ref,
    asOf,
    status,
    title,
    descriptors,
    plain,
    description: procedure?.description ?? [],
    place,
    releases,
  };
}
