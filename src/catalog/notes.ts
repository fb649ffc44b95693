// Which instructional notes apply to a diagnosis, and on which level of the book does each stand?
// Authority: ICD-10-CM Official Guidelines, section I.A; NCHS tabular list. A note applies to everything below its level.
import { citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { sectionOfCategory } from './categories.ts';
import { type CodeRef, compactCode, displayCode } from './codes.ts';
import {
  chapterLabel,
  listedAbove,
  type NoteLevel,
  notesAt,
  seventhAt,
  surroundings,
  tabularOn,
} from './tabular.ts';
import type { InstructionalNote, Notes } from './types.ts';

/**
 * Every note that applies to a code, its own first, then outwards to the chapter. Inclusion terms belong to the code
 * on which they stand and are not handed down; 7th characters come from the nearest level that defines them.
 * Null where no tabular list is loaded or the code has no place in it.
 */
export function notesOf(edition: Edition, code: string, asOf: IsoDate): Notes | null {
  const part = tabularOn(edition, asOf);
  if (!part) return null;
  const compact = compactCode(code);
  const listed = listedAbove(part, compact);
  const [nearest] = listed;
  const section = nearest?.section ?? sectionOfCategory(edition, compact.slice(0, 3), asOf);
  if (section === null) return null;
  const notes: InstructionalNote[] = [];
  for (const diag of listed) {
    const own = diag.code === compact;
    const itself = own || (diag === nearest && isExtension(compact, diag.code));
    const from = {
      level: 'code' as const,
      label: `${shown(diag.code)} ${diag.title}`,
      ref: refOf(diag.code),
    };
    notes.push(
      ...byKind(part, 'code', diag.code, from, own).filter((note) => itself || note.kind !== 'inclusionTerm'),
    );
  }
  const { sections, chapter } = surroundings(part, section);
  for (const { id, title } of sections) {
    const from = { level: 'section' as const, label: `${id} ${title}`, ref: null };
    notes.push(...byKind(part, 'section', id, from, false).filter((note) => note.kind !== 'inclusionTerm'));
  }
  if (chapter) {
    const from = { level: 'chapter' as const, label: chapterLabel(chapter), ref: null };
    notes.push(...byKind(part, 'chapter', String(chapter.number), from, false));
  }
  return { notes, seventh: seventhOf(part, listed), cite: citeOf(part) };
}

/** Notes that stand on a chapter, section or code itself: what a page of the book opens with. */
export function notesOn(part: Part, level: NoteLevel, owner: string): InstructionalNote[] {
  const label = level === 'chapter' ? `Chapter ${owner}` : level === 'code' ? shown(owner) : owner;
  return byKind(part, level, owner, { level, label, ref: level === 'code' ? refOf(owner) : null }, true);
}

function seventhOf(part: Part, listed: readonly { code: string }[]): Notes['seventh'] {
  for (const { code } of listed) {
    const characters = seventhAt(part, code).map(({ character, text }) => ({ character, text }));
    if (characters.length > 0) return { from: refOf(code), characters };
  }
  return null;
}

/** `S02.0XXA` is `S02.0` with its 7th character; the XML lists only the latter. */
function isExtension(compact: string, listed: string): boolean {
  return compact.length === 7 && compact.startsWith(listed) && /^X*.$/.test(compact.slice(listed.length));
}

/** One entry a kind, in the order of the book. */
function byKind(
  part: Part,
  level: NoteLevel,
  owner: string,
  from: InstructionalNote['from'],
  own: boolean,
): InstructionalNote[] {
  const groups = Map.groupBy(notesAt(part, level, owner), (note) => note.kind);
  return [...groups].map(([kind, same]) => ({ kind, texts: same.map((note) => note.text), from, own }));
}

function refOf(compact: string): CodeRef {
  return { system: 'icd-10-cm', code: shown(compact) };
}

function shown(compact: string): string {
  return displayCode('icd-10-cm', compact);
}
