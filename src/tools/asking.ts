// How may an assistant ask the reference, and what comes back? Typed calls without transport; each answer is evidence that names its releases.
import type { z } from 'zod';
import type { CodeRef, Reader } from '#catalog';
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';

/** What all calls of one question share. */
export interface Asking {
  edition: Edition;
  /** Date of service. */
  asOf: IsoDate;
  reader: Reader;
}

/** What a source says. An answer may state what stands in `facts`, and nothing else. */
export interface Evidence {
  tool: string;
  /** What was looked at: `NCCI pairs for practitioners: 45385 and 45380`. */
  title: string;
  /** One fact a line, in our words or the source's, already through the licence gate. */
  facts: string[];
  /** The codes that the facts speak of. */
  codes: CodeRef[];
  cites: Cite[];
  /** The page of the site that shows the same: `/cpt/codes/45385?asOf=2025-10-01`; null where there is none. */
  path: string | null;
}

/** Nothing to say, which is never "fine": the file is not loaded, it does not name what was asked, or the call makes no sense. */
export interface Nothing {
  nothing: 'not loaded' | 'not found' | 'wrongly asked';
  /** One sentence for the reader. */
  why: string;
}

export interface Told<Value> {
  value: Value;
  evidence: Evidence[];
}

export type ToolResult<Value> = Told<Value> | Nothing;

export interface Tool<Schema extends z.ZodType = z.ZodType, Value = unknown> {
  /** What it answers, for whoever chooses among the tools. */
  description: string;
  input: Schema;
  /** Shown while it runs: `looking up 45385 and 45380 in NCCI 2024 Q3`. */
  doing(input: z.output<Schema>, asking: Asking): string;
  run(input: z.output<Schema>, asking: Asking): ToolResult<Value>;
}
