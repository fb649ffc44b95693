// What people keep and share, on both databases: acceptances, favourites, notes, history, keys, seats. Nothing is exceeded at once.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Db, Engine } from '#store';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { acceptInvitation, invite } from './invitations.ts';
import { createKey, holderOf, keysOf, MOST_KEYS, revokeKey } from './keys.ts';
import { acceptLicence, hasAcceptedLicence, listLicenceAcceptances } from './licences.ts';
import { admitUse } from './meter.ts';
import { operatorDoor } from './operatorDoor.ts';
import {
  addFavourite,
  favouritesOf,
  historyOf,
  LONGEST_HISTORY,
  LONGEST_NOTE,
  MOST_FAVOURITES,
  notesOf,
  recentlyViewed,
  rememberSearch,
  rememberVisit,
  removeFavourite,
  saveNote,
  shelfOf,
  switchHistory,
} from './shelf.ts';
import {
  changeTeamRole,
  closeTeam,
  createTeam,
  FIRST_SEATS,
  grantTeamPlan,
  leaveTeam,
  mayPropose,
  membershipOf,
  membersOf,
  planOf,
  readingPlan,
  rolesOf,
  teamUsage,
  vacate,
} from './teams.ts';

after(closeStores);

const HAND = { by: 'whoever', now: NOW };

const later = (ms: number) => new Date(NOW.getTime() + ms);
const E119 = { system: 'icd-10-cm', code: 'E11.9' };

async function person(db: Db, engine: Engine, id: string, role = 'member') {
  const at = engine === 'postgres' ? NOW : NOW.toISOString();
  const emailVerified = engine === 'postgres' ? true : 1;
  const email = `${id}@example.org`;
  await db
    .insertInto('person')
    .values({ id, name: id, email, emailVerified, plan: 'free', role, createdAt: at, updatedAt: at })
    .execute();
  return { id, email };
}

async function session(db: Db, engine: Engine, userId: string) {
  const of = (at: Date) => (engine === 'postgres' ? at : at.toISOString());
  await db
    .insertInto('session')
    .values({
      id: `session of ${userId}`,
      token: `token of ${userId}`,
      userId,
      ipAddress: null,
      userAgent: null,
      createdAt: of(NOW),
      updatedAt: of(NOW),
      expiresAt: of(later(86_400_000)),
    })
    .execute();
}

const sessionsOf = async (db: Db, id: string) =>
  (await db.selectFrom('session').select('id').where('userId', '=', id).execute()).length;

/** A team of `ann` with open invitations to `n` others. */
async function teamWithGuests(db: Db, engine: Engine, n: number) {
  const ann = await person(db, engine, 'ann');
  assert.equal(await createTeam(db, ann.id, 'Coders', NOW), null);
  const team = (await membershipOf(db, ann.id))?.team.id ?? '';
  const guests = [];
  for (let k = 0; k < n; k++) {
    const guest = await person(db, engine, `guest${k}`);
    const made = await invite(db, team, { email: guest.email, role: 'member' }, HAND);
    assert.ok('secret' in made);
    guests.push({ ...guest, secret: made.secret });
  }
  return { ann, team, guests };
}

for (const engine of ENGINES) {
  test(`${engine}: an acceptance of the CPT terms is kept once for a person and a version, and goes with the person`, async () => {
    const { db } = await emptyStore(engine);
    const ann = await person(db, engine, 'ann');
    await acceptLicence(db, ann.id, 'cpt 2026', NOW);
    await acceptLicence(db, ann.id, 'cpt 2026', later(1000));
    assert.equal(await hasAcceptedLicence(db, ann.id, 'cpt 2026'), true);
    assert.equal(await hasAcceptedLicence(db, ann.id, 'cpt 2027'), false);
    const { acceptances } = await listLicenceAcceptances(db, { from: 0, limit: 10 });
    assert.deepEqual(
      acceptances.map((one) => ({ ...one })),
      [{ personId: 'ann', email: ann.email, version: 'cpt 2026', at: NOW.toISOString() }],
    );
    await db.deleteFrom('person').where('id', '=', ann.id).execute();
    assert.equal((await listLicenceAcceptances(db, { from: 0, limit: 10 })).acceptances.length, 0);
  });

  test(`${engine}: favourites and notes belong to one person, are bounded, and an empty note is none`, async () => {
    const { db } = await emptyStore(engine);
    const [ann, bob] = [await person(db, engine, 'ann'), await person(db, engine, 'bob')];
    assert.equal(await addFavourite(db, ann.id, E119, NOW), null);
    assert.equal(await addFavourite(db, ann.id, E119, NOW), null);
    assert.equal((await favouritesOf(db, ann.id)).length, 1);
    assert.equal(await saveNote(db, ann.id, E119, '  first\r\nsecond ', NOW), null);
    assert.deepEqual(await shelfOf(db, ann.id, E119), { isFavourite: true, note: 'first\nsecond' });
    assert.deepEqual(await shelfOf(db, bob.id, E119), { isFavourite: false, note: null });
    assert.match((await saveNote(db, ann.id, E119, 'x'.repeat(LONGEST_NOTE + 1), NOW)) ?? '', /at most 2000/);
    assert.equal((await shelfOf(db, ann.id, E119)).note, 'first\nsecond', 'the one before stays');
    assert.equal(await saveNote(db, ann.id, E119, '𝄞'.repeat(LONGEST_NOTE), NOW), null);
    assert.equal(await saveNote(db, ann.id, E119, ' ', NOW), null);
    assert.deepEqual(await notesOf(db, ann.id), []);
    await removeFavourite(db, ann.id, E119);
    for (let n = 0; n < MOST_FAVOURITES; n++)
      await addFavourite(db, bob.id, { system: 'cpt', code: String(n) }, NOW);
    assert.match((await addFavourite(db, bob.id, E119, NOW)) ?? '', /as many as there may be/);
  });

  test(`${engine}: the history keeps the newest, nothing that looks like a patient, and nothing when it is off`, async () => {
    const { db } = await emptyStore(engine);
    const ann = await person(db, engine, 'ann');
    for (let n = 0; n < LONGEST_HISTORY + 5; n++)
      await rememberVisit(db, ann.id, { system: 'cpt', code: String(n) }, later(n));
    const { visits } = await historyOf(db, ann.id);
    assert.equal(visits.length, LONGEST_HISTORY);
    assert.deepEqual(
      (await recentlyViewed(db, ann.id, 2)).map(({ code }) => code),
      ['204', '203'],
    );
    for (const text of [
      'diabetes',
      'ann@example.org',
      'born 03/04/1961',
      'MRN 00123456',
      '555-123-4567',
      'E11.9 99213',
    ])
      await rememberSearch(db, ann.id, text, NOW);
    assert.deepEqual(
      (await historyOf(db, ann.id)).searches.map(({ text }) => text),
      ['E11.9 99213', 'diabetes'],
    );
    await switchHistory(db, ann.id, false);
    await rememberVisit(db, ann.id, E119, NOW);
    await rememberSearch(db, ann.id, 'diabetes', NOW);
    assert.deepEqual(await historyOf(db, ann.id), { visits: [], searches: [] });
    await switchHistory(db, ann.id, true);
    await rememberVisit(db, ann.id, E119, NOW);
    assert.equal((await historyOf(db, ann.id)).visits.length, 1);
  });

  test(`${engine}: a key is kept by its hash, ends on its day, and is revoked at once, by its owner only`, async () => {
    const { db } = await emptyStore(engine);
    const [ann, bob] = [await person(db, engine, 'ann'), await person(db, engine, 'bob')];
    const unfit = await createKey(db, ann.id, { name: ' ', scopes: ['everything'], life: '7' }, NOW);
    assert.ok('faults' in unfit);
    assert.deepEqual(Object.keys(unfit.faults).sort(), ['life', 'name', 'scopes']);
    const made = await createKey(db, ann.id, { name: 'nightly', scopes: ['codes', 'fees'], life: '30' }, NOW);
    assert.ok('key' in made);
    const rows = JSON.stringify(await db.selectFrom('apiKey').selectAll().execute());
    assert.ok(!rows.includes(made.key.slice(8)), 'the table does not give the key away');
    const holder = await holderOf(db, made.key, NOW);
    assert.deepEqual([holder?.personId, holder?.scopes], ['ann', ['codes', 'fees']]);
    assert.equal(await holderOf(db, `${made.key.slice(0, -1)}!`, NOW), null);
    assert.equal(await holderOf(db, made.key, later(30 * 86_400_000)), null, 'ended');
    const [listed] = await keysOf(db, ann.id);
    assert.equal(listed?.lastUsedAt, NOW.toISOString());
    assert.equal(await revokeKey(db, bob.id, listed?.id ?? '', NOW), false);
    assert.equal(await revokeKey(db, ann.id, listed?.id ?? '', NOW), true);
    assert.equal(await holderOf(db, made.key, NOW), null);
    for (let n = 0; n < MOST_KEYS; n++)
      await createKey(db, ann.id, { name: `${n}`, scopes: ['fees'], life: '' }, NOW);
    const tooMany = await createKey(db, ann.id, { name: 'x', scopes: ['fees'], life: '' }, NOW);
    assert.ok('faults' in tooMany && tooMany.faults.form);
  });

  test(`${engine}: of 200 API calls at once exactly as many pass as the plan has left; without limit they are counted`, async () => {
    const { db } = await emptyStore(engine);
    await db.updateTable('plan').set({ apiCalls: 37 }).where('name', '=', 'free').execute();
    const all = async (plan: string) =>
      (
        await Promise.all(
          Array.from({ length: 200 }, () => admitUse(db, { key: 'person:ann', plan }, 'apiCalls', NOW)),
        )
      ).filter(({ open }) => open).length;
    assert.equal(await all('free'), 37);
    assert.equal(
      (await admitUse(db, { key: 'person:ann', plan: 'free' }, 'apiCalls', NOW)).renewsOn,
      '2026-12-01',
    );
    assert.equal(await all('pro'), 200);
    const { used } = await db
      .selectFrom('spending')
      .select('used')
      .where('what', '=', 'apiCalls')
      .executeTakeFirstOrThrow();
    assert.equal(used, 237);
    await db.updateTable('plan').set({ apiCalls: 0 }).where('name', '=', 'free').execute();
    assert.equal((await admitUse(db, { key: 'person:bob', plan: 'free' }, 'apiCalls', NOW)).open, false);
  });

  test(`${engine}: 40 invitations accepted at once, five times each, take the seats that are there and no more`, async () => {
    const { db } = await emptyStore(engine);
    const { team, guests } = await teamWithGuests(db, engine, 40);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        guests.map((guest) => acceptInvitation(db, guest, guest.secret, NOW)),
      ).flat(),
    );
    assert.equal(answers.length, 200);
    assert.equal(answers.filter((fault) => fault === null).length, FIRST_SEATS - 1);
    assert.equal((await membersOf(db, team)).length, FIRST_SEATS);
    assert.equal(await grantTeamPlan(db, team, { plan: 'pro', seats: FIRST_SEATS + 1 }, HAND), null);
    const waiting = [];
    for (const guest of guests) if (!(await membershipOf(db, guest.id))) waiting.push(guest);
    const last = await Promise.all(waiting.map((guest) => acceptInvitation(db, guest, guest.secret, NOW)));
    assert.equal(
      last.filter((fault) => fault === null).length,
      1,
      'whoever found no seat keeps the invitation',
    );
    assert.match(
      (await grantTeamPlan(db, team, { plan: 'pro', seats: 3 }, HAND)) ?? '',
      /more seats are taken/,
    );
  });

  test(`${engine}: members read under the plan of the team, or their own where it holds more`, async () => {
    const { db } = await emptyStore(engine);
    const { ann, team, guests } = await teamWithGuests(db, engine, 1);
    const [guest] = guests;
    assert.ok(guest);
    assert.match(
      (await acceptInvitation(db, { ...guest, email: 'eve@example.org' }, guest.secret, NOW)) ?? '',
      /another e-mail/,
    );
    await session(db, engine, guest.id);
    assert.equal(await acceptInvitation(db, guest, guest.secret, NOW), null);
    assert.equal(await sessionsOf(db, guest.id), 0, 'the sessions of before have ended');
    assert.match((await acceptInvitation(db, guest, guest.secret, NOW)) ?? '', /has been used/);
    assert.equal(await planOf(db, guest.id, 'free'), 'free');
    assert.equal(await mayPropose(db, ann.id), false, 'a team that the operator does not know');
    assert.equal(await grantTeamPlan(db, team, { plan: 'guest', seats: 5 }, HAND), 'There is no such plan.');
    assert.equal(await grantTeamPlan(db, team, { plan: 'pro', seats: 5 }, HAND), null);
    assert.equal(await planOf(db, guest.id, 'free'), 'pro');
    assert.equal(await mayPropose(db, guest.id), false);
    assert.equal(await changeTeamRole(db, team, guest.id, 'editor', HAND), null);
    assert.equal(await mayPropose(db, guest.id), true);
    assert.deepEqual((await rolesOf(db, guest.id)).team, { id: team, role: 'editor', isGranted: true });
    for (const { id } of [guest, ann]) {
      const reading = await readingPlan(db, id, 'free');
      await admitUse(db, { key: `person:${id}`, ...reading }, 'apiCalls', NOW);
    }
    const membership = await membershipOf(db, guest.id);
    assert.ok(membership);
    assert.deepEqual(await teamUsage(db, membership.team, NOW), { apiCalls: 2 });
    await closeTeam(db, team, HAND);
    assert.equal(await planOf(db, guest.id, 'free'), 'free');
  });

  test(`${engine}: a team is never without an admin, also when all admins step down at once`, async () => {
    const { db } = await emptyStore(engine);
    const { ann, team, guests } = await teamWithGuests(db, engine, 3);
    assert.match((await leaveTeam(db, team, ann.id, HAND)) ?? '', /without an admin/);
    for (const guest of guests) {
      assert.equal(await acceptInvitation(db, guest, guest.secret, NOW), null);
      assert.equal(await changeTeamRole(db, team, guest.id, 'admin', HAND), null);
    }
    await Promise.all([
      ...guests.map(({ id }) => changeTeamRole(db, team, id, 'member', HAND)),
      leaveTeam(db, team, ann.id, HAND),
    ]);
    const admins = (await membersOf(db, team)).filter(({ role }) => role === 'admin');
    assert.equal(admins.length, 1);
    const { taken } = await db.selectFrom('team').select('taken').executeTakeFirstOrThrow();
    assert.equal(taken, (await membersOf(db, team)).length);
    assert.match((await vacate(db, admins[0]?.personId ?? '', NOW)) ?? '', /without an admin/);
  });

  test(`${engine}: a manager removes members, not admins; the last person's team goes with the account`, async () => {
    const { db } = await emptyStore(engine);
    const { ann, team, guests } = await teamWithGuests(db, engine, 1);
    const [guest] = guests;
    assert.ok(guest);
    await acceptInvitation(db, guest, guest.secret, NOW);
    assert.match((await leaveTeam(db, team, ann.id, HAND, true)) ?? '', /Only an admin/);
    assert.equal((await membersOf(db, team)).length, 2);
    assert.equal(await leaveTeam(db, team, guest.id, HAND, true), null);
    assert.equal(await vacate(db, ann.id, NOW), null);
    assert.equal(await membershipOf(db, ann.id), null);
  });

  test(`${engine}: the operator's door asks for two-factor, and shuts after half an hour of rest`, async () => {
    const { db } = await emptyStore(engine);
    const { id, email } = await person(db, engine, 'chief', 'admin');
    await session(db, engine, id);
    const chief = {
      id,
      email,
      plan: 'pro',
      pool: null,
      role: 'admin',
      hasSecondFactor: true,
      session: { id: `session of ${id}`, since: NOW },
    };
    const minutes = (n: number) => later(n * 60_000);
    assert.equal(await operatorDoor(db, { ...chief, role: 'member' }, NOW), 'not an operator');
    assert.equal(await operatorDoor(db, { ...chief, hasSecondFactor: false }, NOW), 'second factor first');
    for (const at of [1, 29, 58, 87]) assert.equal(await operatorDoor(db, chief, minutes(at)), 'open');
    assert.equal(await operatorDoor(db, chief, minutes(118)), 'sign in again');
    assert.equal(await sessionsOf(db, id), 0, 'the session has ended');
  });
}
