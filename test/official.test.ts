// Everything in ../shared/data at once: imported whole, nothing lost, memory bounded, and facts that were read by eye in the files.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { type CodeRef, type System, statusOf } from '#catalog';
import type { Edition } from '#editions';
import { type CodeRecord, codeRecord } from '#tools';
import { type OfficialEdition, officialEdition } from './official-edition.ts';
import { skipWithout } from './shared-data.ts';

const skip = skipWithout('README.md');
const TODAY = '2026-11-24';

let official: OfficialEdition;
let edition: Edition;
before(async () => {
  if (skip) return;
  official = await officialEdition();
  edition = official.edition;
});
after(() => official?.close());

function record(system: System, code: string, asOf = TODAY): CodeRecord {
  const found = codeRecord(edition, { system, code }, asOf, { cptAccepted: false });
  assert.ok(found, `${system} ${code} is not found`);
  return found;
}

const rows = (source: string, version: string) =>
  edition.manifest.parts.find((part) => part.source === source && part.version.startsWith(version))?.counts;

test('the import of everything stays under 700 MB of memory', { skip }, () => {
  const { peakMiB } = official.report;
  assert.ok(peakMiB < 700, `peak resident memory ${peakMiB} MiB`);
});

test('every release is there with as many rows as its file has', { skip }, () => {
  // ../shared/data/README.md, counted independently there; rows of D codes are not in the shared copies.
  const wanted: [string, string, number][] = [
    ['icd-10-cm', 'FY2024', 97_296],
    ['icd-10-cm', 'FY2021', 95_358],
    ['icd-10-pcs', 'FY2024', 79_508],
    ['ncci-ptp-practitioner', '2024 Q3', 2_546_017],
    ['ncci-ptp-hospital', '2024 Q3', 1_775_818],
    ['mue-dme', '2024 Q3', 2928],
    ['mpfs', '2025D', 18_144],
    ['zip-locality', '2025 Q4', 42_956],
    ['hcc', '2026', 58_985],
    ['rbcs', '2024', 17_033],
    ['pos', '2024', 99],
    ['msdrg', 'v41', 766],
    ['ms-cc', 'v41', 14_885],
    ['ms-mcc', 'v41', 3330],
    ['mce', '', 7946],
    ['mcd', '2025-08', 3133],
    ['hcpcs-list', '2026 Q3', 8725],
  ];
  for (const [source, version, count] of wanted)
    assert.equal(rows(source, version)?.rows, count, `${source} ${version}`);
  const units = (source: string) =>
    (rows(source, '2024 Q3')?.rows ?? 0) + (rows(source, '2024 Q3')?.cdtDropped ?? 0);
  assert.deepEqual([units('mue-practitioner'), units('mue-hospital')], [14_677, 14_628]);
  assert.equal(edition.isStarter, false);
  assert.deepEqual(edition.manifest.refused, []);
});

test('64560 is deleted since 2012 and was active in 2011', { skip }, () => {
  const today = record('cpt', '64560');
  assert.equal(today.status.kind, 'deleted');
  assert.equal(today.status.lastDay, '2011-12-31');
  assert.ok(
    today.status.evidence.some(({ text }) =>
      /447 rows name it, none in force; 407 of them end on 2011-12-31/.test(text),
    ),
  );
  assert.equal(record('cpt', '64560', '2011-06-01').status.kind, 'active');
  const ptp = record('cpt', '64560', '2011-06-01').edits.ptp.find((one) => one.setting === 'practitioner');
  assert.equal((ptp?.columnOne ?? 0) + (ptp?.columnTwo ?? 0), 407);
});

test('its living neighbours are active', { skip }, () => {
  for (const code of ['64561', '64568', '64575', '64580', '64581'])
    assert.equal(record('cpt', code).status.kind, 'active', code);
});

test('E11.9 has its chapter, notes, categories and index words', { skip }, () => {
  const one = record('icd-10-cm', 'E11.9', '2024-05-01');
  assert.equal(one.title.text, 'Type 2 diabetes mellitus without complications');
  assert.equal(one.status.kind, 'active');
  assert.equal(one.status.staleness, null);
  assert.equal(one.diagnosis?.billable, true);
  const notes = one.notes?.notes ?? [];
  assert.ok(
    notes.some(
      (note) =>
        note.kind === 'useAdditionalCode' && !note.own && note.texts.some((text) => /Z79\.4/.test(text)),
    ),
  );
  assert.ok(notes.some((note) => note.kind === 'excludes1' && note.from.label.includes('E11')));
  assert.ok(one.indexHits.some((hit) => /Diabetes/.test(hit.path)));
  assert.deepEqual(
    one.crosswalks.slice(0, 2).map((list) => list.items[0]?.code),
    ['HCC 38', 'HCC 19'],
  );
});

test('Z79.4, 0DTJ4ZZ, J1885, 99213, 29881 and G0463 show what the files say', { skip }, () => {
  assert.equal(record('icd-10-cm', 'Z79.4', '2024-05-01').title.text, 'Long term (current) use of insulin');

  const appendix = record('icd-10-pcs', '0DTJ4ZZ', '2024-05-01');
  assert.equal(appendix.title.text, 'Resection of Appendix, Percutaneous Endoscopic Approach');
  assert.deepEqual(
    appendix.pcsTable?.axes.map((axis) => axis.label),
    [
      'Medical and Surgical',
      'Gastrointestinal System',
      'Resection',
      'Appendix',
      'Percutaneous Endoscopic',
      'No Device',
      'No Qualifier',
    ],
  );

  const ketorolac = record('hcpcs', 'J1885');
  assert.match(ketorolac.title.text ?? '', /ketorolac tromethamine, per 15 mg/i);
  assert.equal(ketorolac.fees.drug?.limitMills, 303);
  assert.equal(ketorolac.edits.mue.find((one) => one.setting === 'practitioner')?.units, 8);

  const visit = record('cpt', '99213');
  assert.equal(visit.fees.physician?.rows[0]?.nonFacility.amountCents, 8895);
  assert.equal(visit.edits.mue.find((one) => one.setting === 'practitioner')?.units, 2);
  assert.equal(visit.fees.opps?.statusIndicator.code, 'B');

  const knee = record('cpt', '29881');
  assert.equal(knee.fees.physician?.rows[0]?.globalDays.code, '090');
  assert.equal(knee.fees.opps?.apc, '5113');
  assert.equal(knee.fees.opps?.paymentCents, 334_287);

  const clinic = record('hcpcs', 'G0463');
  assert.equal(clinic.fees.opps?.apc, '5012');
  assert.equal(clinic.edits.mue.find((one) => one.setting === 'hospital')?.units, 4);
});

test('no word of a CPT descriptor comes out of CMS files', { skip }, () => {
  for (const code of ['29881', '99213', '93306']) {
    const one = record('cpt', code);
    assert.equal(one.descriptors.state, 'not loaded');
    assert.equal(one.title.words, 'own');
    assert.equal(
      one.guidelines.passages.every((passage) => passage.text === null),
      true,
    );
  }
  const unwritten = record('cpt', '27446');
  assert.equal(unwritten.title.text, null);
});

test('codes come and go by release', { skip }, () => {
  const status = (ref: CodeRef, asOf: string) => statusOf(edition, ref, asOf)?.kind;
  // J12.82 came on 2021-01-01; the release of that day is the earliest loaded.
  assert.equal(status({ system: 'icd-10-cm', code: 'J12.82' }, '2021-02-01'), 'active');
  // E11.A came with FY2025, after the newest loaded list.
  assert.equal(status({ system: 'icd-10-cm', code: 'E11.A' }, TODAY), undefined);
  // J2505 was terminated in the CMS record.
  assert.equal(status({ system: 'hcpcs', code: 'J2505' }, TODAY), 'deleted');
});
