// Two-factor on both databases: nothing opens with the password alone, no code opens twice, and paper helps when the phone is gone.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { authFor } from '../../test/accounts.ts';
import { closeStores, ENGINES, emptyStore } from '../../test/stores.ts';
import { codeOf } from '../../test/totp.ts';
import { type Asking, confirm, forgotPassword, register, resetPassword, signIn } from './entering.ts';
import type { Letter } from './letters.ts';
import { whoIs } from './people.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, signInByCode } from './secondFactor.ts';

after(closeStores);

const GOOD = 'tulip basin forty-two lamp';
const OTHER = 'granite saddle ninety echo';

for (const engine of ENGINES) {
  test(`${engine}: from setting it up to signing in with a code, a recovery code, and turning it off`, async () => {
    const { db } = await emptyStore(engine);
    const letters: Letter[] = [];
    let clock = new Date();
    const auth = authFor({ db, engine }, letters, () => clock);
    const asking = (cookies: string[] = []): Asking => {
      // Waits between tries are not what this test is about.
      clock = new Date(clock.getTime() + 400_000);
      const kept = cookies.filter((one) => !/max-age=0\b/i.test(one)).map((one) => one.split(';')[0]);
      return { headers: new Headers({ cookie: kept.join('; ') }), network: '203.0.113.9', now: clock };
    };
    const token = async () => {
      for (let n = 0; n < 200 && letters.length === 0; n++) await new Promise((done) => setTimeout(done, 5));
      return /token=(\S+)/.exec(letters.pop()?.text ?? '')?.[1] ?? '';
    };
    const people = async (cookies: string[]) =>
      (await whoIs(auth, db, asking(cookies).headers, new Date()))?.person;
    const enter = async (password = GOOD) => {
      const first = await signIn(auth, db, { email: 'ann@example.org', password }, asking());
      assert.ok(first.done);
      return first;
    };

    await register(auth, db, { email: 'ann@example.org', password: GOOD }, asking());
    const opened = await confirm(auth, db, await token(), { ...asking(), now: new Date() });
    assert.ok(opened);
    const ann = await people(opened.cookies);
    assert.ok(ann);
    assert.equal(ann.hasSecondFactor, false);

    assert.ok(!(await beginSecondFactor(auth, db, ann, 'not mine not mine', asking(opened.cookies))).done);
    const begun = await beginSecondFactor(auth, db, ann, GOOD, asking(opened.cookies));
    assert.ok(begun.done);
    const { uri, recoveryCodes } = begun.setup;
    assert.equal(recoveryCodes.length, 10);
    assert.equal((await enter()).needsCode, false, 'not in force before it is confirmed');
    const wrong = codeOf(uri, 0) === '000000' ? '000001' : '000000';
    assert.ok(!(await confirmSecondFactor(auth, db, ann, wrong, asking(opened.cookies))).done);
    const on = await confirmSecondFactor(auth, db, ann, codeOf(uri, 0), asking(opened.cookies));
    assert.ok(on.done);
    assert.equal(await people(opened.cookies), undefined, 'another number with it');
    assert.equal((await people(on.cookies))?.hasSecondFactor, true);

    const first = await enter();
    assert.equal(first.needsCode, true);
    assert.equal(await people(first.cookies), undefined, 'the password alone opens nothing');
    assert.ok(!(await signInByCode(auth, db, 'not a code at all', asking(first.cookies))).done);
    const code = codeOf(uri, 1);
    const many = await Promise.all(
      Array.from({ length: 20 }, () => signInByCode(auth, db, code, asking(first.cookies))),
    );
    const inside = many.filter((one) => one.done);
    assert.equal(inside.length, 1, 'a code is good once, also when it comes twenty times at once');
    assert.ok(await people(inside[0]?.done ? inside[0].cookies : []));
    assert.ok(!(await signInByCode(auth, db, code, asking((await enter()).cookies))).done);
    assert.ok(!(await signInByCode(auth, db, codeOf(uri, 0), asking())).done, 'not without the first step');

    const paper = recoveryCodes[0] ?? '';
    assert.ok((await signInByCode(auth, db, paper, asking((await enter()).cookies))).done);
    assert.ok(!(await signInByCode(auth, db, paper, asking((await enter()).cookies))).done);

    letters.length = 0;
    await forgotPassword(auth, db, 'ann@example.org', asking());
    assert.ok((await resetPassword(auth, await token(), OTHER)).done);
    const reset = await enter(OTHER);
    assert.equal(reset.needsCode, true, 'another password does not go around it');
    const back = await signInByCode(auth, db, recoveryCodes[1] ?? '', asking(reset.cookies));
    assert.ok(back.done);
    const off = await endSecondFactor(auth, db, ann, OTHER, asking(back.cookies));
    assert.ok(off.done);
    assert.equal((await enter(OTHER)).needsCode, false);
  });
}
