// Whoever leaves takes the job board's part of the account along, and leaves nothing of it behind; an employer goes with the last
// person who acts for it, and stays with the others.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { addResume, apply, createEmployer, saveSeeker } from '#careers';
import { addPosting, ORIGIN, SECRET } from './careerPeople.ts';
import { GOOD, type SiteBrowser, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
let site: TestSite;
before(async () => {
  site = await testSite();
});
after(() => site?.close());

async function enter(email: string): Promise<{ browser: SiteBrowser; id: string }> {
  const browser = await someone(site, email);
  const { id } = await site.store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return { browser, id };
}

const count = async (table: 'employer' | 'posting' | 'application' | 'resume' | 'seeker') =>
  (await site.store.db.selectFrom(table).selectAll().execute()).length;

test('the export holds the résumé as it was sent, and leaving takes employer, jobs and applications away in their turn', async () => {
  const { db } = site.store;
  const [cara, hana, hugo] = [
    await enter('cara@example.org'),
    await enter('hana@prairie.example'),
    await enter('hugo@prairie.example'),
  ];
  const made = await createEmployer(
    db,
    hana.id,
    { name: 'Prairie Health', about: '', website: '', city: '', inState: '' },
    NOW,
  );
  assert.ok('id' in made);
  await db
    .insertInto('employerMember')
    .values({ employer: made.id, person: hugo.id, since: NOW.toISOString() })
    .execute();
  await addPosting(site.store, made.id, 'job');
  const words = {
    headline: '',
    about: '',
    state: '',
    zip: '',
    experience: '',
    credentials: ['cpc'],
    specialties: [],
    encoders: [],
    ehrs: [],
  };
  assert.equal(await saveSeeker(db, cara.id, { name: 'Cara Coder', ...words }, NOW), null);
  const content = Buffer.from('Cara Coder, CPC, ten years of it');
  const resume = await addResume(db, SECRET, cara.id, { name: 'cv.txt', bytes: content }, NOW);
  assert.ok('id' in resume);
  const sent = { resumeId: resume.id, letter: '', answers: {} };
  assert.ok('id' in (await apply(db, ORIGIN, cara.id, 'job', sent, NOW)));

  const { careers } = JSON.parse((await cara.browser.ask('/account/export')).body);
  assert.equal(Buffer.from(careers.resumes[0].base64, 'base64').toString(), content.toString());
  assert.deepEqual([careers.profile.name, careers.applications.length], ['Cara Coder', 1]);

  assert.equal((await hana.browser.ask('/account/delete', { current: GOOD })).to, '/');
  assert.deepEqual([await count('employer'), await count('posting'), await count('application')], [1, 1, 1]);
  assert.equal((await cara.browser.ask('/account/delete', { current: GOOD })).to, '/');
  assert.deepEqual([await count('seeker'), await count('resume'), await count('application')], [0, 0, 0]);
  assert.equal((await hugo.browser.ask('/account/delete', { current: GOOD })).to, '/');
  assert.deepEqual([await count('employer'), await count('posting')], [0, 0]);
});
