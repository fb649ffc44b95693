// Which days and ages tell who somebody is? Every element of a date but the year, and ages over 89 (45 CFR 164.514(b)(2)(i)(C)).
import { type Finding, spansOf } from './finding.ts';

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:(?:19|20)\d{2})`;
const SHORT_YEAR = String.raw`(?:${YEAR}|['’]?\d{2})`;
const M = '(?:1[0-2]|0?[1-9])';
const D = '(?:3[01]|[12]\\d|0?[1-9])';

const NUMERIC = [
  new RegExp(String.raw`(?<![\w./-])${M}/${D}/${SHORT_YEAR}(?![\w/]|\.\d)`, 'dg'),
  new RegExp(String.raw`(?<![\w./-])${D}/${M}/${YEAR}(?![\w/]|\.\d)`, 'dg'),
  new RegExp(
    String.raw`(?<![\w./-])(?:${M}-${D}-${SHORT_YEAR}|${D}-${M}-${YEAR}|${M}\.${D}\.${YEAR}|${D}\.${M}\.${YEAR})(?![\w-]|\.\d)`,
    'dg',
  ),
  new RegExp(
    String.raw`(?<![\w./-])${YEAR}([-/.])${M}\1${D}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w/-]|\.\d)`,
    'dg',
  ),
  new RegExp(String.raw`(?<![\w./-])${M}/${YEAR}(?![\w/]|\.\d)`, 'dg'),
  /(?<![\w.-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w-]|\.\d)/dg,
];
const WRITTEN = [
  new RegExp(String.raw`(?<![\w-])${MONTH},? ?${DAY}(?:,? ${YEAR}|,? ?['’]\d{2}|, \d{2})(?![\w-])`, 'dgi'),
  new RegExp(String.raw`(?<![\w-])${DAY}[ -](?:of )?${MONTH}[ ,-]{1,2}${SHORT_YEAR}(?![\w-])`, 'dgi'),
  new RegExp(String.raw`(?<![\w-])${MONTH},? (?:of )?(?:${YEAR}|['’]\d{2})(?![\w-])`, 'dgi'),
];
/** Without a year; `may 5` and `mar 5 mg` are no days. */
const NOT_A_DAY = String.raw`(?!\w|[.,/-]\d|\s?(?:mg|mcg|ml|g|kg|cm|mm|units?|tabs?|tablets?|times|percent|%|minutes?|hours?|days?|weeks?|months?|years?)\b)`;
const YEARLESS = [
  new RegExp(String.raw`(?<![\w-])(?!may\b)(?:${MONTH}) (?:the )?${DAY}${NOT_A_DAY}`, 'dgi'),
  new RegExp(String.raw`(?<![\w-])May (?:the )?${DAY}${NOT_A_DAY}`, 'dg'),
  new RegExp(
    String.raw`(?<![\w-])(?:the )?(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th) (?:day )?of ${MONTH}(?!\w)`,
    'dgi',
  ),
  /(?<=\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Mm]id|[Ll]ate|[Uu]ntil|[Ff]rom|[Bb]y|of) )(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\w-])/dg,
  /(?<=\b(?:on|since|around|before|after|until|last|this) )(?:Christmas(?: Eve| Day)?|Thanksgiving|Easter|New Year'?s(?: Eve| Day)?|Halloween|Memorial Day|Labor Day|Independence Day|Valentine'?s Day)(?!\w)/dgi,
];
const AFTER_A_WORD_OF_TIME = new RegExp(
  String.raw`(?<=\b(?:on|since|until|till|through|thru|dated|date|seen|dos|from|by|d/c|admitted|discharged|adm|scheduled|for|due|surgery|visit)(?: on)?:? )${M}[/-]${D}(?![\w/%-]|\.\d|\s?(?:scale|strength|pain|murmur|mg|ml|cm|mm|tab|cup|bilat|in|out|positive|sirs|beats|throughout|motor|intensity|severity|units?|sensory|systolic))`,
  'dgi',
);

const BORN = String.raw`(?:d\.?o\.?b\.?|date of birth|birth\s?date|birth\s?day|born|b\.|birth year|year of birth|born in|dob year)`;
const BIRTH = new RegExp(
  String.raw`(?<![\w-])${BORN}(?:\s{0,2}(?:is|was|on|in|around|[:=#(|]|-\s)){0,2}\s{0,3}(?<it>${M}[-/. ]${D}[-/. ]${SHORT_YEAR}|${D}[-/.]${M}[-/.]${YEAR}|${YEAR}[-/.]${M}[-/.]${D}|${M}/${YEAR}|\d{8}|${MONTH},? ?${DAY},? ?${SHORT_YEAR}|${DAY}[ -](?:of )?${MONTH}[ ,-]{0,2}${SHORT_YEAR}|${MONTH},? (?:of )?${YEAR}|${YEAR})(?!\w)`,
  'dgi',
);
const EVENT_BEFORE =
  /\b(?:admi(?:t|tted|ssion)|discharged?|died|deceased|death|expired|d\/c|dod)(?:\s{0,2}(?:date|on|of|at|in|[:#-])){0,3}\s{0,3}$/i;

const OLD = '(?:9\\d|1[0-2]\\d)';
const TENS =
  'ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one |a )hundred(?:[- ](?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten))?';
const AGES = [
  new RegExp(
    String.raw`(?<![\w.$/-])(?<it>${OLD}|${TENS})[- ]?(?:(?:years?|yrs?|y)[- ]?(?:old|of age|o\b|/o)|y\.\s?o\b|y[/ ]?o[MFmf]?\b|yr?[MFmf]\b)`,
    'dgi',
  ),
  new RegExp(
    String.raw`\b(?:age|aged|turned|turning|turns|ages)(?:\s{0,2}(?:is|of|[:=|]))?\s{1,3}(?<it>${OLD}|${TENS})(?![\w/-]|\.\d|\s?(?:days?|weeks?|months?|mo|minutes?|mins?|percent|%|and (?:over|older|above|up)|or (?:over|older|above|more|greater)))`,
    'dgi',
  ),
  new RegExp(String.raw`\bage:(?<it>${OLD})(?![\w/-])`, 'dgi'),
  new RegExp(
    String.raw`(?<![\w.$/-])(?<it>${OLD})\s?(?:[MF]|[Ww]/?[MF]|AA[MF])(?=,?\s(?:with|w/|who|presents|presenting|here|s/p|c/o|hx|h/o|pmh|admitted|found|brought|from|on|is|was|seen|status|in|came|for)\b)`,
    'dg',
  ),
  new RegExp(
    String.raw`(?<![\w.$/-])(?<it>${OLD})[- ](?:year|yr)s?[- ](?:male|female|man|woman|gentleman|lady|patient)\b`,
    'dgi',
  ),
];

/** Days without a label are `weak`: in a question they may be the date of service. */
export function* daysIn(text: string): Generator<Finding> {
  yield* spansOf(text, BIRTH, 'birth date');
  for (const pattern of [...NUMERIC, ...WRITTEN, ...YEARLESS, AFTER_A_WORD_OF_TIME]) {
    for (const found of spansOf(text, pattern, 'date'))
      yield { ...found, weak: !EVENT_BEFORE.test(text.slice(Math.max(0, found.start - 24), found.start)) };
  }
  for (const pattern of AGES) yield* spansOf(text, pattern, 'age');
}
