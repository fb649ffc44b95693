// Which codes does the book ask for beside those that were read? Weeks, body mass, stage and dialysis, fever in neutropenia,
// the cause of an injury. Authority: the `use additional code` notes; ICD-10-CM Official Guidelines I.B.14, I.C.20, I.C.21.c.11.
import { causeIn } from './causes.ts';
import { isNewborn, prematurity } from './newborns.ts';
import type { NoteText } from './noteText.ts';
import { type Made, made, type Reading } from './readings.ts';
import type { Token } from './tokens.ts';

export function additions(note: NoteText, readings: readonly Reading[]): Made[] {
  return [
    weeks(note, readings),
    bodyMass(note, readings),
    kidneyStage(note, readings),
    dialysis(note, readings),
    neutropenicFever(note, readings),
    ...germs(note, readings),
    covid(readings),
    externalCause(note, readings),
    aftercare(note, readings),
    birth(note),
    chemotherapy(note),
    weightLoss(note, readings),
    ...born(note),
    dementia(note, readings),
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
  /^(?:N39\.0|R78\.81|N1[05]|N30\.[0189]|N41\.|N45\.|L0[238]\.|K65\.|K75\.0|J86\.|I33\.0|G06\.|M86\.|M46\.[2-4]|H05\.01|M00\.0|L0[0-4]|L08|J85|K8[01]\.|K57\.[024]|N7[0-6]|T8[0-6]\.\d+)/;
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
  [
    /\bstrep\w* (?:gallolyticus|bovis|viridans|mitis|sanguinis|anginosus|milleri|oralis|salivarius|intermedius|constellatus|mutans)\b|\bviridans strep\w*/i,
    'B95.4',
  ],
  [/\b(?:group [cg] strep)/i, 'B95.4'],
  [/\bbacteroides/i, 'B96.6'],
  [/\bclostridium perfringens/i, 'B96.7'],
  [/\bmycoplasma/i, 'B96.0'],
  [/\bh(?:a)?emophilus influenzae/i, 'B96.3'],
  [
    /\b(?:acinetobacter|enterobacter|serratia|citrobacter|morganella|stenotrophomonas|corynebacterium|fusobacterium|prevotella|propionibacterium|cutibacterium)/i,
    'B96.89',
  ],
  [/\bpseudomonas/i, 'B96.5'],
];
const NEAR_GERM = 70;
const DENIED_GERM = /\b(?:no|not|negative|without|screen\w*)\b/i;

function germs(note: NoteText, readings: readonly Reading[]): Made[] {
  const found = organisms(note, readings);
  return [...found, ...cultured(note, readings, found)];
}

/** Each germ that the sentence of an infection names. */
function organisms(note: NoteText, readings: readonly Reading[]): Made[] {
  if (find(readings, /^B9[5-7]\./)) return [];
  const found: Made[] = [];
  for (const infection of readings) {
    if (!OF_ANY_GERM.test(infection.code)) continue;
    const { start, end } = infection.evidence;
    const from =
      start - (/[^.;\n]*$/.exec(note.text.slice(Math.max(0, start - NEAR_GERM), start))?.[0].length ?? 0);
    const to =
      end + (/^(?:[^.;\n]|\.(?! [A-Z]{2}|\n))*/.exec(note.text.slice(end, end + NEAR_GERM))?.[0].length ?? 0);
    const near = note.text.slice(from, to);
    if (DENIED_GERM.test(near)) continue;
    for (const [pattern, code] of GERMS) {
      const germ = pattern.exec(near);
      if (!germ || found.some((one) => one.code === code)) continue;
      if (code === 'B95.61' && found.some((one) => one.code === 'B95.62')) continue;
      const at = from + germ.index;
      const evidence = { start: at, end: at + germ[0].length, text: germ[0] };
      // A sepsis or a pneumonia by the same germ is one code with it.
      if (readings.some((one) => OWN_GERM.test(one.code) && one.evidence.text.includes(germ[0]))) continue;
      found.push(
        made(evidence, code, 'Organism of an infection (use additional code)', {
          settled: infection.settled,
        }),
      );
    }
  }
  return found;
}

/** `The culture grew …`: in a report the germs stand in a sentence of their own. */
function cultured(note: NoteText, readings: readonly Reading[], found: readonly Made[]): Made[] {
  if (!note.isProse || !find(readings, INFECTION)) return [];
  const all: Made[] = [];
  for (const sentence of note.text.matchAll(CULTURE)) {
    const [near] = sentence;
    if (DENIED_GERM.test(near) || /\bbacter(?:a)?emia|blood cultures?\b/i.test(near)) continue;
    for (const [pattern, code] of GERMS) {
      const germ = pattern.exec(near);
      if (!germ || [...found, ...all].some((one) => one.code === code)) continue;
      // The resistant one is said by both patterns.
      if (code === 'B95.61' && all.some((one) => one.code === 'B95.62')) continue;
      const start = sentence.index + germ.index;
      const end = start + germ[0].length;
      // Read with its infection already.
      if (readings.some(({ evidence }) => evidence.start < end && start < evidence.end)) continue;
      all.push(made({ start, end, text: germ[0] }, code, 'Organism that grew (use additional code)'));
    }
  }
  return all;
}

const CULTURE = /\b(?:cultures?|grew|isolat\w+|growth of)\b[^.\n]{0,160}/gi;
const INFECTION =
  /^(?:N39\.0|N1[05]|N49|N7[0-6]|K65|K6[01]|K75\.0|J86|J85|L0[0-3]|L08|M00\.9|M86|M72\.6|M46|G06|H05|H44\.0|H16|T8[0-6]\.\d)/;

const OWN_GERM = /^(?:A4[01]|J1[35]|P36|G00|M00\.[128])\.?/;

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

const LOST =
  /\b(?:loss|lost|losing) (?:of )?(?:about |approximately |around |almost |nearly |more than |some |up to )?\d{1,2}(?:[.,-]\d{1,2})? ?(?:kg|kgs|kilos?|kilograms?|lbs?|pounds)\b/i;

/** `loss of 10 kg` names its figure in place of the weight. */
function weightLoss(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = LOST.exec(note.text);
  if (!found || find(readings, /^R63\.4$/)) return null;
  if (
    /\b(?:no|not|without|denies|denied)\b[^.]{0,20}$/i.test(
      note.text.slice(Math.max(0, found.index - 40), found.index),
    )
  )
    return null;
  const evidence = { start: found.index, end: found.index + found[0].length, text: found[0] };
  return made(evidence, 'R63.4', 'Loss of weight, by its figure', { symptom: true });
}

/** Weeks and weight of a child born before its time, and the mother's illness that it came of. */
function born(note: NoteText): Made[] {
  if (note.setting !== 'inpatient' || !note.isProse) return [];
  const rule = 'Prematurity and weight at birth (Official Guidelines I.C.16.d)';
  const found = prematurity(note.text).map(({ code, ...evidence }) => made(evidence, code, rule));
  const mother = isNewborn(note.text) ? OF_MOTHER.exec(note.text) : null;
  if (mother) {
    const evidence = { start: mother.index, end: mother.index + mother[0].length, text: mother[0] };
    found.push(
      made(evidence, 'P00.0', 'Affected by the mother’s hypertension (Official Guidelines I.C.16.a.2)'),
    );
  }
  return found;
}

const OF_MOTHER = /\bmaternal (?:severe )?(?:pre-?eclampsia|eclampsia|hypertension|HELLP)\b/i;

/** The dementia beside the disease that brings it, where one phrase says both (index: `Dementia, in, Alzheimer's`). */
function dementia(note: NoteText, readings: readonly Reading[]): Made | null {
  const disease = readings.find(
    ({ code, evidence }) => /^G(?:20|30)/.test(code) && /dementia/i.test(evidence.text),
  );
  if (!disease || find(readings, /^F0[123]/)) return null;
  const near = note.text.slice(Math.max(0, disease.evidence.start - 20), disease.evidence.end + 12);
  const degree = /\bsevere\b/i.test(near)
    ? 'C'
    : /\bmoderate\b/i.test(near)
      ? 'B'
      : /\bmild\b/i.test(near)
        ? 'A'
        : '8';
  return made(
    disease.evidence,
    `F02.${degree}0`,
    'Dementia in a disease that is named (Official Guidelines I.A.13)',
    {
      settled: disease.settled,
    },
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
