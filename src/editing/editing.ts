// Who writes our own descriptions, who lets them out, and how does a text get back? Proposed by one, published by another.
export { type Change, differences } from './differences.ts';
export {
  codesInForce,
  declineRevision,
  inForce,
  propose,
  publishRevision,
  type Revision,
  revisionNumbered,
  revisionsOf,
  rollBackText,
  textsInForce,
  waitingRevisions,
  withdrawRevision,
} from './revisions.ts';
export {
  blankText,
  faultsOf,
  fieldsOf,
  type ProcedureText,
  pageOf,
  TEXT_FIELDS,
  type TextFaults,
  type TextField,
  typedText,
} from './texts.ts';
