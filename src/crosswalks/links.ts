// What is a correspondence made of? Code systems and groups that are looked up, what a code leads to, and what a group holds.
import type { Cite } from '#editions';

/** Books of codes, and lists of groups, either of which a text can name. */
export const CROSSWALK_SYSTEMS = [
  'cpt',
  'hcpcs',
  'icd-10-cm',
  'icd-10-pcs',
  'icd-9-cm',
  'ndc',
  'hcc',
  'cc',
  'ms-drg',
  'apc',
  'asc',
  'rbcs',
  'pos',
] as const;
export type CrosswalkSystem = (typeof CROSSWALK_SYSTEMS)[number];

/** One list of correspondences of a code, such as its risk-adjustment categories. */
export interface Crosswalk {
  /** `CMS-HCC V28`, `ICD-9-CM`, `RBCS`, `MS-DRG complication status`. */
  name: string;
  /** True when the list is a hint, not an official map (the ICD-9 list carries no flags). */
  approximate: boolean;
  items: CrosswalkItem[];
  cite: Cite;
}

export interface CrosswalkItem {
  /** Where `code` can be looked up; null when there are only words. */
  system: CrosswalkSystem | null;
  /** Display form; of an RBCS group its whole path, whose last step is `text`. */
  code: string | null;
  text: string;
  detail: string | null;
  /** Groups of the same list that stand in an order with this one. */
  related: Related[];
}

/** `Overrides` HCC 38; `Dropped beside` HCC 35, HCC 36. */
export interface Related {
  words: string;
  codes: string[];
}

/** One page of a long list. */
export interface Slice {
  from: number;
  limit: number;
}

/** What one list puts into a group, a page of it. */
export interface Members {
  name: string;
  /** The group's own words in this list. */
  text: string;
  related: Related[];
  total: number;
  codes: string[];
  cite: Cite;
}
