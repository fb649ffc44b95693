// Is this an e-mail address?

/** HTML's own idea of an address, and what SMTP can carry (RFC 5321, 4.5.3.1). */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

export function emailFault(email: string): string | null {
  if (email === '') return 'Enter your e-mail address.';
  return email.length <= 254 && EMAIL.test(email)
    ? null
    : 'This is not an e-mail address, like name@example.org.';
}
