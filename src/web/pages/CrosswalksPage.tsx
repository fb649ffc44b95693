// What is it in the other systems? Every reading of what was typed, list by list with its source; each target is looked up in turn.
import { isSystem, pathOf, SYSTEM_NAMES } from '#catalog';
import type { CrosswalkSystem } from '#crosswalks';
import type { CrosswalkList, CrosswalkReading, Crosswalks, CrosswalkTarget } from '#tools';
import { type Frame, link } from '../frame.ts';
import { crosswalkLink, crosswalkTarget, relatedGroups } from '../ui/crosswalks.tsx';
import { Layout } from '../ui/Layout.tsx';
import { figure, sources } from '../ui/words.tsx';

interface CrosswalksProps {
  frame: Frame;
  typed: string;
  /** Null when nothing was asked. */
  found: Crosswalks | null;
  /** The only list that is shown, by its id. */
  list: string | null;
  /** Rows of one page of a list. */
  limit: number;
}

const NAMES: Record<CrosswalkSystem, string> = {
  ...SYSTEM_NAMES,
  'icd-9-cm': 'ICD-9-CM',
  ndc: 'National Drug Code',
  hcc: 'Risk adjustment category',
  cc: 'MS-DRG complication status',
  'ms-drg': 'MS-DRG',
  apc: 'Ambulatory payment classification',
  asc: 'ASC payment indicator',
  rbcs: 'RBCS group',
  pos: 'Place of service',
};

const EXAMPLES = ['E11.42', '250.00', '45385', 'J1885', 'HCC 37', 'MCC', 'APC 5113', 'DRG 470', 'POS 11'];

export function CrosswalksPage(props: CrosswalksProps) {
  const { frame, typed, found, list } = props;
  return (
    <Layout
      frame={frame}
      title={typed === '' ? 'Crosswalks' : `${typed}, crosswalks`}
      description="ICD-9 and ICD-10, HCC, CC and MCC, MS-DRG, RBCS, APC, ASC, NDC and place of service, both ways, each with its source."
    >
      <div class="browse crosswalks">
        <h1>Crosswalks</h1>
        {form(props)}
        {found?.readings.map((one) => reading(props, one))}
        {found && list === null ? unnamed(frame, found) : null}
        {found ? null : examples(frame)}
      </div>
    </Layout>
  );
}

function form({ frame, typed, found }: CrosswalksProps) {
  const isWrong = found !== null && found.readings.length === 0;
  return (
    <form class="fields" action="/crosswalks">
      {frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />}
      <label for="code">Code or group</label>
      <input
        id="code"
        type="text"
        name="code"
        value={typed}
        maxlength={120}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? 'code-wrong code-hint' : 'code-hint'}
      />
      <button type="submit">Look up</button>
      {isWrong ? (
        <p class="wrong" id="code-wrong">
          No code, number or group that is looked up here has this shape or name.
          {found.near.length > 0 ? ' Names that hold the words are below.' : ''}
        </p>
      ) : null}
      <p class="hint" id="code-hint">
        ICD-10-CM, ICD-9-CM, CPT, HCPCS or NDC; HCC, CC, MCC, DRG, APC, ASC or POS with its number; the name
        of an RBCS group or a place of service.
      </p>
    </form>
  );
}

function examples(frame: Frame) {
  return (
    <ul class="inline" aria-label="Examples">
      {EXAMPLES.map((code) => (
        <li>
          <a class="code" href={link(frame, '/crosswalks', { code })}>
            {code}
          </a>
        </li>
      ))}
    </ul>
  );
}

function reading(props: CrosswalksProps, one: CrosswalkReading) {
  const { frame, list } = props;
  const { system, code, name, sentence, facts, lists, silent, cite } = one;
  const id = `${system}-${code.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <span class={system === 'rbcs' ? undefined : 'code'}>{code}</span> {name}{' '}
        <small>{NAMES[system]}</small>
      </h2>
      {sentence === null ? null : <p class="note amber">{sentence}</p>}
      {elsewhere(props, one)}
      {list === null && facts.length > 0 ? (
        <dl class="facts">
          {facts.map((fact) => (
            <div>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {cite && lists.length === 0 ? sources([cite]) : null}
      {bySource(lists).map((group) => (
        <div class="of-source">
          {group.some(isShort) ? (
            <dl class="facts">{group.filter(isShort).map((short) => shortList(frame, short))}</dl>
          ) : null}
          {group.filter((long) => !isShort(long)).map((long) => longList(props, one, long))}
          {[...new Set(group.flatMap(({ notes }) => notes))].map((note) => (
            <p class="quiet">{note}</p>
          ))}
          {sources(group.map((of) => of.cite))}
        </div>
      ))}
      {list === null && silent.length > 0 ? (
        <dl class="facts silent">
          {silent.map(({ name: asked, why }) => (
            <div>
              <dt>{asked}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

/** Where else on this site the reading leads. */
function elsewhere({ frame, list }: CrosswalksProps, { system, code, lists }: CrosswalkReading) {
  const ways = [
    isSystem(system) && { href: link(frame, pathOf({ system, code })), words: `Everything on ${code}` },
    system === 'ndc' &&
      lists.length > 0 && {
        href: link(frame, '/fees/drugs', { ndc: code }),
        words: 'What Part B pays for it',
      },
    list !== null && { href: crosswalkLink(frame, { system, code }), words: `All crosswalks of ${code}` },
  ].filter((way) => way !== false);
  if (ways.length === 0) return null;
  return (
    <p class="inline">
      {ways.map(({ href, words }) => (
        <a href={href}>{words}</a>
      ))}
    </p>
  );
}

/** Lists of one release stand together, so that their source is said once. */
function bySource(lists: readonly CrosswalkList[]): CrosswalkList[][] {
  return [...Map.groupBy(lists, ({ cite }) => `${cite.source} ${cite.version}`).values()];
}

/** What a code leads to is a line or two, what a group holds is a list. */
function isShort({ total, text, items }: CrosswalkList): boolean {
  return text === '' && total <= MOST_IN_A_LINE && items.length === total;
}
const MOST_IN_A_LINE = 4;

function shortList(frame: Frame, { name, approximate, items }: CrosswalkList) {
  return (
    <div>
      <dt>
        {name}
        {approximate ? <small>approximate</small> : null}
      </dt>
      <dd>
        {items.map((item) => (
          <p>
            {crosswalkTarget(frame, item)}
            {item.gone === null ? null : <small class="under">{item.gone}</small>}
          </p>
        ))}
      </dd>
    </div>
  );
}

function longList(props: CrosswalksProps, one: CrosswalkReading, list: CrosswalkList) {
  const { frame, limit } = props;
  const { id, name, text, approximate, related, total, from, items } = list;
  const at = (start: number) =>
    link(frame, '/crosswalks', { code: one.code, system: one.system, list: id, from: String(start) });
  const last = from + items.length;
  return (
    <>
      <h3>
        {name}
        {text === '' ? '' : `: ${text}`}
        <small>
          {items.length === total
            ? figure(total)
            : items.length === 0
              ? `none from ${figure(from + 1)} on, ${figure(total)} in all`
              : `${figure(from + 1)} to ${figure(last)} of ${figure(total)}`}
        </small>
        {approximate ? <small>approximate</small> : null}
      </h3>
      {related.length === 0 ? null : <p class="related">{relatedGroups(frame, one.system, related)}</p>}
      <ul class="codes found">{items.map((item) => row(frame, item))}</ul>
      {items.length === total ? null : (
        <nav class="pager" aria-label={`Pages of ${name}`}>
          {props.list === null ? <a href={at(0)}>All {figure(total)}</a> : null}
          {props.list !== null && from > 0 ? <a href={at(Math.max(0, from - limit))}>Back</a> : null}
          {props.list !== null && last < total && items.length > 0 ? <a href={at(last)}>More</a> : null}
        </nav>
      )}
    </>
  );
}

function row(frame: Frame, { system, code, text, detail, gone }: CrosswalkTarget) {
  return (
    <li class={gone === null ? undefined : 'past'}>
      {system === null || code === null ? null : (
        <a class="code" href={crosswalkLink(frame, { system, code })}>
          {code}
        </a>
      )}
      <span>
        {text}
        {detail === null ? null : <small>{detail}</small>}
        {gone === null ? null : <small>{gone}</small>}
      </span>
    </li>
  );
}

/** Readings by shape that no loaded file names, and names that hold the words. */
function unnamed(frame: Frame, { unnamed: others, near, readings }: Crosswalks) {
  return (
    <>
      {others.length > 0 && readings.length > 0 ? (
        <p class="quiet">
          No loaded list names {others.map(({ system, code }) => `${NAMES[system]} ${code}`).join(', ')},
          whose shape it has too.
        </p>
      ) : null}
      {near.length === 0 ? null : (
        <section aria-labelledby="near-title">
          <h2 id="near-title">Names that hold the words</h2>
          <ul class="codes found">
            {near.map(({ system, code, text }) => (
              <li>
                <a href={crosswalkLink(frame, { system, code })}>{text}</a>
                <small>
                  {NAMES[system]}
                  {system === 'rbcs' ? '' : ` ${code}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
