// What does this code mean on a date of service? Spelling, status, words, hierarchy, notes, history,
// and the one licence gate through which CPT descriptors leave.
export * from './codes.ts';
export { orderTable } from './orderTable.ts';
export { statusOf } from './status.ts';
export type * from './types.ts';
export { type Testimony, UNIVERSE, writeUniverse } from './universe.ts';
