// Where do the official files come from? One table of publishers' addresses, release by release.
// CMS and NCHS name their zips by fiscal year, quarter or month; the names below were seen in public use for FY2027 and
// the fourth quarter of 2026, or continue the pattern of the quarters before. A file that is not there under its name is
// looked for on its page; failing that, the refusal names the page.
import type { IsoDate } from '#kit';

export { type DownloadOptions, type DownloadProgress, download } from './downloading.ts';

export interface Download {
  /** The source that the file feeds, as `update` takes it. Several files may feed one source. */
  source: string;
  title: string;
  /** The publisher's page that lists the file: what a person opens when the address has changed. */
  page: string;
  /** How the publisher names its releases, in words. */
  naming: string;
  /** The zip of the release that is in effect on a day. */
  url(today: IsoDate): string;
  /** How its name begins, whatever suffix the publisher adds; by it the file is found on `listing` when it was renamed. */
  stem(today: IsoDate): string;
  /** The page that links to the zip of that release. */
  listing(today: IsoDate): string;
  /** What must be accepted before it is fetched; null for files without licensed content. */
  licence: string | null;
  /** SHA-256 of the zip where its publisher states one for this release. */
  sha256: string | null;
}

/** In our own words, with the address of the binding text. */
const CMS_AMA_LICENCE = `This CMS file contains CPT codes. CPT is copyright of the American Medical Association; all rights reserved.
CMS gives the file out under its point-and-click licence: read it at https://www.cms.gov/license/ama before you accept.
In short: you, your employees and agents may use CPT only as that licence allows, inside your organisation, for Medicare, Medicaid
and other programs that CMS administers. You may not resell or license CPT, transfer copies to anyone who has not accepted, or
make commercial use of it without a licence of the AMA. Fee schedules, relative value units, conversion factors and related
components are not assigned by the AMA, are not part of CPT, and the AMA does not recommend their use. FARS and DFARS
restrictions apply to government use. CPT is provided as it is, without warranty; CMS and the AMA disclaim liability.`;

const CMS = 'https://www.cms.gov';
const ZIPS = `${CMS}/files/zip`;
/** What the "Accept" button of the CMS licence page adds to the address. */
const AGREED = '?agree=yes&next=Accept';

const NCCI = `${CMS}/medicare/coding-billing/national-correct-coding-initiative-ncci-edits`;
const PTP_PAGE = `${NCCI}/medicare-ncci-procedure-procedure-ptp-edits`;
const MUE_PAGE = `${NCCI}/medicare-ncci-medically-unlikely-edits-mues`;
const ICD_PAGE = `${CMS}/medicare/coding-billing/icd-10-codes`;
const HCPCS_PAGE = `${CMS}/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update`;
const RVU_PAGE = `${CMS}/medicare/payment/fee-schedules/physician/pfs-relative-value-files`;
const OPPS_PAGE = `${CMS}/medicare/payment/prospective-payment-systems/hospital-outpatient-pps/quarterly-addenda-updates`;
const ASC_PAGE = `${CMS}/medicare/payment/prospective-payment-systems/ambulatory-surgical-center-asc/asc-payment-rates-addenda`;
const ASP_PAGE = `${CMS}/medicare/payment/part-b-drugs/asp-pricing-files`;

const QUARTERLY = 'by calendar quarter; the file of the current quarter';
const FISCAL = 'by fiscal year from 1 October, with an update on 1 April';
const FOUR = [1, 2, 3, 4];

export const DOWNLOADS: readonly Download[] = [
  {
    ...free('icd-10-cm', 'ICD-10-CM codes and descriptions', ICD_PAGE, FISCAL),
    ...zip((today) => `${icdRelease(today)}-code-descriptions-tabular-order`),
  },
  {
    ...free('icd-10-cm-tabular', 'ICD-10-CM tabular list and indexes', ICD_PAGE, FISCAL),
    ...zip((today) => `${icdRelease(today)}-code-tables-tabular-index`),
  },
  {
    ...free('icd-10-pcs', 'ICD-10-PCS codes and descriptions', ICD_PAGE, FISCAL),
    ...zip((today) => `${icdRelease(today)}-icd-10-pcs-order-file-long-abbreviated-titles`),
  },
  {
    ...free('icd-10-pcs-tables', 'ICD-10-PCS tables, index and definitions', ICD_PAGE, FISCAL),
    ...zip((today) => `${icdRelease(today)}-icd-10-pcs-code-tables-index`),
  },
  {
    ...free('hcpcs', 'HCPCS Level II alpha-numeric file', HCPCS_PAGE, QUARTERLY),
    ...zip((today) => `${monthAndYear(today)}-alpha-numeric-hcpcs-file`),
  },
  ...FOUR.map((n) => ({
    ...licensed('ncci-ptp-practitioner', `NCCI PTP edits, practitioner, file ${n} of 4`, PTP_PAGE, QUARTERLY),
    ...zip((today) => ptpName(today, 'practitioner', 'ccipra', n), AGREED),
  })),
  ...FOUR.map((n) => ({
    ...licensed(
      'ncci-ptp-hospital',
      `NCCI PTP edits, outpatient hospital, file ${n} of 4`,
      PTP_PAGE,
      QUARTERLY,
    ),
    ...zip((today) => ptpName(today, 'hospital', 'ccioph', n), AGREED),
  })),
  {
    ...licensed('mue-practitioner', 'MUE table, practitioner services', MUE_PAGE, QUARTERLY),
    ...zip((today) => mueName(today, 'practitioner-services'), AGREED),
  },
  {
    ...licensed('mue-hospital', 'MUE table, outpatient hospital services', MUE_PAGE, QUARTERLY),
    ...zip((today) => mueName(today, 'facility-outpatient-hospital-services'), AGREED),
  },
  {
    ...licensed('mue-dme', 'MUE table, DME supplier services', MUE_PAGE, QUARTERLY),
    ...zip((today) => mueName(today, 'dme-supplier-services'), AGREED),
  },
  {
    ...licensed(
      'aoc',
      'NCCI add-on code edits',
      `${NCCI}/medicare-ncci-add-code-edits`,
      'by the day from which they hold, as a rule the first of a quarter',
    ),
    ...zip(
      (today) => `add-code-edits-medicare-effective-${quarterStart(today).slice(5, 7)}01${today.slice(0, 4)}`,
      AGREED,
    ),
  },
  {
    ...licensed(
      'mpfs',
      'Physician fee schedule relative values',
      RVU_PAGE,
      'RVU, two digits of the year, a letter for the quarter',
    ),
    ...zip(rvuName, AGREED),
    listing: (today) => `${RVU_PAGE}/${rvuName(today)}`,
  },
  {
    ...free(
      'zip-locality',
      'ZIP codes by carrier and locality',
      `${CMS}/medicare/payment/fee-schedules`,
      'one current file, renamed at each revision',
    ),
    ...zip(() => 'zip-code-carrier-locality-file'),
  },
  {
    ...licensed('opps-addendum-b', 'OPPS Addendum B', OPPS_PAGE, QUARTERLY),
    ...zip((today) => `${monthAndYear(today)}-opps-addendum-b`, AGREED),
    listing: (today) => `${OPPS_PAGE}/${monthAndYear(today)}-addendum-b`,
  },
  {
    ...licensed('asc', 'ASC addenda AA, BB, EE and FF', ASC_PAGE, QUARTERLY),
    // CMS calls it `asc-addenda` or `asc-approved-hcpcs-code-payment-rates`.
    ...zip((today) => `${monthAndYear(today)}-asc-a`),
    url: (today) => `${ZIPS}/${monthAndYear(today)}-asc-addenda.zip${AGREED}`,
  },
  {
    ...licensed('asp', 'Part B drug payment limits', ASP_PAGE, QUARTERLY),
    ...zip((today) => `${monthAndYear(today)}-medicare-part-b-payment-limit-files`, AGREED, '-final'),
  },
  {
    ...licensed('asp', 'NDC to HCPCS crosswalk for Part B drugs', ASP_PAGE, QUARTERLY),
    ...zip((today) => `${monthAndYear(today)}-ndc-hcpcs-crosswalk`, AGREED, '-final'),
  },
];

type Described = Omit<Download, 'url' | 'stem'>;

function free(source: string, title: string, page: string, naming: string): Described {
  return { source, title, page, naming, listing: () => page, licence: null, sha256: null };
}

function licensed(source: string, title: string, page: string, naming: string): Described {
  return { ...free(source, title, page, naming), licence: CMS_AMA_LICENCE };
}

function zip(stem: (today: IsoDate) => string, query = '', suffix = ''): Pick<Download, 'url' | 'stem'> {
  return { stem, url: (today) => `${ZIPS}/${stem(today)}${suffix}.zip${query}` };
}

/** 1-4. */
function quarterOf(today: IsoDate): number {
  return Math.ceil(Number(today.slice(5, 7)) / 3);
}

function quarterStart(today: IsoDate): IsoDate {
  return `${today.slice(0, 4)}-${String(quarterOf(today) * 3 - 2).padStart(2, '0')}-01`;
}

/** `october-2026`. */
function monthAndYear(today: IsoDate): string {
  return `${['january', 'april', 'july', 'october'][quarterOf(today) - 1]}-${today.slice(0, 4)}`;
}

/** `2027` from October 2026, `april-1-2027` from the April after. */
function icdRelease(today: IsoDate): string {
  const year = Number(today.slice(0, 4));
  const quarter = quarterOf(today);
  return quarter === 4 ? `${year + 1}` : quarter === 1 ? `${year}` : `april-1-${year}`;
}

/** NCCI version 323 is the fourth quarter of 2026: 30 for 2024 and up by one a year, then the quarter from 0. */
function ptpName(today: IsoDate, setting: string, file: string, n: number): string {
  const quarter = quarterOf(today);
  const version = `${Number(today.slice(0, 4)) - 1994}${quarter - 1}`;
  return `medicare-ncci-${today.slice(0, 4)}q${quarter}-${setting}-ptp-edits-${file}-v${version}r0-f${n}`;
}

function mueName(today: IsoDate, setting: string): string {
  return `medicare-ncci-${today.slice(0, 4)}-q${quarterOf(today)}-${setting}-mue-table`;
}

/** `rvu26d`. */
function rvuName(today: IsoDate): string {
  return `rvu${today.slice(2, 4)}${'abcd'[quarterOf(today) - 1]}`;
}
