// Which codes are in a group, by the group's name or number: HCC, CC and MCC, MS-DRG, place of service, APC, ASC, RBCS.
// Authority: as the lists that are asked.
import { groupsNamed, membersOf, numbered } from '#crosswalks';
import { ascTable, oppsTable } from '#fees';
import { type Asking, codeItem, diagnosisItem, missingOf, type Reading, single } from './crosswalkReading.ts';

/** Groups that a word finds in one list. */
const MOST_GROUPS = 12;

/** `HCC 38`, `DRG 470`, `POS 11`, `APC 5113`, `ASC G2`, `CC`; a bare number has every reading of its length. */
export function numberReadings(asking: Asking, text: string): Reading[] {
  const upper = text.toUpperCase();
  const readings: Reading[] = [];
  const hcc = /^(?:CMS-?)?(RX)?HCC ?(\d{1,3})$/.exec(upper);
  if (hcc?.[2]) readings.push(categoryReading(asking, `${hcc[1] ? 'Rx' : ''}HCC ${Number(hcc[2])}`));
  if (upper === 'CC' || upper === 'MCC') readings.push(complicationReading(asking, upper));
  const drg = /^(?:(?:MS-?)?DRG ?)?(\d{3})$/.exec(upper) ?? /^(?:MS-?)?DRG ?(\d{1,2})$/.exec(upper);
  if (drg?.[1]) readings.push(...numberReading(asking, 'msdrg', drg[1].padStart(3, '0')));
  const pos = /^(?:POS ?)?(\d{2})$/.exec(upper) ?? /^POS ?(\d)$/.exec(upper);
  if (pos?.[1]) readings.push(...numberReading(asking, 'pos', pos[1].padStart(2, '0')));
  const apc = /^(?:APC ?)?(\d{4})$/.exec(upper);
  if (apc?.[1]) readings.push(apcReading(asking, apc[1]));
  const asc = /^ASC ?([A-Z]\d)$/.exec(upper);
  if (asc?.[1]) readings.push(centerReading(asking, asc[1]));
  return readings;
}

function categoryReading(asking: Asking, name: string): Reading {
  const { edition, asOf, page } = asking;
  return {
    kind: 'HCC category',
    name,
    text: null,
    ref: null,
    lists: membersOf(edition, 'hcc', name, asOf, page).map(({ list, text, detail, total, codes, cite }) => ({
      list,
      label: [text, detail].filter((words) => words !== null).join('. '),
      approximate: false,
      total,
      items: codes.map(({ code }) => diagnosisItem(asking, code)),
      cite,
    })),
    missing: missingOf(asking, 'hcc'),
  };
}

function complicationReading(asking: Asking, name: 'CC' | 'MCC'): Reading {
  const { edition, asOf, page } = asking;
  return {
    kind: 'MS-DRG complication list',
    name,
    text: name === 'CC' ? 'Complication or comorbidity' : 'Major complication or comorbidity',
    ref: null,
    lists: membersOf(edition, 'complication', name, asOf, page).map(({ list, total, codes, cite }) => ({
      list,
      approximate: false,
      total,
      items: codes.map(({ code }) => diagnosisItem(asking, code)),
      cite,
    })),
    missing: missingOf(asking, 'ms-cc'),
  };
}

function numberReading(asking: Asking, source: 'pos' | 'msdrg', code: string): Reading[] {
  const found = numbered(asking.edition, source, code, asking.asOf);
  const kind = source === 'pos' ? 'Place of service' : 'MS-DRG';
  const missing = missingOf(asking, source);
  const name = `${source === 'pos' ? 'POS' : 'DRG'} ${code}`;
  if (!found) return [{ kind, name, text: null, ref: null, lists: [], missing }];
  const words = source === 'pos' ? `${found.kind}. ${found.text}` : kindOfDrg(found.kind, found.text);
  const list = single(kind, null, found.name, words, found.cite);
  return [{ kind, name, text: found.name, ref: null, lists: [list], missing }];
}

/** `M` and `P` stand for medical and surgical in the list. */
function kindOfDrg(category: string, type: string): string {
  const words = type === 'M' ? 'Medical' : type === 'P' ? 'Surgical' : type;
  return category === '' ? `${words}, before any diagnostic category` : `${words}, MDC ${category}`;
}

function apcReading(asking: Asking, apc: string): Reading {
  const found = oppsTable.inApc(asking.edition, apc, asking.asOf, asking.page);
  const lists =
    found && found.total > 0
      ? [
          {
            list: 'Codes of the APC',
            approximate: false,
            total: found.total,
            items: found.codes.map(({ code, statusIndicator }) => ({
              ...codeItem(asking, code),
              detail: `Status ${statusIndicator}`,
            })),
            cite: found.cite,
          },
        ]
      : [];
  const missing = missingOf(asking, 'opps-addendum-b');
  return { kind: 'Ambulatory payment class', name: `APC ${apc}`, text: null, ref: null, lists, missing };
}

function centerReading(asking: Asking, indicator: string): Reading {
  const found = ascTable.withIndicator(asking.edition, indicator, asking.asOf, asking.page);
  const lists =
    found && found.total > 0
      ? [
          {
            list: 'Codes with the indicator',
            approximate: false,
            total: found.total,
            items: found.codes.map(({ code, addendum }) => ({
              ...codeItem(asking, code),
              detail: `Addendum ${addendum}`,
            })),
            cite: found.cite,
          },
        ]
      : [];
  const missing = missingOf(asking, 'asc');
  return { kind: 'ASC payment indicator', name: `ASC ${indicator}`, text: null, ref: null, lists, missing };
}

export function rbcsReading(asking: Asking, text: string): Reading[] {
  const match = /^RBCS (.+)$/i.exec(text);
  if (!match?.[1]) return [];
  const { edition, asOf, page } = asking;
  const lists = membersOf(edition, 'rbcs', match[1], asOf, page).map(
    ({ list, text: name, total, codes, cite }) => ({
      list,
      label: name,
      approximate: false,
      total,
      items: codes.map(({ code, detail }) => ({ ...codeItem(asking, code), detail })),
      cite,
    }),
  );
  const missing = missingOf(asking, 'rbcs');
  return [{ kind: 'RBCS group', name: match[1], text: null, ref: null, lists, missing }];
}

/** Words: the groups that are called so. */
export function namedReading({ edition, asOf, ...rest }: Asking, text: string): Reading[] {
  if (!/\p{L}/u.test(text)) return [];
  const groups = groupsNamed(edition, text, asOf, MOST_GROUPS);
  const lists = [...Map.groupBy(groups, ({ list }) => list)].map(([list, found]) => ({
    list,
    approximate: false,
    total: found.length,
    items: found.map(({ name, text: words }) => ({
      ref: null,
      name: name === `RBCS ${words}` ? null : name,
      text: words,
      detail: null,
      ask: name,
    })),
    cite: (found[0] as (typeof found)[number]).cite,
  }));
  const missing = missingOf({ edition, asOf, ...rest }, 'hcc', 'rbcs', 'msdrg', 'pos');
  return [{ kind: 'Groups called', name: text, text: null, ref: null, lists, missing }];
}
