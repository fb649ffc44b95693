// Words of clinics and operating rooms that name no disease where they stand, and details that ask for another code. More of `visitDetails`,
// which reads them behind its own. Authority: tabular list and index at each code.
import type { VisitDetail } from './visitDetails.ts';

const around = (text: string, start: number, end: number, reach: number) =>
  text.slice(Math.max(0, start - reach), end + reach);

/** What an operation injured unmeant → the complication. */
const UNMEANT =
  /\b(?:iatrogenic|inadvertent\w*|unintended|accidental\w*|intra-?op(?:erative(?:ly)?)?)\b[^.;\n]{0,40}$/i;
const ORGANS: readonly [RegExp, string][] = [
  [/^S36\.0/, 'D78.12'],
  [/^S36\.[1-6]/, 'K91.72'],
  [/^S37\.[0-3]/, 'N99.72'],
  [/^S27\.[34]/, 'J95.72'],
  [/^S25|^S35/, 'I97.52'],
];

/** Before any grade of the injury. */
export const CUT_IN_OPERATION: VisitDetail = {
  code: /^S(?:2[57]|3[5-7])\./,
  line: null,
  to: (code) => ORGANS.find(([organ]) => organ.test(code))?.[1] ?? code,
  when: ({ evidence: { start, end } }, { text }) =>
    UNMEANT.test(text.slice(Math.max(0, start - 40), end)) && /\b(?:operati|surg|procedure)/i.test(text),
  why: 'A puncture or laceration during a procedure',
};

/** Disorders of the mind that sleep is lost by. */
const MIND =
  /\b(?:due to|d\/t|2\/2|secondary to|from|because of|caused by|related to|in) (?:(?:the|his|her|their|known|underlying|chronic|both|major) ){0,2}(?:depress\w+|MDD|anxiety|GAD|PTSD|bipolar|psychosis|schizo\w+|panic|OCD|mood disorder|mental|grief|adjustment)\b/i;

export const CLINIC_DETAILS: readonly VisitDetail[] = [
  {
    code: /^G47\.0[09]$/,
    line: null,
    to: () => 'F51.05',
    when: ({ evidence: { end } }, { text }) =>
      MIND.test(/^[^.;\n]{0,70}/.exec(text.slice(end, end + 70))?.[0] ?? ''),
    why: 'Insomnia of a mental disorder (index: Insomnia, due to, mental disorder)',
  },
  {
    code: /^Z28\.21$/,
    line: /\b(?:by (?:the |his |her )?(?:mom|mother|dad|father|parents?|guardian|caregiver|family)|(?:mom|mother|dad|father|parents?|guardian|caregiver|family) (?:has |have )?(?:again )?(?:declin|refus))/i,
    to: () => 'Z28.82',
    why: 'Refused by the caregiver, not the patient',
  },
  {
    code: /^M85\.80$/,
    line: /\b(?:several|multiple|many|two|three|both|all) (?:sites|regions|areas)\b|\b(?:spine|lumbar) (?:and|&|\+) (?:hips?|femoral necks?|femur)\b|\bhips? (?:and|&|\+) (?:spine|lumbar)/i,
    to: () => 'M85.89',
    when: ({ evidence: { text } }) => /osteopeni|low bone|bone density/i.test(text),
    why: 'Of several sites',
  },
  {
    code: /^H66\.4[0-3]$/,
    line: /\b(?:acute|first (?:episode|infection|one)|TM (?:is )?(?:intact|bulging)|bulging|no (?:perf\w*|rupture|drainage)|intact TM)\b/i,
    to: (code) => `H66.00${({ 0: '9', 1: '1', 2: '2', 3: '3' } as Record<string, string>)[code.slice(-1)]}`,
    when: ({ evidence: { start, end } }, { text }) => !/\bchronic\b/i.test(around(text, start, end, 60)),
    why: 'Acute, without rupture of the drum',
  },
  {
    code: /^R91\.1$/,
    line: /\bthyroid|\bisthmus\b|\bTI-?RADS\b|\bbethesda\b/i,
    to: () => 'E04.1',
    when: ({ evidence: { text } }) => /^(?:lobe )?nodule|nodule$/i.test(text),
    why: 'A nodule of a lobe of the thyroid',
  },
  {
    code: /^T45\.1X5/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }, _, readings) =>
      /^immunosuppress/i.test(text) && readings.some(({ code }) => code === 'D84.821'),
    why: 'What the drugs are given for',
  },
  {
    code: /^E74\.09$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /^hers?\b/i.test(text),
    why: 'A pronoun, no disease of Hers',
  },
  {
    code: /^K76\.7$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => text === 'hrs',
    why: 'Hours',
  },
  {
    code: /^F95/,
    line: null,
    to: () => null,
    when: ({ evidence: { text: words } }, { text }) =>
      /^tics?$/i.test(words) && /\b(?:diverticul\w+|colon\w*|sigmoid)\b/i.test(text),
    why: 'Diverticula in short',
  },
  {
    code: /^R25\.1$/,
    line: null,
    to: () => null,
    when: ({ evidence: { start, end, text: words } }, { text }) =>
      /^shakes$/i.test(words) &&
      (/^ (?:bid|tid|daily|qd|x ?\d|between|with meals|w\/)/i.test(text.slice(end, end + 12)) ||
        /\b(?:protein|ensure|boost|nutrition\w*|supplement\w*) $/i.test(
          text.slice(Math.max(0, start - 14), start),
        )),
    why: 'A drink',
  },
  {
    code: /^G83\.9$/,
    line: null,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:vent\w*|proned?|sedat\w+|cisatracurium|rocuronium|nimbex|intubat\w+|RSI)\b/i.test(
        around(text, start, end, 60),
      ),
    why: 'Paralyzed by a drug for the ventilator',
  },
  {
    code: /^Q7[12]\./,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /\bstsg\b|split[- ]thickness/i.test(text),
    why: 'A graft of skin',
  },
  {
    code: /^J1[01]\./,
    line: /\b(?:pneumovax|prevnar|utd|up to date|flu shot|declin\w+|boosted|vaccin\w*)\b/i,
    to: () => null,
    why: 'The vaccine, not the disease',
  },
  {
    code: /^I42\.[12]$/,
    line: null,
    to: () => null,
    when: ({ evidence: { end, text: words } }, { text }) =>
      words === 'HCM' &&
      /^ ?[:-][^\n]{0,120}\b(?:vaccin\w*|colonoscop\w*|mammo\w*|hep b|hearing|screen\w*|nbs|pap|immuni\w+|flu|shots?)\b/i.test(
        text.slice(end, end + 140),
      ),
    why: 'Health care maintenance',
  },
  {
    code: /^R29\.818$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }) => /depress/i.test(text),
    why: 'A mood, no finding of the nervous system',
  },
  {
    code: /^I83\.9/,
    line: null,
    to: () => 'I85.10',
    when: ({ evidence: { text: words } }, _, readings) =>
      /^varic(?:es|eal)$/i.test(words) && readings.some(({ code }) => /^K7(?:0\.3|4\.)/.test(code)),
    why: 'Varices of a diseased liver are those of the esophagus',
  },
  {
    code: /^Z66$/,
    line: null,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      (/\b(?:revoked|rescinded|reversed|suspended)\b/i.test(around(text, start, end, 60)) &&
        !/\b(?:reinstated|resumed|restored|back in (?:effect|force|place))\b/i.test(
          around(text, start, end, 80),
        )) ||
      /\bfull code\b/i.test(text),
    why: 'The patient wants full treatment',
  },
  {
    code: /^E61\.1$/,
    line: null,
    to: () => 'D50.9',
    when: ({ evidence: { start } }, { text }) => {
      const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
      return /\banemi[ac]\b/i.test(line.slice(-90)) && !/\bno anemi/i.test(line);
    },
    why: 'The anemia of the same line is one of iron deficiency',
  },
  {
    code: /^Z00\.00$/,
    line: null,
    to: () => 'Z00.01',
    when: (_, { text }) => /\b(?:with |w\/ ?)abn(?:l|ormal) (?:findings?|results?)\b/i.test(text),
    why: 'The examination found something (Official Guidelines I.C.21.c.13)',
  },
  {
    code: /^M1A\.30X[01]$/,
    line: null,
    to: () => 'M1A.9XX0',
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:renal|kidney|ckd|nephr\w+)\b/i.test(around(text, start, end, 40)),
    why: 'Chronic gout, its cause not told',
  },
  {
    code: /^O14\.9/,
    line: /\b(?:w\/ ?o|without|no) severe\b/i,
    to: (code) => code.replace('O14.9', 'O14.0'),
    why: 'Without severe features it is mild to moderate',
  },
  {
    code: /^O(?:32|64)\./,
    line: /\b(?:19|20)\d\d (?:\w+ ){0,2}(?:ltcs|c-?section|cesarean|cs|c\/s)[^.;\n]{0,8}for\b/i,
    to: () => null,
    why: 'What an earlier cesarean was for',
  },
  {
    code: /^T8[0-8]\./,
    line: null,
    to: () => null,
    when: ({ evidence: { text }, rule }, { weeks }) =>
      weeks !== null &&
      /: Complication/.test(rule) &&
      !/complic|malfunc|infect|displac|expul|perforat/i.test(text),
    why: 'Nothing went wrong with it',
  },
  {
    code: /^T79\.9/,
    line: /\btrauma[- ](?:therapy|counsel\w*|surg\w*|bay|team|service|focused|informed|activation|work\w*)\b/i,
    to: () => null,
    why: 'What is done after a trauma of the mind, or who looks after wounds',
  },
  {
    code: /^T2[0-5]\./,
    line: /\b(?:foot|feet|toes?|hands?|legs?|limb|stump|skin|tongue|mouth|scalp|knees?) burns\b/i,
    to: () => null,
    when: (_, { text }) => !/\b(?:burned|burnt|scald\w*|blister\w*|degree|thermal|tbsa|flame)\b/i.test(text),
    why: 'A pain that burns',
  },
  {
    code: /^Z23$/,
    line: /\b(?:at|by|from) (?:the |a |her |his |local )?(?:pharmacy|drugstore|work|health dep\w*|nursing home)\b/i,
    to: () => null,
    why: 'Given elsewhere',
  },
  {
    code: /^H04\.20/,
    line: /\b(?:artificial|preservative|dry eyes?\b|tears (?:qid|tid|bid|prn|q\d|\d))/i,
    to: () => null,
    why: 'Tears that are put in',
  },
  {
    code: /^I45\.81$/,
    line: null,
    to: () => 'R94.31',
    when: ({ evidence: { start, end, text: words } }, { text, isProse }) =>
      !isProse &&
      /prolong|borderline/i.test(words) &&
      !/\b(?:syndrome|congenital|LQTS?\d?|familial)\b/i.test(around(text, start, end, 30)),
    why: 'A long interval of a tracing (index: Prolonged, QT interval)',
  },
  {
    code: /^S14\.0/,
    line: /^(?!.*\b(?:cord|spinal|myel\w+)\b)/i,
    to: () => null,
    why: 'Concussion of the head and a sprain of the neck, no cord',
  },
  {
    code: /^L(?:30\.9|20\.9)$/,
    line: /\beczema|\batopic/i,
    to: () => 'L20.83',
    when: (_, { text }) => INFANT.test(text.slice(0, 300)),
    why: 'Eczema of an infant (index: Eczema, infantile)',
  },
  {
    code: /^Z76\.82$/,
    line: /\b(?:program|housing|bed|placement|clinic|therapy|section 8|facility|rehab)\b/i,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:transplant\w*|organ|kidney|liver|heart|lung)\b/i.test(around(text, start, end, 60)),
    why: 'No organ is waited for',
  },
];

/** Below two years. */
const INFANT =
  /\b(?:[1-9]|1\d|2[0-3])[ -]?(?:m\.? ?o\b|m\/o|mos?\b|months?)(?:[ -]old)?\b(?! (?:ago|check|visit|history|f\/u|follow))|\b\d{1,2}[ -](?:wk|week)s?[ -]old\b|\binfant\b/i;

/** What another code of the note says better. */
export const CLINIC_EXPLAINED: readonly [RegExp, RegExp][] = [
  [/^M10\.9$/, /^M1A\./],
  [/^F51\.5$/, /^F43\.1/],
  [/^N85\.8$/, /^O(?:62\.2|72)/],
  [/^R20\.[018]$/, /^E\d\d\.4[0-2]$/],
  [/^N28\.0$/, /^N17\.0$/],
  [/^L98\.8$/, /^T82/],
  [/^K52\.9$/, /^K5[01]\./],
  [/^D69\.6$/, /^D69\.(?:[0-4]|5)/],
  [/^F32\.A$/, /^F43\.2/],
  [/^R52$/, /^G54\.6$/],
  [/^M06\.0/, /^M05\./],
  [/^M35\.00$/, /^M35\.0[1-9]$/],
  [/^I48\.91$/, /^I48\.[0-2]/],
  [/^F22$/, /^F0[123]\..2$/],
  [/^R25\.1$/, /^G25\.[0-2]$/],
  [/^R47\.01$/, /^I69\.\d20$/],
  ...[0, 1, 2, 4, 5].map((n): [RegExp, RegExp] => [
    new RegExp(`^F1${n}\\.10$`),
    new RegExp(`^F1${n}\\.(?:11|2)`),
  ]),
  [/^S36\./, /^(?:D78|K91\.7)/],
];
