// Is a service of a visit told with the date of another day? `EMG 2/12/24: …`, `Echo 10/23` in the note of November.
import type { IsoDate } from '#kit';

const DATE =
  /^[ ,:]{0,3}(?:\(|on |of |from |dated |done )?(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:20)?\d\d))?\b(?![/.,-]?\d| ?(?:ml|cc|mg|mcg|%|strength|dose|units?|inch|cm|mm|x|kg|lb|hours?|min))/i;

/** `closed reduction in ED 1/2`: by others, unless this is their note. */
const ELSEWHERE =
  /^[ ,]{0,2}\(?(?:was |were )?(?:done |performed |placed |given )?(?:in|at) (?:the |an |another )?(?:ED|ER|OSH|outside|urgent care|other (?:hospital|facility))\b/;
const EMERGENCY = /\bemergency\b|\bED (?:course|note|physician|provider|visit|record)|\burgent care\b/i;
const HEAD = 600;

/** `end`: UTF-16 unit behind its name. */
export function isOfOtherDay(text: string, end: number, asOf: IsoDate): boolean {
  if (ELSEWHERE.test(text.slice(end, end + 40)) && !EMERGENCY.test(text.slice(0, HEAD))) return true;
  const [, first, second, third] = DATE.exec(text.slice(end, end + 30)) ?? [];
  if (first === undefined || second === undefined) return false;
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number];
  const isMonth = Number(first) >= 1 && Number(first) <= 12;
  if (third !== undefined)
    return (
      isMonth &&
      Number(second) <= 31 &&
      !(Number(first) === month && Number(second) === day && isOf(third, year))
    );
  // Two figures without a year: a day or, from an earlier year on, a month; `1/2` may be a half.
  if (!isMonth || second.length < 2) return false;
  const isDay = Number(second) <= 31 && !(Number(first) === month && Number(second) === day);
  return isDay && !(Number(first) === month && isOf(second, year));
}

function isOf(told: string, year: number): boolean {
  return Number(told) % 100 === year % 100;
}
