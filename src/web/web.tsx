// The site: addresses → a borrowed edition → one complete view → a page. Knows HTTP and nothing of coding.

import { Hono } from 'hono';
import { licenceVersion, systemSummaries } from '#catalog';
import { listEditions } from '#editions';
import { parseIsoDate } from '#kit';
import { accountRoutes } from './accountRoutes.tsx';
import { adminCareerRoutes } from './adminCareerRoutes.tsx';
import { adminConsultantRoutes } from './adminConsultantRoutes.tsx';
import { adminEditionRoutes } from './adminEditionRoutes.tsx';
import { adminQueueRoutes } from './adminQueueRoutes.tsx';
import { adminRecordRoutes } from './adminRecordRoutes.tsx';
import { adminRoutes } from './adminRoutes.tsx';
import { readAssets } from './assets.ts';
import type { Connection } from './caller.ts';
import { careersApplicantRoutes } from './careersApplicantRoutes.tsx';
import { careersEmployerRoutes } from './careersEmployerRoutes.tsx';
import { careersRoutes } from './careersRoutes.tsx';
import { careersSeekerRoutes } from './careersSeekerRoutes.tsx';
import { casePilotRoutes } from './casePilotRoutes.tsx';
import { choiceRoutes } from './choiceRoutes.tsx';
import { claimsRoutes } from './claimsRoutes.tsx';
import { codeRoutes } from './codeRoutes.tsx';
import { consultantRoutes } from './consultantRoutes.tsx';
import { coverageRoutes } from './coverageRoutes.tsx';
import { crawlerRoutes } from './crawlerRoutes.ts';
import { crosswalksRoutes } from './crosswalksRoutes.tsx';
import { editingRoutes } from './editingRoutes.tsx';
import { enterRoutes } from './enterRoutes.tsx';
import { feesRoutes } from './feesRoutes.tsx';
import { guard } from './guard.ts';
import { guidelinesRoutes } from './guidelinesRoutes.tsx';
import { keyed } from './keyed.ts';
import { keyRoutes } from './keyRoutes.tsx';
import { createMetrics } from './metrics.ts';
import { noteRoutes } from './noteRoutes.tsx';
import { ApiPage } from './pages/ApiPage.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { StatusPage } from './pages/StatusPage.tsx';
import { passkeyRoutes } from './passkeyRoutes.tsx';
import { searchRoutes } from './searchRoutes.tsx';
import { shelfRoutes } from './shelfRoutes.tsx';
import { Site, type Variables, type WebOptions } from './site.tsx';
import { teamRoutes } from './teamRoutes.tsx';
import { paymentRoutes, upgradeRoutes } from './upgradeRoutes.tsx';
import { viewing } from './viewing.ts';

export type { EditionWork, ImportRun } from './editionWork.ts';
export type { WebOptions } from './site.tsx';
export { UPLOAD_PATH } from './uploading.ts';

export interface Web {
  /** @param connection where the request comes from; left out in tests: this machine */
  fetch(request: Request, connection?: Connection): Response | Promise<Response>;
  /** From now on `/readyz` says no, so that a balancer sends nobody here any more. */
  drain(): void;
  /** Every address that answers, for tests that ask all of them. */
  routes: readonly { method: string; path: string }[];
}

/** Services are looked up between the first CPT edition and the code sets announced for the next years. */
const EARLIEST = '1966-01-01';
const YEARS_AHEAD = 2;
/** Characters of an address. */
const LONGEST_URL = 8192;

export function createWeb(options: WebOptions): Web {
  const { library, log } = options;
  const assets = readAssets(options.clientDir);
  const site = new Site(options, assets.entry);
  const metrics = createMetrics(() => library.current);
  let draining = false;
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (c, next) => {
    const done = metrics.start();
    await next();
    done(c.req.method, c.req.routePath, c.res.status);
  });
  app.use(guard({ publicUrl: options.publicUrl }));

  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', (c) => (draining ? c.text('closing\n', 503) : c.text(`ready ${library.current.id}\n`)));
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  app.get('/assets/:name', (c) => {
    const found = assets.find(c.req.param('name'));
    if (!found) return c.text('not found\n', 404);
    return c.body(found.body, 200, {
      'Content-Type': found.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  paymentRoutes(app, site);
  app.use('/api/v1/*', keyed(options));
  app.use(
    viewing(
      options,
      (c) => site.origin(c).startsWith('https:'),
      () => licenceVersion(library.current),
    ),
  );

  app.route('/', options.api.routes);

  // Everything below reads the reference: one edition for the whole answer, and a valid date of service.
  app.use(async (c, next) => {
    const lease = library.borrow();
    try {
      c.set('edition', lease.edition);
      c.set('today', options.today());
      c.set('asOf', options.today());
      c.header('X-Edition', lease.edition.id);
      if (c.req.url.length > LONGEST_URL) {
        const detail =
          'An address here has at most 8 KiB. Type the code itself, or paste the words into a form.';
        c.res = await site.problem(c, 414, 'That address is too long', detail);
        return;
      }
      const asked = c.req.query('asOf');
      if (asked !== undefined && asked !== '') {
        const latest = `${Number(c.get('today').slice(0, 4)) + YEARS_AHEAD}-12-31`;
        const asOf = parseIsoDate(asked);
        if (asOf === null || asOf < EARLIEST || asOf > latest) {
          const detail = `The date of service is a day written YYYY-MM-DD, from ${EARLIEST} to ${latest}.`;
          c.res = await site.problem(c, 400, 'That is not a date of service', detail);
          return;
        }
        c.set('asOf', asOf);
      }
      await next();
    } finally {
      lease.release();
    }
  });

  app.get('/', async (c) => {
    const systems = systemSummaries(c.get('edition'), c.get('asOf'));
    const releases = systems.flatMap((one) => one.releases);
    const recent = await site.recent(c);
    return c.html(
      <HomePage frame={site.frame(c, { canonical: '/', releases })} systems={systems} recent={recent} />,
    );
  });

  app.get('/status', (c) => {
    const { manifest } = c.get('edition');
    const editions = listEditions(options.editionsDir);
    return c.html(
      <StatusPage frame={site.frame(c, { canonical: '/status' })} manifest={manifest} editions={editions} />,
    );
  });
  app.get('/api', (c) =>
    c.html(<ApiPage frame={site.frame(c, { canonical: '/api' })} document={options.api.document()} />),
  );
  searchRoutes(app, site);
  coverageRoutes(app, site);
  crosswalksRoutes(app, site);
  guidelinesRoutes(app, site);
  choiceRoutes(app, site);
  claimsRoutes(app, site);
  crawlerRoutes(app, site);
  feesRoutes(app, site);
  noteRoutes(app, site);
  casePilotRoutes(app, site);
  enterRoutes(app, site);
  accountRoutes(app, site);
  shelfRoutes(app, site);
  keyRoutes(app, site);
  teamRoutes(app, site);
  upgradeRoutes(app, site);
  passkeyRoutes(app, site);
  adminRoutes(app, site);
  adminRecordRoutes(app, site);
  editingRoutes(app, site);
  adminEditionRoutes(app, site);
  adminQueueRoutes(app, site);
  adminCareerRoutes(app, site);
  adminConsultantRoutes(app, site);
  consultantRoutes(app, site);
  careersRoutes(app, site);
  careersSeekerRoutes(app, site);
  careersEmployerRoutes(app, site);
  careersApplicantRoutes(app, site);
  codeRoutes(app, site);

  app.notFound((c) => {
    // A slash too many; never two in front, which would name another host.
    const path = c.req.path.replace(/\/+$/, '');
    if (path !== '' && path !== c.req.path && !path.startsWith('//'))
      return c.redirect(path + new URL(c.req.url).search, 308);
    return site.notFound(c);
  });
  app.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), error: error.stack }, 'request failed');
    const detail = `Something here is broken. The operator finds it in the log under ${c.get('requestId')}.`;
    return c.get('edition')
      ? site.problem(c, 500, 'This page could not be made', detail)
      : c.text(`${detail}\n`, 500);
  });

  return {
    fetch: (request, connection = {}) => app.fetch(request, connection),
    drain: () => {
      draining = true;
    },
    // Handlers only: what stands before them answers every method.
    routes: app.routes.filter(({ method }) => method !== 'ALL'),
  };
}
