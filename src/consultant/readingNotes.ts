// How was a letter read? Which day its codes were looked up for, what was masked, what was left out: what a colleague would say at the end.
import { type IsoDate, proseDate } from '#kit';
import type { ConsultBlock, ConsultLetter } from './consultation.ts';

export interface ServiceDay {
  asOf: IsoDate;
  from: 'letter' | 'earlier' | 'year' | 'none';
}

export interface Reading {
  /** Codes were looked up for the day. */
  isDated: boolean;
  letter: ConsultLetter;
  day: ServiceDay;
  casesLeft: number;
  questionsLeft: readonly string[];
  isCut: boolean;
  caveats: readonly string[];
}

/** The day that the letter or the thread names; of a masked date its year is left; else the day of the letter. */
export function serviceDayOf(
  { dateOfService, earlier, text, attachments }: ConsultLetter,
  today: IsoDate,
): ServiceDay {
  if (dateOfService != null) return { asOf: dateOfService, from: 'letter' };
  if (earlier?.dateOfService != null) return { asOf: earlier.dateOfService, from: 'earlier' };
  const told = [text, ...attachments.map((one) => one.text)].join('\n');
  const year =
    /\b(?:dos|date of (?:service|surgery|procedure|visit|admission))\b[^\n\d]{0,20}\[date (20\d\d)\]/i.exec(
      told,
    )?.[1];
  // The code sets of a calendar year hold in its middle.
  if (year !== undefined && year < today.slice(0, 4)) return { asOf: `${year}-07-01`, from: 'year' };
  return { asOf: today, from: 'none' };
}

const MOST_CAVEATS = 6;
/** As the claim check and as the tools say it. */
const OLDER = [
  /^(?<title>.+): the newest loaded release is (?<version>.+), which ended on (?<ended>\d{4}-\d\d-\d\d), before these services\.$/,
  /^The newest loaded release of “(?<title>.+)” is (?<version>.+), which ended on (?<ended>.+); later changes are not in it\.$/,
];

export function readingNotes({
  letter,
  day,
  isDated,
  casesLeft,
  questionsLeft,
  isCut,
  caveats,
}: Reading): ConsultBlock[] {
  const notes = isDated ? [dayNote(day)] : [];
  const masked = maskedNote(letter);
  if (masked !== null) notes.push(masked);
  for (const { name, why } of letter.left ?? []) notes.push(`Not read: ${name}. ${why}`);
  if (isCut) notes.push('The case is longer than can be read at once; only its beginning was read.');
  if (casesLeft > 0)
    notes.push('Not all cases of your letter were read. Write one letter for each of the rest.');
  if (questionsLeft.length > 0)
    notes.push(
      `Only so many questions are answered in one letter. Left for another: ${questionsLeft.map((one) => `“${one.slice(0, 120)}”`).join(', ')}`,
    );
  notes.push(...caveatNotes(caveats));
  return notes.map((text) => ({ kind: 'item', said: [{ text, cites: [], codes: [] }] }));
}

/** Releases that ended too early in one sentence; the rest as it stands. */
function caveatNotes(caveats: readonly string[]): string[] {
  const older = new Set<string>();
  const others = caveats.filter((one) => {
    const found = OLDER.map((pattern) => pattern.exec(one)).find((match) => match)?.groups;
    if (found) older.add(`${found.title} ${found.version}`);
    return !found;
  });
  return [
    ...(older.size > 0
      ? [
          `Loaded releases that ended before the date of service, so that later changes are not in them: ${[...older].join('; ')}.`,
        ]
      : []),
    ...others.slice(0, MOST_CAVEATS),
  ];
}

function dayNote({ asOf, from }: ServiceDay): string {
  const day = proseDate(asOf);
  // Of a day that a letter names its quarter may be all that is kept.
  if (from !== 'none' && from !== 'year' && /-(?:01|04|07|10)-01$/.test(asOf))
    return `Date of service: in the quarter that begins on ${day}, as you wrote; the codes are those of its first day.`;
  if (from === 'letter') return `Date of service: ${day}, as your letter says.`;
  if (from === 'earlier') return `Date of service: ${day}, as you wrote before.`;
  if (from === 'year')
    return `Date of service: only its year could be read, so the codes are those of ${day}. Reply with “DOS:” and the day to change that.`;
  return `Date of service: none was named, so the codes are those of ${day}. Reply with “DOS:” and the day to change that.`;
}

const PLURALS: Record<string, string> = {
  address: 'addresses',
  fax: 'fax numbers',
  phone: 'phone numbers',
  ssn: 'social security numbers',
  zip: 'ZIP codes',
  ip: 'IP addresses',
};
const SINGULARS: Record<string, string> = {
  ssn: 'social security number',
  zip: 'ZIP code',
  ip: 'IP address',
  phone: 'phone number',
  fax: 'fax number',
  email: 'e-mail address',
  url: 'web address',
};

function maskedNote({ masked }: ConsultLetter): string | null {
  const kinds = Object.entries(masked).filter(([, count]) => count > 0);
  if (kinds.length === 0) return null;
  const said = kinds.map(([kind, count]) => {
    const one = SINGULARS[kind] ?? kind;
    return `${count} ${count === 1 ? one : (PLURALS[kind] ?? `${one}s`)}`;
  });
  const last = said.pop();
  const all = said.length > 0 ? `${said.join(', ')} and ${last}` : last;
  return `Masked before it was read or kept: ${all}.`;
}
