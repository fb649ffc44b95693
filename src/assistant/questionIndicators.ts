// Is the question about an indicator of a fee or edit file rather than about a code: `status indicator Q1`, `MAI 2`, `ASC indicator P3`?
import type { InputOf } from '#tools';

export type NamedIndicator = InputOf<'explain_indicator'>;

/** The surest name of a list first. What is captured is the indicator. */
const LISTS: [RegExp, NamedIndicator['list']][] = [
  [/\bmai(?: of| is| =)? ?([123])\b/i, 'MUE adjudication'],
  [/\basc\b.{0,24}?\bindicator:? ([a-z]\d)\b|\bpayment indicator:? ([a-z]\d)\b/i, 'ASC payment'],
  [
    /\b(?:mpfs|pfs|fee schedule|mpfsdb|physician)\b.{0,24}?\bstatus(?: code| indicator)?:? ([a-z])\b/i,
    'fee schedule status',
  ],
  [/\bstatus code:? ([a-z])\b/i, 'fee schedule status'],
  [/\b(?:opps )?(?:status indicator|si):? ([a-z]\d?)\b|\bopps status:? ([a-z]\d?)\b/i, 'OPPS status'],
  [/\bbilateral(?: surgery)? indicator:? ([0-39])\b/i, 'bilateral'],
  [/\bassistant(?: at)?(?: surgery| surgeon)? indicator:? ([0-29])\b/i, 'assistant at surgery'],
  [/\bco-?surgeons? indicator:? ([0-29])\b/i, 'co-surgeon'],
  [/\bteam(?: surgery)? indicator:? ([0-29])\b/i, 'team surgery'],
  [/\bmultiple (?:procedure|surgery) indicator:? ([0-79])\b/i, 'multiple procedure'],
  [/\bpc\/?tc indicator:? (\d)\b/i, 'PC/TC'],
  [/\bsupervision(?: level| indicator)?:? (0[1-9]|[1-9][0-9a-z]?)\b/i, 'supervision'],
  [/\bglobal(?: days| period| indicator)?:? (000|010|090|xxx|yyy|zzz|mmm)\b/i, 'global days'],
];

export function indicatorIn(text: string): NamedIndicator | null {
  for (const [pattern, list] of LISTS) {
    const match = pattern.exec(text);
    const indicator = match?.[1] ?? match?.[2];
    // "status indicator a" is an article, not the indicator.
    if (indicator && !(/^a$/.test(indicator) && !/[A-Z]/.test(text.slice(1))))
      return { list, indicator: indicator.toUpperCase() };
  }
  return null;
}
