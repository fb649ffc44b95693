// Which part of a note does a heading open that no list of headings has? `ED Clinical Impression`, `Relevant past history`,
// `Diagnoses attached to this encounter`: every house composes its own from the same few words.
import type { SectionKind } from './sections.ts';

/** Word that a heading turns on → the part of a note; the first that the heading has. */
const HEADS: readonly [SectionKind, ReadonlySet<string>][] = (
  [
    ['before', 'preop preoperative preprocedure'],
    [
      'advice',
      'differential differentials ddx instructions precautions education counseling consent guidance risks risk warnings warning prevention maintenance advice safety handout handouts',
    ],
    ['reasoning', 'mdm decision reasoning'],
    ['family', 'family fh fhx familial'],
    ['social', 'social sh shx habits lifestyle occupational'],
    ['earlier', 'surgical surgeries psh pshx resolved inactive historical'],
    [
      'history',
      'pmh pmhx pmhx copied imported carried background past previous prior comorbid comorbidity comorbidities',
    ],
    ['review', 'ros review'],
    ['allergy', 'allergies allergy intolerances'],
    ['medication', 'medications meds medication prescriptions rx drugs'],
    ['examination', 'exam examination vitals objective'],
    [
      'diagnosis',
      'assessment assessments impression impressions imp diagnosis diagnoses dx dxs formulation opinion ass assess asst',
    ],
    [
      'results',
      'labs lab imaging results studies radiology pathology findings investigations tests testing workup data',
    ],
    ['complaint', 'complaint complaints cc reason'],
    ['story', 'indication indications story hpi subjective presentation events narrative'],
    ['diagnosis', 'problem problems issues conditions'],
    ['history', 'history hx'],
    ['course', 'course'],
    ['procedure', 'procedure procedures operation operations technique anesthesia'],
    ['plan', 'plan plans recommendations recs recommendation followup disposition'],
  ] satisfies [SectionKind, string][]
).map(([kind, words]) => [kind, new Set(words.split(' '))]);

/** Words that only shade a heading. */
const SHADES = new Set(
  `the a an of for to at on in by with from this my our your his her their and or as per today todays now current currently recent
  relevant pertinent significant affecting important other additional associated active chronic acute ongoing main primary secondary principal final initial
  interim interval overall brief full detailed updated general clinical medical psychiatric neurologic neurological cardiac rehab rehabilitation
  functional surgical ocular oncologic nephrology diagnostic discharge admission admitting hospital inpatient outpatient encounter visit clinic
  office ed er emergency department attached addressed discussed managed seen treated list lists based problem summary status details
  detail description note notes section personal social home outside physical laboratory radiologic operative intraoperative postoperative postop
  post procedure op pre specialist consultant consult icd icd10 10 5 dsm axis i ii iii 1 2 3 working provisional established known present
  day days h hr hrs hour hours wk week weeks chief presenting making thought process return patient parent team provider attending pt ot slp therapy therapist treating electronic ehr chart review reviewed is are as follows system systems pts provided given`
    .trim()
    .split(/\s+/),
);
/** Of a heading that is composed. */
const MOST_WORDS = 7;
/** `Pain assessment`, `Nursing assessment`: what is looked at, not what is concluded. */
const LOOKS = /^(?:nursing|pain|fall|skin|airway|nutrition|nutritional|wound)$/;

export function composedKind(words: readonly string[]): SectionKind | undefined {
  if (words.length > MOST_WORDS || words.some((word) => LOOKS.test(word))) return undefined;
  const isHead = (word: string) => HEADS.some(([, heads]) => heads.has(word));
  if (
    !words.some(isHead) ||
    !words.every((word) => isHead(word) || SHADES.has(word) || /^\d{1,3}$/.test(word))
  )
    return undefined;
  // `Secondary / comorbid` of a stay is the second half of its diagnoses.
  if (words[0] === 'secondary' && words.some((word) => /^comorbid/.test(word))) return 'diagnosis';
  const isAfter = words.includes('post') || words.includes('postop') || words.includes('postoperative');
  if (
    words.some((word) => /^(?:pre|admission|admitting)$/.test(word)) &&
    !isAfter &&
    words.some((word) => /^(?:dx|diagnos[ei]s)$/.test(word))
  )
    return 'before';
  return HEADS.find(
    ([kind, heads]) => words.some((word) => heads.has(word)) && !(isAfter && kind === 'earlier'),
  )?.[0];
}
