// /crosswalks: one box for any code or group; every reading that fits, with what it corresponds to, both ways.
import { CROSSWALK_SYSTEMS } from '#crosswalks';
import { crosswalksOf, LONGEST_TYPED } from '#tools';
import { CrosswalksPage } from './pages/CrosswalksPage.tsx';
import type { Site, SiteApp } from './site.tsx';

/** Rows of each list beside others, and of one list alone. */
const BESIDE = 10;
const ALONE = 100;

export function crosswalksRoutes(app: SiteApp, site: Site): void {
  app.get('/crosswalks', (c) => {
    const typed = (c.req.query('code') ?? '').trim().slice(0, LONGEST_TYPED);
    const system = CROSSWALK_SYSTEMS.find((one) => one === c.req.query('system')) ?? null;
    const list = (c.req.query('list') ?? '').slice(0, LONGEST_TYPED) || null;
    const asked = Number.parseInt(c.req.query('from') ?? '0', 10) || 0;
    const from = list === null ? 0 : Math.min(Math.max(0, asked), 1_000_000);
    const limit = list === null ? BESIDE : ALONE;
    const found =
      typed === ''
        ? null
        : crosswalksOf(c.get('edition'), { typed, system, asOf: c.get('asOf'), from, limit, list });
    return c.html(
      <CrosswalksPage
        frame={site.frame(c, { releases: found?.cites ?? [], canonical: '/crosswalks' })}
        typed={typed}
        found={found}
        list={list}
        limit={limit}
      />,
    );
  });
}
