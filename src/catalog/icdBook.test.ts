// Does the book open at the right page, and does every code stand below the one that it specifies?
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { browse, displayCode, icdEntries, placeOf } from '#catalog';
import type { Edition } from '#editions';
import { cleanUp, editionOf, fixture, sourceFile } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from '../importers/archive.ts';
import { icd10cm, icd10cmIndex } from '../importers/icd10cm.ts';
import { icd10cmTabular } from '../importers/icd10cmTabular.ts';
import { icd10pcs, icd10pcsTables } from '../importers/icd10pcs.ts';

after(cleanUp);

const AS_OF = '2024-01-01';

function small(): Promise<Edition> {
  return editionOf(
    [icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2024.txt'))]],
    [icd10cmTabular, [sourceFile(fixture('icd-10-cm-tabular', 'icd10cm_tabular_2024.xml'))]],
    [icd10cmIndex, [sourceFile(fixture('icd-10-cm-index', 'icd10cm-index-2024.xml'))]],
    [icd10pcs, [sourceFile(fixture('icd-10-pcs', 'icd10pcs_order_2024.txt'))]],
    [icd10pcsTables, [sourceFile(fixture('icd-10-pcs', 'icd10pcs_tables_2025.xml'))]],
  );
}

const codes = (listed: { ref: { code: string } }[] | undefined) => listed?.map((one) => one.ref.code);

test('a code stands in chapter, sections, category and subcategory, between its neighbours', async () => {
  const edition = await small();
  const place = placeOf(edition, { system: 'icd-10-cm', code: 'E11.40' }, AS_OF);
  assert.deepEqual(
    place?.path.map((step) => step.node),
    ['chapter-4', 'E08-E13', 'E11', 'E11.4'],
  );
  assert.deepEqual([place?.previous?.code, place?.next?.code], ['E11.4', 'E11.42']);
  assert.deepEqual(codes(place?.siblings), ['E11.40', 'E11.42']);
  assert.deepEqual(place?.children, []);
  edition.close();
});

test('book order is that of the order file: C4A stands between C43 and C44, in the sections around them', async () => {
  const edition = await small();
  const place = placeOf(edition, { system: 'icd-10-cm', code: 'C4A' }, AS_OF);
  assert.deepEqual(
    place?.path.map((step) => step.node),
    ['chapter-2', 'C00-C96', 'C43-C44'],
  );
  assert.deepEqual(codes(place?.siblings), ['C43', 'C4A', 'C44']);
  assert.equal(place?.next?.code, 'C4A.9');
  edition.close();
});

test('children are the codes whose nearest listed beginning a code is, placeholders skipped', async () => {
  const edition = await small();
  const children = (code: string) => codes(placeOf(edition, { system: 'icd-10-cm', code }, AS_OF)?.children);
  assert.deepEqual(children('E11'), ['E11.4', 'E11.9']);
  assert.deepEqual(children('S02.0'), ['S02.0XXA', 'S02.0XXS']);
  assert.deepEqual(children('T39'), ['T39.01']);
  edition.close();
});

test('the book of ICD-10-CM opens by chapter, section and category, with the notes of each', async () => {
  const edition = await small();
  const page = (node: string | null) => browse(edition, 'icd-10-cm', node, AS_OF);
  const groups = (node: string | null) => page(node)?.groups.map((group) => `${group.node} ${group.count}`);
  assert.deepEqual(
    groups(null),
    ['chapter-2 3', 'chapter-4 5', 'chapter-19 2', 'A 2', 'I 1', 'T 1', 'Z 1'],
    'what the list does not have, by letter',
  );
  assert.deepEqual(groups('chapter-2'), ['C00-C96 3']);
  assert.deepEqual(groups('C00-C96'), ['C43-C44 3']);
  assert.deepEqual(groups('C43-C44'), ['C43 1', 'C4A 1', 'C44 1']);
  assert.deepEqual(
    page('C43-C44')?.path.map((step) => step.node),
    ['chapter-2', 'C00-C96'],
  );
  assert.equal(page('C00-C96')?.notes[0]?.kind, 'excludes1');
  assert.deepEqual(codes(page('E11')?.codes), ['E11.4', 'E11.9']);
  assert.deepEqual(codes(page('E08-E13')?.codes), ['E14'], 'a category without codes below it');
  assert.deepEqual(groups('I'), ['I10 1']);
  for (const none of ['chapter-99', 'A00-Z99', 'E11.77', 'nonsense', ''])
    assert.equal(page(none), null, none);
  edition.close();
});

test('without a tabular list the book opens by letter', async () => {
  const edition = await editionOf([icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2024.txt'))]]);
  const root = browse(edition, 'icd-10-cm', null, AS_OF);
  assert.deepEqual(
    root?.groups.map((group) => `${group.node} ${group.count}`),
    ['A 2', 'C 3', 'E 5', 'I 1', 'S 2', 'T 1', 'Z 1'],
  );
  assert.deepEqual(
    browse(edition, 'icd-10-cm', 'E', AS_OF)?.groups.map((group) => group.node),
    ['E10', 'E11', 'E14'],
  );
  assert.deepEqual(
    placeOf(edition, { system: 'icd-10-cm', code: 'E11.4' }, AS_OF)?.path.map((step) => step.node),
    ['E11'],
  );
  edition.close();
});

test('the book of ICD-10-PCS opens by section, body system and table, by name where the tables are loaded', async () => {
  const edition = await small();
  const groups = (node: string | null) =>
    browse(edition, 'icd-10-pcs', node, AS_OF)?.groups.map(
      (group) => `${group.node} ${group.label} ${group.count}`,
    );
  assert.deepEqual(groups(null), ['0 Medical and Surgical 3', '1 Codes 1 1']);
  assert.deepEqual(groups('0'), ['0D Gastrointestinal System 3']);
  assert.deepEqual(groups('0D'), ['0DB Gastrointestinal System, Excision 1', '0DT Resection 2']);
  assert.deepEqual(codes(browse(edition, 'icd-10-pcs', '0DT', AS_OF)?.codes), ['0DTJ0ZZ', '0DTJ4ZZ']);
  const place = placeOf(edition, { system: 'icd-10-pcs', code: '0DTJ4ZZ' }, AS_OF);
  assert.deepEqual(
    place?.path.map((step) => step.node),
    ['0', '0D', '0DT'],
  );
  assert.deepEqual(codes(place?.siblings), ['0DTJ0ZZ', '0DTJ4ZZ']);
  assert.deepEqual(codes(placeOf(edition, { system: 'icd-10-pcs', code: '0DT' }, AS_OF)?.siblings), [
    '0DB',
    '0DT',
  ]);
  edition.close();
});

test('a code is searched by its title, its inclusion terms and the index entries that end on it', async () => {
  const edition = await small();
  const entries = new Map([...icdEntries(edition, 'icd-10-cm')].map((entry) => [entry.code, entry]));
  assert.equal([...entries.values()].filter((entry) => entry.title !== null).length, 29);
  const lines = (code: string) => entries.get(code)?.lines.map(({ kind, text }) => `${kind}: ${text}`) ?? [];
  assert.ok(lines('E1140').includes('inclusion: Type 2 diabetes mellitus with diabetic nerve trouble'));
  assert.match(lines('E1140').join('; '), /index: [^;]*type 2, with, neuropathy/);
  assert.deepEqual(lines('A009'), []);
  edition.close();
});

const ORDER = 'icd10cm/icd10cm-order-2024.zip';
const TABULAR = 'icd10cm/icd10cm-tabular-2021.zip';
test('in the real book every page leads on until each code has been reached once', {
  skip: skipWithout(ORDER) || skipWithout(TABULAR),
}, async () => {
  const found = await collect([sharedData(ORDER) ?? '', sharedData(TABULAR) ?? '']);
  const file = (name: RegExp) => found.files.filter((one) => name.test(one.name));
  const edition = await editionOf([icd10cm, file(/order/)], [icd10cmTabular, file(/tabular/)]);
  const part = edition.releases('icd-10-cm')[0];
  const all = part?.all<{ code: string; billable: 0 | 1 }>('SELECT code, billable FROM entry') ?? [];
  // The naive oracle: the longest listed beginning of each code.
  const listed = new Set(all.map((row) => row.code));
  const parents = new Map<string, string>();
  for (const { code } of all) {
    const lengths = [...Array(code.length).keys()].slice(3).reverse();
    const parent = lengths.map((length) => code.slice(0, length)).find((beginning) => listed.has(beginning));
    if (parent !== undefined) parents.set(code, parent);
  }
  const expected = Map.groupBy(parents.keys(), (code) => parents.get(code) as string);
  for (const [parent, children] of [...expected].filter((_, n) => n % 11 === 0)) {
    const place = placeOf(edition, { system: 'icd-10-cm', code: displayCode('icd-10-cm', parent) }, AS_OF);
    const shown = codes(place?.children)
      ?.map((code) => code.replace('.', ''))
      .sort();
    assert.deepEqual(shown, children.sort(), parent);
  }
  // Counts of the groups, from the chapters down to the categories, are those of the billable codes.
  const reached = new Set<string>();
  const walk = (node: string | null): number => {
    const page = browse(edition, 'icd-10-cm', node, AS_OF);
    assert.ok(page, node ?? 'root');
    let sum = 0;
    for (const group of page.groups) {
      if (/^[A-Z]..$/.test(group.node)) reached.add(group.node);
      const below = /^[A-Z]..$/.test(group.node) ? group.count : walk(group.node);
      assert.equal(below, group.count, group.node);
      sum += below;
    }
    for (const one of page.codes) reached.add(one.ref.code);
    return sum + page.codes.length;
  };
  assert.equal(walk(null), all.filter((row) => row.billable === 1).length);
  const categories = all.filter((row) => row.code.length === 3).map((row) => row.code);
  assert.deepEqual([...reached].sort(), categories.sort());
  edition.close();
});
