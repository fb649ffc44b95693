/// <reference lib="dom" />
// The job board in a browser. An employer registers and posts, the operator approves, a coder filters, keeps the search and applies
// with a résumé, the employer moves the stage, the coder sees it, and the alert lies in the outbox; scripts in what employers write
// do not run; each page is sound and fits a telephone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAllSound, axeProblems } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';
import { becomeOperator, letterTo, register } from './people.ts';
import { PAYLOADS } from './scriptPayloads.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-careers-'));
const EMPLOYER = 'hiring@prairie.example';
const SEEKER = 'cara@example.org';

let site: RunningSite;
let browser: Browser;
let employer: Page;
let seeker: Page;
let chief: Page;
before(async () => {
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: NO_SOURCES, DATA_DIR: dataDir, GUESTS_PER_ADDRESS: '0' }),
    openBrowser(),
  ]);
  [employer, seeker, chief] = (await Promise.all(
    [0, 1, 2].map(async () =>
      (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage(),
    ),
  )) as [Page, Page, Page];
  for (const page of [employer, seeker, chief]) page.setDefaultTimeout(10_000);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const sound = async (page: Page, where: string) => assert.deepEqual(await axeProblems(page), [], where);

/** An employer's posting, sent in. */
async function post(title: string, description: string): Promise<void> {
  await employer.goto(`${site.url}/careercenter/employer`);
  await employer.getByRole('link', { name: 'Prairie Health' }).click();
  await employer.getByRole('link', { name: 'Post a job' }).click();
  await employer.getByLabel('Job title').fill(title);
  await employer.getByLabel('Description').fill(description);
  await employer.getByLabel('Pays from').fill('28.50');
  await employer.getByLabel('to', { exact: true }).fill('34');
  await employer.getByLabel('CIC', { exact: true }).check();
  await employer.getByLabel('Inpatient', { exact: true }).check();
  await employer.getByText('Questions to applicants').click();
  await employer.getByLabel('Question', { exact: true }).first().fill('How many charts an hour?');
  await employer.getByLabel('Answer', { exact: true }).first().selectOption('A number');
  await employer.getByLabel('must be answered').first().check();
  await press(employer, 'Save and preview');
  await employer.getByText('Preview.').waitFor();
  await press(employer, 'Send in');
  await employer.getByText('Sent in.').waitFor();
}

/** @returns its place, once it is registered */
async function company(name: string): Promise<string> {
  await employer.goto(`${site.url}/careercenter/employer`);
  await employer.getByLabel('Name of the company').fill(name);
  await press(employer, 'Register the company');
  await employer.getByText('The company is registered').waitFor();
  return new URL(employer.url()).pathname;
}

async function sendFeed(place: string | null, feed: string, outcome: string): Promise<void> {
  await employer.goto(`${site.url}${place}/import`);
  await employer
    .getByLabel('Feed')
    .setInputFiles({ name: 'feed', mimeType: 'text/plain', buffer: Buffer.from(feed) });
  await press(employer, 'Import');
  await employer.getByText(outcome).waitFor();
}

test('from the employer’s first posting to the coder’s interview', async () => {
  await Promise.all([
    register(employer, site.url, dataDir, EMPLOYER),
    register(seeker, site.url, dataDir, SEEKER),
    becomeOperator(chief, site.url, dataDir, 'chief@example.org'),
  ]);
  await chief.goto(`${site.url}/admin?q=${encodeURIComponent(EMPLOYER)}`);
  await chief.getByLabel(`Plan of ${EMPLOYER}`).selectOption('Pro');
  await press(chief, 'Grant');

  await employer.goto(`${site.url}/careercenter/employer`);
  await press(employer, 'Register the company');
  await employer.getByText('Name the employer').waitFor();
  await sound(employer, 'faults of an employer');
  await employer.getByLabel('Name of the company').fill('Prairie Health');
  await employer.getByLabel('About the company').fill('Four hospitals.\n\n- one office\n- no weekends');
  await press(employer, 'Register the company');
  await employer.getByText('The company is registered').waitFor();

  await employer.getByRole('link', { name: 'Post a job' }).click();
  await employer.getByLabel('Workplace').selectOption('On site');
  await press(employer, 'Save and preview');
  await employer.getByText('Name the job.').waitFor();
  assert.equal(await employer.getByLabel('Workplace').inputValue(), 'on-site', 'what was typed is kept');
  await sound(employer, 'faults of a posting');
  await post(
    'Inpatient coder',
    'Code inpatient charts of four hospitals.\n\n## Duties\n- DRG validation\n- queries',
  );

  const anyone = await (await browser.newContext()).newPage();
  await anyone.goto(`${site.url}/careercenter?credential=cic`);
  await anyone.getByRole('heading', { name: '0 jobs' }).waitFor();
  await chief.goto(`${site.url}/admin/jobs`);
  await sound(chief, 'queue');
  await press(chief, 'Approve Inpatient coder');
  await chief.getByText('The job is live.').waitFor();

  await seeker.goto(`${site.url}/careercenter`);
  await seeker.getByLabel('CIC').check();
  await seeker.getByLabel('Words', { exact: true }).fill('hospitals');
  await press(seeker, 'Find jobs');
  await seeker.getByRole('heading', { name: '1 job', exact: true }).waitFor();
  assert.equal(
    new URL(seeker.url()).searchParams.get('credential'),
    'cic',
    'each filter stands in the address',
  );
  await seeker.getByText('Keep this search', { exact: true }).first().click();
  await seeker.getByLabel('Letters').selectOption('At once');
  await press(seeker, 'Keep it');
  await seeker.getByText('The search is kept.').waitFor();

  await seeker.goto(`${site.url}/careercenter/profile`);
  await seeker.getByLabel('Name', { exact: true }).fill('Cara Coder');
  await seeker.getByLabel('In one line').fill('=HYPERLINK("http://evil.example")');
  await press(seeker, 'Save the profile');
  await seeker.getByText('The profile is saved.').waitFor();

  await seeker.goto(`${site.url}/careercenter`);
  await seeker.getByRole('link', { name: 'Inpatient coder' }).click();
  await press(seeker, 'Save');
  await seeker.getByText('You find it under Saved jobs').waitFor();
  await seeker.getByRole('link', { name: 'Apply here' }).click();
  await seeker.getByLabel('A few words').fill('Eight years of inpatient coding.');
  // A program under a résumé's name.
  await seeker.locator('#file').setInputFiles({
    name: 'resume.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\u0000\u0003binary'),
  });
  await press(seeker, 'Send the application');
  await seeker.locator('#file-fault').waitFor();
  await sound(seeker, 'faults of an application');
  assert.equal(await seeker.getByLabel('A few words').inputValue(), 'Eight years of inpatient coding.');
  await seeker.locator('#file').setInputFiles({
    name: 'cara.txt',
    mimeType: 'application/pdf',
    buffer: Buffer.from('Cara Coder. CCS since 2018. Inpatient, DRG validation, four hospitals.'),
  });
  await press(seeker, 'Send the application');
  await seeker.getByText('Answer this question.').waitFor();
  await seeker.getByLabel('How many charts an hour?').fill('6');
  await press(seeker, 'Send the application');
  await seeker.getByText('The application is sent.').waitFor();
  const application = new URL(seeker.url()).pathname;
  const resume = await seeker.getByRole('link', { name: 'cara.txt' }).getAttribute('href');
  assert.ok(resume);
  await sound(seeker, 'application');

  await letterTo(dataDir, EMPLOYER, /applicants\//, 10);
  await employer.goto(`${site.url}/careercenter/employer`);
  await employer.getByRole('link', { name: 'Prairie Health' }).click();
  await employer.getByRole('link', { name: '1 application for Inpatient coder' }).click();
  await employer.getByRole('link', { name: 'Cara Coder' }).click();
  await employer.getByText('Eight years of inpatient coding.').waitFor();
  await sound(employer, 'applicant');
  assert.ok(!(await employer.content()).includes(SEEKER), 'the address stays hidden');
  const applicant = new URL(employer.url()).pathname;
  const read = await employer.request.get(`${site.url}${resume}`);
  assert.match(await read.text(), /CCS since 2018/);
  assert.match(read.headers()['content-disposition'] ?? '', /^attachment/);
  await employer.getByLabel('Note', { exact: true }).fill('Call on Monday.');
  await press(employer, 'Add the note');
  await employer.getByText('The note is kept.').waitFor();
  await employer.getByLabel('Stage').selectOption('Interview');
  await press(employer, 'Move');
  await employer.getByText('Moved.').waitFor();
  await employer.getByLabel('To Cara Coder').fill('Can we talk on Tuesday?');
  await press(employer, 'Send');
  await employer.getByText('The message is sent.').waitFor();
  const csv = await employer.request.get(`${site.url}${await csvPath()}`);
  assert.ok((await csv.text()).includes(`"'=HYPERLINK(""http://evil.example"")"`), 'no cell is a formula');

  await seeker.goto(`${site.url}${application}`);
  await seeker.getByText('Interview', { exact: true }).waitFor();
  await seeker.getByText('Can we talk on Tuesday?').waitFor();
  assert.ok(!(await seeker.content()).includes('Call on Monday'), 'notes are the employer’s');
  const told = await letterTo(dataDir, SEEKER, /Tuesday/, 10);
  assert.ok(!told.includes(EMPLOYER), 'the employer’s address stays hidden');

  for (const path of [application, applicant, resume, await csvPath()]) {
    const status = (await chief.request.get(`${site.url}${path}`)).status();
    assert.equal(status, 404, `${path} for another account`);
    await anyone.goto(`${site.url}${path}`);
    assert.equal(new URL(anyone.url()).pathname, '/login', `${path} for a guest`);
  }

  // What goes live from now on is told of within a minute or so; the last test looks whether it was.
  await post('Second inpatient coder', 'Code inpatient charts of two more hospitals, from home.');
  await chief.goto(`${site.url}/admin/jobs`);
  await press(chief, 'Approve Second inpatient coder');

  async function csvPath(): Promise<string> {
    await employer.goto(`${site.url}/careercenter/employer`);
    const place = await employer.getByRole('link', { name: 'Prairie Health' }).getAttribute('href');
    return `${place}/applicants.csv`;
  }
});

test('whatever an employer writes into a posting, no script runs', async () => {
  assert.ok(PAYLOADS.length >= 80, `only ${PAYLOADS.length} payloads`);
  const description = PAYLOADS.map((payload) => `- ${payload}\n\n${payload}\n\n## ${payload}`).join('\n\n');
  for (let at = 0, n = 1; at < description.length; at += 15_000, n++) {
    const piece = description.slice(at, at + 15_000);
    await post(`Hostile ${n} <script>window.ran=1</script>`, piece);
    await chief.goto(`${site.url}/admin/jobs`);
    await watch(chief, 'queue');
    await press(chief, `Approve Hostile ${n} <script>window.ran=1</script>`);
  }
  const visitor = await (await browser.newContext()).newPage();
  const ran: string[] = [];
  for (const page of [visitor, employer, chief])
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      dialog.dismiss();
    });
  await visitor.goto(`${site.url}/careercenter?q=hostile`);
  const found = await visitor
    .locator('.jobs h3 a')
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
  assert.ok(found.length > 0);
  await watch(visitor, 'list');
  for (const job of found) {
    await visitor.goto(job);
    await visitor.waitForTimeout(300);
    await watch(visitor, job);
    // The structured data is whole in spite of what stands in it.
    const data = await visitor.locator('script[type="application/ld+json"]').textContent();
    assert.equal(JSON.parse(data ?? '')['@type'], 'JobPosting');
  }
  // Markup of a feed is read as markup: each one alone, as one that never ends hides what stands behind it.
  const place = await company('Hostile Clinics');
  const jobs = PAYLOADS.map((payload, n) => ({
    referencenumber: `H-${n}`,
    title: `Job ${n} ${payload}`.slice(0, 110),
    description: `<p>Code the professional fees of twelve clinics, and ${payload}</p>${payload}`,
    remotetype: 'remote',
  }));
  await sendFeed(place, JSON.stringify(jobs), `${jobs.length} jobs added`);
  await employer.goto(`${site.url}${place}`);
  await watch(employer, 'postings');
  const previews = await employer
    .locator('.postings th a')
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
  assert.equal(previews.length, jobs.length);
  for (const preview of previews) {
    await employer.goto(preview);
    await watch(employer, await employer.locator('.job-body').innerText());
  }
  await sendFeed(place, JSON.stringify([{ ...jobs[0], title: 'Lead coder' }]), `${jobs.length - 1} closed`);
  assert.deepEqual(ran, []);

  async function watch(page: Page, where: string): Promise<void> {
    const found = await page.evaluate(() => ({
      ran: (globalThis as unknown as { ran?: unknown }).ran ?? null,
      foreign: [...document.querySelectorAll('main *')]
        .filter(
          (one) =>
            [
              'SCRIPT',
              'IFRAME',
              'OBJECT',
              'EMBED',
              'STYLE',
              'LINK',
              'META',
              'BASE',
              'IMG',
              'VIDEO',
              'AUDIO',
              'MATH',
            ].includes(one.tagName) ||
            [...one.attributes].some(
              ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value),
            ),
        )
        .map((one) => one.outerHTML.slice(0, 100)),
    }));
    assert.deepEqual(found, { ran: null, foreign: [] }, where);
  }
});

test('each page is sound and fits, light and dark, wide and narrow', async () => {
  await seeker.goto(`${site.url}/careercenter?q=inpatient`);
  const job = await seeker.locator('.jobs h3 a').last().getAttribute('href');
  await seeker.goto(`${site.url}${job}/report`);
  await press(seeker, 'Send the report');
  await seeker.getByText('Choose what is wrong').waitFor();
  await sound(seeker, 'faults of a report');
  await seeker.getByLabel('What is wrong').selectOption('The job is gone');
  await press(seeker, 'Send the report');
  await seeker.getByText('The report is with the operator').waitFor();
  await seeker.goto(`${site.url}/careercenter/applications`);
  const application = await seeker.locator('main table a').first().getAttribute('href');
  await employer.goto(`${site.url}/careercenter/employer`);
  const place = await employer.getByRole('link', { name: 'Prairie Health' }).getAttribute('href');
  await employer.goto(`${site.url}${place}/applicants`);
  const applicant = await employer.locator('main table a').first().getAttribute('href');
  // Figures of pay need two employers.
  await sendFeed(await company('Lakeside Clinics'), feedOf(1), '1 job added');
  await sendFeed(place, feedOf(5, SWINDLE), '6 jobs added');
  await sound(employer, 'report of an import');
  await employer.goto(`${site.url}${place}`);
  const posting = await employer.getByRole('link', { name: /^Edit/ }).first().getAttribute('href');
  await chief.goto(`${site.url}/admin/jobs`);
  for (let n = 0; n < 6; n++)
    await chief
      .getByRole('button', { name: /^Approve Clinic/ })
      .first()
      .click();

  const pages: [Page, string[]][] = [
    [
      seeker,
      [
        '/careercenter',
        '/careercenter?credential=cic&workplace=remote&q=inpatient&pay=50000',
        '/careercenter?q=nothingatall&zip=68102',
        `${job}`,
        '/careercenter/pay',
        '/careercenter/pay?by=setting',
        '/careercenter/saved',
        '/careercenter/searches',
        '/careercenter/applications',
        `${application}`,
        '/careercenter/profile',
        '/careercenter/unsubscribe?token=none',
      ],
    ],
    [
      employer,
      [
        '/careercenter/employer',
        `${place}`,
        `${place}/postings`,
        `${place}/company`,
        `${place}/import`,
        `${place}/applicants`,
        `${applicant}`,
        `${posting}`,
        `${posting}/preview`,
        `${job}/apply`,
        `${job}/report`,
      ],
    ],
    [chief, ['/admin/jobs', '/admin/reports']],
  ];
  await employer.goto(`${site.url}${job}`);
  pages[1]?.[1].push((await employer.locator('main header a').getAttribute('href')) ?? '');
  for (const [page, paths] of pages) await assertAllSound(page, site.url, paths);
});

test('the coder is told of the second posting, and ends it with one press', async () => {
  const alert = await letterTo(dataDir, SEEKER, /Second inpatient coder/, 100);
  assert.match(alert, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  const link = /careercenter\/unsubscribe\?token=[\w.~%=-]+/.exec(
    alert.replaceAll('=\r\n', '').replaceAll('=3D', '='),
  )?.[0];
  assert.ok(link, alert);
  const anyone = await (await browser.newContext()).newPage();
  await anyone.goto(`${site.url}/${link}`);
  await sound(anyone, 'unsubscribe');
  await press(anyone, 'No more letters');
  await anyone.getByText('No more letters come of').waitFor();
  await seeker.goto(`${site.url}/careercenter/searches`);
  assert.equal(await seeker.getByLabel(/^Letters of/).inputValue(), 'off');
});

const feedOf = (length: number, more = '') =>
  `<?xml version="1.0"?><source><publisher>Prairie</publisher>${Array.from(
    { length },
    (_, n) =>
      `<job><referencenumber>P-${n}</referencenumber><title><![CDATA[Clinic coder ${n}, CPC]]></title>
    <description><![CDATA[<p>Professional fee coding for clinics.</p><ul><li>E/M</li><li>Modifiers</li></ul><script>ran=1</script>]]></description>
    <city>Omaha</city><state>NE</state><postalcode>68102</postalcode><salary>$${24 + n}.00 - $${30 + 2 * n} per hour</salary>
    <jobtype>fulltime</jobtype><experience>2+ years</experience><settings>Professional fee</settings></job>`,
  ).join('')}${more}<job><title>No number</title><description>Too short</description></job></source>`;

const SWINDLE = `<job><referencenumber>S-1</referencenumber><title>Data entry coder</title>
  <description>No interview. Write to us on Telegram and pay the training fee of $40 before you start.</description>
  <remotetype>Fully remote</remotetype><salary>$95 per hour</salary></job>`;
