// A process of its own that admits viewers to pages as it is told, and says of each page what came of it.
// argv: dataDir, databaseUrl or '-'. Messages in: {viewer, plan, pages}; out: {page, open, used} as each is decided.
import { admit } from '#accounts';
import { openStore } from '#store';

const [dataDir = '', databaseUrl = '-'] = process.argv.slice(2);
const store = await openStore({
  dataDir,
  databaseUrl: databaseUrl === '-' ? null : databaseUrl,
  isServer: true,
  now: new Date(),
});
process.on('message', ({ viewer, plan, pages }: { viewer: string; plan: string; pages: string[] }) => {
  for (const page of pages) {
    admit(store.db, { key: viewer, plan }, page, new Date('2026-11-24T12:00:00Z')).then(
      ({ open, standing }) => process.send?.({ page, open, used: standing.used }),
      (error) => process.send?.({ page, error: String(error) }),
    );
  }
});
process.send?.({ ready: true });
