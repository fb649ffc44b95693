// The codes as a list that the coder goes through: keep, change, see why; and the list of what is not coded.
import { parseCode, pathOf } from '#catalog';
import type { Evidence, RuledOut } from '#notes';
import { type Frame, link } from '../../frame.ts';
import type { ChosenCode, TypedNote } from '../../noteForm.ts';
import { icon } from '../../ui/icons.tsx';
import { anchorOf } from './marked.tsx';

/** Quotes beside a code; the text below marks all of them. */
const MOST_QUOTES = 4;
const LONGEST_QUOTE = 90;

export function codeRows(frame: Frame, typed: TypedNote, chosen: readonly ChosenCode[]) {
  return (
    <ol class="note-list">
      {chosen.map((one) => (
        <li class={one.kept ? undefined : 'dropped'}>{codeRow(frame, typed, one)}</li>
      ))}
    </ol>
  );
}

function codeRow(frame: Frame, typed: TypedNote, one: ChosenCode) {
  const { system, code, display, evidence, rule, missing, found, kept, confidence } = one;
  const key = found ?? code;
  const field = `as ${key}`;
  const error = typed.errors.get(field);
  const path = pathOf({ system, code });
  return (
    <>
      <p class="note-code">
        <input type="checkbox" name="keep" value={key} checked={kept} aria-label={`Keep ${code}`} />
        {found === null ? (
          <input type="hidden" name="added" value={code} />
        ) : (
          <>
            <input type="hidden" name="found" value={found} />
            <input
              class="code"
              name="as"
              value={error === undefined ? code : (typed.found.get(key) ?? code)}
              size={9}
              maxlength={12}
              spellcheck={false}
              autocapitalize="characters"
              aria-label={`Code instead of ${found}`}
              aria-invalid={error === undefined ? undefined : 'true'}
            />
          </>
        )}
        <a href={link(frame, path)}>
          {found === null ? <span class="code">{code}</span> : null} {display ?? 'Open the code'}
        </a>
        {found === null ? null : <span class={`badge ${toneOf(confidence)}`}>{strengthOf(confidence)}</span>}
      </p>
      {errorOf(typed.errors, field)}
      {evidence.length === 0 ? null : (
        <p class="note-quotes">
          {evidence.slice(0, MOST_QUOTES).map((quote) => (
            <a href={`#${anchorOf(quote.start)}`}>“{short(quote)}”</a>
          ))}
          {evidence.length > MOST_QUOTES ? (
            <span class="quiet">and {evidence.length - MOST_QUOTES} more</span>
          ) : null}
        </p>
      )}
      <p class="quiet">{rule}</p>
      {missing.map((text) => (
        <p class="note-missing">
          {icon('warning')}
          <span>{sentence(text)}</span>
        </p>
      ))}
    </>
  );
}

export function ruledOutRows(frame: Frame, ruledOut: readonly RuledOut[]) {
  return (
    <ul class="note-out-list">
      {ruledOut.slice(0, MOST_RULED_OUT).map((one) => (
        <li>
          <a href={`#${anchorOf(one.start)}`}>“{short(one)}”</a>{' '}
          <a class="code" href={link(frame, pathOf(refOf(one.code)))} title={one.display ?? undefined}>
            {one.code}
          </a>{' '}
          <span class="quiet">{one.reason}</span>
        </li>
      ))}
      {ruledOut.length > MOST_RULED_OUT ? (
        <li class="quiet">and {ruledOut.length - MOST_RULED_OUT} more, in the JSON</li>
      ) : null}
    </ul>
  );
}

export function errorOf(errors: ReadonlyMap<string, string>, field: string) {
  const error = errors.get(field);
  return error === undefined ? null : (
    <span class="error" id={`${field.replaceAll(/[^A-Za-z0-9]/g, '-')}-error`}>
      {error}
    </span>
  );
}

const MOST_RULED_OUT = 200;

function refOf(code: string) {
  return parseCode('icd-10-cm', code) ?? { system: 'icd-10-cm' as const, code };
}

function short({ text }: Evidence): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE)} …` : flat;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** In words: a bare number would claim more than it knows. */
function strengthOf(confidence: number): string {
  return confidence >= 0.8 ? 'clear evidence' : confidence >= 0.68 ? 'fair evidence' : 'look again';
}

function toneOf(confidence: number): string {
  return confidence >= 0.8 ? 'green' : confidence >= 0.68 ? 'blue' : 'amber';
}
