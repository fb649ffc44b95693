// Which procedures does ICD-10-PCS know, and what may be combined? Order file, tables, index and definitions.
// Authority: CMS, yearly from 1 October.
import { type PcsRowAxis, pcsTables } from '#catalog';
import type { PartWriter } from '#editions';
import { Refused } from '#kit';
import { IndexReader } from './icdIndex.ts';
import { readOrder, recogniseOrder } from './icdOrder.ts';
import { onlyFile, releaseOf } from './icdRelease.ts';
import type { Counts, Importer, Look, Recognition, SourceFile } from './importing.ts';
import { readXml } from './reading.ts';

const PCS = { authority: 'CMS', licence: 'public', builder: 1 } as const;

export const icd10pcs: Importer = {
  ...PCS,
  source: 'icd-10-pcs',
  title: 'ICD-10-PCS order file',
  requires: ['order'],
  recognise: (look) => recogniseOrder('icd-10-pcs', look),
  write: (writer, slots, { version }) => readOrder(writer, onlyFile(slots, version), 'icd-10-pcs'),
  anchors: [
    {
      truth: '0DTJ4ZZ is the percutaneous endoscopic resection of the appendix',
      against: `SELECT code, billable, long FROM entry WHERE code = '0DTJ4ZZ'
        AND (billable <> 1 OR long <> 'Resection of Appendix, Percutaneous Endoscopic Approach')`,
    },
    {
      truth: 'codes have seven characters, headers name a table of three',
      against:
        'SELECT code, billable FROM entry WHERE length(code) <> CASE billable WHEN 1 THEN 7 ELSE 3 END LIMIT 1',
    },
  ],
};

export const icd10pcsIndex: Importer = {
  ...PCS,
  source: 'icd-10-pcs-index',
  title: 'ICD-10-PCS index',
  requires: ['index'],
  recognise: (look) => recogniseXml(look, 'index'),
  write: (writer, slots, { version }) =>
    new IndexReader(writer, onlyFile(slots, version), 'icd-10-pcs').read(),
  anchors: [
    {
      truth: 'an appendectomy is an excision or resection of the appendix (0DBJ, 0DTJ)',
      against: `SELECT lead.path, lead.code FROM lead JOIN term ON term.id = lead.term JOIN term AS main ON main.id = term.parent
        WHERE main.title = 'Appendectomy' AND lead.code NOT IN ('0DBJ', '0DTJ')`,
    },
  ],
};

export const icd10pcsTables: Importer = {
  ...PCS,
  source: 'icd-10-pcs-tables',
  title: 'ICD-10-PCS tables',
  requires: ['tabular'],
  recognise: (look) => recogniseXml(look, 'tabular'),
  write: (writer, slots, { version }) => readTables(writer, onlyFile(slots, version)),
  anchors: [
    {
      truth: 'table 0DT is resection in the gastrointestinal system',
      against: `SELECT id, system, operation FROM pcs_table WHERE id = '0DT'
        AND (system <> 'Gastrointestinal System' OR operation <> 'Resection')`,
    },
  ],
};

export const icd10pcsDefinitions: Importer = {
  ...PCS,
  source: 'icd-10-pcs-definitions',
  title: 'ICD-10-PCS definitions',
  requires: ['definitions'],
  recognise: (look) => recogniseXml(look, 'definitions'),
  write: (writer, slots, { version }) => readDefinitions(writer, onlyFile(slots, version)),
  anchors: [
    {
      truth: 'resection is cutting out or off, without replacement, all of a body part',
      against: `SELECT label, definition FROM definition WHERE section = '0' AND position = 3 AND label = 'Resection'
        AND definition <> 'Cutting out or off, without replacement, all of a body part'`,
    },
  ],
};

function recogniseXml({ name, head }: Look, root: string): Recognition | null {
  if (!new RegExp(`<ICD10PCS\\.${root}[\\s>]`).test(head)) return null;
  return { slot: root, ...releaseOf(/<version>\s*(\d{4})\s*<\/version>/.exec(head)?.[1], name) };
}

/** pcsTable > axis 1-3 with one label each, then pcsRow > axis 4-7 with the labels that may be combined. */
async function readTables(writer: PartWriter, file: SourceFile): Promise<Counts> {
  pcsTables.create(writer);
  const seen = new Set<string>();
  let codes = 0;
  let rows = 0;
  let text = '';
  let declared = 0;
  let character = '';
  let definition: string | null = null;
  let fixed: PcsRowAxis[] = [];
  let open: PcsRowAxis[] | null = null;
  const refuse = (line: number, found: string, expected: string) =>
    new Refused({ file: file.label, line, found, expected });
  await readXml(file, {
    open(name, attributes, line) {
      text = '';
      if (name === 'pcsTable') {
        fixed = [];
        definition = null;
      } else if (name === 'pcsRow') {
        open = [];
        declared = Number(attributes.codes);
      } else if (name === 'axis') {
        const axes = open ?? fixed;
        const position = Number(attributes.pos);
        const expected = axes.length + (open ? 4 : 1);
        if (position !== expected) throw refuse(line, `axis ${attributes.pos}`, `axis ${expected}`);
        axes.push({ position, title: '', labels: [] });
      } else if (name === 'label') {
        character = attributes.code ?? '';
        if (!/^[0-9A-HJ-NP-Z]$/.test(character)) throw refuse(line, character, 'a label with its character');
      } else if (!/^(ICD10PCS\.tabular|version|title|definition)$/.test(name)) {
        throw refuse(line, `<${name}>`, 'an element of the tables');
      }
    },
    text: (chunk) => {
      text += chunk;
    },
    close(name, line) {
      const value = text.replaceAll(/\s+/g, ' ').trim();
      const axis = (open ?? fixed).at(-1);
      if (name === 'title' && axis) axis.title = value;
      else if (name === 'label') axis?.labels.push({ character, label: value });
      else if (name === 'definition') definition = value;
      else if (name === 'pcsRow' && open) {
        const combinations = open.reduce((product, one) => product * one.labels.length, 1);
        if (open.length !== 4 || combinations !== declared) {
          throw refuse(line, `${combinations} combinations`, `four axes that give ${declared} codes`);
        }
        codes += combinations;
        pcsTables.insertRow(writer, tableId(fixed, line), ++rows, open);
        open = null;
      } else if (name === 'pcsTable') {
        const id = tableId(fixed, line);
        if (seen.has(id)) throw refuse(line, id, 'each table once');
        seen.add(id);
        pcsTables.insertTable(writer, id, seen.size, fixed, definition);
      }
      text = '';
    },
  });
  if (seen.size === 0) throw new Refused({ file: file.label, expected: 'at least one <pcsTable>' });
  return { rows: seen.size, tableRows: rows, codes };

  function tableId(axes: PcsRowAxis[], line: number): string {
    if (axes.length !== 3 || axes.some((axis) => axis.labels.length !== 1)) {
      throw refuse(
        line,
        `${axes.length} axes`,
        'a table with section, body system and operation, one of each',
      );
    }
    return axes.map((axis) => axis.labels[0]?.character).join('');
  }
}

/** section > axis > terms: labels of that axis with definition, explanation and what they include. */
async function readDefinitions(writer: PartWriter, file: SourceFile): Promise<Counts> {
  pcsTables.createDefinitions(writer);
  const seen = new Set<string>();
  let text = '';
  let section = '';
  let position = 0;
  let inTerms = false;
  let labels: string[] = [];
  let definition: string | null = null;
  let explanation: string | null = null;
  let includes: string[] = [];
  const counts = { rows: 0, deviceAggregationsLeftOut: 0 };
  const refuse = (line: number, found: string, expected: string) =>
    new Refused({ file: file.label, line, found, expected });
  await readXml(file, {
    open(name, attributes, line) {
      text = '';
      if (name === 'section') section = attributes.code ?? '';
      else if (name === 'axis') position = Number(attributes.pos);
      else if (name === 'terms') {
        if (!/^[0-9A-HJ-NP-Z]$/.test(section) || !(position >= 1 && position <= 7)) {
          throw refuse(line, `section ${section}, axis ${position}`, 'terms of an axis of a section');
        }
        inTerms = true;
        labels = [];
        definition = null;
        explanation = null;
        includes = [];
      }
    },
    text: (chunk) => {
      text += chunk;
    },
    close(name, line) {
      const value = text.replaceAll(/\s+/g, ' ').trim();
      if (inTerms && name === 'title') labels.push(value);
      else if (inTerms && name === 'definition') definition = value;
      else if (inTerms && name === 'explanation') explanation = value;
      else if (inTerms && name === 'includes') includes.push(value);
      else if (name === 'terms') {
        if (labels.length === 0) throw refuse(line, '', 'terms with a title');
        for (const label of labels) {
          const key = `${section} ${position} ${label}`;
          if (seen.has(key)) throw refuse(line, label, 'each label of an axis once');
          seen.add(key);
          pcsTables.insertDefinition(writer, { section, position, label, definition, explanation, includes });
          counts.rows++;
        }
        inTerms = false;
        // Which value a device is counted as in older tables: no page shows it.
      } else if (name === 'aggregate') counts.deviceAggregationsLeftOut++;
      text = '';
    },
  });
  if (counts.rows === 0) throw new Refused({ file: file.label, expected: 'at least one <terms>' });
  return counts;
}
