// Do the diagnoses stand up? Validity, highest specificity, age, sex, manifestation as principal, Excludes1, repeats.
// Authority: ICD-10-CM Official Guidelines, I.A.12.a (Excludes1), I.A.13 (manifestations), I.B.2 (highest specificity);
// the Medicare code editor's lists for age and sex.
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { listText } from './checkedLine.ts';
import type { Claim, Finding } from './claim.ts';
import { notValid } from './codeCheck.ts';
import type { DiagnosisBook, DiagnosisRules, Exclusion } from './diagnosisBook.ts';
import type { DiagnosisLimit } from './limitTable.ts';

/** Item 21 of the CMS-1500; the UB-04 has a principal diagnosis and 24 others. */
const MOST_DIAGNOSES = { practitioner: 12, dme: 12, hospital: 25 };

export function checkDiagnoses(
  edition: Edition,
  claim: Claim,
  diagnoses: readonly DiagnosisRules[],
  book: DiagnosisBook,
  found: Finding[],
): void {
  const day = claim.dateOfService;
  const most = MOST_DIAGNOSES[claim.setting];
  if (diagnoses.length === 0) {
    found.push(
      about(
        [],
        'error',
        'diagnosis-missing',
        'The claim has no diagnosis.',
        'Add the diagnosis that the services were for.',
      ),
    );
  } else if (diagnoses.length > most) {
    found.push(
      about(
        [],
        'error',
        'diagnosis-count',
        `The claim has ${diagnoses.length} diagnoses; the form holds ${most}.`,
        'Keep those that bear on the services.',
      ),
    );
  }
  const age = claim.patient.birthDate === null ? null : yearsBetween(claim.patient.birthDate, day);
  for (let n = 0; n < diagnoses.length; n++) {
    const one = diagnoses[n] as DiagnosisRules;
    if (one.ref === null) {
      found.push(notIcd(one, day));
      continue;
    }
    const validity = book.validityOf(one, one.ref, day);
    if (!validity.usable) found.push(notValid(edition, one.ref, validity, day, []));
    else if (one.billable === false) found.push(tooCoarse(one));
    for (const limit of one.limits) {
      if (isBroken(limit, claim, age, n === 0)) found.push(limited(one, limit, claim, age, book));
    }
    for (let later = n + 1; later < diagnoses.length; later++) {
      const other = diagnoses[later] as DiagnosisRules;
      if (other.compact === one.compact) {
        found.push(
          about(
            [one.code],
            'warning',
            'diagnosis-repeated',
            `${one.code} stands twice among the diagnoses (${n + 1} and ${later + 1}).`,
            'Remove one and correct the pointers.',
          ),
        );
        continue;
      }
      const exclusion = other.ref === null ? null : book.exclusionBetween(one, other);
      if (exclusion) found.push(excluded(exclusion));
    }
  }
}

function about(
  codes: string[],
  severity: Finding['severity'],
  rule: string,
  message: string,
  resolution: string,
  source: Finding['source'] = null,
): Finding {
  return { severity, rule, message, codes, lines: [], resolution, source };
}

function notIcd({ code }: DiagnosisRules, day: IsoDate): Finding {
  const shown = JSON.stringify(code.slice(0, 16));
  return day < '2015-10-01'
    ? about(
        [code],
        'warning',
        'code-not-valid',
        `Diagnosis ${shown} was not checked: ICD-9-CM applied on ${day}, and its list is not loaded.`,
        'Check it by hand.',
      )
    : about(
        [code],
        'error',
        'code-not-valid',
        `Diagnosis ${shown} has not the shape of an ICD-10-CM code.`,
        'Correct the code.',
      );
}

function tooCoarse({ code, examples, cite }: DiagnosisRules): Finding {
  const below = examples.length === 0 ? '' : ` Below it stand for example ${listText(examples)}.`;
  return about(
    [code],
    'error',
    'highest-specificity',
    `${code} is a header, not a billable code: a diagnosis is coded to the highest number of characters there is.${below}`,
    'Choose the code below it that the record supports.',
    cite,
  );
}

function isBroken(limit: DiagnosisLimit, { patient }: Claim, age: number | null, first: boolean): boolean {
  if (limit.kind === 'manifestation') return first;
  if (limit.kind === 'sex') return patient.sex !== null && patient.sex !== limit.sex;
  return age !== null && limit.ages !== null && (age < limit.ages.from || age > limit.ages.to);
}

function limited(
  { code }: DiagnosisRules,
  limit: DiagnosisLimit,
  { setting, patient }: Claim,
  age: number | null,
  { limitsCite }: DiagnosisBook,
): Finding {
  // The code editor runs on hospital claims; for others its lists are a strong hint.
  const severity = setting === 'hospital' || limit.kind === 'manifestation' ? 'error' : 'warning';
  const make = (rule: string, message: string, resolution: string) =>
    about([code], severity, rule, message, resolution, limitsCite);
  if (limit.kind === 'manifestation') {
    return make(
      'manifestation-first',
      `${code} names a manifestation, which is never the first-listed diagnosis: the disease that causes it comes first.`,
      'Put the underlying disease first; the “code first” note at the code names it.',
    );
  }
  if (limit.kind === 'sex') {
    return make(
      'diagnosis-sex',
      `${code} is for ${limit.sex === 'F' ? 'women' : 'men'} only, and the patient's sex is given as ${patient.sex} (Medicare code editor: ${limit.text}).`,
      'Correct the diagnosis or the sex; where both are right, the payer has its own way to say so.',
    );
  }
  return make(
    'diagnosis-age',
    `${code} does not fit a patient of ${age} years (Medicare code editor: ${limit.text}).`,
    'Correct the diagnosis or the date of birth.',
  );
}

function excluded({ by, excluded: other, note, level, cite }: Exclusion): Finding {
  return about(
    [by, other],
    'error',
    'excludes1',
    `${by} and ${other} are not coded together: the Excludes1 note at ${level} names “${note}”.`,
    'Keep the one that the record supports. Both may stand only where they are unrelated to each other (guideline I.A.12.a), and the record must show it.',
    cite,
  );
}

/** Full years of age on a day. */
function yearsBetween(birth: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
