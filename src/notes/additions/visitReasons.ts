// What does a visit serve, where the note names no disease for it? Vaccines, forms, devices and stomas looked after, contraception,
// tests, radiation. Authority: ICD-10-CM Official Guidelines I.C.21.c (categories of Z codes) and the tabular list at each code.

import type { NoteText } from '../noteText.ts';
import { type Made, made, type Reading } from '../readings.ts';
import { clauseAt } from '../text/passages.ts';

interface Reason {
  said: RegExp;
  /** `-`: the side or the part is put in by `to`. */
  code: string | ((said: RegExpExecArray) => string | null);
  /** The sentence says that it is not now. */
  not?: RegExp;
  /** Codes beside which it is said already, or that exclude it. */
  beside?: RegExp;
  /** Codes without which it is none. */
  needs?: RegExp;
  /** Only in the first characters, where a note says what it is. */
  atHead?: boolean;
}

const LATER =
  /\b(?:declin\w+|refus\w+|discuss\w*|consider\w*|plan(?:ned|s)?|schedul\w+|refer\w*|return|next|future|will|wants?|desires?|if|recommend\w*|due for|information|handout|asks?|not|held|hold|pending|previous\w*|prior|last|history)\b/i;
const BEFORE = /\b(?:ago|19\d\d|20\d\d|s\/p|status post|history of|h\/o|hx|previous\w*|prior|last)\b/i;
const VACCINES = String.raw`(?:dtap|tdap|td|ipv|hib|pcv ?\d*|mmrv?|varicella|hep(?:atitis)? ?[ab]|hpv|gardasil|men(?:acwy|actra|veo|b)|rota(?:virus|teq)?|flu|influenza|shingrix|zoster|ppsv ?23|prevnar ?\d*|pneumovax|fluzone|typhoid|rabies|tetanus)`;
const IUD = '(?:iud|mirena|paragard|kyleena|liletta|skyla|lng-ius)';
const CHECKPOINT =
  'pembrolizumab|pembro|keytruda|nivolumab|opdivo|ipilimumab|yervoy|atezolizumab|durvalumab|cemiplimab|avelumab|dostarlimab';

const REASONS: readonly Reason[] = [
  {
    said: new RegExp(
      `\\b${VACCINES}\\b(?: vaccines?)?(?:(?:,| and|,? &|/) ?${VACCINES}\\b(?: vaccines?)?){0,6} (?:were |was |vaccines? |all )?(?:given|administered|today)\\b`,
      'i',
    ),
    code: 'Z23',
    not: /\b(?:declin\w+|refus\w+|information|handout|asks?|not|reaction|last|previous\w*|prior|counsel\w*)\b/i,
  },
  {
    said: /(?:^|[.;\n]\s{0,3})(?:tdap|tetanus)(?: (?:given|updated|booster|today)){0,2}(?=[.;\n]|$)/i,
    code: 'Z23',
    needs: /^(?:S|T[0-3])/,
  },
  {
    said: /\b(?:imrt|sbrt|wbrt|xrt|rt|ebrt|radiation|radiotherapy)\b[^.;\n]{0,24}\bfractions? ?#?\d{1,2}\b|\bfraction ?#?\d{1,2}(?: of \d{1,2})?\b[^.;\n]{0,20}\b(?:imrt|sbrt|wbrt|xrt|ebrt|radiation|radiotherapy)\b|\b(?:here|presents?|seen) (?:today )?for (?:\w+ ){0,2}(?:imrt|sbrt|wbrt|radiotherapy|radiation (?:therapy|treatment))\b/i,
    code: 'Z51.0',
    not: /\b(?:completed|finished|after|prior|plan(?:ned)?|consult\w*|next|starting|start|s\/p|follow[- ]?up)\b/i,
    needs: /^(?:C|D0|Z51)/,
  },
  {
    said: new RegExp(
      `\\b(?:${CHECKPOINT})\\b[^.;\\n]{0,30}\\b(?:today|given|infused|administered|infusion|dose ?#?\\d|cycle ?#?\\d|immunotherapy)\\b|\\b(?:cycle|dose|here for|receiv\\w+)\\b[^.;\\n]{0,24}\\b(?:${CHECKPOINT})\\b`,
      'i',
    ),
    code: 'Z51.12',
    not: /\b(?:held|hold|plan(?:ned)?|next|after|completed|stopp\w+|discontinued|caused|due to|induced|related|from|discuss\w*|consider\w*|last|prior|previous\w*|start(?:ing)? next)\b/i,
    needs: /^C/,
  },
  {
    said: /\b(?:port(?:-a-cath)? (?:flush|access(?:ed)?|care|maintenance)|port (?:was )?flushed|picc(?: line)? (?:check|care|visit|flush|dressing|maintenance)|(?:central|hickman|broviac) (?:venous )?(?:line|catheter) (?:check|care|flush|dressing))\b/i,
    code: 'Z45.2',
    not: /\b(?:plan(?:ned)?|teach\w*|taught|no)\b/i,
    beside: /^Z51/,
    atHead: true,
  },
  {
    said: /\b(?:suprapubic|SPT?)(?: tube| catheter| cath)? (?:was )?(?:chang\w+|exchang\w+|replac\w+|check)\b|\bsuprapubic (?:tube|catheter|cath)\b[^.;\n]{0,16}\b(?:chang\w+|exchang\w+|replaced)\b/i,
    code: 'Z43.5',
    not: BEFORE,
  },
  {
    said: /\b(?:nephrostomy(?: tube)?|urostomy|ureterostomy|ileal conduit) (?:tube )?(?:was )?(?:chang\w+|exchang\w+|replac\w+|check|care|visit)\b/i,
    code: 'Z43.6',
    not: BEFORE,
  },
  {
    said: /\b(?:colostomy) (?:was )?(?:check|care|visit|pouch(?:ing)? (?:check|change\w*)|clos\w+|takedown|management)\b/i,
    code: 'Z43.3',
    not: BEFORE,
  },
  {
    said: /\bileostomy (?:check|care|visit|pouch(?:ing)? (?:check|change\w*)|takedown|closure|management)\b/i,
    code: 'Z43.2',
    not: BEFORE,
  },
  {
    said: /\b(?:g-?tube|peg(?: tube)?|gastrostomy(?: tube)?|mic-?key)(?: button)? (?:was )?(?:chang\w+|exchang\w+|replac\w+|check|care|removal|removed)\b/i,
    code: 'Z43.1',
    not: BEFORE,
    beside: /^K94\.2/,
  },
  {
    said: /\b(?:trach(?:eostomy)?)(?: tube)? (?:was )?(?:chang\w+|exchang\w+|check|care|decannulat\w+|downsiz\w+)\b/i,
    code: 'Z43.0',
    not: BEFORE,
    beside: /^J95\.0/,
  },
  {
    said: /\b(?:fitting|adjustment)(?: and adjustment)? of (?:an? )?(?:(complete|partial) )?artificial (?:(right|left) )?(leg|arm)\b/i,
    code: ([, part, side, limb]) =>
      `Z44.${limb?.toLowerCase() === 'arm' ? '0' : '1'}${part === undefined ? '0' : part.toLowerCase() === 'complete' ? '1' : '2'}${side === undefined ? '9' : side.toLowerCase() === 'right' ? '1' : '2'}`,
  },
  {
    said: new RegExp(
      `\\b${IUD}(?: was)? (?:removed|removal)\\b[^.;\\n]{0,30}\\b(?:replaced|reinserted|reinsertion|new)\\b|\\b${IUD} (?:exchange|replaced|removal and (?:re)?insertion)\\b`,
      'i',
    ),
    code: 'Z30.433',
    not: BEFORE,
    beside: /^T83/,
  },
  {
    said: new RegExp(`\\b${IUD}(?: was)? (?:removed|removal)\\b|\\bremoval of (?:the )?${IUD}\\b`, 'i'),
    code: 'Z30.432',
    not: /\b(?:ago|19\d\d|20\d\d|s\/p|status post|previous\w*|prior|plan\w*|declin\w+|discuss\w*|schedul\w+|after)\b/i,
    beside: /^(?:T83|Z30\.43)/,
  },
  {
    said: new RegExp(
      `\\b${IUD}(?: was)?(?: successfully| easily)? (?:inserted|insertion|placed|placement)\\b|\\binsertion of (?:an? )?${IUD}\\b`,
      'i',
    ),
    code: 'Z30.430',
    not: /\b(?:ago|19\d\d|20\d\d|s\/p|status post|previous\w*|prior|plan\w*|declin\w+|discuss\w*|schedul\w+|since|after|consult\w*|return)\b/i,
    beside: /^(?:T83|Z30\.43|Z97\.5)/,
  },
  {
    said: /\b(?:nexplanon|implanon|(?:subdermal )?contraceptive implant) (?:was )?(?:removed|removal|check)\b|\bremoval of (?:the )?(?:nexplanon|implanon|implantable subdermal contraceptive|contraceptive implant)\b/i,
    code: 'Z30.46',
    not: BEFORE,
  },
  {
    said: /\b(?:nexplanon|implanon) (?:was )?(?:inserted|insertion|placed|placement)\b/i,
    code: 'Z30.017',
    not: /\b(?:ago|19\d\d|20\d\d|s\/p|previous\w*|prior|plan\w*|declin\w+|discuss\w*|schedul\w+|since|after|removal|removed)\b/i,
    beside: /^Z30\.46/,
  },
  {
    said: /\b(?:hcg|upt|ucg|pregnancy test)(?: test)?(?: is| was)?[ :]{1,2}neg(?:ative)?\b|\bneg(?:ative)? (?:urine |serum )?(?:hcg|upt|pregnancy test)\b/i,
    code: 'Z32.02',
    needs: /^(?:Z30|Z32|N9[12])/,
  },
  {
    said: /\bvasectomy\b[^.;\n]{0,50}\b(?:for (?:permanent |elective )?sterilization|performed|under local|completed without)\b|\b(?:encounter|here|presents?) for (?:elective |permanent )?(?:sterilization|vasectomy)\b/i,
    code: 'Z30.2',
    not: /\b(?:ago|s\/p|previous\w*|prior|plan\w*|discuss\w*|consult\w*|reversal|schedul\w+|19\d\d|20\d\d)\b/i,
  },
  {
    said: /\b(?:vasectomy|sterilization|tubal ligation|contracepti(?:on|ve)|birth control) (?:consult(?:ation)?|counsell?ing|options (?:reviewed|discussed))\b/i,
    code: 'Z30.09',
    beside: /^Z30\.(?!09)/,
  },
  {
    said: /\b(?:pre-?conception(?:al)?) (?:counsell?ing|visit|consult\w*|care|planning)\b/i,
    code: 'Z31.69',
    beside: /^O/,
  },
  {
    said: /\bpre-?(?:placement|employment|hire) (?:exam\w*|physical|medical|screening)\b|\bemployment physical\b/i,
    code: 'Z02.1',
  },
  { said: /\badoption (?:physical|exam\w*|form|medical)\b/i, code: 'Z02.82' },
  {
    said: /\b(?:disability|FMLA) (?:paperwork|forms?|exam\w*|determination|evaluation|certificat\w+)\b/i,
    code: 'Z02.71',
    atHead: true,
  },
  { said: /\binsurance (?:exam\w*|physical)\b/i, code: 'Z02.6' },
  {
    said: /\b(?:dot|cdl|driver'?s? licen[cs]e|dmv) (?:physical|exam\w*|medical|recertification)\b/i,
    code: 'Z02.4',
  },
  { said: /\b(?:military|recruit(?:ment)?|enlistment) (?:physical|exam\w*)\b/i, code: 'Z02.3' },
  {
    said: /\b(?:camp|immigration|green card|naturalization|premarital|pre-marital) (?:physical|exam\w*)\b/i,
    code: 'Z02.89',
  },
  { said: /\b(?:sports|athletic|pre-?participation) (?:physical|exam\w*|pe|clearance)\b/i, code: 'Z02.5' },
  {
    said: /\b(?:school|kindergarten|preschool|day ?care|college)(?: entry| admission| entrance)? (?:physical|exam\w*)\b/i,
    code: 'Z02.0',
  },
  {
    said: /\b(?:tb|tuberculin|mantoux) (?:skin )?(?:test\w*|screen\w*)\b|\bppd (?:was )?(?:placed|planted|read|applied|administered)\b|\bquantiferon\b[^.;\n]{0,20}\b(?:screen\w*|for (?:work|employment|school|job))/i,
    code: 'Z11.1',
    not: /\b(?:positive|\+|converted|reactive|history|prior|previous\w*|last|contact|exposure)\b/i,
    beside: /^(?:A1[5-9]|R76\.1|Z22\.7|Z86\.1|M0[5-8]|L40|K5[01])/,
  },
  {
    said: /\bHIV\b(?:,? (?:and |& )?\w+){0,3} (?:sent|ordered|drawn|collected|obtained|testing)\b|\bHIV (?:screen\w*|test\w*)\b/,
    code: 'Z11.4',
    not: /\b(?:positive|reactive|viral load|known|declin\w+|refus\w+|last|prior|previous\w*)\b/i,
    beside: /^(?:B20|Z21|R75|O98)/,
    needs: /^Z(?:11|00|20|72|34|30|01)/,
  },
  {
    said: /\b(?:pre-?anesthe(?:sia|tic)|anesthesia pre-?op(?:erative)?|pre-?admission testing) (?:visit|eval\w*|assessment|clinic|consult\w*|check|testing)?/i,
    code: 'Z01.818',
    beside: /^Z01\.81/,
    atHead: true,
  },
  {
    said: /\b(?:routine|annual|yearly) (?:comprehensive |dilated )?(?:eye|vision|ophthalmic|ophthalmologic) (?:exam\w*|check)\b/i,
    code: 'Z01.00',
    not: /\b(?:due|diabetic|last|refer\w*|need\w*|recommend\w*|advis\w+|schedul\w+|overdue|encourag\w+)\b/i,
    beside: /^(?:H(?!52)|E(?:08|09|10|11|13)|Z00|Z01\.0)/,
  },
  {
    said: /\b(?:sutures|staples|stitches) (?:are |were )?out\b(?! in\b)/i,
    code: 'Z48.02',
    not: /\b(?:in \d|come|take|after|plan\w*|return|will|to be|rtc|f\/u)\b/i,
    beside: /^(?:S|T8)/,
    needs: /^Z4[78]/,
    atHead: true,
  },
  {
    said: /\b(?:dexa|dxa|bone density)(?: scan)? screening\b|\bscreening (?:dexa|dxa|bone density)\b/i,
    code: 'Z13.820',
    not: /\b(?:due|refer\w*|need\w*|recommend\w*|schedul\w+|order\w*|overdue|discuss\w*|declin\w+|next|will)\b/i,
    beside: /^M8[01]/,
  },
  {
    said: /\b(?:medicare )?(?:AWV|annual wellness (?:visit|exam))\b/i,
    code: 'Z00.00',
    not: /\b(?:due|last|next|schedul\w+|declin\w+|return|refer\w*)\b/i,
    beside: /^Z0[01]/,
  },
  {
    said: /\bPrEP\b|\b(?:HIV )?pre-?exposure prophylaxis\b/,
    code: 'Z29.81',
    not: /\b(?:discuss\w*|declin\w+|consider\w*|interested|offer\w*|not|candidate|rabies)\b/i,
    beside: /^(?:B20|Z21)/,
  },
  {
    said: /\b(?:rhogam|rh(?:o|\(?d\)?)? immune ?globulin|winrho|rhophylac|anti-?d (?:ig|immune ?globulin|immunoglobulin))\b[^.;\n]{0,24}\b(?:given|administered|today|injection)\b|\b(?:gave|given|received?|administered) (?:rhogam|anti-d|rh immune ?globulin)\b/i,
    code: 'Z29.13',
    not: /\b(?:declin\w+|plan\w*|schedul\w+|due|will|at 2[5-9]|after delivery|postpartum|not|discuss\w*|prior|previous\w*|last)\b|\b(?:given|administered|received|done|rhogam) (?:on |in )?\d{1,2}\/\d{1,2}\b/i,
  },
  {
    said: /\bhealth (?:check|exam\w*|supervision) (?:for |of )?(?:a )?newborn (under 8 days|8 to 28 days)/i,
    code: ([, age]) => (age?.startsWith('8') ? 'Z00.111' : 'Z00.110'),
  },
  {
    said: /\bdressings? (?:was |were )?(?:changes?|changed|replaced)\b/i,
    code: 'Z48.00',
    not: /\b(?:daily|teach\w*|taught|home|plan\w*|continue|instruct\w*|next|return|bid|will|nose|nasal|ear)\b/i,
    beside: /^(?:L(?:0|89|97|98\.4)|S|T|E1\d\.62|Z48\.[03]|I83|I87)/,
    atHead: true,
  },
  {
    said: /\bcaregiver (?:stress|burden|burnout|strain|fatigue)\b/i,
    code: 'Z63.6',
    not: /\b(?:no|denies|screen\w*)\b/i,
  },
  {
    said: /\b(?:relationship|marital|couples?) (?:distress|discord|conflict|problems?|difficult\w+)\b(?! with (?:mother|father|parents?|boss|child))/i,
    code: 'Z63.0',
    not: /\b(?:no|denies)\b/i,
  },
  {
    said: /\b(?:uses?|using|in|confined to|dependent on) (?:an? )?(?:power |manual |electric )?wheel ?chair\b|\bwheelchair[- ](?:bound|dependent|user)\b/i,
    code: 'Z99.3',
    not: /\b(?:no|fell|fall|not|transport\w*|brought|taken|arrived|temporar\w+|lobby)\b/i,
    needs: /^(?:G|Q|M|I69|S\d4\.1|Z89|F0|E75|C7[012])/,
  },
  {
    // `Tobacco use: Former. Cigarettes, quit 2007` of a form.
    said: /(?:^|\n)[ \t•*-]{0,4}(?:tobacco(?: use)?|smoking(?: status| history)?|cigarettes?|nicotine)[ \t]?:[ \t]{0,3}(?:former|ex-?smoker|previous|past)\b(?! (?:smoker|user))/i,
    code: 'Z87.891',
    beside: /^(?:F17|Z87\.891)/,
  },
  {
    said: /\bfluoride varnish (?:was )?(?:applied|placed|done|given|today)\b|\b(?:applied|placed) fluoride varnish\b|\b(?:topical )?fluoride (?:applied|application (?:done|today)|treatment (?:done|given|today|applied))\b/i,
    code: 'Z29.3',
    not: /\b(?:declin\w+|refus\w+|next|not|deferr?\w*|at (?:the )?dentist)\b/i,
  },
  {
    said: /\b(?:boostrix|adacel|tdap|tenivac|td (?:vaccine|booster)|tetanus (?:booster|shot|vaccine|toxoid|immuni[sz]ation))\b(?: \d?\.\d)?[^.;\n]{0,30}(?:\d ?ml|\d?\.\d ?ml\b|\b(?:im|given|administered|deltoid)\b)/i,
    code: 'Z23',
    not: /\b(?:declin\w+|refus\w+|last|previous\w*|prior|ago|(?:19|20)\d\d|will|due for|if|reaction|pharmacy|historical)\b/i,
  },
  {
    said: /(?:^|\n)[ \t]{0,4}(?:\d{1,2}[.)] ?|[-•*] ?)tetanus (?:immuni[sz]ation|prophylaxis|vaccination|booster|update)\b/i,
    code: 'Z23',
    needs: /^(?:S|T[0-3])/,
    not: /\b(?:declin\w+|refus\w+|not needed|not indicated|up to date|utd|current)\b/i,
  },
  {
    // `s/p L4-S1 fusion`, `post-laminectomy syndrome, fusion L4-S1`
    said: /\b(?:s\/p|status post|prior|previous|old|h\/o|hx of|history of|had|after)\b[^.;\n]{0,24}\b[CTL]\d{1,2} ?[-–] ?[CTLS]?\d{1,2}\b[^.;\n]{0,36}\bfusion\b|\b(?:post-?laminectomy|failed back)\b[^.;\n]{0,40}\bfusion (?:of )?[CTL]\d{1,2}\b|\bfusion (?:of )?[CTL]\d{1,2} ?[-–] ?[CTLS]?\d{1,2}\b[^.;\n]{0,16}\b(?:19|20)\d\d\b/i,
    code: 'Z98.1',
    not: /\b(?:candidate|recommend\w*|non-?union|pseudo?arthrosis|declin\w+|(?:planned|scheduled|elective) (?:\w+ )?fusion)\b/i,
    beside: /^(?:Z98\.1|Q76)/,
  },
  {
    said: /\bBRCA ?-?[12]?\b[^.;\n]{0,24}\b(?:pathogenic|mutation|positive|carrier|variant)\b(?! of uncertain)/i,
    code: 'Z15.01',
    not: /\b(?:negative|no|not|uncertain|VUS|mother|sister|aunt|daughter|relative|father|brother|cousin|test(?:ing)? (?:for|sent|discussed))\b/i,
    needs: /^(?:Z80|C50|C56|Z85|Z15|Z71|Z31)/,
    beside: /^Z15\.01/,
  },
];

/** Characters in which a note says what it is. */
const HEAD = 200;

/** The visit's reasons by the words of the note, each once; a note of the ward has others. */
export function visitReasons(note: NoteText, readings: readonly Reading[]): Made[] {
  const { text, setting } = note;
  if (setting !== 'outpatient') return [];
  const head = text.slice(0, HEAD);
  const given: Made[] = [];
  const has = (pattern: RegExp) =>
    readings.some(({ code }) => pattern.test(code)) || given.some(({ code }) => pattern.test(code));
  for (const { said, code, not, beside, needs, atHead = false } of REASONS) {
    const found = said.exec(atHead ? head : text);
    if (!found || (not ?? LATER).test(clauseAt(text, found.index, found.index + found[0].length, SENTENCE)))
      continue;
    const own = typeof code === 'string' ? code : code(found);
    if (own === null || (needs && !has(needs)) || (beside && has(beside)) || has(exactly(own))) continue;
    const start = found.index + (/^[\s.;]*/.exec(found[0])?.[0].length ?? 0);
    const words = text.slice(start, found.index + found[0].length).trimEnd();
    given.push(made({ start, end: start + words.length, text: words }, own, RULE));
  }
  return given;
}

const RULE = 'Reason of the visit (Official Guidelines I.C.21.c)';

function exactly(code: string): RegExp {
  return new RegExp(`^${code.replace('.', '\\.')}$`);
}

/** Characters before and behind in which the sentence is looked at. */
const SENTENCE = 80;
