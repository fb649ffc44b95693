// What is asked, of which codes, on which day, where? As coders type it.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { type OfficialEdition, officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';
import { type ConversationState, NEW_CONVERSATION } from './conversationState.ts';
import { understand } from './understanding.ts';

const skip = skipWithout('README.md');
let official: OfficialEdition;
before(async () => {
  if (skip === false) official = await officialEdition();
});
after(() => {
  if (skip === false) official.close();
});

const TODAY = '2026-11-26';
const read = (
  text: string,
  state: ConversationState = NEW_CONVERSATION,
  code: { system: 'cpt'; code: string } | null = null,
) =>
  understand(
    { text, code, state },
    { edition: official.edition, asOf: TODAY, reader: { cptAccepted: false } },
  );
const named = (text: string) => {
  const { parts } = read(text);
  return parts.codes
    .map(
      ({ ref, modifiers, units }) => [ref.code, ...modifiers].join('-') + (units === null ? '' : `x${units}`),
    )
    .join(' ');
};

test('codes are read in any spelling, with the modifiers and units that hang on them', { skip }, () => {
  assert.equal(named('29881-RT 29877-59'), '29881-RT 29877-59');
  assert.equal(named('e119 and E10.9'), 'E11.9 E10.9');
  assert.equal(named('17000 17003 x2, J1885 (4 units)'), '17000 17003x2 J1885x4');
  assert.equal(named('99213 25 with 20610 RT'), '99213-25 20610-RT');
  assert.equal(named('vitamin B12 and A1C for a 59 year old'), '');
  assert.deepEqual(read('codes 29870-29889').parts.ranges, [
    { from: { system: 'cpt', code: '29870' }, to: { system: 'cpt', code: '29889' } },
  ]);
});

test('the book that is named decides on a number that stands in two', { skip }, () => {
  assert.equal(read('hcpcs S8262').parts.codes[0]?.ref.system, 'hcpcs');
  assert.equal(read('icd S8262').parts.codes[0]?.ref.system, 'icd-10-cm');
});

test('a ZIP code is none of the codes', { skip }, () => {
  const { parts } = read('What does Medicare pay for 29881 in 10001?');
  assert.equal(parts.place, '10001');
  assert.deepEqual(
    parts.codes.map(({ ref }) => ref.code),
    ['29881'],
  );
  assert.equal(read('fee 99214 in Texas').parts.place, 'TX');
  assert.equal(read('fee 99214 locality 13202-01').parts.place, '13202-01');
});

test('a number that is both a ZIP code and a code is a place where one is asked for', { skip }, () => {
  assert.equal(read('how much is 11042 in 80202').parts.place, '80202');
  assert.equal(read('what locality is 60601 in').parts.place, '60601');
  assert.equal(read('is 29877 included in 29881').parts.place, null);
  assert.equal(read('99213, 99214 price').parts.place, null);
});

test('an indicator is read with its list', { skip }, () => {
  assert.deepEqual(read('MAI 2 meaning').parts.indicator, { list: 'MUE adjudication', indicator: '2' });
  assert.deepEqual(read('ASC indicator P3').parts.indicator, { list: 'ASC payment', indicator: 'P3' });
  assert.deepEqual(read('what is status indicator J1').parts.indicator, {
    list: 'OPPS status',
    indicator: 'J1',
  });
  assert.equal(read('status indicator of 29881').parts.indicator, null);
});

test('days are read as people write them', { skip }, () => {
  const day = (text: string) => read(`rvu 99213 ${text}`).parts.asOf;
  assert.equal(day('on 7/1/2025'), '2025-07-01');
  assert.equal(day('July 4, 2024'), '2024-07-04');
  assert.equal(day('4 July 2024'), '2024-07-04');
  assert.equal(day('Q3 2024'), '2024-07-01');
  assert.equal(day('in 2011'), '2011-12-31');
  assert.equal(day('in 2026'), TODAY);
  assert.equal(day('on 2/30/2024'), '2024-12-31', 'no such day: the year is what is left');
  assert.equal(day('today'), null);
});

test('modifiers are told from counts and small words', { skip }, () => {
  assert.deepEqual(read('What does modifier 59 mean and when is XS better?').parts.modifiers, ['59', 'XS']);
  assert.deepEqual(read('difference between 59 and XS').parts.modifiers.toSorted(), ['59', 'XS']);
  assert.deepEqual(read('20610 mod 50 or rt/lt').parts.modifiers, ['50', 'RT', 'LT']);
  assert.deepEqual(read('25 minutes established visit').parts.modifiers, []);
  assert.equal(read('25 minutes established visit').parts.minutes, 25);
});

test('what is wanted is read off the words of the trade', { skip }, () => {
  const wanted = (text: string) => read(text).wanted.join('+');
  assert.equal(wanted('What is CPT code 99213?'), 'meaning');
  assert.equal(wanted('Can I bill 45385 and 45380 together?'), 'pair');
  assert.equal(wanted('99213-25 with 20610'), 'pair');
  assert.equal(wanted('Is 64560 still valid?'), 'status');
  assert.equal(wanted('How many units of J1885 per day?'), 'units');
  assert.equal(wanted('asp price J0585'), 'drug');
  assert.equal(wanted('ICD-10 for type 2 diabetes with diabetic polyneuropathy'), 'codeFor');
  assert.equal(wanted('Guidelines for E/M services'), 'guideline');
  assert.equal(wanted('65 min established patient office visit'), 'visitLevel');
  assert.equal(wanted('can E11.9 and E10.9 be coded together'), 'together');
  assert.equal(wanted("what's the hcc for E11.42"), 'risk');
  assert.equal(wanted('29881 global period and price'), 'global+price');
  assert.equal(wanted('lorem ipsum dolor'), '');
});

test('units, doses, components and settings decide what is wanted', { skip }, () => {
  assert.deepEqual(read('Can 4 units of 97530 be paid on one date?').wanted, ['units']);
  assert.deepEqual(read('opdivo 240 mg units').wanted, ['drugNamed', 'codeFor']);
  assert.deepEqual(read('J9035 400 mg units').wanted, ['drug']);
  assert.deepEqual(read('professional component of 78452 price').wanted, ['price']);
  assert.deepEqual(read('is an assistant at surgery paid for 11042').wanted, ['modifiersOfCode']);
  assert.deepEqual(read('on an OPPS claim can 93306 go with 93320').wanted, ['pair']);
  assert.deepEqual(read('which pays more 99214 or 99204').wanted, ['price']);
  assert.deepEqual(read('CRNA QZ 00840 base 6 60 minutes').wanted, ['anesthesia']);
  assert.deepEqual(read('rt ear pain').parts.words, 'right ear pain');
});

test('a follow-up keeps codes, day, place and what was wanted', { skip }, () => {
  const spoken = (own: Partial<ConversationState>): ConversationState => ({ ...NEW_CONVERSATION, ...own });
  const two = spoken({
    codes: [
      { system: 'cpt', code: '45385' },
      { system: 'cpt', code: '45380' },
    ],
    focus: 2,
    wanted: 'pair',
    asOf: '2024-07-01',
    place: 'NY',
  });
  const hospital = read('and for the hospital?', two);
  assert.deepEqual(
    [hospital.wanted, hospital.site, hospital.asking.asOf, hospital.place],
    [['pair'], 'hospital', '2024-07-01', 'NY'],
  );
  assert.deepEqual(
    hospital.parts.codes.map(({ ref }) => ref.code),
    ['45385', '45380'],
  );
  const another = read('and 45378?', two);
  assert.deepEqual(
    another.parts.codes.map(({ ref }) => ref.code),
    ['45385', '45378'],
  );
  const one = spoken({
    codes: [
      { system: 'cpt', code: '29880' },
      { system: 'cpt', code: '29881' },
    ],
    focus: 1,
    wanted: 'meaning',
  });
  assert.deepEqual(
    read('can they be billed together?', one).parts.codes.map(({ ref }) => ref.code),
    ['29880', '29881'],
  );
  assert.deepEqual(read('what about the left side?', one).parts.codes[0]?.modifiers, ['LT']);
  assert.deepEqual(
    read('What is E11.9?', one).parts.codes.map(({ ref }) => ref.code),
    ['E11.9'],
    'a whole question stands by itself',
  );
});

test('on a code page a question without a code is about it', { skip }, () => {
  const { parts, wanted } = read('what is the global period?', NEW_CONVERSATION, {
    system: 'cpt',
    code: '27447',
  });
  assert.deepEqual([parts.codes[0]?.ref.code, wanted], ['27447', ['global']]);
});

test('any text is understood without failing, and long ones in time that grows with their length', {
  skip,
}, () => {
  const bits = fc.constantFrom(
    '29881',
    '-RT',
    ' in ',
    '10001',
    ' mod ',
    '59',
    'E11.9',
    ' 2024',
    '/',
    '-',
    '.',
    '(',
    'x4',
    ' and ',
    'é',
    '\u202e',
    '\0',
    '99202-99215',
    ' 15 mg ',
    'NDC ',
    '0'.repeat(12),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
      ),
      (text) => read(text) !== null,
    ),
    { seed: Number(process.env.SEED ?? 20261126), numRuns: 300 },
  );
  for (const text of [
    '1/'.repeat(4000),
    '99213-'.repeat(1300),
    'in '.repeat(2600),
    '$1,'.repeat(2600),
    'January 1 '.repeat(800),
  ])
    read(text.slice(0, 8000));
});
