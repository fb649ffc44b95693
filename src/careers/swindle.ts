// Does a posting look like a swindle? Signs that the Federal Trade Commission names for job scams (consumer.ftc.gov, “Job Scams”):
// one pays to get the job, talk moves to a private messenger, pay is too good. A sign is for the moderator to read, no verdict.
import type { PostingContent } from './typedPosting.ts';

const SIGNS: readonly [RegExp, string][] = [
  [
    /\b(registration|processing|application|training|onboarding|starter kit|background check|equipment)\s+(fee|deposit|payment)\b|\b(pay|send|deposit|purchase)\b[^.\n]{0,60}\b(upfront|up front|in advance|before (you|your) (start|first))\b/i,
    'Asks for money from the applicant',
  ],
  [
    /\b(whats\s?app|telegram|signal app|wechat|viber|google hangouts?|facebook messenger|text me at)\b/i,
    'Leads to a private messenger',
  ],
  [
    /\b(gift cards?|bitcoin|crypto(currency)?|western union|moneygram|zelle|cash ?app|cashier'?s che(ck|que)|money order|wire transfer)\b/i,
    'Speaks of gift cards, transfers or cryptocurrency',
  ],
  [
    /\b(social security number|ssn|bank account (number|details)|routing number|copy of your (id|passport|driver'?s licen[sc]e))\b/i,
    'Asks for identity or bank details',
  ],
  [
    /\b(no interview|without (an )?interview|hired (on the spot|immediately|today)|instant(ly)? hir(e|ed|ing)|guaranteed (income|job))\b/i,
    'Promises the job without an interview',
  ],
  [
    /\b[\w.+-]{1,64}@(gmail|yahoo|outlook|hotmail|aol|proton|protonmail|icloud|mail)\.(com|me)\b/i,
    'Gives a private mailbox',
  ],
];
/** A year, in cents: what one coder earns is far below. */
const TOO_GOOD_CENTS = 16_000_000;
const TOO_GOOD_UNTRAINED_CENTS = 9_000_000;

/** In words for the moderator; none: nothing struck us. */
export function warningsOf(
  posting: Pick<PostingContent, 'title' | 'description' | 'yearMaxCents' | 'experience' | 'applyUrl'>,
): string[] {
  const found = signsIn(`${posting.title}\n${posting.description}`);
  const pay = posting.yearMaxCents ?? 0;
  if (pay > TOO_GOOD_CENTS || (pay > TOO_GOOD_UNTRAINED_CENTS && posting.experience === 'none'))
    found.push('Pays more than such work does');
  if (posting.applyUrl !== null && !posting.applyUrl.startsWith('https:'))
    found.push('Its address is not encrypted');
  return found;
}

/** Bounded: a text is at most as long as a posting may be, and no pattern looks back. */
export function signsIn(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll('’', "'");
  return SIGNS.filter(([sign]) => sign.test(plain)).map(([, words]) => words);
}
