// /coverage: documents by title, contractor, state, kind and date; and what loaded articles say of a code with a diagnosis.
import { parseCode, procedureSystem } from '#catalog';
import { choices, isDocumentType, loaded, search, supports } from '#coverage';
import { CoveragePage, type TypedCoverage } from './pages/CoveragePage.tsx';
import type { Site, SiteApp } from './site.tsx';

/** Documents of one page. */
const SHOWN = 50;
const LONGEST = 100;

export function coverageRoutes(app: SiteApp, site: Site): void {
  app.get('/coverage', (c) => {
    const edition = c.get('edition');
    const asOf = c.get('asOf');
    const text = (name: string) => (c.req.query(name) ?? '').trim().slice(0, LONGEST);
    const typed: TypedCoverage = {
      words: text('words'),
      contractor: text('contractor'),
      state: text('state'),
      type: text('type'),
      code: text('code').toUpperCase(),
      diagnosis: text('diagnosis').toUpperCase(),
    };
    const from = Math.min(Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0), 100_000);
    const isSearch = [typed.words, typed.contractor, typed.state, typed.type].some((one) => one !== '');
    const found = isSearch
      ? search(edition, {
          words: typed.words,
          contractor: typed.contractor,
          state: typed.state,
          type: isDocumentType(typed.type) ? typed.type : null,
          asOf,
          from,
          limit: SHOWN,
        })
      : null;
    const system = procedureSystem(typed.code);
    const code = system ? (parseCode(system, typed.code)?.code ?? null) : null;
    const diagnosis = parseCode('icd-10-cm', typed.diagnosis)?.code ?? null;
    const problems = {
      code: typed.code !== '' && code === null ? 'A CPT or HCPCS code, such as 29881.' : null,
      diagnosis: typed.code !== '' && diagnosis === null ? 'An ICD-10-CM code, such as M23.205.' : null,
    };
    const support =
      code !== null && diagnosis !== null
        ? supports(edition, { code, diagnosis, state: typed.state, contractor: typed.contractor, asOf })
        : null;
    const releases = [...(found?.cites ?? []), ...(support?.cites ?? [])];
    return c.html(
      <CoveragePage
        frame={site.frame(c, { releases, canonical: '/coverage' })}
        typed={typed}
        choices={choices(edition, asOf)}
        loaded={loaded(edition, asOf)}
        found={found}
        from={from}
        shown={SHOWN}
        problems={problems}
        support={support}
      />,
    );
  });
}
