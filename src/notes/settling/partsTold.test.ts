// Which disc, which part of the bowel, which quadrant, which pregnancy? Sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('the vertebrae tell which disc it is', { skip }, () => {
  check([
    ['Assessment: C6-C7 disc protrusion.', 'M50.223', 'M51.9'],
    ['Assessment: T11-T12 disc herniation.', 'M51.24', 'M51.9'],
    ['Assessment: L5-S1 disc herniation with radiculopathy.', 'M51.17', 'M51.27 M54.17'],
    ['Assessment: L4-L5 disc herniation, no radiculopathy.', 'M51.26', 'M51.16'],
  ]);
});

test('Crohn’s disease by its part and by what it did', { skip }, () => {
  check([
    ['Assessment: Crohn’s disease of the colon.', 'K50.10', 'K50.90'],
    ['Assessment: small-bowel Crohn’s with fistula.', 'K50.013', 'K50.913'],
    ['Assessment: Crohn’s disease with rectal bleeding.', 'K50.911', 'K62.5'],
    ['Assessment: Crohn’s disease, no abscess.', 'K50.90', 'K50.914'],
    ['Assessment: Crohn’s disease. Colon cancer screening.', 'K50.90', 'K50.10'],
  ]);
});

test('what the book asks for beside a disease', { skip }, () => {
  check([
    ['Enlarged prostate with nocturia.', 'N40.1 R35.1', 'N40.0'],
    ['Cirrhosis with ascites.', 'K74.60 R18.8', ''],
    ['Heart failure with ascites.', 'I50.9', 'R18.8'],
    ['Diabetic gastroparesis, type 1.', 'E10.43 K31.84', ''],
    ['COPD with acute bronchitis.', 'J44.0 J20.9', 'J44.9'],
    ['Fragility fracture of the left hip.', 'M80.052A', 'S72.002A'],
    ['Fracture of the left hip after a fall from a ladder.', 'S72.002A', 'M80.052A'],
    ['Nonalcoholic and non-alcoholic fatty liver.', '', 'F10.20'],
    ['Right breast lump at 8 o’clock.', 'N63.13', 'N63.10'],
  ]);
});

test('a pregnancy is told without weeks', { skip }, () => {
  check([
    ['Assessment: asthma in pregnancy, second trimester.', 'O99.512 J45.909', ''],
    ['Assessment: chronic hypertension in pregnancy.', 'O10.919', 'I10'],
    ['Assessment: anemia. She was anemic in her first pregnancy.', 'D64.9', 'O99.019'],
    ['Assessment: asthma; inhaler is safe in pregnancy.', 'J45.909', 'O99.519'],
    ['Advanced maternal age, first pregnancy, third trimester.', 'O09.513', ''],
    ['She has had no period for five months; amenorrhea.', 'N91.2', ''],
  ]);
});
