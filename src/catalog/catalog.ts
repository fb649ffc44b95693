// What does this code mean on a date of service? Spelling, status, words, hierarchy, notes, history,
// and the one licence gate through which CPT descriptors leave.
export {
  type AmaChange,
  type AmaDescriptor,
  type AmaModifierKind,
  amaTables,
  testimoniesOfAma,
} from './ama.ts';
export {
  type IndexLead,
  type IndexPointer,
  type IndexTerm,
  indexHitsOn,
  indexTables,
  pcsOperations,
} from './bookIndexes.ts';
export { categoryTable } from './categories.ts';
export * from './codes.ts';
export { type Copied, copiedFromAma } from './copying.ts';
export { diagnosisOf } from './diagnosis.ts';
export { isReferredTo, type Reference, referencesIn } from './excludes.ts';
export {
  type HcpcsRow,
  hcpcsRecordOf,
  hcpcsTables,
  levelTwoModifier,
  levelTwoModifiers,
  testimoniesOfHcpcs,
} from './hcpcs.ts';
export { historyOf } from './history.ts';
export { icdEntries } from './icdWords.ts';
export { type IndexEntry, indexEntries } from './indexEntries.ts';
export { type Histology, indexForms, indexHistologies, indexInversions } from './indexLines.ts';
export {
  copyrightLine,
  descriptorsOf,
  licenceVersion,
  mayQuoteCpt,
  modifierWordsOf,
  titleOf,
} from './licence.ts';
export {
  codeCount,
  codePage,
  codesWithin,
  mainReleases,
  nearest,
  type SystemSummary,
  systemSummaries,
} from './listing.ts';
export { notesOf } from './notes.ts';
export { orderTable } from './orderTable.ts';
export {
  modifierOf,
  type OwnModifier,
  type OwnProcedure,
  ownModifiers,
  ownNameOf,
  ownTables,
  plainOf,
  procedureOf,
  type SearchWord,
  searchWords,
  testimoniesOfOwn,
} from './own.ts';
export { type PcsRowAxis, pcsBodyParts, pcsRowsOf, pcsTableOf, pcsTables } from './pcsTables.ts';
export { browse, listedOf, placeOf } from './places.ts';
export { statusOf } from './status.ts';
export { type TabularSection, tabularTables } from './tabular.ts';
export type * from './types.ts';
export { type Testimony, UNIVERSE, universeCodes, writeUniverse } from './universe.ts';
export { type Validity, validityOf } from './validity.ts';
