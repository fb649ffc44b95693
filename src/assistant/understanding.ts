// What is asked, of which codes, on which day, where? The question alone where it is complete; what the conversation or the page has
// settled on where it leaves something out.
import { type Asking, standingIn } from '#tools';
import type { Question } from './answering.ts';
import type { ConversationState } from './conversationState.ts';
import { type AskedCode, type Parts, partsOf } from './questionParts.ts';
import type { Site } from './questionPlaces.ts';
import { wantedOf } from './wanted.ts';
import type { Wanted } from './wantedCues.ts';

export interface Understood {
  /** The question as it was written. */
  text: string;
  parts: Parts;
  /** In the order in which they are answered; empty: only words to look for. */
  wanted: Wanted[];
  /** With the date of service that the question or the conversation names. */
  asking: Asking;
  site: Site | null;
  place: string | null;
  /** Codes were taken over from the conversation or the page. */
  follows: boolean;
}

/** Opens a question that leans on the one before. */
const ELLIPSIS =
  /^(?:and|or|but|so|ok|okay|then|what about|how about|what if|same|also|now|what of|is (?:it|that|this)|does (?:it|that|this)|can (?:it|that|this)|are they|do they|for|in|with|without|on|at)\b/;
/** Points at what was spoken of. */
const POINTS =
  /\b(?:it|its|this|that|these|those|them|they|both|same|the (?:code|codes|first|second|other|latter|former|pair)|this code)\b/;
/** The last question once more, not the code that it was about. */
const SAME_FOR = /^same (?:for|with|of)\b/;
const FEW_WORDS = 7;

export function understand(question: Question, asking: Asking): Understood {
  const { state } = question;
  const settled = state.asOf === null ? asking : { ...asking, asOf: state.asOf };
  const parts = partsOf(question.text, settled, asking.asOf, state.wanted === 'group');
  const at = parts.asOf === null ? settled : { ...asking, asOf: parts.asOf };
  const own = wantedOf(parts);
  const carried = carriedOver(question, parts, own, at);
  // A question that is complete is about any setting again; one without codes may go on about the setting of the last.
  const goesOn = carried !== null || parts.codes.length === 0 || ELLIPSIS.test(parts.words);
  return {
    text: question.text,
    asking: at,
    site: parts.site ?? (goesOn ? siteOf(state) : null),
    place: parts.place ?? (goesOn ? state.place : null),
    ...(carried === null ? { parts, wanted: own, follows: false } : { ...carried, follows: true }),
  };
}

/** The question completed; null where it stands on its own feet. */
function carriedOver(
  { code, state }: Question,
  parts: Parts,
  own: Wanted[],
  asking: Asking,
): Pick<Understood, 'parts' | 'wanted'> | null {
  const isShort = parts.words.split(' ').length <= FEW_WORDS;
  const leans = ELLIPSIS.test(parts.words) || POINTS.test(parts.words);
  const before = spokenOf(state, parts.words) ?? (code ? [code] : []);
  const last = state.wanted as Wanted | null;
  const sideAgain = sameWordsOtherSide(state, parts.words);
  if (sideAgain !== null && parts.codes.length === 0)
    return { parts: { ...parts, words: sideAgain }, wanted: ['codeFor'] };
  if (parts.codes.length > 0 && before.length > 0 && POINTS.test(parts.words.replace(SAME_FOR, ''))) {
    // "can it be billed with 29877?": the code that was spoken of, too.
    const both = { ...parts, codes: [...askedCodes(before.slice(0, 1), asking), ...parts.codes] };
    const wanted = wantedOf(both);
    if (wanted.some((one) => one === 'pair' || one === 'together')) return { parts: both, wanted };
  }
  if (parts.codes.length > 0) {
    // "and 45378?": the last question once more, of another code.
    if (!(leans && isShort) || last === null || own.some((one) => !SAYS_NOTHING.has(one))) return null;
    const first = state.codes[0];
    const beside = last === 'pair' || last === 'together' || last === 'difference';
    const codes =
      beside && parts.codes.length === 1 && first
        ? [...askedCodes([first], asking), ...parts.codes]
        : parts.codes;
    const modifiers = parts.modifiers.length > 0 ? parts.modifiers : state.modifiers;
    return {
      parts: { ...parts, codes, modifiers: last.startsWith('modifier') ? modifiers : parts.modifiers },
      wanted: [last],
    };
  }
  if (before.length === 0 || parts.ranges.length > 0 || parts.ndc !== null) return null;
  if (own.includes('codeFor') || own.includes('visitLevel') || own.includes('greeting')) return null;
  const onPage = state.codes.length === 0 && code !== null;
  const withBefore = { ...parts, codes: askedCodes(before, asking), modifiers: [] };
  if (parts.modifiers.length > 0) {
    for (const one of withBefore.codes) one.modifiers = parts.modifiers;
  }
  const side = sideOf(parts.words);
  if (
    side &&
    last !== 'pair' &&
    leans &&
    withBefore.codes.every(({ ref }) => ref.system === 'cpt' || ref.system === 'hcpcs')
  ) {
    for (const one of withBefore.codes) one.modifiers = [side];
    return { parts: withBefore, wanted: last === 'price' ? ['price'] : ['modifierOnCode'] };
  }
  const wanted = wantedOf(withBefore);
  // A place alone asks nothing new: "what about in the outpatient hospital".
  const says = wanted.some(
    (one) => !SAYS_NOTHING.has(one) && !(one === 'facility' && last !== null && leans && parts.site !== null),
  );
  // Only a place, a day, a side: what was wanted before, there.
  if (!says && last !== null && (leans || isShort) && namesOnlyCircumstances(parts))
    return { parts: withBefore, wanted: [last] };
  if (says && (leans || onPage || isShort)) return { parts: withBefore, wanted };
  return leans && POINTS.test(parts.words) && wanted.length > 0 ? { parts: withBefore, wanted } : null;
}

/** "What about the right side?" after a code for words: the same words, the other side. Null where it is no such question. */
function sameWordsOtherSide({ wanted, words }: ConversationState, asked: string): string | null {
  const side = /\b(left|right|bilateral|both sides)\b/.exec(asked)?.[1];
  if (wanted !== 'codeFor' || words === null || !side || !ELLIPSIS.test(asked)) return null;
  const wantedSide = side === 'both sides' ? 'bilateral' : side;
  const had = /\b(?:left|right|bilateral|unspecified side)\b/;
  return had.test(words) ? words.replace(had, wantedSide) : `${words} ${wantedSide}`;
}

/** What "it" or "they" are; null where nothing was spoken of. */
function spokenOf({ codes, focus }: ConversationState, words: string): ConversationState['codes'] | null {
  if (codes.length === 0) return null;
  const several = /\b(?:they|them|these|those|both|together|each other|the two|either)\b/.test(words);
  return codes.slice(0, several ? Math.max(focus, 2) : Math.max(focus, 1));
}

/** Wanted by default, whatever the words are. */
const SAYS_NOTHING = new Set<Wanted>([
  'meaning',
  'pair',
  'together',
  'modifierOnCode',
  'modifierMeaning',
  'contents',
  'difference',
]);

/** A side as the modifier of a procedure. */
function sideOf(words: string): string | null {
  if (/\b(?:bilateral(?:ly)?|both sides)\b/.test(words)) return '50';
  return /\bleft\b/.test(words) ? 'LT' : /\bright\b/.test(words) ? 'RT' : null;
}

function namesOnlyCircumstances({ place, site, asOf, modifiers, minutes, words }: Parts): boolean {
  return (
    place !== null ||
    site !== null ||
    asOf !== null ||
    modifiers.length > 0 ||
    minutes !== null ||
    /\b(?:left|right|bilateral|both sides)\b/.test(words)
  );
}

function askedCodes(codes: ConversationState['codes'], { edition, asOf }: Asking): AskedCode[] {
  return codes.flatMap(({ system, code }) => {
    const standing = standingIn(edition, code, asOf, system);
    return standing ? [{ start: 0, end: 0, text: code, ...standing, modifiers: [], units: null }] : [];
  });
}

function siteOf({ setting }: ConversationState): Site | null {
  return setting === 'practitioner' ? null : setting;
}
