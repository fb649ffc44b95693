// An answer as plain text: to copy, for the command line, for an export. Citations as numbers in brackets, their sources below.
import type { Evidence } from '#tools';
import type { AnswerEvent } from './events.ts';

/** What the sources behind the citation numbers are, in the order of the numbers. */
export function citationsIn(events: readonly AnswerEvent[]): { number: number; evidence: Evidence }[] {
  const brought = new Map(
    events.flatMap((event) => (event.type === 'evidence' ? [[event.id, event.evidence] as const] : [])),
  );
  return events.flatMap((event) => {
    const evidence = event.type === 'citation' ? brought.get(event.evidence) : undefined;
    return event.type === 'citation' && evidence ? [{ number: event.number, evidence }] : [];
  });
}

export interface Block {
  kind: 'paragraph' | 'item' | 'heading';
  parts: Extract<AnswerEvent, { type: 'text' | 'withheld' }>[];
}

/** Sentences put together as they stand on the page. */
export function blocksOf(events: readonly AnswerEvent[]): Block[] {
  const blocks = new Map<number, Block>();
  for (const event of events) {
    if (event.type !== 'text' && event.type !== 'withheld') continue;
    const block = blocks.get(event.block) ?? {
      kind: event.type === 'text' ? event.kind : ('paragraph' as const),
      parts: [],
    };
    block.parts.push(event);
    blocks.set(event.block, block);
  }
  return [...blocks.values()];
}

export function plainAnswer(events: readonly AnswerEvent[]): string {
  const lines = blocksOf(events).map(({ kind, parts }) => {
    const text = parts
      .map((part) => {
        if (part.type === 'withheld') return `[${part.why}]`;
        const marks = part.codes.flatMap(({ text: code, warning }) =>
          warning === null || part.text.includes(warning) ? [] : [`${code}: ${warning}`],
        );
        return `${part.text}${part.cites.map((number) => ` [${number}]`).join('')}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`;
      })
      .join(' ');
    return kind === 'item' ? `- ${text}` : kind === 'heading' ? `\n${text}` : text;
  });
  const done = events.at(-1);
  if (done?.type === 'done' && done.detail !== null) lines.push(done.detail);
  const sources = citationsIn(events).map(
    ({ number, evidence }) => `[${number}] ${evidence.title}: ${sourceLine(evidence)}`,
  );
  return [...lines, ...(sources.length > 0 ? ['', 'Sources', ...sources] : [])].join('\n');
}

/** `NCCI procedure-to-procedure edits, practitioner 2024 Q3 (CMS)` */
export function sourceLine({ cites }: Evidence): string {
  return cites.map(({ title, version, authority }) => `${title} ${version} (${authority})`).join('; ');
}
