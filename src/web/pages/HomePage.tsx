// The way in: search first, the four books, a few codes to begin with.
import type { CodeRef, SystemSummary } from '#catalog';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { CHECK_LINKS, searchForm } from '../ui/TopBar.tsx';
import { codeLink, count, recentCodes } from '../ui/words.tsx';

/** Each shows something that a coder looks for: a deleted code, a visit, surgery, a drug, a diagnosis, an axis table. */
const EXAMPLES: { ref: CodeRef; why: string }[] = [
  { ref: { system: 'cpt', code: '64560' }, why: 'a code that left CPT, with the evidence' },
  { ref: { system: 'cpt', code: '99213' }, why: 'a visit: status, price, units limit' },
  { ref: { system: 'cpt', code: '29881' }, why: 'surgery: global days, NCCI pairs' },
  { ref: { system: 'hcpcs', code: 'J1885' }, why: 'a drug: billing unit, packages' },
  { ref: { system: 'icd-10-cm', code: 'E11.9' }, why: 'a diagnosis: notes from every level above' },
];

export function HomePage({
  frame,
  systems,
  recent,
}: {
  frame: Frame;
  systems: SystemSummary[];
  /** What the reader looked at last; empty for guests. */
  recent: CodeRef[];
}) {
  return (
    <Layout
      frame={frame}
      title="Medical codes on a date of service"
      description="Look a code up and know what it means on a date of service, what it conflicts with and what Medicare pays, with the source of every statement."
      ownSearch
    >
      <div class="home">
        <h1>What does the code mean on {frame.asOf === frame.today ? 'the day of service' : frame.asOf}?</h1>
        {searchForm(frame, 'find large')}
        <p class="lead">
          Type a code, the beginning of one, or words. Every page answers for one date of service and names
          its sources.
        </p>
        {recentCodes(frame, recent)}
        <section aria-labelledby="books-title">
          <h2 id="books-title">The books</h2>
          <ul class="shelf">
            {systems.map(({ system, name, codes, releases }) => (
              <li>
                <a href={link(frame, `/${system}`)}>{name}</a>
                <p>
                  {codes === 0
                    ? 'Not loaded.'
                    : `${count(codes, 'code')}${releases[0] ? `, ${releases[0].version}` : ''}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="checks-title">
          <h2 id="checks-title">More than one code</h2>
          <ul class="shelf">
            {CHECK_LINKS.map(({ path, name, what }) => (
              <li>
                <a href={link(frame, path)}>{name}</a>
                <p>{what}</p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">To begin with</h2>
          <ul class="codes">
            {EXAMPLES.map(({ ref, why }) => (
              <li>
                {codeLink(frame, ref)}
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </section>
        {systems.some((one) => one.releases.length > 0) ? null : (
          <p class="quiet">No release is loaded yet.</p>
        )}
      </div>
    </Layout>
  );
}
