// From which day to which may a code be used? The status of a code as a stretch of days, for callers that check millions
// of lines. Authority: as status.ts; nothing is decided here, its answers are only kept.
import type { Edition } from '#editions';
import { addDays, type IsoDate } from '#kit';
import type { CodeRef } from './codes.ts';
import { ICD10_BEGINS, statusOf } from './status.ts';
import type { Status } from './types.ts';

export interface Validity {
  /** First and last day for which this holds, within one stretch of the edition (`Edition.stretchOf`). */
  from: IsoDate;
  until: IsoDate;
  /** The code is active, new or revised. */
  usable: boolean;
  /** On the day that was asked about; null when no loaded file names the code. */
  status: Status | null;
}

const EVER: IsoDate = '0000-00-00';
const NEVER: IsoDate = '9999-99-99';

/** The status on a day, and how far around it in the same stretch the answer is the same. */
export function validityOf(edition: Edition, ref: CodeRef, asOf: IsoDate): Validity {
  const status = statusOf(edition, ref, asOf);
  const isIcd = ref.system === 'icd-10-cm' || ref.system === 'icd-10-pcs';
  if (!status) return { from: EVER, until: NEVER, usable: false, status };
  const { kind, firstDay, lastDay } = status;
  const usable = kind === 'active' || kind === 'new' || kind === 'revised';
  // The day on which ICD-10 began is no release's.
  const begins = isIcd && asOf >= ICD10_BEGINS ? ICD10_BEGINS : EVER;
  if (kind === 'deleted' && lastDay !== null)
    return { from: later(addDays(lastDay, 1), begins), until: NEVER, usable, status };
  if (kind === 'not yet effective')
    return { from: begins, until: firstDay === null ? NEVER : addDays(firstDay, -1), usable, status };
  return { from: later(firstDay ?? EVER, begins), until: lastDay ?? NEVER, usable, status };
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
