// Every NCCI pair of one code in one setting, searchable by partner, in force first.
import { type CodeRef, pathOf } from '#catalog';
import type { PtpSetting, partners } from '#edits';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { codeLink, count, figure, source } from '../ui/words.tsx';
import { wall } from './code/locked.tsx';
import { refOf, SETTINGS } from './code/rules.tsx';

interface EditsQuery {
  setting: PtpSetting;
  contains: string;
  ended: boolean;
  from: number;
  limit: number;
}

const INDICATORS = { 0: 'No modifier helps', 1: 'An NCCI modifier may help', 9: 'Never in force' } as const;

/** The pairs are part of the code's page; without a view left there is only the way to one. */
export function LockedEditsPage({ frame, of }: { frame: Frame; of: CodeRef }) {
  return (
    <Layout frame={frame} title={`${of.code}: NCCI pairs`} description={null}>
      <div class="browse">
        <nav class="path" aria-label="Back to the code">
          <a href={link(frame, pathOf(of))}>{of.code}</a>
        </nav>
        <h1>
          NCCI pairs of <span class="code">{of.code}</span>
        </h1>
        {wall(frame)}
      </div>
    </Layout>
  );
}

export function EditsPage({
  frame,
  ref,
  query,
  found,
}: {
  frame: Frame;
  ref: CodeRef;
  query: EditsQuery;
  found: ReturnType<typeof partners>;
}) {
  const { setting, contains, ended, from, limit } = query;
  const path = `${pathOf(ref)}/edits`;
  const pageAt = (start: number) =>
    link(frame, path, { setting, contains, ended: ended ? 'yes' : '', from: String(start) });
  return (
    <Layout frame={frame} title={`${ref.code}: NCCI pairs`} description={null}>
      <div class="browse">
        <nav class="path" aria-label="Back to the code">
          <a href={link(frame, pathOf(ref))}>{ref.code}</a>
        </nav>
        <h1>
          NCCI pairs of <span class="code">{ref.code}</span>
        </h1>
        <form class="within" action={path}>
          {frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />}
          <label>
            Partner{' '}
            <input
              name="contains"
              value={contains}
              maxlength={5}
              size={7}
              placeholder="any code"
              autocomplete="off"
            />
          </label>
          <label>
            Setting{' '}
            <select name="setting">
              {(['practitioner', 'hospital'] as const).map((one) => (
                <option value={one} selected={one === setting}>
                  {SETTINGS[one]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input type="checkbox" name="ended" value="yes" checked={ended} /> ended pairs too
          </label>
          <button type="submit">Look up</button>
        </form>
        {found.cite === null ? (
          <p>No NCCI pair file of this setting is loaded.</p>
        ) : found.total === 0 ? (
          <p>
            No pair {ended ? 'of any time' : `in force on ${frame.asOf}`}{' '}
            {contains === '' ? '' : `with a partner like ${contains} `}in this file. That means only that NCCI
            has none.
          </p>
        ) : (
          <>
            <p class="lead">
              {count(found.total, 'pair')}
              {found.total > limit
                ? `, ${figure(from + 1)} to ${figure(Math.min(from + limit, found.total))} here`
                : ''}
              . Column one is paid, column two is denied, unless the indicator is 1 and an NCCI modifier is on
              either code.
            </p>
            <section class="scroll" aria-label="Pairs" tabindex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Column one</th>
                    <th scope="col">Column two</th>
                    <th scope="col">Modifier indicator</th>
                    <th scope="col">Effective</th>
                    <th scope="col">Last day</th>
                    <th scope="col">Rationale</th>
                  </tr>
                </thead>
                <tbody>
                  {found.pairs.map((pair) => (
                    <tr class={pair.inForce ? undefined : 'past'}>
                      <td>{one(frame, pair.columnOne, ref.code)}</td>
                      <td>{one(frame, pair.columnTwo, ref.code)}</td>
                      <td>
                        <span class="code">{pair.modifierIndicator}</span>{' '}
                        {INDICATORS[pair.modifierIndicator]}
                      </td>
                      <td class="code">{pair.effective ?? 'not in the file'}</td>
                      <td class="code">{pair.deletion ?? 'open'}</td>
                      <td>{pair.rationale}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <p class="pager">
              {from > 0 ? <a href={pageAt(Math.max(0, from - limit))}>Previous {limit}</a> : null}
              {from + limit < found.total ? <a href={pageAt(from + limit)}>Next {limit}</a> : null}
            </p>
          </>
        )}
        {found.cite ? source(found.cite) : null}
      </div>
    </Layout>
  );
}

function one(frame: Frame, code: string, own: string) {
  const ref = code === own ? null : refOf(code);
  return ref ? codeLink(frame, ref) : <span class="code">{code}</span>;
}
