// One code on one page, its NCCI partners on another, and the books to turn the pages of.

import { rememberVisit, shelfOf } from '#accounts';
import {
  browse,
  type CodeRef,
  copyrightLine,
  guessSystems,
  isCdt,
  isSystem,
  nearest,
  parseCode,
  pathOf,
  SHAPE_WORDS,
  SYSTEM_NAMES,
  type System,
  statusOf,
} from '#catalog';
import { type PtpSetting, partners } from '#edits';
import { type CodeRecord, codeRecord } from '#tools';
import { canonicalSystem, redirect } from './addresses.ts';
import { BrowsePage } from './pages/BrowsePage.tsx';
import { CodePage } from './pages/CodePage.tsx';
import { EditsPage, LockedEditsPage } from './pages/EditsPage.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';
import { codeJsonLd } from './webIndex.ts';

/** Rows of one page of NCCI partners. */
const PARTNERS = 100;

export function codeRoutes(app: SiteApp, site: Site): void {
  app.get('/:system/codes/:code/edits', (c) => editsPage(c));
  app.get('/:system/codes/:code', (c) => codePage(c));
  app.get('/:system', (c) => {
    const system = canonicalSystem(c.req.param('system'));
    if (system === null) return site.notFound(c);
    if (system !== c.req.param('system')) return redirect(c, `/${system}`);
    const node = c.req.query('under') ?? null;
    const found = browse(c.get('edition'), system, node, c.get('asOf'));
    if (!found)
      return site.problem(
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
    return c.html(
      <BrowsePage frame={site.frame(c, { system, releases, canonical })} node={found} dead={dead} />,
    );
  });

  async function codePage(c: Ctx): Promise<Response> {
    const asked = c.req.param('code') ?? '';
    const system = canonicalSystem(c.req.param('system') ?? '');
    if (system === null) return site.notFound(c);
    const ref = parseCode(system, asked);
    const record = ref ? codeRecord(c.get('edition'), ref, c.get('asOf'), site.reader(c)) : null;
    if (!ref || !record) return codeNotFound(c, system, asked);
    if (ref.code !== asked || system !== c.req.param('system')) return redirect(c, pathOf(ref));
    const { open } = await c.get('viewing').admit(pathOf(ref));
    const page = site.frame(c, {
      system,
      canonical: pathOf(ref),
      releases: record.releases,
      jsonLd: codeJsonLd(record, site.origin(c)),
      notices: noticesFor(c, record),
    });
    const { person } = c.get('viewing');
    const { db, now } = site.options;
    if (person && c.req.method === 'GET') await rememberVisit(db, person.id, ref, now());
    const shelf = person ? await shelfOf(db, person.id, ref) : null;
    return c.html(<CodePage frame={page} record={record} isLocked={!open} shelf={shelf} />);
  }

  async function editsPage(c: Ctx): Promise<Response> {
    const asked = c.req.param('code') ?? '';
    const system = c.req.param('system') ?? '';
    const ref = isSystem(system) ? parseCode(system, asked) : null;
    const edition = c.get('edition');
    if (!ref || (ref.system !== 'cpt' && ref.system !== 'hcpcs') || !statusOf(edition, ref, c.get('asOf')))
      return site.notFound(c);
    if (ref.code !== asked) return redirect(c, `${pathOf(ref)}/edits`);
    // The pairs belong to the page of the code: whoever may read that one may read this, for the same view.
    if (!(await c.get('viewing').admit(pathOf(ref))).open) return lockedEdits(c, ref);
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
    const page = site.frame(c, {
      system: ref.system,
      canonical: null,
      releases: found.cite ? [found.cite] : [],
    });
    return c.html(
      <EditsPage
        frame={page}
        ref={ref}
        query={{ setting, contains, ended, from, limit: PARTNERS }}
        found={found}
      />,
    );
  }

  function lockedEdits(c: Ctx, ref: CodeRef): Answer {
    const frame = site.frame(c, { system: ref.system });
    return c.html(<LockedEditsPage frame={frame} of={ref} />);
  }

  function codeNotFound(c: Ctx, system: System, asked: string): Answer {
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
    return site.problem(
      c,
      404,
      `${shown} is not in this reference`,
      detail,
      nearest(edition, system, asked, c.get('asOf')),
      system,
    );
  }

  function noticesFor(c: Ctx, record: CodeRecord): string[] {
    const line = record.descriptors.state === 'shown' ? copyrightLine(c.get('edition')) : null;
    return line === null ? [] : [line];
  }
}
