// How is a text taken apart? Words, sentences, headings, boxes, before any code is looked for.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { assertionsOf, SAID } from '../assertions/assertions.ts';
import { headingAt } from './sections.ts';
import { sentencesOf, tokensOf } from './tokens.ts';

const sentences = (text: string) => {
  const tokens = tokensOf(text);
  return sentencesOf(text, tokens).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
};

test('a full stop ends a sentence, but not in a number, a short form or a numbered list', () => {
  assert.deepEqual(sentences('Seen by Dr. Smith. Hgb 9.8 today. Stable.'), [
    'Seen by Dr. Smith.',
    'Hgb 9.8 today.',
    'Stable.',
  ]);
  assert.deepEqual(sentences('1. Hypertension\n2. Diabetes'), ['1. Hypertension', '2. Diabetes']);
});

test('a line that the margin broke goes on', () => {
  const text = 'The patient is a sixty year old woman who presents today with\nshortness of breath.';
  assert.deepEqual(sentences(text), [text]);
});

test('headings are known with their colon, alone in a line, or as a short form', () => {
  const kindOf = (text: string) => headingAt(tokensOf(text), 0)?.kind ?? null;
  assert.equal(kindOf('ASSESSMENT/PLAN: hypertension'), 'diagnosis');
  assert.equal(kindOf('Past Medical History\nasthma'), 'history');
  assert.equal(kindOf('PMH HTN, DM'), 'history');
  assert.equal(kindOf('FH: mother with breast cancer'), 'family');
  assert.equal(kindOf('History of hypertension'), null);
  assert.equal(kindOf('Preoperative diagnosis: hernia'), 'before');
});

const saidOf = (text: string, word: string) => {
  const tokens = tokensOf(text);
  const bits = assertionsOf(tokens, { from: 0, to: tokens.length }, null, 2024);
  return bits.get(tokens.findIndex(({ plain }) => plain === word)) ?? 0;
};

test('a denial reaches its list and stops where something is affirmed', () => {
  assert.equal(saidOf('denies cough, fever or chills', 'chills'), SAID.no);
  assert.equal(saidOf('denies cough but reports fever', 'fever'), 0);
  assert.equal(saidOf('no increase in edema', 'edema'), 0);
  assert.equal(saidOf('malaria was ruled out', 'malaria'), SAID.no);
  assert.equal(saidOf('Bone pain none', 'pain'), SAID.no);
});

test('doubt, past and possibility are told apart', () => {
  assert.equal(saidOf('possible pneumonia', 'pneumonia') & SAID.doubt, SAID.doubt);
  assert.equal(saidOf('history of stroke', 'stroke') & SAID.past, SAID.past);
  assert.equal(saidOf('a 54-year-old man with asthma', 'asthma') & SAID.past, 0);
  assert.equal(saidOf('return if bleeding', 'bleeding') & SAID.maybe, SAID.maybe);
});

test('tokens stand in order and are the text between their ends', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end, opensLine } of tokensOf(text)) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.equal(typeof opensLine, 'boolean');
        last = end;
      }
      const tokens = tokensOf(text);
      let next = 0;
      for (const { from, to } of sentencesOf(text, tokens)) {
        assert.equal(from, next);
        next = to;
      }
      assert.equal(next, tokens.length);
    }),
    { seed: 8 },
  );
});

test('a title in a frame opens a part', () => {
  for (const [line, kind] of [
    ['|EXAM|', 'examination'],
    ['**Assessment**', 'diagnosis'],
    ['=== HPI ===', 'story'],
    ['## Plan', 'plan'],
    ['[PMH / PSH]', 'history'],
    ['- asthma', undefined],
    ['## Asthma', undefined],
    ['| exam | normal |', undefined],
  ] as const)
    assert.equal(headingAt(tokensOf(`${line}\nwords`), 0)?.kind, kind, line);
});
