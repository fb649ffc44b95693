// What the tools tell against the official files, read a second time here by other means: amounts, verdicts, limits, categories;
// and nothing in a fact that is not in the value behind it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { type Asking, namedCodes, TOOLS, type ToolName, use } from '#tools';
import { NaiveNcci } from './naive-ncci.ts';
import { type OfficialEdition, officialEdition } from './official-edition.ts';
import { linesOf, officialLines } from './official-files.ts';
import { sharedData, skipWithout } from './shared-data.ts';

const skip = skipWithout('README.md');

let official: OfficialEdition;
before(async () => {
  if (!skip) official = await officialEdition();
});
after(() => official?.close());

function asking(asOf: string): Asking {
  return { edition: official.edition, asOf, reader: { cptAccepted: false } };
}

function tell<Name extends ToolName>(name: Name, input: object, asOf: string) {
  const found = use(name, input, asking(asOf));
  assert.ok('value' in found, `${name} ${JSON.stringify(input)}: ${'why' in found ? found.why : ''}`);
  return { value: found.value, facts: found.evidence.flatMap(({ facts }) => facts) };
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
}

/** Every `n`th of a list: the whole of a file is the rooms' own test. */
function each<T>(rows: readonly T[], n: number): T[] {
  return rows.filter((_, at) => at % n === 0);
}

test('physician fees, RVUs and status are those of the RVU file, in words', { skip }, () => {
  const rows = officialLines('mpfs/rvu25d.zip', 'PPRRVU2025_Oct.csv').slice(10).map(cellsOf);
  const plain = rows.filter(
    (cells) => cells[3] === 'A' && cells[1] === '' && Number(cells[28]) === 0 && Number(cells[29]) === 0,
  );
  assert.ok(plain.length > 3000);
  for (const cells of each(plain, 40)) {
    const [code = '', , , , , work = '', pe = '', na, fPe = '', fNa, mp = ''] = cells;
    const { facts, value } = tell('physician_fee', { code }, '2025-11-03');
    const amount = (expense: string) => {
      const hundredths = [work, expense, mp].reduce((sum, one) => sum + Math.round(Number(one) * 100), 0);
      return Math.floor((hundredths * 323465 + 5000) / 10_000);
    };
    if (na !== 'NA' && Number(cells[11]) > 0)
      assert.equal(value.national.nonFacility?.amountCents, amount(pe), code);
    if (fNa !== 'NA' && Number(cells[12]) > 0)
      assert.equal(value.national.facility?.amountCents, amount(fPe), code);
    assert.ok(
      facts.includes(`${code} has ${Number(work).toFixed(2)} work RVUs; the conversion factor is $32.3465.`),
      code,
    );
  }
});

test('a place is named with its amount, and a state with each of its localities', { skip }, () => {
  const { facts } = tell('physician_fee', { code: '29881', zip: '10001', setting: 'facility' }, '2025-11-03');
  // 7.03 × 1.065 + 8.22 × 1.166 + 1.39 × 1.656, times 32.3465: by hand.
  assert.ok(facts[0]?.endsWith('ZIP 10001, locality 13202-01) is $626.66 in a facility.'), facts[0]);
  const gpci = officialLines('mpfs/rvu25d.zip', 'GPCI2025.csv').map(cellsOf);
  for (const state of ['CA', 'NY', 'TX', 'AL', 'FL']) {
    const { value } = tell('physician_fee', { code: '99213', state }, '2025-11-03');
    assert.equal(value.places.length, gpci.filter((cells) => cells[1] === state).length, state);
  }
});

test('global days and the indicators of modifiers are those of the RVU file', { skip }, () => {
  const rows = officialLines('mpfs/rvu25d.zip', 'PPRRVU2025_Oct.csv').slice(10).map(cellsOf);
  for (const cells of each(
    rows.filter((one) => one[1] === '' && one[3] === 'A'),
    60,
  )) {
    const [code = ''] = cells;
    const global = tell('global_period', { code }, '2025-11-03').value;
    assert.equal(global.globalDays.code, cells[14], code);
    const row = tell('modifiers_for_code', { code }, '2025-11-03').value.row;
    assert.deepEqual(
      [
        row?.pcTc.code,
        row?.multipleProcedure.code,
        row?.bilateral.code,
        row?.assistant.code,
        row?.coSurgeon.code,
        row?.team.code,
      ],
      [cells[13], ...cells.slice(18, 23)],
      code,
    );
  }
});

test('pairs, unit limits and add-ons agree with a naive reading of the NCCI files', { skip }, () => {
  const naive = new NaiveNcci();
  const wanted = new Set(each([...naive.rowCounts.keys()].sort(), 160));
  naive.readPairs(wanted);
  const day = '2024-08-15';
  const found = { denied: 0, lifted: 0, none: 0 };
  const codes = [...wanted];
  for (const [at, one] of codes.entries())
    for (const two of codes.slice(at + 1)) {
      const lines = [one, two].map((code) => ({ code, modifiers: [], units: 1, date: day }));
      const isDenied = naive.statements(lines, 'practitioner').some((text) => text.startsWith('ptp '));
      const result = use(
        'ncci_pair',
        { one: { code: one }, two: { code: two }, setting: 'practitioner' },
        asking(day),
      );
      assert.ok('value' in result, `${one} ${two}`);
      const [verdict] = result.value.verdicts;
      assert.equal(verdict?.state, isDenied ? 'denied' : 'none', `${one} ${two}`);
      const [first = ''] = result.evidence[0]?.facts ?? [];
      assert.match(first, isDenied ? /bundles .* is denied\.$/ : /has no pair of/);
      found[isDenied ? 'denied' : 'none']++;
      if (!isDenied) continue;
      const marked = lines.map((line, n) => ({ ...line, modifiers: n === 1 ? ['59'] : [] }));
      const isLifted = naive.statements(marked, 'practitioner').some((text) => / lifted /.test(text));
      const { value } = tell(
        'ncci_pair',
        { one: { code: one }, two: { code: two, modifiers: ['59'] }, setting: 'practitioner' },
        day,
      );
      assert.equal(value.verdicts[0]?.state !== 'denied', isLifted, `${one} ${two}-59`);
      if (isLifted) found.lifted++;
    }
  assert.ok(found.denied > 20 && found.lifted > 5 && found.none > 200, JSON.stringify(found));

  for (const [code, { most, perDay }] of each([...naive.units.practitioner], 300)) {
    const limit = tell('mue', { code }, day).value.limits.find(({ setting }) => setting === 'practitioner');
    assert.deepEqual([limit?.units, limit?.adjudication.indicator !== 1], [most, perDay], code);
  }
  for (const [code, rows] of each([...naive.addOns], 40)) {
    const primaries = rows
      .filter(
        ({ effective, deletion, primary }) =>
          effective <= '20251103' && deletion >= '20251103' && primary !== 'CCCCC',
      )
      .map(({ primary }) => primary);
    const result = use('addon_primaries', { code }, asking('2025-11-03'));
    if (!('value' in result)) continue;
    assert.deepEqual([...new Set(result.value.primaries)].sort(), [...new Set(primaries)].sort(), code);
  }
});

test('OPPS, ASC and drug rates are those of the addenda and the ASP file', { skip }, () => {
  const opps = linesOf(
    readFileSync(sharedData('opps/opps_addendum_b_2026-04_derived.csv') as string, 'utf8'),
  );
  for (const cells of each(opps.slice(1).map(cellsOf), 500)) {
    const [code = '', , status, rate = ''] = cells;
    const result = use('facility_status', { code }, asking('2026-05-04'));
    if (!('value' in result)) continue;
    assert.equal(result.value.opps?.statusIndicator.code, status, code);
    assert.equal(
      result.value.opps?.paymentCents ?? null,
      rate === '' ? null : Math.round(Number(rate) * 100),
      code,
    );
  }
  const asc = officialLines('asc/january-2026-asc-addenda.zip', 'AA.csv').map(cellsOf);
  for (const cells of each(
    asc.filter((one) => /^[0-9A-Z]{5}$/.test(one[0] ?? '')),
    100,
  )) {
    const found = tell('facility_status', { code: cells[0] as string }, '2026-02-02').value.asc;
    assert.equal(found?.paymentIndicator?.code, cells[4], cells[0]);
  }
  const asp = officialLines('asp/october-2025-asp.zip', 'asp_pricing.csv').map(cellsOf);
  for (const [code = '', , dosage = '', limit = ''] of each(
    asp.filter((one) => /^[A-Z0-9]{5}$/.test(one[0] ?? '')),
    25,
  )) {
    const { value, facts } = tell('drug_price', { code, units: 10 }, '2025-11-03');
    const [match] = value.matches;
    const cents = Math.floor(Math.round(Number(limit) * 1000) + 0.5);
    assert.equal(match?.price?.lines[0]?.amountCents, cents, code);
    assert.equal(match?.dosage, dosage, code);
    assert.ok(
      facts.some((fact) => fact.includes(`$${Number(limit).toFixed(3)} for one billing unit`)),
      code,
    );
  }
});

test('categories and CC status are those of the CMS lists', { skip }, () => {
  const rows = linesOf(readFileSync(sharedData('crosswalks/ra_dx_to_cc_2026.csv') as string, 'utf8'))
    .slice(1)
    .map(cellsOf);
  const v28 = new Map(
    rows.filter((one) => one[2]?.endsWith('Model V28')).map(([code = '', cc]) => [code, cc]),
  );
  const lists = { CC: 'msdrg_icd_ccs_41.csv', MCC: 'msdrg_icd_mccs_41.csv' };
  const status = new Map<string, string>();
  for (const [kind, file] of Object.entries(lists))
    for (const line of linesOf(readFileSync(sharedData(`crosswalks/${file}`) as string, 'utf8')).slice(1))
      status.set(cellsOf(line)[0] as string, kind);
  assert.ok(v28.size > 5000 && status.size > 15_000);
  for (const [compact, category] of each([...v28], 400)) {
    const result = use('risk_and_drg', { code: compact }, asking('2026-03-02'));
    if (!('value' in result)) continue;
    const risk = result.value.risk;
    assert.ok(
      risk?.categories.some((one) => /V28$/.test(one.model) && one.category === `HCC ${category}`),
      compact,
    );
    assert.equal(risk?.complication, status.get(risk?.ref.code ?? '') ?? 'neither', compact);
  }
});

/** Questions whose facts are taken apart; the day is that of most of the files. */
const ASKED: [ToolName, object][] = [
  ['search_codes', { text: 'type 2 diabetes with polyneuropathy' }],
  ['get_code', { code: 'E11.42' }],
  ['get_code', { code: '64560' }],
  ['get_code', { code: 'J1885' }],
  ['browse_range', { from: '29870', to: '29889' }],
  ['browse_range', { from: 'E11' }],
  ['code_history', { code: '64560' }],
  ['validate_codes', { codes: ['64560', 'E11', 'E11.9', '98989'] }],
  ['index_lookup', { words: 'neoplasm breast' }],
  ['pcs_table', { characters: '0DTJ' }],
  ['modifiers_for_code', { code: '29881' }],
  ['ncci_pair', { one: { code: '45385' }, two: { code: '45380', modifiers: ['59'] } }],
  ['ncci_set', { lines: [{ code: '45385' }, { code: '45380' }, { code: '45378' }] }],
  ['mue', { code: 'J1885' }],
  ['addon_primaries', { code: '22614' }],
  ['physician_fee', { code: '29881', zip: '10001', modifiers: ['50'] }],
  ['physician_fee', { code: '99213', state: 'CA' }],
  ['anesthesia_fee', { code: '01402', zip: '10001', baseUnits: 7, minutes: 100, modifier: 'QK' }],
  ['global_period', { code: '27447' }],
  ['facility_status', { code: '27447' }],
  ['drug_price', { name: 'ketorolac', dose: { amount: 60, unit: 'mg' } }],
  ['drug_price', { ndc: '0006-3026-02' }],
  ['coverage_search', { words: 'knee' }],
  ['crosswalk', { typed: '250.60' }],
  ['crosswalk', { typed: 'HCC 37' }],
  ['crosswalk', { typed: '29881' }],
  ['risk_and_drg', { code: 'E11.42' }],
  [
    'em_level',
    { category: 'office established', problems: 'moderate', data: 'limited', risk: 'moderate', minutes: 42 },
  ],
  [
    'check_claim',
    { lines: [{ code: '29881', modifiers: ['RT'] }, { code: '29877' }], diagnoses: ['M23.205'] },
  ],
  ['code_note', { text: 'Assessment: type 2 diabetes with diabetic polyneuropathy, hypertension.' }],
];

test('every code and every amount in a fact comes from the value, the question or the source', {
  skip,
}, () => {
  for (const [name, input] of ASKED) {
    const found = use(name, input, asking('2025-11-15'));
    assert.ok('value' in found, `${name} ${JSON.stringify(input)}`);
    const known = JSON.stringify([found.value, input]).toUpperCase();
    const numbers = new Set([...known.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => Number(text)));
    for (const { facts } of found.evidence)
      for (const fact of facts) {
        for (const { ref, known: isKnown } of namedCodes(official.edition, fact, '2025-11-15')) {
          if (!isKnown || ref.code.length < 5) continue;
          const compact = ref.code.replace('.', '');
          assert.ok(known.includes(ref.code) || known.includes(compact), `${name}: ${ref.code} in “${fact}”`);
        }
        for (const [, dollars = '', cents = ''] of fact.matchAll(/\$(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?/g)) {
          const amount = Number(dollars.replaceAll(',', '') + cents);
          // Cents, mills, ten-thousandths: as the value counts them; or in a text of the value.
          const isThere = [100, 1000, 10_000].some((factor) => numbers.has(Math.round(amount * factor)));
          assert.ok(
            isThere || known.includes(`$${dollars}${cents}`),
            `${name}: $${dollars}${cents} in “${fact}”`,
          );
        }
      }
  }
});

test('answers of tools are fast with everything loaded', { skip }, () => {
  const times: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const [name, input] of ASKED) {
      const started = performance.now();
      use(name, input, asking('2025-11-15'));
      if (round > 0) times.push(performance.now() - started);
    }
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] as number;
  // Alone on two cores 25 ms; other tests may run beside this one.
  assert.ok(p95 < 150, `p95 ${p95.toFixed(1)} ms`);
  assert.ok(Object.keys(TOOLS).length >= 22);
});
