// What did an earlier stroke leave, where a list of its own tells it? `Late effects of L MCA infarct: a. hemiparesis  b. aphasia`. What I69 has no
// code for is told by I69.-98 beside its own code. Authority: ICD-10-CM Official Guidelines I.C.9.d; tabular list at I69.

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';

const OPENS =
  /\b(?:late effects?|sequelae?|residuals?|residual deficits?|deficits|left (?:over|by|from|after|behind))\b[^.:;\n]{0,50}\b(?:strokes?|cva|infarct\w*|m[12]|mca|pca|aca|hemorrhage|ich|sah)\b[^:\n]{0,40}:/gi;
/** The next item of the list that the heading stands in, or a new paragraph. */
const CLOSES = /\n[ \t]{0,3}(?:\d{1,2}[.)]|#|\n)/;
const LONGEST = 900;
const MOST = 4;

/** `ischemic stroke in 2017 with sequelar left hemiparesis`: told in one clause. */
const LEAVES =
  /\b(?:strokes?|cva|infarct\w{0,4}|apoplexy|ictus|h(?:a?e)morrhage)\b[^.:;\n]{0,50}\b(?:sequelar|residual|sequelae?|left (?:him|her|the patient)(?: with)?|leaving|as (?:a )?sequel(?:ae?)?)\b[^.;\n]{0,60}/gi;
/** Brain and its vessels: `myocardial infarction with residual …` is none. */
const OF_HEART = /\b(?:myocardial|pulmonary|splenic|renal|acute)\b[^.;\n]{0,12}$/i;

/** `Deficits of the acute stroke at discharge: …` */
const OF_THIS_STAY = /\b(?:acute|(?:at|on) (?:discharge|d\/?c|transfer)|this (?:stay|admission))\b/i;

/** `a stroke in 2015 without sequelae` */
const LEFT_NOTHING = /\b(?:without|no|nor|any) (?:\w+ ){0,2}(?:sequel|residual)/i;

interface Block {
  from: number;
  to: number;
  words: string;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const found of text.matchAll(OPENS)) {
    if (blocks.length >= MOST) break;
    if (OF_THIS_STAY.test(found[0])) continue;
    const behind = found.index + found[0].length;
    const rest = text.slice(behind, behind + LONGEST);
    const end = CLOSES.exec(rest)?.index ?? rest.length;
    blocks.push({ from: found.index, to: behind + end, words: found[0] });
  }
  for (const found of text.matchAll(LEAVES)) {
    if (blocks.length >= MOST + MOST) break;
    if (OF_HEART.test(text.slice(Math.max(0, found.index - 24), found.index))) continue;
    if (LEFT_NOTHING.test(found[0])) continue;
    // From the word before, so that `ischemic stroke` is within.
    const from = Math.max(0, found.index - BEFORE);
    blocks.push({ from, to: found.index + found[0].length, words: found[0] });
  }
  return blocks;
}

/** Characters of `ischemic` and the like. */
const BEFORE = 14;

/** Which side of the body, whether it leads. */
const SIDED: Record<string, string> = { '0': '9', '1': '1', '2': '2', '3': '3', '4': '4' };

/** The code of I69.3 for what is found. */
function leftCode(code: string): string | null {
  const plegia = /^G81\.[019](\d)$/.exec(code);
  if (plegia) return `I69.35${SIDED[plegia[1] as string] ?? '9'}`;
  const mono = /^G83\.([12])(\d)$/.exec(code);
  if (mono) return `I69.3${mono[1] === '1' ? '4' : '3'}${SIDED[mono[2] as string] ?? '9'}`;
  return LEFT[code] ?? null;
}

const LEFT: Record<string, string> = {
  'R47.01': 'I69.320',
  'R47.02': 'I69.321',
  'R47.1': 'I69.322',
  'R29.810': 'I69.392',
  'R13.10': 'I69.391',
  'R27.0': 'I69.393',
  'R48.2': 'I69.390',
  'R41.4': 'I69.312',
  'R41.3': 'I69.311',
};
/** They keep their own code beside I69.398 or I69.391. */
const KEPT = /^(?:H53\.4|H54|R13\.1[1-9]|G40|R26|G89\.0|R25\.2|M62\.4|R20)/;

/** `I69.351` of a bleeding into the brain is `I69.151`. */
function ofItsKind(code: string, words: string): string {
  if (/\b(?:sah|subarachnoid)\b/i.test(words)) return code.replace('I69.3', 'I69.0');
  return /\b(?:ich|hemorrhag\w+)\b/i.test(words) ? code.replace('I69.3', 'I69.1') : code;
}

/** Readings with what the lists of late effects make of them. */
export function withResiduals(note: NoteText, readings: Reading[]): Reading[] {
  const blocks = blocksOf(note.text);
  if (blocks.length === 0) return readings;
  const changed = readings.flatMap((one) => {
    const block = blocks.find(({ from, to }) => one.evidence.start >= from && one.evidence.end <= to);
    if (!block) return [one];
    // The stroke itself is over.
    if (/^(?:I6[0-3]\.|Z86\.7[39])/.test(one.code)) return [];
    const left = leftCode(one.code) ?? (KEPT.test(one.code) ? 'I69.398' : null);
    if (left === null) return [one];
    const code = ofItsKind(/^R13/.test(one.code) ? 'I69.391' : left, block.words);
    const node = note.nodeOf(code);
    if (node === null) return [one];
    const rule = 'What an earlier stroke left (Official Guidelines I.C.9.d)';
    const made = { ...one, code, node, rule, missing: [], unspecified: false, symptom: false };
    return KEPT.test(one.code) ? [one, made] : [made];
  });
  // A spasm is part of the spastic palsy.
  return changed.some(({ code }) => /^I69\.\d5/.test(code))
    ? changed.filter(({ code }) => code !== 'R25.2')
    : changed;
}
