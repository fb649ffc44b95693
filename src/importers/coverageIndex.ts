// The index of local and national coverage documents, a CSV from the Medicare Coverage Database. Contractor names span lines.
import { documentTable } from '#coverage';
import { fromUsDate } from '#kit';
import { readTable, type TableRow, type TableShape } from './columns.ts';
import type { Importer } from './importing.ts';

const SHAPE: TableShape = {
  delimiter: ',',
  encoding: 'utf8',
  header: /^contractor_name_type$/,
  columns: {
    contractor: /^contractor_name_type$/,
    id: /^document_display_id$/,
    type: /^document_type$/,
    version: /^document_version$/,
    note: /^note$/,
    effective: /^effective_date$/,
    retired: /^retirement_date$/,
    title: /^title$/,
    url: /^url$/,
  },
};

export const coverageIndex: Importer = {
  source: 'mcd',
  title: 'Medicare coverage documents',
  authority: 'CMS',
  licence: 'public',
  builder: 2,
  requires: ['documents'],
  recognise({ name, head }) {
    if (!head.startsWith('contractor_name_type,document_display_id,')) return null;
    const month = /(\d{4})-(\d{2})/.exec(name);
    return {
      slot: 'documents',
      version: month ? month[0] : 'undated',
      effective: month ? `${month[0]}-01` : null,
      ends: null,
    };
  },
  async write(writer, slots) {
    documentTable.create(writer);
    let rows = 0;
    for (const file of slots.get('documents') ?? []) {
      await readTable(file, SHAPE, (row) => {
        if (!/^[A-Z]{1,3}\d+(\.\d+)*$|^\d+(\.\d+)*$/.test(row.cell('id')))
          throw row.refuse('id', 'a document number such as L36668');
        if (!/^\d+$/.test(row.cell('version'))) throw row.refuse('version', 'a version number');
        documentTable.insert(writer, ++rows, {
          id: row.cell('id'),
          version: Number(row.cell('version')),
          type: row.cell('type'),
          title: row.cell('title'),
          contractor: contractorsIn(row.cell('contractor')),
          effective: dateOf(row, 'effective'),
          retired: dateOf(row, 'retired'),
          note: row.cell('note'),
          url: row.cell('url'),
        });
      });
    }
    return { rows };
  },
  anchors: [
    {
      truth: 'addresses lead to CMS',
      against: "SELECT url FROM document WHERE url NOT LIKE 'https://www.cms.gov/%'",
    },
  ],
};

/** `CGS Administrators, LLC (DME MAC) Noridian … (DME MAC)`: each name ends with its kinds in brackets. */
function contractorsIn(text: string): string {
  return text.replaceAll(/\) (?=\S)/g, '); ');
}

function dateOf(row: TableRow, column: string): string | null {
  const text = row.cell(column);
  if (text === '' || text === 'N/A') return null;
  const date = fromUsDate(text);
  if (date === null) throw row.refuse(column, 'a day MM/DD/YYYY, N/A or nothing');
  return date;
}
