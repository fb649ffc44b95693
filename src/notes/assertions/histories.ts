// What becomes of a disease that the patient once had, or that runs in the family? Authority: ICD-10-CM Official Guidelines
// I.C.21.c.4 (personal and family history), I.C.9.d and e (old infarction, stroke), I.C.2.m (neoplasms).

/** Beginnings of codes that stay with a person: `history of diabetes` is diabetes. Longest beginning wins over `PAST`. */
const LASTING =
  'B18 B20 C7B C82 C84 C88 C90 C91.1 C92.1 C93 C94 D45 D46 D47 D50 D51 D55 D56 D57 D58 D59 D61 D63 D64 D66 D67 D68 D69 D80 D81 D83 D84 D86 D89 E E86- E87- F G G45- G03- G04- G00- H00- H10- H H65- H66- I05 I06 I07 I08 I10 I11 I12 I13 I15 I20 I25 I27 I31 I34 I35 I36 I37 I38 I42 I44 I45 I47 I48 I49 I50 I51 I65 I67 I69 I70 I71 I72 I73 I77 I78 I83 I87 I89 J30 J31 J32 J33 J34 J35 J40 J41 J42 J43 J44 J45 J47 J60 J61 J84 J96.1 K02 K21 K22 K29.5 K31 K44 K50 K51 K52 K57 K58 K59 K60 K70 K71 K72.1 K73 K74 K75 K76 K86 K90 L20 L23 L30 L40 L43 L50 L57 L63 L70 L71 L80 L90 L93 M M79.1- N04 N18 N19 N28 N31 N32 N39.4 N40 N46 N52 N60 N62 N80 N81 N92 N94 N95 Q R32 R56.9 Z'.split(
    ' ',
  );

/** Beginning of a code → the code of its history; the longest beginning that fits. */
const PAST: Record<string, string> = {
  A15: 'Z86.11',
  A41: 'Z86.19',
  B02: 'Z86.19',
  B15: 'Z86.19',
  A49: 'Z86.19',
  'A04.7': 'Z86.19',
  'U07.1': 'Z86.16',
  C00: 'Z85.819',
  C01: 'Z85.810',
  C02: 'Z85.810',
  C10: 'Z85.819',
  C15: 'Z85.01',
  C16: 'Z85.028',
  C17: 'Z85.068',
  C18: 'Z85.038',
  C19: 'Z85.048',
  C20: 'Z85.048',
  C21: 'Z85.048',
  C22: 'Z85.05',
  C25: 'Z85.07',
  C32: 'Z85.21',
  C34: 'Z85.118',
  C40: 'Z85.830',
  C41: 'Z85.830',
  C43: 'Z85.820',
  C44: 'Z85.828',
  C49: 'Z85.831',
  C50: 'Z85.3',
  C53: 'Z85.41',
  C54: 'Z85.42',
  C55: 'Z85.42',
  C56: 'Z85.43',
  C61: 'Z85.46',
  C62: 'Z85.47',
  C64: 'Z85.528',
  C65: 'Z85.53',
  C66: 'Z85.54',
  C67: 'Z85.51',
  C71: 'Z85.841',
  C73: 'Z85.850',
  C81: 'Z85.71',
  C82: 'Z85.72',
  C83: 'Z85.72',
  C84: 'Z85.72',
  C85: 'Z85.72',
  C91: 'Z85.6',
  C92: 'Z85.6',
  C95: 'Z85.6',
  C: 'Z85.9',
  'D12.6': 'Z86.010',
  D24: 'Z86.018',
  D27: 'Z86.018',
  D32: 'Z86.011',
  D33: 'Z86.011',
  D35: 'Z86.018',
  'K63.5': 'Z86.010',
  D05: 'Z86.000',
  D06: 'Z86.001',
  I21: 'I25.2',
  I22: 'I25.2',
  G45: 'Z86.73',
  I63: 'Z86.73',
  I61: 'Z86.79',
  I60: 'Z86.79',
  I26: 'Z86.711',
  I82: 'Z86.718',
  I80: 'Z86.72',
  I33: 'Z86.79',
  J18: 'Z87.01',
  J12: 'Z87.01',
  J13: 'Z87.01',
  J15: 'Z87.01',
  K25: 'Z87.11',
  K26: 'Z87.11',
  K27: 'Z87.11',
  K80: 'Z87.19',
  K81: 'Z87.19',
  K85: 'Z87.19',
  K35: 'Z87.19',
  K56: 'Z87.19',
  K92: 'Z87.19',
  'N39.0': 'Z87.440',
  N10: 'Z87.440',
  N20: 'Z87.442',
  N21: 'Z87.442',
  N17: 'Z87.448',
  O14: 'Z87.59',
  O15: 'Z87.59',
  O13: 'Z87.59',
  'O24.4': 'Z86.32',
  O60: 'Z87.51',
  O03: 'Z87.59',
  O72: 'Z87.59',
  S06: 'Z87.820',
  S02: 'Z87.81',
  S12: 'Z87.81',
  S22: 'Z87.81',
  S32: 'Z87.81',
  S42: 'Z87.81',
  S52: 'Z87.81',
  S62: 'Z87.81',
  S72: 'Z87.81',
  S82: 'Z87.81',
  S92: 'Z87.81',
  T78: 'Z87.892',
  R56: 'Z86.69',
  G40: 'G40',
  N23: 'Z87.442',
  L0: 'Z87.2',
};

const FAMILY: Record<string, string> = {
  C15: 'Z80.0',
  C16: 'Z80.0',
  C18: 'Z80.0',
  C19: 'Z80.0',
  C20: 'Z80.0',
  C22: 'Z80.0',
  C25: 'Z80.0',
  C34: 'Z80.1',
  C50: 'Z80.3',
  C53: 'Z80.49',
  C54: 'Z80.49',
  C56: 'Z80.41',
  C61: 'Z80.42',
  C62: 'Z80.43',
  C64: 'Z80.51',
  C67: 'Z80.52',
  C43: 'Z80.8',
  C44: 'Z80.8',
  C71: 'Z80.8',
  C73: 'Z80.8',
  C81: 'Z80.7',
  C82: 'Z80.7',
  C83: 'Z80.7',
  C85: 'Z80.7',
  C90: 'Z80.7',
  C91: 'Z80.6',
  C92: 'Z80.6',
  C95: 'Z80.6',
  C: 'Z80.9',
  'D12.6': 'Z83.710',
  F10: 'Z81.1',
  F11: 'Z81.3',
  F12: 'Z81.3',
  F14: 'Z81.3',
  F15: 'Z81.3',
  F19: 'Z81.3',
  I60: 'Z82.3',
  I61: 'Z82.3',
  I63: 'Z82.3',
  G10: 'Z82.0',
  G30: 'Z82.0',
  G35: 'Z82.0',
  G40: 'Z82.0',
  J45: 'Z82.5',
  K50: 'Z83.79',
  K51: 'Z83.79',
  M05: 'Z82.61',
  M06: 'Z82.61',
  Q61: 'Z82.71',
  D56: 'Z83.2',
  D57: 'Z83.2',
  D66: 'Z83.2',
  E10: 'Z83.3',
  E11: 'Z83.3',
  E13: 'Z83.3',
  I10: 'Z82.49',
  I11: 'Z82.49',
  I20: 'Z82.49',
  I21: 'Z82.49',
  I25: 'Z82.49',
  I42: 'Z82.49',
  I50: 'Z82.49',
  I51: 'Z82.49',
  C40: 'Z80.8',
  C41: 'Z80.8',
  C69: 'Z80.8',
};

/** `E11.9` → longest of the beginnings that it begins with, `-` at its end excluded. */
function beginning(table: Readonly<Record<string, string>>, code: string): string | null {
  for (let length = code.length; length > 0; length--) {
    const key = code.slice(0, length);
    if (Object.hasOwn(table, key)) return table[key] as string;
  }
  return null;
}

const LASTS = new Set(LASTING.filter((one) => !one.endsWith('-')));
const PASSES = new Set(LASTING.filter((one) => one.endsWith('-')).map((one) => one.slice(0, -1)));

/** What stays: the longest beginning that the lists name decides. */
export function isLasting(code: string): boolean {
  for (let length = code.length; length > 0; length--) {
    const key = code.slice(0, length);
    if (PASSES.has(key) || Object.hasOwn(PAST, key)) return LASTS.has(key);
    if (LASTS.has(key)) return true;
  }
  return false;
}

/** The code of the history of a disease, or null where the book has none that is worth stating. */
export function historyCode(code: string): string | null {
  return beginning(PAST, code);
}

export function familyCode(code: string): string | null {
  return beginning(FAMILY, code);
}
