// Is the starter edition whole, in our own words, and true to the official files? What content/README.md promises.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { linesOf, officialBytes, officialLines } from './official-files.ts';
import { sharedData, skipWithout } from './shared-data.ts';

const HOME = resolve(import.meta.dirname, '..');
const CONTENT = join(HOME, 'content');

const SPECIALTIES = new Set([
  'anesthesia',
  'cardiology',
  'dermatology',
  'durable medical equipment',
  'drugs',
  'emergency',
  'endocrinology',
  'evaluation and management',
  'gastroenterology',
  'general surgery',
  'gynecology',
  'hematology and oncology',
  'immunization',
  'laboratory',
  'neurology',
  'neurosurgery',
  'obstetrics',
  'ophthalmology',
  'orthopedics',
  'orthotics and prosthetics',
  'other',
  'otolaryngology',
  'pain medicine',
  'pathology',
  'pediatrics',
  'physical medicine',
  'plastic surgery',
  'psychiatry',
  'pulmonology',
  'radiology',
  'supplies',
  'transport',
  'urology',
  'vascular surgery',
]);

/** Heading → least and most items below it; the description is counted in words. */
const SECTIONS: [string, number, number][] = [
  ['Common language description', 80, 250],
  ['Clinical indications', 3, 7],
  ['Procedure', 4, 9],
  ['Post-procedure care', 2, 6],
  ['Documentation and coding tips', 3, 7],
  ['Related codes', 3, 6],
];

/** Codes that have left CPT, with their last valid day. */
const DELETED: Record<string, string> = {
  '37225': '2025-12-31',
  '55700': '2025-12-31',
  '64560': '2011-12-31',
};

/** Modifiers that NCCI accepts to open a pair with indicator 1 (NCCI Policy Manual, chapter I, E). */
const OPENS_PAIRS = new Set(
  (
    'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI ' +
    '24 25 57 58 78 79 27 59 91 XE XS XP XU'
  ).split(' '),
);

interface Page {
  file: string;
  front: Map<string, string>;
  /** Heading → lines that are not blank. */
  sections: Map<string, string[]>;
}

/** Read without the importer's Markdown: lines only. */
function pageOf(folder: string, name: string): Page {
  const file = `${folder}/${name}`;
  const text = readFileSync(join(CONTENT, folder, name), 'utf8');
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  assert.ok(match?.[1] && match[2], `${file}: front matter`);
  const front = new Map<string, string>();
  for (const line of match[1].split('\n')) {
    const pair = /^([a-z]+): (\S.*)$/.exec(line);
    assert.ok(pair?.[1] && pair[2], `${file}: ${line}`);
    front.set(pair[1], pair[2]);
  }
  const sections = new Map<string, string[]>();
  for (const part of match[2].split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n');
    sections.set(
      heading,
      lines.filter((line) => line.trim() !== ''),
    );
  }
  return { file, front, sections };
}

const pagesIn = (folder: string) =>
  readdirSync(join(CONTENT, folder))
    .sort()
    .map((name) => pageOf(folder, name));

const cpt = pagesIn('procedures/cpt');
const hcpcs = pagesIn('procedures/hcpcs');
const procedures = [...cpt, ...hcpcs];
const modifiers = pagesIn('modifiers');
const codeOf = (page: Page) => page.front.get('code') as string;
const itemsOf = (page: Page, heading: string) =>
  (page.sections.get(heading) as string[]).map((line) => line.replace(/^(- |\d+\. )/, ''));
const described = new Set(procedures.map(codeOf));

test('the starter edition has as many codes as it promises, and the whole neurostimulator family', () => {
  assert.ok(cpt.length >= 150, `${cpt.length} CPT codes`);
  assert.ok(hcpcs.length >= 100, `${hcpcs.length} HCPCS Level II codes`);
  assert.ok(modifiers.length >= 60, `${modifiers.length} modifiers`);
  assert.ok(icdLines().filter((line) => line[14] === '1').length >= 400, 'billable ICD-10-CM codes');
  const family =
    '64553 64555 64560 64561 64566 64568 64569 64570 64575 64580 64581 64582 64583 64584 64585 64590 64595';
  for (const code of family.split(' ')) assert.ok(described.has(code), code);
});

test('every procedure has its keys, headings and lists in the one shape that reviewers know', () => {
  for (const page of procedures) {
    const code = codeOf(page);
    assert.ok(page.file.endsWith(`/${code}.md`), page.file);
    const keys = ['code', 'name', 'specialty', 'reviewed', ...(code in DELETED ? ['deleted'] : [])];
    assert.deepEqual([...page.front.keys()], keys, page.file);
    assert.equal(page.front.get('deleted'), DELETED[code], page.file);
    assert.match(page.front.get('reviewed') as string, /^20\d\d-[01]\d-[0-3]\d$/, page.file);
    assert.ok(
      (page.front.get('name') as string).length <= 80,
      `${page.file}: the name is longer than 80 characters`,
    );
    assert.ok(
      SPECIALTIES.has(page.front.get('specialty') as string),
      `${page.file}: ${page.front.get('specialty')}`,
    );
    assert.deepEqual(
      [...page.sections.keys()],
      SECTIONS.map(([heading]) => heading),
      page.file,
    );
    for (const [heading, least, most] of SECTIONS) {
      const lines = page.sections.get(heading) as string[];
      const isProse = heading === 'Common language description';
      const count = isProse ? lines.join(' ').split(/\s+/).length : lines.length;
      assert.ok(
        count >= least && count <= most,
        `${page.file}, ${heading}: ${count}, not ${least} to ${most}`,
      );
      for (const [n, line] of lines.entries()) {
        const start = isProse ? '' : heading === 'Procedure' ? `${n + 1}. ` : '- ';
        assert.ok(
          line.startsWith(start) && !/^(- |\d+\. |[#|*>`<]|\s)/.test(line.slice(start.length)),
          `${page.file}: ${line}`,
        );
      }
    }
  }
});

test('each modifier says whether NCCI lets it open a pair', () => {
  for (const page of modifiers) {
    const modifier = page.front.get('modifier') as string;
    assert.ok(page.file.endsWith(`/${modifier}.md`), page.file);
    assert.deepEqual(
      [...page.front.keys()],
      ['modifier', 'name', 'authority', 'kind', 'ncci', 'reviewed'],
      page.file,
    );
    assert.equal(page.front.get('ncci'), OPENS_PAIRS.has(modifier) ? 'yes' : 'no', page.file);
    assert.equal(
      page.front.get('authority'),
      /^(\d\d|P[1-6]|[1238]P)$/.test(modifier) ? 'AMA' : 'CMS',
      page.file,
    );
    assert.deepEqual([...page.sections.keys()], ['What it says', 'When to use it', 'Watch for'], page.file);
    for (const lines of page.sections.values()) assert.ok(lines.length > 0, page.file);
  }
});

test('no two descriptions share a run of eight words, and no list item stands in three files', () => {
  const seen = new Map<string, string>();
  const items = new Map<string, Set<string>>();
  for (const page of procedures) {
    const words =
      itemsOf(page, 'Common language description')
        .join(' ')
        .toLowerCase()
        .match(/[a-z0-9']+/g) ?? [];
    for (let n = 0; n + 8 <= words.length; n++) {
      const run = words.slice(n, n + 8).join(' ');
      const other = seen.get(run) ?? page.file;
      assert.equal(other, page.file, `${page.file} and ${other}: ${run}`);
      seen.set(run, page.file);
    }
    for (const [heading] of SECTIONS.slice(1, 5)) {
      for (const item of itemsOf(page, heading))
        items.set(item, (items.get(item) ?? new Set()).add(page.file));
    }
  }
  for (const [item, files] of items) assert.ok(files.size < 3, `${[...files].join(', ')}: ${item}`);
});

test('a related code has a reason, and is another code', () => {
  for (const page of procedures) {
    const related = itemsOf(page, 'Related codes').map((item) => /^([A-Z0-9]{5}): \S.{5}/.exec(item)?.[1]);
    for (const code of related) assert.match(code ?? '', /^(\d{4}[0-9FTU]|[A-CE-V]\d{4})$/, page.file);
    assert.ok(!related.includes(codeOf(page)), `${page.file} names itself`);
    assert.equal(new Set(related).size, related.length, `${page.file} names a code twice`);
  }
});

test('place of service and diagnosis sentences: each code once, no cell empty', () => {
  for (const [name, columns, shape] of [
    ['place-of-service.tsv', 3, /^\d\d$/],
    ['icd-10-cm/plain.tsv', 2, /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/],
  ] as const) {
    const rows = linesOf(readFileSync(join(CONTENT, name), 'utf8')).map((line) => line.split('\t'));
    for (const row of rows) {
      assert.ok(
        row.length === columns && row.every((cell) => cell.trim() !== ''),
        `${name}: ${row.join(' | ')}`,
      );
      assert.match(row[0] as string, shape);
    }
    assert.equal(new Set(rows.map((row) => row[0])).size, rows.length, name);
  }
  const titled = new Set(icdLines().map((line) => line.slice(6, 13).trim()));
  for (const line of linesOf(readFileSync(join(CONTENT, 'icd-10-cm/plain.tsv'), 'utf8'))) {
    const code = (line.split('\t')[0] as string).replace('.', '');
    assert.ok(titled.has(code), `${code} has a sentence but no title`);
  }
});

const RVU = 'mpfs/rvu25d.zip';
const skip = skipWithout(RVU);

test('every code described or named as related is in an official list', { skip }, () => {
  const listed = new Set<string>();
  const current = new Set<string>();
  for (const line of officialLines(RVU, 'PPRRVU2025_Oct.csv')) listed.add(line.slice(0, 5));
  for (const line of officialLines('hcpcs/july-2024-alpha-numeric-hcpcs-file.zip', 'HCPC2024_JUL_ANWEB.txt'))
    listed.add(line.slice(0, 5));
  for (const file of ['opps/opps_addendum_b_2026-04_derived.csv', 'hcpcs/hcpcs_level2_codes_2026q3.txt']) {
    for (const line of linesOf(readFileSync(sharedData(file) as string, 'latin1')))
      current.add(line.slice(0, 5));
  }
  for (const page of procedures) {
    const code = codeOf(page);
    if (code === '64560') assert.ok(!listed.has(code) && !current.has(code), '64560 is in a list of today');
    else if (code in DELETED) assert.ok(listed.has(code) && !current.has(code), `${code} is not gone`);
    else assert.ok(current.has(code), `${code} is in no list of 2026`);
    for (const item of itemsOf(page, 'Related codes')) {
      const other = item.slice(0, 5);
      assert.ok(current.has(other) || listed.has(other), `${page.file} names ${other}, which no list has`);
    }
  }
});

test('ICD-10-CM titles are the official ones of FY2024, word for word', { skip }, () => {
  const zip = 'icd10cm/icd10cm-order-2024.zip';
  const official = new Map<string, string>();
  for (const line of linesOf(officialBytes(zip, 'icd10cm-order-2024.txt').toString('utf8')))
    official.set(line.slice(6, 13), line.slice(14));
  for (const line of icdLines()) assert.equal(line.slice(14), official.get(line.slice(6, 13)), line);
});

function icdLines(): string[] {
  return linesOf(readFileSync(join(CONTENT, 'icd-10-cm/icd10cm-order-2024.txt'), 'utf8'));
}
