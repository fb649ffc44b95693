// Claims over the API: verdict, findings with rule, lines and source, and an answer to every wrong question.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { type TestSite, testSite } from '../../test/starter.ts';

fc.configureGlobal({ seed: seed('claims') });

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(() => site.close());

// biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests look into
type Json = any;

async function post(path: string, body: unknown): Promise<{ status: number; json: Json }> {
  const answer = await site.get(`/api/v1/claims/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: await answer.json() };
}

const LINE = { modifiers: [], units: 1, pos: '11', diagnosisPointers: [1] };
const claim = (...lines: object[]) => ({
  asOf: '2024-08-01',
  setting: 'practitioner',
  patient: { birthDate: '1960-05-01', sex: 'F' },
  diagnoses: ['K63.5'],
  lines: lines.map((line) => ({ ...LINE, ...line })),
});

test('a column-two code is denied without a modifier and passes with 59 on it', async () => {
  const denied = await post('check', claim({ code: '45385' }, { code: '45380' }));
  assert.equal(denied.status, 200);
  const pair = denied.json.findings.find(({ rule }: Json) => rule === 'ncci-ptp');
  assert.equal(pair.severity, 'error');
  assert.deepEqual(pair.codes, ['45385', '45380']);
  assert.deepEqual(pair.lines, [1, 2]);
  assert.ok(pair.resolution.length > 0 && JSON.stringify(pair.source).includes('2024 Q3'));
  assert.ok(denied.json.releases.length > 0);
  for (const modifier of ['59', 'XS']) {
    const lifted = await post('check', claim({ code: '45385' }, { code: '45380', modifiers: [modifier] }));
    const found = lifted.json.findings.filter(({ rule }: Json) => rule === 'ncci-ptp');
    assert.ok(
      found.every(({ severity }: Json) => severity !== 'error'),
      modifier,
    );
  }
});

test('a dead code, a header diagnosis and a missing pointer are findings, not refusals', async () => {
  const body = claim({ code: '64560' }, { code: '99213', diagnosisPointers: [] });
  const { status, json } = await post('check', { ...body, diagnoses: ['E11'] });
  assert.equal(status, 200);
  assert.notEqual(json.verdict, 'clean');
  assert.ok(json.findings.some(({ codes, lines }: Json) => codes.includes('64560') && lines.includes(1)));
  assert.ok(json.findings.some(({ codes }: Json) => codes.includes('E11')));
  assert.ok(json.findings.some(({ lines }: Json) => lines.includes(2)));
});

test('a body that is none is a problem that names the field', async () => {
  for (const body of [
    {},
    { lines: 'x' },
    claim({ code: 7 }),
    { ...claim({ code: '99213' }), asOf: 'tomorrow' },
  ]) {
    const { status, json } = await post('check', body);
    assert.equal(status, 400, JSON.stringify(json));
    assert.ok(json.detail.length > 0);
  }
});

test('no JSON makes the check fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      for (const body of [
        value,
        { ...claim(), lines: value },
        { ...claim({ code: '99213' }), diagnoses: value },
      ]) {
        const { status } = await post('check', body);
        assert.ok(status < 500, JSON.stringify(body));
      }
    }),
    { numRuns: 150 },
  );
});
