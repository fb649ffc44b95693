// Under which heading does a sentence stand, and what does that say of its words? `Assessment`, `PMH`, `FH:` …
import { composedKind } from './headingWords.ts';
import type { Sentence, Token } from './tokens.ts';

/**
 * `diagnosis`: what the visit settled. `before`: the diagnosis before an operation, which the one after it replaces.
 * `plan`, `orders` and `advice` speak of what may be; `reasoning` of what was thought of before; `earlier`: what is over; `family` of others; `form`: a heading that says nothing.
 */
export type SectionKind =
  | 'diagnosis'
  | 'before'
  | 'complaint'
  | 'story'
  | 'history'
  | 'earlier'
  | 'family'
  | 'social'
  | 'review'
  | 'examination'
  | 'results'
  | 'course'
  | 'reasoning'
  | 'procedure'
  | 'plan'
  | 'advice'
  | 'medication'
  | 'allergy'
  | 'form';

const HEADINGS: Record<SectionKind, string> = {
  diagnosis:
    'anes risk|anes risks|anesthesia risk|anesthesia risks|anesthetic risk|anesthetic risks|anesthetic considerations|anesthesia considerations|relevant to anesthesia|relevant for anesthesia|pertinent to anesthesia|comorbidities relevant to anesthesia|conditions relevant to anesthesia|history relevant to anesthesia|comorbidities affecting anesthesia|asa comorbidities|medical|assessment|impression|impressions|assessment and plan|assessment & plan|assessment/plan|a/p|a&p|a & p|a + p|diagnosis|diagnoses|dx|final diagnosis|final diagnoses|discharge diagnosis|discharge diagnoses|discharge dx|principal diagnosis|primary diagnosis|principal dx|secondary diagnosis|secondary diagnoses|other diagnoses|postoperative diagnosis|postoperative diagnoses|post operative diagnosis|postop diagnosis|post op diagnosis|postop dx|post op dx|postprocedure diagnosis|post procedure diagnosis|pathologic diagnosis|final pathologic diagnosis|clinical impression|ed diagnosis|ed diagnoses|problem list|active problems|active problem list|problems|encounter diagnoses|visit diagnoses|assessment and recommendations|assessment and recommendation|conclusion|conclusions|final impression|hospital problems|active hospital problems|problems addressed|diagnosis codes|axis i|comorbidities|assessment/impression|impression and plan|impression/plan|imp|assess|asst|concl|interpretation|summary and plan|summary/plan|summary and recommendations|working diagnosis|a|ed dx|dc dx|dc diagnosis|d/c dx|d/c diagnosis|discharge dx|principal|secondary|primary dx|final dx|post dx|postop|post op|postoperative|post-op dx|deficits|diagnostic impression|dx list|visit dx|impressions and plan|ap|assessment plan|plan and assessment|hospital diagnoses|active issues|issues|active diagnoses|chronic|principal problem|focus of care|other dx affecting plan|other diagnoses affecting plan|comorbidities addressed|comorbidities managed|comorbid conditions managed|comorbid conditions',
  before:
    'admission diagnosis|admitting diagnosis|admission diagnoses|admission dx|admitting dx|adm dx|adm|preop|pre op|preoperative|preoperative diagnosis|preoperative diagnoses|pre operative diagnosis|preop diagnosis|pre op diagnosis|preop dx|pre op dx|preprocedure diagnosis|pre procedure diagnosis',
  complaint:
    'chief complaint|cc|reason for visit|reason for consultation|reason for admission|reason for referral|presenting complaint|chief complaint/reason for visit|reason for encounter|complaint|c/c|presenting problem',
  story:
    'history of present illness|hpi|history of the present illness|present illness|subjective|interval history|history|clinical history|brief history|events|interim history|interval hx|interim hx|hx of present illness|history/hpi|s|indications|indication|nursing note|triage note|triage|brief hpi|hx',
  history:
    'past medical history|pmh|pmhx|medical history|past history|past medical hx|history of past illness|chronic conditions|chronic problems|past medical/surgical history|pmh/psh|past medical and surgical history|significant medical history|past ocular history|obstetric history|ob history|gyn history|gynecologic history|past psychiatric history|psychiatric history|birth history|oncologic history|cardiac history|other medical history|medical problems|prior medical history|ob/gyn history|oncology history|cancer history',
  earlier:
    'resolved|historical|resolved historical|resolved/historical|historical problems|resolved problems|inactive problems|resolved problem list|resolved hospital problems|past problems|resolved issues|past surgical history|psh|pshx|surgical history|past surgical hx|prior surgeries|previous surgeries|previous surgery|surgeries|operations',
  family:
    'foh|family ocular history|family hx of|fam history|family history|fh|fhx|fam hx|family hx|family medical history|famhx|family',
  social:
    'social history|sh|shx|soc hx|social hx|social|habits|substance use|psychosocial|tobacco|tobacco use|smoking|alcohol|social/occupational history',
  review: 'review of systems|ros|systems review|review of symptoms|pertinent ros',
  examination:
    'physical exam|physical examination|exam|examination|pe|objective|vital signs|vitals|vs|general|heent|neck|heart|lungs|lung|chest|cardiovascular|cv|cor|resp|respiratory|abdomen|abd|gi|gu|extremities|ext|skin|neuro|neurologic|neurological|psych|psychiatric|msk|musculoskeletal|back|mental status exam|mental status|eyes|ears|nose|throat|ent|lymph|lymphatic|general appearance|constitutional|breast|breasts|pelvic|pelvic exam|genitourinary|rectal|gait|o|slit lamp exam|fundus exam|fundus|appearance|endocrine|hematologic|heme|allergic/immunologic|neck/thyroid|integumentary',
  results:
    'labs|lab|laboratory|laboratory data|lab data|results|lab results|imaging|radiology|studies|data|diagnostics|diagnostic studies|ekg|ecg|echo|echocardiogram|chest x ray|cxr|x ray|xray|x rays|ct|ct scan|mri|ultrasound|us|pathology|microbiology|urinalysis|ua|diagnostic data|findings|operative findings|intraoperative findings|specimens|specimen|pertinent labs|pertinent results|laboratory studies|laboratory results|radiographs|radiology results|imaging studies|comparison|technique|cath|pfts|spirometry|eeg|emg|biopsy',
  course:
    'hospital course|hosp course|what we did|what was done|what happened|what happened in hospital|what happened here|what we did in hospital|hospital stay|your hospital stay|hospitalization course|brief hospital course|course|ed course|emergency department course|clinical course|treatment course|hospital course by problem|by system|by systems|by organ system|by problem|systems|course by systems|hospital course by system|hospital course by systems|problem based course|problem oriented course|system based course|course in the ed|diagnostic assessment|outcome and follow up|outcome|follow up visit|post operative course|postoperative course|course by system|course by problem|nicu course|icu course|picu course|labor|labor course|labor and delivery|delivery|perineum|hemorrhage|postpartum|postpartum course|puerperium',
  reasoning:
    'medical decision making|mdm|medical decision making/ed course|ed course/mdm|ed course and mdm|mdm/ed course|clinical reasoning|reasoning|discussion/mdm|decision making|thought process',
  procedure:
    'procedure|procedures|procedure performed|procedures performed|operation|operation performed|operations|operation/procedure|description of procedure|procedure in detail|procedure details|details of procedure|operative procedure|description of operation|details of operation|operative technique|procedure note|anesthesia|estimated blood loss|ebl|complications|surgeon|assistant|operative report|implants|drains|op|proc|procs|operation/s',
  plan: 'plan|recommendations|recommendation|plan of care|treatment plan|treatment|disposition|orders|p|therapy|treatment/plan|plan/recommendations|follow up|followup|return to clinic|rtc|f/u|next steps|goals',
  advice:
    'discharge instructions|instructions|patient instructions|patient education|education|counseling|precautions|return precautions|follow up instructions|consent|informed consent|risks|risks and benefits|health maintenance|hm|anticipatory guidance|guidance|health care maintenance|healthcare maintenance|preventive care|goals of care|screening|ddx|differential|differential diagnosis|differentials|differential diagnoses|learning point|learning points|teaching point|teaching points|lesson|lessons|lessons learned|lessons learnt|take home message|take home messages|pt instr|pt instructions|pt ed|patient instr|patient instructions given|instr|instructions given|anticipatory|after visit|aftercare|home care|when to call|call if|call us if|call for|call or return|return or call|call/return|return/call|return if|return for|seek care|er if|ed if|er for|ed for|er/call|ed/call|go to er|go to ed|go to er if|go to ed if|go to er for|go to ed for|go to er/call|go to ed/call|call or go to er|call or go to ed|call 911|call 911 if|call 911 for|red flags|precautions given|go to the er if|go to the er for|go to the ed if|go to the ed for|go to the emergency department if|go to the emergency department for|go directly to the emergency department if|go to the emergency room if|go to the emergency room for|return to ed if|return to ed for|return to er if|return to er for|return to the ed if|return to the emergency department if|seek care for|seek emergency care if|key message|key messages|key points|message',
  medication:
    'medications|meds|current medications|home medications|medication list|discharge medications|medications on admission|home meds|current meds|outpatient medications|rx|medication|medications at home|admission medications|discharge meds|inpatient medications|prescriptions',
  allergy:
    'allergies|allergy|drug allergies|medication allergies|allergies/intolerances|nkda|adverse reactions|all|allergies and intolerances',
  form: 'name|patient|dob|mrn|age|sex|date|date of service|dos|date of admission|date of discharge|admission date|discharge date|provider|physician|attending|signed|electronically signed|signature|dictated|transcribed|author|location|service|facility|pcp|referring physician|insurance|room|account|visit type|patient name|date of birth|time|copy|cc list|condition|discharge condition|condition at discharge|diet|activity',
};

const KINDS = new Map<string, SectionKind>();
for (const [kind, headings] of Object.entries(HEADINGS))
  for (const heading of headings.split('|')) KINDS.set(plainHeading(heading), kind as SectionKind);
// How a letter sums up.
for (const title of ['in summary', 'to summarize', 'in conclusion', 'to sum up'])
  KINDS.set(title, 'diagnosis');
/** By which most words are known to begin none. */
const FIRST_WORDS = new Set([...KINDS.keys()].map((title) => title.split(' ', 1)[0]));

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .split(/[\s/&+]+/)
    .filter((word) => word !== 'and' && word !== '')
    .join(' ');
}

const LONGEST_HEADING = 8;
/** Tokens in the brackets of a heading. */
const LONGEST_BRACKET = 14;

function closingOf(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < Math.min(tokens.length, open + LONGEST_BRACKET); at++)
    if ((tokens[at] as Token).plain === ')') return at;
  return -1;
}

/** Short headings that often stand without their colon at the beginning of a line. */
const BARE = new Set([
  'pe',
  'ros',
  'hpi',
  'pmh',
  'pmhx',
  'psh',
  'fh',
  'fhx',
  'sh',
  'cc',
  'meds',
  'imp',
  'a p',
]);
const DIAGNOSIS = new Set(['dx', 'imp', 'ed dx', 'dc dx', 'post dx']);

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  return /^[.;]$/.test(tokens[at - 1]?.plain ?? '.');
}

/** `EXAM   118/70, 61 kg`, `PROCEDURE. Timeout.`: a title in capitals, or at the head of a paragraph, set off by a gap or a full stop; `Diagnosis.` may head a paragraph of a report that goes on to tell. */
function isSetOff(
  tokens: readonly Token[],
  at: number,
  to: number,
  next: number,
  kind: SectionKind,
): boolean {
  const first = tokens[at] as Token;
  const last = tokens[to] as Token;
  const after = tokens[next];
  if (!first.opensLine || !after || after.opensLine || next !== to + 1 || last.end - first.start < 2)
    return false;
  const inCapitals = tokens.slice(at, next).every(({ kind, capitals }) => kind !== 'word' || capitals);
  if (after.plain === '.') {
    const behind = tokens[next + 1];
    const goesOn = behind !== undefined && !behind.opensLine && behind.start > after.end;
    return goesOn && (inCapitals || (first.opensBlock && !first.small && kind !== 'diagnosis'));
  }
  return inCapitals && last.end - first.start > 2 && after.start - last.end > 1;
}

/** `Differential on admission -- …`: a composed title before a dash that stands apart. */
function isDashed(tokens: readonly Token[], to: number, next: number, words: number): boolean {
  const dash = tokens[next];
  return (
    words > 1 &&
    next === to + 1 &&
    dash !== undefined &&
    !dash.opensLine &&
    /^[-–—]+$/.test(dash.plain) &&
    dash.start > (tokens[to] as Token).end
  );
}

/** Tokens of a title that says what became of a differential. */
const LONGEST_DIFFERENTIAL = 9;
const DIFFERENTIAL = /^(?:ddx|differentials?)$/;
const SETTLED_ON = /^(?:favou?red|likely|leading|final|confirmed|top|excluding)$/;
const DENIED = /^(?:not|less|un\w+)$/;

/** Signs of a frame on one side of a title. */
const LONGEST_FRAME = 8;
const FRAME = /^[|*=#<[_~]$/;
const FRAME_BEHIND = /^[|*=#>\]_~:–—-]$/;

/** `|EXAM|`, `**Assessment**`, `=== HPI ===`, `## Plan`: a title in a frame, and nothing else in its line. */
function framedAt(tokens: readonly Token[], at: number): Heading | null {
  const isOfLine = (one: number) => one < tokens.length && (tokens[one] as Token).opensLine === false;
  let word = at;
  const open = (tokens[at] as Token).plain;
  // A single dash opens an item.
  const isFrame = (plain: string) => FRAME.test(plain) || (/^[-–—+]$/.test(plain) && plain === open);
  while (
    word - at < LONGEST_FRAME &&
    (word === at || isOfLine(word)) &&
    isFrame((tokens[word] as Token).plain)
  )
    word++;
  if (word === at || (word - at < 2 && !FRAME.test(open)) || !isOfLine(word)) return null;
  const words: string[] = [];
  let next = word;
  for (; isOfLine(next) && words.length <= LONGEST_HEADING; next++) {
    const { plain, kind } = tokens[next] as Token;
    if (kind === 'word') for (const one of plain.split('/')) if (one !== 'and' && one !== '') words.push(one);
    if (kind !== 'word' && !/^[/&+]$/.test(plain)) break;
  }
  const behind = next;
  while (next - behind < LONGEST_FRAME && isOfLine(next) && FRAME_BEHIND.test((tokens[next] as Token).plain))
    next++;
  if (words.length === 0 || isOfLine(next)) return null;
  const title = words.join(' ');
  const kind = KINDS.get(title) ?? composedKind(words);
  return kind === undefined ? null : { kind, next, title };
}

/** `DDx considered, not favored: …`: commas and all. */
function differentialAt(tokens: readonly Token[], at: number): Heading | null {
  if (!DIFFERENTIAL.test((tokens[at] as Token).plain)) return null;
  const words: string[] = [];
  for (let to = at; to < Math.min(tokens.length, at + LONGEST_DIFFERENTIAL); to++) {
    const { plain, kind, opensLine } = tokens[to] as Token;
    if (to > at && opensLine) return null;
    if (plain === ':') {
      if (words.some((word, n) => SETTLED_ON.test(word) && !DENIED.test(words[n - 1] ?? ''))) return null;
      return { kind: 'advice', next: to + 1, title: words.join(' ') };
    }
    if (kind === 'word') words.push(plain);
    else if (!/^[,/()&-]$/.test(plain)) return null;
  }
  return null;
}

export interface Heading {
  kind: SectionKind;
  /** First token after the heading and its colon. */
  next: number;
  /** Words of the heading as keyed. */
  title: string;
}

/**
 * The heading that begins at a token: a known title with a colon or dash, or alone in its line. Titles of one letter
 * and words that a sentence may begin with need the colon.
 */
export function headingAt(tokens: readonly Token[], at: number): Heading | null {
  const first = tokens[at] as Token;
  if (first.kind !== 'word') return first.opensLine ? framedAt(tokens, at) : null;
  const doubted = first.opensLine ? differentialAt(tokens, at) : null;
  if (doubted) return doubted;
  const words: string[] = [];
  for (let to = at; to < tokens.length && to - at < LONGEST_HEADING * 2; to++) {
    const token = tokens[to] as Token;
    if (to > at && token.opensLine) break;
    if (token.kind === 'word') {
      // `a/p`, `c/c` come as one token.
      for (const word of token.plain.split('/')) if (word !== 'and' && word !== '') words.push(word);
    } else if (token.kind === 'number' && to > at) words.push(token.plain);
    else if (/^[/&+-]$/.test(token.plain)) continue;
    else break;
    if (words.length > LONGEST_HEADING) break;
    const [opening] = words;
    if (opening !== undefined && !first.opensLine && !FIRST_WORDS.has(opening)) return null;
    const title = words.join(' ');
    const known = KINDS.get(title);
    let next = to + 1;
    // `Diagnoses (discharge):`, `Allergies (updated):`
    if (tokens[next]?.plain === '(') {
      const close = closingOf(tokens, next);
      const behind = tokens[close + 1];
      if (close > 0 && (behind?.plain === ':' || (first.opensLine && (!behind || behind.opensLine))))
        next = close + 1;
    }
    const after = tokens[next];
    const isWhole =
      after?.plain === ':' ||
      (first.opensLine && (!after || after.opensLine || isDashed(tokens, to, next, words.length)));
    const kind = known ?? (isWhole && first.opensLine ? composedKind(words) : undefined);
    if (kind === undefined) continue;
    if (after?.plain === ':') return { kind, next: next + 1, title };
    if (known === undefined && isDashed(tokens, to, next, words.length)) return { kind, next, title };
    // `PMH HTN, DM2`, `PE L hand`
    if (
      BARE.has(title) &&
      first.opensLine &&
      after &&
      !after.opensLine &&
      // `Meds  apixaban 5 bid`: set off by a gap.
      (first.capitals || (!first.small && after.start - (tokens[to] as Token).end > 1))
    )
      return { kind, next, title };
    if (isSetOff(tokens, at, to, next, kind))
      return { kind, next: after?.plain === '.' ? next + 1 : next, title };
    // `Dx: …` is as often written without its colon.
    if (
      DIAGNOSIS.has(title) &&
      after &&
      !after.opensLine &&
      after.kind === 'word' &&
      (first.opensLine || isSentenceStart(tokens, at))
    )
      return { kind, next, title };
    if (!first.opensLine) continue;
    if (!after || after.opensLine) {
      if (first.opensLine && (first.capitals || title.length > 2 || words.length > 1))
        return { kind, next, title };
    } else if (/^[-–—]$/.test(after.plain) && after.start > (tokens[to] as Token).end)
      return { kind, next: next + 1, title };
    else if (title === 'review of systems' || title === 'history of present illness')
      return { kind, next, title };
  }
  return null;
}

/** A list of the chart. */
export const CHART_LIST =
  /^(?:(?:active |chronic |current |ongoing |medical |past |copied |my )?problems?(?: list)?|comorbidities|chronic (?:conditions|issues))$/;
/** The heading of what this visit concluded. */
export const CONCLUSION =
  /^[ \t>*#\d.)|=[_<~-]{0,8}(?:(?:ed|clinical|final|discharge|visit|encounter|my|overall|primary|principal|post-?op(?:erative)?) )?(?:assessments?|impressions?|imp|a ?[/&+] ?p|a|dx|diagnos[ei]s|formulation)\b(?:[ /&+]+(?:and )?(?:plan|p|recs?|recommendations?))?[ \t]*(?:[:\-–—|=*\]_>~]|$)/im;

/** Headings of lists, under which nobody tells; under an impression one may. */
export const LIST_TITLE = /diagnos|problem|dx|issues/;

/** How a letter goes on when its list is done: `Thank you for …`, `I saw …`, `This pleasant lady …`. */
const TELLERS = new Set(
  'dear seen here returns presents follows pt patient interval feels doing thank thanks i we he she it this these the his her mr mrs ms miss dr pleasant on your my our as since when you today'.split(
    ' ',
  ),
);
/** Words of a sentence that tells. */
const TELLING = 6;

/** In whole sentences, on a line of its own. */
export function tells(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const first = tokens[from] as Token;
  if (!first.opensLine || to - from < TELLING) return first.opensLine && first.plain === 'dear';
  const last = (tokens[to - 1] as Token).plain;
  // `45F RUQ pain for two days.`
  const isOfAge =
    /^\d{1,3}(?:f|m|yo|yof|yom|y)$/.test(first.plain) ||
    (first.kind === 'number' && /^(?:f|m|yo|y\/o|yr|year|years)$/.test(tokens[from + 1]?.plain ?? ''));
  if (isOfAge) return last === '.';
  return first.kind === 'word' && !first.small && TELLERS.has(first.plain) && (last === '.' || last === ',');
}
