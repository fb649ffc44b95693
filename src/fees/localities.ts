// Where is the service furnished, and what are the indices there? National, a locality (contractor and two digits), or a ZIP code.
// Authority: 42 CFR 414.4 and .26; the GPCI file and the ZIP to carrier locality file of CMS.
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type Indices, NATIONAL } from './amounts.ts';

export type WhereAsked =
  | { kind: 'national' }
  | { kind: 'locality'; mac: string; locality: string }
  | { kind: 'zip'; zip: string; plusFour: string | null };

export interface Locality {
  mac: string;
  locality: string;
  state: string;
  name: string;
  indices: Indices;
}

/** Where a price holds. */
export interface Where {
  /** Null: national, all indices 1.000. */
  locality: Locality | null;
  indices: Indices;
  zip: string | null;
  /** What the reader must know about the choice: a ZIP code that spans localities. */
  notes: string[];
  cites: Cite[];
}

/** Why there is none: for the reader, beside the field. */
export interface Nowhere {
  field: 'zip' | 'locality';
  problem: string;
}

/** `0118218`, `01182-18`, `01182 18`. */
export function parseLocality(text: string): { kind: 'locality'; mac: string; locality: string } | null {
  const match = /^\s*(\d{5})[\s-]?(\d{2})\s*$/.exec(text);
  return match ? { kind: 'locality', mac: match[1] as string, locality: match[2] as string } : null;
}

/** `90001`, `90001-1234`, `900011234`. */
export function parseZip(text: string): { kind: 'zip'; zip: string; plusFour: string | null } | null {
  const match = /^\s*(\d{5})(?:-?(\d{4}))?\s*$/.exec(text);
  return match ? { kind: 'zip', zip: match[1] as string, plusFour: match[2] ?? null } : null;
}

export function localityKey({ mac, locality }: { mac: string; locality: string }): string {
  return `${mac}-${locality}`;
}

interface GpciCells {
  mac: string;
  locality: string;
  state: string;
  name: string;
  work: number;
  pe: number;
  mp: number;
}

/** Every payment locality of the release that applies, by state and name. */
export function localitiesOn(edition: Edition, asOf: IsoDate): Locality[] {
  const picked = edition.pick('mpfs', asOf);
  if (!picked) return [];
  // The list is the same for every request of an edition.
  return edition.remember(`localities ${picked.part.entry.slug}`, () =>
    picked.part
      .all<GpciCells>('SELECT mac, locality, state, name, work, pe, mp FROM gpci ORDER BY state, name, mac')
      .map(localityOf),
  );
}

function localityOf({ mac, locality, state, name, work, pe, mp }: GpciCells): Locality {
  return { mac, locality, state, name, indices: { work, pe, mp } };
}

export function whereOn(edition: Edition, asked: WhereAsked, asOf: IsoDate): Where | Nowhere {
  if (asked.kind === 'national')
    return { locality: null, indices: NATIONAL, zip: null, notes: [], cites: [] };
  if (asked.kind === 'zip') return whereOfZip(edition, asked, asOf);
  const locality = find(edition, asked, asOf);
  if (locality) return { locality, indices: locality.indices, zip: null, notes: [], cites: [] };
  const loaded = localitiesOn(edition, asOf).length;
  const problem =
    loaded === 0
      ? 'No geographic indices are loaded; only the national price can be given.'
      : `The loaded index file has no locality ${localityKey(asked)}.`;
  return { field: 'locality', problem };
}

function find(edition: Edition, asked: { mac: string; locality: string }, asOf: IsoDate): Locality | null {
  return (
    localitiesOn(edition, asOf).find((one) => one.mac === asked.mac && one.locality === asked.locality) ??
    null
  );
}

function whereOfZip(
  edition: Edition,
  { zip, plusFour }: { zip: string; plusFour: string | null },
  asOf: IsoDate,
): Where | Nowhere {
  const picked = edition.pick('zip-locality', asOf);
  if (!picked) {
    return {
      field: 'zip',
      problem: 'The ZIP code file is not loaded; choose a locality or the national price.',
    };
  }
  const rows = picked.part.all<{ mac: string; locality: string; plusFour: string }>(
    'SELECT mac, locality, plusFour FROM zip WHERE zip = ? ORDER BY state',
    zip,
  );
  const [row] = rows;
  const { version } = picked.part.entry;
  if (!row) return { field: 'zip', problem: `The ZIP code file of ${version} has no ${zip}.` };
  const locality = find(edition, row, asOf);
  if (!locality) {
    return {
      field: 'zip',
      problem: `${zip} lies in locality ${localityKey(row)}, for which no indices are loaded.`,
    };
  }
  const notes: string[] = [];
  if (row.plusFour === '1' || rows.length > 1) {
    const typed = plusFour === null ? '' : ` (${zip}-${plusFour})`;
    notes.push(
      `ZIP ${zip} spans payment localities: the ZIP+4${typed} decides, by a file that is not loaded. Priced for ${localityKey(locality)}, which the five-digit file names; check the address, or choose the locality.`,
    );
  }
  return { locality, indices: locality.indices, zip, notes, cites: [citeOf(picked.part)] };
}
