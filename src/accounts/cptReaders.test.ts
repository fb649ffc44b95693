// Distinct readers of CPT content in a quarter, on both databases.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { closeStores, ENGINES, emptyStore } from '../../test/stores.ts';
import { countCptReader, cptUsage } from './cptReaders.ts';
import { quarterOf } from './periods.ts';

after(closeStores);

test('a quarter ends with its last instant in UTC', () => {
  const ends = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
  for (const [n, day] of ends.entries()) {
    const last = new Date(`${day}T23:59:59.999Z`);
    assert.equal(quarterOf(last), `2026-Q${n + 1}`);
    assert.equal(quarterOf(new Date(last.getTime() + 1)), n === 3 ? '2027-Q1' : `2026-Q${n + 2}`);
  }
});

for (const engine of ENGINES) {
  test(`${engine}: whoever reads a hundred times at once in a quarter counts once, and once more in the next`, async () => {
    const { db } = await emptyStore(engine);
    const [autumn, winter] = [new Date('2026-11-24T12:00:00Z'), new Date('2027-01-01T00:00:00Z')];
    assert.deepEqual(await cptUsage(db), []);
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => countCptReader(db, n % 2 === 0 ? 'ann' : 'bob', autumn)),
    );
    await countCptReader(db, 'ann', winter);
    assert.deepEqual(await cptUsage(db), [
      { quarter: '2027-Q1', people: 1 },
      { quarter: '2026-Q4', people: 2 },
    ]);
  });
}
