// Was this code's validity around a day asked before? Kept answers of `validityOf`, a few stretches of days a code.
import type { Validity } from '#catalog';
import type { IsoDate } from '#kit';

/** The kept answer that holds on a day, or a new one. A code has few: before, during and after its life. */
export function validityIn<K>(kept: Map<K, Validity[]>, key: K, ask: () => Validity, day: IsoDate): Validity {
  const known = kept.get(key);
  for (const one of known ?? []) if (day >= one.from && day <= one.until) return one;
  const found = ask();
  if (known) known.push(found);
  else kept.set(key, [found]);
  return found;
}
