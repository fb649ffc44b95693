// How does Medicare pay a hospital outpatient department and a surgery center for a code, and what does it pay for a drug?
// Authority: OPPS Addendum B, ASC addenda, ASP files; what they mean is `fees`' to say.
import { z } from 'zod';
import { type CodeRef, procedureSystem, titleOf } from '#catalog';
import {
  type Asc,
  ascTable,
  type DrugPrice,
  drugNames,
  drugTable,
  formatUnits,
  type NdcRow,
  type Opps,
  oppsTable,
  type Package,
  packagesOf,
  parseNdc,
  drugPrice as priceOfDrug,
} from '#fees';
import { formatCents } from '#kit';
import type { Asking } from './asking.ts';
import { findCodes } from './codeSearch.ts';
import { codeText, lowerFirst } from './codeTools.ts';
import { doseUnits, readDosage } from './doses.ts';
import { goneFact } from './feeTools.ts';
import {
  citeOn,
  evidence,
  listed,
  missedBy,
  nothing,
  PROCEDURES,
  pageOf,
  readCode,
  tool,
  versionOn,
} from './telling.ts';

export interface FacilityStatus {
  ref: CodeRef;
  /** Null: not in the Addendum B of the date. */
  opps: Opps | null;
  /** The addendum that pays, else EE; null: in none. */
  asc: Asc | null;
}

const OPPS = 'opps-addendum-b';

export const facilityStatus = tool({
  description:
    'OPPS status indicator, APC and rate of a code, and its ASC payment indicator and rate: inpatient only, packaged, paid in a surgery center.',
  input: z.object({ code: codeText }),
  doing: ({ code }, asking) =>
    `looking up ${code.toUpperCase()} in OPPS Addendum B ${versionOn(asking, OPPS) ?? ''} and the ASC addenda`,
  run: ({ code }, asking) => {
    const { edition, asOf } = asking;
    const read = readCode(code, asking, PROCEDURES);
    if ('nothing' in read) return read;
    const { ref, valid } = read;
    const versions = { opps: versionOn(asking, OPPS), asc: versionOn(asking, 'asc') };
    if (versions.opps === null && versions.asc === null)
      return nothing('not loaded', 'Neither OPPS Addendum B nor the ASC addenda are loaded.');
    const centers = ascTable.find(edition, ref.code, asOf);
    const value: FacilityStatus = {
      ref,
      opps: oppsTable.find(edition, ref.code, asOf),
      asc: centers.find(({ addendum }) => addendum !== 'EE') ?? centers[0] ?? null,
    };
    const gone = valid ? [] : goneFact(ref, asking);
    const page = pageOf(ref, asking);
    return {
      value,
      evidence: [
        ...(versions.opps === null
          ? []
          : [
              evidence('facility_status', {
                title: `OPPS Addendum B ${versions.opps}: ${ref.code}`,
                facts: [...gone, ...oppsFacts(value, versions.opps), ...missedBy(asking, OPPS)],
                codes: [ref],
                cites: [citeOn(asking, OPPS)],
                path: page,
              }),
            ]),
        ...(versions.asc === null
          ? []
          : [
              evidence('facility_status', {
                title: `ASC addenda ${versions.asc}: ${ref.code}`,
                facts: [...ascFacts(value, versions.asc), ...missedBy(asking, 'asc')],
                codes: [ref],
                cites: [citeOn(asking, 'asc')],
                path: page,
              }),
            ]),
      ],
    };
  },
});

function oppsFacts({ ref, opps }: FacilityStatus, version: string): string[] {
  const { code } = ref;
  if (!opps) return [`${code} is not in the OPPS Addendum B ${version}.`];
  const { statusIndicator, apc, paymentCents, copaymentCents, minimumCopaymentCents } = opps;
  const copayment = copaymentCents ?? minimumCopaymentCents;
  return [
    `${code} has OPPS status indicator ${statusIndicator.code}: ${statusIndicator.text}.`,
    paymentCents === null
      ? `${code} has no OPPS payment rate of its own in Addendum B ${version}.`
      : `Medicare’s national OPPS rate for ${code}${apc ? ` (APC ${apc})` : ''} is ${formatCents(paymentCents)}, before the wage index of the hospital.`,
    ...(paymentCents !== null && copayment !== null
      ? [
          `The ${copaymentCents === null ? 'minimum ' : ''}copayment of ${code} in a hospital outpatient department is ${formatCents(copayment)}.`,
        ]
      : []),
    ...(apc && paymentCents === null ? [`${code} is in APC ${apc}.`] : []),
  ];
}

function ascFacts({ ref, asc }: FacilityStatus, version: string): string[] {
  const { code } = ref;
  if (!asc)
    return [
      `${code} is in none of the ASC addenda ${version}, so they set no payment to a surgery center for it.`,
    ];
  if (asc.addendum === 'EE')
    return [`${code} is excluded from payment in ambulatory surgery centers (ASC Addendum EE ${version}).`];
  const { paymentIndicator, paymentCents, multipleProcedureDiscount } = asc;
  return [
    ...(paymentIndicator
      ? [`${code} has ASC payment indicator ${paymentIndicator.code}: ${paymentIndicator.text}.`]
      : []),
    paymentCents === null
      ? `${code} has no payment rate of its own in the ASC Addendum ${asc.addendum} ${version}.`
      : `Medicare’s national rate for ${code} in an ambulatory surgery center is ${formatCents(paymentCents)} (Addendum ${asc.addendum}), before the wage index.`,
    ...(multipleProcedureDiscount === null || paymentCents === null
      ? []
      : [
          multipleProcedureDiscount
            ? `${code} is reduced by half in a surgery center when it is not the highest procedure of the day.`
            : `${code} is not reduced in a surgery center when several procedures are done.`,
        ]),
    ...(asc.deviceOffsetCents
      ? [`The device portion of ${code} in a surgery center is ${formatCents(asc.deviceOffsetCents)}.`]
      : []),
  ];
}

export interface DrugMatch {
  ref: CodeRef;
  title: string | null;
  /** `15 MG` */
  dosage: string;
  /** Thousandths of a dollar for one HCPCS unit; null: no payment limit in the file. */
  limitMills: number | null;
  /** HCPCS units of the dose that was asked about, in whole units; null where none was, or its unit is another kind. */
  doseUnits: number | null;
  /** What is paid for the units or the dose; null where neither was given. */
  price: DrugPrice | null;
  /** The package that was asked for, else the first of the code. */
  packages: (Package | NdcRow)[];
  totalPackages: number;
}

const MOST_DRUGS = 6;
const MOST_PACKAGES = 6;

export const drugPrice = tool({
  description:
    'Medicare Part B drug price (ASP payment limit) by HCPCS code, National Drug Code or drug name; billing units of a dose; packages.',
  input: z.object({
    code: codeText.optional(),
    ndc: z.string().trim().min(10).max(14).optional(),
    name: z.string().trim().min(3).max(80).optional(),
    units: z.number().min(0.001).max(100_000).optional().describe('HCPCS units'),
    dose: z
      .object({ amount: z.number().min(0.0001).max(1_000_000), unit: z.string().trim().min(1).max(12) })
      .optional()
      .describe('What was given: 60 mg'),
  }),
  doing: ({ code, ndc, name }, asking) =>
    `looking up ${code?.toUpperCase() ?? ndc ?? name ?? 'a drug'} in the ASP file ${versionOn(asking, 'asp') ?? ''}`.trimEnd(),
  run: (asked, asking) => {
    const version = versionOn(asking, 'asp');
    if (version === null) return nothing('not loaded', 'No file of Part B drug prices (ASP) is loaded.');
    const found = drugsMeant(asked, asking);
    if ('nothing' in found) return found;
    const matches = found.codes.flatMap((code) => drugMatch(code, found.packages, asked, asking) ?? []);
    if (matches.length === 0)
      return nothing(
        'not found',
        `The ASP file ${version} has no payment limit for ${listed(found.codes)}: another list or the contractor prices it.`,
      );
    return {
      value: { matches },
      evidence: matches.map((match) =>
        evidence('drug_price', {
          title: `Part B drug prices ${version}: ${match.ref.code}`,
          facts: [...drugFacts(match, asked, version), ...missedBy(asking, 'asp')],
          codes: [match.ref],
          cites: [citeOn(asking, 'asp')],
          path: `/fees/drugs?code=${match.ref.code}&asOf=${asking.asOf}`,
        }),
      ),
    };
  },
});

interface AskedDrug {
  code?: string | undefined;
  ndc?: string | undefined;
  name?: string | undefined;
  units?: number | undefined;
  dose?: { amount: number; unit: string } | undefined;
}

function drugsMeant({ code, ndc, name }: AskedDrug, asking: Asking) {
  if (code) {
    const read = readCode(code, asking, PROCEDURES);
    return 'nothing' in read ? read : { codes: [read.ref.code], packages: [] as Package[] };
  }
  if (ndc) {
    const spellings = parseNdc(ndc);
    if (spellings.length === 0)
      return nothing(
        'wrongly asked',
        'A National Drug Code has ten or eleven digits, such as 00409-3795-01.',
      );
    const packages = packagesOf(asking.edition, spellings, asking.asOf);
    if (packages.length === 0)
      return nothing(
        'not found',
        `The NDC crosswalk ${versionOn(asking, 'asp')} does not have ${spellings.join(' or ')}.`,
      );
    return { codes: [...new Set(packages.map((one) => one.code))], packages };
  }
  if (!name)
    return nothing('wrongly asked', 'Give a HCPCS code, a National Drug Code or the name of a drug.');
  const codes = drugsNamed(name, asking);
  return codes.length > 0
    ? { codes, packages: [] as Package[] }
    : nothing('not found', `No drug of the ASP file ${versionOn(asking, 'asp')} is called “${name}”.`);
}

/** By product names of the crosswalk first (`Keytruda`), then by what the search finds among HCPCS codes. */
function drugsNamed(name: string, asking: Asking): string[] {
  const wanted = name.toLowerCase();
  const word = new RegExp(`(?:^|[^a-z])${wanted.replaceAll(/[^a-z0-9]+/g, '[^a-z0-9]+')}(?:[^a-z]|$)`);
  const isExact = (names: readonly string[]) => names.some((one) => one.trim().toLowerCase() === wanted);
  const branded = [...drugNames(asking.edition)]
    .filter(([, names]) => names.some((one) => word.test(one.toLowerCase())))
    // `Eylea` is another code than `Eylea HD`.
    .sort((a, b) => Number(isExact(b[1])) - Number(isExact(a[1])));
  const { edition, asOf } = asking;
  const searched = findCodes(edition, name, { system: 'hcpcs', asOf, limit: MOST_DRUGS, validOn: asOf })
    .hits.map(({ ref }) => ref.code)
    .filter((code) => drugTable.find(edition, code, asOf) !== null);
  // The search ranks what the product names cannot.
  const codes = branded.map(([code]) => code);
  const exact = branded.filter(([, names]) => isExact(names)).map(([code]) => code);
  const order =
    codes.length === 0 ? searched : [...exact, ...codes.filter((code) => searched.includes(code)), ...codes];
  return [...new Set(order)].slice(0, MOST_DRUGS);
}

function drugMatch(
  code: string,
  packages: readonly Package[],
  { units, dose }: AskedDrug,
  { edition, asOf, reader }: Asking,
): DrugMatch | null {
  const drug = drugTable.find(edition, code, asOf);
  const system = procedureSystem(code);
  if (!drug || !system) return null;
  const ref = { system, code };
  const ofDose = dose ? doseUnits(dose, drug.dosage) : null;
  const asked = units ?? ofDose;
  const own = packages.filter((one) => one.code === code);
  return {
    ref,
    title: titleOf(edition, ref, asOf, reader).text,
    dosage: drug.dosage,
    limitMills: drug.limitMills,
    doseUnits: ofDose,
    price:
      asked === null
        ? null
        : priceOfDrug(
            edition,
            { code, unitsThousandths: Math.round(asked * 1000), openedThousandths: null },
            asOf,
          ),
    packages: own.length > 0 ? own : drug.ndcs.slice(0, MOST_PACKAGES),
    totalPackages: drug.ndcs.length,
  };
}

function drugFacts(match: DrugMatch, { ndc, dose, units }: AskedDrug, version: string): string[] {
  const { ref, title, dosage, limitMills, price, packages, totalPackages } = match;
  const { code } = ref;
  const name = title === null ? code : `${code} (${lowerFirst(title)})`;
  const limit = limitMills === null ? null : `$${(limitMills / 1000).toFixed(3)}`;
  const [line] = price?.lines ?? [];
  return [
    ...(ndc
      ? packages.map(
          (one) =>
            `NDC ${one.ndc} is ${one.drug.trim()} of ${one.labeler.trim()} and is billed as ${code}: ${one.unitsPerPackage.trim()} billing units in a package.`,
        )
      : []),
    limit === null
      ? `${name} has no payment limit in the ASP file ${version}: the contractor prices it.`
      : `${name} has a Medicare payment limit of ${limit} for one billing unit of ${dosage.toLowerCase()} (ASP ${version}).`,
    `One billing unit of ${code} is ${dosage.toLowerCase()}.`,
    ...(dose && match.doseUnits !== null
      ? [
          `${dose.amount} ${dose.unit} of ${code} are ${match.doseUnits} billing ${match.doseUnits === 1 ? 'unit' : 'units'} of ${dosage.toLowerCase()} each.`,
        ]
      : []),
    ...(dose && match.doseUnits === null && readDosage(dosage) !== null
      ? [
          `${dose.amount} ${dose.unit} cannot be turned into units of ${code}, which are counted in ${dosage.toLowerCase()}.`,
        ]
      : []),
    ...(line?.amountCents != null && limit !== null
      ? [
          `${formatUnits(line.unitsThousandths)} billing ${line.unitsThousandths === 1000 ? 'unit' : 'units'} of ${code} at ${limit} come to ${formatCents(line.amountCents)}.`,
        ]
      : []),
    ...(price && units !== undefined ? price.notes.filter((note) => note.startsWith('Claims take')) : []),
    ...(totalPackages > 0 && !ndc
      ? [
          `The NDC crosswalk lists ${totalPackages} ${totalPackages === 1 ? 'package' : 'packages'} for ${code}, among them ${listed(packages.map((one) => `${one.ndc} (${one.drug.trim()})`))}.`,
        ]
      : []),
    `Discarded amounts of ${code} from a single-dose container go on a line of their own with JW; JZ says that nothing was discarded.`,
  ];
}
