// What does a code lead to? A diagnosis to its categories and its older number, a procedure to its groups and packages,
// a package to the code that it is billed by. A list that has nothing says why.
import { procedureSystem, statusOf } from '#catalog';
import { COMPLICATION_STATUS, type CrosswalkItem, linkTable, ofCode, riskModels } from '#crosswalks';
import { citeOf } from '#editions';
import {
  ascTable,
  drugTable,
  EXCLUDED,
  formatUnits,
  oppsTable,
  type Package,
  packagesOf,
  thousandths,
} from '#fees';
import { formatCents } from '#kit';
import { type Asked, type Lists, listed, missing, NOT_LOADED, silence, titled } from './crosswalkList.ts';

const UNNAMED = 'The loaded release does not name the code.';
const HEADING = 'The list names codes below this heading, not the heading.';

export function ofDiagnosis(asked: Asked, code: string): Lists {
  const { edition, asOf } = asked;
  // "Neither CC nor MCC" is said of codes only, not of whatever has their shape.
  const isCode = statusOf(edition, { system: 'icd-10-cm', code }, asOf) !== null;
  const lists = ofCode(edition, 'icd-10-cm', code, asOf)
    .filter(({ items }) => isCode || items.some((item) => item.code !== null))
    .map((one) => listed(asked, one));
  const has = (name: string) => lists.some((one) => one.name === name);
  const silent: Lists['silent'] = [];
  const risk = riskModels(edition, asOf);
  const without = risk?.models.filter((model) => !has(model)) ?? [];
  if (!risk) silent.push(silence('Risk adjustment (HCC)', NOT_LOADED));
  else if (without.length > 0) {
    const why = isHeading(asked, 'hcc', code) ? HEADING : `In no category of ${without.join(', ')}.`;
    silent.push(silence('Risk adjustment (HCC)', why));
  }
  if (!has(COMPLICATION_STATUS)) {
    const loaded = ['ms-cc', 'ms-mcc'].filter((source) => edition.pick(source, asOf));
    const why =
      loaded.length === 0
        ? NOT_LOADED
        : loaded.length === 1
          ? `Only one of the two lists is loaded (${loaded[0] === 'ms-cc' ? 'CC' : 'MCC'}); it does not have the code.`
          : isCode
            ? HEADING
            : UNNAMED;
    silent.push(silence(COMPLICATION_STATUS, why));
  }
  if (!has('ICD-9-CM'))
    silent.push(missing(asked, 'gem-icd9', 'ICD-9-CM', 'The loaded list leads no ICD-9-CM code to it.'));
  return { lists, silent };
}

export function ofOldDiagnosis(asked: Asked, code: string): Lists {
  const lists = ofCode(asked.edition, 'icd-9-cm', code, asked.asOf).map((one) =>
    listed(asked, { ...one, items: one.items.map((item) => titled(asked, item)) }),
  );
  const why = 'The loaded list, of diagnoses only, has no target for it.';
  return { lists, silent: lists.length > 0 ? [] : [missing(asked, 'gem-icd9', 'ICD-10-CM', why)] };
}

export function ofProcedure(asked: Asked, code: string): Lists {
  const { edition, asOf } = asked;
  const lists = ofCode(edition, 'hcpcs', code, asOf).map((one) => listed(asked, one));
  const silent = lists.length > 0 ? [] : [missing(asked, 'rbcs', 'RBCS', UNNAMED)];
  const opps = oppsTable.find(edition, code, asOf);
  const status = opps ? `Status ${opps.statusIndicator.code}: ${opps.statusIndicator.text}` : '';
  if (opps?.apc) {
    const rate = opps.paymentCents === null ? null : formatCents(opps.paymentCents);
    const detail = [rate, opps.note].filter((one) => one !== null).join(' · ') || null;
    const items = [{ system: 'apc' as const, code: opps.apc, text: status, detail, related: [] }];
    lists.push(listed(asked, { name: 'APC', approximate: false, items, cite: opps.cite }));
  } else {
    silent.push(missing(asked, 'opps-addendum-b', 'APC', opps ? `No APC. ${status}.` : UNNAMED));
  }
  const center = ascTable.find(edition, code, asOf);
  const [first] = center;
  if (first) {
    const items = center.map((row): CrosswalkItem => {
      const rate = row.paymentCents === null ? null : formatCents(row.paymentCents);
      return {
        system: 'asc',
        code: row.paymentIndicator?.code ?? EXCLUDED,
        text: row.paymentIndicator?.text ?? 'Excluded from payment in a surgical center',
        detail: [`Addendum ${row.addendum}`, rate].filter((one) => one !== null).join(' · '),
        related: [],
      };
    });
    lists.push(listed(asked, { name: 'ASC payment indicator', approximate: false, items, cite: first.cite }));
  } else silent.push(missing(asked, 'asc', 'ASC payment indicator', UNNAMED));
  const drug = drugTable.find(edition, code, asOf);
  if (drug && drug.ndcs.length > 0) {
    const items = drug.ndcs.map((row): CrosswalkItem => {
      const detail = [row.labeler.trim(), conversion({ ...row, dosage: drug.dosage })].join(' · ');
      return { system: 'ndc', code: row.ndc, text: row.drug.trim(), detail, related: [] };
    });
    lists.push(listed(asked, { name: 'NDC', approximate: false, items, cite: drug.cite }));
  } else
    silent.push(missing(asked, 'asp', 'NDC', 'The loaded crosswalk of Part B drugs has no package for it.'));
  return { lists, silent };
}

export function ofPackage(asked: Asked, ndc: string): Lists {
  const { edition, asOf } = asked;
  const part = edition.pick('asp', asOf)?.part;
  const packages = packagesOf(edition, [ndc], asOf);
  if (!part || packages.length === 0)
    return {
      lists: [],
      silent: [missing(asked, 'asp', 'HCPCS', 'The loaded crosswalk of Part B drugs has no such package.')],
    };
  const items = packages.map((pack) => ({
    ...titled(asked, {
      system: procedureSystem(pack.code),
      code: pack.code,
      text: '',
      detail: null,
      related: [],
    }),
    detail: conversion(pack),
  }));
  return {
    lists: [listed(asked, { name: 'HCPCS', approximate: false, items, cite: citeOf(part) })],
    silent: [],
  };
}

/** `Package 10 × 1: 10 units of 15 MG, 1 a piece` */
function conversion(pack: Omit<Package, 'code' | 'unitsThousandths' | 'ndc' | 'drug' | 'labeler'>): string {
  const units = (text: string) => {
    const number = thousandths(text);
    return number === null ? text : formatUnits(number);
  };
  const { packageQuantity, packageSize, billingUnits, unitsPerPackage, dosage } = pack;
  const piece = packageQuantity === '1' ? '' : `, ${units(billingUnits)} a piece`;
  const all = units(unitsPerPackage);
  return `Package ${packageQuantity} × ${packageSize}: ${all} ${all === '1' ? 'unit' : 'units'} of ${dosage}${piece}`;
}

function isHeading({ edition, asOf }: Asked, source: string, code: string): boolean {
  const part = edition.pick(source, asOf)?.part;
  return (
    part !== undefined &&
    linkTable.find(edition, source, 'icd-10-cm', code, asOf).length === 0 &&
    linkTable.holdsBelow(part, 'icd-10-cm', code)
  );
}
