// One engine of `bench:search` in a process of its own: builds, warms up, answers the three query sets, reports to its parent.
import { searchWords } from '#catalog';
import { Library } from '#editions';
import { type Dictionary, dictionaryOf } from '#search';
import { EDITIONS, quantile } from './place.ts';
import { corpusOf, type Mode, QUERY_SETS, type Query, type QuerySet, queriesOf } from './searchCorpus.ts';
import { type Answer, ENGINES } from './searchEngines.ts';

export interface EngineReport {
  name: string;
  mode: Mode;
  buildSeconds: number;
  megabytes: number | null;
  residentMiB: number;
  sets: SetReport[];
}
interface SetReport {
  set: QuerySet;
  asked: number;
  all: number;
  hit1: number;
  hit5: number;
  hit10: number;
  mrr: number;
  category10: number;
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
}

/** A slow engine is stopped; what it answered by then counts, and the report says of how many. */
const LONGEST_MS = 60_000;
const WARM_UP = 50;

const [name, mode] = process.argv.slice(2) as [string, Mode];
const engine = ENGINES.find((one) => one.name === name);
if (!engine) throw new Error(`no engine ${name}`);
const { entries, dictionary } = given(mode);
globalThis.gc?.();
const before = process.memoryUsage().rss;
const started = performance.now();
const { answer, bytes, close } = await engine.build(entries, dictionary);
const buildSeconds = (performance.now() - started) / 1000;
globalThis.gc?.();
const residentMiB = (process.memoryUsage().rss - before) / 2 ** 20;
const sets: SetReport[] = [];
for (const set of QUERY_SETS) sets.push(await ask(set, queriesOf(set), answer));
close?.();
const report: EngineReport = {
  name,
  mode,
  buildSeconds,
  megabytes: bytes === null ? null : bytes / 1e6,
  residentMiB,
  sets,
};
process.send?.(report, () => process.exit());

function given(which: Mode): { entries: ReturnType<typeof corpusOf>; dictionary: Dictionary } {
  const library = new Library(EDITIONS);
  try {
    return {
      entries: corpusOf(library.current, which),
      dictionary: dictionaryOf(searchWords(library.current)),
    };
  } finally {
    library.close();
  }
}

async function ask(set: QuerySet, queries: readonly Query[], respond: Answer): Promise<SetReport> {
  // Other texts than those that are timed, so that nothing is answered from memory.
  for (const { text } of queries.slice(0, WARM_UP)) await respond(`${text} acute`);
  const times: number[] = [];
  const ranks: (number | null)[] = [];
  let categories = 0;
  const begun = performance.now();
  for (const { text, code } of queries) {
    const asked = performance.now();
    const codes = await respond(text);
    times.push(performance.now() - asked);
    // The code itself, or one below it.
    const at = codes.findIndex((one) => one.startsWith(code));
    ranks.push(at < 0 ? null : at + 1);
    if (codes.some((one) => one.slice(0, 3) === code.slice(0, 3))) categories++;
    if (performance.now() - begun > LONGEST_MS) break;
  }
  const within = (most: number) =>
    ranks.filter((rank) => rank !== null && rank <= most).length / ranks.length;
  return {
    set,
    asked: ranks.length,
    all: queries.length,
    hit1: within(1),
    hit5: within(5),
    hit10: within(10),
    mrr: ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1 / rank), 0) / ranks.length,
    category10: categories / ranks.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    perSecond: (1000 * times.length) / times.reduce((sum, time) => sum + time, 0),
  };
}
