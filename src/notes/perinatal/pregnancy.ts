// What does a pregnancy make of a disease? Chapter 15 comes before the others: a code of its own stands for the disease or before
// it. Authority: ICD-10-CM Official Guidelines I.C.15.a.1 (chapter 15 first), I.C.15.g to l.

import { narrow } from '../mentions/narrowing.ts';
import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { trimesterWords } from '../text/gestation.ts';
import { clauseAt } from '../text/passages.ts';
import { isNewborn } from './newborns.ts';

interface Complicates {
  disease: RegExp;
  /** Beginning of the codes of chapter 15; the trimester completes it. */
  code: string;
  /** The disease keeps its own code beside. */
  keep: boolean;
}

const IN_PREGNANCY: readonly Complicates[] = [
  { disease: /^D(?:5|6[0-4])/, code: 'O9901', keep: true },
  { disease: /^E66/, code: 'O9921', keep: true },
  { disease: /^E10/, code: 'O2401', keep: true },
  { disease: /^E11/, code: 'O2411', keep: true },
  { disease: /^E0[0-7]|^E2/, code: 'O9928', keep: true },
  { disease: /^I10$/, code: 'O1001', keep: false },
  { disease: /^N39\.0$/, code: 'O234', keep: false },
  { disease: /^N30/, code: 'O231', keep: false },
  { disease: /^N10$/, code: 'O230', keep: false },
  { disease: /^F17/, code: 'O9933', keep: true },
  { disease: /^F(?:2|3|4[0-8]|5)/, code: 'O9934', keep: true },
  { disease: /^J45/, code: 'O9951', keep: true },
  { disease: /^G40/, code: 'O9935', keep: true },
  { disease: /^D25/, code: 'O341', keep: true },
  { disease: /^I83\.[89]/, code: 'O220', keep: false },
  { disease: /^R82\.71$/, code: 'O234', keep: false },
  { disease: /^B37/, code: 'O9881', keep: true },
  { disease: /^A5[0-3]/, code: 'O9811', keep: true },
  { disease: /^A54/, code: 'O9821', keep: true },
  { disease: /^A(?:5[5-9]|60|6[34])/, code: 'O9831', keep: true },
  { disease: /^B1[5-9]/, code: 'O9841', keep: true },
];
/** What a case report tells of a pregnant woman, too. */
const ALWAYS: readonly Complicates[] = [
  { disease: /^Z98\.891$/, code: 'O3421', keep: false },
  { disease: /^N9(?:2|3\.[89])/, code: 'O469', keep: false },
];
/** Weeks before which bleeding is one of early pregnancy (tabular list at O20). */
const EARLY = 20;
const OBSTETRIC = /\b(?:g\d{1,2}p\d{1,4}|gravida|primigravida|multigravida|pregnant|iup)\b/i;
const AFTER_BIRTH = /\b(?:post[- ]?partum|puerper\w+|after delivery|post[- ]?cesarean)\b/i;

/** Weeks that are those of a pregnancy. */
const EXPECTED =
  /\b\d{1,2}(?:\+\d)?[ -]?(?:weeks?|wks?)['’]? (?:of )?gestation\b(?![^.;\n]{0,20}\b(?:born|deliver))/i;
/** That a disease is one in a pregnancy is said where no weeks are. */
const PREGNANT =
  /\b(?:in|during|of|complicating) (?:early |late |this |current |her |the )?pregnancy\b|\b(?:first|second|third) trimester\b|\bpregnant (?:with|again)\b|\b(?:currently|now) pregnant\b/i;
const OTHER_PREGNANCY =
  /\b(?:not|never|prior|previous|last|past|earlier|first|second|each|every|both|future|next|another|her) (?:\w+ )?pregnan(?:t|cy|cies)\b|\b(?:safe|safety|contraindicated|avoid\w*|test|ruled|planning|wants|desires|before|after|since|outside|termination|interruption|prevention|risks?) (?:\w+ ){0,2}pregnancy\b/i;
const ONCE = /\b(?:history|hx|h\/o|had|denies|no|without|previous|prior)\b/i;
/** Characters around a disease in which its pregnancy is told. */
const NEAR = 60;

/** `tells`: a case report, in which each disease is told for its own sake. */
export function inPregnancy(note: NoteText, all: Reading[], tells: boolean): Reading[] {
  if (isNewborn(note.text)) return all;
  const readings = gestational(note, all);
  const isExpecting =
    OBSTETRIC.test(note.text) || readings.some(({ code }) => /^(?:O|Z3[34]|Z3A)/.test(code));
  const isCounted = note.weeks !== null && (isExpecting || EXPECTED.test(note.text));
  if (!isCounted && !PREGNANT.test(note.text)) return readings;
  const rules = tells ? ALWAYS : [...ALWAYS, ...IN_PREGNANCY];
  const has = (beginning: string) => readings.some(({ code }) => code.replace('.', '').startsWith(beginning));
  const isDelivered = readings.some(({ code }) => /^(?:Z37|O80|O82)/.test(code));
  const settled = readings.flatMap((one) => {
    const rule = rules.find(({ disease }) => disease.test(one.code));
    if (!rule) return [one];
    const told = isCounted ? null : clauseOfPregnancy(note, one);
    if (!isCounted && told === null) return [one];
    const early = rule.code === 'O469' && note.weeks !== null && note.weeks.weeks < EARLY;
    const made = complicating(note, one, early ? 'O209' : rule.code, told);
    if (made === null) return [one];
    const said = has(rule.code) ? [] : [made];
    return rule.keep ? [...said, one] : said.length > 0 ? said : [];
  });
  return isDelivered ? settled.map((one) => inChildbirth(note, one)) : settled;
}

/** How gestational diabetes is treated is part of its code (Official Guidelines I.C.15.i). */
function gestational(note: NoteText, readings: Reading[]): Reading[] {
  if (!readings.some(({ code }) => /^O24\.4/.test(code))) return readings;
  if (readings.some(({ code }) => /^(?:E1[013]|O24\.[0138])/.test(code))) return readings;
  const has = (one: string) => readings.some(({ code }) => code === one);
  const digit = has('Z79.4') ? '4' : has('Z79.84') ? '5' : null;
  return readings.flatMap((one) => {
    if (/^Z79\.(?:4|84|85)$/.test(one.code)) return [];
    const isOpen = /^O24\.4[123][09]$/.test(one.code) && !/\b(?:diet|a1)|a1\b/i.test(one.evidence.text);
    const code = isOpen && digit !== null ? `${one.code.slice(0, -1)}${digit}` : one.code;
    const node = code === one.code ? null : note.nodeOf(code);
    return [node === null ? one : { ...one, code, node, rule: TREATED_BY, missing: [] }];
  });
}

const TREATED_BY = 'Gestational diabetes by its treatment (Official Guidelines I.C.15.i)';

/** The stay of the delivery has a code of its own, where the book gives one (Official Guidelines I.C.15.a.3). */
function inChildbirth(note: NoteText, one: Reading): Reading {
  const code = one.code
    .replace(/^(O99\.(?:21|28|31|32|33|34|35))[0-3]$/, '$14')
    .replace(/^(O99\.[045]|O24\.[01]|O10\.0)1[1-39]$/, '$12')
    .replace(/^O24\.41(\d)$/, 'O24.42$1')
    .replace(/^O99\.81\d$/, 'O99.814');
  const node = code === one.code ? null : note.nodeOf(code);
  return node === null ? one : { ...one, code, node };
}

/** What stands around a disease in its sentence, if that lays it into a pregnancy; null: it does not. */
function clauseOfPregnancy({ text }: NoteText, { code, evidence: { start, end } }: Reading): string | null {
  const clause = clauseAt(text, start, end, NEAR);
  const isSo = PREGNANT.test(clause) && !OTHER_PREGNANCY.test(clause);
  return isSo && (code === 'Z98.891' || !ONCE.test(clause)) ? clause : null;
}

/** `told`: words that tell of the pregnancy where no weeks are counted. */
function complicating(note: NoteText, one: Reading, beginning: string, told: string | null): Reading | null {
  const { index, system, wordOf } = note.lexicon;
  // Anemia of a birth that is over belongs to the puerperium.
  const near = note.text.slice(Math.max(0, one.evidence.start - 60), one.evidence.end + 60);
  const isChronic =
    beginning === 'O1001' && /\b(?:chronic|pre-?existing)\b/i.test(near) && !/essential/i.test(near);
  const top = isChronic ? 'O1091' : beginning === 'O9901' && AFTER_BIRTH.test(near) ? 'O9081' : beginning;
  const node = index.firstAt(system, top);
  const isIt = node < index.nodes && index.compactOf(node) === top;
  const words = new Map<number, number>();
  const time = told === null ? trimesterWords(note.weeks?.weeks ?? 0) : trimesterTold(told);
  for (const stem of [...time, ...lowTransverse(near)]) {
    const word = wordOf.get(stem);
    if (word !== undefined) words.set(word, 0.95);
  }
  const around = { words, side: null, sex: note.sex, phase: 'initial', open: false, day: note.day } as const;
  const narrowed = isIt ? narrow(note.lexicon, node, around) : null;
  if (narrowed === null) return null;
  const code = index.codeOf(narrowed.node);
  const rule = 'A disease in pregnancy has a code of chapter 15 (Official Guidelines I.C.15.a.1)';
  return { ...one, code, node: narrowed.node, rule, missing: [], symptom: false, unspecified: false };
}

function trimesterTold(clause: string): readonly string[] {
  const told = /\b(first|second|third) trimester\b/i.exec(clause)?.[1];
  return told === undefined ? [] : ['trimest', told.toLowerCase()];
}

function lowTransverse(near: string): readonly string[] {
  return /\b(?:low|lower)[- ](?:(?:uterine )?segment )?transverse\b|\blow(?:er)?[- ](?:uterine[- ])?segment\b|\bL[TS]CS\b/i.test(
    near,
  )
    ? ['low', 'transvers']
    : [];
}
