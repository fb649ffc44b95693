// What does one code or package correspond to? Diagnoses of two revisions, procedures and drugs by NDC.
// Authority: as the lists that are asked; packages and payment groups belong to the fees.
import { type CodeRef, guessSystems, isCdt } from '#catalog';
import { type Crosswalk, ofCode } from '#crosswalks';
import { citeOf } from '#editions';
import { ascTable, drugTable, formatUnits, oppsTable, packagesOf, parseNdc } from '#fees';
import {
  type Asking,
  type Correspondence,
  codeItem,
  missingOf,
  type Reading,
  single,
  titleIn,
} from './crosswalkReading.ts';

export function codeReadings(asking: Asking, text: string): Reading[] {
  return guessSystems(text).flatMap((ref) => {
    if (isCdt(ref.code)) return [];
    // A dot that is typed stands where it belongs: 250.00 is no 25000.
    if (text.includes('.') && text.toUpperCase() !== ref.code) return [];
    if (ref.system === 'icd-10-cm') return [diagnosisReading(asking, ref)];
    if (ref.system === 'cpt' || ref.system === 'hcpcs') return [procedureReading(asking, ref)];
    return [];
  });
}

function diagnosisReading(asking: Asking, ref: CodeRef): Reading {
  const { edition, asOf } = asking;
  const text = titleIn(asking, ref);
  const lists = ofCode(edition, ref.system, ref.code, asOf).map(listed);
  return {
    kind: 'ICD-10-CM code',
    name: ref.code,
    text,
    ref: text === null ? null : ref,
    // That a code is on no list means something only of a code that there is.
    lists: text === null ? lists.filter(({ items }) => items.some(({ ask }) => ask !== null)) : lists,
    missing: missingOf(asking, 'hcc', 'ms-cc', 'gem-icd9'),
  };
}

/** What a diagnosis is called elsewhere; the item's own code leads back. */
function listed({ name, approximate, items, cite }: Crosswalk): Correspondence {
  return {
    list: name,
    approximate,
    total: items.length,
    items: items.map(({ code, text, detail }) => ({ ref: null, name: code, text, detail, ask: code })),
    cite,
  };
}

function procedureReading(asking: Asking, ref: CodeRef): Reading {
  const { edition, asOf, page } = asking;
  const { code } = ref;
  const lists: Correspondence[] = ofCode(edition, ref.system, code, asOf).map((list) => ({
    ...listed(list),
    items: list.items.map(({ text, detail }) => ({
      ref: null,
      name: null,
      text,
      detail,
      ask: `RBCS ${text}`,
    })),
  }));
  const opps = oppsTable.find(edition, code, asOf);
  if (opps?.apc) {
    const detail = `${opps.statusIndicator.code}: ${opps.statusIndicator.text}`;
    lists.push(single('APC', `APC ${opps.apc}`, null, detail, opps.cite));
  }
  for (const { addendum, paymentIndicator, cite } of ascTable.find(edition, code, asOf)) {
    lists.push(
      paymentIndicator === null
        ? single(`ASC addendum ${addendum}`, null, 'Excluded from surgical centers', null, cite)
        : single(
            `ASC addendum ${addendum}`,
            `ASC ${paymentIndicator.code}`,
            paymentIndicator.text,
            null,
            cite,
          ),
    );
  }
  const drug = drugTable.find(edition, code, asOf);
  if (drug && drug.ndcs.length > 0) {
    lists.push({
      list: 'NDC',
      approximate: false,
      total: drug.ndcs.length,
      items: drug.ndcs
        .slice(page.from, page.from + page.limit)
        .map(({ ndc, drug: name, labeler, packageSize, unitsPerPackage }) => ({
          ref: null,
          name: ndc,
          text: `${name}, ${labeler}, size ${packageSize}`,
          detail: `${unitsPerPackage} units of ${drug.dosage} a package`,
          ask: ndc,
        })),
      cite: drug.cite,
    });
  }
  return {
    kind: ref.system === 'cpt' ? 'CPT® code' : 'HCPCS code',
    name: code,
    text: titleIn(asking, ref),
    ref,
    lists,
    missing: missingOf(asking, 'rbcs', 'opps-addendum-b', 'asc', 'asp'),
  };
}

/** ICD-9-CM diagnosis: three digits, V and two, E and three, then up to two more. */
const NINE = /^(\d{3}|V\d{2}|E\d{3})\.?(\d{1,2})?$/;

export function nineReading(asking: Asking, text: string): Reading[] {
  const match = NINE.exec(text.toUpperCase());
  if (!match) return [];
  const [, head = '', tail] = match;
  const code = tail === undefined ? head : `${head}.${tail}`;
  const lists = ofCode(asking.edition, 'icd-9-cm', code, asking.asOf).map((list) => ({
    ...listed(list),
    items: list.items.map(({ code: ten, text: words, detail }) => ({
      ref: ten === null ? null : { system: 'icd-10-cm' as const, code: ten },
      name: ten,
      text: words,
      detail,
      ask: ten,
    })),
  }));
  const missing = missingOf(asking, 'gem-icd9');
  return [
    { kind: 'ICD-9-CM code, in use until 2015-09-30', name: code, text: null, ref: null, lists, missing },
  ];
}

export function packageReading(asking: Asking, text: string): Reading[] {
  const { edition, asOf } = asking;
  const ndcs = parseNdc(text);
  if (ndcs.length === 0) return [];
  const missing = missingOf(asking, 'asp');
  const part = edition.pick('asp', asOf)?.part;
  const packages = packagesOf(edition, ndcs, asOf);
  if (packages.length === 0 || !part)
    return [{ kind: 'Package (NDC)', name: ndcs.join(' or '), text: null, ref: null, lists: [], missing }];
  return [...Map.groupBy(packages, ({ ndc }) => ndc)].map(([ndc, rows]) => ({
    kind: 'Package (NDC)',
    name: ndc,
    text: [...new Set(rows.map(({ drug, labeler }) => `${drug}, ${labeler}`))].join('; '),
    ref: null,
    lists: [
      {
        list: 'HCPCS',
        approximate: false,
        total: rows.length,
        items: rows.map(({ code, dosage, unitsThousandths, packageSize }) => ({
          ...codeItem(asking, code),
          detail:
            unitsThousandths === null
              ? dosage
              : `${formatUnits(unitsThousandths)} units of ${dosage} a package (size ${packageSize})`,
        })),
        cite: citeOf(part),
      },
    ],
    missing,
  }));
}
