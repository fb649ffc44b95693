// `npm run evaluate -- notes [--half practice|…] [--details]`: the notes of this folder through Case2Code.
// Of the held-out halves only sums are printed, never a note, a text or a code, so that nothing can be fitted to it.
import { resolve } from 'node:path';
import { compactCode, parseCode, statusOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type CodedNote, codeNote } from '#notes';
import { type GoldNote, HALVES, type Half, isHeldOut, readNotes } from './noteFile.ts';
import { KINDS, measuresOf, type Scored, scoreNote, sum } from './noteScore.ts';

const FOLDER = resolve(import.meta.dirname, 'notes');

interface Options {
  halves: readonly Half[];
  details: boolean;
  /** The setting is given with the note, or read off the text. */
  settingGiven: boolean;
  write(line: string): void;
}

/** False when a promise is broken: a code without words, a code not valid on the date, words that are not the text's. */
export function evaluateNotes(edition: Edition, { halves, details, settingGiven, write }: Options): boolean {
  let holds = true;
  for (const half of halves) {
    const notes = readNotes(FOLDER, half);
    const scored = notes.map((note) => {
      const coded = codeNote(
        edition,
        {
          text: note.text,
          asOf: note.asOf as IsoDate,
          setting: settingGiven ? note.setting : null,
          systems: ['icd-10-cm'],
        },
        { cptAccepted: false },
      );
      for (const problem of brokenPromises(edition, note, coded)) {
        holds = false;
        write(isHeldOut(half) ? `A promise is broken in ${half}.` : `${note.name}: ${problem}`);
      }
      return { note, score: scoreNote(note, coded.codes) };
    });
    write(
      `\n${half}: ${notes.length} notes, ${scored.reduce((n, { note }) => n + note.gold.length, 0)} marks`,
    );
    line(write, 'all', scored);
    for (const style of ['visit', 'case-report'] as const)
      line(
        write,
        style,
        scored.filter(({ note }) => note.style === style),
      );
    if (!isHeldOut(half))
      for (const [specialty, own] of Map.groupBy(scored, ({ note }) => note.specialty))
        line(write, specialty, own);
    for (const kind of KINDS) {
      const count = scored.reduce((n, { score }) => n + (score.kinds.get(kind) ?? 0), 0);
      write(`  ${String(count).padStart(4)}  ${kind}`);
    }
    if (details && !isHeldOut(half))
      for (const { note, score } of scored)
        for (const { kind, code, at } of score.details)
          write(`${note.name.padEnd(14)} ${kind}  ${code}  ${at}`);
  }
  return holds;
}

function line(write: Options['write'], name: string, scored: readonly { score: Scored }[]): void {
  const shares = (level: 'code' | 'category') => {
    const { precision, recall, f1 } = measuresOf(sum(scored.map(({ score }) => score[level])));
    return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  };
  write(`  ${name.padEnd(32)} code ${shares('code')}   category ${shares('category')}`);
}

function brokenPromises(edition: Edition, note: GoldNote, { codes }: CodedNote): string[] {
  return codes.flatMap(({ code, evidence }) => {
    const ref = parseCode('icd-10-cm', code);
    const kind = ref && statusOf(edition, ref, note.asOf as IsoDate)?.kind;
    return [
      ...(evidence.length === 0 ? [`${code} has no evidence`] : []),
      ...(evidence.some(({ start, end, text }) => note.text.slice(start, end) !== text || text === '')
        ? [`${code}: evidence is not verbatim`]
        : []),
      ...(kind === 'active' || kind === 'new' || kind === 'revised'
        ? []
        : [`${code} is not valid on ${note.asOf}`]),
    ];
  });
}

/** Gold codes that the loaded release does not have as billable codes on the date of their note. */
export function goldProblems(edition: Edition): string[] {
  return HALVES.flatMap((half) => readNotes(FOLDER, half)).flatMap((note) => {
    const part = edition.pick('icd-10-cm', note.asOf as IsoDate)?.part;
    return note.gold.flatMap(({ code }) => {
      const row = part?.get<{ billable: number }>(
        'SELECT billable FROM entry WHERE code = ?',
        compactCode(code),
      );
      return row?.billable === 1 ? [] : [`${note.name}: ${code}`];
    });
  });
}
