// Who is named? Names of patients, relatives, employers' people and physicians (45 CFR 164.514(b)(2)(i)(A)), by what stands around them and by lists of frequent names.
// A name that was found once is found everywhere in the text; a word after which a disease is called (Parkinson's disease) is none.
import type { Finding } from './finding.ts';
import { DONE_BY_PEOPLE, EPONYM_HEADS, EPONYMS, NOT_NAMES } from './medicalWords.ts';
import { GIVEN_NAMES, SURNAMES, WORDLIKE_GIVEN_NAMES, WORDLIKE_SURNAMES } from './nameLists.ts';

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

const WORD = /\p{L}(?:[\p{L}\p{M}]|['’-](?=\p{L})){0,40}/gu;
const PARTICLES = new Set(
  'de del della der den van von la le el al bin ibn da di dos du san st ter ten y mac'.split(' '),
);
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));
const CREDENTIALS = new Set(
  'md do rn np pa phd dpm dds dmd od dc fnp crna lcsw lpn aprn msw pharmd facs dnp cnm psyd mph dpt otr ot slp bsn msn cns facc facp faaos'.split(
    ' ',
  ),
);
const TITLES = new Set(
  'mr mrs ms miss mister dr doctor prof professor mx rev reverend fr rabbi sgt capt lt col officer nurse judge senor senora señor señora madam'.split(
    ' ',
  ),
);
const RELATIONS = new Set(
  'wife husband spouse son daughter mother father mom dad brother sister aunt uncle niece nephew cousin grandson granddaughter grandmother grandfather grandma grandpa stepson stepdaughter stepmother stepfather partner fiance fiancé fiancee fiancée boyfriend girlfriend friend neighbor roommate caregiver guardian granddaughter baby twin'.split(
    ' ',
  ),
);
const ROLES = new Set(
  'patient pt client resident attending surgeon assistant anesthesiologist physician provider pcp cardiologist oncologist nephrologist neurologist radiologist pathologist urologist pulmonologist gastroenterologist dermatologist psychiatrist podiatrist hospitalist intern fellow midwife therapist scribe interpreter proceduralist anesthetist chaplain pharmacist consultant'.split(
    ' ',
  ),
);

/** `Name:`, `Attending physician:`, `cc:`: what follows is a name. */
const LABEL =
  /(?<![\p{L}\p{N}])(?:(?:(?:patient|pt|client|member|subscriber|insured|guarantor|beneficiary|mother|father|spouse|guardian|parent|emergency contact|contact|next of kin|maiden|full|first|last|middle|family|given|legal|preferred|provider|physician|employee|caregiver|birth|sur)(?:['’]s)?[ _-]?)?names?(?: of (?:patient|insured|subscriber|the patient))?|patient|pt|client|attending|(?:attending|referring|ordering|primary care|primary|rendering|treating|consulting|admitting|operating|supervising|family|performing|requesting|billing|interpreting|responsible|collaborating)(?: (?:physician|provider|surgeon|doctor|md|clinician))?|surgeon|co-surgeon|first assistant|assistant surgeon|assistants?|anesthesiologist|anesthetist|anesthesia provider|physician|provider|pcp|doctor|radiologist|pathologist|cardiologist|nurse|scribe|interpreter|proceduralist|resident|fellow|guarantor|subscriber|insured|policy ?holder|emergency contact|next of kin|nok|poa|proxy|health care proxy|guardian|spouse|wife|husband|mother|father|son|daughter|witness(?:ed)?|informant|historian|contact|caregiver|lives with|cc|attn|attention|re|to|from|dear|aka|a\.k\.a\.|dictated|transcribed|signed|author|signature|reviewer|chaperone|case manager|social worker|seen by|referred by|performed by|read by|dictated by|signed by)\s{0,2}(?:[:=|]|\t)(?<gap>\s{0,4})|(?<![\p{L}\p{N}])(?:dear|attn|named|name is|named as|called herself|called himself|known as|a\.k\.a\.|aka|goes by|nicknamed|electronically signed(?: and \p{L}{4,12})? by|e-?signed by|signed by|dictated by|transcribed by|authenticated by|attested by|cosigned by|reviewed by|interpreted by|performed by|read by|seen by|evaluated by|examined by|referred by|ordered by|accompanied by|brought in by|witnessed by|scribed by|assisted by|followed by|cared for by|managed by|provided by|obtained from|spoke (?:with|to)|speaking (?:with|to)|discussed (?:\p{L}{1,10} ){0,3}with|met with|talked (?:with|to)|called by|under the care of|on behalf of|transferred to|referred to|sent by|translated by|lives with|living with|married to|son of|daughter of|thank you for referring|i saw|we saw|i had the pleasure of seeing|pleasure of (?:seeing|meeting)|presents? with|regarding|copy to)(?<open>\s{1,2})/giu;
const CASE_LABEL_BEFORE = /(?:^|[\n\t|;.,(]|\s{2})\s{0,4}$/;

/** @param others what else was found; words inside are not names. */
export function peopleIn(text: string, others: readonly Finding[]): Finding[] {
  return new People(text, others).find();
}

class People {
  private readonly text: string;
  private readonly words: Word[];
  private readonly taken: Uint8Array;
  private readonly found: Finding[] = [];
  /** Words of names, to be found again; `true` when such a word has a meaning of its own. */
  private readonly known = new Map<string, boolean>();

  constructor(text: string, others: readonly Finding[]) {
    this.text = text;
    this.words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
      const bare = word.replace(/['’]s$/i, '');
      return { text: bare, lower: bare.toLowerCase(), start: index, end: index + bare.length };
    });
    this.taken = new Uint8Array(text.length);
    for (const { kind, start, end } of others) if (kind !== 'employer') this.taken.fill(1, start, end);
  }

  find(): Finding[] {
    this.afterLabels();
    for (let at = 0; at < this.words.length; at += 1) this.byWord(at);
    for (let at = 0; at < this.words.length; at += 1) this.again(at);
    return this.found;
  }

  private afterLabels(): void {
    let next = 0;
    for (const match of this.text.matchAll(LABEL)) {
      const from = match.index + match[0].length;
      while (next < this.words.length && (this.words[next] as Word).start < from) next += 1;
      if (this.words[next]?.start !== from) continue;
      const colon = match.groups?.gap !== undefined;
      // `from:` and `to:` are labels at the beginning of a line only.
      if (
        colon &&
        match[0].length < 8 &&
        !CASE_LABEL_BEFORE.test(this.text.slice(Math.max(0, match.index - 6), match.index))
      )
        if (/^(?:to|from|re)\b/i.test(match[0])) continue;
      if (/[\n\r]/.test(match.groups?.gap ?? '') && this.headsALine(next)) continue;
      const named = /name|dear|aka/i.test(match[0]);
      this.take(this.runFrom(next, { comma: colon, lower: named || colon, sure: named }), named);
    }
  }

  /** `Surgeon:⏎Anesthesia: general`: the next line has a label of its own. */
  private headsALine(at: number): boolean {
    const { start } = this.words[at] as Word;
    return /^[^\n:]{1,40}:/.test(this.text.slice(start, start + 42));
  }

  private byWord(at: number): void {
    const word = this.words[at] as Word;
    if (this.taken[word.start]) return;
    if (TITLES.has(word.lower)) this.afterTitle(at);
    else if (!this.afterRelation(at) && !this.beforeCredential(at)) this.byLists(at);
  }

  /** `her husband Robert`, `patient John Smith`, `daughter (Emily)`. */
  private afterRelation(at: number): boolean {
    const word = this.words[at] as Word;
    if (!RELATIONS.has(word.lower) && !ROLES.has(word.lower)) return false;
    const gap = this.gapAfter(at);
    if (!/^(?:,? |,? ?\(| is | was |, who is )$/.test(gap)) return false;
    const run = this.runFrom(at + 1, { comma: false, lower: false, sure: false });
    const strict = ROLES.has(word.lower) || gap.includes(',');
    const only = run[0];
    if (!only || (run.length === 1 && strict && !this.isListed(only.lower))) return false;
    this.take(run, false);
    return true;
  }

  private afterTitle(at: number): void {
    const title = this.words[at] as Word;
    const gap = this.gapAfter(at);
    const first = this.words[at + 1];
    if (!first || !/^\.?\s{1,2}$|^\.$/.test(gap)) return;
    const shouted = title.text === title.text.toUpperCase() && !gap.startsWith('.');
    // `MR brain`, `MS contin`, `DR with macular edema`, `Miss rate`: letters of the trade, not titles.
    if (shouted && title.text.length < 3 && !(isShouted(first) && this.isListed(first.lower))) return;
    const capital = isCapital(first);
    if (!capital && !this.isListed(first.lower)) return;
    if (!capital && !gap.startsWith('.') && NOT_NAMES.has(first.lower)) return;
    if (NOT_NAMES.has(first.lower) && !this.isListed(first.lower)) return;
    if (/^(?:nurse|doctor|officer|judge|fr|lt|col|capt|rev)$/.test(title.lower) && !capital) return;
    if (title.lower === 'nurse' && NOT_NAMES.has(first.lower)) return;
    const run = this.runFrom(at + 1, { comma: false, lower: true, sure: true });
    this.take(run, true);
    // `Drs. Smith and Jones`, `Mr. and Mrs. Smith` come by their own titles.
    const last = run.at(-1);
    const after = last ? this.text.slice(last.end, last.end + 5) : '';
    if (last && /^ (?:and|&) /.test(after)) {
      const other = this.words.findIndex((word) => word.start > last.end && isCapital(word));
      if (
        other > 0 &&
        (this.words[other] as Word).start <= last.end + 5 &&
        this.isListed((this.words[other] as Word).lower)
      )
        this.take(this.runFrom(other, { comma: false, lower: false, sure: false }), true);
    }
  }

  /** `Zoë Maier, MD`: up to four words with a capital before the letters. */
  private beforeCredential(at: number): boolean {
    const { end } = this.words[at] as Word;
    const letters = /^,? ?((?:\p{L}\.?){2,6})(?!\p{L})/u.exec(this.text.slice(end, end + 14))?.[1];
    if (!letters || !/^\p{Lu}/u.test(letters) || !CREDENTIALS.has(letters.toLowerCase().replaceAll('.', '')))
      return false;
    const run: Word[] = [];
    for (let index = at; index >= 0 && run.length < 4; index -= 1) {
      const word = this.words[index] as Word;
      if (index < at && !/^\.? {1,2}$/.test(this.gapAfter(index))) break;
      if (!isCapital(word) && !(run.length > 0 && PARTICLES.has(word.lower))) break;
      if (this.taken[word.start] || TITLES.has(word.lower)) break;
      if (NOT_NAMES.has(word.lower) && !this.isListed(word.lower)) break;
      run.unshift(word);
    }
    const first = run[0];
    if (!first || !run.some(({ text }) => text.length > 2)) return false;
    // A city before the abbreviation of a state: `in Bethesda, MD`.
    if (/\b(?:in|near)\s{1,2}$/i.test(this.text.slice(Math.max(0, first.start - 6), first.start)))
      return false;
    this.take(run, true);
    return true;
  }

  private byLists(at: number): void {
    const word = this.words[at] as Word;
    const next = this.words[at + 1];
    if (!next || this.taken[next.start]) return;
    const gap = this.gapAfter(at);
    if (gap === ', ' && isCapital(word) && isCapital(next) && !EPONYM_HEADS.has(word.lower)) {
      const given =
        GIVEN_NAMES.has(next.lower) &&
        !this.isThing(at) &&
        !NOT_NAMES.has(word.lower) &&
        !GIVEN_NAMES.has(word.lower);
      const initialled = /^ [A-Z]\.?(?!\p{L})/u.test(this.text.slice(next.end, next.end + 4));
      if (
        (SURNAMES.has(word.lower) && isGiven(next.lower)) ||
        (given && (initialled || this.opensALine(word)))
      )
        this.take(this.runFrom(at, { comma: true, lower: false, sure: false }), true);
      return;
    }
    if (!/^ {1,2}$|^ [A-Z]\.? $/.test(gap)) return;
    const lowered = !isCapital(word);
    if (lowered) {
      if (
        GIVEN_NAMES.has(word.lower) &&
        SURNAMES.has(next.lower) &&
        !WORDLIKE_SURNAMES.has(next.lower) &&
        !NOT_NAMES.has(next.lower)
      )
        if (!this.isThing(at + 1)) this.take([word, next], true);
      return;
    }
    if (!isCapital(next)) return;
    const wordlike =
      WORDLIKE_GIVEN_NAMES.has(word.lower) && SURNAMES.has(next.lower) && !WORDLIKE_SURNAMES.has(next.lower);
    const run = this.runFrom(at, { comma: false, lower: false, sure: wordlike });
    const second = run[1];
    if (!second || this.isThing(at + run.length - 1)) return;
    const last = run.at(-1) as Word;
    const given = GIVEN_NAMES.has(word.lower) && !EPONYMS.has(word.lower);
    const listed =
      (isGiven(word.lower) && SURNAMES.has(last.lower)) || (given && (!isShouted(last) || isShouted(word)));
    const acts = this.actsAfter(last) && run.length < 4 && !run.some(({ lower }) => EPONYM_HEADS.has(lower));
    if (listed || acts) this.take(run, true);
  }

  /** `John denies chest pain`, `Zoë Maier is a 45-year-old …` */
  private actsAfter(last: Word): boolean {
    const after = this.text.slice(last.end, last.end + 40);
    const verb = /^(?:['’]s)?,? (?:who )?(\p{Ll}+)/u.exec(after)?.[1];
    if (verb && DONE_BY_PEOPLE.has(verb)) return true;
    return /^(?:,? | \(|, an? | is (?:a|an|the)(?: \p{Ll}{3,12},?){0,2} | was (?:a|an)(?: \p{Ll}{3,12}){0,2} )(?:\d{1,3}|\[age over 89\])[ -]?(?:year|yr|yo\b|y\/?o|[MF]\b)|^,? (?:is|was) (?:a|an|here|seen|admitted|discharged|transferred|referred|brought|taken|accompanied|scheduled|started on|counseled|informed|advised|instructed|given|able|unable|alert|awake|doing|feeling|complaining|followed|evaluated|examined|born)\b/u.test(
      after,
    );
  }

  private again(at: number): void {
    const word = this.words[at] as Word;
    if (this.taken[word.start]) return;
    const single = isCapital(word) && !NOT_NAMES.has(word.lower) && !this.isThing(at);
    const wordlike = this.known.get(word.lower);
    if (wordlike === undefined) {
      // A first name of the lists with what only people do: `Mary denies …`, `saw Robert today`.
      if (
        single &&
        GIVEN_NAMES.has(word.lower) &&
        !EPONYMS.has(word.lower) &&
        (this.actsAfter(word) || this.isAddressed(word))
      )
        this.take([word], true);
      return;
    }
    if (!isCapital(word) && wordlike) return;
    if (this.isThing(at)) return;
    if (wordlike && !this.actsAfter(word) && !/^['’]s\b/.test(this.text.slice(word.end, word.end + 3)))
      return;
    if (!isCapital(word) && word.lower.length < 5) return;
    this.take([word], false);
  }

  private isAddressed({ start }: Word): boolean {
    return /\b(?:saw|seen|called|told|asked|met|helped|hi|hello|dear|thanks|thank you|regards|sincerely|with|by|for|from|to|and|about|advised|informed|notified|counseled|gave|assisted|reminded|reassured|examined),?\s{1,2}$/i.test(
      this.text.slice(Math.max(0, start - 14), start),
    );
  }

  private runFrom(
    at: number,
    { comma, lower, sure }: { comma: boolean; lower: boolean; sure: boolean },
  ): Word[] {
    const run: Word[] = [];
    let commas = comma ? 1 : 0;
    for (let index = at; index < this.words.length && run.length < 5; index += 1) {
      const word = this.words[index] as Word;
      if (this.taken[word.start]) break;
      const gap = index === at ? ' ' : this.gapAfter(index - 1);
      const previous = run.at(-1);
      if (previous) {
        const isInitial = previous.text.length === 1;
        const isPlain =
          /^ {1,2}$/.test(gap) ||
          (isInitial && /^\. {0,2}$/.test(gap)) ||
          (/^, {0,2}$/.test(gap) && SUFFIXES.has(word.lower));
        const isComma =
          commas > 0 && /^, {0,2}$/.test(gap) && !CREDENTIALS.has(word.lower) && !NOT_NAMES.has(word.lower);
        if (!isPlain && !isComma) break;
        if (isComma) {
          if (run.length > 3 || !(isShouted(word) || isCapital(word) || (sure && this.isListed(word.lower))))
            break;
          commas -= 1;
        }
      }
      if (TITLES.has(word.lower) && run.length === 0 && /^\.? /.test(this.gapAfter(index))) continue;
      if (CREDENTIALS.has(word.lower) && run.length > 0) break;
      if (PARTICLES.has(word.lower) && this.particleLeads(index)) {
        run.push(word);
        continue;
      }
      const listed = this.isListed(word.lower);
      const allowed =
        isCapital(word) ||
        (lower && listed && !NOT_NAMES.has(word.lower)) ||
        (sure && lower && run.length < 3 && !run.some(isCapital) && !isFunctionWord(word.lower));
      if (!allowed) break;
      if (NOT_NAMES.has(word.lower) && !(listed && (sure || run.length > 0))) break;
      if (EPONYM_HEADS.has(word.lower) && !listed) return [];
      if (DONE_BY_PEOPLE.has(word.lower) && !isCapital(word)) break;
      run.push(word);
    }
    while (run.length > 0 && PARTICLES.has((run.at(-1) as Word).lower) && !isCapital(run.at(-1) as Word))
      run.pop();
    const only = run[0];
    if (run.length === 1 && only && only.text.length < 2) return [];
    // `seen by GI`, `per ACOG`
    if (
      run.length === 1 &&
      only &&
      !sure &&
      isShouted(only) &&
      !this.isListed(only.lower) &&
      only.text.length < 5
    )
      return [];
    const last = run.at(-1);
    if (last && this.isThing(this.words.indexOf(last, at))) return [];
    return run;
  }

  private particleLeads(at: number): boolean {
    const next = this.words[at + 1];
    return (
      next !== undefined &&
      isCapital(next) &&
      /^ $|^\. $/.test(this.gapAfter(at)) &&
      !NOT_NAMES.has(next.lower)
    );
  }

  private take(run: Word[], sure: boolean): void {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) return;
    this.found.push({ kind: 'name', start: first.start, end: last.end });
    this.taken.fill(1, first.start, last.end);
    for (const { text, lower } of run) {
      if (text.length < 3 || PARTICLES.has(lower) || SUFFIXES.has(lower)) continue;
      const wordlike =
        WORDLIKE_GIVEN_NAMES.has(lower) ||
        WORDLIKE_SURNAMES.has(lower) ||
        NOT_NAMES.has(lower) ||
        EPONYMS.has(lower) ||
        (!sure && text.length < 4);
      this.known.set(lower, (this.known.get(lower) ?? true) && wordlike);
    }
  }

  /** Does the word belong to an eponym or to a house: `Parkinson's disease`, `Foley catheter`, `Smith Hospital`? */
  private isThing(at: number): boolean {
    const word = this.words[at] as Word;
    const after = this.text.slice(word.end, word.end + 34);
    const next = /^(?:['’]s?)?(?:[ -])(\p{L}+)(?: (\p{L}+))?/u.exec(after);
    if (!next) return false;
    const [, head = '', second = ''] = next;
    return (
      EPONYM_HEADS.has(head.toLowerCase()) ||
      (EPONYMS.has(word.lower) && EPONYM_HEADS.has(second.toLowerCase()))
    );
  }

  private opensALine({ start }: Word): boolean {
    return (
      start === 0 || /\n[ \t]{0,8}$|[:|;(]\s{0,2}$/.test(this.text.slice(Math.max(0, start - 10), start))
    );
  }

  private isListed(lower: string): boolean {
    return lower.split('-').some((part) => isGiven(part) || SURNAMES.has(part)) || this.known.has(lower);
  }

  private gapAfter(at: number): string {
    const word = this.words[at];
    const next = this.words[at + 1];
    return word && next ? this.text.slice(word.end, Math.min(next.start, word.end + 16)) : '';
  }
}

const isGiven = (lower: string): boolean => GIVEN_NAMES.has(lower) || WORDLIKE_GIVEN_NAMES.has(lower);
const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
const isShouted = ({ text }: Word): boolean => text.length > 1 && text === text.toUpperCase();
const isFunctionWord = (lower: string): boolean => lower.length < 2 || NOT_NAMES.has(lower);
