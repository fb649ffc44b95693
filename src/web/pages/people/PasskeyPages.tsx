// Passkeys: the list of one's own, a form for another one, and the button on the page of signing in.
import type { Faults, ListedPasskey } from '#accounts';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { Field } from './form.tsx';
import { AccountFrame } from './PeopleFrames.tsx';

function filledByScript(names: readonly string[]) {
  return names.map((name) => <input type="hidden" name={name} value="" />);
}

function withoutScript() {
  return (
    <p class="hint" data-without="">
      A passkey needs JavaScript, and a browser that has passkeys.
    </p>
  );
}

export function PasskeysPage({
  frame,
  keys,
  name,
  fault,
  wrong,
  said,
}: {
  frame: Frame;
  keys: readonly ListedPasskey[];
  name: string;
  fault: string | null;
  /** About the present password. */
  wrong: Faults;
  said: string | null;
}) {
  return (
    <AccountFrame frame={frame} title="Passkeys" said={said}>
      <p>
        A passkey is kept by your device and opened by its lock: nothing to remember, and nothing to give away
        on a false page. It signs you in alone, without password and code.
      </p>
      <form
        method="post"
        action="/account/security"
        class="people-form"
        data-passkey="/account/security/challenge"
        novalidate
      >
        {filledByScript(['clientData', 'authenticatorData', 'publicKey', 'algorithm'])}
        <div class="field">
          <label for="passkey-name">Name</label>
          <input
            id="passkey-name"
            name="name"
            value={name}
            maxlength={60}
            placeholder="Laptop at work"
            autocomplete="off"
            aria-invalid={fault === null ? undefined : 'true'}
            aria-describedby={fault === null ? undefined : 'passkey-fault'}
          />
          {fault === null ? null : (
            <p class="fault" id="passkey-fault">
              {icon('warning')}
              <span>{fault}</span>
            </p>
          )}
        </div>
        <Field
          of="passkey-"
          name="current"
          label="Present password"
          type="password"
          autocomplete="current-password"
          faults={wrong}
        />
        {withoutScript()}
        <button type="submit" class="button first" disabled>
          Add a passkey
        </button>
        <p class="fault" role="status" data-says="" />
      </form>
      <section aria-labelledby="passkeys-title">
        <h2 id="passkeys-title">Your passkeys</h2>
        {keys.length === 0 ? <p>None yet.</p> : null}
        <ul class="sessions">
          {keys.map((key) => (
            <li>
              <span>
                <strong>{key.name}</strong>
                <small>
                  since {key.createdAt.slice(0, 10)},{' '}
                  {key.lastUsedAt === null ? 'never used' : `last used ${key.lastUsedAt.slice(0, 10)}`}
                </small>
              </span>
              <form method="post" action="/account/security/remove">
                <button type="submit" name="passkey" value={key.id} aria-label={`Remove ${key.name}`}>
                  Remove
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </AccountFrame>
  );
}

export function PasskeySignIn({ back }: { back: string }) {
  return (
    <form method="post" action="/login/passkey" class="people-form" data-passkey="/login/passkey/challenge">
      <input type="hidden" name="back" value={back} />
      {filledByScript(['id', 'clientData', 'authenticatorData', 'signature'])}
      {withoutScript()}
      <button type="submit" disabled>
        Sign in with a passkey
      </button>
      <p class="fault" role="status" data-says="" />
    </form>
  );
}
