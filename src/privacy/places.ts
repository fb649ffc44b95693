// Where does somebody live or work? All that is smaller than a state: street, city, county, ZIP code, and the employer (45 CFR 164.514(b)(2)(i)(B)).
import { type Finding, spansOf } from './finding.ts';
import { NOT_NAMES } from './medicalWords.ts';

/** First two digits of the ZIP codes of each state: `OR 99214` is two codes, not a place. */
const ZIPS_OF: Record<string, string> = {
  AL: '35 36',
  AK: '99',
  AZ: '85 86',
  AR: '71 72',
  CA: '90 91 92 93 94 95 96',
  CO: '80 81',
  CT: '06',
  DE: '19',
  DC: '20 56',
  FL: '32 33 34',
  GA: '30 31 39',
  HI: '96',
  ID: '83',
  IL: '60 61 62',
  IN: '46 47',
  IA: '50 51 52',
  KS: '66 67',
  KY: '40 41 42',
  LA: '70 71',
  ME: '03 04',
  MD: '20 21',
  MA: '01 02 05',
  MI: '48 49',
  MN: '55 56',
  MS: '38 39',
  MO: '63 64 65',
  MT: '59',
  NE: '68 69',
  NV: '88 89',
  NH: '03',
  NJ: '07 08',
  NM: '87 88',
  NY: '00 06 10 11 12 13 14',
  NC: '27 28',
  ND: '58',
  OH: '43 44 45',
  OK: '73 74',
  OR: '97',
  PA: '15 16 17 18 19',
  PR: '00',
  RI: '02',
  SC: '29',
  SD: '57',
  TN: '37 38',
  TX: '75 76 77 78 79 88',
  UT: '84',
  VT: '05',
  VI: '00',
  VA: '20 22 23 24',
  WA: '98 99',
  WV: '24 25 26',
  WI: '53 54',
  WY: '82 83',
  GU: '96',
};
const STATE_NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|USA|America|Canada|Mexico|China|India|Philippines|Vietnam|Haiti|Cuba|Guatemala|Honduras|El Salvador|Nigeria|Ghana|Ethiopia|Somalia|Syria|Iraq|Iran|Ukraine|Russia|Poland|Germany|France|Italy|Spain|England|Ireland|Korea|Japan|Brazil|Colombia|Peru|Africa|Asia|Europe|U\\.S\\.|United States';
const STATE = `(?:${Object.keys(ZIPS_OF).join('|')}|${STATE_NAMES})`;
const IS_STATE = new RegExp(`^${STATE}$`);

const CITY = String.raw`(?:(?:St|Ste|Ft|Mt)\. )?\p{Lu}[\p{L}'’-]{1,20}(?: (?:(?:[dl]['’])?\p{Lu}[\p{L}'’-]{1,20}|de|del|la)){0,3}`;
const WORD = String.raw`(?:\p{L}[\p{L}'’.-]{0,20}|\d{1,3}(?:st|nd|rd|th))`;
const UNIT = String.raw`(?:,?[ \t]{1,2}(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|lot|bldg|building|trlr|#)\.?\s{0,2}#?[A-Z0-9-]{1,6}\b)?`;
const PLAIN_STREETS =
  'street|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|parkway|pkwy|highway|hwy|turnpike|expressway|freeway|crescent';
/** Words of other meanings too: `Dr Smith`, `CT`, `2 way`; a capital before them, and the end of the street after them. */
const SHORT_STREETS =
  'Ct|Court|Pl|Place|Way|Ter|Terrace|Cir|Circle|Sq|Square|Trail|Trl|Loop|Row|Path|Pike|Run|Point|Alley|Park|CT|PL|WAY|TER|CIR|COURT|PLACE|CIRCLE|TERRACE|TRAIL|LOOP';
const PLAIN_STREET = new RegExp(
  String.raw`(?<![\w.$/-])\d{1,6}(?:-\d{1,4})?[A-Z]?[ \t]{1,2}(?<between>(?:${WORD}[ \t]{1,2}){1,4}?)(?:${PLAIN_STREETS})\b\.?(?: (?:N|S|E|W|NE|NW|SE|SW)\b)?${UNIT}`,
  'dgiu',
);
const SHORT_STREET = new RegExp(
  String.raw`(?<![\w.$/-])\d{1,6}(?:-\d{1,4})?[A-Z]?[ \t]{1,2}(?<between>(?:(?:\p{Lu}[\p{L}'’.-]{0,20}|\d{1,3}(?:st|nd|rd|th))[ \t]{1,2}){1,4}?)(?:(?:St|Dr|ST|DR)\b(?:\.|(?!\.))|(?:${SHORT_STREETS})\b\.?)(?=\s*(?:[,;.\n]|$)|[ \t]{1,2}(?:[Aa]pt|APT|[Aa]partment|[Uu]nit|UNIT|[Ss]uite|[Ss]te|STE|[Rr]oom|[Rr]m|[Ff]loor|[Ll]ot|[Bb]ldg|in|and)\b|[ \t]{1,2}#|[ \t]{1,2}\p{Lu}[\p{L}]{1,20}(?: \p{Lu}\p{L}{1,20})?,)(?:,?[ \t]{1,2}(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Floor|Lot|Bldg|APT|UNIT|STE|#)\.?\s{0,2}#?[A-Z0-9-]{1,6}\b)?`,
  'dgu',
);
const BOX =
  /\b(?:p\.?\s?o\.?\s?box|post office box|rural route|(?:rr|hc)\s?\d{1,4},?\s{1,2}box)\s{1,2}#?\d{1,6}\b/dgi;
/** What may stand between a number and `drive` or `road` and yet makes no street. */
const NO_STREET =
  /\b(?:mg|mcg|ml|cm|mm|kg|minutes?|hours?|days?|weeks?|months?|years?|year|hour|minute|miles|to|the|of|was|is|were|and|or|patient|pt|he|she|on|in|per|units?|times|for|with|by|cannot|can|when|while)\b/i;

const CITY_STATE_ZIP = new RegExp(
  String.raw`(?<city>${CITY}),?\s{1,2}(?<state>${STATE})\.?,?\s{1,3}(?<zip>\d{5}(?:-\d{4})?)(?![\w-])`,
  'dgu',
);
const LOWER_CITY_STATE_ZIP =
  /(?<city>\b\p{L}[\p{L}'’.-]{1,20}(?: \p{L}[\p{L}'’.-]{1,20})?), (?<state>[a-z]{2}),? (?<zip>\d{5}(?:-\d{4})?)(?![\w-])/dgu;
const CITY_STATE = new RegExp(
  String.raw`(?<=\b(?:[Ii]n|[Ff]rom|[Oo]f|[Aa]t|[Nn]ear|[Tt]o|[Cc]ity):?\s{1,2}|[,;]\s{1,2}|\n\s{0,8}|^)(?<it>${CITY}),\s{0,2}${STATE}(?![\p{L}\d-])`,
  'dgu',
);
const CITY_AFTER = new RegExp(String.raw`^(?:,| in|,? \n?)\s{1,2}(?<it>${CITY})`, 'du');
const LIVES = new RegExp(
  String.raw`\b(?:[Ll]ive[sd]?|[Ll]iving|[Rr]esid(?:es?|ed|ing)|[Mm]ov(?:ed|ing)|[Rr]elocated|[Rr]esident|[Nn]ative|[Gg]rew up|[Bb]orn|[Hh]ometown|[Vv]isiting|[Tt]ravel(?:s|l?ed|l?ing)?|[Vv]acation|[Oo]riginally)(?: (?:here|back|alone|recently|near|outside|down|over|with family|with \p{Ll}{1,5} \p{Ll}{1,9}))?(?::| (?:in|at|from|of|to|near|outside|outside of|is|around):?)\s{1,2}(?<it>${CITY})`,
  'dgu',
);
const LABELLED = new RegExp(
  String.raw`\b(?:[Cc]ity|[Tt]own|[Cc]ounty|[Mm]unicipality|[Pp]arish|[Bb]irthplace|[Pp]lace of birth|CITY|COUNTY|TOWN)(?: of residence)?\s{0,2}[:=|]\s{0,3}(?<it>${CITY})`,
  'dgu',
);
const COUNTY =
  /(?<![\p{L}])(?<it>\p{Lu}\p{Ll}[\p{L}'’.-]{1,18}(?: \p{Lu}\p{Ll}[\p{L}'’.-]{1,18})?) (?:County|Parish|Township|Borough)\b/dgu;
const ZIP =
  /\b(?:zip|zip\s?code|postal\s?code|zipcode)(?:\s{0,2}(?:is|of|[:=#|])){0,2}\s{0,3}(?<it>\d{5}(?:-\d{4})?)(?![\w-])/dgi;
const LIVES_IN_ZIP =
  /\b(?:address|resid(?:es|ence)|lives in|home)\b[^\n]{0,40}?\bzip(?:\s?code)?\s{0,2}:?\s{0,2}$/i;
const WORKS =
  /\b(?:[Ee]mployer(?: name)?\s{0,2}[:=|]\s{0,3}|EMPLOYER\s{0,2}:\s{0,3}|[Ww]ork(?:s|ed|ing) (?:\p{Ll}{1,12} ){0,3}(?:for|at) |[Ee]mployed (?:\p{Ll}{1,12} ){0,3}(?:by|at|with) |[Rr]etired from |[Oo]wner of )(?:the )?(?<it>\p{Lu}[\p{L}&'’-]{1,24}(?: (?:\p{Lu}[\p{L}&'’-]{1,24}|&|and|of)){0,4})/dgu;

export function* placesIn(text: string): Generator<Finding> {
  for (const pattern of [PLAIN_STREET, SHORT_STREET]) {
    for (const match of text.matchAll(pattern)) {
      if (NO_STREET.test(match.groups?.between ?? '')) continue;
      const end = match.index + match[0].length;
      yield { kind: 'address', start: match.index, end };
      yield* cityAfter(text, end);
    }
  }
  for (const found of spansOf(text, BOX, 'address')) {
    yield found;
    yield* cityAfter(text, found.end);
  }
  for (const pattern of [CITY_STATE_ZIP, LOWER_CITY_STATE_ZIP]) yield* citiesWithZip(text, pattern);
  for (const found of spansOf(text, CITY_STATE, 'place', namesAPlace)) yield { ...found, weak: true };
  for (const pattern of [LIVES, LABELLED]) yield* spansOf(text, pattern, 'place', namesAPlace);
  for (const found of spansOf(text, COUNTY, 'place', isNoWordOfTheTrade)) yield { ...found, weak: true };
  for (const found of spansOf(text, ZIP, 'zip'))
    yield { ...found, weak: !LIVES_IN_ZIP.test(text.slice(Math.max(0, found.start - 80), found.start)) };
  for (const found of spansOf(text, WORKS, 'employer', namesAPlace)) yield found;
}

/** `12 Oak Street in Salem`, `PO Box 12, Salem` */
function* cityAfter(text: string, from: number): Generator<Finding> {
  const match = CITY_AFTER.exec(text.slice(from, from + 100));
  const city = match?.indices?.groups?.it;
  if (city && namesAPlace(match.groups?.it ?? ''))
    yield { kind: 'place', start: from + city[0], end: from + city[1] };
}

function* citiesWithZip(text: string, pattern: RegExp): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const { city, zip } = match.indices?.groups ?? {};
    const known = ZIPS_OF[(match.groups?.state ?? '').toUpperCase()];
    const digits = match.groups?.zip ?? '';
    if (!city || !zip || (known !== undefined && !known.includes(digits.slice(0, 2)))) continue;
    if (known === undefined && !IS_STATE.test(match.groups?.state ?? '')) continue;
    if (!IS_STATE.test(match.groups?.city ?? ''))
      yield { kind: 'place', start: city[0], end: city[1], weak: true };
    yield { kind: 'zip', start: zip[0], end: zip[1], weak: true };
  }
}

/** Not a state, which may stay, and no word of the trade: `lives in Assisted Living`. */
function namesAPlace(words: string): boolean {
  return !IS_STATE.test(words) && isNoWordOfTheTrade(words);
}

function isNoWordOfTheTrade(words: string): boolean {
  return !words
    .split(/[ ]+/)
    .some((word) => NOT_NAMES.has(word.toLowerCase()) && !CITY_WORDS.has(word.toLowerCase()));
}

const CITY_WORDS = new Set(
  'county parish fort port mount ste new north south east west lake city old long green white black red saint st bay fall the and of la grand high big little spring hill central upper lower eye power health medical solutions'.split(
    ' ',
  ),
);
