// Does every entry of the official indexes find its code? Over the whole edition of ../shared/data.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Edition } from '#editions';
import { suggest } from '#search';
import { searchEntries } from '../src/importers/searchEntries.ts';
import { type OfficialEdition, officialEdition } from './official-edition.ts';
import { skipWithout } from './shared-data.ts';

const skip = skipWithout('README.md');
const AS_OF = '2026-11-24';
/** Every seventh entry: the whole takes a minute. */
const STEP = 7;

let official: OfficialEdition;
let edition: Edition;
before(async () => {
  if (skip) return;
  official = await officialEdition();
  edition = official.edition;
});
after(() => official?.close());

test('an index entry with a code finds it among ten in 99 of 100 cases, and first in 90', { skip }, () => {
  const found = new Map<string, { entries: number; first: number; ten: number }>();
  let n = 0;
  for (const { system, code, title, lines } of searchEntries(edition)) {
    if (system !== 'icd-10-cm' || title === null) continue;
    for (const { kind, spoken } of lines) {
      if ((kind !== 'index' && kind !== 'table' && kind !== 'drug') || n++ % STEP !== 0) continue;
      const { hits } = suggest(edition, spoken ?? '', { asOf: AS_OF, limit: 10, system });
      const at = hits.findIndex((hit) => hit.code.replace('.', '').startsWith(code.replace('.', '')));
      const sums = found.get(kind) ?? { entries: 0, first: 0, ten: 0 };
      sums.entries++;
      if (at === 0) sums.first++;
      if (at >= 0) sums.ten++;
      found.set(kind, sums);
    }
  }
  assert.deepEqual([...found.keys()].sort(), ['drug', 'index', 'table']);
  for (const [kind, { entries, first, ten }] of found) {
    assert.ok(entries > 1000, `${kind}: ${entries} entries`);
    assert.ok(ten >= 0.99 * entries, `${kind}: ${ten} of ${entries} among ten`);
    assert.ok(first >= 0.9 * entries, `${kind}: ${first} of ${entries} first`);
  }
});

test('words of the trade find what a coder means, over all systems', { skip }, () => {
  const first = (query: string, system: string | null = null) =>
    suggest(edition, query, { asOf: AS_OF, limit: 1, system }).hits[0]?.code;
  assert.equal(first('heart attack', 'icd-10-cm'), 'I21.9');
  assert.equal(first('COPD exac'), 'J44.1');
  assert.equal(first('T2DM w neuropathy'), 'E11.40');
  assert.equal(first('tennis elbow left'), 'M77.12');
  // A main term of the index alone means its default, not one of the hundred codes below it.
  for (const typed of ['diabetes', 'diabetes mellitus', 'sugar diabetes', 'dm'])
    assert.equal(first(typed, 'icd-10-cm'), 'E11.9', typed);
  const slip = suggest(edition, 'pnuemonia', { asOf: AS_OF, limit: 3, system: 'icd-10-cm' });
  assert.equal(slip.didYouMean, 'pneumonia');
  assert.ok(slip.hits.some((hit) => hit.code === 'J18.9'));
  assert.equal(first('keytruda'), 'J9271');
  assert.equal(first('64561'), '64561');
});

test('no D code and no word of the AMA is in the index', { skip }, () => {
  for (const { hits } of [suggest(edition, 'D0120', { asOf: AS_OF, limit: 50, system: 'hcpcs' })])
    assert.deepEqual(
      hits.filter((hit) => /^D\d{4}$/.test(hit.code)),
      [],
    );
  for (const entry of searchEntries(edition))
    assert.ok(entry.system !== 'hcpcs' || !/^D\d{4}$/.test(entry.code));
});
