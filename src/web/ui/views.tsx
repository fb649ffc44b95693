// How many code pages are left, and what an account or a larger plan adds? Said on every page, before it is needed.
import type { Frame } from '../frame.ts';
import { link } from '../frame.ts';

type Seen = NonNullable<Frame['viewing']>;

/** In the bar, with the way into the account. */
export function viewsLeft(frame: Frame) {
  const { viewing } = frame;
  if (!viewing) return null;
  return (
    <p class="views">
      {viewing.standing.left === null ? null : <span>{leftInWords(viewing)}</span>} {more(frame, viewing)}
    </p>
  );
}

export function leftInWords({ standing: { left, plan } }: Seen): string {
  if (!left) return 'No pages left';
  return `${left} of ${plan.pages} ${plan.pages === 1 ? 'page' : 'pages'} left`;
}

function more(frame: Frame, viewing: Seen) {
  if (viewing.person) {
    return (
      <>
        <a href={link(frame, '/account')}>Account</a>
        {viewing.person.role === 'admin' ? (
          <>
            {' '}
            <a href="/admin">Operator</a>
          </>
        ) : null}
        {viewing.person.role === 'editor' ? (
          <>
            {' '}
            <a href="/editing">Texts</a>
          </>
        ) : null}
      </>
    );
  }
  const adds = viewing.standing.left === null ? null : addedByAccount(viewing);
  return (
    <>
      <a href={registerLink(frame)}>{adds === null ? 'Free account' : `Free account: ${adds} more`}</a>{' '}
      <a href={signInLink(frame)}>Sign in</a>
    </>
  );
}

/** Pages of the free plan in words; null when it has none to give. */
export function addedByAccount({ plans }: Seen): string | null {
  const free = plans.find((plan) => plan.name === 'free');
  if (!free || free.pages === 0) return null;
  return free.pages === null ? 'any number' : String(free.pages);
}

/** Registering leads back to the page that one came from. */
export function registerLink(frame: Frame): string {
  return `/register?${new URLSearchParams({ back: link(frame, frame.path, frame.query) })}`;
}

export function signInLink(frame: Frame): string {
  return `/login?${new URLSearchParams({ back: link(frame, frame.path, frame.query) })}`;
}
