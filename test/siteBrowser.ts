// A browser without JavaScript, asked of the site in process: keeps cookies, follows nothing.
import assert from 'node:assert/strict';
import type { TestSite } from './starter.ts';
import { codeOf } from './totp.ts';

const HOME = 'http://127.0.0.1:3000';
export const GOOD = 'tulip basin forty-two lamp';

export class SiteBrowser {
  readonly cookies = new Map<string, string>();
  readonly #site: TestSite;

  constructor(site: TestSite) {
    this.#site = site;
  }

  async ask(
    path: string,
    form?: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ) {
    return this.send(path, form && new URLSearchParams(form), headers);
  }

  async send(path: string, body?: URLSearchParams | FormData, headers: Record<string, string> = {}) {
    const response = await this.#site.web.fetch(
      new Request(`${HOME}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'User-Agent': 'Mozilla/5.0 Firefox/145.0',
          ...(body ? { 'Sec-Fetch-Site': 'same-origin' } : {}),
          ...headers,
        },
        ...(body ? { body } : {}),
      }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0\b/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: response.status,
      to: response.headers.get('location'),
      headers: response.headers,
      body: await response.text(),
    };
  }
}

/** The token in the newest letter of that kind to an address; letters leave after the answer. */
export async function letterTo(site: TestSite, to: string, subject: RegExp): Promise<string> {
  for (let n = 0; n < 400; n++) {
    const found = site.letters.findLast((letter) => letter.to === to && subject.test(letter.subject));
    if (found) return decodeURIComponent(/token=(\S+)/.exec(found.text)?.[1] ?? '');
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error(`no letter to ${to}`);
}

/** Signed in to a new, confirmed account. */
export async function someone(site: TestSite, email: string): Promise<SiteBrowser> {
  const browser = new SiteBrowser(site);
  await browser.ask('/register', { email, password: GOOD, back: '/' });
  const opened = await browser.ask('/verify', { token: await letterTo(site, email, /Confirm your e-mail/) });
  assert.equal(opened.status, 303);
  return browser;
}

/** An operator of the site, with two-factor, in /admin. */
export async function signedInOperator(site: TestSite, email = 'chief@example.org'): Promise<SiteBrowser> {
  const chief = await someone(site, email);
  await site.store.db.updateTable('person').set({ role: 'admin' }).where('email', '=', email).execute();
  const { body } = await chief.ask('/account/two-factor', { current: GOOD });
  const uri = /otpauth:[^"]+/.exec(body)?.[0].replaceAll('&amp;', '&') ?? '';
  const on = await chief.ask('/account/two-factor/confirm', { code: codeOf(uri, 0) });
  assert.equal(on.to, '/account?said=factor-on');
  return chief;
}
