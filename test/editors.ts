// A description for tests of the editor, in words of our own.
import type { ProcedureText } from '#editing';

export const GOOD_TEXT: ProcedureText = {
  name: 'Lead at a sacral nerve, by needle',
  specialty: 'urology',
  description: [
    'A thin wire is brought to a nerve near the tailbone through the skin. The doctor finds the opening in the bone by touch and by X-ray, sends a small current through the needle, and watches the toes and the pelvic floor answer.',
    'The wire stays for a trial of some days, joined to a box that the patient wears. What happens in these days decides whether a lasting device is worth it. Imaging that guides the needle belongs to it.',
  ].join('\n\n'),
  indications:
    'An urge to pass water that pills do not calm\nA bladder that does not empty although nothing blocks it\nLoss of stool',
  procedure:
    'The patient lies face down.\nThe opening is found and numbed.\nThe needle goes in while current is tried.\nThe wire follows and the needle comes out.',
  aftercare: 'A diary of each visit to the toilet\nThe place stays dry',
  tips: 'Name the side.\nWrite down how the muscles answered to the current.',
  related: '64581: the same nerve, with an open cut\n64585: taking the wire out or mending it',
};
