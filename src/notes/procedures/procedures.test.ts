// Are services outside a stay found by the names that clinicians give them, and only where they were rendered?
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { ownNameOf } from '#catalog';
import type { IsoDate } from '#kit';
import { type OfficialEdition, officialEdition } from '../../../test/official-edition.ts';
import { skipWithout } from '../../../test/shared-data.ts';
import { codeNote } from '../notes.ts';
import { PROCEDURES } from './procedurePhrases.ts';

const skip = skipWithout('README.md');
let official: OfficialEdition;
before(async () => {
  if (skip === false) official = await officialEdition();
});
after(() => {
  if (skip === false) official.close();
});

const codesOf = (text: string) =>
  codeNote(
    official.edition,
    { text, asOf: '2024-11-01' as IsoDate, setting: 'outpatient', systems: ['cpt', 'hcpcs'] },
    { cptAccepted: false },
  ).codes.map(({ code }) => code);

test('every service that we describe is found by each of its names', { skip }, () => {
  for (const line of PROCEDURES.trim().split('\n')) {
    const [service = '', names = ''] = line.split(' | ');
    const code = service.split(' ')[0] as string;
    // Numbers that only licensed files describe.
    if (ownNameOf(official.edition, code) === null) continue;
    const section = /^8[0-7]/.test(code) ? 'LABS' : 'PROCEDURE';
    for (const name of names.split(',')) {
      const found = codesOf(`${section}: ${name.trim()} performed today.`).filter(
        (one) => !/^(?:J|906|907[0-5]|29405)/.test(one),
      );
      assert.deepEqual(found, [code], name);
    }
  }
});

test('a service counts when it was rendered', { skip }, () => {
  assert.deepEqual(codesOf('Right knee injected with 40 mg triamcinolone.'), ['20610', 'J3301']);
  assert.deepEqual(codesOf('MRI brain with and without contrast was performed.'), ['70553']);
  assert.deepEqual(codesOf('MRI brain without contrast was performed.'), ['70551']);
  assert.deepEqual(codesOf('Colonoscopy with biopsy was performed.'), ['45380']);
  assert.deepEqual(codesOf('Received IV iron for iron deficiency anemia.'), []);
  assert.deepEqual(codesOf('Received iron sucrose 200 mg IV.'), ['J1756']);
  assert.deepEqual(codesOf('Plan: colonoscopy. Will schedule carpal tunnel release. Discussed TKA.'), []);
  assert.deepEqual(codesOf('She underwent carpal tunnel release in 2012.'), []);
  assert.deepEqual(codesOf('Shoulder injection was offered and he declined.'), []);
});

test('the laboratory under the heading of an operation was done before it', { skip }, () => {
  assert.deepEqual(codesOf('PROCEDURE NOTE\nPre: elevated PSA\nTransrectal prostate biopsy.'), ['55700']);
});

const given = (text: string, wanted: string, asOf = '2024-03-05') => {
  const { codes } = codeNote(
    official.edition,
    { text, asOf: asOf as IsoDate, setting: 'outpatient', systems: ['cpt', 'hcpcs'] },
    { cptAccepted: false },
  );
  assert.deepEqual(codes.map(({ code }) => code).sort(), wanted.split(' ').filter(Boolean).sort(), text);
  for (const { display, code } of codes) assert.notEqual(display, null, code);
};

test('a visit tells in short forms what it gave, and the giving is added', { skip }, () => {
  given('Plan\n1. Boostrix 0.5 mL IM L deltoid.', '90715 90471');
  given('Plan\n1. MMR and Varivax given today R arm, L arm.', '90707 90716 90471 90472');
  given('Medicare wellness visit, subsequent. Prevnar 20 given IM R deltoid.', 'G0439 90677 G0009');
  given('A/P: cyanocobalamin 1000 mcg IM today.', 'J3420 96372');
  given('A/P: Tdap declined. Shingrix due. Prevnar 20 in 2022.', '');
  given('A/P: continue Depo-Provera next month. RSV vaccine discussed.', '');
  given(
    'INFUSION CENTER\n0900-1130 docetaxel 140 mg IV\n1135-1205 carboplatin 450 mg IV',
    'J9171 J9045 96413 96415 96417',
  );
  given('Infusion suite\nVenofer 200 mg IV over 30 min.', 'J1756 96365');
});

test('tests at the place of care are the visit\u2019s, what is sent out is not', { skip }, () => {
  given('POC: rapid strep POS, COVID rapid antigen neg.', '87880 87811');
  given('A/P\n1. Hypothyroid - TSH today, refill.', '');
  given('UA dip: neg. Bladder scan 40 mL.', '81002 51798');
});

test('skin services are read by place, length and number', { skip }, () => {
  given('3 cm laceration of the chin.\nProcedure: closed with 5 simple interrupted 6-0 nylon.', '12013');
  given('4 cm laceration L forearm.\nProcedure: two-layer closure, 4-0 Vicryl deep and 4-0 nylon.', '12032');
  given('1. AKs x 3 scalp: LN2 today.', '17000 17003');
  given('1. Plantar warts, R foot: cryotherapy done x2 cycles.', '17110');
  given('1. Warts: LN2 discussed, she will think about it.', '');
  given('1. Changing mole of the back: punch bx x2 after lido.', '11104 11105');
  given('Three calluses pared. Five dystrophic nails debrided.', '11056 11720');
  given('2 cm burn: blisters of the arm debrided and dressed, 3% partial thickness.', '16020');
});

test('devices, eyes, lungs and therapy', { skip }, () => {
  given('Dual chamber pacemaker interrogated and reprogrammed in clinic.', '93280');
  given('ECG today, my reading: sinus.', '93000');
  given('EMERGENCY DEPARTMENT\nEKG my read: sinus tachycardia.', '93010');
  given('Spirometry pre and post albuterol: FEV1 60 percent. DLCO 55 percent.', '94060 94729');
  given('OCT macula OU: no fluid. HVF ordered.', '92134');
  given('Eval, low complexity. Manual therapy 15 min. Epley L x1.', '97161 97140 95992');
  given('XR R ankle 3 views: no fracture.', '73610');
  given('XR R ankle 3 views 2/2022: no fracture.', '');
  given('Spent 12 min counseling on quitting smoking.', '99407');
});

test('what was given beside a dash, to a child with counsel, in minutes; not what is only due', {
  skip,
}, () => {
  given('1. Tetanus not up to date - Boostrix 0.5 mL IM R deltoid.', '90715 90471');
  given('18 mo boy. Imms: DTaP #4; counseled by me, given R thigh.', '90700 90460 90461');
  given('Health maintenance due: ☐ Shingrix #2 ☐ Tdap', '');
  given('Trigger points L trapezius, 27g, 1 mL lidocaine each.', '20552');
  given('Advance directives: 20 minutes face to face with patient.', '99497');
  given('SCS trial: packet given.', '');
  given('Spent seven minutes on counseling to quit tobacco.', '99406');
  given('In our office today: R ankle AP/lat/mortise, healed.', '73610');
  given('Colles fx, closed reduction in ED 1/2.', '');
  given('Manual 15 min: patellar glides.', '97140');
});
