// Which dated reference is being read? Build, verify, publish, borrow, roll back, compare.
// An edition is immutable; see manifest.ts for what stands in its folder.
export { Build } from './building.ts';
export { COMPARABLE_SCHEMA, compareEditions, compareParts, type SourceDifference } from './comparing.ts';
export type { FlatArray, FlatFile } from './flat.ts';
export { type Lease, Library } from './library.ts';
export { BuildLocked } from './lock.ts';
export {
  checkDigests as verify,
  keyOf,
  type Manifest,
  type PartEntry,
  type PartInput,
  type PartPlan,
  type Release,
  readManifest,
  UnfitEdition,
} from './manifest.ts';
export { type EditionListing, listEditions, publish, publishedStack, rollback } from './publishing.ts';
export { type Cite, citeOf, Edition, type Fit, type Part } from './reading.ts';
export { type Cell, DuplicateRow, type PartWriter } from './writing.ts';
