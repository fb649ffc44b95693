// What do codes of one note make together? Combination codes, what the book presumes linked, symptoms that belong to a settled
// disease, the less specific beside the more specific, Excludes1.
// Authority: ICD-10-CM Official Guidelines I.A.12.a, I.A.15 (with), I.B.4-6 (signs and symptoms), I.B.9 (combination codes),
// I.C.4.a (diabetes), I.C.9.a (hypertension), I.C.10.a (COPD).
import { BARE } from '../mentions/bareWords.ts';
import { NAMED_BY_ANOTHER } from './namedByAnother.ts';
import { SAID_BETTER } from './saidBetter.ts';

export interface Held {
  /** Display form. */
  code: string;
  /** The words are in a list of diagnoses that the visit settled. */
  settled: boolean;
  unspecified: boolean;
  /** UTF-16 start of its first evidence. */
  start: number;
}

export interface Combined {
  /** Codes that are replaced, and by what. */
  from: string[];
  to: string;
  why: string;
}

const DIABETES = /^E(?:08|09|10|11|13)\./;

/** Complication of diabetes → what the diabetes code becomes; `keep`: the other code stays beside it. */
const DIABETIC: { with: RegExp; becomes: string; keep: boolean; what: string }[] = [
  { with: /^N18\./, becomes: '22', keep: true, what: 'chronic kidney disease' },
  { with: /^G62\.9$|^G63$/, becomes: '42', keep: false, what: 'polyneuropathy' },
  { with: /^G58\.9$|^G90\.0?9?$/, becomes: '40', keep: false, what: 'neuropathy' },
  { with: /^G90\.[0-9]*$/, becomes: '43', keep: false, what: 'autonomic neuropathy' },
  { with: /^K31\.84$/, becomes: '43', keep: true, what: 'gastroparesis' },
  { with: /^H35\.0[0-9]*$/, becomes: '319', keep: false, what: 'retinopathy' },
  { with: /^H36$/, becomes: '319', keep: false, what: 'retinopathy' },
  { with: /^L97\.[45]/, becomes: '621', keep: true, what: 'foot ulcer' },
  { with: /^L97\.[12389]/, becomes: '622', keep: true, what: 'skin ulcer' },
  { with: /^I73\.9$/, becomes: '51', keep: false, what: 'peripheral angiopathy' },
  { with: /^I70\.2/, becomes: '51', keep: true, what: 'peripheral angiopathy' },
  { with: /^N05\.|^N28\.9$|^N08$/, becomes: '21', keep: false, what: 'nephropathy' },
  { with: /^R73\.9$/, becomes: '65', keep: false, what: 'hyperglycemia' },
  { with: /^E16\.2$/, becomes: '649', keep: false, what: 'hypoglycemia' },
  { with: /^M14\.6|^M14\.67/, becomes: '610', keep: false, what: 'neuropathic arthropathy' },
];

const KIDNEY_OF_ITS_OWN = /^(?:M30|M31\.[037]|M32\.14|D69\.0|N0[0-4]|N08|E85)/;

/** Two codes that are one: both, what they become, whether the second stays, why. */
type Pair = [RegExp, RegExp, string, boolean, string];

const BLEEDING_DIVERTICULA: Pair = [
  /^K57\.30$/,
  /^(?:K92\.2|K62\.5|K92\.1)$/,
  'K57.31',
  false,
  'Diverticulosis with bleeding is one code (index: with)',
];

/** Every replacement that the codes of a note call for; applied one after the other by the caller. */
export function combinations(codes: readonly string[]): Combined[] {
  const has = (pattern: RegExp) => codes.filter((code) => pattern.test(code));
  const found: Combined[] = [];
  const diabetes = has(DIABETES);
  const bare = diabetes.filter((code) => /\.(?:9|65|8)$/.test(code));
  for (const rule of DIABETIC) {
    const [other] = has(rule.with);
    const [base] = diabetes;
    if (other === undefined || base === undefined) continue;
    const to = `${base.slice(0, 4)}${rule.becomes}`;
    // The kidney of a vasculitis is no kidney of a diabetes that its treatment brought about.
    if (rule.becomes === '21' && base.startsWith('E09') && has(KIDNEY_OF_ITS_OWN).length > 0) continue;
    // The ulcer is told as one of the foot.
    if (rule.becomes === '622' && codes.includes(`${base.slice(0, 4)}621`)) continue;
    // An ulcer of venous disease is laid to that.
    if (rule.becomes === '622' && has(/^I(?:87\.[03]|83\.[02])/).length > 0) continue;
    if (codes.includes(to)) {
      if (!rule.keep) found.push({ from: [other], to, why: `${rule.what} is part of ${to}` });
      continue;
    }
    const replaced = [...bare.filter((code) => /\.9$/.test(code)), ...(rule.keep ? [] : [other])];
    found.push({
      from: replaced.length > 0 ? replaced : [],
      to,
      why: `The index presumes ${rule.what} to be due to diabetes when both are documented (Official Guidelines I.A.15)`,
    });
  }
  const [plain] = has(/^I10$/);
  // A heart that an inflammation or a stress made fail is laid to that.
  const failure = has(/^(?:I40|I41|I51\.81|O90\.3)/).length > 0 ? [] : has(/^I50\./);
  const kidney = has(/^N18\./);
  const hypertensive = plain ?? has(/^I1[123]\./)[0];
  if (hypertensive !== undefined && (failure.length > 0 || kidney.length > 0)) {
    const late = kidney.some((code) => /^N18\.[56]$/.test(code));
    const to =
      failure.length > 0 && kidney.length > 0
        ? late
          ? 'I13.2'
          : 'I13.0'
        : failure.length > 0
          ? 'I11.0'
          : late
            ? 'I12.0'
            : 'I12.9';
    const from = has(/^I10$|^I1[123]\./).filter((code) => code !== to);
    if (!codes.includes(to) || from.length > 0) {
      const whats = [
        failure.length > 0 ? 'heart failure' : '',
        kidney.length > 0 ? 'chronic kidney disease' : '',
      ];
      found.push({
        from,
        to,
        why: `Hypertension is presumed to be the cause of ${whats.filter((one) => one !== '').join(' and ')} (Official Guidelines I.C.9.a)`,
      });
    }
  }
  const pairs: Pair[] = [
    [
      /^I25\.10$/,
      /^I20\.0$/,
      'I25.110',
      false,
      'Angina in a patient with coronary disease is one code (Official Guidelines I.C.9.b)',
    ],
    [
      /^I25\.10$/,
      /^I20\.9$/,
      'I25.119',
      false,
      'Angina in a patient with coronary disease is one code (Official Guidelines I.C.9.b)',
    ],
    [
      /^J44\.9$/,
      /^J(?:1[2-8]|20|22)/,
      'J44.0',
      true,
      'COPD with an acute lower respiratory infection (J44.0, code also the infection)',
    ],
    [/^J93\.9$/, /^S2[0-9]/, 'S27.0XXA', true, 'A pneumothorax beside an injury of the chest is traumatic'],
    [/^J94\.2$/, /^S2[0-9]/, 'S27.1XXA', true, 'A hemothorax beside an injury of the chest is traumatic'],
    [
      /^I62\.0/,
      /^S(?:01|02|09)\./,
      'S06.5X9A',
      true,
      'A subdural hematoma beside an injury of the head is traumatic',
    ],
    [
      /^I85\.01$/,
      /^K7[04]\.|^K76\.6$/,
      'I85.11',
      true,
      'Varices of a diseased liver are secondary (code first note at I85.1)',
    ],
    [
      /^I85\.00$/,
      /^K7[04]\.|^K76\.6$/,
      'I85.10',
      true,
      'Varices of a diseased liver are secondary (code first note at I85.1)',
    ],
    [
      /^I15\.9$/,
      /^(?:E2[04-7]|E05|E21|E22|D35\.0|C74|D44\.1)/,
      'I15.2',
      true,
      'Secondary hypertension of an endocrine disorder (tabular list at I15.2)',
    ],
    [
      /^I15\.9$/,
      /^(?:I70\.1|I77\.3)/,
      'I15.0',
      true,
      'Hypertension of a narrowed renal artery is renovascular',
    ],
    [
      /^I15\.9$/,
      /^(?:Q61|N0[0-8]|N26|N28\.0|N13)/,
      'I15.1',
      true,
      'Secondary hypertension of a kidney disorder (tabular list at I15.1)',
    ],
    [
      /^N13\.3/,
      /^N20\./,
      'N13.2',
      false,
      'Hydronephrosis with an obstructing stone is one code (Excludes1 at N20 and N13.3)',
    ],
    [/^N13\.[23]/, /^N(?:10|12|15\.1)$/, 'N13.6', false, 'An infected hydronephrosis is one code (N13.6)'],
    [/^K80\.20$/, /^K80\.50$/, 'K80.70', false, 'Stones of gallbladder and bile duct are one code'],
    [/^K80\.00$/, /^K80\.50$/, 'K80.62', false, 'Stones of gallbladder and bile duct are one code'],
    [/^K80\.20$/, /^K81\.0$/, 'K80.00', false, 'Gallstones with acute cholecystitis are one code'],
    [/^K80\.20$/, /^K81\.1$/, 'K80.10', false, 'Gallstones with chronic cholecystitis are one code'],
    [
      /^K80\.20$/,
      /^K81\.2$/,
      'K80.12',
      false,
      'Gallstones with acute and chronic cholecystitis are one code',
    ],
    // A bleeding that has its source elsewhere is not that of the diverticula.
    ...(has(/^(?:K2[5-8]\.[0246]|K29\.\d1|I85\.[01]1|K22\.[68]|K31\.(?:811|82)|K55\.21|C1[5-9])/).length > 0
      ? []
      : [BLEEDING_DIVERTICULA]),
    [/^R16\.0$/, /^R16\.1$/, 'R16.2', false, 'Liver and spleen enlarged are one code'],
    [/^K21\.9$/, /^K20\.90?$/, 'K21.00', false, 'Reflux with esophagitis is one code'],
    [
      /^N40\.0$/,
      /^(?:R33\.8|R33\.9|R35\.1|R35\.0|R39\.1\d*|R32|N39\.4\d*)$/,
      'N40.1',
      true,
      'An enlarged prostate with urinary symptoms is N40.1 (use additional code for the symptom)',
    ],
  ];
  const brain = has(/^G(?:30|31\.[08])/);
  for (const dementia of has(/^F03\./)) {
    if (brain.length === 0) break;
    found.push({
      from: [dementia],
      to: dementia.replace('F03.9', 'F02.8').replace('F03.', 'F02.'),
      why: 'Dementia in a disease that is named is coded by that disease first (Official Guidelines I.A.13)',
    });
  }
  const [sciatica] = has(/^M54\.3/);
  const [lumbago] = has(/^M54\.5/);
  if (sciatica !== undefined && lumbago !== undefined)
    found.push({
      from: [sciatica, lumbago],
      to: sciatica.replace('M54.3', 'M54.4'),
      why: 'Low back pain with sciatica is one code',
    });
  for (const [one, other, to, keep, why] of pairs) {
    const [first] = has(one);
    const [second] = has(other);
    if (first === undefined || second === undefined || codes.includes(to)) continue;
    found.push({ from: keep ? [first] : [first, second], to, why });
  }
  return found;
}

/** Signs and symptoms, and pains that stand for them. */
export function isSymptom(code: string): boolean {
  return (
    /^R(?!65|73\.0|78\.81|91\.|92\.|97\.|87\.|76\.)/.test(code) ||
    /^M(?:25\.[456]|54\.[25-9]|79\.[16])/.test(code) ||
    /^(?:F05|I95\.9|D72\.829)$/.test(code)
  );
}

/** Findings and complaints that a settled disease explains, though they stand outside the chapter of symptoms. */
export function isComplaint(code: string): boolean {
  return (
    isSymptom(code) ||
    /^(?:K62\.89|G89\.[12]|H57\.|N64\.4|N63|N50\.8|L29\.9|L53\.9|N89\.[89]|M79|M54|H92|J34\.89|H11\.43|H53\.1|K59\.0)/.test(
      code,
    )
  );
}

/** So vague that they are a finding only where the note lists them as one. */
export function isVague(code: string): boolean {
  return /^(?:B99\.9|Z12\.9|A49\.9|B34\.9|T14\.|I74\.9|I82\.90|L98\.9|J98\.9|M25\.9|M79\.9|N28\.9|R69|K63\.9|D75\.9|E88\.9|T78\.8|T80\.90|T88\.9|O26\.9|O75\.9|K46\.9)/.test(
    code,
  );
}

/** What a disease of the same note says better: iron that is lacking, a lump that is a cancer. */
const LUMP = /\b(?:mass|masses|lesions?|nodules?|lump|enlargement)\b/i;
/** What is explained, by what, and in which words only. */
export const EXPLAINED: readonly [RegExp, RegExp, RegExp?][] = [
  [/^E61\.1$/, /^D50\./],
  [/^E46$/, /^E4[0-5]/],
  [/^R34$/, /^N1[79]/, /^(?:an|olig)uric$/i],
  [/^N73\.[0-39]$/, /^K(?:35|57\.[0-8]|65|63\.[01])/, /abscess/i],
  [/^M79\.6/, /^I83\.[18]/],
  [/^N(?:12|15\.9|28\.89)$/, /^N13\.6$/],
  [/^G20\.A1$/, /^G20\.(?:A2|[BC])/],
  [/^G24\.9$/, /^G20\.B/],
  [/^F17\.200$/, /^F17\.2[129]/],
  [/^I21\.9$/, /^I21\.[0-4A]/],
  [/^R52$/, /^(?:[A-QST]|R[013])/],
  [/^L53\.9$/, /^(?:R21|L0[1-3]|L2|L30)/, /^(?:erythematous|red(?:ness)?|erythema)$/i],
  [/^G40\.909$/, /^G40\.(?!909$)/],
  [/^J45\.909$/, /^J45\.(?!909$)/],
  [/^Z86\.73$/, /^I69\.3/],
  // Without complications: not beside one.
  ...['08', '09', '10', '11', '13'].map((type): [RegExp, RegExp] => [
    new RegExp(`^E${type}\\.9$`),
    new RegExp(`^E${type}\\.[0-8]`),
  ]),
  [/^E(?:08|09|10|11|13)\.21$/, /^E(?:08|09|10|11|13)\.22$/],
  [/^I25\.10$/, /^I25\.11/],
  [/^F32\.[9A]$/, /^F3(?:1|3\.[0-8]|2\.[0-5])/],
  [/^E27\.8$/, /^(?:D35\.0|C74)/, LUMP],
  [/^Z01\.818$/, /^Z01\.81[01]$/],
  [/^Z87\.81$/, /^S.*[DGKPS]$/],
  [/^I96$/, /^(?:K8[01]|K82\.A1|K35|K55|K4[0-6]|N49|E\d\d\.52|I70\.\d6)/],
  [/^J18\.9$/, /^J(?:1[2-7]|69\.0|95\.851)/],
  [/^A41\.9$/, /^(?:A40\.|A41\.[0-8]|A02\.1|B37\.7|P36|O85)/],
  [/^K74\.60$/, /^K7(?:0\.3|4\.[345])/],
  [/^J96\.9/, /^J96\.[012]/],
  [/^H54\./, /^H53\.13/],
  [/^M06\.9$/, /^M05\./],
  [/^I42\.9$/, /^(?:E85|I43|I51\.81)/],
  [/^N19$/, /^N1[78]\./],
  [/^I77\.6$/, /^M3[01]\./],
  [/^D75\.9$/, /^D(?:61|69|70|7[23])\./],
  [/^G93\.40$/, /^G9(?:2\.|3\.4[1-9])/],
  [/^A15\.9$/, /^A1[789]\./],
  [/^F17\.2/, /^Z87\.891$/],
  [/^J02\.9$/, /^J06\.9$/],
  [/^N63\./, /^C50\./],
  [/^R91\./, /^C34\./],
  [/^N28\.89$/, /^C64\.|^D30\.0/],
  [/^D49\.0$/, /^C(?:1[5-9]|2[0-6]|0\d|48)|^C7A\.0[123]|^D(?:1[0-3]|37)/],
  [/^D49\.1$/, /^C3\d|^C7A\.09|^D(?:14|38)/],
  [/^D49\.2$/, /^C4[0-35-9]|^C4A|^D(?:16|48)/],
  [/^D49\.3$/, /^C50|^D(?:05|24)|^D48\.6/],
  [/^D49\.4$/, /^C67|^D41\.4/],
  [/^D49\.5/, /^C(?:5[1-8]|6[0-68])|^D(?:2[5-9]|30|39|4[01])/],
  [/^D49\.6$/, /^C7[01]|^D(?:32|33|42|43)/],
  [/^D49\.7$/, /^C(?:69|7[0-5])|^D(?:3[1-5]|44)/],
  [/^L81\.9$/, /^C43|^D(?:03|22)/],
  [/^R91\.8$/, /^C78\.0/, LUMP],
  [/^K76\.89$/, /^C(?:78\.7|22\.)|^D13\.4|^K75\.0/, LUMP],
  [/^M89\.(?:8X|9$)/, /^C(?:79\.5|40|41|90)/, LUMP],
  [/^G93\.(?:89|9)$/, /^C(?:79\.3|71)|^G06\.0/, LUMP],
  [/^K86\.(?:89|9)$/, /^C25/, LUMP],
  [/^K63\.89$/, /^C(?:18|19|20)/, LUMP],
  [/^N32\.89$/, /^C67/, LUMP],
  [/^N50\.89$/, /^C62/, LUMP],
  [/^K31\.89$/, /^C16|^C49\.A/, LUMP],
  [/^E07\.89$/, /^C73/, LUMP],
  [/^K11\.8$/, /^C0[78]|^D11/, LUMP],
  [/^N83\.8$/, /^C5[67]|^D27/, LUMP],
  [/^J98\.59$/, /^C(?:38|37)|^D15/, LUMP],
  [/^E04\.[12]$/, /^C73$/],
  [/^E04\.[09]$/, /^E05\./],
  [/^D64\.9$/, /^D(?:50|51|52|55|56|57|58|59|60|61|62|63|64\.[0-8])/],
  [/^G62\.9$/, /^(?:E(?:08|09|10|11|13)\.4|G5[67]\.|G62\.[0-8]|G61)/],
  [/^J22$|^J98\.8$/, /^J(?:1[2-8]|20|21)/],
  [/^H54\.7$/, /^H(?:25|40|35|33)/],
  [/^F41\.9$/, /^F41\.[01]/],
  [/^K40\.90$/, /^K40\.[034]/],
  [/^I67\.1$/, /^I60\./],
  [/^P07\.[12]?0$|^P07\.30$/, /^P07\.(?:2[1-6]|3[1-9])$/],
  [/^A51\.49$/, /^A51\.3/],
  [/^A02\.9$/, /^A01\.0/],
  [/^R76\.1/, /^(?:Z22\.7|A1[5-9]\.)/],
  [/^K75\.9$/, /^(?:B1[5-9]\.|K70\.1|K7(?:1|3|5\.[234]))/, /\bhepatitis\b|\bHCV\b|\bHBV\b/i],
  [/^R87\.81/, /^C(?:0\d|1[0-4]|21|30|32|60|51|52)/],
  [/^M1[679]\.|^M1[89]\.9/, /^M00\./, /arthritis/i],
  [/^F41\.0$/, /^F40\.01$/],
  [/^M43\.6$/, /^G24\.3$/],
  [/^D69\.2$/, /^(?:D69\.0|M31\.1|D69\.3)/],
  [/^D17\.9$/, /^D17\.[0-7]/],
  [/^I42\.9$/, /^B57\.[02]$/],
  [/^I51\.7$/, /^G91\./, /ventric/i],
  [/^I73\.9$/, /^I67\.82$/, /small/i],
  [/^I75\.89$/, /^I75\.0/],
  [/^N64\.3$/, /^(?:E22\.1|D35\.2)$/],
  [/^J98\.4$/, /^A31\.0$/],
  [/^L92\.9$/, /^A(?:31\.1|18\.4)$/],
  [/^J02\.[09]$/, /^A38\./],
  [/^R29\.6$/, /^G47\.41/],
  ...BARE,
  ...SAID_BETTER,
  ...NAMED_BY_ANOTHER,
];

/** A code of the same category that says less: `N18.9` beside `N18.4`. */
export function saysLess(less: Held, more: Held): boolean {
  if (less.code === more.code || less.code.slice(0, 3) !== more.code.slice(0, 3)) return false;
  if (!less.unspecified || more.unspecified) return false;
  // Two sites, two sides, two injuries are two diagnoses.
  if (/^[ST]/.test(less.code))
    return less.code.slice(0, 5) === more.code.slice(0, 5) || /^S\d2\.9/.test(less.code);
  // `D35.00` beside `D35.02`: the side is told elsewhere.
  if (/^(?:C(?!44)|D(?:0[56]|2[24]|3))/.test(less.code) && /[09]$/.test(less.code) && less.code.length > 5)
    if (more.code.length === less.code.length && more.code.startsWith(less.code.slice(0, -1))) return true;
  if (/^C(?:44|77|78|79)|^D(?:1|2|3|48|49)|^R|^Z/.test(less.code)) return false;
  const [a, b] = [less.code.replace('.', ''), more.code.replace('.', '')];
  // `N18.9` of all kidney disease; `M25.569` of the knee, not beside `M25.512`.
  return a[3] === '9' || a.slice(0, Math.min(5, a.length - 1)) === b.slice(0, Math.min(5, a.length - 1));
}
