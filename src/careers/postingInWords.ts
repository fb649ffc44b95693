// How do place and pay of a posting read, in a list, a letter, a feed?
import { WORKPLACES } from './vocabulary.ts';

export interface Placed {
  workplace: string;
  city: string;
  inState: string;
}

export interface Paid {
  payMinCents: number | null;
  payMaxCents: number | null;
  payPer: string;
}

/** `Remote`, `Hybrid, Austin, TX`, `Austin, TX` */
export function placeInWords({ workplace, city, inState }: Placed): string {
  const where = [city, inState].filter((part) => part !== '');
  if (workplace === 'on-site' && where.length > 0) return where.join(', ');
  const how = Object.entries(WORKPLACES).find(([word]) => word === workplace)?.[1] ?? '';
  return [how, ...where].filter((part) => part !== '').join(', ');
}

/** `$28.50 to $34 an hour`; empty: not said. */
export function payInWords({ payMinCents, payMaxCents, payPer }: Paid): string {
  const per = payPer === 'hour' ? 'an hour' : 'a year';
  if (payMinCents === null && payMaxCents === null) return '';
  if (payMinCents === null) return `up to ${dollars(payMaxCents ?? 0)} ${per}`;
  if (payMaxCents === null) return `from ${dollars(payMinCents)} ${per}`;
  if (payMinCents === payMaxCents) return `${dollars(payMinCents)} ${per}`;
  return `${dollars(payMinCents)} to ${dollars(payMaxCents)} ${per}`;
}

function dollars(cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
