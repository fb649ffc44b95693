// Which row and column of the table of drugs does a sentence speak of? An adverse effect of a drug taken as prescribed, an
// overdose with or without intent, too little of it. Authority: ICD-10-CM Table of Drugs and Chemicals; Official Guidelines
// I.C.19.e (adverse effects, poisoning, underdosing).
import type { Edition } from '#editions';
import { fold, indexOf, KINDS, stemOf } from '#search';
import type { Sentence, Token } from '../text/tokens.ts';
import { DRUG_NAMES } from './drugNames.ts';
import { beganUpon } from './drugOnset.ts';

export type DrugUse = 'adverse' | 'accident' | 'intent' | 'under';

/** Stem of a drug's name → node of each column. */
type DrugTable = ReadonlyMap<string, Partial<Record<DrugUse, number>>>;

const COLUMNS: readonly [RegExp, DrugUse][] = [
  [/, Adverse effect$/i, 'adverse'],
  [/, Poisoning,? Accidental/i, 'accident'],
  [/, Poisoning,? Intentional/i, 'intent'],
  [/, Underdosing$/i, 'under'],
];

/** Names of classes and of brands that the table has under another name. */
const ALSO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    corticosteroid: 'steroid steroids corticoid glucocorticoid prednisone methylprednisolone dexamethasone',
    cisplatin:
      'chemotherapy chemo immunotherapy immunosuppressant immunosuppression imatinib osimertinib erlotinib sunitinib pembrolizumab nivolumab ipilimumab atezolizumab trastuzumab bevacizumab capecitabine oxaliplatin folfox rituximab infliximab adalimumab etanercept tocilizumab tacrolimus sirolimus everolimus mycophenolate azathioprine methotrexate sorafenib vemurafenib dabrafenib trametinib cetuximab durvalumab avelumab ustekinumab secukinumab golimumab leflunomide cyclosporine ciclosporin temozolomide vinorelbine pemetrexed irinotecan docetaxel paclitaxel gemcitabine bortezomib lenalidomide',
    acetaminophen: 'paracetamol tylenol',
    dipyrone: 'metamizole metamizol',
    ibuprofen: 'nsaid nsaids',
    diatrizoate: 'contrast',
    warfarin: 'anticoagulant anticoagulation apixaban rivaroxaban dabigatran edoxaban acenocoumarol',
    aminoethylisothiourium:
      'bisphosphonate bisphosphonates alendronate risedronate ibandronate pamidronate zoledronate zoledronic denosumab',
    valproate: 'levetiracetam lamotrigine topiramate lacosamide',
    omeprazole: 'pantoprazole esomeprazole lansoprazole',
    zidovudine: 'efavirenz tenofovir abacavir lopinavir ritonavir nevirapine antiretroviral antiretrovirals',
    metformin: 'sitagliptin vildagliptin dapagliflozin empagliflozin canagliflozin',
    lovastatin: 'statin atorvastatin rosuvastatin simvastatin pravastatin',
    gentamicin: 'aminoglycoside amikacin tobramycin',
    nystatin: 'amphotericin',
    vancomycin: 'levofloxacin ciprofloxacin moxifloxacin quinolone fluoroquinolone linezolid',
    sulfadiazine: 'sulfa septra cotrimoxazole co-trimoxazole bactrim sulfonamide',
    amoxicillin: 'augmentin co-amoxiclav amoxicillin-clavulanate',
    cephalexin: 'ceftriaxone cefazolin cefepime cephalosporin cephalosporins',
    nifedipine: 'amlodipine diltiazem verapamil',
    enalapril: 'ramipril perindopril ace acei lisinopril benazepril',
    morphine: 'opioid opiate oxycodone hydrocodone',
    olanzapine: 'risperidone quetiapine aripiprazole clozapine',
    fluoxetine: 'sertraline citalopram escitalopram paroxetine',
    halothane: 'sevoflurane isoflurane desflurane',
  }).flatMap(([meant, said]) => said.split(' ').map((one) => [one, meant] as const)),
);

export function drugsOf(edition: Edition): DrugTable {
  return edition.remember('note drugs', () => {
    const index = indexOf(edition);
    const table = new Map<string, Partial<Record<DrugUse, number>>>();
    const kind = KINDS.indexOf('drug');
    const system = index.systems.indexOf('icd-10-cm');
    const run = system < 0 ? { from: 0, to: 0 } : (index.runs[system] as { from: number; to: number });
    for (let node = run.from; node < run.to; node++)
      for (let line = index.lineStart[node] as number; line < (index.lineStart[node + 1] as number); line++) {
        if (index.lineKind[line] !== kind) continue;
        const text = index.lineText(line);
        const column = COLUMNS.find(([pattern]) => pattern.test(text));
        const name = /^[A-Za-z-]{4,}(?=(?: \(|,))/.exec(text)?.[0];
        if (!column || name === undefined) continue;
        const key = stemOf(fold(name));
        const known = table.get(key) ?? {};
        // A name by itself stands before its salts and combinations.
        if (known[column[1]] === undefined || /^[A-Za-z-]+, (?:Adverse|Poisoning|Underdosing)/.test(text))
          known[column[1]] = node;
        table.set(key, known);
      }
    for (const [said, meant] of ALSO) {
      const row = table.get(stemOf(fold(meant)));
      if (row) table.set(stemOf(fold(said)), row);
    }
    for (const [meant, names] of Object.entries(DRUG_NAMES)) {
      const row = table.get(stemOf(fold(meant)));
      for (const said of row ? names.split(' ') : []) {
        const key = stemOf(fold(said));
        if (!table.has(key)) table.set(key, row as NonNullable<typeof row>);
      }
    }
    return table;
  });
}

const CAUSES = new Set([
  'due',
  'from',
  'secondary',
  'induced',
  'caused',
  'related',
  'effect',
  'reaction',
  'toxicity',
  'associated',
  'attributed',
  'attributable',
]);
/** `secondary hyperparathyroidism, calcitriol` lays nothing to a drug. */
const NEEDS_TO = new Set([
  'due',
  'secondary',
  'attributed',
  'attributable',
  'ascribed',
  'imputed',
  'imputable',
  'down',
  'relation',
]);
/** Rows of the table that a note hardly ever means as a drug: it lays a thing to blood loss, to a hormone's excess, to drinking. */
export const NO_DRUG = new Set(
  'human white green yellow adrenal pituitary thyroid parathyroid pancreas ovary thymus anesthesia intravenous oral tobacco smoke blood plasma serum platelets hormone hormones alcohol carbon oxygen water air iron calcium potassium sodium glucose protein vitamin bile liver tear tears inhibitor inhibitors factor agent skin methicillin tuberculin nitrous tablet tablets pill pills capsule capsules drug drugs charcoal'.split(
    ' ',
  ),
);
/** `warfarin coagulopathy`, `steroid hyperglycemia`: a disease right behind the drug. */
const HARMS =
  /^(?:coagulopathy|hyperglycemia|myopathy|neuropathy|nephropathy|hepatitis|colitis|pneumonitis|thyroiditis|rash|cough|angioedema|dermatitis|nausea|diarrhea|mucositis|cardiomyopathy|myalgias?|myositis|gastritis|gastropathy|pancreatitis|cystitis|nephritis|alopecia|psychosis|dyskinesia|parkinsonism|akathisia|dystonia|constipation|hypotension|bradycardia|hypokalemia|hyponatremia|hyperkalemia|urticaria|hives|myocarditis|ototoxicity|nephrotoxicity|hepatotoxicity)$/;
const OVERDOSED = new Set([
  'overdose',
  'overdosed',
  'overdosing',
  'poisoning',
  'ingested',
  'ingestion',
  'od',
]);
/** They tell a poisoning where it was meant or a mistake, or where the tablets are counted. */
const TAKEN_IN = new Set(['swallowed', 'swallowing', 'drank', 'drunk', 'drinking']);
const BY_MISTAKE =
  /\b(?:accidental\w*|by (?:mistake|accident)|mistak\w+|unintention\w*|inadvertent\w*|bottles? of|\d{2,3} (?:\w+ )?(?:tablets?|pills?|capsules?)|(?:handful|pack|box|strip) of)\b/i;
const MEANT =
  /\b(?:suicid\w*|intentional\w*|wanted to die|wish(?:ed|ing)? to die|intent to die|end(?:ing)? (?:his|her|their|my) (?:own )?life|tak(?:e|ing) (?:his|her|their|my) (?:own )?life|kill (?:him|her|my)self|self[- ]harm|deliberate(?:ly)?|self[- ]poison\w*|voluntar(?:y|ily))\b/i;

/** Tokens between `due to` and the drug: `secondary to the administration of intravenous amiodarone`. */
const LAID = 7;
const NEAR = 4;
const BETWEEN = new Set(
  'to by the use administration intake consumption treatment therapy of with its a an intravenous oral high low dose doses prolonged chronic long term previous recent toxic toxicity effect effects adverse secondary'.split(
    ' ',
  ),
);

/** `replacement by levothyroxine` */
const GIVES =
  /^(?:replacement|substitution|cover|coverage|bridging|relay|treatment|therapy|control|sedation|prophylaxis|analgesia|anticoagulation|premedication|support|an(?:a)?esthesia|immunosuppression|rehydration)$/;

const OTHER_CAUSE =
  /^(?:dm|t[12]dm|dm[12]|diabetes|htn|hypertension|ckd|esrd|bleed|bleeding|hemorrhage|haemorrhage|menorrhagia|stroke|cva|copd|chf|hf|cirrhosis|injury|fall|failure|obesity|an(?:a)?emia|metastases|mets)$/;

/** Something is laid to the drug that follows. */
function isLaid(table: DrugTable, tokens: readonly Token[], from: number, drug: number): boolean {
  for (let at = drug - 1; at >= from; at--) {
    const { plain } = tokens[at] as Token;
    // `neuropathy from diabetes metformin`: the cause is named, the drug is what is given for it.
    if (/^[,;:.]$/.test(plain) || OTHER_CAUSE.test(plain)) return false;
    if (drug - at > NEAR && !BETWEEN.has((tokens[at + 2] as Token).plain)) return false;
    // `(CHANGED from 50)` of the line above lays nothing to what stands in this one.
    if (plain === 'from' && tokens[at + 1]?.kind === 'number') return false;
    const next = tokens[at + 1]?.plain;
    if (NEEDS_TO.has(plain)) {
      if (next === 'to') return true;
    } else if (
      plain === 'induced' ||
      plain === 'caused' ||
      plain === 'produced' ||
      plain === 'provoked' ||
      plain === 'precipitated' ||
      plain === 'triggered'
    ) {
      // `anesthesia induced with propofol`
      if (next === 'by') return true;
    } else if (plain === 'by') {
      // `osteonecrosis by bisphosphonates`, not `treated by`.
      if (
        drug - at <= 2 &&
        !/(?:ed|en|out|up|off|on|seen|done|made)$/.test(tokens[at - 1]?.plain ?? 'ed') &&
        !GIVES.test(tokens[at - 1]?.plain ?? '') &&
        tokens[at - 1]?.kind !== 'sign'
      )
        return true;
    } else if (plain === 'associated' || plain === 'from') {
      // `immunoglobulin was administered associated with methylprednisolone`: given together.
      if (plain === 'associated' && isGiven(tokens, Math.max(from, at - LAID), at)) return false;
      // `vancomycin associated with gentamicin`: one drug beside another.
      if (
        plain === 'from' &&
        /^(?:away|refrains?|refrained|abstains?|abstained)$/.test(tokens[at - 1]?.plain ?? '')
      )
        return false;
      const isBeside = [1, 2, 3, 4].some((back) => table.has(tokens[at - back]?.stem ?? ''));
      if (drug - at <= NEAR && !isBeside) return true;
    } else if (drug - at <= NEAR && CAUSES.has(plain)) return true;
  }
  return false;
}

/** What is associated with a drug is a drug where the words before tell of a treatment. */
function isGiven(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const { plain } = tokens[at] as Token;
    if (/^[;:.]$/.test(plain)) return false;
    if (
      /^(?:administered|given|prescribed|started|begun|initiated|received|treated|treatment|therapy|dose|doses|cycles?|regimen|infusion|bolus|boluses|pulses?|topical|oral|intravenous)$/.test(
        plain,
      )
    )
      return true;
  }
  return false;
}

const NO_INTAKE =
  /^(?:ct|mri|enhanced|enhancement|tomography|study|deficiency|deficit|lack|producing|secreting|secretion|levels?|excess|resistance|resistant|sensitive|susceptible|withdrawal)$/;
/** `ACE-inhibitor cough`: a class of two words. */
function classBefore(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 5).map(({ plain }) => plain);
  const words = rest.filter((word) => word !== '-');
  return /^(?:inhibitors?|blockers?|i)$/.test(words[0] ?? '') && HARMS.test(words[1] ?? '');
}

/** `rash after amoxicillin`, `hives following ibuprofen`: what a drug is known for, and the drug right behind. */
const KNOWN_HARM = /^(?:rash|hives|urticaria|angioedema|anaphylaxis|exanthem|eruption|dyskinesia|dystonia)$/;

function followsDrug(tokens: readonly Token[], from: number, at: number): boolean {
  let back = at - 1;
  while (
    back > from &&
    /^(?:taking|prior|previous|starting|a|the|dose|of|oral|iv|first)$/.test(tokens[back]?.plain ?? '')
  )
    back--;
  if (!/^(?:after|following|from)$/.test(tokens[back]?.plain ?? '')) return false;
  return (
    [1, 2, 3].some((n) => back - n >= from && KNOWN_HARM.test(tokens[back - n]?.plain ?? '')) &&
    !/^(?:resolved|resolves|better|improved|cleared|gone|improving)$/.test(tokens[back - 1]?.plain ?? '')
  );
}

/** `took a handful of …`, `took too much …`, `swallowed a bottle of …` */
function tookTooMuch(near: readonly string[]): boolean {
  const took = near.findIndex((word) =>
    /^(?:took|swallow(?:ed|ing)|consum(?:ed|ing)|drank|drinking|ate)$/.test(word),
  );
  // `drank about 60 ml of …`: no one drinks a drug by its measure.
  if (/^(?:drank|drinking)$/.test(near[took] ?? ''))
    if (
      near.slice(took + 1, took + 5).some((word) => /^(?:ml|cc|liters?|litres?|mouthfuls?|glass)$/.test(word))
    )
      return true;
  return (
    took >= 0 &&
    near.slice(took + 1, took + 4).some((word) => /^(?:handful|bottle|too|extra|excess)$/.test(word))
  );
}

/** In its own sentence: that the text tells a death wish elsewhere makes no poison of what was drunk. */
function isPoisoned(tokens: readonly Token[], { from, to }: Sentence, text: string): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return false;
  const said = text.slice(first.start, last.end);
  return MEANT.test(said) || BY_MISTAKE.test(said);
}

export interface DrugFound {
  node: number;
  from: number;
  to: number;
}

/** The drug of a sentence whose effect, overdose or lack it tells; null where it only tells that a drug is taken. */
export function drugIn(
  table: DrugTable,
  tokens: readonly Token[],
  { from, to }: Sentence,
  text: string,
): DrugFound | null {
  for (let at = from; at < to; at++) {
    const row = table.get((tokens[at] as Token).stem);
    if (!row || NO_DRUG.has((tokens[at] as Token).plain)) continue;
    const near = tokens.slice(Math.max(from, at - 6), Math.min(to, at + 5)).map(({ plain }) => plain);
    const after = tokens.slice(at + 1, Math.min(to, at + 3)).map(({ plain }) => plain);
    // `due to thiamine deficiency`, `aldosterone-producing`
    if (NO_INTAKE.test((after[0] === '-' ? after[1] : after[0]) ?? '')) continue;
    let use: DrugUse | null = null;
    if (
      near.some((word) => OVERDOSED.has(word)) ||
      tookTooMuch(near) ||
      (near.some((word) => TAKEN_IN.has(word)) && isPoisoned(tokens, { from, to }, text))
    )
      use = MEANT.test(text) ? 'intent' : 'accident';
    else if (near.includes('underdosing') || near.includes('underdosed')) use = 'under';
    else if (
      isLaid(table, tokens, Math.max(from, at - LAID), at) ||
      /^(?:induced|toxicity|related)$/.test((after[0] === '-' ? after[1] : after[0]) ?? '') ||
      // `quetiapine effect`, `prednisone side effects`
      (/^effects?$/.test(after[0] ?? '') && !/^(?:of|on|is|was)$/.test(after[1] ?? '')) ||
      (after[0] === 'side' && /^effects?$/.test(after[1] ?? '')) ||
      (after[0] === '-' && after[1] === 'associated') ||
      beganUpon(tokens, from, at) ||
      HARMS.test(after[0] ?? '') ||
      classBefore(tokens, at) ||
      followsDrug(tokens, from, at)
    )
      use = 'adverse';
    const node = use === null ? undefined : row[use];
    if (node !== undefined) return { node, from: at, to: at };
  }
  return null;
}
