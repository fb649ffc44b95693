// Is what an employer typed a posting? By hand or by a feed it is read here, into the columns of the store.
import { parseCents } from '#kit';
import type { Schema } from '#store';
import { webAddress } from './employers.ts';
import { bitsOf } from './jobSearch.ts';
import { warningsOf } from './swindle.ts';
import { type FormFaults, lengthFault, oneLine, severalLines } from './typedText.ts';
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
import { placeOfZip } from './zipPlaces.ts';

export interface TypedPosting {
  title: string;
  /** Plain text: paragraphs, and lists of lines that begin with `- `. */
  description: string;
  workplace: string;
  employment: string;
  experience: string;
  city: string;
  inState: string;
  zip: string;
  /** In dollars; empty: not said. */
  payMin: string;
  payMax: string;
  payPer: string;
  /** Empty: applications are taken here. */
  applyUrl: string;
  credentials: string[];
  specialties: string[];
  settings: string[];
  encoders: string[];
  ehrs: string[];
}

/** The columns of `posting` that the employer decides on. */
export type PostingContent = Pick<
  Schema['posting'],
  | 'title'
  | 'description'
  | 'warnings'
  | 'workplace'
  | 'employment'
  | 'experience'
  | 'city'
  | 'inState'
  | 'zip'
  | 'latitude'
  | 'longitude'
  | 'payMinCents'
  | 'payMaxCents'
  | 'payPer'
  | 'yearMinCents'
  | 'yearMaxCents'
  | 'applyUrl'
  | 'credentials'
  | 'specialties'
  | 'settings'
  | 'encoders'
  | 'ehrs'
>;

export const LONGEST_TITLE = 120;
export const LONGEST_DESCRIPTION = 20_000;
const SHORTEST_DESCRIPTION = 40;
const LONGEST_CITY = 80;
const HOURS_A_YEAR = 2080;
/** In cents: what nobody pays for coding is a slip. */
const PAY_BOUNDS = { hour: [700, 50_000], year: [1_000_000, 100_000_000] } as const;

export function readPosting(typed: TypedPosting): { content: PostingContent } | { faults: FormFaults } {
  const faults: FormFaults = {};
  const note = (field: string, fault: string | null) => {
    if (fault !== null) faults[field] ??= fault;
  };
  const title = oneLine(typed.title);
  const description = severalLines(typed.description);
  const city = oneLine(typed.city);
  const zip = typed.zip.trim();
  note('title', title === '' ? 'Name the job.' : lengthFault(title, LONGEST_TITLE));
  note(
    'description',
    description.length < SHORTEST_DESCRIPTION
      ? 'Describe the job in a few sentences.'
      : lengthFault(description, LONGEST_DESCRIPTION),
  );
  note('workplace', Object.hasOwn(WORKPLACES, typed.workplace) ? null : 'Choose where the work is done.');
  note('employment', Object.hasOwn(EMPLOYMENTS, typed.employment) ? null : 'Choose the type of employment.');
  note(
    'experience',
    Object.hasOwn(EXPERIENCE, typed.experience) ? null : 'Choose how much experience it takes.',
  );
  note('city', lengthFault(city, LONGEST_CITY));
  note('inState', typed.inState === '' || Object.hasOwn(STATES, typed.inState) ? null : 'Choose a state.');
  note('zip', /^(\d{5})?$/.test(zip) ? null : 'A ZIP code has five digits.');
  // Whoever drives there must know where it is; so must the structured data (schema.org/JobPosting, jobLocation).
  if (typed.workplace !== 'remote') {
    note('city', city === '' ? 'Say the city, unless the work is remote.' : null);
    note('inState', typed.inState === '' ? 'Say the state, unless the work is remote.' : null);
  }
  const pay = readPay(typed, note);
  const applyUrl = typed.applyUrl.trim() === '' ? null : webAddress(typed.applyUrl);
  if (typed.applyUrl.trim() !== '' && applyUrl === null)
    note('applyUrl', 'A web address begins with https://.');
  if (Object.keys(faults).length > 0) return { faults };
  const place = placeOfZip(zip);
  const content = {
    title,
    description,
    workplace: typed.workplace,
    employment: typed.employment,
    experience: typed.experience,
    city,
    inState: typed.inState,
    zip,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    ...pay,
    applyUrl,
    credentials: bitsOf(CREDENTIALS, typed.credentials),
    specialties: bitsOf(SPECIALTIES, typed.specialties),
    settings: bitsOf(SETTINGS, typed.settings),
    encoders: bitsOf(ENCODERS, typed.encoders),
    ehrs: bitsOf(EHRS, typed.ehrs),
  };
  return { content: { ...content, warnings: JSON.stringify(warningsOf(content)) } };
}

function readPay(typed: TypedPosting, note: (field: string, fault: string | null) => void) {
  const payPer = typed.payPer === 'hour' ? ('hour' as const) : ('year' as const);
  const [least, most] = PAY_BOUNDS[payPer];
  const amount = (field: 'payMin' | 'payMax') => {
    if (typed[field].trim() === '') return null;
    const cents = typed[field].length > 20 ? null : parseCents(typed[field]);
    if (cents !== null && cents >= least && cents <= most) return cents;
    note(
      field,
      `Say dollars ${payPer === 'hour' ? 'an hour' : 'a year'}, from ${least / 100} to ${most / 100}, or nothing.`,
    );
    return null;
  };
  const [payMinCents, payMaxCents] = [amount('payMin'), amount('payMax')];
  if (payMinCents !== null && payMaxCents !== null && payMinCents > payMaxCents)
    note('payMax', 'The higher amount comes second.');
  const year = payPer === 'hour' ? HOURS_A_YEAR : 1;
  return {
    payMinCents,
    payMaxCents,
    payPer,
    yearMinCents: payMinCents === null ? null : payMinCents * year,
    // What pays “from” so much pays so much at least: a filter by pay finds it by either.
    yearMaxCents: (payMaxCents ?? payMinCents) === null ? null : (payMaxCents ?? payMinCents ?? 0) * year,
  };
}
