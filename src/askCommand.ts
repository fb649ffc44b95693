// `coding-ahead ask TEXT`: a coding question, answered from the edition with its sources. Exit 0 answered; 1 not understood; nothing is kept.
import { type AnswerEvent, answer, type Model, NEW_CONVERSATION, plainAnswer } from '#assistant';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { mask } from '#privacy';

export async function askCommand(
  edition: Edition,
  { text, asOf, json, model }: { text: string; asOf: IsoDate; json: boolean; model: Model | null },
  out: (text: string) => void,
): Promise<number> {
  const events: AnswerEvent[] = [];
  // The command line is the operator's own; AMA words stay behind the click-through of the site.
  const answering = { edition, asOf, reader: { cptAccepted: false }, signal: new AbortController().signal };
  const question = { text: mask(text).text, code: null, state: NEW_CONVERSATION };
  for await (const event of answer(question, { ...answering, ...(model ? { model } : {}) }))
    events.push(event);
  out(json ? JSON.stringify(events, null, 2) : plainAnswer(events));
  const done = events.at(-1);
  return done?.type === 'done' && done.outcome === 'answered' ? 0 : 1;
}
