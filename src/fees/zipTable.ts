// Which payment locality does a ZIP code belong to? The ZIP to carrier locality file of one quarter.
// Authority: CMS ZIP5 file; some ZIP codes span localities and need the ZIP+4 file, which is marked.
import { COMPARABLE_SCHEMA, type PartWriter } from '#editions';

export interface ZipRow {
  state: string;
  zip: string;
  mac: string;
  locality: string;
  /** Blank urban, R rural, B super rural. */
  rural: string;
  laboratoryBidArea: string;
  /** The rural indicator of 2006-12-01. */
  ruralBefore: string;
  /** `1`: the ZIP spans localities and the ZIP+4 decides. */
  plusFour: string;
  partBIndicator: string;
}

export const zipTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE zip (zip TEXT NOT NULL, state TEXT NOT NULL, mac TEXT NOT NULL, locality TEXT NOT NULL, rural TEXT NOT NULL,
      laboratoryBidArea TEXT NOT NULL, ruralBefore TEXT NOT NULL, plusFour TEXT NOT NULL, partBIndicator TEXT NOT NULL,
      PRIMARY KEY (zip, state)) WITHOUT ROWID; ${COMPARABLE_SCHEMA}`);
  },
  insert(writer: PartWriter, row: ZipRow): void {
    const { zip, state, mac, locality, rural, laboratoryBidArea, ruralBefore, plusFour, partBIndicator } =
      row;
    writer.insert(
      'zip',
      zip,
      state,
      mac,
      locality,
      rural,
      laboratoryBidArea,
      ruralBefore,
      plusFour,
      partBIndicator,
    );
    writer.insert('comparable', `${zip} ${state}`, `${mac} ${locality} ${rural}`.trim());
  },
};
