// Which day is meant? Dates of service are calendar days without a time zone, written YYYY-MM-DD.

/** A calendar day, `YYYY-MM-DD`; strings of this shape compare in calendar order. */
export type IsoDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that a text names, or null when it names none (wrong shape, 30 February, year 0). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // By reckoning, not through a Date: a million claims have several million days.
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) return null;
  return text;
}

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `20111231` → `2011-12-31`; null for blanks, zeros and anything that is no day. */
export function fromCompactDate(text: string): IsoDate | null {
  if (!/^\d{8}$/.test(text)) return null;
  return parseIsoDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
}

/** `2013091` (year and day of the year, as in the add-on code file) → `2013-04-01`; null when no day. */
export function fromOrdinalDate(text: string): IsoDate | null {
  if (!/^\d{7}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const ordinal = Number(text.slice(4));
  if (year < 1900 || ordinal < 1) return null;
  const day = new Date(Date.UTC(year, 0, ordinal));
  return day.getUTCFullYear() === year ? day.toISOString().slice(0, 10) : null;
}

/** `10/1/2025` or `08/14/2025` → ISO; null when no day. */
export function fromUsDate(text: string): IsoDate | null {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  if (!match) return null;
  return parseIsoDate(`${match[3]}-${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}`);
}

/** The day `days` later (negative: earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const EPOCH = Date.UTC(1960, 0, 1);

/** Days since 1960-01-01, the unit of the flat edit tables: 16 bits reach to 2139. */
export function toDayNumber(date: IsoDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / 86_400_000);
}

export function fromDayNumber(days: number): IsoDate {
  return new Date(EPOCH + days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar day of an instant in UTC. */
export function dayOf(now: Date): IsoDate {
  return now.toISOString().slice(0, 10);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** For prose: `1 October 2026`. */
export function proseDate(date: IsoDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** 1-12 for an English month name or its first three letters, else null. */
export function monthNumber(name: string): number | null {
  const wanted = name.slice(0, 3).toLowerCase();
  const at = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === wanted);
  return at < 0 ? null : at + 1;
}
