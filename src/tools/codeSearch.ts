// Which codes does a text mean on a date of service? What the search room finds, each with its status, and the releases behind it.
import {
  type CodeRef,
  isSystem,
  mainReleases,
  parseCode,
  type Status,
  type System,
  statusOf,
} from '#catalog';
import type { Cite, Edition } from '#editions';
import { type Found, type Hit, type SearchOptions, search, suggest } from '#search';

export interface FoundCode extends Omit<Hit, 'system' | 'code'> {
  ref: CodeRef;
  status: Status;
}

export interface FoundCodes extends Omit<Found, 'hits' | 'groups'> {
  hits: FoundCode[];
  /** Matches in each system, in the order of their best. */
  groups: { system: System; count: number; capped: boolean }[];
  /** The code lists that the systems in `groups` were read from. */
  releases: Cite[];
}

/** With `perSystem` at most so many of each system; without it the best of all, as a box shows them. */
export function findCodes(
  edition: Edition,
  query: string,
  options: SearchOptions & { perSystem?: number },
): FoundCodes {
  const found =
    options.perSystem === undefined ? suggest(edition, query, options) : search(edition, query, options);
  const hits = found.hits.flatMap(({ system, code, ...hit }) => {
    const ref = isSystem(system) ? parseCode(system, code) : null;
    const status = ref ? statusOf(edition, ref, options.asOf) : null;
    return ref && status ? [{ ...hit, ref, status }] : [];
  });
  const best = (system: System) => hits.findIndex(({ ref }) => ref.system === system);
  const groups = found.groups
    .flatMap(({ system, ...group }) => (isSystem(system) && best(system) >= 0 ? [{ system, ...group }] : []))
    .toSorted((a, b) => best(a.system) - best(b.system));
  const releases = groups.flatMap(({ system }) => mainReleases(edition, system, options.asOf));
  return { ...found, hits, groups, releases };
}
