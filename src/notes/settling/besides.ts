// What else do visits tell that the book asks for beside a disease? The ulcer of a diabetic foot, the phase of a dysphagia, why a drug is
// not taken. Authority: `use additional code` notes at E08 to E13, I69 and T36 to T50; Official Guidelines I.C.19.e.5.c (underdosing).

import type { NoteText } from '../noteText.ts';
import { evidenceOf, type Made, made, type Reading } from '../readings.ts';
import { drugsOf, NO_DRUG } from '../statuses/drugs.ts';
import { clauseBefore } from '../text/passages.ts';
import { ADVERSE } from './drugInduced.ts';

export function besides(note: NoteText, readings: readonly Reading[]): Made[] {
  return [
    ...ulcers(note, readings),
    ...manifest(readings),
    ...infected(readings),
    ...dysphagia(note, readings),
    ...bloodType(note, readings),
    ...underdosing(note, readings),
    ...adverse(note, readings),
  ];
}

/** A code of two things that asks for the second one as well, when the words of the first say it. */
const MANIFEST: readonly [RegExp, RegExp, string, string][] = [
  [/^E(?:08|09|10|11|13)\.43$/, /\bgastroparesis\b/i, 'K31.84', 'Gastroparesis of a diabetes'],
  [/^J96\.02$/, /\bhypox/i, 'J96.01', 'Both the oxygen and the carbon dioxide are told'],
  [/^J96\.22$/, /\bhypox/i, 'J96.21', 'Both the oxygen and the carbon dioxide are told'],
  [/^J96\.12$/, /\bhypox/i, 'J96.11', 'Both the oxygen and the carbon dioxide are told'],
  [/^J44\.0$/, /\bacute bronchitis\b/i, 'J20.9', 'The infection (code also at J44.0)'],
];

function manifest(readings: readonly Reading[]): Made[] {
  return MANIFEST.flatMap(([combined, words, code, rule]) => {
    const one = readings.find((reading) => combined.test(reading.code) && words.test(reading.evidence.text));
    // `Acute hypoxic and hypercapnic respiratory failure`: both are of one category.
    const known = code.startsWith('J96') ? code : code.slice(0, 3);
    const isThere = readings.some((reading) => reading.code.startsWith(known));
    if (one === undefined || isThere) return [];
    return [made(one.evidence, code, rule, { settled: one.settled, section: one.section })];
  });
}

/** `AECOPD with pneumonia`: the flare has its code beside that of the infection (Excludes2 at J44.0). */
function infected(readings: readonly Reading[]): Made[] {
  const flare = readings.find(({ code }) => code === 'J44.1');
  const infection = readings.find(({ code }) => LUNG_INFECTION.test(code));
  if (!flare || !infection || readings.some(({ code }) => code === 'J44.0')) return [];
  const rule = 'COPD with an acute lower respiratory infection (J44.0, code also the infection)';
  return [
    made(infection.evidence, 'J44.0', rule, {
      settled: flare.settled || infection.settled,
      section: infection.section,
    }),
  ];
}

const LUNG_INFECTION = /^J(?:1[2-8]|20|22)/;

/** Characters behind a disease in which its details stand. */
const NEAR = 120;

const SITES: readonly [RegExp, string][] = [
  [/\b(?:heel|midfoot|mid-foot|calcane\w+)\b/i, '4'],
  [/\b(?:foot|toes?|hallux|forefoot|metatars\w+|plantar)\b/i, '5'],
  [/\b(?:ankle|malleol\w+)\b/i, '3'],
  [/\bcalf\b/i, '2'],
  [/\bthigh\b/i, '1'],
  [/\b(?:shin|pretibial|lower leg)\b/i, '8'],
];
const DEPTHS: readonly [RegExp, string][] = [
  [/\bnecrosis of (?:the )?bone\b|\bbone necrosis\b/i, '4'],
  [/\bnecrosis of (?:the )?muscle\b|\bmuscle necrosis\b/i, '3'],
  [/\b(?:bone (?:exposed|involve\w*)|exposed bone|(?:to|into|probes to) bone)\b/i, '6'],
  [/\b(?:muscle (?:exposed|involve\w*)|(?:to|into) muscle)\b/i, '5'],
  [/\b(?:fat layer|subcutaneous|subq|sub-q|into fat|fat exposed)\b/i, '2'],
  [/\b(?:breakdown of skin|skin breakdown|superficial|partial[- ]thickness)\b/i, '1'],
];

/** Last character of L97. */
export function depthOf(clause: string): string | null {
  return DEPTHS.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
}

/** `Diabetic foot ulcer, left heel, fat layer exposed`: L97 by site, side and depth. */
function ulcers(note: NoteText, readings: readonly Reading[]): Made[] {
  const { text } = note;
  return readings.flatMap((one) => {
    if (!/^(?:E\d\d\.62[12]|I87\.[03][13]\d)$/.test(one.code) || !one.settled) return [];
    const { start, end } = one.evidence;
    const clause = text.slice(start, end) + (/^[^.;\n]*/.exec(text.slice(end, end + NEAR))?.[0] ?? '');
    if (!/\bulcer/i.test(clause)) return [];
    const isTold = readings.some(
      ({ code, evidence }) =>
        /^L97/.test(code) && evidence.start >= start - NEAR && evidence.end <= end + NEAR,
    );
    const site = SITES.find(([pattern]) => pattern.test(clause));
    if (isTold || !site) return [];
    const side = /\b(?:left|lt)\b|\bL\b/.test(clause)
      ? '2'
      : /\b(?:right|rt)\b|\bR\b/.test(clause)
        ? '1'
        : '0';
    const depth = depthOf(clause) ?? '9';
    const missing = side === '0' ? ['laterality not stated'] : [];
    const evidence = { start, end: start + clause.trimEnd().length, text: clause.trimEnd() };
    const rule = 'Site and depth of the ulcer (use additional code from L97)';
    return [
      made(evidence, `L97.${site[1]}${side}${depth}`, rule, { settled: true, section: one.section, missing }),
    ];
  });
}

const PHASES: readonly [RegExp, string][] = [
  [/\boropharyngeal\b/i, 'R13.12'],
  [/\bpharyngoesophageal\b/i, 'R13.14'],
  [/\bpharyngeal\b/i, 'R13.13'],
  [/\boral phase\b/i, 'R13.11'],
];

/** Dysphagia of a stroke: its phase, where it is told (use additional code at I69.391). */
function dysphagia({ text }: NoteText, readings: readonly Reading[]): Made[] {
  const one = readings.find(({ code }) => code === 'I69.391' || code === 'R13.12' || code === 'R13.10');
  if (!one || !/\b(?:stroke|cva|infarct\w*)\b/i.test(text)) return [];
  const { start, end } = one.evidence;
  const from = Math.max(0, start - 40);
  const near =
    text.slice(from, start) +
    text.slice(start, end) +
    (/^[^.\n]*/.exec(text.slice(end, end + 40))?.[0] ?? '');
  for (const [pattern, code] of PHASES) {
    const found = pattern.exec(near);
    if (!found) continue;
    const at = from + found.index;
    const evidence = { start: at, end: at + found[0].length, text: found[0] };
    return [
      made(evidence, code, 'Phase of the dysphagia (use additional code)', {
        settled: one.settled,
        section: one.section,
      }),
    ];
  }
  return [];
}

const TYPES: Record<string, string> = { a: 'Z67.11', b: 'Z67.21', ab: 'Z67.31', o: 'Z67.41' };

/** `O neg` in a pregnancy: the blood type that asks for immunoglobulin. */
function bloodType(note: NoteText, readings: readonly Reading[]): Made[] {
  if (note.weeks === null || readings.some(({ code }) => /^Z67/.test(code))) return [];
  const found =
    /(?<!\b(?:hepatitis|hep|influenza|strep) )\b(A|B|AB|O)[ -]{0,2}(?:neg(?:ative)?\b|Rh[- ]?neg)/.exec(
      note.text,
    );
  const code = found && TYPES[(found[1] as string).toLowerCase()];
  if (!found || !code) return [];
  const evidence = evidenceOf(found);
  return [made(evidence, code, 'Blood type of a pregnant woman')];
}

const UNTAKEN =
  /\b(?:not taking|isn't taking|stopped (?:taking )?(?:his|her|their)?|quit (?:taking )?(?:his|her|their)?|ran out of|out of|off|skipp(?:ed|ing|s)|miss(?:ed|ing|es)|not filled|did not fill|never filled|rationing|taking half|cutting|halving)\b[^.;\n]{0,30}$/i;
const COST =
  /\b(?:cost|costs|afford\w*|expensive|copay|co-pay|insurance|financial|money|price|\$\$|unemployed|lost (?:his|her|their) (?:job|coverage))/i;
const FORGETS = /\b(?:forgets?|forgot|forgotten|forgetting|memory|confus\w+)\b/i;
const REASONS: readonly [RegExp, string][] = [
  [COST, 'Z91.120'],
  [FORGETS, 'Z91.138'],
];
const BY_ORDER =
  /\b(?:held|hold|stopped by|discontinued by|switch\w*|replaced|per (?:cardiology|pcp|nephrology|oncology)|told to stop|advised to stop|allergy|side effects?|completed|no longer needed|intoleran\w+)\b/i;

/** `Off amlodipine because of its cost`: too little of the drug, and why (Z91.1-). */
function underdosing(note: NoteText, readings: readonly Reading[]): Made[] {
  const { tokens, text } = note;
  if (readings.some(({ code }) => /^T.*6[AD]$/.test(code))) return [];
  const table = drugsOf(note.edition);
  for (const [at, { stem }] of tokens.entries()) {
    const row = table.get(stem);
    if (row?.under === undefined) continue;
    const { start, end } = note.evidence(at, at);
    const before = clauseBefore(text, start, 60);
    const after = text.slice(end, end + NEAR);
    const cue = UNTAKEN.exec(before);
    if (!cue || BY_ORDER.test(before + after.slice(0, 60))) continue;
    const told = before + text.slice(start, end) + after;
    const origin = start - before.length;
    const reason = REASONS.map(([pattern, why]) => ({ found: pattern.exec(told), why })).find(
      ({ found }) => found && !/\b(?:not|no)\b[^.;\n]{0,24}$/i.test(told.slice(0, found.index)),
    );
    if (!reason?.found) continue;
    const { found, why } = reason;
    const code = note.lexicon.index.codeOf(row.under);
    const evidence = { start: start - cue[0].length, end, text: text.slice(start - cue[0].length, end) };
    const cause = {
      start: origin + found.index,
      end: origin + found.index + found[0].length,
      text: found[0],
    };
    const rule = 'Underdosing, and why (Official Guidelines I.C.19.e.5.c)';
    return [made(evidence, /[A-Z]$/.test(code) ? code : `${code}A`, rule), made(cause, why, rule)];
  }
  return [];
}

/** Short ways to lay something to a drug, which the table's own rule does not read. */
const LAID =
  /(?:\b2\/2|\bd\/t|\bb\/c of|\bthe cause being|\bculprit (?:is|was|being)) (?:(?:the|a|an|her|his|newly|added|started|new|recent|increased|higher|high-dose|dose|of|home) )*$/i;
const JOINED = /^[^.;\n]{0,24}\b(?:plus|and) (?:(?:the|a|newly|added|started|new|recent) )*$/i;
/** `due to aripiprazole and haloperidol` */
const SECOND = /^,? (?:and|plus|\/|or) (?:(?:the|to|by|high-dose|oral|intravenous) )?$/i;
const BEFORE = 70;

/** `Cough 2/2 lisinopril`, `the cause being furosemide plus newly added tamsulosin` (Official Guidelines I.C.19.e.5.a). */
function adverse(note: NoteText, readings: readonly Reading[]): Made[] {
  const { tokens, text } = note;
  const table = drugsOf(note.edition);
  const found: Made[] = [];
  let last: number | null = null;
  // Where the drug ends to which the table's own rule lays it.
  let beside: number | null = null;
  const laid = new Set(
    readings.filter(({ code }) => ADVERSE.test(code)).map(({ evidence }) => evidence.start),
  );
  for (const [at, token] of tokens.entries()) {
    const node =
      token.kind === 'word' && token.plain.length > 4 && !NO_DRUG.has(token.plain)
        ? table.get(token.stem)?.adverse
        : undefined;
    if (node === undefined) continue;
    if (laid.has(token.start)) {
      beside = token.end;
      continue;
    }
    const before = text.slice(Math.max(0, token.start - BEFORE), token.start);
    const isJoined =
      (last !== null && token.start - last < BEFORE && JOINED.test(text.slice(last, token.start))) ||
      (beside !== null && token.start - beside < BEFORE && SECOND.test(text.slice(beside, token.start)));
    if (!isJoined && (!LAID.test(before) || /\b(?:not|no|unlikely)\b[^.;\n]*$/i.test(before))) continue;
    last = token.end;
    const code = note.lexicon.index.codeOf(node);
    const whole = /[A-Z]$/.test(code) ? code : `${code}A`;
    if (readings.some((one) => one.code === whole)) continue;
    const rule = 'Adverse effect of a drug (Official Guidelines I.C.19.e.5.a)';
    found.push(made(note.evidence(at, at), whole, rule, { settled: true }));
  }
  return found;
}
