// What was typed into the form of a question, and what is wrong with it.
import { LONGEST_QUESTION } from '#assistant';
import { type CodeRef, isSystem, parseCode } from '#catalog';
import { type Identifier, mask } from '#privacy';

export interface TypedQuestion {
  question: string;
  /** Null: a new conversation. */
  conversation: string | null;
  /** The turn that is asked again. */
  replaces: number | null;
  /** The code page that it is asked on. */
  code: CodeRef | null;
  /** What is wrong; null: nothing. */
  problem: string | null;
  /** Patient identifiers that the reader has not decided on yet. */
  identifiers: Identifier[];
}

export const EMPTY_QUESTION: TypedQuestion = {
  question: '',
  conversation: null,
  replaces: null,
  code: null,
  problem: null,
  identifiers: [],
};

export const ID_SHAPE = /^[\w-]{24}$/;

export function readQuestion(body: Record<string, unknown>): TypedQuestion {
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
  const question = text('question').replaceAll('\r\n', '\n').trim();
  const conversation = text('conversation');
  const replaces = text('replaces');
  return {
    question,
    conversation: ID_SHAPE.test(conversation) ? conversation : null,
    replaces: /^[1-9]\d{0,2}$/.test(replaces) ? Number(replaces) : null,
    code: readPageCode(text('code')),
    problem:
      question === ''
        ? 'Type a question.'
        : question.length > LONGEST_QUESTION
          ? `A question has at most ${LONGEST_QUESTION.toLocaleString('en-US')} characters; a long text belongs into Case2Code.`
          : null,
    identifiers: text('identifiers') === 'mask' ? [] : mask(question).found,
  };
}

/** `cpt 29881` */
export function readPageCode(text: string): CodeRef | null {
  const [system = '', code = ''] = text.split(' ');
  return isSystem(system) ? parseCode(system, code) : null;
}
