// The fields of the price forms: label, what was typed, and what is wrong with it beside the field.
import type { Child } from 'hono/jsx';
import type { Locality } from '#fees';
import { type Frame, link } from '../../frame.ts';

/** Name of the field → what was expected of it. */
export type Problems = Record<string, string | undefined>;

interface Field {
  name: string;
  label: string;
  value: string;
  problems: Problems;
  hint?: string;
  size?: number;
  type?: 'text' | 'date';
  numeric?: boolean;
  list?: string;
  /** The label is heard, not seen: a column head says it. */
  quiet?: boolean;
}

export function field({ name, label, value, problems, hint, size, type = 'text', numeric, quiet }: Field) {
  const problem = problems[name];
  const described = [problem ? `${name}-wrong` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name} class={quiet ? 'quiet' : undefined}>
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        size={size}
        maxlength={type === 'date' ? undefined : 240}
        inputmode={numeric ? 'decimal' : undefined}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
      {hint ? (
        <small class="hint" id={`${name}-hint`}>
          {hint}
        </small>
      ) : null}
      {wrong(name, problems)}
    </div>
  );
}

export function wrong(name: string, problems: Problems) {
  const problem = problems[name];
  return problem ? (
    <p class="wrong" id={`${name}-wrong`}>
      {problem}
    </p>
  ) : null;
}

export function choice(
  { name, label, value, problems }: Field,
  options: readonly { value: string; text: string }[],
) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} aria-invalid={problems[name] ? 'true' : undefined}>
        {options.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.text}
          </option>
        ))}
      </select>
      {wrong(name, problems)}
    </div>
  );
}

/** ZIP code, or a locality out of all; none is national. */
export function placeFields(
  typed: { zip: string; locality: string },
  problems: Problems,
  localities: readonly Locality[],
) {
  const options = [
    { value: '', text: 'National (all indices 1.000)' },
    ...localities.map(({ mac, locality, state, name }) => ({
      value: `${mac}-${locality}`,
      text: `${state} ${mac}-${locality} ${name}`,
    })),
  ];
  return (
    <>
      {field({ name: 'zip', label: 'ZIP code', value: typed.zip, problems, size: 10, numeric: true })}
      {choice({ name: 'locality', label: 'or locality', value: typed.locality, problems }, options)}
    </>
  );
}

export function anyProblem(problems: Problems) {
  const names = Object.keys(problems).filter((name) => problems[name]);
  if (names.length === 0) return null;
  return (
    <p class="note amber" role="alert">
      Nothing was priced yet: {names.length === 1 ? 'one field needs' : `${names.length} fields need`} a look.{' '}
      <a href={`#${names[0]}`}>Go to the first</a>
    </p>
  );
}

export const TABS = [
  { path: '/fees', name: 'Physician' },
  { path: '/fees/anesthesia', name: 'Anesthesia' },
  { path: '/fees/hospital', name: 'Outpatient hospital' },
  { path: '/fees/surgical-center', name: 'Surgical center' },
  { path: '/fees/drugs', name: 'Drugs and NDC' },
] as const;

export function tabs(frame: Frame, children?: Child) {
  return (
    <nav class="tabs" aria-label="What is paid">
      {TABS.map(({ path, name }) => (
        <a href={link(frame, path)} aria-current={frame.path === path ? 'page' : undefined}>
          {name}
        </a>
      ))}
      {children}
    </nav>
  );
}

/** The text of an answer: a button where there is a script, and the text itself for all. */
export function asText(text: string, permalink: string) {
  return (
    <div class="take">
      <div class="actions">
        <button type="button" data-copy={text}>
          <span>Copy as text</span>
        </button>
        <button type="button" data-print>
          <span>Print</span>
        </button>
      </div>
      <a href={permalink}>Link to this answer</a>
      <details>
        <summary>As text</summary>
        <pre class="plain" tabindex={0}>
          {text}
        </pre>
      </details>
    </div>
  );
}
