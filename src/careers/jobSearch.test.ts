// What the search finds, in which order, and the counts beside the filters are what looking at every posting would say; and nobody who
// turns pages sees a job twice or misses one while new ones come.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { fillMarket, makePostings, seeded } from '../../bench/jobMarket.ts';
import { addEmployer, addPosting } from '../../test/careerPeople.ts';
import { naiveFacets, naiveJobs } from '../../test/naiveJobs.ts';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { CHOICE_NAMES, CHOICES, type JobQuery, parseJobQuery, printJobQuery } from './jobQuery.ts';
import { facetsOf, jobsOfEmployer, liveCount, liveSlugs, MOST_COUNTED, searchJobs } from './jobSearch.ts';
import { placeOfZip } from './zipPlaces.ts';

after(closeStores);

const COUNT = 1500;
const SEED = 11;
const query = (text: string) => parseJobQuery(new URLSearchParams(text));

/** Whole words that share their stem with no other word of the market. */
const WORDS = ['cardiology', 'urology', 'appeals', 'compliance', 'cardiology appeals', 'video imaging'];

function questions(): JobQuery[] {
  const random = seeded(SEED + 1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: 60 }, () => {
    const params = new URLSearchParams();
    if (random() < 0.5) params.set('q', one(WORDS));
    for (let n = Math.floor(random() * 4); n > 0; n--) {
      const choice = one(CHOICE_NAMES);
      params.append(choice, one(Object.keys(CHOICES[choice])));
    }
    if (random() < 0.3) params.set('pay', one(['60000', '64500', '80000']));
    if (random() < 0.2) params.set('zip', one(['60601', '78701', '10001', '00000']));
    if (random() < 0.5) params.set('miles', one(['100', '200']));
    if (random() < 0.2) params.set('days', one(['1', '3']));
    if (random() < 0.4) params.set('sort', 'pay');
    return parseJobQuery(params);
  });
}

function pointOf({ near }: JobQuery): [number, number] | null {
  const place = near && placeOfZip(near.zip);
  return place ? [place.latitude / 10_000, place.longitude / 10_000] : null;
}

for (const engine of ENGINES) {
  test(`${engine}: filters, words, order and facet counts are those of a look at every posting`, async () => {
    const { db } = await emptyStore(engine);
    await fillMarket(db, COUNT, SEED, NOW);
    const market = [...makePostings(COUNT, SEED, NOW)];
    let found = 0;
    let far = 0;
    for (const asked of questions()) {
      const text = printJobQuery(asked).toString();
      const point = pointOf(asked);
      const wanted = naiveJobs(market, asked, NOW, point);
      found += wanted.length;
      if (asked.near !== null) far += wanted.length;
      const slugs: string[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page = await searchJobs(db, asked, { after, limit: 100 }, NOW);
        assert.equal(page.total, Math.min(MOST_COUNTED, wanted.length), text);
        slugs.push(...page.jobs.map(({ slug }) => slug));
        after = page.next;
      }
      assert.deepEqual(
        slugs,
        wanted.map(({ slug }) => slug),
        text,
      );
      assert.deepEqual(await facetsOf(db, asked, NOW), naiveFacets(market, asked, NOW, point), text);
    }
    assert.ok(found > COUNT && far > 0, `the questions find something (${found}, ${far})`);
  });

  test(`${engine}: pages stay as they are while new jobs come and old ones end`, async () => {
    for (const sort of ['newest', 'pay']) {
      const store = await emptyStore(engine);
      const { db } = store;
      await fillMarket(db, 800, SEED, NOW);
      const asked = query(`sort=${sort}`);
      const market = naiveJobs(makePostings(800, SEED, NOW), asked, NOW);
      assert.ok(market.length > MOST_COUNTED);
      const seen: string[] = [];
      await db.insertInto('careerCount').values({ what: 'posting', n: 800 }).execute();
      let after: string | null = '';
      for (let turn = 0; after !== null; turn++) {
        const page = await searchJobs(db, asked, { after, limit: 60 }, NOW);
        seen.push(...page.jobs.map(({ slug }) => slug));
        after = page.next;
        await addPosting(store, 'e1', `new${turn}`);
        // The last one that was seen ends: the page behind it begins where it would have.
        await db
          .updateTable('posting')
          .set({ state: 'closed' })
          .where('slug', '=', seen.at(-1) ?? '')
          .execute();
      }
      assert.equal(new Set(seen).size, seen.length, 'none twice');
      const old = seen.filter((slug) => !slug.startsWith('new'));
      assert.deepEqual(
        old,
        market.map(({ slug }) => slug),
        'none missed, all in order',
      );
    }
  });

  test(`${engine}: words are found in any of their forms, wherever they stand, and signs in them do no harm`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    await addEmployer(store, 'mercy', []);
    await addPosting(store, 'mercy', 'one', { title: 'Auditor of inpatient coding' });
    await addPosting(store, 'mercy', 'two', { title: 'Coders for dermatology' });
    const found = async (words: string) =>
      (
        await searchJobs(
          db,
          query(new URLSearchParams({ q: words }).toString()),
          { after: '', limit: 9 },
          NOW,
        )
      ).jobs.map(({ slug }) => slug);
    assert.deepEqual(await found('auditors'), ['one']);
    assert.deepEqual(await found('DERMATOLOGY coder'), ['two']);
    assert.deepEqual(await found('dermatology auditor'), []);
    await addPosting(store, 'mercy', 'three', { title: 'ICD-10-CM/PCS and E/M,CPC/CCS-P: Saint John’s' });
    for (const said of ['icd-10', 'ICD 10 PCS', 'e/m', 'cpc', 'CCS-P', 'saint john', "john's", 'john’s icd'])
      assert.deepEqual(await found(said), ['three'], said);
    await db.deleteFrom('posting').where('id', '=', 'three').execute();
    for (const odd of [`"'; drop table posting; --`, 'a OR b', 'NEAR(x y)', '* ^ : - ( )', '\u0000', '🩺'])
      assert.ok(Array.isArray(await found(odd)), odd);
    assert.deepEqual(await found('the of an'), ['two', 'one'], 'words that every text has ask for nothing');
    // A title that changes is found by its new words and by no old ones.
    await db.updateTable('posting').set({ title: 'Educator' }).where('id', '=', 'one').execute();
    assert.deepEqual(await found('auditor'), []);
    assert.deepEqual(await found('educators'), ['one']);
    await db.deleteFrom('posting').where('id', '=', 'one').execute();
    assert.deepEqual(await found('educators'), []);
  });

  test(`${engine}: a place behind a page that nobody printed is the first page`, async () => {
    const store = await emptyStore(engine);
    await addEmployer(store, 'mercy', []);
    await addPosting(store, 'mercy', 'one');
    for (const after of ['x', '1', "' or 1=1 --", '9 9999999999', '9999999999 9', '- -1', '\u0000'])
      for (const sort of ['', 'sort=pay']) {
        const { jobs } = await searchJobs(store.db, query(sort), { after, limit: 5 }, NOW);
        assert.equal(jobs.length, 1, after);
      }
  });

  test(`${engine}: the sitemap and an employer's page have live jobs only`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    await addEmployer(store, 'mercy', []);
    await addEmployer(store, 'grace', []);
    for (const id of ['a', 'b', 'c']) await addPosting(store, 'mercy', id);
    await addPosting(store, 'grace', 'd');
    await db.updateTable('posting').set({ state: 'pending' }).where('id', '=', 'b').execute();
    assert.equal(await liveCount(db), 3);
    assert.deepEqual(
      (await liveSlugs(db, { from: 1, limit: 5 })).map(({ slug }) => slug),
      ['c', 'd'],
    );
    const own = await jobsOfEmployer(db, 'mercy', 9);
    assert.deepEqual(own.map(({ slug }) => slug).sort(), ['a', 'c']);
  });
}
