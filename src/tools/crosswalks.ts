// What does a typed code or group correspond to, both ways? Every reading that fits, with the lists behind each.
// Put together here because the lists belong to two rooms: the crosswalk files, and the fee files (APC, ASC, NDC).
import { statusOf, titleOf } from '#catalog';
import { COMPLICATIONS, type CrosswalkSystem, numberTable, rbcsTable } from '#crosswalks';
import type { Cite, Edition } from '#editions';
import { decode, EXCLUDED, packagesOf } from '#fees';
import type { IsoDate } from '#kit';
import { type Lists, NOBODY, silence } from './crosswalkList.ts';
import { type Named, type NearName, namesNear, readingsOf } from './crosswalkReading.ts';
import { ofDiagnosis, ofOldDiagnosis, ofPackage, ofProcedure } from './crosswalksOfCode.ts';
import { ofApc, ofCenterGroup, ofGroup } from './crosswalksOfGroup.ts';

export interface CrosswalkReading extends Named, Lists {
  /** Null where no loaded file words it. */
  name: string | null;
  /** What must be known first: deleted on the date, a retired code set. */
  sentence: string | null;
  facts: { name: string; text: string }[];
  /** Where `name` and `facts` come from; null when the lists say it. */
  cite: Cite | null;
}

export interface Crosswalks {
  /** Readings that a loaded file names; where there is none, all that fit by shape, each saying why it has nothing. */
  readings: CrosswalkReading[];
  /** Fit by shape, but no loaded file names them. */
  unnamed: Named[];
  /** Groups whose names hold the words, where no reading is named. */
  near: NearName[];
  cites: Cite[];
}

export interface CrosswalksAsked {
  typed: string;
  /** Only this reading. */
  system: CrosswalkSystem | null;
  asOf: IsoDate;
  /** Of each list. */
  from: number;
  limit: number;
  /** Only the list of this id. */
  list?: string | null;
}

export function crosswalksOf(edition: Edition, asked: CrosswalksAsked): Crosswalks {
  const { typed, system, asOf, from, limit, list } = asked;
  const all = readingsOf(edition, typed, system, asOf).map((named) => {
    const about = aboutOf(edition, named, asOf);
    const found = listsOf({ edition, asOf, slice: { from, limit } }, named);
    const reading = { ...named, ...about, ...found };
    return { reading, isNamed: about.isNamed || found.lists.length > 0 };
  });
  const named = all.filter((one) => one.isNamed).map(({ reading }) => reading);
  const shown = named.length > 0 ? named : all.map(({ reading }) => reading);
  const readings = shown.map(({ isNamed: _isNamed, ...reading }) =>
    list ? { ...reading, lists: reading.lists.filter(({ id }) => id === list) } : reading,
  );
  const near = named.length > 0 ? [] : namesNear(edition, typed, asOf);
  return {
    readings,
    unnamed: all
      .filter((one) => !one.isNamed && !readings.some((other) => other.system === one.reading.system))
      .map(({ reading }) => ({ system: reading.system, code: reading.code })),
    near,
    cites: [
      ...readings.flatMap(({ cite, lists }) => [...(cite ? [cite] : []), ...lists.map((one) => one.cite)]),
      ...[...new Set(near.map((one) => one.cite))],
    ],
  };
}

function listsOf(asked: Parameters<typeof ofGroup>[0], named: Named): Lists {
  const { system, code } = named;
  switch (system) {
    case 'cpt':
    case 'hcpcs':
      return ofProcedure(asked, code);
    case 'icd-10-cm':
      return ofDiagnosis(asked, code);
    case 'icd-9-cm':
      return ofOldDiagnosis(asked, code);
    case 'ndc':
      return ofPackage(asked, code);
    case 'apc':
      return ofApc(asked, code);
    case 'asc':
      return ofCenterGroup(asked, code);
    case 'icd-10-pcs':
      return {
        lists: [],
        silent: [silence('Crosswalks', 'No list that is read here maps ICD-10-PCS codes.')],
      };
    case 'ms-drg':
      return { lists: [], silent: [silence('Codes of the group', GROUPER)] };
    case 'pos':
      return { lists: [], silent: [] };
    default:
      return ofGroup(asked, named);
  }
}

const GROUPER =
  'Which diagnoses and procedures lead to an MS-DRG is the grouper’s work. No list that is read here says it.';

type About = Omit<CrosswalkReading, keyof Named | keyof Lists> & { isNamed: boolean };

const NOTHING: About = { name: null, sentence: null, facts: [], cite: null, isNamed: false };

/** What a code or group is, before what it leads to. */
function aboutOf(edition: Edition, { system, code }: Named, asOf: IsoDate): About {
  switch (system) {
    case 'cpt':
    case 'hcpcs':
    case 'icd-10-cm':
    case 'icd-10-pcs': {
      const status = statusOf(edition, { system, code }, asOf);
      const title = titleOf(edition, { system, code }, asOf, NOBODY);
      const isCurrent = status === null || status.kind === 'active' || status.kind === 'revised';
      const sentence = isCurrent ? null : status.sentence;
      return { ...NOTHING, name: title.text, cite: title.cite, sentence, isNamed: status !== null };
    }
    case 'icd-9-cm':
      return { ...NOTHING, sentence: 'ICD-9-CM was in use for services until 30 September 2015.' };
    case 'ndc': {
      const [pack] = packagesOf(edition, [code], asOf);
      if (!pack) return NOTHING;
      const facts = [{ name: 'Labeler', text: pack.labeler.trim() }];
      return { ...NOTHING, name: pack.drug.trim(), facts, isNamed: true };
    }
    case 'ms-drg':
    case 'pos':
      return aboutNumber(edition, system, code, asOf);
    case 'cc':
      return { ...NOTHING, name: COMPLICATIONS[code] ?? null };
    case 'rbcs':
      return { ...NOTHING, isNamed: rbcsTable.groups(edition, asOf).has(code) };
    case 'asc':
      return {
        ...NOTHING,
        name: code === EXCLUDED ? 'Excluded from payment in a surgical center' : decode.ascPayment(code).text,
      };
    default:
      return NOTHING;
  }
}

const TYPES: Record<string, string> = { P: 'Surgical', M: 'Medical' };

function aboutNumber(edition: Edition, system: 'ms-drg' | 'pos', code: string, asOf: IsoDate): About {
  const found = numberTable.find(edition, system === 'pos' ? 'pos' : 'msdrg', code, asOf);
  if (!found) {
    const isLoaded = edition.pick(system === 'pos' ? 'pos' : 'msdrg', asOf) !== null;
    return {
      ...NOTHING,
      sentence: isLoaded ? 'The loaded list does not have this number.' : 'No such list is loaded.',
    };
  }
  const { name, kind, text, cite } = found;
  const facts =
    system === 'pos'
      ? [
          { name: 'Rate', text: kind },
          { name: 'Description', text },
        ]
      : [
          { name: 'Major diagnostic category', text: kind },
          { name: 'Type', text: TYPES[text] ?? text },
        ];
  return { ...NOTHING, name, cite, facts: facts.filter((fact) => fact.text !== ''), isNamed: true };
}
