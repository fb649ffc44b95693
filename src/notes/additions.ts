// Which codes does the book ask for beside those that were read? Weeks, body mass, stage and dialysis, fever in neutropenia,
// the cause of an injury. Authority: the `use additional code` notes; ICD-10-CM Official Guidelines I.B.14, I.C.20, I.C.21.c.11.
import { besides } from './besides.ts';
import { causeIn } from './causes.ts';
import { isNewborn } from './newborns.ts';
import type { NoteText } from './noteText.ts';
import { type Made, made, type Reading } from './readings.ts';
import type { Token } from './tokens.ts';

export function additions(note: NoteText, readings: readonly Reading[]): Made[] {
  return [
    ...besides(note, readings),
    weeks(note, readings),
    bodyMass(note, readings),
    kidneyStage(note, readings),
    dialysis(note, readings),
    neutropenicFever(note, readings),
    organism(note, readings),
    covid(readings),
    externalCause(note, readings),
    aftercare(note, readings),
    birth(note),
    chemotherapy(note),
  ].filter((one) => one !== null);
}

function find(readings: readonly Reading[], pattern: RegExp): Reading | undefined {
  return readings.find(({ code }) => pattern.test(code));
}

function weeks(note: NoteText, readings: readonly Reading[]): Made | null {
  // A scar of the uterus becomes one of this pregnancy.
  if (note.weeks === null || isNewborn(note.text) || !find(readings, /^(?:O(?!0[0-7])|Z98\.891$)/))
    return null;
  const { weeks: count, from, to } = note.weeks;
  const code = `Z3A.${count < 8 ? '01' : count > 42 ? '49' : String(count).padStart(2, '0')}`;
  return made(note.evidence(from, to), code, 'Weeks of gestation (Official Guidelines I.C.21.c.11)');
}

function bodyMass(note: NoteText, readings: readonly Reading[]): Made | null {
  if (!find(readings, /^(?:E66|E4[0-6]|R63\.[46]|E64\.0)/)) return null;
  for (const [at, token] of note.tokens.entries()) {
    if (token.plain !== 'bmi') continue;
    for (let next = at + 1; next < Math.min(note.tokens.length, at + 4); next++) {
      const value = Number((note.tokens[next] as Token).plain);
      if (value >= 10 && value <= 100)
        return made(
          note.evidence(at, next),
          bodyMassCode(value),
          'Body mass index beside a diagnosis of weight (Official Guidelines I.B.14)',
        );
    }
  }
  return null;
}

/** Z68 for adults: below 20, each unit to 39, then by fives. */
function bodyMassCode(value: number): string {
  if (value < 20) return 'Z68.1';
  if (value < 40) return `Z68.${Math.floor(value)}`;
  return `Z68.4${value < 45 ? 1 : value < 50 ? 2 : value < 60 ? 3 : value < 70 ? 4 : 5}`;
}

const KIDNEY_STAGES: Record<string, string> = {
  1: 'N18.1',
  2: 'N18.2',
  3: 'N18.30',
  '3a': 'N18.31',
  '3b': 'N18.32',
  4: 'N18.4',
  5: 'N18.5',
  i: 'N18.1',
  ii: 'N18.2',
  iii: 'N18.30',
  iiia: 'N18.31',
  iiib: 'N18.32',
  iv: 'N18.4',
  v: 'N18.5',
};

const END_STAGE = /\b(?:ESRD|ESKD|end[- ]stage (?:renal|kidney) disease)\b/i;
const STAGE = /\b(?:ckd|kidney disease|stage)[ ,]{0,2}(?:stage )?(1|2|3a|3b|3|4|5|iii[ab]?|iv|v|ii|i)\b/i;

/** The stage beside a kidney disease that is coded by what it is due to. */
function kidneyStage(note: NoteText, readings: readonly Reading[]): Made | null {
  const due = find(readings, /^E(?:08|09|10|11|13)\.22$|^I1[23]\./);
  if (!due || find(readings, /^N18\./)) return null;
  const end = END_STAGE.exec(due.evidence.text);
  if (end)
    return made(due.evidence, 'N18.6', 'Stage of chronic kidney disease (use additional code)', {
      settled: due.settled,
    });
  const found = STAGE.exec(note.text.slice(due.evidence.start));
  const code = found && KIDNEY_STAGES[(found[1] as string).toLowerCase()];
  if (!found || !code) return null;
  const start = due.evidence.start + found.index;
  const evidence = { start, end: start + found[0].length, text: found[0] };
  return made(evidence, code, 'Stage of chronic kidney disease (use additional code)', {
    settled: due.settled,
  });
}

function dialysis(note: NoteText, readings: readonly Reading[]): Made | null {
  if (!find(readings, /^N18\.6$/) || find(readings, /^Z99\.2$/)) return null;
  const at = note.tokens.findIndex(
    ({ plain, capitals }) => plain === 'dialysis' || plain === 'hemodialysis' || (plain === 'hd' && capitals),
  );
  return at < 0
    ? null
    : made(note.evidence(at, at), 'Z99.2', 'Dialysis status (use additional code at N18.6)');
}

function neutropenicFever(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = /\b(?:febrile neutropenia|neutropenic fever)\b/i.exec(note.text);
  if (!found || !find(readings, /^D70\./)) return null;
  const evidence = { start: found.index, end: found.index + found[0].length, text: found[0] };
  return made(evidence, 'R50.81', 'Fever in neutropenia (use additional code at D70)', { settled: true });
}

function covid(readings: readonly Reading[]): Made | null {
  const pneumonia = find(readings, /^J12\.82$/);
  if (!pneumonia || find(readings, /^U07\.1$/)) return null;
  return made(pneumonia.evidence, 'U07.1', 'COVID-19 before its pneumonia (code first at J12.82)', {
    settled: pneumonia.settled,
  });
}

/** Infections of an organ whose germ has a code of its own (use additional code from B95 or B96). */
const OF_ANY_GERM =
  /^(?:N39\.0|R78\.81|N1[05]|N30\.[0189]|N41\.|N45\.|L0[238]\.|K65\.|K75\.0|J86\.|I33\.0|G06\.|M86\.|M46\.[2-4]|H05\.01|T8[2-5]\.\d+)/;
const GERMS: readonly [RegExp, string][] = [
  [/\b(?:mrsa|methicillin[- ]resistant staph)/i, 'B95.62'],
  [/\b(?:mssa|methicillin[- ](?:susceptible|sensitive) staph|s\. ?aureus|staph\w* aureus)/i, 'B95.61'],
  [/\b(?:coagulase[- ]negative staph|s\. ?epidermidis|staph\w* epidermidis)/i, 'B95.7'],
  [/\b(?:enterococc\w+|e\. ?faecalis)/i, 'B95.2'],
  [/\b(?:pneumococc\w+|strep\w* pneumoniae)/i, 'B95.3'],
  [/\b(?:group b strep|strep\w* agalactiae)/i, 'B95.1'],
  [/\b(?:group a strep|strep\w* pyogenes)/i, 'B95.0'],
  [/\b(?:coli\b|escherichia)/i, 'B96.20'],
  [/\bklebsiella/i, 'B96.1'],
  [/\bproteus/i, 'B96.4'],
  [/\bpseudomonas/i, 'B96.5'],
];
const NEAR_GERM = 40;

function organism(note: NoteText, readings: readonly Reading[]): Made | null {
  if (find(readings, /^B9[5-7]\.|^A4[019]\./)) return null;
  const infection = find(readings, OF_ANY_GERM);
  if (!infection) return null;
  const { start, end } = infection.evidence;
  const from =
    start - (/[^.;\n]*$/.exec(note.text.slice(Math.max(0, start - NEAR_GERM), start))?.[0].length ?? 0);
  const to =
    end + (/^(?:[^.;\n]|\.(?! [A-Z]{2}|\n))*/.exec(note.text.slice(end, end + NEAR_GERM))?.[0].length ?? 0);
  const near = note.text.slice(from, to);
  if (/\b(?:no|not|negative|without|screen\w*)\b/i.test(near)) return null;
  for (const [pattern, code] of GERMS) {
    const found = pattern.exec(near);
    if (!found) continue;
    const at = from + found.index;
    const evidence = { start: at, end: at + found[0].length, text: found[0] };
    return made(evidence, code, 'Organism of an infection (use additional code)', {
      settled: infection.settled,
    });
  }
  return null;
}

function externalCause(note: NoteText, readings: readonly Reading[]): Made | null {
  const injury = find(readings, /^(?:S|T(?:0|1|2|3[0-4]|7[01]))/);
  const cause = injury && causeIn(note);
  if (!injury || !cause) return null;
  const phase = /[A-Z]$/.exec(injury.code)?.[0];
  const code = phase && /[DS]/.test(phase) ? cause.code.replace(/A$/, phase) : cause.code;
  const rule = 'External cause of the injury (Official Guidelines I.C.20)';
  return made(note.evidence(cause.from, cause.to), code, rule, { score: 7 });
}

const AFTER_OPERATION =
  /\b(?:post[- ]?op(?:erative)?(?: \w+){0,2} (?:visit|check|follow[- ]?up|appointment|f\/u)|(?:visit|check|here|seen)[^.\n]{0,30} (?:s\/p|post) |aftercare|weeks? (?:s\/p|post[- ]?op|out from)|POD ?#?\d)/i;
/** Status after an operation → its aftercare (Official Guidelines I.C.21.c.7). */
const AFTERCARE: readonly [RegExp, string][] = [
  [/^Z96\.6/, 'Z47.1'],
  [/^Z9(?:0\.[34]|8\.84|4\.4)/, 'Z48.815'],
  [/^Z9(?:0\.[67]|0\.5)/, 'Z48.816'],
  [/^Z95\.[1-4]/, 'Z48.812'],
];

/** A visit after an operation: aftercare beside the status that tells which. */
function aftercare(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = AFTER_OPERATION.exec(note.text.slice(0, HEAD));
  if (!found || note.setting !== 'outpatient' || find(readings, /^Z4[78]\./)) return null;
  for (const [status, code] of AFTERCARE) {
    const after = find(readings, status);
    if (!after) continue;
    const text = note.text.slice(found.index, found.index + found[0].length).trimEnd();
    const evidence = { start: found.index, end: found.index + text.length, text };
    return made(evidence, code, 'Aftercare following surgery (Official Guidelines I.C.21.c.7)');
  }
  return null;
}

/** Characters in which a note says what it is. */
const HEAD = 500;
const NEWBORN = /\b(?:newborn|neonate|liveborn|infant (?:was )?born|(?:male|female|girl|boy) infant)\b/i;
const OF_THE_CHILD = /\b(?:apgars?|birth ?weight|nursery|bw|born (?:at|to|by|via))\b/i;
const OF_THE_MOTHER = /\b(?:post[- ]?partum day|delivery note|lochia|fundus firm|she delivered)\b/i;
const BY_CESAREAN = /\b(?:c(?:esarean|aesarean)(?:[- ]section| delivery)?|c[-/ ]?section|c\/s)\b/i;
const BY_NATURE = /\b(?:(?:spontaneous |normal )?vaginal(?:ly| delivery| birth)|n?svd)\b/i;

/** A child born at this stay; once, at its birth (Official Guidelines I.C.16.a.2). */
function birth(note: NoteText): Made | null {
  const { text, setting } = note;
  if (setting !== 'inpatient' || OF_THE_MOTHER.test(text)) return null;
  if (!NEWBORN.test(text.slice(0, HEAD)) || !OF_THE_CHILD.test(text)) return null;
  const cesarean = BY_CESAREAN.exec(text);
  const found = cesarean ?? BY_NATURE.exec(text);
  if (!found) return null;
  const isTwin = /\b(?:twin|twins)\b/i.test(text);
  const code = `Z38.${isTwin ? '3' : '0'}${cesarean ? '1' : '0'}`;
  const evidence = { start: found.index, end: found.index + found[0].length, text: found[0] };
  return made(
    evidence,
    code,
    'Liveborn infant by place and type of delivery (Official Guidelines I.C.16.a.2)',
  );
}

const CYCLE =
  /\b(?:(?:here|presents?|admit\w*|comes?|seen|arrives?) (?:today )?(?:for|to receive)[^.\n]{0,40}\b(?:chemo\w*|cycle ?#? ?\d+)|C\d{1,2} ?D\d{1,2} (?:of |today|given)|cycle ?#? ?\d{1,2}[^.\n]{0,40}(?:given|administered|infused|today))/i;

/** A visit for chemotherapy (Official Guidelines I.C.2.e.2). */
function chemotherapy(note: NoteText): Made | null {
  const found = CYCLE.exec(note.text);
  if (!found) return null;
  const evidence = { start: found.index, end: found.index + found[0].length, text: found[0] };
  return made(evidence, 'Z51.11', 'Encounter for chemotherapy (Official Guidelines I.C.2.e.2)');
}
