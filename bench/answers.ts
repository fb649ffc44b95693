// Does the time of an answer say whether an address has an account? Known and unknown addresses take turns on both databases;
// their medians stand side by side. That the answers are the same bytes is a test (`src/accounts/people.test.ts`).
import { type Asking, forgotPassword, register, signIn } from '../src/accounts/entering.ts';
import { createAuth } from '../src/accounts/people.ts';
import { closeStores, ENGINES, emptyStore } from '../test/stores.ts';
import { quantile } from './place.ts';

const TURNS = 41;
const GOOD = 'tulip basin forty-two lamp';

try {
  for (const engine of ENGINES) await measure(engine);
} finally {
  await closeStores();
}

async function measure(engine: (typeof ENGINES)[number]): Promise<void> {
  const { db } = await emptyStore(engine);
  const auth = createAuth({
    db,
    engine,
    secret: 'a secret for the bench, of thirty-two letters',
    origin: () => 'http://127.0.0.1:3000',
    isHttps: false,
    post: async () => {},
    problem: (error) => console.error(String(error)),
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
  // Some of them are confirmed.
  await db
    .updateTable('person')
    .set({ emailVerified: engine === 'postgres' ? true : 1 })
    .where('email', 'like', 'known_@%')
    .execute();
  const forms = {
    register: (email: string) => register(auth, db, { email, password: GOOD }, asking()),
    'sign in': (email: string) => signIn(auth, db, { email, password: 'wrong wrong wrong' }, asking()),
    'forgotten password': (email: string) => forgotPassword(auth, db, email, asking()),
  };
  for (const [name, send] of Object.entries(forms)) {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < TURNS; n++) {
      known.push(await timed(() => send(`known${n}@example.org`)));
      unknown.push(await timed(() => send(`${name.replaceAll(' ', '-')}${n}@example.net`)));
    }
    const [one, other] = [quantile(known, 0.5), quantile(unknown, 0.5)];
    console.log(
      `${engine}, ${name}: known ${one.toFixed(1)} ms, unknown ${other.toFixed(1)} ms, apart ${Math.abs(one - other).toFixed(1)} ms (medians of ${TURNS})`,
    );
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
