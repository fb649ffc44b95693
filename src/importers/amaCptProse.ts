// What is in the AMA's PLA list (XML) and in MODUL, the prose of Appendix A? Laboratory codes with their first day;
// modifiers section by section. Authority: the AMA's PLA file, the section titles of Appendix A.
import type { AmaModifierKind } from '#catalog';
import { type IsoDate, Refused } from '#kit';
import { codeIn, type Line } from './amaCptFiles.ts';
import { changeDate } from './amaCptTables.ts';
import type { SourceFile } from './importing.ts';
import { readXml } from './reading.ts';

export interface Pla {
  code: string;
  long: string | null;
  medium: string | null;
  short: string | null;
  deleted: boolean;
  effective: IsoDate | null;
}

/** `plaCodes/plaCode[@cdCode]` with `cdDesc`, `cdMDesc`, `cdSDesc`, `cdStatus`, `effectiveDate`. */
export async function readPla(file: SourceFile): Promise<Pla[]> {
  const found: Pla[] = [];
  let values: Record<string, string> | null = null;
  let code = '';
  let element = '';
  await readXml(file, {
    open(name, attributes, number) {
      element = name;
      if (name !== 'plaCode') return;
      code = codeIn(
        file,
        { text: '', number },
        (attributes.cdCode ?? '').trim(),
        'plaCode with a CPT code in cdCode',
      );
      values = {};
    },
    text(text) {
      if (values) values[element] = (values[element] ?? '') + text;
    },
    close(name, number) {
      element = '';
      if (name !== 'plaCode' || !values) return;
      const value = (key: string) => values?.[key]?.trim() || null;
      const day = value('effectiveDate');
      const effective =
        day === null ? null : changeDate(file, { text: '', number }, day.replace(/T.*$/, '')).date;
      const deleted = /^delet/i.test(value('cdStatus') ?? '');
      found.push({
        code,
        long: value('cdDesc'),
        medium: value('cdMDesc'),
        short: value('cdSDesc'),
        deleted,
        effective,
      });
      values = null;
    },
  });
  if (found.length === 0)
    throw new Refused({ file: file.label, line: 1, expected: 'plaCodes with at least one plaCode' });
  return found;
}

const SECTIONS: { title: RegExp; kind: AmaModifierKind; modifier: RegExp; everyLine: boolean }[] = [
  { title: /^Appendix A\b/i, kind: 'general', modifier: /^(\d\d)[ \t]+(\S.*)$/, everyLine: false },
  {
    title: /^Anesthesia Physical Status/i,
    kind: 'physical status',
    modifier: /^\W*(P\d)[: \t]+(\S.*)$/,
    everyLine: true,
  },
  {
    title: /^(CPT Level I Modifiers|Modifiers Approved for)/i,
    kind: 'outpatient',
    modifier: /^(\d\d)[ \t]+(\S.*)$/,
    everyLine: false,
  },
  {
    title: /^Category II Modifiers/i,
    kind: 'category II',
    modifier: /^(\d[A-Z])[ \t]+(\S.*)$/,
    everyLine: false,
  },
  { title: /^Level II\b/i, kind: 'level II', modifier: /^([A-Z][0-9A-Z])[ \t]+(\S.*)$/, everyLine: true },
];

export interface AmaModifier {
  kind: AmaModifierKind;
  modifier: string;
  text: string;
}

/** Prose in sections: a modifier opens a paragraph (or a line, in the short lists) and runs to the next blank line. */
export function readModifiers(file: SourceFile, lines: Line[]): AmaModifier[] {
  const found: AmaModifier[] = [];
  let section: (typeof SECTIONS)[number] | undefined;
  let open: AmaModifier | null = null;
  let opensParagraph = true;
  for (const line of lines) {
    const text = line.text.trim();
    const titled = SECTIONS.find((one) => one.title.test(text) && text.length < 80);
    const match = section && (section.everyLine || opensParagraph) ? section.modifier.exec(text) : null;
    if (titled) {
      section = titled;
      open = null;
    } else if (text === '') {
      open = null;
    } else if (section && match?.[1] && match[2]) {
      open = { kind: section.kind, modifier: match[1], text: match[2] };
      found.push(open);
    } else if (open) {
      open.text += ` ${text}`;
    }
    opensParagraph = text === '' || titled !== undefined;
  }
  if (found.length === 0)
    throw new Refused({ file: file.label, line: 1, expected: 'the sections of Appendix A with modifiers' });
  return found;
}
