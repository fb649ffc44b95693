// One's API keys: a form for a new one, the key itself once, and a list to revoke from.
import {
  API_SCOPES,
  KEY_LIVES,
  type KeyFaults,
  type ListedKey,
  LONGEST_KEY_NAME,
  SCOPE_NAMES,
} from '#accounts';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { minuteOf } from '../../ui/words.tsx';
import { AccountFrame } from './PeopleFrames.tsx';

export interface KeyForm {
  name: string;
  scopes: readonly string[];
  life: string;
}

interface KeysProps {
  frame: Frame;
  keys: readonly ListedKey[];
  form: KeyForm;
  faults: KeyFaults;
  /** The new key: shown on this page and never again. */
  made: string | null;
  said: string | null;
  now: Date;
}

export function KeysPage({ frame, keys, form, faults, made, said, now }: KeysProps) {
  return (
    <AccountFrame frame={frame} title="API keys" said={said}>
      {made === null ? null : (
        <section class="note blue" aria-labelledby="made-title">
          <h2 id="made-title">Your new key</h2>
          <p>Copy it now: it is shown only once.</p>
          <p class="made-key code">{made}</p>
          <button type="button" data-copy={made}>
            {icon('copy')}
            <span>Copy the key</span>
          </button>
        </section>
      )}
      <p>
        A program sends a key with each call as <code>Authorization: Bearer …</code>. Calls count on your
        plan. <a href="/api">All calls of the API</a>
      </p>
      <form method="post" action="/account/keys" class="people-form" novalidate>
        {faults.form === undefined ? null : fault('form', faults.form)}
        <div class="field">
          <label for="key-name">Name</label>
          <p class="hint" id="key-name-hint">
            Of the program that will use it.
          </p>
          <input
            id="key-name"
            name="name"
            value={form.name}
            maxlength={LONGEST_KEY_NAME}
            autocomplete="off"
            aria-invalid={faults.name ? 'true' : undefined}
            aria-describedby={faults.name ? 'key-name-hint key-name-fault' : 'key-name-hint'}
          />
          {faults.name === undefined ? null : fault('name', faults.name)}
        </div>
        <fieldset class="field" aria-describedby={faults.scopes ? 'key-scopes-fault' : undefined}>
          <legend>May ask</legend>
          {SCOPE_NAMES.map((scope) => (
            <label class="choice">
              <input type="checkbox" name="scopes" value={scope} checked={form.scopes.includes(scope)} />{' '}
              {API_SCOPES[scope]}
            </label>
          ))}
          {faults.scopes === undefined ? null : fault('scopes', faults.scopes)}
        </fieldset>
        <div class="field">
          <label for="key-life">Lasts</label>
          <select id="key-life" name="life" aria-describedby={faults.life ? 'key-life-fault' : undefined}>
            {KEY_LIVES.map((life) => (
              <option value={life} selected={form.life === life}>
                {life === '' ? 'until it is revoked' : `${life} days`}
              </option>
            ))}
          </select>
          {faults.life === undefined ? null : fault('life', faults.life)}
        </div>
        <button type="submit" class="button first">
          Make a key
        </button>
      </form>
      <section aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        {keys.length === 0 ? <p>None yet.</p> : null}
        <ul class="sessions">
          {keys.map((key) => (
            <li>
              <div>
                <strong>{key.name}</strong> <span class="code">{key.begins}…</span>
                <small>May ask: {key.scopes.join(', ')}</small>
                <small>
                  {ending(key, now)};{' '}
                  {key.lastUsedAt === null ? 'never used' : `last used ${minuteOf(key.lastUsedAt)}`}
                </small>
              </div>
              <form method="post" action="/account/keys/revoke">
                <button type="submit" name="key" value={key.id} aria-label={`Revoke ${key.name}`}>
                  Revoke
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </AccountFrame>
  );
}

function ending({ expiresAt }: ListedKey, now: Date): string {
  if (expiresAt === null) return 'Lasts until it is revoked';
  return `${expiresAt <= now.toISOString() ? 'Ended' : 'Ends'} ${expiresAt.slice(0, 10)}`;
}

function fault(name: string, words: string) {
  return (
    <p class="fault" id={`key-${name}-fault`} role={name === 'form' ? 'alert' : undefined}>
      {icon('warning')}
      <span>{words}</span>
    </p>
  );
}
