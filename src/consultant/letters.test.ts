// Do both parts of a letter say the same, and nothing else? Columns, escapes, links and subjects.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Edition } from '#editions';
import { brokenPromises } from '../../evaluation/letterPromises.ts';
import type { Consultation } from './consultation.ts';
import {
  answerLetter,
  invitationLetter,
  limitLetter,
  unreadableLetter,
  unverifiedLetter,
} from './letters.ts';
import { sampleConsultation } from './sampleConsultation.ts';
import { sampleLetters } from './sampleLetters.ts';

const ORIGIN = 'https://codingahead.example';
const FRAME = {
  origin: ORIGIN,
  mailboxLink: `${ORIGIN}/account/mailbox/7F3K2Q`,
  subject: 'Wrist',
  caseNumber: '7F3K2Q',
};
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> & 'x' \u202Egnp.exe\u2069 \u0000\r\nBcc: boss@evil.example`;

function of(consultation: Consultation, subject = 'Wrist') {
  return answerLetter(consultation, { ...FRAME, subject });
}

/** Edition-free: nothing of these letters is a code that has to be looked up. */
const NO_EDITION = { remember: (_: string, make: () => unknown) => make() } as unknown as Edition;

test('every sample is a letter: a subject of one line, text in 76 columns, HTML that loads and runs nothing', () => {
  const samples = sampleLetters(ORIGIN);
  assert.ok(samples.length >= 7);
  assert.equal(new Set(samples.map(({ name }) => name)).size, samples.length);
  for (const letter of samples) {
    const broken = brokenPromises(
      NO_EDITION,
      '2026-11-24',
      { ...sampleConsultation, blocks: [], sources: [] },
      letter,
      ORIGIN,
    );
    assert.deepEqual(broken, [], letter.name);
    assert.match(letter.html, /<meta name="color-scheme" content="light dark">/);
    assert.match(letter.html, /prefers-color-scheme:dark/);
    // Gmail cuts a letter off beyond 102 kB.
    assert.ok(letter.html.length < 100_000);
    assert.doesNotMatch(letter.text, /[ \t]$/m);
  }
});

test('words of strangers are escaped, in one line, and lead nowhere', () => {
  const [code] = sampleConsultation.blocks.flatMap((block) => (block.kind === 'codes' ? block.rows : []));
  assert.ok(code);
  const letter = of(
    {
      ...sampleConsultation,
      blocks: [
        { kind: 'asked', text: HOSTILE },
        { kind: 'item', said: [{ text: `Not read: ${HOSTILE}`, cites: [], codes: [] }] },
        {
          kind: 'codes',
          rows: [{ ...code, title: HOSTILE, quotes: [HOSTILE], path: `//evil.example/${HOSTILE}` }],
        },
      ],
    },
    HOSTILE,
  );
  assert.deepEqual(
    brokenPromises(
      NO_EDITION,
      '2026-11-24',
      { ...sampleConsultation, blocks: [], sources: [] },
      letter,
      ORIGIN,
    ),
    [],
  );
  assert.doesNotMatch(letter.html, /<script|<img|[\u202A-\u202E]/);
  assert.doesNotMatch(letter.text, /^Bcc:/m);
  assert.equal(letter.subject.split('\n').length, 1);
});

test('the subject carries the case once, however often it was answered', () => {
  let subject = 'Wrist';
  for (let n = 0; n < 5; n++) subject = of(sampleConsultation, subject).subject;
  assert.equal(subject, 'Re: Wrist [Case 7F3K2Q]');
  assert.equal(of(sampleConsultation, 'AW: RE: Fwd: [External] Wrist').subject, 'Re: Wrist [Case 7F3K2Q]');
  assert.equal(of(sampleConsultation, '').subject, 'Re: Your letter [Case 7F3K2Q]');
  const long = of(sampleConsultation, 'x'.repeat(5_000)).subject;
  assert.ok(long.length <= 140 && long.endsWith(' [Case 7F3K2Q]'), long);
});

test('a letter to a stranger, or in the name of one, repeats nothing that came', () => {
  for (const letter of [
    invitationLetter({ origin: ORIGIN, address: 'consultant@example.org' }),
    unverifiedLetter(FRAME),
  ])
    assert.doesNotMatch(letter.subject + letter.text + letter.html, /Wrist/);
});

test('the limit says when it renews, the unreadable what was the matter', () => {
  const limit = limitLetter({
    ...FRAME,
    limit: '20 letters a day',
    renews: new Date('2026-11-27T05:30:00Z'),
  });
  assert.match(limit.text, /20 letters a day/);
  assert.match(limit.text, /05:30 UTC on\s+27 November 2026/);
  assert.match(
    unreadableLetter({ ...FRAME, why: 'It is encrypted (S/MIME).' }).text,
    /encrypted \(S\/MIME\)/,
  );
});

test('a mailbox of another site is no link', () => {
  const { html } = answerLetter(sampleConsultation, {
    ...FRAME,
    mailboxLink: 'https://codingahead.example.evil.example/x',
  });
  assert.doesNotMatch(html, /href="https:\/\/codingahead\.example\.evil/);
});

test('any words come through whole in both parts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 6 }), (texts) => {
      const letter = of({
        ...sampleConsultation,
        sources: [],
        blocks: texts.map((text) => ({ kind: 'item' as const, said: [{ text, cites: [], codes: [] }] })),
      });
      const broken = brokenPromises(
        NO_EDITION,
        '2026-11-24',
        { ...sampleConsultation, blocks: [], sources: [] },
        letter,
        ORIGIN,
      );
      // Where a word is longer than a line, it is broken in the text.
      assert.deepEqual(
        broken.filter((one) => !/ is not in the /.test(one)),
        [],
      );
    }),
    { seed: Number(process.env.SEED ?? 20261126), numRuns: 100 },
  );
});
