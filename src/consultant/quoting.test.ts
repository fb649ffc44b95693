// Which words are new, in the letters that mail programs make: replies above, below and between, in many languages, and forwards.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { newWords } from './quoting.ts';

const NEW = 'The fracture was on the left.';
const OLD = 'Your case supports S52.509A. [1]';
const QUOTE = `> ${OLD}\n>\n> Reply to go on.`;
const CASE = '54-year-old with a closed distal radius fracture.';

/** What a program writes above or around the letter that it answers. */
const REPLIES: Record<string, string> = {
  'Gmail, above': `${NEW}\n\nOn Mon, Nov 23, 2026 at 3:00 PM CaseConsultant <consultant@example.org>\nwrote:\n\n${QUOTE}\n`,
  'Gmail, introduction in one line': `${NEW}\n\nOn Mon, Nov 23, 2026 at 3:00 PM CaseConsultant <consultant@example.org> wrote:\n${QUOTE}`,
  'Gmail, below': `On Mon, Nov 23, 2026 at 3:00 PM CaseConsultant <consultant@example.org> wrote:\n${QUOTE}\n\n${NEW}`,
  'no introduction': `${NEW}\n\n${QUOTE}`,
  'marks without blanks': `${NEW}\n\nOn 23 Nov 2026, x@example.org wrote:\n>${OLD}\n>\n>Reply to go on.`,
  'two deep': `${NEW}\n\nOn 23 Nov 2026, x@example.org wrote:\n> ${OLD}\n>> older\n> > > oldest`,
  'Apple Mail': `${NEW}\n\n> On Nov 23, 2026, at 3:00 PM, CaseConsultant <consultant@example.org> wrote:\n> \n${QUOTE}`,
  iPhone: `${NEW}\n\nSent from my iPhone\n\n> On Nov 23, 2026, at 3:00 PM, CaseConsultant <consultant@example.org> wrote:\n> \n> ${OLD}`,
  'Android without marks': `${NEW}\n\nOn Mon, 23 Nov 2026, 15:00 CaseConsultant, <consultant@example.org> wrote:\n\n${OLD}\nReply to go on.`,
  'Outlook, original message': `${NEW}\n\n-----Original Message-----\nFrom: CaseConsultant <consultant@example.org>\nSent: Monday, November 23, 2026 3:00 PM\nTo: Lee\nSubject: RE: Wrist\n\n${OLD}`,
  'Outlook, block of headers': `${NEW}\n\nFrom: CaseConsultant <consultant@example.org>\nSent: Monday, November 23, 2026 3:00 PM\nTo: Lee <lee@example.com>\nSubject: RE: Wrist\n\n${OLD}`,
  'Outlook, line and headers': `${NEW}\n\n________________________________\nFrom: CaseConsultant <consultant@example.org>\nDate: Monday, November 23, 2026\nTo: Lee\nSubject: Wrist\n\n${OLD}`,
  'Outlook on the web, bold headers': `${NEW}\n\n*From:* CaseConsultant <consultant@example.org>\n*Sent:* Monday, November 23, 2026\n*To:* Lee\n*Subject:* Wrist\n\n${OLD}`,
  'Outlook for Android': `${NEW}\n\nGet Outlook for Android<https://aka.ms/x>\n________________________________\nFrom: CaseConsultant\nSent: Monday\nTo: Lee\nSubject: Wrist\n\n${OLD}`,
  'headers with a long list': `${NEW}\n\nFrom: CaseConsultant <consultant@example.org>\nSent: Monday\nTo: Lee <lee@example.com>;\n Kim <kim@example.com>\nCc: a@example.com\nSubject: Wrist\n\n${OLD}`,
  Thunderbird: `${NEW}\n\nOn 11/23/26 15:00, CaseConsultant wrote:\n${QUOTE}\n`,
  Yahoo: `${NEW}\n\n    On Monday, November 23, 2026 at 03:00:00 PM EST, CaseConsultant <consultant@example.org> wrote:  \n\n ${OLD}`,
  Proton: `${NEW}\n\nSent with Proton Mail secure email.\n\n------- Original Message -------\nOn Monday, November 23rd, 2026 at 15:00, CaseConsultant <c@example.org> wrote:\n\n${QUOTE}`,
  mutt: `${NEW}\n\n* CaseConsultant <consultant@example.org> [2026-11-23 15:00]:\n${QUOTE}`,
  'name wrote': `${NEW}\n\nCaseConsultant wrote:\n${QUOTE}`,
  'introduction over three lines': `${NEW}\n\nOn Mon, Nov 23, 2026 at 3:00 PM\nCaseConsultant of Coding Ahead\n<consultant@example.org> wrote:\n${QUOTE}`,
  'German, Gmail': `${NEW}\n\nAm Mo., 23. Nov. 2026 um 15:00 Uhr schrieb CaseConsultant <\nconsultant@example.org>:\n\n${QUOTE}`,
  'German, Outlook': `${NEW}\n\nVon: CaseConsultant <consultant@example.org>\nGesendet: Montag, 23. November 2026 15:00\nAn: Lee\nBetreff: AW: Wrist\n\n${OLD}`,
  'German, original': `${NEW}\n\n-----Ursprüngliche Nachricht-----\nVon: CaseConsultant\nGesendet: Montag\nAn: Lee\nBetreff: Wrist\n\n${OLD}`,
  'German, iPhone': `${NEW}\n\nVon meinem iPhone gesendet\n\n> Am 23.11.2026 um 15:00 schrieb CaseConsultant <c@example.org>:\n> \n> ${OLD}`,
  French: `${NEW}\n\nLe lun. 23 nov. 2026 à 15:00, CaseConsultant <consultant@example.org> a\nécrit :\n\n${QUOTE}`,
  'French, Outlook': `${NEW}\n\nDe : CaseConsultant <consultant@example.org>\nEnvoyé : lundi 23 novembre 2026 15:00\nÀ : Lee\nObjet : RE: Wrist\n\n${OLD}`,
  'French, without marks': `${NEW}\n\nLe 23 nov. 2026 à 15:00, CaseConsultant <c@example.org> a écrit :\n\n${OLD}`,
  Spanish: `${NEW}\n\nEl lun, 23 nov 2026 a las 15:00, CaseConsultant (<consultant@example.org>)\nescribió:\n\n${QUOTE}`,
  'Spanish, Outlook': `${NEW}\n\nDe: CaseConsultant\nEnviado el: lunes, 23 de noviembre de 2026\nPara: Lee\nAsunto: RE: Wrist\n\n${OLD}`,
  Italian: `${NEW}\n\nIl giorno lun 23 nov 2026 alle ore 15:00 CaseConsultant <\nconsultant@example.org> ha scritto:\n\n${QUOTE}`,
  Portuguese: `${NEW}\n\nEm seg., 23 de nov. de 2026 às 15:00, CaseConsultant <consultant@example.org>\nescreveu:\n\n${QUOTE}`,
  Dutch: `${NEW}\n\nOp ma 23 nov 2026 om 15:00 schreef CaseConsultant <consultant@example.org>:\n\n${QUOTE}`,
  Swedish: `${NEW}\n\nDen mån 23 nov. 2026 kl 15:00 skrev CaseConsultant <c@example.org>:\n\n${QUOTE}`,
  Norwegian: `${NEW}\n\nman. 23. nov. 2026 kl. 15:00 skrev CaseConsultant <c@example.org>:\n\n${QUOTE}`,
  Polish: `${NEW}\n\npon., 23 lis 2026 o 15:00 CaseConsultant <c@example.org> napisał(a):\n\n${QUOTE}`,
  Czech: `${NEW}\n\npo 23. 11. 2026 v 15:00 odesílatel CaseConsultant <c@example.org> napsal:\n\n${QUOTE}`,
  Russian: `${NEW}\n\nпн, 23 нояб. 2026 г. в 15:00, CaseConsultant <c@example.org>:\n\n${QUOTE}`,
  Chinese: `${NEW}\n\nCaseConsultant <c@example.org> 于2026年11月23日周一 15:00写道：\n\n${QUOTE}`,
  Japanese: `${NEW}\n\n2026年11月23日(月) 15:00 CaseConsultant <c@example.org>:\n\n${QUOTE}`,
  Korean: `${NEW}\n\n2026년 11월 23일 (월) 오후 3:00, CaseConsultant <c@example.org>님이 작성:\n\n${QUOTE}`,
  'a day and an address': `${NEW}\n\n2026-11-23 15:00 GMT-05:00 CaseConsultant <c@example.org>:\n${QUOTE}`,
  'signature, then quotation': `${NEW}\n\n-- \nLee, CPC\nOrtho Group\n\nOn 23 Nov 2026, c@example.org wrote:\n${QUOTE}`,
  'signature below': `On 23 Nov 2026, c@example.org wrote:\n${QUOTE}\n\n${NEW}\n-- \nLee, CPC`,
  'carriage returns': `${NEW}\r\n\r\nOn 23 Nov 2026, c@example.org wrote:\r\n> ${OLD}\r\n`,
  'a long line torn off': `${NEW}\n\nOn 23 Nov 2026, c@example.org wrote:\n> Your case, read as outpatient, supports the codes S52.509A and W00.0XXA as\nof today.\n> Reply to go on.`,
};

test('the quoted answer is taken away from a reply, wherever it stands', () => {
  assert.ok(Object.keys(REPLIES).length >= 40);
  for (const [name, text] of Object.entries(REPLIES)) {
    const { text: said, quoted } = newWords(text, true);
    assert.equal(said, NEW, name);
    assert.match(quoted, /S52\.509A/, name);
  }
});

test('answers between the quoted lines are kept, in their order', () => {
  const text = `On 23 Nov 2026, c@example.org wrote:\n> Which side?\n\nThe left.\n\n> How old?\n67.\n> Anything else?\n\nNo.`;
  assert.equal(newWords(text, true).text, 'The left.\n\n67.\n\nNo.');
});

/** What a program writes above the letter that it passes on. */
const FORWARDS: Record<string, string> = {
  Gmail: `---------- Forwarded message ---------\nFrom: Dr. Kim <kim@example.com>\nDate: Mon, Nov 23, 2026 at 3:00 PM\nSubject: Wrist\nTo: Lee <lee@example.com>\n\n\n${CASE}`,
  'Apple Mail': `Begin forwarded message:\n\nFrom: Dr. Kim <kim@example.com>\nSubject: Wrist\nDate: November 23, 2026\nTo: lee@example.com\n\n${CASE}`,
  'Apple Mail, marked': `Begin forwarded message:\n\n> From: Dr. Kim <kim@example.com>\n> Subject: Wrist\n> Date: November 23, 2026\n> \n> ${CASE}`,
  Thunderbird: `-------- Forwarded Message --------\nSubject: \tWrist\nDate: \tMon, 23 Nov 2026\nFrom: \tDr. Kim <kim@example.com>\nTo: \tlee@example.com\n\n${CASE}`,
  German: `---------- Weitergeleitete Nachricht ---------\nVon: Dr. Kim <kim@example.com>\nDatum: 23.11.2026\nBetreff: Wrist\nAn: Lee\n\n${CASE}`,
  'German, Apple': `Anfang der weitergeleiteten Nachricht:\n\nVon: Dr. Kim\nBetreff: Wrist\n\n${CASE}`,
  French: `---------- Message transféré ---------\nDe : Dr. Kim <kim@example.com>\nDate : lun. 23 nov. 2026\nObjet : Wrist\nÀ : Lee\n\n${CASE}`,
  Spanish: `---------- Mensaje reenviado ---------\nDe: Dr. Kim <kim@example.com>\nFecha: lun\nAsunto: Wrist\nPara: Lee\n\n${CASE}`,
  'passed on twice': `---------- Forwarded message ---------\nFrom: a@example.com\nSubject: Fwd: Wrist\n\n---------- Forwarded message ---------\nFrom: b@example.com\nSubject: Wrist\n\n${CASE}`,
  'with a thread': `---------- Forwarded message ---------\nFrom: a@example.com\nSubject: Wrist\n\n> ${CASE}`,
};

test('what is passed on stays, for it is the case; its headers go', () => {
  for (const [name, text] of Object.entries(FORWARDS)) {
    assert.equal(
      newWords(`Which codes?\n\n${text}`, false, 'Fwd: Wrist').text,
      `Which codes?\n\n${CASE}`,
      name,
    );
    assert.equal(newWords(text, false).text, CASE, name);
  }
  const outlook = `Which codes?\n\nFrom: Dr. Kim\nSent: Monday\nTo: Lee\nSubject: Wrist\n\n${CASE}`;
  assert.match(newWords(outlook, false, 'FW: Wrist').text, /^Which codes\?[\s\S]*distal radius fracture/);
});

test('a quotation that is not ours stays where the letter is about it', () => {
  const thread = `What do you think?\n\nOn 23 Nov 2026, kim@example.com wrote:\n> ${CASE}`;
  assert.match(newWords(thread, false).text, /distal radius/);
  assert.equal(newWords(thread, true).text, 'What do you think?');
});

test('words of a record that look like marks are no quotation', () => {
  for (const text of [
    'Stenosis:\n>50% of the left carotid.\nNo plaque.',
    'The radiologist wrote:\nno fracture seen.',
    'From: L4 to S1 fusion was performed.',
    'On exam: left knee swollen.\nOn 11/3 the drain was removed. Findings:\nclear fluid.',
    'Date of service: today\nTo: OR 3',
    'Impression: fracture.\nPlan: cast.',
  ])
    assert.equal(newWords(text, true).text, text);
});

test('nothing but a quotation leaves nothing; nothing stays nothing', () => {
  assert.deepEqual(newWords(QUOTE, true).text, '');
  assert.deepEqual(newWords('', true), { text: '', quoted: '' });
});

test('hostile text takes a time that grows with its length', () => {
  const MEGABYTE = 1 << 20;
  for (const piece of [
    '>',
    '> ',
    '>\n',
    'On \n',
    'On a\n',
    'From: a@b\n',
    '____________\n',
    '-----Original Message-----\nFrom: a\n',
    '---------- Forwarded message ---------\n',
    'x@',
    '\n',
    ' ',
    'wrote:\n',
    'On 1 @ wrote',
  ]) {
    const text = piece.repeat(MEGABYTE / piece.length);
    const began = performance.now();
    newWords(text, true);
    newWords(text, false, 'Fwd: x');
    assert.ok(performance.now() - began < 3_000, JSON.stringify(piece));
  }
});

test('every line of any text is new, quoted or a mark; none is invented', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '> a',
      '>> b',
      '',
      '-- ',
      'On 1 Jan 2026, a@b wrote:',
      '-----Original Message-----',
      'From: a',
      'Sent: b',
      'To: c',
    ),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.boolean(), (lines, isReply) => {
      const text = lines.join('\n');
      const { text: said, quoted } = newWords(text, isReply);
      for (const one of `${said}\n${quoted}`.split('\n')) assert.ok(text.includes(one.trim()));
    }),
    { seed: Number(process.env.SEED ?? 20261126), numRuns: 300 },
  );
});
