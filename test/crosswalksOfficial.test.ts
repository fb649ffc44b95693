// Crosswalks over the official files: facts that were read by eye in them, and every list as long from one side as from the other.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { hccTable, membersOf, ofCode, rbcsTable } from '#crosswalks';
import type { Edition } from '#editions';
import { ascTable, codesOfApc, codesOfCenterGroup, drugTable, EXCLUDED, packagesOf } from '#fees';
import { crosswalksOf } from '#tools';
import { type OfficialEdition, officialEdition } from './official-edition.ts';
import { skipWithout } from './shared-data.ts';

const skip = skipWithout('README.md');
const ON = '2026-05-01';
const COUNT = { from: 0, limit: 1 };

let official: OfficialEdition;
let edition: Edition;
before(async () => {
  if (skip) return;
  official = await officialEdition();
  edition = official.edition;
});
after(() => official?.close());

const look = (typed: string, limit = 1000) => {
  const [reading] = crosswalksOf(edition, { typed, system: null, asOf: ON, from: 0, limit }).readings;
  assert.ok(reading, typed);
  return reading;
};
const listOf = (typed: string, name: string) => {
  const list = look(typed).lists.find((one) => one.name === name);
  assert.ok(list, `${typed}: ${name}`);
  return list;
};
const rows = <T>(source: string, sql: string): T[] => edition.pick(source, ON)?.part.all<T>(sql) ?? [];
const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);

test('E11.42 is category 37 in V28 and 18 in V24, with what they override, and both have it back', {
  skip,
}, () => {
  const [v28] = listOf('E11.42', 'CMS-HCC V28').items;
  assert.deepEqual([v28?.code, v28?.text], ['HCC 37', 'Diabetes with Chronic Complications']);
  assert.deepEqual(v28?.related, [
    { words: 'Overrides', codes: ['HCC 38'] },
    { words: 'Dropped beside', codes: ['HCC 35', 'HCC 36'] },
  ]);
  const [v24] = listOf('E11.42', 'CMS-HCC V24').items;
  assert.deepEqual([v24?.code, v24?.text], ['HCC 18', 'Diabetes with Chronic Complications']);
  for (const [category, model] of [
    ['HCC 37', 'CMS-HCC V28'],
    ['HCC 18', 'CMS-HCC V24'],
  ] as const)
    assert.ok(listOf(category, model).items.some(({ code }) => code === 'E11.42'));
  // The same number is another category in V28.
  assert.match(listOf('HCC 18', 'CMS-HCC V28').text, /^Cancer Metastatic to Bone/);
});

test('250.00 and E11.9 lead to each other', { skip }, () => {
  assert.ok(listOf('250.00', 'ICD-10-CM').items.some(({ code }) => code === 'E11.9'));
  assert.ok(listOf('E11.9', 'ICD-9-CM').items.some(({ code }) => code === '250.00'));
});

test('R64 is a CC, A41.9 an MCC', { skip }, () => {
  const status = (code: string) => listOf(code, 'MS-DRG complication status').items[0]?.code;
  assert.deepEqual([status('R64'), status('A41.9')], ['CC', 'MCC']);
});

test('a box of 25 vials of ketorolac is 50 units of J1885, and J1885 has the box', { skip }, () => {
  const [box] = listOf('0338007225', 'HCPCS').items;
  assert.deepEqual([box?.code, box?.detail], ['J1885', 'Package 25 × 1: 50 units of 15 MG, 2 a piece']);
  assert.ok(listOf('J1885', 'NDC').items.some(({ code }) => code === '00338-0072-25'));
});

test('45385 is removal of lesions by colonoscopy, APC 5312, payment indicator A2', { skip }, () => {
  assert.deepEqual(
    listOf('45385', 'RBCS').items.map(({ text }) => text),
    ['Procedure', 'Digestive/Gastrointestinal', 'Colonoscopy - Lesion Removal'],
  );
  const [apc] = listOf('45385', 'APC').items;
  assert.deepEqual(apc?.code, '5312');
  assert.match(apc?.detail ?? '', /^\$1,222\.56/);
  const [center] = listOf('45385', 'ASC payment indicator').items;
  assert.deepEqual([center?.code, center?.detail], ['A2', 'Addendum AA · $656.75']);
  for (const group of ['Colonoscopy - Lesion Removal', 'APC 5312'])
    assert.ok(
      look(group).lists[0]?.items.some(({ code }) => code === '45385'),
      group,
    );
});

test('place of service 11 is the office, MS-DRG 470 a joint replacement', { skip }, () => {
  assert.equal(look('POS 11').name, 'Office');
  assert.equal(look('office').code, '11');
  assert.match(look('DRG 470').name ?? '', /^MAJOR HIP AND KNEE JOINT REPLACEMENT/);
});

test('every diagnosis list is as long from the codes as from the groups', { skip }, () => {
  const codes = new Set(
    ['hcc', 'ms-cc', 'ms-mcc', 'gem-icd9'].flatMap((source) =>
      rows<{ code: string }>(source, "SELECT code FROM link WHERE system = 'icd-10-cm'").map(
        ({ code }) => code,
      ),
    ),
  );
  const forward = new Map<string, number>();
  for (const code of codes)
    for (const { name, items } of ofCode(edition, 'icd-10-cm', code, ON)) {
      const links = items.filter((item) => item.code !== null).length;
      forward.set(name, (forward.get(name) ?? 0) + links);
    }
  const backward = new Map<string, number>();
  const add = (system: 'hcc' | 'cc', code: string) => {
    for (const { name, total } of membersOf(edition, { system, code }, ON, COUNT))
      backward.set(name, (backward.get(name) ?? 0) + total);
  };
  for (const { code } of rows<{ code: string }>('hcc', 'SELECT DISTINCT code FROM category'))
    add('hcc', code);
  for (const code of ['CC', 'MCC']) add('cc', code);
  const nines = rows<{ code: string }>(
    'gem-icd9',
    "SELECT DISTINCT code FROM link WHERE system = 'icd-9-cm'",
  );
  const fromNine = nines.map(({ code }) =>
    sum(ofCode(edition, 'icd-9-cm', code, ON).map((one) => one.items.length)),
  );
  backward.set('ICD-9-CM', sum(fromNine));
  assert.deepEqual(new Map([...forward].sort()), new Map([...backward].sort()));
  const part = edition.pick('hcc', ON)?.part;
  // Counted in the file: 58,985 rows; 14,885 and 3,330.
  assert.equal(sum((part ? hccTable.models(part) : []).map((model) => forward.get(model) ?? 0)), 58_985);
  assert.equal(forward.get('MS-DRG complication status'), 14_885 + 3330);
});

test('every RBCS group holds the codes that name it, on any day', { skip }, () => {
  const codes = rows<{ code: string }>('rbcs', 'SELECT DISTINCT code FROM rbcs');
  for (const day of ['2015-06-01', ON]) {
    const links = codes.map(({ code }) =>
      sum(rbcsTable.find(edition, code, day).map((one) => one.items.length)),
    );
    const groups = [...rbcsTable.groups(edition, day)];
    const members = groups.map((group) =>
      sum(rbcsTable.members(edition, group, day, COUNT).map((one) => one.total)),
    );
    assert.equal(sum(links), sum(members), day);
    assert.ok(sum(links) > 2 * codes.length);
  }
});

test('APCs, payment indicators and packages are as many from the codes as from the groups', { skip }, () => {
  const apcs = rows<{ apc: string; n: number }>(
    'opps-addendum-b',
    'SELECT apc, count(*) AS n FROM opps WHERE apc IS NOT NULL GROUP BY apc',
  );
  for (const { apc, n } of apcs) assert.equal(codesOfApc(edition, apc, ON, COUNT)?.total, n, apc);
  assert.ok(apcs.length > 100);

  const listed = rows<{ code: string }>('asc', 'SELECT DISTINCT code FROM asc_rate');
  const indicators = new Map<string, number>();
  for (const { code } of listed)
    for (const { paymentIndicator } of ascTable.find(edition, code, ON)) {
      const key = paymentIndicator?.code ?? EXCLUDED;
      indicators.set(key, (indicators.get(key) ?? 0) + 1);
    }
  for (const [key, n] of indicators) assert.equal(codesOfCenterGroup(edition, key, ON, COUNT)?.total, n, key);

  const drugs = rows<{ code: string }>('asp', 'SELECT DISTINCT code FROM ndc');
  const ndcs = rows<{ ndc: string }>('asp', 'SELECT DISTINCT ndc FROM ndc');
  const forward = drugs.map(({ code }) => drugTable.find(edition, code, ON)?.ndcs.length ?? 0);
  const backward = ndcs.map(({ ndc }) => packagesOf(edition, [ndc], ON).length);
  assert.equal(sum(forward), sum(backward));
  assert.equal(sum(forward), 8245);
});
