// A process of its own that writes to a store without end: each transaction takes one view from one viewer, gives it
// to another, and counts. It tells after every tenth. argv: dataDir, databaseUrl or '-'.
import { openStore, transact } from '#store';
import { transfer } from './transfer.ts';

const [dataDir = '', databaseUrl = '-'] = process.argv.slice(2);
const store = await openStore({
  dataDir,
  databaseUrl: databaseUrl === '-' ? null : databaseUrl,
  isServer: true,
  now: new Date(),
});
for (let n = 0; ; n++) {
  await transact(store.db, async (trx) => {
    for (const [viewer, change] of transfer(n))
      await trx
        .updateTable('spending')
        .set(({ eb }) => ({ used: eb('used', '+', change) }))
        .where('viewer', '=', viewer)
        .execute();
    await trx
      .insertInto('seenPage')
      .values({ viewer: 'w', period: 'p', page: `${n}`, at: 'a' })
      .execute();
  });
  if (n % 10 === 0) process.send?.(n);
}
