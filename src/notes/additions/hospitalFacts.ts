// What do the documents of a stay tell by more than one phrase? A sepsis with organs that fail, the germ of an endocarditis, a clot dissolved
// at another hospital, a use disorder whose substance stands before. Authority: Official Guidelines I.C.1.d.1.b (severe sepsis); tabular list at
// I33.0 (use additional code), Z92.82 and F10 to F19; ICD-10-CM Index.

import type { NoteText } from '../noteText.ts';
import { evidenceOf, type Made, made, type Reading } from '../readings.ts';
import { lineAt } from '../text/passages.ts';

/** Characters of a line on either side. */
const LINE = 260;

const FAILING =
  /\b(?:with|w\/|and|causing) (?:evidence of |signs of |associated |acute |sepsis[- ](?:related|induced|associated) |multi-?|multiple |single )*(?:end[- ])?organ (?:dysfunction|failure|damage|injury)\b|(?<!\b(?:no|not|non|without|ruled out|r\/o|prevent)[ -])\bsevere sepsis\b|\bsepsis(?:,| \(|:| -) ?severe\b/i;
const HEALTHY = /\b(?:no|without|w\/o|not|absent|denies|nor|neither|never)\b[^.;\n]{0,24}$/i;

function severeSepsis({ text }: NoteText, readings: readonly Reading[]): Made | null {
  if (readings.some(({ code }) => /^R65\.2/.test(code))) return null;
  for (const one of readings.filter(({ code }) => /^A4[01]\./.test(code)).slice(0, MOST)) {
    const { start, end } = one.evidence;
    const from = Math.max(0, start - 30);
    const near = text.slice(from, start) + (/^[^\n]*/.exec(text.slice(start, end + LINE / 2))?.[0] ?? '');
    const found = FAILING.exec(near);
    if (!found || HEALTHY.test(near.slice(0, found.index))) continue;
    const at = from + found.index;
    const evidence = { start: at, end: at + found[0].length, text: found[0] };
    return made(evidence, 'R65.20', 'Sepsis with organs that fail (Official Guidelines I.C.1.d.1.b)', {
      settled: one.settled,
      section: one.section,
    });
  }
  return null;
}
const MOST = 12;

const GERMS: readonly [RegExp, string][] = [
  [/\b(?:MRSA|methicillin[- ]resistant staph\w*)\b/i, 'B95.62'],
  [
    /\b(?:MSSA|methicillin[- ](?:sensitive|susceptible) staph\w*|staph(?:ylococcus)? aureus|S\.? aureus)\b/i,
    'B95.61',
  ],
  [
    /\b(?:CoNS|coagulase[- ]negative|staph\w* (?:epidermidis|lugdunensis)|S\.? (?:epidermidis|lugdunensis))\b/i,
    'B95.7',
  ],
  [/\b(?:enterococc\w+|E\.? faecalis|E\.? faecium|VRE)\b/i, 'B95.2'],
  [
    /\b(?:viridans|strep\w* (?:mitis|sanguinis|mutans|oralis|gallolyticus|bovis)|S\.? (?:mitis|sanguinis|mutans|oralis|gallolyticus|bovis))\b/i,
    'B95.4',
  ],
];

/** The germ that the line of the endocarditis names. */
function germOfEndocarditis({ text }: NoteText, readings: readonly Reading[]): Made | null {
  if (readings.some(({ code }) => /^B95\./.test(code))) return null;
  const one = readings.find(
    ({ code, evidence, settled }) =>
      settled && /^I(?:0[5-8]|3[3-8])/.test(code) && /endocarditis/i.test(evidence.text),
  );
  if (!one) return null;
  const line = lineAt(text, one.evidence.start, one.evidence.end, LINE);
  const germ = GERMS.find(([words]) => words.test(line));
  if (!germ) return null;
  return made(one.evidence, germ[1], 'The germ of the endocarditis (use additional code at I33.0)', {
    settled: one.settled,
    section: one.section,
  });
}

const LYSED_ELSEWHERE =
  /\b(?:TNK|TNKase|tenecteplase|tPA|t-PA|rt-?PA|alteplase|IV (?:thrombo)?lysis|thrombolysis|thrombolytics?|lytics?)\b[^.;\n]{0,36}\b(?:(?:at|by|@|from) (?:the |an? )?(?:outside|referring|OSH|spoke|transferring|local|community|sending|another|primary stroke|[A-Z][a-z]{2,})|PTA|prior to (?:arrival|transfer)|before transfer|en route)\b/;
const TRANSFERRED =
  /\b(?:transferred (?!to\b)|transfer (?:from|in\b|acceptance)|flown|airlifted|life ?flight\w*|med ?flight\w*|by (?:air|helicopter)\b|outside hospital|OSH\b|arriv(?:al|ed) here|drip[- ]and[- ]ship\w*)/i;
const NOT_GIVEN =
  /\b(?:no|not|without|declined|outside (?:the )?window|contraindicated|deferred|held|candidate for)\b[^.;\n]{0,30}$/i;

/** A clot dissolved at the hospital that sent the patient (Z92.82), which is no operation of this one. */
export function lysedElsewhere({ text, setting }: NoteText): Made | null {
  if (setting !== 'inpatient' || !TRANSFERRED.test(text)) return null;
  const found = LYSED_ELSEWHERE.exec(text);
  if (!found || NOT_GIVEN.test(text.slice(Math.max(0, found.index - 50), found.index))) return null;
  const evidence = evidenceOf(found);
  return made(
    evidence,
    'Z92.82',
    'A clot dissolved at another facility within 24 hours (tabular list at Z92.82)',
  );
}

const SUBSTANCES: readonly [RegExp, string][] = [
  [/\b(?:alcohol|drinks?|drinking|beers?|vodka|wine|liquor|etoh)\b/gi, 'F10'],
  [/\b(?:opioids?|heroin|fentanyl|oxycodone|opiates?)\b/gi, 'F11'],
  [/\b(?:cannabis|marijuana|THC|weed)\b/gi, 'F12'],
  [/\b(?:benzodiazepines?|benzos?|alprazolam|xanax|sedatives?)\b/gi, 'F13'],
  [/\b(?:cocaine|crack)\b/gi, 'F14'],
  [/\b(?:methamphetamines?|meth|amphetamines?|stimulants?)\b/gi, 'F15'],
];
const NAMELESS =
  /(?<!\b(?:alcohol|opioids?|cannabis|marijuana|cocaine|stimulant|amphetamine|sedative|tobacco|nicotine|substance|opiate|methamphetamine|benzodiazepine|inhalant|hallucinogen),? )\b(mild|moderate|severe) use disorder\b/gi;
const NOT_MET = /\b(?:no|not|never|without|does(?:n't| not)|denies)\b[^.;\n]{0,24}$/i;

/** `cannabis most weekends …; meets mild use disorder`: the substance that the line named last. */
function namelessDisorder({ text }: NoteText, readings: readonly Reading[]): Made[] {
  const found: Made[] = [];
  for (const match of text.matchAll(NAMELESS)) {
    if (found.length >= MOST) break;
    const before = /[^\n]*$/.exec(text.slice(Math.max(0, match.index - LINE), match.index))?.[0] ?? '';
    if (NOT_MET.test(before)) continue;
    let best: { at: number; stem: string } | null = null;
    for (const [words, stem] of SUBSTANCES)
      for (const { index } of before.matchAll(words))
        if (best === null || index > best.at) best = { at: index, stem };
    if (best === null) continue;
    const { stem } = best;
    if (readings.some(({ code }) => code.startsWith(stem))) continue;
    const code = `${stem}.${/mild/i.test(match[1] as string) ? 1 : 2}0`;
    const evidence = evidenceOf(match);
    found.push(made(evidence, code, 'The substance stands before (index: Disorder, use)', { settled: true }));
  }
  return found;
}

const AFTER_OPERATION =
  /\b(?:following|after|s\/p|status post)\b[^.;\n]{0,20}\b(?:\w*(?:laparotomy|laparoscopy|ectomy|ostomy|plasty|otomy)|surgery|operation|resection|procedure|c-?section|bypass|repair|Hartmann\w*)\b/i;

/** An ileus that an operation left has a code for each of both. */
function ileusAfter({ text }: NoteText, readings: readonly Reading[]): Made | null {
  if (readings.some(({ code }) => code === 'K91.89')) return null;
  const one = readings.find(
    ({ code, evidence: { start, end } }) =>
      /^K56\.[07]$/.test(code) &&
      AFTER_OPERATION.test(/^[^.;\n]*/.exec(text.slice(start, end + NEAR))?.[0] ?? ''),
  );
  if (!one) return null;
  const rule = 'An ileus after an operation (index: Ileus, postoperative)';
  return made(one.evidence, 'K91.89', rule, { settled: one.settled, section: one.section });
}
const NEAR = 50;

export function hospitalFacts(note: NoteText, readings: readonly Reading[]): Made[] {
  return [
    severeSepsis(note, readings),
    germOfEndocarditis(note, readings),
    lysedElsewhere(note),
    ileusAfter(note, readings),
    ...namelessDisorder(note, readings),
  ].filter((one) => one !== null);
}
