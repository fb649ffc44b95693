// What do the letters and digits of the fee files mean? In our own words, from the record layout of the RVU file
// (RVU25D, attachment A), 42 CFR 419 (OPPS status indicators) and the ASC addendum DD1.

/** An indicator with its meaning. */
export interface Indicator {
  code: string;
  text: string;
}

type Meanings = Readonly<Record<string, string>>;

const STATUS: Meanings = {
  A: 'Active: paid separately under the fee schedule when covered',
  B: 'Bundled: always part of other services, never paid separately',
  C: 'Priced by the Medicare contractor, case by case',
  D: 'Deleted from the fee schedule',
  E: 'Excluded from the fee schedule by regulation; may be paid under other rules',
  F: 'Deleted or discontinued, no grace period',
  G: 'Not valid for Medicare, which wants another code; grace period',
  H: 'Deleted modifier',
  I: 'Not valid for Medicare, which uses another code',
  J: 'Anesthesia service: paid by base and time units, no RVUs',
  M: 'Measurement code: for reporting only, no payment',
  N: 'Not covered by Medicare',
  P: 'Bundled into the physician service of the day, or paid under other rules; no payment under the fee schedule',
  Q: 'Therapy functional information code, reporting only',
  R: 'Restricted coverage: special instructions apply; often priced by the contractor',
  T: 'Injection: paid only when nothing else payable is billed that day by the same provider',
  X: 'Excluded by statute from the fee schedule, such as ambulance or laboratory services',
};

const GLOBAL: Meanings = {
  '000': 'Day of the procedure only: endoscopic or minor procedure',
  '010': 'Day of the procedure and 10 days after: minor procedure',
  '090': 'Day before, day of, and 90 days after: major surgery',
  MMM: 'Maternity: the usual global period does not apply',
  XXX: 'The global concept does not apply',
  YYY: 'The contractor decides whether a global period applies',
  ZZZ: 'Part of another service: takes its global period',
};

const PC_TC: Meanings = {
  '0': 'Physician service: no split into professional and technical component',
  '1': 'Diagnostic test: may be split with 26 and TC',
  '2': 'Professional component only: another code has the technical one',
  '3': 'Technical component only: another code has the professional one',
  '4': 'Global test only: other codes have the components',
  '5': 'Incident to a physician service, by staff under direct supervision: not paid for hospital patients; no 26 or TC',
  '6': 'Laboratory test whose interpretation by a physician may be paid with 26; the test itself is on the laboratory fee schedule',
  '7': 'Therapy service: not paid to an independent therapist for hospital patients',
  '8': 'Physician interpretation of an abnormal blood smear: paid for hospital inpatients only; no TC',
  '9': 'Professional and technical components do not apply',
};

const MULTIPLE: Meanings = {
  '0': 'No reduction with other procedures of the day',
  '1': 'Standard reduction of before 1995: 100, 50, 25, 25, 25 %, then by report',
  '2': 'Standard reduction: 100 % for the highest, 50 % for the next four, then by report',
  '3': 'Endoscopy family: beside another of its family, reduced by the value of the endoscopic base code',
  '4': 'Diagnostic imaging: technical part of further studies 50 %, professional part 95 %',
  '5': 'Therapy: practice expense of further units and services 50 %',
  '6': 'Diagnostic cardiovascular: technical part of further studies reduced by 25 %',
  '7': 'Diagnostic ophthalmology: technical part of further studies reduced by 20 %',
  '9': 'The concept does not apply',
};

const BILATERAL: Meanings = {
  '0': 'No 150 % for both sides: by anatomy, or another code is the bilateral one',
  '1': '150 % when done on both sides',
  '2': 'Already priced for both sides: no extra with 50',
  '3': 'Each side paid in full, 100 % a side; mostly imaging and tests',
  '9': 'The concept does not apply',
};

const ASSISTANT: Meanings = {
  '0': 'Assistant paid only with documentation of medical necessity',
  '1': 'Assistant not paid, by statute',
  '2': 'Assistant may be paid',
  '9': 'The concept does not apply',
};

const CO_SURGEON: Meanings = {
  '0': 'Two surgeons not permitted',
  '1': 'Two surgeons with documentation of necessity',
  '2': 'Two surgeons of different specialties, no documentation needed',
  '9': 'The concept does not apply',
};

const TEAM: Meanings = {
  '0': 'Team not permitted',
  '1': 'Team with documentation of necessity, by report',
  '2': 'Team permitted, by report',
  '9': 'The concept does not apply',
};

const SUPERVISION: Meanings = {
  '01': 'General supervision: under the physician’s direction, who need not be present',
  '02': 'Direct supervision: the physician is immediately available',
  '03': 'Personal supervision: the physician is in the room',
  '04': 'None for a qualified psychologist, otherwise general supervision',
  '05': 'None for a qualified audiologist, otherwise general supervision',
  '06': 'By a physician or a board-certified physical therapist in electrophysiology',
  '09': 'The concept does not apply',
  '21': 'Certified technician under general supervision, otherwise direct supervision',
  '22': 'Technician with a physician on line in real time',
  '66': 'By a physician, or a physical therapist certified for this very procedure',
  '77': 'By a certified physical therapist, one under direct supervision, or a certified technician under general supervision',
  '6A': 'As 66; that therapist may supervise another, but only the certified one bills',
  '7A': 'As 77; that therapist may supervise another, but only the certified one bills',
};

/** 01 to 11 stand in files of before 2011 alone. */
const IMAGING: Meanings = {
  '01': 'Ultrasound of chest, abdomen or pelvis, not obstetrical',
  '02': 'CT of chest, abdomen or pelvis',
  '03': 'CT of head, brain, orbit, face or neck',
  '04': 'MRI of chest, abdomen or pelvis',
  '05': 'MRI of head, brain or neck',
  '06': 'MRI of the spine',
  '07': 'CT of the spine',
  '08': 'MRI of the legs',
  '09': 'CT of the legs',
  '10': 'MRI of the arms and joints',
  '11': 'CT of the arms',
  '88': 'Further imaging of the session is reduced, in its technical and its professional part',
  '99': 'The concept does not apply',
};

const OPPS_STATUS: Meanings = {
  A: 'Not paid under OPPS; paid under another fee schedule or system, such as laboratory or therapy',
  B: 'Not recognized on hospital outpatient claims; another code may be',
  C: 'Inpatient only: not paid to a hospital for outpatients',
  D: 'Discontinued code',
  E1: 'Not covered by Medicare outpatient',
  E2: 'No pricing information or claims data; not paid',
  F: 'Paid at reasonable cost: corneal tissue, certain nurse anesthetist services, hepatitis B vaccine',
  G: 'Pass-through drug or biological: paid separately',
  H: 'Pass-through device: paid at cost, no copayment',
  H1: 'Non-opioid device for pain relief after surgery: paid separately',
  J1: 'Comprehensive APC: one payment covers nearly everything on the claim',
  J2: 'Comprehensive APC when certain services occur together, such as observation',
  K: 'Drug, biological or radiopharmaceutical paid separately',
  K1: 'Non-opioid drug or biological for pain relief after surgery: paid separately',
  L: 'Influenza, pneumococcal or COVID-19 vaccine: reasonable cost, no deductible or coinsurance',
  M: 'Not billable to the contractor; not paid',
  N: 'Packaged: paid as part of other services',
  P: 'Partial hospitalization or intensive outpatient: paid per day',
  Q1: 'Packaged when billed with a service of status S, T or V; otherwise its own APC',
  Q2: 'Packaged when billed with a service of status T; otherwise its own APC',
  Q3: 'Paid through a composite APC when its conditions are met; otherwise its own APC or packaged',
  Q4: 'Laboratory test packaged with other outpatient services; otherwise clinical laboratory fee',
  R: 'Blood and blood products: own APC',
  S: 'Significant procedure, not reduced when several are done',
  S1: 'Skin substitute: paid separately, one rate per square centimeter',
  T: 'Procedure, reduced when several are done',
  U: 'Brachytherapy source: own APC',
  V: 'Clinic or emergency department visit',
  Y: 'Durable equipment billed to the equipment contractor',
};

const ASC_PAYMENT: Meanings = {
  A2: 'Surgical procedure on the list since 2007 or before; rate from the OPPS weight',
  B5: 'Alternative code may exist; no payment',
  C5: 'Inpatient procedure',
  D1: 'Ancillary dental service, packaged: no separate payment',
  D2: 'Dental procedure added since 2024; rate from the OPPS weight',
  D5: 'Deleted or discontinued; no payment',
  E5: 'Not valid for Medicare by coverage, regulation or law; no payment',
  F4: 'Corneal tissue acquisition, hepatitis B vaccine: reasonable cost',
  G2: 'Surgical procedure added since 2008; rate from the OPPS weight',
  H2: 'Brachytherapy source paid separately; OPPS rate',
  J7: 'Pass-through device paid separately; contractor-priced',
  J8: 'Device-intensive procedure: device portion at the OPPS amount, the rest at the ASC rate',
  K2: 'Drug or biological paid separately; OPPS rate',
  K5: 'Drug or biological without pricing information; no payment',
  K7: 'Unclassified drug or biological; contractor-priced',
  L1: 'Influenza or pneumococcal vaccine, packaged: no separate payment',
  L6: 'New technology intraocular lens, or non-opioid device for pain relief; special payment',
  M5: 'Quality measure; no payment',
  M6: 'No payment; other Part B payment may apply',
  N1: 'Packaged service or item: no separate payment',
  P2: 'Office-based procedure; rate from the OPPS weight',
  P3: 'Office-based procedure; rate from the physician fee schedule practice expense',
  R2: 'Office-based procedure without fee schedule practice expense; rate from the OPPS weight',
  S2: 'Skin substitute: paid separately, one rate per square centimeter',
  X5: 'Unsafe in an ASC; no payment',
  Y5: 'Not surgery; no payment',
  Z2: 'Radiology or ancillary service paid separately; rate from the OPPS weight',
  Z3: 'Radiology or ancillary service paid separately; rate from the physician fee schedule practice expense',
};

const UNKNOWN = 'Not explained in the record layouts that this program knows';

function decoder(meanings: Meanings): (code: string) => Indicator {
  return (code) => ({ code, text: meanings[code] ?? UNKNOWN });
}

export const decode = {
  status: decoder(STATUS),
  globalDays: decoder(GLOBAL),
  pcTc: decoder(PC_TC),
  multipleProcedure: decoder(MULTIPLE),
  bilateral: decoder(BILATERAL),
  assistant: decoder(ASSISTANT),
  coSurgeon: decoder(CO_SURGEON),
  team: decoder(TEAM),
  supervision: decoder(SUPERVISION),
  imagingFamily: decoder(IMAGING),
  oppsStatus: decoder(OPPS_STATUS),
  ascPayment: decoder(ASC_PAYMENT),
};
