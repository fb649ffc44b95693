// Which lines of the books does a sentence say? Every line whose words all stand near each other; where two want the same
// word, the one that says more.
//
//   severe  pain  in the  left  knee  and  right  hip          Pain, joint, knee  ·  Pain, joint, hip
//            └──────────────────┴──────────────────┘           the head `pain` is shared by what `and` joins

import { stemOf } from '#search';
import { ALONE_AFTER_ALL, NEVER_ALONE, NO_FINDING, PLACES } from '../dictionary/bodyWords.ts';
import { type Lexicon, TRAIT } from '../dictionary/lexicon.ts';
import type { Saying } from '../dictionary/saying.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { neoplasmsIn } from './neoplasms.ts';

export interface Mention {
  line: number;
  /** A phrase of ours, not a line of the books. */
  own: boolean;
  /** A phrase of ours in just these words. */
  verbatim?: boolean;
  /** None of its words is said itself. */
  derived?: boolean;
  /** Another reader pointed at the words. */
  proposed?: boolean;
  node: number;
  /** Tokens that say the line, in order. */
  at: number[];
  /** Those of them that are no place of the body. */
  heads: number[];
  /** First and last token, phrases included. */
  from: number;
  to: number;
  score: number;
  cost: number;
}

/** Places of one word in a piece that are tried; a text that says a word more often says nothing new by it. */
const MOST_SPOTS = 6;
/** Tries in a whole text; past them each piece has few, so that no text takes long. */
const MOST_TRIES = 300_000;
const FEW_TRIES = 150;
const FURTHEST = 14;
const PULMONARY = /^(?:pulm|pulmonary|ph|pah|phtn|cor|lungs?)$/;
/** Words of a title that is taken as it stands. */
const LITERAL = 4;
/** What a word of the whole text counts, of what it would count beside the others. */
const CONTEXT = 0.5;

/** What the second word that one token says counts. */
const AGAIN = 0.5;

/** Scratch of one reading: which words the sentence at hand says, and where. */
export class Finder {
  readonly #lexicon: Lexicon;
  readonly #tokens: readonly Token[];
  readonly #said: ReadonlyMap<number, Saying>;
  /** Words of the sentence at hand, and those of the whole text. */
  readonly #here: Uint8Array;
  #places = new Map<number, number[]>();
  #tries = 0;
  #isList = false;
  /** The sentence speaks of an earlier thing and what it left. */
  #isLater = false;
  readonly #left: { from: number; to: number };
  readonly #context: ReadonlySet<number>;
  /** Only lines of these nodes; null: of all. */
  readonly #nodes: { from: number; to: number } | null;

  /** `context`: words that the whole text says, like those of a newborn or a pregnancy. */
  constructor(
    lexicon: Lexicon,
    tokens: readonly Token[],
    said: ReadonlyMap<number, Saying>,
    context: ReadonlySet<number>,
    nodes: { from: number; to: number } | null = null,
  ) {
    this.#context = context;
    const { index, system } = lexicon;
    this.#left = { from: index.firstAt(system, 'I69'), to: index.firstAt(system, 'I70') };
    this.#nodes = nodes;
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#said = said;
    this.#here = new Uint8Array(lexicon.traits.length);
    for (const id of context) this.#here[id] = 1;
  }

  /** `isList`: of a list of diagnoses, where a comma stands between a disease and its kind. */
  find({ from, to }: Sentence, isList: boolean): Mention[] {
    this.#isList = isList;
    this.#isLater = this.#tokens.slice(from, to).some(({ plain }) => LATER.has(plain));
    const places = new Map<number, number[]>();
    this.#places = places;
    for (let at = from; at < to; at++) {
      for (const id of this.#said.get(at)?.ids ?? []) {
        const known = places.get(id);
        if (known) known.push(at);
        else {
          places.set(id, [at]);
          this.#here[id] = 1;
        }
      }
    }
    const all: Mention[] =
      this.#nodes !== null ? [] : neoplasmsIn(this.#lexicon, this.#tokens, this.#said, { from, to }, places);
    const { anchorStart, anchored, second, runEnd } = this.#lexicon.forms;
    let left = this.#tries > MOST_TRIES ? FEW_TRIES : MOST_TRIES;
    for (const [id, spots] of places) {
      const end = anchorStart[id + 1] as number;
      for (let n = anchorStart[id] as number; n < end; n++) {
        const other = second[n] as number;
        if (other >= 0 && this.#here[other] === 0) {
          n = (runEnd[n] as number) - 1;
          continue;
        }
        const form = anchored[n] as number;
        if (!this.#isHere(form)) continue;
        for (const at of spots.length > MOST_SPOTS ? spots.slice(0, MOST_SPOTS) : spots) {
          if (left-- <= 0) break;
          this.#tries++;
          const mention = this.#mention(form, id, at);
          if (mention) all.push(mention);
        }
      }
    }
    for (const id of places.keys()) if (!this.#context.has(id)) this.#here[id] = 0;
    return this.#chosen(all);
  }

  #isHere(form: number): boolean {
    const { wantedStart, wanted } = this.#lexicon;
    for (let n = wantedStart[form] as number; n < (wantedStart[form + 1] as number); n++)
      if (this.#here[wanted[n] as number] === 0) return false;
    return true;
  }

  #mention(form: number, anchor: number, at: number): Mention | null {
    const { wantedStart, wanted, idf, traits, lineOf, nodeOf, preferenceOf } = this.#lexicon;
    const line = lineOf[form] as number;
    const node = nodeOf[line] as number;
    if (this.#nodes !== null && (node < this.#nodes.from || node >= this.#nodes.to)) return null;
    // What a stroke left is told of an earlier one.
    if (!this.#isLater && node >= this.#left.from && node < this.#left.to) return null;
    const spots: number[] = [];
    /** Words that each of them says. */
    const counts: number[] = [];
    /** What they say only shades. */
    const lent: boolean[] = [];
    const heads: number[] = [];
    let score = 0;
    let isDerived = true;
    let isVerbatim = form >= this.#lexicon.ownFrom;
    for (let n = wantedStart[form] as number; n < (wantedStart[form + 1] as number); n++) {
      const word = wanted[n] as number;
      const places = this.#places.get(word);
      if (places === undefined) {
        score += CONTEXT * (idf[word] as number);
        continue;
      }
      let spot = word === anchor ? at : this.#nearest(places, at, word, spots, form);
      // One word does not say two forms of itself: `hyperactivity` is no `hyperactivity, hyperactive`.
      if (spots.includes(spot) && this.#saysRootTwice(form, n)) {
        const others = places.filter((one) => !spots.includes(one));
        if (others.length === 0) return null;
        spot = nearest(others, at);
      }
      if (Math.abs(spot - at) > FURTHEST) return null;
      const known = spots.indexOf(spot);
      const again = known >= 0;
      const isItself = this.#lexicon.stems[word] === (this.#tokens[spot] as Token).stem;
      isVerbatim &&= !again && isItself;
      isDerived &&= !isItself;
      const shades = ((traits[word] as number) & TRAIT.shading) !== 0;
      if (again) {
        counts[known] = (counts[known] as number) + 1;
        lent[known] &&= shades;
      } else {
        spots.push(spot);
        counts.push(1);
        lent.push(shades);
      }
      // What a short or lay form stands for says no more than its words would.
      score += (again ? AGAIN : 1) * (idf[word] as number);
      if (((traits[word] as number) & (TRAIT.place | TRAIT.shading)) === 0 && !heads.includes(spot))
        heads.push(spot);
    }
    if (spots.every((spot) => this.#saysNothing(spot, spots.length))) return null;
    if (this.#mixes(spots, counts, lent)) return null;
    spots.sort((a, b) => a - b);
    const [first = at] = spots;
    const last = spots.at(-1) as number;
    // `anemia secondary to cancer`: where it came from, no secondary cancer.
    if (this.#isOfAnother(spots, nodeOf[line] as number)) return null;
    const isOwn = form >= this.#lexicon.ownFrom;
    if (isOwn && !this.#deniesWhatFollows(spots)) return null;
    const cost = this.#costOf(spots, first, last, isOwn && this.#isList);
    if (cost > (isOwn ? (this.#isList ? 1.6 : 0.8) : 0.6 + 0.2 * (spots.length - 1))) return null;
    if (heads.length === 0) heads.push(...spots);
    return {
      line,
      own: isOwn,
      verbatim: isVerbatim,
      derived: isDerived,
      node: nodeOf[line] as number,
      at: spots,
      heads,
      from: Math.min(...spots.map((spot) => this.#said.get(spot)?.from ?? spot)),
      to: Math.max(...spots.map((spot) => this.#said.get(spot)?.to ?? spot)),
      score: score * (1 - 0.16 * cost) + (preferenceOf[form] as number) / 10,
      cost,
    };
  }

  /** The `no` of `no bowel movement` stands before what it denies, not behind it. */
  #deniesWhatFollows(spots: readonly number[]): boolean {
    for (const [n, spot] of spots.entries()) {
      if (!DENIAL.test((this.#tokens[spot] as Token).plain)) continue;
      const next = spots[n + 1];
      if (next === undefined || next - spot > NEXT) return false;
    }
    return true;
  }

  /** Where one word says two of the line, and the next one is the other: `thrombotic thrombocytopenic`, `twin pregnancy`. */
  #nearest(
    known: readonly number[],
    at: number,
    word: number,
    taken: readonly number[],
    form: number,
  ): number {
    const isOwn = form >= this.#lexicon.ownFrom;
    const first = known.length === 1 ? (known[0] as number) : this.#inOneBreath(known, at);
    // The `disease` of `COPD, ischemic heart disease` is the second one.
    const whole =
      first !== at && this.#saysOnce(form, first) && this.#said.get(first)?.short === true
        ? known.filter(
            (spot) => this.#said.get(spot)?.short !== true && Math.abs(spot - at) <= Math.abs(first - at) + 1,
          )
        : [];
    const best = whole.length > 0 ? nearest(whole, at) : first;
    // `bronchiolitis due to RSV with respiratory failure`: the short form says the word already.
    if (this.#said.get(best)?.short === true && !this.#saysOnce(form, best) && !this.#saysAll(form, best))
      return best;
    if (known.length === 1 || !(best === at || taken.includes(best))) return best;
    const itself = known.find(
      (spot) =>
        spot !== best &&
        Math.abs(spot - at) <= (isOwn ? NEAR_OWN : NEXT) &&
        !taken.includes(spot) &&
        (this.#tokens[spot] as Token).stem === this.#lexicon.stems[word],
    );
    return itself ?? best;
  }

  /** The nearest that no verb or comma parts from it: in `carotid ultrasound showed stenosis of the carotid` the second. */
  #inOneBreath(known: readonly number[], at: number): number {
    let best = known[0] as number;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of known) {
      let distance = Math.abs(spot - at);
      if (distance > 1 && distance <= FURTHEST)
        for (let between = Math.min(spot, at) + 1; between < Math.max(spot, at); between++) {
          const { plain } = this.#tokens[between] as Token;
          if (plain === ',' || TELLS.has(plain)) {
            distance += PARTED;
            break;
          }
        }
      if (distance < least) {
        least = distance;
        best = spot;
      }
    }
    return best;
  }

  /** The `secondary` of `secondary to` is said of what stands before it, and of no spread. */
  #isOfAnother(spots: readonly number[], node: number): boolean {
    const is = (code: RegExp) => code.test(this.#lexicon.index.compactOf(node));
    // `lung cancer with brain metastases`: the lung is where it began.
    const [first = 0, last = 0] = [spots[0], spots.at(-1)];
    for (let at = first; at < last; at++)
      if ((this.#tokens[at] as Token).plain === 'with' && is(/^C[0-7]/)) return true;
    const from = spots.find(
      (spot) => this.#tokens[spot]?.plain === 'secondary' && this.#tokens[spot + 1]?.plain === 'to',
    );
    if (from === undefined) return false;
    return from === spots[0] || is(/^C7[7-9]/);
  }

  /** A short form gives only one word to the line: `RSV` gives all of `respiratory syncytial virus`. */
  #saysOnce(form: number, spot: number): boolean {
    return this.#saidBy(form, spot) < 2;
  }

  #saysAll(form: number, spot: number): boolean {
    const { wantedStart } = this.#lexicon;
    return this.#saidBy(form, spot) === (wantedStart[form + 1] as number) - (wantedStart[form] as number);
  }

  #saidBy(form: number, spot: number): number {
    const { wantedStart, wanted } = this.#lexicon;
    const ids = this.#said.get(spot)?.ids ?? [];
    let count = 0;
    for (let n = wantedStart[form] as number; n < (wantedStart[form + 1] as number); n++)
      if (ids.includes(wanted[n] as number)) count++;
    return count;
  }

  #saysRootTwice(form: number, last: number): boolean {
    const { wantedStart, wanted, stems } = this.#lexicon;
    const root = (stems[wanted[last] as number] as string).slice(0, ROOT);
    for (let n = wantedStart[form] as number; n < last; n++)
      if ((stems[wanted[n] as number] as string).startsWith(root)) return true;
    return false;
  }

  /** `AKI on CKD`: two short forms make one disease only where each gives more than a word of it. */
  #mixes(spots: readonly number[], counts: readonly number[], lent: readonly boolean[]): boolean {
    const isShort = (spot: number) => {
      const said = this.#said.get(spot);
      // `OU` and `RLL` only say where.
      return (
        said?.short === true && said.ids.some((id) => ((this.#lexicon.traits[id] as number) & WHERE) === 0)
      );
    };
    const shorts = counts.filter((_, n) => isShort(spots[n] as number));
    if (shorts.length > 1 && shorts.some((count) => count < 2)) return true;
    // The `chronic` of `COPD` is not lent to `ischemic heart disease`.
    return (
      spots.length > 1 &&
      counts.some((count, n) => count === 1 && lent[n] === true && isShort(spots[n] as number))
    );
  }

  /** A general word that a phrase list knows (`cold`, `bulge`), or the name of a test. */
  #saysNothing(spot: number, words: number): boolean {
    const { plain, stem, capitals } = this.#tokens[spot] as Token;
    if (NO_FINDING.has(plain)) return true;
    if (capitals) return false;
    const phrase = this.#said.get(spot);
    return words === 1 && phrase?.from === phrase?.to && NEVER_ALONE.has(stem) && !ALONE_AFTER_ALL.has(stem);
  }

  /** What stands between the words of a mention and parts them; infinite where a comma parts two things. */
  #costOf(spots: readonly number[], first: number, last: number, mayList: boolean): number {
    let cost = 0;
    // `pericardial effusion and dilation of the left coronary artery`: what follows has its own place.
    const after = this.#tokens[last + 1]?.plain;
    const shadesNext = this.#shadesNext(spots, last);
    const goesOn = after === 'of' || after === 'in' || after === 'at';
    const isWhole = spots.length >= LITERAL && this.#isLiteral(spots, first, last);
    for (let at = first + 1; at < last; at++) {
      if (spots.includes(at)) continue;
      const token = this.#tokens[at] as Token;
      if (token.kind === 'ticked' || token.kind === 'unticked') return Number.POSITIVE_INFINITY;
      if (
        shadesNext &&
        /^(?:and|or|,)$/.test(token.plain) &&
        spots.every((spot) => spot < at || spot === last)
      )
        return Number.POSITIVE_INFINITY;
      if (token.kind === 'sign') {
        if (
          token.plain === ',' ||
          token.plain === ':' ||
          token.plain === '(' ||
          token.plain === ')' ||
          token.plain === '•'
        ) {
          const mayPass = token.plain === ',' && (mayList || isWhole);
          if (!mayPass && !this.#isQualifying(spots, at)) return Number.POSITIVE_INFINITY;
          cost += token.plain === ',' ? 0.6 : 0.8;
        } else if (token.plain === '/' || token.plain === '+' || token.plain === '&') cost += 0.3;
        continue;
      }
      if (SEEN.has(token.plain) && WHEREIN.has(this.#tokens[at + 1]?.plain ?? '')) {
        cost += 0.05;
        continue;
      }
      if (SHOWS.has(token.plain) && spots.some((spot) => spot < at) && this.#isStudy(spots, at)) {
        cost += 0.1;
        continue;
      }
      // `cystic carcinoma with perineural invasion` is no cyst.
      if (CANCERS.has(token.plain)) cost += 3;
      if (PERSONS.has(token.plain) || TELLS.has(token.plain) || PARTS.has(token.plain)) cost += 1.5;
      // `chronic, with anal fissure`: what only shades stands before something else.
      if (token.plain === 'with' && this.#shadesOnly(spots, at)) return Number.POSITIVE_INFINITY;
      if (token.plain === 'and' || token.plain === 'or' || token.plain === 'nor' || token.plain === 'but')
        // `stroke and ventricular arrhythmias` are two things, `the knee and hip` two places of one.
        cost += token.plain === 'but' ? 3 : goesOn ? 1.6 : this.#joinsPlaces(spots, at) ? 0.4 : 0.6;
      else if (
        token.plain === 'no' ||
        token.plain === 'without' ||
        token.plain === 'w/o' ||
        token.plain === 'wo' ||
        token.plain === 'denies' ||
        token.plain === 'not'
      )
        return Number.POSITIVE_INFINITY;
      else if (/^(?:upper|lower)$/.test(token.plain) && this.#tokens[at + 1]?.stem === LID) cost += 0.2;
      else if (PLACES.has(token.stem)) cost += 0.5;
      else cost += this.#shade(at, token);
    }
    return cost;
  }

  /** `urinalysis showed pus cells`: what stands before is the study, and what it found follows. */
  #isStudy(spots: readonly number[], verb: number): boolean {
    return spots.every((spot) => spot > verb || STUDIES.has((this.#tokens[spot] as Token).plain));
  }

  /** `gastritis, acute urinary retention`: the last word only shades, and what it shades follows. */
  #shadesNext(spots: readonly number[], last: number): boolean {
    const { traits } = this.#lexicon;
    const shades = (at: number, bits: number) =>
      (this.#said.get(at)?.ids ?? []).some((id) => ((traits[id] as number) & bits) !== 0);
    const isPlace = PLACES.has((this.#tokens[last] as Token).stem);
    if (spots.length < 2 || !(isPlace || shades(last, TRAIT.shading))) return false;
    for (let at = last + 1; at <= last + 4; at++) {
      const token = this.#tokens[at];
      if (token?.kind !== 'word' || STOPS_SHADE.has(token.plain)) return false;
      const ids = this.#said.get(at)?.ids ?? [];
      if (ids.length > 0 && !shades(at, WHERE)) return true;
    }
    return false;
  }

  #says(at: number): boolean {
    return (this.#said.get(at)?.ids.length ?? 0) > 0;
  }

  /** What stands behind only says where or how much. */
  #joinsPlaces(spots: readonly number[], joint: number): boolean {
    return spots
      .filter((spot) => spot > joint)
      .every((spot) =>
        (this.#said.get(spot)?.ids ?? []).some((id) => ((this.#lexicon.traits[id] as number) & WHERE) !== 0),
      );
  }

  #shadesOnly(spots: readonly number[], before: number): boolean {
    return spots
      .filter((spot) => spot < before)
      .every((spot) =>
        (this.#said.get(spot)?.ids ?? []).every(
          (id) => ((this.#lexicon.traits[id] as number) & TRAIT.shading) !== 0,
        ),
      );
  }

  /** `Bipolar disorder, current episode manic, severe`: a title as it stands, commas and all. */
  #isLiteral(spots: readonly number[], first: number, last: number): boolean {
    for (let at = first + 1; at < last; at++)
      if (!spots.includes(at) && this.#says(at) && (this.#tokens[at] as Token).plain.length > 1) return false;
    return true;
  }

  #shade(at: number, token: Token): number {
    if (token.kind === 'number') return UNITS.has(this.#tokens[at + 1]?.plain ?? '') ? 0.1 : 0.35;
    if (UNITS.has(token.plain)) return 0.05;
    if (AT.has(token.plain) && /^(?:of|in|on|at)$/.test(this.#tokens[at + 1]?.plain ?? '')) return 0.05;
    const ids = this.#said.get(at)?.ids;
    if (ids === undefined) return 0.12;
    return ids.some(
      (id) => ((this.#lexicon.traits[id] as number) & (TRAIT.shading | TRAIT.soft | TRAIT.side)) !== 0,
    )
      ? 0.1
      : 0.55;
  }

  /** One side of a comma says only where, which or how much. */
  #isQualifying(spots: readonly number[], comma: number): boolean {
    const says = (spot: number) => {
      const token = this.#tokens[spot] as Token;
      const ids = this.#said.get(spot)?.ids ?? [];
      return (
        token.kind === 'number' ||
        token.plain === 'stage' ||
        (ids.length > 0 &&
          ids.every(
            (id) => ((this.#lexicon.traits[id] as number) & (TRAIT.place | TRAIT.shading | TRAIT.soft)) !== 0,
          ))
      );
    };
    if (spots.filter((spot) => spot < comma).every(says)) return true;
    if (!spots.filter((spot) => spot > comma).every(says)) return false;
    // `mass, pulmonary nodules`: the word behind belongs to what follows it.
    const after = (spots.at(-1) as number) + 1;
    const next = this.#tokens[after];
    const ids = this.#said.get(after)?.ids ?? [];
    return (
      next === undefined ||
      next.kind !== 'word' ||
      ids.length === 0 ||
      ids.every(
        (id) =>
          ((this.#lexicon.traits[id] as number) & (TRAIT.place | TRAIT.shading | TRAIT.soft | TRAIT.side)) !==
          0,
      )
    );
  }

  /** The best of those that want the same words. */
  #chosen(found: Mention[]): Mention[] {
    // What we say of these very words goes before lines for which they may also stand (`renal colic`).
    const ours = new Map(
      found.flatMap(({ verbatim, at, node }) => (verbatim ? [[at.join(' '), node] as const] : [])),
    );
    const own = found.filter((one) => !this.#borrows(one));
    const all = ours.size === 0 ? own : own.filter((one) => !this.#givesWay(one, ours));
    preferWholePhrases(all);
    all.sort((a, b) => b.score - a.score || a.from - b.from || a.line - b.line);
    const kept: Mention[] = [];
    const owners = new Map<number, Mention>();
    for (const mention of all) {
      const covered = this.#covered(mention);
      const rivals = new Set(covered.map((spot) => owners.get(spot)).filter((one) => one !== undefined));
      if (
        [...rivals].some(
          (rival) => rival.node === mention.node || mention.at.every((spot) => owners.get(spot) === rival),
        )
      )
        continue;
      const taken = mention.heads.filter((spot) => {
        const owner = owners.get(spot);
        return owner !== undefined && (owner.heads.includes(spot) || !owner.at.includes(spot));
      });
      if (taken.length > 0 && !this.#shares(mention, taken, owners)) continue;
      kept.push(mention);
      for (const spot of covered) if (!owners.has(spot)) owners.set(spot, mention);
    }
    return kept.sort((a, b) => a.from - b.from);
  }

  /**
   * Takes a word that says something else there: the `pulmonary` that `COPD` stands for and a hypertension beside it; the link of
   * `complicated by zoster`.
   */
  #borrows({ at, from, node }: Mention): boolean {
    const plain = (spot: number) => this.#tokens[spot]?.plain ?? '';
    if (plain(from) === 'complicated' && /^(?:by|with)$/.test(plain(from + 1))) return true;
    return (
      at.length > 1 &&
      at.some((spot) => plain(spot) === 'copd') &&
      this.#lexicon.index.compactOf(node).startsWith('I27') &&
      !at.some((spot) => PULMONARY.test(plain(spot)))
    );
  }

  /** Unless it is above the code of ours, which then is only one way down from it. */
  #givesWay({ own, at, node, derived }: Mention, ours: ReadonlyMap<string, number>): boolean {
    // Of one word only what a lay or short form stands for: `kyphosis` is no kyphoscoliosis, `eczema` is what the index says.
    const other = own || (at.length === 1 && !derived) ? undefined : ours.get(at.join(' '));
    const { nodeEnd } = this.#lexicon.index;
    return other !== undefined && !(node <= other && other < (nodeEnd[node] as number));
  }

  /** Its words, and all of the phrases that they belong to. */
  #covered({ at }: Mention): number[] {
    const covered: number[] = [];
    for (const spot of at) {
      const phrase = this.#said.get(spot);
      for (let one = phrase?.from ?? spot; one <= (phrase?.to ?? spot); one++)
        if (this.#said.has(one) && !covered.includes(one)) covered.push(one);
    }
    return covered;
  }

  /** `pain in the knee and hip`: one head, several places that only `and`, commas and sides join. */
  #shares(mention: Mention, taken: readonly number[], owners: ReadonlyMap<number, Mention>): boolean {
    if (taken.length !== mention.heads.length) return false;
    const owner = owners.get(taken[0] as number) as Mention;
    const own = mention.at.filter((spot) => !owner.at.includes(spot));
    const others = owner.at.filter((spot) => !mention.at.includes(spot));
    if (own.length === 0 || others.length === 0 || own.some((spot) => owners.has(spot))) return false;
    if (!own.every((spot) => PLACES.has((this.#tokens[spot] as Token).stem))) return false;
    if (!others.every((spot) => PLACES.has((this.#tokens[spot] as Token).stem))) return false;
    const [from, to] = [
      Math.min(own[0] as number, others[0] as number),
      Math.max(own[0] as number, others[0] as number),
    ];
    let joined = false;
    for (let at = from + 1; at < to; at++) {
      const token = this.#tokens[at] as Token;
      if (token.plain === ',' || token.plain === 'and' || token.plain === 'or' || token.plain === '/')
        joined = true;
      else if (token.kind === 'sign' && token.plain !== '-') return false;
      else if (this.#said.has(at) && !PLACES.has(token.stem) && this.#shade(at, token) > 0.2) return false;
    }
    return joined;
  }
}

/** Words of denial that a phrase of ours may hold. */
const DENIAL = /^(?:no|not|without)$/;

/** How near, in tokens. */
const NEXT = 3;
/** What a verb between two words adds to their distance. */
const PARTED = 6;
/** In a phrase of ours. */
const NEAR_OWN = 8;
const WHERE = TRAIT.place | TRAIT.side | TRAIT.shading | TRAIT.soft;
/** Cost of a phrase in one breath. */
const CLOSE = 0.3;

/** `left heart failure`: a phrase of ours that says all that a line says, and more, is meant, however rare the line's words. */
function preferWholePhrases(all: readonly Mention[]): void {
  for (const own of all) {
    if (!own.own || own.at.length < 2 || own.cost > CLOSE) continue;
    for (const line of all)
      if (
        !line.own &&
        line.score >= own.score &&
        line.at.length < own.at.length &&
        line.at.every((spot) => own.at.includes(spot))
      )
        own.score = line.score + 0.1;
  }
}

const LATER = new Set(
  'sequela sequelae sequel residual residua following after old previous prior past history hx h/o remote post late s/p status ago since due secondary from chronic deficit deficits rehab rehabilitation known'.split(
    ' ',
  ),
);
const LID = stemOf('eyelid');
/** Letters by which forms of one word are known. */
const ROOT = 6;
/** A figure between the words of a finding: `loss of 7 kg of weight`. */
const UNITS = new Set('kg kilos kilograms mg g mm cm lb lbs pounds'.split(' '));
/** `pain at the level of`, `stroke in the territory of` */
const AT = new Set(
  'level territory region area zone height located localized localised situated palpation mobilization movement percussion pressure flexion'.split(
    ' ',
  ),
);
/** `a polyp was seen in the rectum`: a finding, that it was found, and where. */
const SEEN = new Set(
  'seen felt found noted noticed palpable palpated visible visualized visualised detected identified observed present demonstrated discovered appreciated heard evident elicited'.split(
    ' ',
  ),
);
const WHEREIN = new Set(
  'in on at within over inside along around throughout through near beneath under below'.split(' '),
);
/** What a study did. */
const SHOWS = new Set('showed shows revealed disclosed demonstrated'.split(' '));
const STUDIES = new Set(
  'urinalysis urine dipstick microscopy microscopic examination sediment spirometry electrophoresis protein'.split(
    ' ',
  ),
);
/** A verb between two words parts them. */
const TELLS = new Set(
  'admitted presented developed showed revealed underwent complained reported denied'.split(' '),
);
/** Between the words of one name they never stand. */
const PARTS = new Set('into diagnosed involving causing producing identified'.split(' '));
const CANCERS = new Set('carcinoma adenocarcinoma sarcoma lymphoma melanoma'.split(' '));
const STOPS_SHADE = new Set(
  'and or of in with without due to for from at by after during on per since as but which who was were is are'.split(
    ' ',
  ),
);
const PERSONS = new Set(['he', 'she', 'who', 'they', 'patient', 'pt', 'which']);

function nearest(spots: readonly number[], at: number): number {
  let best = spots[0] as number;
  for (const spot of spots) if (Math.abs(spot - at) < Math.abs(best - at)) best = spot;
  return best;
}
