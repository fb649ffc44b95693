// Of which organ of sense, chest or belly does a sign speak? The lobe of a liver, the cartilage of an ear, the ankles of a failing heart, a disc
// that is pale. Rules of `reportDetails`. Authority: index and tabular list at each code; Official Guidelines I.B.4 and I.B.5 (signs).

import { sideDigit } from '../mentions/sides.ts';
import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import type { ReportDetail } from './complications.ts';
import { has } from './neighbors.ts';

const none = () => null;

/** Characters beside a mention that are looked at. */
const BESIDE = 40;
const behind = ({ evidence }: Reading, { text }: NoteText) => text.slice(evidence.end, evidence.end + BESIDE);
const before = ({ evidence }: Reading, { text }: NoteText) =>
  text.slice(Math.max(0, evidence.start - BESIDE), evidence.start);

const OF_LIVER = /^(?: lobes?)? of (?:the |his |her )?liver\b/i;
const OF_OTHER_LOBES =
  /^(?: lobes?)? of (?:the |his |her )?(?:thyroid|prostate|brain|cerebellum|thymus|pituitary)\b/i;
/** Diseases that make both ankles swell. */
const SWELL = /^(?:I50|I27|I42|I1[13]|I31\.[14]|N0[0-8]|N18|K7[0-4]|R60)/;

export const ORGAN_DETAILS: readonly ReportDetail[] = [
  {
    code: /^(?:J98\.4|R91\.[18]|J98\.11)$/,
    said: /\blobes?$/i,
    when: (one, note) => OF_LIVER.test(behind(one, note)),
    to: () => 'K76.89',
    why: 'The lobe is one of the liver',
  },
  {
    code: /^(?:J98\.4|R91\.[18]|J98\.11|J85\.2)$/,
    said: /\blobes?$/i,
    when: (one, note) => OF_OTHER_LOBES.test(behind(one, note)),
    to: none,
    why: 'The lobe is one of another organ',
  },
  {
    code: /^M94\.8X9$/,
    said: /chondritis/i,
    line: /\b(?:auric(?:le|ular)s?|pinnae?|ears?)\b/i,
    to: (_, line) => `H61.03${sideDigit(line)}`,
    why: 'The cartilage is that of the ear',
  },
  {
    code: /^I80\.00$/,
    line: /\b(?:right|left) (?:great |greater |long |small |lesser |short |lower )?(?:saphenous|leg|calf|thigh|limb|extremity)\b/i,
    to: (code, line) => (sideDigit(line) === '9' ? code : `I80.0${sideDigit(line)}`),
    why: 'The side of the vein is told',
  },
  {
    code: /^M25\.47[1-3]$/,
    said: /ankles? (?:swelling|o?edema)|swollen ankles?|ankles were swollen|swelling (?:of|in) (?:both|the|his|her) ankles/i,
    unless: /\b(?:sprain|twist\w*|gout|arthritis|left|right)\b/i,
    when: (_, __, readings) => has(readings, SWELL),
    to: () => 'R60.0',
    why: 'Ankles that swell from a disease of heart, kidney or liver are an edema',
  },
  {
    code: /^R23\.1$/,
    said: /^pale$/i,
    when: (one, note) =>
      /\b(?:discs?|disks?|papillae?|optic nerves?|retinae?|fundus) (?:was|were|is|are|appeared|looked) $/i.test(
        before(one, note),
      ),
    to: none,
    why: 'What is pale there is no skin',
  },
  {
    code: /^J47\.9$/,
    when: (one, note) => /\btraction $/i.test(before(one, note)),
    to: none,
    why: 'A fibrosis of the lung that pulls at the airways',
  },
  {
    code: /^F90\.9$/,
    said: /^hyperactive$/i,
    line: /\b(?:bowel sounds|peristalsis|reflex\w*|precordium|airways?|bladder|detrusor)\b/i,
    to: none,
    why: 'What is hyperactive there is an organ',
  },
];
