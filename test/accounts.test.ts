// The forms of an account as a browser without JavaScript meets them: asked of the site in process.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { GOOD, SiteBrowser } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';
import { codeOf } from './totp.ts';

let site: TestSite;
before(async () => {
  site = await testSite([], { guestPages: 1 });
});
after(() => site.close());

class Browser extends SiteBrowser {
  async register(email: string) {
    const answer = await this.ask('/register', { email, password: GOOD, back: '/' });
    assert.equal(answer.status, 200);
    const token = await letterToken(email);
    return this.ask('/verify', { token });
  }
}

/** From the last letter to an address, once there are more than `before`. */
async function letterToken(to: string, before = 0): Promise<string> {
  const letters = () => site.letters.filter((letter) => letter.to === to);
  for (let n = 0; n < 400 && letters().length <= before; n++)
    await new Promise((done) => setTimeout(done, 5));
  return decodeURIComponent(/token=(\S+)/.exec(letters().at(-1)?.text ?? '')?.[1] ?? '');
}

/** The input of that name, with what is said of it. */
const field = (html: string, id: string) => {
  const input = new RegExp(`<input[^>]* id="${id}"[^>]*>|<input id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
  const fault = new RegExp(`<p class="fault" id="${id}-fault">.*?<span>(.*?)</span>`).exec(html)?.[1] ?? null;
  return { input, fault };
};

test('a form says what is wrong beside the field and keeps what was typed', async () => {
  const { status, body } = await new Browser(site).ask('/register', {
    email: 'ann at example',
    password: 'short',
    back: '/cpt',
  });
  assert.equal(status, 422);
  const email = field(body, 'email');
  assert.match(email.input, /value="ann at example"/);
  assert.match(email.input, /aria-invalid="true"/);
  assert.match(email.input, /aria-describedby="email-fault"/);
  assert.match(email.fault ?? '', /not an e-mail address/);
  assert.match(field(body, 'password').fault ?? '', /at least 15 characters; this has 5/);
  assert.doesNotMatch(body, /"short"/);
  assert.match(body, /name="back" value="\/cpt"/);
});

test('a guest who registers keeps the page that was opened and has five more; then the wall names Pro', async () => {
  const browser = new Browser(site);
  const isLocked = async (code: string) =>
    (await browser.ask(`/cpt/codes/${code}`)).body.includes('class="wall ');
  assert.equal(await isLocked('29881'), false);
  assert.equal(await isLocked('99213'), true);
  const opened = await browser.register('ann@example.org');
  assert.deepEqual([opened.status, opened.to], [303, '/account?said=confirmed']);
  const account = await browser.ask('/account?said=confirmed');
  assert.match(account.body, /ann@example\.org/);
  assert.match(account.body, /5 of 5 pages left/);
  assert.equal(account.headers.get('cache-control'), 'private, no-store');
  assert.equal(account.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(await isLocked('29881'), false);
  for (const code of ['99213', '99214', '99215', '64561', '64560'])
    assert.equal(await isLocked(code), false, code);
  const { body } = await browser.ask('/cpt/codes/99212');
  assert.match(body, /No pages left/);
  assert.match(body, /<a href="\/account#plan">Pro<\/a> opens this/);
  assert.doesNotMatch(body, /Create a free account/);
  await site.store.db
    .updateTable('person')
    .set({ plan: 'pro' })
    .where('email', '=', 'ann@example.org')
    .execute();
  assert.equal(await isLocked('99212'), false, 'in force with the next request');
});

test('no answer says whether an address has an account', async () => {
  await new Browser(site).register('known@example.org');
  // Registered and not confirmed: the letter goes out again.
  await new Browser(site).ask('/register', { email: 'waits@example.org', password: GOOD, back: '/' });
  const shapes: [string, Record<string, string>][] = [
    ['/register', { password: GOOD, back: '/' }],
    ['/login', { password: 'wrong wrong wrong', back: '/' }],
    ['/forgot', {}],
  ];
  for (const [path, form] of shapes) {
    const answers = [];
    for (const email of ['known@example.org', 'waits@example.org', `nobody${path.length}@example.org`]) {
      const { status, headers, body } = await new Browser(site).ask(path, { email, ...form });
      const told = [...headers].filter(
        ([name]) => !['content-security-policy', 'x-request-id', 'date'].includes(name),
      );
      const text = body.replaceAll(email, 'E').replaceAll(/nonce="[^"]+"/g, '');
      answers.push({ status, told, text });
    }
    assert.deepEqual(answers[0], answers[2], path);
    assert.deepEqual(answers[1], answers[2], `${path}, not confirmed`);
  }
});

test('signing in leads back, to this site only; signing out ends the session on the server', async () => {
  await new Browser(site).register('bob@example.org');
  const browser = new Browser(site);
  const form = { email: 'bob@example.org', password: GOOD };
  const first = await browser.ask('/login', { ...form, back: '/cpt/codes/29881' });
  assert.deepEqual([first.status, first.to], [303, '/cpt/codes/29881']);
  assert.match(first.headers.getSetCookie().join(), /HttpOnly; SameSite=Lax/);
  const token = browser.cookies.get('coding-ahead.session_token') ?? '';
  const again = await browser.ask('/login', { ...form, back: 'https://evil.example/' });
  assert.equal(again.to, '/');
  assert.notEqual(
    browser.cookies.get('coding-ahead.session_token'),
    token,
    'another number with each signing in',
  );
  const old = new Browser(site);
  old.cookies.set('coding-ahead.session_token', token);
  assert.equal((await old.ask('/account')).status, 303, 'the one before is dead');
  const kept = new Map(browser.cookies);
  await browser.ask('/logout', {});
  for (const [name, value] of kept) browser.cookies.set(name, value);
  assert.equal((await browser.ask('/account')).to, '/login?back=%2Faccount');
});

test('wrong passwords are slowed down with a word when to come again', async () => {
  await new Browser(site).register('eve@example.org');
  const browser = new Browser(site);
  let status = 0;
  for (let n = 0; n < 7; n++)
    status = (
      await browser.ask('/login', { email: 'eve@example.org', password: 'wrong wrong wrong', back: '/' })
    ).status;
  assert.equal(status, 429);
});

test('what belongs to a person is for nobody else, and forms of other sites are refused', async () => {
  const browser = new Browser(site);
  for (const [path, form] of [
    ['/account', undefined],
    ['/account/export', undefined],
    ['/account/email', {}],
    ['/account/password', {}],
    ['/account/sessions', { session: 'others' }],
    ['/account/delete', {}],
  ] as const)
    assert.equal((await browser.ask(path, form)).to, '/login?back=%2Faccount', path);
  for (const path of [
    '/register',
    '/login',
    '/logout',
    '/verify',
    '/forgot',
    '/reset',
    '/account/email',
    '/account/password',
    '/account/sessions',
    '/account/delete',
  ])
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': '', Origin: 'https://evil.example' },
    ])
      assert.equal((await browser.ask(path, {}, headers as Record<string, string>)).status, 403, path);
});

test('a link of a letter does nothing until its button is pressed, and other links say so', async () => {
  await new Browser(site).ask('/register', { email: 'dan@example.org', password: GOOD, back: '/' });
  const token = await letterToken('dan@example.org');
  const browser = new Browser(site);
  const shown = await browser.ask(`/verify?token=${encodeURIComponent(token)}`);
  assert.match(shown.body, /Confirm the address/);
  const early = await browser.ask('/login', { email: 'dan@example.org', password: GOOD, back: '/' });
  assert.match(early.body, /Confirm your address first/);
  assert.equal((await browser.ask('/verify', { token })).status, 303);
  const unfit = await browser.ask('/verify', { token: 'nonsense' });
  assert.equal(unfit.status, 422);
  assert.match(unfit.body, /has been used, or is older than an hour/);
  const reset = await browser.ask('/reset', { token: 'nonsense', password: GOOD });
  assert.equal(reset.status, 422);
});

test('one’s own address and password are changed with the present password only', async () => {
  const browser = new Browser(site);
  await browser.register('fay@example.org');
  const wrong = await browser.ask('/account/email', {
    email: 'new@example.org',
    current: 'not mine not mine',
  });
  assert.equal(wrong.status, 422);
  assert.match(field(wrong.body, 'address-email').input, /value="new@example\.org"/);
  assert.match(field(wrong.body, 'address-current').fault ?? '', /not your password/);
  const weak = await browser.ask('/account/password', { current: GOOD, password: 'passwordpassword' });
  assert.match(field(weak.body, 'secret-password').fault ?? '', /guessed first/);
  assert.equal(
    (await browser.ask('/account/email', { email: 'new@example.org', current: GOOD })).to,
    '/account?said=letter',
  );
  await browser.ask('/verify', { token: await letterToken('new@example.org') });
  assert.match((await browser.ask('/account')).body, /new@example\.org/);
  const data = JSON.parse((await browser.ask('/account/export')).body);
  assert.equal(data.account.email, 'new@example.org');
  assert.equal((await browser.ask('/account/delete', { current: GOOD })).to, '/');
  assert.equal((await browser.ask('/account')).status, 303);
});

test('two-factor: a picture and a key for the app, recovery codes once, and a code at each signing in', async () => {
  const browser = new Browser(site);
  await browser.register('gus@example.org');
  const wrong = await browser.ask('/account/two-factor', { current: 'not mine not mine' });
  assert.match(field(wrong.body, 'factor-current').fault ?? '', /not your password/);
  const setup = await browser.ask('/account/two-factor', { current: GOOD });
  assert.match(setup.body, /<svg class="qr"/);
  const uri = (/href="(otpauth:[^"]+)"/.exec(setup.body)?.[1] ?? '').replaceAll('&amp;', '&');
  assert.equal([...setup.body.matchAll(/<li class="code">/g)].length, 10);
  const early = await browser.ask('/account/two-factor/confirm', { code: 'abc' });
  assert.equal(early.status, 422);
  assert.match(field(early.body, 'code').fault ?? '', /six digits/);
  assert.match(field(early.body, 'code').input, /value="abc"/);
  assert.doesNotMatch(early.body, /otpauth/);
  assert.equal(
    (await browser.ask('/account/two-factor/confirm', { code: codeOf(uri, 0) })).to,
    '/account?said=factor-on',
  );
  assert.match((await browser.ask('/account')).body, /Two-factor: on/);

  const another = new Browser(site);
  const form = { email: 'gus@example.org', password: GOOD, back: '/cpt' };
  assert.equal((await another.ask('/login', form)).to, '/login/code?back=%2Fcpt');
  assert.equal((await another.ask('/account')).status, 303, 'not in yet');
  const unfit = await another.ask('/login/code', { code: codeOf(uri, 0), back: '/cpt' });
  assert.match(field(unfit.body, 'code').fault ?? '', /was used before/);
  assert.equal((await another.ask('/login/code', { code: codeOf(uri, 1), back: '/cpt' })).to, '/cpt');
  assert.equal((await another.ask('/account')).status, 200);
  assert.equal(
    (await another.ask('/account/two-factor/off', { current: GOOD })).to,
    '/account?said=factor-off',
  );
});
