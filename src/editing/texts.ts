// A description as its editor sees it: fields of plain text, one entry a line in the lists. And the page of `content/procedures` that it
// becomes, in the shape of content/README.md; the importer reads it back to the same words.
import { type Block, copiedFromAma, isCdt, type Procedure, procedureSystem } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';

export const TEXT_FIELDS = {
  name: { heading: null, label: 'Name', kind: 'line', least: 1, most: 80 },
  specialty: { heading: null, label: 'Specialty', kind: 'line', least: 1, most: 60 },
  description: {
    heading: 'Common language description',
    label: 'Common language description',
    kind: 'prose',
    least: 60,
    most: 320,
  },
  indications: {
    heading: 'Clinical indications',
    label: 'Clinical indications',
    kind: 'list',
    least: 2,
    most: 12,
  },
  procedure: { heading: 'Procedure', label: 'Procedure, step by step', kind: 'steps', least: 2, most: 15 },
  aftercare: {
    heading: 'Post-procedure care',
    label: 'Post-procedure care',
    kind: 'list',
    least: 1,
    most: 12,
  },
  tips: {
    heading: 'Documentation and coding tips',
    label: 'Documentation and coding tips',
    kind: 'list',
    least: 1,
    most: 12,
  },
  related: { heading: 'Related codes', label: 'Related codes', kind: 'list', least: 1, most: 12 },
} as const;
export type TextField = keyof typeof TEXT_FIELDS;
export type ProcedureText = Record<TextField, string>;
export type TextFaults = Partial<Record<TextField | 'note' | 'form', string>>;

const FIELDS = Object.keys(TEXT_FIELDS) as TextField[];
/** Of a list that was pasted. */
const MARKS = /^(?:\s*(?:[-*•]|\d{1,2}[.)])\s+)+/gm;
const LONGEST_FIELD = 8000;
const LONGEST_ENTRY = 600;

export const blankText = Object.fromEntries(FIELDS.map((field) => [field, ''])) as ProcedureText;

/** As typed: line ends alike, no control characters, entries without the marks that people put before them. */
export function typedText(form: (name: string) => string): ProcedureText {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const { kind } = TEXT_FIELDS[field];
      const text = form(field)
        .normalize('NFC')
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/[^\P{Cc}\n]/gu, ' ')
        .replaceAll(/[^\S\n]+/g, ' ')
        // The one sign that the page's language would take for a rule, and nobody writes.
        .replaceAll(/^[ _]+/gm, '')
        .trim();
      if (kind === 'line') return [field, text.replaceAll('\n', ' ')];
      if (kind === 'prose') return [field, paragraphs(text).join('\n\n')];
      return [field, entries(text.replaceAll(MARKS, '')).join('\n')];
    }),
  ) as ProcedureText;
}

/** What serves now, to go on from. */
export function fieldsOf(present: Procedure): ProcedureText {
  const items = (blocks: Block[]) =>
    blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])).join('\n');
  return {
    name: present.name,
    specialty: present.specialty,
    description: present.description
      .map((block) => (block.kind === 'paragraph' ? block.text : block.items.join(' ')))
      .join('\n\n'),
    indications: items(present.indications),
    procedure: items(present.procedure),
    aftercare: items(present.aftercare),
    tips: items(present.tips),
    related: present.related.map(({ ref, why }) => `${ref.code}: ${why}`).join('\n'),
  };
}

/** What keeps it from being published, by field; null: nothing. */
export function faultsOf(edition: Edition, code: string, text: ProcedureText): TextFaults | null {
  const faults: TextFaults = {};
  if (isCdt(code)) faults.form = 'CDT codes belong to the ADA; nothing of ours describes them.';
  for (const field of FIELDS) {
    const fault = shapeFault(field, text[field]) ?? copyFault(edition, text[field]);
    if (fault !== null) faults[field] = fault;
  }
  if (!faults.related) {
    const unfit = entries(text.related).find((entry) => !isRelated(entry));
    if (unfit !== undefined) faults.related = `“${unfit.slice(0, 60)}” is not of the form CODE: why.`;
  }
  return Object.keys(faults).length > 0 ? faults : null;
}

function shapeFault(field: TextField, value: string): string | null {
  const { kind, least, most } = TEXT_FIELDS[field];
  if (value.length > LONGEST_FIELD) return `At most ${LONGEST_FIELD.toLocaleString('en-US')} characters.`;
  if (kind === 'line')
    return [...value].length >= least && [...value].length <= most ? null : `${least} to ${most} characters.`;
  if (kind === 'prose') {
    const words = value.split(/\s+/).filter((word) => word !== '').length;
    return words >= least && words <= most ? null : `${least} to ${most} words; this has ${words}.`;
  }
  const lines = entries(value);
  if (lines.length < least || lines.length > most)
    return `${least} to ${most} entries, one a line; this has ${lines.length}.`;
  return lines.some((line) => line.length > LONGEST_ENTRY)
    ? `At most ${LONGEST_ENTRY} characters a line.`
    : null;
}

function copyFault(edition: Edition, value: string): string | null {
  // Entries of a list are sentences of their own.
  const [copied] = copiedFromAma(edition, value.replaceAll('\n', '\n\n'));
  if (!copied) return null;
  return `“${copied.within}” is ${copied.how} the AMA’s descriptor of ${copied.code}. Its words are licensed and may not stand here; say it in your own.`;
}

function isRelated(entry: string): boolean {
  const code = /^([A-Z0-9]{5}): \S/.exec(entry)?.[1];
  return code !== undefined && procedureSystem(code) !== null;
}

/** The file of `content/procedures`. */
export function pageOf(
  code: string,
  text: ProcedureText,
  { reviewed, deleted }: { reviewed: IsoDate; deleted: IsoDate | null },
): string {
  const front = [
    `code: ${JSON.stringify(code)}`,
    `name: ${JSON.stringify(text.name)}`,
    `specialty: ${JSON.stringify(text.specialty)}`,
    `reviewed: ${reviewed}`,
    ...(deleted === null ? [] : [`deleted: ${deleted}`]),
  ];
  const sections = FIELDS.flatMap((field) => {
    const { heading, kind } = TEXT_FIELDS[field];
    if (heading === null) return [];
    const lines =
      kind === 'prose'
        ? paragraphs(text[field]).map((one) => `${escaped(one)}\n`)
        : entries(text[field]).map((one, n) => `${kind === 'steps' ? `${n + 1}.` : '-'} ${escaped(one)}`);
    return [`## ${heading}\n${lines.join('\n')}\n`];
  });
  return `---\n${front.join('\n')}\n---\n${sections.join('\n')}`;
}

/** Markdown reads every sign of it as itself; the importer takes the backslashes off again. */
function escaped(text: string): string {
  return text.replaceAll(/[^\w\s]/gu, (sign) => (sign.charCodeAt(0) < 128 ? `\\${sign}` : sign));
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
}

function entries(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
