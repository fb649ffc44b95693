// What does Part B pay for a drug, and which packages are it? ASP payment limits and the NDC crosswalk.
// Authority: Social Security Act §1847A; the ASP files of CMS. Limits in thousandths of a dollar for one HCPCS unit.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export interface Drug {
  dosage: string;
  /** Payment limit for one HCPCS unit in thousandths of a dollar; null when only the crosswalk names the code. */
  limitMills: number | null;
  coinsurancePercent: number | null;
  notes: string;
  /** Packages of the NDC crosswalk. */
  ndcs: NdcRow[];
  cite: Cite;
}

export interface NdcRow {
  ndc: string;
  drug: string;
  labeler: string;
  packageSize: string;
  packageQuantity: string;
  /** HCPCS units in one piece of the package. */
  billingUnits: string;
  /** HCPCS units in one package. */
  unitsPerPackage: string;
}

/** Amounts in thousandths of a dollar, the coinsurance in thousandths of a percent, shares of the average wholesale price in percent. */
export interface AspRow {
  code: string;
  dosage: string;
  limitMills: number | null;
  coinsuranceMills: number | null;
  vaccineAwpPercent: number | null;
  vaccineLimitMills: number | null;
  bloodAwpPercent: number | null;
  bloodLimitMills: number | null;
  clottingFactor: 0 | 1;
  notes: string;
}

export const drugTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE asp (code TEXT PRIMARY KEY, dosage TEXT NOT NULL, limitMills INTEGER, coinsuranceMills INTEGER,
        vaccineAwpPercent INTEGER, vaccineLimitMills INTEGER, bloodAwpPercent INTEGER, bloodLimitMills INTEGER,
        clottingFactor INTEGER NOT NULL, notes TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE ndc (code TEXT NOT NULL, ndc TEXT NOT NULL, dosage TEXT NOT NULL, drug TEXT NOT NULL, labeler TEXT NOT NULL,
        packageSize TEXT NOT NULL, packageQuantity TEXT NOT NULL, billingUnits TEXT NOT NULL, unitsPerPackage TEXT NOT NULL);
      CREATE INDEX ndc_code ON ndc (code, drug, ndc); CREATE INDEX ndc_ndc ON ndc (ndc); ${COMPARABLE_SCHEMA}`);
  },
  insertLimit(writer: PartWriter, row: AspRow): void {
    const { code, dosage, limitMills, coinsuranceMills, clottingFactor, notes } = row;
    const vaccine = [row.vaccineAwpPercent, row.vaccineLimitMills] as const;
    const blood = [row.bloodAwpPercent, row.bloodLimitMills] as const;
    writer.insert(
      'asp',
      code,
      dosage,
      limitMills,
      coinsuranceMills,
      ...vaccine,
      ...blood,
      clottingFactor,
      notes,
    );
    writer.insert(
      'comparable',
      code,
      `${dosage} ${limitMills === null ? 'no limit' : `$${(limitMills / 1000).toFixed(3)}`}`,
    );
  },
  insertNdc(writer: PartWriter, code: string, dosage: string, row: NdcRow): void {
    const { ndc, drug, labeler, packageSize, packageQuantity, billingUnits, unitsPerPackage } = row;
    writer.insert(
      'ndc',
      code,
      ndc,
      dosage,
      drug,
      labeler,
      packageSize,
      packageQuantity,
      billingUnits,
      unitsPerPackage,
    );
  },
  find(edition: Edition, code: string, asOf: IsoDate): Drug | null {
    const picked = edition.pick('asp', asOf);
    if (!picked) return null;
    const { part } = picked;
    const limit = part.get<{
      dosage: string;
      limitMills: number | null;
      coinsuranceMills: number | null;
      notes: string;
    }>('SELECT dosage, limitMills, coinsuranceMills, notes FROM asp WHERE code = ?', code);
    const rows = part.all<NdcRow & { dosage: string }>(
      'SELECT ndc, dosage, drug, labeler, packageSize, packageQuantity, billingUnits, unitsPerPackage FROM ndc WHERE code = ? ORDER BY drug, ndc',
      code,
    );
    if (!limit && rows.length === 0) return null;
    return {
      dosage: limit?.dosage ?? rows[0]?.dosage ?? '',
      limitMills: limit?.limitMills ?? null,
      coinsurancePercent: limit?.coinsuranceMills == null ? null : limit.coinsuranceMills / 1000,
      notes: limit?.notes ?? '',
      ndcs: rows.map(({ dosage: _dosage, ...row }) => row),
      cite: citeOf(part),
    };
  },
};

/** Names of the products that the crosswalk pairs with each code, in the newest release. */
export function drugNames(edition: Edition): ReadonlyMap<string, string[]> {
  const [part] = edition.releases('asp');
  const rows = part?.all<{ code: string; drug: string }>(
    'SELECT DISTINCT code, drug FROM ndc ORDER BY code, drug',
  );
  return new Map(
    [...Map.groupBy(rows ?? [], ({ code }) => code)].map(([code, names]) => [
      code,
      names.map(({ drug }) => drug),
    ]),
  );
}
