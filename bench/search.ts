// How good and how fast is the search, beside public engines on the same words, queries and machine, in one run?
// Each engine in a process of its own, one query at a time. `npm run bench:search [-- NAME…]`
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DIR, needEdition } from './place.ts';
import { type Mode, QUERY_SETS } from './searchCorpus.ts';
import { ENGINES } from './searchEngines.ts';
import type { EngineReport } from './searchProcess.ts';

needEdition();
const wanted = process.argv.slice(2);
const reports: EngineReport[] = [];
for (const mode of ['relevance', 'coverage'] as const) {
  for (const { name } of ENGINES) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    // Coverage is about our own index; two peers show what the same words give.
    if (mode === 'coverage' && !/^Coding Ahead$|FTS5 · bm25 or$|MiniSearch · fuzzy$/.test(name)) continue;
    const report = await measured(name, mode);
    reports.push(report);
    print(report);
  }
}
for (const mode of ['relevance', 'coverage'] as const) summary(mode);
mkdirSync(DATA_DIR, { recursive: true });
writeFileSync(join(DATA_DIR, 'search.json'), JSON.stringify(reports, null, 2));
console.log(`\nAll figures: ${join(DATA_DIR, 'search.json')}`);

function measured(name: string, mode: Mode): Promise<EngineReport> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'searchProcess.ts'), [name, mode], {
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    let report: EngineReport | null = null;
    child.on('message', (message) => {
      report = message as EngineReport;
    });
    child.once('exit', (code) =>
      report ? resolve(report) : reject(new Error(`${name} ended with ${code} and no report`)),
    );
  });
}

function print({ name, mode, buildSeconds, megabytes, residentMiB, sets }: EngineReport): void {
  console.log(
    `\n${mode} · ${name}: built in ${buildSeconds.toFixed(1)} s, index ${megabytes?.toFixed(1) ?? '?'} MB, resident +${residentMiB.toFixed(0)} MiB`,
  );
  for (const one of sets) {
    const of = one.asked < one.all ? ` of the first ${one.asked}` : '';
    console.log(
      `  ${one.set.padEnd(15)} hit@1 ${percent(one.hit1)} @5 ${percent(one.hit5)} @10 ${percent(one.hit10)} MRR ${one.mrr.toFixed(3)} ` +
        `category @10 ${percent(one.category10)} | p50 ${one.p50.toFixed(2)} p95 ${one.p95.toFixed(2)} p99 ${one.p99.toFixed(2)} ms, ` +
        `${Math.round(one.perSecond)}/s${of}`,
    );
  }
}

/** Ours against the best of those that answered every query, and against the fastest of those that are as good. */
function summary(mode: Mode): void {
  const of = reports.filter((report) => report.mode === mode);
  const [us] = of.filter(({ name }) => name === 'Coding Ahead');
  if (!us || of.length < 2) return;
  console.log(`\n${mode}: Coding Ahead beside the others of this run`);
  for (const [n, set] of QUERY_SETS.entries()) {
    const mine = us.sets[n];
    const peers = of.flatMap((report) => {
      const one = report.sets[n];
      return one && !report.name.startsWith('Coding Ahead') && one.asked === one.all
        ? [{ ...one, name: report.name }]
        : [];
    });
    const best = peers.toSorted((a, b) => b.hit10 - a.hit10)[0];
    if (!mine || !best) continue;
    const asGood = of
      .flatMap((report) =>
        report.sets.filter((one) => one.set === set).map((one) => ({ ...one, name: report.name })),
      )
      .filter((one) => !one.name.startsWith('Coding Ahead') && one.hit10 >= mine.hit10)
      .toSorted((a, b) => b.perSecond - a.perSecond)[0];
    console.log(
      `  ${set}: hit@10 ${percent(mine.hit10)}, best peer ${best.name} ${percent(best.hit10)}: ${(100 * (mine.hit10 - best.hit10)).toFixed(1)} points above; ` +
        `${(mine.perSecond / best.perSecond).toFixed(0)} times its queries a second; ` +
        (asGood
          ? `${(mine.perSecond / asGood.perSecond).toFixed(0)} times those of ${asGood.name}, the fastest as good`
          : 'no peer is as good'),
    );
  }
  const [clean, typo] = us.sets;
  if (clean && typo)
    console.log(`  a typo costs ${(100 * (clean.hit10 - typo.hit10)).toFixed(1)} points of hit@10`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
