// How much? Money is whole cents; official files spell it `$1,644.87 `, `120.86` or leave it blank.

/** Cents of a printed amount; null when blank or not an amount. */
export function parseCents(text: string): number | null {
  const match = /^\$?\s*(\d[\d,]*)?(?:\.(\d+))?\s*$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const whole = Number((match[1] ?? '0').replaceAll(',', ''));
  const fraction = Number(`0.${match[2] ?? '0'}`);
  return Math.round(whole * 100 + fraction * 100);
}

/** `296451` → `$2,964.51`. */
export function formatCents(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${sign}$${whole.toLocaleString('en-US')}.${rest}`;
}
