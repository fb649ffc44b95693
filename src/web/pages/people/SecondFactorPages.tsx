// The second factor: set it up with an app, keep the recovery codes, and enter a code when signing in.
import { encode } from 'uqr';
import type { Faults, Setup } from '#accounts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { Field, Form } from './form.tsx';

/** `setup` null: a code did not fit; picture and recovery codes were shown once and are not shown again. */
export function SetupPage({
  frame,
  setup,
  code,
  faults,
}: {
  frame: Frame;
  setup: Setup | null;
  code: string;
  faults: Faults;
}) {
  return (
    <Layout frame={frame} title="Set up two-factor" description={null}>
      <div class="people">
        <h1>Set up two-factor</h1>
        {setup === null ? null : (
          <>
            <p>Scan this with your authenticator app, or open the link on the device that it is on.</p>
            {picture(setup.uri)}
            <p>
              <a href={setup.uri}>Open in the app</a>, or type the key:{' '}
              <strong class="key-text">{keyOf(setup.uri)}</strong>
            </p>
            <h2>Recovery codes</h2>
            <p>
              Each opens your account once when the app is gone. Keep them on paper; they are shown only now.
            </p>
            <ul class="recovery">
              {setup.recoveryCodes.map((one) => (
                <li class="code">{one}</li>
              ))}
            </ul>
          </>
        )}
        <Form action="/account/two-factor/confirm" faults={faults} submit="Turn it on">
          <Field
            name="code"
            label="Code of the app"
            type="text"
            autocomplete="one-time-code"
            value={code}
            hint="Six digits, new every 30 seconds."
            faults={faults}
          />
        </Form>
        <p>
          <a href="/account#two-factor">Start again</a>
        </p>
      </div>
    </Layout>
  );
}

export function CodePage({
  frame,
  back,
  code,
  faults,
}: {
  frame: Frame;
  back: string;
  code: string;
  faults: Faults;
}) {
  return (
    <Layout frame={frame} title="Enter your code" description={null}>
      <div class="people">
        <h1>Enter your code</h1>
        <Form action="/login/code" hidden={{ back }} faults={faults} submit="Sign in">
          <Field
            name="code"
            label="Code"
            type="text"
            autocomplete="one-time-code"
            value={code}
            hint="The six digits of your app, or one of your recovery codes."
            faults={faults}
          />
        </Form>
        <p>
          <a href="/login">Sign in as someone else</a>
        </p>
      </div>
    </Layout>
  );
}

/** Dark on light in both colour schemes: cameras expect it so. */
function picture(uri: string) {
  const { data, size } = encode(uri, { border: 2, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="The key as a QR code">
      <rect class="light" width={size} height={size} />
      <path class="dark" d={path} />
    </svg>
  );
}

/** In groups of four, as apps show it. */
function keyOf(uri: string): string {
  return (new URL(uri).searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ');
}
