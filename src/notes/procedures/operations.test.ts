// Do operations of an inpatient text become the codes that the official tables make of them, and only where they were done?
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { parseCode, statusOf } from '#catalog';
import type { IsoDate } from '#kit';
import { type OfficialEdition, officialEdition } from '../../../test/official-edition.ts';
import { skipWithout } from '../../../test/shared-data.ts';
import { codeNote } from '../notes.ts';
import { OPERATIONS } from './operationNames.ts';

const skip = skipWithout('README.md');
const ON = '2024-03-01' as IsoDate;
let official: OfficialEdition;
before(async () => {
  if (skip === false) official = await officialEdition();
});
after(() => {
  if (skip === false) official.close();
});

const read = (text: string) =>
  codeNote(
    official.edition,
    { text, asOf: ON, setting: 'inpatient', systems: ['icd-10-pcs'] },
    { cptAccepted: false },
  ).codes;
const codesOf = (text: string) => read(text).map(({ code }) => code);

/** A sentence of ours, and the codes that follow from the tables. */
const GOLD: [string, string][] = [
  ['Renal failure required continuous venovenous haemodiafiltration during four days.', '5A1D90Z'],
  ['Ventilation lasted sixteen days.', '5A1955Z'],
  ['A synchronized shock of 150 J restored sinus rhythm.', '5A2204Z'],
  ['A DC shock was given.', '5A2204Z'],
  ['Endomyocardial biopsy was performed.', '02BK3ZX'],
  ['A Hickman line was placed.', '02HV33Z'],
  ['He received cefazolin through a PICC with its tip in the superior vena cava.', '02HV33Z'],
  ['A transjugular intrahepatic portosystemic shunt was created.', '06183J4'],
  ['One session of erythrocytapheresis was performed.', '6A550Z0'],
  ['Leukapheresis was performed for three sessions.', '6A551Z1'],
  ['Stereotactic burr-hole aspiration of the abscess was performed.', '00903ZZ'],
  ['A right tympanostomy tube was placed.', '099570Z'],
  ['Complete right mastoidectomy was performed.', '09TB0ZZ'],
  ['Tonsillectomy was added.', '0CTPXZZ'],
  ['Gastric lavage was performed.', '3E1G78Z'],
  ['An end jejunostomy was fashioned.', '0D1A0Z4'],
  ['Ascites was tapped.', '0W9G3ZZ'],
  ['Packed cells were transfused through the umbilical line.', '30243N1'],
  ['Four units of fresh plasma were transfused.', '30233L1'],
  ['An intercostal drain was inserted on the left.', '0W9B30Z'],
  ['She received five plasma exchanges.', '6A551Z3'],
  ['Enucleation of the right eye was practised.', '08T0XZZ'],
  ['Op (3/26/24): R carotid endarterectomy with Dacron patch closure.', '03CK0ZZ 03UK0JZ'],
  ['A terminal ileostomy was fashioned and performed at once.', '0D1B0Z4'],
  ['Partial penectomy was performed with bilateral inguinal lymphadenectomy.', '0VBS0ZZ 07TH0ZZ 07TJ0ZZ'],
  [
    'He underwent laparoscopic cholecystectomy and open umbilical hernia repair with mesh.',
    '0FT44ZZ 0WUF0JZ',
  ],
  ['Laparoscopic sigmoid colectomy with diverting loop ileostomy was performed.', '0DTN4ZZ 0D1B4Z4'],
  ['She was taken for laparoscopic right hemicolectomy, which was converted to open.', '0DTF0ZZ'],
  ['OPERATION: Bilateral inguinal hernia repair with mesh, laparoscopic.', '0YUA4JZ'],
  ['EGD with biopsies of the antrum and duodenum was performed.', '0DB78ZX 0DB98ZX'],
  ['EGD showed esophageal varices, which were banded.', '06L38CZ'],
  ['COURSE: Daily group therapy, individual CBT x5, family session on day 6.', 'GZHZZZZ GZ58ZZZ GZ72ZZZ'],
  ['COURSE: The gastrostomy button was replaced at bedside.', '0D20XUZ'],
  ['Colonoscopy was performed with snare polypectomy of the ascending and sigmoid colon.', '0DBK8ZZ 0DBN8ZZ'],
  ['ERCP was performed and stones removed.', '0FC98ZZ'],
  ['Bronchoscopy with BAL of the right middle lobe was performed.', '0B9D8ZX'],
  ['He underwent right upper lobectomy by VATS.', '0BTC4ZZ'],
  ['Robotic-assisted laparoscopic radical prostatectomy was performed.', '0VT04ZZ 0VT34ZZ 8E0W4CZ'],
  ['Left ureteral stent was placed by cystoscopy.', '0T778DZ'],
  ['PROCEDURE: Repeat low transverse cesarean section with bilateral tubal ligation.', '10D00Z1 0UL70ZZ'],
  ['She had a vaginal delivery with repair of a second-degree perineal laceration.', '10E0XZZ 0KQM0ZZ'],
  [
    'PROCEDURE: Total abdominal hysterectomy with bilateral salpingo-oophorectomy.',
    '0UT90ZZ 0UT20ZZ 0UT70ZZ',
  ],
  ['Left total knee arthroplasty, cemented, was performed.', '0SRD0J9'],
  ['Right total hip replacement with ceramic on polyethylene, uncemented, was performed.', '0SR904A'],
  ['ORIF of the left distal radius fracture was performed.', '0PSJ04Z'],
  ['PROCEDURE: Open reduction and internal fixation, right bimalleolar ankle fracture.', '0QSG04Z 0QSJ04Z'],
  ['Intramedullary nailing of the right intertrochanteric hip fracture was performed.', '0QS636Z'],
  ['Closed reduction of the left shoulder dislocation was performed.', '0RSKXZZ'],
  ['Right below-knee amputation at mid level was performed.', '0Y6H0Z2'],
  ['Left great toe amputation was performed.', '0Y6Q0Z0'],
  ['Excisional debridement of the sacral ulcer down to bone was performed.', '0QB10ZZ'],
  ['Incision and drainage of a right thigh abscess was performed.', '0J9L0ZZ'],
  ['CT-guided drainage of a pelvic abscess with a pigtail catheter was performed.', '0W9J30Z'],
  ['CT-guided biopsy of the liver was performed.', '0FB03ZX'],
  ['Diagnostic paracentesis was performed.', '0W9G3ZX'],
  ['Right thoracentesis was performed; a left chest tube was placed.', '0W993ZZ 0W9B30Z'],
  ['PROCEDURES: CABG x3 with LIMA to LAD and SVG to OM and RCA.', '02100Z9 021109W'],
  ['He underwent PCI with two drug-eluting stents to the LAD.', '027035Z'],
  ['A bare metal stent was placed in the RCA.', '02703DZ'],
  ['Aortic valve replacement with a bioprosthetic valve was performed.', '02RF08Z'],
  ['Dual-chamber pacemaker was implanted.', '0JH606Z 02H63JZ 02HK3JZ'],
  ['Mechanical thrombectomy of the left MCA with a stent retriever was performed.', '03CG3Z7'],
  ['Left craniotomy for evacuation of a subdural hematoma was performed.', '00C40ZZ'],
  ['L4-L5 TLIF was performed.', '0SG00AJ 0SB20ZZ'],
  ['ACDF C5-C7 with cages was performed.', '0RG20A0 0RB30ZZ'],
  ['L3-L5 laminectomy and posterolateral fusion with local autograft were performed.', '01NB0ZZ 0SG1071'],
  ['She was intubated and mechanically ventilated for 5 days.', '0BH17EZ 5A1955Z'],
  ['He was mechanically ventilated for 20 hours.', '5A1935Z'],
  ['He was transfused 2 units of PRBC and 1 unit of platelets.', '30233N1 30233R1'],
  ['She received hemodialysis. CRRT was started.', '5A1D70Z 5A1D90Z'],
  ['Percutaneous tracheostomy and PEG tube placement were performed.', '0B113F4 0DH63UZ'],
  ['He was placed on VV ECMO.', '5A1522H'],
  ['EGD with PEG placement was performed.', '0DH63UZ'],
  ['Left nephrectomy was performed, hand-assisted laparoscopic.', '0TT14ZZ'],
  ['Vascular access and neonatal jaundice were reviewed; he was treated with phototherapy.', '6A601ZZ'],
  ['Course: cephalomedullary nail L 12/8.', '0QS736Z'],
  ['Course: intubated in the ED 3/1, extubated 3/6.', '0BH17EZ 5A1955Z'],
  // The long tail, by the index alone.
  ['Open esophagomyotomy was performed.', '0D840ZZ'],
  ['Laparoscopic hepatopexy failed; pylorectomy was performed.', '0DT70ZZ'],
];

test('the words around the name decide approach, body part, device and qualifier', { skip }, () => {
  for (const [text, codes] of GOLD)
    assert.deepEqual(codesOf(text).toSorted(), codes.split(' ').toSorted(), text);
});

test('what was not done, or not now, has no code', { skip }, () => {
  for (const text of [
    'Plan: colonoscopy as an outpatient.',
    'EGD was recommended but the patient declined.',
    'He underwent appendectomy in 2010.',
    'HPI: She underwent right total hip arthroplasty 3 years ago.',
    'A 50-year-old man who had undergone thyroidectomy was brought in with tetany.',
    'The patient is scheduled for CABG next week and completed his antibiotics.',
    'Colonoscopy was deferred; he tolerated the diet.',
    'PMH: s/p appendectomy. Surgical history: CABG, performed in Boston.',
    'No intubation was required.',
    'Thrombosis around a PICC line was treated.',
    'Risks of lumbar puncture were discussed and the form was completed.',
  ])
    assert.deepEqual(codesOf(text), [], text);
});

test('a word within the range of a name does not deny it, and a denied part leaves the rest', {
  skip,
}, () => {
  assert.deepEqual(codesOf('She underwent EGD without biopsy.'), ['0DJ08ZZ']);
});

test('without a side there is no code, and one that the text gives elsewhere is taken', { skip }, () => {
  assert.deepEqual(codesOf('Total knee arthroplasty was performed.'), []);
  assert.deepEqual(codesOf('Osteoarthritis of the right knee.\nPROCEDURE: Total knee arthroplasty.'), [
    '0SRC0JZ',
  ]);
  assert.deepEqual(codesOf('Bilateral total knee arthroplasty was performed.'), ['0SRC0JZ', '0SRD0JZ']);
});

test('what the words leave open is said', { skip }, () => {
  const [open] = read('Appendectomy was performed.');
  assert.equal(open?.code, '0DTJ0ZZ');
  assert.deepEqual(open?.missing, ['approach not stated: Open taken']);
  const [hours] = read('He required mechanical ventilation.');
  assert.match(hours?.missing.join() ?? '', /duration/);
});

test('of two mentions the one that says more is taken, and no look besides the operation', { skip }, () => {
  assert.deepEqual(
    codesOf(
      'PROCEDURE: Laparoscopic appendectomy.\nDESCRIPTION OF PROCEDURE: The appendectomy was completed.',
    ),
    ['0DTJ4ZZ'],
  );
  assert.deepEqual(codesOf('EGD was performed. EGD with biopsy of the duodenum was performed.'), ['0DB98ZX']);
});

test('every name of a whole template makes a valid code', { skip }, () => {
  for (const line of OPERATIONS.trim().split('\n')) {
    const [names = '', templates = ''] = line.split(' | ');
    // What only more words decide.
    if (/[*?]|\^345 |5A1 5/.test(templates)) continue;
    const name = names.split(',')[0] as string;
    assert.ok(codesOf(`PROCEDURE: ${name}, right first toe.`).length > 0, name);
  }
});

const WORDS =
  'right left bilateral laparoscopic open robotic percutaneous converted to open biopsy of liver lung upper lobe with mesh stent x 3 two drug-eluting L4 - S1 C5 fusion nail femur ORIF fracture closed reduction amputation toe great CABG LIMA SVG ventilated for 5 days extubated 3 / 2 I & D abscess thigh EGD colonoscopy polyps pericardioplasty gastrostomy performed . , not planned transfused units'.split(
    ' ',
  );

test('whatever the words, every code is valid on the date and stands on words of the text', { skip }, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
      const text = `PROCEDURE: ${words.join(' ')}`;
      for (const { code, evidence } of read(text)) {
        const ref = parseCode('icd-10-pcs', code);
        assert.equal(ref && statusOf(official.edition, ref, ON)?.kind, 'active', code);
        for (const { start, end, text: own } of evidence) assert.equal(text.slice(start, end), own);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});
