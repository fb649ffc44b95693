// What the page was made from, whose rights apply to it, and where to look next.
import type { Cite } from '#editions';
import { type Frame, link } from '../frame.ts';
import { count } from './words.tsx';

/** Releases that are named at once; the rest unfolds. */
const MOST = 5;

export function Footer({ frame, json }: { frame: Frame; json: string | undefined }) {
  const releases = newestOf(frame.releases);
  return (
    <footer>
      <div class="foot">
        <section>
          <h2>Releases on this page</h2>
          {releases.length === 0 ? (
            <p>None: this page shows nothing from the code sets.</p>
          ) : (
            <ul>{releases.slice(0, MOST).map(releaseItem)}</ul>
          )}
          {releases.length > MOST ? (
            <details>
              <summary>{count(releases.length - MOST, 'more release')}</summary>
              <ul>{releases.slice(MOST).map(releaseItem)}</ul>
            </details>
          ) : null}
        </section>
        <section>
          <h2>Rights</h2>
          {frame.notices.map((line) => (
            <p class="notice">{line}</p>
          ))}
          <p>
            CPT® is a registered trademark of the American Medical Association. Descriptions marked as our own
            are not the AMA’s. Program: Apache-2.0.
          </p>
        </section>
        <nav aria-label="About this site">
          <h2>This site</h2>
          <ul>
            <li>
              <a href={link(frame, '/status')}>Releases in use</a>
            </li>
            <li>
              <a href="/api">API</a>
            </li>
            {json === undefined ? null : (
              <li>
                <a href={json}>This record as JSON</a>
              </li>
            )}
            {frame.edition ? <li>Edition {frame.edition.id}</li> : null}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function releaseItem(cite: Cite) {
  return (
    <li>
      {cite.title} {cite.version}
      {cite.effective === null ? '' : `, effective ${cite.effective}`}
    </li>
  );
}

/** Each release once. */
function newestOf(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map((cite) => [`${cite.source} ${cite.version}`, cite])).values()];
}
