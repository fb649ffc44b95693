// The ways into an account: register, sign in, confirm, ask for another password and choose it.
import { type Faults, SHORTEST_PASSWORD } from '#accounts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { doneNote } from '../../ui/tabs.tsx';
import { addedByAccount } from '../../ui/views.tsx';
import { Field, Form } from './form.tsx';
import { PasskeySignIn } from './PasskeyPages.tsx';

export interface EnterProps {
  frame: Frame;
  /** Where the reader came from and will be led back to. */
  back: string;
  email: string;
  faults: Faults;
}

const PASSWORD_HINT = `At least ${SHORTEST_PASSWORD} characters. Four or five unrelated words are easy to remember.`;

export function RegisterPage({ frame, back, email, faults }: EnterProps) {
  const adds = frame.viewing ? addedByAccount(frame.viewing) : null;
  return (
    <Layout frame={frame} title="Create a free account" description={null}>
      <div class="people">
        <h1>Create a free account</h1>
        <p>
          {adds === null ? 'More' : `${adds} more`} code pages a month, and the ones that you have opened stay
          open.
        </p>
        <Form action="/register" hidden={{ back }} faults={faults} submit="Create account">
          {emailField(email, faults)}
          <Field
            name="password"
            label="Password"
            type="password"
            autocomplete="new-password"
            hint={PASSWORD_HINT}
            faults={faults}
          />
        </Form>
        <p>
          You have an account? <a href={to('/login', back)}>Sign in</a>
        </p>
      </div>
    </Layout>
  );
}

export function LoginPage({ frame, back, email, faults, said }: EnterProps & { said: string | null }) {
  return (
    <Layout frame={frame} title="Sign in" description={null}>
      <div class="people">
        <h1>Sign in</h1>
        {doneNote(said)}
        <Form action="/login" hidden={{ back }} faults={faults} submit="Sign in">
          {emailField(email, faults)}
          <Field
            name="password"
            label="Password"
            type="password"
            autocomplete="current-password"
            faults={faults}
          />
        </Form>
        <PasskeySignIn back={back} />
        <p>
          <a href="/forgot">Password forgotten?</a>
        </p>
        <p>
          No account yet? <a href={to('/register', back)}>Create a free one</a>
        </p>
      </div>
    </Layout>
  );
}

export function ForgotPage({ frame, email, faults }: Omit<EnterProps, 'back'>) {
  return (
    <Layout frame={frame} title="Choose another password" description={null}>
      <div class="people">
        <h1>Choose another password</h1>
        <p>A letter with a link goes to your address, if it has an account here.</p>
        <Form action="/forgot" faults={faults} submit="Send the letter">
          {emailField(email, faults)}
        </Form>
      </div>
    </Layout>
  );
}

export function ResetPage({ frame, token, faults }: { frame: Frame; token: string; faults: Faults }) {
  return (
    <Layout frame={frame} title="Choose another password" description={null}>
      <div class="people">
        <h1>Choose another password</h1>
        <p>Everyone who is signed in to your account will be signed out.</p>
        <Form action="/reset" hidden={{ token }} faults={faults} submit="Save the password">
          <Field
            name="password"
            label="New password"
            type="password"
            autocomplete="new-password"
            hint={PASSWORD_HINT}
            faults={faults}
          />
        </Form>
        <p>
          <a href="/forgot">Ask for another link</a>
        </p>
      </div>
    </Layout>
  );
}

/** A button, not the link itself: programs that look into letters follow links. */
export function VerifyPage({ frame, token, faults }: { frame: Frame; token: string; faults: Faults }) {
  return (
    <Layout frame={frame} title="Confirm your e-mail address" description={null}>
      <div class="people">
        <h1>Confirm your e-mail address</h1>
        <Form action="/verify" hidden={{ token }} faults={faults} submit="Confirm the address" />
        <p>
          The link no longer works? <a href="/login">Sign in</a>, and a new one is sent to you.
        </p>
      </div>
    </Layout>
  );
}

/** The same for every address, whether a letter was sent or not. */
export function SentPage({ frame, title, email }: { frame: Frame; title: string; email: string }) {
  return (
    <Layout frame={frame} title={title} description={null}>
      <div class="people">
        <h1>{title}</h1>
        <p>
          Look for it at <strong>{email}</strong>. Its link is good for one hour. Nothing there after some
          minutes? Look among the unwanted mail, and check the address.
        </p>
      </div>
    </Layout>
  );
}

/** The address that an account goes by. */
function emailField(email: string, faults: Faults) {
  return (
    <Field name="email" label="E-mail" type="email" autocomplete="username" value={email} faults={faults} />
  );
}

function to(path: string, back: string): string {
  return back === '/' ? path : `${path}?${new URLSearchParams({ back })}`;
}
