// A form about an account: each field with its label, a hint, and what is wrong with it beside it. Whole without JavaScript.
import type { Child } from 'hono/jsx';
import type { Faults } from '#accounts';
import { icon } from '../../ui/icons.tsx';

export interface FormProps {
  action: string;
  /** Goes along unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** What is wrong with the whole of it. */
  faults: { form?: string };
  submit: string;
  /** Files go along. */
  files?: boolean;
  /** Not the first thing to do on its page. */
  quiet?: boolean;
  /** Two forms on one page have fields of the same name. */
  id?: string;
  children?: Child;
}

export function Form({
  action,
  hidden = {},
  faults,
  submit,
  files = false,
  quiet = false,
  children,
}: FormProps) {
  return (
    <form
      method="post"
      action={action}
      class="people-form"
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      {hiddenFields(hidden)}
      {faults.form === undefined ? null : (
        <p class="fault" role="alert">
          {icon('warning')}
          <span>{faults.form}</span>
        </p>
      )}
      {children}
      <button type="submit" class={quiet ? undefined : 'button first'}>
        {submit}
      </button>
    </form>
  );
}

/** What is wrong, beside the field that refers to `id`; with `isAlert`, about the whole page. */
export function faultLine(id: string, words: string, isAlert = false) {
  return (
    <p class="fault" id={id} role={isAlert ? 'alert' : undefined}>
      {icon('warning')}
      <span>{words}</span>
    </p>
  );
}

export function hiddenFields(hidden: Readonly<Record<string, string>>) {
  return Object.entries(hidden).map(([name, value]) => <input type="hidden" name={name} value={value} />);
}

export interface FieldProps {
  name: keyof Faults;
  label: string;
  type: 'email' | 'password' | 'text';
  autocomplete: string;
  faults: Faults;
  value?: string;
  hint?: string;
  /** Before the name, where a page has several forms. */
  of?: string;
}

export function Field({ name, label, type, autocomplete, faults, value = '', hint, of = '' }: FieldProps) {
  const id = `${of}${name}`;
  const fault = faults[name];
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : '']
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <input
        id={id}
        name={name}
        type={type}
        value={type === 'password' ? '' : value}
        autocomplete={autocomplete}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault ? 'true' : undefined}
        autocapitalize="off"
        spellcheck={false}
        required
      />
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {icon('warning')}
          <span>{fault}</span>
        </p>
      ) : null}
    </div>
  );
}
