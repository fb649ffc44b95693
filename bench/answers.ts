// Does the time of an answer say whether an address has an account? Known and unknown addresses take turns, in pairs; the medians
// stand side by side, with the p of Mann and Whitney's test that both come from one distribution (SECURITY.md, AU1: p > 0.01 and
// medians at most 5 ms apart over 300 pairs). That the answers are the same bytes is a test (`test/accounts.test.ts`).
//   npm run bench -- answers [PAIRS [ENGINE [FORM]]]
import { type Asking, forgotPassword, register, signIn } from '../src/accounts/entering.ts';
import { createAuth } from '../src/accounts/people.ts';
import { closeStores, ENGINES, emptyStore } from '../test/stores.ts';
import { quantile } from './place.ts';

const [pairsAsked = '300', engineAsked = '', formAsked = ''] = process.argv.slice(2);
const PAIRS = Number(pairsAsked);
const GOOD = 'tulip basin forty-two lamp';

try {
  for (const engine of ENGINES) if (engineAsked === '' || engine === engineAsked) await measure(engine);
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
  const addressOf = (form: string, n: number) => `${form.replaceAll(' ', '-')}${n}@example.org`;
  const enter = (email: string) => register(auth, db, { email, password: GOOD }, asking());
  const forms: Record<string, (email: string) => Promise<unknown>> = {
    register: enter,
    // Registered and not confirmed: the letter goes out once more.
    resend: enter,
    'sign in': (email) => signIn(auth, db, { email, password: 'wrong wrong wrong' }, asking()),
    reset: (email) => forgotPassword(auth, db, email, asking()),
  };
  // Of all of them.
  const hash = await (await auth.$context).password.hash(GOOD);
  for (const [form, send] of Object.entries(forms)) {
    if (formAsked !== '' && form !== formAsked) continue;
    await Promise.all(Array.from({ length: PAIRS }, (_, n) => n).map((n) => known(addressOf(form, n), form)));
    const times: [number[], number[]] = [[], []];
    for (let n = 0; n < PAIRS; n++) {
      const pair = [addressOf(form, n), `nobody-${addressOf(form, n)}`];
      // Which of the two goes first changes with each pair.
      for (const turn of n % 2 ? [0, 1] : [1, 0])
        times[turn as 0 | 1].push(await timed(() => send(pair[turn] as string)));
    }
    const [one, other] = [quantile(times[0], 0.5), quantile(times[1], 0.5)];
    console.log(
      `${engine}, ${form}: known ${one.toFixed(2)} ms, unknown ${other.toFixed(2)} ms, apart ${Math.abs(one - other).toFixed(2)} ms, ` +
        `p ${likelihoodOfOne(...times).toFixed(3)} (medians of ${PAIRS} pairs)`,
    );
  }

  /** As registering leaves it, without the quarter of a second; the password is nobody's. */
  async function known(email: string, form: string): Promise<void> {
    const isConfirmed = form !== 'resend';
    const at = engine === 'postgres' ? new Date() : new Date().toISOString();
    const { internalAdapter } = await auth.$context;
    await db
      .insertInto('person')
      .values({
        id: email,
        name: email,
        email,
        emailVerified: engine === 'postgres' ? isConfirmed : Number(isConfirmed),
        plan: 'free',
        role: 'member',
        createdAt: at,
        updatedAt: at,
      })
      .execute();
    await internalAdapter.linkAccount({
      userId: email,
      providerId: 'credential',
      accountId: email,
      password: hash,
    });
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** Two-sided p of the rank-sum test, by the normal distribution, which fits from some twenty values on. */
function likelihoodOfOne(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((ms) => ({ ms, isA: true })), ...b.map((ms) => ({ ms, isA: false }))];
  all.sort((x, y) => x.ms - y.ms);
  const ranks = all.reduce((sum, { isA }, n) => sum + (isA ? n + 1 : 0), 0);
  const u = ranks - (a.length * (a.length + 1)) / 2;
  const middle = (a.length * b.length) / 2;
  const spread = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  return 2 * (1 - normal(Math.abs(u - middle) / spread));
}

/** Below `z` of the normal distribution (Abramowitz and Stegun, 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
