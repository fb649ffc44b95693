// What in a sentence can be wrong? Its codes, amounts, indicators, dates, modifiers and numbers, each in one spelling, so that a sentence
// and the evidence for it can be compared.
import { type IsoDate, parseIsoDate } from '#kit';
import type { Asking } from '#tools';
import { isModifier, type NamedCode, namedCodes } from '#tools';

export interface FactTokens {
  codes: NamedCode[];
  /** `amount $88.95`, `date 2025-10-01`, `indicator 1`, `modifier XS`, `number 7.03`. */
  tokens: Set<string>;
}

// Names with numbers in them that say nothing that could be wrong, and the marks of citations.
const NAMES =
  /\[\d{1,2}\]|\b(?:Rx)?HCC (?:ESRD )?V\d\d\b|\b[LA]\d{5}\b|\bICD-?(?:9|10)(?:-(?:CM|PCS))?\b|\bE\/M\b|\b(?:HCPCS )?Level II\b|\b(?:column|step|line|table|chapter|section|part|appendix) (?:one|two|\d{1,3}(?:\.\d{1,3}){0,4}[A-Z]?)\b|§+ ?[\d.]+|\b100-0\d\b|\b42 CFR [\d.]+/gi;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATES = new RegExp(
  String.raw`\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2}) (${MONTHS}) (\d{4})\b|\b(${MONTHS}) (\d{1,2}),? (\d{4})\b`,
  'g',
);
const AMOUNTS = /\$ ?(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,4})?/g;
const INDICATORS =
  /\b(?:indicators?|MAI|status|APC|CCMI)(?: (?:is|of|code|indicator))? \(?([0-9][0-9A-Z]{0,3}|[A-Z][0-9]?)\b(?![-\w]|\.\d)/g;
/** `the indicator of the pair is 1`: what stands between may be a code, which is read by itself. */
const INDICATORS_OF =
  /(?<=\b(?:indicators?|MAI|status|APC|CCMI) (?:of|for|on)(?: [\w’-]{1,20}){1,6} (?:is|was) )([0-9][0-9A-Z]{0,3}|[A-Z][0-9]?)\b(?![-\w]|\.\d)/g;
const MODIFIERS = /(?<![A-Za-z0-9$.])([0-9A-Z]{2})(?![A-Za-z0-9]|\.\d| ?%)/g;
const NUMBERS = /(?<![A-Za-z0-9.])(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?(?![A-Za-z0-9])/g;
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNT_WORDS = new RegExp(String.raw`\b(${COUNTS.join('|')})\b`, 'gi');

export function factTokens(
  sentence: string,
  { edition, asOf }: Pick<Asking, 'edition' | 'asOf'>,
): FactTokens {
  const tokens = new Set<string>();
  let text = sentence.replaceAll(NAMES, blank);
  const take = (pattern: RegExp, token: (cells: string[]) => string | null) => {
    text = text.replaceAll(pattern, (whole: string, ...cells: unknown[]) => {
      const found = token(cells.map((cell) => (typeof cell === 'string' ? cell : '')));
      if (found === null) return whole;
      tokens.add(found);
      return blank(whole);
    });
  };
  take(DATES, ([y1 = '', m1 = '', d1 = '', d2 = '', m2 = '', y2 = '', m3 = '', d3 = '', y3 = '']) => {
    const day = dayOf(y1 || y2 || y3, m1 || monthOf(m2 || m3), d1 || d2 || d3);
    return day === null ? null : `date ${day}`;
  });
  take(AMOUNTS, ([dollars = '', cents = '']) => `amount $${Number(dollars.replaceAll(',', '') + cents)}`);
  for (const pattern of [INDICATORS, INDICATORS_OF])
    take(pattern, ([indicator = '']) => `indicator ${indicator}`);
  take(/\bcontractor (\d{5})\b/g, ([number = '']) => `contractor ${number}`);
  const codes = namedCodes(edition, text, asOf).filter(
    // `00074-1234-01` is a drug's package, `13202-01` a locality: a piece of a longer number is no unknown code.
    ({ known, text: written, start, end }) =>
      known || (written.length >= 5 && !/^-\d/.test(text.slice(end)) && !/\d-$/.test(text.slice(0, start))),
  );
  for (const { start, end } of codes) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  take(MODIFIERS, ([two = '']) => (/[A-Z]/.test(two) && isModifier(edition, two) ? `modifier ${two}` : null));
  take(NUMBERS, ([whole = '', part = '']) => `number ${Number(whole.replaceAll(',', '') + part)}`);
  take(COUNT_WORDS, ([word = '']) => `number ${COUNTS.indexOf(word.toLowerCase()) + 2}`);
  return { codes, tokens };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function monthOf(name: string): string {
  return String(MONTHS.split('|').indexOf(name) + 1);
}

function dayOf(year: string, month: string, day: string): IsoDate | null {
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
