// What is known of one coverage document, whichever file lists it.
import type { IsoDate } from '#kit';

export const DOCUMENT_TYPES = ['NCD', 'LCD', 'Article'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface CoverageDocument {
  /** `L36668`, `A52369`; for an NCD its section of the manual, `220.6.17`. */
  id: string;
  version: number;
  type: DocumentType;
  title: string;
  /** Empty for a national document. */
  contractors: string[];
  /** Where its contractors serve; null where the loaded file does not tell, empty for a national document. */
  states: string[] | null;
  effective: IsoDate | null;
  /** Its last day; null while it is open. */
  ends: IsoDate | null;
  /** At CMS. */
  url: string;
}

export function isDocumentType(text: string): text is DocumentType {
  return (DOCUMENT_TYPES as readonly string[]).includes(text);
}
