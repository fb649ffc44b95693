// The fields of the job board's forms: label, hint, what is wrong beside it; lists of the vocabulary as ticks or as a choice.
import type { Child } from 'hono/jsx';
import type { FormFaults } from '#careers';
import { icon } from '../../ui/icons.tsx';
import { Form, type FormProps, hiddenFields } from '../people/form.tsx';

export interface FieldOptions {
  name: string;
  label: string;
  value: string;
  faults: FormFaults;
  hint?: string;
  type?: 'text' | 'email' | 'url' | 'search' | 'date';
  /** Characters that the field takes. */
  most?: number;
  autocomplete?: string;
  /** The words of a number, in the keys of a telephone. */
  numeric?: boolean;
  rows?: number;
  /** Name it otherwise in the page, where a page has several forms. */
  id?: string;
}

export function textField({
  name,
  label,
  value,
  faults,
  hint,
  type = 'text',
  most,
  autocomplete = 'off',
  numeric,
  rows,
  id = name,
}: FieldOptions) {
  const common = {
    id,
    name,
    maxlength: most,
    'aria-invalid': faults[name] === undefined ? undefined : ('true' as const),
    'aria-describedby': described(id, hint, faults[name]),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hintLine(id, hint)}
      {rows === undefined ? (
        <input
          {...common}
          type={type}
          value={value}
          autocomplete={autocomplete}
          inputmode={numeric ? 'decimal' : undefined}
        />
      ) : (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      )}
      {faultLine(id, faults[name])}
    </div>
  );
}

export function choiceField({
  name,
  label,
  value,
  faults,
  hint,
  words,
  none,
  id = name,
}: Omit<FieldOptions, 'type' | 'most' | 'rows'> & {
  words: Readonly<Record<string, string>>;
  /** What an empty choice reads as; left out: there is none. */
  none?: string;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hintLine(id, hint)}
      <select
        id={id}
        name={name}
        aria-invalid={faults[name] === undefined ? undefined : 'true'}
        aria-describedby={described(id, hint, faults[name])}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {Object.entries(words).map(([word, text]) => (
          <option value={word} selected={word === value}>
            {text}
          </option>
        ))}
      </select>
      {faultLine(id, faults[name])}
    </div>
  );
}

/** A résumé to choose from one's own device. */
export function resumeField(label: string, hint: string, fault: string | undefined) {
  return (
    <div class="field">
      <label for="file">{label}</label>
      {hintLine('file', hint)}
      <input
        type="file"
        id="file"
        name="file"
        accept=".pdf,.docx,.txt"
        aria-describedby={described('file', hint, fault)}
      />
      {faultLine('file', fault)}
    </div>
  );
}

/** Several of a list. Long lists unfold, so that the page does not. */
export function ticks(
  name: string,
  label: string,
  words: Readonly<Record<string, string>>,
  chosen: readonly string[],
) {
  const boxes = Object.entries(words).map(([word, text]) => (
    <label class="choice">
      <input type="checkbox" name={name} value={word} checked={chosen.includes(word)} />
      {text}
    </label>
  ));
  if (boxes.length <= LONG)
    return (
      <fieldset class="field">
        <legend>{label}</legend>
        <div class="ticks">{boxes}</div>
      </fieldset>
    );
  return (
    <details class="field" open={chosen.length > 0}>
      <summary>{label}</summary>
      <fieldset>
        <legend class="unseen">{label}</legend>
        <div class="ticks">{boxes}</div>
      </fieldset>
    </details>
  );
}

const LONG = 13;

/** A form that is sent with POST; `form` faults stand above it. */
export function postForm(
  action: string,
  submit: string,
  { faults = {}, ...options }: PostFormOptions,
  children: Child,
) {
  return (
    <Form action={action} submit={submit} faults={faults} {...options}>
      {children}
    </Form>
  );
}

type PostFormOptions = Partial<Pick<FormProps, 'hidden' | 'files' | 'quiet'>> & { faults?: FormFaults };

/** One act as a button. */
export function actButton(
  action: string,
  label: string,
  hidden: Readonly<Record<string, string>> = {},
  name = label,
) {
  return (
    <form method="post" action={action}>
      {hiddenFields(hidden)}
      <button type="submit" aria-label={name === label ? undefined : name}>
        {label}
      </button>
    </form>
  );
}

export function faultLine(id: string, fault: string | undefined) {
  if (fault === undefined) return null;
  return (
    <p class="fault" id={`${id}-fault`}>
      {icon('warning')}
      <span>{fault}</span>
    </p>
  );
}

function hintLine(id: string, hint: string | undefined) {
  if (hint === undefined) return null;
  return (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function described(id: string, hint: string | undefined, fault: string | undefined): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(fault === undefined ? [] : [`${id}-fault`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
