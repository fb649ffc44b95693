// Claims that were read by eye in the official tables of July 2024 (pairs, units) and October 2025 (add-ons), and what is said of them.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Edition } from '#editions';
import { type Claim, type ClaimLine, type ClaimSetting, check, type Finding } from '#edits';
import { type OfficialEdition, officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';

const skip = skipWithout('ncci/ccipra-v302r0-f1.zip');
const DAY = '2024-08-01';

let official: OfficialEdition;
let edition: Edition;
before(async () => {
  if (skip) return;
  official = await officialEdition();
  edition = official.edition;
});
after(() => official?.close());

/** `45380-59x2`: code, modifiers, units. */
function line(text: string): ClaimLine {
  const match = /^(\w{5})((?:-\w\w)*)(?:x(\d+))?$/.exec(text);
  assert.ok(match, text);
  return {
    code: match[1] as string,
    modifiers: (match[2] as string).split('-').filter(Boolean),
    units: Number(match[3] ?? 1),
    placeOfService: '11',
    diagnosisPointers: [1],
    dateOfService: null,
  };
}

function found(rule: string, lines: string[], day = DAY, setting: ClaimSetting = 'practitioner'): Finding[] {
  const claim: Claim = {
    setting,
    dateOfService: day,
    patient: { birthDate: null, sex: null },
    diagnoses: ['R69'],
    lines: lines.map(line),
  };
  return check(edition, claim).filter((finding) => finding.rule === rule);
}

const verdicts = (findings: Finding[]) =>
  findings.map(({ severity, codes }) => `${severity} ${codes.join(' ')}`);

test('43239 takes 43235 in with indicator 0: no modifier helps, on either line and in either order', {
  skip,
}, () => {
  for (const lines of [
    ['43239', '43235'],
    ['43235', '43239'],
    ['43239', '43235-59'],
    ['43239-XS', '43235'],
  ])
    assert.deepEqual(verdicts(found('ncci-ptp', lines)), ['error 43239 43235'], lines.join(' '));
});

test('45385 takes 45380 in with indicator 1: 59 or XS on either line lifts it, 51 does not', { skip }, () => {
  assert.deepEqual(verdicts(found('ncci-ptp', ['45385', '45380'])), ['error 45385 45380']);
  for (const lines of [
    ['45385', '45380-59'],
    ['45385-59', '45380'],
    ['45385', '45380-XS'],
    ['45385-XS', '45380'],
  ]) {
    const findings = found('ncci-ptp', lines);
    assert.equal(findings.filter(({ severity }) => severity === 'error').length, 0, lines.join(' '));
    assert.equal(findings.length, 1, 'that the pair exists is said all the same');
  }
  assert.deepEqual(verdicts(found('ncci-ptp', ['45385', '45380-51'])), ['error 45385 45380']);
});

test('29880 takes 29881 in with indicator 1, 80053 takes 80048 in with indicator 0', { skip }, () => {
  assert.deepEqual(verdicts(found('ncci-ptp', ['29881', '29880'])), ['error 29880 29881']);
  assert.equal(
    found('ncci-ptp', ['29880-LT', '29881-RT']).filter((one) => one.severity === 'error').length,
    0,
  );
  assert.deepEqual(verdicts(found('ncci-ptp', ['80048-59', '80053'])), ['error 80053 80048']);
});

test('a pair names its release, and two services of different days are not a pair', { skip }, () => {
  const [one] = found('ncci-ptp', ['43239', '43235']);
  assert.equal(one?.source?.version, '2024 Q3');
  assert.deepEqual(one?.lines, [1, 2]);
  const apart: Claim = {
    setting: 'practitioner',
    dateOfService: DAY,
    patient: { birthDate: null, sex: null },
    diagnoses: ['R69'],
    lines: [line('43239'), { ...line('43235'), dateOfService: '2024-08-02' }],
  };
  assert.equal(check(edition, apart).filter(({ rule }) => rule === 'ncci-ptp').length, 0);
});

test('64560 is refused today; in 2011 it stands, and is bound by its pairs', { skip }, () => {
  const about = (day: string) =>
    found('code-not-valid', ['64560'], day).filter(({ codes }) => codes.includes('64560'));
  const [today] = about('2026-11-24');
  assert.equal(today?.severity, 'error');
  assert.match(today?.message ?? '', /2011-12-31/);
  assert.deepEqual(about('2011-06-01'), []);
  // One of the 407 rows that end on 2011-12-31.
  const pair = ['61863', '64560'];
  assert.deepEqual(verdicts(found('ncci-ptp', pair, '2011-06-01')), [`error ${pair.join(' ')}`]);
  assert.deepEqual(verdicts(found('ncci-ptp', pair, '2012-01-03')), []);
});

test('units are counted by line with MAI 1 and by day with MAI 2 and 3', { skip }, () => {
  const limits = (mai: number) =>
    edition
      .releases('mue-practitioner')[0]
      ?.get<{ code: string; value: number }>(
        'SELECT code, units AS value FROM mue WHERE indicator = ? AND units BETWEEN 1 AND 5 ORDER BY code LIMIT 1',
        mai,
      );
  for (const mai of [1, 2, 3]) {
    const limit = limits(mai);
    assert.ok(limit, `an MUE of MAI ${mai}`);
    const { code, value } = limit;
    assert.equal(found('mue', [`${code}x${value}`]).length, 0, code);
    assert.equal(found('mue', [`${code}x${value + 1}`]).length, 1, code);
    // The same units on two lines of a day.
    const split = found('mue', [`${code}x${value}`, `${code}x1`]);
    assert.equal(split.length, mai === 1 ? 0 : 1, `${code}, MAI ${mai}`);
  }
});

test('an add-on needs a listed primary (type 1), some primary (type 2), a listed one or the contractor’s (type 3)', {
  skip,
}, () => {
  const told = (...lines: string[]) => verdicts(found('add-on', lines, '2025-11-03'));
  assert.deepEqual(told('0071U'), ['error 0071U']);
  assert.deepEqual(told('0071U', '99213'), ['error 0071U']);
  assert.deepEqual(told('0071U', '0070U'), []);
  assert.deepEqual(told('0437T'), ['error 0437T']);
  assert.deepEqual(told('0437T', '99213'), ['information 0437T']);
  assert.deepEqual(told('0984T', '36221'), []);
  assert.deepEqual(told('0984T', '99213'), ['warning 0984T']);
});
