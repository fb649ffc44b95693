// How fast are 100,000 postings searched, on either database, and are the counts beside the filters right?
// `npm run bench -- careers [COUNT [sqlite|postgres]]`: a market of made-up postings, the same each time; 600 questions of a seeded mix, one at a time.

import { sql } from 'kysely';
import {
  CHOICE_NAMES,
  CHOICES,
  type Choice,
  facetsOf,
  parseJobQuery,
  printJobQuery,
  searchJobs,
} from '#careers';
import { closeStores, ENGINES, emptyStore } from '../test/stores.ts';
import { fillMarket, makePostings, seeded } from './jobMarket.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const SEED = 7;
const NOW = new Date('2026-11-24T12:00:00Z');
const QUESTIONS = 600;
const FACETED = 12;
/** What the issue promises, in milliseconds. */
const BOUND = 30;

const WORDS = [
  'coder',
  'cardiology',
  'auditor',
  'denials appeals',
  'anesthesia coding specialist',
  'teaches',
  'orthopedics',
  'urology coding manager',
  'risk adjustment',
  'coder charts',
];

const random = seeded(SEED + 1);
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const questions = Array.from({ length: QUESTIONS }, (_, n) => {
  const params = new URLSearchParams();
  if (n % 3 !== 0) params.set('q', one(WORDS));
  for (let k = Math.floor(random() * 4); k > 0; k--) {
    const choice = one(CHOICE_NAMES);
    params.append(choice, one(Object.keys(CHOICES[choice])));
  }
  if (random() < 0.2) params.set('pay', String(50_000 + Math.floor(random() * 8) * 10_000));
  if (random() < 0.2) params.set('days', one(['1', '3', '7', '14', '30']));
  if (random() < 0.15) params.set('zip', one(['78701', '10001', '60601', '98101']));
  if (random() < 0.3) params.set('sort', 'pay');
  return parseJobQuery(params);
});

let isGood = true;
for (const engine of ENGINES) {
  if (process.argv[3] !== undefined && process.argv[3] !== engine) continue;
  const { db } = await emptyStore(engine);
  const begun = performance.now();
  await fillMarket(db, COUNT, SEED, NOW);
  // As PostgreSQL itself does, a little later.
  if (engine === 'postgres') await sql`vacuum analyze posting`.execute(db);
  const filled = (performance.now() - begun) / 1000;
  for (const query of questions.slice(0, 20)) await searchJobs(db, query, { after: '', limit: 25 }, NOW);
  const times: { ms: number; text: string }[] = [];
  for (const query of questions) {
    const start = performance.now();
    await searchJobs(db, query, { after: '', limit: 25 }, NOW);
    times.push({ ms: performance.now() - start, text: printJobQuery(query).toString() });
  }
  times.sort((a, b) => a.ms - b.ms);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)]?.ms ?? 0;
  console.log(
    `${engine}: ${COUNT.toLocaleString('en-US')} postings in ${filled.toFixed(0)} s · search p50 ${at(0.5).toFixed(1)} p95 ${at(0.95).toFixed(1)} p99 ${at(0.99).toFixed(1)} max ${at(1).toFixed(1)} ms`,
  );
  for (const { ms, text } of times.slice(-3)) console.log(`  slowest: ${ms.toFixed(1)} ms ${text}`);
  const facets: number[] = [];
  let wrong = 0;
  for (const query of questions
    .filter(({ words, near }) => words === '' && near === null)
    .slice(0, FACETED)) {
    const start = performance.now();
    const counted = await facetsOf(db, query, NOW);
    facets.push(performance.now() - start);
    const naive = naiveFacets(query);
    for (const choice of CHOICE_NAMES)
      if (JSON.stringify(sorted(counted[choice])) !== JSON.stringify(sorted(naive[choice]))) wrong++;
  }
  facets.sort((a, b) => a - b);
  console.log(
    `  facets of ${facets.length} questions: median ${facets[Math.floor(facets.length / 2)]?.toFixed(0)} max ${facets.at(-1)?.toFixed(0)} ms; ${wrong} of ${facets.length * CHOICE_NAMES.length} differ from a naive count`,
  );
  isGood &&= at(0.95) <= BOUND && wrong === 0;
}
await closeStores();
process.exitCode = isGood ? 0 : 1;

/** Row by row. */
function naiveFacets(query: ReturnType<typeof parseJobQuery>): Record<Choice, Record<string, number>> {
  const columns = {
    credential: 'credentials',
    specialty: 'specialties',
    setting: 'settings',
    encoder: 'encoders',
    ehr: 'ehrs',
    workplace: 'workplace',
    type: 'employment',
    experience: 'experience',
    state: 'inState',
  } as const;
  const counts = Object.fromEntries(CHOICE_NAMES.map((choice) => [choice, {}])) as Record<
    Choice,
    Record<string, number>
  >;
  const since =
    query.postedWithinDays === null
      ? ''
      : new Date(NOW.getTime() - query.postedWithinDays * 86_400_000).toISOString();
  for (const row of makePostings(COUNT, SEED, NOW)) {
    if (row.state !== 'live' || (row.liveSince ?? '') < since) continue;
    if (query.payFrom !== null && (row.yearMaxCents ?? 0) < query.payFrom * 100) continue;
    const wordsOf = (choice: Choice) => {
      const value = row[columns[choice]];
      const words = Object.keys(CHOICES[choice]);
      return typeof value === 'number' ? words.filter((_, place) => (value >> place) & 1) : [value];
    };
    const misses = CHOICE_NAMES.filter(
      (choice) =>
        query.chosen[choice].length > 0 &&
        !wordsOf(choice).some((word) => query.chosen[choice].includes(word)),
    );
    for (const choice of CHOICE_NAMES) {
      if (misses.some((miss) => miss !== choice)) continue;
      for (const word of wordsOf(choice))
        if (word !== '') counts[choice][word] = (counts[choice][word] ?? 0) + 1;
    }
  }
  return counts;
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
