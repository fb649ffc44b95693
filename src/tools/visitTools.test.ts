// The levels of visits: the published thresholds typed a second time, and the two-of-three rule against its own words.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import type { Edition } from '#editions';
import { openEdition, publishSamples, removeFolders, seed, temporaryFolder } from '../../test/edition.ts';
import { use } from './toolset.ts';
import { VISIT_CATEGORIES, type VisitCategory } from './visitRules.ts';
import type { VisitLevel } from './visitTools.ts';

fc.configureGlobal({ seed: seed('visitTools') });

let edition: Edition;
before(async () => {
  const root = temporaryFolder();
  edition = openEdition(root, await publishSamples(root, [{}]));
});
after(() => {
  edition?.close();
  removeFolders();
});

function level(category: VisitCategory, facts: object, asOf = '2026-03-02'): VisitLevel {
  const found = use('em_level', { category, ...facts }, { edition, asOf, reader: { cptAccepted: false } });
  assert.ok('value' in found, JSON.stringify(found));
  return found.value;
}

const byMinutes = (category: VisitCategory, minutes: number, asOf?: string) =>
  level(category, { minutes }, asOf).byTime?.code;

test('minutes that must be met, at the threshold and one below it', () => {
  const least: [VisitCategory, string, number][] = [
    ['office new', '99202', 15],
    ['office new', '99203', 30],
    ['office new', '99204', 45],
    ['office new', '99205', 60],
    ['office established', '99212', 10],
    ['office established', '99213', 20],
    ['office established', '99214', 30],
    ['office established', '99215', 40],
    ['hospital initial', '99221', 40],
    ['hospital initial', '99222', 55],
    ['hospital initial', '99223', 75],
    ['hospital subsequent', '99231', 25],
    ['hospital subsequent', '99232', 35],
    ['hospital subsequent', '99233', 50],
    ['hospital same day', '99234', 45],
    ['hospital same day', '99235', 70],
    ['hospital same day', '99236', 85],
    ['hospital discharge', '99239', 31],
    ['nursing facility initial', '99304', 25],
    ['nursing facility initial', '99305', 35],
    ['nursing facility initial', '99306', 50],
    ['nursing facility subsequent', '99307', 10],
    ['nursing facility subsequent', '99308', 20],
    ['nursing facility subsequent', '99309', 30],
    ['nursing facility subsequent', '99310', 45],
    ['home new', '99341', 15],
    ['home new', '99342', 30],
    ['home new', '99344', 60],
    ['home new', '99345', 75],
    ['home established', '99347', 20],
    ['home established', '99348', 30],
    ['home established', '99349', 40],
    ['home established', '99350', 60],
  ];
  for (const [category, code, minutes] of least) {
    assert.equal(byMinutes(category, minutes), code, `${category}, ${minutes} minutes`);
    assert.notEqual(byMinutes(category, minutes - 1), code, `${category}, ${minutes - 1} minutes`);
  }
});

test('two nursing facility codes need more minutes since 2024', () => {
  assert.equal(byMinutes('nursing facility initial', 45, '2023-12-31'), '99306');
  assert.equal(byMinutes('nursing facility initial', 45, '2024-01-01'), '99305');
  assert.equal(byMinutes('nursing facility subsequent', 15, '2023-12-31'), '99308');
  assert.equal(byMinutes('nursing facility subsequent', 15, '2024-01-01'), '99307');
});

test('before the rules that decide today nothing is worked out', () => {
  const on = (category: VisitCategory, asOf: string) =>
    use('em_level', { category, mdm: 'low' }, { edition, asOf, reader: { cptAccepted: false } });
  assert.ok('nothing' in on('office new', '2020-12-31'));
  assert.ok('value' in on('office new', '2021-01-01'));
  assert.ok('nothing' in on('hospital initial', '2022-12-31'));
  assert.ok('value' in on('hospital initial', '2023-01-01'));
});

test('time decides no emergency visit, and 99211 goes by neither', () => {
  assert.equal(level('emergency department', { minutes: 90 }).byTime, null);
  assert.equal(level('emergency department', { mdm: 'high' }).code, '99285');
  assert.equal(level('office established', { minutes: 9 }).byTime?.code, null);
  assert.equal(level('office established', { minutes: 9 }).code, null);
});

test('the level is the highest that two of the three elements reach', () => {
  const problems = ['minimal', 'low', 'moderate', 'high'] as const;
  const data = ['minimal', 'limited', 'moderate', 'extensive'] as const;
  const levels = ['straightforward', 'low', 'moderate', 'high'];
  for (const [p, problem] of problems.entries())
    for (const [d, datum] of data.entries())
      for (const [r, risk] of problems.entries()) {
        const reached = [0, 1, 2, 3].filter((at) => [p, d, r].filter((one) => one >= at).length >= 2).at(-1);
        const found = level('office new', { problems: problem, data: datum, risk });
        assert.equal(found.byMdm?.level, levels[reached as number], `${problem} ${datum} ${risk}`);
      }
  assert.equal(level('office new', { problems: 'high' }).byMdm, null, 'one element settles nothing');
});

test('more minutes never lower a code, and either basis may be chosen', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...VISIT_CATEGORIES),
      fc.integer({ min: 1, max: 1439 }),
      fc.constantFrom('straightforward', 'low', 'moderate', 'high'),
      (category, minutes, mdm) => {
        const place = (found: VisitLevel) => found.codes.findIndex(({ ref }) => ref.code === found.code);
        const fewer = level(category, { minutes, mdm });
        const more = level(category, { minutes: minutes + 1, mdm });
        assert.ok(place(more) >= place(fewer));
        assert.ok(place(fewer) >= place(level(category, { mdm })));
        assert.ok(place(fewer) >= place(level(category, { minutes })));
      },
    ),
  );
});
