// What every route of the site shares: the borrowed edition and date of a request, the frame around a page, the pages of refusal.

import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type PaymentProvider, recentlyViewed } from '#accounts';
import type { CasePilot, Propose } from '#assistant';
import { type CodeRef, isSystem, licenceVersion, parseCode, type Reader, type System } from '#catalog';
import type { Desk } from '#consultant';
import type { Edition, Library } from '#editions';
import type { IsoDate, Log, RoundState } from '#kit';
import type { Assets } from './assets.ts';
import type { EditionWork } from './editionWork.ts';
import type { Frame } from './frame.ts';
import type { GuardVariables } from './guard.ts';
import type { KeyVariables } from './keyed.ts';
import { ProblemPage } from './pages/ProblemPage.tsx';
import type { Viewing, ViewingOptions } from './viewing.ts';

export interface WebOptions extends ViewingOptions {
  library: Library;
  log: Log;
  today(): IsoDate;
  /** Where the site is reached from outside, without a slash at the end; null: as the request says. */
  publicUrl: string | null;
  clientDir: string;
  editionsDir: string;
  casePilot: CasePilot;
  /** Asks the operator's model what a clinical text says; left out where there is none. */
  propose?: Propose;
  /** Who takes the money; left out: the operator grants plans. */
  payments?: PaymentProvider;
  /** What this server does again and again; left out: nothing. */
  rounds?(): readonly RoundState[];
  /** Imports and comparisons of editions, in a process of their own; left out: this server does none. */
  editionWork?: EditionWork;
  /** Where letters to CaseConsultant are taken in and answered. */
  desk: Desk;
  /** The JSON API, a door of its own behind the same guard: its routes, and what they say of themselves. */
  api: { routes: Hono; document(): object };
}

export interface Variables extends GuardVariables, KeyVariables {
  viewing: Viewing;
  edition: Edition;
  asOf: IsoDate;
  today: IsoDate;
}
export type Ctx = Context<{ Variables: Variables }>;
export type SiteApp = Hono<{ Variables: Variables }>;
export type Answer = Response | Promise<Response>;

export const THEMES = ['system', 'light', 'dark'] as const;

const LONGEST_PATH = 300;
const RECENT = 8;

export class Site {
  readonly options: WebOptions;
  readonly #assets: Assets['entry'];

  constructor(options: WebOptions, assets: Assets['entry']) {
    this.options = options;
    this.#assets = assets;
  }

  /** What `Layout` needs, of this request; `own` is what the page adds. */
  frame(c: Ctx, own: Partial<Frame> & { canonical?: string | null }): Frame {
    const url = new URL(c.req.url);
    url.searchParams.delete('asOf');
    const edition = c.get('edition');
    return {
      asOf: c.get('asOf'),
      today: c.get('today'),
      // No page has a longer one; what nobody can want back is not written into the form.
      path: url.pathname.length <= LONGEST_PATH ? url.pathname : '/',
      query: Object.fromEntries(url.searchParams),
      theme: THEMES.find((one) => one === getCookie(c, 'theme')) ?? 'system',
      nonce: c.get('nonce'),
      assets: this.#assets,
      edition: { id: edition.id, isStarter: edition.isStarter },
      jsonLd: null,
      searched: '',
      notices: [],
      releases: [],
      system: null,
      viewing: c.get('viewing') ?? null,
      ...own,
      canonical: own.canonical ? `${this.origin(c)}${own.canonical}` : null,
    };
  }

  problem(
    c: Ctx,
    status: 400 | 404 | 410 | 414 | 500 | 503,
    title: string,
    detail: string,
    near: { ref: CodeRef; title: string | null }[] = [],
    system: System | null = null,
  ): Answer {
    const frame = this.frame(c, { system });
    return c.html(
      <ProblemPage frame={frame} status={status} title={title} detail={detail} near={near} />,
      status,
    );
  }

  notFound(c: Ctx): Answer {
    const detail = 'Type a code or words into the search box, or start from the four code systems.';
    return this.problem(c, 404, 'There is no such page', detail);
  }

  reader(c: Ctx): Reader {
    const version = licenceVersion(c.get('edition'));
    return {
      cptAccepted: version !== null && c.get('cptLicence') === version,
      onAmaWords: () => c.set('hasAmaWords', true),
    };
  }

  /** The codes that a signed-in reader looked at last. */
  async recent(c: Ctx): Promise<CodeRef[]> {
    const { person } = c.get('viewing');
    if (!person) return [];
    const kept = await recentlyViewed(this.options.db, person.id, RECENT);
    return kept.flatMap(({ system, code }) => (isSystem(system) ? (parseCode(system, code) ?? []) : []));
  }

  origin(c: Ctx): string {
    return this.options.publicUrl ?? new URL(c.req.url).origin;
  }

  remember(c: Ctx, name: string, value: string): void {
    setCookie(c, name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: this.origin(c).startsWith('https:'),
      maxAge: 365 * 86_400,
    });
  }
}
