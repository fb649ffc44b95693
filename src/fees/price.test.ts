// Several lines of one day: each rule with amounts worked out by hand, and the laws that no set of lines may break.
// National amounts of October 2025 (factor 32.3465): 29881 $538.25, 64561 $294.03, 43239 $132.62, 43235 $118.06, 45385 $242.92,
// 45380 $192.79, 45378 $177.26, 27447 $1,257.63 in a facility.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { cleanUp, editionOf, fileFrom, fixture, text } from '../../test/part.ts';
import { type TestSite, testSite } from '../../test/starter.ts';
import { mpfs } from '../importers/mpfs.ts';
import {
  type FeeLine,
  type Priced,
  parseLocality,
  price,
  RULES,
  type Setting,
  type Where,
  whereOn,
} from './fees.ts';

fc.configureGlobal({ seed: seed('price') });

const ON = '2025-11-03';
let site: TestSite;
let national: Where;
before(async () => {
  site = await testSite([fixture('fees')]);
  const at = whereOn(site.library.current, { kind: 'national' }, ON);
  if ('problem' in at) assert.fail(at.problem);
  national = at;
});
after(() => {
  site?.close();
  cleanUp();
});

/** `29881-RT` or `97110 x3`. */
function line(text: string): FeeLine {
  const [named = '', units = '1'] = text.split(' x');
  const [code = '', ...modifiers] = named.split('-');
  return { code, modifiers, units: Number(units) };
}

function priced(texts: string[], setting: Setting = 'facility', where = national): Priced {
  const found = price(site.library.current, texts.map(line), { asOf: ON, where, setting });
  assert.ok(found);
  return found;
}

const amounts = (texts: string[], setting?: Setting) =>
  priced(texts, setting).lines.map((one) => one.amountCents);

test('the highest procedure is paid in full, the second to the fifth half, the sixth by report', () => {
  // Non-facility: 64561 692.54, 13100 328.32, 11042 125.18, 11730 110.63, 12001 91.22, 36598 is T; 20610 63.40
  assert.deepEqual(amounts(['11042', '64561', '13100'], 'nonFacility'), [6259, 69_254, 16_416]);
  const six = priced(['64561', '13100', '11042', '11730', '12001', '20610'], 'nonFacility').lines;
  assert.deepEqual(
    six.map((one) => one.amountCents),
    // 110.625… → 110.63, half 55.315 → 55.32; 91.217… → 91.22, half 45.61
    [69_254, 16_416, 6259, 5532, 4561, null],
  );
  assert.match(six[5]?.why ?? '', /Number 6 of 6 .*by report/);
});

test('endoscopies of a family: the highest in full, the next above the base, the base itself not at all', () => {
  // 192.79 - 177.26 = 15.53
  assert.deepEqual(amounts(['45385', '45380', '45378']), [24_292, 1553, 0]);
  assert.deepEqual(amounts(['45380', '45378']), [19_279, 0]);
});

test('two endoscopies of different families are ranked like any procedures', () => {
  assert.deepEqual(amounts(['43239', '45385']), [6631, 24_292]);
});

test('a family is ranked as one procedure beside a surgery', () => {
  // Family 242.92 + 15.53 = 258.45 comes after 538.25: half of each; 7.765 rounds up.
  assert.deepEqual(amounts(['45385', '45380', '29881']), [12_146, 777, 53_825]);
});

test('both sides are 150 % with 50, with RT and LT on two lines, and with two units', () => {
  assert.deepEqual(amounts(['29881-50']), [80_738]);
  assert.deepEqual(amounts(['29881-RT', '29881-LT']), [26_913, 53_825]);
  assert.deepEqual(amounts(['29881 x2']), [80_738]);
  assert.deepEqual(amounts(['29881', '29881']), [53_825, 26_913]);
});

test('both sides are one procedure in the ranking', () => {
  // 294.03 × 1.5 = 441.045 → 441.05, half of it 220.53, beside 538.25
  assert.deepEqual(amounts(['64561-50', '29881']), [22_053, 53_825]);
  const steps = priced(['64561-50', '29881']).lines[0]?.steps.map((one) => one.rule);
  assert.deepEqual(steps, ['bilateral', 'surgery']);
});

test('what cannot be done on two sides, or is priced for both, gets no more for the other', () => {
  // 43239 has indicator 0, 69210 has 2 (96 × 0.323465 = 31.05), 93000 … 9 is told so.
  assert.deepEqual(amounts(['43239-50']), [13_262]);
  assert.deepEqual(amounts(['69210-RT', '69210-LT']), [0, 3105]);
});

test('each side is paid in full where the indicator says 3', () => {
  // 76512-26: 0.90 × 32.3465 = 29.11
  assert.deepEqual(amounts(['76512-26-50']), [5822]);
  assert.deepEqual(amounts(['76512-26-RT', '76512-26-LT']), [2911, 2911]);
});

test('the same procedure on another digit is no second side', () => {
  assert.deepEqual(amounts(['20610-F1', '20610-F2']), [4399, 2200]);
});

test('an assistant gets 16 %, one who is no physician 85 % of that, by statute none', () => {
  // 1257.63: 16 % 201.2208, 13.6 % 171.03768
  assert.deepEqual(amounts(['27447-80']), [20_122]);
  assert.deepEqual(amounts(['27447-82']), [20_122]);
  assert.deepEqual(amounts(['27447-AS']), [17_104]);
  assert.deepEqual(amounts(['64561-80']), [0]);
  assert.match(priced(['64561-80']).lines[0]?.steps[0]?.text ?? '', /assistant indicator 1/);
});

test('the lines of an assistant are ranked among themselves', () => {
  // Surgeon: 1257.63 and half of 538.25 (269.13). Assistant: 16 % of 1257.63, alone in his ranking.
  assert.deepEqual(amounts(['27447', '29881', '27447-80']), [125_763, 26_913, 20_122]);
});

test('two surgeons get 62.5 % each, a team by report', () => {
  assert.deepEqual(amounts(['27447-62']), [78_602]);
  assert.match(priced(['27447-66']).lines[0]?.why ?? '', /team indicator 0/);
});

test('parts of the global package are paid by the percentages of the file', () => {
  // 10 / 69 / 21 %
  assert.deepEqual(amounts(['27447-54']), [99_353]);
  assert.deepEqual(amounts(['27447-55']), [26_410]);
  assert.deepEqual(amounts(['27447-56']), [12_576]);
  assert.match(priced(['43239-55']).lines[0]?.why ?? '', /global days 000/);
});

test('a return to the operating room is paid its intraoperative part and escapes the ranking', () => {
  // 69 % of 538.25 = 371.3925
  assert.deepEqual(amounts(['27447', '29881-78']), [125_763, 37_139]);
});

test('a discontinued colonoscopy has a row of its own; others and reduced services have no fixed price', () => {
  assert.deepEqual(amounts(['45378-53']), [8895]);
  for (const text of ['43239-53', '29881-52']) {
    const [only] = priced([text]).lines;
    assert.equal(only?.amountCents, null);
    assert.match(only?.why ?? '', /contractor decides/);
  }
});

test('imaging: the technical part of further studies is halved before the cap, the professional part keeps 95 %', () => {
  // 70553: TC 6.47 → 209.28, 26 3.24 → 104.80. 70496: whole 257.80 with the cap, TC 192.785 (cap 178.23), 26 79.57.
  // Half of 192.79 is 96.40, below the cap: 178.23 - 96.40 = 81.83 off; 95 % of 79.57 is 75.59: 3.98 off.
  assert.deepEqual(amounts(['70553', '70496'], 'nonFacility'), [31_408, 25_780 - 8183 - 398]);
  // In a facility only the professional parts are the physician's.
  assert.deepEqual(amounts(['70553-26', '70496-26']), [10_480, 7559]);
  assert.deepEqual(amounts(['70553', '70496-59'], 'nonFacility'), [31_408, 25_780]);
});

test('cardiovascular tests lose a quarter, eye tests a fifth of further technical parts', () => {
  // 93880 TC 145.56; 93306 TC 122.59, a quarter off: 122.59 - 91.94 = 30.65. 92133 TC 13.91, kept 11.13.
  assert.deepEqual(amounts(['93306', '93880'], 'nonFacility'), [18_793 - 3065, 18_179]);
  assert.deepEqual(amounts(['92133', '92083'], 'nonFacility'), [2976 - 278, 6113]);
  assert.deepEqual(amounts(['93306-26', '93880-26']), [6534, 3623]);
});

test('a test whose technical part is a code of its own is left alone, and says so', () => {
  const [, ecg] = priced(['93306', '93000'], 'nonFacility').lines;
  assert.equal(ecg?.amountCents, 1391);
  assert.match(ecg?.notes[0] ?? '', /neither ranked nor reduced/);
});

test('therapy: every unit but the one with the highest practice expense loses half of it', () => {
  // 97110: 0.89 → 28.79, with half PE (0.45 + 0.215 + 0.01) 0.675 → 21.83. 97140: 0.84 → 27.17, halved 0.64 → 20.70.
  assert.deepEqual(amounts(['97110 x3', '97140'], 'nonFacility'), [2879 + 2 * 2183, 2070]);
});

test('an injection of status T is in the price of anything else that is paid that day', () => {
  assert.deepEqual(amounts(['36598', '99213'], 'nonFacility'), [0, 8895]);
  assert.deepEqual(amounts(['36598'], 'nonFacility'), [11_257]);
  // A bundled code pays nothing, so it does not take the injection in.
  assert.deepEqual(amounts(['36598', '36416'], 'nonFacility'), [11_257, null]);
});

test('why there is no price is said by status, component and setting', () => {
  const why = (text: string, setting?: Setting) => priced([text], setting).lines[0]?.why ?? '';
  assert.match(why('36416'), /status is B\. Bundled/);
  assert.match(why('00140'), /status is J\. .* as anesthesia/);
  assert.match(why('29881', 'nonFacility'), /\(NA\): rarely or never done there/);
  assert.match(why('71046'), /In a facility the physician bills 26 alone/);
  assert.match(why('99213-26'), /PC\/TC indicator 0/);
  assert.match(why('99999'), /does not list 99999/);
});

test('the arithmetic stands there with its numbers, and every step names its authority', () => {
  const at = whereOn(site.library.current, parseLocality('01182-18') ?? { kind: 'national' }, ON);
  if ('problem' in at) assert.fail(at.problem);
  const [visit] = priced(['99213'], 'nonFacility', at).lines;
  assert.equal(
    visit?.amount?.arithmetic,
    '(1.30 × 1.042 work + 1.35 × 1.194 practice expense + 0.10 × 0.690 malpractice) × $32.3465 = $98.19',
  );
  for (const step of priced(['29881-50', '64561', '45385', '45380']).lines.flatMap((one) => one.steps))
    assert.ok(RULES[step.rule].authority.length > 10);
});

test('qualifying participants are priced by their own factor where the release has one, and told where not', async () => {
  const ours = text(fixture('fees', 'PPRRVU2025_Oct.csv'))
    .replace('2025 National', '2026 National')
    .replace('October', 'January');
  const edition = await editionOf([
    mpfs,
    [
      fileFrom('PPRRVU2026_Jan_nonQPP.csv', ours),
      fileFrom('PPRRVU2026_Jan_QPP.csv', ours.replaceAll('32.3465', '33.0000')),
    ],
  ]);
  const visit = (qualifying: boolean) =>
    price(edition, line('99213'), {
      asOf: '2026-02-01',
      where: national,
      setting: 'nonFacility',
      qualifying,
    });
  // 2.75 × 33 = 90.75
  assert.deepEqual([visit(false)?.totalCents, visit(true)?.totalCents], [8895, 9075]);
  edition.close();
  const before2026 = price(site.library.current, line('99213'), {
    asOf: ON,
    where: national,
    setting: 'nonFacility',
    qualifying: true,
  });
  assert.equal(before2026?.totalCents, 8895);
  assert.match(before2026?.notes[0] ?? '', /one conversion factor for all/);
});

const POOL = [
  '99213', '29881', '29881-RT', '29881-LT', '29881-50', '64561', '45385', '45380', '45378', '43239', '43235',
  '70553', '70496', '70496-26', '70496-TC', '93306', '93880', '92133', '97110', '97140', '97110 x3', '27447-80',
  '27447-62', '27447-54', '36598', '36591', '11042', '13100', '20610 x2', '76512-26-50', '36416', '44970', '47562',
]; // biome-ignore format: a pool
const lines = fc.array(fc.constantFrom(...POOL), { minLength: 1, maxLength: 9 });
const settings = fc.constantFrom<Setting>('facility', 'nonFacility');

test('the order of the lines changes no price', () => {
  fc.assert(
    fc.property(lines, settings, fc.integer(), (texts, setting, salt) => {
      const shuffled = [...texts].sort(
        (a, b) => ((a.length * salt) % 7) - ((b.length * salt) % 7) || (a < b ? 1 : -1),
      );
      const bag = (list: string[]) =>
        priced(list, setting)
          .lines.map((one, i) => `${list[i]} ${one.amountCents}`)
          .sort();
      assert.deepEqual(bag(shuffled), bag(texts));
    }),
    { numRuns: 300 },
  );
});

test('no line of a day is paid more than alone, and none less than nothing', () => {
  fc.assert(
    fc.property(lines, settings, (texts, setting) => {
      priced(texts, setting).lines.forEach((one, i) => {
        const alone = priced([texts[i] as string], setting).lines[0]?.amountCents ?? null;
        if (one.amountCents === null || alone === null) return;
        assert.ok(one.amountCents >= 0 && one.amountCents <= alone, `${texts[i]} among ${texts.join(', ')}`);
      });
    }),
    { numRuns: 300 },
  );
});

/** Rank as part of something larger: then another member can lift the whole family, as the manual has it. */
const FAMILY = /^(45385|45380|45378|43239|43235|29881)/;

test('another procedure outside the families never raises the price of a line', () => {
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom(...POOL.filter((one) => !FAMILY.test(one))),
      settings,
      (texts, more, setting) => {
        const [code] = more.split(/[- ]/);
        fc.pre(!texts.some((one) => one.startsWith(code as string)));
        const before = priced(texts, setting).lines;
        const after = priced([...texts, more], setting).lines;
        before.forEach((one, i) => {
          if (one.amountCents === null) return;
          assert.ok((after[i]?.amountCents ?? 0) <= one.amountCents, `${texts[i]} after ${more}`);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('the steps of a line lead from its fee schedule amount to its price without a gap', () => {
  fc.assert(
    fc.property(lines, settings, (texts, setting) => {
      const found = priced(texts, setting);
      for (const one of found.lines) {
        if (one.amountCents === null || one.amount === null) continue;
        let at = one.amount.cents;
        for (const step of one.steps) {
          assert.equal(step.beforeCents, at);
          at = step.afterCents;
        }
        assert.equal(at, one.amountCents);
      }
      const sum = found.lines.reduce((total, one) => total + (one.amountCents ?? 0), 0);
      assert.equal(found.totalCents, sum);
    }),
    { numRuns: 200 },
  );
});
