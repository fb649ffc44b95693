// Which date of service does a question name? `on 7/1/2024`, `July 2024`, `Q3 2024`, `in 2011`.
import { type IsoDate, parseIsoDate } from '#kit';

export interface NamedDate {
  start: number;
  end: number;
  day: IsoDate;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d{2})`;

/** Each way of writing a day, and how the match is read: year, month, day as texts. */
const WAYS: { pattern: RegExp; read(match: RegExpExecArray): [string, string, string] | null }[] = [
  {
    pattern: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/i,
    read: ([, year = '', month = '', day = '']) => [year, month, day],
  },
  {
    pattern: /\b(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)?\d{2})\b/,
    read: ([, month = '', day = '', year = '']) => [year.length === 2 ? `20${year}` : year, month, day],
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`, 'i'),
    read: ([, month = '', day = '', year = '']) => [year, monthNumber(month), day],
  },
  {
    pattern: new RegExp(String.raw`\b${DAY} ${MONTH},? ${YEAR}\b`, 'i'),
    read: ([, day = '', month = '', year = '']) => [year, monthNumber(month), day],
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH},? (?:of )?${YEAR}\b`, 'i'),
    read: ([, month = '', year = '']) => [year, monthNumber(month), '1'],
  },
  {
    pattern: new RegExp(String.raw`\b(?:q([1-4]) ?(?:of )?${YEAR}|${YEAR} ?q([1-4]))\b`, 'i'),
    read: (match) => {
      const quarter = Number(match[1] ?? match[4]);
      return [match[2] ?? match[3] ?? '', String(quarter * 3 - 2), '1'];
    },
  },
  {
    pattern: /(?<![$\d.,-])\b(200[89]|201\d|202\d|203[0-5])\b(?![\d-]|[.,]\d)/,
    // The last day of a year: what held in the end, whichever quarter changed it.
    read: ([, year = '']) => [year, '12', '31'],
  },
];

/** The first that is found, most exact ways first; a year that has not ended is the present day of `today`. */
export function dateIn(text: string, today: IsoDate): NamedDate | null {
  for (const { pattern, read } of WAYS) {
    const match = pattern.exec(text);
    const cells = match ? read(match) : null;
    if (!match || !cells) continue;
    const [year, month, day] = cells;
    const named = parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (named === null) continue;
    const isWholeYear = named.endsWith('-12-31') && !match[0].includes('31');
    return {
      start: match.index,
      end: match.index + match[0].length,
      day: isWholeYear && named > today && named.slice(0, 4) === today.slice(0, 4) ? today : named,
    };
  }
  return null;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
