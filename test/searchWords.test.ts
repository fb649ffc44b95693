// Are the search lists of `content/search` in shape, and does what they say lead anywhere in the official vocabulary?
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { linesOf, officialBytes } from './official-files.ts';
import { skipWithout } from './shared-data.ts';

const CONTENT = join(resolve(import.meta.dirname, '..'), 'content');

interface Line {
  typed: string;
  meant: string;
  context: string | undefined;
}

function read(list: string): Line[] {
  return linesOf(readFileSync(join(CONTENT, 'search', `${list}.tsv`), 'utf8'))
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [typed = '', meant = '', context, ...rest] = line.split('\t');
      assert.deepEqual(rest, [], line);
      assert.ok(typed.trim() === typed && typed !== '' && meant.trim() === meant && meant !== '', line);
      return { typed, meant, context };
    });
}

const LISTS = { abbreviations: 1000, 'lay-words': 1400, spelling: 250, preferences: 40 };

for (const [list, least] of Object.entries(LISTS)) {
  test(`${list}.tsv is in order, says nothing twice, and holds at least ${least} lines`, () => {
    const lines = read(list);
    assert.ok(lines.length >= least, `${lines.length} lines`);
    const typed = lines.map((line) => line.typed);
    assert.deepEqual(typed, typed.toSorted());
    const said = lines.map(({ typed: short, meant }) => `${short} ${meant}`);
    assert.equal(new Set(said).size, said.length, 'a line stands twice');
    for (const line of lines) assert.equal(line.typed, line.typed.toLowerCase(), line.typed);
  });
}

test('a short form has at most one usual meaning; every other names the words that choose it', () => {
  const usual = read('abbreviations').filter((line) => line.context === undefined);
  const twice = usual.filter(({ typed }, n) => usual[n + 1]?.typed === typed);
  assert.deepEqual(twice, []);
});

test('another spelling and the one of the code sets differ', () => {
  for (const { typed, meant } of read('spelling')) assert.notEqual(typed, meant);
});

const OFFICIAL = [
  ['icd10cm/icd10cm-order-2024.zip', 'icd10cm-order-2024.txt'],
  ['icd10cm/icd10cm-index-2025.zip', 'icd10cm-index-2025.xml'],
  ['icd10cm/icd10cm-tabular-2021.zip', 'icd10cm_tabular_2021.xml'],
  ['icd10cm/icd10cm-drug-April-1-2026-XML.zip', 'icd10cm-drug-April-1-2026-XML.xml'],
  ['icd10pcs/icd10pcs-order-2024.zip', 'icd10pcs_order_2024.txt'],
  ['icd10pcs/icd10pcs_index_2025.zip', 'icd10pcs_index_2025.xml'],
  ['hcpcs/july-2024-alpha-numeric-hcpcs-file.zip', 'HCPC2024_JUL_ANWEB.txt'],
] as const;

test('every phrase leads to a word of an official list or of ours', {
  skip: skipWithout('README.md'),
}, () => {
  const words = new Set<string>();
  const take = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{3,}/g)) words.add(word);
  };
  for (const [zip, name] of OFFICIAL) take(officialBytes(zip, name).toString('latin1'));
  const procedures = join(CONTENT, 'procedures');
  for (const name of readdirSync(procedures, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.md')) take(readFileSync(join(procedures, name), 'utf8'));
  }
  const lost = [...read('abbreviations'), ...read('lay-words')]
    .filter(({ meant }) => {
      const said = meant.toLowerCase().match(/[a-z]{3,}/g) ?? [];
      return said.length > 0 && !said.some((word) => words.has(word));
    })
    .map(({ typed, meant }) => `${typed}: ${meant}`);
  assert.deepEqual(lost, []);
});
