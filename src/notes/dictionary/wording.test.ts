// What do clinicians call diseases of airways, gut, joints, spine, urinary and sexual organs, of pregnancies and newborns? Phrases of
// the lists in sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('plain names of diseases of the airways and the gut', { skip }, () => {
  check([
    ['Quinsy, drained this morning.', 'J36', ''],
    ['Boggy, enlarged inferior turbinates.', 'J34.3', ''],
    ['The left vocal cord is immobile.', 'J38.01', 'J38.00'],
    ['CT pattern of UIP.', 'J84.112', 'J84.9'],
    ['Admitted with a plugged trach.', 'J95.03', 'Z93.0', 'inpatient'],
    ['Assessment: infected G-tube site.', 'K94.22', 'Z93.1'],
    ['Assessment: ileostomy prolapse.', 'K94.19', 'Z93.2'],
    ['Assessment: slipped lap band.', 'K95.09', ''],
    ['Long-segment Barrett’s without dysplasia.', 'K22.70', ''],
    ['Partial small bowel obstruction.', 'K56.600', 'K56.609'],
    ['The iliac crest was tender.', '', 'M34.1'],
  ]);
});

test('plain names of diseases of joints, spine and pelvis', { skip }, () => {
  check([
    ['Assessment: bone-on-bone arthritis of the left hip.', 'M16.12', 'M19.90'],
    ['Assessment: glenohumeral arthritis, right.', 'M19.011', 'M19.90'],
    ['Assessment: right peroneal tendinopathy.', 'M76.71', ''],
    ['Assessment: Dupuytren’s, both hands.', 'M72.0', ''],
    ['Assessment: retrolisthesis of L3 on L4.', 'M43.16', ''],
    ['Assessment: simple cyst of the left ovary.', 'N83.202', 'N83.292'],
    ['Assessment: nodule in the lower inner quadrant of the right breast.', 'N63.14', 'N63.10'],
    ['She bleeds after intercourse.', 'N93.0', 'R58'],
  ]);
});

test('plain names of what mothers and newborns have', { skip }, () => {
  check([
    ['Assessment: fourth-degree tear at delivery.', 'O70.3', '', 'inpatient'],
    ['Assessment: episiotomy dehiscence.', 'O90.1', ''],
    ['Assessment: cracked nipples while breastfeeding.', 'O92.13', 'N64.0'],
    ['Assessment: SGA infant.', 'P05.10', ''],
    ['Assessment: bilateral clubfeet.', 'Q66.01 Q66.02', 'Q66.89'],
    ['Assessment: vascular Ehlers-Danlos.', 'Q79.63', 'Q79.60'],
  ]);
});
