// `coding-ahead admin EMAIL`: the first operator, and every further one. Works beside a running server.
import { appoint, createAuth, sessionSecret } from '#accounts';
import { openStore } from '#store';
import type { Config } from './config.ts';

/** @returns 0 done; 2 not an e-mail address */
export async function adminCommand(
  email: string,
  config: Config,
  now: Date,
  out: (text: string) => void,
): Promise<number> {
  const { dataDir, databaseUrl } = config;
  const store = await openStore({ dataDir, databaseUrl, isServer: false, now });
  try {
    const auth = createAuth({
      db: store.db,
      engine: store.engine,
      secret: sessionSecret(dataDir, config.sessionSecret),
      origin: () => '',
      isHttps: false,
      post: async () => {},
      problem: (error) => {
        throw error;
      },
      now: () => now,
    });
    const done = await appoint(auth, store, email, now);
    if (done.fault !== null) {
      out(done.fault);
      return 2;
    }
    out(`${email} is an operator: /admin`);
    if (done.path === null) out('Signed out everywhere; sign in again with the password of before.');
    else {
      out('Choose a password within an hour at');
      out(`${config.publicUrl ?? `http://${config.host}:${config.port}`}${done.path}`);
    }
    return 0;
  } finally {
    await store.close();
  }
}
