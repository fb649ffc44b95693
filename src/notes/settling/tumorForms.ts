// Which tumor does the sentence of its name tell? The part of the brain, the kind of a skin cancer, `benign` or `malignant` behind a comma.
// More forms of `formsTold`. Authority: ICD-10-CM Table of Neoplasms; tabular list at C44, C71 and C7A.

import { sideDigit } from '../mentions/sides.ts';
import type { Form } from './formsTold.ts';

/** Part of the brain → code; one part is told, or the tumor lies over several (C71.8). */
const BRAIN: readonly [RegExp, string][] = [
  [/\bfrontal\b/i, 'C71.1'],
  [/\btemporal(?! arter)\b/i, 'C71.2'],
  [/\bparietal\b/i, 'C71.3'],
  [/\boccipital\b/i, 'C71.4'],
  [/\b(?:lateral|third|3rd) ventricles?\b/i, 'C71.5'],
  [/\bcerebell\w+/i, 'C71.6'],
  [/\b(?:pons|pontine|brain ?stem|midbrain|medulla|(?:fourth|4th) ventricle)\b/i, 'C71.7'],
  [/\b(?:thalam\w+|basal ganglia|hypothalam\w+|striatum|internal capsule)\b/i, 'C71.0'],
];
const OVER_LOBES =
  /\b(?:fronto-?(?:parietal|temporal)|temporo-?(?:parietal|occipital)|parieto-?(?:occipital|temporal))\b/i;

function brainPart(sentence: string): string | null {
  if (OVER_LOBES.test(sentence)) return 'C71.8';
  const found = BRAIN.filter(([part]) => part.test(sentence));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** Last digit of C44.6 and C44.7, which count otherwise than the rest of the book. */
const LIMB_SIDES: Record<string, string> = { '1': '2', '2': '9' };
const skinSide = (sentence: string) => LIMB_SIDES[sideDigit(sentence)] ?? '1';

const SQUAMOUS = /\b(?:squamous(?:[- ]cell)?|SCC)\b/i;
const BASAL = /\b(?:basal[- ]cell|basocellular|BCC)\b/i;

/** `C44.309` of a squamous cell carcinoma → `C44.329`. */
function skinKind(code: string, sentence: string): string {
  const squamous = SQUAMOUS.test(sentence);
  const basal = BASAL.test(sentence);
  if (squamous === basal) return code;
  return `${code.slice(0, 5)}${squamous ? '2' : '1'}${code.slice(6)}`;
}

export const TUMOR_FORMS: readonly Form[] = [
  {
    code: /^C71\.9$/,
    sentence: null,
    words: /(?:oma|gli\w+|gbm|pnet)\b/i,
    to: (code, sentence) => [brainPart(sentence) ?? code],
    why: 'The part of the brain is told',
  },
  {
    code: /^D32\.9$/,
    sentence:
      /\b(?:convexity|falx|falcine|parafalcine|parasagittal|sphenoid\w*|tentori\w+|intracranial|extra-?axial|olfactory groove|frontal|parietal|temporal|occipital|brain|cerebr\w+|skull base|cavernous)\b/i,
    to: () => ['D32.0'],
    why: 'A meningioma of the cerebral meninges',
  },
  {
    code: /^D32\.9$/,
    sentence: /\b(?:spin(?:e|al)|thoracic|lumbar|foramen magnum|cord)\b/i,
    to: () => ['D32.1'],
    why: 'A meningioma of the spinal meninges',
  },
  {
    code: /^C44\.\d0/,
    sentence: /\b(?:squamous|SCC|basal|basocellular|BCC)\b/i,
    to: (code, sentence) => [skinKind(code, sentence)],
    why: 'The kind of the skin cancer is told',
  },
  {
    code: /^C76\.[45]/,
    sentence: /\b(?:squamous(?:[- ]cell)?|SCC|basal[- ]cell|BCC)\b/i,
    to: (code, sentence) => {
      const place = code.startsWith('C76.4') ? 'C44.60' : 'C44.70';
      return [skinKind(`${place}${skinSide(sentence)}`, sentence)];
    },
    why: 'A cancer of the skin of a limb',
  },
  {
    code: /^D3A\.0/,
    sentence: /\b(?:malignant|atypical)\b[^.;]{0,30}\bcarcinoid|\bcarcinoid\b[^.;]{0,40}, ?\(?malignant\b/i,
    to: (code) => [code.replace('D3A', 'C7A')],
    why: 'A carcinoid that is called malignant',
  },
  {
    code: /^D13\.7$/,
    sentence:
      /\b(?:malignant|metastatic) (?:insulinoma|gastrinoma|glucagonoma|vipoma|somatostatinoma)|oma, ?\(?malignant\b/i,
    to: () => ['C25.4'],
    why: 'A tumor of the islets that is called malignant',
  },
  {
    code: /^D48\.6/,
    sentence: /\bbenign\b/i,
    words: /\bphyll?odes?\b/i,
    to: (code) => [code.replace('D48.6', 'D24.')],
    why: 'A phyllodes tumor that is called benign',
  },
  {
    code: /^D48\.6/,
    sentence: /\bmalignant\b/i,
    words: /\bphyll?odes?\b/i,
    to: (code) => [`C50.9${{ '1': '11', '2': '12' }[code.at(-1) ?? ''] ?? '19'}`],
    why: 'A phyllodes tumor that is called malignant',
  },
];
