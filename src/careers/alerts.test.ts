// Each new posting reaches each person that waits for it once, whichever search finds it, whoever sends, and whenever it is killed.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { addEmployer, addPosting, lettersIn, ORIGIN, SECRET } from '../../test/careerPeople.ts';
import {
  addPerson,
  closeStores,
  ENGINES,
  type EngineName,
  emptyPlace,
  emptyStore,
  NOW,
  openPlace,
} from '../../test/stores.ts';
import { forgetOldAlerts, MOST_IN_LETTER, writeAlerts } from './alerts.ts';
import { parseJobQuery } from './jobQuery.ts';
import {
  changeFrequency,
  deleteSavedSearch,
  type Frequency,
  MOST_SAVED_SEARCHES,
  savedSearchesOf,
  saveSearch,
  searchOfToken,
  unsubscribe,
  unsubscribeToken,
} from './savedSearches.ts';

const SENDER = join(import.meta.dirname, '..', '..', 'test', 'crash', 'alertSender.ts');
const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-alerts-'));
const children: ChildProcess[] = [];
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await closeStores();
  rmSync(folder, { recursive: true, force: true });
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const query = (words: string) => parseJobQuery(new URLSearchParams({ q: words }));

async function setting(engine: EngineName) {
  const store = await emptyStore(engine);
  await addEmployer(store, 'mercy', ['hana']);
  const write = (now: Date) =>
    writeAlerts({ db: store.db, secret: SECRET, origin: () => ORIGIN, now: () => now });
  const save = async (person: string, words: string, frequency: Frequency, now = NOW) => {
    const made = await saveSearch(
      store.db,
      person,
      { name: `${words} jobs`, query: query(words), frequency },
      now,
    );
    assert.ok('id' in made);
    return made.id;
  };
  /** The postings that each letter tells of, by whom it goes to; the letters are taken away. */
  const told = async () => {
    const letters = await lettersIn(store);
    await store.db.deleteFrom('outgoingLetter').execute();
    return letters.map(({ to, text }) => [to.split('@')[0], ...slugsIn(text)].join(' '));
  };
  return { store, write, save, told };
}

function slugsIn(text: string): string[] {
  return [...text.matchAll(/\/careercenter\/jobs\/(\S+)/g)].map(([, slug]) => slug ?? '').sort();
}

for (const engine of ENGINES) {
  test(`${engine}: a letter tells what is new and fits, once, with a link that stops it`, async () => {
    const { store, write, save, told } = await setting(engine);
    await addPerson(store, 'ann');
    await addPosting(store, 'mercy', 'before', { title: 'Cardiology coder', at: later(-MINUTE) });
    const id = await save('ann', 'cardiology', 'instant');
    assert.equal(await write(later(MINUTE)), 0, 'what was there is no news');
    await addPosting(store, 'mercy', 'heart', { title: 'Cardiology coder', at: later(2 * MINUTE) });
    await addPosting(store, 'mercy', 'skin', { title: 'Dermatology coder', at: later(2 * MINUTE) });
    assert.equal(await write(later(3 * MINUTE)), 1);
    const [letter] = await lettersIn(store);
    assert.equal(letter?.subject, 'New job: Cardiology coder (Coding Ahead)');
    assert.deepEqual(slugsIn(letter?.text ?? ''), ['heart']);
    const token = unsubscribeToken(SECRET, id);
    const stop = `${ORIGIN}/careercenter/unsubscribe?token=${token}`;
    assert.ok(letter?.text.includes(`\n${stop}\n`));
    assert.deepEqual(JSON.parse(letter?.headers ?? ''), {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    await told();
    assert.equal(await write(later(5 * MINUTE)), 0);

    await addPosting(store, 'mercy', 'heart2', { title: 'Cardiology auditor', at: later(6 * MINUTE) });
    assert.equal((await searchOfToken(store.db, SECRET, token))?.name, 'cardiology jobs');
    assert.equal(await unsubscribe(store.db, SECRET, `${token}x`), false);
    assert.equal(
      await unsubscribe(store.db, SECRET, unsubscribeToken('another secret of the site', id)),
      false,
    );
    assert.equal((await savedSearchesOf(store.db, 'ann'))[0]?.frequency, 'instant');
    for (let n = 0; n < 2; n++) assert.equal(await unsubscribe(store.db, SECRET, token), true);
    assert.equal(await write(later(2 * DAY)), 0);
    assert.equal((await savedSearchesOf(store.db, 'ann'))[0]?.frequency, 'off');
    // Asked for again, it tells what is new from then on.
    assert.equal(await changeFrequency(store.db, 'ann', id, 'instant', later(3 * DAY)), null);
    await addPosting(store, 'mercy', 'heart3', { title: 'Cardiology lead', at: later(3 * DAY + MINUTE) });
    assert.equal(await write(later(3 * DAY + 2 * MINUTE)), 1);
    assert.deepEqual(await told(), ['ann heart3']);
  });

  test(`${engine}: two searches of one person tell of a posting once; two people hear of it each`, async () => {
    const { store, write, save, told } = await setting(engine);
    for (const person of ['ann', 'bea']) await addPerson(store, person);
    await save('ann', 'cardiology', 'instant');
    await save('ann', 'coder', 'instant');
    await save('bea', 'coder', 'instant');
    await addPosting(store, 'mercy', 'both', { title: 'Cardiology coder', at: later(MINUTE) });
    await addPosting(store, 'mercy', 'one', { title: 'Surgery coder', at: later(MINUTE) });
    await write(later(2 * MINUTE));
    const heard = (await told()).flatMap((line) => {
      const [person, ...slugs] = line.split(' ');
      return slugs.map((slug) => `${person} ${slug}`);
    });
    assert.deepEqual(heard.sort(), ['ann both', 'ann one', 'bea both', 'bea one']);
  });

  test(`${engine}: once a day is once a day, once a week is once a week, and nothing is left out between`, async () => {
    const { store, write, save, told } = await setting(engine);
    for (const person of ['daily', 'weekly']) {
      await addPerson(store, person);
      await save(person, 'coder', person as Frequency);
    }
    const expected: Record<string, string[]> = { daily: [], weekly: [] };
    const heard: Record<string, string[]> = { daily: [], weekly: [] };
    const letters: Record<string, number> = { daily: 0, weekly: 0 };
    // Three weeks, a posting every nine hours, a round every two.
    for (let hour = 0; hour < 21 * 24; hour++) {
      const now = later(hour * 60 * MINUTE);
      if (hour % 9 === 4) {
        await addPosting(store, 'mercy', `p${hour}`, { at: now });
        for (const one of Object.values(expected)) one.push(`p${hour}`);
      }
      if (hour % 2 === 0) await write(now);
      for (const line of await told()) {
        const [person = '', ...slugs] = line.split(' ');
        heard[person]?.push(...slugs);
        letters[person] = (letters[person] ?? 0) + 1;
      }
    }
    await addPosting(store, 'mercy', 'last', { at: later(28 * DAY) });
    await write(later(28 * DAY));
    for (const line of await told()) {
      const [person = '', ...slugs] = line.split(' ');
      heard[person]?.push(...slugs);
    }
    for (const [person, slugs] of Object.entries(expected))
      assert.deepEqual(heard[person]?.sort(), [...slugs, 'last'].sort(), person);
    assert.ok((letters.daily ?? 0) >= 19 && (letters.daily ?? 0) <= 21, `${letters.daily} daily`);
    assert.ok((letters.weekly ?? 0) >= 2 && (letters.weekly ?? 0) <= 3, `${letters.weekly} weekly`);
  });

  test(`${engine}: more than a letter holds comes in several, at once`, async () => {
    const { store, write, save, told } = await setting(engine);
    await addPerson(store, 'ann');
    await save('ann', 'coder', 'weekly');
    const n = 2 * MOST_IN_LETTER + 5;
    for (let k = 0; k < n; k++) await addPosting(store, 'mercy', `p${k}`, { at: later(k) });
    assert.equal(await write(later(8 * DAY)), 3);
    const lines = await told();
    const slugs = lines.flatMap((line) => line.split(' ').slice(1));
    assert.equal(slugs.length, n);
    assert.equal(new Set(slugs).size, n);
  });

  test(`${engine}: a posting that another server stamped a little earlier is not overlooked`, async () => {
    const { store, write, save, told } = await setting(engine);
    await addPerson(store, 'ann');
    await save('ann', 'coder', 'instant');
    await addPosting(store, 'mercy', 'p1', { at: later(20 * MINUTE) });
    assert.equal(await write(later(21 * MINUTE)), 1);
    await addPosting(store, 'mercy', 'p0', { at: later(19 * MINUTE) });
    await write(later(22 * MINUTE + 1));
    assert.deepEqual(await told(), ['ann p1', 'ann p0']);
  });

  test(`${engine}: four servers that write at once tell of each posting once`, async () => {
    const { store, write, save, told } = await setting(engine);
    const people = Array.from({ length: 6 }, (_, n) => `p${n}`);
    for (const person of people) {
      await addPerson(store, person);
      for (const words of ['coder', 'cardiology', 'remote']) await save(person, words, 'instant');
    }
    for (let k = 0; k < 5; k++)
      await addPosting(store, 'mercy', `j${k}`, { title: 'Remote cardiology coder', at: later(MINUTE) });
    await Promise.all(Array.from({ length: 4 }, () => write(later(2 * MINUTE))));
    const heard = (await told()).flatMap((line) => {
      const [person, ...slugs] = line.split(' ');
      return slugs.map((slug) => `${person} ${slug}`);
    });
    assert.equal(heard.length, people.length * 5);
    assert.equal(new Set(heard).size, people.length * 5);
  });

  test(`${engine}: searches are a person's own, named, bounded, and deleted with what they would have told`, async () => {
    const { store, write, save } = await setting(engine);
    const { db } = store;
    for (const person of ['ann', 'eve']) await addPerson(store, person);
    const id = await save('ann', 'coder', 'instant');
    await deleteSavedSearch(db, 'eve', id);
    assert.equal(await changeFrequency(db, 'eve', id, 'off', NOW), null);
    assert.match((await changeFrequency(db, 'ann', id, 'hourly', NOW)) ?? '', /how often/);
    assert.equal((await savedSearchesOf(db, 'ann'))[0]?.frequency, 'instant');
    assert.deepEqual(await savedSearchesOf(db, 'eve'), []);
    for (const [name, frequency] of [
      [' ', 'daily'],
      ['x'.repeat(81), 'daily'],
      ['Jobs', 'hourly'],
    ] as const)
      assert.ok('fault' in (await saveSearch(db, 'ann', { name, query: query(''), frequency }, NOW)));
    const many = await Promise.all(
      Array.from({ length: MOST_SAVED_SEARCHES + 5 }, (_, n) =>
        saveSearch(db, 'eve', { name: `s${n}`, query: query('x'), frequency: 'off' }, NOW),
      ),
    );
    assert.equal(many.filter((made) => 'id' in made).length, MOST_SAVED_SEARCHES);
    await addPosting(store, 'mercy', 'p', { at: later(1) });
    await deleteSavedSearch(db, 'ann', id);
    assert.equal(await write(later(MINUTE)), 0);
    assert.equal(await searchOfToken(db, SECRET, unsubscribeToken(SECRET, id)), null);
  });

  test(`${engine}: what was told of is forgotten half a year later, when the posting is gone`, async () => {
    const { store, write, save, told } = await setting(engine);
    await addPerson(store, 'ann');
    await save('ann', 'coder', 'instant');
    await addPosting(store, 'mercy', 'p', { at: later(MINUTE) });
    await write(later(2 * MINUTE));
    assert.deepEqual(await told(), ['ann p']);
    const rows = async () => (await store.db.selectFrom('alertSent').selectAll().execute()).length;
    await forgetOldAlerts(store.db, later(181 * DAY));
    assert.equal(await rows(), 1);
    await store.db.updateTable('posting').set({ state: 'closed' }).execute();
    await forgetOldAlerts(store.db, later(179 * DAY));
    assert.equal(await rows(), 1);
    await forgetOldAlerts(store.db, later(181 * DAY));
    assert.equal(await rows(), 0);
    await addPosting(store, 'mercy', 'q', { at: later(181 * DAY) });
    await write(later(181 * DAY));
    assert.deepEqual(await told(), ['ann q']);
  });

  test(`${engine}: a sender that is killed again and again tells each person of each posting once`, async () => {
    const place = await emptyPlace(engine);
    const store = await openPlace(place);
    await addEmployer(store, 'mercy', ['hana']);
    const people = Array.from({ length: 12 }, (_, n) => `p${n}`);
    for (const person of people) {
      await addPerson(store, person);
      for (const words of ['coder', 'cardiology'])
        await saveSearch(store.db, person, { name: words, query: query(words), frequency: 'instant' }, NOW);
    }
    const outboxDir = join(folder, engine);
    const postings: string[] = [];
    const KILLS = 14;
    for (let run = 0; run <= KILLS; run++) {
      // Letters that the killed one held are free again after a quarter of an hour.
      const now = later((run + 1) * 20 * MINUTE);
      if (run < KILLS) {
        for (const title of ['Cardiology coder', 'Surgery coder']) {
          const id = `r${run}-${title.slice(0, 4)}`;
          await addPosting(store, 'mercy', id, { title, at: now });
          postings.push(id);
        }
      }
      const child = fork(
        SENDER,
        [place.dataDir, place.databaseUrl ?? '-', outboxDir, ORIGIN, SECRET, now.toISOString()],
        { execArgv: ['--disable-warning=ExperimentalWarning'] },
      );
      children.push(child);
      let seen = 0;
      // While alerts are written, between them and the letters, between two letters, a little later each time.
      child.on('message', () => {
        if (run < KILLS && ++seen === 1 + (run % 5)) setTimeout(() => child.kill('SIGKILL'), (run * 3) % 40);
      });
      const [code, signal] = await once(child, 'exit');
      if (run === KILLS) assert.equal(code, 0);
      else assert.equal(signal, 'SIGKILL', 'it was killed before its end');
    }
    const heard = readdirSync(outboxDir)
      .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
      .flatMap((name) => {
        // Long lines are folded by `=` and a line end.
        const text = readFileSync(join(outboxDir, name), 'utf8').replaceAll('=\r\n', '');
        const to = /^To: (\w+)@/m.exec(text)?.[1];
        return slugsIn(text).map((slug) => `${to} ${slug}`);
      });
    const expected = people.flatMap((person) => postings.map((id) => `${person} ${id}`));
    assert.deepEqual(heard.sort(), expected.sort());
  });
}
