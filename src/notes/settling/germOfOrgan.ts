// Which germ makes which code of a pneumonia or a meningitis? The germ stands in the same sentence or grew in the one beside it; the tabular
// list has a code for both. Authority: tabular list at A32, A39, B37, B45, G00, J13 to J16; Official Guidelines I.B.9.

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { clauseBefore } from '../text/passages.ts';

/** Germ → code of its meningitis and of its pneumonia; null: none of its own. */
const GERMS: readonly [RegExp, string | null, string | null][] = [
  [/\blisteria/i, 'A32.11', null],
  [/\b(?:meningococc\w+|neisseria meningitidis|n\. ?meningitidis)/i, 'A39.0', null],
  [/\bcryptococc\w+/i, 'B45.1', 'B45.0'],
  [/\b(?:pneumococc\w+|strep\w*\.? pneumoniae|s\. ?pneumoniae)/i, 'G00.1', 'J13'],
  [/\bh(?:a)?emophilus(?: influenzae)?|h\. ?influenzae/i, 'G00.0', 'J14'],
  [/\b(?:strep\w* agalactiae|group b strep\w*)/i, 'G00.2', 'J15.3'],
  [/\b(?:strep\w* (?:pyogenes|suis|gallolyticus|viridans|anginosus)|group a strep\w*)/i, 'G00.2', 'J15.4'],
  [/\b(?:mrsa|methicillin[- ]resistant staph\w*)/i, 'G00.3', 'J15.212'],
  [/\b(?:staph\w* aureus|s\. ?aureus|mssa)/i, 'G00.3', 'J15.211'],
  [/\blegionella/i, null, 'A48.1'],
  [/\bmycoplasma pneumoniae|\bmycoplasma\b/i, null, 'J15.7'],
  [/\bchlamyd(?:ia|ophila) (?:pneumoniae|psittaci)|\bpsittacosis/i, null, 'J16.0'],
  [/\bpneumocystis/i, null, 'B59'],
  [/\bklebsiella/i, null, 'J15.0'],
  [/\bpseudomonas/i, null, 'J15.1'],
  [/\b(?:coxiella|q fever)/i, null, 'A78'],
  [/\bmeasles\b/i, 'B05.1', 'B05.2'],
  [/\b(?:varicella|chickenpox)\b/i, 'B01.0', 'B01.2'],
  [/\bnocardia/i, null, 'A43.0'],
  [/\benterovirus|\bechovirus|\bcoxsackie/i, 'A87.0', null],
  [/\bherpes simplex|\bHSV/i, 'B00.3', null],
  [/\bborrelia/i, 'A69.21', null],
];
/** Germ → code of its sepsis. */
const OF_SEPSIS: readonly [RegExp, string][] = [
  [/\b(?:mrsa|methicillin[- ]resistant staph\w*)/i, 'A41.02'],
  [/\b(?:staph\w* aureus|s\. ?aureus|mssa)/i, 'A41.01'],
  [/\b(?:e\. ?coli|escherichia coli)\b/i, 'A41.51'],
  [/\bpseudomonas/i, 'A41.52'],
  [/\bserratia/i, 'A41.53'],
  [/\bacinetobacter/i, 'A41.54'],
  [/\b(?:klebsiella|enterobacter|proteus|citrobacter|morganella)/i, 'A41.59'],
  [/\benterococc/i, 'A41.81'],
  [/\b(?:pneumococc\w*|s(?:trep\w*|\.)? pneumoniae)/i, 'A40.3'],
  [/\b(?:strep\w* pyogenes|group a strep\w*)/i, 'A40.0'],
  [/\b(?:strep\w* agalactiae|group b strep\w*)/i, 'A40.1'],
  [/\bcandida/i, 'B37.7'],
];
const NAMED_SEPSIS = /^(?:A40\.|A41\.|A02\.1|A2[0-9]\.7|A32\.7|A39\.[2-4]|B37\.7|O85|O75\.3|P36|T81\.4)/;
const MENINGITIS = /^G0(?:0\.9|3\.9)$/;
const PNEUMONIA = /^J(?:18\.[0-9]|15\.9)$/;
/** It was found in this patient, not looked for or covered by the treatment. */
const FOUND =
  /\b(?:grew|grown|growth|isolat\w+|yield\w+|positive|detected|identified|caused by|due to|by|antigen was|antigen in|etiolog\w+|from)\b/i;
const DENIED =
  /\b(?:negative|not detected|no growth|ruled out|excluded|without|sterile|vaccin\w*|prophyla\w+|cover\w*)\b/i;
const REACH = 160;
const MOST = 60;

export function ofTheirGerm(note: NoteText, readings: readonly Reading[]): Reading[] {
  let tried = 0;
  const isNamed = readings.some(({ code }) => !/^A4[01]\.9$/.test(code) && NAMED_SEPSIS.test(code));
  return readings.flatMap((one) => {
    if (!isNamed && /^(?:A4[01]\.9|R65\.21)$/.test(one.code) && tried++ < MOST) {
      const { start, end } = one.evidence;
      const part = partsAround(note.text, start, end)[0] ?? '';
      const code =
        DENIED.test(part) || !FOUND.test(part) ? undefined : OF_SEPSIS.find(([germ]) => germ.test(part))?.[1];
      const node = code === undefined ? null : note.nodeOf(code);
      if (code === undefined || node === null) return one;
      const made = {
        ...one,
        code,
        node,
        rule: 'The germ is told with it',
        missing: [],
        unspecified: false,
        symptom: false,
      };
      return one.code === 'R65.21' ? [made, one] : made;
    }
    const isMeningitis = MENINGITIS.test(one.code);
    if ((!isMeningitis && !PNEUMONIA.test(one.code)) || tried++ > MOST) return one;
    const { start, end } = one.evidence;
    for (const part of partsAround(note.text, start, end)) {
      if (DENIED.test(part) || !FOUND.test(part)) continue;
      const germ = GERMS.find((rule) => rule[isMeningitis ? 1 : 2] !== null && rule[0].test(part));
      const code = germ?.[isMeningitis ? 1 : 2];
      const node = code === undefined || code === null ? null : note.nodeOf(code);
      if (code !== undefined && code !== null && node !== null)
        return { ...one, code, node, rule: 'The germ is told with it', missing: [], unspecified: false };
    }
    return one;
  });
}

/** Its own sentence, then the one behind it. */
function partsAround(text: string, start: number, end: number): string[] {
  const before = clauseBefore(text, start, REACH);
  const after = text.slice(end, end + 2 * REACH);
  // `E. coli` ends no sentence.
  const close = /(?<!\b[A-Z])[.;](?=\s)|\n/.exec(after)?.index ?? after.length;
  const next = /^[^.;\n]*/.exec(after.slice(close + 1))?.[0] ?? '';
  return [before + text.slice(start, end) + after.slice(0, Math.min(close, REACH)), next.slice(0, REACH)];
}
