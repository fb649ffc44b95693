// What did a reader type or send to Case2Code, and what did she keep of what was found? The text lives for one request.
import { type CodeRef, parseCode, procedureSystem, type Reader, statusOf, titleOf } from '#catalog';
import { LIMITS, textOf } from '#documents';
import type { Edition } from '#editions';
import { type IsoDate, parseIsoDate } from '#kit';
import { type CodedNote, LONGEST_NOTE, type NoteCode, type NoteSetting, type Proposal } from '#notes';

export type NoteBody = Record<string, string | File | (string | File)[] | undefined>;

export interface TypedNote {
  text: string;
  setting: '' | NoteSetting;
  asOf: string;
  /** The operator's model is asked this time; what it said before is carried on. */
  asksModel: boolean;
  proposals: readonly Proposal[];
  /** Codes as the page showed them before → what stands in their field now; rows without a tick are not in `kept`. */
  found: ReadonlyMap<string, string>;
  kept: ReadonlySet<string>;
  /** What was typed to be added. */
  add: string;
  /** Added before, in order. */
  added: readonly string[];
  /** By field: `text`, `file`, `asOf`, `add`, `as E11.9`. */
  errors: ReadonlyMap<string, string>;
}

/** One code of the list as the coder leaves it. */
export interface ChosenCode extends NoteCode {
  /** As it was found; null when the coder added it. */
  found: string | null;
  kept: boolean;
}

const MOST_CODES = 300;

export function emptyNote(asOf: IsoDate): TypedNote {
  return {
    text: '',
    setting: '',
    asOf,
    asksModel: false,
    proposals: [],
    found: new Map(),
    kept: new Set(),
    add: '',
    added: [],
    errors: new Map(),
  };
}

/** A file takes the place of the text that was typed. */
export async function readNoteForm(body: NoteBody, day: IsoDate, ocr: string | null): Promise<TypedNote> {
  const errors = new Map<string, string>();
  let text = one(body, 'text').replaceAll('\r\n', '\n');
  const file = [body.file].flat().find((value) => value instanceof File && value.size > 0);
  if (file instanceof File) {
    const read = await textOf(new Uint8Array(await file.arrayBuffer()), LIMITS, ocr);
    if ('unreadable' in read) errors.set('file', read.unreadable);
    else text = read.text;
  }
  if (text.length > LONGEST_NOTE) {
    errors.set(
      'text',
      `The text has ${text.length.toLocaleString('en-US')} characters; a million is the most.`,
    );
    text = text.slice(0, LONGEST_NOTE);
  }
  if (text.trim() === '' && errors.size === 0) errors.set('text', 'Paste a text, or choose a file.');
  const asOf = one(body, 'asOf') || day;
  if (parseIsoDate(asOf) === null) errors.set('asOf', 'A day written YYYY-MM-DD.');
  const setting = one(body, 'setting');
  const found = all(body, 'found');
  const as = all(body, 'as');
  return {
    text,
    setting: setting === 'outpatient' || setting === 'inpatient' ? setting : '',
    asOf: asOf.slice(0, 20),
    asksModel: one(body, 'model') === 'ask',
    proposals: proposalsIn(body),
    found: new Map(found.map((code, n) => [code, (as[n] ?? code).trim().slice(0, 12)])),
    kept: new Set(all(body, 'keep')),
    add: one(body, 'add').slice(0, 400),
    added: all(body, 'added'),
    errors,
  };
}

/** The codes of the note with what the coder changed, dropped and added; `errors` gets what is no code on the date. */
export function chosenOf(
  coded: CodedNote,
  typed: TypedNote,
  edition: Edition,
  asOf: IsoDate,
  reader: Reader,
): { chosen: ChosenCode[]; errors: Map<string, string>; add: string } {
  const errors = new Map(typed.errors);
  const chosen: ChosenCode[] = coded.codes.map((code) => {
    const as = typed.found.get(code.code);
    const kept = as === undefined || typed.kept.has(code.code);
    if (as === undefined || as === '' || as.toUpperCase().replace('.', '') === code.code.replace('.', ''))
      return { ...code, found: code.code, kept };
    const own = ownCode(edition, as, asOf, reader);
    if (own === null) {
      errors.set(`as ${code.code}`, `“${as}” is no valid code on ${asOf}.`);
      return { ...code, found: code.code, kept };
    }
    return {
      ...code,
      ...own,
      rule: `Changed by the coder from ${code.code}`,
      missing: [],
      found: code.code,
      kept,
    };
  });
  const unread: string[] = [];
  const wanted = [...typed.added, ...typed.add.split(/[\s,;]+/).filter(Boolean)];
  for (const text of wanted) {
    const own = ownCode(edition, text, asOf, reader);
    if (own === null) unread.push(text);
    else if (!chosen.some(({ code }) => code === own.code))
      chosen.push({
        ...own,
        confidence: 1,
        evidence: [],
        rule: 'Added by the coder',
        missing: [],
        found: null,
        kept: !typed.added.includes(text) || typed.kept.has(text),
      });
  }
  if (unread.length > 0) errors.set('add', `Not valid on ${asOf}: ${unread.slice(0, 5).join(', ')}.`);
  return { chosen, errors, add: unread.join(' ') };
}

function ownCode(
  edition: Edition,
  text: string,
  asOf: IsoDate,
  reader: Reader,
): Pick<NoteCode, 'system' | 'code' | 'display'> | null {
  const ref = refOf(text);
  const kind = ref && statusOf(edition, ref, asOf)?.kind;
  if (!ref || (kind !== 'active' && kind !== 'new' && kind !== 'revised')) return null;
  return { system: ref.system, code: ref.code, display: titleOf(edition, ref, asOf, reader).text };
}

/** A code names its system by its shape: a letter and four digits are HCPCS, seven without a dot ICD-10-PCS. */
function refOf(text: string): CodeRef | null {
  const compact = text.toUpperCase();
  const procedure = procedureSystem(compact);
  if (procedure !== null && !text.includes('.')) return parseCode(procedure, text);
  const diagnosis = parseCode('icd-10-cm', text);
  return compact.length === 7 && !text.includes('.')
    ? (parseCode('icd-10-pcs', text) ?? diagnosis)
    : diagnosis;
}

function proposalsIn(body: NoteBody): Proposal[] {
  const strings = (name: string) =>
    [body[name]].flat().flatMap((value) => (typeof value === 'string' ? [value] : []));
  const terms = strings('term');
  return strings('words')
    .slice(0, MOST_CODES)
    .map((words, n) => ({ words, term: terms[n] ?? '' }));
}

function one(body: NoteBody, name: string): string {
  const value = [body[name]].flat()[0];
  return typeof value === 'string' ? value : '';
}

function all(body: NoteBody, name: string): string[] {
  return [body[name]]
    .flat()
    .filter((value): value is string => typeof value === 'string')
    .slice(0, MOST_CODES)
    .map((value) => value.slice(0, 12));
}
