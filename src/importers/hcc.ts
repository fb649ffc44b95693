// Risk adjustment: which hierarchical condition category a diagnosis falls into, by model, with labels and hierarchies.
// Three lists of one payment year; they name the models differently, which `modelOf` brings together.
import { displayCode } from '#catalog';
import { hccTable, linkTable } from '#crosswalks';
import { readTable, type TableRow, type TableShape } from './columns.ts';
import { type Importer, onlyFile } from './importing.ts';

const SHAPES: Record<'diagnoses' | 'labels' | 'hierarchies', TableShape> = {
  diagnoses: {
    delimiter: ',',
    encoding: 'utf8',
    header: /^diagnosis_code$/,
    columns: { code: /^diagnosis_code$/, cc: /^cc$/, model: /^model_name$/ },
  },
  labels: {
    delimiter: ',',
    encoding: 'utf8',
    header: /^cc$/,
    columns: { cc: /^cc$/, label: /^label$/, domain: /^model_domain$/, version: /^model_version$/ },
  },
  hierarchies: {
    delimiter: ',',
    encoding: 'utf8',
    header: /^cc_parent$/,
    columns: {
      parent: /^cc_parent$/,
      child: /^cc_child$/,
      domain: /^model_domain$/,
      version: /^model_version$/,
    },
  },
};

/** Models that Medicare pays by now come first. */
const ORDER = ['CMS-HCC V28', 'CMS-HCC V24', 'ESRD V24', 'RxHCC V08', 'CMS-HCC V22', 'ESRD V21', 'RxHCC V05'];

/** `CMS-HCC ESRD Model V24` → `ESRD V24`. */
function modelNamed(row: TableRow): string {
  const match = /^(?:CMS-HCC )?(ESRD|CMS-HCC|RxHCC) Model (V\d+)$/.exec(row.cell('model'));
  if (!match) throw row.refuse('model', 'a model such as CMS-HCC Model V28');
  return `${match[1]} ${match[2]}`;
}

/** (`RxHCC`, `R08`) → `RxHCC V08`; (`ESRD`, `V24`) → `ESRD V24`. */
function modelIn(row: TableRow): string {
  if (!/^(ESRD|CMS-HCC|RxHCC)$/.test(row.cell('domain')))
    throw row.refuse('domain', 'CMS-HCC, ESRD or RxHCC');
  if (!/^[VR]\d+$/.test(row.cell('version'))) throw row.refuse('version', 'a version such as V28 or R08');
  return `${row.cell('domain')} ${row.cell('version').replace('R', 'V')}`;
}

/** `38`, `HCC38`, `RXHCC31` → the number. */
function categoryIn(row: TableRow, column: string): string {
  const match = /^(?:(?:RX)?HCC)?(\d{1,3})$/i.exec(row.cell(column));
  if (!match?.[1]) throw row.refuse(column, 'a category number');
  return match[1];
}

export const hcc: Importer = {
  source: 'hcc',
  title: 'Risk adjustment categories (HCC)',
  authority: 'CMS',
  licence: 'public',
  builder: 3,
  requires: ['diagnoses', 'labels', 'hierarchies'],
  recognise({ name, head }) {
    const year = /_(\d{4})\.csv$/i.exec(name)?.[1];
    const slot = /^diagnosis_code,cc,model_name/.test(head)
      ? 'diagnoses'
      : /^cc,label,model_domain/.test(head)
        ? 'labels'
        : /^cc_parent,cc_child,/.test(head)
          ? 'hierarchies'
          : null;
    return slot && year ? { slot, version: year, effective: `${year}-01-01`, ends: `${year}-12-31` } : null;
  },
  async write(writer, slots) {
    const labels = new Map<string, string>();
    await readTable(onlyFile(slots, 'labels'), SHAPES.labels, (row) => {
      labels.set(`${modelIn(row)} ${categoryIn(row, 'cc')}`, row.cell('label'));
    });
    hccTable.create(writer);
    let hierarchies = 0;
    await readTable(onlyFile(slots, 'hierarchies'), SHAPES.hierarchies, (row) => {
      const model = modelIn(row);
      const [above, below] = [categoryIn(row, 'parent'), categoryIn(row, 'child')];
      hccTable.insertHierarchy(writer, listOf(model), categoryOf(model, above), categoryOf(model, below));
      hierarchies++;
    });
    const links: { place: number; code: string; model: string; cc: string }[] = [];
    await readTable(onlyFile(slots, 'diagnoses'), SHAPES.diagnoses, (row) => {
      const code = row.cell('code').toUpperCase();
      if (!/^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/.test(code))
        throw row.refuse('code', 'an ICD-10-CM code without dot');
      const [model, cc] = [modelNamed(row), categoryIn(row, 'cc')];
      const place = ORDER.indexOf(model);
      links.push({
        place: place < 0 ? ORDER.length : place,
        code: displayCode('icd-10-cm', code),
        model,
        cc,
      });
    });
    links.sort((a, b) => a.place - b.place);
    for (const { code, model, cc } of links) {
      linkTable.insert(writer, {
        system: 'icd-10-cm',
        code,
        list: listOf(model),
        target: categoryOf(model, cc),
        text: labels.get(`${model} ${cc}`) ?? '',
        detail: null,
      });
    }
    // Labels of models that have no diagnoses here are older than the payment year.
    for (const model of new Set(links.map((link) => link.model))) {
      for (const [key, label] of labels) {
        if (!key.startsWith(`${model} `)) continue;
        const cc = key.slice(model.length + 1);
        hccTable.insertCategory(writer, listOf(model), categoryOf(model, cc), label);
      }
    }
    return { rows: links.length, labels: labels.size, hierarchies };
  },
  anchors: [
    {
      truth: 'E11.9 is category 19 in V24 and 38 in V28',
      against: `SELECT list, target FROM link WHERE code = 'E11.9'
        AND ((list = 'CMS-HCC V24' AND target <> 'HCC 19') OR (list = 'CMS-HCC V28' AND target <> 'HCC 38'))`,
    },
    {
      truth: 'every category of a model has a label',
      against: "SELECT list, target FROM link WHERE text = ''",
    },
  ],
};

/** `ESRD V24` → `CMS-HCC ESRD V24` */
function listOf(model: string): string {
  return model.replace('ESRD', 'CMS-HCC ESRD');
}

function categoryOf(model: string, cc: string): string {
  return `${model.startsWith('RxHCC') ? 'RxHCC' : 'HCC'} ${cc}`;
}
