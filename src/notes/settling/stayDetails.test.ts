// What do documents of hospital stays tell, and in which words? Sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('inpatient');

test('an abbreviation of the ward is no disease', { skip }, () => {
  check([
    ['A/P: 1. Cellulitis of the left leg. Ppx: SCD, no heparin.', '', 'D57.1'],
    ['Impression: sickle cell disease.', 'D57.1', ''],
    ['Dx: femoral neck fracture, bipolar stem cemented.', '', 'F31.9'],
    ['Dx: bipolar disorder.', 'F31.9', ''],
    ['A/P: 1. Puncture wound of right foot. Tetanus given.', '', 'A35'],
    ['Impression: liver cirrhosis. PV patent.', '', 'D45'],
    ['Orders: SN 2w4, PT 1w4.', '', 'H90.5'],
    ['Dx: ulcer under the 1st met head.', '', 'C79.89'],
  ]);
});

test('what the course of a stay tells is coded beside its list', { skip }, () => {
  check([
    [
      'Discharge diagnosis: hip fracture.\nHospital course: On day 3 she developed SIADH, treated with salt tablets.',
      'E22.2',
      '',
    ],
    [
      'Discharge diagnosis: acute ischemic stroke.\nHospital course: He has expressive aphasia and right facial droop.',
      'R47.01 R29.810',
      '',
    ],
    ['Discharge diagnosis: pneumonia.\nROS: no aphasia, mild headache.', '', 'R47.01 R51.9'],
    [
      'Discharge diagnosis: pneumonia.\nHospital course: Sepsis was considered at triage and dismissed.',
      '',
      'A41.9',
    ],
    ['PMH: asthma, ~~gout~~.\nDiagnosis: pneumonia.', 'J18.9', 'M10.9'],
    [
      'Discharge diagnosis: pneumonia.\nHospital course by system\nRESP: acute bronchitis. Echo: normal.\nGI: ileus, resolved with rest.',
      'K56.7',
      '',
    ],
  ]);
});

test('the words around an injury decide on its code', { skip }, () => {
  check([
    ['Dx: left femur shaft fracture. Hemorrhagic shock.', 'T79.4XXA', 'R57.1'],
    ['Dx: GI bleed with hemorrhagic shock.', 'R57.1', 'T79.4XXA'],
    ['Dx: concussion, unconscious for about ten minutes.', 'S06.0X1A', 'S06.0X9A'],
    ['Dx: traumatic subdural hematoma without LOC, brain compression.', 'S06.5X0A S06.A0XA', 'G93.5'],
    ['Dx: splenic laceration grade 4. Liver laceration grade II.', 'S36.032A S36.115A', 'S36.039A'],
    ['Dx: C5 spinal cord injury, complete, with tetraplegia.', 'S14.115A G82.53', 'G82.50'],
    ['Dx: nondisplaced C3 fracture.', 'S12.201A', ''],
    ['Dx: open fracture of shaft of right tibia, Gustilo II. Open wound right shin.', '', 'S81.801A'],
    [
      'Dx: third degree burn of right thigh, partial thickness burn of abdomen. Total 14% with 6% third degree.',
      'T24.311A T21.22XA T31.10',
      'T21.32XA',
    ],
    [
      'Restrained driver, left the roadway and struck an oak. Dx: rib fracture right.',
      'V47.5XXA',
      'V49.40XA',
    ],
  ]);
});

test('severity, features and what a drug did are read with the disease', { skip }, () => {
  check([
    ['Dx: Bipolar I, episode manic, severe, with psychotic features.', 'F31.2', 'F31.13'],
    ['Dx: Bipolar I, episode manic, severe, without psychotic features.', 'F31.13', 'F31.2'],
    ['Dx: steroid-induced diabetes.', 'E09.9', 'E11.9'],
    ['Dx: dry macular degeneration both eyes.', '', 'H35.3131'],
    ['Dx: acute on chronic diastolic failure.', 'I50.33', ''],
    ['Dx: chronic post-traumatic pain of the shoulder.', 'G89.21', 'G89.29'],
    ['Dx: orthostatic drop, on midodrine.', 'I95.1', ''],
    ['Dx: reflux on omeprazole. Vesicoureteral reflux.', 'K21.9', ''],
    ['Dx: overt HE.', 'K76.82', ''],
    ['Dx: COPD. He overtly denies it.', '', 'K76.82'],
  ]);
});

test('labor and newborns', { skip }, () => {
  check([
    [
      'G1P0 at 39 weeks. Recurrent late decelerations. Vacuum delivery of liveborn. 3b tear. Nuchal cord x2.',
      'O76 O70.22 O69.81X0',
      '',
    ],
    ['G1P0 at 39 weeks, delivered. No nuchal cord. No tear.', '', 'O69.81X0 O70.21'],
    [
      'Baby girl, DOL 12. Dx: jaundice of prematurity. Central apnea of prematurity. IVH grade II.',
      'P59.0 P28.41 P52.1',
      'R17 P28.40',
    ],
    ['32 yo delivered a healthy baby boy. Dx: postpartum hemorrhage.', 'O72.1', ''],
  ]);
});

test('what left a drug untaken', { skip }, () => {
  check([
    ['HPI: He stopped his lithium because he felt better. Dx: mania.', 'T43.596A Z91.128', ''],
    [
      'HPI: Cardiology stopped his amiodarone because of the thyroid. Dx: atrial fibrillation.',
      '',
      'Z91.128',
    ],
  ]);
});
