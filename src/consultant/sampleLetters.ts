// What do the consultant's letters look like? Each of them once, with invented content, for whoever runs the site.
import type { WrittenLetter } from './letterPage.ts';
import {
  answerLetter,
  invitationLetter,
  limitLetter,
  unreadableLetter,
  unverifiedLetter,
} from './letters.ts';
import { sampleConsultation } from './sampleConsultation.ts';

export function sampleLetters(origin: string): (WrittenLetter & { name: string })[] {
  const mailboxLink = `${origin}/account/mailbox/7F3K2Q`;
  const frame = { origin, mailboxLink, subject: 'Wrist after a fall' };
  const nothing = { ...sampleConsultation, sources: [] };
  return [
    { name: 'Answer', ...answerLetter(sampleConsultation, { ...frame, caseNumber: '7F3K2Q' }) },
    {
      name: 'Nothing found',
      ...answerLetter(
        {
          ...nothing,
          outcome: 'nothing found',
          blocks: [
            said('Nothing was found for this letter that a source supports, so nothing is said about it.'),
          ],
        },
        { ...frame, caseNumber: '7F3K2Q' },
      ),
    },
    {
      name: 'Not a case',
      ...answerLetter(
        {
          ...nothing,
          outcome: 'not a case',
          blocks: [said('Your letter has neither a case nor a question of coding that could be read.')],
        },
        { ...frame, caseNumber: '7F3K2Q' },
      ),
    },
    { name: 'Invitation', ...invitationLetter({ origin, address: 'consultant@example.org' }) },
    { name: 'Held, not verified', ...unverifiedLetter(frame) },
    {
      name: 'Limit reached',
      ...limitLetter({ ...frame, limit: '20 letters a day', renews: new Date('2026-11-27T00:00:00Z') }),
    },
    { name: 'Not readable', ...unreadableLetter({ ...frame, why: 'It is encrypted (S/MIME).' }) },
  ];
}

function said(text: string) {
  return { kind: 'paragraph' as const, said: [{ text, cites: [], codes: [] }] };
}
