// `npm run evaluate -- notes [--half practice|…] [--details]`: the notes of this folder through Case2Code.
// Of the held-out halves only sums are printed, never a note, a text or a code, so that nothing can be fitted to it.
import { resolve } from 'node:path';
import { compactCode, parseCode, type System, statusOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type CodedNote, codeNote } from '#notes';
import { type GoldNote, HALVES, type Half, isHeldOut, readNotes } from './noteFile.ts';
import {
  type Counts,
  KINDS,
  measuresOf,
  PROCEDURES,
  type ProcedureBook,
  type Scored,
  type ScoredProcedures,
  scoreNote,
  scoreProcedures,
  sum,
  systemOf,
} from './noteScore.ts';

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
  const unread: { note: GoldNote; score: Scored }[] = [];
  for (const half of halves) {
    const notes = readNotes(FOLDER, half);
    const scored = notes.map((note) => {
      const coded = codeNote(
        edition,
        {
          text: note.text,
          asOf: note.asOf as IsoDate,
          setting: settingGiven ? note.setting : null,
          systems: null,
        },
        { cptAccepted: false },
      );
      for (const problem of brokenPromises(edition, note, coded)) {
        holds = false;
        write(isHeldOut(half) ? `A promise is broken in ${half}.` : `${note.name}: ${problem}`);
      }
      const procedures = new Map(
        PROCEDURES.map((book) => [book, scoreProcedures(note, coded.codes, book)] as const),
      );
      return { note, score: scoreNote(note, coded.codes), procedures };
    });
    if (isHeldOut(half)) unread.push(...scored);
    totals(write, half, scored);
    if (!isHeldOut(half))
      for (const [specialty, own] of Map.groupBy(scored, ({ note }) => note.specialty))
        line(write, specialty, own);
    for (const book of PROCEDURES) procedureLine(write, book, scored);
    for (const kind of KINDS) {
      const count = scored.reduce((n, { score }) => n + (score.kinds.get(kind) ?? 0), 0);
      write(`  ${String(count).padStart(4)}  ${kind}`);
    }
    if (details && !isHeldOut(half))
      for (const { note, score, procedures } of scored) {
        for (const { kind, code, at } of score.details)
          write(`${note.name.padEnd(14)} ${kind}  ${code}  ${at}`);
        for (const { isAsked, details: own } of procedures.values())
          for (const { kind, code, at } of isAsked ? own : [])
            write(`${note.name.padEnd(14)} ${kind}: a procedure  ${code}  ${at}`);
      }
  }
  if (halves.filter(isHeldOut).length > 1) totals(write, 'all that is held out', unread);
  return holds;
}

function totals(
  write: Options['write'],
  name: string,
  scored: readonly { note: GoldNote; score: Scored }[],
): void {
  const marks = scored.reduce((n, { note }) => n + note.gold.length, 0);
  write(`\n${name}: ${scored.length} notes, ${marks} marks`);
  line(write, 'all', scored);
  for (const style of ['visit', 'case-report'] as const)
    line(
      write,
      style,
      scored.filter(({ note }) => note.style === style),
    );
}

function line(write: Options['write'], name: string, scored: readonly { score: Scored }[]): void {
  const all = (level: 'code' | 'category') => shares(scored.map(({ score }) => score[level]));
  write(`  ${name.padEnd(32)} code ${all('code')}   category ${all('category')}`);
}

/** Only of the notes that ask for such codes; how many codes the others were given stands behind. */
function procedureLine(
  write: Options['write'],
  book: ProcedureBook,
  scored: readonly { procedures: ReadonlyMap<ProcedureBook, ScoredProcedures> }[],
): void {
  const all = scored.flatMap(({ procedures }) => procedures.get(book) ?? []);
  const asked = all.filter(({ isAsked }) => isAsked);
  if (asked.length === 0) return;
  const table = book === 'ICD-10-PCS' ? `   table ${shares(asked.map((one) => one.table))}` : '';
  const { extra } = sum(all.filter(({ isAsked }) => !isAsked).map(({ code }) => code));
  write(
    `  ${book.padEnd(32)} code ${shares(asked.map(({ code }) => code))}${table}   ${asked.length} notes; ${extra} codes in the others`,
  );
}

function shares(counts: readonly Counts[]): string {
  const { precision, recall, f1 } = measuresOf(sum(counts));
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}

function brokenPromises(edition: Edition, note: GoldNote, { codes }: CodedNote): string[] {
  return codes.flatMap(({ system, code, evidence }) => [
    ...(evidence.length === 0 ? [`${code} has no evidence`] : []),
    ...(evidence.some(({ start, end, text }) => note.text.slice(start, end) !== text || text === '')
      ? [`${code}: evidence is not verbatim`]
      : []),
    ...(isValid(edition, system, code, note.asOf as IsoDate) ? [] : [`${code} is not valid on ${note.asOf}`]),
  ]);
}

function isValid(edition: Edition, system: System, code: string, asOf: IsoDate): boolean {
  const ref = parseCode(system, code);
  const kind = ref && statusOf(edition, ref, asOf)?.kind;
  return kind === 'active' || kind === 'new' || kind === 'revised';
}

/** Gold codes that the loaded releases do not have as codes that may be reported on the date of their note. */
export function goldProblems(edition: Edition): string[] {
  return HALVES.flatMap((half) => readNotes(FOLDER, half)).flatMap((note) => problemsOf(edition, note));
}

export function problemsOf(edition: Edition, { name, asOf, gold }: GoldNote): string[] {
  return gold.flatMap(({ code }) => {
    const system = systemOf(code);
    const isKnown =
      system === 'icd-10-cm' || system === 'icd-10-pcs'
        ? isBillable(edition, system, code, asOf as IsoDate)
        : system !== null && isValid(edition, system, code, asOf as IsoDate);
    return isKnown ? [] : [`${name}: ${code}`];
  });
}

/** By the order file. */
function isBillable(edition: Edition, source: string, code: string, asOf: IsoDate): boolean {
  const row = edition
    .pick(source, asOf)
    ?.part.get<{ billable: number }>('SELECT billable FROM entry WHERE code = ?', compactCode(code));
  return row?.billable === 1;
}
