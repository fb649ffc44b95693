// Does what was done, told by its verb and without a surgeon's name, become the codes of the tables, and only where it was done?
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { IsoDate } from '#kit';
import { type OfficialEdition, officialEdition } from '../../../test/official-edition.ts';
import { skipWithout } from '../../../test/shared-data.ts';
import { codeNote } from '../notes.ts';

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
    { text, asOf: '2024-03-01' as IsoDate, setting: 'inpatient', systems: ['icd-10-pcs'] },
    { cptAccepted: false },
  ).codes.map(({ code }) => code);

/** A sentence of ours, and its codes; none where nothing was done now. */
const GOLD: [string, string][] = [
  ['The bladder stone was retrieved through a cystotomy.', '0TCB0ZZ'],
  ['At laparotomy the perforated jejunum was sutured in two layers.', '0DQA0ZZ'],
  ['The left adrenal gland was taken out laparoscopically.', '0GT24ZZ'],
  ['A polyp of the stomach was excised endoscopically during gastroscopy.', '0DB68ZZ'],
  ['Gastroscopy with biopsies of the duodenum was carried out.', '0DB98ZX'],
  ['A pigtail was left in the liver abscess under ultrasound.', '0F9030Z'],
  [
    'The right femoral shaft fracture was reduced and fixed with a plate through an open approach.',
    '0QS804Z',
  ],
  ['Three units of red cells were transfused through the central line.', '30243N1'],
  ['He was given 2 platelet pools by a peripheral vein.', '30233R1'],
  ['A central catheter was passed into the left subclavian vein.', '02HV33Z'],
  ['Lavage of the middle lobe was sent for culture.', '0B9D8ZX'],
  ['Percutaneous nephrostomy on the left on day 3.', '0T9430Z'],
  ['Plasma exchange, five sessions.', '6A551Z3'],
  ['Non-invasive ventilation for 30 hours.', '5A09457'],
  ['Mechanical ventilation performed 4/1 1400 – 4/9 1100.', '5A1955Z'],
  ['She underwent plasmapheresis x1.', '6A550Z3'],
  ['EGD performed with 5 bands placed on varices.', '06L38CZ'],
  ['Intubated at 3 h of life and ventilated 60 hours.', '0BH17EZ 5A1945Z'],
  ['The external anal sphincter was repaired after delivery.', '0DQR0ZZ'],
  ['Veno-venous ECMO was started by the femoro-jugular route.', '5A1522H'],
  ['The left lower molar was extracted.', '0CDXXZ0'],
  ['A biopsy of the left hepatic lobe was taken laparoscopically.', '0FB24ZX'],
  ['Coronary angiography with iohexol: no stenosis.', 'B2111ZZ'],
  ['CT of the abdomen and pelvis with iohexol: free fluid.', 'BW211ZZ'],
  ['CT of the chest and abdomen, without and with iopamidol: a mass.', 'BW2410Z'],
  ['CT of the abdomen and pelvis showed free fluid.', ''],
  ['Exam:\nHEME: jaundice, phototherapy day 2-6.', '6A601ZZ'],
  // Not now, not here, not done.
  ['Six weeks later the gallbladder was removed.', ''],
  ['Colonoscopy at another hospital was performed and showed no ulcer.', ''],
  ['He was born by caesarean section, performed at 29 weeks.', ''],
  ['Hysterectomy was avoided.', ''],
  ['Cholecystectomy never performed.', ''],
  ['Tracheostomy care was continued.', ''],
  ['Urology: ureteroscopy in 3-4 weeks.', ''],
  ['Thrombosis related to the central catheter: heparin.', ''],
  ['Antibiotics were given via the central line.', ''],
  ['The abdominal drain was removed.', ''],
];

test('a verb of doing and its body part make a code', { skip }, () => {
  for (const [text, codes] of GOLD)
    assert.deepEqual(codesOf(text).toSorted(), codes.split(' ').filter(Boolean).toSorted(), text);
});
