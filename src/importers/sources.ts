// Every official file that this program can read, one importer a source.
import { addendumB } from './addendumB.ts';
import { addOns } from './addOns.ts';
import { amaCpt } from './amaCpt.ts';
import { ascAddenda } from './ascAddenda.ts';
import { asp } from './asp.ts';
import { coverageDatabase } from './coverageDatabase.ts';
import { coverageIndex } from './coverageIndex.ts';
import { crosswalkLists } from './crosswalkLists.ts';
import { hcc } from './hcc.ts';
import { hcpcs, hcpcsList } from './hcpcs.ts';
import { icd10cm, icd10cmDrugs, icd10cmExternalCauses, icd10cmIndex, icd10cmNeoplasms } from './icd10cm.ts';
import { icd10cmTabular } from './icd10cmTabular.ts';
import { icd10pcs, icd10pcsDefinitions, icd10pcsIndex, icd10pcsTables } from './icd10pcs.ts';
import type { Importer } from './importing.ts';
import { mpfs } from './mpfs.ts';
import { mue } from './mue.ts';
import { ncciChanges } from './ncciChanges.ts';
import { ncciPtp } from './ncciPtp.ts';
import { operatorDocuments } from './operatorDocuments.ts';
import { ownContent } from './ownContent.ts';
import { policyManual } from './policyManual.ts';
import { zipLocality } from './zipLocality.ts';

export const IMPORTERS: readonly Importer[] = [
  icd10cm,
  icd10cmTabular,
  icd10cmIndex,
  icd10cmExternalCauses,
  icd10cmNeoplasms,
  icd10cmDrugs,
  icd10pcs,
  icd10pcsTables,
  icd10pcsIndex,
  icd10pcsDefinitions,
  hcpcs,
  hcpcsList,
  amaCpt,
  ...ncciPtp,
  ...mue,
  addOns,
  ...ncciChanges,
  policyManual,
  mpfs,
  zipLocality,
  addendumB,
  ascAddenda,
  asp,
  ...crosswalkLists,
  hcc,
  coverageIndex,
  ...coverageDatabase,
  operatorDocuments,
  ownContent,
];
