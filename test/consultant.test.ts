// CaseConsultant over HTTP, in process and without JavaScript: the form, the mailbox that is nobody else's, the operator's queue, and
// letters shown as a mail program shows them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { feedbackOf, receive, workAtDesk } from '#consultant';
import { type SiteBrowser, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const LETTER_FILES = ['accounts/letters.ts', 'careers/careerLetters.ts', 'consultant/letters.ts'].map(
  (name) => join(SRC, name),
);

let site: TestSite;
let ann: SiteBrowser;
let bob: SiteBrowser;
before(async () => {
  site = await testSite();
  ann = await someone(site, 'ann@example.org');
  bob = await someone(site, 'bob@example.org');
});
after(() => site?.close());

const CASE = {
  subject: 'Knee <b>',
  text: 'Patient: John Miller, MRN 4471982. Type 2 diabetes mellitus, essential hypertension. Which codes apply?',
  asOf: '',
};

/** The form answers when the letter is answered, so the rounds go on meanwhile. */
async function send(browser: SiteBrowser, form: Record<string, string>) {
  let isSent = false;
  const sent = browser.ask('/caseconsultant', form).finally(() => {
    isSent = true;
  });
  while (!isSent) {
    await workAtDesk(site.desk);
    await new Promise((done) => setTimeout(done, 10));
  }
  return sent;
}

test('a guest is told what it is and where to sign in, and sends nothing', async () => {
  const guest = await site.get('/caseconsultant');
  assert.equal(guest.status, 200);
  const page = await guest.text();
  assert.match(page, /consult@site\.example/);
  assert.match(page, /\/login\?back=%2Fcaseconsultant/);
  assert.doesNotMatch(page, /<textarea/);
});

test('a case that is sent comes back with its answer, escaped and without the patient, and its owner says what it was worth', async () => {
  const sent = await send(ann, CASE);
  assert.equal(sent.status, 303);
  const [path = '', letter = ''] = (sent.to ?? '').split('#letter-');
  assert.match(path, /^\/account\/letters\/t[0-9A-Z]{6}$/);
  const { body, headers } = await ann.ask(path);
  assert.match(headers.get('cache-control') ?? '', /no-store/);
  assert.match(body, /Knee &lt;b&gt;/);
  assert.doesNotMatch(body, /Miller|4471982/);
  assert.ok(body.includes('href="/icd-10-cm/codes/E11.9'), 'the code leads to its page');
  assert.match(body, /Sources/);
  for (const other of [await bob.ask(path), await bob.ask(`${path}/delete`, {})])
    assert.notEqual(other.status, 200);
  assert.equal((await bob.ask(path)).status, 404);
  assert.equal(
    (await send(bob, { ...CASE, thread: path.slice(-7) })).status,
    404,
    'nobody goes on with another’s case',
  );
  await ann.ask(`${path}/${letter}/vote`, { vote: 'down', reason: 'I10 is missing' });
  assert.match((await ann.ask(path)).body, /value="I10 is missing"/);
  assert.equal((await feedbackOf(site.store.db, 9))[0]?.reason, 'I10 is missing');
  const reply = await send(ann, {
    subject: '',
    text: 'And if it is type 1 diabetes?',
    thread: path.slice(-7),
    asOf: '',
  });
  assert.equal((reply.to ?? '').split('#')[0], path);
  assert.equal((await ann.ask(path)).body.split('class="asked-at"').length, 3);
  assert.match((await ann.ask('/account/letters')).body, />2</);
  assert.match((await ann.ask('/account/export')).body, /Knee/);
  await ann.ask(`${path}/delete`, {});
  assert.equal((await ann.ask(path)).status, 404);
});

test('what cannot be sent says so beside its field, and what was typed stays', async () => {
  const empty = await ann.ask('/caseconsultant', { subject: 'Only this', text: ' ', asOf: '2031-01-01' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /id="text-fault"/);
  assert.match(empty.body, /id="asOf-fault"/);
  assert.match(empty.body, /value="Only this"/);
  const long = await ann.ask('/caseconsultant', { ...CASE, text: 'a '.repeat(60_000) });
  assert.equal(long.status, 422);
  await site.store.db.updateTable('plan').set({ letters: 0 }).where('name', '=', 'free').execute();
  const closed = await bob.ask('/caseconsultant', CASE);
  await site.store.db.updateTable('plan').set({ letters: null }).where('name', '=', 'free').execute();
  assert.equal(closed.status, 429);
  assert.match(closed.body, /used up/);
  assert.match(closed.body, /Which codes apply/);
});

test('the operator sees who, when and why, never the words; acts on what is held; and every letter as it looks', async () => {
  const letter = {
    messageId: 'm@x',
    digest: 'd',
    from: 'ann@example.org',
    envelopeFrom: 'ann@example.org',
    subject: 'Unsigned words',
    references: [],
    text: 'Is E11.9 billable?',
    attachments: [],
    authenticity: 'unproven' as const,
    authenticityDetail: 'spf=none <x>',
    automatic: null,
    broken: null,
  };
  await receive(site.desk, letter, Buffer.from('raw'));
  await workAtDesk(site.desk);
  assert.equal((await ann.ask('/admin/consultant')).status, 404);
  assert.equal((await ann.ask('/admin/templates/caseconsultant-answer')).status, 404);
  const { id } = await site.store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'bob@example.org')
    .executeTakeFirstOrThrow();
  const at = new Date().toISOString();
  await site.store.db
    .updateTable('person')
    // A column of better-auth's own.
    .set({ role: 'admin', twoFactorEnabled: 1 } as { role: string })
    .where('id', '=', id)
    .execute();
  const { id: session } = await site.store.db
    .selectFrom('session')
    .select('id')
    .where('userId', '=', id)
    .executeTakeFirstOrThrow();
  await site.store.db.insertInto('operatorVisit').values({ session, at }).execute();
  const held = await bob.ask('/admin/consultant');
  assert.equal(held.status, 200, held.to ?? '');
  assert.match(held.body, /ann@example\.org/);
  assert.match(held.body, /spf=none &lt;x&gt;/);
  assert.doesNotMatch(held.body, /Unsigned words|billable/);
  assert.match((await ann.ask('/account/letters')).body, /I wrote this/);
  const act = /action="(\/admin\/consultant\/[\w-]+)"/.exec(held.body)?.[1] ?? '';
  assert.equal((await bob.ask(act, { do: 'answer', state: 'held' })).status, 303);
  await workAtDesk(site.desk);
  assert.match((await bob.ask('/admin/consultant?state=answered')).body, /ann@example\.org/);
  assert.equal((await bob.ask(act, { do: 'drop', state: 'held' })).status, 404, 'it is not held any more');

  const { body } = await bob.ask('/admin/templates');
  const names = [...body.matchAll(/\/admin\/templates\?name=([\w-]+)/g)].map(([, name]) => name);
  // Each function that writes a letter is among them, whichever room it is of.
  const written = LETTER_FILES.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/^export function \w+Letter\(/gm),
  ]);
  assert.ok(
    written.length >= 20 && names.length >= written.length,
    `${names.length} of ${written.length} letters`,
  );
  for (const name of names)
    assert.match((await bob.ask(`/admin/templates?name=${name}`)).body, /Subject: <strong>[^<]/);
  const html = await bob.ask('/admin/templates/caseconsultant-answer');
  assert.match(
    html.headers.get('content-security-policy') ?? '',
    /^sandbox; default-src 'none'; frame-ancestors 'none'; style-src 'unsafe-hashes' 'sha256-/,
  );
  assert.doesNotMatch(html.body, /<script|src=/);
});
