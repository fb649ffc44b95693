// Does a sentence tell that something began upon a drug? `Appeared after three years of …`, `began days after starting …`, `followed … intake`,
// `cystitis following …`. What improved upon it is not laid to it.
import type { Token } from '../text/tokens.ts';

const BEGINS =
  /^(?:appeared|appearing|began|beginning|developed|developing|occurred|occurring|arose|ensued|emerged|started|erupted|onset|debuted|presented|presenting|noticed|suffered)$/;
const BETTER =
  /^(?:improv\w+|resol\w+|remi\w+|respon\w+|recover\w+|disappear\w+|reliev\w+|regress\w+|subsid\w+|control\w*|cured|decreas\w+|better|normali\w+|treated|relaps\w+|recur\w+|surviv\w+|progress\w+|surgery|transplant\w*)$/;
/** Harms that a drug is known for, right before `after` or `following`. */
const HARM =
  /^(?:cystitis|rash|eruption|exanthema?|anaphylaxis|angio-?o?edema|urticaria|hepatitis|colitis|neutropenia|agranulocytosis|pancytopenia|pneumonitis|myopathy|rhabdomyolysis|neuropathy|mucositis|ototoxicity|nephrotoxicity|hepatotoxicity|gyna?ecomastia|pancreatitis|encephalopathy|dyskinesias?|dystonia|parkinsonism|akathisia|syndrome|necrolysis|shock)$/;
const AMID =
  /^(?:the|a|an|his|her|of|with|to|days?|weeks?|months?|years?|hours?|minutes|first|second|third|several|some|few|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dose|doses|cycles?|starting|start|beginning|single|repeated|initial|last|initiating|initiation|introduction|introducing|taking|receiving|use|treatment|therapy|administration|exposure|intake|ingestion|combination|intravenous|oral|high|low|long-term|prolonged|chronic|continuous|-|\d+)$/;
const UPON = /^(?:after|following|upon)$/;
const REACH = 9;
const CLAUSE = 22;

/** `from`: where the sentence begins; `drug`: the token that names it. */
export function beganUpon(tokens: readonly Token[], from: number, drug: number): boolean {
  for (let at = drug - 1; at >= Math.max(from, drug - REACH); at--) {
    const { plain } = tokens[at] as Token;
    if (UPON.test(plain)) return tellsOnset(tokens, from, at);
    if (plain === 'followed') {
      const before = tokens[at - 1]?.plain ?? '';
      return at > from && !/^(?:was|were|is|and|then|be|been|,)$/.test(before)
        ? !isBetter(tokens, from, at)
        : isSubject(tokens, from, at);
    }
    if (!AMID.test(plain)) return false;
  }
  return false;
}

function tellsOnset(tokens: readonly Token[], from: number, upon: number): boolean {
  if (isBetter(tokens, from, upon)) return false;
  if (HARM.test(tokens[upon - 1]?.plain ?? '')) return true;
  for (let at = upon - 1; at >= Math.max(from, upon - REACH); at--)
    if (BEGINS.test((tokens[at] as Token).plain)) return true;
  return false;
}

/** `A rash, distributed over the trunk, followed …`: its subject stands before a comma. */
function isSubject(tokens: readonly Token[], from: number, verb: number): boolean {
  return tokens[verb - 1]?.plain === ',' && !isBetter(tokens, from, verb);
}

function isBetter(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - CLAUSE); at < to; at++)
    if (BETTER.test((tokens[at] as Token).plain)) return true;
  return false;
}
