// An account's life on both databases: letters lead in, wrong passwords are slowed down, nothing says who has an account.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { authFor } from '../../test/accounts.ts';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import {
  type Asking,
  confirm,
  forgotPassword,
  register,
  resetPassword,
  signIn,
  signOut,
} from './entering.ts';
import {
  alreadyRegisteredLetter,
  changedLetter,
  confirmLetter,
  type Letter,
  newAddressLetter,
  resetLetter,
} from './letters.ts';
import {
  changeEmail,
  changePassword,
  deleteAccount,
  endSessions,
  exportOf,
  sessionsOf,
} from './ownAccount.ts';
import { attempt, SIGN_IN_HERE } from './pacing.ts';
import { faultOf, hashPassword, isPassword, TooBusy } from './passwords.ts';
import { type Person, whoIs } from './people.ts';
import { createTeam, membershipOf } from './teams.ts';

after(closeStores);

const GOOD = 'tulip basin forty-two lamp';
const OTHER = 'granite saddle ninety echo';

async function setting(engine: (typeof ENGINES)[number]) {
  const { db } = await emptyStore(engine);
  const letters: Letter[] = [];
  let clock = new Date();
  const auth = authFor({ db, engine }, letters, () => clock);
  const asking = (cookies: string[] = [], network = '203.0.113.9'): Asking => ({
    headers: new Headers({
      cookie: cookies.map((one) => one.split(';')[0]).join('; '),
      'user-agent': 'a browser',
      'x-caller-address': network,
    }),
    network,
    now: clock,
  });
  const lastLetter = async (count: number) => {
    for (let n = 0; n < 200 && letters.length < count; n++) await new Promise((done) => setTimeout(done, 5));
    assert.equal(letters.length, count);
    return letters.at(-1) as Letter;
  };
  const tokenIn = (letter: Letter) => decodeURIComponent(/token=(\S+)/.exec(letter.text)?.[1] ?? '');
  const enter = async (email: string, password = GOOD) => {
    const before = letters.length;
    assert.ok((await register(auth, db, { email, password }, asking())).done);
    const opened = await confirm(auth, db, tokenIn(await lastLetter(before + 1)), asking());
    assert.ok(opened);
    const found = await whoIs(auth, db, asking(opened.cookies).headers, clock);
    assert.ok(found);
    return { cookies: opened.cookies, person: found.person as Person };
  };
  const later = (ms: number) => {
    clock = new Date(clock.getTime() + ms);
  };
  return { db, auth, letters, asking, lastLetter, tokenIn, enter, later };
}

for (const engine of ENGINES) {
  test(`${engine}: the tables are the ones that better-auth works on`, async () => {
    const { auth, db } = await setting(engine);
    const options = { ...auth.options, database: { db, type: engine } };
    const { toBeAdded, toBeCreated } = await getMigrations(options, { throwOnUnsafe: false });
    assert.deepEqual([toBeCreated.map(({ table }) => table), toBeAdded.map(({ table }) => table)], [[], []]);
  });

  test(`${engine}: registering, confirming by letter, signing out and in again`, async () => {
    const { db, auth, asking, enter, letters } = await setting(engine);
    const refusedBefore = await signIn(auth, db, { email: 'ann@example.org', password: GOOD }, asking());
    assert.ok(!refusedBefore.done);
    const { cookies, person } = await enter('Ann@Example.org');
    assert.deepEqual([person.email, person.plan, person.role], ['ann@example.org', 'free', 'member']);
    assert.match(
      cookies.join(),
      /^coding-ahead\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    await signOut(auth, asking(cookies).headers);
    assert.equal(await whoIs(auth, db, asking(cookies).headers, new Date()), null, 'the old number is dead');
    const again = await signIn(auth, db, { email: 'ANN@example.org', password: GOOD }, asking());
    assert.ok(again.done);
    assert.notDeepEqual(again.cookies, cookies);
    assert.ok(await whoIs(auth, db, asking(again.cookies).headers, new Date()));
    assert.equal(letters.length, 1);
    const hash = await sql<{ password: string }>`select password from credential`.execute(db);
    assert.match(hash.rows[0]?.password ?? '', /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  test(`${engine}: registering a known address answers alike, and only its owner learns of it`, async () => {
    const { db, auth, asking, enter, lastLetter } = await setting(engine);
    await enter('ann@example.org');
    const answers = [];
    for (const email of ['ann@example.org', 'new@example.org'])
      answers.push(await register(auth, db, { email, password: OTHER }, asking()));
    assert.deepEqual(answers[0], answers[1]);
    await lastLetter(3);
    const wrong = [];
    for (const email of ['ann@example.org', 'new@example.org', 'nobody@example.org'])
      wrong.push(await signIn(auth, db, { email, password: 'something else entirely' }, asking()));
    assert.deepEqual(wrong[0], wrong[2]);
    assert.deepEqual(wrong[1], wrong[2]);
    assert.deepEqual(
      await forgotPassword(auth, db, 'ann@example.org', asking()),
      await forgotPassword(auth, db, 'nobody@example.org', asking()),
    );
  });

  test(`${engine}: an address that was never confirmed gets another letter with the next try`, async () => {
    const { db, auth, asking, lastLetter, tokenIn } = await setting(engine);
    const form = { email: 'ann@example.org', password: GOOD };
    await register(auth, db, form, asking());
    await lastLetter(1);
    await register(auth, db, form, asking());
    const second = await lastLetter(2);
    assert.match(second.subject, /Confirm/);
    const early = await signIn(auth, db, form, asking());
    assert.match((!early.done && early.faults.form) || '', /Confirm your address first/);
    assert.ok(await confirm(auth, db, tokenIn(second), asking()));
    assert.ok((await signIn(auth, db, form, asking())).done);
    assert.equal(await confirm(auth, db, 'a.b.c', asking()), null);
  });

  test(`${engine}: twenty wrong passwords slow down, and the owner gets in all the same`, async () => {
    const { db, auth, asking, enter, later } = await setting(engine);
    await enter('ann@example.org');
    const here = (password: string, network?: string) =>
      signIn(auth, db, { email: 'ann@example.org', password }, asking([], network));
    const waits: number[] = [];
    for (let n = 0; n < 20; n++) {
      const answer = await here('wrong wrong wrong wrong');
      assert.ok(!answer.done);
      waits.push(answer.waitMs);
      if (answer.waitMs > 0) later(answer.waitMs);
    }
    assert.ok(waits.slice(0, 5).every((wait) => wait === 0));
    assert.ok(Math.max(...waits) >= 30_000);
    assert.ok((await here(GOOD, '198.51.100.1')).done, 'from elsewhere at once');
    later(60_000);
    assert.ok((await here(GOOD)).done, 'from here after a minute at most');
    assert.ok(!(await here('wrong wrong wrong wrong')).done);
    assert.ok((await here(GOOD)).done, 'and what was before is forgotten');
  });

  test(`${engine}: of a hundred tries at once only the free ones are looked at`, async () => {
    const { db } = await setting(engine);
    const waits = await Promise.all(Array.from({ length: 100 }, () => attempt(db, 'x', SIGN_IN_HERE, NOW)));
    assert.equal(waits.filter((wait) => wait === 0).length, SIGN_IN_HERE.free);
  });

  test(`${engine}: another password by letter, once; everyone is signed out`, async () => {
    const { db, auth, asking, enter, lastLetter, tokenIn } = await setting(engine);
    const { cookies } = await enter('ann@example.org');
    await forgotPassword(auth, db, 'ann@example.org', asking());
    const token = tokenIn(await lastLetter(2));
    assert.ok(!(await resetPassword(auth, token, 'too short')).done);
    assert.ok((await resetPassword(auth, token, OTHER)).done);
    assert.ok(!(await resetPassword(auth, token, GOOD)).done);
    assert.equal(await whoIs(auth, db, asking(cookies).headers, new Date()), null);
    assert.ok(!(await signIn(auth, db, { email: 'ann@example.org', password: GOOD }, asking())).done);
    assert.ok((await signIn(auth, db, { email: 'ann@example.org', password: OTHER }, asking())).done);
  });

  test(`${engine}: sessions are listed and ended; a changed password ends the others and gives this one another number`, async () => {
    const { db, auth, asking, enter } = await setting(engine);
    const { cookies, person } = await enter('ann@example.org');
    const second = await signIn(auth, db, { email: 'ann@example.org', password: GOOD }, asking());
    assert.ok(second.done);
    const list = await sessionsOf(db, person, new Date());
    assert.deepEqual(list.map(({ isThisOne, network, browser }) => [isThisOne, network, browser])[0], [
      true,
      '203.0.113.9',
      'a browser',
    ]);
    assert.equal(list.length, 2);
    await endSessions(db, person, list[1]?.id ?? '');
    assert.equal(await whoIs(auth, db, asking(second.cookies).headers, new Date()), null);
    const form = { current: GOOD, password: OTHER };
    assert.ok(
      !(await changePassword(auth, db, person, { ...form, current: 'no no no no no no' }, asking(cookies)))
        .done,
    );
    const changed = await changePassword(auth, db, person, form, asking(cookies));
    assert.ok(changed.done);
    assert.equal(await whoIs(auth, db, asking(cookies).headers, new Date()), null);
    assert.ok(await whoIs(auth, db, asking(changed.cookies).headers, new Date()));
  });

  test(`${engine}: a new address holds once it is confirmed; one that is taken never, and nothing says so`, async () => {
    const { db, auth, asking, enter, lastLetter, tokenIn, letters } = await setting(engine);
    await enter('bob@example.org');
    const { cookies, person } = await enter('ann@example.org');
    const taken = await changeEmail(
      auth,
      db,
      person,
      { email: 'bob@example.org', current: GOOD },
      asking(cookies),
    );
    const sent = letters.length;
    const free = await changeEmail(
      auth,
      db,
      person,
      { email: 'new@example.org', current: GOOD },
      asking(cookies),
    );
    assert.deepEqual(taken, free);
    const letter = await lastLetter(sent + 1);
    assert.equal(letter.to, 'new@example.org');
    assert.ok(await confirm(auth, db, tokenIn(letter), asking(cookies)));
    assert.equal(
      (await whoIs(auth, db, asking(cookies).headers, new Date()))?.person.email,
      'new@example.org',
    );
  });

  test(`${engine}: people take their data along and leave nothing behind`, async () => {
    const { db, auth, asking, enter } = await setting(engine);
    const { cookies, person } = await enter('ann@example.org');
    await db
      .insertInto('spending')
      .values({ viewer: `person:${person.id}`, what: 'pages', period: 'p', used: 1 })
      .execute();
    const data = JSON.stringify(await exportOf(db, person, NOW));
    assert.match(data, /ann@example\.org/);
    assert.doesNotMatch(data, /argon2/);
    assert.ok(!(await deleteAccount(auth, db, person, 'no no no no no no', asking(cookies))).done);
    // What a room has in the way takes back all that was done before it, the free seat too.
    assert.equal(await createTeam(db, person.id, 'Coders', NOW), null);
    const again = (await signIn(auth, db, { email: person.email, password: GOOD }, asking())) as {
      cookies: string[];
    };
    const held = await deleteAccount(auth, db, person, GOOD, asking(again.cookies), async (trx) => {
      await trx.deleteFrom('spending').execute();
      return 'Not yet.';
    });
    assert.deepEqual(held, { done: false, faults: { form: 'Not yet.' }, waitMs: 0 });
    assert.equal((await db.selectFrom('spending').select('used').execute()).length, 1);
    assert.ok(await membershipOf(db, person.id));
    assert.ok((await deleteAccount(auth, db, person, GOOD, asking(again.cookies))).done);
    for (const table of ['person', 'session', 'credential', 'spending', 'seenPage', 'team'])
      assert.deepEqual((await sql.raw(`select * from "${table}"`).execute(db)).rows, [], table);
    assert.equal(await whoIs(auth, db, asking(cookies).headers, new Date()), null);
  });

  test(`${engine}: nobody is let in by a cookie that was made up`, async () => {
    const { db, auth, asking, enter } = await setting(engine);
    const { cookies } = await enter('ann@example.org');
    const good = cookies[0]?.split(';')[0] ?? '';
    for (let n = 0; n < 200; n++) {
      const at = 'coding-ahead.session_token='.length + (n % (good.length - 30));
      // The last sign of a signature carries two bits that mean nothing: B in the place of A would be the same one.
      const altered = good.slice(0, at) + (good[at] === 'A' ? 'w' : 'A') + good.slice(at + 1);
      assert.equal(await whoIs(auth, db, asking([altered]).headers, new Date()), null, altered);
    }
  });
}

test('a password must be long and hard to guess, nothing else; 64 characters and more are fine', () => {
  for (const bad of [
    'short',
    'passwordpassword',
    '123456789012345',
    'qwertyuiopasdfgh',
    'aaaaaaaaaaaaaaaaaaaa',
    'P@ssw0rdP@ssw0rd1',
    'Summer2026Summer2026!',
    'annexample.organnexample.org',
    'coding ahead coding ahead',
  ])
    assert.ok(faultOf(bad, ['ann@example.org', 'annexample.org']), bad);
  for (const good of [
    GOOD,
    OTHER,
    'x9$kQ2mPz!vLr8w',
    `${GOOD} ${OTHER} `.repeat(4),
    'dræk flöße çà и щука 学问',
  ])
    assert.equal(faultOf(good, ['ann@example.org']), null, good);
});

test('a hash is a new one each time, knows its password in any spelling of the same letters, and no other', async () => {
  const [one, two] = await Promise.all([hashPassword('Åsa café naïve'), hashPassword('Åsa café naïve')]);
  assert.notEqual(one, two);
  assert.ok(await isPassword(one, 'Åsa café naïve'.normalize('NFD')));
  assert.equal(await isPassword(one, 'Asa cafe naive'), false);
  assert.equal(await isPassword('nonsense', 'nonsense'), false);
});

test('when more sign in than can be checked the rest is told to come again, and memory stays bounded', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword(GOOD)));
  const refused = outcomes.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 8);
  assert.ok(refused.every((one) => one.status === 'rejected' && one.reason instanceof TooBusy));
});

test('every line of every letter is short enough to travel as it is', () => {
  const link = `http://127.0.0.1:65535/verify?token=${'x'.repeat(24)}`;
  for (const { subject, text } of [
    confirmLetter('a@example.org', link),
    alreadyRegisteredLetter('a@example.org', link, link),
    resetLetter('a@example.org', link),
    changedLetter('a@example.org', 'password', link),
    newAddressLetter('a@example.org', link),
  ])
    for (const line of [subject, ...text.split('\n')]) assert.match(line, /^[ -~]{0,76}$/);
});
