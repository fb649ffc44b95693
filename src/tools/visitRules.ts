// What does each category of visit ask for, code by code, and since when? Numbers and codes; the words are ours.
// Authority: CMS physician fee schedule final rules for CY 2021 (85 FR 84472), CY 2023 (87 FR 69404) and CY 2024 (88 FR 78818); the AMA's CPT
// E/M guidelines, which they adopt, name the levels and minutes.
import type { IsoDate } from '#kit';

export const VISIT_CATEGORIES = [
  'office new',
  'office established',
  'hospital initial',
  'hospital subsequent',
  'hospital same day',
  'hospital discharge',
  'emergency department',
  'office consultation',
  'hospital consultation',
  'nursing facility initial',
  'nursing facility subsequent',
  'nursing facility discharge',
  'home new',
  'home established',
] as const;
export type VisitCategory = (typeof VISIT_CATEGORIES)[number];

export const MDM_LEVELS = ['straightforward', 'low', 'moderate', 'high'] as const;
export type MdmLevel = (typeof MDM_LEVELS)[number];

interface CodeRule {
  code: string;
  mdm: readonly MdmLevel[];
  /** Least minutes; null: time does not decide. */
  minutes: number | null;
}

export interface CategoryRules {
  /** In a sentence: `an office visit of a new patient`. */
  name: string;
  since: IsoDate;
  rule: string;
  codes: readonly CodeRule[];
  /** By time alone: up to 30 minutes, or more. */
  isDischarge: boolean;
  notes: readonly string[];
}

interface Category extends Omit<CategoryRules, 'codes' | 'rule'> {
  codes: readonly CodeRule[];
  /** Minutes of single codes that changed later. */
  later?: { since: IsoDate; minutes: Record<string, number> };
}

const OFFICE: IsoDate = '2021-01-01';
const REST: IsoDate = '2023-01-01';
const NURSING: IsoDate = '2024-01-01';

const S: readonly MdmLevel[] = ['straightforward'];
const L: readonly MdmLevel[] = ['low'];
const SL: readonly MdmLevel[] = ['straightforward', 'low'];
const M: readonly MdmLevel[] = ['moderate'];
const H: readonly MdmLevel[] = ['high'];

/** Of a code with a level or a length; also of one between two of them that was deleted since. */
export function visitCategory(code: string): VisitCategory | null {
  return (
    VISIT_CATEGORIES.find((category) => {
      const all = CATEGORIES[category].codes;
      return code >= (all[0]?.code ?? '') && code <= (all.at(-1)?.code ?? '');
    }) ?? null
  );
}

function codes(...rows: [string, readonly MdmLevel[], number | null][]): CodeRule[] {
  return rows.map(([code, mdm, minutes]) => ({ code, mdm, minutes }));
}

const CONSULTATIONS =
  'Medicare does not pay consultation codes since 2010: the visit code of the place is billed instead.';

export const CATEGORIES: Record<VisitCategory, Category> = {
  'office new': {
    name: 'an office visit of a new patient',
    since: OFFICE,
    codes: codes(['99202', S, 15], ['99203', L, 30], ['99204', M, 45], ['99205', H, 60]),
    isDischarge: false,
    notes: [
      'A new patient has had no professional service from the physician or another of the same group and specialty within three years.',
    ],
  },
  'office established': {
    name: 'an office visit of an established patient',
    since: OFFICE,
    codes: codes(['99211', [], null], ['99212', S, 10], ['99213', L, 20], ['99214', M, 30], ['99215', H, 40]),
    isDischarge: false,
    notes: [
      '99211 may be done by clinical staff under supervision; its level goes neither by decision making nor by time.',
    ],
  },
  'hospital initial': {
    name: 'initial hospital inpatient or observation care',
    since: REST,
    codes: codes(['99221', SL, 40], ['99222', M, 55], ['99223', H, 75]),
    isDischarge: false,
    notes: [],
  },
  'hospital subsequent': {
    name: 'subsequent hospital inpatient or observation care',
    since: REST,
    codes: codes(['99231', SL, 25], ['99232', M, 35], ['99233', H, 50]),
    isDischarge: false,
    notes: [],
  },
  'hospital same day': {
    name: 'hospital inpatient or observation care with admission and discharge on one date',
    since: REST,
    codes: codes(['99234', SL, 45], ['99235', M, 70], ['99236', H, 85]),
    isDischarge: false,
    notes: ['Medicare asks for at least 8 hours between admission and discharge for 99234, 99235 and 99236.'],
  },
  'hospital discharge': {
    name: 'hospital inpatient or observation discharge',
    since: REST,
    codes: codes(['99238', [], 1], ['99239', [], 31]),
    isDischarge: true,
    notes: [],
  },
  'emergency department': {
    name: 'an emergency department visit',
    since: REST,
    codes: codes(
      ['99281', [], null],
      ['99282', S, null],
      ['99283', L, null],
      ['99284', M, null],
      ['99285', H, null],
    ),
    isDischarge: false,
    notes: [],
  },
  'office consultation': {
    name: 'an outpatient consultation',
    since: REST,
    codes: codes(['99242', S, 20], ['99243', L, 30], ['99244', M, 40], ['99245', H, 55]),
    isDischarge: false,
    notes: [CONSULTATIONS],
  },
  'hospital consultation': {
    name: 'an inpatient or observation consultation',
    since: REST,
    codes: codes(['99252', S, 35], ['99253', L, 45], ['99254', M, 60], ['99255', H, 80]),
    isDischarge: false,
    notes: [CONSULTATIONS],
  },
  'nursing facility initial': {
    name: 'initial nursing facility care',
    since: REST,
    codes: codes(['99304', SL, 25], ['99305', M, 35], ['99306', H, 45]),
    isDischarge: false,
    notes: [],
    later: { since: NURSING, minutes: { '99306': 50 } },
  },
  'nursing facility subsequent': {
    name: 'subsequent nursing facility care',
    since: REST,
    codes: codes(['99307', S, 10], ['99308', L, 15], ['99309', M, 30], ['99310', H, 45]),
    isDischarge: false,
    notes: [],
    later: { since: NURSING, minutes: { '99308': 20 } },
  },
  'nursing facility discharge': {
    name: 'nursing facility discharge',
    since: REST,
    codes: codes(['99315', [], 1], ['99316', [], 31]),
    isDischarge: true,
    notes: [],
  },
  'home new': {
    name: 'a home or residence visit of a new patient',
    since: REST,
    codes: codes(['99341', S, 15], ['99342', L, 30], ['99344', M, 60], ['99345', H, 75]),
    isDischarge: false,
    notes: [],
  },
  'home established': {
    name: 'a home or residence visit of an established patient',
    since: REST,
    codes: codes(['99347', S, 20], ['99348', L, 30], ['99349', M, 40], ['99350', H, 60]),
    isDischarge: false,
    notes: [],
  },
};

/** Null before the day from which two of three elements or time decide. */
export function rulesOn(category: VisitCategory, asOf: IsoDate): CategoryRules | null {
  const { later, ...found } = CATEGORIES[category];
  if (asOf < found.since) return null;
  const changed = later && asOf >= later.since ? later.minutes : {};
  return {
    ...found,
    rule: `Medicare physician fee schedule final rule for ${found.since.slice(0, 4)} (E/M levels)`,
    codes: found.codes.map((one) => ({ ...one, minutes: changed[one.code] ?? one.minutes })),
  };
}
