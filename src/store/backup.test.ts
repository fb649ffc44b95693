// A backup is one moment of the store, on either database and from one to the other; a damaged one touches nothing.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { sql } from 'kysely';
import { transfer, VIEWERS } from '../../test/crash/transfer.ts';
import { closeStores, ENGINES, emptyPlace, NOW, openPlace, type Place } from '../../test/stores.ts';
import { backUp } from './backup.ts';
import { readBackup, UnfitBackup } from './backupFolder.ts';
import { migrate } from './migrating.ts';
import { MIGRATIONS } from './migrations.ts';
import { openUnmigrated } from './opening.ts';
import { postingsHolding } from './postingConditions.ts';
import { restore } from './restore.ts';
import type { Db } from './schema.ts';
import { shapeAfter } from './shape.ts';
import { type Store, StoreLocked, transact } from './store.ts';

const CRASH = join(import.meta.dirname, '..', '..', 'test', 'crash');
const root = mkdtempSync(join(tmpdir(), 'coding-ahead-backup-'));
const children: ChildProcess[] = [];
let backups = 0;
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await closeStores();
  rmSync(root, { recursive: true, force: true });
});

const STEPS = MIGRATIONS.map(({ name }) => name);
const SECRET = 'the key of the site that was backed up';
const AWKWARD = 'both knees?\r\n"quoted" \\ \u2028 ünïcödé 🦵 [null] {"a":1}';

async function backedUp(place: Place): Promise<string> {
  const folder = join(root, `b${++backups}`);
  await backUp({ ...place, folder, sessionSecret: SECRET, edition: null, now: NOW });
  return folder;
}

const restored = (folder: string, place: Place, replace = false) =>
  restore({ ...place, folder, replace, now: NOW });

/** A row in every table, with every kind of value, null among them. */
async function people(store: Store): Promise<void> {
  const isPostgres = store.engine === 'postgres';
  const at = NOW.toISOString();
  const flag = (value: boolean) => (isPostgres ? value : Number(value));
  const named = ['ann', 'bea', "o'hara"];
  for (const [n, id] of named.entries()) {
    await sql`insert into person (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
      values (${id}, ${AWKWARD}, ${`${id}@example.org`}, ${flag(n > 0)}, ${at}, ${'2026-02-28T23:59:59.999Z'}, ${n === 0 ? null : flag(n === 1)})`.execute(
      store.db,
    );
  }
  const person = 'ann';
  await sql`insert into session (id, token, "userId", "createdAt", "updatedAt", "expiresAt") values ('s', 't', ${person}, ${at}, ${at}, ${at})`.execute(
    store.db,
  );
  await sql`insert into credential (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt") values ('c', 'ann', 'credential', ${person}, 'hash', ${at}, ${at})`.execute(
    store.db,
  );
  await sql`insert into verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt") values ('v', 'i', 'x', ${at}, ${at}, ${at})`.execute(
    store.db,
  );
  await sql`insert into "twoFactor" (id, secret, "backupCodes", "userId", verified) values ('f', 'sealed', 'sealed', ${person}, ${flag(true)})`.execute(
    store.db,
  );
  const { db } = store;
  await db.insertInto('spending').values({ viewer: 'a', what: 'pages', period: 'p', used: 3 }).execute();
  await db.insertInto('seenPage').values({ viewer: 'a', period: 'p', page: 'cpt/1', at }).execute();
  await db.insertInto('guestAddress').values({ address: 'x', day: 'd', guests: 1 }).execute();
  await db.insertInto('attempt').values({ key: 'k', tries: 2, last: at, next: at }).execute();
  await db.insertInto('licenceAcceptance').values({ person, version: '2026', at }).execute();
  const code = { person, system: 'cpt', code: '29881', at };
  await db.insertInto('favourite').values(code).execute();
  await db
    .insertInto('codeNote')
    .values({ ...code, text: AWKWARD })
    .execute();
  await db.insertInto('visitedCode').values(code).execute();
  await db.insertInto('searchedText').values({ person, text: '', at }).execute();
  await db.insertInto('historyOff').values({ person }).execute();
  const key = { id: 'k', person, hash: 'h', name: 'n', begins: 'ca_', scopes: 'codes', createdAt: at };
  await db
    .insertInto('apiKey')
    .values({ ...key, expiresAt: null, lastUsedAt: at })
    .execute();
  await db
    .insertInto('team')
    .values({ id: 't', name: 'T', plan: 'pro', seats: 3, taken: 1, createdAt: at })
    .execute();
  await db.insertInto('teamMember').values({ person, team: 't', role: 'manager', since: at }).execute();
  await db
    .insertInto('teamInvitation')
    .values({ id: 'i', team: 't', email: 'e', role: 'member', hash: 'h', expiresAt: at })
    .execute();
  const talk = { id: 'talk', owner: `person:${person}`, title: AWKWARD, createdAt: at, updatedAt: at };
  await db
    .insertInto('conversation')
    .values({ ...talk, sharedAs: 's', sharedAt: at })
    .execute();
  const turn = { conversation: 'talk', question: AWKWARD, masked: 1, code: 'cpt 99213', asOf: '2026-01-01' };
  await db
    .insertInto('turn')
    .values({ ...turn, number: 1, askedAt: at, events: '[]', vote: 'down', reason: AWKWARD })
    .execute();
  await db.insertInto('operatorVisit').values({ session: 's', at }).execute();
  await db.insertInto('cptReader').values({ person, quarter: '2026-Q4', at }).execute();
  const act = { at, act: 'plan granted', on: person, detail: 'free → pro' };
  for (const by of [null, person])
    await db
      .insertInto('auditEntry')
      .values({ id: `e${by}`, by, ...act })
      .execute();
  await db
    .insertInto('passkey')
    .values({
      id: 'p',
      person,
      name: 'phone',
      publicKey: 'k',
      algorithm: -7,
      counter: 4_294_967_295,
      createdAt: at,
      lastUsedAt: null,
    })
    .execute();
  await db
    .insertInto('outgoingLetter')
    .values({
      id: 'l',
      person,
      to: 'ann@example.org',
      subject: AWKWARD,
      text: AWKWARD,
      headers: '{}',
      createdAt: at,
      nextTry: at,
      tries: 1,
      sentAt: null,
      failed: null,
      problem: 'no answer',
    })
    .execute();
  await db
    .insertInto('subscription')
    .values({
      id: 'sub',
      person,
      team: 't',
      customer: 'cus',
      plan: 'pro',
      seats: 2,
      status: 'active',
      renewsAt: at,
      endsAt: null,
      version: 3,
      at,
    })
    .execute();
  await db
    .insertInto('billingEvent')
    .values({ id: 'evt', type: 'invoice.paid', subscription: 'sub', at })
    .execute();
  await db
    .insertInto('upgradeRequest')
    .values({
      id: 'u',
      person,
      team: 't',
      plan: 'pro',
      seats: 4,
      message: AWKWARD,
      at,
      state: 'open',
      answer: '',
      settledAt: null,
    })
    .execute();
  await db
    .insertInto('textRevision')
    .values({
      id: 'x',
      code: '64561',
      number: 1,
      base: 0,
      state: 'published',
      text: AWKWARD,
      note: '',
      author: person,
      at,
      reviewer: person,
      settledAt: at,
      answer: '',
    })
    .execute();
  await careers(db, person, at);
  await consulted(db, person, at);
  await db.insertInto('passkeyChallenge').values({ hash: 'h', purpose: 'sign in', expiresAt: at }).execute();
  await db.updateTable('plan').set({ pages: 7 }).where('name', '=', 'guest').execute();
}

/** A row in every table of CaseConsultant. */
async function consulted(db: Db, person: string, at: string): Promise<void> {
  await db
    .insertInto('consultThread')
    .values({ id: 'ct', person, number: 'n', subject: AWKWARD, state: null, createdAt: at, updatedAt: at })
    .execute();
  await db
    .insertInto('consultLetter')
    .values({
      id: 'cl',
      digest: 'd',
      origin: 'form',
      messageId: null,
      sender: 'ann@example.org',
      authenticity: 'proven',
      authenticityDetail: '',
      person,
      thread: 'ct',
      subject: AWKWARD,
      text: AWKWARD,
      quoted: '',
      attachments: '[]',
      masked: '[]',
      references: '',
      asOf: null,
      automatic: null,
      broken: null,
      state: 'queued',
      reason: null,
      receivedAt: at,
      turn: 1,
      tries: 0,
      takenTo: at,
      answeredAt: null,
      answer: null,
      vote: null,
      voteReason: null,
      original: null,
    })
    .execute();
  await db.insertInto('consultInvitation').values({ address: 'x@example.org', at }).execute();
}

/** A row in every table of the job board. */
async function careers(db: Db, person: string, at: string): Promise<void> {
  await db
    .insertInto('employer')
    .values({
      id: 'e',
      slug: 'e',
      name: 'E',
      about: AWKWARD,
      website: '',
      city: '',
      inState: 'TX',
      createdAt: at,
    })
    .execute();
  await db.insertInto('employerMember').values({ employer: 'e', person, since: at }).execute();
  await db.insertInto('careerCount').values({ what: 'posting', n: 1 }).execute();
  await db
    .insertInto('posting')
    .values({
      id: 'p',
      number: 1,
      slug: 'p',
      employer: 'e',
      title: 'Coder',
      description: AWKWARD,
      terms: 'cpc',
      state: 'live',
      verdict: '',
      warnings: '[]',
      credentials: 1,
      specialties: 2 ** 29,
      settings: 0,
      encoders: 0,
      ehrs: 0,
      workplace: 'remote',
      employment: 'full-time',
      experience: 'none',
      city: '',
      inState: '',
      zip: '78701',
      latitude: 302_700,
      longitude: -977_400,
      payMinCents: null,
      payMaxCents: 12_000_000,
      payPer: 'year',
      yearMinCents: null,
      yearMaxCents: 12_000_000,
      applyUrl: null,
      feedKey: null,
      views: 3,
      createdAt: at,
      updatedAt: at,
      liveSince: at,
      expiresAt: null,
      closedAt: null,
    })
    .execute();
  const posting = 'p';
  await db
    .insertInto('postingReport')
    .values({ id: 'r', posting, person, reason: 'scam', text: '', at, settledAt: null })
    .execute();
  await db
    .insertInto('seeker')
    .values({
      person,
      name: 'Ann',
      headline: '',
      about: AWKWARD,
      state: 'TX',
      zip: '',
      experience: '',
      credentials: '["cpc"]',
      specialties: '[]',
      encoders: '[]',
      ehrs: '[]',
      updatedAt: at,
    })
    .execute();
  await db.insertInto('savedJob').values({ person, posting, at }).execute();
  const search = { id: 's', person, name: 'S', query: 'q=a', frequency: 'off' };
  await db
    .insertInto('savedSearch')
    .values({ ...search, createdAt: at, seenTo: at, nextAt: null })
    .execute();
  await db.insertInto('alertSent').values({ person, posting, at }).execute();
  await db
    .insertInto('resume')
    .values({ id: 'cv', person, name: 'cv.pdf', kind: 'pdf', bytes: 3, sealed: 'AAAA', at })
    .execute();
  await db
    .insertInto('screeningQuestion')
    .values({ id: 'q', posting, place: 0, text: 'Why?', kind: 'text', options: '[]', required: 1 })
    .execute();
  await db
    .insertInto('application')
    .values({
      id: 'a',
      posting,
      person,
      resume: 'cv',
      letter: AWKWARD,
      stage: 'new',
      createdAt: at,
      movedAt: at,
    })
    .execute();
  const word = { id: 'w', application: 'a', author: null, text: AWKWARD, at };
  await db
    .insertInto('applicationAnswer')
    .values({ application: 'a', place: 0, question: 'Why?', answer: '' })
    .execute();
  await db.insertInto('applicationNote').values(word).execute();
  await db
    .insertInto('careerMessage')
    .values({ ...word, side: 'employer' })
    .execute();
}

/** Every row of every table, with flags and instants written alike. */
async function everything(db: Db, steps = STEPS): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name, columns } of await shapeAfter(steps)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    all[name] = rows
      .map((row) =>
        JSON.stringify(
          columns.map((column) => (typeof row[column] === 'boolean' ? Number(row[column]) : row[column])),
        ),
      )
      .sort();
  }
  return all;
}

async function filled(engine: (typeof ENGINES)[number]): Promise<[Place, Record<string, string[]>]> {
  const place = await emptyPlace(engine);
  const store = await openPlace(place);
  await people(store);
  const all = await everything(store.db);
  await store.close();
  for (const [name, rows] of Object.entries(all)) assert.ok(rows.length > 0, `${name} has no row to compare`);
  return [place, all];
}

async function contentsOf(place: Place): Promise<Record<string, string[]>> {
  const store = await openPlace(place);
  try {
    return await everything(store.db);
  } finally {
    await store.close();
  }
}

for (const engine of ENGINES) {
  for (const target of ENGINES) {
    test(`every row of ${engine} comes back on ${target}, the key with it`, async () => {
      const [place, all] = await filled(engine);
      const folder = await backedUp(place);
      const other = await emptyPlace(target);
      const { manifest, sessionSecret } = await restored(folder, other);
      assert.equal(sessionSecret, SECRET);
      assert.equal(manifest.engine, engine);
      assert.deepEqual(await contentsOf(other), all);
      assert.deepEqual(await contentsOf(place), all, 'the store that was backed up is as it was');
      const store = await openPlace(other);
      const found = postingsHolding(store.db, ['coder'], [], 0).rows.select('posting.id');
      assert.equal((await found.execute()).length, 1, 'the full text has come with its rows');
      await store.close();
      const again = await backedUp(other);
      for (const { name } of manifest.tables) {
        const lines = (where: string) =>
          readFileSync(join(where, `${name}.jsonl`), 'utf8')
            .split('\n')
            .sort();
        assert.deepEqual(lines(again), lines(folder), name);
      }
    });
  }

  test(`${engine}: a backup under writes is one moment: no transfer is half there, and no writer waits for it`, async () => {
    const place = await emptyPlace(engine);
    const writers = await openPlace(place);
    const accounts = Array.from({ length: VIEWERS }, (_, n) => ({
      viewer: `v${n}`,
      what: 'pages',
      period: 'p',
      used: 10,
    }));
    await writers.db.insertInto('spending').values(accounts).execute();
    const child = fork(join(CRASH, 'backupWriter.ts'), [place.dataDir, place.databaseUrl ?? '-'], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    children.push(child);
    /** Until more than so many transfers are done; only a writer that goes on tells. */
    const transfers = async (more: number) => {
      for (;;) {
        const [done] = (await once(child, 'message')) as [number];
        if (done > more) return;
      }
    };
    const folders: string[] = [];
    for (let seen = 0, n = 0; n < 3; n++) {
      await transfers(seen);
      const folder = await backedUp(place);
      folders.push(folder);
      const { tables } = await readBackup(folder);
      const pages = tables.find(({ name }) => name === 'seenPage')?.rows ?? 0;
      assert.ok(pages > seen, 'each backup saw later writes than the one before');
      seen = pages;
    }
    await transfers(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (const folder of folders) {
      const other = await emptyPlace(engine);
      await restored(folder, other);
      const store = await openPlace(other);
      const done = (await store.db.selectFrom('seenPage').selectAll().execute()).length;
      const expected = new Map(accounts.map(({ viewer, used }) => [viewer, used]));
      for (let n = 0; n < done; n++) {
        for (const [viewer, change] of transfer(n))
          expected.set(viewer, (expected.get(viewer) ?? 0) + change);
      }
      const rows = await store.db.selectFrom('spending').selectAll().execute();
      assert.deepEqual(
        Object.fromEntries(rows.map(({ viewer, used }) => [viewer, used])),
        Object.fromEntries(expected),
      );
      await store.close();
    }
  });

  test(`${engine}: a store that is not empty is refused and stays as it was, unless it is to be replaced`, async () => {
    const [place, all] = await filled(engine);
    const [other] = await filled(engine);
    const store = await openPlace(other);
    await store.db.deleteFrom('teamMember').execute();
    await store.db.updateTable('person').set({ name: 'someone else' }).execute();
    await store.close();
    const before = await contentsOf(other);
    const folder = await backedUp(place);
    await assert.rejects(restored(folder, other), (error) => {
      assert.ok(error instanceof UnfitBackup);
      assert.match(error.message, /^The store is not empty .*--replace\.$/);
      return true;
    });
    assert.deepEqual(await contentsOf(other), before);
    await restored(folder, other, true);
    assert.deepEqual(await contentsOf(other), all);
  });

  test(`${engine}: whatever is damaged is named, and nothing is touched`, async () => {
    const [place, all] = await filled(engine);
    const damage = async (spoil: (folder: string) => void, expected: RegExp) => {
      const folder = await backedUp(place);
      spoil(folder);
      await assert.rejects(restored(folder, place, true), (error) => {
        assert.ok(error instanceof UnfitBackup, String(error));
        assert.match(error.message, expected);
        return true;
      });
    };
    const change = (name: string, from: string, to: string) => (folder: string) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      assert.ok(text.includes(from));
      writeFileSync(path, text.replace(from, to));
    };
    await damage(change('person.jsonl', 'bea@', 'eve@'), /^person\.jsonl .* checksum/);
    await damage((folder) => appendFileSync(join(folder, 'plan.jsonl'), '\n'), /^plan\.jsonl .* checksum/);
    await damage((folder) => rmSync(join(folder, 'team.jsonl')), /^team\.jsonl .* missing/);
    await damage(change('session-secret', 'the', 'thy'), /^session-secret .* checksum/);
    await damage(change('manifest.json', '"rows": 3', '"rows": 2'), /^manifest\.json .* damaged/);
    await damage(change('manifest.json', '"format": 1', '"format": 2'), /in format 2; .* reads format 1/);
    await damage((folder) => rmSync(join(folder, 'manifest.json')), /no whole backup/);
    assert.deepEqual(await contentsOf(place), all);
  });

  test(`${engine}: a restore that is killed in the middle leaves the store as it was`, async () => {
    const [place, all] = await filled(engine);
    const many = await emptyPlace(engine);
    const store = await openPlace(many);
    await transact(store.db, async (trx) => {
      for (let n = 0; n < 20; n++)
        await trx
          .insertInto('seenPage')
          .values(
            Array.from({ length: 1000 }, (_, m) => ({ viewer: `${n}`, period: 'p', page: `${m}`, at: 'a' })),
          )
          .execute();
    });
    await store.close();
    const folder = await backedUp(many);
    const child = fork(join(CRASH, 'restoreKilled.ts'), [place.dataDir, place.databaseUrl ?? '-', folder], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: 'inherit',
    });
    children.push(child);
    const [, signal] = await once(child, 'exit');
    assert.equal(signal, 'SIGKILL', 'it was killed between the first row and the commit');
    assert.deepEqual(await contentsOf(place), all);
    await restored(folder, place, true);
    assert.equal((await contentsOf(place)).seenPage?.length, 20_000);
  });

  test(`${engine}: a backup of an older program is brought up to this one's tables`, async () => {
    const place = await emptyPlace(engine);
    const steps = STEPS.slice(0, STEPS.indexOf('0012-api-keys'));
    assert.ok(steps.length >= 3 && steps.length < STEPS.length);
    const old = await openUnmigrated(place, false);
    await migrate(old.db, engine, NOW, steps);
    await old.db.insertInto('spending').values({ viewer: 'a', what: 'x', period: 'p', used: 9 }).execute();
    const before = await everything(old.db, steps);
    await old.close();
    const folder = await backedUp(place);
    const [other] = await filled(engine);
    await restored(folder, other, true);
    const now = await contentsOf(other);
    assert.deepEqual(now.spending, before.spending);
    assert.deepEqual(now.team, []);
    assert.equal(now.migration?.length, STEPS.length);
  });

  test(`${engine}: what a newer program made is neither copied nor replaced by this one`, async () => {
    const [place] = await filled(engine);
    const folder = await backedUp(place);
    const store = await openPlace(place);
    await store.db.insertInto('migration').values({ name: '9999-later', at: NOW.toISOString() }).execute();
    await store.close();
    await assert.rejects(backedUp(place), /newer program .*9999-later/);
    await assert.rejects(restored(folder, place, true), /newer program .*9999-later/);
  });

  test(`${engine}: nothing is restored while a server works, and a backup is made all the same`, async () => {
    const place = await emptyPlace(engine);
    const server = await openPlace(place, true);
    const folder = await backedUp(place);
    await assert.rejects(restored(folder, place, true), (error) =>
      engine === 'sqlite'
        ? error instanceof StoreLocked && error.message.includes(String(process.pid))
        : error instanceof UnfitBackup && /^Servers work on this database/.test(error.message),
    );
    await server.close();
    await restored(folder, place, true);
  });
}

test('a damaged SQLite store is told in one line, and restored once it is out of the way', async () => {
  const [place, all] = await filled('sqlite');
  const folder = await backedUp(place);
  const path = join(place.dataDir, 'store.sqlite');
  writeFileSync(path, 'no database at all'.repeat(100));
  await assert.rejects(restored(folder, place, true), /The store in .* is damaged .*Move/);
  rmSync(path);
  await restored(folder, place);
  assert.deepEqual(await contentsOf(place), all);
});

test('a backup is for its owner alone, whole or not there, and never laid over something', async () => {
  const [place] = await filled('sqlite');
  const folder = await backedUp(place);
  for (const name of ['.', ...readdirSync(folder)])
    assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
  const taken = join(root, 'taken');
  mkdirSync(taken);
  writeFileSync(join(taken, 'letter.txt'), 'mine');
  const options = { ...place, folder: taken, sessionSecret: null, edition: null, now: NOW };
  await assert.rejects(backUp(options), /taken is not empty/);
  const none = { dataDir: join(root, 'none'), databaseUrl: null };
  await assert.rejects(backedUp(none), /nothing to back up/);
  assert.equal(existsSync(none.dataDir), false);
  assert.deepEqual(
    readdirSync(root).filter((name) => name.includes('.making-')),
    [],
  );
});
