// The fee schedule bundle: prices checked by hand, every file of the bundle, and the official one against a second count.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ofCode, testimonies } from '#fees';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from './archive.ts';
import { mpfs } from './mpfs.ts';
import { zipLocality } from './zipLocality.ts';

after(cleanUp);

const ON = '2025-11-24';
const TITLE = `,,2025 National Physician Fee Schedule Relative Value File October Release${','.repeat(28)}`;
const HEAD =
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT';
const VISIT =
  '99213,,,A,,1.30,1.35,,0.57,,0.10,2.75,1.97,0,XXX,0.00,0.00,0.00,0,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00';
const KNEE =
  '29881,,,A,,7.03,8.22,NA,8.22,,1.39,16.64,16.64,0,090,0.10,0.69,0.21,3,1,0,0,0,29870,32.3465,09,0,99,0.00,0.00,0.00';
const ELECTRODE =
  '64561,,,A,,5.44,15.25,,2.93,,0.72,21.41,9.09,0,010,0.10,0.80,0.10,2,1,1,0,0,,32.3465,09,0,99,0.00,0.00,0.00';
const CHEST = [
  '71046,,,A,,0.22,0.77,,0.77,NA,0.02,1.01,1.01,1,XXX,0.00,0.00,0.00,0,0,0,0,0,,32.3465,09,0,99,2.76,2.76,0.05',
  '71046,26,,A,,0.22,0.08,,0.08,,0.01,0.31,0.31,1,XXX,0.00,0.00,0.00,0,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00',
  '71046,TC,,A,,0.00,0.69,,0.69,NA,0.01,0.70,0.70,1,XXX,0.00,0.00,0.00,0,0,0,0,0,,32.3465,01,0,99,2.68,2.68,0.04',
];
const BUNDLED = VISIT.replace('99213,,,A,', '36416,,,B,+');
const rvu = (rows: string[], name = 'PPRRVU2025_Oct.csv') =>
  fileFrom(name, [TITLE, HEAD, ...rows, ''].join('\r\n'));
const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);

async function pricesOf(rows: string[], code: string) {
  const edition = await editionOf([mpfs, [rvu(rows)]]);
  const physician = ofCode(edition, code, ON).physician;
  edition.close();
  const prices = physician?.rows.map((row) => [
    row.modifier,
    row.nonFacility.amountCents,
    row.facility.amountCents,
  ]);
  return { prices, arithmetic: physician?.arithmetic, row: physician?.rows[0] };
}

test('prices agree with arithmetic by hand, to the cent', async () => {
  // 2.75 × 32.3465 = 88.952875; 1.97 × 32.3465 = 63.722605
  assert.deepEqual((await pricesOf([VISIT], '99213')).prices, [['', 8895, 6372]]);
  // 21.41 × 32.3465 = 692.538565; 9.09 × 32.3465 = 294.029685
  assert.deepEqual((await pricesOf([ELECTRODE], '64561')).prices, [['', 69_254, 29_403]]);
});

test('a setting that is marked NA has RVUs but no price', async () => {
  // 16.64 × 32.3465 = 538.24576
  const knee = await pricesOf([KNEE], '29881');
  assert.deepEqual(knee.prices, [['', null, 53_825]]);
  assert.equal(knee.row?.nonFacility.totalRvuHundredths, 1664);
  assert.match(
    knee.arithmetic ?? '',
    /^Facility: \(7\.03 work \+ 8\.22 practice expense \+ 1\.39 malpractice\) × \$32\.3465 = \$538\.25/,
  );
});

test('whole, professional and technical rows are priced each, and the parts make up the whole', async () => {
  // 1.01 → 32.669965; 0.31 → 10.027415; 0.70 → 22.64255. Only the professional part is paid in a facility.
  const chest = await pricesOf(CHEST, '71046');
  assert.deepEqual(chest.prices, [
    ['', 3267, null],
    ['26', 1003, 1003],
    ['TC', 2264, null],
  ]);
  assert.doesNotMatch(chest.arithmetic ?? '', /Facility:/);
});

test('RVUs of a bundled code are shown and not priced', async () => {
  const { prices, arithmetic, row } = await pricesOf([BUNDLED], '36416');
  assert.deepEqual(prices, [['', null, null]]);
  assert.equal(arithmetic, null);
  assert.equal(row?.notUsedForMedicare, true);
  assert.equal(row?.workRvuHundredths, 130);
});

test('since 2026 a twin file brings the factor of qualifying participants, which does not touch the other', async () => {
  const edition = await editionOf([
    mpfs,
    [
      rvu([VISIT], 'PPRRVU2026_Jan_nonQPP.csv'),
      rvu([VISIT.replace('32.3465', '32.5000')], 'PPRRVU2026_Jan_QPP.csv'),
    ],
  ]);
  assert.equal(ofCode(edition, '99213', ON).physician?.rows[0]?.nonFacility.amountCents, 8895);
  assert.equal(
    edition
      .releases('mpfs')[0]
      ?.get<{ value: number }>(
        "SELECT value FROM national WHERE name = 'conversion factor, qualifying participants'",
      )?.value,
    325_000,
  );
  edition.close();
});

test('localities read alike in all files: leading zeros, states above, stars and footnotes', async () => {
  const edition = await editionOf([
    mpfs,
    [
      rvu([VISIT]),
      fileFrom(
        'GPCI2025.csv',
        'ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES (GPCIs),,,,,,\n,,,,,,\nMedicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI\n10112,AL,00,ALABAMA,1,0.869,0.575\n02102,AK,01,ALASKA*,1.5,1.081,0.592\n"MAC Assignments as of November 22, 2023",,,,,,\n,,,,,,\n*A floor.,,,,,,\n',
      ),
      fileFrom(
        '25LOCCO.csv',
        'COUNTIES INCLUDED IN 2025 LOCALITIES.,,,,\n,,,,\nMedicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties\n,,,,\n5302,2,MISSOURI ,METROPOLITAN KANSAS CITY,"CLAY, JACKSON AND PLATTE"\n5302,99,,REST OF STATE* ,ALL OTHER COUNTIES \n5302,99,,REST OF STATE*,ALL OTHER COUNTIES\n , , , , \n*  Payment locality is serviced by two carriers.,,,,\n',
      ),
      fileFrom(
        'ANES2025.csv',
        'Contractor,Locality,Locality Name,National Anes CF of 20.3178\n10112 ,00 ,ALABAMA,19.31 \n,,,\n',
      ),
      fileFrom(
        'OPPSCAP_Oct.csv',
        'HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\n93990,TC,A,14312,40,109.91,109.91\n,,,,,,\n',
      ),
    ],
  ]);
  const part = edition.releases('mpfs')[0];
  assert.deepEqual(
    { ...part?.get<object>("SELECT * FROM gpci WHERE state = 'AL'") },
    { mac: '10112', state: 'AL', locality: '00', name: 'ALABAMA', work: 1000, pe: 869, mp: 575 },
  );
  assert.deepEqual(
    part
      ?.all<{ state: string; twoCarriers: number; mac: string }>('SELECT state, twoCarriers, mac FROM county')
      .map((row) => ({ ...row })),
    [
      { state: 'MISSOURI', twoCarriers: 0, mac: '05302' },
      { state: 'MISSOURI', twoCarriers: 1, mac: '05302' },
    ],
  );
  assert.equal(part?.get<{ cents: number }>('SELECT cents FROM anesthesia')?.cents, 1931);
  assert.equal(part?.get<{ value: number }>('SELECT value FROM national')?.value, 203_178);
  assert.equal(part?.get<{ facility: number }>('SELECT facility FROM opps_cap')?.facility, 10_991);
  edition.close();
});

test('words of a CPT code are not kept, words of an HCPCS code are, and dental codes are left out', async () => {
  const drug =
    'J1885,,Our own words,E,,0.00,0.00,,0.00,,0.00,0.00,0.00,9,XXX,0.00,0.00,0.00,9,9,9,9,9,,32.3465,09,0,99,0.00,0.00,0.00';
  const edition = await editionOf([
    mpfs,
    [rvu([VISIT.replace('99213,,', '99213,,SECRET WORDS'), drug, drug.replace('J1885', 'D0120')])],
  ]);
  assert.deepEqual(
    edition
      .releases('mpfs')[0]
      ?.all<{ description: string }>('SELECT description FROM rvu ORDER BY code')
      .map((row) => row.description),
    ['', 'Our own words'],
  );
  assert.equal(edition.manifest.parts[0]?.counts.cdtDropped, 1);
  assert.deepEqual(
    [...testimonies(edition)].map((one) => [one.code, one.kind]),
    [
      ['99213', 'listed'],
      ['J1885', 'listed'],
    ],
  );
  edition.close();
});

test('a file of another layout, a cut line and a wrong known truth are refused', async () => {
  await assert.rejects(editionOf([mpfs, [rvu([VISIT.slice(0, 40)])]]), refusal(/line 3, field columns/));
  await assert.rejects(
    editionOf([mpfs, [fileFrom('PPRRVU2025_Oct.csv', `${TITLE}\n\x01\x02`)]]),
    refusal(/expected a header row/),
  );
  await assert.rejects(
    editionOf([mpfs, [rvu([VISIT.replace(',1.30,1.35,,0.57,', ',1.35,1.30,,0.52,')])]]),
    /1\.30 work RVUs/,
  );
});

test('the official bundle is read whole', { skip: skipWithout('mpfs/rvu25d.zip') }, async () => {
  const files = (
    await collect([
      sharedData('mpfs/rvu25d.zip') as string,
      sharedData('mpfs/zip-code-carrier-locality-file.zip') as string,
    ])
  ).files;
  const text = async (name: RegExp) => {
    const file = files.find((one) => name.test(one.name));
    const chunks: Buffer[] = [];
    if (file) for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('latin1');
  };
  const edition = await editionOf(
    [mpfs, files.filter((file) => /^(PPRRVU|GPCI|25LOCCO|ANES|OPPSCAP)/.test(file.name))],
    [zipLocality, files.filter((file) => /^ZIP5_/.test(file.name))],
  );
  const part = edition.releases('mpfs')[0];
  const count = (of: string) => part?.get<{ n: number }>(`SELECT count(*) AS n FROM ${of}`)?.n;
  // Counted a second time in the raw text.
  assert.equal(count('rvu'), ((await text(/^PPRRVU/)).match(/^[A-Z\d]\d{3}[A-Z\d],/gm) ?? []).length);
  assert.equal(count('gpci'), ((await text(/^GPCI/)).match(/^\d{5},[A-Z]{2},/gm) ?? []).length);
  assert.equal(count('opps_cap'), ((await text(/^OPPSCAP/)).match(/^[A-Z\d]\d{3}[A-Z\d],/gm) ?? []).length);
  assert.equal(count('anesthesia'), 109);
  assert.equal(count('county'), 109);
  assert.equal(
    edition.releases('zip-locality')[0]?.get<{ n: number }>('SELECT count(*) AS n FROM zip')?.n,
    42_956,
  );
  // Every ZIP code lies in a locality that has indices.
  const localities = new Set(
    part?.all<{ key: string }>("SELECT mac || ' ' || locality AS key FROM gpci").map((row) => row.key),
  );
  const zips =
    edition
      .releases('zip-locality')[0]
      ?.all<{ key: string }>("SELECT DISTINCT mac || ' ' || locality AS key FROM zip") ?? [];
  assert.equal(zips.length, 109);
  for (const { key } of zips) assert.ok(localities.has(key), `no indices for ${key}`);
  // Every indicator of the file is explained.
  const words = part
    ?.all<{ code: string }>('SELECT DISTINCT code FROM rvu')
    .flatMap(({ code }) =>
      (ofCode(edition, code, ON).physician?.rows ?? []).flatMap((row) =>
        Object.values(row).map((value) => (value as { text?: string } | null)?.text ?? ''),
      ),
    );
  assert.ok(!words?.some((one) => one.startsWith('Not explained')));
  edition.close();
});

test('the fixtures of this file hold what the official file says', {
  skip: skipWithout('mpfs/rvu25d.zip'),
}, async () => {
  const [file] = (await collect([sharedData('mpfs/rvu25d.zip') as string])).files.filter((one) =>
    /^PPRRVU/.test(one.name),
  );
  const chunks: Buffer[] = [];
  if (file) for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  const official = new Set(Buffer.concat(chunks).toString('latin1').split(/\r?\n/));
  for (const row of [VISIT, KNEE, ELECTRODE, ...CHEST]) assert.ok(official.has(row), row);
});
