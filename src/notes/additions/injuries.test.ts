// How is an injury told, how did it come about, where, at what, and what is true of the person beside it? Sentences of our own on the
// official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('the part of a bone, the growth plate and the type of an open fracture make the code', { skip }, () => {
  check([
    ['Nondisplaced fracture of the right scaphoid waist.', 'S62.024A', 'S62.001A'],
    ['Displaced fracture of the left tarsal navicular.', 'S92.252A', 'S92.202A'],
    ['Salter-Harris type III fracture of the left distal tibia.', 'S89.132A', 'S82.302A'],
    ['Salter-Harris II fracture of the right distal radius.', 'S59.221A', 'S52.501A'],
    ['Gustilo type IIIA open fracture of the right tibial shaft.', 'S82.201C', 'S82.201B'],
    ['Open fracture of the right tibial shaft.', 'S82.201B', 'S82.201C'],
    ['Nonunion of a left femoral shaft fracture.', 'S72.302K', 'S72.302A'],
    ['Partial avulsion of the right great toenail with paronychia.', '', 'S92.401A'],
  ]);
});

test('consciousness, what is left in a wound, and intent', { skip }, () => {
  check([
    ['Traumatic subdural hematoma without loss of consciousness.', 'S06.5X0A', 'S06.5X9A'],
    ['Traumatic subdural hematoma.', 'S06.5XAA', 'S06.5X0A'],
    ['Laceration of the left forearm with retained glass.', 'S51.822A', 'S51.812A'],
    ['Laceration of the left forearm, no retained glass.', 'S51.812A', 'S51.822A'],
    ['Drank antifreeze to kill himself.', 'T52.8X2A', 'T52.8X1A'],
    ['Drank antifreeze by mistake.', 'T52.8X1A', 'T52.8X2A'],
    ['Dog bite of the right thigh.', 'S71.151A W54.0XXA', ''],
    ['Complete cord lesion at T6.', 'S24.112A', ''],
  ]);
});

test('how, where, at what, and at work', { skip }, () => {
  check([
    [
      'Contusion of the left thigh after he fell from a scaffold at work.',
      'S70.12XA W12.XXXA Y99.0',
      'R29.6',
    ],
    ['Sprain of the right ankle while playing basketball at the gym.', 'Y93.67 Y92.39', ''],
    ['Contusion of the right hip: slipped on ice on the sidewalk and fell.', 'W00.0XXA Y92.480', 'W01.0XXA'],
    ['Laceration of the left hand, healing well, here for suture removal. He cut it at work.', '', 'Y99.0'],
    ['Sprain of the right ankle, may return to work on Monday.', '', 'Y99.0'],
    ['Rash on both elbows.', '', 'W50.0XXA'],
  ]);
});

test('what is infected, broken or blocked', { skip }, () => {
  check([
    ['Infected breast implant.', 'T85.79XA', 'N61.0'],
    ['The ventriculoperitoneal shunt is blocked.', 'T85.09XA', ''],
    ['Deep incisional SSI after the colectomy.', 'T81.42XA', 'T81.49XA'],
  ]);
});

test('what is true of the person and what they come for', { skip }, () => {
  check([
    ['Here to have staples out.', 'Z48.02', ''],
    ['Return in ten days, sutures out then.', '', 'Z48.02'],
    ['Close contact with a covid case.', 'Z20.822', ''],
    ['LVAD in place.', 'Z95.811', ''],
    ['An incarcerated inguinal hernia on the right.', 'K40.30', 'Z65.1'],
    ['History of Hodgkin lymphoma.', 'Z85.71', 'C81.90'],
    ['History of CLL, on ibrutinib.', 'C91.10', 'Z85.6'],
  ]);
});

test('the paragraph tells the place and the work that the clause of the cause does not', { skip }, () => {
  check([
    [
      'Cook, cut L thumb on shift at the restaurant. Dicing onions and the knife slipped.\nA/P: laceration L thumb.',
      'Y99.0 Y92.511 Y93.G1 W26.0XXA',
      'Y93.G3',
    ],
    ['Cleaning gutters, ladder slid and he fell. A/P: Colles fracture R.', 'W11.XXXA Y93.H9', ''],
  ]);
});
