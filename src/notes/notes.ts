// Which codes does a clinical text support? Deterministic: the official index and tabular list, the note's own words as
// evidence, and a reason for everything that was ruled out.
export { type CodedNote, codeNote, LONGEST_NOTE, type Note } from './coding.ts';
export { printNote } from './printing.ts';
export type { Proposal } from './proposals.ts';
export type { Evidence, NoteCode, NoteSetting, RuledOut } from './readings.ts';
