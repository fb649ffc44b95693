// OPPS Addendum B, ASC addenda and ASP files: small files in their layouts, then the official ones against a second count.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ofCode, testimonies } from '#fees';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { addendumB } from './addendumB.ts';
import { collect, type FoundFile } from './archive.ts';
import { ascAddenda } from './ascAddenda.ts';
import { asp } from './asp.ts';

after(cleanUp);

const ON = '2026-05-01';
const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);

const B_HEAD =
  'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment,Minimum Unadjusted Copayment,"Note: a cap, $1,600.00",Drug and Device Pass-Through Expiration during Calendar Year,* Indicates a Change';
const addendum = (rows: string[], name = '2023_January_Web_Addendum_B.csv') =>
  fileFrom(name, [B_HEAD, ...rows, ''].join('\r\n'));

test('the release of an Addendum B is read off its name, however CMS spells it', () => {
  const seen = (name: string) => addendumB.recognise({ name, head: B_HEAD });
  const dates = (name: string) => [seen(name)?.version, seen(name)?.effective, seen(name)?.ends];
  assert.deepEqual(dates('2023_January_Web_Addendum_B.12212022.csv'), [
    '2023 January',
    '2023-01-01',
    '2023-03-31',
  ]);
  assert.deepEqual(dates('2026_April_Web_Addendum_B.csv'), ['2026 April', '2026-04-01', '2026-06-30']);
  assert.deepEqual(dates('january_2019_opps_web_addendum_b.12312018.csv'), [
    '2019 January',
    '2019-01-01',
    '2019-03-31',
  ]);
  assert.deepEqual(dates('October 2025 Web Addendum B.09.30.25.csv'), [
    '2025 October',
    '2025-10-01',
    '2025-12-31',
  ]);
  assert.deepEqual(dates('addendum.csv'), [null, null, null], 'no release is invented');
  assert.equal(
    addendumB.recognise({ name: '2023_January_Web_Addendum_B.csv', head: 'HCPCS,MOD,DESCRIPTION' }),
    null,
  );
});

test('rates of drugs keep their fractions of a cent; points and calculated copayments are read', async () => {
  const edition = await editionOf([
    addendumB,
    [
      addendum([
        '29881,,J1,5113,34.7802,2976.66,.,595.33999999999992,,,',
        'J0666,Words,K,9371,,1.409,,0.28199999999999997,,*,',
        '99999,,D,,,,,,,,',
      ]),
    ],
  ]);
  const knee = ofCode(edition, '29881', '2023-02-01').opps;
  assert.deepEqual(
    [knee?.statusIndicator.code, knee?.paymentCents, knee?.copaymentCents, knee?.minimumCopaymentCents],
    ['J1', 297_666, null, 59_534],
  );
  assert.equal(
    ofCode(edition, 'J0666', '2023-02-01').opps?.note,
    'Pass-through status ends within the calendar year',
  );
  assert.equal(
    edition
      .releases('opps-addendum-b')[0]
      ?.get<{ payment: number }>("SELECT payment FROM opps WHERE code = 'J0666'")?.payment,
    14_090,
  );
  assert.deepEqual(
    [...testimonies(edition)].map((one) => one.code),
    ['29881', 'J0666'],
    'a discontinued code (D) is not listed',
  );
  edition.close();
});

test('the derived list says of itself and of each APC where it is from; a no-break blank beside a code is no part of it', async () => {
  const text =
    'hcpcs,short_desc_l2_only,status_indicator,payment_rate,apc,apc_source\nG0465\u00a0,Words,T,1500.5,5054,asc_ff_2026-01\n29881,,J1,3342.87,5113,addB_2023-01\nJ1885,Words,K1,0.341,,\n';
  const edition = await editionOf([addendumB, [fileFrom('opps_addendum_b_2026-04_derived.csv', text)]]);
  const opps = (code: string) => ofCode(edition, code, ON).opps;
  assert.equal(opps('G0465')?.note, 'APC as in ASC addendum FF of 2026-01');
  assert.equal(opps('29881')?.note, 'APC as in Addendum B of 2023-01');
  assert.equal(opps('J1885')?.note, null);
  assert.match(opps('J1885')?.cite.note ?? '', /^Not CMS’s own table/);
  edition.close();
});

test('a damaged Addendum B is refused by line and field', async () => {
  const of = (row: string) => editionOf([addendumB, [addendum([row])]]);
  await assert.rejects(of('29881,,J1,5113'), refusal(/line 2: found "29881,,J1,5113", expected 10 columns/));
  await assert.rejects(of(',29881,,J1,5113,34.7802,2976.66,.,595.34,,'), refusal(/line 2, field code/));
  await assert.rejects(of('29881,,5113,34.7802,2976.66,.,595.34,,,,'), refusal(/field si/));
});

const AA = (rows: string[]) =>
  fileFrom(
    'AA.csv',
    [
      '"Addendum AA -- ASC Covered Surgical Procedures for CY 2026 ',
      '(Including packaged)",,,,,,',
      ',,,,,,',
      'HCPCS Code,,Short Descriptor,Subject to Multiple Procedure Discounting,January 2026 Payment Indicator,January 2026  Payment Weight  ,January 2026 Payment Rate ',
      ...rows,
      ',,,,,,',
      'NOTE 1: Words.,,,,,,',
      '',
    ].join('\r\n'),
  );
const BB = (rows: string[]) =>
  fileFrom(
    'BB.csv',
    [
      'Addendum BB -- ASC Covered Ancillary Services for CY 2026,,,,,,,',
      'HCPCS Code,,Short Descriptor,Drug and Device Pass-Through Expiration during Calendar Year,January 2026 Payment Indicator,January 2026 Payment Weight  ,January 2026 Payment Rate ,January 2026 IRA-22 Adjusted Copayment1',
      ...rows,
      '',
    ].join('\r\n'),
  );
const EE = fileFrom(
  'EE.csv',
  'Addendum EE -- Surgical Procedures to be Excluded from Payment in ASCs for CY 2026,\r\nHCPCS Code,Short Descriptor\r\n33361,\r\n',
);
const FF = fileFrom(
  'FF.csv',
  'Addendum FF -- ASC Device Offset Percentages for CY 2026,,,,,,,,\r\nHCPCS Code,,Short Descriptor,January 2026 Payment Indicator,January 2026 APC,January 2026 APC Device Offset Percentage,January 2026 OPPS Payment Rate,January 2026 Device Offset Percentage,January 2026 Device Offset Amount / Device Portion\r\n64561,,,J8,5462,54.22%,"$6,760.71",47.33%,"$3,199.84"\r\n',
);
const WAGES = fileFrom(
  'wage_index.csv',
  'CBSA,CBSA Name,WI26\n01,ALABAMA,0.6367\n10180,"Abilene, TX",0.9287\n',
);

test('the ASC addenda together say rate, indicator, discount and device portion', async () => {
  const edition = await editionOf([
    ascAddenda,
    [
      AA([
        '29881,,,Y,A2,29.2047,"$1,644.87 "',
        '64561,,,N,J8,90.7802,"$5,112.92 "',
        '0588T, *,,Y,R2,35.5707,"$2,003.41 "',
      ]),
      BB(['J1885,***,Words,,K2,,$0.33,$0.07', '90684,,,,L1,,,', '90684,,,,L1,,,', 'J0892,,Words,,k5,,,']),
      EE,
      FF,
      WAGES,
    ],
  ]);
  const asc = (code: string) =>
    ofCode(edition, code, ON).asc.map((one) => [
      one.addendum,
      one.paymentIndicator?.code ?? null,
      one.multipleProcedureDiscount,
      one.paymentCents,
      one.deviceOffsetCents,
    ]);
  assert.deepEqual(asc('29881'), [['AA', 'A2', true, 164_487, null]]);
  assert.deepEqual(asc('64561'), [['AA', 'J8', false, 511_292, 319_984]]);
  assert.deepEqual(asc('33361'), [['EE', null, null, null, null]]);
  assert.deepEqual(asc('J0892'), [['BB', 'K5', null, null, null]]);
  const [part] = edition.manifest.parts;
  assert.deepEqual(
    [part?.version, part?.effective, part?.ends],
    ['2026 January', '2026-01-01', '2026-03-31'],
  );
  assert.equal(
    edition.releases('asc')[0]?.get<{ mark: string }>("SELECT mark FROM asc_rate WHERE code = '0588T'")?.mark,
    '*',
  );
  assert.deepEqual(
    [...testimonies(edition)].map((one) => one.code),
    ['0588T', '29881', '33361', '64561', '90684', 'J0892', 'J1885'],
  );
  edition.close();
});

test('a damaged addendum is refused', async () => {
  await assert.rejects(editionOf([ascAddenda, [AA(['29881,,,Y,A2'])]]), refusal(/expected 7 columns/));
  await assert.rejects(
    editionOf([ascAddenda, [AA(['29881,,Y,A2,29.2047,"$1,644.87 ",'])]]),
    refusal(/field discount/),
  );
  await assert.rejects(
    editionOf([ascAddenda, [AA(['29881,,,Y,A2,29.2047,free'])]]),
    refusal(/field payment: found "free"/),
  );
});

const LIMITS = (rows: string[]) =>
  fileFrom(
    'asp_pricing.csv',
    [
      'Payment Allowance Limits for Medicare Part B Drugs,,,,,,,,,,',
      '"Effective October 1, 2025 through December 31, 2025",,,,,,,,,,',
      'HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Vaccine AWP%,Vaccine Limit,Blood AWP%,Blood limit,Clotting Factor,Notes',
      ...rows,
      '',
    ].join('\r\n'),
  );
const NDCS = fileFrom(
  'asp_crosswalk.csv',
  'October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs,,,,,,,,,\r\n"     Effective October 1, 2025 through December 31, 2025",,,,,,,,,\r\n_2025_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG\r\nJ1885,Words,"A Maker, Inc.",00338-0072-25,Ketorolac ,15 MG,1,25,2,50\r\nQ4111,Words,Another Maker,GG100,A product,1 SQ CM,2.25,1,2.25,3\r\n',
);

test('a drug has its limit for one unit in thousandths of a dollar, and its packages', async () => {
  const edition = await editionOf([
    asp,
    [
      LIMITS([
        'J1885,Words,15 MG,0.303,20.000,,,,,,',
        '90653,,0.5 ML,98.160,0.000,95,98.160,,,,see a page',
        'A9606,Words,1 microCurie,N/A,20.000,,,,,,"a note',
        'of two lines"',
      ]),
      NDCS,
    ],
  ]);
  const ketorolac = ofCode(edition, 'J1885', '2025-11-01').drug;
  assert.deepEqual(
    [ketorolac?.dosage, ketorolac?.limitMills, ketorolac?.coinsurancePercent],
    ['15 MG', 303, 20],
  );
  assert.deepEqual(
    ketorolac?.ndcs.map((one) => [one.ndc, one.packageQuantity, one.unitsPerPackage]),
    [['00338-0072-25', '25', '50']],
  );
  assert.equal(ofCode(edition, 'A9606', '2025-11-01').drug?.limitMills, null);
  assert.equal(ofCode(edition, 'A9606', '2025-11-01').drug?.notes, 'a note of two lines');
  assert.equal(
    ofCode(edition, 'Q4111', '2025-11-01').drug?.dosage,
    '1 SQ CM',
    'a code of the crosswalk alone',
  );
  const [part] = edition.manifest.parts;
  assert.deepEqual([part?.version, part?.effective, part?.ends], ['2025 Q4', '2025-10-01', '2025-12-31']);
  edition.close();
  await assert.rejects(
    editionOf([asp, [LIMITS(['J1885,Words,15 MG,about 1,20.000,,,,,,'])]]),
    refusal(/field limit: found "about 1"/),
  );
});

async function textOf(file: FoundFile | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  if (file) for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}

test('the official facility files are read whole, and each of their indicators is explained', {
  skip: skipWithout('asc/january-2026-asc-addenda.zip'),
}, async () => {
  const found = async (path: string) => (await collect([sharedData(path) as string])).files;
  const [january, april] = [
    await found('opps/january-2023-opps-addendum-b.zip'),
    await found('opps/opps_addendum_b_2026-04_derived.csv'),
  ];
  const [addenda, drugs] = [
    await found('asc/january-2026-asc-addenda.zip'),
    await found('asp/october-2025-asp.zip'),
  ];
  const edition = await editionOf(
    [addendumB, january],
    [addendumB, april],
    [ascAddenda, addenda],
    [asp, drugs],
  );
  const [newest, oldest] = edition.releases('opps-addendum-b');
  const codes = (text: string) => text.match(/^[A-CE-Z\d]\d{3}[A-Z\d](?=[,\u00c2])/gm) ?? [];
  assert.equal(
    oldest?.entry.counts.rows,
    codes(await textOf(january.find((one) => one.name.endsWith('.csv')))).length,
  );
  assert.equal(newest?.entry.counts.rows, codes(await textOf(april[0])).length);
  const asc = edition.releases('asc')[0];
  for (const addendum of ['AA', 'BB', 'EE'] as const) {
    const text = await textOf(addenda.find((one) => one.name === `${addendum}.csv`));
    const rows = asc?.get<{ n: number }>(
      'SELECT count(*) AS n FROM asc_rate WHERE addendum = ?',
      addendum,
    )?.n;
    assert.equal(rows, new Set(codes(text)).size, addendum);
  }
  const texts = ['opps', 'asc'].flatMap((kind) =>
    (kind === 'opps' ? [newest, oldest] : [asc]).flatMap(
      (part) =>
        part?.all<{ code: string }>(
          kind === 'opps'
            ? 'SELECT min(code) AS code FROM opps GROUP BY statusIndicator'
            : 'SELECT min(code) AS code FROM asc_rate GROUP BY indicator',
        ) ?? [],
    ),
  );
  for (const { code } of texts) {
    const fees = [ofCode(edition, code, ON), ofCode(edition, code, '2023-02-01')];
    const words = fees.flatMap((one) => [
      one.opps?.statusIndicator.text,
      ...one.asc.map((rate) => rate.paymentIndicator?.text),
    ]);
    assert.ok(!words.some((text) => text?.startsWith('Not explained')), code);
  }
  edition.close();
});
