// In which stretch of time is something counted? Calendar days, months and years in UTC.
import { addDays, dayOf, type IsoDate } from '#kit';
import type { PlanRow } from '#store';

export interface Period {
  /** `2026-11-24`, `2026-11` or `2026`. */
  key: string;
  /** The day on which the next one begins, and with it a full allowance. */
  renewsOn: IsoDate;
}

export function periodOf(length: PlanRow['period'], now: Date): Period {
  const day = dayOf(now);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (length) {
    case 'day':
      return { key: day, renewsOn: addDays(day, 1) };
    case 'year':
      return { key: day.slice(0, 4), renewsOn: `${year + 1}-01-01` };
    case 'month': {
      const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
      return { key: day.slice(0, 7), renewsOn: `${next}-01` };
    }
  }
}

/** `2026-Q4`: the calendar quarter in UTC. */
export function quarterOf(now: Date): string {
  const day = dayOf(now);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
