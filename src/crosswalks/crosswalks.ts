// What is this code called elsewhere? Code to code and code to group, both ways, each with its source.
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';

/** One list of correspondences of a code, such as its risk-adjustment categories. */
export interface Crosswalk {
  /** `CMS-HCC V28`, `ICD-9-CM`, `RBCS`, `MS-DRG complication status`, `Medicare code editor`. */
  name: string;
  /** True when the list is a hint, not an official map (the ICD-9 list carries no flags). */
  approximate: boolean;
  items: { code: string | null; text: string; detail: string | null }[];
  cite: Cite;
}

/** Everything loaded that maps the code to something else or something else to it. `system` as in the catalog. */
export function ofCode(_edition: Edition, _system: string, _code: string, _asOf: IsoDate): Crosswalk[] {
  return [];
}
