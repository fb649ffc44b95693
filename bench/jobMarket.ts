// A market of made-up postings, the same for the same seed: employers, titles, texts, places and pay with the unevenness of real ones.

import {
  CREDENTIALS,
  EHRS,
  EMPLOYMENTS,
  ENCODERS,
  EXPERIENCE,
  SETTINGS,
  SPECIALTIES,
  STATES,
  termsFor,
  WORKPLACES,
} from '#careers';
import type { Db, Schema } from '#store';
import { transact } from '#store';

type PostingRow = Schema['posting'];

const ROLES = [
  'Coder',
  'Coding specialist',
  'Auditor',
  'Coding educator',
  'Denials analyst',
  'Coding manager',
];
const PHRASES = [
  'assigns codes from the documentation of each encounter',
  'reviews charts before the claim leaves',
  'answers queries of physicians and nurses',
  'keeps accuracy at ninety-five percent or better',
  'reads operative notes, pathology and imaging reports',
  'writes appeals for claims that were denied',
  'meets the team once a week on video',
  'teaches new coders and new providers',
  'follows the official guidelines and payer policies',
  'works with the revenue cycle and compliance offices',
  'abstracts risk adjustment conditions with their evidence',
  'reconciles charges with the schedule of each clinic',
];
const PLACES = [
  ['TX', 'Austin', '78701'],
  ['TX', 'Houston', '77002'],
  ['CA', 'Los Angeles', '90012'],
  ['NY', 'New York', '10001'],
  ['FL', 'Tampa', '33602'],
  ['IL', 'Chicago', '60601'],
  ['OH', 'Columbus', '43215'],
  ['PA', 'Philadelphia', '19103'],
  ['GA', 'Atlanta', '30303'],
  ['WA', 'Seattle', '98101'],
  ['MN', 'Rochester', '55902'],
  ['AK', 'Anchorage', '99501'],
] as const;
const EMPLOYERS = 2000;
const STEP_MS = 20_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function* makePostings(count: number, seed: number, newest: Date): Generator<PostingRow> {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  /** The first ones more often than the last ones. */
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T;
  const some = (list: object, most: number) => {
    let bits = 0;
    const places = Object.keys(list).map((_, place) => place);
    for (let n = 1 + below(most); n > 0; n--) bits |= 1 << among(places);
    return bits;
  };
  for (let n = 0; n < count; n++) {
    const specialty = among(Object.values(SPECIALTIES));
    const [inState, city, zip] = random() < 0.6 ? among(PLACES) : [among(Object.keys(STATES)), '', ''];
    const payPer = random() < 0.6 ? 'hour' : 'year';
    const hour = 1800 + below(3200);
    const [low, high] =
      payPer === 'hour' ? [hour, hour + below(900)] : [hour * 2080, (hour + below(900)) * 2080];
    const saysPay = random() < 0.8;
    const year = payPer === 'hour' ? 2080 : 1;
    const live = new Date(newest.getTime() - (count - n) * STEP_MS).toISOString();
    const role = among(ROLES);
    const phrases = Array.from({ length: 6 + below(10) }, () => among(PHRASES));
    const row = {
      id: `p${n.toString(36).padStart(8, '0')}`,
      number: n + 1,
      slug: `p${n}`,
      employer: `e${below(EMPLOYERS)}`,
      title: `${specialty} ${role.toLowerCase()}`,
      description: `Our ${role.toLowerCase()} for ${specialty.toLowerCase()} ${phrases.join('. The coder ')}.`,
      state: random() < 0.95 ? 'live' : 'closed',
      verdict: '',
      warnings: '[]',
      credentials: some(CREDENTIALS, 4),
      specialties: some(SPECIALTIES, 2),
      settings: some(SETTINGS, 2),
      encoders: some(ENCODERS, 2),
      ehrs: some(EHRS, 2),
      workplace: among(Object.keys(WORKPLACES)),
      employment: among(Object.keys(EMPLOYMENTS)),
      experience: among(Object.keys(EXPERIENCE)),
      city,
      inState,
      zip,
      latitude: zip === '' ? null : 250_000 + below(240_000),
      longitude: zip === '' ? null : -1_240_000 + below(550_000),
      payMinCents: saysPay ? low : null,
      payMaxCents: saysPay ? high : null,
      payPer,
      yearMinCents: saysPay ? low * year : null,
      yearMaxCents: saysPay ? high * year : null,
      applyUrl: null,
      feedKey: null,
      views: 0,
      createdAt: live,
      updatedAt: live,
      liveSince: live,
      expiresAt: null,
      closedAt: null,
    };
    yield { ...row, terms: termsFor(`Employer ${row.employer}`, row) };
  }
}

/** Into an empty store. */
export async function fillMarket(db: Db, count: number, seed: number, newest: Date): Promise<void> {
  await transact(db, async (trx) => {
    const at = newest.toISOString();
    const employers = Array.from({ length: EMPLOYERS }, (_, n) => ({
      id: `e${n}`,
      slug: `e${n}`,
      name: `Employer ${n}`,
      about: '',
      website: '',
      city: '',
      inState: '',
      createdAt: at,
    }));
    for (let n = 0; n < EMPLOYERS; n += 500)
      await trx
        .insertInto('employer')
        .values(employers.slice(n, n + 500))
        .execute();
    let batch: PostingRow[] = [];
    const write = async () => {
      if (batch.length > 0) await trx.insertInto('posting').values(batch).execute();
      batch = [];
    };
    for (const row of makePostings(count, seed, newest)) {
      batch.push(row);
      if (batch.length === 250) await write();
    }
    await write();
  });
}
