// The NCCI policy manual from page to passage: a manual of our own in its layout, then the official text.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { passagesOn, searchGuidelines } from '#guidelines';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom, fixture, fixtures, text } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { amaCpt } from './amaCpt.ts';
import { collect } from './archive.ts';
import { policyManual } from './policyManual.ts';

after(cleanUp);

const OPEN = { mayQuote: true, limit: 100 };
const ours = text(fixture('ncci-policy-manual', 'manual_2025.txt'));
const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);
const changed = (from: string, to: string) => [fileFrom('manual.txt', ours.replace(from, to))];

test('a passage is a numbered paragraph with its list, cited by chapter, section, number and page', async () => {
  const edition = await editionOf([policyManual, fixtures('ncci-policy-manual')]);
  const [rule] = passagesOn(edition, '64561', OPEN).passages;
  assert.equal(rule?.heading, 'Chapter I: General Rules of Our Own › B. Modifiers › 1');
  assert.equal(rule?.page, 'I-4');
  assert.equal(rule?.text, '1. The first rule speaks of 64553- 64595 and ends here.');
  assert.equal(rule?.cite.version, '2025');
  const list = ['93005', 'G0463', '0191T'].map((code) => passagesOn(edition, code, OPEN).passages);
  for (const [passage, ...more] of list) {
    assert.match(passage?.heading ?? '', /B\. Modifiers › 2$/);
    assert.equal(more.length, 0, '0191T does not stand between 00100 and 01999');
  }
  edition.close();
});

test('a sentence that goes over the page is one passage, on the page where it begins', async () => {
  const edition = await editionOf([policyManual, fixtures('ncci-policy-manual')]);
  const [passage, ...more] = passagesOn(edition, '11042', OPEN).passages;
  assert.equal(more.length, 0);
  assert.equal(passage?.page, 'I-3');
  assert.match(
    passage?.text ?? '',
    /^Two invented things .* goes over the\nPage and names 11042 on the next one\.$/,
  );
  edition.close();
});

test('paragraphs whose numbers were torn off stand without a number, not under the one before', async () => {
  const edition = await editionOf([policyManual, fixtures('ncci-policy-manual')]);
  const torn = passagesOn(edition, '64561', OPEN).passages[1];
  assert.equal(
    torn?.heading,
    'Chapter VIII: Surgery: Nervous System and Whatever Else Belongs There › A. Introduction',
  );
  assert.equal(torn?.text, 'A rule whose number was torn from it names 64561.');
  const headings = edition
    .releases('ncci-policy-manual')
    .flatMap((part) =>
      part.all<{ heading: string }>(
        "SELECT heading FROM passage WHERE heading LIKE 'Chapter VIII%' ORDER BY id",
      ),
    );
  assert.deepEqual(
    headings.map((row) => row.heading.split(' › ')[2]),
    ['1', undefined, undefined, '5'],
  );
  edition.close();
});

test('a chapter span, a title page and the list of acronyms name no code', async () => {
  const edition = await editionOf([policyManual, fixtures('ncci-policy-manual')]);
  for (const code of ['10060', '69999', '99999'])
    assert.equal(passagesOn(edition, code, OPEN).total, 0, code);
  assert.equal(passagesOn(edition, '95941', OPEN).total, 1);
  edition.close();
});

test('with the licence gate closed only heading and page are told', async () => {
  const edition = await editionOf([policyManual, fixtures('ncci-policy-manual')]);
  const { total, passages } = passagesOn(edition, '64561', { mayQuote: false, limit: 1 });
  assert.equal(total, 2);
  assert.equal(passages.length, 1);
  assert.equal(passages[0]?.text, null);
  assert.match(passages[0]?.heading ?? '', /Modifiers/);
  edition.close();
});

test('a damaged manual is refused with what was expected', async () => {
  const cut = ours.slice(0, ours.indexOf('CHAPTER VIII'));
  await assert.rejects(
    editionOf([policyManual, [fileFrom('m.txt', cut)]]),
    refusal(/m\.txt, line 51.*chapter VIII, which the contents name/),
  );
  await assert.rejects(
    editionOf([policyManual, changed('CHAPTER VIII', 'CHAPTER IX')]),
    refusal(/found "CHAPTER IX", expected a chapter that the contents name/),
  );
  await assert.rejects(
    editionOf([policyManual, changed('2/28/2025 I-4', '2/28/2025')]),
    refusal(/line 50: found "Page and names .*expected a page label/),
  );
  const withoutLastFoot = ours.slice(0, ours.lastIndexOf('Revision Date'));
  await assert.rejects(
    editionOf([policyManual, [fileFrom('m.txt', withoutLastFoot)]]),
    refusal(/found "AA", expected a page that ends with/),
  );
  const endless = ours.replace('This text was invented', 'one more line\n'.repeat(1001));
  await assert.rejects(
    editionOf([policyManual, [fileFrom('m.txt', endless)]]),
    refusal(/found "one more line", expected a page of at most 1000 lines/),
  );
  assert.equal(policyManual.recognise({ name: 'manual.txt', head: 'NCCI Policy Manual' }), null);
});

test('no line of the official manual is lost, and each section of its contents is there', {
  skip: skipWithout('ncci/ncci-policy-manual-2025.zip'),
}, async () => {
  const found = await collect([sharedData('ncci/ncci-policy-manual-2025.zip') as string]);
  const [file] = found.files;
  assert.ok(file);
  const edition = await editionOf([policyManual, [file]]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const passages = edition
    .releases('ncci-policy-manual')
    .flatMap((part) =>
      part.all<{ heading: string; page: string; text: string }>(
        'SELECT heading, page, text FROM passage ORDER BY id',
      ),
    );

  // Independently of the reader: pages by their feet, without title pages, contents and acronyms.
  const body = raw.slice(raw.indexOf('\nINTRODUCTION\nFOR'), raw.indexOf('\nLIST OF ACRONYMS'));
  const pages = body
    .split(/Revision Date \(Medicare\):.*/)
    .filter((page) => !/^\s*(CHAPTER|INTRODUCTION|Table of Contents)/.test(page));
  const kept = passages
    .map((passage) => passage.text)
    .join('')
    .replaceAll(/\s/g, '');
  const lost = pages
    .flatMap((page) => page.split('\n'))
    .map((line) => line.trim())
    .filter(
      (line) =>
        /[.:;]$/.test(line) && !/^(\d+\.\s*)+$/.test(line) && !kept.includes(line.replaceAll(/\s/g, '')),
    );
  assert.deepEqual(lost, []);

  const contents = raw
    .slice(0, raw.indexOf('\nINTRODUCTION\nFOR'))
    .split(/^Chapter (?=[IVX]+ –)/m)
    .slice(1);
  const sections = contents.map((chapter) => chapter.match(/(?<=^|\d )[A-Z](?=\. [A-Z])/gm)?.join('') ?? '');
  assert.equal(sections.length, 13);
  const read = contents.map((chapter) => {
    const label = `Chapter ${chapter.split(' ')[0]}: `;
    const letters = passages
      .filter((passage) => passage.heading.startsWith(label))
      .map((passage) => passage.heading.split(' › ')[1]?.[0]);
    return [...new Set(letters)].join('');
  });
  // Sections Q and U of chapter I are reserved: they have a heading and no text.
  assert.deepEqual(
    read,
    sections.map((letters, n) => (n === 0 ? letters.replace('Q', '').replace('U', '') : letters)),
  );

  const about64561 = passagesOn(edition, '64561', OPEN).passages.map(({ heading, page }) => [
    heading.replace(/^(Chapter \w+):.*› /, '$1 '),
    page,
  ]);
  assert.deepEqual(about64561, [
    ['Chapter IV 9', 'IV-16'],
    ['Chapter VIII 35', 'VIII-11'],
  ]);
  assert.deepEqual(passagesOn(edition, '64560', OPEN).total, 1, 'only in the range 64553-64595');
  found.cleanUp();
  edition.close();
});

test('its passages are found by words, for a reader who may see the words of CPT', async () => {
  const edition = await editionOf(
    [policyManual, fixtures('ncci-policy-manual')],
    [amaCpt, fixtures('cpt-ama')],
  );
  let counted = 0;
  const found = (cptAccepted: boolean) =>
    searchGuidelines(edition, 'two invented things over the page', {
      asOf: '2025-06-01',
      limit: 3,
      reader: { cptAccepted, onAmaWords: () => counted++ },
    });
  assert.deepEqual(found(false), []);
  assert.equal(counted, 0);
  const [passage] = found(true);
  assert.match(passage?.heading ?? '', /^NCCI Policy Manual 2025 › Chapter I: General Rules of Our Own › /);
  assert.equal(passage?.page, 'I-3');
  assert.equal(passage?.source, 'NCCI Policy Manual 2025, page I-3');
  assert.deepEqual(passage?.cite.files, ['manual_2025.txt']);
  assert.equal(counted, 1);
  edition.close();
});
