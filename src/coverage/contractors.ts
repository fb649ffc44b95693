// Who decides where? Medicare's contractors and the states that they serve, from the lookup tables that every download
// of the coverage database carries. CMS cuts some states into areas (`New York - Queens`): the state is what stands before.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export const contractorTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE contractor (key TEXT PRIMARY KEY, name TEXT NOT NULL, number TEXT NOT NULL, kind INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
      CREATE TABLE serves (contractor TEXT NOT NULL, state INTEGER NOT NULL, begins TEXT, ends TEXT);
      CREATE TABLE state (id INTEGER PRIMARY KEY, abbreviation TEXT NOT NULL, name TEXT NOT NULL); ${COMPARABLE_SCHEMA}`);
  },
  // The same table may come in several of the downloads: the last one read stands.
  contractor(writer: PartWriter, key: string, name: string, number: string, kind: number): void {
    writer.run('INSERT OR REPLACE INTO contractor VALUES (?, ?, ?, ?)', key, name, number, kind);
    writer.run('INSERT OR REPLACE INTO comparable VALUES (?, ?)', key, `${name} ${number}`);
  },
  kind(writer: PartWriter, id: number, name: string): void {
    writer.run('INSERT OR REPLACE INTO kind VALUES (?, ?)', id, name);
  },
  serves(
    writer: PartWriter,
    contractor: string,
    state: number,
    begins: IsoDate | null,
    ends: IsoDate | null,
  ): void {
    writer.insert('serves', contractor, state, begins, ends);
  },
  state(writer: PartWriter, id: number, abbreviation: string, name: string): void {
    writer.run('INSERT OR REPLACE INTO state VALUES (?, ?, ?)', id, abbreviation, name);
  },
};

export interface State {
  /** `NY`; for an area CMS's own, `QN`. */
  abbreviation: string;
  /** Without the area. */
  name: string;
}

/** The tables as a whole; they have a few hundred rows. */
export interface Jurisdictions {
  contractors: ReadonlyMap<string, { name: string; number: string; kind: string }>;
  states: ReadonlyMap<number, State>;
  serving: readonly { contractor: string; state: number; begins: IsoDate | null; ends: IsoDate | null }[];
  cite: Cite;
}

/** Null when the lookup tables are not loaded. */
export function jurisdictionsOn(edition: Edition, asOf: IsoDate): Jurisdictions | null {
  const part = edition.pick('mcd-contractor', asOf)?.part;
  if (!part) return null;
  return edition.remember(`jurisdictions ${part.entry.slug}`, () => ({
    contractors: new Map(
      part
        .all<{ key: string; name: string; number: string; kind: string }>(
          `SELECT key, contractor.name, number, coalesce(kind.name, '') AS kind FROM contractor
           LEFT JOIN kind ON kind.id = contractor.kind ORDER BY key`,
        )
        .map(({ key, ...contractor }) => [key, contractor]),
    ),
    states: new Map(
      part
        .all<State & { id: number }>('SELECT id, abbreviation, name FROM state ORDER BY id')
        .map(({ id, abbreviation, name }) => [id, { abbreviation, name: name.replace(/ - .*$/, '') }]),
    ),
    serving: part.all(
      'SELECT DISTINCT contractor, state, begins, ends FROM serves ORDER BY contractor, state',
    ),
    cite: citeOf(part),
  }));
}

/** Numbers of the states, whole or areas of it, that an abbreviation or a name means; empty: no such state. */
export function statesMeant(all: Jurisdictions, text: string): Set<number> {
  const typed = text.trim().toLowerCase();
  const names = new Set(
    [...all.states.values()]
      .filter(
        ({ abbreviation, name }) => abbreviation.toLowerCase() === typed || name.toLowerCase() === typed,
      )
      .map(({ name }) => name),
  );
  return new Set([...all.states].filter(([, { name }]) => names.has(name)).map(([id]) => id));
}

/** Keys of the contractors that serve one of the states on the day. */
export function servingStates(all: Jurisdictions, states: ReadonlySet<number>, asOf: IsoDate): Set<string> {
  const found = new Set<string>();
  for (const { contractor, state, begins, ends } of all.serving) {
    if (states.has(state) && (begins === null || begins <= asOf) && (ends === null || ends >= asOf))
      found.add(contractor);
  }
  return found;
}

/** Keys of the contractors whose number this is, or whose name holds the text. */
export function contractorsMeant(all: Jurisdictions, text: string): Set<string> {
  const typed = text.trim().toLowerCase();
  return new Set(
    [...all.contractors]
      .filter(([, { name, number }]) => number === typed || name.toLowerCase().includes(typed))
      .map(([key]) => key),
  );
}

/** Names of the states that a contractor serves on the day, each once. */
export function statesServed(all: Jurisdictions, contractor: string, asOf: IsoDate): string[] {
  const names = all.serving
    .filter(
      (one) =>
        one.contractor === contractor &&
        (one.begins === null || one.begins <= asOf) &&
        (one.ends === null || one.ends >= asOf),
    )
    .map(({ state }) => all.states.get(state)?.name ?? '');
  return [...new Set(names)].filter((name) => name !== '').sort();
}
