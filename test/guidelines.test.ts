// Our guidelines: found by the words of coders, whole in their shape, true in the codes they name, and on pages of their own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import {
  guidelineList,
  guidelineOf,
  guidelineOfModifier,
  guidelinesNaming,
  searchGuidelines,
  TOPICS,
} from '#guidelines';
import { namedCodes } from '#tools';
import { seed } from './edition.ts';
import { officialEdition } from './official-edition.ts';
import { skipWithout } from './shared-data.ts';
import { type TestSite, testSite } from './starter.ts';

fc.configureGlobal({ seed: seed('guidelines') });

const FOLDER = join(resolve(import.meta.dirname, '..'), 'content', 'guidelines');
const ASKED_ON = '2026-11-24';

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(() => site?.close());

function found(text: string, limit = 3) {
  return searchGuidelines(site.library.current, text, {
    asOf: ASKED_ON,
    limit,
    reader: { cptAccepted: false },
  });
}

/** Questions as coders type them → the page that must be among the first three passages. */
const QUESTIONS: [string, string][] = [
  ['Guidelines for E/M services', 'em-office-visits'],
  ['how do I choose an office visit level', 'em-office-visits'],
  ['99213 vs 99214', 'em-office-visits'],
  ['what counts as time for E/M', 'em-time'],
  ['does nurse time count toward total time', 'em-time'],
  ['MDM table number of problems data risk', 'em-medical-decision-making'],
  ['is prescription drug management moderate risk', 'em-medical-decision-making'],
  ['initial hospital care levels', 'em-hospital-visits'],
  ['discharge day 30 minutes', 'em-hospital-visits'],
  ['ED visit level', 'em-emergency-department'],
  ['nursing home visit codes', 'em-nursing-and-home'],
  ['new vs established patient 3 year rule', 'new-or-established-patient'],
  ['annual wellness visit and problem visit same day', 'preventive-visits'],
  ['does Medicare pay consultation codes', 'consultations'],
  ['critical care time 30-74 minutes', 'critical-care'],
  ['prolonged services G2212', 'prolonged-services'],
  ['split/shared visit substantive portion', 'split-shared-visits'],
  ['incident-to billing NP new problem', 'incident-to'],
  ['observation status two midnight', 'observation-care'],
  ['telehealth POS 10 or 02', 'telehealth'],
  ['chronic care management time', 'care-management'],
  ['modifier 25 with a procedure', 'modifier-25'],
  ['decision for surgery modifier', 'modifier-57'],
  ['unrelated visit in global period', 'modifier-24'],
  ['What does modifier 59 mean and when is XS better?', 'modifier-59'],
  ['when to use XE', 'modifiers-x-epsu'],
  ['bilateral procedure payment 150 percent', 'modifier-50'],
  ['multiple procedure reduction 51', 'modifier-51'],
  ['reduced services 52 vs discontinued 53', 'modifiers-52-53'],
  ['staged procedure or return to OR modifier 78', 'modifiers-58-78-79'],
  ['repeat procedure same day 76', 'modifiers-76-77'],
  ['increased procedural services', 'modifier-22'],
  ['co-surgeons 62', 'modifiers-62-66'],
  ['assistant at surgery AS percent', 'modifiers-80-81-82-as'],
  ['professional and technical component', 'modifiers-26-tc'],
  ['LT RT finger modifiers', 'modifiers-lt-rt'],
  ['modifier 95 or 93 audio only', 'modifiers-95-93-gt'],
  ['postoperative management only 55', 'modifiers-54-55-56'],
  ['GA vs GZ', 'modifiers-ga-gx-gy-gz'],
  ['JW JZ drug wastage', 'modifiers-jw-jz'],
  ['screening colonoscopy turned diagnostic PT', 'modifiers-33-pt'],
  ['what is included in the global surgical package', 'global-surgery'],
  ['NCCI principles', 'ncci-principles'],
  ['NCCI policy on separate procedures', 'separate-procedures'],
  ['modifier indicator 0 1 9', 'ncci-ptp-edits'],
  ['MUE adjudication indicator MAI 3', 'medically-unlikely-edits'],
  ['can an add-on code be billed alone', 'add-on-codes'],
  ['unlisted procedure code', 'unlisted-procedures'],
  ['anesthesia medical direction QK', 'anesthesia'],
  ['polyp removed by snare and biopsy', 'endoscopy'],
  ['laceration repair add lengths', 'lesions-and-repairs'],
  ['excludes1 vs excludes2', 'icd-10-cm-excludes-notes'],
  ['principal diagnosis definition', 'icd-10-cm-principal-diagnosis'],
  ['can I code probable diagnosis outpatient', 'icd-10-cm-uncertain-diagnosis'],
  ['laterality unspecified side', 'icd-10-cm-laterality'],
  ['combination code', 'icd-10-cm-combination-codes'],
  ['severe sepsis sequencing R65.20', 'icd-10-cm-sepsis'],
  ['diabetes with insulin Z79.4', 'icd-10-cm-diabetes'],
  ['history of cancer or active cancer', 'icd-10-cm-neoplasms'],
  ['trimester weeks of gestation', 'pregnancy'],
  ['7th character A D S', 'injuries-seventh-characters'],
  ['external cause codes required', 'external-causes'],
  ['screening Z code first listed', 'z-codes'],
  ['hypertension with heart failure presumed link', 'icd-10-cm-hypertension'],
  ['adverse effect or poisoning', 'poisoning-adverse-effects'],
  ['PCS conventions how to build a code', 'icd-10-pcs-conventions'],
  ['excision vs resection', 'pcs-root-operations'],
  ['physician fee schedule formula GPCI', 'physician-fee-schedule'],
  ['OPPS status indicator J1', 'opps-and-status-indicators'],
  ['ASP billing units J code', 'part-b-drugs'],
  ['HCC risk adjustment V28', 'hcc-risk-adjustment'],
  ['when is an ABN required', 'abn'],
  ['LCD vs NCD', 'ncd-lcd-articles'],
  ['medical necessity diagnosis linking', 'medical-necessity'],
  ['signature requirements', 'documentation-and-signatures'],
  ['cloned notes copy and paste', 'amendments-and-cloned-notes'],
  ['false claims act upcoding', 'false-claims'],
  ['60 day overpayment rule', 'overpayments'],
  ['Medicare appeal levels', 'appeals'],
  ['timely filing limit', 'timely-filing'],
  ['Stark law self-referral', 'kickback-and-stark'],
];

test('coders find the page of a rule among the first three passages', () => {
  assert.ok(QUESTIONS.length >= 60);
  const missed = QUESTIONS.flatMap(([question, slug]) => {
    const paths = found(question).map(({ path }) => path);
    return paths.includes(`/guidelines/${slug}`)
      ? []
      : [`${question} → ${slug}; got ${paths.join(', ') || 'nothing'}`];
  });
  assert.deepEqual(missed, []);
});

test('of a page the section that speaks of the question comes first', () => {
  assert.equal(found('history of vs active cancer')[0]?.heading, 'Neoplasms › Active or history');
});

test('what no page speaks of is not found', () => {
  for (const text of [
    'best pizza in town',
    'weather tomorrow',
    'xyzzy plugh',
    'how old is the universe',
    '',
    '?!',
    '𝟗𝟗',
  ])
    assert.deepEqual(
      found(text).map(({ heading, score }) => `${heading} ${score}`),
      [],
      text,
    );
});

test('rules of other days are not told', () => {
  const before = searchGuidelines(site.library.current, 'split/shared visit substantive portion', {
    asOf: '2020-06-01',
    limit: 3,
    reader: { cptAccepted: false },
  });
  assert.ok(before.every(({ path }) => path !== '/guidelines/split-shared-visits'));
});

test('no text breaks the search', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
      for (const { score } of found(text)) assert.ok(score > 0 && score <= 1);
    }),
    { numRuns: 400 },
  );
  for (const text of [
    '"',
    '* OR *',
    'title:x',
    'NEAR(a b)',
    '{title} : x',
    "'; DROP TABLE section",
    'a'.repeat(10_000),
  ])
    found(text);
});

test('there are at least 60 pages, each whole, of a readable length, with its sources', () => {
  const names = readdirSync(FOLDER);
  assert.ok(names.length >= 60, `${names.length} pages`);
  assert.equal(guidelineList(site.library.current).length, names.length);
  for (const topic of TOPICS)
    assert.ok(
      guidelineList(site.library.current).some((one) => one.topic === topic),
      `nothing on ${topic}`,
    );
  for (const name of names) {
    const page = guidelineOf(site.library.current, name.replace(/\.md$/, ''));
    assert.ok(page, name);
    const words = page.sections
      .flatMap(({ heading, blocks }) => [
        heading,
        ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.items)),
      ])
      .join(' ')
      .split(/\s+/).length;
    assert.ok(words >= 110 && words <= 700, `${name} has ${words} words`);
    assert.ok(page.sources.length > 0 && page.sections.length > 0, name);
    const text = readFileSync(join(FOLDER, name), 'utf8');
    assert.doesNotMatch(text, /\bTODO\b|lorem|&nbsp;| {2,}\S.* {2}/i, name);
  }
});

const skip = skipWithout('README.md');
test('every code that a page names is valid today, or called deleted in its sentence', { skip }, async () => {
  const official = await officialEdition();
  try {
    const wrong: string[] = [];
    for (const name of readdirSync(FOLDER)) {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const body = text.slice(text.indexOf('\n---\n', 4) + 5);
      for (const sentence of body.split(/(?<=[.;:])\s+|\n/)) {
        // Of the loaded releases FY2024 is the newest list of diagnoses: younger codes say since when they are valid.
        if (/deleted|merged|replaced|took the place|valid from 202[4-9]/.test(sentence)) continue;
        // Ranges of sections begin and end where a code need not be.
        const plain = sentence.replaceAll(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, ' ');
        for (const { text: code, known, valid, ref } of namedCodes(official.edition, plain, '2025-11-03')) {
          if (/^\d{5}$/.test(code) || /^[A-Z]\d{4}$/.test(code) || /\./.test(code)) {
            if (!known || !valid)
              wrong.push(`${name}: ${code} (${ref.system}) in “${sentence.slice(0, 80)}”`);
          }
        }
      }
    }
    assert.deepEqual(wrong, []);
  } finally {
    official.close();
  }
});

test('the list, a page, a search and a wrong address', async () => {
  const list = await (await site.get('/guidelines')).text();
  assert.match(list, /href="\/guidelines\/modifier-59"/);
  const page = await (await site.get('/guidelines/modifier-59')).text();
  assert.match(page, /<h1>Modifier 59: distinct procedural service<\/h1>/);
  assert.match(page, /NCCI Policy Manual 2025, ch\. I §E/);
  const searched = await (await site.get('/guidelines?q=incident-to')).text();
  assert.match(searched, /href="\/guidelines\/incident-to"/);
  const hostile = await (await site.get('/guidelines?q=%3Cscript%3Ealert(1)%3C/script%3E')).text();
  assert.doesNotMatch(hostile, /<script>alert/);
  assert.equal((await site.get('/guidelines/no-such-page')).status, 404);
  assert.equal((await site.get('/guidelines/..%2F..%2Fetc')).status, 404);
  const map = await (await site.get('/sitemaps/guidelines.xml')).text();
  assert.match(map, /\/guidelines\/modifier-59</);
});

test('a code page leads to the rules that name the code, and to those of its modifiers', async () => {
  const code = await (await site.get('/cpt/codes/45385')).text();
  assert.match(code, /href="\/guidelines\/endoscopy"/);
  assert.match(code, /href="\/guidelines\/modifier-51"/);
  const diagnosis = guidelinesNaming(site.library.current, 'E11.42').map(({ slug }) => slug);
  assert.deepEqual(diagnosis, ['icd-10-cm-combination-codes', 'icd-10-cm-diabetes']);
  assert.deepEqual(guidelinesNaming(site.library.current, 'QQQ" OR "visit'), []);
  const rule = (modifier: string) => guidelineOfModifier(site.library.current, modifier)?.slug;
  assert.deepEqual(['25', 'XS', 'LT', 'AS', 'QQ'].map(rule), [
    'modifier-25',
    'modifiers-x-epsu',
    'modifiers-lt-rt',
    'modifiers-80-81-82-as',
    undefined,
  ]);
});
