// How many units of a code may one patient have in a day? Medically unlikely edits of one quarter and setting.
// Authority: CMS MUE files; MAI 1 claim line, 2 date of service by policy (absolute), 3 date of service, clinical (appealable).
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export const MUE_SETTINGS = ['practitioner', 'hospital', 'dme'] as const;
export type MueSetting = (typeof MUE_SETTINGS)[number];

export interface Mue {
  setting: MueSetting;
  units: number;
  /** MUE adjudication indicator: 1 claim line, 2 date of service by policy, 3 date of service, clinical. */
  adjudication: { indicator: 1 | 2 | 3; text: string };
  rationale: string;
  cite: Cite;
}

const ADJUDICATION = {
  1: 'Checked line by line; a modifier may put further units on another line.',
  2: 'Checked per day, set by policy: more units are denied without exception.',
  3: 'Checked per day, clinical: more units may be paid on appeal with documentation.',
} as const;

export const unitTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE mue (code TEXT PRIMARY KEY, units INTEGER NOT NULL, indicator INTEGER NOT NULL,
      rationale TEXT NOT NULL) WITHOUT ROWID; ${COMPARABLE_SCHEMA}`);
  },

  insert(writer: PartWriter, code: string, units: number, indicator: 1 | 2 | 3, rationale: string): void {
    writer.insert('mue', code, units, indicator, rationale);
    writer.insert('comparable', code, `${units} units, MAI ${indicator}`);
  },

  find(edition: Edition, code: string, asOf: IsoDate): Mue[] {
    return MUE_SETTINGS.flatMap((setting) => unitTable.limitOf(edition, setting, code, asOf) ?? []);
  },

  /** Null when the release of the setting has no limit for the code, or none is loaded. */
  limitOf(edition: Edition, setting: MueSetting, code: string, asOf: IsoDate): Mue | null {
    const picked = edition.pick(`mue-${setting}`, asOf);
    const row = picked?.part.get<{ units: number; indicator: 1 | 2 | 3; rationale: string }>(
      'SELECT units, indicator, rationale FROM mue WHERE code = ?',
      code,
    );
    if (!picked || !row) return null;
    const { units, indicator, rationale } = row;
    const adjudication = { indicator, text: ADJUDICATION[indicator] };
    return { setting, units, adjudication, rationale, cite: citeOf(picked.part) };
  },
};
