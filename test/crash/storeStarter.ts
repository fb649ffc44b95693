// A process of its own that opens a store, says what came of it, and waits to be told to end.
// argv: dataDir, databaseUrl or '-', 'server' or 'command'.
import { openStore } from '#store';

const [dataDir = '', databaseUrl = '-', role = 'server'] = process.argv.slice(2);
try {
  const store = await openStore({
    dataDir,
    databaseUrl: databaseUrl === '-' ? null : databaseUrl,
    isServer: role === 'server',
    now: new Date(),
  });
  const steps = await store.db.selectFrom('migration').select('name').execute();
  const plans = await store.db.selectFrom('plan').select('name').execute();
  process.send?.({ opened: true, steps: steps.length, plans: plans.length });
  process.once('message', async () => {
    await store.close();
    process.disconnect();
  });
} catch (error) {
  process.send?.({ opened: false, message: (error as Error).message });
  process.disconnect();
}
