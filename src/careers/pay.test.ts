// A figure of pay is the one that sorting all the pay by hand gives, and stands on five postings of two employers at least.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { fillMarket, makePostings } from '../../bench/jobMarket.ts';
import { addEmployer, addPosting } from '../../test/careerPeople.ts';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { FEWEST_POSTINGS, payStatistics, quantile } from './pay.ts';
import { CREDENTIALS, STATES } from './vocabulary.ts';

after(closeStores);

for (const engine of ENGINES) {
  test(`${engine}: fewer than five postings, or one employer's alone, are no figure`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    for (const employer of ['mercy', 'grace']) await addEmployer(store, employer, []);
    const add = async (employer: string, id: string, dollars: number) => {
      await addPosting(store, employer, id);
      await db
        .updateTable('posting')
        .set({ inState: 'TX', yearMinCents: dollars * 100, yearMaxCents: dollars * 100 + 200_000 })
        .where('id', '=', id)
        .execute();
    };
    for (let n = 0; n < 4; n++) await add('mercy', `m${n}`, 60_000 + n * 10_000);
    assert.deepEqual(await payStatistics(db, 'state'), []);
    await add('mercy', 'm4', 100_000);
    assert.deepEqual(await payStatistics(db, 'state'), [], 'five of one employer tell what that one pays');
    await db.updateTable('posting').set({ employer: 'grace' }).where('id', '=', 'm4').execute();
    assert.deepEqual(await payStatistics(db, 'state'), [
      {
        word: 'TX',
        n: FEWEST_POSTINGS,
        lowCents: 6_500_000,
        q1Cents: 7_100_000,
        medianCents: 8_100_000,
        q3Cents: 9_100_000,
        highCents: 9_700_000,
      },
    ]);
    await db.updateTable('posting').set({ state: 'closed' }).where('id', '=', 'm0').execute();
    assert.deepEqual(await payStatistics(db, 'state'), []);
    await db
      .updateTable('posting')
      .set({ state: 'live', yearMinCents: null, yearMaxCents: null })
      .where('id', '=', 'm0')
      .execute();
    assert.deepEqual(await payStatistics(db, 'state'), [], 'one that does not say what it pays is none');
  });

  test(`${engine}: each figure is that of all the pay, sorted`, async () => {
    const { db } = await emptyStore(engine);
    await fillMarket(db, 900, 5, NOW);
    const market = [...makePostings(900, 5, NOW)].filter((row) => row.state === 'live' && row.yearMinCents);
    const middle = (rows: typeof market) =>
      rows.map((row) => ((row.yearMinCents ?? 0) + (row.yearMaxCents ?? 0)) / 2).sort((a, b) => a - b);
    const wanted = (words: string[], has: (row: (typeof market)[number], place: number) => boolean) =>
      words.flatMap((word, place) => {
        const all = middle(market.filter((row) => has(row, place)));
        const at = Math.floor((all.length - 1) / 2);
        const median = all.length % 2 ? all[at] : ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
        return all.length < 5 ? [] : [`${word} ${all.length} ${Math.round(median ?? 0)}`];
      });
    const told = async (by: 'state' | 'credential') =>
      (await payStatistics(db, by)).map(({ word, n, medianCents }) => `${word} ${n} ${medianCents}`);
    const states = Object.keys(STATES);
    assert.deepEqual(
      await told('state'),
      wanted(states, (row, place) => row.inState === states[place]),
    );
    assert.deepEqual(
      await told('credential'),
      wanted(Object.keys(CREDENTIALS), (row, place) => ((row.credentials >> place) & 1) === 1),
    );
  });
}

test('a quantile lies between its neighbours', () => {
  assert.equal(quantile([10, 20, 30, 40], 0.5), 25);
  assert.equal(quantile([10, 20, 30, 40], 0.25), 18);
  assert.equal(quantile([7], 0.9), 7);
});
