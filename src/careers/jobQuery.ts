// What does somebody look for on the job board? One reading of an address and one writing of it, for the page, its links, the feeds
// and the searches that are kept: what was written is read as it was, and one question has one address.
import { oneLine } from './typedText.ts';
import {
  CREDENTIALS,
  EHRS,
  EMPLOYMENTS,
  ENCODERS,
  EXPERIENCE,
  SETTINGS,
  SPECIALTIES,
  STATES,
  WORKPLACES,
} from './vocabulary.ts';

/** Filters of which several may be chosen, any of which is enough; by their name in an address. */
export const CHOICES = {
  credential: CREDENTIALS,
  specialty: SPECIALTIES,
  setting: SETTINGS,
  workplace: WORKPLACES,
  state: STATES,
  type: EMPLOYMENTS,
  experience: EXPERIENCE,
  encoder: ENCODERS,
  ehr: EHRS,
} as const;
export type Choice = keyof typeof CHOICES;
export const CHOICE_NAMES = Object.keys(CHOICES) as Choice[];

export const MILES = [10, 25, 50, 100, 200] as const;
export const POSTED_WITHIN_DAYS = [1, 3, 7, 14, 30] as const;
export const SORTS = { newest: 'Newest first', pay: 'Best paid first' } as const;
export type Sort = keyof typeof SORTS;
export const LONGEST_WORDS = 100;
const MOST_PAY = 1_000_000;
const WIDEST = 50;

export interface JobQuery {
  /** Empty: any. */
  words: string;
  /** In the order of the vocabulary; none: any. */
  chosen: Readonly<Record<Choice, readonly string[]>>;
  /** Around a ZIP code; null: anywhere. */
  near: { zip: string; miles: number } | null;
  /** Dollars a year at least; null: any. */
  payFrom: number | null;
  postedWithinDays: number | null;
  sort: Sort;
}

/** Whatever an address holds that is no filter is overlooked. */
export function parseJobQuery(params: URLSearchParams): JobQuery {
  const chosen = Object.fromEntries(
    CHOICE_NAMES.map((choice) => {
      const asked = new Set(params.getAll(choice).slice(0, 200));
      return [choice, Object.keys(CHOICES[choice]).filter((word) => asked.has(word))];
    }),
  ) as Record<Choice, string[]>;
  const zip = params.get('zip')?.trim() ?? '';
  const sort = params.get('sort');
  return {
    words: oneLine([...oneLine(params.get('q') ?? '')].slice(0, LONGEST_WORDS).join('')),
    chosen,
    near: /^\d{5}$/.test(zip) ? { zip, miles: numberIn(MILES, params.get('miles')) ?? WIDEST } : null,
    payFrom: payIn(params.get('pay')),
    postedWithinDays: numberIn(POSTED_WITHIN_DAYS, params.get('days')),
    sort: sort === 'pay' ? 'pay' : 'newest',
  };
}

/** In one order, without what is so anyway. */
export function printJobQuery(query: JobQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.words !== '') params.set('q', query.words);
  for (const choice of CHOICE_NAMES) for (const word of query.chosen[choice]) params.append(choice, word);
  if (query.near !== null) {
    params.set('zip', query.near.zip);
    if (query.near.miles !== WIDEST) params.set('miles', String(query.near.miles));
  }
  if (query.payFrom !== null) params.set('pay', String(query.payFrom));
  if (query.postedWithinDays !== null) params.set('days', String(query.postedWithinDays));
  if (query.sort !== 'newest') params.set('sort', query.sort);
  return params;
}

function numberIn(allowed: readonly number[], text: string | null): number | null {
  return allowed.find((one) => String(one) === text) ?? null;
}

function payIn(text: string | null): number | null {
  const typed = (text ?? '').replaceAll(/[$,\s]/g, '');
  if (!/^\d{1,7}$/.test(typed)) return null;
  const pay = Number(typed);
  return pay > 0 && pay <= MOST_PAY ? pay : null;
}
