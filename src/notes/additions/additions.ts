// Which codes does the book ask for beside those that were read? Weeks, body mass, stage and dialysis, fever in neutropenia,
// the cause of an injury. Authority: the `use additional code` notes; ICD-10-CM Official Guidelines I.B.14, I.C.20, I.C.21.c.11.

import type { NoteText } from '../noteText.ts';
import { outcome } from '../perinatal/childbirth.ts';
import { newbornFacts } from '../perinatal/newbornFacts.ts';
import { isNewborn, prematurity } from '../perinatal/newborns.ts';
import { type Evidence, evidenceOf, type Made, made, type Reading } from '../readings.ts';
import { besides } from '../settling/besides.ts';
import { kidneyStageIn } from '../settling/kidneyStages.ts';
import { clauseAt, clauseBefore, lineAt, lineBefore } from '../text/passages.ts';
import type { Token } from '../text/tokens.ts';
import { activityIn, type Circumstance, statusOfCause } from './activities.ts';
import { causeIn } from './causes.ts';
import { encounters } from './encounters.ts';
import { hospitalFacts } from './hospitalFacts.ts';
import { alcoholLevel, dementiaOfAlzheimer, thinnerEffect } from './levels.ts';
import { obstetricVisit } from './obstetricVisits.ts';
import { placeIn } from './places.ts';
import { skippedDialysis, underdosing } from './underdosing.ts';

export function additions(note: NoteText, readings: readonly Reading[]): Made[] {
  const visits = encounters(note, readings);
  return [
    ...visits,
    ...besides(note, readings),
    weeks(note, [...readings, ...visits]),
    bodyMass(note, readings),
    kidneyStage(note, readings),
    dialysis(note, readings),
    neutropenicFever(note, readings),
    ...germs(note, readings),
    covid(readings),
    ...injured(note, readings),
    birth(note),
    weightLoss(note, readings),
    receptor(note, readings),
    extentOfBurn(note, readings),
    extentOfPeeling(note, readings),
    causeOfDementia(readings),
    dementiaOfDisease(readings),
    insulinPump(note, readings),
    ileus(readings),
    ulcerOfFoot(note, readings),
    leftByStroke(note, readings),
    phaseOfDysphagia(note, readings),
    ...born(note),
    ...underdosing(note),
    skippedDialysis(note, readings),
    ...newbornFacts(note, readings),
    outcome(note, readings),
    ...hospitalFacts(note, readings),
    alcoholLevel(note, readings),
    thinnerEffect(note, readings),
    ...(dementiaOfDisease(readings) ? [] : dementiaOfAlzheimer(note, readings)),
    crisisOfKidney(readings),
    helicobacter(note, readings),
    ...afterCure(note, readings),
    ...obstetricVisit(note, readings),
    albumin(readings),
  ].filter((one) => one !== null);
}

function find<One extends Made>(readings: readonly One[], pattern: RegExp): One | undefined {
  return readings.find(({ code }) => pattern.test(code));
}

function weeks(note: NoteText, readings: readonly Made[]): Made | null {
  // A scar of the uterus becomes one of this pregnancy.
  if (note.weeks === null || isNewborn(note.text) || !find(readings, /^(?:O(?!0[0-7])|Z34\.|Z98\.891$)/))
    return null;
  const { weeks: count, from, to } = note.weeks;
  const code = `Z3A.${count < 8 ? '01' : count > 42 ? '49' : String(count).padStart(2, '0')}`;
  return made(note.evidence(from, to), code, 'Weeks of gestation (Official Guidelines I.C.21.c.11)');
}

function bodyMass(note: NoteText, readings: readonly Reading[]): Made | null {
  if (!find(readings, /^(?:E66|E4[0-6]|R63\.[46]|E64\.0|F50\.[0-28])/)) return null;
  for (const [at, token] of note.tokens.entries()) {
    const isNamed =
      token.plain === 'body' &&
      note.tokens[at + 1]?.plain === 'mass' &&
      note.tokens[at + 2]?.plain === 'index';
    if (token.plain !== 'bmi' && !isNamed) continue;
    for (let next = at + 1; next < Math.min(note.tokens.length, at + (isNamed ? 9 : 4)); next++) {
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

const END_STAGE = /\b(?:ESRD|ESKD|end[- ]stage (?:renal|kidney) disease)\b/i;
/** The stage beside a kidney disease that is coded by what it is due to. */
function kidneyStage(note: NoteText, readings: readonly Reading[]): Made | null {
  const due = find(readings, /^E(?:08|09|10|11|13)\.22$|^I1[23]\./);
  if (!due || find(readings, /^N18\./)) return null;
  const end = END_STAGE.exec(due.evidence.text);
  if (end)
    return made(due.evidence, 'N18.6', 'Stage of chronic kidney disease (use additional code)', {
      settled: due.settled,
    });
  const found = kidneyStageIn(note.text.slice(due.evidence.start));
  if (!found) return null;
  const { code, said } = found;
  const start = due.evidence.start + found.start;
  const evidence = { start, end: start + said.length, text: said };
  return made(evidence, code, 'Stage of chronic kidney disease (use additional code)', {
    settled: due.settled,
  });
}

/** `Microalbuminuria, diabetic`: the finding stands beside the kidney complication that has no other name. */
function albumin(readings: readonly Reading[]): Made | null {
  const kidney = readings.find(
    ({ code, evidence }) => /^E\d\d\.29$/.test(code) && /albumin|protein/i.test(evidence.text),
  );
  if (!kidney || find(readings, /^R80/)) return null;
  return made(kidney.evidence, 'R80.9', 'Protein in the urine (beside E08-E13 with .29)', {
    settled: kidney.settled,
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
  const evidence = evidenceOf(found);
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
  /^(?:N39\.0|R78\.81|N1[05]|N30\.[0189]|N41\.|N45\.|L0[238]\.|K65\.|K75\.0|J86\.|I33\.0|G06\.|M86\.|M46\.[2-4]|H05\.01|M00\.0|L0[0-4]|L08|M72\.6|J95\.851|J85|K8[01]\.|K57\.[024]|N7[0-6]|T8[0-6]\.\d+)/;
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
    /\b(?:acinetobacter(?! baumann?ii)|enterobacter|serratia|citrobacter|morganella|stenotrophomonas|corynebacterium|fusobacterium|prevotella|propionibacterium|cutibacterium)/i,
    'B96.89',
  ],
  [/\bpseudomonas/i, 'B96.5'],
  [/\bacinetobacter baumann?ii/i, 'B96.83'],
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
  const infections = readings.filter(({ code }) => OF_ANY_GERM.test(code)).slice(0, MOST_GERMS);
  for (const { evidence, settled } of infections)
    found.push(...germsNear(note, readings, found, evidence, settled));
  return found;
}

/** Infections whose germs are looked for. */
const MOST_GERMS = 100;

function germsNear(
  note: NoteText,
  readings: readonly Reading[],
  known: readonly Made[],
  { start, end }: Evidence,
  settled: boolean,
): Made[] {
  const from = start - clauseBefore(note.text, start, NEAR_GERM).length;
  const to =
    end + (/^(?:[^.;\n]|\.(?! [A-Z]{2}|\n))*/.exec(note.text.slice(end, end + NEAR_GERM))?.[0].length ?? 0);
  const near = note.text.slice(from, to);
  if (DENIED_GERM.test(near)) return [];
  return GERMS.flatMap(([pattern, code]) => {
    const germ = pattern.exec(near);
    if (!germ || known.some((one) => one.code === code)) return [];
    if (code === 'B95.61' && known.some((one) => one.code === 'B95.62')) return [];
    const at = from + germ.index;
    const evidence = { start: at, end: at + germ[0].length, text: germ[0] };
    // A sepsis or a pneumonia by the same germ is one code with it.
    if (readings.some((one) => OWN_GERM.test(one.code) && one.evidence.text.includes(germ[0]))) return [];
    return [made(evidence, code, 'Organism of an infection (use additional code)', { settled })];
  });
}

/** `The culture grew …`: in a report the germs stand in a sentence of their own. */
function cultured(note: NoteText, readings: readonly Reading[], found: readonly Made[]): Made[] {
  if (!note.isProse || !find(readings, INFECTION)) return [];
  const all: Made[] = [];
  for (const sentence of [...note.text.matchAll(CULTURE)].slice(0, MOST_GERMS)) {
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

const CULTURE = /\b(?:cultures?|swabs?|aspirates?|pus|secretions|grew|isolat\w+|growth of)\b[^.\n]{0,160}/gi;
const INFECTION =
  /^(?:N39\.0|J95\.851|J3[69]\.|J98\.5|K04\.[67]|K1[12]\.2|H60\.2|H70|N1[05]|N49|N7[0-6]|K65|K6[01]|K75\.0|J86|J85|L0[0-3]|L08|M00\.9|M86|M72\.6|M46|G06|H05|H44\.0|H16|T8[0-6]\.\d)/;

const OWN_GERM = /^(?:A4[01]|J1[35]|P36|G00|M00\.[128])\.?/;

/** How the injury came about and, at the first encounter, where and at what. */
function injured(note: NoteText, readings: readonly Reading[]): Made[] {
  const injury = find(readings, /^(?:S|T(?:0|1|2|3[0-4]|7[01]))/);
  if (!injury) return [];
  const cause = causeIn(note);
  const phase = /[A-Z]$/.exec(injury.code)?.[0];
  const isLater = phase !== undefined && /[DGKNPS]/.test(phase);
  const where = isLater
    ? []
    : circumstances(note, cause ? note.evidence(cause.from, cause.to) : injury.evidence);
  if (!cause) return where;
  const code = isLater ? cause.code.replace(/A$/, phase === 'S' ? 'S' : 'D') : cause.code;
  const rule = 'External cause of the injury (Official Guidelines I.C.20)';
  return [made(note.evidence(cause.from, cause.to), code, rule, { score: 7 }), ...where];
}

/** Characters around a cause, or around an injury whose cause is not told, in which its place and its activity stand. */
const NEAR_CAUSE = 150;

/** Where it happened, at what, and whether at work: in the clause of the cause, else in what its paragraph tells around it. */
function circumstances(note: NoteText, { start, end }: { start: number; end: number }): Made[] {
  const told = (read: (clause: string) => Circumstance | null, rule: string): Made[] => {
    for (const [stretchAt, before] of STRETCHES) {
      const from = start - before(note.text, start, NEAR_CAUSE).length;
      const found = read(stretchAt(note.text, start, end, NEAR_CAUSE));
      if (found === null) continue;
      const evidence = { start: from + found.from, end: from + found.to };
      const text = note.text.slice(evidence.start, evidence.end);
      return [made({ ...evidence, text }, found.code, rule, { score: 7 })];
    }
    return [];
  };
  return [
    ...told(placeIn, 'Place of occurrence (Official Guidelines I.C.20.b)'),
    ...told(activityIn, 'Activity (Official Guidelines I.C.20.c)'),
    ...told(statusOfCause, 'External cause status (Official Guidelines I.C.20.k)'),
  ];
}

/** The clause, the paragraph. */
const STRETCHES = [
  [clauseAt, clauseBefore],
  [lineAt, lineBefore],
] as const;

const RECEPTOR = /\b(?:ER|estrogen receptor)(?:\/PR)? ?(?:\(?(\+|pos\w*)|\(?(-(?!\w)|neg\w*))|\b(TNBC)\b/i;

/** The receptor of a breast cancer (use additional code at C50). */
function receptor(note: NoteText, readings: readonly Reading[]): Made | null {
  const cancer = find(readings, /^C50\./);
  const found = cancer && RECEPTOR.exec(note.text);
  if (!cancer || !found || find(readings, /^Z17\./)) return null;
  const evidence = evidenceOf(found);
  const code = found[1] === undefined ? 'Z17.1' : 'Z17.0';
  return made(evidence, code, 'Estrogen receptor status (use additional code at C50)');
}

const EXTENT =
  /\b(?:tbsa|bsa|body surface(?: area)?)\b[ :=~of-]{0,6}(\d{1,2})(?:\.\d)? ?%|\b(\d{1,2})(?:\.\d)? ?% ?(?:of )?(?:total )?(?:tbsa|bsa|body surface)|\btotal(?: burn)?[ :]{1,2}(\d{1,2})(?:\.\d)? ?%/i;
const OF_THIRD =
  /\b(\d{1,2})(?:\.\d)? ?% ?(?:tbsa |is |was |were |of )?(?:third[- ]degree|3rd[- ]degree|full[- ]thickness)\b/i;
const THIRD = /\b(?:third[- ]degree|3rd[- ]degree|full[- ]thickness)\b/i;

/** How much of the body a burn takes (use additional code from T31 at T20 to T25); where none is of third degree, the rest is known. */
function extentOfBurn(note: NoteText, readings: readonly Reading[]): Made | null {
  const burn = find(readings, /^T2[0-5]\./);
  const found = burn && EXTENT.exec(note.text);
  if (!burn || !found || find(readings, /^T3[12]\./)) return null;
  const tens = Math.floor(Number(found[1] ?? found[2] ?? found[3]) / 10);
  const third = tens > 0 ? OF_THIRD.exec(note.text)?.[1] : undefined;
  const deep = third === undefined ? null : Math.floor(Number(third) / 10);
  if (tens > 0 && deep === null && readings.some(({ code }) => /^T2\d\.3/.test(code))) return null;
  const isCorrosion = /^T2\d\.[4-7]/.test(burn.code);
  const code = `T3${isCorrosion ? '2' : '1'}.${tens === 0 ? '0' : `${tens}${Math.min(deep ?? 0, tens)}`}`;
  const evidence = evidenceOf(found);
  const isTold =
    tens === 0 ||
    deep !== null ||
    !THIRD.test(note.text) ||
    /\bno(?:ne)? (?:\w+ )?(?:third|3rd|full)/i.test(note.text);
  return isTold ? made(evidence, code, 'Extent of a burn (use additional code at T20 to T25)') : null;
}

const PEELED = /\b(\d{1,2})(?:\.\d)? ?% ?(?:of )?(?:(?:the|his|her) )?(?:total )?(?:tbsa|bsa|body surface)/i;

/** How much of the skin comes off (use additional code from L49 at L00 and L51). */
function extentOfPeeling(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = find(readings, /^(?:L00$|L51\.[123])/) && PEELED.exec(note.text);
  if (!found || find(readings, /^(?:L49|T2[0-5])\./)) return null;
  const evidence = evidenceOf(found);
  const tens = Math.floor(Number(found[1]) / 10);
  return made(evidence, `L49.${tens}`, 'Extent of exfoliation (use additional code at L51)');
}

const DEMENTIAS: readonly [RegExp, RegExp, string][] = [
  [/\bearly[- ]onset alzheimer/i, /^G30/, 'G30.0'],
  [/\blate[- ]onset alzheimer/i, /^G30/, 'G30.1'],
  [/\balzheimer|\bAD\b/i, /^G30/, 'G30.9'],
  [/\blewy|\bDLB\b|\bLBD\b/i, /^G31\.83/, 'G31.83'],
  [/\bfrontotemporal|\bFTD\b/i, /^G31\.0/, 'G31.09'],
];

/** The disease that a dementia is part of is coded before it (code first at F02). */
function causeOfDementia(readings: readonly Reading[]): Made | null {
  const dementia = find(readings, /^F02\./);
  const rule = dementia && DEMENTIAS.find(([said]) => said.test(dementia.evidence.text));
  if (!dementia || !rule || find(readings, rule[1])) return null;
  const { evidence, settled, section } = dementia;
  return made(evidence, rule[2], 'The disease of a dementia (code first at F02)', { settled, section });
}

const SEVERITIES: readonly [RegExp, string][] = [
  [/\bmild\b/i, 'A0'],
  [/\bmoderate\b/i, 'B0'],
  [/\bsevere|advanced\b/i, 'C0'],
];

/** `Lewy body dementia`: the disease, and the dementia in it. */
function dementiaOfDisease(readings: readonly Reading[]): Made | null {
  const disease = readings.find(
    ({ code, evidence }) =>
      /^G(?:20|30|31\.0|31\.83)/.test(code) && /\bdementia|\bDLB\b|\bFTD\b/i.test(evidence.text),
  );
  if (!disease || find(readings, /^F0[123]\./)) return null;
  const { evidence, settled, section } = disease;
  const degree = SEVERITIES.find(([said]) => said.test(evidence.text))?.[1] ?? '80';
  return made(evidence, `F02.${degree}`, 'Dementia in a disease (use additional code)', { settled, section });
}

const RIGHT = /\b(?:R|[Rr]ight|RT)\b/;
const LEFT = /\b(?:L|[Ll]eft|LT)\b/;

/** Where the ulcer of a diabetic foot is (use additional code at E11.621); its depth is read off the line. */
function ulcerOfFoot({ text }: NoteText, readings: readonly Reading[]): Made | null {
  const diabetes = find(readings, /^E(?:08|09|10|11|13)\.621$/);
  if (!diabetes || !/ulcer/i.test(diabetes.evidence.text) || find(readings, /^L(?:97|89|98\.4)/)) return null;
  const { start, end } = diabetes.evidence;
  const near = text.slice(Math.max(0, start - 12), end + 30).split('\n')[0] ?? '';
  const side = RIGHT.test(near) === LEFT.test(near) ? '0' : RIGHT.test(near) ? '1' : '2';
  const site = /\b(?:heel|mid-?foot)\b/i.test(near) ? '4' : '5';
  const { evidence, settled, section } = diabetes;
  const rule = 'Site of a diabetic ulcer (use additional code at E11.621)';
  return made(evidence, `L97.${site}${side}9`, rule, { settled, section });
}

/** An ileus after an operation has a code for each of both. */
function ileus(readings: readonly Reading[]): Made | null {
  const after = readings.find(({ code, evidence }) => code === 'K91.89' && /ileus/i.test(evidence.text));
  if (!after || find(readings, /^K56\.7$/)) return null;
  const { evidence, settled, section } = after;
  return made(evidence, 'K56.7', 'Ileus beside its being postprocedural (use additional code)', {
    settled,
    section,
  });
}

const PUMP =
  /\b(?:insulin pump|omnipod|tandem|t:slim|medtronic \d{3}\w?|CSII|on (?:a |his |her )?pump|(?:type 1 (?:DM|diabetes)|T1DM?), pump)\b/i;

function insulinPump(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = find(readings, /^E(?:10|11|13)\./) && PUMP.exec(note.text);
  if (!found || find(readings, /^Z96\.41$/)) return null;
  const before = note.text.slice(Math.max(0, found.index - 30), found.index);
  if (/\b(?:consider\w*|discuss\w*|interested|candidate|declin\w*|start\w*|no|not)\b/i.test(before))
    return null;
  const evidence = evidenceOf(found);
  return made(evidence, 'Z96.41', 'Presence of an insulin pump (Official Guidelines I.C.21.c.3)');
}

const AFTER_STROKE = /\bpost[- ]?stroke (epilepsy|seizures?|spasticity|pain|depression|fatigue)\b/i;

/** What a stroke left that I69.3 has no code of its own for. */
function leftByStroke(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = AFTER_STROKE.exec(note.text);
  if (!found || find(readings, /^I69\.398$/)) return null;
  const evidence = evidenceOf(found);
  const of = readings.find((one) => one.evidence.start < evidence.end && evidence.start < one.evidence.end);
  if (!of) return null;
  const rule = 'Other sequelae of a stroke (Official Guidelines I.C.9.d)';
  return made(evidence, 'I69.398', rule, { settled: of.settled, section: of.section });
}

/** A hypertensive crisis is one of hypertension, which is presumed linked with kidney disease (Official Guidelines I.C.9.a). */
function crisisOfKidney(readings: readonly Reading[]): Made | null {
  const crisis = find(readings, /^I16\./);
  const kidney = find(readings, /^N18\./);
  if (!crisis || !kidney || find(readings, /^I1[0-35]/)) return null;
  const code = /^N18\.[56]$/.test(kidney.code) ? 'I12.0' : 'I12.9';
  const { evidence, settled, section } = crisis;
  return made(evidence, code, 'Hypertension with chronic kidney disease (Official Guidelines I.C.9.a)', {
    settled,
    section,
  });
}

const HELICOBACTER =
  /\bh(?:\.|elicobacter)? ?pylori\b[^.;\n]{0,40}\b(?:positive|pos\b|detected|present|seen|identified|gastritis|infection)|\b(?:positive for|due to|with) h(?:\.|elicobacter)? ?pylori\b/i;

/** The germ of a gastritis or an ulcer (use additional code at K25 to K29). */
function helicobacter({ text }: NoteText, readings: readonly Reading[]): Made | null {
  const disease = find(readings, /^K2(?:5|6|7|8|9\.[3-7])/);
  const found = disease && HELICOBACTER.exec(text);
  if (!disease || !found || find(readings, /^(?:B96\.81|A04\.8)$/)) return null;
  const near = text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 20);
  if (/\b(?:no|not|negative|eradicated|prior|previous|history|h\/o|treated|resolved|if)\b/i.test(near))
    return null;
  const evidence = evidenceOf(found);
  return made(evidence, 'B96.81', 'Organism of a gastritis or ulcer (use additional code)', {
    settled: disease.settled,
  });
}

const FOLLOWS = /^.{0,80}\b(?:follow[- ]?up|f\/u|recheck)\b/i;
const IS_OVER =
  /^,? (?:now |is |has |have |are )?(?:now )?(?:fully |completely |clinically )?(?:resolved|cured)\b/i;
const HISTORIES: readonly [RegExp, string][] = [
  [/^J1[2-8]/, 'Z87.01'],
  [/^N(?:30|39\.0)/, 'Z87.440'],
  [/^(?:J0|J2|H6|L0|A0)/, 'Z09'],
];

/** A visit that finds what was treated gone: the follow-up, and the history where the book has a code of it. */
function afterCure({ text, setting }: NoteText, readings: readonly Reading[]): Made[] {
  if (setting !== 'outpatient' || !FOLLOWS.test(text)) return [];
  const over = readings.find(
    ({ evidence: { end }, settled }) => settled && IS_OVER.test(text.slice(end, end + 40)),
  );
  const history = over && HISTORIES.find(([disease]) => disease.test(over.code))?.[1];
  if (!over || history === undefined) return [];
  const others = readings.some(
    ({ code, settled, symptom }) => settled && !symptom && code !== over.code && /^[A-T]/.test(code),
  );
  const { evidence, settled, section } = over;
  const own = { settled, section };
  return [
    ...(others
      ? []
      : [made(evidence, 'Z09', 'Follow-up after a treatment (Official Guidelines I.C.21.c.8)', own)]),
    ...(history === 'Z09'
      ? []
      : [made(evidence, history, 'Personal history (Official Guidelines I.C.21.c.4)', own)]),
  ];
}

const PHASES: readonly [RegExp, string][] = [
  [/\boropharyngeal\b/i, 'R13.12'],
  [/\bpharyngoesophageal\b/i, 'R13.14'],
  [/\bpharyngeal(?: phase)?\b/i, 'R13.13'],
  [/\boral phase\b/i, 'R13.11'],
];
const NEAR_DYSPHAGIA = 60;

/** The phase of a dysphagia that a stroke left (use additional code at I69.391). */
function phaseOfDysphagia(note: NoteText, readings: readonly Reading[]): Made | null {
  const dysphagia = find(readings, /^I69\.\d91$/) ?? find(readings, /^R13\.10$/);
  if (!dysphagia || find(readings, /^R13\.1[1-9]$/)) return null;
  const { start, end } = dysphagia.evidence;
  const from = Math.max(0, start - NEAR_DYSPHAGIA / 2);
  const near = note.text.slice(from, end + NEAR_DYSPHAGIA);
  for (const [pattern, code] of PHASES) {
    const found = pattern.exec(near);
    if (!found) continue;
    const at = from + found.index;
    const evidence = { start: at, end: at + found[0].length, text: found[0] };
    return made(evidence, code, 'Phase of a dysphagia (use additional code at I69.-91)', {
      settled: dysphagia.settled,
      section: dysphagia.section,
    });
  }
  return null;
}

/** Characters in which a note says what it is. */
const HEAD = 500;
const NEWBORN = /\b(?:newborn|neonate|liveborn|infant (?:was )?born|(?:male|female|girl|boy) infant)\b/i;
const OF_THE_CHILD = /\b(?:apgars?|birth ?weight|nursery|bw|born (?:at|to|by|via))\b/i;
const OF_THE_MOTHER =
  /\b(?:post[- ]?partum day|delivery (?:note|summary)|lochia|fundus firm|she delivered|EBL|placenta (?:intact|delivered)|perineum|TOLAC|uterus, tubes)\b|\bL&D\b|\bG\d+ ?P\d/i;
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
  const evidence = evidenceOf(found);
  return made(
    evidence,
    code,
    'Liveborn infant by place and type of delivery (Official Guidelines I.C.16.a.2)',
  );
}

const LOST =
  /\b(?:loss|lost|losing) (?:of )?(?:about |approximately |around |almost |nearly |more than |some |up to )?(?:\d{1,2}(?:[.,-]\d{1,2})? ?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) )(?:kg|kgs|kilos?|kilograms?|kilogrammes?|lbs?|pounds|stone)\b/i;

/** `loss of 10 kg` names its figure in place of the weight. */
function weightLoss(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = LOST.exec(note.text);
  if (!found || find(readings, /^R63\.4$/)) return null;
  if (
    /\b(?:no|not|without|denies|denied)\b[^.]{0,20}$/i.test(
      note.text.slice(Math.max(0, found.index - 40), found.index),
    ) ||
    // Water that a treatment drew off.
    /\b(?:diuresis|diuretics?|furosemide|dialysis|ultrafiltration|diet|bariatric|surgery)\b[^.]{0,50}$/i.test(
      note.text.slice(Math.max(0, found.index - 70), found.index),
    )
  )
    return null;
  const evidence = evidenceOf(found);
  return made(evidence, 'R63.4', 'Loss of weight, by its figure', { symptom: true });
}

/** Weeks and weight of a child born before its time, and the mother's illness that it came of. */
function born(note: NoteText): Made[] {
  if (note.setting !== 'inpatient' || !note.isProse) return [];
  const rule = 'Prematurity and weight at birth (Official Guidelines I.C.16.d)';
  const found = prematurity(note.text).map(({ code, ...evidence }) => made(evidence, code, rule));
  const mother = isNewborn(note.text) ? OF_MOTHER.exec(note.text) : null;
  if (mother) {
    const evidence = evidenceOf(mother);
    found.push(
      made(evidence, 'P00.0', 'Affected by the mother’s hypertension (Official Guidelines I.C.16.a.2)'),
    );
  }
  return found;
}

const OF_MOTHER = /\bmaternal (?:severe )?(?:pre-?eclampsia|eclampsia|hypertension|HELLP)\b/i;
