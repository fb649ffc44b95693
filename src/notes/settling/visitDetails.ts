// Which code do the words beside a disease ask for, as visits write them? What brought it about, where it sits, what goes with it, and
// words that name no disease where they stand. Authority: tabular list and index at each code; Official Guidelines I.B.2 (specificity).

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { clauseAt } from '../text/passages.ts';
import { depthOf } from './besides.ts';
import { CLINIC_DETAILS, CLINIC_EXPLAINED, CUT_IN_OPERATION } from './clinicDetails.ts';
import { HOSPITAL_DETAILS, HOSPITAL_EXPLAINED } from './hospitalDetails.ts';
import { INJURY_DETAILS } from './injuryDetails.ts';
import { has, kindsOf } from './neighbors.ts';
import { ofCode } from './ofCode.ts';
import { recoded } from './recoding.ts';
import type { RuleOut } from './settling.ts';
import { SIGN_DETAILS } from './signDetails.ts';
import { STAY_DETAILS, STAY_EXPLAINED } from './stayDetails.ts';

export interface VisitDetail {
  code: RegExp;
  /** What the line of the mention says; null: any. */
  line: RegExp | null;
  /** Code that takes its place; null: none. */
  to: (code: string, line: string, side: '1' | '2' | '9') => string | null;
  when?: (one: Reading, note: NoteText, readings: readonly Reading[]) => boolean;
  why: string;
}

const DUE = String.raw`(?:due to|d\/t|2\/2|secondary to|from|because of|caused by|related to|on)`;

/** `left S1 radiculopathy`, `radiculopathy at C6` */
const ROOT =
  /\b([CTL]\d{1,2}(?: ?[-/] ?[CTLS]?\d{1,2})?|S[12])\b(?: (?:nerve|root|distribution|dermatomal|lumbar|cervical)){0,2} radiculopath\w+|\bradiculopath\w+,? (?:at |in |of |from |\()?(?:the )?([CTL]\d{1,2}(?: ?[-/] ?[CTLS]?\d{1,2})?|S[12])\b/i;

function rootIn(line: string): string {
  const [, ahead, behind] = ROOT.exec(line) ?? [];
  return ahead ?? behind ?? '';
}

function radiculopathyAt(root: string): string | null {
  if (/^S|S\d|L5 ?[-/] ?1/i.test(root)) return 'M54.17';
  const region = root.charAt(0).toUpperCase();
  if (region === 'C') return /T/i.test(root) ? 'M54.13' : 'M54.12';
  return region === 'T' ? (/L/i.test(root) ? 'M54.15' : 'M54.14') : 'M54.16';
}

const DETAILS: readonly VisitDetail[] = [
  {
    code: /^R39\.1[14]$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text: words, start, end } }, { text }) =>
      !/\b(?:urin|void|bladder|stream)/i.test(words) && !OF_BLADDER.test(clauseAt(text, start, end, REACH)),
    why: 'Of the bowel or of speech, not of the bladder',
  },
  {
    code: /^K50\.9/,
    line: /\bile(?:o-?col(?:itis|onic|ic)|(?:um|al) ?(?:and|\+|&) ?(?:the )?(?:(?:right|left|[RL]\.?) )?colon)|\bsmall and large (?:bowel|intestines?)\b/i,
    to: (code) => code.replace('K50.9', 'K50.8'),
    why: 'Of small and large intestine (index: Enteritis, regional, small intestine with large intestine)',
  },
  {
    code: /^F0[123]\.[589]/,
    line: /\b(?:mild|moderate|severe|advanced|end[- ]stage)\b/i,
    to: (code, line) => code.replace(/\.[589]/, `.${severityIn(line)}`),
    when: ({ evidence: { start, end } }, { text }) =>
      SEVERITY.test(text.slice(Math.max(0, start - SEVERITY_REACH), end)),
    why: 'How severe the dementia is, is told',
  },
  {
    code: /^K80\.50$/,
    line: null,
    to: () => 'K80.20',
    when: ({ evidence: { text: words } }, { text }) =>
      /\bcolics?\b/i.test(words) && GALLSTONES.test(text) && !DUCT_STONES.test(text),
    why: 'Biliary colic of gallstones (index: Colic, bile, see also Calculus, gallbladder)',
  },
  {
    code: /^(?:I50\.[234][13]|J44\.[01]|J45\.\d\d?[12]|J96\.[02])/,
    line: null,
    to: () => null,
    when: ({ section, evidence: { end } }, { text, setting }) =>
      (setting === 'outpatient' || section === 'history') && RESOLVED.test(text.slice(end, end + 60)),
    why: 'A flare of a lasting disease that is over',
  },
  {
    code: /^K21\.0/,
    line: /\bhealed\b|\b(?:hx|h\/o|history|prior|previous|old) (?:of )?(?:\w+ ){0,4}esophagitis/i,
    to: () => 'K21.9',
    why: 'The esophagitis healed, the reflux is left',
  },
  {
    code: /^K12\.32$/,
    line: null,
    to: () => 'K12.31',
    when: (_, __, readings) => has(readings, /^T45\.1X5A$/),
    why: 'The drug of this text is one against tumors',
  },
  {
    code: /^E(?:08|09|10|11|13)\.3[2-5]9/,
    line: /\b(?:NPDR|PDR|retinopathy)[ ,]{0,2}(?:w\/|with|w|and|&|\+) ?(?:center[- ]involv\w+ |ci-?)?(?:DME|CSME|CSDME|CME|macular (?:o?edema|swelling))\b/i,
    to: (code) => code.replace(/^(E\d\d\.3[2-5])9/, (_, stem) => `${stem}1`),
    why: 'With macular edema',
  },
  {
    code: /^M54\.10$/,
    line: ROOT,
    to: (_, line) => radiculopathyAt(rootIn(line)),
    why: 'The root tells the region',
  },
  {
    code: /^D50\.9$/,
    line: /\b(?:low|poor|inadequate|insufficient|limited|decreased)\b[^.;\n]{0,20}\b(?:iron|dietary|diet|nutritional)\b[^.;\n]{0,12}\b(?:intake|diet)\b|\b(?:poor|inadequate|insufficient) diet\b|\bexcess(?:ive)?\b[^.;\n]{0,12}\bmilk\b|\bdietary (?:cause|deficiency)\b|\b(?:too much|high|heavy|over-?consum\w+ of|drinking)\b[^.;\n]{0,12}\bmilk\b|\bmilk (?:anemia|over-?consumption|over-?intake|excess|intake)\b|\b(?:not enough|too little|lack of) (?:dietary )?iron\b|\b(?:diet (?:low|poor|lacking) in|low[- ]|iron[- ]poor )(?:iron )?diet\b|\bnutritional iron\b/i,
    to: () => 'D50.8',
    why: 'Iron deficiency by intake (index: Anemia, iron deficiency, due to inadequate dietary iron intake)',
  },
  {
    code: /^D50\.9$/,
    line: new RegExp(
      `\\b${DUE}\\b[^.;\\n]{0,40}\\b(?:blood loss|menorrhagia|heavy (?:menses|menstrual|periods)|gi (?:blood|bleed)|hemorrhoidal bleeding)`,
      'i',
    ),
    to: () => 'D50.0',
    why: 'Iron deficiency by blood loss (index: Anemia, iron deficiency, secondary to blood loss)',
  },
  {
    code: /^J30\.[29]$/,
    line: /\b(?:pollens?|grass(?:es)?|ragweed|weeds?|trees?|birch|oak|cedar|hay fever)\b/i,
    to: () => 'J30.1',
    why: 'The pollen is named',
  },
  {
    code: /^J30\.9$/,
    line: /\b(?:cats?|dogs?|pets?|dander|animals?)\b/i,
    to: () => 'J30.81',
    why: 'The animal is named',
  },
  {
    code: /^I95\.[19]$/,
    line: new RegExp(
      `\\b${DUE}\\b[^.;\\n]{0,30}\\b(?:medications?|meds|medicines?|drugs?|antihypertensives?|diuretics?|(?:alpha|beta)[- ]?blockers?)\\b|\\b(?:drug|medication|med|medicine|diuretic)[- ](?:induced|related)\\b`,
      'i',
    ),
    to: () => 'I95.2',
    why: 'Hypotension that drugs brought about',
  },
  {
    code: /^F0[123]\.(?:[59]|8|[ABC])0$/,
    line: null,
    to: (code, line) => code.replace(/0$/, behaviorIn(line) as string),
    when: ({ evidence: { start, end } }, { text }) => behaviorIn(text.slice(start, end + 60)) !== null,
    why: 'What goes with the dementia is told',
  },
  {
    code: /^J44\.9$/,
    line: null,
    to: () => 'J44.1',
    when: ({ evidence: { end } }, { text }) =>
      /^[^.;\n]{0,40}\b(?:in|with|w\/?) ?(?:an? )?(?:acute |mild |moderate |severe )?(?:exacerbation|flare)\b/i.test(
        text.slice(end, end + 80),
      ) &&
      !/^[^.;\n]{0,60}\b(?:asthma|chf|hf|heart failure|no|not|without)\b/i.test(text.slice(end, end + 60)),
    why: 'An exacerbation of the lung disease',
  },
  {
    code: /^H40\.10X/,
    line: /\bPOAG\b|\bprimary open[- ]angle\b|\bCOAG\b/i,
    to: (code, line, side) => `H40.11${eyeIn(line) ?? side}${code.charAt(7)}`,
    why: 'A primary open-angle glaucoma by its eye',
  },
  {
    code: /^K57\.[0-9]+$/,
    line: null,
    to: (code) => code.replace('K57.9', 'K57.3'),
    when: ({ code, evidence: { start, end } }, { text }) =>
      /^K57\.9[0-3]$/.test(code) &&
      (COLON.test(clauseAt(text, start, end, REACH)) || /\bcolonoscop/i.test(text.slice(0, HEAD))),
    why: 'Diverticula of the colon',
  },
  {
    code: /^I47\.20$/,
    line: /\b(?:NSVT|non-?sustained|monomorphic|polymorphic)\b/i,
    to: () => 'I47.29',
    why: 'The kind of tachycardia is told',
  },
  {
    code: /^M10\.9$/,
    line: /\b(?:primary|idiopathic)\b/i,
    to: (_, line, side) => idiopathicGout(line, side),
    why: 'Primary gout is idiopathic (index: Gout, primary)',
  },
  {
    code: /^M0(?:5\.9$|5\.7|6\.[089])/,
    line: /(?:\b(?:rheumatoid factor|RF|seropositive|sero-positive)\b[^.;\n]{0,30})/i,
    to: (code, line) => (SEVERAL_JOINTS.test(line) ? 'M05.79' : code === 'M05.9' ? code : 'M05.9'),
    when: ({ code, evidence: { start, end } }, { text }) => {
      const line = clauseAt(text, start, end, REACH);
      return (
        (!/^M05\.7/.test(code) && POSITIVE_FACTOR.test(line)) ||
        (/^M05\.7[0-6]/.test(code) && SEVERAL_JOINTS.test(line))
      );
    },
    why: 'Rheumatoid factor is positive',
  },
  {
    code: /^N(?:20\.[019]|13\.[0-5]\d?|28\.89|13\.2)$/,
    line: null,
    to: () => 'N13.6',
    when: ({ evidence: { start, end } }, { text }) => {
      const line = clauseAt(text, start, end, REACH);
      return (
        /\b(?:obstruct\w*|hydro(?:uretero)?nephrosis)\b/i.test(line) &&
        /\b(?:infected|infection|with (?:uti|urosepsis|pyelonephritis)|pyonephrosis|pus)\b/i.test(line) &&
        !/\b(?:no|not|without|non-?infected)\b/i.test(line)
      );
    },
    why: 'An obstructed kidney that is infected is one code (N13.6)',
  },
  {
    code: /^Z22\.7$/,
    line: /\b(?:treated|treatment completed|completed|finished|s\/p (?:inh|isoniazid|rifampin)|status post (?:inh|isoniazid|rifampin))\b/i,
    to: () => 'Z86.15',
    when: (_, { text }) =>
      !/\b(?:currently on|continue|month \d of)\b[^.\n]{0,20}\b(?:inh|isoniazid|rifampin)/i.test(text),
    why: 'Latent tuberculosis that was treated is history',
  },
  {
    code: /^T2[0-5]\.|^T30\./,
    line: /\bburning\b/i,
    to: () => null,
    when: ({ evidence: { text: words } }, { text }) =>
      /\bburning\b/i.test(words) && !/\b(?:burns?|burned|burnt|scald\w*|blister\w*)\b/i.test(text),
    why: 'A pain that burns',
  },
  {
    code: /^S31\.0/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /^LPs?$/.test(text),
    why: 'A puncture that was made, no wound',
  },
  {
    code: /^I63\./,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { start } }, { text }, readings) =>
      readings.some((one) => one.settled && /^I69\.3/.test(one.code)) &&
      (!settled ||
        /\b(?:post|after|following|since|from)\b[ -](?:\w+ ){0,4}$/i.test(
          text.slice(Math.max(0, start - 50), start),
        )),
    why: 'The stroke is over: what it left is coded (Official Guidelines I.C.9.d)',
  },
  {
    code: /^L97\..{2}9$/,
    line: null,
    to: (code, line) => code.replace(/9$/, depthOf(line) ?? '9'),
    why: 'The depth of the ulcer is told',
  },
  {
    code: /^C79\.9$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /^met$/i.test(text),
    why: 'A verb, or a bone of the foot',
  },
  {
    code: /^N28\.9$/,
    line: null,
    to: () => 'N28.89',
    when: ({ evidence: { text } }) => /\b(?:lesion|mass)/i.test(text),
    why: 'Something seen on the kidney, no disease of it',
  },
  {
    code: /^S00\.1/,
    line: /\ballergic shiners?\b/i,
    to: () => null,
    why: 'Dark lids of allergy, no contusion',
  },
  {
    code: /^J30\.9$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /^ALLERG(?:Y|IES)$/.test(text),
    why: 'A heading',
  },
  {
    code: /^D68\.9$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /h(?:a)?emostasis/i.test(text),
    why: 'Bleeding that was stopped, no disorder',
  },
  {
    code: /^H54\./,
    line: null,
    to: () => null,
    when: ({ evidence: { text: words, end } }, { text }) =>
      /blind$/i.test(words) && /^[- ](?:spots?|loop|biops\w+|trial|study)\b/i.test(text.slice(end, end + 8)),
    why: 'A blind spot, no blindness',
  },
  {
    code: /^Z52\./,
    line: /\b(?:deceased|cadaveric|living|related|unrelated|brain[- ]dead)[- ](?:un)?(?:related )?donor\b|\bdonor \w+ (?:tx|transplant\w*|graft)\b|\b(?:DDRT|LDRT|DDKT|LDKT)\b/i,
    to: () => null,
    why: 'Of the donor, not of the patient',
  },
  {
    code: /^N18\.6$|^Z99\.2$/,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { end } }, { text }, readings) =>
      (!settled || /^[^.;\n]{0,16}\b(?:before|prior to)\b/i.test(text.slice(end, end + 30))) &&
      has(readings, /^Z94\.0$/) &&
      !has(readings, /^T86\.1/),
    why: 'Before the kidney transplant (Official Guidelines I.C.14.a.2)',
  },
  {
    code: /^E(?:08|09|10|11|13)\.21$/,
    line: /\b(?:ckd|chronic kidney disease)\b/i,
    to: (code) => code.replace('21', '22'),
    why: 'The nephropathy is told as chronic kidney disease',
  },
  {
    code: /^Z79\.84$/,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { end } }, { text }, readings) =>
      !settled &&
      (!has(readings, /^(?:E(?:08|09|10|11|13)\.|O24|R73)/) ||
        /^[^,;\n]{0,14}\(for (?:HF|HFrEF|heart failure|CKD|kidney)/i.test(text.slice(end, end + 50))),
    why: 'The note has no diabetes: taken for something else',
  },
  {
    code: /^Z98\.61$/,
    line: /\b(?:sfa|femoral|popliteal|iliac|tibial|peroneal|peripheral|leg|limb|pad|pvd|fistula|renal|carotid|subclavian)\b/i,
    to: () => 'Z98.62',
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:coronary|lad|rca|circumflex|pci|ptca|cad)\b/i.test(clauseAt(text, start, end, REACH)),
    why: 'An angioplasty of another vessel than the heart’s',
  },
];

/** What another code of the note says better. */
const EXPLAINED: readonly [RegExp, RegExp][] = [
  [/^N(?:20\.[019]|13\.[0-5]\d?|28\.89)$/, /^N13\.6$/],
  [/^N40\.0$/, /^N40\.1$/],
  [/^K50\.[0189]0$/, /^K50\.[0189]1/],
  [/^R01\.2$/, /^J4[34]/],
  [/^R63\.4$/, /^E4[0-6]/],
  [/^R45\.1$/, /^F0[123]\..11$/],
  [/^T14\./, /^(?:S|M80|M84\.[34])/],
  [/^Z30\.9$/, /^Z30\.[04]/],
  [/^Z00\.0/, /^Z00\.12/],
  [/^E66\.[89]/, /^E66\.(?:01|2|81[23])/],
  [/^M06\.(?:[089]|8.*)$/, /^M05\.7/],
  [/^F29$/, /^F0[123]\..2$/],
  [/^R21$/, /^L27\.[01]$/],
  [/^J34\.89$/, /^C(?:44\.3|30|31)/],
  [/^O26\.9/, /^O(?!26\.9)/],
  [/^O46\.9/, /^O(?:72|67)/],
  [/^Z91\.1(?:4|99)/, /^Z91\.(?:12|13|A[23])/],
];

/** `Acute on chronic CHF - hosp. 10/2022, RESOLVED` */
const RESOLVED = /^[^;\n]{0,40}(?<!\b(?:not|partially|until|once|when|if) (?:\w+ )?)\bresolved\b/i;
/** What hesitates or is not emptied there. */
const OF_BLADDER =
  /\b(?:urin\w*|void\w*|bladder|stream|LUTS|nocturia|BPH|prostat\w*|IPSS|AUA|PVR|frequency|urgency|dribbl\w*|strain\w*)\b/i;
const GALLSTONES = /\b(?:cholelithiasis|gall ?stones?|gallbladder stones?)\b/i;
const DUCT_STONES =
  /\b(?:choledocholithiasis|(?:CBD|duct(?:al)?|bile duct) stones?|stones? in the (?:CBD|common))\b/i;

const SEVERITY =
  /\b(mild|moderate|severe|advanced|end[- ]stage)(?:[- ]stage)?,? (?:(?:vascular|mixed|cortical|senile|alzheimer['’]?s?|AD|major|lewy body|frontotemporal|parkinson['’]?s?|disease) ){0,3}dementia/i;
/** Characters before a dementia in which its severity stands. */
const SEVERITY_REACH = 30;

function severityIn(line: string): string {
  const word = (SEVERITY.exec(line)?.[1] ?? '').toLowerCase();
  return word === 'mild' ? 'A' : word === 'moderate' ? 'B' : 'C';
}

function eyeIn(line: string): string | null {
  if (/\b(?:bilateral(?:ly)?|both eyes|each eye)\b|\bOU\b/.test(line)) return '3';
  const right = /\bOD\b/.test(line);
  return right === /\bOS\b/.test(line) ? null : right ? '1' : '2';
}

/** Characters of a clause on either side. */
const REACH = 100;
const HEAD = 500;
const COLON =
  /\b(?:colon|colonic|sigmoid|cecum|cecal|(?:de|a)scending|left[- ]sided|pan-?(?:colonic|diverticulosis))\b/i;
const POSITIVE_FACTOR =
  /\b(?:sero-?positive)\b|\b(?:rheumatoid factor|RF)\b(?:[ ,/]{1,2}(?:and |& ?)?(?:anti-?)?CCP)?[ -]{0,2}(?:is |was )?(?:positive|pos\b|\+)/i;
const SEVERAL_JOINTS =
  /\b(?:multiple|many|several) (?:joints|sites)\b|\bpolyarticular\b|\b(?:wrists?|hands?|feet|knees?|shoulders?|elbows?|ankles?|MCPs?|PIPs?|MTPs?)\b[^.;\n]{0,12}(?:,|and|&)[^.;\n]{0,12}\b(?:wrists?|hands?|feet|knees?|shoulders?|elbows?|ankles?|MCPs?|PIPs?|MTPs?)\b/i;

const BEHAVIORS: readonly [RegExp, string][] = [
  [/\b(?:with(?:out)? |w\/ ?|w )[^.;\n]{0,24}\bagitat(?:ion|ed)\b|\bagitated\b/i, '11'],
  [/\b(?:with |w\/ ?|w )[^.;\n]{0,24}\b(?:psychotic disturbance|psychosis|hallucinations|delusions)\b/i, '2'],
  [/\b(?:with |w\/ ?|w )[^.;\n]{0,24}\bmood disturbance\b/i, '3'],
  [/\b(?:with |w\/ ?|w )[^.;\n]{0,24}\banxiety\b/i, '4'],
  [
    /\b(?:with |w\/ ?|w )[^.;\n]{0,24}\b(?:behaviou?ral disturbances?|sundowning|wandering|aggression)\b/i,
    '18',
  ],
];

function behaviorIn(words: string): string | null {
  const found = BEHAVIORS.find(([pattern]) => pattern.test(words));
  return found && !/\bwithout\b/i.test(words) ? found[1] : null;
}

const GOUTY: readonly [RegExp, string][] = [
  [/\b(?:toes?|mtpj?s?|hallux|foot|feet|ankles?|podagra)\b/i, '7'],
  [/\bknees?\b/i, '6'],
  [/\bhips?\b/i, '5'],
  [/\b(?:hands?|fingers?|mcps?|pips?|dips?|thumb)\b/i, '4'],
  [/\bwrists?\b/i, '3'],
  [/\belbows?\b/i, '2'],
  [/\bshoulders?\b/i, '1'],
];

function idiopathicGout(line: string, side: string): string {
  const site = GOUTY.find(([pattern]) => pattern.test(line))?.[1];
  return site === undefined ? 'M10.00' : `M10.0${site}${side}`;
}

function sideIn(clause: string): '1' | '2' | '9' {
  const right = /\b(?:right|rt)\b|\bR\b/.test(clause);
  const left = /\b(?:left|lt)\b|\bL\b/i.test(clause);
  return right === left ? '9' : right ? '1' : '2';
}

const ALL_DETAILS = [
  CUT_IN_OPERATION,
  ...HOSPITAL_DETAILS,
  ...DETAILS,
  ...CLINIC_DETAILS,
  ...STAY_DETAILS,
  ...INJURY_DETAILS,
  ...SIGN_DETAILS,
];
const ALL_EXPLAINED = [...HOSPITAL_EXPLAINED, ...EXPLAINED, ...CLINIC_EXPLAINED, ...STAY_EXPLAINED];

const detailsOf = ofCode(ALL_DETAILS, ({ code }) => code);
const explainedOf = ofCode(ALL_EXPLAINED, ([less]) => less);

/** `tells`: a case report, which keeps a symptom beside what it comes from. */
export function inVisitDetail(
  note: NoteText,
  readings: readonly Reading[],
  tells: boolean,
  ruleOut: RuleOut,
): Reading[] {
  const kinds = kindsOf(readings);
  const changed = readings.flatMap((one) => {
    const { start, end } = one.evidence;
    const details = detailsOf(one.code);
    if (details.length === 0) return [one];
    const clause = clauseAt(note.text, start, end, REACH);
    const detail = details.find(
      ({ line, when }) => (line === null || line.test(clause)) && (when?.(one, note, kinds) ?? true),
    );
    if (!detail) return [one];
    const code = detail.to(one.code, clause, sideIn(clause));
    return recoded(note, one, code, detail.why, ruleOut);
  });
  const changedKinds = kindsOf(changed);
  return changed.filter((one) => {
    const better =
      tells && one.symptom
        ? undefined
        : explainedOf(one.code)
            .map(([, more]) => changedKinds.find(({ code }) => more.test(code)))
            .find((other) => other !== undefined);
    if (better) ruleOut(one, `${better.code} says what it is`);
    return !better;
  });
}
