// In which sense stands the word in its sentence? The edema of an organ that an image shows, the analgesia that is a treatment, the boiling that
// is no boil; the place that a report tells apart from the lesion. Authority: index and tabular list at each code; Official Guidelines I.B.2.

import { sideDigit, sideOfOrgan } from '../mentions/sides.ts';
import type { ReportDetail } from './complications.ts';
import { CYTOTOXIC } from './cytotoxics.ts';
import { has } from './neighbors.ts';

const none = () => null;

const IMAGED =
  /\b(?:MRI|MR|CT|PET|T2|STIR|FLAIR|(?:magnetic )?resonance|tomograph\w{1,4}|ultrasound|biops\w{1,3}|histolog\w{1,6}|endoscop\w{1,4}|colonoscop\w{1,4})\b/i;
const DELIVERED = /^(?:Z37\.|O80|O82|O72|O43\.2|O6[0-9]|O7[01])/;
/** Characters in which a pathologist’s report and the organ stand. */
const NEAR_SITE = 250;
/** `the edematous gallbladder`: the noun behind an adjective is no person. */
const OF_NOUN =
  /^ (?!and\b|or\b|with\b|in\b|on\b|at\b|of\b|to\b|but\b|as\b|from\b|all\b|since\b|after\b)[a-z]{4,}/;
const SENSES =
  /\b(?:sens(?:ory|ation|ibility)|dermatom\w{1,4}|thermo\w{0,12}|pin-?prick|hyp(?:o|er)?-?a?esthe\w{2,4}|neurolog\w{2,4})\b/i;
const SEEN_REGIONS = [
  /\b(?:cervical|neck|laterocervical|supraclavicular)\b/i,
  /\baxill\w{1,4}\b/i,
  /\b(?:inguin\w{2,4}|groins?)\b/i,
  /\bmediastin\w{2,4}\b/i,
  /\b(?:retroperitone\w{2,4}|abdominal|mesenteric)\b/i,
];
const DEPTH_OF_SORE: readonly [RegExp, string][] = [
  [/\b(?:grade|stage|degree|category) (?:I|1|one)\b|\bfirst[- ]degree\b/i, '1'],
  [/\b(?:grade|stage|degree|category) (?:II|2|two)\b|\bsecond[- ]degree\b/i, '2'],
  [/\b(?:grade|stage|degree|category) (?:III|3|three)\b|\bthird[- ]degree\b/i, '3'],
  [/\b(?:grade|stage|degree|category) (?:IV|4|four)\b|\bfourth[- ]degree\b/i, '4'],
];
/** Part of a limb → the code of its abscess, and what to add to the digit of the side. */
const ABSCESS_SITES: readonly [RegExp, string, number][] = [
  [/\b(?:axill\w{1,3}|armpit)\b/i, 'L02.41', 0],
  [/\b(?:upper arm|forearm|arm|elbow|shoulder)\b/i, 'L02.41', 2],
  [/\b(?:thigh|knee|calf|lower leg|leg)\b/i, 'L02.41', 4],
  [/\bhand\b/i, 'L02.51', 0],
  [/\bfoot\b/i, 'L02.61', 0],
];

/** `asthma, a label removed after …`; `lymphoma, our first thought, was not supported by …` */
const TAKEN_AWAY =
  /^,? (?:an? |this |that |the )(?:label|diagnosis)(?: (?:that|which) (?:was|had been))? (?:\w{2,12} )?(?:removed|withdrawn|revoked|discarded|dropped|refuted|abandoned|rescinded)\b|^, [^.;,]{1,60}, (?:was|were) not (?:supported|borne out|confirmed|corroborated|substantiated)\b/;
/** What a drug did to the child that the patient was. */
const REACTED_ONCE =
  /\b(?:rash\w{0,2}|hives|urticaria|ana?phyla\w{3,6}|angio-?o?edema|reaction|allergic|swelling)\b[^.;]{0,60}\b(?:as an? (?:small |young )?(?:child|toddler|infant|baby|boy|girl|teenager)|in (?:early )?(?:childhood|infancy|adolescence))\b|\b(?:as an? (?:small |young )?(?:child|toddler|infant|baby|boy|girl|teenager)|in (?:early )?(?:childhood|infancy|adolescence))\b[^.;]{0,40}\b(?:rash\w{0,2}|hives|urticaria|ana?phyla\w{3,6}|angio-?o?edema|reaction|allergic|swelling)\b/i;
const ALLERGY_TO: readonly [string, string][] = [
  ['T36.0', 'Z88.0'],
  ['T36.1', 'Z88.1'],
  ['T37.0', 'Z88.2'],
  ['T39', 'Z88.6'],
];
const EARS =
  /\b(right|left|bilateral|both) (?:acute )?(?:\w+ )?(?:ears?|otitis|mastoid\w{0,4}|tympan\w{2,4}|eardrums?|auricles?|pinnas?)\b|\b(?:ears?|otitis media|mastoid\w{0,4}|perforation),? (?:on the )?(right|left|bilateral)\b/gi;

const OF_PALE =
  /^ (?:and \w+ )?(?:retinas?|optic|discs?|disks?|stools?|areas?|lesions?|nodules?|plaques?|papules?|fundus|cent(?:er|re)|halo|myocardium|kidneys?|mucosae?|yellow|pink|brown|urine|tumou?rs?|mass)\b/i;
const NO_VARIANT =
  /^[^.;\n]{0,60}\b(?:no|without|negative|normal|wild[- ]type|neither|not (?:detected|found|show\w{0,3}|reveal\w{0,2}|mutated))\b/i;
const SYSTEMIC_AMYLOID = /^E85\.(?:[0-3]|8)/;

/** Which leg a pain goes down, as M54.4 counts them. */
function legOf(line: string): string {
  const side = /\b(right|left|both|bilateral)\b/i.exec(
    /(?:radiat|shoot|spread|extend|run|refer)[\s\S]*/i.exec(line)?.[0] ?? '',
  )?.[1];
  return side === undefined ? '0' : /right/i.test(side) ? '1' : /left/i.test(side) ? '2' : '0';
}

export const REPORT_SENSES: readonly ReportDetail[] = [
  {
    code: /^[A-Z]/,
    when: ({ evidence: { end } }, { text }) => TAKEN_AWAY.test(text.slice(end, end + 110)),
    to: none,
    why: 'The diagnosis was taken away again',
  },
  {
    code: /^[A-Z]/,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:favou?r(?:s|ed|ing)?|preferred|more (?:likely|probable)|rather) [^.;:]{0,60}\b(?:over|than) (?:an? |the )?$/i.test(
        text.slice(Math.max(0, start - 90), start),
      ),
    to: none,
    why: 'Another disease is held for likelier',
  },
  {
    code: /^(?:R57\.|T75\.4)/,
    said: /^shocks?$/i,
    line: /\b\d+ ?(?:J|joules?) |\b\d+ ?(?:J|joules?)\b[^.;]{0,12}\bshock|\b(?:DC|electric(?:al)?|biphasic|monophasic|synchroni[sz]ed|unsynchroni[sz]ed|ICD|defibrillator|device|(?:in)?appropriate) (?:\w+ )?shock|\bshocks? (?:was|were|had been|has been|have been) (?:given|delivered|administered|applied)\b|\b(?:delivered|received|gave) (?:\w+ ){1,3}shocks?\b/i,
    to: none,
    why: 'A shock that a defibrillator gives',
  },
  {
    code: /^M27\.1$/,
    unless: /\b(?:jaw|mandib\w{2,4}|maxill\w{1,4}|gingiv\w{1,4}|alveolar ridge|teeth|tooth|epulis)\b/i,
    to: none,
    why: 'Giant cells of another tissue',
  },
  { code: /^I49\./, said: /\bescape\b/i, to: none, why: 'The rhythm below a block' },
  {
    code: /^S/,
    said: /\bcut-?offs?\b|\bscrap(?:ed|es|ing)\b/i,
    line: /\bcut-?offs?\b|\bscrap(?:ed|es|ing) (?:off|away)\b/i,
    to: none,
    why: 'A vessel that ends in an image, a coat that comes off',
  },
  {
    code: /^T14\.8XXA$/,
    said: /\bdivisions?\b/i,
    to: none,
    why: 'The branch of a nerve',
  },
  {
    code: /^F40\./,
    said: /^fears?\b/i,
    tells: true,
    line: /\bfears? (?:of|for|that|about|over)\b/i,
    unless: /\b(?:phobi\w{1,3}|irrational|avoid\w{0,4})\b/i,
    to: none,
    why: 'What was feared, no phobia',
  },
  {
    code: /^I25\.9$/,
    when: ({ evidence: { start } }, { text }) =>
      /\bnon[- ]?$/i.test(text.slice(Math.max(0, start - 5), start)),
    to: none,
    why: 'Of another cause than ischemia',
  },
  {
    code: /^R78\.81$/,
    said: /^bacterial blood$/i,
    to: none,
    why: 'The name of a culture',
  },
  {
    code: /^R26\.89$/,
    said: /^limp$/i,
    line: /\b(?:was|were|is|became|found|and|pale|blue|floppy|hung|born) limp\b|\blimp (?:and|at birth|infant|baby|newborn|arm|leg|hand|body)\b/i,
    unless: /\b(?:with|has|had|developed|a|slight|mild) limp\b|\bwalk\w{0,3}\b/i,
    to: none,
    why: 'Without tone, no limping',
  },
  {
    code: /^(?:[RPJ])/,
    when: ({ evidence: { start } }, { text }, all) =>
      /\bher (?:baby|newborn|infant|neonate|child|son|daughter)\b[^.;]{0,60}$/i.test(
        text.slice(Math.max(0, start - 80), start),
      ) && has(all, /^(?:O|Z37)/),
    to: none,
    why: 'The child has it',
  },
  {
    code: /^T3(?:6\.[01]|7\.0|9\.[038])X5A$/,
    line: REACTED_ONCE,
    to: (code) => ALLERGY_TO.find(([drug]) => code.startsWith(drug))?.[1] ?? null,
    why: 'A reaction of childhood is an allergy now',
  },
  {
    code: /^(?:L50\.[09]|L27\.0|R21|T78\.[234]|T88\.6)/,
    line: REACTED_ONCE,
    when: (_, __, all) => has(all, /^(?:T3(?:6\.[01]|7\.0|9\.[038])X5A|Z88\.)/),
    to: none,
    why: 'A reaction of childhood',
  },
  {
    code: /^G62\.(?:9|0)$/,
    line: /\b(?:organophosph\w{2,5}|arsenic|thallium|hexane|mercury|lead|solvents?|acrylamide|pesticides?)[- ](?:induced|related|poisoning|intoxication|polyneuropathy|neuropathy)\b/i,
    to: () => 'G62.2',
    why: 'A poison brought it about (index: Polyneuropathy, due to, toxic agent)',
  },
  {
    code: /^P92\.[02-9]$/,
    said: /\bincreased|advanced\b/i,
    to: none,
    why: 'How fast the feeds were raised',
  },
  {
    code: /^H66\.00\d$/,
    line: /\bperforat\w{2,3}\b/i,
    unless: /\b(?:no|without|not|intact)\b[^.;]{0,20}\bperforat/i,
    to: (code) => code.replace('H66.00', 'H66.01'),
    why: 'The drum has ruptured',
  },
  {
    code: /^F43\.20$/,
    line: /\b(?:depressed mood|low mood|depressive (?:symptoms|reaction|features))\b/i,
    to: (_, line) => (/\b(?:anxiety|anxious)\b/i.test(line) ? 'F43.23' : 'F43.21'),
    why: 'Of which kind is told beside it',
  },
  {
    code: /^F12\.9[0]$/,
    line: /\b(?:harmful\w{0,2}|abus\w{1,4}|misus\w{1,3})\b/i,
    unless: /\b(?:alcohol|drinks?|drinking) (?:is |was )?(?:harmful\w{0,2}|abus\w{1,4}|misus\w{1,3})\b/i,
    to: () => 'F12.10',
    why: 'Harmful use is abuse (index: Use, cannabis, harmful)',
  },
  {
    code: /^R29\.898$/,
    said: /^rigidity$/i,
    line: /\b(?:abdom\w{2,5}|rebound|guarding|periton\w{2,5})\b/i,
    to: () => 'R19.30',
    why: 'Of the wall of the abdomen',
  },
  {
    code: /^(?:L24\.[89]|L25\.9|L30\.9)$/,
    line: /\b(?:around|about|surrounding|at|near) (?:the |his |her )?(?:ileo|colo|uro|jejuno)?stoma\b|\bperistomal\b/i,
    to: () => 'L24.B3',
    why: 'Of the skin around a stoma',
  },
  {
    code: /^(?:H70\.2[012]9|H70\.099|H70\.0[019]9)$/,
    tells: true,
    when: (_, note) => sideOfOrgan(note, EARS) !== '9',
    to: (code, _, note) => code.slice(0, -1) + sideOfOrgan(note, EARS),
    why: 'The side of the ear is told elsewhere',
  },
  // What a congenital syphilis does to an organ.
  {
    code: /^P28\.89$|^R09\.8[19]$/,
    said: /^snuffles$/i,
    when: (_, __, all) => has(all, /^A50/),
    to: () => 'A50.05',
    why: 'Of a congenital syphilis',
  },
  {
    code: /^(?:R23\.4|L13\.9|R21|L10\.9|L12\.9)$/,
    line: /\bpalms?\b|\bsoles?\b|\bbull\w{2,4}\b|\bvesic\w{2,8}\b|\bpeeling\b|\bdesquamat\w{2,4}\b/i,
    when: (_, __, all) => has(all, /^A50/),
    to: () => 'A50.06',
    why: 'Of a congenital syphilis',
  },
  {
    code: /^A52\.1[37]$/,
    said: /mening/i,
    when: (_, __, all) => has(all, /^A50/),
    to: () => 'A50.41',
    why: 'Of a congenital syphilis',
  },
  {
    code: /^A52\.74$/,
    when: (_, __, all) => has(all, /^A50/),
    to: () => 'A50.08',
    why: 'Of a congenital syphilis',
  },
  {
    code: /^S37\.2\dXA$/,
    when: (_, __, all) => has(all, DELIVERED),
    to: () => 'O71.5',
    why: 'An injury of the delivery',
  },
  {
    code: /^R57\.[1-9]$/,
    when: (_, __, all) => has(all, DELIVERED),
    to: () => 'O75.1',
    why: 'A shock of the delivery',
  },
  {
    code: /^G93\.4[019]$/,
    line: /\bammonia\b|\bliver failure\b|\bhepatic failure\b|\b(?:grade|West Haven)\b/i,
    when: (_, __, all) => has(all, /^K7(?:0\.[34]|2|4)/),
    to: () => 'K76.82',
    why: 'The encephalopathy of a failing liver',
  },
  {
    code: /^R60\.9$/,
    said: /^(?:swellings?|tumefactions?|bulges?|bulging)$/i,
    tells: true,
    to: none,
    why: 'A swelling of one place is no edema of the body',
  },
  {
    code: /^R60\.9$/,
    said: /^o?edema$/i,
    line: IMAGED,
    // `caseDetails` tells whether the lesion that it surrounds is of the brain.
    unless:
      /\b(?:perilesional|perifocal|peritumou?ral|surrounding|adjacent|vasogenic|cytotoxic)[ -]o?edema\b/i,
    tells: true,
    to: none,
    why: 'Edema of an organ that an image or a tissue shows',
  },
  {
    code: /^R60\.9$/,
    said: /^o?edematous$/i,
    tells: true,
    when: ({ evidence: { end } }, { text }) => OF_NOUN.test(text.slice(end, end + 30)),
    to: none,
    why: 'An adjective of what stands behind it',
  },
  {
    code: /^R53\.1$/,
    said: /^weakness$/i,
    tells: true,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:bulbar|abducens|oculomotor|facial|ocular|oropharyngeal|muscular|deltoid|quadriceps|diaphragmatic) $/i.test(
        text.slice(Math.max(0, start - 20), start),
      ) || /^ of (?:the )?(?:\w+ ){1,3}(?:branch|nerve|muscles?)\b/i.test(text.slice(end, end + 50)),
    to: none,
    why: 'Of one nerve or muscle, not of the body',
  },
  {
    code: /^R20\.0$/,
    said: /^analgesia$/i,
    unless: SENSES,
    to: none,
    why: 'Relief of pain as a treatment',
  },
  {
    code: /^R46\.3$/,
    tells: true,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:vagal|sympathetic|parasympathetic|autonomic|detrusor|bladder|thyroid|cholinergic) $/i.test(
        text.slice(Math.max(0, start - 20), start),
      ),
    to: none,
    why: 'Of a nerve or an organ, not of the behavior',
  },
  {
    code: /^R59\.0$/,
    tells: true,
    when: ({ evidence: { start, end } }, { text }) => {
      const head = /[^.;:\n]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
      const clause =
        head + text.slice(start, end) + (/^[^.;:\n]*/.exec(text.slice(end, end + 40))?.[0] ?? '');
      return SEEN_REGIONS.filter((region) => region.test(clause)).length > 2;
    },
    to: () => 'R59.1',
    why: 'Nodes of three regions and more are enlarged in general',
  },
  {
    code: /^R59\.9$/,
    tells: true,
    line: /\b(?:nodes?|lymph\w{0,12}|adenopath\w{1,3})\b/i,
    to: (code, line) => (SEEN_REGIONS.filter((region) => region.test(line)).length > 1 ? 'R59.1' : code),
    why: 'Nodes of several regions are enlarged in general',
  },
  {
    code: /^I21\.(?:[0-4]\d?|9)$/,
    when: ({ evidence: { start } }, { text }) =>
      /\btype (?:2|ii|two) (?:\w+ ){0,2}$/i.test(text.slice(Math.max(0, start - 40), start)),
    to: () => 'I21.A1',
    why: 'Type 2: of a want of supply',
  },
  {
    code: /^R23\.1$/,
    said: /^pale$/i,
    when: ({ evidence: { end } }, { text }) => OF_PALE.test(text.slice(end, end + 40)),
    to: none,
    why: 'The color of what is looked at, not of the skin',
  },
  {
    code: /^G8[1-3]\./,
    said: /\b(?:ptosis|strabismus|ileus|squint|mydriasis|ectropion|lagophthalmos)\b/i,
    to: none,
    why: 'Of an eye or a bowel, not of a limb',
  },
  {
    code: /^Y04\.0XXA$/,
    said: /^punch/i,
    when: ({ evidence: { end } }, { text }) =>
      /^[- ](?:skin )?(?:biops|graft|excision|tool|needle|specimen)/i.test(text.slice(end, end + 20)),
    to: none,
    why: 'A biopsy by a punch',
  },
  {
    code: /^Q\d/,
    said: /^absence of\b/i,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:in|by|with|despite|given|notwithstanding) (?:the )?$/i.test(
        text.slice(Math.max(0, start - 16), start),
      ),
    to: none,
    why: 'What is not found, not what is not there from birth',
  },
  {
    code: /^Z15\.0/,
    when: ({ evidence: { start, end } }, { text }) =>
      NO_VARIANT.test(text.slice(end, end + 90)) ||
      /\b(?:no|without)\b[^.;\n]{0,40}$/i.test(text.slice(Math.max(0, start - 60), start)),
    to: none,
    why: 'The gene was looked at and is sound',
  },
  {
    code: /^G56\.0/,
    when: ({ evidence: { start, end } }, { text }) =>
      /^(?: syndrome)? (?:release|decompression|surgery|operation)s?\b[^.;\n]{0,50}\b(?:before|earlier|ago|previously)\b/i.test(
        text.slice(end, end + 90),
      ) ||
      /\b(?:previous|prior|earlier|old) (?:\w+ ){0,3}$/i.test(text.slice(Math.max(0, start - 40), start)),
    to: none,
    why: 'It was operated on years ago',
  },
  {
    code: /^C79\.7/,
    when: ({ evidence: { end } }, { text }) =>
      /^ (?:glands? )?(?:without|free (?:of|from)|with no|not involved|uninvolved|negative)\b/i.test(
        text.slice(end, end + 40),
      ),
    to: none,
    why: 'The gland has no tumor',
  },
  {
    code: /^F\d/,
    tells: true,
    when: ({ evidence: { end } }, { text }) =>
      /^[^.\n]{0,60}\b(?:had|has|have) been (?:made|given|diagnosed|proposed|entertained)\b[^.\n]{0,90}\b(?:in (?:retrospect|hindsight)|retrospectively|turned out|was wrong)\b/i.test(
        text.slice(end, end + 190),
      ),
    to: none,
    why: 'What looking back took for something else',
  },
  {
    code: /^G51\.0$/,
    tells: true,
    line: /\b(?:hemipar\w{2,6}|hemipleg\w{1,3}|NIHSS|aphasi\w|dysarthri\w)\b/i,
    unless: /\b(?:peripheral|bell(?:['’]?s)?|lower motor|LMN|infranuclear)\b/i,
    when: (_, __, readings) => readings.some(({ code }) => /^I6[0-3]/.test(code)),
    to: () => 'R29.810',
    why: 'A face that a stroke made weak',
  },
  {
    code: /^K66\.0$/,
    line: /\b(?:pelvi\w{1,3}|adnex\w{1,3}|uter\w{2,3}|ovar\w{1,4}|parametri\w{2,3}|cul-de-sac|douglas)\b/i,
    when: (_, { sex, text }) =>
      sex === 'female' || (sex !== 'male' && /\b(?:woman|female|uter\w{2,3})\b/i.test(text)),
    to: () => 'N73.6',
    why: 'Of the pelvis of a woman (index: Adhesions, pelvic, female)',
  },
  {
    code: /^I48\.91$/,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:paroxysms?|paroxysmal (?:episodes?|bouts?|attacks?)|short (?:runs?|bursts?)|self-limited episodes?) of (?:rapid )?$/i.test(
        text.slice(Math.max(0, start - 40), start),
      ),
    to: () => 'I48.0',
    why: 'It came in paroxysms',
  },
  {
    code: /^J93\.82$/,
    line: /\b(?:post-?operative\w{0,2}|after (?:the )?(?:lobectomy|resection|surgery|operation|thoracotomy|bullectomy|decortication))\b/i,
    to: () => 'J95.812',
    why: 'A leak that an operation left',
  },
  {
    code: /^M54\.5[09]$/,
    line: /\b(?:radiat\w{2,3}|irradiat\w{2,3}|shooting|spreading|extending|running|referred) (?:pain )?(?:down|to|into|towards?|through|along) (?:the |his |her |both |posterior |back of )*(?:(?:right|left|lower|bilateral) ){0,3}(?:legs?|thighs?|limbs?|extremit\w{1,3}|buttocks?|calf|calves|foot|feet)\b|\bsciatic (?:radiation|distribution|irradiation)\b/i,
    tells: true,
    to: (_, line) => `M54.4${legOf(line)}`,
    why: 'A low back pain that goes down the leg (index: Lumbago, with sciatica)',
  },
  {
    code: /^N01\.9$/,
    tells: true,
    when: (_, { text }) => /\bcrescent(?:s|ic)?\b/i.test(text),
    to: () => 'N01.7',
    why: 'With crescents',
  },
  {
    code: /^K71\.6$/,
    when: ({ evidence: { start, text: words } }, { text }) =>
      /\bacute\b/i.test(words) ||
      /\bacute (?:severe |cytolytic |hepatocellular )?$/i.test(text.slice(Math.max(0, start - 24), start)),
    to: () => 'K71.2',
    why: 'A toxic liver disease with acute hepatitis',
  },
  {
    code: /^R50\.9$/,
    line: /\bfevers?\b[^.;\n]{0,50}\b(?:ascribed|attributed|imputed|due|secondary) to (?:the )?(?:drug|medicine|medication|antibiotic)s?\b|\bdrug fever\b/i,
    to: () => 'R50.2',
    why: 'A fever that a drug brought about',
  },
  {
    code: /^R21$/,
    said: /eruption|exanthem|morbilliform|maculo-?papul/i,
    tells: true,
    when: (_, __, readings) => readings.some(({ code }) => /^(?:D72\.12|L27\.0)$/.test(code)),
    to: () => 'L27.0',
    why: 'The eruption of a drug',
  },
  {
    code: /^Q60\.0$/,
    said: /solitary|single|only/i,
    when: (_, { text }) => /\b(?:nephrectom|nephroureterectom)/i.test(text),
    to: () => 'Z90.5',
    why: 'The other kidney was taken out',
  },
  {
    code: /^E85\.4$/,
    said: /cardi|heart|myocard/i,
    when: (_, __, readings) => readings.some(({ code }) => SYSTEMIC_AMYLOID.test(code)),
    to: () => 'I43',
    why: 'The heart in a systemic amyloidosis',
  },
  {
    code: /^E85\.4$/,
    when: (_, __, readings) => readings.some(({ code }) => SYSTEMIC_AMYLOID.test(code)),
    to: () => 'N08',
    said: /renal|kidney|glomerul|nephropath/i,
    why: 'The kidney in a systemic amyloidosis',
  },
  {
    code: /^E85\.4$/,
    said: /nephrotic/i,
    when: (_, __, readings) => readings.some(({ code }) => SYSTEMIC_AMYLOID.test(code)),
    to: () => 'N04.9',
    why: 'A nephrotic syndrome of a systemic amyloidosis',
  },
  {
    code: /^G(?:62\.9|90\.\d+)$/,
    when: ({ evidence: { start, end } }, { text }, readings) =>
      /\bautonomic (?:poly)?neuropath\w{1,3}$/i.test(text.slice(Math.max(0, start - 12), end)) &&
      readings.some(({ code }) => /^E85\./.test(code)),
    to: () => 'G99.0',
    why: 'The autonomic nerves in an amyloidosis',
  },
  {
    code: /^G62\.9$/,
    when: ({ evidence: { start, end } }, { text }, readings) =>
      readings.some(({ code }) => /^E85\./.test(code)) &&
      !/\b(?:diabetic|uremic|alcoholic)\b/i.test(text.slice(Math.max(0, start - 30), end)),
    to: () => 'G63',
    why: 'The nerves in an amyloidosis',
  },
  {
    code: /^I95\.9$/,
    tells: true,
    line: /\b(?:postoperatively|in the (?:immediate )?postoperative period|after (?:the )?(?:surgery|operation|resection|adrenalectomy|removal)|postoperative)\b[^.;\n]{0,60}\bhypotensi/i,
    to: () => 'I95.81',
    why: 'A fall of pressure after an operation',
  },
  {
    code: /^R45\.4$/,
    when: (_, { text }) =>
      /\b(?:\d{1,2}[- ](?:week|day|month)s?[- ]old|infant|newborn|neonate|baby)\b/i.test(
        text.slice(0, 400),
      ) && !/\b\d{1,2}[- ]years?[- ]old\b/i.test(text.slice(0, 400)),
    to: () => 'R68.12',
    why: 'An irritable infant (inclusion at R68.12)',
  },
  {
    code: /^D64\.9$/,
    line: /\ban(?:a)?emia\b[^.;\n]{0,24}\b(?:due|secondary|attributed|related|owing) to (?:the |his |her )?(?:\w+ ){0,2}(?:myeloma|lymphoma|cancer|neoplas\w{1,4}|malignan\w{2,3}|tumou?r|carcinoma)\b/i,
    to: () => 'D63.0',
    why: 'The anemia of a neoplasm',
  },
  {
    code: /^Z79\.4$/,
    tells: true,
    when: ({ evidence: { start, end } }, { text }, readings) =>
      readings.some(({ code }) => /^E10\./.test(code)) ||
      (readings.some(({ code }) => /^(?:E09|R73|O24|E13)/.test(code)) &&
        !readings.some(({ code }) => /^E11\./.test(code)) &&
        /\b(?:managed|treated|controlled|corrected|required|requiring|needed|needing) (?:with )?(?:\w+ ){0,2}$/i.test(
          text.slice(Math.max(0, start - 40), start),
        ) &&
        !/^[^.;\n]{0,50}\b(?:discharge|home|long[- ]term|permanent)/i.test(text.slice(end, end + 70))),
    to: none,
    why: 'The insulin of a diabetes of type 1, or of some days',
  },
  {
    code: /^T15\.|^M79\.5$/,
    said: /splinter/i,
    line: /\bsplinter (?:h(?:a)?emorrhag\w{1,3}|lesions?)\b/i,
    to: none,
    why: 'Hemorrhages like splinters',
  },
  {
    code: /^T78\.3XXA$/,
    said: /^acute o?edema\w{0,4}$/i,
    tells: true,
    to: none,
    why: 'An edema that is acute, of the organ behind it',
  },
  {
    code: /^L02\.[89]/,
    said: /^boil(?:ing|ed)$/i,
    to: none,
    why: 'A liquid that boils',
  },
  {
    code: /^A27\.89$/,
    unless: /\bseven[- ]day fever\b/i,
    to: none,
    why: 'How long the fever lasted',
  },
  {
    code: /^A03\./,
    said: /^shiga$/i,
    line: /\bshiga(?:[- ]like)?[- ]toxin/i,
    to: none,
    why: 'The name of a toxin',
  },
  {
    code: /^J84\.116$/,
    said: /^COP$/,
    line: /\b(?:prephase|pre-phase|COPADM|CHOP|lymphoma|cycles?|chemotherap\w{1,6})\b/i,
    to: none,
    why: 'Drugs against a lymphoma in capitals',
  },
  {
    code: /^I33\.0$/,
    said: /^IE$/,
    line: /\bVAC\/IE\b|\bcycles? of [\w/ ]{0,12}IE\b/i,
    to: none,
    why: 'Drugs against a sarcoma in capitals',
  },
  { code: /^E05\.90$/, said: /^thyr(?:eo|o)trop/i, to: none, why: 'An axis of the pituitary gland' },
  { code: /^E78\.41$/, said: /\bLDL\b/i, to: () => 'E78.00', why: 'LDL is no lipoprotein(a)' },
  {
    code: /^K46\.9$/,
    said: /^herni(?:a|as|ation)$/i,
    tells: true,
    line: /\b(?:dis[ck]al|discogenic|dis[ck]|uncal|subfalcine|tonsillar|cerebral|brain) herni/i,
    to: none,
    why: 'A hernia of another kind',
  },
  {
    code: /^M54\.9$/,
    line: /\b(?:weeks|months|years|days) back for\b/i,
    said: /back for/i,
    to: none,
    why: 'So long ago',
  },
  {
    code: /^M19\.90$/,
    said: /arthralgia/i,
    to: none,
    when: (_, __, readings) => has(readings, /^M25\.5/),
    why: 'A pain of joints, no arthritis',
  },
  { code: /^M19\.90$/, said: /arthralgia/i, to: () => 'M25.50', why: 'A pain of joints, no arthritis' },
  {
    code: /^T79\.A[1-3]/,
    tells: true,
    when: (_, __, readings) => !has(readings, /^(?:S|T(?:0|1|2|3[0-2]|63|71|79\.[56])|[VWXY](?!9))/),
    to: (code) => code.replace(/^T79\.A(\d\d)A$/, 'M79.A$1'),
    why: 'No injury is told (Excludes1 at T79.A)',
  },
  {
    code: /^L89\.90$/,
    line: /\b(?:occip\w{2,6}|scalp|ears?|nose|nasal|chin|head)\b/i,
    to: (_, line) => `L89.81${DEPTH_OF_SORE.find(([degree]) => degree.test(line))?.[1] ?? '9'}`,
    why: 'A pressure ulcer of the head',
  },
  {
    code: /^L02\.91$/,
    said: /^abscess$/i,
    when: ({ evidence: { end } }, { text }) =>
      /^ (?:of|in|on) the (?:(?:left|right) )?[a-z]/i.test(text.slice(end, end + 30)),
    to: (code, line) => abscessAt(line) ?? code,
    why: 'The place of the abscess is told',
  },
  {
    code: /^I80\.9$/,
    line: /\b(?:forearm|arm|upper (?:limb|extremity)|cephalic|basilic)\b/i,
    to: () => 'I80.8',
    why: 'The limb is told',
  },
  {
    code: /^M75\.00$/,
    line: /\b(?:left|right)\b/i,
    unless: /\b(?:both|bilateral)\b/i,
    to: (code, line) => (sideDigit(line) === '9' ? code : `M75.0${sideDigit(line)}`),
    why: 'The side is told further off',
  },
  {
    code: /^H26\.49\d$/,
    said: /second/i,
    line: /\bsecondary to (?:the |an? |his |her )?(?:\w+ )?(?:inflammation|uveitis|iridocyclitis|iritis|keratitis)\b/i,
    to: (code) => code.replace('H26.49', 'H26.22'),
    why: 'A cataract of an inflammation, none after an operation',
  },
  {
    code: /^H26\.20$/,
    line: /\b(?:seclusion|synechi\w{1,2}|hypopyon|uveitis|inflammat\w{2,5}|endophthalmitis)\b/i,
    to: (_, line) => `H26.22${eyeIn(line) === '0' ? '9' : eyeIn(line)}`,
    why: 'A cataract of an inflammation',
  },
  {
    code: /^Z16\.30$/,
    line: /\bmulti(?:ple)?[- ]?drug[- ]resistan/i,
    to: () => 'Z16.24',
    why: 'Resistance to many antibiotics',
  },
  {
    code: /^Z51\.1[12]$/,
    tells: true,
    line: /\b(?:days|weeks|months|hours) (?:after|before|following|since)\b/i,
    to: none,
    why: 'A time that a treatment dates',
  },
  {
    code: /^Z79\./,
    tells: true,
    unless:
      /\b(?:chronic\w{0,4}|long-term|prolonged|maintenance|for (?:many |several |\d+ |two |three |ten )?years|habitual)\b/i,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:imputed to|attributed to|due to|caused by|secondary to|induced by|provoked by|blamed on|adverse effects? of|reaction to|toxicity of) (?:the |an? )?(?:\w+ )?$/i.test(
        text.slice(Math.max(0, start - 40), start),
      ),
    to: none,
    why: 'The drug as the cause of a harm',
  },
  {
    code: /^Z91\.041$/,
    line: /\biodin\w{2,5} povidone|\bpovidone[- ]iodine/i,
    to: none,
    why: 'Povidone is no contrast medium',
  },
  {
    code: /^Z91\.041$/,
    line: /\bnone to\b/i,
    to: none,
    why: 'Denied',
  },
  {
    code: /^Z88\.|^Z91\.0/,
    line: /\ballerg\w{1,3} (?:to|reaction to) [^.;]{0,60}\b(?:was|were) (?:doubted|not confirmed|excluded|ruled out|refuted)\b/i,
    to: none,
    why: 'An allergy that was not confirmed',
  },
  {
    code: /^(?:Q85\.83|E31\.2\d|Q85\.0\d)$/,
    when: ({ evidence: { end } }, { text }) =>
      /^(?:,? (?:and|or) [A-Z\d]{2,6})? (?:(?:gene|genes) )?(?:without|with no|free of|negative for) (?:pathogenic )?(?:mutations?|variants?)\b/i.test(
        text.slice(end, end + 60),
      ),
    to: none,
    why: 'The gene was not changed',
  },
  {
    code: /^B(?:20|25\.9|27\.\d0|34\.9)$/,
    when: ({ evidence: { end } }, { text }) =>
      /^["'”’]?-(?:negative|uninfected)\b|^(?: (?:DNA|PCR|load|viral load|vira?emia|copies)){0,2}(?: was| were)? (?:undetectable|not detect\w{2,4}|negative)\b/i.test(
        text.slice(end, end + 60),
      ),
    to: none,
    why: 'No virus was detected',
  },
  {
    code: /^B(?:20|25\.9|27\.\d0|34\.3)$/,
    said: /^(?:HIV|EBV|CMV|parvovirus)$/i,
    tells: true,
    when: ({ evidence: { end } }, { text }) =>
      /^(?:,? (?:and )?(?:HIV|EBV|CMV|HHV-?\d|HSV|VZV|HBV|HCV|parvovirus(?: B19)?)){0,5},? (?:PCRs?|serolog(?:y|ies)|antibod(?:y|ies)|tests?|non-?reactive)\b/i.test(
        text.slice(end, end + 70),
      ),
    to: none,
    why: 'The name of a test',
  },
  {
    code: /^B96\.20$/,
    line: /\bagar (?:plates? )?(?:with|seeded with|overlaid with|covered with)\b/i,
    to: none,
    why: 'What a culture is fed with',
  },
  {
    code: /^I83\./,
    said: /collateral/i,
    to: none,
    why: 'Collaterals of a vein that is blocked',
  },
  {
    code: /^L30\.9$/,
    line: /\b(?:(?:vacuolar )?interface|spongiotic|perivascular) (?:vacuolar )?dermatitis\b/i,
    tells: true,
    to: none,
    why: 'What the tissue looks like',
  },
  {
    code: /^L98\.6$/,
    line: /\b(?:biops\w{1,3}|histolog\w{1,6}|dermal|dermis)\b/i,
    said: /infiltrat/i,
    tells: true,
    to: none,
    why: 'What the tissue looks like',
  },
  {
    code: /^L02\.91$/,
    tells: true,
    said: /^abscesses$/i,
    line: /\b(?:biops\w{1,3}|histolog\w{1,6}|granulomas?|infiltrate)\b/i,
    to: none,
    why: 'What the tissue looks like',
  },
  { code: /^L02\.91$/, line: /\bcrypt(?:al|ic)? abscess/i, to: none, why: 'Of the crypts of the bowel' },
  {
    code: /^I82\.90$/,
    line: /\b(?:vessel|vascular|capillary|arteriolar|small-?vessel) thrombos[ei]s\b/i,
    tells: true,
    to: none,
    why: 'What the tissue looks like',
  },
  {
    code: /^S[0-3]2\..*A$/,
    said: /^fracture/i,
    tells: true,
    when: ({ evidence: { start } }, { text }) =>
      /\bpathologic(?:al)? $/i.test(text.slice(Math.max(0, start - 14), start)),
    to: () => 'M84.48XA',
    why: 'No injury broke the bone',
  },
  {
    code: /^M84\.48XA$/,
    line: /\bmandib\w{2,4}\b|\bjaw\b/i,
    when: (_, __, readings) => has(readings, /^M(?:27\.[28]|86|87)/),
    to: () => 'M84.68XA',
    why: 'A fracture in the disease of the bone that is named',
  },
  {
    code: /^R10\.83$/,
    said: /^colic$/i,
    line: /\bcolic (?:of|in) the (?:(?:right|left) hypochondri\w{2,3}|(?:right|left) upper quadrant|epigastri\w{1,3})\b/i,
    to: (_, line) =>
      /\bcolic (?:of|in) the right\b/i.test(line)
        ? 'R10.11'
        : /\bcolic (?:of|in) the left\b/i.test(line)
          ? 'R10.12'
          : 'R10.13',
    why: 'The quarter of the abdomen is told',
  },
  {
    code: /^K12\.30$/,
    when: (_, __, readings) => has(readings, /^(?:D70\.1|T45\.1X5A)/),
    tells: true,
    to: () => 'K12.31',
    why: 'Mucositis after chemotherapy',
  },
  {
    code: /^E23\.0$/,
    line: /\b(?:induced|caused|provoked|produced) by (?:the )?(?:checkpoint|immune|immunotherap\w{1,3}|ipilimumab|nivolumab|pembrolizumab|\w{2,12}limab|\w{2,12}li[xz]umab)\b/i,
    to: () => 'E23.1',
    why: 'Hypopituitarism that a drug brought about',
  },
  {
    code: /^K52\.9$/,
    line: /\b(?:checkpoint|immune)[- ](?:inhibitor|mediated|related)\b/i,
    to: () => 'K52.1',
    why: 'A colitis that a drug brought about',
  },
  {
    code: /^I95\.9$/,
    line: /\b(?:intra-?operative|after (?:clamping|ligature|ligation)|during (?:the )?(?:surgery|operation|resection))\b/i,
    tells: true,
    to: () => 'I95.81',
    why: 'A fall of pressure of the operation',
  },
  {
    code: /^R33\.9$/,
    line: /\b(?:due to|induced by|caused by|from|by) (?:the )?(?:atropine|opioids?|morphine|oxybutynin|anticholinergics?|amitriptyline|scopolamine)\b/i,
    to: () => 'R33.0',
    why: 'Retention of urine that a drug brought about',
  },
  {
    code: /^J93\.9$/,
    line: /\bpneumothorax (?:following|after|secondary to|caused by|complicating|due to) (?:the |an? )?(?:\w+ ){0,3}(?:lavage|biopsy|puncture|thoracentesis|drainage|catheter|cannulation|line|bronchoscopy|surgery|operation|insertion)\b/i,
    to: () => 'J95.811',
    why: 'A pneumothorax of a procedure',
  },
  {
    code: /^C79\.89$/,
    said: /\bpelvis\b/i,
    line: /\bbon[ey] metasta/i,
    to: () => 'C79.51',
    why: 'Metastases of bone',
  },
  {
    code: /^E(?:08|09|10|11|13)\.9$/,
    line: /\b(?:bad|poor|deficient|inadequate|suboptimal) (?:metabolic |glyca?emic )?control\b|\b(?:poorly|badly|inadequately) controlled\b/i,
    unless:
      /\b(?:hypertension|blood pressure|pain|asthma) (?:with |in |of )?(?:bad|poor|inadequate|poorly|badly)\b/i,
    tells: true,
    to: (code) => code.replace('.9', '.65'),
    why: 'Poorly controlled is with hyperglycemia (index: Diabetes, poorly controlled)',
  },
  {
    code: /^H47\.10$/,
    when: (_, __, readings) => has(readings, /^(?:G06\.[02]|G08|I67\.6|C7(?:1|9\.31))/),
    to: () => 'H47.11',
    why: 'By pressure within the skull',
  },
  {
    code: /^(?:L53\.9|R21)$/,
    line: /\bphototoxic/i,
    to: () => 'L56.0',
    why: 'A phototoxic reaction to a drug',
  },
  {
    code: /^L53\.9$/,
    said: /^erythema$/i,
    line: /\b(?:sigmoido|recto|colono|gastro|endo|broncho|cysto|laryngo|arthro)scop\w{1,4}\b/i,
    to: none,
    why: 'Of a mucosa that a scope shows',
  },
  { code: /^F41\.9$/, said: /^anxious$/i, to: none, why: 'How someone looks or is, no disorder' },
  {
    code: /^D70\.[29]$/,
    line: CYTOTOXIC,
    when: (_, __, readings) => has(readings, /^C/),
    to: () => 'D70.1',
    why: 'Neutropenia by drugs against the cancer that is named',
  },
  {
    code: /^C68\.9$/,
    said: /\b(?:urothelial|transitional)\b/i,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:bladder|detrusor|vesical|transurethral)\b/i.test(
        text.slice(Math.max(0, start - NEAR_SITE), end + NEAR_SITE),
      ) &&
      !/\b(?:ureter|renal pelvis|upper (?:urinary )?tract)\b/i.test(
        text.slice(Math.max(0, start - NEAR_SITE), end + NEAR_SITE),
      ),
    to: () => 'C67.9',
    why: 'The bladder is told beside it',
  },
  {
    code: /^H2(?:6\.9|5\.04\d|6\.8)$/,
    line: /\b(?:corticoid|corticosteroid|steroid)s?[- ](?:origin|induced|related)\b|\b(?:due to|by|from|secondary to) (?:the |prolonged )?(?:cortico|steroid)\w{0,8}\b/i,
    to: (_, line) => `H26.3${eyeIn(line)}`,
    why: 'A cataract that a drug brought about',
  },
  {
    code: /^N23$/,
    tells: true,
    line: /\b(?:years (?:before|ago|earlier|previously)|on (?:two|three|four|several|various|previous) occasions|(?:history|antecedents?) of)\b/i,
    to: () => 'Z87.442',
    why: 'Colics of earlier years',
  },
  {
    code: /^D21\.9$/,
    said: /myoma/i,
    line: /\bhysterectom\w{1,5}\b/i,
    tells: true,
    to: none,
    why: 'Of the uterus that was taken out',
  },
  { code: /^L85\.3$/, said: /\bflushed\b/i, to: none, why: 'A sign of a poisoning or a fever' },
  { code: /^I82\.4/, said: /\bthrough\b/i, to: none, why: 'The way of a catheter' },
  {
    code: /^R29\.7/,
    line: /\bNIHSS (?:score )?(?:at|on|upon) (?:d\/c|dc|discharge)\b/i,
    when: (_, __, readings) => has(readings, /^R29\.7/),
    to: none,
    why: 'The first score counts, not that of the discharge',
  },
  {
    code: /^Z88\./,
    tells: true,
    when: ({ evidence: { start } }, { text }, readings) =>
      /\b(?:allergic reaction|hypersensitivity(?: reaction)?|reaction) to (?:the )?$/i.test(
        text.slice(Math.max(0, start - 40), start),
      ) && has(readings, /^T(?:3[6-9]|4\d|50)\..*5A$/),
    to: none,
    why: 'The reaction is that of this stay',
  },
  {
    code: /^G06\.2$/,
    line: /\b(?:[TLC]\d{1,2}|D\d{1,2}|vertebra\w{0,2}|spin(?:e|al)|(?:spinal )?cord|lumbar|thoracic|cervical|dorsal)\b/,
    to: () => 'G06.1',
    why: 'Within the spine',
  },
  {
    code: /^M84\.48XA$/,
    line: /\bosteopor\w{1,5}\b/i,
    to: (_, line) => (/(?:cortico|steroid|drug-|heparin|prednis)/i.test(line) ? 'M80.88XA' : 'M80.08XA'),
    why: 'A fracture in osteoporosis (Official Guidelines I.C.13.d)',
  },
  {
    code: /^R10\.0$/,
    said: /\blower abdom/i,
    to: () => 'R10.30',
    why: 'A pain that is acute, no acute abdomen',
  },
];

/** Digit of the eye, as reports shorten it as well. */
function eyeIn(line: string): string {
  if (/\b(?:both|bilateral\w{0,2})\b/i.test(line) && !/\b(?:right|left)\b/i.test(line)) return '3';
  const side = sideDigit(line, '0');
  if (side !== '0') return side;
  const [isRight, isLeft] = [/\b(?:RE|OD)\b/.test(line), /\b(?:LE|OS)\b/.test(line)];
  return isRight === isLeft ? '0' : isRight ? '1' : '2';
}

/** An abscess of one side → L02. */
function abscessAt(line: string): string | null {
  const side = sideDigit(line);
  if (side !== '1' && side !== '2') return null;
  const base = ABSCESS_SITES.find(([site]) => site.test(line));
  return base ? `${base[1]}${Number(side) + base[2]}` : null;
}
