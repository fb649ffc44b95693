// How are the procedure code books laid out? Number ranges are facts; the labels are our own plain words.

export interface Section {
  label: string;
  from: string;
  to: string;
  parts: { label: string; from: string; to: string }[];
}

function section(label: string, range: string, parts: [string, string][] = []): Section {
  return { label, ...ends(range), parts: parts.map(([name, span]) => ({ label: name, ...ends(span) })) };
}

function ends(range: string): { from: string; to: string } {
  const [from = '', to = ''] = range.split('-');
  return { from, to };
}

export const CPT_SECTIONS: readonly Section[] = [
  section('Anesthesia', '00100-01999'),
  section('Surgery', '10004-69990', [
    ['Skin, nails and breast', '10004-19499'],
    ['Muscles, bones and joints', '20100-29999'],
    ['Airways, lungs and pleura', '30000-32999'],
    ['Heart and blood vessels', '33016-37799'],
    ['Spleen, marrow and lymph', '38100-38999'],
    ['Mediastinum and diaphragm', '39000-39599'],
    ['Digestive tract', '40490-49999'],
    ['Kidney and urinary tract', '50010-53899'],
    ['Male genital organs', '54000-55899'],
    ['Reproductive and intersex surgery', '55920-55980'],
    ['Female genital organs', '56405-58999'],
    ['Pregnancy and birth', '59000-59899'],
    ['Endocrine glands', '60000-60699'],
    ['Brain, spine and nerves', '61000-64999'],
    ['Eye', '65091-68899'],
    ['Ear and operating microscope', '69000-69990'],
  ]),
  section('Imaging and radiation', '70010-79999', [
    ['X-ray, CT and MR', '70010-76499'],
    ['Ultrasound', '76506-76999'],
    ['Image guidance', '77001-77022'],
    ['Breast imaging', '77046-77067'],
    ['Bone and joint studies', '77071-77092'],
    ['Radiation treatment', '77261-77799'],
    ['Nuclear medicine', '78012-79999'],
  ]),
  section('Laboratory and pathology', '80047-89398', [
    ['Panels', '80047-80081'],
    ['Drug testing and levels', '80143-80377'],
    ['Stimulation and suppression tests', '80400-80439'],
    ['Clinical pathology consultations', '80500-80506'],
    ['Urine tests', '81000-81099'],
    ['Molecular and genomic tests', '81105-81599'],
    ['Chemistry', '82009-84999'],
    ['Blood counts and clotting', '85002-85999'],
    ['Immunology and transfusion', '86000-86999'],
    ['Microbiology', '87003-87999'],
    ['Autopsy, cytology and chromosomes', '88000-88299'],
    ['Tissue examination', '88300-88399'],
    ['Other laboratory services', '88720-89398'],
  ]),
  section('Medicine', '90281-99199', [
    ['Immune globulins and vaccines', '90281-90759'],
    ['Mental health and biofeedback', '90785-90913'],
    ['Dialysis', '90935-90999'],
    ['Digestive function tests', '91010-91299'],
    ['COVID-19 vaccines', '91300-91325'],
    ['Eye examination and treatment', '92002-92499'],
    ['Ear, nose, throat and speech', '92502-92700'],
    ['Heart and vessel tests and procedures', '92920-93998'],
    ['Breathing tests and support', '94002-94799'],
    ['Allergy and glucose monitoring', '95004-95251'],
    ['Sleep, nerve and muscle tests', '95700-96020'],
    ['Genetic, cognitive and behavioral services', '96040-96203'],
    ['Injections, infusions and chemotherapy', '96360-96549'],
    ['Light and skin treatments', '96567-96999'],
    ['Physical medicine and rehabilitation', '97010-97799'],
    ['Nutrition, acupuncture and manipulation', '97802-98943'],
    ['Education, remote and online services', '98960-98981'],
    ['Special services, sedation and reports', '99000-99199'],
  ]),
  section('Visits, evaluation and management', '99202-99499', [
    ['Office and other outpatient visits', '99202-99215'],
    ['Hospital and observation care', '99221-99239'],
    ['Consultations', '99242-99255'],
    ['Emergency department', '99281-99288'],
    ['Critical care', '99291-99292'],
    ['Nursing facility, home and residence', '99304-99350'],
    ['Prolonged, standby and care planning', '99354-99377'],
    ['Preventive visits and counseling', '99381-99429'],
    ['Remote, newborn and care management', '99437-99499'],
  ]),
  section('Home visits and medication management', '99500-99607'),
  section('Vaccine administration (COVID-19)', '0001A-9999A'),
  section('Category II: performance measures', '0001F-9999F'),
  section('Multianalyte assays', '0001M-9999M'),
  section('Category III: emerging technology', '0001T-9999T'),
  section('Proprietary laboratory analyses', '0001U-9999U'),
];

export const HCPCS_SECTIONS: readonly Section[] = [
  section('A: transport, supplies, radiopharmaceuticals', 'A0000-A9999', [
    ['Ambulance and transport', 'A0000-A0999'],
    ['Medical and surgical supplies', 'A2000-A8999'],
    ['Administrative, imaging agents and other', 'A9000-A9999'],
  ]),
  section('B: tube and vein feeding', 'B0000-B9999'),
  section('C: hospital outpatient items and services', 'C0000-C9999'),
  section('E: durable medical equipment', 'E0000-E9999'),
  section('G: Medicare procedures and services', 'G0000-G9999'),
  section('H: behavioral health (Medicaid)', 'H0000-H9999'),
  section('J: drugs that are not self-administered', 'J0000-J9999', [
    ['Drugs other than chemotherapy', 'J0000-J8999'],
    ['Chemotherapy', 'J9000-J9999'],
  ]),
  section('K: equipment, temporary codes', 'K0000-K9999'),
  section('L: orthotics and prosthetics', 'L0000-L9999', [
    ['Orthotics', 'L0000-L4999'],
    ['Prosthetics', 'L5000-L9999'],
  ]),
  section('M: medical services and quality measures', 'M0000-M9999'),
  section('P: laboratory and blood products', 'P0000-P9999'),
  section('Q: temporary codes', 'Q0000-Q9999'),
  section('R: portable imaging', 'R0000-R9999'),
  section('S: private payers', 'S0000-S9999'),
  section('T: Medicaid', 'T0000-T9999'),
  section('U: laboratory tests for outbreaks', 'U0000-U9999'),
  section('V: vision, hearing and speech', 'V0000-V9999', [
    ['Vision', 'V0000-V2999'],
    ['Hearing and speech', 'V5000-V5999'],
  ]),
];
