// How do reports from everywhere name a finding that the books name by one learned word? Blood in a joint, an eye that is dark for a while, a
// disc that is swollen. One line each: words > code, as in `phrases`.

const JOINTS: Record<string, string> = {
  shoulder: '1',
  elbow: '2',
  wrist: '3',
  hip: '5',
  knee: '6',
  ankle: '7',
};
const BLOODY = ['blood in the joint', 'bloody effusion', 'hemorrhagic effusion', 'bloody synovial fluid'];
const DARK = ['loss of sight', 'blindness', 'visual loss'];
const FOR_A_WHILE = ['transient', 'fleeting', 'temporary', 'momentary'];
const LACKING = [
  'syndrome of inappropriate antidiuresis',
  'inappropriate antidiuresis',
  'inappropriate secretion of antidiuretic hormone',
  'inappropriate vasopressin secretion',
];

const WRITTEN = `
acute ventilatory failure > J96.00
chronic ventilatory failure > J96.10
ventilatory failure > J96.90
hypercapnic ventilatory failure > J96.92
acute hypercapnic ventilatory failure > J96.02
anemia of chronic inflammation > D63.8
anemia of inflammation > D63.8
inflammatory anemia > D63.8
disc edema > H47.10
edema of the disc > H47.10
edema of the optic disc > H47.10
optic disc edema > H47.10
swollen optic discs > H47.10
bilateral disc swelling > H47.10
papillary edema of the fundus > H47.10
maculopapular eruption > R21
morbilliform eruption > R21
generalized eruption > R21
pruritic eruption > R21
`;

export const CASE_PHRASES = [
  ...WRITTEN.trim().split('\n'),
  ...LACKING.map((one) => `${one} > E22.2`),
  ...FOR_A_WHILE.flatMap((span) => DARK.map((dark) => `${span} ${dark} > H53.12-`)),
  ...Object.entries(JOINTS).flatMap(([joint, digit]) =>
    BLOODY.map((bloody) => `${bloody} ${joint} > M25.0${digit}-`),
  ),
].join('\n');
