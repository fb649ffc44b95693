// NCCI a second time, as simply as can be: its own reading of the official text files, maps of rows, loops over lines.
// It shares nothing with src/edits; where both agree on a hundred thousand claims, neither has misread the manual by itself.
import { officialBytes } from './official-files.ts';

export interface NaiveLine {
  code: string;
  modifiers: readonly string[];
  units: number;
  date: string;
}

interface PairRow {
  effective: string;
  deletion: string;
  indicator: string;
}

interface AddOnRow {
  type: string;
  primary: string;
  effective: string;
  deletion: string;
}

export type NaiveSetting = 'practitioner' | 'hospital';

const PAIR_FILES = { practitioner: 'ccipra', hospital: 'ccioph' };
const UNIT_FILES = { practitioner: 'PractitionerServices', hospital: 'OutpatientHospitalServices' };

/** NCCI Policy Manual, chapter I, E.1. */
const ASSOCIATED = new Set(
  (
    'E1,E2,E3,E4,FA,F1,F2,F3,F4,F5,F6,F7,F8,F9,TA,T1,T2,T3,T4,T5,T6,T7,T8,T9,LT,RT,LC,LD,RC,LM,RI,' +
    '24,25,57,58,78,79,27,59,91,XE,XS,XP,XU'
  ).split(','),
);

export class NaiveNcci {
  /** Setting → `column one` `column two` → rows. */
  readonly pairs = { practitioner: new Map<string, PairRow[]>(), hospital: new Map<string, PairRow[]>() };
  readonly units = {
    practitioner: new Map<string, { most: number; perDay: boolean }>(),
    hospital: new Map<string, { most: number; perDay: boolean }>(),
  };
  readonly addOns = new Map<string, AddOnRow[]>();
  /** Rows of each code in column one, practitioner. */
  readonly rowCounts = new Map<string, number>();

  /** Reads everything but the pairs, and counts those. */
  constructor() {
    for (const line of pairLines('practitioner')) {
      const one = line.slice(0, 5);
      this.rowCounts.set(one, (this.rowCounts.get(one) ?? 0) + 1);
    }
    for (const setting of ['practitioner', 'hospital'] as const) this.#readUnits(setting);
    this.#readAddOns();
  }

  /** Keeps the pairs of which both codes are wanted: all four million in maps would fill the memory. */
  readPairs(wanted: ReadonlySet<string>): void {
    for (const setting of ['practitioner', 'hospital'] as const) {
      for (const line of pairLines(setting)) {
        if (!wanted.has(line.slice(0, 5)) || !wanted.has(line.slice(6, 11))) continue;
        const [one, two, , effective, deletion, indicator] = line.split('\t') as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const key = `${one} ${two}`;
        const row = { effective, deletion: /^\d{8}$/.test(deletion) ? deletion : '99999999', indicator };
        this.pairs[setting].set(key, [...(this.pairs[setting].get(key) ?? []), row]);
      }
    }
  }

  #readUnits(setting: NaiveSetting): void {
    const name = `MCR_MUE_${UNIT_FILES[setting]}_Eff_07-01-2024`;
    for (const line of officialBytes(`ncci/${name}.zip`, `${name}.csv`).toString('latin1').split('\n')) {
      const row = /^([0-9A-Z]{5}),(\d+),([123]) /.exec(line);
      // D codes are the ADA's: no part of this reference.
      if (row && !line.startsWith('D'))
        this.units[setting].set(row[1] as string, { most: Number(row[2]), perDay: row[3] !== '1' });
    }
  }

  #readAddOns(): void {
    const text = officialBytes(
      'ncci/add-code-edits-medicare-effective-10012025.zip',
      'AOC_V2025Q4_01-MCR.txt',
    );
    for (const line of text.toString('latin1').split('\n')) {
      if (!/^[123]/.test(line)) continue;
      const addOn = line.slice(1, 6);
      const row = {
        type: line.slice(0, 1),
        primary: line.slice(13, 18),
        effective: fromOrdinal(line.slice(25, 32)) ?? '00000000',
        deletion: fromOrdinal(line.slice(32, 39)) ?? '99999999',
      };
      this.addOns.set(addOn, [...(this.addOns.get(addOn) ?? []), row]);
    }
  }

  /** What NCCI says of a claim, one text a statement, sorted. */
  statements(lines: readonly NaiveLine[], setting: NaiveSetting): string[] {
    return [
      ...this.#pairStatements(lines, setting),
      ...this.#unitStatements(lines, setting),
      ...this.#addOnStatements(lines),
    ].sort();
  }

  #pairStatements(lines: readonly NaiveLine[], setting: NaiveSetting): string[] {
    const told = new Map<string, Set<number>>();
    for (const [i, first] of lines.entries()) {
      for (const [j, second] of lines.entries()) {
        if (i >= j || first.date !== second.date) continue;
        const day = first.date.replaceAll('-', '');
        const found = [
          ...this.#rowsOf(setting, first, second),
          ...this.#rowsOf(setting, second, first),
        ].filter(({ row }) => row.deletion >= day && row.effective <= day && row.indicator !== '9');
        // Two codes have one edit at a time: where the file has lost the first days, the one that ends next.
        const ends = found.map(({ row }) => row.deletion).sort();
        const inForce = found.find(({ row }) => row.deletion === ends[0]);
        if (!inForce) continue;
        const { one, two, row } = inForce;
        const lifted = row.indicator === '1' && (lifts(one, day) || lifts(two, day));
        const key = `ptp ${one.code} ${two.code} ${one.date} ${lifted ? 'lifted' : 'denied'}`;
        const known = told.get(key) ?? new Set();
        told.set(key, known.add(i + 1).add(j + 1));
      }
    }
    return [...told].map(([key, numbers]) => `${key} ${[...numbers].sort((a, b) => a - b).join(',')}`);
  }

  #rowsOf(setting: NaiveSetting, one: NaiveLine, two: NaiveLine) {
    return (this.pairs[setting].get(`${one.code} ${two.code}`) ?? []).map((row) => ({ one, two, row }));
  }

  #unitStatements(lines: readonly NaiveLine[], setting: NaiveSetting): string[] {
    const told = new Set<string>();
    for (const [i, line] of lines.entries()) {
      const limit = this.units[setting].get(line.code);
      if (!limit) continue;
      const tested = limit.perDay
        ? [...lines.keys()].filter((n) => lines[n]?.code === line.code && lines[n]?.date === line.date)
        : [i];
      const units = tested.reduce((sum, n) => sum + (lines[n] as NaiveLine).units, 0);
      if (units > limit.most) told.add(`mue ${line.code} ${tested.map((n) => n + 1).join(',')}`);
    }
    return [...told];
  }

  #addOnStatements(lines: readonly NaiveLine[]): string[] {
    return lines.flatMap((line, i) => {
      const rows = this.#addOnRows(line.code, line.date);
      if (rows.length === 0) return [];
      const others = lines.filter((other, j) => j !== i && other.date === line.date);
      if (others.some((other) => rows.some((row) => row.primary === other.code))) return [];
      const candidate = others.some(
        (other) => other.code !== line.code && this.#addOnRows(other.code, line.date).length === 0,
      );
      const type = rows.some((row) => row.type === '2') ? 2 : rows.some((row) => row.type === '3') ? 3 : 1;
      const severity = type === 1 || !candidate ? 'error' : type === 3 ? 'warning' : 'information';
      return [`add-on ${line.code} ${i + 1} ${severity}`];
    });
  }

  #addOnRows(code: string, date: string): AddOnRow[] {
    const day = date.replaceAll('-', '');
    return (this.addOns.get(code) ?? []).filter((row) => row.effective <= day && row.deletion >= day);
  }
}

function lifts({ modifiers }: NaiveLine, day: string): boolean {
  // XE, XS, XP and XU came on 1 January 2015.
  return modifiers.some((one) => ASSOCIATED.has(one) && !(one.startsWith('X') && day < '20150101'));
}

/** The data lines of the four files of a setting. */
function* pairLines(setting: NaiveSetting): Iterable<string> {
  for (const part of [1, 2, 3, 4]) {
    const name = `${PAIR_FILES[setting]}-v302r0-f${part}`;
    const text = officialBytes(`ncci/${name}.zip`, `${name}.txt`).toString('latin1');
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf('\n', at);
      if (end < 0) return;
      if (text[at + 5] === '\t' && text[at + 11] === '\t') yield text.slice(at, end);
      at = end + 1;
    }
  }
}

/** `2013091` → `20130401` */
function fromOrdinal(text: string): string | null {
  if (!/^\d{7}$/.test(text)) return null;
  const date = new Date(Date.UTC(Number(text.slice(0, 4)), 0, Number(text.slice(4))));
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}
