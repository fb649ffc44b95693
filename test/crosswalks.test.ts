// Crosswalks from both ends: small lists of our own, then every link of the official files forward and back.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { membersOf, ofCode } from '#crosswalks';
import type { Edition } from '#editions';
import { drugTable, oppsTable, packagesOf } from '#fees';
import { crosswalk, type Reading } from '#tools';
import { addendumB } from '../src/importers/addendumB.ts';
import { asp } from '../src/importers/asp.ts';
import { crosswalkLists } from '../src/importers/crosswalkLists.ts';
import { hcc } from '../src/importers/hcc.ts';
import type { Importer } from '../src/importers/importing.ts';
import { officialEdition } from './official-edition.ts';
import { cleanUp, editionOf, fileFrom, sourceFile } from './part.ts';
import { skipWithout } from './shared-data.ts';

after(cleanUp);

const skip = skipWithout('README.md');
const ON = '2026-03-01';
const READER = { cptAccepted: false };
const ALL = { from: 0, limit: 1_000_000 };
const list = (source: string) => crosswalkLists.find((one) => one.source === source) as Importer;
const rows = (...lines: string[]) => `${lines.join('\n')}\n`;
const fees = (name: string) => sourceFile(join(import.meta.dirname, 'fixtures', 'fees', name));

async function small(): Promise<Edition> {
  return editionOf(
    [
      hcc,
      [
        fileFrom(
          'ra_dx_to_cc_2026.csv',
          rows(
            'diagnosis_code,cc,model_name',
            'E119,19,CMS-HCC Model V24',
            'E119,38,CMS-HCC Model V28',
            'E1142,18,CMS-HCC Model V24',
          ),
        ),
        fileFrom(
          'ra_labels_2026.csv',
          rows(
            'cc,label,model_domain,model_version,model_fullname',
            'HCC18,Graver one,CMS-HCC,V24,V24H86L1',
            'HCC19,Milder one,CMS-HCC,V24,V24H86L1',
            'HCC38,Milder 100%_one,CMS-HCC,V28,V28115L3',
          ),
        ),
        fileFrom(
          'ra_hierarchies_2026.csv',
          rows('cc_parent,cc_child,model_domain,model_version,model_fullname', '18,19,CMS-HCC,V24,V24H86H1'),
        ),
      ],
    ],
    [
      list('gem-icd9'),
      [fileFrom('icd9_2018.psv', rows('250.00|E11.9|Words', '250.02|E11.65|Words', '357.2|E11.42|Words'))],
    ],
    [
      list('pos'),
      [
        fileFrom(
          'pos_codes_2024.csv',
          rows('pos_code,pos_type,pos_name,pos_description', '11,Non-Facility,Office,Words'),
        ),
      ],
    ],
    [
      list('rbcs'),
      [
        fileFrom(
          'rbcs_2024.csv',
          rows(
            'hcpcs_code,rbcs_procedure,rbcs_category,rbcs_subcategory,rbcs_family,hcpcs_date_added,hcpcs_date_ended,rbcs_date_effective',
            '29881,Other,Procedure,Musculoskeletal,Scope,1986-01-01,9999-12-31,2014-01-01',
            '29866,Other,Procedure,Musculoskeletal,Other family,2005-01-01,2019-12-31,2014-01-01',
            '29866,Other,Procedure,Musculoskeletal,Scope,2005-01-01,2019-12-31,2018-01-01',
          ),
        ),
      ],
    ],
    [asp, [fees('asp_pricing.csv'), fees('asp_crosswalk.csv')]],
    [addendumB, [fees('2023_January_Web_Addendum_B.csv')]],
  );
}

/** Kinds of the readings, and the names of what each list says. */
function said(readings: Reading[]) {
  return readings.map(({ kind, name, lists }) => [
    kind,
    name,
    ...lists.map(({ list, total, items }) => [list, total, ...items.map((item) => item.name ?? item.text)]),
  ]);
}

test('every item of a crosswalk leads back to where it was asked from', async () => {
  const edition = await small();
  const ask = (text: string) => crosswalk(edition, text, ON, READER, ALL);
  for (const text of ['E11.9', 'E11.42', '250.00', 'HCC 18', 'J1885', '00338-0069-10', 'APC 5311', '29881']) {
    const readings = ask(text);
    assert.ok(
      readings.some(({ lists }) => lists.length > 0),
      text,
    );
    for (const { name, lists } of readings)
      for (const { list, items } of lists)
        for (const item of items) {
          assert.ok(item.ask, `${list} of ${text}`);
          const back = ask(item.ask).flatMap((one) => one.lists.flatMap((found) => found.items));
          assert.ok(
            back.some((one) => one.name === name || one.ask === name),
            `${item.ask} does not lead back to ${name}`,
          );
        }
  }
  edition.close();
});

test('a text has every reading that fits, a dot where it belongs, and none that nothing knows', async () => {
  const edition = await small();
  const ask = (text: string, page = ALL) => said(crosswalk(edition, text, ON, READER, page));
  assert.deepEqual(ask('25000'), [
    ['ICD-9-CM code, in use until 2015-09-30', '250.00', ['ICD-10-CM', 1, 'E11.9']],
  ]);
  assert.deepEqual(ask('250.00'), ask('25000'));
  assert.deepEqual(ask('hcc19'), [['HCC category', 'HCC 19', ['CMS-HCC V24', 1, 'E11.9']]]);
  assert.deepEqual(ask('pos 11'), [['Place of service', 'POS 11', ['Place of service', 1, 'Office']]]);
  assert.deepEqual(ask('RBCS scope'), [['RBCS group', 'scope', ['RBCS family', 2, '29866', '29881']]]);
  assert.deepEqual(ask('rbcs scope', { from: 1, limit: 1 }), [
    ['RBCS group', 'scope', ['RBCS family', 2, '29881']],
  ]);
  assert.deepEqual(ask('0033806910'), [['Package (NDC)', '00338-0069-10', ['HCPCS', 1, 'J1885']]]);
  edition.close();
});

test('a group holds a code on the days on which the code is in it', async () => {
  const edition = await small();
  const family = (day: string) =>
    membersOf(edition, 'rbcs', 'Scope', day, ALL).flatMap(({ codes }) =>
      codes.map(({ code, detail }) => [code, detail]),
    );
  assert.deepEqual(family('2016-05-01'), [['29881', null]]);
  assert.deepEqual(family('2018-05-01'), [
    ['29866', null],
    ['29881', null],
  ]);
  assert.deepEqual(family('2020-05-01'), [
    ['29866', 'Ended 2019-12-31'],
    ['29881', null],
  ]);
  edition.close();
});

test('words find groups, signs of patterns stand for themselves, and what is not loaded is said', async () => {
  const edition = await small();
  const ask = (text: string) => crosswalk(edition, text, ON, READER, ALL);
  assert.deepEqual(said(ask('milder')), [
    ['Groups called', 'milder', ['CMS-HCC V28', 1, 'HCC 38'], ['CMS-HCC V24', 1, 'HCC 19']],
  ]);
  assert.deepEqual(said(ask('100%_o')), [['Groups called', '100%_o', ['CMS-HCC V28', 1, 'HCC 38']]]);
  assert.deepEqual(said(ask('mil_er')), [['Groups called', 'mil_er']]);
  assert.deepEqual(said(ask('%%')), []);
  assert.deepEqual(ask('DRG 470')[0]?.missing, ['the MS-DRG list']);
  assert.deepEqual(ask('MCC')[0]?.missing, ['the MS-DRG complication list']);
  edition.close();
});

test('facts that were read in the official files', { skip }, async () => {
  const official = await officialEdition();
  const { edition } = official;
  const ask = (text: string) => crosswalk(edition, text, ON, READER, { from: 0, limit: 5 });
  const item = (text: string, name: string) =>
    ask(text)
      .flatMap(({ lists }) => lists)
      .find(({ list }) => list === name)?.items[0];
  assert.equal(item('E11.42', 'CMS-HCC V28')?.name, 'HCC 37');
  assert.equal(item('E11.42', 'CMS-HCC V28')?.text, 'Diabetes with Chronic Complications');
  assert.equal(item('E11.42', 'CMS-HCC V28')?.detail, 'Overrides 38. Dropped beside 35, 36');
  assert.equal(item('E11.42', 'CMS-HCC V24')?.name, 'HCC 18');
  assert.equal(item('250.00', 'ICD-10-CM')?.name, 'E11.9');
  assert.equal(item('E11.9', 'ICD-9-CM')?.name, '250.00');
  assert.ok(ask('E11.9').some(({ lists }) => lists.some(({ approximate }) => approximate)));
  assert.match(item('00338-0069-10', 'HCPCS')?.detail ?? '', /^10 units of 15 MG a package/);
  assert.equal(item('00338-0069-10', 'HCPCS')?.name, 'J1885');
  assert.equal(item('45385', 'APC')?.name, 'APC 5312');
  assert.equal(item('45385', 'ASC addendum AA')?.name, 'ASC A2');
  assert.equal(item('29881', 'RBCS')?.text, 'Procedure');
  assert.equal(item('A00.0', 'MS-DRG complication status')?.name, 'CC');
  assert.equal(item('I21.4', 'MS-DRG complication status')?.name, 'MCC');
  assert.equal(item('POS 11', 'Place of service')?.text, 'Office');
  assert.match(item('DRG 470', 'MS-DRG')?.text ?? '', /^MAJOR HIP AND KNEE JOINT REPLACEMENT/);
  official.close();
});

test('every link of the official files is found from both ends', { skip }, async () => {
  const official = await officialEdition();
  const { edition } = official;
  const all = <T extends object>(source: string, sql: string) =>
    edition.pick(source, ON)?.part.all<T>(sql) ?? [];

  const links = all<{ list: string; target: string; code: string }>(
    'hcc',
    'SELECT DISTINCT list, target, code FROM link',
  );
  const back = new Set(
    [...new Set(links.map(({ target }) => target))].flatMap((target) =>
      membersOf(edition, 'hcc', target, ON, ALL).flatMap(({ list, total, codes }) => {
        assert.equal(codes.length, total, `${list} ${target}`);
        return codes.map(({ code }) => `${list} ${target} ${code}`);
      }),
    ),
  );
  assert.ok(links.length > 50_000);
  assert.deepEqual(back, new Set(links.map(({ list, target, code }) => `${list} ${target} ${code}`)));

  for (const [name, count] of [
    ['CC', 14_885],
    ['MCC', 3330],
  ] as const)
    assert.equal(membersOf(edition, 'complication', name, ON, { from: 0, limit: 1 })[0]?.total, count);

  const pairs = (from: 'icd-9-cm' | 'icd-10-cm') =>
    all<{ code: string }>('gem-icd9', `SELECT DISTINCT code FROM link WHERE system = '${from}'`).flatMap(
      ({ code }) =>
        ofCode(edition, from, code, ON)
          .filter(({ approximate }) => approximate)
          .flatMap(({ items }) =>
            items.map((one) => (from === 'icd-9-cm' ? `${code} ${one.code}` : `${one.code} ${code}`)),
          ),
    );
  const nine = pairs('icd-9-cm').sort();
  assert.ok(nine.length > 14_000);
  assert.deepEqual(nine, pairs('icd-10-cm').sort());

  const families = new Map<string, number>();
  for (const { code } of all<{ code: string }>('rbcs', 'SELECT DISTINCT code FROM rbcs'))
    for (const { text } of (ofCode(edition, 'cpt', code, ON)[0]?.items ?? []).filter(
      ({ detail }) => detail === 'Family',
    ))
      families.set(text, (families.get(text) ?? 0) + 1);
  assert.ok(families.size > 100);
  for (const [name, count] of families)
    assert.equal(
      membersOf(edition, 'rbcs', name, ON, { from: 0, limit: 1 }).find(({ list }) => list === 'RBCS family')
        ?.total,
      count,
      name,
    );

  const apcs = new Map<string, number>();
  for (const { code } of all<{ code: string }>('opps-addendum-b', 'SELECT code FROM opps')) {
    const apc = oppsTable.find(edition, code, ON)?.apc;
    if (apc) apcs.set(apc, (apcs.get(apc) ?? 0) + 1);
  }
  assert.ok(apcs.size > 50);
  for (const [apc, count] of apcs)
    assert.equal(oppsTable.inApc(edition, apc, ON, ALL)?.codes.length, count, apc);

  const packages = all<{ code: string; ndc: string }>('asp', 'SELECT DISTINCT code, ndc FROM ndc');
  const ofDrug = new Map(
    [...new Set(packages.map(({ code }) => code))].map((code) => [
      code,
      new Set(drugTable.find(edition, code, ON)?.ndcs.map(({ ndc }) => ndc)),
    ]),
  );
  assert.ok(packages.length > 5000);
  for (const { code, ndc } of packages) {
    assert.ok(ofDrug.get(code)?.has(ndc), `${code} ${ndc}`);
    assert.ok(
      packagesOf(edition, [ndc], ON).some((one) => one.code === code),
      `${ndc} ${code}`,
    );
  }
  official.close();
});
