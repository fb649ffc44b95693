// Which quarter is a CMS file for? Names say `Eff_07-01-2024`, `V2025Q4` or `2025Q4`.
import { addDays, type IsoDate, parseIsoDate } from '#kit';

export interface Quarter {
  /** `2024 Q3` */
  version: string;
  effective: IsoDate;
  ends: IsoDate;
}

/** The quarter that a file's name gives, or null. */
export function quarterFrom(name: string): Quarter | null {
  const effective = /Eff[_-](\d{2})-(\d{2})-(\d{4})/i.exec(name);
  if (effective) {
    const date = parseIsoDate(`${effective[3]}-${effective[1]}-${effective[2]}`);
    return date === null
      ? null
      : quarterOf(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3));
  }
  const named = /(\d{4})\s?Q([1-4])/i.exec(name);
  return named ? quarterOf(Number(named[1]), Number(named[2])) : null;
}

export function quarterOf(year: number, quarter: number): Quarter {
  const begin = (y: number, q: number) => `${y}-${String(q * 3 - 2).padStart(2, '0')}-01`;
  const next = quarter === 4 ? begin(year + 1, 1) : begin(year, quarter + 1);
  return { version: `${year} Q${quarter}`, effective: begin(year, quarter), ends: addDays(next, -1) };
}
