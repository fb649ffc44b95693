// Does a claim meet the fee schedule's indicators and global periods? Codes read by eye in the RVU file of October 2025
// (45385: bilateral 0, assistant 1, co-surgeon 0; 71046: PC/TC 1; 93005: 3; 96372: 5; 29881: global 090, 64561: 010)
// and in Addendum B of April 2026.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { type CheckedClaim, checkClaim } from '#claims';
import type { Claim, ClaimLine, ClaimSetting } from '#edits';
import { type OfficialEdition, officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';

const skip = skipWithout('mpfs/rvu25d.zip');
const DAY = '2025-11-03';

let official: OfficialEdition;
before(async () => {
  if (!skip) official = await officialEdition();
});
after(() => official?.close());

/** `71046-26@22 2025-11-04`: code, modifiers, place of service, day. */
function line(text: string): ClaimLine {
  const match = /^(\w{5})((?:-\w\w)*)(?:x(\d+))?(?:@(\d\d))?(?: (\S+))?$/.exec(text);
  assert.ok(match, text);
  return {
    code: match[1] as string,
    modifiers: (match[2] as string).split('-').filter(Boolean),
    units: Number(match[3] ?? 1),
    placeOfService: match[4] ?? '11',
    diagnosisPointers: [1],
    dateOfService: match[5] ?? null,
  };
}

function checked(lines: string[], setting: ClaimSetting = 'practitioner', dateOfService = DAY): CheckedClaim {
  const claim: Claim = {
    setting,
    dateOfService,
    patient: { birthDate: null, sex: null },
    diagnoses: ['R69'],
    lines: lines.map(line),
  };
  return checkClaim(official.edition, claim);
}

const told = (rule: string, lines: string[], setting: ClaimSetting = 'practitioner') =>
  checked(lines, setting)
    .findings.filter((one) => one.rule === rule)
    .map(({ severity, codes, lines: numbers }) => `${severity} ${codes.join(' ')} [${numbers}]`);

test('26 and TC go only with codes that have both parts', { skip }, () => {
  assert.deepEqual(told('component', ['71046-26']), []);
  assert.deepEqual(told('component', ['71046-TC']), []);
  assert.deepEqual(told('component', ['93005-26']), ['error 93005 [1]']);
  assert.deepEqual(told('component', ['93010-TC']), ['error 93010 [1]']);
  assert.deepEqual(told('component', ['99213-26']), ['error 99213 [1]']);
  assert.deepEqual(told('component', ['71046-26-TC']), ['error 71046 [1]']);
  assert.deepEqual(told('component', ['71046', '71046-26']), ['error 71046 [1,2]']);
  assert.deepEqual(told('component', ['71046-26', '71046-TC']), []);
});

test('in a hospital the technical part is the hospital’s', { skip }, () => {
  assert.deepEqual(told('component', ['71046@22']), ['warning 71046 [1]']);
  assert.deepEqual(told('component', ['71046-26@22']), []);
  assert.deepEqual(told('component', ['96372@22']), ['error 96372 [1]']);
  assert.deepEqual(told('component', ['96372@11']), []);
});

test('modifiers of surgery against the indicators of the code', { skip }, () => {
  assert.deepEqual(told('bilateral', ['45385-50']), ['warning 45385 [1]']);
  assert.deepEqual(told('bilateral', ['29881-50']), []);
  assert.deepEqual(told('bilateral', ['29881-50x2']), ['warning 29881 [1]']);
  assert.deepEqual(told('bilateral', ['80053-50']), ['error 80053 [1]']);
  assert.deepEqual(told('assistant', ['45385-80']), ['error 45385 [1]']);
  assert.deepEqual(told('assistant', ['29881-AS']), ['warning 29881 [1]']);
  assert.deepEqual(told('assistant', ['27447-82']), []);
  assert.deepEqual(told('co-surgeon', ['45385-62']), ['error 45385 [1]']);
  assert.deepEqual(told('co-surgeon', ['27447-62']), ['warning 27447 [1]']);
  assert.deepEqual(told('team', ['27447-66']), ['error 27447 [1]']);
  assert.deepEqual(told('split-care', ['29881-54']), []);
  assert.deepEqual(told('split-care', ['45385-55']), ['error 45385 [1]']);
});

test('a visit beside surgery wants 57, 25 or 24, from the day before to the end of the global period', {
  skip,
}, () => {
  const visit = (text: string) => told('global-period', ['29881', text]);
  assert.deepEqual(visit('99213 2025-11-01'), []);
  assert.deepEqual(visit('99213 2025-11-02'), ['error 29881 99213 [1,2]'], 'the day before');
  assert.deepEqual(visit('99213-57 2025-11-02'), []);
  assert.deepEqual(visit('99213'), ['error 29881 99213 [1,2]']);
  assert.deepEqual(visit('99213-25'), []);
  assert.deepEqual(visit('99213 2026-02-01'), ['error 29881 99213 [1,2]'], '90 days after');
  assert.deepEqual(visit('99213-24 2026-02-01'), []);
  assert.deepEqual(visit('99213 2026-02-02'), [], '91 days after');
  assert.deepEqual(
    told('global-period', ['64561', '99213 2025-11-13']),
    ['error 64561 99213 [1,2]'],
    '10 days after',
  );
  assert.deepEqual(told('global-period', ['64561', '99213 2025-11-14']), []);
  assert.deepEqual(told('global-period', ['64561', '99213 2025-11-02']), [], 'minor: not the day before');
});

test('a second procedure in a global period wants 58, 78 or 79; an assistant has none', { skip }, () => {
  assert.deepEqual(told('global-period', ['29881', '64561 2025-12-01']), ['error 29881 64561 [1,2]']);
  for (const modifier of ['58', '78', '79'])
    assert.deepEqual(told('global-period', ['29881', `64561-${modifier} 2025-12-01`]), [], modifier);
  assert.deepEqual(told('global-period', ['29881-AS', '64561 2025-12-01']), []);
  assert.deepEqual(told('global-period', ['29881', '71046 2025-12-01']), [], 'no procedure with a period');
});

test('what is bundled or not for Medicare is said, and GY declares it', { skip }, () => {
  const part = official.edition.releases('mpfs')[0];
  const withStatus = (status: string) =>
    part?.get<{ code: string }>(
      "SELECT code FROM rvu WHERE status = ? AND modifier = '' AND code GLOB '[0-9]*' LIMIT 1",
      status,
    )?.code as string;
  const [bundled, other, excluded] = ['B', 'I', 'N'].map(withStatus);
  assert.deepEqual(told('fee-status', [bundled as string]), [`error ${bundled} [1]`]);
  assert.deepEqual(told('fee-status', [other as string]), [`error ${other} [1]`]);
  assert.deepEqual(told('fee-status', [excluded as string]), [`error ${excluded} [1]`]);
  assert.deepEqual(told('fee-status', [`${excluded}-GY`]), [`information ${excluded} [1]`]);
  assert.deepEqual(told('fee-status', ['99213']), []);
});

test('a hospital is held to OPPS, not to the physician fee schedule', { skip }, () => {
  const part = official.edition.releases('opps-addendum-b').at(-1);
  const inpatient = part?.get<{ code: string }>(
    "SELECT code FROM opps WHERE statusIndicator = 'C' LIMIT 1",
  )?.code;
  const said = checked([inpatient as string, '29881-50', '99213'], 'hospital', '2023-06-01').findings;
  assert.ok(said.some(({ rule, codes }) => rule === 'opps-status' && codes[0] === inpatient));
  assert.ok(
    !said.some(({ rule }) => rule === 'bilateral' || rule === 'global-period' || rule === 'fee-status'),
  );
});

test('the verdict is the gravest finding; releases and caveats come with it', { skip }, () => {
  const clean = checked(['99213']);
  assert.deepEqual(
    clean.findings.filter(({ severity }) => severity !== 'information'),
    [],
  );
  assert.ok(clean.releases.some(({ source }) => source === 'ncci-ptp-practitioner'));
  assert.match(clean.caveats.join(' '), /the newest loaded release is 2024 Q3, which ended on 2024-09-30/);
  assert.equal(checked(['71046@22']).verdict, 'warnings');
  assert.equal(checked(['43239', '43235']).verdict, 'errors');
  assert.match(
    checked(['99213'], 'practitioner', '2024-08-01').caveats.join(' '),
    /the earliest loaded release is/,
  );
});

test('every finding says what is wrong, and all but a rule of the form name their release', { skip }, () => {
  const { findings } = checked([
    '43239',
    '43235',
    '99213x9',
    '71046@22',
    '45385-80',
    '64560',
    '22552',
    '29881-LT',
  ]);
  for (const { message, rule, source, resolution, severity } of findings) {
    assert.match(message, /^\S.*[.]$/s, message);
    assert.ok(source !== null, `${rule} names no source`);
    if (severity === 'error') assert.ok(resolution, message);
  }
});
