// The files beside the RVU file that speak of localities: GPCI, counties, anesthesia factors, OPPS caps. Latin-1, footnotes below.
// A locality is a contractor number of five digits and a locality number of two; spreadsheets drop the leading zeros.
import type { PartWriter } from '#editions';
import { physicianTables } from '#fees';
import { parseCents } from '#kit';
import { readTable, scaled, type TableRow, type TableShape } from './columns.ts';
import type { SourceFile } from './importing.ts';
import { readDelimited } from './reading.ts';

const GPCI: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^Medicare Administrative Contractor/i,
  columns: {
    mac: /^Medicare Administrative Contractor/i,
    state: /^State$/i,
    locality: /^Locality Number/i,
    name: /^Locality Name/i,
    work: /PW GPCI/i,
    pe: /PE GPCI/i,
    mp: /MP GPCI/i,
  },
};

export async function readGpci(file: SourceFile, writer: PartWriter): Promise<number> {
  let rows = 0;
  await readTable(file, GPCI, (row) => {
    if (isFootnote(row)) return;
    const [work, pe, mp] = [scaled(row, 'work', 3), scaled(row, 'pe', 3), scaled(row, 'mp', 3)];
    if (work === null || pe === null || mp === null) throw row.refuse('work', 'three indices');
    const name = row.cell('name').replace(/\*+$/, '').trim();
    physicianTables.insertGpci(writer, {
      mac: macOf(row),
      state: row.cell('state'),
      locality: localityOf(row),
      name,
      work,
      pe,
      mp,
    });
    rows++;
  });
  return rows;
}

const COUNTIES: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^Medicare Admin\w+ Contractor/i,
  columns: {
    mac: /Contractor$/i,
    locality: /^Locality Number/i,
    state: /^State$/i,
    area: /^Fee Schedule Area/i,
    counties: /^Counties/i,
  },
};

export async function readCounties(file: SourceFile, writer: PartWriter): Promise<number> {
  let rows = 0;
  let state = '';
  const seen = new Set<string>();
  await readTable(file, COUNTIES, (row) => {
    if (isFootnote(row)) return;
    // A blank state means the one above.
    state = row.cell('state') || state;
    const area = row.cell('area');
    const county = {
      mac: macOf(row),
      locality: localityOf(row),
      state,
      area: area.replace(/\s*\*+$/, ''),
      counties: row.cell('counties'),
    };
    // The rest of Missouri stands in the file twice.
    if (seen.has(JSON.stringify(county))) return;
    seen.add(JSON.stringify(county));
    physicianTables.insertCounty(writer, { ...county, twoCarriers: area.endsWith('*') ? 1 : 0 });
    rows++;
  });
  return rows;
}

const ANESTHESIA: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^Contractor$/i,
  columns: {
    mac: /^Contractor$/i,
    locality: /^Locality$/i,
    name: /^Locality Name/i,
    factor: /National Anes CF/i,
  },
};

export async function readAnesthesia(file: SourceFile, writer: PartWriter): Promise<number> {
  let rows = 0;
  await readTable(file, ANESTHESIA, (row) => {
    const cents = parseCents(row.cell('factor'));
    if (cents === null) throw row.refuse('factor', 'a conversion factor in dollars');
    physicianTables.insertAnesthesia(
      writer,
      macOf(row),
      localityOf(row),
      row.cell('name').replace(/\*+$/, ''),
      cents,
    );
    rows++;
  });
  // The national factor stands in the header cell alone: `National Anes CF of 20.3178`.
  await readDelimited(file, { delimiter: ',', encoding: 'latin1' }, (cells, line) => {
    const national = line === 1 ? /CF of (\d+\.\d+)/.exec(cells.join(' '))?.[1] : undefined;
    if (national)
      physicianTables.insertNationalFactor(writer, 'anesthesia', Math.round(Number(national) * 10_000));
  });
  return rows;
}

const OPPS_CAP: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^HCPCS$/i,
  columns: {
    code: /^HCPCS$/i,
    modifier: /^MOD$/i,
    status: /^PROCSTAT$/i,
    mac: /^CARRIER$/i,
    locality: /^LOCALITY$/i,
    facility: /^FACILITY PRICE$/i,
    nonFacility: /^NON-FACILI?TY PRICE$/i,
  },
};

export async function readOppsCap(file: SourceFile, writer: PartWriter): Promise<number> {
  let rows = 0;
  await readTable(file, OPPS_CAP, (row) => {
    const facility = scaled(row, 'facility', 2);
    const nonFacility = scaled(row, 'nonFacility', 2);
    if (facility === null || nonFacility === null) throw row.refuse('facility', 'a price');
    const [code, modifier, status] = [row.cell('code'), row.cell('modifier'), row.cell('status')];
    if (!/^[0-9A-Z]{5}$/.test(code)) throw row.refuse('code', 'a code of five capitals and digits');
    physicianTables.insertOppsCap(writer, {
      code,
      modifier,
      status,
      mac: macOf(row),
      locality: localityOf(row),
      facility,
      nonFacility,
    });
    rows++;
  });
  return rows;
}

/** Footnotes stand below a table in its first column alone: `*Work GPCI …`, `MAC Assignments as of …`. */
function isFootnote(row: TableRow): boolean {
  return row.isAlone && /^(\*|MAC Assignments)/.test(row.cell('mac'));
}

/** Spreadsheets drop leading zeros: `2102` is contractor 02102. */
function macOf(row: TableRow): string {
  if (!/^\d{4,5}$/.test(row.cell('mac'))) throw row.refuse('mac', 'a contractor number of five digits');
  return row.cell('mac').padStart(5, '0');
}

function localityOf(row: TableRow): string {
  if (!/^\d{1,2}$/.test(row.cell('locality')))
    throw row.refuse('locality', 'a locality number of two digits');
  return row.cell('locality').padStart(2, '0');
}
