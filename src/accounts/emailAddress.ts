// Is this an e-mail address?
import { z } from 'zod';

/** What SMTP can carry (RFC 5321, 4.5.3.1), and no host that DNS cannot have. */
const CARRIED = /^.{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
/** What better-auth takes: let more through, and it would refuse the form after us, with no letter and no word. */
const TAKEN = z.email().max(254);

export function emailFault(email: string): string | null {
  if (email === '') return 'Enter your e-mail address.';
  return TAKEN.safeParse(email).success && CARRIED.test(email)
    ? null
    : 'This is not an e-mail address, like name@example.org.';
}
