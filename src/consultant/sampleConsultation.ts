// An invented answer, for looking at the letter without an edition. Its codes are real ones; its patient is none.
import { NEW_CONVERSATION } from '#assistant';
import type { Evidence } from '#tools';
import type { Consultation, Said } from './consultation.ts';

const cite = (title: string, version: string, authority: string) => ({
  source: 'sample',
  title,
  version,
  effective: null,
  files: [],
  authority,
  starter: false,
  note: null,
});

const evidence = (tool: string, title: string, path: string | null): Evidence => ({
  tool,
  title,
  facts: [],
  codes: [],
  cites: [],
  path,
});

const said = (text: string, ...cites: number[]): Said => ({ text, cites, codes: [] });

const BOOKS = [
  cite('ICD-10-CM order file', 'FY2027', 'CDC/NCHS'),
  cite('ICD-10-CM alphabetic index', 'FY2027', 'CDC/NCHS'),
];

export const sampleConsultation: Consultation = {
  outcome: 'answered',
  blocks: [
    {
      kind: 'paragraph',
      said: [
        said('Your case, read as outpatient, supports S52.502A and W00.0XXA.', 1),
        said(
          'The claim with S52.502A and W00.0XXA passes every edit that the loaded releases allow to check.',
          2,
        ),
      ],
    },
    { kind: 'heading', level: 1, text: 'Codes and why' },
    {
      kind: 'codes',
      rows: [
        {
          code: 'S52.502A',
          system: 'ICD-10-CM',
          title:
            'Unspecified fracture of the lower end of left radius, initial encounter for closed fracture',
          why: said('Index or tabular list: Fracture of distal end of radius.', 1),
          quotes: ['closed distal radius fracture on the left'],
          path: '/icd-10-cm/codes/S52.502A',
        },
        {
          code: 'W00.0XXA',
          system: 'ICD-10-CM',
          title: 'Fall on same level due to ice and snow, initial encounter',
          why: said('External cause of the injury (Official Guidelines I.C.20).', 1),
          quotes: ['slipped on the icy sidewalk'],
          path: '/icd-10-cm/codes/W00.0XXA',
        },
      ],
    },
    { kind: 'heading', level: 1, text: 'Your questions' },
    { kind: 'asked', text: 'Is the laterality needed?' },
    { kind: 'paragraph', said: [said('Yes: without the side the code stays unspecified.')] },
    { kind: 'heading', level: 1, text: 'What the record does not say' },
    { kind: 'item', said: [said('A more specific code than S52.502A would need: the kind of fracture.', 1)] },
    { kind: 'heading', level: 1, text: 'How your letter was read' },
    { kind: 'item', said: [said('Date of service: 24 November 2026, as your letter says.')] },
    { kind: 'item', said: [said('Masked before it was read or kept: 1 name and 1 phone number.')] },
    { kind: 'item', said: [said('Not read: scan.png. A picture; text is not read from pictures here.')] },
  ],
  sources: [
    {
      number: 1,
      title: 'Code books, read with your case',
      releases: BOOKS.map(({ title, version, authority }) => `${title} ${version} (${authority})`).join('; '),
      evidence: evidence('code_note', 'Codes of the note', '/case2code'),
    },
    {
      number: 2,
      title: 'Claim check: S52.502A and W00.0XXA',
      releases: 'ICD-10-CM tabular list FY2027 (CDC/NCHS)',
      evidence: evidence('check_claim', 'Claim check', '/claims'),
    },
  ],
  state: { cases: [], conversation: NEW_CONVERSATION, codes: [], dateOfService: null },
};
