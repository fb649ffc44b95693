// What do the rules say? Our own summaries with their official sources, the operator's documents, and passages of manuals, cited.
import type { Edition } from '#editions';
import { type Passage, passageTable } from './passageTable.ts';

export { GUIDELINE_BUILDER, guidelineTable } from './guidelineTable.ts';
export {
  type GuidelinePage,
  guidelineList,
  guidelineOf,
  guidelineOfModifier,
  guidelinesNaming,
  isTopic,
  type ListedGuideline,
  TOPICS,
  type Topic,
} from './pages.ts';
export { MANUAL_BUILDER, type Passage, passageTable } from './passageTable.ts';
export { type GuidelinePassage, OPERATOR_DOCUMENTS, searchGuidelines } from './searching.ts';

/** Passages that name the code, in book order. `mayQuote`: the licence gate lets quoted descriptors out. */
export function passagesOn(
  edition: Edition,
  code: string,
  options: { mayQuote: boolean; limit: number },
): { total: number; passages: Passage[] } {
  const passages = passageTable.find(edition, 'ncci-policy-manual', code, options.mayQuote);
  return { total: passages.length, passages: passages.slice(0, options.limit) };
}
