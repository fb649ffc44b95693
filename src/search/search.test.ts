// What a search promises on any edition, and what it does with the words of the trade on a small one.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { forget, gather } from './gathering.ts';
import { FLAG, NONE } from './layout.ts';
import {
  buildIndex,
  type Dictionary,
  dictionaryOf,
  EMPTY_DICTIONARY,
  type Entry,
  Index,
  type Line,
  suggestIn,
} from './search.ts';
import type { Slot } from './understanding.ts';
import { fold, wordsOf } from './words.ts';

const SEED = seed('search');
const AS_OF = '2026-11-24';

const code = (
  system: string,
  text: string,
  title: string | null,
  lines: Line[] = [],
  more: Partial<Entry> = {},
) => ({
  system,
  code: text,
  title,
  billable: true,
  from: null,
  to: null,
  lines,
  ...more,
});
const cm = (text: string, title: string | null, lines: Line[] = [], more: Partial<Entry> = {}) =>
  code('icd-10-cm', text, title, lines, more);

const ENTRIES: Entry[] = [
  code('cpt', '29881', 'Knee arthroscopy with removal of meniscus'),
  code('cpt', '70551', 'Brain MRI, without contrast'),
  code('cpt', '70552', 'Brain MRI, with contrast'),
  code('cpt', '99999', ''),
  cm('E11', 'Type 2 diabetes mellitus', [], { billable: false }),
  cm('E11.4', 'Type 2 diabetes mellitus with neurological complications', [], { billable: false }),
  cm('E11.40', 'Type 2 diabetes mellitus with diabetic neuropathy, unspecified'),
  cm('E11.9', 'Type 2 diabetes mellitus without complications', [
    { kind: 'index', text: 'Diabetes, diabetic', spoken: 'Diabetes', optional: 'diabetic mellitus sugar' },
  ]),
  cm('I21', 'Acute myocardial infarction', [], { billable: false }),
  cm('I21.9', 'Acute myocardial infarction, unspecified'),
  cm('M77.1', 'Lateral epicondylitis', [{ kind: 'inclusion', text: 'Tennis elbow' }], { billable: false }),
  cm('M77.10', 'Lateral epicondylitis, unspecified elbow'),
  cm('M77.11', 'Lateral epicondylitis, right elbow'),
  cm('M77.12', 'Lateral epicondylitis, left elbow'),
  cm('S93.40', 'Sprain of unspecified ligament of ankle', [], { billable: false }),
  cm('S93.401', 'Sprain of unspecified ligament of right ankle', [], { billable: false }),
  cm('S93.401A', 'Sprain of unspecified ligament of right ankle, initial encounter'),
  cm('S93.401D', 'Sprain of unspecified ligament of right ankle, subsequent encounter'),
  cm('S93.402', 'Sprain of unspecified ligament of left ankle', [], { billable: false }),
  cm('S93.402A', 'Sprain of unspecified ligament of left ankle, initial encounter'),
  cm('S93.402D', 'Sprain of unspecified ligament of left ankle, subsequent encounter', [], {
    to: '2020-09-30',
  }),
];
const WORDS: Dictionary = dictionaryOf([
  { list: 'abbreviations', typed: 't2dm', meant: 'type 2 diabetes mellitus', context: '' },
  { list: 'lay-words', typed: 'heart attack', meant: 'acute myocardial infarction', context: '' },
  { list: 'spelling', typed: 'arthroskopy', meant: 'arthroscopy', context: '' },
  { list: 'preferences', typed: 'lt', meant: 'left side', context: '' },
  { list: 'preferences', typed: 'code for', meant: '-', context: '' },
]);
const small = Index.over(buildIndex(ENTRIES, WORDS).arrays);

const ask = (query: string, limit = 10, index = small) => suggestIn(index, query, { asOf: AS_OF, limit });
const first = (query: string) => ask(query, 1).hits[0]?.code;

test('a code is found with and without its dot, its beginning too, and it comes first', () => {
  for (const spelled of ['E1140', 'e11.40', ' e11.40 ', 'E11.40'])
    assert.equal(first(spelled), 'E11.40', spelled);
  assert.deepEqual(
    ask('e11')
      .hits.map((hit) => hit.code)
      .slice(0, 4),
    ['E11', 'E11.4', 'E11.40', 'E11.9'],
  );
  assert.equal(first('99999'), '99999', 'a code without words');
});

test('short forms, lay words, other spellings and slips of the finger mean what a coder means', () => {
  assert.equal(first('t2dm w neuropathy'), 'E11.40');
  assert.equal(first('heart attack'), 'I21.9');
  assert.equal(first('knee arthroskopy'), '29881');
  assert.equal(first('code for heart attack'), 'I21.9');
  const slip = ask('diabetis');
  assert.equal(slip.hits[0]?.code, 'E11.9');
  assert.equal(slip.typoFallback, true);
  assert.equal(slip.didYouMean, 'diabetes');
  assert.deepEqual(ask('t2dm').understood, [
    { typed: 't2dm', as: 'type 2 diabetes mellitus', kind: 'abbreviation' },
  ]);
});

test('words are folded to American spelling, and only those that differ', () => {
  const british = 'tumour oedema haemodialysis generalised necrotising organising metastasised localises';
  assert.deepEqual(british.split(' ').map(fold), [
    'tumor',
    'edema',
    'hemodialysis',
    'generalized',
    'necrotizing',
    'organizing',
    'metastasized',
    'localizes',
  ]);
  for (const same of 'diseases excised incised exercise raised arising promised compromised malaise'.split(
    ' ',
  ))
    assert.equal(fold(same), same);
});

test('a side and an encounter choose the code and never lose it', () => {
  assert.equal(first('tennis elbow left'), 'M77.12');
  assert.equal(first('lt tennis elbow'), 'M77.12');
  assert.equal(first('ankle sprain right'), 'S93.401A');
  assert.equal(first('ankle sprain right subsequent'), 'S93.401D');
  assert.equal(first('sprain elbow left ankle'), 'S93.402A');
});

test('without means without', () => {
  assert.equal(first('brain mri w/o contrast'), '70551');
  assert.equal(first('brain mri without contrast'), '70551');
  assert.equal(first('brain mri with contrast'), '70552');
  assert.equal(first('diabetes without complications'), 'E11.9');
});

test('filters narrow to a system, to what can be billed, and to what is valid on a day', () => {
  const codes = (options: object) =>
    suggestIn(small, 'ankle sprain left subsequent', { asOf: AS_OF, limit: 20, ...options }).hits.map(
      (hit) => hit.code,
    );
  assert.ok(codes({}).includes('S93.402D'));
  assert.ok(!codes({ validOn: '2024-01-01' }).includes('S93.402D'));
  assert.deepEqual(codes({ system: 'cpt' }), []);
  const billable = suggestIn(small, 'e11', { asOf: AS_OF, limit: 20, billable: true }).hits;
  assert.deepEqual(billable.map((hit) => hit.code).slice(0, 2), ['E11.40', 'E11.9']);
});

test('a hit says why: the words in its title, or the line that led to it', () => {
  const [hit] = ask('tennis elbow').hits;
  assert.equal(hit?.why?.kind, 'inclusion');
  assert.equal(hit?.why?.text, 'Tennis elbow');
  assert.deepEqual(
    hit?.why?.marks.map(({ start, end }) => hit.why?.text.slice(start, end)),
    ['Tennis', 'elbow'],
  );
  const [typed] = ask('lateral epi').hits;
  assert.deepEqual(
    typed?.titleMarks.map(({ start, end }) => typed.title.slice(start, end)),
    ['Lateral', 'epi'],
  );
});

const VOCABULARY =
  'pain ache acute chronic knee elbow left right fracture sprain diabetes neuropathy of with'.split(' ');
const phrase = (max: number) =>
  fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: max }).map((words) => words.join(' '));
const edition = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[A-C]\d{2}(\.\d{1,2})?$/), phrase(5), fc.option(phrase(4))), {
    selector: ([text]) => text.replace('.', ''),
    minLength: 1,
    maxLength: 25,
  })
  .map((rows) =>
    rows
      .map(([text, title, line]) => cm(text, title, line === null ? [] : [{ kind: 'index', text: line }]))
      .sort((a, b) => (a.code.replace('.', '') < b.code.replace('.', '') ? -1 : 1)),
  );
const indexOf = (entries: Entry[]) => Index.over(buildIndex(entries, EMPTY_DICTIONARY).arrays);

test('the best five are the first of the best fifty, and the same question has the same answer', () => {
  fc.assert(
    fc.property(edition, phrase(4), (entries, query) => {
      const index = indexOf(entries);
      const fifty = ask(query, 50, index);
      assert.deepEqual(ask(query, 5, index).hits, fifty.hits.slice(0, 5));
      assert.deepEqual(ask(query, 50, index), fifty);
      assert.deepEqual(ask(query, 50, indexOf(entries)), fifty);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('an exact code comes first, whatever else matches', () => {
  fc.assert(
    fc.property(edition, fc.nat(), (entries, n) => {
      const wanted = entries[n % entries.length] as Entry;
      assert.equal(
        ask(wanted.code.replace('.', '').toLowerCase(), 3, indexOf(entries)).hits[0]?.code,
        wanted.code,
      );
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('one letter more never brings in a code that the shorter text had excluded', () => {
  fc.assert(
    fc.property(edition, fc.constantFrom(...VOCABULARY.slice(0, 12)), (entries, word) => {
      const index = indexOf(entries);
      let before: Set<string> | null = null;
      for (let length = 1; length <= word.length; length++) {
        const found = ask(word.slice(0, length), 400, index);
        if (found.typoFallback) continue;
        const codes = new Set(leavesOf(index, found.hits));
        if (before)
          for (const one of codes) assert.ok(before.has(one), `${one} for ${word.slice(0, length)}`);
        before = codes;
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('the index finds what a naive scan of all codes finds, with the same sums', () => {
  fc.assert(
    fc.property(edition, fc.constantFrom(...VOCABULARY.slice(0, 12)), (entries, word) => {
      const index = indexOf(entries);
      const stem = wordsOf(word)[0]?.stem;
      const posted = new Map<string, number>();
      const id = index.wordOf.get(stem ?? '');
      if (id !== undefined)
        for (let at = index.postStart[id] as number; at < (index.postStart[id + 1] as number); at++)
          posted.set(index.codeOf(index.postNode[at] as number), index.postWeight[at] as number);
      assert.deepEqual(posted, scan(entries, stem ?? ''));
      const found = ask(`${word} `, 400, index);
      // Words that stand for it, and a guessed spelling, lead further than the word itself.
      if (found.typoFallback || index.assocStart.at(-1) !== 0) return;
      const leaves = new Set(leavesOf(index, found.hits));
      for (const hit of found.hits) assert.ok(posted.has(hit.code), hit.code);
      for (const one of posted.keys()) assert.ok(leaves.has(one), one);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('the sums over two words, and how many codes have both or either, are those of a naive scan', () => {
  fc.assert(
    fc.property(
      edition,
      fc.uniqueArray(fc.constantFrom(...VOCABULARY.slice(0, 12)), { minLength: 2, maxLength: 2 }),
      (entries, typed) => {
        const index = indexOf(entries);
        const stems = typed
          .map((word) => wordsOf(word)[0]?.stem ?? '')
          .filter((stem) => index.wordOf.has(stem));
        // Two words of one weight both lead to codes; of more, the commonest only add to what the rarer have found.
        const slots = stems.map((stem): Slot => {
          const words = [index.wordOf.get(stem) as number];
          return {
            typed: stem,
            words,
            factors: [1],
            weight: 1,
            open: false,
            guessed: false,
            known: true,
            run: null,
          };
        });
        const wanted = new Map<string, number[]>();
        for (const stem of stems)
          for (const [one, share] of scan(entries, stem))
            wanted.set(one, [...(wanted.get(one) ?? []), share]);
        const { finalists, full, any } = gather(index, slots, slots.length, null);
        const sums = new Map<string, number>();
        for (let node = 0; node < index.nodes; node++) {
          const sum = index.score[node] as number;
          if (sum > 0) sums.set(index.codeOf(node), Math.round(sum * 255));
        }
        forget(index);
        const total = (shares: number[]) => shares.reduce((sum, share) => sum + share, 0);
        assert.deepEqual(sums, new Map([...wanted].map(([one, shares]) => [one, total(shares)])));
        assert.equal(any[0] ?? 0, wanted.size);
        assert.equal(full[0] ?? 0, [...wanted.values()].filter((one) => one.length === stems.length).length);
        const best = Math.max(0, ...[...wanted.values()].map(total));
        const found = finalists.map((node) => sums.get(index.codeOf(node)) ?? 0);
        assert.equal(Math.max(0, ...found), best, 'the best of all goes on');
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

test('an index that is opened knows where each code ends and what stands above it', () => {
  fc.assert(
    fc.property(edition, (entries) => {
      const index = indexOf(entries);
      const all = entries.map((entry) => entry.code.replace('.', ''));
      for (const [node, text] of all.entries()) {
        const above = all
          .filter((other) => other !== text && text.startsWith(other))
          .sort((a, b) => b.length - a.length)[0];
        const parent = index.nodeParent[node] as number;
        assert.equal(parent === NONE ? undefined : index.compactOf(parent), above);
        const below = all.filter((other) => other.startsWith(text)).length;
        assert.equal((index.nodeEnd[node] as number) - node, below);
        assert.equal(index.has(node, FLAG.leaf), below === 1);
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('nothing that can be typed is an error or takes long: unicode, ten kilobytes, signs of regular expressions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      assert.ok(Array.isArray(ask(query, 8).hits));
    }),
    { seed: SEED, numRuns: 10_000 },
  );
  const signs = [
    '.*+?^$ {}()|[]\\/',
    '(((((((',
    '[a-z]+',
    '\\',
    '%',
    "'; DROP TABLE",
    '\u0000',
    '__proto__',
    'constructor',
  ];
  for (const query of signs) assert.ok(Array.isArray(ask(query).hits), query);
  for (const piece of ['a', 'diabetes ', 'é', '💉', 'w/o ', 'e11.', '((', "'s "]) {
    const started = performance.now();
    ask(piece.repeat(10_240 / piece.length), 8);
    assert.ok(performance.now() - started < 250, piece);
  }
});

test('entries out of order are refused, not indexed wrongly', () => {
  assert.throws(() => buildIndex([cm('E11.9', 'b'), cm('E11', 'a')], EMPTY_DICTIONARY), /not in order/);
  const split = [cm('E11', 'a'), code('cpt', '10060', 'b'), cm('E12', 'c')];
  assert.throws(() => buildIndex(split, EMPTY_DICTIONARY), /not together/);
});

/** Folded rows stand for the leaves of their family. */
function leavesOf(index: Index, hits: ReturnType<typeof ask>['hits']): string[] {
  return hits.flatMap((hit) => [hit.code, ...(hit.family ? below(index, hit.family.code) : [])]);
}

function below(index: Index, header: string): string[] {
  const codes: string[] = [];
  for (let node = 0; node < index.nodes; node++)
    if (index.codeOf(node).startsWith(header) && index.isLeaf(node)) codes.push(index.codeOf(node));
  return codes;
}

/** Own words at full weight, those of each level above at less, in 255ths. */
function scan(entries: Entry[], stem: string): Map<string, number> {
  const bare = (entry: Entry) => entry.code.replace('.', '');
  const says = (entry: Entry) =>
    [entry.title ?? '', ...entry.lines.map((line) => line.text)].some((text) =>
      wordsOf(text).some((word) => word.stem === stem),
    );
  const found = new Map<string, number>();
  for (const entry of entries) {
    if (entries.some((other) => other !== entry && bare(other).startsWith(bare(entry)))) continue;
    let weight = says(entry) ? 1 : 0;
    const above = entries
      .filter((other) => other !== entry && bare(entry).startsWith(bare(other)))
      .sort((a, b) => bare(b).length - bare(a).length);
    let scale = 0.8;
    for (const level of above) {
      if (says(level)) weight = Math.max(weight, scale);
      scale *= 0.85;
    }
    if (weight > 0) found.set(entry.code, Math.max(1, Math.round(weight * 255)));
  }
  return found;
}
