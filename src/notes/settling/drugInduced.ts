// Which code has a disease that a drug brought about? The index parts them by their cause: `Hepatitis, drug-induced`; the drug has its own
// code beside (T36 to T50). Authority: ICD-10-CM Index; Official Guidelines I.C.19.e.5.a.

import type { Reading } from '../readings.ts';
import type { Near } from './neighbors.ts';

/** What drugs against tumors do has codes of its own. */
const BY_CYTOTOXIC: readonly [RegExp, string][] = [
  [/^D70\.9$/, 'D70.1'],
  [/^K12\.3[02]$/, 'K12.31'],
  [/^D64\.9$/, 'D64.81'],
  [/^D61\.818$/, 'D61.810'],
];
/** The same drugs are given for joints and kidneys. */
const OF_TUMOR =
  /\b(?:cancer|\w{0,12}carcinoma|lymphoma|leuka?emia|myeloma|metasta\w+|oncolog\w+|chemo\w*|\w{1,8}ciclib)\b/i;
const CYTOTOXIC = /^T45\.1X5/;
/** They keep an immune system down, and treat no tumor. */
const OF_IMMUNITY =
  /\b(?:azathioprine|imuran|mycophenol\w+|tacrolimus|sirolimus|c[iy]closporine?|leflunomide|infliximab|adalimumab|etanercept|tocilizumab)\b/i;

const INDUCED: readonly [RegExp, string][] = [
  [/^R21$|^L30\.9$/, 'L27.0'],
  [/^L50\.9$/, 'L50.0'],
  // The index sends a toxic hepatitis to the liver disease with hepatitis.
  [/^K75\.9$/, 'K71.6'],
  [/^K7(?:2\.90|6\.9)$/, 'K71.9'],
  [/^A87\.9$/, 'G03.0'],
  [/^K72\.0/, 'K71.10'],
  [/^D61\.818$/, 'D61.811'],
  [/^D70\.9$/, 'D70.2'],
  [/^D69\.6$/, 'D69.59'],
  [/^D59\.[19]$/, 'D59.2'],
  [/^E24\.9$/, 'E24.2'],
  [/^E03\.9$/, 'E03.2'],
  [/^E11\.9$|^E13\.9$/, 'E09.9'],
  [/^M81\.0$/, 'M81.8'],
  [/^M32\.9$|^M32\.10$/, 'M32.0'],
  [/^G2(?:0\.\w+|1\.9)$/, 'G21.19'],
  [/^G62\.9$/, 'G62.0'],
  [/^G72\.9$/, 'G72.0'],
  [/^J(?:84\.9|18\.9|98\.4)$/, 'J70.4'],
  [/^K52\.9$/, 'K52.1'],
  [/^E23\.0$/, 'E23.1'],
  [/^R33\.9$/, 'R33.0'],
  [/^I95\.9$/, 'I95.2'],
  [/^K59\.00$/, 'K59.03'],
  [/^K85\.90$/, 'K85.30'],
  [/^I42\.9$/, 'I42.7'],
  [/^D84\.9$/, 'D84.821'],
  [/^T78\.2XXA$/, 'T88.6XXA'],
  [/^G25\.[0]$|^R25\.1$/, 'G25.1'],
  [/^D68\.9$/, 'D68.32'],
  [/^N12$/, 'N14.19'],
  [/^N28\.9$/, 'N14.19'],
  [/^G24\.9$/, 'G24.09'],
  [/^G93\.40$/, 'G92.8'],
  [/^R50\.9$/, 'R50.2'],
  [/^M87\.[09]$/, 'M87.10'],
  [/^M87\.(?:851|051)$/, 'M87.151'],
  [/^M87\.(?:852|052)$/, 'M87.152'],
  [/^D74\.9$/, 'D74.8'],
  [/^L53\.9$/, 'L27.0'],
  [/^L90\.9$/, 'L90.8'],
  [/^N52\.9$/, 'N52.2'],
  [/^K12\.30$/, 'K12.32'],
  [/^E66\.9$/, 'E66.1'],
  [/^M10\.9$/, 'M10.20'],
  [/^E27\.40$/, 'E27.3'],
];
/** Codes of drugs that did harm. */
export const ADVERSE = /^T(?:3[6-9]|4\d|50)\..*5A$/;
/** Characters between the disease and its drug. */
const NEAR = 90;
/** Characters that a mention may have. */
const LONGEST = 200;

/** The code of the disease as a drug brings it about, where one is told beside it; else null. */
export function inducedCode(one: Reading, drugs: Near, text: string): string | null {
  const deaf = /^H91\.9([0-3])$/.exec(one.code);
  // The ear that a drug deafened has its side in another digit.
  const to = deaf
    ? `H91.0${deaf[1] === '0' ? '9' : deaf[1]}`
    : INDUCED.find(([disease]) => disease.test(one.code))?.[1];
  const byCytotoxic = BY_CYTOTOXIC.find(([disease]) => disease.test(one.code))?.[1];
  if ((to ?? byCytotoxic) === undefined || (one.code === 'R50.9' && isNeutropenic(one, text))) return null;
  const isBeside = ({ evidence }: Reading) => {
    const [first, second] =
      evidence.start < one.evidence.start ? [evidence, one.evidence] : [one.evidence, evidence];
    const between = text.slice(first.end, Math.max(first.end, second.start));
    if (between.length > NEAR) return false;
    return !/[.;,]|\band\b/.test(between) || isSubject(between);
  };
  const beside = drugs(one, NEAR + LONGEST).filter(isBeside);
  const isCytotoxic = ({ code, evidence }: Reading) =>
    CYTOTOXIC.test(code) && !OF_IMMUNITY.test(evidence.text);
  if (byCytotoxic !== undefined && beside.some(isCytotoxic) && OF_TUMOR.test(text)) return byCytotoxic;
  return beside.length > 0 ? (to ?? null) : null;
}

/** `Neutropenia after chemotherapy with fever`: the fever is that of the neutropenia. */
function isNeutropenic({ evidence }: Reading, text: string): boolean {
  return /\bneutropa?en\w+/i.test(text.slice(Math.max(0, evidence.start - NEAR), evidence.end + 40));
}

/** `Neuropathy, of axonal predominance, was induced by …`: one thing, described between commas. */
function isSubject(between: string): boolean {
  return /^,[^.;,]{1,60}, (?:(?:was|were) (?:induced|caused|provoked|attributed) (?:by|to)|followed|appeared after)\b[^.;,]{0,20}$/.test(
    between,
  );
}
