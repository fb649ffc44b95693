// A text comes back from the importer as it was typed, whatever signs stand in it; differences lose no word; words of the AMA are refused.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { copiedFromAma } from '#catalog';
import { GOOD_TEXT } from '../../test/editors.ts';
import { type TestSite, testSite } from '../../test/starter.ts';
import { ownContent } from '../importers/ownContent.ts';
import { differences } from './differences.ts';
import { blankText, faultsOf, pageOf, TEXT_FIELDS, type TextField, typedText } from './texts.ts';

const AMA = resolve(import.meta.dirname, '..', '..', 'test', 'fixtures', 'cpt-ama');

let site: TestSite;
before(async () => {
  site = await testSite([AMA]);
});
after(() => site.close());

/** What the importer reads from a page. */
async function readBack(code: string, page: string) {
  let body = '';
  const writer = {
    schema: () => {},
    insert: (table: string, ...cells: unknown[]) => {
      if (table === 'procedure') body = String(cells[3]);
    },
  };
  const file = {
    label: `${code}.md`,
    name: `${code}.md`,
    bytes: page.length,
    container: '',
    open: async () => Readable.from([Buffer.from(page)]),
  };
  const slots = new Map([['procedure', [file]]]);
  await ownContent.write(writer as never, slots, { version: '', effective: null });
  return JSON.parse(body);
}

test('the importer reads the words that were typed, with every sign that Markdown or YAML would take for its own', async () => {
  const sign = fc.constantFrom(
    ...'#-*+_>`~|<[]()=:!&{}\\"\'.,1 2)ab é—“'.split(''),
    '\n',
    '\n\n',
    '---',
    '___',
    '1. ',
    '- [ ] ',
    '<b>',
    '&amp;',
  );
  const words = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => `${signs.join('')} x`);
  const typed = fc.record(
    Object.fromEntries((Object.keys(TEXT_FIELDS) as TextField[]).map((field) => [field, words])) as Record<
      TextField,
      typeof words
    >,
  );
  await fc.assert(
    fc.asyncProperty(typed, async (fields) => {
      const text = { ...typedText((name) => fields[name as TextField]), related: '64561: a neighbor' };
      const page = pageOf('64560', text, { reviewed: '2026-11-24', deleted: '2011-12-31' });
      const read = await readBack('64560', page);
      assert.equal(read.name, text.name);
      assert.equal(read.specialty, text.specialty);
      assert.deepEqual(
        read.description.map((block: { text: string }) => block.text),
        text.description.split('\n\n'),
      );
      for (const field of ['indications', 'procedure', 'aftercare', 'tips'] as const)
        assert.deepEqual(read[field][0].items, text[field].split('\n'), field);
      assert.equal(read.procedure[0].ordered, true);
      assert.deepEqual([read.deleted, read.reviewed], ['2011-12-31', '2026-11-24']);
    }),
    { numRuns: 150 },
  );
});

test('what stays and what went is the text before, what stays and what came is the text after', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'lead', 'nerve', '\n', ' '), { maxLength: 40 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = differences(before, after);
      const of = (kind: string) =>
        changes.filter((one) => one.kind === 'same' || one.kind === kind).map((one) => one.text);
      assert.equal(of('removed').join(''), before);
      assert.equal(of('added').join(''), after);
    }),
  );
  assert.deepEqual(differences('the old lead is placed', 'the new lead is placed'), [
    { kind: 'same', text: 'the ' },
    { kind: 'removed', text: 'old ' },
    { kind: 'added', text: 'new ' },
    { kind: 'same', text: 'lead is placed' },
  ]);
});

test('a descriptor of the loaded release is refused word for word and reworded a little, and only its code number is told', () => {
  const edition = site.library.current;
  const [part] = edition.releases('cpt-ama');
  const rows =
    part?.all<{ code: string; long: string }>('SELECT code, long FROM descriptor WHERE long IS NOT NULL') ??
    [];
  const long = rows.filter((row) => row.long.split(/\s+/).length >= 8);
  assert.ok(long.length >= 3, `${long.length} descriptors of the fixture are long enough`);
  for (const { code, long: words } of long) {
    const told = (text: string) => copiedFromAma(edition, text).map((one) => one.code);
    assert.ok(told(words).includes(code), code);
    assert.ok(
      told(`In this service: ${words.toUpperCase().replaceAll(/[,;]/g, ' -')}!`).includes(code),
      code,
    );
    const list = words.split(' ');
    const oneWordLess = [...list.slice(0, -1)].join(' ');
    assert.ok(told(`The surgeon does ${oneWordLess}.`).includes(code), `${code} without its last word`);
  }
  const [one] = long;
  const faults = faultsOf(edition, '64561', { ...GOOD_TEXT, tips: `Mind this.\n${one?.long}` });
  assert.match(faults?.tips ?? '', /word for word the AMA’s descriptor of \d/);
  assert.equal(faultsOf(edition, '64561', GOOD_TEXT), null);
});

test('none of our own descriptions is taken for a copy', () => {
  const edition = site.library.current;
  const [part] = edition.releases('own-content');
  const bodies = part?.all<{ body: string }>('SELECT body FROM procedure') ?? [];
  assert.ok(bodies.length > 300);
  for (const { body } of bodies.filter((_, n) => n % 8 === 0))
    assert.deepEqual(copiedFromAma(edition, body.replaceAll(/[{}[\]"]|\\n/g, '\n\n')), []);
});

test('what is missing, too much or no related code is said by field', () => {
  const faults = faultsOf(site.library.current, '64561', {
    ...blankText,
    name: 'x'.repeat(81),
    specialty: 'urology',
    related: 'see 64581',
  });
  assert.deepEqual(Object.keys(faults ?? {}).sort(), [
    'aftercare',
    'description',
    'indications',
    'name',
    'procedure',
    'related',
    'tips',
  ]);
  assert.match(faults?.related ?? '', /CODE: why/);
  assert.match(faultsOf(site.library.current, 'D0120', GOOD_TEXT)?.form ?? '', /ADA/);
});
