// What is it called elsewhere? Every reading of what was typed, each list with its source, each item leading back.
import { pathOf } from '#catalog';
import type { Correspondence, Counterpart, Reading } from '#tools';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { count, figure, sources } from '../ui/words.tsx';

interface CrosswalksProps {
  frame: Frame;
  typed: string;
  /** Null before anything was typed. */
  readings: Reading[] | null;
  from: number;
  /** Items of a list on one page. */
  shown: number;
}

const EXAMPLES = ['E11.42', '250.00', 'J1885', '45385', 'HCC 37', 'MCC', 'DRG 470', 'APC 5113', 'POS 11'];

export function CrosswalksPage(props: CrosswalksProps) {
  const { frame, typed, readings } = props;
  const nothing = readings?.every(({ lists }) => lists.length === 0) ?? false;
  return (
    <Layout
      frame={frame}
      title={typed === '' ? 'Crosswalks' : `${typed}: crosswalks`}
      description="ICD-9 to ICD-10, NDC to HCPCS, diagnoses to HCC and complication status, procedures to RBCS, APC and ASC, both ways."
    >
      <div class="browse lookup">
        <h1>Crosswalks</h1>
        {form(frame, typed, nothing)}
        {readings === null ? examples(frame) : null}
        {nothing && readings ? absent(readings) : readings?.map((reading) => readingOf(props, reading))}
      </div>
    </Layout>
  );
}

function form(frame: Frame, typed: string, nothing: boolean) {
  return (
    <form class="fields" action="/crosswalks">
      {frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />}
      <label class="wide">
        <span>Code, NDC, group or words</span>
        <input
          type="text"
          name="code"
          value={typed}
          maxlength={100}
          autocomplete="off"
          aria-invalid={nothing ? 'true' : undefined}
          aria-describedby={nothing ? 'code-problem' : undefined}
        />
        {nothing ? (
          <small class="wrong" id="code-problem">
            No loaded list names it. Type a code as in the examples, or a word of a group’s name.
          </small>
        ) : null}
      </label>
      <button type="submit">Look up</button>
    </form>
  );
}

function examples(frame: Frame) {
  return (
    <ul class="plain examples">
      {EXAMPLES.map((example) => (
        <li>
          <a class="code" href={link(frame, '/crosswalks', { code: example })}>
            {example}
          </a>
        </li>
      ))}
    </ul>
  );
}

function absent(readings: readonly Reading[]) {
  const missing = [...new Set(readings.flatMap((reading) => reading.missing))];
  const names = readings
    .filter(({ kind }) => kind !== 'Groups called')
    .map(({ kind, name }) => `${name} (${kind})`);
  return (
    <p class="note">
      {names.length === 0
        ? 'It has the shape of no code, and no group is called so.'
        : `Read as ${names.join(', ')}.`}{' '}
      {missing.length === 0
        ? 'The lists that could name it are loaded and do not.'
        : `Not loaded: ${missing.join(', ')}.`}
    </p>
  );
}

function readingOf(props: CrosswalksProps, reading: Reading) {
  const { frame } = props;
  const { kind, name, text, ref, lists, missing } = reading;
  return (
    <section>
      <h2>
        {ref === null ? <span class="code">{name}</span> : <a href={link(frame, pathOf(ref))}>{name}</a>}{' '}
        <small>{kind}</small>
      </h2>
      {text === null ? null : <p>{text}</p>}
      {lists.length === 0 ? <p class="quiet">No loaded list maps it to anything else.</p> : null}
      {lists.map((list) => listOf(props, reading, list))}
      {missing.length === 0 ? null : <p class="quiet">Not loaded: {missing.join(', ')}.</p>}
      {sources(lists.map(({ cite }) => cite))}
    </section>
  );
}

function listOf({ frame, from, shown, typed }: CrosswalksProps, { name }: Reading, list: Correspondence) {
  const { label, approximate, total, items } = list;
  const at = (start: number) => link(frame, '/crosswalks', { code: typed, from: String(start) });
  const paged = total > shown;
  return (
    <div class="correspondence">
      <h3>
        {list.list}
        {approximate ? <small>approximate, not an official map</small> : null}
      </h3>
      {label === undefined ? null : <p>{label}</p>}
      {paged ? (
        <p class="quiet">
          {items.length === 0
            ? `${count(total, 'entry', 'entries')}, none so far down.`
            : `${count(total, 'entry', 'entries')}, ${figure(from + 1)} to ${figure(Math.min(total, from + items.length))} here.`}
        </p>
      ) : null}
      <ul class="codes found">{items.map((item) => itemOf(frame, name, item))}</ul>
      {paged ? (
        <p>
          {from > 0 ? <a href={at(Math.max(0, from - shown))}>Back</a> : null}{' '}
          {from + shown < total ? <a href={at(from + shown)}>More</a> : null}
        </p>
      ) : null}
    </div>
  );
}

/** The name leads to the way back; a code that has a page has a second link to it. */
function itemOf(frame: Frame, asked: string, { ref, name, text, detail, ask }: Counterpart) {
  const shown = name ?? text ?? '';
  const to = ask !== null && ask !== asked ? link(frame, '/crosswalks', { code: ask }) : null;
  return (
    <li>
      {to === null ? <span class={name === null ? '' : 'code'}>{shown}</span> : null}
      {to === null ? null : (
        <a class={name === null ? '' : 'code'} href={to}>
          {shown}
        </a>
      )}{' '}
      {name === null ? null : <span>{text}</span>}
      {detail === null ? null : <small>{detail}</small>}
      {ref === null ? null : (
        <small>
          <a href={link(frame, pathOf(ref))} aria-label={`code page of ${ref.code}`}>
            code page
          </a>
        </small>
      )}
    </li>
  );
}
