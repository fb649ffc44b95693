// `npm run evaluate -- notes …`, `questions …`, `letters` or `privacy`: what the product answers, against answers that were written by hand from the official files.
// Reads the edition that serves in DATA_DIR, or the one in OFFICIAL_EDITION.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Edition, publishedStack } from '#editions';
import { readConfig } from '../src/config.ts';
import { evaluateLetters } from './letters.ts';
import { HALVES } from './noteFile.ts';
import { evaluateNotes } from './notes.ts';
import { evaluatePrivacy } from './privacy.ts';
import { QUESTION_HALVES } from './questionFile.ts';
import { evaluateQuestions } from './questions.ts';
import { SCRIPTS, withScript } from './scriptedAnswerer.ts';

const USAGE = `npm run evaluate -- notes [--half practice|[records-]fresh|[records-]development|[records-|fresh-]held-out] [--read-setting] [--details]
npm run evaluate -- questions [--half development|held-out] [--topic ncci] [--model truthful|lying] [--reveal]
npm run evaluate -- letters [--topic threads] [--details]
npm run evaluate -- privacy [--notes 1000] [--details]
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    details: { type: 'boolean' },
    'read-setting': { type: 'boolean' },
    topic: { type: 'string' },
    reveal: { type: 'boolean' },
    model: { type: 'string' },
    notes: { type: 'string' },
  },
});
const [what] = positionals;
const write = (line: string) => process.stdout.write(`${line}\n`);
if (what === 'privacy') {
  const notes = Number(values.notes ?? 1_000);
  process.exit(notes > 0 && evaluatePrivacy({ notes, details: values.details === true, write }) ? 0 : 1);
}
const script = SCRIPTS.find((one) => one === values.model);
const known: readonly string[] = what === 'questions' ? QUESTION_HALVES : HALVES;
if (
  (what !== 'notes' && what !== 'questions' && what !== 'letters') ||
  !known.includes(values.half ?? known[0] ?? '') ||
  (values.model !== undefined && script === undefined)
) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const root = process.env.OFFICIAL_EDITION
  ? join(process.env.OFFICIAL_EDITION, 'editions')
  : readConfig().editionsDir;
const serving = publishedStack(root)[0];
if (serving === undefined) {
  process.stderr.write('No edition is published yet; npm start builds one.\n');
  process.exit(2);
}
const edition = Edition.open(join(root, serving));
const questions = {
  halves: QUESTION_HALVES.filter((half) => half === (values.half ?? half)),
  topic: values.topic ?? null,
  reveal: values.reveal === true,
  write,
};
const holds =
  what === 'notes'
    ? evaluateNotes(edition, {
        halves: HALVES.filter((half) => half === (values.half ?? half)),
        details: values.details === true,
        settingGiven: values['read-setting'] !== true,
        write,
      })
    : what === 'letters'
      ? await evaluateLetters(edition, {
          topic: values.topic ?? null,
          details: values.details === true,
          write,
        })
      : await (script === undefined
          ? evaluateQuestions(edition, questions)
          : withScript(script, write, (answerer) => evaluateQuestions(edition, questions, answerer)));
edition.close();
process.exit(holds ? 0 : 1);
