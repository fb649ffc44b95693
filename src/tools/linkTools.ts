// What does a code correspond to elsewhere, and what does it do to risk adjustment and the inpatient group?
// Authority: each list names its own; the lists are read by `crosswalksOf`.
import { z } from 'zod';
import { type CodeRef, diagnosisOf, parseCode, SYSTEM_NAMES, type System, titleOf } from '#catalog';
import {
  COMPLICATION_STATUS,
  CROSSWALK_SYSTEMS,
  type CrosswalkSystem,
  ofCode as crosswalksOfDiagnosis,
  numberTable,
  riskModels,
} from '#crosswalks';
import { limitTable } from '#edits';
import type { Asking, Evidence } from './asking.ts';
import { codeText } from './codeTools.ts';
import type { CrosswalkList, CrosswalkTarget } from './crosswalkList.ts';
import { type CrosswalkReading, type Crosswalks, crosswalksOf } from './crosswalks.ts';
import { citeOn, evidence, listed, missedBy, nothing, pageOf, readCode, tool, versionOn } from './telling.ts';

/** What stands before the name of a thing in a sentence. */
const CALLED: Record<CrosswalkSystem, string> = {
  ...SYSTEM_NAMES,
  'icd-9-cm': 'ICD-9-CM',
  ndc: 'NDC',
  hcc: '',
  cc: '',
  'ms-drg': 'MS-DRG',
  apc: 'APC',
  asc: 'ASC payment indicator',
  rbcs: 'RBCS',
  pos: 'Place of service',
};

const SHOWN = 20;

export const crosswalk = tool({
  description:
    'What a code or group corresponds to: ICD-9 and ICD-10, NDC and HCPCS, HCC, CC/MCC, APC, ASC, RBCS, place of service, MS-DRG; both ways.',
  input: z.object({
    typed: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .describe('A code or a group: 250.00, E11.9, 00009-0039-28, HCC 37, APC 5114, POS 22'),
    system: z
      .enum(CROSSWALK_SYSTEMS)
      .optional()
      .describe('What `typed` is; left out: every reading that fits'),
    limit: z.int().min(1).max(50).optional(),
  }),
  doing: ({ typed }) => `looking up what ${typed} corresponds to`,
  run: ({ typed, system = null, limit = SHOWN }, asking) => {
    const { edition, asOf } = asking;
    const value: Crosswalks = crosswalksOf(edition, { typed, system, asOf, from: 0, limit });
    const { readings, near } = value;
    if (readings.length === 0 && near.length === 0)
      return nothing('not found', `“${typed}” is no code or group of the lists that are read here.`);
    const nearby = near.filter((one) => system === null || one.system === system);
    const told = readings.map((one) => ({ one, facts: readingFacts(one) }));
    return {
      value,
      evidence: [
        ...nearFacts(typed, nearby, asOf),
        ...told
          .filter(({ facts }) => facts.length > 0)
          .map(({ one, facts }) =>
            evidence('crosswalk', {
              title: `Crosswalks of ${nameOf(one.system, one.code)}`,
              facts,
              codes: refsOf(one),
              cites: [one.cite, ...one.lists.map(({ cite }) => cite)],
              path: `/crosswalks?${new URLSearchParams({ code: one.code, system: one.system, asOf })}`,
            }),
          ),
      ],
    };
  },
});

/** Groups whose names hold the words. */
function nearFacts(typed: string, near: Crosswalks['near'], asOf: string): Evidence[] {
  if (near.length === 0) return [];
  return [
    evidence('crosswalk', {
      title: `Groups named “${typed}”`,
      facts: near.map(({ system, code, text }) => `${nameOf(system, code)} is ${text}.`),
      codes: [],
      cites: near.map(({ cite }) => cite),
      path: `/crosswalks?${new URLSearchParams({ code: typed, asOf })}`,
    }),
  ];
}

/** `ICD-9-CM 250.60`, `HCC 37` */
function nameOf(system: CrosswalkSystem, code: string): string {
  return `${CALLED[system]} ${code}`.trim();
}

function refsOf({ system, code, lists }: CrosswalkReading): CodeRef[] {
  return [{ system, code }, ...lists.flatMap(({ items }) => items)].flatMap((one) =>
    one.code === null || one.system === null ? [] : (refOf(one.system, one.code) ?? []),
  );
}

const BOOKS: Partial<Record<CrosswalkSystem, System>> = {
  cpt: 'cpt',
  hcpcs: 'hcpcs',
  'icd-10-cm': 'icd-10-cm',
  'icd-10-pcs': 'icd-10-pcs',
};

function refOf(system: CrosswalkSystem, code: string): CodeRef | null {
  const book = BOOKS[system];
  return book ? parseCode(book, code) : null;
}

function readingFacts(one: CrosswalkReading): string[] {
  const name = nameOf(one.system, one.code);
  return [
    ...(one.name !== null && (one.sentence ?? '') === '' ? [`${name} is ${one.name}.`] : []),
    ...(one.name !== null && one.sentence ? [`${name} is ${one.name}. ${one.sentence}`] : []),
    ...one.facts.map((fact) => `${name}, ${fact.name.toLowerCase()}: ${fact.text.replace(/\.$/, '')}.`),
    ...one.lists.flatMap((list) => listFacts(name, list)),
    ...(one.name === null && one.sentence ? [`${name}: ${one.sentence}`] : []),
    ...one.silent.map(({ name: list, why }) => `${name}, ${list}: ${why}`),
  ];
}

function listFacts(name: string, list: CrosswalkList): string[] {
  const { items, total, text, notes, related } = list;
  const rest = total > items.length ? `, and ${(total - items.length).toLocaleString('en-US')} more` : '';
  const holds =
    text !== '' || /^Codes of the/.test(list.name)
      ? `${name} ${text === '' ? '' : `(${text}) `}holds ${total.toLocaleString('en-US')} ${total === 1 ? 'code' : 'codes'}${text === '' ? '' : ` in ${list.name}`}: ${listed(items.map(itemText))}${rest}.`
      : `${name} corresponds to ${list.name} ${listed(items.map(itemText))}${rest}.`;
  return [
    holds,
    ...[...related, ...items.flatMap((item) => item.related.map((each) => ({ ...each, of: item.code })))].map(
      (each) =>
        relatedFact(
          'of' in each && each.of !== null ? String(each.of) : name,
          each.words,
          each.codes,
          list.name,
        ),
    ),
    ...notes.map((note) => `On the list ${list.name}: ${note}`),
  ];
}

function itemText({ system, code, text, detail, gone }: CrosswalkTarget): string {
  const named =
    code === null || text === code || system === 'rbcs' ? text : text ? `${code} (${text})` : code;
  return [named, detail && system !== 'rbcs' ? detail.replaceAll(' · ', ', ') : null, gone]
    .filter(Boolean)
    .join(', ')
    .replace(/\.$/, '');
}

function relatedFact(category: string, words: string, codes: readonly string[], model: string): string {
  return words === 'Overrides'
    ? `In ${model} ${category} overrides ${listed(codes)}, which ${codes.length === 1 ? 'is' : 'are'} not paid beside it.`
    : `In ${model} ${category} is dropped beside ${listed(codes)}.`;
}

export interface RiskFacts {
  ref: CodeRef;
  title: string | null;
  /** `CMS-HCC V28`, `HCC 37`; empty where the loaded models have no category for it. */
  categories: {
    model: string;
    category: string;
    label: string;
    overrides: string[];
    droppedBeside: string[];
  }[];
  /** Models that were asked. */
  models: string[];
  /** Null: the lists are not loaded, or the code is no billable one. */
  complication: 'CC' | 'MCC' | 'neither' | null;
  /** Age, sex and position limits of the Medicare code editor. */
  limits: { kind: 'age' | 'sex' | 'manifestation'; text: string }[];
}

export interface DrgFacts {
  drg: string;
  title: string;
  majorDiagnosticCategory: string;
  /** `Surgical`, `Medical` */
  type: string;
}

export const riskAndDrg = tool({
  description:
    'HCC risk adjustment categories, CC or MCC status and code editor limits of a diagnosis; or the name of an MS-DRG.',
  input: z.object({
    code: codeText.optional().describe('An ICD-10-CM code'),
    drg: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .optional(),
  }),
  doing: ({ code, drg }) =>
    `looking up ${code?.toUpperCase() ?? `MS-DRG ${drg ?? ''}`} in the risk adjustment and DRG lists`,
  run: ({ code, drg }, asking) => {
    if (code) {
      const read = readCode(code, asking, ['icd-10-cm']);
      return 'nothing' in read ? read : riskOf(read.ref, asking);
    }
    return drg
      ? drgOf(drg.padStart(3, '0'), asking)
      : nothing('wrongly asked', 'Give an ICD-10-CM code or an MS-DRG.');
  },
});

function riskOf(ref: CodeRef, asking: Asking) {
  const { edition, asOf, reader } = asking;
  const models = riskModels(edition, asOf)?.models ?? [];
  const lists = crosswalksOfDiagnosis(edition, ref.system, ref.code, asOf);
  const status = lists.find(({ name }) => name === COMPLICATION_STATUS);
  if (models.length === 0 && !status)
    return nothing('not loaded', 'Neither risk adjustment (HCC) nor CC and MCC lists are loaded.');
  const [first] = status?.items ?? [];
  const risk: RiskFacts = {
    ref,
    title: titleOf(edition, ref, asOf, reader).text,
    categories: lists
      .filter(({ name }) => models.includes(name))
      .flatMap(({ name, items }) =>
        items.map((item) => ({
          model: name,
          category: item.code ?? '',
          label: item.text,
          overrides: item.related.find(({ words }) => words === 'Overrides')?.codes ?? [],
          droppedBeside: item.related.find(({ words }) => words === 'Dropped beside')?.codes ?? [],
        })),
      ),
    models,
    complication: !status ? null : first?.code === 'CC' || first?.code === 'MCC' ? first.code : 'neither',
    limits: (limitTable.find(edition, ref.code, asOf)?.limits ?? []).map(({ kind, text }) => ({
      kind,
      text,
    })),
  };
  return {
    value: { risk, drg: null as DrgFacts | null },
    evidence: [
      evidence('risk_and_drg', {
        title: `Risk adjustment and complication status of ${ref.code}`,
        facts: riskFacts(risk, asking),
        codes: [ref],
        cites: [
          citeOn(asking, 'hcc'),
          ...(status ? [citeOn(asking, 'ms-cc'), citeOn(asking, 'ms-mcc')] : []),
          ...(risk.limits.length > 0 ? [citeOn(asking, 'mce')] : []),
        ],
        path: pageOf(ref, asking),
      }),
    ],
  };
}

const COMPLICATIONS = {
  CC: 'a CC (complication or comorbidity)',
  MCC: 'an MCC (major complication or comorbidity)',
  neither: 'neither a CC nor an MCC',
};

function riskFacts({ ref, categories, models, complication, limits }: RiskFacts, asking: Asking): string[] {
  const { code } = ref;
  const without = models.filter((model) => !categories.some((one) => one.model === model));
  const year = versionOn(asking, 'hcc');
  const isHeading = diagnosisOf(asking.edition, ref, asking.asOf)?.billable === false;
  return [
    ...(isHeading
      ? [`${code} is a heading: categories and CC status belong to the billable codes below it.`]
      : []),
    ...categories.map(
      ({ model, category, label }) =>
        `${code} is in ${category} (${label}) of the model ${model}, payment year ${year}.`,
    ),
    ...(without.length === models.length && models.length > 0
      ? [`${code} is in no payment category (HCC) of ${listed(models)}, payment year ${year}.`]
      : without.length > 0
        ? [`${code} is in no category of ${listed(without)}.`]
        : []),
    ...(complication
      ? [`${code} is ${COMPLICATIONS[complication]} in the MS-DRG lists ${versionOn(asking, 'ms-cc')}.`]
      : []),
    ...limits.map(({ text }) => `${code} is limited by the Medicare code editor: ${text}.`),
    ...categories.flatMap(({ model, category, overrides, droppedBeside }) => [
      ...(overrides.length > 0 ? [relatedFact(category, 'Overrides', overrides, model)] : []),
      ...(droppedBeside.length > 0 ? [relatedFact(category, 'Dropped beside', droppedBeside, model)] : []),
    ]),
    ...(models.length > 0 ? missedBy(asking, 'hcc') : []),
    ...(complication ? missedBy(asking, 'ms-cc') : []),
  ];
}

const TYPES: Record<string, string> = { P: 'Surgical', M: 'Medical' };

function drgOf(number: string, asking: Asking) {
  const version = versionOn(asking, 'msdrg');
  if (version === null) return nothing('not loaded', 'No list of MS-DRGs is loaded.');
  const found = numberTable.find(asking.edition, 'msdrg', number, asking.asOf);
  if (!found) return nothing('not found', `The MS-DRG list ${version} has no ${number}.`);
  const drg: DrgFacts = {
    drg: number,
    title: found.name,
    majorDiagnosticCategory: found.kind,
    type: TYPES[found.text] ?? found.text,
  };
  return {
    value: { risk: null as RiskFacts | null, drg: drg as DrgFacts | null },
    evidence: [
      evidence('risk_and_drg', {
        title: `MS-DRG ${number}`,
        facts: [
          `MS-DRG ${number} is ${drg.title}.`,
          `MS-DRG ${number} is a ${drg.type.toLowerCase()} group of major diagnostic category ${drg.majorDiagnosticCategory} in the list ${version}.`,
          'Which diagnoses and procedures lead to an MS-DRG is the work of the CMS grouper; no list that is read here says it.',
          ...missedBy(asking, 'msdrg'),
        ],
        codes: [],
        cites: [citeOn(asking, 'msdrg')],
        path: `/crosswalks?${new URLSearchParams({ code: number, system: 'ms-drg', asOf: asking.asOf })}`,
      }),
    ],
  };
}
