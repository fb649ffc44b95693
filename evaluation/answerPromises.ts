// Which promises does every answer keep, whatever was asked? Codes valid or marked, citations that resolve, amounts that stand in
// the evidence, one end. Read off the events alone, apart from the product's own grounding.
import type { AnswerEvent } from '#assistant';
import { guessSystems, statusOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';

/** Broken ones, in words. */
export function brokenPromises(edition: Edition, asOf: IsoDate, events: readonly AnswerEvent[]): string[] {
  const broken: string[] = [];
  const evidence = new Map<number, Extract<AnswerEvent, { type: 'evidence' }>['evidence']>();
  const numbers = new Set<number>();
  const ends = events.filter(({ type }) => type === 'done').length;
  if (ends !== 1 || events.at(-1)?.type !== 'done') broken.push(`${ends} ends, or something after the end`);
  for (const event of events) {
    if (event.type === 'evidence') {
      evidence.set(event.id, event.evidence);
      // Without files it is a rule that the product holds itself, such as the times of visit levels.
      for (const { source, version, files } of event.evidence.cites)
        if (files.length > 0 && !edition.releases(source).some(({ entry }) => entry.version === version))
          broken.push(`cites ${source} ${version}, which is not loaded`);
    }
    if (event.type === 'citation') {
      numbers.add(event.number);
      if (!evidence.has(event.evidence)) broken.push(`[${event.number}] is of evidence that did not come`);
    }
    if (event.type !== 'text') continue;
    for (const number of event.cites)
      if (!numbers.has(number)) broken.push(`[${number}] was not named before "${event.text}"`);
    const facts = [...evidence.values()].flatMap(({ title, facts }) => [title, ...facts]).join('\n');
    for (const [amount] of event.text.matchAll(/\$\d[\d,]*(\.\d+)?/g))
      if (!facts.includes(amount)) broken.push(`${amount} stands in no evidence: "${event.text}"`);
    const marked = new Set(
      event.codes.filter(({ warning }) => warning !== null).map(({ text }) => text.toUpperCase()),
    );
    for (const code of codesIn(event.text))
      if (!marked.has(code) && !DEAD_WORDS.test(event.text) && !isValid(edition, code, asOf))
        broken.push(`${code} is neither valid on ${asOf} nor marked: "${event.text}"`);
  }
  return broken;
}

/** A sentence that says so itself needs no mark. */
const DEAD_WORDS =
  /\b(not (valid|found|listed|known|billable|active|yet)|no (longer|such|code)|in none of|deleted|invalid|unknown|last valid day|ended on)\b/i;

/** What else has the shape of a code: places, contractors, documents, drugs' numbers, amounts. */
const NO_CODE =
  /(\$[\d,.]+|\d{4,5}-\d{3,4}-\d{1,2}|\b(ZIP( codes?)?|contractor|MAC|carrier|locality|in|APC|HCC|DRG|CBSA)( number)?[ :(]*\d{5}\b|\b[LA]\d{5}\b|\d[\d,]*\.\d+|\b\d{4}-\d{2}-\d{2}\b)/gi;

function codesIn(text: string): Set<string> {
  const rest = text.replace(NO_CODE, ' ');
  const found = rest.matchAll(
    /(?<![A-Z0-9.-])(\d{5}|\d{4}[FTUM]|[A-EGHJ-MP-V]\d{4}|[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}(?!-))(?![A-Z0-9])/gi,
  );
  return new Set([...found].map(([code]) => code.toUpperCase()));
}

function isValid(edition: Edition, code: string, asOf: IsoDate): boolean {
  return guessSystems(code).some((ref) => {
    const kind = statusOf(edition, ref, asOf)?.kind;
    return kind === 'active' || kind === 'new' || kind === 'revised';
  });
}
