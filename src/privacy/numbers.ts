// Which numbers stand for one person or one thing of theirs? 45 CFR 164.514(b)(2)(i)(G)-(M), (P)-(R); read by their form or by the label before them.
import { type Finding, type IdentifierKind, spansOf } from './finding.ts';

const SSN = /(?<![\w-])(?:\d{3}[- ]\d{2}[- ]\d{4}|[x*]{3}-[x*]{2}-\d{4})(?![\w-]|\.\d)/dgi;
const SSN_LABEL =
  /\b(?:ssn|ss#|social security(?: number| no\.?| #)?)(?:\s{0,2}(?:is|ending(?: in)?|last (?:4|four)(?: digits)?(?: of)?|[:#(]))*\s{0,2}(?<it>\d{9}|\d{3}[- ]?\d{2}[- ]?\d{4}|\d{4})(?![\w-])/dgi;
const LAST_FOUR =
  /\blast (?:4|four)(?: digits)?(?: of)?(?: the| her| his| their)?\s(?:ssn|social)(?: security)?(?: number)?(?: is|:)?\s{1,2}(?<it>\d{4})\b/dgi;
/** A Medicare beneficiary identifier: eleven places, each of its own kind, no S, L, O, I, B, Z. */
const MBI =
  /(?<![\w-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w-])/dgi;
const VIN = /(?<![\w-])(?=[A-Z0-9]{0,16}[A-Z])(?=[A-Z0-9]{0,12}\d{2})[A-HJ-NPR-Z0-9]{17}(?![\w-])/dg;
const PLATE =
  /\b(?:licen[cs]e|number|registration) plates?(?: (?:no\.?|number|#))?(?: is)?[:#]?\s{1,2}(?<it>[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5})(?![\w-])/dgi;
const MAC = /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/dgi;
const UDI = /\(01\)\d{14}(?:\(\d{2}\)[A-Z0-9-]{1,20}){0,5}/dgi;
const PHOTO = /(?<![\w/-])[\w-]{1,80}\.(?:jpe?g|png|heic|gif|bmp|tiff?|dcm|webp|mp4|mov)(?!\w)/dgi;

/** A value has a digit in it, and no more than a few parts. */
const VALUE = String.raw`(?<it>(?=[A-Z-]{0,8}\d)[A-Z0-9]{1,20}(?:[-/.][A-Z0-9]{1,12}){0,4})(?![\w-])`;
const NUMBER = String.raw`(?:no\b\.?|nos\b\.?|num(?:ber)?s?\b\.?|#|ids?\b)`;

/** Words that label nothing but such a number, then those that need `#`, `number` or `ID` after them. */
const LABELS: { kind: IdentifierKind; alone: string; numbered: string }[] = [
  {
    kind: 'record number',
    alone: String.raw`mrn|mr\s?#|m\.r\.n\.?|medical record|med(?:ical)? rec|emrn|empi|csn|pt\s?id|patient\s?id|accession|requisition`,
    numbered:
      'record|chart|patient|pt|encounter|visit|hospital|unit|fin|har|specimen|case|order|study|sample|claim|icn|dcn|authorization|auth|pre-?auth|referral|reference|ref|confirmation|prescription|rx|script|transaction|trial|subject|participant',
  },
  {
    kind: 'plan number',
    alone: String.raw`mbi|hicn?|subscriber\s?id|member\s?id|beneficiary\s?id|policy\s?id|medicaid\s?id|medicare\s?id`,
    numbered:
      'member|subscriber|policy|group|plan|insurance|beneficiary|health plan|medicare|medicaid|recipient|certificate holder|card',
  },
  {
    kind: 'account number',
    alone: 'acct|iban|routing',
    numbered: 'account|acc|guarantor|invoice|statement|bank|credit card|debit card|checking',
  },
  {
    kind: 'licence number',
    alone: String.raw`npi|dea|driver'?s licen[cs]e|driving licen[cs]e|passport|dl\s?#`,
    numbered:
      'licen[cs]e|lic|certificate|certification|badge|employee|student|tax|ein|tin|green card|visa|military|permit',
  },
  {
    kind: 'vehicle number',
    alone: String.raw`vin|licen[cs]e plates?|number plate|tag\s?#|plates?\s?#|vehicle identification`,
    numbered: 'vehicle|plate|registration',
  },
  {
    kind: 'device number',
    alone: String.raw`s/n|sn|udi|serial|device\s?id|imei`,
    numbered: 'device|implant|pacemaker|generator|pump|icd device|lead|lot|prosthesis',
  },
  {
    kind: 'biometric',
    alone:
      '(?:finger|voice|palm|thumb)[ -]?print(?: (?:template|record|scan|file))?|(?:retinal?|iris|face|facial)[ -](?:scan|template|recognition)(?: (?:template|record|file))?|biometric',
    numbered: 'template',
  },
];

const BEFORE_CODES =
  /^(?:claim|case|order|study|sample|policy|group|plan|certificate|reference|ref|lot|lead|unit|trial|rx|script|prescription)\b/i;
/** Codes of the code books, coverage documents and NDCs after a label that also stands before codes: `claim #1: 29881`. */
const CODE_SHAPED =
  /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4}|[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?|[LA]\d{5}|\d{4,5}-\d{3,4}-\d{1,2}|\d{1,3}(?:\.\d{1,2})?)(?:-[0-9A-Z]{2})?$/i;

export function* numbersIn(text: string): Generator<Finding> {
  yield* spansOf(text, SSN, 'ssn');
  yield* spansOf(text, SSN_LABEL, 'ssn');
  yield* spansOf(text, LAST_FOUR, 'ssn');
  yield* spansOf(text, MBI, 'plan number');
  yield* spansOf(text, VIN, 'vehicle number', (vin) => /[A-Z]/.test(vin));
  yield* spansOf(text, PLATE, 'vehicle number', (plate) => /\d/.test(plate));
  yield* spansOf(text, MAC, 'device number');
  yield* spansOf(text, UDI, 'device number');
  yield* spansOf(text, PHOTO, 'photo');
  for (const { kind, alone, numbered } of PATTERNS) {
    yield* spansOf(text, alone, kind, (value) => digitsIn(value) >= 2);
    yield* spansOf(
      text,
      numbered,
      kind,
      (value, { 0: all }) => digitsIn(value) >= 3 && !(BEFORE_CODES.test(all) && CODE_SHAPED.test(value)),
    );
  }
}

const PATTERNS = LABELS.map(({ kind, alone, numbered }) => ({
  kind,
  alone: new RegExp(
    String.raw`(?<![\w-])(?:${alone})(?:\s{0,2}${NUMBER}){0,2}(?:\s{0,2}(?:is|was|[:=#(|]|-\s)){0,2}\s{0,3}${VALUE}`,
    'dgi',
  ),
  numbered: new RegExp(
    String.raw`(?<![\w-])(?:${numbered})\s{0,2}${NUMBER}(?:\s{0,2}(?:is|was|[:=#(|]|-\s)){0,2}\s{0,3}${VALUE}`,
    'dgi',
  ),
}));

const digitsIn = (value: string): number => value.replace(/\D/g, '').length;
