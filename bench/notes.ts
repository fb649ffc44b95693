// How fast is a clinical text coded? A note of 1,500 words, a text of one megabyte, texts made to be slow; and the memory it takes.
import { join } from 'node:path';
import { Library } from '#editions';
import type { IsoDate } from '#kit';
import { codeNote } from '#notes';
import { readNotes } from '../evaluation/noteFile.ts';
import { EDITIONS, HOME, needEdition, quantile } from './place.ts';

needEdition();
const ON = '2024-03-01' as IsoDate;
const WORDS = 1500;
const MEGABYTE = 1_000_000;
const ROUNDS = 200;
const library = new Library(EDITIONS);
const edition = library.current;
const code = (text: string) =>
  codeNote(edition, { text, asOf: ON, setting: null, systems: null }, { cptAccepted: false });
const time = (text: string) => {
  const start = performance.now();
  code(text);
  return performance.now() - start;
};

console.log(`first text, which opens the lexicon: ${time('fever').toFixed(0)} ms`);

// Notes of the evaluation, one behind the other, cut to 1,500 words each, from 200 places.
const words = (['practice', 'development'] as const)
  .flatMap((half) => readNotes(join(HOME, 'evaluation', 'notes'), half))
  .map(({ text }) => text)
  .join('\n\n')
  .split(/(?<=\s)/);
const notes = Array.from({ length: ROUNDS }, (_, n) => {
  const from = Math.floor((n / ROUNDS) * (words.length - WORDS));
  return words.slice(from, from + WORDS).join('');
});
// A process compiles while it reads its first hundreds of notes; how it serves from then on is the second round.
for (const round of ['the first time, while the process is new', 'again']) {
  const times = notes.map(time);
  console.log(
    `${WORDS} words, ${round}: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms of ${ROUNDS}`,
  );
}

const whole = words.join('');
const large = whole.repeat(Math.ceil(MEGABYTE / whole.length)).slice(0, MEGABYTE);
const before = process.memoryUsage().rss;
console.log(
  `1 MB of notes: ${time(large).toFixed(0)} ms, ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MiB more`,
);
for (const piece of [
  'no ',
  's/p ',
  'chest ',
  'fracture of left radius lower end ',
  '? ',
  '[ ] ',
  'mother had cancer ',
])
  console.log(
    `1 MB of ${JSON.stringify(piece)}: ${time(piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE)).toFixed(0)} ms`,
  );
library.close();
