// Which codes does ICD-10-CM have, and under which words? The order file and the four indexes of one release each.
// Authority: CDC/NCHS, yearly from 1 October. The tabular list stands in icd10cmTabular.ts.
import { IndexReader } from './icdIndex.ts';
import { readOrder, recogniseOrder } from './icdOrder.ts';
import { inspectRelease, onlyFile, releaseOf } from './icdRelease.ts';
import type { Anchor, Importer } from './importing.ts';

const AUTHORITY = 'CDC/NCHS';

export const icd10cm: Importer = {
  source: 'icd-10-cm',
  title: 'ICD-10-CM order file',
  authority: AUTHORITY,
  licence: 'public',
  builder: 1,
  requires: ['order'],
  recognise: (look) => recogniseOrder('icd-10-cm', look),
  inspect: (file, seen) => inspectRelease(file, seen, (code) => ` ${code.replace('.', '').padEnd(8)}1 `),
  write: (writer, slots, { version }) => readOrder(writer, onlyFile(slots, version), 'icd-10-cm'),
  anchors: [
    {
      truth: 'E11.9, type 2 diabetes mellitus without complications, is billable',
      against: `SELECT code, billable, long FROM entry WHERE code = 'E119'
        AND (billable <> 1 OR long <> 'Type 2 diabetes mellitus without complications')`,
    },
    {
      truth: 'A00, cholera, is a header',
      against:
        "SELECT code, billable, long FROM entry WHERE code = 'A00' AND (billable <> 0 OR long <> 'Cholera')",
    },
    {
      truth: 'Z79.4, long term (current) use of insulin, is billable',
      against: `SELECT code, billable, long FROM entry WHERE code = 'Z794'
        AND (billable <> 1 OR long <> 'Long term (current) use of insulin')`,
    },
    {
      truth: 'a billable code has no code below it',
      against: `SELECT entry.code, next.code FROM entry JOIN entry AS next ON next.seq = entry.seq + 1
        WHERE entry.billable = 1 AND next.code LIKE entry.code || '%' LIMIT 1`,
    },
  ],
};

export const icd10cmIndex = indexImporter({
  source: 'icd-10-cm-index',
  title: 'ICD-10-CM alphabetic index',
  heading: /<title>[^<]*INDEX TO DISEASES/i,
  anchors: [leadsTo('Appendicitis', 'K37', null), leadsTo('Abasia', 'F444', null)],
});

export const icd10cmExternalCauses = indexImporter({
  source: 'icd-10-cm-eindex',
  title: 'ICD-10-CM index to external causes',
  heading: /<title>[^<]*EXTERNAL CAUSE/i,
  anchors: [leadsTo('Accident', 'X58', null)],
});

export const icd10cmNeoplasms = indexImporter({
  source: 'icd-10-cm-neoplasm',
  title: 'ICD-10-CM table of neoplasms',
  heading: /<indexHeading>[\s\S]*<head col="2">\s*Malignant/i,
  anchors: [leadsTo('Neoplasm, neoplastic', 'C801', 2), leadsTo('Neoplasm, neoplastic', 'D499', 7)],
});

export const icd10cmDrugs = indexImporter({
  source: 'icd-10-cm-drug',
  title: 'ICD-10-CM table of drugs and chemicals',
  heading: /<indexHeading>[\s\S]*<head col="2">\s*Poisoning/i,
  anchors: [leadsTo('Aspirin', 'T39011', 2), leadsTo('Aspirin', 'T39016', 7)],
});

function indexImporter(one: { source: string; title: string; heading: RegExp; anchors: Anchor[] }): Importer {
  return {
    source: one.source,
    title: one.title,
    authority: AUTHORITY,
    licence: 'public',
    builder: 1,
    requires: ['index'],
    recognise({ name, head }) {
      // All four have the same root; what tells them apart stands right below it.
      if (!/<ICD10CM\.index[\s>]/.test(head) || !one.heading.test(head.slice(0, 2000))) return null;
      return { slot: 'index', ...releaseOf(/<version>\s*(\d{4})\s*<\/version>/.exec(head)?.[1], name) };
    },
    write: (writer, slots, { version }) =>
      new IndexReader(writer, onlyFile(slots, version), 'icd-10-cm').read(),
    anchors: one.anchors,
  };
}

/** The entry, where there, has this code and no other. */
function leadsTo(path: string, code: string, column: number | null): Anchor {
  return {
    truth: `${path} leads to ${code}${column === null ? '' : ` in column ${column}`}`,
    against: `SELECT path, col, code FROM lead JOIN term ON term.id = lead.term WHERE term.level = 0
      AND path = '${path}' AND col IS ${column ?? 'NULL'} AND code <> '${code}'`,
  };
}
