// Words of the trade as they are mistyped: `modifer`, `gloabl`, `reimbursment`. Only words that decide what is wanted are mended.

const CUES = [
  'allowable',
  'anesthesia',
  'assistant',
  'bilateral',
  'billable',
  'bundled',
  'bundling',
  'bundle',
  'complication',
  'conversion',
  'coverage',
  'covered',
  'crosswalk',
  'deleted',
  'diagnosis',
  'difference',
  'discontinued',
  'documentation',
  'equivalent',
  'established',
  'excludes',
  'facility',
  'global',
  'guideline',
  'guidelines',
  'hospital',
  'indicator',
  'indicators',
  'inpatient',
  'laterality',
  'maximum',
  'medicare',
  'minutes',
  'modifier',
  'modifiers',
  'necessity',
  'observation',
  'office',
  'outpatient',
  'payment',
  'period',
  'primary',
  'procedure',
  'reimburse',
  'reimbursement',
  'replaced',
  'requirements',
  'schedule',
  'separately',
  'seventh',
  'status',
  'together',
  'unbundle',
  'units',
  'valid',
];
const KNOWN = new Set(CUES);
const SHORTEST = 5;

export function mendCues(words: string): string {
  return words.replaceAll(/[a-z]+/g, (word) => {
    if (word.length < SHORTEST || KNOWN.has(word)) return word;
    return CUES.find((cue) => cue[0] === word[0] && isOneSlip(word, cue)) ?? word;
  });
}

/** One letter too many, too few, another one, or two that changed places. A plural is no slip. */
function isOneSlip(typed: string, cue: string): boolean {
  if (Math.abs(typed.length - cue.length) > 1 || typed === `${cue}s` || `${typed}s` === cue) return false;
  let at = 0;
  while (at < typed.length && typed[at] === cue[at]) at++;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(typed, 1) === rest(cue, 1) ||
    rest(typed, 1) === rest(cue, 0) ||
    rest(typed, 0) === rest(cue, 1) ||
    (typed[at] === cue[at + 1] && typed[at + 1] === cue[at] && rest(typed, 2) === rest(cue, 2))
  );
}
