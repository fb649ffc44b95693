// CasePilot with a language model that follows a script, over HTTP as a real one: a truthful one asks what the built-in answerer asks and
// writes the same sentences, a lying one adds inventions. What a grounded answer keeps of the first, and lets through of the second.
import { answer, Model, type Question } from '#assistant';
import type { Asking } from '#tools';
import { compose } from '../src/assistant/composing.ts';
import { Turn } from '../src/assistant/turn.ts';
import { understand } from '../src/assistant/understanding.ts';
import { type Said, scriptedModel } from '../test/scriptedModel.ts';
import type { Answerer } from './questions.ts';

export const SCRIPTS = ['truthful', 'lying'] as const;
export type Script = (typeof SCRIPTS)[number];

/** No tool can have said any of it; the codes exist in no book or are long dead, the amounts in no file. */
const LIES = [
  'Code 99999 covers the same service and is valid today.',
  'Medicare pays $9,999.99 for it nationally.',
  'The modifier indicator of the pair is 7.',
  'Report Q9Z.998 as the first diagnosis.',
  'The change is in force since 31 February 2024.',
];
const MOST_CALLS = 8;

class Recording extends Turn {
  readonly calls: NonNullable<Said['calls']> = [];
  override use: Turn['use'] = (name, input) => {
    this.calls.push({ name, input });
    return super.use(name, input);
  };
}

interface Next {
  calls: NonNullable<Said['calls']>;
  text: string;
}

/** Runs `evaluate` with an answerer whose model is the script. False when that is, or when an invention was said. */
export async function withScript(
  script: Script,
  write: (line: string) => void,
  evaluate: (answerer: Answerer) => Promise<boolean>,
): Promise<boolean> {
  let next: Next = { calls: [], text: '' };
  let invented = 0;
  let withheld = 0;
  const server = await scriptedModel(({ messages }) =>
    messages.at(-1)?.role === 'tool' || next.calls.length === 0
      ? { text: next.text }
      : { calls: next.calls.slice(0, MOST_CALLS) },
  );
  const model = new Model(
    { provider: 'openai-compatible', url: server.url, name: script, apiKey: null },
    () => new Date(),
  );
  try {
    const holds = await evaluate(async function* (question, answering) {
      next = scriptFor(question, answering, script);
      for await (const event of answer(question, { ...answering, model })) {
        if (event.type === 'text' && LIES.includes(event.text)) {
          invented++;
          write(`\n✗ invention said to “${question.text}”: ${event.text}`);
        }
        if (event.type === 'withheld') withheld++;
        yield event;
      }
    });
    write(`\nmodel ${script}: sentences withheld ${withheld} · inventions said ${invented}`);
    return holds && invented === 0;
  } finally {
    await server.close();
  }
}

function scriptFor(question: Question, asking: Asking, script: Script): Next {
  const asked = understand(question, asking);
  const turn = new Recording(asked.asking, question.text);
  const sentences = [...compose(turn, asked)].flatMap((event) => (event.type === 'text' ? [event.text] : []));
  const lied = sentences.flatMap((sentence, place) => [sentence, LIES[place % LIES.length] ?? '']);
  return { calls: turn.calls, text: (script === 'lying' ? lied : sentences).join('\n') };
}
