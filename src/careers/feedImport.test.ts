import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addEmployer } from '../../test/careerPeople.ts';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { type ImportReport, importFeed } from './feedImport.ts';
import { readFeed } from './feedReading.ts';
import { postingOfFeed } from './feedRows.ts';
import { closePosting, postingsOfEmployer } from './postings.ts';

after(closeStores);

const bytes = (text: string) => new TextEncoder().encode(text);
const WORDS = 'Professional fee coding for twelve clinics, with CPC or CCS-P.';

const JSON_FEED = JSON.stringify({
  jobs: [
    {
      referencenumber: 'P-1',
      title: 'Clinic coder',
      description: WORDS,
      city: 'Omaha',
      state: 'Nebraska',
      postalCode: '68102-1234',
      salary: '$24.50 - $31 per hour',
      jobType: 'fulltime',
      experience: '3+ years',
      specialties: ['Cardiology', 'Urology', 'Baking'],
      EHR: 'Epic',
    },
  ],
});
const XML_FEED = `<?xml version="1.0" encoding="utf-8"?>
<source><publisher>Prairie</publisher><job>
  <referencenumber><![CDATA[P-1]]></referencenumber><title><![CDATA[Clinic coder]]></title>
  <description><![CDATA[<p>${WORDS}</p>]]></description>
  <city>Omaha</city><state>NE</state><postalcode>68102</postalcode><salary>$24.50 - $31 an hour</salary>
  <jobtype>Full-Time</jobtype><experience>Three to four years</experience>
  <specialties>cardiology; urology</specialties><ehr>EPIC</ehr></job></source>`;
const CSV_FEED = `\ufeffReference Number,Title,Description,City,State,ZIP,Pay min,Pay max,Pay per,Employment,Experience,Specialties,EHRs
P-1,Clinic coder,"Professional fee coding for twelve clinics, with CPC or CCS-P.",Omaha,NE,68102,24.5,31,hour,full-time,three-years,Cardiology|Urology,epic
`;

test('the same job in JSON, XML and CSV is the same posting', async () => {
  const read = await Promise.all([JSON_FEED, XML_FEED, CSV_FEED].map((text) => readFeed(bytes(text))));
  const [json, xml, csv] = read.map((jobs) => {
    assert.ok(Array.isArray(jobs), JSON.stringify(jobs));
    assert.equal(jobs.length, 1);
    return postingOfFeed(jobs[0] ?? {});
  });
  assert.deepEqual(xml, json);
  assert.deepEqual(csv, json);
  assert.deepEqual(json, {
    key: 'P-1',
    typed: {
      title: 'Clinic coder',
      description: WORDS,
      workplace: 'on-site',
      employment: 'full-time',
      experience: 'three-years',
      city: 'Omaha',
      inState: 'NE',
      zip: '68102',
      payMin: '24.5',
      payMax: '31',
      payPer: 'hour',
      applyUrl: '',
      credentials: ['cpc', 'ccs-p'],
      specialties: ['cardiology', 'urology'],
      settings: [],
      encoders: [],
      ehrs: ['epic'],
    },
  });
});

test('pay in words is read, and what is neither an hour nor a year is not guessed', () => {
  const pay = (salary: string) => {
    const { payMin, payMax, payPer } = postingOfFeed({ salary }).typed;
    return [payMin, payMax, payPer];
  };
  assert.deepEqual(pay('$60,000 - $75,000 per year'), ['60000', '75000', 'year']);
  assert.deepEqual(pay('60k-75k'), ['60000', '75000', 'year']);
  assert.deepEqual(pay('29.75/hr'), ['29.75', '29.75', 'hour']);
  assert.deepEqual(pay('up to $40 hourly'), ['', '40', 'hour']);
  assert.deepEqual(pay('$900 a week'), ['', '', 'year']);
  assert.deepEqual(pay('competitive'), ['', '', 'year']);
});

test('what is no feed is said to be none', async () => {
  const fault = async (content: Uint8Array) => {
    const read = await readFeed(content);
    return 'unreadable' in read ? read.unreadable : 'read';
  };
  assert.match(await fault(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), /neither JSON nor XML nor CSV/);
  assert.match(await fault(bytes('<source><job><title>open</source>')), /cannot be read/);
  assert.match(await fault(bytes('{"jobs": 3}')), /list of jobs/);
  assert.match(await fault(bytes('{"jobs": [')), /cannot be read/);
  assert.match(await fault(bytes('a,b\n1,2\n')), /names no columns/);
  assert.match(await fault(bytes('<source></source>')), /no job/);
  assert.match(await fault(new Uint8Array(20 * 2 ** 20 + 1)), /at most 20 MiB/);
  assert.match(await fault(bytes(`[${'{},'.repeat(5000)}{}]`)), /at most 5,000 jobs/);
  assert.match(await fault(bytes('<source><job>'.concat('<a>'.repeat(100)))), /nested too deep/);
});

test('entities of a document type are not expanded, and nothing outside is fetched', async () => {
  const bomb = `<!DOCTYPE source [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
    <source><job><title>&b;&x;</title></job></source>`;
  const read = await readFeed(bytes(bomb));
  assert.ok('unreadable' in read, 'an entity that is not known is refused');
});

for (const engine of ENGINES) {
  test(`a feed sent again changes what changed and closes what is missing (${engine})`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    const employer = await addEmployer(store, 'prairie', ['ann']);
    await addEmployer(store, 'other', ['eve']);
    await db.updateTable('person').set({ plan: 'pro' }).execute();
    const job = (n: number, more: object = {}) => ({
      referencenumber: `P-${n}`,
      title: `Clinic coder ${n}`,
      description: WORDS,
      remotetype: 'Fully remote',
      ...more,
    });
    const send = async (jobs: object[]): Promise<ImportReport> => {
      const report = await importFeed(db, 'ann', employer, bytes(JSON.stringify({ jobs })), NOW);
      assert.ok(!('unreadable' in report), JSON.stringify(report));
      return report;
    };
    assert.deepEqual(
      await send([job(1), job(2), job(3), job(1), { title: 'No number' }, job(4, { description: 'Short' })]),
      {
        added: 3,
        changed: 0,
        same: 0,
        closed: 0,
        refused: [
          { row: 4, title: 'Clinic coder 1', faults: ['The number P-1 stands in the feed twice.'] },
          { row: 5, title: 'No number', faults: ['It has no number of its own (referencenumber).'] },
          { row: 6, title: 'Clinic coder 4', faults: ['Describe the job in a few sentences.'] },
        ],
      },
    );
    const states = async () =>
      Object.fromEntries(
        (await postingsOfEmployer(db, 'ann', employer)).map((one) => [one.feedKey, one.state]),
      );
    assert.deepEqual(
      await states(),
      { 'P-1': 'pending', 'P-2': 'pending', 'P-3': 'pending' },
      'the operator reads them first',
    );
    await db.updateTable('posting').set({ state: 'live', liveSince: NOW.toISOString() }).execute();

    const again = await send([job(1), job(2, { description: `${WORDS} And audits.` })]);
    assert.deepEqual({ ...again, refused: [] }, { added: 0, changed: 1, same: 1, closed: 1, refused: [] });
    assert.deepEqual(
      await states(),
      { 'P-1': 'live', 'P-2': 'pending', 'P-3': 'closed' },
      'changed words are read again',
    );

    const back = await send([job(1), job(2, { description: 'Short' }), job(3)]);
    assert.equal(back.refused.length, 1);
    assert.deepEqual(
      await states(),
      { 'P-1': 'live', 'P-2': 'pending', 'P-3': 'pending' },
      'a refused row closes nothing; what returns waits again',
    );

    const ids = (await postingsOfEmployer(db, 'ann', employer)).map(({ id }) => id);
    assert.equal(ids.length, 3, 'no job is there twice');
    assert.deepEqual(await importFeed(db, 'eve', employer, bytes(JSON_FEED), NOW), {
      unreadable: 'You do not act for this employer.',
    });
    await send([{ title: 'Nothing of it can be taken up' }]);
    assert.equal((await states())['P-1'], 'live', 'a feed of errors alone closes nothing');

    await db.updateTable('person').set({ plan: 'free' }).execute();
    for (const id of ids) await closePosting(db, 'ann', id, NOW);
    const limited = await send([job(11), job(12)]);
    assert.equal(limited.added, 1, 'as many as the plan holds');
    assert.match(limited.refused[0]?.faults[0] ?? '', /holds one live job/);
  });
}
