// Do coverage articles speak for or against the lines of a claim? Rows of our own in the layout of CMS's downloads
// (test/fixtures/coverage): A50001 lists M23.205 and S83.206A for 29881, and M17.11 as not covered.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { checkClaim } from '#claims';
import { fixture } from '../../test/part.ts';
import { type TestSite, testSite } from '../../test/starter.ts';

let site: TestSite;
let bare: TestSite;
before(async () => {
  [site, bare] = [await testSite([fixture('coverage')]), await testSite()];
});
after(() => {
  site?.close();
  bare?.close();
});

function checked(diagnoses: string[], pointers: number[], at = site, dateOfService = '2024-06-01') {
  return checkClaim(at.library.current, {
    setting: 'practitioner',
    dateOfService,
    patient: { birthDate: null, sex: null },
    diagnoses,
    lines: [
      {
        code: '29881',
        modifiers: [],
        units: 1,
        placeOfService: '11',
        diagnosisPointers: pointers,
        dateOfService: null,
      },
    ],
  });
}

const told = (...asked: Parameters<typeof checked>) =>
  checked(...asked).findings.filter(({ rule }) => rule === 'coverage');

test('an article that lists none of the diagnoses a line points to is a warning, with the article by name', () => {
  const [one] = told(['E11.9'], [1]);
  assert.equal(one?.severity, 'warning');
  assert.deepEqual(one?.codes, ['29881', 'E11.9']);
  assert.match(one?.message ?? '', /A50001 of Invented Administrators/);
  assert.equal(one?.source?.source, 'mcd-article');
  assert.match(told(['M17.11'], [1])[0]?.message ?? '', /not covered/i);
});

test('one listed diagnosis is enough, if the line points to it', () => {
  assert.deepEqual(told(['M23.205'], [1]), []);
  assert.deepEqual(told(['E11.9', 'M23.205'], [1, 2]), []);
  assert.equal(told(['E11.9', 'M23.205'], [1]).length, 1);
});

test('an article binds from its first day', () => {
  assert.deepEqual(told(['E11.9'], [1], site, '2023-06-01'), []);
});

test('without articles nothing is said of coverage, but that nothing was checked', () => {
  const { findings, caveats } = checked(['E11.9'], [1], bare);
  assert.ok(!findings.some(({ rule }) => rule === 'coverage'));
  assert.match(caveats.join(' '), /Coverage by diagnosis was not checked/);
});
