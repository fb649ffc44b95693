// Which official text speaks of this code? Passages of manuals by heading and page, cited.
import type { Cite, Edition } from '#editions';
import { passageTable } from './passageTable.ts';

export { passageTable } from './passageTable.ts';

export interface Passage {
  /** `Chapter IV: Surgery: Musculoskeletal System › E. Arthroscopy` */
  heading: string;
  page: string;
  /** Null where the passage may quote CPT descriptors and the licence gate is closed. */
  text: string | null;
  cite: Cite;
}

/** Passages that name the code, in book order. `mayQuote`: the licence gate lets quoted descriptors out. */
export function passagesOn(
  edition: Edition,
  code: string,
  options: { mayQuote: boolean; limit: number },
): { total: number; passages: Passage[] } {
  const passages = passageTable.find(edition, 'ncci-policy-manual', code, options.mayQuote);
  return { total: passages.length, passages: passages.slice(0, options.limit) };
}
