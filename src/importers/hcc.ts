// Risk adjustment: which hierarchical condition category a diagnosis falls into, by model, with labels and hierarchies.
// Three lists of one payment year; they name the models differently, which `modelOf` brings together.
import { displayCode } from '#catalog';
import { linkTable } from '#crosswalks';
import { readTable, type TableShape } from './columns.ts';
import type { Importer } from './importing.ts';

const SHAPES: Record<'diagnoses' | 'labels' | 'hierarchies', TableShape> = {
  diagnoses: { delimiter: ',', encoding: 'utf8', header: /^diagnosis_code$/, columns: { code: /^diagnosis_code$/, cc: /^cc$/, model: /^model_name$/ } },
  labels: { delimiter: ',', encoding: 'utf8', header: /^cc$/, columns: { cc: /^cc$/, label: /^label$/, domain: /^model_domain$/, version: /^model_version$/ } },
  hierarchies: { delimiter: ',', encoding: 'utf8', header: /^cc_parent$/, columns: { parent: /^cc_parent$/, child: /^cc_child$/, domain: /^model_domain$/, version: /^model_version$/ } },
};

/** Models that Medicare pays by now come first. */
const ORDER = ['CMS-HCC V28', 'CMS-HCC V24', 'RxHCC V08', 'ESRD V24', 'CMS-HCC V22', 'ESRD V21', 'RxHCC V05'];

/** `CMS-HCC ESRD Model V24` → `ESRD V24`; (`RxHCC`, `R08`) → `RxHCC V08`. */
function modelOf(name: string, version?: string): string {
  if (version !== undefined) return `${name} ${version.replace(/^R/, 'V')}`;
  const match = /^(?:CMS-HCC )?(ESRD|CMS-HCC|RxHCC) Model (V\d+)$/.exec(name);
  return match ? `${match[1]} ${match[2]}` : name;
}

export const hcc: Importer = {
  source: 'hcc',
  title: 'Risk adjustment categories (HCC)',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
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
    const overrides = new Map<string, number[]>();
    for (const file of slots.get('labels') ?? []) {
      await readTable(file, SHAPES.labels, (row) => {
        labels.set(`${modelOf(row.cell('domain'), row.cell('version'))} ${row.cell('cc').replace(/^\D+/, '')}`, row.cell('label'));
      });
    }
    for (const file of slots.get('hierarchies') ?? []) {
      await readTable(file, SHAPES.hierarchies, (row) => {
        const key = `${modelOf(row.cell('domain'), row.cell('version'))} ${row.cell('parent')}`;
        overrides.set(key, [...(overrides.get(key) ?? []), Number(row.cell('child'))]);
      });
    }
    linkTable.create(writer);
    const links: { place: number; code: string; model: string; cc: string }[] = [];
    for (const file of slots.get('diagnoses') ?? []) {
      await readTable(file, SHAPES.diagnoses, (row) => {
        const code = row.cell('code').toUpperCase();
        if (!/^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/.test(code)) throw row.refuse('code', 'an ICD-10-CM code without dot');
        if (!/^\d{1,3}$/.test(row.cell('cc'))) throw row.refuse('cc', 'a category number');
        const model = modelOf(row.cell('model'));
        const place = ORDER.indexOf(model);
        links.push({ place: place < 0 ? ORDER.length : place, code: displayCode('icd-10-cm', code), model, cc: row.cell('cc') });
      });
    }
    links.sort((a, b) => a.place - b.place);
    for (const { code, model, cc } of links) {
      const below = overrides.get(`${model} ${cc}`)?.toSorted((a, b) => a - b);
      const detail = below ? `overrides ${below.join(', ')}` : null;
      const text = labels.get(`${model} ${cc}`) ?? '';
      linkTable.insert(writer, { system: 'icd-10-cm', code, list: model.replace('ESRD', 'CMS-HCC ESRD'), target: `HCC ${cc}`, text, detail });
    }
    return { rows: links.length, labels: labels.size, hierarchies: overrides.size };
  },
  anchors: [
    {
      truth: 'E11.9 is category 19 in V24 and 38 in V28',
      against: `SELECT list, target FROM link WHERE code = 'E11.9'
        AND ((list = 'CMS-HCC V24' AND target <> 'HCC 19') OR (list = 'CMS-HCC V28' AND target <> 'HCC 38'))`,
    },
    {
      truth: 'every category of a payment model has a label',
      against: "SELECT list, target FROM link WHERE text = '' AND list IN ('CMS-HCC V24', 'CMS-HCC V28')",
    },
  ],
};
