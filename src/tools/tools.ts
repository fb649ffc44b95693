// What may any door ask of the reference? Complete, cited, licence-gated data without transport.
export { type CodeRef, pathOf, SYSTEM_NAMES } from '#catalog';
export type { Asking, Evidence, Nothing, Told, Tool, ToolResult } from './asking.ts';
export { type CodeRecord, codeRecord } from './codeRecord.ts';
export { type FoundCode, type FoundCodes, findCodes } from './codeSearch.ts';
export type { CrosswalkList, CrosswalkTarget } from './crosswalkList.ts';
export { LONGEST_TYPED } from './crosswalkReading.ts';
export { type CrosswalkReading, type Crosswalks, crosswalksOf } from './crosswalks.ts';
export { isModifier, type NamedCode, namedCodes, standingIn } from './namedCodes.ts';
export { isZip, localityNamed } from './namedPlaces.ts';
export { openPartOf } from './openPart.ts';
export { doingOf, type InputOf, isTool, TOOLS, type ToolName, use, type ValueOf } from './toolset.ts';
export { type VisitCategory, visitCategory } from './visitRules.ts';
