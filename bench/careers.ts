// How fast are 100,000 postings searched, on either database, and are the counts beside the filters right?
// `npm run bench -- careers [COUNT [sqlite|postgres]]`: a market of made-up postings, the same each time; 600 questions of a seeded mix, one at a time.

import { sql } from 'kysely';
import { CHOICE_NAMES, CHOICES, facetsOf, parseJobQuery, printJobQuery, searchJobs } from '#careers';
import { naiveFacets } from '../test/naiveJobs.ts';
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

const market = [...makePostings(COUNT, SEED, NOW)];
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
    const naive = naiveFacets(market, query, NOW);
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

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
