// How fast are the edits? Pair look-ups a second on one core, and claims of six lines a second from a CSV file to findings,
// beside DuckDB and SQLite with the same rows, turn by turn. The databases do pairs, units and add-ons; ours does every check.
import { createReadStream, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, checkClaim } from '#claims';
import { Library } from '#editions';
import { type PairsOn, pairsOn } from '#edits';
import {
  type EditRows,
  openDuck,
  openDuckFiles,
  openSqlite,
  openSqliteFiles,
  pairRowsOf,
  type Question,
} from './claimPeers.ts';
import { EDITIONS, needEdition, quantile } from './place.ts';

needEdition();
const ON = '2024-08-01';
const QUESTIONS = 1_000_000;
const TURNS = 3;
const CLAIMS = 400_000;
const LINES = 6;
/** Billed in every practice; no file in ../shared/data says how often. */
const BILLED =
  '99213 99214 99212 99203 99204 36415 80053 85025 84443 83036 80061 81001 93000 71046 96372 97110 97140 97530 20610 45378 45380 45385 43239 17000 11102 66984 92014 90471 90686 J1885 J3301 G0439 87880 87804 82607 82306 84153 76830 77067 73030 72148 70450 74177 99284 99232 11721 11042 64483 94010 95886 88305 88342 87086 87491 87591 90834 90837 96127 99406 92250 92083 20553 29881 27447 51798 69210 31231 92557 95165 96413 96415 J9271'.split(
    ' ',
  );
/** One claim in so many has an error, as in the denials of a first pass. */
const ONE_WRONG_IN = 8;
const DISTINCT = 20_000;
const library = new Library(EDITIONS);
const edition = library.current;

const rows = pairRowsOf(edition, 'practitioner');
const questions = seeded(QUESTIONS);
const peers = [await openDuck(rows), openSqlite(rows)];
const rates = new Map<string, number[]>();
// A turn that is not counted: the pair file is put into memory and the code compiled.
await ours();
rates.clear();
for (let turn = 0; turn < TURNS; turn++) {
  const own = await ours();
  for (const peer of peers) {
    const batch = await measure(`${peer.name}, all in one query`, () => peer.batch(questions, ON));
    if (batch !== own) throw new Error(`${peer.name} finds ${batch} edits, we find ${own}`);
    // A tenth of them: a statement for each is slow.
    await measure(`${peer.name}, one by one`, () => peer.each(questions.slice(0, peer.most), ON), peer.most);
  }
}
for (const [name, samples] of rates)
  console.log(
    `${name}: ${Math.round(quantile(samples, 0.5)).toLocaleString('en-US')} pairs a second on one core (median of ${TURNS})`,
  );
for (const peer of peers) peer.close();

const csv = join(tmpdir(), `coding-ahead-bench-${process.pid}.csv`);
const claimRates = new Map<string, number[]>();
try {
  writeClaims(csv);
  const editRows: EditRows = {
    pairs: rows,
    units:
      edition
        .releases('mue-practitioner')[0]
        ?.all<{ code: string; units: number; perLine: boolean }>(
          'SELECT code, units, indicator = 1 AS perLine FROM mue',
        ) ?? [],
    addOns:
      edition
        .releases('aoc')[0]
        ?.all<{ addOn: string; primary: string }>(
          'SELECT code AS addOn, primary_code AS "primary" FROM add_on',
        ) ?? [],
  };
  const filePeers = [await openDuckFiles(editRows), openSqliteFiles(editRows)];
  // Loaded: millions of objects of this script's own would be collected again and again in everybody's time.
  rows.length = 0;
  questions.length = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    await measureFile('Coding Ahead, two cores, every check', async () => {
      const report = await audit(createReadStream(csv, { highWaterMark: 1 << 20 }), {
        name: 'bench.csv',
        editionFolder: join(EDITIONS, edition.id),
        workers: 2,
        format: 'csv',
        setting: 'practitioner',
        asOf: ON,
        write: () => {},
      });
      if (report.claims !== CLAIMS || report.refusal) throw new Error(`${report.claims} claims were read`);
      return report.verdicts;
    });
    for (const peer of filePeers)
      await measureFile(`${peer.name}, pairs, units and add-ons`, () => peer.check(csv, ON));
  }
  for (const [name, samples] of claimRates)
    console.log(
      `${name}: ${Math.round(quantile(samples, 0.5)).toLocaleString('en-US')} claims a second (median of ${TURNS})`,
    );
  for (const peer of filePeers) peer.close();
  console.log(`peak resident memory with all peers ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
} finally {
  rmSync(csv, { force: true });
}
library.close();

function ours(): Promise<number> {
  return measure('Coding Ahead, one by one', async () => {
    const pairs = pairsOn(edition, 'practitioner', ON) as PairsOn;
    let found = 0;
    for (const { one, two } of questions) if (pairs(one, two) !== null) found++;
    return found;
  });
}

async function measureFile(name: string, run: () => Promise<object>): Promise<void> {
  const started = performance.now();
  const counts = await run();
  const rate = CLAIMS / ((performance.now() - started) / 1000);
  if (!claimRates.has(name)) console.log(`${name}: ${JSON.stringify(counts)}`);
  claimRates.set(name, [...(claimRates.get(name) ?? []), rate]);
}

/** Six codes of the list a claim, visits with 25; seeded. Claims with errors are drawn again until only every eighth has one. */
function writeClaims(path: string): void {
  const next = dice(7);
  const claims: string[][] = [];
  while (claims.length < DISTINCT) {
    const codes = new Set<string>();
    while (codes.size < LINES)
      codes.add(BILLED[Math.floor((next(1000) * next(1000) * BILLED.length) / 1e6)] as string);
    const cells = [...codes].map((code) => [code, /^99[2-4]/.test(code) ? '25' : ''] as const);
    const { verdict } = checkClaim(edition, {
      setting: 'practitioner',
      dateOfService: ON,
      patient: { birthDate: null, sex: null },
      diagnoses: ['E11.9', 'I10'],
      lines: cells.map(([code, modifier]) => ({
        code,
        modifiers: modifier === '' ? [] : [modifier],
        units: 1,
        placeOfService: '11',
        diagnosisPointers: [1],
        dateOfService: null,
      })),
    });
    if ((verdict === 'errors') !== (claims.length % ONE_WRONG_IN === 0)) continue;
    claims.push(cells.map(([code, modifier]) => `E11.9 I10,practitioner,${code},${modifier},1,11,1`));
  }
  const lines = ['claim,diagnoses,setting,code,modifiers,units,pos,diagnosisPointers'];
  for (let n = 0; n < CLAIMS; n++)
    for (const rest of claims[n % DISTINCT] as string[]) lines.push(`C${n},${rest}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function dice(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function measure(name: string, run: () => Promise<number>, count = QUESTIONS): Promise<number> {
  const started = performance.now();
  const found = await run();
  const rate = count / ((performance.now() - started) / 1000);
  rates.set(name, [...(rates.get(name) ?? []), rate]);
  return found;
}

/** Half of them pairs of the file, in either order; half any two of its codes. */
function seeded(count: number): Question[] {
  const next = dice(20_240_801);
  const codes = [...new Set(rows.map((row) => row.one))];
  return Array.from({ length: count }, () => {
    const row = rows[next(rows.length)] as { one: string; two: string };
    const turned = next(2) === 1;
    if (next(2) === 0) return turned ? { one: row.two, two: row.one } : { one: row.one, two: row.two };
    return { one: codes[next(codes.length)] as string, two: codes[next(codes.length)] as string };
  });
}
