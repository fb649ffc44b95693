// Fee files from line to answer: small files of our own in the official layouts, then the official ones.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ofCode as crosswalksOf } from '#crosswalks';
import { ofCode } from '#fees';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { addendumB } from './addendumB.ts';
import { collect } from './archive.ts';
import { ascAddenda } from './ascAddenda.ts';
import { asp } from './asp.ts';
import { crosswalkLists } from './crosswalkLists.ts';
import { hcc } from './hcc.ts';
import type { Importer, SourceFile } from './importing.ts';
import { mpfs } from './mpfs.ts';
import { zipLocality } from './zipLocality.ts';

after(cleanUp);

const ON = '2025-11-24';
const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);

const RVU_HEAD = `,,2025 National Physician Fee Schedule Relative Value File October Release${','.repeat(28)}
,,RELEASED 09/11/2025${','.repeat(28)}
HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT
`;
const VISIT =
  '99213,,Words that are not kept,A,,1.30,1.35,,0.57,,0.10,2.75,1.97,0,XXX,0.00,0.00,0.00,0,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00';
const GLOBAL =
  '93306,,,A,,1.46,4.28,,4.28,NA,0.07,5.81,5.81,1,XXX,0.00,0.00,0.00,6,0,0,0,0,,32.3465,09,0,99,17.34,17.34,0.17';
const PROFESSIONAL =
  '93306,26,,A,,1.46,0.52,,0.52,,0.04,2.02,2.02,1,XXX,0.00,0.00,0.00,6,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00';
const TECHNICAL =
  '93306,TC,,A,,0.00,3.76,,3.76,NA,0.03,3.79,3.79,1,XXX,0.00,0.00,0.00,6,0,0,0,0,,32.3465,01,0,99,16.82,16.82,0.13';
const SURGERY =
  '29881,,,A,,7.03,8.22,NA,8.22,,1.39,16.64,16.64,0,090,0.10,0.69,0.21,3,1,0,0,0,29870,32.3465,09,0,99,0.00,0.00,0.00';
const EXCLUDED =
  'J1885,,Our own words,E,,0.00,0.00,,0.00,,0.00,0.00,0.00,9,XXX,0.00,0.00,0.00,9,9,9,9,9,,32.3465,09,0,99,0.00,0.00,0.00';
const GPCI = `ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,
,,,,,,
Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI
2102,AK,1,ALASKA*,1.5,1.081,0.592
,,,,,,
*Work GPCI reflects a floor.,,,,,,
`;
const bundle = (...rows: string[]) => [
  fileFrom('PPRRVU2025_Oct.csv', `${RVU_HEAD}${rows.join('\r\n')}\r\n`),
  fileFrom('GPCI2025.csv', GPCI),
];

test('the national price is the sum of the RVUs times the conversion factor, rounded to the cent once', async () => {
  const edition = await editionOf([mpfs, bundle(VISIT, GLOBAL, PROFESSIONAL, TECHNICAL, SURGERY, EXCLUDED)]);
  const visit = ofCode(edition, '99213', ON).physician;
  // By hand: 2.75 × 32.3465 = 88.952875; 1.97 × 32.3465 = 63.722605.
  assert.equal(visit?.rows[0]?.nonFacility.amountCents, 8895);
  assert.equal(visit?.rows[0]?.facility.amountCents, 6372);
  assert.match(
    visit?.arithmetic ?? '',
    /\(1\.30 work \+ 1\.35 practice expense \+ 0\.10 malpractice\) × \$32\.3465 = \$88\.95/,
  );
  // By hand: 16.64 × 32.3465 = 538.24576.
  const surgery = ofCode(edition, '29881', ON).physician;
  assert.equal(surgery?.rows[0]?.facility.amountCents, 53_825);
  assert.equal(surgery?.rows[0]?.nonFacility.notApplicable, true);
  assert.doesNotMatch(surgery?.arithmetic ?? '', /Non-facility/);
  assert.equal(surgery?.rows[0]?.globalDays.code, '090');
  assert.equal(surgery?.rows[0]?.endoscopicBase, '29870');
  assert.deepEqual(surgery?.rows[0]?.globalSplit, { pre: 10, intra: 69, post: 21 });
  edition.close();
});

test('a test has three rows, and its components make up the whole', async () => {
  const edition = await editionOf([mpfs, bundle(GLOBAL, PROFESSIONAL, TECHNICAL)]);
  const rows = ofCode(edition, '93306', ON).physician?.rows ?? [];
  assert.deepEqual(
    rows.map((row) => row.modifier),
    ['', '26', 'TC'],
  );
  const total = (modifier: string) =>
    rows.find((row) => row.modifier === modifier)?.nonFacility.totalRvuHundredths ?? 0;
  assert.equal(total(''), total('26') + total('TC'));
  assert.equal(rows[2]?.supervision?.code, '01');
  edition.close();
});

test('a code that is not paid by RVUs has no price', async () => {
  const edition = await editionOf([mpfs, bundle(EXCLUDED)]);
  const drug = ofCode(edition, 'J1885', ON).physician;
  assert.equal(drug?.rows[0]?.nonFacility.amountCents, null);
  assert.equal(drug?.arithmetic, null);
  assert.match(drug?.rows[0]?.status.text ?? '', /Excluded from the fee schedule/);
  edition.close();
});

test('the release is read off the title, and its neighbours take it', async () => {
  const edition = await editionOf([mpfs, bundle(VISIT)]);
  const [part] = edition.manifest.parts;
  assert.deepEqual(
    [part?.version, part?.effective, part?.ends],
    ['2025D (October)', '2025-10-01', '2025-12-31'],
  );
  assert.equal(part?.counts.gpci, 1, 'footnotes are no localities');
  edition.close();
});

test('a damaged fee file is refused by file, line and field', async () => {
  const cases: [string, RegExp][] = [
    [VISIT.replace('1.30', 'x'), /PPRRVU2025_Oct\.csv, line 4, field WORK RVU: found "x", expected a number/],
    [VISIT.replace(',A,', ',?,'), /line 4, field STATUS CODE/],
    [VISIT.slice(0, 60), /line 4, field columns.*expected 31 columns/],
    [VISIT.replace('99213', '9921'), /line 4, field HCPCS/],
    [`${VISIT}\r\n${VISIT}`, /line 5.*expected each key once/],
  ];
  for (const [row, pattern] of cases) await assert.rejects(editionOf([mpfs, bundle(row)]), refusal(pattern));
  // A column shifted by one breaks the sum of the parts.
  await assert.rejects(editionOf([mpfs, bundle(VISIT.replace('1.35', '2.35'))]), /total RVUs are the sum/);
});

test('Addendum B keeps status, APC and payment, and no D codes', async () => {
  const text =
    'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment,Minimum Unadjusted Copayment\nG0463 ,Our words,J2,5012,1.4122,120.86,.,24.18\nD0120,x,E1,,,,,\n';
  const edition = await editionOf([addendumB, [fileFrom('2023_January_Web_Addendum_B.csv', text)]]);
  const visit = ofCode(edition, 'G0463', ON).opps;
  assert.deepEqual(
    [
      visit?.statusIndicator.code,
      visit?.apc,
      visit?.relativeWeight,
      visit?.paymentCents,
      visit?.minimumCopaymentCents,
    ],
    ['J2', '5012', 14_122, 12_086, 2418],
  );
  assert.equal(edition.manifest.parts[0]?.counts.cdtDropped, 1);
  assert.equal(edition.manifest.parts[0]?.effective, '2023-01-01');
  edition.close();
  await assert.rejects(
    editionOf([addendumB, [fileFrom('2023_January_Web_Addendum_B.csv', text.replace('120.86', 'free'))]]),
    refusal(/line 2, field payment: found "free"/),
  );
});

test('a ZIP line out of its columns is refused', async () => {
  const line = 'AK995010210201 Z9   0 A                                                    20254';
  const edition = await editionOf([zipLocality, [fileFrom('ZIP5_OCT2025.txt', `${line}\r\n`)]]);
  assert.equal(edition.manifest.parts[0]?.version, '2025 Q4');
  edition.close();
  await assert.rejects(
    editionOf([zipLocality, [fileFrom('ZIP5_OCT2025.txt', `${line}\r\n ${line}\r\n`)]]),
    refusal(/line 2/),
  );
});

async function official(path: string): Promise<SourceFile[]> {
  return (await collect([sharedData(path) as string])).files.filter(
    (file) => !/\.pdf$|lyout/.test(file.name),
  );
}

test('none of the official rows is lost', { skip: skipWithout('mpfs/rvu25d.zip') }, async () => {
  const list = (source: string) => crosswalkLists.find((one) => one.source === source) as Importer;
  const edition = await editionOf(
    [mpfs, await official('mpfs/rvu25d.zip')],
    [zipLocality, await official('mpfs/zip-code-carrier-locality-file.zip')],
    [ascAddenda, await official('asc/january-2026-asc-addenda.zip')],
    [asp, await official('asp/october-2025-asp.zip')],
    [list('rbcs'), await official('crosswalks/rbcs_2024.csv')],
    [list('ms-cc'), await official('crosswalks/msdrg_icd_ccs_41.csv')],
    [
      hcc,
      (
        await Promise.all(
          ['dx_to_cc', 'labels', 'hierarchies'].map((name) => official(`crosswalks/ra_${name}_2026.csv`)),
        )
      ).flat(),
    ],
  );
  const counts = Object.fromEntries(edition.manifest.parts.map((part) => [part.source, part.counts]));
  // As ../shared/data/README.md counts them, less the rows of D codes that the shared copy does not have.
  assert.equal(counts.mpfs?.rvu, 18_144);
  assert.equal(counts.mpfs?.gpci, 109);
  assert.equal(counts['zip-locality']?.rows, 42_956);
  assert.equal(counts.asp?.limits, 1012);
  assert.equal(counts.asp?.packages, 8245);
  assert.equal(counts.rbcs?.rows, 17_033);
  assert.equal(counts['ms-cc']?.rows, 14_885);
  assert.equal(counts.hcc?.rows, 58_985);
  assert.equal(counts.asc?.EE, 1557);
  // Seen by eye in the files.
  assert.equal(ofCode(edition, 'J1885', ON).drug?.limitMills, 303);
  assert.equal(ofCode(edition, 'J1885', ON).drug?.dosage, '15 MG');
  assert.equal(ofCode(edition, '29881', ON).asc[0]?.paymentIndicator?.code, 'A2');
  assert.equal(ofCode(edition, '29881', ON).asc[0]?.paymentCents, 164_487);
  const categories = crosswalksOf(edition, 'icd-10-cm', 'E11.9', '2026-11-24');
  assert.deepEqual(
    categories.slice(0, 2).map((one) => [one.name, one.items[0]?.code]),
    [
      ['CMS-HCC V28', 'HCC 38'],
      ['CMS-HCC V24', 'HCC 19'],
    ],
  );
  edition.close();
});
