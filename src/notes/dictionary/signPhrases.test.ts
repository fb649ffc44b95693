// How are signs, complaints and findings told? Samples of our phrases, and rules for the words around them, in sentences of our own.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('complaints in everyday words', { skip }, () => {
  check([
    ['His right elbow hurts.', 'M25.521', ''],
    ['Sore left knee.', 'M25.562', ''],
    ['She hurt her knee playing.', '', 'M25.569'],
    ['A sore on the foot.', '', 'M79.673'],
    ['Pain under the right costal margin.', 'R10.11', 'R52'],
    ['Unable to void since last night.', 'R33.9', ''],
    ['Wakes at night to urinate.', 'R35.1', ''],
    ['Passed out at church.', 'R55', ''],
    ['Pain in the left thumb.', 'M79.645', 'R52'],
    ['His sugars were 150 at home.', '', 'E11.9'],
  ]);
});

test('a phrase may hold its own denial, which stands before what it denies', { skip }, () => {
  check([
    ['No bowel movement for 4 days.', 'K59.00', ''],
    ['Bowel movement daily, no fever for 4 days.', '', 'K59.00'],
    ['No light perception in the right eye.', 'H54.415A', ''],
  ]);
});

test('how long a cough lasts and what a fever follows', { skip }, () => {
  check([
    ['Dry cough for 4 days.', 'R05.1', 'R05.8'],
    ['Cough x 6 weeks.', 'R05.2', ''],
    ['Two-week history of fever, cough and sweats.', 'R05.9', 'R05.1'],
    ['Fever after the flu shot.', 'R50.83', 'R50.9'],
    ['Headache that is worse when standing.', 'R51.0', 'R51.9'],
  ]);
});

test('the test is a word of what it found', { skip }, () => {
  check([
    ['Abnormal renal function test.', 'R94.4', ''],
    ['Renal function test ordered.', '', 'R94.4'],
    ['Abnormal MRI of the cervical spine.', 'R93.7', ''],
    ['Reduced DLCO.', 'R94.2', ''],
    ['LFT next month.', '', 'R94.5'],
  ]);
});

test('the side of a block and the limb of a reference are those that are said', { skip }, () => {
  check([
    ['Cellulitis of the left hand.', 'L03.114', 'L03.116'],
    ['CRVO of the left eye with macular edema.', 'H34.8120', 'H34.8110'],
    ['CRVO with macular edema.', 'H34.8190', 'H34.8110'],
    ['LLQ abd pain.', 'R10.32', 'R10.31'],
    ['Mass of the left breast, upper outer quadrant.', 'N63.21', 'R19.02'],
    ['Squamous cell carcinoma of the nose.', 'C44.321', ''],
  ]);
});
