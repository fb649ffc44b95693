// Does a text that leaves its verbs out still report a case? No note of a visit knows what came of it: `Discharged on day 14.`,
// `At 26 months free of recurrence.` Nor does a report take the shorthand of a chart: `pt c/o`, `s/p`, `f/u`.

const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|few|some)';
const TIME = '(?:hours?|days?|weeks?|months?|years?)';
/** What came later, and when. */
const LATER = new RegExp(
  `\\b(?:${COUNT} ${TIME} (?:later|afterwards?)\\b|(?:at|after) (?:a |the )?${COUNT}[ -](?:days?|weeks?|months?|years?)(?: of follow[- ]?up)?,? (?:[a-z]|the|of)|(?:on|by|since|at|from) (?:the )?(?:day \\d{1,3}\\b|week \\d{1,3}\\b|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|tenth|following|next) (?:post\\w{0,10} )?(?:day|week)\\b)|(?:discharged|left hospital|went home)\\b[^.;\\n]{0,40}\\b(?:day|after|on|with|to) |(?:year|month)s?(?: of follow-up)?,? (?:he|she|the patient) (?:is|remains?|lives?|was|had)\\b|with the diagnosis of\\b)`,
  'gi',
);
const SHORTHAND =
  /(?:\b(?:pts?|yo|yom|yof|hx|dx|tx|sx|abx|pmh|hpi|rtc|prn|denies|wnl|nad|ctab|rrr|today|tomorrow)\b|\b(?:c\/o|s\/p|h\/o|w\/o?|f\/u|y\/o|b\/l|d\/c)(?![a-z]))/gi;
/** Words to one word of shorthand, at the least. */
const APART = 200;
/** Times at which it says what came later. */
const OFTEN = 2;

export function looksBack(text: string): boolean {
  const words = text.split(/\s+/).length;
  return count(text, LATER) >= OFTEN && count(text, SHORTHAND) <= words / APART;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
