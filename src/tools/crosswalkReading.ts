// What can a text typed for a crosswalk mean? Every code and group whose shape or name fits, the likeliest first.
// Shapes: the authorities' books (catalog), CMS group numbers; a National Drug Code in any of its spellings (fees).
import { parseCode } from '#catalog';
import { CROSSWALK_SYSTEMS, type CrosswalkSystem, numberTable, rbcsTable, STEP } from '#crosswalks';
import { type Cite, citeOf, type Edition } from '#editions';
import { packagesOf, parseNdc } from '#fees';
import type { IsoDate } from '#kit';

export interface Named {
  system: CrosswalkSystem;
  /** `E11.9`, `250.00`, `HCC 37`, `CC`, `470`, `5113`, `A2`, `11`, a group's path. */
  code: string;
}

/** Longest text that is looked at. */
export const LONGEST_TYPED = 120;
/** Names offered of each list when nothing fits. */
const MOST_NEAR = 6;

interface Typed {
  text: string;
  edition: Edition;
  asOf: IsoDate;
  /** The system was said, in words or by the caller: a bare number is enough. */
  said: boolean;
}

/** @param system restricts the answer to one system */
export function readingsOf(
  edition: Edition,
  typed: string,
  system: CrosswalkSystem | null,
  asOf: IsoDate,
): Named[] {
  const whole = typed.slice(0, LONGEST_TYPED).trim().replaceAll(/\s+/g, ' ');
  if (whole === '') return [];
  const { words, text } = withoutSystem(whole);
  const systems = CROSSWALK_SYSTEMS.filter(
    (one) => (system === null || one === system) && (words === null || words.includes(one)),
  );
  return systems.flatMap((one) => {
    const said = system !== null || words !== null;
    const codes = READERS[one]({ text, edition, asOf, said });
    return [...new Set(codes)].map((code) => ({ system: one, code }));
  });
}

/** A group whose name holds the words. */
export interface NearName extends Named {
  text: string;
  cite: Cite;
}

/** For a text that names nothing. */
export function namesNear(edition: Edition, typed: string, asOf: IsoDate): NearName[] {
  const words = typed.slice(0, LONGEST_TYPED).trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (words.length < 3) return [];
  const cited = (source: string, names: (Named & { text: string })[]): NearName[] => {
    const part = edition.pick(source, asOf)?.part;
    return part ? names.map((name) => ({ ...name, cite: citeOf(part) })) : [];
  };
  const numbered = (system: 'pos' | 'ms-drg', source: 'pos' | 'msdrg') =>
    cited(
      source,
      numberTable
        .named(edition, source, words, asOf, MOST_NEAR)
        .map(({ code, name }) => ({ system, code, text: name })),
    );
  const groups = [...rbcsTable.groups(edition, asOf)]
    .filter((path) => lastStep(path).toLowerCase().includes(words))
    .slice(0, MOST_NEAR)
    .map((path) => ({ system: 'rbcs' as const, code: path, text: lastStep(path) }));
  return [...numbered('pos', 'pos'), ...cited('rbcs', groups), ...numbered('ms-drg', 'msdrg')];
}

const SAID: [RegExp, CrosswalkSystem[]][] = [
  [/^ICD[\s-]?10[\s-]?PCS[:\s]+/i, ['icd-10-pcs']],
  [/^ICD[\s-]?10([\s-]?CM)?[:\s]+/i, ['icd-10-cm']],
  [/^ICD[\s-]?9([\s-]?CM)?[:\s]+/i, ['icd-9-cm']],
  [/^(CPT®?|HCPCS)[:\s]+/i, ['cpt', 'hcpcs']],
  [/^NDC[:\s]+/i, ['ndc']],
  [/^(MS[\s-]?)?DRG[:\s]*/i, ['ms-drg']],
  [/^APC[:\s]*/i, ['apc']],
  [/^ASC[:\s]+/i, ['asc']],
  [/^RBCS[:\s]+/i, ['rbcs']],
  [/^(POS|place of service)[:\s]*/i, ['pos']],
];

/** `DRG 470` → `470`, said to be a DRG. HCC keeps its letters: RxHCC 30 is another category. */
function withoutSystem(typed: string): { words: CrosswalkSystem[] | null; text: string } {
  for (const [prefix, systems] of SAID) {
    const text = typed.replace(prefix, '').trim();
    if (text !== typed && text !== '' && (/\d/.test(text) || systems[0] !== 'apc'))
      return { words: systems, text };
  }
  return { words: null, text: typed };
}

const book = (system: 'cpt' | 'hcpcs' | 'icd-10-cm') => (typed: Typed) => {
  const ref = parseCode(system, typed.text);
  // A dot belongs to diagnoses, and where it stands tells E88.01 from E880.1; 250.00 is no CPT number.
  const isMeant = !typed.text.includes('.') || ref?.code === typed.text.toUpperCase();
  return ref && isMeant ? [ref.code] : [];
};

const READERS: Record<CrosswalkSystem, (typed: Typed) => string[]> = {
  cpt: book('cpt'),
  hcpcs: book('hcpcs'),
  'icd-10-cm': book('icd-10-cm'),
  'icd-10-pcs': ({ text }) => {
    const ref = parseCode('icd-10-pcs', text);
    // Three characters name a table, not a code.
    return ref?.code.length === 7 ? [ref.code] : [];
  },
  'icd-9-cm': ({ text }) => {
    const [, stem, more] = /^(\d{3}|V\d{2}|E\d{3})\.?(\d{1,2})?$/i.exec(text) ?? [];
    if (stem === undefined) return [];
    return [more === undefined ? stem.toUpperCase() : `${stem.toUpperCase()}.${more}`];
  },
  ndc: ({ text, edition, asOf, said }) => {
    const ndcs = parseNdc(text);
    if (ndcs.length > 0) return ndcs;
    // Skin substitutes and other products come with a maker's number of any form.
    return said || packagesOf(edition, [text], asOf).length > 0 ? [text] : [];
  },
  hcc: ({ text, said }) => {
    const bare = text.replace(/\bV\d{2}\b/i, '').trim();
    const [, rx, number] = /^(?:CMS[\s-]?)?(RX)?[\s-]?HCC\s*(\d{1,3})$/i.exec(bare) ?? [];
    if (number !== undefined) return [`${rx === undefined ? 'HCC' : 'RxHCC'} ${Number(number)}`];
    return said && /^\d{1,3}$/.test(bare) ? [`HCC ${Number(bare)}`, `RxHCC ${Number(bare)}`] : [];
  },
  cc: ({ text }) => (/^M?CC$/i.test(text) ? [text.toUpperCase()] : []),
  'ms-drg': ({ text, said }) => ((said ? /^\d{1,3}$/ : /^\d{3}$/).test(text) ? [text.padStart(3, '0')] : []),
  apc: ({ text }) => (/^\d{4}$/.test(text) ? [text] : []),
  asc: ({ text, said }) =>
    /^[A-Z]\d$/i.test(text) || (said && /^EE$/i.test(text)) ? [text.toUpperCase()] : [],
  rbcs: ({ text, edition, asOf }) => {
    const asked = text.replaceAll(/\s*[›>]\s*/g, STEP).toLowerCase();
    return [...rbcsTable.groups(edition, asOf)].filter(
      (path) => path.toLowerCase() === asked || lastStep(path).toLowerCase() === asked,
    );
  },
  pos: ({ text, edition, asOf, said }) => {
    if ((said ? /^\d{1,2}$/ : /^\d{2}$/).test(text)) return [text.padStart(2, '0')];
    return numberTable
      .named(edition, 'pos', text, asOf, MOST_NEAR)
      .filter(({ name }) => name.toLowerCase() === text.toLowerCase())
      .map(({ code }) => code);
  },
};

function lastStep(path: string): string {
  return path.split(STEP).at(-1) ?? path;
}
