// Answers about groups, coverage, visits, claims and notes: what a code corresponds to, what covers it, what a whole text comes to.

import { isYesNo, picked } from '../sentences.ts';
import type { Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';
import { procedures } from './edits.ts';
import { rules } from './rules.ts';

export function* crosswalk(turn: Turn, { parts }: Understood): Step {
  const asked = parts.ndc !== null ? [parts.ndc] : parts.codes.slice(0, 3).map(({ ref }) => ref.code);
  for (const typed of asked) {
    const found = yield* turn.use('crosswalk', { typed, limit: 20 });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const wanted = LISTS.filter(([words]) => words.test(parts.words));
    const facts =
      wanted.length === 0
        ? found.facts
        : found.facts.filter((fact) => wanted.some(([, kind]) => kind.test(fact)));
    yield* turn.quote({ ...found, facts: facts.length > 0 ? facts : found.facts }, 12);
  }
}

const LISTS: [RegExp, RegExp][] = [
  [/icd-?9/, /ICD-9/],
  [/\bndc\b/, /NDC/],
  [/\bhcc|risk/, /HCC/],
  [/\bapc\b/, /APC/],
  [/rbcs/, /RBCS/],
];

/** Models of risk adjustment as they are asked about; without one, those of Medicare Advantage. */
const MODELS: [RegExp, RegExp][] = [
  [/rx-?hcc|part d\b/i, /^RxHCC/],
  [/esrd/i, /^CMS-HCC ESRD/],
  [/v28/i, /^CMS-HCC V28/],
  [/v24/i, /^CMS-HCC V24/],
  [/v22/i, /^CMS-HCC V22/],
];

export function* risk(turn: Turn, { parts, text }: Understood): Step {
  for (const { ref } of parts.codes.filter((one) => one.ref.system === 'icd-10-cm').slice(0, 4)) {
    const found = yield* turn.use('risk_and_drg', { code: ref.code });
    if (found.value === null) {
      yield* turn.admit(found);
      continue;
    }
    const asksComplication = /\bm?cc\b|complication/i.test(text);
    const model = MODELS.find(([said]) => said.test(text))?.[1] ?? /^CMS-HCC V2[48]/;
    const inModel = found.value.risk?.categories.some((one) => model.test(one.model)) ?? false;
    const mine = (fact: string) =>
      asksComplication
        ? Number(/\bM?CC\b|complication/.test(fact))
        : inModel
          ? Number(new RegExp(`model ${model.source.replace('^', '')}`).test(fact)) * 2 +
            Number(/HCC/.test(fact))
          : Number(/in no (?:category|payment category)/.test(fact)) * 2 + Number(/HCC/.test(fact));
    const facts = found.facts.toSorted((a, b) => mine(b) - mine(a));
    const [first = '', ...rest] = facts;
    const status = found.value.risk?.complication ?? null;
    const wantsMajor = /\bmcc\b/i.test(text);
    const wantsMinor = /\bcc\b/i.test(text.replaceAll(/\bmcc\b/gi, ''));
    const lead =
      isYesNo(text) && !asksComplication && /risk|hcc|raf/i.test(text)
        ? inModel
          ? 'Yes. '
          : 'No. '
        : isYesNo(text) && status !== null && wantsMajor !== wantsMinor
          ? (wantsMajor ? status === 'MCC' : status === 'CC')
            ? 'Yes. '
            : 'No. '
          : '';
    yield* turn.paragraph(`${lead}${first}`, found.evidence);
    for (const fact of rest.slice(0, 6)) yield* turn.item(fact, found.evidence);
  }
}

/** A group by its number: an MS-DRG, an HCC, an APC, a place of service; or a code of ICD-9. */
export function* group(turn: Turn, { parts }: Understood): Step {
  if (parts.drg !== null) {
    const found = yield* turn.use('risk_and_drg', { drg: parts.drg });
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 4);
  }
  for (const typed of parts.groups.slice(0, 3)) {
    const found = yield* turn.use('crosswalk', { typed, limit: 20 });
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 14);
  }
}

/** A place of service or an MS-DRG by its name. */
export function* groupNamed(turn: Turn, { parts }: Understood): Step {
  const system = /drg/.test(parts.words) ? 'ms-drg' : 'pos';
  const name = parts.words
    .replaceAll(ABOUT_GROUPS, ' ')
    .replace(/\basc\b/, 'ambulatory surgical')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (name.length < 3) return;
  const found = yield* turn.use('crosswalk', { typed: name.slice(0, 60), system });
  if (found.value === null || found.facts.length === 0) return;
  yield* turn.quote(found, 8);
}

const ABOUT_GROUPS =
  /\b(?:what|which|is|are|the|a|an|for|of|in|at|code|codes|pos|place of service|ms-drgs?|drgs?|number|when|do|i|use|bill|as)\b|[?"]/g;

/** Coverage documents by the words of their titles. */
export function* documents(turn: Turn, { parts, place }: Understood): Step {
  if (parts.document !== null) {
    const one = yield* turn.use('coverage_search', { id: parts.document });
    if (one.value === null) yield* turn.admit(one);
    else yield* turn.quote(one, 4);
    return;
  }
  const contractor = CONTRACTORS.find(([said]) => said.test(parts.words));
  const words = parts.words
    .replace(contractor?.[0] ?? /$^/, ' ')
    .replaceAll(ABOUT_DOCUMENTS, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '' && !contractor) return;
  const state = place && !/^\d/.test(place) ? { state: place } : {};
  const found = yield* turn.use('coverage_search', {
    words: words.slice(0, 120),
    ...state,
    ...(contractor ? { contractor: contractor[1] } : {}),
    limit: 10,
  });
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, 11);
}

/** As coders call the Medicare contractors, and a part of the name that the lists have. */
const CONTRACTORS: [RegExp, string][] = [
  [/\bwps\b/, 'WPS'],
  [/\bpalmetto(?: gba)?\b/, 'Palmetto'],
  [/\bcgs\b/, 'CGS'],
  [/\bngs\b|\bnational government services\b/, 'National Government'],
  [/\bnovitas\b/, 'Novitas'],
  [/\bnoridian\b/, 'Noridian'],
  [/\b(?:first coast|fcso)\b/, 'First Coast'],
];

const ABOUT_DOCUMENTS =
  /\b(?:is|are|there|an?|the|any|what|which|find|show|me|for|of|on|in|does|do|have|has|medicare|coverage|local|national|determinations?|documents?|articles?|polic(?:y|ies)|lcds?|ncds?|cover(?:s|ed)?|about|under|billing|coding|and|number|vs|which|contractor|who|where|my|we)\b|[?"]/g;

export function* coverage(turn: Turn, { parts, text, place }: Understood): Step {
  const [procedure] = procedures(parts.codes);
  if (!procedure) return;
  const state = place && !/^\d/.test(place) ? { state: place } : {};
  const diagnoses = parts.codes.filter(({ ref }) => ref.system === 'icd-10-cm').slice(0, 3);
  for (const { ref } of diagnoses) {
    const found = yield* turn.use('coverage_check', { code: procedure.code, diagnosis: ref.code, ...state });
    if (found.value === null) yield* turn.admit(found);
    else yield* turn.quote(found, 8);
  }
  if (diagnoses.length === 0) {
    const fee = yield* turn.use('physician_fee', { code: procedure.code });
    const status = fee.value === null ? null : picked(fee.facts, /\bstatus [A-Z]\b/)[0];
    if (fee.value !== null && status) yield* turn.paragraph(status, fee.evidence);
    const documents = yield* turn.use('coverage_search', { code: procedure.code, ...state });
    if (documents.value !== null) yield* turn.quote(documents, 8);
    else yield* turn.admit(documents);
    const known = yield* turn.use('get_code', { code: procedure.code });
    if (known.value !== null)
      for (const fact of picked(known.facts, /coverage code/)) yield* turn.item(fact, known.evidence);
  }
  yield* rules(turn, text, 1);
}

export function* claim(turn: Turn, { parts, site }: Understood): Step {
  const lines = procedures(parts.codes);
  const found = yield* turn.use('check_claim', {
    setting: site === 'hospital' ? 'hospital' : site === 'dme' ? 'dme' : 'practitioner',
    diagnoses: parts.codes
      .filter(({ ref }) => ref.system === 'icd-10-cm')
      .map(({ ref }) => ref.code)
      .slice(0, 25),
    lines: lines
      .slice(0, 30)
      .map(({ units, ...line }) => ({ ...line, ...(units === null ? {} : { units }) })),
    ...(parts.sex ? { sex: parts.sex } : {}),
  });
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, 16);
}

/** A pasted text: its codes, each with the words that it rests on. */
export function* note(turn: Turn, { text }: Understood): Step {
  // "Code this note: …"
  const colon = /^[^:\n]{1,60}:\s/.exec(text);
  const found = yield* turn.use('code_note', { text: colon ? text.slice(colon[0].length) : text });
  if (found.value === null) yield* turn.admit(found);
  else yield* turn.quote(found, 24);
}
