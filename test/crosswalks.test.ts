// Crosswalks from files in their official layouts (rows of our own) to page and API: every reading, both ways, bad input.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { crosswalksOf } from '#tools';
import { seed } from './edition.ts';
import { fixture } from './part.ts';
import { type TestSite, testSite } from './starter.ts';

fc.configureGlobal({ seed: seed('crosswalks') });

let site: TestSite;
let bare: TestSite;
before(async () => {
  site = await testSite([fixture('crosswalks'), fixture('fees')]);
  bare = await testSite();
});
after(() => {
  site?.close();
  bare?.close();
});

const ON = '2025-11-03';
const text = async (path: string, at = site) => (await at.get(path)).text();
const words = async (path: string, at = site) =>
  (await text(path, at)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function look(typed: string, more: { asOf?: string; from?: number; limit?: number } = {}, at = site) {
  const lease = at.library.borrow();
  try {
    const asked = { typed, system: null, asOf: ON, from: 0, limit: 50, ...more };
    return crosswalksOf(lease.edition, asked);
  } finally {
    lease.release();
  }
}
const readings = (typed: string) => look(typed).readings.map(({ system, code }) => `${system} ${code}`);
/** `CMS-HCC V28: HCC 37` for every target of the first reading. */
const targets = (typed: string, more = {}) =>
  look(typed, more).readings[0]?.lists.flatMap(({ name, items }) =>
    items.map((item) => `${name}: ${item.code ?? item.text}`),
  );

test('what is typed is read in every way that a loaded file knows, whatever its spelling', () => {
  assert.deepEqual(readings('e11.42'), ['icd-10-cm E11.42']);
  assert.deepEqual(readings('E1142'), ['icd-10-cm E11.42']);
  assert.deepEqual(readings('25000'), ['icd-9-cm 250.00']);
  assert.deepEqual(readings('v5867'), ['icd-9-cm V58.67']);
  assert.deepEqual(readings('470'), ['icd-9-cm 470', 'ms-drg 470']);
  assert.deepEqual(readings('DRG 470'), ['ms-drg 470']);
  for (const typed of ['HCC 37', 'hcc37', 'CMS-HCC 37', 'V28 HCC 37', 'CMS-HCC V28 37'])
    assert.deepEqual(readings(typed), ['hcc HCC 37'], typed);
  assert.deepEqual(readings('RxHCC 30'), ['hcc RxHCC 30']);
  assert.deepEqual(readings('mcc'), ['cc MCC']);
  for (const typed of ['5312', 'APC 5312', 'apc5312']) assert.deepEqual(readings(typed), ['apc 5312'], typed);
  for (const typed of ['POS 11', '11', 'office', 'place of service 11'])
    assert.deepEqual(readings(typed), ['pos 11'], typed);
  for (const typed of ['invented removal', 'RBCS Procedure > Invented tract > Invented removal'])
    assert.deepEqual(readings(typed), ['rbcs Procedure › Invented tract › Invented removal'], typed);
  for (const typed of ['00338-0072-25', '00338007225', '0338-0072-25', '0338007225', 'NDC 0338-0072-25'])
    assert.deepEqual(readings(typed), ['ndc 00338-0072-25'], typed);
});

test('a diagnosis has its category with what that overrides and is dropped beside, and the category has it back', () => {
  const [diagnosis] = look('E11.42').readings;
  const [v28, v24] = diagnosis?.lists ?? [];
  assert.deepEqual(
    [v28?.name, v28?.items[0]?.code, v28?.items[0]?.text, v28?.items[0]?.related],
    [
      'CMS-HCC V28',
      'HCC 37',
      'Invented label thirty-seven',
      [
        { words: 'Overrides', codes: ['HCC 38'] },
        { words: 'Dropped beside', codes: ['HCC 35'] },
      ],
    ],
  );
  assert.deepEqual([v24?.name, v24?.items[0]?.code], ['CMS-HCC V24', 'HCC 18']);
  assert.ok(targets('HCC 18')?.includes('CMS-HCC V24: E11.42'));
  // A category without diagnoses still has its label and its place in the hierarchy.
  const [empty] = look('HCC 35').readings[0]?.lists ?? [];
  assert.deepEqual([empty?.text, empty?.total], ['Invented label thirty-five', 0]);
});

test('the models that do not name a diagnosis are named', () => {
  const silent = look('E11.9').readings[0]?.silent ?? [];
  assert.deepEqual(silent, [{ name: 'Risk adjustment (HCC)', why: 'In no category of RxHCC V08.' }]);
});

test('CC, MCC and neither, and the lists back; neither is not said of a heading or of what is no code', () => {
  assert.ok(targets('A00.0')?.includes('MS-DRG complication status: CC'));
  assert.ok(targets('A00.9')?.includes('MS-DRG complication status: MCC'));
  assert.ok(targets('I10')?.includes('MS-DRG complication status: Neither CC nor MCC'));
  assert.deepEqual(targets('CC'), [
    'MS-DRG complication status: A00.0',
    'MS-DRG complication status: E11.40',
  ]);
  const heading = look('E11').readings[0];
  assert.ok(heading?.silent.every(({ why }) => /below this heading|no ICD-9-CM/.test(why)));
  assert.deepEqual(look('J18.85').readings[0]?.lists, []);
});

test('ICD-9 and ICD-10 lead to each other, and it is called approximate', () => {
  const [nine] = look('250.00').readings;
  assert.deepEqual(
    nine?.lists.map(({ approximate, items }) => [approximate, items[0]?.code]),
    [[true, 'E11.9']],
  );
  assert.ok(targets('E11.9')?.includes('ICD-9-CM: 250.00'));
  assert.match(look('E880.1').readings[0]?.silent[0]?.why ?? '', /no target/);
});

test('a procedure has its group of the day, its APC and its payment indicator, and each of them has it back', () => {
  assert.deepEqual(targets('45385'), [
    'RBCS: Procedure',
    'RBCS: Procedure › Invented tract',
    'RBCS: Procedure › Invented tract › Invented removal',
    'APC: 5312',
    'ASC payment indicator: A2',
  ]);
  assert.deepEqual(targets('APC 5312'), ['Codes of the APC: 45380', 'Codes of the APC: 45385']);
  assert.ok(targets('ASC A2')?.includes('Codes of the payment indicator: 45385'));
  // 20610 changed its group in 2020.
  assert.deepEqual(targets('Invented knee', { asOf: '2019-06-01' }), [
    'RBCS family: 20610',
    'RBCS family: 29881',
  ]);
  assert.deepEqual(targets('Invented knee'), ['RBCS family: 29881']);
  assert.deepEqual(targets('Invented needle'), ['RBCS subcategory: 20610']);
});

test('a package converts into the units of its code, and the code has its packages', () => {
  const [pack] = look('0338-0072-25').readings;
  assert.equal(pack?.name, 'Ketorolac Tromethamine');
  assert.deepEqual(
    pack?.lists[0]?.items.map(({ code, detail }) => [code, detail]),
    [['J1885', 'Package 25 × 1: 50 units of 15 MG, 2 a piece']],
  );
  const packages = look('J1885', { from: 1, limit: 2 }).readings[0]?.lists.find(({ name }) => name === 'NDC');
  assert.deepEqual(
    [packages?.total, packages?.items.map(({ code }) => code)],
    [5, ['00338-0072-25', '00404-9952-01']],
  );
});

test('an MS-DRG and a place of service have their names, and no grouper is pretended', () => {
  const [drg] = look('DRG 470').readings;
  assert.deepEqual([drg?.name, drg?.facts[1]?.text], ['INVENTED HIP WITHOUT MCC', 'Surgical']);
  assert.match(drg?.silent[0]?.why ?? '', /grouper/);
  const [office] = look('POS 11').readings;
  assert.deepEqual([office?.name, office?.facts[0]?.text], ['Office', 'Non-Facility']);
});

test('pages of a list put together are the list', () => {
  const whole = targets('HCC 37', { limit: 500 }) ?? [];
  assert.equal(whole.length, 14);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (limit) => {
      const pages = [];
      for (let from = 0; from < whole.length; from += limit)
        pages.push(...(targets('HCC 37', { from, limit }) ?? []));
      assert.deepEqual(pages, whole);
    }),
  );
});

test('the page links every target to its own look-up and leads through a long list', async () => {
  const page = await text(`/crosswalks?code=E11.42&asOf=${ON}`);
  assert.match(page, /href="\/crosswalks\?code=HCC\+37&amp;system=hcc&amp;asOf=2025-11-03"/);
  assert.match(page, /Source: Risk adjustment categories \(HCC\) 2026/);
  const category = await text(`/crosswalks?code=HCC+37&asOf=${ON}`);
  assert.match(category, /1 to 10 of 14/);
  const all = /href="([^"]*list=cms-hcc-v28[^"]*)"/.exec(category)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match(await words(all), /CMS-HCC V28: Invented label thirty-seven 14 /);
  assert.match(await words('/icd-10-cm/codes/E11.42'), /All crosswalks of E11\.42, both ways/);
});

test('bad input keeps what was typed and says beside the field what is wrong; words lead to names', async () => {
  const wrong = await text('/crosswalks?code=%3Cb%3Ewrong!');
  assert.match(wrong, /value="&lt;b&gt;wrong!"/);
  assert.match(wrong, /aria-invalid="true"/);
  assert.match(wrong, /id="code-wrong"/);
  assert.match(await words('/crosswalks?code=sepsis'), /INVENTED SEPSIS WITH MCC MS-DRG 871/);
  assert.match(await words('/crosswalks?code=99999'), /No loaded|does not name the code/);
});

test('a list that is not loaded is said not to be', async () => {
  const page = await words('/crosswalks?code=E11.9', bare);
  assert.match(page, /Risk adjustment \(HCC\) No such list is loaded/);
  assert.match(page, /ICD-9-CM No such list is loaded/);
  assert.match(await words('/crosswalks?code=MCC', bare), /No such list is loaded/);
});

test('a program is told the same, with the releases, and which field was wrong', async () => {
  const answer = await site.get(`/api/v1/crosswalks?code=E11.42&system=icd-10-cm&asOf=${ON}&limit=1`);
  // biome-ignore lint/suspicious/noExplicitAny: the answer is what the test looks into
  const found = (await answer.json()) as any;
  assert.equal(found.readings[0].lists[0].items[0].code, 'HCC 37');
  assert.equal(found.readings[0].lists[0].release.source, 'hcc');
  assert.ok(found.releases.some(({ source }: { source: string }) => source === 'hcc'));
  for (const query of [
    'code=wrong!',
    'code=E11.9&asOf=soon',
    'code=E11.9&system=icd-8',
    'code=E11.9&limit=0',
  ])
    assert.equal((await site.get(`/api/v1/crosswalks?${query}`)).status, 400, query);
});

test('no text breaks the page or the call', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 140 }), async (typed) => {
      const q = encodeURIComponent(typed.toWellFormed());
      assert.equal((await site.get(`/crosswalks?code=${q}&list=${q}&from=${q}`)).status, 200);
      assert.ok((await site.get(`/api/v1/crosswalks?code=${q}`)).status < 500);
    }),
    { numRuns: 100 },
  );
});
