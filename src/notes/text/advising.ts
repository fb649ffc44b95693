// Does a sentence tell what to come back for, and not what is there? `ER for chest pain.`, `Fainting = 911.`, `Report black stools.`
import type { SectionKind } from './sections.ts';

const PLACE = '(?:ER|ED|A&E|urgent care|(?:the |an )?emergency (?:room|dept|department))';
/** Where to go: so may a story begin as well. */
const GOES = new RegExp(
  String.raw`^[^a-z0-9]{0,4}(?:(?:please|pt|patient|instructed|told|advised) )?(?:(?:(?:go|come|return|present|proceed|head|back)(?: back)?(?: straight| directly| immediately| right away)? )?to (?:the )?${PLACE}\b|${PLACE} (?:or 911 )?(?:for|if|with|when)\b)`,
  'i',
);
/** What to do. */
const TELLS = new RegExp(
  `^[^a-z0-9]{0,4}(?:please )?(?:${[
    String.raw`(?:call )?911 (?:for|if|with|when)\b`,
    String.raw`(?:call|phone|text|page|contact)(?: us| me| the (?:office|clinic|nurse)| office| clinic| your doctor| the doctor| or (?:return|go))?(?: sooner| early| right away| immediately| asap)? (?:for|if|with|when|about|re)\b`,
    String.raw`seek (?:\w+ ){0,3}(?:care|attention|help|evaluation) (?:for|if|with|when)\b`,
    String.raw`(?:report|notify us of|let us know (?:about|of|if)|tell us (?:about|of|if)) (?:any |new |all )?(?!of\b|from\b|shows?\b|says\b|reviewed|by\b|sent\b|in\b|is\b|was\b|not\b|to\b|given\b|date)[a-z]`,
    String.raw`(?:expect|look out for|be alert for|watch out for|alert to)\b`,
  ].join('|')})`,
  'i',
);
/** How it closes. */
const CLOSES = /(?:=|->|→|⇒) ?(?:go to )?(?:the )?(?:ER|ED|911|call(?: us| 911)?)\b/;
const EQUALS = /= ?(?:go to )?(?:the )?(?:ER|ED|911|call(?: us| 911)?)\b/;
/** It tells of what was. */
const WAS =
  /\b(?:yesterday|ago|last (?:night|week|month|year)|was|were|went|had|seen|showed|(?:in|on) (?:19|20)\d\d|on \d{1,2}\/\d|came back)\b/i;
/** Characters of a sentence that are looked at. */
const LONGEST = 600;

/** `section`: the part of the note, null where no heading tells it. */
export function isAdvice(sentence: string, section: SectionKind | null): boolean {
  if (section !== 'plan' && section !== 'diagnosis' && section !== 'medication' && section !== null)
    return false;
  const said = sentence.slice(0, LONGEST);
  if (EQUALS.test(said)) return true;
  if (WAS.test(said)) return false;
  return TELLS.test(said) || (section !== null && (GOES.test(said) || CLOSES.test(said)));
}
