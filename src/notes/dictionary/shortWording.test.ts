// What do short names, persons' names, tumors and words of doubt within a name say? Sentences of our own on the official index and
// Table of Neoplasms.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('a name of a person is a disease only where it is written as one', { skip }, () => {
  check([
    ["Assessment: Addison's, on hydrocortisone.", 'E27.1', ''],
    ["She was seen at Dr. Wilson's clinic.", '', 'E83.01'],
    ['Mr. Graves came with a cough.', '', 'E05.00'],
    ['Assessment: Zollinger-Ellison.', 'E16.4', ''],
  ]);
});

test('short forms are read in capitals, in the singular and the plural', { skip }, () => {
  check([
    ['Assessment: ODD, seen with his mother.', 'F91.3', ''],
    ['It is odd that the pump stopped.', '', 'F91.3'],
    ['Assessment: frequent PACs.', 'I49.1', ''],
    ['Assessment: insulin resistance.', '', 'Z79.4'],
    ['Assessment: SAH.', 'I60.9', 'G47.33'],
  ]);
});

test('a word of doubt or of a test within the name of a disease doubts nothing', { skip }, () => {
  check([
    ['Assessment: antiphospholipid antibody syndrome.', 'D68.61', ''],
    ['Antiphospholipid antibody test ordered.', '', 'D68.61'],
    ['Assessment: fear of heights.', 'F40.241', ''],
  ]);
});

test('what is secondary to a cancer is no secondary cancer, and what spreads leaves its organ', {
  skip,
}, () => {
  check([
    ['Assessment: anemia secondary to malignancy.', 'D63.0', 'C79.9 D51.0'],
    ['Liver metastases secondary to gastric cancer.', 'C78.7 C16.9', 'C78.89'],
    ['Renal cell carcinoma of the left kidney metastatic to bone.', 'C64.2 C79.51', 'C79.02'],
    ['Breast cancer with brain metastases.', 'C79.31', 'C71.9 C79.81'],
    ['Ileal carcinoid with metastases to the liver.', 'C7A.012 C7B.02', 'C78.7 D3A.012'],
    ['Right ovarian tumor of borderline malignancy.', 'D39.11', 'C56.1 C80.1'],
  ]);
});

test('an organ in any of its forms is the row of the table', { skip }, () => {
  check([
    ['Squamous cell carcinoma of the anus.', 'C21.0', 'C80.1'],
    ['Uterine carcinoma.', 'C55', 'C80.1'],
    ['Supraglottic squamous cell carcinoma.', 'C32.1', 'C80.1'],
    ['Astrocytoma, left temporal lobe.', 'C71.2', 'C71.9'],
    ['Squamous cell carcinoma, dorsum of the left hand.', 'C44.629', 'C76.42'],
    ['Basal cell of the right temple.', 'C44.319', ''],
    ['Prostate cancer, on active surveillance.', 'C61', 'Z08 Z85.46'],
  ]);
});
