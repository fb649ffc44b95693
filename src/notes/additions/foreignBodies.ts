// What was swallowed or breathed in, and where did it stay? The code is of the place and of the kind of thing; the words for both stand apart.
// Authority: tabular list at T15 to T19.

import type { NoteText } from '../noteText.ts';
import { type Made, made } from '../readings.ts';
import { clauseBefore } from '../text/passages.ts';

const FOOD =
  'peanuts?|nuts?|almonds?|sunflower seeds?|seeds?|pistachios?|beans?|pop ?corn|corn kernel|pea|chicken bone|fish ?bones?|bone fragments?|meat bolus|food bolus|piece of (?:meat|food|apple|carrot)|olive|grape|date stone|fruit (?:stone|pit)';
const THING =
  'button batter(?:y|ies)|batter(?:y|ies)|disc battery|coins?|magnets?|marbles?|beads?|toy|piece of (?:plastic|a toy|metal)|plastic (?:cap|piece)|pen cap|needle|pin|safety pin|drawing pin|screw|nail|razor blade|dentures?|dental (?:prosthesis|crown|bridge)|tooth|earring|ring|key|toothpick|spoon|toothbrush|foreign body';
const OBJECT = new RegExp(`\\b(?:(${FOOD})|(${THING}))\\b`, 'i');
const WENT_IN =
  /\b(?:swallow\w*|ingest\w*|aspirat\w*|inhal\w*|lodged|impacted|stuck|embedded|retained|retrieved|extracted|removed|inserted|introduced|obstruct\w*|occlud\w*|block\w*|caused by an?)\b/i;

/** Place → code with `F` for food, `O` for another thing. */
const PLACES: readonly [RegExp, string, string][] = [
  [/\bo?esophag\w+/i, 'T18.128A', 'T18.198A'],
  [/\bbronch(?:us|i|ial)\b/i, 'T17.528A', 'T17.598A'],
  [/\btrachea\w*/i, 'T17.428A', 'T17.498A'],
  [/\blaryn(?:x|geal)\b/i, 'T17.328A', 'T17.398A'],
  [/\b(?:nostril|nasal (?:fossa|cavity|passage)|nose)\b/i, 'T17.1XXA', 'T17.1XXA'],
  [/\b(?:stomach|gastric)\b/i, 'T18.2XXA', 'T18.2XXA'],
  [/\b(?:small (?:bowel|intestine)|duoden\w+|jejun\w+|ile(?:um|al))\b/i, 'T18.3XXA', 'T18.3XXA'],
  [/\b(?:rectum|rectal)\b/i, 'T18.5XXA', 'T18.5XXA'],
  [/\bcolon\b/i, 'T18.4XXA', 'T18.4XXA'],
];
const DENIED = /\b(?:no|not|without|denied|ruled out|excluded|scop\w+ was normal|ring of|schatzki)\b/i;
const MOST = 30;

/** At most one for each place. */
export function foreignBodies(note: NoteText, codes: ReadonlySet<string>): Made[] {
  const found = new Map<string, Made>();
  let tried = 0;
  const all = new RegExp(OBJECT.source, 'gi');
  for (const match of note.text.matchAll(all)) {
    if (tried++ > MOST) break;
    const { sentence, from } = sentenceAt(note.text, match.index, match.index + match[0].length);
    if (!WENT_IN.test(sentence) || DENIED.test(sentence)) continue;
    const place = PLACES.find(([pattern]) => pattern.test(sentence));
    if (!place) continue;
    const code = match[1] === undefined ? place[2] : place[1];
    if ([...codes].some((one) => one.startsWith(code.slice(0, 5))) || found.has(code)) continue;
    const at = (place[0].exec(sentence) as RegExpExecArray).index + from;
    const start = Math.min(match.index, at);
    const end = Math.max(match.index + match[0].length, note.text.slice(at).search(/\W|$/) + at);
    found.set(
      code,
      made({ start, end, text: note.text.slice(start, end) }, code, 'A foreign body, by its place and kind', {
        score: 9,
      }),
    );
  }
  return [...found.values()];
}

const REACH = 120;

function sentenceAt(text: string, start: number, end: number): { sentence: string; from: number } {
  const before = clauseBefore(text, start, REACH);
  const after = /^[^.;\n]*/.exec(text.slice(end, end + REACH))?.[0] ?? '';
  return { sentence: before + text.slice(start, end) + after, from: start - before.length };
}
