// What does an employer ask whoever applies, and is every question answered? An answer is kept with the question as it stood.
import { isDeepStrictEqual } from 'node:util';
import { type Db, transact } from '#store';
import { type FormFaults, lengthFault, newNumber, oneLine, severalLines } from './typedText.ts';

export const QUESTION_KINDS = {
  'yes-no': 'Yes or no',
  text: 'A few words',
  choice: 'One of several',
  number: 'A number',
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;

export const MOST_QUESTIONS = 10;
export const LONGEST_QUESTION = 300;
export const LONGEST_ANSWER = 2000;
const MOST_OPTIONS = 12;
const LONGEST_OPTION = 100;

export interface Question {
  id: string;
  text: string;
  kind: QuestionKind;
  /** Of a choice; otherwise none. */
  options: string[];
  isRequired: boolean;
}

export interface Answer {
  question: string;
  answer: string;
}

export async function questionsOf(db: Db, postingId: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('screeningQuestion')
    .select(['id', 'text', 'kind', 'options', 'required'])
    .where('posting', '=', postingId)
    .orderBy('place')
    .execute();
  return rows.map(({ required, options, kind, ...row }) => ({
    ...row,
    kind: kind as QuestionKind,
    options: JSON.parse(options) as string[],
    isRequired: required === 1,
  }));
}

/**
 * In the place of those before, and a live posting goes before the operator again; a question without a text is none.
 * @param typed `options`: one a line
 * @returns what is wrong, by `question<n>` from 0, or null
 */
export async function saveQuestions(
  db: Db,
  memberId: string,
  postingId: string,
  typed: readonly { text: string; kind: string; options: string; isRequired: boolean }[],
): Promise<FormFaults | null> {
  const faults: FormFaults = {};
  const rows = typed.flatMap(({ text: words, kind, options: lines, isRequired }, at) => {
    const text = oneLine(words);
    if (text === '') return [];
    const options =
      kind === 'choice'
        ? [
            ...new Set(
              lines
                .split('\n')
                .map(oneLine)
                .filter((line) => line !== ''),
            ),
          ]
        : [];
    const fault = questionFault(text, kind, options);
    if (fault !== null) faults[`question${at}`] = fault;
    return [{ text, kind, options: JSON.stringify(options), required: Number(isRequired) }];
  });
  if (rows.length > MOST_QUESTIONS) faults.form = `At most ${MOST_QUESTIONS} questions.`;
  if (Object.keys(faults).length > 0) return faults;
  return transact(db, async (trx) => {
    const posting = await trx
      .selectFrom('posting')
      .innerJoin('employerMember', 'employerMember.employer', 'posting.employer')
      .select('posting.state')
      .where('posting.id', '=', postingId)
      .where('employerMember.person', '=', memberId)
      .executeTakeFirst();
    if (!posting) return { form: 'There is no such job of yours.' };
    const before = await trx
      .selectFrom('screeningQuestion')
      .select(['text', 'kind', 'options', 'required'])
      .where('posting', '=', postingId)
      .orderBy('place')
      .execute();
    if (
      isDeepStrictEqual(
        before.map((row) => ({ ...row })),
        rows,
      )
    )
      return null;
    // What applicants are asked is looked at as the posting is.
    if (posting.state === 'live' && rows.length > 0)
      await trx.updateTable('posting').set({ state: 'pending' }).where('id', '=', postingId).execute();
    await trx.deleteFrom('screeningQuestion').where('posting', '=', postingId).execute();
    if (rows.length > 0)
      await trx
        .insertInto('screeningQuestion')
        .values(rows.map((row, place) => ({ id: newNumber(), posting: postingId, place, ...row })))
        .execute();
    return null;
  });
}

/** @returns the answers in the order of the questions, or what is wrong, by `answer-<question's number>` */
export function answersTo(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): { answers: Answer[] } | { faults: FormFaults } {
  const faults: FormFaults = {};
  const answers = questions.flatMap((question) => {
    const answer = severalLines(typed[question.id] ?? '');
    const fault = answerFault(question, answer);
    if (fault !== null) faults[`answer-${question.id}`] = fault;
    return answer === '' ? [] : [{ question: question.text, answer }];
  });
  return Object.keys(faults).length > 0 ? { faults } : { answers };
}

function questionFault(text: string, kind: string, options: readonly string[]): string | null {
  if (!Object.hasOwn(QUESTION_KINDS, kind)) return 'Choose what kind of answer you expect.';
  if (kind === 'choice' && (options.length < 2 || options.length > MOST_OPTIONS))
    return `Give 2 to ${MOST_OPTIONS} answers to choose from, one a line.`;
  const long = options.find((option) => lengthFault(option, LONGEST_OPTION) !== null);
  if (long !== undefined) return `An answer to choose has at most ${LONGEST_OPTION} characters.`;
  return lengthFault(text, LONGEST_QUESTION);
}

function answerFault({ kind, options, isRequired }: Question, answer: string): string | null {
  if (answer === '') return isRequired ? 'Answer this question.' : null;
  if (kind === 'yes-no') return ['Yes', 'No'].includes(answer) ? null : 'Answer yes or no.';
  if (kind === 'choice') return options.includes(answer) ? null : 'Choose one of the answers.';
  if (kind === 'number') return /^\d{1,7}(\.\d{1,2})?$/.test(answer) ? null : 'Answer with a number.';
  return lengthFault(answer, LONGEST_ANSWER);
}
