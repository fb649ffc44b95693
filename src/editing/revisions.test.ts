// The life of a text on both databases: one publication of two at once, nobody alone, and what is in force after going back.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { GOOD_TEXT } from '../../test/editors.ts';
import { addPerson, closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import {
  declineRevision,
  inForce,
  propose,
  publishRevision,
  revisionsOf,
  rollBackText,
  textsInForce,
  waitingRevisions,
  withdrawRevision,
} from './revisions.ts';

after(closeStores);

for (const engine of ENGINES) {
  test(`${engine}: of two publications at once one is in force, the other reviewer compares again; going back is a number more`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    for (const [id, role] of [
      ['ann', 'editor'],
      ['bob', 'admin'],
      ['eve', 'member'],
    ] as const)
      await addPerson(store, id, role);
    const by = (id: string) => ({ by: id, now: NOW });
    const write = async (who: string, name: string) => {
      const made = await propose(db, '64561', { text: { ...GOOD_TEXT, name }, note: 'read again' }, by(who));
      return 'id' in made ? made.id : made.fault;
    };
    assert.match(await write('eve', 'x'), /may not propose/);
    const [one, other] = [await write('ann', 'One'), await write('ann', 'Other')];
    assert.equal((await waitingRevisions(db, { author: null, limit: 9 })).length, 2);
    assert.match((await publishRevision(db, one, 0, by('ann'))) ?? '', /Somebody else/);
    assert.match((await publishRevision(db, one, 0, by('eve'))) ?? '', /may not review/);
    const outcomes = await Promise.all([
      publishRevision(db, one, 0, by('bob')),
      publishRevision(db, other, 0, by('bob')),
    ]);
    assert.equal(outcomes.filter((outcome) => outcome === null).length, 1, String(outcomes));
    assert.equal((await inForce(db, '64561'))?.number, 1);
    const late = outcomes[0] === null ? other : one;
    assert.match((await publishRevision(db, late, 0, by('bob'))) ?? '', /Compare again/);
    assert.equal(await publishRevision(db, late, 1, by('bob')), null);
    assert.match((await declineRevision(db, late, 'no', by('bob'))) ?? '', /settled meanwhile/);
    assert.equal(await withdrawRevision(db, late, by('ann')), false);
    const page = async () => (await textsInForce(db, () => null)).get('64561') ?? '';
    assert.match(await page(), outcomes[0] === null ? /name: "Other"/ : /name: "One"/);
    assert.match(await page(), /reviewed: 2026-11-24/);
    const first = (await revisionsOf(db, '64561')).find(({ number }) => number === 1)?.id ?? '';
    assert.match((await rollBackText(db, '64561', first, by('eve'))) ?? '', /may not review/);
    assert.equal(await rollBackText(db, '64561', first, by('bob')), null);
    assert.match(await page(), outcomes[0] === null ? /name: "One"/ : /name: "Other"/);
    assert.equal(await rollBackText(db, '64561', null, by('bob')), null);
    assert.equal((await textsInForce(db, () => null)).size, 0);
    assert.deepEqual((await revisionsOf(db, '64561')).map(({ number }) => number).sort(), [1, 2, 3, 4]);
    await db.deleteFrom('person').where('id', '=', 'ann').execute();
    assert.equal((await revisionsOf(db, '64561')).find(({ number }) => number === 1)?.authorEmail, null);
  });
}
