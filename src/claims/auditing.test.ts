// A file of many claims through workers: the order of the file, the same words as one core alone, flat memory, one exit.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { type OfficialEdition, officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';
import { audit } from './auditing.ts';
import type { Format } from './printing.ts';

const skip = skipWithout('ncci');
let official: OfficialEdition | undefined;
before(async () => {
  if (!skip) official = await officialEdition();
});
after(() => official?.close());

const CODES = ['99213', '29881', '29880', '80053', '80048', 'J1885', '45385', '45380'];
const HEAD = 'claim,asOf,birthDate,sex,diagnoses,code,modifiers,units,pos,diagnosisPointers,dateOfService\n';

function claimRows(n: number): string {
  let rows = '';
  for (let line = 0; line < 6; line++) {
    const code = CODES[(n * 7 + line * (1 + (n % 3))) % CODES.length] as string;
    rows += `C${n},2024-08-01,1950-02-03,F,M17.11 E11.9,${code},${n % 5 === 0 ? '59' : ''},${1 + (n % 2)},11,1,2024-08-0${1 + (n % 9)}\n`;
  }
  return rows;
}

async function* table(claims: number, chunk = 1 << 16): AsyncGenerator<Buffer> {
  let text = HEAD;
  for (let n = 0; n < claims; n++) {
    text += claimRows(n);
    if (text.length < chunk) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function run(source: AsyncIterable<Buffer>, workers: number, format: Format = 'json') {
  const { root, edition } = official as OfficialEdition;
  const pieces: Buffer[] = [];
  const report = await audit(source, {
    name: 'claims.csv',
    editionFolder: join(root, edition.id),
    workers,
    format,
    setting: null,
    asOf: '2024-08-01',
    write: (bytes) => void pieces.push(Buffer.from(bytes as Uint8Array)),
  });
  return { report, printed: Buffer.concat(pieces).toString() };
}

test('what workers print is what one core prints claim by claim, in the order of the file', {
  skip,
}, async () => {
  const claims = 6_000;
  const { report, printed } = await run(table(claims), 3);
  assert.equal(report.claims, claims);
  const lines = printed.trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).claim),
    Array.from({ length: claims }, (_, n) => `C${n}`),
  );
  // The small piece is checked without a worker.
  const alone = await run(table(200), 1);
  assert.deepEqual(lines.slice(0, 200), alone.printed.trimEnd().split('\n'));
  assert.equal(
    Object.values(report.verdicts).reduce((a, b) => a + b),
    claims,
  );
  assert.ok(report.releases.some(({ source }) => source === 'ncci-ptp-practitioner'));
});

test('a table of findings names every claim, with and without findings, in every row alike', {
  skip,
}, async () => {
  const { report, printed } = await run(table(300), 2, 'csv');
  const rows = printed.trimEnd().split('\r\n');
  assert.match(
    rows[0] as string,
    /^claim,row,verdict,severity,rule,lines,rows,codes,message,resolution,source,version,effective$/,
  );
  const named = new Set(rows.slice(1).map((row) => row.split(',')[0]));
  assert.equal(named.size, report.claims);
});

test('a refused row is a finding with its number far into the file, and the rest goes on', {
  skip,
}, async () => {
  async function* broken() {
    let n = 0;
    for await (const chunk of table(9_000))
      yield n++ === 20 ? Buffer.concat([Buffer.from('X,2024-08-01,,,,NONE,,1,11,1,\n'), chunk]) : chunk;
  }
  const { report, printed } = await run(broken(), 2);
  assert.equal(report.claims, 9_001);
  const refused = printed.split('\n').filter((line) => line.includes('unreadable-row'));
  assert.equal(refused.length, 1);
  const { claim, row, findings } = JSON.parse(refused[0] as string);
  assert.equal(claim, 'X');
  assert.match(findings[0].message, new RegExp(`^Row ${row}, code: found "NONE"`));
});

test('a slow reader of the output holds the workers back: memory stays that of a few batches', {
  skip,
}, async () => {
  let printedBytes = 0;
  let read = 0;
  let furthest = 0;
  async function* counted() {
    for await (const chunk of table(40_000, 1 << 19)) {
      read += chunk.length;
      furthest = Math.max(furthest, read - written);
      yield chunk;
    }
  }
  let written = 0;
  const { root, edition } = official as OfficialEdition;
  await audit(counted(), {
    name: 'claims.csv',
    editionFolder: join(root, edition.id),
    workers: 2,
    format: 'json',
    setting: null,
    asOf: '2024-08-01',
    write: async (bytes) => {
      printedBytes += bytes.length;
      written = read;
      await new Promise((done) => setTimeout(done, 5));
    },
  });
  assert.ok(printedBytes > 0);
  // Six batches of two workers may be under way, and one is being gathered.
  assert.ok(furthest <= 8 << 20, `${furthest} bytes were read ahead of what was written`);
});

test('a file that breaks off gives what stands before, and says where it broke', { skip }, async () => {
  async function* cut() {
    yield Buffer.from('[{"id":"A","lines":[{"code":"99213"}]},{"id":"B","lines":[{"co');
  }
  const { report, printed } = await run(cut(), 2);
  assert.equal(report.claims, 1);
  assert.match(printed, /"claim":"A"/);
  assert.match(report.refusal?.message ?? '', /claims\.csv, claim 2: .*breaks off/);
});

test('an edition that is not there ends the audit with its reason, and leaves no worker behind', {
  skip,
}, async () => {
  await assert.rejects(
    audit(table(20_000), {
      name: 'claims.csv',
      editionFolder: '/nowhere',
      workers: 2,
      format: 'json',
      setting: null,
      asOf: '2024-08-01',
      write: () => {},
    }),
    /nowhere/,
  );
});
