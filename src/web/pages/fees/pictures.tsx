// Two small pictures of a price: how far apart the localities are, and what the amount is made of. Made here, without a script.
import type { Component, Locality } from '#fees';
import { money, rvu } from '../../ui/words.tsx';

export interface Spreading {
  nationalCents: number;
  /** Lowest first. */
  cents: readonly number[];
  lowest: { name: string; cents: number };
  highest: { name: string; cents: number };
  /** Null: the reader has chosen none. */
  mine: { name: string; cents: number } | null;
}

const WIDTH = 480;
const INSET = 8;
const STEP = 6;

/** A dot for each locality over the amount, equal ones stacked; the reader's and the national amount marked. */
export function localityDots({ nationalCents, cents, lowest, highest, mine }: Spreading) {
  const span = Math.max(1, highest.cents - lowest.cents);
  const at = (amount: number) =>
    INSET + Math.round(((amount - lowest.cents) / span) * ((WIDTH - 2 * INSET) / STEP)) * STEP;
  const columns = new Map<number, number>();
  const dots = cents.map((amount) => {
    const x = at(amount);
    const level = columns.get(x) ?? 0;
    columns.set(x, level + 1);
    return { x, level, amount };
  });
  const height = (Math.max(...columns.values()) + 2) * STEP + 10;
  const y = (level: number) => height - 12 - level * STEP;
  const mineAt = mine === null ? null : dots.find((dot) => dot.amount === mine.cents);
  const national = at(Math.min(Math.max(nationalCents, lowest.cents), highest.cents));
  const words = `Payment in ${cents.length} localities: from ${money(lowest.cents)} in ${lowest.name} to ${money(highest.cents)} in ${highest.name}, national ${money(nationalCents)}${mine ? `, yours ${money(mine.cents)} in ${mine.name}` : ''}`;
  return (
    <figure class="spread">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words}>
        <line class="axis" x1={0} x2={WIDTH} y1={height - 6} y2={height - 6} />
        <line class="national" x1={national} x2={national} y1={2} y2={height - 6} />
        <path class="dots" d={dots.map((dot) => `M${dot.x} ${y(dot.level)}h0`).join('')} />
        {mineAt ? <circle class="mine" cx={mineAt.x} cy={y(mineAt.level)} r="5" /> : null}
      </svg>
      <figcaption>
        <span>
          {money(lowest.cents)} <small>{lowest.name}</small>
        </span>
        <span class="of-national">
          {money(nationalCents)} <small>national</small>
        </span>
        {mine ? (
          <span class="of-mine">
            {money(mine.cents)} <small>yours, {mine.name}</small>
          </span>
        ) : null}
        <span>
          {money(highest.cents)} <small>{highest.name}</small>
        </span>
      </figcaption>
    </figure>
  );
}

export function localityName({ name, state }: Pick<Locality, 'name' | 'state'>): string {
  // The file's names go on with counties in brackets, longer than a caption.
  return `${name.replace(/ \(.*$/, '')}, ${state}`;
}

const CLASSES = { work: 'work', 'practice expense': 'pe', malpractice: 'mp' } as const;

/** What an amount is made of, as one bar and a table. */
export function componentBar(components: readonly Component[], factor: string) {
  const total = components.reduce((sum, one) => sum + one.amountCents, 0);
  if (total === 0) return null;
  let from = 0;
  const parts = components.map((one) => {
    const width = Math.round((one.amountCents / total) * 3000) / 10;
    from += width;
    return { ...one, width, x: from - width };
  });
  return (
    <>
      <svg
        class="split"
        viewBox="0 0 300 12"
        preserveAspectRatio="none"
        role="img"
        aria-label={parts.map((one) => `${one.name} ${money(one.amountCents)}`).join(', ')}
      >
        {parts.map((one) => (
          <rect class={CLASSES[one.name]} x={one.x} y="0" width={one.width} height="12" />
        ))}
      </svg>
      <section class="scroll" aria-label="What the amount is made of" tabindex={0}>
        <table class="narrow made-of">
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col" class="right">
                RVU
              </th>
              <th scope="col" class="right">
                GPCI
              </th>
              <th scope="col" class="right">
                RVU × GPCI
              </th>
              <th scope="col" class="right">
                × {factor}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((one) => (
              <tr>
                <th scope="row">
                  <span class={`swatch ${CLASSES[one.name]}`} aria-hidden="true" /> {one.name}
                </th>
                <td class="right code">{rvu(one.rvuHundredths)}</td>
                <td class="right code">{(one.gpciThousandths / 1000).toFixed(3)}</td>
                <td class="right code">{((one.rvuHundredths * one.gpciThousandths) / 100_000).toFixed(5)}</td>
                <td class="right code">{money(one.amountCents)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Amount</th>
              <td />
              <td />
              <td class="right code">
                {(
                  parts.reduce((sum, one) => sum + one.rvuHundredths * one.gpciThousandths, 0) / 100_000
                ).toFixed(5)}
              </td>
              <td class="right code">
                <strong>{money(total)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}
