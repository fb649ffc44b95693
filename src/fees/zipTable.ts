// Which payment locality does a ZIP code belong to? The ZIP to carrier locality file of one quarter.
// Authority: CMS ZIP5 file; some ZIP codes span localities and need the ZIP+4 file, which is marked.
import type { PartWriter } from '#editions';

export interface ZipRow {
  state: string;
  zip: string;
  mac: string;
  locality: string;
  rural: string;
  /** `1`: the ZIP spans localities and the ZIP+4 decides. */
  plusFour: string;
}

export const zipTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE zip (zip TEXT NOT NULL, state TEXT NOT NULL, mac TEXT NOT NULL, locality TEXT NOT NULL, rural TEXT NOT NULL,
      plusFour TEXT NOT NULL, PRIMARY KEY (zip, state)) WITHOUT ROWID`);
  },
  insert(writer: PartWriter, row: ZipRow): void {
    writer.insert('zip', row.zip, row.state, row.mac, row.locality, row.rural, row.plusFour);
  },
};
