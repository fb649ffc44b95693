// Does the time of an answer say whether an address has an account? Known and unknown ones take turns; their medians are compared.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { closeStores, ENGINES, emptyStore } from '../../test/stores.ts';
import { type Asking, forgotPassword, register, signIn } from './entering.ts';
import { createAuth } from './people.ts';

after(closeStores);

const TURNS = 15;
const GOOD = 'tulip basin forty-two lamp';
/** Hashing alone takes a hundred and more; what is left out for unknown addresses must drown in its noise. */
const MOST_MS = 25;

for (const engine of ENGINES) {
  test(`${engine}: registering, signing in and asking for a password take as long for a known address as for none`, async () => {
    const { db } = await emptyStore(engine);
    const auth = createAuth({
      db,
      engine,
      secret: 'a secret for tests, of thirty-two letters',
      origin: () => 'http://127.0.0.1:3000',
      isHttps: false,
      post: async () => {},
      problem: (error) => assert.fail(String(error)),
      now: () => new Date(),
    });
    let networks = 0;
    const asking = (): Asking => ({
      headers: new Headers(),
      network: `network ${networks++}`,
      now: new Date(),
    });
    for (let n = 0; n < TURNS; n++)
      await register(auth, db, { email: `known${n}@example.org`, password: GOOD }, asking());
    // Half of them are confirmed.
    await db
      .updateTable('person')
      .set({ emailVerified: engine === 'postgres' ? true : 1 })
      .where('email', 'like', 'known_@%')
      .execute();
    const forms = {
      register: (email: string) => register(auth, db, { email, password: GOOD }, asking()),
      signIn: (email: string) => signIn(auth, db, { email, password: 'wrong wrong wrong' }, asking()),
      forgot: (email: string) => forgotPassword(auth, db, email, asking()),
    };
    for (const [name, send] of Object.entries(forms)) {
      const times = { known: [] as number[], unknown: [] as number[] };
      for (let n = 0; n < TURNS; n++) {
        for (const kind of ['known', 'unknown'] as const) {
          const begun = performance.now();
          await send(kind === 'known' ? `known${n}@example.org` : `${name}${n}@example.net`);
          times[kind].push(performance.now() - begun);
        }
      }
      const median = (list: number[]) => list.toSorted((a, b) => a - b)[TURNS >> 1] ?? Number.NaN;
      const apart = Math.abs(median(times.known) - median(times.unknown));
      assert.ok(
        apart <= MOST_MS,
        `${name}: ${median(times.known).toFixed(1)} and ${median(times.unknown).toFixed(1)} ms`,
      );
    }
  });
}
