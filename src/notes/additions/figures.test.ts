// When is a figure a finding? As an item of the assessment or as all that is said, not among the results: sentences of our own.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('a figure that stands for itself is the finding that it shows', { skip }, () => {
  check([
    ['Potassium of 2.9.', 'E87.6', ''],
    ['Assessment:\n1. INR 5.4, hold warfarin\n2. Sodium 141', 'R79.1', 'E87.0 E87.1'],
    ['Pulse 122 and regular.', 'R00.0', 'R00.1'],
    ['Resting heart rate in the 40s.', 'R00.1', 'R00.0'],
    ['Platelets 88,000.', 'D69.6', 'D75.839'],
    ['GCS 6.', 'R40.2430', 'R40.20'],
    ['Elevated CA 19-9.', 'R97.8', 'E83.52'],
    ['Labs: potassium 3.1, sodium 139.\nAssessment: essential hypertension.', 'I10', 'E87.6'],
    ['Assessment: type 2 diabetes mellitus. Glucose 212 today.', 'E11.9', 'R73.9'],
  ]);
});
