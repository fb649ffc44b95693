// What the reading of a note yields: evidence, a code with the words it rests on, what was ruled out.
import type { System } from '#catalog';
import type { SectionKind } from './text/sections.ts';

export type NoteSetting = 'outpatient' | 'inpatient';

export interface Evidence {
  /** UTF-16 units of the text. */
  start: number;
  end: number;
  /** The text between them, verbatim. */
  text: string;
}

/** What a pattern found in the text itself. */
export function evidenceOf({ 0: text, index: start }: RegExpExecArray): Evidence {
  return { start, end: start + text.length, text };
}

export interface NoteCode {
  system: System;
  code: string;
  /** Null: no words for it may be shown. */
  display: string | null;
  /** From 0 to 1. */
  confidence: number;
  evidence: Evidence[];
  /** Why this code, in a sentence. */
  rule: string;
  /** What a more specific code would need. */
  missing: string[];
}

export interface RuledOut extends Evidence {
  code: string;
  display: string | null;
  reason: string;
}

/** A code at one place of the text, before all places are weighed together. */
export interface Reading {
  evidence: Evidence;
  node: number;
  code: string;
  score: number;
  /** It stands in a list of diagnoses that the visit settled. */
  settled: boolean;
  section: SectionKind | null;
  rule: string;
  missing: string[];
  unspecified: boolean;
  symptom: boolean;
  /** It stands in a numbered item of the hospital course. */
  isDealtWith?: boolean;
}

/** A reading that a rule of its own makes; its node is looked up when it is taken. */
export type Made = Omit<Reading, 'node'>;

export function made(evidence: Evidence, code: string, rule: string, own: Partial<Made> = {}): Made {
  return {
    evidence,
    code,
    rule,
    score: 9,
    settled: false,
    section: null,
    missing: [],
    unspecified: false,
    symptom: false,
    ...own,
  };
}
