// Who is named? Names of patients, relatives, employers' people and physicians (45 CFR 164.514(b)(2)(i)(A)), by what stands around them and by lists of frequent names.
// A name that was found once is found everywhere in the text; a word after which a disease is called (Parkinson's disease) is none.
import type { Finding } from './finding.ts';
import { DONE_BY_PEOPLE, EPONYM_HEADS, EPONYMS, NOT_NAMES, WORD_ENDINGS } from './medicalWords.ts';
import {
  CREDENTIALS,
  FILED_NAME,
  LABEL,
  LABEL_STARTS,
  NAME_LINE,
  PARTICLES,
  RELATIONS,
  ROLES,
  SUFFIXES,
  TITLES,
} from './nameCues.ts';
import { GIVEN_NAMES, SURNAMES, WORDLIKE_GIVEN_NAMES, WORDLIKE_SURNAMES } from './nameLists.ts';

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

const WORD = /\p{L}(?:[\p{L}\p{M}]|['’-](?=\p{L})){0,40}/gu;
/** @param others what else was found; words inside are not names. */
export function peopleIn(text: string, others: readonly Finding[]): Finding[] {
  return new People(text, others).find();
}

class People {
  private readonly others: readonly Finding[];
  private readonly text: string;
  private readonly words: Word[];
  /** Where a word begins → which it is. */
  private readonly places: Map<number, number>;
  private readonly taken: Uint8Array;
  private readonly found: Finding[] = [];
  /** Words of names, to be found again; `true` when such a word has a meaning of its own. */
  private readonly known = new Map<string, boolean>();

  constructor(text: string, others: readonly Finding[]) {
    this.text = text;
    this.others = others;
    this.words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
      const bare = word.replace(/['’]s$/i, '');
      return { text: bare, lower: bare.toLowerCase(), start: index, end: index + bare.length };
    });
    this.places = new Map(this.words.map(({ start }, place) => [start, place]));
    this.taken = new Uint8Array(text.length);
    for (const { kind, start, end } of others) if (kind !== 'employer') this.taken.fill(1, start, end);
  }

  find(): Finding[] {
    this.afterLabels();
    this.onLines(this.others);
    for (let at = 0; at < this.words.length; at += 1) this.byWord(at);
    // Where somebody is spoken of, two words that can only be a name are one; a question about codes names nobody.
    if (this.found.length > 0 || this.others.some(({ weak }) => !weak)) this.unlisted();
    for (let at = 0; at < this.words.length; at += 1) this.again(at);
    return this.found;
  }

  /** A line that is a name: `Szymanski, Danuta I` on a face sheet, `Danuta Szymanski` above an address. */
  private onLines(others: readonly Finding[]): void {
    const starts = new Set(others.map(({ start }) => start));
    for (const match of this.text.matchAll(NAME_LINE)) {
      const { line = '', space = '', rest = '' } = match.groups ?? {};
      const start = match.index + space.length;
      const after = start + line.length + rest.length;
      const headed = /^\s{0,4}(?:\||\(|MRN|DOB|D\.O\.B|SSN|Age|Sex|#)/.test(
        this.text.slice(start + line.length, after + 8),
      );
      if (!headed && !starts.has(after)) continue;
      const words = line.match(WORD) ?? [];
      if (
        words.some(
          (word) =>
            word.length > 1 && NOT_NAMES.has(word.toLowerCase()) && !this.isListed(word.toLowerCase()),
        )
      )
        continue;
      const at = this.places.get(start);
      if (at !== undefined && !this.taken[start])
        this.take(this.runFrom(at, { comma: true, lower: false, sure: true }), true);
    }
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
        !LABEL_STARTS.test(this.text.slice(Math.max(0, match.index - 6), match.index))
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
    const known = RELATIONS.has(word.lower) && gap === ' ' && isGiven((this.words[at + 1] as Word).lower);
    const run = this.runFrom(at + 1, { comma: false, lower: false, sure: known });
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
    const capital = isCapital(first) || (PARTICLES.has(first.lower) && this.particleLeads(at + 1));
    if (!capital && !this.isListed(first.lower)) return;
    if (!capital && !gap.startsWith('.') && NOT_NAMES.has(first.lower)) return;
    if (NOT_NAMES.has(first.lower) && !this.isListed(first.lower)) return;
    if (/^(?:nurse|doctor|officer|judge|reverend)$/.test(title.lower) && !capital) return;
    if (title.lower === 'nurse' && NOT_NAMES.has(first.lower)) return;
    const run = this.runFrom(at + 1, { comma: false, lower: true, sure: true });
    this.take(run, true);
    // `Drs. Smith and Jones`, `Mr. and Mrs. Smith` come by their own titles.
    const last = run.at(-1);
    const after = last ? this.text.slice(last.end, last.end + 5) : '';
    if (last && /^ (?:and|&) /.test(after)) {
      const other = (this.places.get(last.start) ?? 0) + 2;
      const word = this.words[other];
      if (word && isCapital(word) && this.isListed(word.lower))
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
      if (word.text.length > 1 && NOT_NAMES.has(word.lower) && !this.isListed(word.lower)) break;
      run.unshift(word);
    }
    const first = run[0];
    if (!first || !run.some(({ text }) => text.length > 2)) return false;
    // `clear DFE OD`: the right eye, not a degree.
    if (run.every((word) => isAcronym(word) && !this.isListed(word.lower))) return false;
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
    if (
      /^ \((?:daughter|son|wife|husband|spouse|mother|father|sister|brother|friend|neighbor|caregiver|partner|niece|nephew|grandson|granddaughter|aunt|uncle|self|patient|DOB|MRN|age)\b/.test(
        after,
      )
    )
      return true;
    return /^(?:,? | \(|, an? | is (?:a|an|the)(?: \p{Ll}{3,12},?){0,2} | was (?:a|an)(?: \p{Ll}{3,12}){0,2} )(?:\d{1,3}|\[age over 89\])[ -]?(?:year|yr|yo\b|y\/?o)|^,? (?:is|was) (?:a|an|here|seen|admitted|discharged|transferred|referred|brought|taken|accompanied|scheduled|started on|counseled|informed|advised|instructed|given|able|unable|alert|awake|doing|feeling|complaining|followed|evaluated|examined|born)\b/u.test(
      after,
    );
  }

  /** `the appeal for Danuta Szymanski`, `Radiology: Szymanski, Danuta`: names by elimination. */
  private unlisted(): void {
    for (const match of this.text.matchAll(FILED_NAME)) {
      const at = this.places.get(match.index);
      if (at !== undefined) this.takeUnlisted(this.runFrom(at, { comma: true, lower: false, sure: true }));
    }
    for (let at = 0; at < this.words.length; at += 1) {
      const word = this.words[at] as Word;
      if (
        this.taken[word.start] ||
        !isCapital(word) ||
        isShouted(word) ||
        /\d/.test(this.text[word.start - 1] ?? '')
      )
        continue;
      const before = this.words[at - 1];
      const goesOn = before && isCapital(before) && this.gapAfter(at - 1) === ' ' && this.isNameLike(before);
      if (!goesOn) this.takeUnlisted(this.runFrom(at, { comma: false, lower: false, sure: false }));
    }
  }

  private takeUnlisted(run: Word[]): void {
    const whole = run.filter(({ text, lower }) => text.length > 1 && !PARTICLES.has(lower));
    if (
      whole.length < 2 ||
      whole.length > 3 ||
      whole.some((word) => isAcronym(word) && !this.isListed(word.lower))
    )
      return;
    if (whole.every((word) => this.isNameLike(word))) this.take(run, true);
  }

  private isNameLike(word: Word): boolean {
    const { lower } = word;
    if (this.isListed(lower)) return true;
    return !(
      isAcronym(word) ||
      NOT_NAMES.has(lower) ||
      EPONYM_HEADS.has(lower) ||
      EPONYMS.has(lower) ||
      WORD_ENDINGS.test(lower)
    );
  }

  private again(at: number): void {
    const word = this.words[at] as Word;
    if (this.taken[word.start]) return;
    const single = isCapital(word) && !NOT_NAMES.has(word.lower) && !this.isThing(at);
    const wordlike = this.known.get(word.lower);
    if (wordlike === undefined) {
      // A first name of the lists with what only people do, or any word with what none but a patient does.
      const given = GIVEN_NAMES.has(word.lower) && !EPONYMS.has(word.lower);
      const capital = single || (isCapital(word) && SURNAMES.has(word.lower) && !this.isThing(at));
      if (
        single && given ? this.actsAfter(word) || this.isAddressed(word) : capital && this.tellsOfItself(word)
      )
        this.take([word], true);
      return;
    }
    if (!isCapital(word) && wordlike) return;
    if (this.isThing(at)) return;
    if (
      wordlike &&
      !this.actsAfter(word) &&
      !this.tellsOfItself(word) &&
      !/^['’]s\b/.test(this.text.slice(word.end, word.end + 3))
    )
      return;
    if (!isCapital(word) && word.lower.length < 5) return;
    const run = [word];
    for (let before = at - 1; before >= 0 && this.gapAfter(before) === ' '; before -= 1) {
      const particle = this.words[before] as Word;
      if (!PARTICLES.has(particle.lower) || this.taken[particle.start]) break;
      run.unshift(particle);
    }
    this.take(run, false);
  }

  /** `Saoirse denies fever`, `Szymanski’s last visit` */
  private tellsOfItself({ text, end }: Word): boolean {
    if (text.length < 3 || (isShouted({ text }) && text.length < 6)) return false;
    return /^ (?:denies|denied|reports|complains|endorses|presents|presented|verbalizes|verbalized|underwent|and I)\b|^['’]s (?:last|next|wife|husband|mother|father|daughter|son|family|chart|visit|symptoms|appointment|insurance|records|primary)\b/.test(
      this.text.slice(end, end + 20),
    );
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
        const afterInitial = previous.text.length === 1 || previous.text === 'St';
        const isPlain =
          /^ {1,2}$/.test(gap) ||
          (afterInitial && /^\. {0,2}$/.test(gap)) ||
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
      const isInitial = word.text.length === 1 && isCapital(word) && run.length > 0;
      if (
        !isInitial &&
        NOT_NAMES.has(word.lower) &&
        !(listed && (sure || run.length > 0 || this.beginsAName(index)))
      )
        break;
      if (EPONYM_HEADS.has(word.lower) && !listed) return [];
      if (DONE_BY_PEOPLE.has(word.lower) && !isCapital(word)) break;
      run.push(word);
    }
    while (run.length > 0 && PARTICLES.has((run.at(-1) as Word).lower) && !isCapital(run.at(-1) as Word))
      run.pop();
    const only = run[0];
    if (run.length === 1 && only && only.text.length < 2) return [];
    // `seen by GI`, `IUP FHR`
    if (!sure && run.every((word) => isAcronym(word) && !this.isListed(word.lower))) return [];
    const last = run.at(-1);
    if (last && this.isThing(this.places.get(last.start) ?? at)) return [];
    return run;
  }

  /** `Will R. Young`, `WHITE, BARBARA`: a word that is a name too, before a word that can only be one. */
  private beginsAName(at: number): boolean {
    const next = this.words[at + 1];
    const word = this.words[at] as Word;
    const gap = this.gapAfter(at);
    if (gap === ', ') return SURNAMES.has(word.lower) && next !== undefined && isGiven(next.lower);
    const named = next?.text.length === 1 ? this.words[at + 2] : next;
    return (
      WORDLIKE_GIVEN_NAMES.has(word.lower) &&
      gap === ' ' &&
      named !== undefined &&
      isCapital(named) &&
      this.isListed(named.lower)
    );
  }

  private particleLeads(at: number): boolean {
    const next = this.words[at + 1];
    if (next === undefined || !/^\.? $/.test(this.gapAfter(at))) return false;
    if (PARTICLES.has(next.lower) && !isCapital(next)) return this.particleLeads(at + 1);
    return isCapital(next) && !NOT_NAMES.has(next.lower);
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
const isAcronym = ({ text }: Word): boolean => text.length < 5 && text === text.toUpperCase();
const isShouted = ({ text }: Pick<Word, 'text'>): boolean => text.length > 1 && text === text.toUpperCase();
const isFunctionWord = (lower: string): boolean => lower.length < 2 || NOT_NAMES.has(lower);
