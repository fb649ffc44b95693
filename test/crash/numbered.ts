// Editions that carry one number in every row, so that a mixture of two or a missing row shows.
import { join } from 'node:path';
import { Build, type Edition, type Manifest, publish, publishedStack, readManifest } from '#editions';
import { addSample } from '../edition.ts';

const ROWS = 3000;
const CONSTANT = { source: 'constant', codes: { A: 'never changes' } };

/** One part that changes with every edition, with a flat array beside it, and one that is taken over. */
export async function publishNumbered(root: string, n: number): Promise<Manifest> {
  const build = new Build(root, new Date());
  try {
    const codes: Record<string, string> = {};
    for (let row = 0; row < ROWS; row++) codes[`code ${row}`] = `${n}`;
    await addSample(build, {
      source: 'numbered',
      version: `release ${n}`,
      codes,
      numbers: new Uint32Array(ROWS).fill(n),
    });
    const servingId = publishedStack(root)[0];
    const serving = servingId === undefined ? null : readManifest(join(root, servingId));
    const same = serving?.parts.find((part) => part.source === 'constant');
    if (!serving || !same || !(await build.reuse(serving, same))) await addSample(build, CONSTANT);
    return await publish(root, build.finish().id);
  } finally {
    build.abandon();
  }
}

/** The number of an edition. @throws when anything in it is of another number or missing. */
export function numberOf(edition: Edition): number {
  const part = edition.releases('numbered')[0];
  if (!part) throw new Error('the numbered part is missing');
  const n = Number(part.entry.version.slice('release '.length));
  const rows = part.all<{ value: string; rows: number }>(
    'SELECT value, count(*) AS rows FROM comparable GROUP BY value',
  );
  const flat = part.flat.slice('numbers', 'u32', 0, part.flat.length('numbers'));
  const constant = edition
    .releases('constant')[0]
    ?.get<{ value: string }>("SELECT value FROM comparable WHERE key = 'A'");
  const whole =
    rows.length === 1 &&
    rows[0]?.value === `${n}` &&
    rows[0].rows === ROWS &&
    flat.length === ROWS &&
    flat.every((value) => value === n) &&
    constant?.value === CONSTANT.codes.A;
  if (!whole) throw new Error(`edition ${n} is not whole: ${JSON.stringify(rows)}, ${flat.length} numbers`);
  return n;
}
