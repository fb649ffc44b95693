// Invented notes with known identifiers: what stands where is known because it was put there. The same seed gives the same notes.
// Frames are written like the papers that they stand for (letters, intake forms, triage, operations, telephone, claims); `{…}` is filled, and the filling remembered.
import * as words from './privacyWords.ts';

export interface Span {
  kind: string;
  start: number;
  end: number;
}

export interface PrivateNote {
  text: string;
  /** What must be masked. */
  identifiers: Span[];
  /** What must not: codes (`code`) and words of the trade (`kept`). */
  kept: Span[];
}

type Random = () => number;

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADS = [
  'PATIENT NAME: {pt.upper}\nDOB: {dob}   MRN: {mrn}\nDATE OF SERVICE: {date}\nATTENDING: {dr.full}, MD\n',
  'Patient: {pt.full}\nDate of birth: {dob}\nMedical Record Number: {mrn}\nAccount #: {account}\nAdmission Date: {date}\nDischarge Date: {date}\n',
  '{pt.lastFirst}\nMRN {mrn} | DOB {dob} | SSN {ssn}\n{address}\n{cityStateZip}\nHome phone: {phone}\n',
  '{date}\n\nRE: {pt.full}\nDOB: {dob}\n\nDear Dr. {dr.last},\n\nThank you for referring {pt.titled} to our clinic.\n',
  'Name: {pt.full}    Sex: F    Age: {age}\nAddress: {address}, {cityStateZip}\nTel: {phone}  Fax: {fax}  E-mail: {email}\nMember ID: {member}  Group #: {group}\n',
  'TELEPHONE ENCOUNTER {date} 10:42\nCaller: {rel.full} (daughter)\nPatient: {pt.full}, DOB {dob}\nCallback {phone}\n',
  'DISCHARGE SUMMARY\nPatient Name: {pt.lastFirst}\nMRN#: {mrn}  Acct: {account}\nPCP: Dr. {dr.full}\nAdmitted {date}, discharged {date}.\n',
  'Subscriber name: {pt.full}\nMedicare number {mbi}\nPolicy number: {policy}\nEmployer: {employer}\nDOB {dob}\n',
  '{pt.full}\n{address}\n{cityStateZip}\n{date}\nChart # {mrn}\n',
  'ED TRIAGE  {date}  pt {pt.full}  dob {dob}  mrn {mrn}\nemergency contact: {rel.full} {phone}\n',
  'OPERATIVE REPORT\nPATIENT: {pt.upper}\nSURGEON: {dr.full}, MD\nASSISTANT: {nurse.full}, PA-C\nANESTHESIOLOGIST: {dr2.full}, MD\nDATE OF OPERATION: {date}\nMRN: {mrn}\n',
  'Mr. {pt.last} ({dob}, SSN {ssn}) was seen on {date}.\n',
];
const STORIES = [
  'Visit note for {pt.full} on {date}. Pt is {agePhrase}, established, here for {kept}. MRN {mrn}. {code} supported.',
  'Hi team, could you check the claim of {pt.full} (DOB {dob}, member ID {member})? Denied on {date}, we billed {code}. Call me at {phone}. Thanks, {nurse.full}, CPC',
  'Consultation requested by Dr. {dr2.last}. Mrs. {pt.last} was accompanied by her husband {rel.first}. She moved to {city} in {monthYear}. {kept}.',
  'ANESTHESIA RECORD\nPatient: {pt.upper}   MRN: {mrn}\nAnesthesiologist: {dr.full}, MD   CRNA: {nurse.full}\nDate: {date}\n{kept}. {code}.',
  'Nursing 0700-1900: {pt.titled} resting comfortably. Son {rel.first} at bedside. Dr. {dr.last} paged at {phone}. {kept}. Signed {nurse.full}, LPN {date}',
  'Patient {pt.full} lives alone at {address}, {cityStateZip}. Daughter {rel.full} can be reached at {phone} or {email}. {kept}.',
  'To: Claims Department\nRe: appeal for {pt.full}, policy number {policy}, date of birth {dob}\n\nOn {date} Dr. {dr.full} performed {code} for {kept}. Fax records to {fax}.',
  'Radiology: {pt.lastFirst}; accession {claim}; exam date {date}; ordered by {dr.full}, MD. Impression: {kept}. Read by {dr2.full}, MD.',
  'SW note: met with {pt.full} and her sister, {rel.full}. Retired from {employer}. Resident of {county} County. SSN {ssn}. {kept}.',
  'pt seen {date}, {agePhrase}, hx {kept}, pcp dr. {dr.last}, ins id: medicare {mbi}. {code}, {code}.',
  '{pt.full} is a {agePhrase} with {kept} who presents with knee pain since {date}. {kept}, {kept}.',
  'Ms. {pt.last} is a {agePhrase} seen today for follow up of {kept}. She takes {kept} and {kept}.',
  'This {agePhrase} was brought in by her daughter {rel.first} after a fall on {date}. Exam: {kept}. {kept}.',
  'Mr. {pt.last} reports that the pain began on {date}; his wife, {rel.full}, confirms it. Assessment: {code} with {kept}.',
  'HPI: {agePhrase} w/ h/o {kept} c/o chest pain x 3 days. Lives in {city}, {state} with son {rel.first}. Works for {employer}.',
  'Patient {pt.full} was admitted on {date} and transferred from {city}, {stateName} on {date}. {kept}. {kept}.',
  '{pt.first} denies fever. {pt.last}’s last visit was {date}. {kept}; {kept}.',
  'Spoke with {rel.full} by phone at {phone}; she asked that results be faxed to {fax}. Reviewed {kept}.',
  'Dr. {dr2.last} performed {code} on {date} in the ambulatory surgery center. Implant serial number {serial}. {kept}.',
  'She was referred by {dr2.full}, DO of {city}, {stateName}. Prior work-up on {date}: {kept}, {kept}.',
  'Social: retired from {employer}, lives at {address} in {city}. Resident of {county} County. {kept}.',
  'The patient, {pt.full}, tolerated the procedure well. {kept} was placed. Blood loss 50 mL. Codes: {code}, {code}.',
  'Emergency contact: {rel.full}, {phone}. Healthcare proxy: {rel2.full}. {kept}.',
  'Vehicle: VIN {vin}, license plate {plate}. Crash on {date} near {city}, {state}. {kept}.',
  'Pacemaker S/N {serial}, device ID {device}; remote check from IP {ip} on {date}. {kept}.',
  'Photo saved as {photo}; portal {url}; write to {email}. {kept}.',
  'Seen with {nurse.full}, RN. {dr.last} and I discussed the plan with {rel.first}. {kept}, {kept}.',
  'Since {dateShort} {pt.titled} has used {kept}. Last A1c on {date} was 8.1. {code}.',
  'Born in {birthYear}, she came from {city}, {state} in {monthYear}. {kept}.',
  'Interpreter: {nurse.full}. Informant: {rel.full}. {kept}.',
];
const PLANS = [
  'PLAN: {code}, {code}. Continue {kept}. Return {date}. Call {phone} with questions.',
  'Assessment/Plan:\n1. {kept} ({code})\n2. {kept} ({code})\nFollow up with Dr. {dr2.last} on {date}.',
  'Billed {code} and {code} with modifier 59, DOS {date}, claim number {claim}. Authorization # {auth}.',
  'Rx #{claim} sent. NPI {npi}, DEA {dea}. {kept}. Labs to be drawn {date}.',
  'Discussed with {dr2.full}, MD, who agrees. {code}. {kept}. Next visit on {dateShort}.',
  'Disposition: skilled nursing facility, POS 31. {kept}. Daughter {rel.first} notified at {phone}.',
  'CPT {code}, ICD-10 {code}; accession {claim}; {kept}. Results to {email}.',
];
const SIGNS = [
  'Electronically signed by {dr.full}, MD on {date} at 14:05',
  'Dictated by: {dr.full}, MD\nTranscribed: {date}\ncc: {dr2.full}, MD',
  'Sincerely,\n\n{dr.full}, MD\nPhone {phone}  Fax {fax}\n{address}, {cityStateZip}',
  '{dr.full}, DO\n{date}  License # {licence}',
  'Signed: {nurse.full}, RN {date}',
  'Scribed by {nurse.full} for Dr. {dr.last} {date}',
];

/** Frames that the rules were never mended by; written after the last rule, and scored apart. */
const UNSEEN = [
  'Progress note, {date}. {pt.full} (MRN {mrn}) remains on the ward. {dr.last} rounding. {kept}. Plan reviewed with the family of {pt.full}.',
  'Please code the attached operative note. Patient is {pt.full}, born {dob}, operated on {date} by {dr.full}. I think {code} but {nurse.full} in our office says {code}.',
  'Hospice admission {date}: {pt.titled}, {agePhrase}, of {address}, {cityStateZip}. Caregiver {rel.full} ({phone}). {kept}.',
  'Denial letter for {pt.full}, claim number {claim}, member number {member}. Payer wants records by {date}. Provider {dr.full}, NPI {npi}. {code}.',
  'PT eval {date} - {pt.lastFirst} - referred by {dr.full}, DPM. {kept}. {code} x 2.',
  'Prenatal visit. {pt.full}, G2P1, EDD {date}. FOB {rel.full}. {kept}. Next appt {date} with {nurse.full}, CNM.',
  'Endoscopy suite. Endoscopist {dr.full}. Referring {dr2.full}. Patient {pt.full}. MRN {mrn}. {code} on {date}. {kept}.',
  'Email from {rel.full} <{email}>: my mother {pt.full} was charged for {code} on {date}. Her account number is {account}.',
  'Pathology {date}. Specimen from {pt.full}; submitted by {dr.full}; signed out by {dr2.full}, MD. {kept}.',
  'Ambulance run {date}: picked up {pt.full}, {agePhrase}, at {address}. Crew {nurse.full} and {rel2.full}. {kept}. {code}.',
];

export function unseenNote(random: Random): PrivateNote {
  return new Filling(random, 'unknown').fill(shuffled(UNSEEN, random).slice(0, 2).join('\n\n'));
}

export function privateNote(random: Random, names: 'unknown' | 'known'): PrivateNote {
  const filling = new Filling(random, names);
  const stories = shuffled(STORIES, random).slice(0, 4 + Math.floor(random() * 3));
  const frame = [
    one(HEADS, random),
    stories.join(random() < 0.5 ? '\n\n' : ' '),
    one(PLANS, random),
    one(SIGNS, random),
  ].join('\n');
  return filling.fill(frame);
}

interface Person {
  first: string;
  middle: string;
  last: string;
}

class Filling {
  readonly #random: Random;
  readonly #people: Record<string, Person>;
  readonly #place: (typeof words.CITIES)[number];
  readonly #age: number;

  constructor(random: Random, names: 'unknown' | 'known') {
    this.#random = random;
    const given = names === 'unknown' ? words.UNKNOWN_GIVEN : words.KNOWN_GIVEN;
    const surnames = names === 'unknown' ? words.UNKNOWN_SURNAMES : words.KNOWN_SURNAMES;
    const person = (): Person => ({
      first: one(given, random),
      middle: String.fromCharCode(65 + Math.floor(random() * 26)),
      last: one(surnames, random),
    });
    this.#people = {
      pt: person(),
      dr: person(),
      dr2: person(),
      rel: person(),
      rel2: person(),
      nurse: person(),
    };
    this.#place = one(words.CITIES, random);
    this.#age = random() < 0.3 ? 90 + Math.floor(random() * 14) : 18 + Math.floor(random() * 72);
  }

  fill(frame: string): PrivateNote {
    const note: PrivateNote = { text: '', identifiers: [], kept: [] };
    for (const piece of frame.split(/(\{[\w.]+\})/)) {
      if (!/^\{[\w.]+\}$/.test(piece)) note.text += piece;
      else this.#put(note, piece.slice(1, -1));
    }
    return note;
  }

  #put(note: PrivateNote, slot: string): void {
    const add = (words: string, kind: string | null): void => {
      const span = { kind: kind ?? '', start: note.text.length, end: note.text.length + words.length };
      note.text += words;
      if (kind === 'code' || kind === 'kept') note.kept.push(span);
      else if (kind) note.identifiers.push(span);
    };
    const [who, form] = slot.split('.');
    const person = this.#people[who ?? ''];
    if (person && form) {
      if (form === 'titled') add(`${one(['Mr. ', 'Mrs. ', 'Ms. '], this.#random)}`, null);
      add(spelled(person, form, this.#random), 'name');
      return;
    }
    const [city, state, stateName, county, zip] = this.#place;
    switch (slot) {
      case 'code':
        add(one(words.CODES, this.#random), 'code');
        break;
      case 'kept':
        add(one(words.KEPT, this.#random), 'kept');
        break;
      case 'address':
        add(this.#address(), 'address');
        break;
      case 'cityStateZip':
        add(city, 'place');
        add(`, ${state} `, null);
        add(this.#random() < 0.3 ? `${zip}-${this.#digits(4)}` : zip, 'zip');
        break;
      case 'city':
        add(city, 'place');
        break;
      case 'county':
        add(county, 'place');
        break;
      case 'state':
        add(state, null);
        break;
      case 'stateName':
        add(stateName, null);
        break;
      case 'employer':
        add(one(words.EMPLOYERS, this.#random), 'employer');
        break;
      case 'age':
        add(String(this.#age), this.#age > 89 ? 'age' : null);
        break;
      case 'agePhrase': {
        add(String(this.#age), this.#age > 89 ? 'age' : null);
        add(
          one(
            [
              '-year-old woman',
              ' year old male',
              ' y/o female',
              'yo man',
              ' yo F',
              ' years old patient',
              '-yr-old',
              ' y.o. male',
            ],
            this.#random,
          ),
          null,
        );
        break;
      }
      default:
        add(this.#number(slot), slot);
    }
  }

  #address(): string {
    const number = 1 + Math.floor(this.#random() * 9_999);
    const street = `${number} ${one(words.STREETS, this.#random)} ${one(words.STREET_KINDS, this.#random)}`;
    const unit = one(['', '', '', ', Apt 4B', ' Apt 12', ', Unit 7', ', Suite 300', ' #5'], this.#random);
    return this.#random() < 0.1 ? `P.O. Box ${this.#digits(4)}` : street + unit;
  }

  #number(slot: string): string {
    const random = this.#random;
    const { first, last } = this.#people.pt as Person;
    const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
    switch (slot) {
      case 'dob':
        return this.#day(2024 - this.#age);
      case 'date':
        return this.#day(2019 + Math.floor(random() * 7));
      case 'dateShort':
        return one(
          [
            `${this.#upTo(12)}/${this.#upTo(28)}`,
            `March ${this.#upTo(28)}`,
            `the ${this.#upTo(9) + 3}th of June`,
            `Oct ${this.#upTo(28)}`,
            `September ${this.#upTo(20) + 3}th`,
          ],
          random,
        );
      case 'monthYear':
        return one(['March 2021', '07/2020', 'Nov 2022', 'May 2019', 'August of 2018'], random);
      case 'birthYear':
        return String(2024 - this.#age);
      case 'phone':
      case 'fax': {
        const [area, middle, end] = [
          `${2 + Math.floor(random() * 8)}${this.#digits(2)}`,
          `${2 + Math.floor(random() * 8)}${this.#digits(2)}`,
          this.#digits(4),
        ];
        return one(
          [
            `(${area}) ${middle}-${end}`,
            `${area}-${middle}-${end}`,
            `${area}.${middle}.${end}`,
            `+1 ${area} ${middle} ${end}`,
            `1-${area}-${middle}-${end}`,
            `${area} ${middle} ${end}`,
            `(${area})${middle}-${end} ext. ${this.#digits(3)}`,
          ],
          random,
        );
      }
      case 'email':
        return one(
          [
            `${plain(first)}.${plain(last)}@example.com`,
            `${plain(last)}${this.#digits(2)}@mail.example.org`,
            `${plain(first)}_${plain(last)}+clinic@example.co.uk`,
          ],
          random,
        );
      case 'ssn':
        return one(
          [
            `${this.#digits(3)}-${this.#digits(2)}-${this.#digits(4)}`,
            `${this.#digits(3)} ${this.#digits(2)} ${this.#digits(4)}`,
            `xxx-xx-${this.#digits(4)}`,
          ],
          random,
        );
      case 'mrn':
        return one(
          [
            this.#digits(7),
            `A${this.#digits(6)}`,
            `${this.#digits(3)}-${this.#digits(2)}-${this.#digits(3)}`,
            `MR-${this.#digits(6)}`,
            this.#digits(5),
          ],
          random,
        );
      case 'mbi':
        return `${1 + this.#upTo(8)}E${this.#digits(1)}${this.#digits(1)}-T${this.#digits(1)}${this.#digits(1)}-MK${this.#digits(2)}`;
      case 'serial':
        return one(
          [`PM-${this.#digits(7)}`, `${this.#digits(4)}XQ${this.#digits(4)}`, this.#digits(9)],
          random,
        );
      case 'vin':
        return `1HGCM8263${one(['3A', '4B', '5C'], random)}${this.#digits(6)}`;
      case 'plate':
        return one([`ABC ${this.#digits(4)}`, `${this.#digits(3)}-XKR`, `KLM${this.#digits(4)}`], random);
      case 'ip':
        return one(
          [
            `192.168.${this.#upTo(250)}.${this.#upTo(250)}`,
            `10.${this.#upTo(9)}.${this.#upTo(9)}.${this.#upTo(99)}`,
            `2001:db8:85a3::8a2e:370:${this.#digits(4)}`,
          ],
          random,
        );
      case 'photo':
        return one(
          [`IMG_${this.#digits(4)}.jpg`, `face-${plain(last)}.png`, `wound_${this.#digits(3)}.HEIC`],
          random,
        );
      case 'url':
        return one(
          [
            `https://portal.example.org/p/${this.#digits(6)}`,
            `www.example.com/${plain(last)}`,
            `http://records.example.net/view?id=${this.#digits(5)}`,
          ],
          random,
        );
      case 'npi':
        return `1${this.#digits(9)}`;
      case 'dea':
        return `BX${this.#digits(7)}`;
      case 'licence':
        return one([`MD${this.#digits(6)}`, `G-${this.#digits(5)}`, this.#digits(7)], random);
      default:
        // Account, member, group, policy, claim, authorization and device numbers.
        return one(
          [
            this.#digits(8),
            `${one(['XQ', 'H', 'WZB'], random)}${this.#digits(8)}`,
            `${this.#digits(4)}-${this.#digits(6)}`,
          ],
          random,
        );
    }
  }

  #day(year: number): string {
    const month = this.#upTo(12);
    const day = this.#upTo(28);
    const two = (number: number) => String(number).padStart(2, '0');
    const name = one(MONTHS, this.#random);
    return one(
      [
        `${month}/${day}/${year}`,
        `${two(month)}/${two(day)}/${year}`,
        `${month}/${day}/${String(year).slice(2)}`,
        `${year}-${two(month)}-${two(day)}`,
        `${name} ${day}, ${year}`,
        `${name.slice(0, 3)} ${day} ${year}`,
        `${day} ${name} ${year}`,
        `${two(month)}-${two(day)}-${year}`,
        `${day}-${name.slice(0, 3)}-${year}`,
        `${name} ${day}th, ${year}`,
      ],
      this.#random,
    );
  }

  /** 1 … `most` */
  #upTo(most: number): number {
    return 1 + Math.floor(this.#random() * most);
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => Math.floor(this.#random() * 10)).join('');
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function spelled({ first, middle, last }: Person, form: string, random: Random): string {
  switch (form) {
    case 'first':
      return first;
    case 'last':
    case 'titled':
      return last;
    case 'lastFirst':
      return one(
        [`${last}, ${first}`, `${last}, ${first} ${middle}`, `${last.toUpperCase()}, ${first.toUpperCase()}`],
        random,
      );
    case 'upper':
      return one(
        [`${last}, ${first} ${middle}`, `${first} ${middle}. ${last}`, `${first} ${last}`],
        random,
      ).toUpperCase();
    default:
      return one(
        [
          `${first} ${last}`,
          `${first} ${last}`,
          `${first} ${middle}. ${last}`,
          `${first} ${last}`,
          `${first} ${last}-${one(['Croft', 'Loomis'], random)}`,
        ],
        random,
      );
  }
}

function one<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
