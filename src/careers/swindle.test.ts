// What job scams have in common is pointed out to the moderator, and what honest postings say is not.
import assert from 'node:assert/strict';
import test from 'node:test';
import { warningsOf } from './swindle.ts';

const HONEST = {
  title: 'Outpatient coder',
  description: `Codes outpatient encounters in Epic. We pay for your AAPC membership and continuing education. Equipment is
    provided: laptop and two screens. A background check is part of the offer. You pay attention to detail before you send a claim.
    Experience with telegraphic notes, wire-guided biopsies and cardiac cash-price programs is welcome. Interviews are by video.
    Apply by our page or to careers@mercy.example.org. Signal processing of ECG is none of your work. Signing bonus.`,
  yearMaxCents: 8_500_000,
  experience: 'two-years',
  applyUrl: 'https://mercy.example.org/jobs/1',
};

test('an honest posting shows no sign', () => {
  assert.deepEqual(warningsOf(HONEST), []);
  assert.deepEqual(warningsOf({ ...HONEST, yearMaxCents: null, applyUrl: null }), []);
});

test('each sign of a swindle is named', () => {
  const said: [string, RegExp][] = [
    ['A registration fee of $50 is due.', /money from the applicant/],
    ['You must pay for the starter kit in advance.', /money from the applicant/],
    ['Send a deposit before you start.', /money from the applicant/],
    ['Contact our hiring desk on WhatsApp.', /private messenger/],
    ['Message us on Telegram @hr_desk', /private messenger/],
    ['Ｔｅｌｅｇｒａｍ', /private messenger/],
    ['We mail you a cashier’s check for equipment.', /gift cards, transfers/],
    ['Buy gift cards for our clients.', /gift cards, transfers/],
    ['Have your Social Security number and routing number ready.', /identity or bank/],
    ['No interview, you are hired immediately.', /without an interview/],
    ['Write to quickhire2026@gmail.com', /private mailbox/],
  ];
  for (const [text, sign] of said) {
    const warnings = warningsOf({ ...HONEST, description: `${HONEST.description} ${text}` });
    assert.equal(warnings.length, 1, `${text}: ${warnings}`);
    assert.match(warnings[0] ?? '', sign, text);
  }
  assert.match(String(warningsOf({ ...HONEST, yearMaxCents: 20_000_000 })), /Pays more/);
  assert.match(String(warningsOf({ ...HONEST, yearMaxCents: 10_000_000, experience: 'none' })), /Pays more/);
  assert.match(String(warningsOf({ ...HONEST, applyUrl: 'http://mercy.example.org' })), /not encrypted/);
});

test('the longest text, made to tire the patterns, is read at once', () => {
  for (const piece of ['pay ', 'a@', 'send upfron', 'registration ', 'a.b+c@gmail', 'no  ']) {
    const begun = performance.now();
    warningsOf({ ...HONEST, description: piece.repeat(20_000 / piece.length) });
    assert.ok(performance.now() - begun < 250, piece);
  }
});
