// What a crosswalk says, and the parts that every reading of a text shares. See `crosswalkSearch.ts`.
import { type CodeRef, guessSystems, type Reader, titleOf } from '#catalog';
import type { Page } from '#crosswalks';
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';

/** One correspondence. */
export interface Counterpart {
  /** Set where the code has a page here. */
  ref: CodeRef | null;
  /** The code or group; null where the list only says words. */
  name: string | null;
  text: string | null;
  detail: string | null;
  /** What to look up to come back; null where nothing leads back. */
  ask: string | null;
}

export interface Correspondence {
  /** `CMS-HCC V28`, `APC`, `NDC`. */
  list: string;
  /** What the group is called in it, and what it overrides; left out where the reading says all. */
  label?: string;
  /** True when the list is a hint, not an official map. */
  approximate: boolean;
  total: number;
  /** One page of them. */
  items: Counterpart[];
  cite: Cite;
}

/** One thing that the typed text can mean. */
export interface Reading {
  /** `ICD-10-CM code`, `Package (NDC)`, `HCC category`. */
  kind: string;
  name: string;
  text: string | null;
  ref: CodeRef | null;
  lists: Correspondence[];
  /** Lists that would say more and are not loaded. */
  missing: string[];
}

/** What every reading needs. */
export type Asking = { edition: Edition; asOf: IsoDate; reader: Reader; page: Page };

/** Names of the lists, for what is said to be missing. */
const NAMES: Record<string, string> = {
  hcc: 'risk adjustment categories (HCC)',
  'ms-cc': 'the MS-DRG complication list',
  'gem-icd9': 'the ICD-9-CM list',
  rbcs: 'the RBCS file',
  'opps-addendum-b': 'OPPS Addendum B',
  asc: 'the surgical center addenda',
  asp: 'the ASP files with the NDC crosswalk',
  pos: 'the place of service codes',
  msdrg: 'the MS-DRG list',
};

export function missingOf({ edition, asOf }: Asking, ...sources: string[]): string[] {
  return sources
    .filter((source) => edition.pick(source, asOf) === null)
    .map((source) => NAMES[source] ?? source);
}

export function single(
  list: string,
  name: string | null,
  text: string | null,
  detail: string | null,
  cite: Cite,
): Correspondence {
  return { list, approximate: false, total: 1, items: [{ ref: null, name, text, detail, ask: name }], cite };
}

export function diagnosisItem(asking: Asking, code: string): Counterpart {
  const ref: CodeRef = { system: 'icd-10-cm', code };
  return { ref, name: code, text: titleIn(asking, ref), detail: null, ask: code };
}

export function codeItem(asking: Asking, code: string): Counterpart {
  const ref = guessSystems(code).find(({ system }) => system === 'cpt' || system === 'hcpcs') ?? null;
  return { ref, name: code, text: ref === null ? null : titleIn(asking, ref), detail: null, ask: code };
}

export function titleIn({ edition, asOf, reader }: Asking, ref: CodeRef): string | null {
  return titleOf(edition, ref, asOf, reader).text;
}
