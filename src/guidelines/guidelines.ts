// Which official text speaks of this code? Passages of manuals by heading and page, cited.
import type { Edition } from '#editions';
import { type Passage, passageTable } from './passageTable.ts';

export { type Passage, passageTable } from './passageTable.ts';

/** Passages that name the code, in book order. `mayQuote`: the licence gate lets quoted descriptors out. */
export function passagesOn(
  edition: Edition,
  code: string,
  options: { mayQuote: boolean; limit: number },
): { total: number; passages: Passage[] } {
  const passages = passageTable.find(edition, 'ncci-policy-manual', code, options.mayQuote);
  return { total: passages.length, passages: passages.slice(0, options.limit) };
}
