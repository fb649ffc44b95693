// Which two codes of one sentence are one? A disease and what it does to an organ, told side by side: the tabular list has a code for both.
// Authority: ICD-10-CM Official Guidelines I.B.9 (combination codes), I.A.13 (etiology and manifestation), I.A.15 (with).

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { nearIn } from './neighbors.ts';
import { isSymptom } from './relations.ts';
import type { RuleOut } from './settling.ts';

interface Joint {
  /** The code that changes. */
  code: RegExp;
  /** The one that it stands beside. */
  beside: RegExp;
  /** What it becomes; null: it is said by the other. */
  to: (code: string, beside: string) => string | readonly string[] | null;
  /** They belong together wherever the text tells them. */
  anywhere?: boolean;
  why: string;
}

const MANIC: Record<string, string> = {
  'F30.10': 'F31.10',
  'F30.11': 'F31.11',
  'F30.12': 'F31.12',
  'F30.13': 'F31.13',
  'F30.2': 'F31.2',
  'F30.9': 'F31.10',
  'F30.8': 'F31.0',
  'F32.0': 'F31.31',
  'F32.1': 'F31.32',
  'F32.2': 'F31.4',
  'F32.3': 'F31.5',
  'F32.9': 'F31.30',
  'F32.A': 'F31.30',
  'F33.1': 'F31.32',
  'F33.2': 'F31.4',
  'F33.3': 'F31.5',
};
const become =
  (...codes: string[]) =>
  () =>
    codes;
const said = () => null;
const LUPUS = /^M32\.(?:9|10)$/;
const GLOMERULAR = /^N0[0-8]\.|^N0[0-8]$|^N28\.9$/;

/** Where a carcinoid went → C7B.0; elsewhere C7B.09. */
const CARCINOID: Record<string, string> = {
  C77: 'C7B.01',
  'C78.7': 'C7B.02',
  'C79.5': 'C7B.03',
  'C78.6': 'C7B.04',
};

const JOINTS: readonly Joint[] = [
  {
    code: /^N32\.0$/,
    beside: /^N40\./,
    to: become('N13.8'),
    anywhere: true,
    why: 'An outlet that the prostate obstructs (use additional code note at N40.1)',
  },
  {
    // Ulcer and inflammation of one leg.
    code: /^I8(?:7\.[03]1|3\.0)/,
    beside: /^I87\.2$/,
    to: (code) => code.replace(/^(I87\.[03])1/, '$13').replace(/^I83\.0/, 'I83.2'),
    why: 'With ulcer and inflammation (tabular list at I83 and I87)',
  },
  {
    code: /^I87\.2$/,
    beside: /^I8(?:7\.[03][1-3]|3\.[012])/,
    to: said,
    why: 'The inflammation is told with its vein',
  },
  {
    code: /^A40\.9$/,
    beside: /^B95\.[45]$/,
    to: become('A40.8'),
    anywhere: true,
    why: 'Its streptococcus is told',
  },
  { code: /^B95\./, beside: /^A40\.8$/, to: said, anywhere: true, why: 'Part of the code of the sepsis' },
  {
    code: /^O45\.(?:9|8X)\d$/,
    beside: /^D6(?:5|8\.)/,
    to: (code) => `O45.02${code.at(-1)}`,
    why: 'A separation of the placenta with coagulation consumed',
  },
  { code: /^D6(?:5|8\.\d+)$/, beside: /^O45\./, to: said, why: 'Part of the code of the separation' },
  {
    code: /^T81\.50\dA$/,
    beside: /^K56\./,
    to: become('T81.520A'),
    anywhere: true,
    why: 'The bowel is blocked by what was left behind',
  },
  {
    code: /^K56\.6\d*$/,
    beside: /^T81\.5/,
    to: said,
    anywhere: true,
    why: 'Part of the code of what was left',
  },
  {
    code: /^T81\.509A$/,
    beside: /^Z9|^K|^L|^N/,
    to: become('T81.500A'),
    anywhere: true,
    why: 'Left by an operation',
  },
  {
    code: /^D3A\.0/,
    beside: /^C7(?:[789]|B\.0)/,
    to: (code) => code.replace('D3A', 'C7A'),
    why: 'A carcinoid that has spread is malignant',
  },
  {
    code: /^C7[789]\./,
    beside: /^(?:D3A|C7A)\.0/,
    to: (code) => CARCINOID[code.slice(0, 3)] ?? CARCINOID[code.slice(0, 5)] ?? 'C7B.09',
    why: 'Spread of a carcinoid (C7B.0)',
  },
  {
    code: /^F3(?:0\.|2\.[0-39A]$|3\.[1-3]$)/,
    beside: /^F31\.9$/,
    to: (code) => MANIC[code] ?? code,
    anywhere: true,
    why: 'An episode of a bipolar disorder (Excludes1 at F30 and F32)',
  },
  {
    code: /^F30\./,
    beside: /^F31\.[0-8]/,
    to: said,
    anywhere: true,
    why: 'The episode is told with the disorder',
  },
  {
    code: /^F31\.9$/,
    beside: /^F3(?:0\.|2\.[0-39A]$)/,
    to: said,
    anywhere: true,
    why: 'Its episode is told',
  },
  {
    code: /^F03\./,
    beside: /^(?:A81\.|G10$|G23\.1|E75\.|E83\.01|A52\.17|B20$|G91\.2)/,
    to: (code) => code.replace('F03.9', 'F02.8').replace('F03.', 'F02.'),
    anywhere: true,
    why: 'Dementia in a disease that is named is coded by that disease first (Official Guidelines I.A.13)',
  },
  {
    code: /^A69\.20$/,
    beside: /^G51\.0$|^G5[0-9]|^G62/,
    to: become('A69.22'),
    why: 'Lyme disease of a nerve',
  },
  { code: /^G51\.0$/, beside: /^A69\.2/, to: said, why: 'Part of the code of the Lyme disease' },
  { code: /^A69\.20$/, beside: /^G0[03]\.9$/, to: become('A69.21'), why: 'Lyme disease with meningitis' },
  { code: /^G0[03]\.9$/, beside: /^A69\.2/, to: said, why: 'Part of the code of the Lyme disease' },
  { code: /^A69\.20$/, beside: /^M(?:00|13|19|25\.4)/, to: become('A69.23'), why: 'Lyme disease of a joint' },
  {
    code: /^A69\.20$/,
    beside: /^I(?:44|51\.4|40|41)/,
    to: become('A69.29'),
    why: 'Lyme disease of the heart',
  },
  { code: LUPUS, beside: GLOMERULAR, to: become('M32.14'), why: 'Lupus of the glomeruli' },
  { code: GLOMERULAR, beside: /^M32\./, to: said, why: 'Part of the code of the lupus' },
  { code: LUPUS, beside: /^I3[01]\./, to: become('M32.12'), why: 'Lupus of the pericardium' },
  { code: LUPUS, beside: /^J(?:84|90|94)/, to: become('M32.13'), why: 'Lupus of the lung or pleura' },
  { code: /^M31\.30$/, beside: /^N0[0-8]/, to: become('M31.31'), why: 'With its disease of the kidney' },
  {
    code: /^M33\.(?:1\d|90)$/,
    beside: /^C(?!44)/,
    to: become('M36.0'),
    why: 'Dermatomyositis of a neoplasm',
  },
  { code: /^H16\.9$/, beside: /^B02\.3/, to: said, why: 'Part of the code of the zoster' },
  { code: /^B02\.30$/, beside: /^H16\./, to: become('B02.33'), why: 'Zoster with keratitis' },
  { code: /^B02\.30$/, beside: /^H20\./, to: become('B02.32'), why: 'Zoster with iridocyclitis' },
  {
    code: /^I10$/,
    beside: /^(?:D35\.0|C74|E24|E26\.0|D44\.1)/,
    to: become('I15.2'),
    why: 'Hypertension of an endocrine disorder',
  },
  { code: /^E84\.9$/, beside: /^J/, to: become('E84.0'), why: 'Cystic fibrosis of the lung' },
  { code: /^D57\.(?:1|00)$/, beside: /^N48\.3/, to: become('D57.09'), why: 'A crisis with priapism' },
  {
    code: /^D57\.01$/,
    beside: /^N48\.3/,
    to: become('D57.01', 'D57.09'),
    why: 'A crisis with priapism as well',
  },
  { code: /^N48\.3[09]$/, beside: /^D57/, to: become('N48.32'), why: 'Priapism in a disease that is named' },
  { code: /^I42\.[589]$/, beside: /^E85\./, to: become('I43'), why: 'The heart in a disease that is named' },
  {
    code: /^H35\.2\d$/,
    beside: /^E10\./,
    anywhere: true,
    to: (code) => `E10.359${{ 1: '1', 2: '2', 3: '3' }[code.at(-1) ?? ''] ?? '9'}`,
    why: 'Proliferative retinopathy of diabetes',
  },
  {
    code: /^H35\.2\d$/,
    beside: /^E11\./,
    anywhere: true,
    to: (code) => `E11.359${{ 1: '1', 2: '2', 3: '3' }[code.at(-1) ?? ''] ?? '9'}`,
    why: 'Proliferative retinopathy of diabetes',
  },
  {
    code: /^E(?:08|09|10|11|13)\.621$/,
    beside: /^M86\./,
    to: (code) => [code, code.replace('621', '69')],
    why: 'Osteomyelitis of the diabetic foot (index: Diabetes, with osteomyelitis)',
  },
  {
    code: /^I6[56]\./,
    beside: /^I63\./,
    to: said,
    why: 'The occlusion of the infarct (Excludes1 at I65 and I66)',
  },
  {
    code: /^I24\.0$/,
    beside: /^I2[12]\./,
    to: said,
    why: 'The occlusion of the infarct (Excludes1 at I24.0)',
  },
  {
    code: /^D89\.81\d$/,
    beside: /^(?:Z94\.8[14]|Z94\.84|T86\.0)/,
    to: (code) => [code, 'T86.09'],
    anywhere: true,
    why: 'Of a transplant of marrow or stem cells (code first at D89.81)',
  },
  { code: /^R57\.9$/, beside: /^(?:A91|R65\.21)$/, to: said, why: 'Named by its cause' },
  { code: /^I72\.9$|^I67\.1$/, beside: /^I60\./, to: said, why: 'The aneurysm that bled' },
  { code: /^A90$/, beside: /^A91$/, to: said, anywhere: true, why: 'Severe dengue' },
  { code: /^G24\.0/, beside: /^G20\.B/, to: said, why: 'Part of the code of the Parkinson disease' },
  {
    code: /^G82\.5[0-4]$/,
    beside: /^S14\.1[15][1-8]/,
    to: (_, cord) => `G82.5${(cord.charAt(5) === '1' ? 1 : 2) + (cord.charAt(6) < '5' ? 0 : 2)}`,
    anywhere: true,
    why: 'The level and the completeness of the injury of the cord are told',
  },
  {
    code: /^(?:N73\.[0-9]|K63\.0)$/,
    beside: /^T81\.43/,
    to: become('K65.1'),
    anywhere: true,
    why: 'An abscess in the pelvis after an operation',
  },
  { code: /^T81\.49/, beside: /^T81\.4[1-4]/, to: said, anywhere: true, why: 'Its depth is told' },
  {
    code: /^Z47\.89$/,
    beside: /^Z96\.6/,
    to: become('Z47.1'),
    anywhere: true,
    why: 'Aftercare of a joint that was replaced',
  },
  {
    code: /^G62\.9$/,
    beside: /^E11\.(?:2|3|4|5|6|9)/,
    to: become('E11.42'),
    why: 'With diabetes the index takes it for diabetic (Official Guidelines I.A.15)',
  },
  { code: /^L6[35]\./, beside: /^A51\.3/, to: become('A51.32'), why: 'Alopecia of syphilis' },
  { code: /^R50\.9$/, beside: /^D70\./, to: become('R50.81'), why: 'Fever in neutropenia' },
  { code: /^E75\.5$/, beside: /^E78\.0/, to: said, why: 'The xanthomas of a high cholesterol' },
  { code: /^D72\.18$/, beside: /^D72\.12$/, to: said, why: 'DRESS says it' },
  {
    code: /^K80\.50$/,
    beside: /^K83\.0/,
    to: become('K80.30'),
    why: 'Stones of the bile duct with cholangitis are one code',
  },
  { code: /^K83\.0[39]$/, beside: /^K80\.[35-7]/, to: said, why: 'Part of the code of the stones' },
  {
    code: /^N20\.0$/,
    beside: /^N20\.1$/,
    to: become('N20.2'),
    why: 'Stones of kidney and ureter are one code',
  },
  { code: /^N20\.1$/, beside: /^N20\.[02]$/, to: said, why: 'Part of the code of both' },
  { code: /^N25\.81$/, beside: /^E55\.9$/, to: become('E21.1'), why: 'Of a lack of vitamin D' },
];
/** Characters between the two, at most. */
const REACH = 140;
/** Characters that a mention may have. */
const LONGEST = 120;
const KIDNEY = /^(?:N18|N19|Z99\.2|E\d\d\.22|I1[23]\.)/;

export function joined(note: NoteText, all: readonly Reading[], ruleOut: RuleOut): Reading[] {
  const near = nearIn(all);
  const codes = [...new Set(all.map(({ code }) => code))];
  const isOfKidney = codes.some((code) => KIDNEY.test(code));
  const joints = JOINTS.filter(
    ({ code, beside }) => codes.some((one) => code.test(one)) && codes.some((one) => beside.test(one)),
  );
  if (joints.length === 0) return [...all];
  return all.flatMap((one) => {
    if (one.code === 'N25.81' && isOfKidney) return [one];
    for (const { code, beside, to, anywhere, why } of joints) {
      if (!code.test(one.code)) continue;
      const partner = anywhere
        ? codes.find((other) => beside.test(other))
        : near(one, REACH + LONGEST).find(
            (other) => beside.test(other.code) && isOneSentence(note.text, one, other),
          )?.code;
      if (partner === undefined) continue;
      const made = to(one.code, partner);
      if (made === null) {
        ruleOut(one, why);
        return [];
      }
      return (typeof made === 'string' ? [made] : made).flatMap((next) => {
        const node = note.nodeOf(next);
        if (next === one.code || node === null) return [one];
        return [
          { ...one, code: next, node, rule: why, missing: [], unspecified: false, symptom: isSymptom(next) },
        ];
      });
    }
    return [one];
  });
}

function isOneSentence(text: string, one: Reading, other: Reading): boolean {
  const [first, second] = one.evidence.start < other.evidence.start ? [one, other] : [other, one];
  const between = text.slice(first.evidence.end, Math.max(first.evidence.end, second.evidence.start));
  return between.length <= REACH && !/[.;](?:\s|$)|\n/.test(between);
}
