// Which code did the reader mean? Systems, shapes, canonical spelling. Shapes: domain.md §1 of each authority's book.

export const SYSTEMS = ['cpt', 'hcpcs', 'icd-10-cm', 'icd-10-pcs'] as const;
export type System = (typeof SYSTEMS)[number];

/** A code in its display form: `E11.9`, `0DTJ4ZZ`, `J1885`, `29881`. */
export interface CodeRef {
  system: System;
  code: string;
}

export const SYSTEM_NAMES: Record<System, string> = {
  cpt: 'CPT®',
  hcpcs: 'HCPCS Level II',
  'icd-10-cm': 'ICD-10-CM',
  'icd-10-pcs': 'ICD-10-PCS',
};

/** FHIR canonical URIs (HL7 terminology). */
export const SYSTEM_URIS: Record<System, string> = {
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'icd-10-cm': 'http://hl7.org/fhir/sid/icd-10-cm',
  'icd-10-pcs': 'http://www.cms.gov/Medicare/Coding/ICD10',
};

/** Longest text that is looked at as a code; more is no code. */
const LONGEST = 16;

const SHAPES: Record<System, RegExp> = {
  cpt: /^(\d{5}|\d{4}[AFTUM])$/,
  // D codes (CDT) are the ADA's and are never shown.
  hcpcs: /^[ABCE-V]\d{4}$/,
  'icd-10-cm': /^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/,
  // A code has seven characters, a table three; I and O are not used.
  'icd-10-pcs': /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{2}([0-9A-HJ-NP-Z]{4})?$/,
};

/** Upper case, without dots, blanks and dashes; the key under which the files list it. */
export function compactCode(text: string): string {
  return text
    .slice(0, LONGEST)
    .toUpperCase()
    .replaceAll(/[\s.\-–—]/g, '');
}

/** `E119` → `E11.9`; other systems have no dot. */
export function displayCode(system: System, compact: string): string {
  return system === 'icd-10-cm' && compact.length > 3
    ? `${compact.slice(0, 3)}.${compact.slice(3)}`
    : compact;
}

/** The canonical spelling of a text as a code of this system, or null when it has not the shape of one. */
export function parseCode(system: System, text: string): CodeRef | null {
  if (text.length > LONGEST) return null;
  const compact = compactCode(text);
  return SHAPES[system].test(compact) ? { system, code: displayCode(system, compact) } : null;
}

/** Every system in which a text has the shape of a code; the likeliest first. */
export function guessSystems(text: string): CodeRef[] {
  return SYSTEMS.map((system) => parseCode(system, text)).filter((ref) => ref !== null);
}

export function isSystem(text: string): text is System {
  return (SYSTEMS as readonly string[]).includes(text);
}

/** `/icd-10-cm/codes/E11.9` */
export function pathOf(ref: CodeRef): string {
  return `/${ref.system}/codes/${ref.code}`;
}

/** Which words a CPT number's owner keeps: numeric codes and the F, T, U, M, A suffixes are Level I. */
export function isCpt(code: string): boolean {
  return SHAPES.cpt.test(code);
}

export function isCdt(code: string): boolean {
  return /^D\d{4}$/.test(code);
}

/** The system of a five-character procedure code as CMS files list them, null for CDT and anything else. */
export function procedureSystem(code: string): 'cpt' | 'hcpcs' | null {
  return SHAPES.cpt.test(code) ? 'cpt' : SHAPES.hcpcs.test(code) ? 'hcpcs' : null;
}

/** The shape of a system's codes in words, for a reader who typed something else. */
export const SHAPE_WORDS: Record<System, string> = {
  cpt: 'CPT numbers have five digits, or four and one of A, F, M, T, U.',
  hcpcs: 'HCPCS Level II codes have one letter and four digits.',
  'icd-10-cm': 'ICD-10-CM codes have three to seven characters and begin with a letter and a digit.',
  'icd-10-pcs': 'ICD-10-PCS codes have seven characters, without the letters I and O; tables have three.',
};
