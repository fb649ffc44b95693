// What is paid, by credential, state and setting: of the postings that are live and say their pay, where at least five do, of two employers.
import { CREDENTIALS, type PayFigure, SETTINGS, STATES } from '#careers';
import type { Frame } from '../../frame.ts';
import { figure, money } from '../../ui/words.tsx';
import { CareerFrame } from './CareerFrame.tsx';
import { labelOf } from './JobsPage.tsx';

export const PAY_BY = {
  credential: { label: 'Credential', words: CREDENTIALS },
  state: { label: 'State', words: STATES },
  setting: { label: 'Setting', words: SETTINGS },
} as const;
export type PayBy = keyof typeof PAY_BY;

/** Of a row of the picture, which is stretched to the room that there is. */
const WIDTH = 400;
const HEIGHT = 20;

export function PayPage({ frame, by, figures }: { frame: Frame; by: PayBy; figures: readonly PayFigure[] }) {
  const { label, words } = PAY_BY[by];
  const rows = figures.map((one) => ({ ...one, name: labelOf(words, one.word) }));
  return (
    <CareerFrame
      frame={frame}
      part="Pay"
      title={`Pay by ${label.toLowerCase()}`}
      description={`What employers offer medical coders, by ${label.toLowerCase()}: middle, quarters and range, from live postings.`}
      wide
    >
      <nav class="tabs" aria-label="By">
        {Object.entries(PAY_BY).map(([name, { label: text }]) => (
          <a href={`/careercenter/pay?by=${name}`} aria-current={name === by ? 'true' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      <p class="lead">
        From the postings that are live here and say their pay; an hour counts as 2,080 a year. Each posting
        counts with the middle of its range. A figure stands only where at least five postings of two
        employers are behind it.
      </p>
      {rows.length === 0 ? (
        <p>Not enough postings say their pay yet.</p>
      ) : (
        <>
          {picture(rows)}
          <section class="scroll" aria-label={`Pay by ${label.toLowerCase()}`} tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{label}</th>
                  <th scope="col" class="right">
                    Postings
                  </th>
                  <th scope="col" class="right">
                    A tenth below
                  </th>
                  <th scope="col" class="right">
                    A quarter below
                  </th>
                  <th scope="col" class="right">
                    Middle
                  </th>
                  <th scope="col" class="right">
                    A quarter above
                  </th>
                  <th scope="col" class="right">
                    A tenth above
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr>
                    <th scope="row">
                      <a href={`/careercenter?${new URLSearchParams({ [by]: row.word })}`}>{row.name}</a>
                    </th>
                    <td class="right">{figure(row.n)}</td>
                    {[row.lowCents, row.q1Cents, row.medianCents, row.q3Cents, row.highCents].map((cents) => (
                      <td class="right code">{dollars(cents)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </CareerFrame>
  );
}

/** A line over eight of ten postings, a bar over the middle half, a mark at the middle. */
function picture(rows: readonly (PayFigure & { name: string })[]) {
  const low = Math.min(...rows.map((row) => row.lowCents));
  const high = Math.max(...rows.map((row) => row.highCents), low + 1);
  const x = (cents: number) => round(((cents - low) / (high - low)) * (WIDTH - 4) + 2);
  const words = `Yearly pay; middle of the postings: ${rows.map((row) => `${row.name} ${dollars(row.medianCents)}`).join(', ')}`;
  const middle = HEIGHT / 2;
  return (
    <figure class="pay-picture">
      <div role="img" aria-label={words}>
        {rows.map((row) => (
          <p>
            <span class="name">{row.name}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <line class="range" x1={x(row.lowCents)} x2={x(row.highCents)} y1={middle} y2={middle} />
              <rect
                class="half"
                x={x(row.q1Cents)}
                y={middle - 6}
                width={Math.max(1, round(x(row.q3Cents) - x(row.q1Cents)))}
                height="12"
              />
              <line class="middle" x1={x(row.medianCents)} x2={x(row.medianCents)} y1="1" y2={HEIGHT - 1} />
            </svg>
            <span class="code">{dollars(row.medianCents)}</span>
          </p>
        ))}
        <p class="ends">
          <span class="name" />
          <span>
            <span class="code">{dollars(low)}</span> <span class="code">{dollars(high)}</span>
          </span>
        </p>
      </div>
      <figcaption>Line: eight of ten postings. Bar: the middle half. Mark and figure: the middle.</figcaption>
    </figure>
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

/** Without cents, which are none of a yearly amount. */
function dollars(cents: number): string {
  return money(Math.round(cents / 100) * 100).replace(/\.00$/, '');
}
