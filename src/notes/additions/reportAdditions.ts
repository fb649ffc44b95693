// Which codes beside those that were read do the sentences of a report ask for? The drug that did harm, the focus of a sepsis, the device that
// was infected. Authority: the `use additional code` and `code first` notes of the tabular list; Official Guidelines I.C.1.d.4, I.C.19.e and g.

import type { NoteText } from '../noteText.ts';
import { type Made, made, type Reading } from '../readings.ts';
import { CYTOTOXIC } from '../settling/cytotoxics.ts';

interface Beside {
  /** There is a code of this kind; its sentence is looked at. */
  with: RegExp;
  /** And none of this one. */
  without: RegExp;
  line: RegExp;
  code: string;
  why: string;
}

const BESIDE: readonly Beside[] = [
  {
    with: /^J1[2-8]\./,
    without: /^(?:Y95|J95\.851)$/,
    line: /\b(?:hospital-acquired|hospital acquired|nosocomial|acquired in (?:the )?hospital)\b/i,
    code: 'Y95',
    why: 'Acquired in the hospital (index of causes: Nosocomial condition)',
  },
  {
    with: /^(?:D70|K12\.3|L27\.1|D61\.81|D69\.6|G62\.0)/,
    without: /^T45\.1X/,
    line: CYTOTOXIC,
    code: 'T45.1X5A',
    why: 'The drug that did harm (use additional code; Official Guidelines I.C.19.e.5.a)',
  },
  {
    with: /^A4[01]\./,
    without: /^(?:N39\.0|N1[0-2]|N13\.6|N30|N41)/,
    line: /\bsepsis of (?:a )?(?:urinary|urological|urologic) (?:origin|source|focus|tract)|\burosepsis\b|\burinary sepsis\b/i,
    code: 'N39.0',
    why: 'The infection that the sepsis comes from (Official Guidelines I.C.1.d.4)',
  },
  {
    with: /^K65\./,
    without: /^T85\.71/,
    line: /\bperitoneal dialysis\b/i,
    code: 'T85.71XA',
    why: 'An infection by the catheter of peritoneal dialysis (index: Complication, dialysis)',
  },
  {
    with: /^(?:B37\.7|R78\.81|A4[01]\.|B49$)/,
    without: /^T8(?:0\.21|2\.7)/,
    line: /\b(?:associated with|related to|due to|secondary to|by) (?:the |a )?(?:central|central venous|venous|port|hickman|jugular|subclavian) (?:venous )?(?:catheter|line|reservoir)\b/i,
    code: 'T80.211A',
    why: 'An infection of the blood by a central catheter (index: Infection, due to, central venous catheter)',
  },
  {
    with: /^D63\.1$/,
    without: /^N18\.|^I1[23]\.|^E\d\d\.22/,
    line: /./,
    code: 'N18.9',
    why: 'The kidney disease of an anemia (code first at D63.1)',
  },
  {
    with: /^I1[05]/,
    without: /^I1A\.0$/,
    line: /\b(?:refractory|resistant) (?:arterial )?hypertension\b|\bhypertension (?:that was )?(?:refractory|resistant)\b/i,
    code: 'I1A.0',
    why: 'Hypertension that resists its treatment (index: Hypertension, resistant)',
  },
  {
    with: /^(?:J95\.851|H16\.0|H44\.0)/,
    without: /^B9[56]\./,
    line: /\bpseudomonas\b/i,
    code: 'B96.5',
    why: 'Organism of an infection (use additional code)',
  },
  {
    with: /^I83\.0\d3$/,
    without: /^L97/,
    line: /\bleft\b/i,
    code: 'L97.329',
    why: 'Site of the ulcer (use additional code at I83.0)',
  },
  {
    with: /^I83\.0\d3$/,
    without: /^L97/,
    line: /\bright\b/i,
    code: 'L97.319',
    why: 'Site of the ulcer (use additional code at I83.0)',
  },
];

/** Characters of a sentence on either side, and readings that are looked at. */
const REACH = 200;
const MOST = 40;

export function reportAdditions(note: NoteText, readings: readonly Reading[]): Made[] {
  const added: Made[] = [];
  for (const rule of BESIDE) {
    if ([...readings, ...added].some(({ code }) => rule.without.test(code))) continue;
    for (const one of readings.filter(({ code }) => rule.with.test(code)).slice(0, MOST)) {
      const { start, end } = one.evidence;
      const before = note.text.slice(Math.max(0, start - REACH), start);
      const behind = note.text.slice(end, end + REACH);
      const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1;
      const stop = /[;\n]|\.(?:\s|$)/.exec(behind)?.index ?? behind.length;
      const line = before.slice(from) + note.text.slice(start, end) + behind.slice(0, stop);
      const found = rule.line.exec(line);
      if (!found) continue;
      const { settled, section } = one;
      added.push(made(one.evidence, rule.code, rule.why, { settled, section }));
      break;
    }
  }
  return added;
}
