// Whom does a letter name? Its identifiers are masked before anything else is done with it. A question about codes is masked by itself:
// there a day is a date of service and a ZIP code a payment locality, as in a question to CasePilot (45 CFR 164.514(b)(2)).
import { dateIn, sentencesOf } from '#assistant';
import type { IsoDate } from '#kit';
import { mask } from '#privacy';
import type { Masked } from './consultation.ts';

interface Unmasked {
  subject: string;
  text: string;
  attachments: readonly { name: string; text: string }[];
}

export interface MaskedLetter {
  subject: string;
  text: string;
  attachments: { name: string; text: string }[];
  masked: Masked;
  /** Of the case: it is masked in the text, and without it nobody knows which releases apply. */
  dateOfService: IsoDate | null;
}

export function maskLetter({ subject, text, attachments }: Unmasked, today: IsoDate): MaskedLetter {
  const masked: Masked = {};
  const hide = (words: string): string => {
    const done = mask(words);
    for (const { kind } of done.found) masked[kind] = (masked[kind] ?? 0) + 1;
    return done.text;
  };
  const dateOfService = serviceDateIn([text, ...attachments.map((one) => one.text)].join('\n'), today);
  return {
    subject: hide(subject),
    text: maskText(text, hide),
    // A file may be called by a patient's name.
    attachments: attachments.map((one) => ({
      name: hide(one.name.replaceAll('_', ' ')),
      text: hide(one.text),
    })),
    masked,
    dateOfService,
  };
}

/** What may stand in a question about payment or edits: where, when, which code. */
const OF_CODES =
  /\b(?:cod(?:e|es|ing)|bill(?:ed|ing)?|medicare|pa(?:y|ys|id|yment)|fees?|rvus?|reimburse\w*|allowable|bundl\w*|ncci|mues?|modifiers?|cover(?:s|ed|age)?|lcds?|valid|units?|cpt|hcpcs|icd)\b/i;
const OF_SOMEBODY =
  /\b(?:patient|pt|mr|mrs|ms|dob|born|mrn|name|address|lives?|resides?|year[- ]old|yo|y\/o|he|she|his|her|ssn|phone|insurance id|member)\b/i;

function maskText(text: string, hide: (words: string) => string): string {
  const apart: string[] = [];
  const open = text
    .replaceAll(MARK, '')
    .split('\n')
    .map((line) =>
      line.length > 2_000 || !line.includes('?')
        ? line
        : sentencesOf(line)
            .map((sentence) => {
              if (sentence.length > 300 || !/\?\W{0,3}$/.test(sentence)) return sentence;
              if (!OF_CODES.test(sentence) || OF_SOMEBODY.test(sentence)) return sentence;
              apart.push(hide(sentence));
              return `${MARK}${apart.length - 1}${MARK}`;
            })
            .join(' '),
    )
    .join('\n');
  return hide(open).replaceAll(/\uE000(\d+)\uE000/g, (_, number: string) => apart[Number(number)] ?? '');
}

/** Stands for a sentence that is masked by itself; nobody writes with this character. */
const MARK = '\uE000';

const NAMES_SERVICE =
  /\b(?:dos|d\.o\.s\.?|dates? of (?:service|surgery|procedure|operation|visit|exam|encounter|admission|discharge)|service dates?|(?:surgery|procedure|visit|encounter|operation|exam) date|(?:performed|seen|operated|operation|surgery|admitted) on)\b[^\n]{0,60}/gi;

const EARLIEST = '1990-01-01';

/** The day that a letter calls the date of service; any other day may be a birthday. */
export function serviceDateIn(text: string, today: IsoDate): IsoDate | null {
  for (const [words] of text.slice(0, 200_000).matchAll(NAMES_SERVICE)) {
    const found = dateIn(words, today);
    // The year of a day that there is not, as in `13/45/2025`, is no date either.
    if (found === null || /[/-]/.test(words.charAt(found.start - 1))) continue;
    if (found.day >= EARLIEST && found.day <= today) return found.day;
  }
  return null;
}
