import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { AnswerEvent } from '#assistant';
import { guessSystems, statusOf } from '#catalog';
import type { IsoDate } from '#kit';
import { officialEdition } from '../test/official-edition.ts';
import { skipWithout } from '../test/shared-data.ts';
import { brokenPromises } from './answerPromises.ts';
import { type Expected, QUESTION_HALVES, questionHalf, readQuestions, topicOf } from './questionFile.ts';
import { failures, type Got } from './questionScore.ts';

const NOTHING: Expected = {
  outcome: 'answered',
  codes: [],
  oneOf: [],
  says: [],
  never: [],
  dates: [],
  sources: [],
};
const got = (text: string, more: Partial<Got> = {}): Got => ({
  outcome: 'answered',
  text,
  cited: [],
  ...more,
});
const right = (expected: Partial<Expected>, text: string, more?: Partial<Got>) =>
  failures({ ...NOTHING, ...expected }, got(text, more)).length === 0;

test('a code counts whole, not as the beginning of a longer one and not as an amount', () => {
  assert.ok(right({ codes: ['E11.9'] }, 'Use E11.9.'));
  assert.ok(!right({ codes: ['E11.9'] }, 'Use E11.91.'));
  assert.ok(!right({ codes: ['E11'] }, 'Use E11.9.'));
  assert.ok(!right({ codes: ['99213'] }, 'It pays $99213.00.'));
  assert.ok(!right({ codes: ['99213'] }, 'Use 99214.'));
});

test('each thing to say counts in any of its spellings, and what must not be said counts against', () => {
  assert.ok(right({ says: ['distinct', ['site', 'organ']] }, 'Distinct, on another organ.'));
  assert.ok(!right({ says: ['distinct', ['site', 'organ']] }, 'Distinct.'));
  assert.ok(right({ says: ['/\\b8\\b/'] }, 'At most 8 units.'));
  assert.ok(!right({ says: ['/\\b8\\b/'] }, 'At most 80 units.'));
  assert.ok(!right({ never: ['5,000'] }, 'It pays $5,000.'));
});

test('a day counts however it is written', () => {
  for (const text of ['2022-12-31', 'December 31, 2022', '31 December 2022', '12/31/2022', 'Dec 31, 2022'])
    assert.ok(right({ dates: ['2022-12-31', '2023-01-01'] }, `Deleted ${text}.`), text);
  assert.ok(!right({ dates: ['2022-12-31'] }, 'Deleted in 2022.'));
});

test('yes and no are what the first two sentences say', () => {
  assert.ok(right({ verdict: 'yes' }, 'Yes. It is valid.'));
  assert.ok(right({ verdict: 'yes' }, '99213 is valid on this day.'));
  assert.ok(!right({ verdict: 'yes' }, 'No. It was deleted.'));
  assert.ok(!right({ verdict: 'yes' }, '99201 is not valid.'));
  assert.ok(right({ verdict: 'no' }, 'No. It was deleted.'));
  assert.ok(right({ verdict: 'no' }, '99201 was deleted at the end of 2020.'));
  assert.ok(!right({ verdict: 'no' }, 'Yes, it cannot be doubted.'));
  assert.ok(!right({ verdict: 'no' }, '99213 is active. It is paid. But not always.'));
});

test('a pair is told apart by its indicator, whatever the words around it', () => {
  const modifier = 'Yes, with a modifier: 45380 is column two, modifier indicator 1.';
  const never = 'No. The pair has modifier indicator 0: no modifier lets both be paid.';
  const none = 'NCCI has no edit between 80053 and 84443.';
  for (const [text, pair] of [
    [modifier, 'modifier'],
    [never, 'never'],
    [none, 'none'],
  ] as const)
    for (const expected of ['modifier', 'never', 'none'] as const)
      assert.equal(right({ pair: expected }, text), expected === pair, `${text} ${expected}`);
  assert.ok(!right({ pair: 'none' }, 'I found nothing.'));
});

test('a refusal says that it does not know; an answer instead is wrong, and so is silence', () => {
  assert.ok(right({ outcome: 'refused' }, '99999 is in none of the loaded files.'));
  assert.ok(right({ outcome: 'refused' }, 'Which code is it about?', { outcome: 'unclear' }));
  assert.ok(!right({ outcome: 'refused' }, '99999 is a visit.'));
  assert.ok(!right({}, 'Which code is it about?', { outcome: 'unclear' }));
});

test('a source must be cited, not only looked at', () => {
  const cited = [{ cites: [{ source: 'mpfs' }] }] as unknown as Got['cited'];
  assert.ok(right({ sources: ['mpfs', 'asc'] }, 'x', { cited }));
  assert.ok(!right({ sources: ['asc'] }, 'x', { cited }));
  assert.ok(!right({ sources: ['mpfs'] }, 'x'));
});

test('the set is large, covers its topics, and the hash of each id put it into its half', () => {
  const all = QUESTION_HALVES.flatMap((half) =>
    readQuestions(resolve(import.meta.dirname, 'questions'), half).map((question) => {
      assert.equal(questionHalf(question.id), half, question.id);
      return question;
    }),
  );
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  assert.ok(all.length >= 320, `${all.length}`);
  const topics = Map.groupBy(all, ({ id }) => topicOf(id));
  for (const topic of [
    'codes',
    'guidelines',
    'modifiers',
    'crosswalks',
    'ncci',
    'compliance',
    'coverage',
    'payment',
  ])
    assert.ok((topics.get(topic)?.length ?? 0) >= 15, topic);
  for (const question of all) {
    const { codes, oneOf, says, never, dates, sources, verdict, pair, outcome } = question;
    const expected = [codes, oneOf, says, never, dates, sources].some((list) => list.length > 0);
    assert.ok(expected || verdict || pair || outcome === 'refused', `${question.id} expects nothing`);
  }
});

test('every code that an answer must name is a code of the official files', {
  skip: skipWithout('README.md'),
}, async () => {
  const { edition, close } = await officialEdition();
  for (const half of QUESTION_HALVES)
    for (const { id, codes, oneOf, asOf } of readQuestions(resolve(import.meta.dirname, 'questions'), half))
      for (const code of [...codes, ...oneOf])
        assert.ok(
          code === '64560' ||
            guessSystems(code).some((ref) => statusOf(edition, ref, asOf as IsoDate) !== null),
          `${id}: ${code}`,
        );
  close();
});

test('a broken promise is found: dead code, loose citation, amount from nowhere, two ends', {
  skip: skipWithout('README.md'),
}, async () => {
  const { edition, close } = await officialEdition();
  const part = edition.releases('mpfs')[0];
  const cite = { source: 'mpfs', version: part?.entry.version ?? '', files: ['x'] };
  const evidence = {
    type: 'evidence',
    id: 1,
    evidence: { title: '', facts: ['99213 pays $88.95.'], cites: [cite] },
  };
  const citation = { type: 'citation', number: 1, evidence: 1 };
  const text = (words: string, codes: object[] = [], cites = [1]) => ({
    type: 'text',
    text: words,
    codes,
    cites,
  });
  const done = { type: 'done' };
  const of = (...events: object[]) =>
    brokenPromises(edition, '2026-11-24' as IsoDate, events as unknown as AnswerEvent[]);
  assert.deepEqual(of(evidence, citation, text('99213 pays $88.95.'), done), []);
  assert.equal(of(evidence, citation, text('99213 pays $88.96.'), done).length, 1);
  assert.equal(of(evidence, citation, text('Bill 99201.'), done).length, 1);
  assert.equal(of(evidence, citation, text('Bill 99999.'), done).length, 1);
  assert.equal(
    of(evidence, citation, text('Bill 99201.', [{ text: '99201', warning: 'deleted' }]), done).length,
    0,
  );
  assert.equal(of(evidence, text('99213 pays $88.95.'), done).length, 1);
  assert.equal(of(citation, text('A visit.'), done).length, 1);
  assert.equal(of(evidence, citation, done, done).length, 1);
  assert.equal(
    of({ ...evidence, evidence: { ...evidence.evidence, cites: [{ ...cite, version: '1' }] } }, done).length,
    1,
  );
  close();
});
