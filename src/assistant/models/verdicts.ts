// Does a sentence say yes where the evidence says no? Grounding covers what has a spelling (codes, amounts, dates); a verdict has none,
// so each verdict of a sentence must be given by a fact about one of its codes, in the same direction.

interface Verdict {
  what: string;
  yes: RegExp;
  no: RegExp;
  /** A fact that says yes under a condition; it carries a sentence that names one. */
  perhaps?: RegExp;
}

const VERDICTS: Verdict[] = [
  {
    what: 'whether it may be billed',
    yes: /\b(?:can|may|could|should) (?:both |also |still |each |always |then )?be (?:billed|reported|coded|claimed|paid|submitted|charged|used)\b|\b(?:can|may) (?:both )?(?:bill|report|code|claim|charge)\b|\b(?:is|are) (?:separately )?(?:billable|reportable|payable|allowed|permitted)\b|\bnot bundled\b|\bno (?:NCCI )?(?:edit|pair)\b|^yes\b|\bpass(?:es)?\b|\bseparately paid\b|\bpaid separately\b/i,
    no: /\b(?:cannot|can't|can not|may not|must not|should not|never)\b|\bnot (?:be )?(?:separately |both |ever )?(?:bill|report|cod|claim|paid|pay|allow|permit|submit|charg)|\bbundle[sd]?\b|\bdenied\b|\bdenies\b|^no\b|\bonly (?:one|with|when|where|if)\b|\bnot permitted\b|\bnot together\b/i,
    perhaps: /\blets? (?:both|it|them) be paid\b|\bpaid where\b/i,
  },
  {
    what: 'whether it is valid',
    yes: /\b(?:is|are|was|were|remains?|still|stays?) (?:a |an |still |currently |both |all )*(?:valid|active|billable|in force|current)\b|\b(?:^|[^t] )valid (?:on|from|since|for)\b/i,
    no: /\b(?:not|no longer|isn't|never) (?:a |an |longer |currently )*(?:valid|active|billable|in force|current|known)\b|\binvalid\b|\bdeleted\b|\bterminated\b|\bretired\b|\bdiscontinued\b|\bended\b|\blast valid\b/i,
  },
  {
    what: 'whether it is covered',
    yes: /(?<!not |non-?|never )\bcover(?:s|ed)\b/i,
    no: /\b(?:not|never|non-?|isn't|doesn't) ?(?:be )?cover(?:s|ed)?\b|\bexclude[sd]?\b|\bnon-?covered\b/i,
  },
  {
    what: 'whether a modifier is needed',
    yes: /\b(?:with|needs?|requires?|append(?:ed|ing)?|add(?:ed|ing)?|only with) (?:a |an |the |an appropriate |its |NCCI )?modifier|\bmodifier [0-9A-Z]{2} (?:is|may|can|could|should|would)\b|\bunless\b.*\bmodifier\b|\bmodifier indicator (?:is )?1\b/i,
    no: /\b(?:without|no|never|not|whatever|regardless of(?: the)?|whichever) (?:a |an |any |need(?:s|ed)? (?:a |any )?|requir(?:es?|ed) (?:a |any )?)*modifiers?\b|\bmodifiers? (?:does not|doesn't|do not|cannot|will not|is not|never)\b|\bmodifier indicator (?:is )?[09]\b/i,
  },
];

const CONDITION = /\b(?:modifier|where|when|if|unless|provided)\b/i;

/** What the sentence claims and no fact says, for the reader; empty when it may stand. */
export function unsaidVerdicts(sentence: string, facts: readonly string[]): string[] {
  return VERDICTS.flatMap(({ what, yes, no, perhaps }) => {
    const claims = directions(sentence, yes, no);
    if (claims.yes === claims.no) return [];
    const said = facts.map((fact) => directions(fact, yes, no));
    if (said.some((fact) => (claims.yes ? fact.yes : fact.no))) return [];
    const conditional = claims.yes && perhaps !== undefined && CONDITION.test(sentence);
    return conditional && facts.some((fact) => perhaps.test(fact)) ? [] : [what];
  });
}

function directions(text: string, yes: RegExp, no: RegExp): { yes: boolean; no: boolean } {
  // What is denied is read first, so that `not covered` is no `covered`.
  const denied = no.test(text);
  return { yes: yes.test(text.replace(no, ' … ')), no: denied };
}
