// /careercenter: what everybody sees of the job board. The doors of its own pages stand here, too: who is not signed in is led to the
// login first, and forms have their limits.
import type { Context } from 'hono';
import {
  applicationFor,
  countView,
  employerAt,
  employersOf,
  facetsOf,
  isSavedJob,
  jobsOfEmployer,
  LARGEST_RESUME,
  type PayFigure,
  parseJobQuery,
  payStatistics,
  postingAt,
  printJobQuery,
  reportPosting,
  searchJobs,
  searchOfToken,
  unsubscribe,
} from '#careers';
import { sentForm, statusFor } from './careersForm.ts';
import { privatePage } from './enterRoutes.tsx';
import { FEED_TYPES, type FeedKind, jobJsonLd, printFeed } from './jobFeeds.ts';
import { CompanyPage, JobPage, ReportPage } from './pages/careers/JobPage.tsx';
import { JobsPage, jobsPath, searchInWords } from './pages/careers/JobsPage.tsx';
import { PAY_BY, type PayBy, PayPage } from './pages/careers/PayPage.tsx';
import { UnsubscribePage } from './pages/careers/SeekerPages.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';
import { saysMachine } from './viewing.ts';

const PER_PAGE = 25;
const IN_A_FEED = 50;
const JOBS_OF_A_COMPANY = 100;
/** How long a closed job still says that it is closed. */
const REMEMBERED_MS = 30 * 86_400_000;

const PAY_KEPT_MS = 60_000;

/** Pages of a person, and the forms of a posting, behind the login. */
const OWN =
  /^\/careercenter\/(profile|resumes|saved|searches|applications|employer|postings|applicants)(\/|$)/;
const OWN_FORM = /^\/careercenter\/jobs\/[^/]+\/(save|unsave|apply)$/;
const UPLOADS = /\/(resumes|apply)$/;
const FEED = /\/import$/;

const LARGEST = { form: 256 * 1024, upload: LARGEST_RESUME + 256 * 1024, feed: 20 * 2 ** 20 } as const;

const SAID: Record<string, string> = {
  saved: 'Saved. You find it under Saved jobs.',
  removed: 'Removed from your saved jobs.',
  full: 'You keep as many jobs as there may be. Remove one first.',
  reported: 'The report is with the operator. Thank you.',
};

export function careersRoutes(app: SiteApp, site: Site): void {
  const { db, now, secret } = site.options;
  const pay = new Map<PayBy, { at: number; figures: Promise<PayFigure[]> }>();
  const doors = {
    form: privatePage(site, LARGEST.form),
    upload: privatePage(site, LARGEST.upload),
    feed: privatePage(site, LARGEST.feed),
  };
  app.use('/careercenter/*', async (c, next) => {
    const { path, method } = c.req;
    const isRead = method === 'GET' || method === 'HEAD';
    const isOwn = OWN.test(path) || OWN_FORM.test(path);
    if (isOwn && !c.get('viewing').person) {
      // What was sent to a form is asked for again on the page that it stands on.
      const back = isRead ? path : path.replace(/\/[^/]+$/, '');
      return c.redirect(`/login?${new URLSearchParams({ back })}`, 303);
    }
    if (!isOwn && isRead && path !== '/careercenter/unsubscribe') return next();
    const door = FEED.test(path) ? doors.feed : UPLOADS.test(path) ? doors.upload : doors.form;
    return door(c, next);
  });

  app.get('/careercenter', async (c) => {
    const params = new URL(c.req.url).searchParams;
    const query = parseJobQuery(params);
    const after = (params.get('after') ?? '').slice(0, 200);
    const found = await searchJobs(db, query, { after, limit: PER_PAGE }, now());
    const isPlain = printJobQuery(query).toString() === '' && after === '';
    const page = (
      <JobsPage
        frame={site.frame(c, { canonical: isPlain ? '/careercenter' : null })}
        query={query}
        found={found}
        facets={await facetsOf(db, query, now())}
        isLater={after !== ''}
        isSignedIn={c.get('viewing').person !== null}
      />
    );
    return c.html(page);
  });

  app.get('/careercenter/:feed{feed\\.(?:rss|atom|json)}', async (c) => {
    const kind = c.req.param('feed').slice('feed.'.length) as FeedKind;
    const query = parseJobQuery(new URL(c.req.url).searchParams);
    const { jobs } = await searchJobs(
      db,
      { ...query, sort: 'newest' },
      { after: '', limit: IN_A_FEED },
      now(),
    );
    const origin = site.origin(c);
    const asked = printJobQuery(query).toString();
    const body = printFeed(kind, {
      page: `${origin}${jobsPath(query)}`,
      self: `${origin}/careercenter/feed.${kind}${asked === '' ? '' : `?${asked}`}`,
      origin,
      title: `Jobs for medical coders: ${searchInWords(query)}`,
      jobs,
      now: now(),
    });
    return c.body(body, 200, { 'Content-Type': FEED_TYPES[kind], 'Cache-Control': 'public, max-age=300' });
  });

  app.get('/careercenter/jobs/:slug', async (c) => {
    const posting = await postingAt(db, c.req.param('slug'));
    if (!posting || posting.liveSince === null) return site.notFound(c);
    const isLive = posting.state === 'live';
    if (!isLive) {
      const ended = posting.closedAt ?? posting.expiresAt ?? posting.updatedAt;
      if (now().getTime() - new Date(ended).getTime() > REMEMBERED_MS) {
        const detail = 'It was closed more than a month ago. Look for others in the CareerCenter.';
        return site.problem(c, 410, 'This job is gone', detail);
      }
      // What waits for the operator or was taken down is shown to nobody.
      if (posting.state !== 'closed' && posting.state !== 'expired') return site.notFound(c);
    }
    const { person } = c.get('viewing');
    const actsForIt =
      person !== null && (await employersOf(db, person.id)).some(({ id }) => id === posting.employer.id);
    if (isLive && c.req.method === 'GET' && !actsForIt && !saysMachine(c)) await countView(db, posting.id);
    const own = person && {
      isSaved: await isSavedJob(db, person.id, posting.id),
      application: await applicationFor(db, person.id, posting.id),
    };
    const frame = site.frame(c, {
      canonical: isLive ? `/careercenter/jobs/${posting.slug}` : null,
      jsonLd: isLive ? jobJsonLd(posting, site.origin(c)) : null,
      query: {},
    });
    const said = SAID[c.req.query('said') ?? ''] ?? null;
    return c.html(<JobPage frame={frame} posting={posting} own={own} said={said} />);
  });

  app.get('/careercenter/jobs/:slug/report', (c) => reportPage(c, { reason: '', text: '' }, {}));
  app.post('/careercenter/jobs/:slug/report', async (c) => {
    const form = await sentForm(c);
    const typed = { reason: form.one('reason'), text: form.one('text') };
    const posting = await livePosting(c);
    if (!posting) return site.notFound(c);
    const faults = await reportPosting(db, posting.id, c.get('viewing').person?.id ?? null, typed, now());
    if (faults) return reportPage(c, typed, faults);
    return c.redirect(`/careercenter/jobs/${posting.slug}?said=reported`, 303);
  });

  app.get('/careercenter/companies/:slug', async (c) => {
    const employer = await employerAt(db, c.req.param('slug'));
    if (!employer) return site.notFound(c);
    const jobs = await jobsOfEmployer(db, employer.id, JOBS_OF_A_COMPANY);
    const frame = site.frame(c, { canonical: `/careercenter/companies/${employer.slug}` });
    return c.html(<CompanyPage frame={frame} employer={employer} jobs={jobs} />);
  });

  app.get('/careercenter/pay', async (c) => {
    const by = (Object.keys(PAY_BY) as PayBy[]).find((one) => one === c.req.query('by')) ?? 'credential';
    const frame = site.frame(c, { canonical: '/careercenter/pay' });
    return c.html(<PayPage frame={frame} by={by} figures={await payBy(by)} />);
  });

  app.get('/careercenter/unsubscribe', async (c) => stopping(c, c.req.query('token') ?? '', false));
  // From the page's own button the token is in the form; from a mail provider it is in the address.
  app.post('/careercenter/unsubscribe', async (c) => {
    const token = (await sentForm(c)).one('token') || (c.req.query('token') ?? '');
    return stopping(c, token, await unsubscribe(db, secret, token));
  });

  /** All live postings are read for it: once a minute is often enough. */
  function payBy(by: PayBy): Promise<PayFigure[]> {
    const at = now().getTime();
    const known = pay.get(by);
    if (known && at - known.at < PAY_KEPT_MS) return known.figures;
    const figures = payStatistics(db, by);
    pay.set(by, { at, figures });
    figures.catch(() => pay.delete(by));
    return figures;
  }

  async function stopping(c: Ctx, token: string, isDone: boolean): Promise<Response> {
    const search = await searchOfToken(db, secret, token);
    // The other forms of the frame lead back to a page; the secret of a link stays out of them.
    const frame = site.frame(c, { query: {} });
    return c.html(<UnsubscribePage frame={frame} token={token} search={search} isDone={isDone} />);
  }

  async function livePosting(c: Context) {
    const posting = await postingAt(db, c.req.param('slug') ?? '');
    return posting?.state === 'live' ? posting : null;
  }

  async function reportPage(
    c: Ctx,
    typed: { reason: string; text: string },
    faults: Record<string, string>,
  ): Promise<Awaited<Answer>> {
    const posting = await livePosting(c);
    if (!posting) return site.notFound(c);
    const page = <ReportPage frame={site.frame(c, {})} posting={posting} typed={typed} faults={faults} />;
    return c.html(page, statusFor(faults));
  }
}
