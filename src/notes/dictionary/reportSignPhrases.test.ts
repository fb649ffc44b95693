// How are findings of nerves, urine, blood and states told in reports? Samples of our phrases and of the rules around them, in sentences of our own.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('signs of nerves and mind in the words of an examination', { skip }, () => {
  check([
    ['Knee jerks could not be elicited.', 'R29.2', ''],
    ['The angle of the mouth was deviated to the left.', 'R29.810', ''],
    ['EEG revealed generalized slowing.', 'R94.01', ''],
    ['EEG was normal without slowing.', '', 'R94.01'],
    ['He was brought with altered sensorium.', 'R41.82', ''],
    ['Shooting pain like an electric shock in the cheek.', '', 'T75.4XXA'],
    ['He lost control of the bladder.', 'R32', ''],
    ['Case report. He had pain and swelling of the right knee.', 'M25.561 M25.461', 'R52'],
    ['Case report. She felt pain and redness in the left calf.', 'M79.662', 'R52'],
  ]);
});

test('a study and what it showed, a level of the blood', { skip }, () => {
  check([
    ['Urinalysis revealed protein 3+.', 'R80.9', ''],
    ['Urine microscopy showed many pus cells.', 'R82.81', ''],
    ['Urinalysis showed no red cells.', '', 'R31.29'],
    ['The serum calcium was raised.', 'E83.52', ''],
    ['Potassium was reduced from 60 to 40 mEq daily.', '', 'E87.6'],
    ['He was put on a low sodium diet.', '', 'E87.1'],
    ['Crystals were found in the joint fluid.', '', 'M25.40'],
    ['A stone was found in the distal ureter.', 'N20.1', ''],
  ]);
});

test('an event of earlier years, and what was swallowed', { skip }, () => {
  check([
    ['Case report. Two years earlier he had a stroke.', 'Z86.73', 'I63.9'],
    ['Case report. Two years after the surgery he had a stroke.', 'I63.9', 'Z86.73'],
    ['He had a history of stroke without sequelae.', 'Z86.73', 'I63.9'],
    ['He swallowed 30 tablets of acetaminophen in order to end his life.', 'T39.1X2A', ''],
    ['He swallowed his aspirin with water.', '', 'T39.011A'],
    ['She drank coffee in the morning.', '', 'T62.8X1A'],
  ]);
});

test('where and how a person lives', { skip }, () => {
  check([
    ['She lived alone.', 'Z60.2', ''],
    ['He slept rough.', 'Z59.02', ''],
    ['He was confined to a wheelchair.', 'Z99.3', ''],
    ['The right leg had been amputated below the knee.', 'Z89.511', 'S88.911A'],
  ]);
});
