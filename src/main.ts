// `npm start`: an edition, then a site. The last line printed says where.

import { BuildLocked } from '#editions';
import { createLog } from '#kit';
import { prepareEdition, startApp } from './app.ts';
import { readConfig } from './config.ts';
import { explain, reporter } from './operator.ts';

export async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  try {
    const outcome = await prepareEdition(config, new Date(), reporter(process.stderr));
    for (const message of outcome.refused) log.warn({ message }, 'a source was left out');
  } catch (error) {
    if (!(error instanceof BuildLocked)) throw error;
    log.warn({ message: error.message }, 'another process builds an edition; serving the one at hand');
  }
  const app = await startApp(config, log);
  const stop = () => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`Coding Ahead is ready on ${config.publicUrl ?? app.url}\n`);
}

if (import.meta.main) {
  main().catch((error) => {
    process.stderr.write(`${explain(error) ?? (error as Error).stack}\n`);
    process.exit(2);
  });
}
