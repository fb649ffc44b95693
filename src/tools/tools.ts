// What may any door ask of the reference? Complete, cited, licence-gated data without transport.
export { type CodeRecord, codeRecord } from './codeRecord.ts';
export { type FoundCode, type FoundCodes, findCodes } from './codeSearch.ts';
export type { Correspondence, Counterpart, Reading } from './crosswalkReading.ts';
export { crosswalk, LONGEST_CROSSWALK_QUERY } from './crosswalkSearch.ts';
