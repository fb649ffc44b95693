// The site: addresses → a borrowed edition → one complete view → a page. Knows HTTP and nothing of coding.

import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import {
  browse,
  type CodeRef,
  copyrightLine,
  guessSystems,
  isCdt,
  isSystem,
  licenceVersion,
  nearest,
  parseCode,
  pathOf,
  type Reader,
  SHAPE_WORDS,
  SYSTEM_NAMES,
  SYSTEMS,
  type System,
  statusOf,
  systemSummaries,
} from '#catalog';
import { type Edition, type Library, listEditions } from '#editions';
import { type PtpSetting, partners } from '#edits';
import { type IsoDate, type Log, parseIsoDate } from '#kit';
import { find } from '#search';
import { type CodeRecord, codeRecord } from '#tools';
import { canonicalSystem, localPath, redirect, xml } from './addresses.ts';
import { readAssets } from './assets.ts';
import type { Frame } from './frame.ts';
import { type GuardVariables, guard } from './guard.ts';
import { createMetrics } from './metrics.ts';
import { BrowsePage } from './pages/BrowsePage.tsx';
import { CodePage } from './pages/CodePage.tsx';
import { EditsPage } from './pages/EditsPage.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { LicencePage } from './pages/LicencePage.tsx';
import { ProblemPage } from './pages/ProblemPage.tsx';
import { PRODUCTS, ProductPage } from './pages/ProductPage.tsx';
import { SearchPage } from './pages/SearchPage.tsx';
import { StatusPage } from './pages/StatusPage.tsx';
import { codeJsonLd, robotsText, sitemapIndex, sitemapOf } from './webIndex.ts';

export interface WebOptions {
  library: Library;
  log: Log;
  today(): IsoDate;
  /** Where the site is reached from outside, without a slash at the end; null: as the request says. */
  publicUrl: string | null;
  clientDir: string;
  editionsDir: string;
}

export interface Web {
  fetch(request: Request): Response | Promise<Response>;
  /** From now on `/readyz` says no, so that a balancer sends nobody here any more. */
  drain(): void;
}

interface Variables extends GuardVariables {
  edition: Edition;
  asOf: IsoDate;
  today: IsoDate;
}
type Ctx = Context<{ Variables: Variables }>;

/** Services are looked up between the first CPT edition and the code sets announced for the next years. */
const EARLIEST = '1966-01-01';
const YEARS_AHEAD = 2;
/** Rows of one page of NCCI partners. */
const PARTNERS = 100;
/** Results of one system among others, and alone. */
const FOUND_EACH = 15;
const FOUND_ALONE = 100;
const THEMES = ['system', 'light', 'dark'] as const;

export function createWeb(options: WebOptions): Web {
  const { library, log } = options;
  const assets = readAssets(options.clientDir);
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

  // Everything below reads the reference: one edition for the whole answer, and a valid date of service.
  app.use(async (c, next) => {
    const lease = library.borrow();
    try {
      c.set('edition', lease.edition);
      c.set('today', options.today());
      c.set('asOf', options.today());
      c.header('X-Edition', lease.edition.id);
      const asked = c.req.query('asOf');
      if (asked !== undefined && asked !== '') {
        const latest = `${Number(c.get('today').slice(0, 4)) + YEARS_AHEAD}-12-31`;
        const asOf = parseIsoDate(asked);
        if (asOf === null || asOf < EARLIEST || asOf > latest) {
          const detail = `The date of service is a day written YYYY-MM-DD, from ${EARLIEST} to ${latest}.`;
          c.res = await problem(c, 400, 'That is not a date of service', detail);
          return;
        }
        c.set('asOf', asOf);
      }
      await next();
    } finally {
      lease.release();
    }
  });

  app.get('/', (c) => {
    const systems = systemSummaries(c.get('edition'), c.get('asOf'));
    const releases = systems.flatMap((one) => one.releases);
    return c.html(<HomePage frame={frame(c, { canonical: '/', releases })} systems={systems} />);
  });

  app.get('/search', (c) => searchPage(c));
  app.get('/status', (c) => {
    const { manifest } = c.get('edition');
    const editions = listEditions(options.editionsDir);
    return c.html(
      <StatusPage frame={frame(c, { canonical: '/status' })} manifest={manifest} editions={editions} />,
    );
  });
  for (const product of PRODUCTS) {
    app.get(product.path, (c) => c.html(<ProductPage frame={frame(c, {})} product={product} />));
  }

  app.get('/licence/cpt', (c) => {
    const version = licenceVersion(c.get('edition'));
    const copyright = copyrightLine(c.get('edition'));
    if (version === null || copyright === null) {
      return problem(
        c,
        404,
        'No CPT files are loaded',
        'There are no AMA descriptors here, so there is nothing to accept.',
      );
    }
    const back = localPath(c.req.query('back'));
    return c.html(
      <LicencePage
        frame={frame(c, { notices: [copyright] })}
        back={back}
        copyright={copyright}
        version={version}
      />,
    );
  });
  const smallForm = bodyLimit({
    maxSize: 16_384,
    onError: (c) => c.text('The form is larger than 16 KiB.\n', 413),
  });
  app.post('/licence/cpt', smallForm, async (c) => {
    const form = await c.req.parseBody();
    const version = licenceVersion(c.get('edition'));
    if (form.accept === 'yes' && version !== null) remember(c, 'cpt-licence', version);
    return c.redirect(localPath(form.back), 303);
  });
  app.post('/theme', smallForm, async (c) => {
    const form = await c.req.parseBody();
    const theme = THEMES.find((one) => one === form.to);
    if (theme) remember(c, 'theme', theme);
    return c.redirect(localPath(form.back), 303);
  });

  app.get('/robots.txt', (c) => c.text(robotsText(origin(c))));
  app.get('/sitemap.xml', (c) => xml(c, sitemapIndex(c.get('edition'), c.get('today'), origin(c))));
  app.get('/sitemaps/:name', (c) => {
    const match = /^([a-z0-9-]+)-(\d{1,4})\.xml$/.exec(c.req.param('name'));
    const system = match?.[1] ?? '';
    const body = isSystem(system)
      ? sitemapOf(c.get('edition'), c.get('today'), system, Number(match?.[2]), origin(c))
      : null;
    return body === null ? notFound(c) : xml(c, body);
  });

  app.get('/api/v1/codes/:system/:code', (c) => {
    const system = c.req.param('system');
    const ref = isSystem(system) ? parseCode(system, c.req.param('code')) : null;
    const record = ref ? codeRecord(c.get('edition'), ref, c.get('asOf'), reader(c)) : null;
    if (record) return c.json(record);
    const detail = `No loaded file names ${c.req.param('code').slice(0, 40)} in ${system.slice(0, 40)}.`;
    const body = JSON.stringify({ type: 'about:blank', title: 'Code not found', status: 404, detail });
    return c.body(body, 404, { 'Content-Type': 'application/problem+json; charset=utf-8' });
  });

  app.get('/:system/codes/:code/edits', (c) => editsPage(c));
  app.get('/:system/codes/:code', (c) => codePage(c));
  app.get('/:system', (c) => {
    const system = canonicalSystem(c.req.param('system'));
    if (system === null) return notFound(c);
    if (system !== c.req.param('system')) return redirect(c, `/${system}`);
    const node = c.req.query('under') ?? null;
    const found = browse(c.get('edition'), system, node, c.get('asOf'));
    if (!found)
      return problem(
        c,
        404,
        'There is no such place in the book',
        `Start at the top of ${SYSTEM_NAMES[system]}.`,
      );
    const dead = new Set(
      found.codes
        .filter(({ ref }) => statusOf(c.get('edition'), ref, c.get('asOf'))?.kind === 'deleted')
        .map(({ ref }) => ref.code),
    );
    const releases = found.cite ? [found.cite] : [];
    const canonical = node === null ? `/${system}` : null;
    return c.html(<BrowsePage frame={frame(c, { system, releases, canonical })} node={found} dead={dead} />);
  });

  app.notFound((c) => notFound(c as Ctx));
  app.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), error: error.stack }, 'request failed');
    const detail = `Something here is broken. The operator finds it in the log under ${c.get('requestId')}.`;
    return c.get('edition')
      ? problem(c, 500, 'This page could not be made', detail)
      : c.text(`${detail}\n`, 500);
  });

  function codePage(c: Ctx): Response | Promise<Response> {
    const asked = c.req.param('code') ?? '';
    const system = canonicalSystem(c.req.param('system') ?? '');
    if (system === null) return notFound(c);
    const ref = parseCode(system, asked);
    const record = ref ? codeRecord(c.get('edition'), ref, c.get('asOf'), reader(c)) : null;
    if (!ref || !record) return codeNotFound(c, system, asked);
    if (ref.code !== asked || system !== c.req.param('system')) return redirect(c, pathOf(ref));
    const page = frame(c, {
      system,
      canonical: pathOf(ref),
      releases: record.releases,
      jsonLd: codeJsonLd(record, origin(c)),
      notices: noticesFor(c, record),
    });
    return c.html(<CodePage frame={page} record={record} />);
  }

  function editsPage(c: Ctx): Response | Promise<Response> {
    const asked = c.req.param('code') ?? '';
    const system = c.req.param('system') ?? '';
    const ref = isSystem(system) ? parseCode(system, asked) : null;
    const edition = c.get('edition');
    if (!ref || (ref.system !== 'cpt' && ref.system !== 'hcpcs') || !statusOf(edition, ref, c.get('asOf')))
      return notFound(c);
    if (ref.code !== asked) return redirect(c, `${pathOf(ref)}/edits`);
    const setting: PtpSetting = c.req.query('setting') === 'hospital' ? 'hospital' : 'practitioner';
    const contains = (c.req.query('contains') ?? '')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
      .slice(0, 5);
    const ended = c.req.query('ended') === 'yes';
    const from = Math.min(Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0), 1_000_000);
    const found = partners(edition, ref.code, {
      setting,
      asOf: c.get('asOf'),
      contains,
      ended,
      from,
      limit: PARTNERS,
    });
    const page = frame(c, { system: ref.system, canonical: null, releases: found.cite ? [found.cite] : [] });
    return c.html(
      <EditsPage
        frame={page}
        ref={ref}
        query={{ setting, contains, ended, from, limit: PARTNERS }}
        found={found}
      />,
    );
  }

  function searchPage(c: Ctx): Response | Promise<Response> {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const asked = c.req.query('system') ?? '';
    const system = isSystem(asked) ? asked : null;
    const edition = c.get('edition');
    const exact = guessSystems(query).filter((ref) => statusOf(edition, ref, c.get('asOf')) !== null);
    const [only] = exact;
    // A whole code typed into the box is a wish to see its page.
    if (only && exact.length === 1) return redirect(c, pathOf(only), 302);
    // Each system by itself, so that the largest book does not push out the others.
    const hits = (system === null ? SYSTEMS : [system]).flatMap((one) =>
      query === ''
        ? []
        : find(edition, query, { system: one, limit: system === null ? FOUND_EACH : FOUND_ALONE }),
    );
    const results = hits.flatMap((hit) => {
      const ref = isSystem(hit.system) ? parseCode(hit.system, hit.code) : null;
      const status = ref ? statusOf(edition, ref, c.get('asOf')) : null;
      return ref && status ? [{ ref, title: hit.title, why: hit.why, status }] : [];
    });
    const near =
      results.length === 0 && query !== ''
        ? nearest(edition, system ?? 'icd-10-cm', query, c.get('asOf'))
        : [];
    const page = frame(c, { searched: query, system });
    return c.html(
      <SearchPage frame={page} query={query} system={system} exact={exact} results={results} near={near} />,
    );
  }

  function codeNotFound(c: Ctx, system: System, asked: string): Response | Promise<Response> {
    const edition = c.get('edition');
    const elsewhere = guessSystems(asked).filter(
      (ref) => ref.system !== system && statusOf(edition, ref, c.get('asOf')),
    );
    const [only] = elsewhere;
    if (only && elsewhere.length === 1) return redirect(c, pathOf(only));
    const shown = [...asked.slice(0, 24)].map((sign) => (/\p{Cc}/u.test(sign) ? ' ' : sign)).join('');
    const detail = isCdt(asked.toUpperCase())
      ? 'D codes are CDT, the code set of the American Dental Association. They are not part of this reference.'
      : parseCode(system, asked)
        ? `No loaded ${SYSTEM_NAMES[system]} file names this code. It may stand in a release that is not loaded here.`
        : `This has not the shape of a ${SYSTEM_NAMES[system]} code. ${SHAPE_WORDS[system]}`;
    return problem(
      c,
      404,
      `${shown} is not in this reference`,
      detail,
      nearest(edition, system, asked, c.get('asOf')),
      system,
    );
  }

  function notFound(c: Ctx): Response | Promise<Response> {
    return problem(
      c,
      404,
      'There is no such page',
      'Type a code or words into the search box, or start from the four code systems.',
    );
  }

  function problem(
    c: Ctx,
    status: 400 | 404 | 500,
    title: string,
    detail: string,
    near: { ref: CodeRef; title: string | null }[] = [],
    system: System | null = null,
  ): Response | Promise<Response> {
    return c.html(
      <ProblemPage frame={frame(c, { system })} status={status} title={title} detail={detail} near={near} />,
      status,
    );
  }

  function frame(c: Ctx, own: Partial<Frame> & { canonical?: string | null }): Frame {
    const url = new URL(c.req.url);
    url.searchParams.delete('asOf');
    const edition = c.get('edition');
    return {
      asOf: c.get('asOf'),
      today: c.get('today'),
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      theme: THEMES.find((one) => one === getCookie(c, 'theme')) ?? 'system',
      nonce: c.get('nonce'),
      assets: assets.entry,
      edition: { id: edition.id, isStarter: edition.isStarter },
      jsonLd: null,
      searched: '',
      notices: [],
      releases: [],
      system: null,
      ...own,
      canonical: own.canonical ? `${origin(c)}${own.canonical}` : null,
    };
  }

  function reader(c: Ctx): Reader {
    const version = licenceVersion(c.get('edition'));
    return { cptAccepted: version !== null && getCookie(c, 'cpt-licence') === version };
  }

  function noticesFor(c: Ctx, record: CodeRecord): string[] {
    const line = record.descriptors.state === 'shown' ? copyrightLine(c.get('edition')) : null;
    return line === null ? [] : [line];
  }

  function origin(c: Ctx): string {
    return options.publicUrl ?? new URL(c.req.url).origin;
  }

  function remember(c: Ctx, name: string, value: string): void {
    setCookie(c, name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: origin(c).startsWith('https:'),
      maxAge: 365 * 86_400,
    });
  }

  return {
    fetch: (request) => app.fetch(request),
    drain: () => {
      draining = true;
    },
  };
}
