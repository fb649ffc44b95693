// Where is the service furnished? A ZIP code, a state or a payment locality, and the kind of place that decides the price.

export interface NamedPlace {
  start: number;
  end: number;
  /** As the tools take it: `10001`, `NY`, `01182-18`. */
  place: string;
}

export type Site = 'nonFacility' | 'facility' | 'hospital' | 'asc' | 'dme';

const STATES: Record<string, string> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'puerto rico': 'PR',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  'virgin islands': 'VI',
  virginia: 'VA',
  'washington dc': 'DC',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};
const ABBREVIATIONS = new Set(Object.values(STATES));

const ZIP = /\b(?:zip(?: ?codes?)?:? ?|in |near |at |around )(\d{5}(?:-\d{4})?)\b/i;
const ZIP_NAMED = /\bzip/i;
/** Numbers may be both a code and a ZIP code: what is paid there, or which locality it is in. */
const ASKS_A_PLACE =
  /^(?!.*\b(?:bundl|unbundl|inclu|column|ncci|edit))(?=.*\b(?:fees?|pric\w*|pays?|paid|payment|cost|how much|rates?|amount|get|gets|allowable|reimburse\w*|setting|localit\w*|mac|contractor|gpcis?)\b)/is;
const IN_A_PLACE =
  /(?:\b(?:in|near|around) |\b(?:locality|mac|contractor|gpcis?) (?:is |of |for )(?:zip )?|\b(?:setting|facility|office|hospital), ?)(\d{5})(?!\d|-\d{2}\b)/i;
const LOCALITY = /\b(\d{5})-(\d{2})\b(?!\d|-)/;
// The longest first: West Virginia is not Virginia.
const STATE_NAME = new RegExp(
  String.raw`\b(${Object.keys(STATES)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\b`,
  'i',
);
// Two capitals are a state only behind a word that asks for one: OR, IN, ME and HI are words, LT, PA, MD and CO are not places.
const STATE_SHORT = /\b(?:in|for|near|state(?: of)?|,) ?([A-Z]{2})\b/;

/** `isCode`: whether a number of five digits is a code that is known, so that it is no ZIP code unless the words ask for a place. */
export function placeIn(
  text: string,
  isCode: (number: string) => boolean,
  isZip: (number: string) => boolean,
): NamedPlace | null {
  const zip = ZIP.exec(text);
  if (zip?.[1] && (ZIP_NAMED.test(zip[0]) || !isCode(zip[1].slice(0, 5)))) return at(zip, zip[1]);
  const asked = ASKS_A_PLACE.test(text) ? IN_A_PLACE.exec(text) : null;
  if (asked?.[1] && isZip(asked[1])) {
    const end = asked.index + asked[0].length;
    return { start: end - asked[1].length, end, place: asked[1] };
  }
  const locality = LOCALITY.exec(text);
  if (locality && !isCode(locality[1] as string)) return at(locality, locality[0]);
  const name = STATE_NAME.exec(text);
  if (name?.[1]) return at(name, STATES[name[1].toLowerCase()] as string);
  const short = STATE_SHORT.exec(text);
  return short?.[1] && ABBREVIATIONS.has(short[1]) ? at(short, short[1]) : null;
}

function at(match: RegExpExecArray, place: string): NamedPlace {
  return { start: match.index, end: match.index + match[0].length, place };
}

const SITES: [Site, RegExp][] = [
  ['asc', /\b(asc|ambulatory surg\w*|surgery cent(er|re)s?|surgical cent(er|re)s?)\b/i],
  ['dme', /\b(dme|dmepos|supplier)\b/i],
  ['nonFacility', /\b(non-?facility|office|pos 11)\b/i],
  [
    'hospital',
    /\b(opps|hopd|apc|outpatient hospital|hospital outpatient|outpatient dep\w*|hospitals?|outpatient)\b/i,
  ],
  ['nonFacility', /\bclinic\b/i],
  ['facility', /\b(facility|inpatient|pos (?:19|2[1-4]))\b/i],
];

/** The most exact name of a kind of place. */
export function siteIn(text: string): Site | null {
  return SITES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whose NCCI edits bind there; a surgical center is held to the practitioners'. */
export const SITE_SETTING: Record<Site, 'practitioner' | 'hospital' | null> = {
  nonFacility: 'practitioner',
  facility: 'practitioner',
  asc: 'practitioner',
  hospital: 'hospital',
  dme: null,
};
