// Crosswalk and coverage lists: small files in their layouts, then the official ones against a second count.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { loaded, search } from '#coverage';
import { ofCode, placesOfService, testimonies } from '#crosswalks';
import { limitTable } from '#edits';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom, sourceFile } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { coverageIndex } from './coverageIndex.ts';
import { crosswalkLists } from './crosswalkLists.ts';
import { hcc } from './hcc.ts';
import type { Importer } from './importing.ts';

after(cleanUp);

const ON = '2026-03-01';
const list = (source: string) => crosswalkLists.find((one) => one.source === source) as Importer;
const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);
const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

const DIAGNOSES = lines(
  'diagnosis_code,cc,model_name',
  'E119,19,CMS-HCC Model V24',
  'E119,31,RxHCC Model V08',
  'E119,38,CMS-HCC Model V28',
  'E119,19,CMS-HCC ESRD Model V24',
  'E1122,18,CMS-HCC ESRD Model V21',
  'E1122,139,CMS-HCC ESRD Model V21',
);
const LABELS = lines(
  'cc,label,model_domain,model_version,model_fullname',
  'HCC19,Label of 24,CMS-HCC,V24,V24H86L1',
  'HCC19,Label of ESRD 24,ESRD,V24,V24H86L1',
  'HCC38,Label of 28,CMS-HCC,V28,V28115L3',
  'RXHCC31,"Label, with a comma",RxHCC,R08,R08X84L1',
  'HCC18,Label 18,ESRD,V21,V20H87L1',
  'HCC139,Label 139,ESRD,V21,V20H87L1',
).trimEnd();
const HIERARCHIES = lines(
  'cc_parent,cc_child,model_domain,model_version,model_fullname',
  '17,18,CMS-HCC,V24,V24H86H1',
  '17,19,CMS-HCC,V24,V24H86H1',
  '18,19,CMS-HCC,V24,V24H86H1',
  '18,19,ESRD,V21,V20H87H1',
  '30,31,RxHCC,R08,R08X84H1',
);
const risk = (diagnoses = DIAGNOSES, labels = LABELS) => [
  fileFrom('ra_dx_to_cc_2026.csv', diagnoses),
  fileFrom('ra_labels_2026.csv', labels),
  fileFrom('ra_hierarchies_2026.csv', HIERARCHIES),
];

test('a diagnosis has its category in each model, the paying models first, under the label of that very model', async () => {
  const edition = await editionOf([hcc, risk()]);
  const found = (code: string) =>
    ofCode(edition, 'icd-10-cm', code, ON).map((one) => [
      one.name,
      ...one.items.flatMap((item) => [
        item.code,
        item.text,
        ...item.related.flatMap(({ words, codes }) => [words, ...codes]),
      ]),
    ]);
  assert.deepEqual(found('E11.9'), [
    ['CMS-HCC V28', 'HCC 38', 'Label of 28'],
    ['CMS-HCC V24', 'HCC 19', 'Label of 24', 'Dropped beside', 'HCC 17', 'HCC 18'],
    ['CMS-HCC ESRD V24', 'HCC 19', 'Label of ESRD 24'],
    ['RxHCC V08', 'RxHCC 31', 'Label, with a comma', 'Dropped beside', 'RxHCC 30'],
  ]);
  assert.deepEqual(found('E11.22'), [
    ['CMS-HCC ESRD V21', 'HCC 18', 'Label 18', 'Overrides', 'HCC 19', 'HCC 139', 'Label 139'],
  ]);
  assert.deepEqual(ofCode(edition, 'icd-10-pcs', '0DTJ4ZZ', ON), []);
  edition.close();
});

test('risk adjustment lists that name an unknown model, no category or no label are refused', async () => {
  await assert.rejects(
    editionOf([hcc, risk(DIAGNOSES.replace('CMS-HCC Model V28', 'Model 28'))]),
    refusal(/ra_dx_to_cc_2026\.csv, line 4, field model/),
  );
  await assert.rejects(
    editionOf([hcc, risk(DIAGNOSES.replace('E119,38', 'E119,'))]),
    refusal(/line 4, field cc/),
  );
  await assert.rejects(
    editionOf([hcc, risk(DIAGNOSES, LABELS.replace(/^HCC38.*\n/m, ''))]),
    /every category of a model has a label/,
  );
});

const CC = fileFrom(
  'msdrg_icd_ccs_41.csv',
  lines('icd_code,icd_description,dx_type', 'A00.0,"Words, and words",CC', 'E11.641,Words,CC'),
);
const MCC = fileFrom('msdrg_icd_mccs_41.csv', lines('icd_code,icd_description,dx_type', 'A02.1,Words,MCC'));

test('a diagnosis is CC, MCC or neither, and neither is said only when both lists are there', async () => {
  const status = (edition: Parameters<typeof ofCode>[0], code: string) =>
    ofCode(edition, 'icd-10-cm', code, '2024-05-01').map((one) => [
      one.name,
      one.items[0]?.code ?? one.items[0]?.text,
    ]);
  const both = await editionOf([list('ms-cc'), [CC]], [list('ms-mcc'), [MCC]]);
  assert.deepEqual(status(both, 'A00.0'), [['MS-DRG complication status', 'CC']]);
  assert.deepEqual(status(both, 'A02.1'), [['MS-DRG complication status', 'MCC']]);
  assert.deepEqual(status(both, 'E11.9'), [['MS-DRG complication status', 'Neither CC nor MCC']]);
  assert.deepEqual(status(both, 'E11'), [], 'a header whose codes are on a list has no status of its own');
  const [part] = both.manifest.parts;
  assert.deepEqual([part?.version, part?.effective, part?.ends], ['v41', '2023-10-01', '2024-09-30']);
  both.close();
  const one = await editionOf([list('ms-cc'), [CC]]);
  assert.deepEqual(status(one, 'E11.9'), []);
  one.close();
});

test('the code editor says every limit of a diagnosis, and no release is invented for it', async () => {
  const text = lines(
    'icd_code,icd_description,icd_conflict_group,icd_conflict_rule',
    'O80,Words,Sex,Female Only',
    'O80,Words,Age,Maternity (Ages 9-64)',
    'A33,Words,Age,Perinatal/Newborn (Age 0 Only)',
  );
  const edition = await editionOf([list('mce'), [fileFrom('code_edits.csv', text)]]);
  const found = limitTable.find(edition, 'O80', ON);
  assert.deepEqual(
    found?.limits.map(({ kind, text, ages, sex }) => [kind, text, ages, sex]),
    [
      ['sex', 'Female Only', null, 'F'],
      ['age', 'Maternity (Ages 9-64)', { from: 9, to: 64 }, null],
    ],
  );
  assert.deepEqual(limitTable.find(edition, 'A33', ON)?.limits[0]?.ages, { from: 0, to: 0 });
  assert.deepEqual([found?.cite.version, found?.cite.effective], ['undated', null]);
  edition.close();
});

test('the group of a procedure code is the one that is meant on the date; its life is the widest span', async () => {
  const text = lines(
    'hcpcs_code,rbcs_procedure,rbcs_category,rbcs_subcategory,rbcs_family,hcpcs_date_added,hcpcs_date_ended,rbcs_date_effective',
    '49435,Other,Procedure,Digestive/Gastrointestinal,No RBCS Family,2007-01-01,9999-12-31,2014-01-01',
    '49435,Non-Procedure,Treatment,Dialysis,Peritoneal Dialysis,2007-01-01,9999-12-31,2017-01-01',
    '0001M,Non-Procedure,Test,General Laboratory,Clinical Chemistry,2013-01-01,2018-12-31,2017-01-01',
    'D0120,Other,Other,Other,No RBCS Family,2000-01-01,9999-12-31,2014-01-01',
  );
  const edition = await editionOf([list('rbcs'), [fileFrom('rbcs_2024.csv', text)]]);
  const group = (asOf: string) => ofCode(edition, 'cpt', '49435', asOf)[0]?.items.map((item) => item.text);
  assert.deepEqual(group(ON), ['Treatment', 'Dialysis', 'Peritoneal Dialysis']);
  assert.deepEqual(group('2016-06-01'), ['Procedure', 'Digestive/Gastrointestinal']);
  assert.deepEqual(
    [...testimonies(edition)].map((one) => [one.code, one.kind, one.first, one.last]),
    [
      ['0001M', 'dated', '2013-01-01', '2018-12-31'],
      ['49435', 'dated', '2007-01-01', null],
    ],
  );
  assert.deepEqual(
    [edition.manifest.parts[0]?.effective, edition.manifest.parts[0]?.ends],
    ['2024-01-01', null],
  );
  edition.close();
  await assert.rejects(
    editionOf([list('rbcs'), [fileFrom('rbcs_2024.csv', text.replace('2013-01-01', '2013'))]]),
    refusal(/line 4, field added: found "2013"/),
  );
});

test('ICD-9 sources are a hint: placeholders, missing targets and stray marks are read, lost letters are not guessed', async () => {
  const text = lines(
    '250.00|E11.9|Words',
    '250.02|E11.9|Words',
    "953.0'|S14.2xxA|Words",
    "496|'J43.9|Words",
    '999.99||',
    '||',
    '02.4|Z22.2|Words',
  ).replaceAll('\n', '\r\n');
  const edition = await editionOf([list('gem-icd9'), [fileFrom('icd9_icd10cm_gem_like_2018.psv', text)]]);
  const sources = (code: string) => ofCode(edition, 'icd-10-cm', code, ON)[0];
  assert.deepEqual(
    sources('E11.9')?.items.map((item) => item.code),
    ['250.00', '250.02'],
  );
  assert.equal(sources('E11.9')?.approximate, true);
  assert.equal(sources('S14.2XXA')?.items[0]?.code, '953.0');
  assert.equal(sources('J43.9')?.items[0]?.code, '496');
  assert.equal(sources('Z22.2'), undefined);
  const [part] = edition.manifest.parts;
  assert.deepEqual(part?.counts, { rows: 6, withoutTarget: 1, unreadable: 1 });
  assert.equal(part?.effective, '2017-10-01', 'maps of fiscal year 2018');
  edition.close();
  await assert.rejects(
    editionOf([
      list('gem-icd9'),
      [fileFrom('x_2018.psv', lines('250.00|E11.9|Words', 'E11.9|250.00|Words'))],
    ]),
    refusal(/line 2, field ICD-9-CM code/),
  );
});

test('places of service have a number, a name and words; unassigned numbers are left out', async () => {
  const text = lines(
    'pos_code,pos_type,pos_name,pos_description',
    '01,Non-Facility,Pharmacy,"Words, and words"',
    '11,Non-Facility,Office,Words of the office',
    '98,Unassigned,Unassigned,Unassigned',
  );
  const edition = await editionOf([list('pos'), [fileFrom('pos_codes_2024.csv', text)]]);
  assert.deepEqual(
    placesOfService(edition).map((row) => ({ ...row })),
    [
      { code: '01', name: 'Pharmacy', description: 'Words, and words' },
      { code: '11', name: 'Office', description: 'Words of the office' },
    ],
  );
  edition.close();
  await assert.rejects(
    editionOf([list('pos'), [fileFrom('pos_codes_2024.csv', text.replace(',Office,', ',Pharmacy,'))]]),
    /11 is the office/,
  );
});

/** Of documents: everything, the first page. */
const ANY = { words: '', contractor: '', state: '', type: null, from: 0, limit: 20 } as const;

const MCD_HEAD =
  'contractor_name_type,document_display_id,document_id,document_type,document_version,effective_date,note,retirement_date,title,updated_on,updated_on_sort,url';
const document = (
  id: string,
  version: number,
  effective: string,
  retired: string,
  title: string,
  contractor = 'Palmetto GBA\n(MAC - Part B)',
) =>
  `"${contractor}",${id},${id.slice(1)},${id.startsWith('L') ? 'LCD' : 'Article'},${version},${effective},,${retired},${title},08/06/2025,20250806133001,https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=${id.slice(1)}&ver=${version}`;
const MCD = lines(
  MCD_HEAD,
  document(
    'L36668',
    45,
    '08/14/2025',
    'N/A',
    'Urine Drug Testing',
    'CGS Administrators, LLC\n(DME MAC)\n\nNoridian Healthcare Solutions, LLC\n(DME MAC)',
  ),
  document('L39297', 5, '01/01/2024', 'N/A', '"Injections, Facet Joint"'),
  document('L39297', 6, '01/01/2026', 'N/A', '"Injections, Facet Joint of the Spine"'),
  document('A53020', 2, '10/01/2015', '03/13/2025', 'Drug Exclusions'),
);

test('coverage documents are found by the words of their titles, in the version that is in force', async () => {
  const edition = await editionOf([coverageIndex, [fileFrom('mcd_documents_2025-08.csv', MCD)]]);
  const titles = (words: string, asOf: string) =>
    search(edition, { ...ANY, words, asOf }).documents.map((one) => one.title);
  assert.deepEqual(titles('drug', '2025-09-01'), ['Urine Drug Testing']);
  assert.deepEqual(titles('drug', '2025-03-13'), ['Drug Exclusions'], 'in force on its retirement date');
  assert.deepEqual(titles('joint injection', '2025-09-01'), ['Injections, Facet Joint']);
  assert.deepEqual(titles('joint injection', '2026-02-01'), ['Injections, Facet Joint of the Spine']);
  assert.deepEqual(titles('joint drug', '2026-02-01'), []);
  assert.deepEqual(titles('~%" zz', '2026-02-01'), []);
  const [testing] = search(edition, { ...ANY, words: 'URINE', asOf: '2025-09-01' }).documents;
  assert.deepEqual(testing?.contractors, [
    'CGS Administrators, LLC (DME MAC)',
    'Noridian Healthcare Solutions, LLC (DME MAC)',
  ]);
  const found = loaded(edition, '2025-09-01');
  assert.deepEqual([found?.documents, found?.linksCodes, found?.cites[0]?.version], [4, false, '2025-08']);
  edition.close();
  await assert.rejects(
    editionOf([coverageIndex, [fileFrom('mcd_documents_2025-08.csv', MCD.replace('08/14/2025', 'soon'))]]),
    refusal(/line 2, field effective: found "soon"/),
  );
  await assert.rejects(
    editionOf([coverageIndex, [fileFrom('mcd_documents_2025-08.csv', MCD.slice(0, 220))]]),
    refusal(/line 2/),
  );
});

test('none of the official rows is lost, and what was seen by eye is found', {
  skip: skipWithout('crosswalks/rbcs_2024.csv'),
}, async () => {
  const path = (name: string) => sharedData(name) as string;
  const file = (name: string) => sourceFile(path(name));
  const crosswalk = (name: string) => `crosswalks/${name}`;
  const NAMES = {
    rbcs: 'rbcs_2024.csv',
    pos: 'pos_codes_2024.csv',
    msdrg: 'msdrg_41.csv',
    'ms-cc': 'msdrg_icd_ccs_41.csv',
    'ms-mcc': 'msdrg_icd_mccs_41.csv',
    mce: 'code_edits.csv',
    'gem-icd9': 'icd9_icd10cm_gem_like_2018.psv',
  };
  const edition = await editionOf(
    ...Object.entries(NAMES).map(([source, name]): [Importer, ReturnType<typeof sourceFile>[]] => [
      list(source),
      [file(crosswalk(name))],
    ]),
    [hcc, ['dx_to_cc', 'labels', 'hierarchies'].map((name) => file(crosswalk(`ra_${name}_2026.csv`)))],
    [coverageIndex, [file('mcd/mcd_documents_2025-08.csv')]],
  );
  const counts = Object.fromEntries(edition.manifest.parts.map((part) => [part.source, part.counts]));
  const raw = (name: string) => readFileSync(path(name), 'latin1');
  const rowsBelowHeader = (name: string) => raw(name).trimEnd().split('\n').length - 1;
  for (const source of ['rbcs', 'pos', 'msdrg', 'ms-cc', 'ms-mcc', 'mce'] as const) {
    assert.equal(counts[source]?.rows, rowsBelowHeader(crosswalk(NAMES[source])), source);
  }
  assert.equal(counts.hcc?.rows, rowsBelowHeader(crosswalk('ra_dx_to_cc_2026.csv')));
  assert.equal(counts.hcc?.labels, rowsBelowHeader(crosswalk('ra_labels_2026.csv')));
  assert.equal(counts.hcc?.hierarchies, rowsBelowHeader(crosswalk('ra_hierarchies_2026.csv')));
  assert.equal(
    counts['gem-icd9']?.rows,
    (raw(crosswalk(NAMES['gem-icd9'])).match(/^[^|\s].*\|/gm) ?? []).length,
  );
  assert.equal(
    counts['gem-icd9']?.withoutTarget,
    (raw(crosswalk(NAMES['gem-icd9'])).match(/^[^|\s][^|]*\|\|/gm) ?? []).length,
  );
  assert.equal(
    counts.mcd?.rows,
    (raw('mcd/mcd_documents_2025-08.csv').match(/https:\/\/www\.cms\.gov\//g) ?? []).length,
  );
  // By eye in the files.
  const diabetes = Object.fromEntries(
    ofCode(edition, 'icd-10-cm', 'E11.9', ON).map((one) => [
      one.name,
      one.items.map((item) => item.code ?? item.text),
    ]),
  );
  assert.deepEqual(diabetes['CMS-HCC V28'], ['HCC 38']);
  assert.deepEqual(diabetes['CMS-HCC V24'], ['HCC 19']);
  assert.deepEqual(diabetes['CMS-HCC ESRD V24'], ['HCC 19']);
  assert.deepEqual(diabetes['RxHCC V08'], ['RxHCC 31']);
  assert.deepEqual(diabetes['MS-DRG complication status'], ['Neither CC nor MCC']);
  assert.deepEqual(diabetes['ICD-9-CM'], ['250.00']);
  assert.deepEqual(
    ofCode(edition, 'cpt', '99213', ON)[0]?.items.map((item) => item.text),
    ['E&M', 'Office/Outpatient Services', 'Office E&M - Established'],
  );
  assert.equal(placesOfService(edition).find((place) => place.code === '11')?.name, 'Office');
  assert.ok(
    search(edition, { ...ANY, words: 'vitamin d assay', asOf: '2025-09-01' }).documents.some(
      (one) => one.id === 'L36692',
    ),
  );
  edition.close();
});
