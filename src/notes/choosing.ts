// From the readings that stay to the list of codes: one a code with all its evidence, the less specific and the excluded left out,
// the first-listed first. Authority: ICD-10-CM Official Guidelines I.A.12.a (Excludes1), I.B.2 (specificity), IV.G (first-listed).

import { compactCode, isReferredTo, notesOf, type Reference, referencesIn } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { NO_SIDE } from './mentions/narrowing.ts';
import type { NoteText } from './noteText.ts';
import type { Evidence, NoteCode, Reading } from './readings.ts';
import { ofCode } from './settling/ofCode.ts';
import { EXPLAINED, saysLess } from './settling/relations.ts';
import type { RuleOut } from './settling/settling.ts';

type Groups = ReadonlyMap<string, readonly Reading[]>;

export function choose(
  note: NoteText,
  readings: readonly Reading[],
  tells: boolean,
  ruleOut: RuleOut,
): NoteCode[] {
  const groups = Map.groupBy(readings, ({ code }) => code);
  const all = [...groups].map(([code, same]) => codeOf(note, code, same));
  const specific = withoutLess(all, groups, ruleOut);
  // A case report keeps a finding beside the disease that an Excludes1 note parts it from.
  return ordered(tells ? specific : withoutExcluded(note, specific, groups, ruleOut), groups);
}

/** Evidence that is shown of one code. */
export const MOST_EVIDENCE = 12;

function codeOf(note: NoteText, code: string, same: readonly Reading[]): NoteCode {
  const best = same.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
  const evidence = dedupe(same.map((one) => one.evidence)).sort((a, b) => a.start - b.start);
  const display = note.lexicon.index.titleOf(best.node);
  // What was read later may have made it a code that has no side.
  const missing = best.missing.filter((one) => one !== NO_SIDE || OF_A_SIDE.test(display));
  return {
    system: 'icd-10-cm',
    code,
    display,
    confidence: confidenceOf(best, same.length),
    evidence: evidence.slice(0, MOST_EVIDENCE),
    rule: best.rule,
    missing: [...new Set(missing)],
  };
}

const OF_A_SIDE = /\b(?:unspecified|right|left)\b/i;

function rankOf(one: Reading): number {
  return one.score + (one.settled ? 4 : 0);
}

function confidenceOf(best: Reading, times: number): number {
  const base =
    0.5 +
    Math.min(0.3, best.score / 40) +
    (best.settled ? 0.12 : 0) +
    Math.min(0.06, (times - 1) * 0.02) -
    (best.missing.length > 0 ? 0.06 : 0);
  return Math.round(Math.max(0.3, Math.min(0.98, base)) * 100) / 100;
}

const explainedOf = ofCode(EXPLAINED, ([less]) => less);

function withoutLess(codes: NoteCode[], groups: Groups, ruleOut: RuleOut): NoteCode[] {
  const held = codes.map(({ code, evidence }) => {
    const readings = groups.get(code) as readonly Reading[];
    return {
      code,
      settled: readings.some((one) => one.settled),
      unspecified: readings.every((one) => one.unspecified),
      start: evidence[0]?.start ?? 0,
    };
  });
  const hasPrimary = codes.some(({ code }) => /^C(?:[0-6]|7[0-5])/.test(code));
  const hadPrimary = codes.some(({ code }) => /^Z85\.[0-8]/.test(code));
  const hasSpread = codes.some(({ code }) => /^C7[78]|^C79\.[0-8]/.test(code));
  return codes.filter((one, n) => {
    const by = explainedOf(one.code).flatMap(([, disease, words]) =>
      !words || one.evidence.every(({ text }) => words.test(text))
        ? codes.filter(({ code }) => disease.test(code))
        : [],
    )[0];
    if (by) {
      ruleOut(
        (groups.get(one.code) as readonly Reading[])[0] as Reading,
        `${by.code} says what it comes from`,
      );
      return false;
    }
    const isNameless =
      (one.code === 'C80.1' && (hasPrimary || hasSpread)) ||
      (one.code === 'C79.9' && hasSpread) ||
      (one.code === 'Z85.9' && (hasPrimary || hadPrimary));
    if (isNameless) {
      ruleOut(
        (groups.get(one.code) as readonly Reading[])[0] as Reading,
        'The site is named elsewhere in the text',
      );
      return false;
    }
    const more = held.find((other) => saysLess(held[n] as (typeof held)[number], other));
    if (!more) return true;
    ruleOut((groups.get(one.code) as readonly Reading[])[0] as Reading, `${more.code} says more of the same`);
    return false;
  });
}

/** Of two codes that an Excludes1 note parts, a symptom or unspecified one gives way. */
function withoutExcluded(note: NoteText, codes: NoteCode[], groups: Groups, ruleOut: RuleOut): NoteCode[] {
  const weak = (code: string) => {
    const readings = groups.get(code) as readonly Reading[];
    return readings.every((one) => one.symptom || (one.unspecified && !one.settled));
  };
  const references = new Map(codes.map(({ code }) => [code, excludesOf(note.edition, code, note.asOf)]));
  return codes.filter(({ code }) => {
    if (!weak(code)) return true;
    const compact = compactCode(code);
    const other = codes.find(
      (one) =>
        one.code !== code &&
        !weak(one.code) &&
        ((references.get(code) as Reference[]).some((reference) =>
          isReferredTo(reference, compactCode(one.code)),
        ) ||
          (references.get(one.code) as Reference[]).some((reference) => isReferredTo(reference, compact))),
    );
    if (!other) return true;
    ruleOut(
      (groups.get(code) as readonly Reading[])[0] as Reading,
      `Excludes1: not coded together with ${other.code}`,
    );
    return false;
  });
}

function excludesOf(edition: Edition, code: string, asOf: IsoDate): Reference[] {
  const known = edition.remember('note excludes', () => new Map<string, Reference[]>());
  const key = `${code} ${edition.stretchOf(asOf)}`;
  let references = known.get(key);
  if (!references) {
    references = (notesOf(edition, code, asOf)?.notes ?? []).flatMap(({ kind, texts }) =>
      kind === 'excludes1' ? texts.flatMap(referencesIn) : [],
    );
    if (known.size > 20_000) known.clear();
    known.set(key, references);
  }
  return references;
}

/** First-listed: what the assessment names first; then by place; symptoms, Z codes, then external causes at the end (I.C.20.a.6). */
function ordered(codes: readonly NoteCode[], groups: Groups): NoteCode[] {
  const key = ({ code, evidence }: NoteCode) => {
    const readings = groups.get(code) as readonly Reading[];
    const settled = readings.find((one) => one.settled);
    if (/^[V-Y]/.test(code)) return [2, 0, evidence[0]?.start ?? 0] as const;
    const kind = /^Z(?!0|38|51)/.test(code) ? 3 : readings.every((one) => one.symptom) ? 2 : 1;
    return [settled ? 0 : 1, kind, settled?.evidence.start ?? evidence[0]?.start ?? 0] as const;
  };
  return codes.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || (a.code < b.code ? -1 : 1);
  });
}

export function dedupe<T extends Evidence & { code?: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ start, end, code }) => {
    const key = `${start} ${end} ${code ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
