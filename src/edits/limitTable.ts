// Whom may a diagnosis not be given to, and where may it not stand? Age, sex and manifestation edits of one grouper version.
// Authority: CMS, Definitions of Medicare Code Edits (MCE); the outpatient code editor uses the same lists.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export interface DiagnosisLimit {
  kind: 'age' | 'sex' | 'manifestation';
  /** As the list words it: `Maternity (Ages 9-64)`. */
  text: string;
  /** Years at the date of service; null for the other kinds. */
  ages: { from: number; to: number } | null;
  sex: 'F' | 'M' | null;
}

/** The importer's parts of before held other tables. */
export const LIMIT_BUILDER = 3;

const AGES = /\(Ages? (\d+)(?:-(\d+)| Only)\)$/;

/** What a rule of the list says; null for one that is not known. */
export function limitOf(text: string): DiagnosisLimit | null {
  const ages = AGES.exec(text);
  if (ages) {
    const from = Number(ages[1]);
    return { kind: 'age', text, ages: { from, to: Number(ages[2] ?? ages[1]) }, sex: null };
  }
  if (text === 'Female Only') return { kind: 'sex', text, ages: null, sex: 'F' };
  if (text === 'Male Only') return { kind: 'sex', text, ages: null, sex: 'M' };
  if (text.startsWith('Manifestation')) return { kind: 'manifestation', text, ages: null, sex: null };
  return null;
}

export const limitTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE diagnosis_limit (code TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (code, text)) WITHOUT ROWID;
      ${COMPARABLE_SCHEMA}`);
  },

  /** `code` in display form; `text` one that `limitOf` knows. */
  insert(writer: PartWriter, code: string, text: string): void {
    writer.insert('diagnosis_limit', code, text);
    writer.insert('comparable', `${code} ${text}`, text);
  },

  /** Null where no list is loaded. */
  find(edition: Edition, code: string, asOf: IsoDate): { limits: DiagnosisLimit[]; cite: Cite } | null {
    const part = edition.pick('mce', asOf)?.part;
    if (!part || part.entry.builder < LIMIT_BUILDER) return null;
    const rows = part.all<{ text: string }>(
      'SELECT text FROM diagnosis_limit WHERE code = ? ORDER BY text',
      code,
    );
    return { limits: rows.flatMap(({ text }) => limitOf(text) ?? []), cite: citeOf(part) };
  },
};
