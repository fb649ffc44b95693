// The text as it came, with the words marked on which codes rest, and fainter those that were ruled out.
import type { RuledOut } from '#notes';
import type { ChosenCode } from '../../noteForm.ts';

/** Address of a stretch of the text within the page. */
export function anchorOf(start: number): string {
  return `w${start}`;
}

interface Stretch {
  start: number;
  end: number;
  codes: string[];
  out: string[];
}

export function markedText(text: string, chosen: readonly ChosenCode[], ruledOut: readonly RuledOut[]) {
  const parts = stretchesOf(text, chosen, ruledOut);
  return (
    <section class="marked" tabindex={0} aria-label="The text">
      {parts.map(({ start, end, codes, out }) => {
        const words = text.slice(start, end);
        if (codes.length > 0)
          return (
            <mark id={anchorOf(start)} title={codes.join(', ')}>
              {words}
              <span class="sr"> ({codes.join(', ')})</span>
            </mark>
          );
        return out.length > 0 ? (
          <span class="out" id={anchorOf(start)} title={`Ruled out: ${out.join(', ')}`}>
            {words}
          </span>
        ) : (
          words
        );
      })}
    </section>
  );
}

/** The text cut where evidence begins or ends; together it is the text. */
function stretchesOf(text: string, chosen: readonly ChosenCode[], ruledOut: readonly RuledOut[]): Stretch[] {
  const cuts = new Set([0, text.length]);
  const spans = [
    ...chosen.flatMap(({ code, evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, code, isOut: false })),
    ),
    ...ruledOut.map(({ start, end, code }) => ({ start, end, code, isOut: true })),
  ];
  for (const { start, end } of spans) cuts.add(start).add(end);
  const borders = [...cuts].sort((a, b) => a - b);
  const stretches = borders
    .slice(1)
    .map((end, n) => ({ start: borders[n] as number, end, codes: [] as string[], out: [] as string[] }));
  const at = new Map(stretches.map((stretch, n) => [stretch.start, n]));
  for (const { start, end, code, isOut } of spans) {
    for (
      let n = at.get(start) ?? stretches.length;
      n < stretches.length && (stretches[n] as Stretch).start < end;
      n++
    ) {
      const list = isOut ? (stretches[n] as Stretch).out : (stretches[n] as Stretch).codes;
      if (!list.includes(code)) list.push(code);
    }
  }
  return stretches;
}
