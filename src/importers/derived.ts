// Which parts are made from other parts? The list of all procedure codes with their witnesses, and the search index.
import { UNIVERSE, writeUniverse } from '#catalog';
import type { Edition, PartWriter } from '#editions';

export interface Derived {
  source: string;
  title: string;
  builder: number;
  write(writer: PartWriter, edition: Edition): { rows: number } & Record<string, number>;
}

export const DERIVED: readonly Derived[] = [
  {
    source: UNIVERSE,
    title: 'All procedure codes and the files that name them',
    builder: 1,
    write: (writer, _edition) => writeUniverse(writer, []),
  },
];
