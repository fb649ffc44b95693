// Is this code alive on the date of service? The first thing a page says, with its evidence.
// ICD-10: the order file of the year decides. HCPCS Level II: the dates in the CMS record. CPT: the AMA's history
// where the operator has loaded it; else what the CMS files that name the code let one infer (see `INFERENCE`).
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import { addDays, type IsoDate } from '#kit';
import { type CodeRef, compactCode, SYSTEM_NAMES, type System } from './codes.ts';
import { successorsOf } from './history.ts';
import { type OrderRow, orderTable } from './orderTable.ts';
import { revisionOf } from './revisions.ts';
import type { Status } from './types.ts';
import { partsBySlug, type Testimony, testimoniesOn } from './universe.ts';

/** ICD-10 replaced ICD-9 for services from this day (45 CFR 162.1002). */
export const ICD10_BEGINS = '2015-10-01';

/** How long a code is called new or revised. */
const NEWS_DAYS = 365;

export const INFERENCE =
  'No code history of the AMA is loaded, so first and last days are inferred. Last day: the number is in none of the newest ' +
  'Medicare lists (fee schedule, OPPS Addendum B), and every NCCI pair that names it has ended; the latest of those ends is ' +
  'taken as its last valid day, unless the RBCS file states an earlier one and fewer than one pair in a hundred ends after it. First day: as the RBCS file or the HCPCS record states it.';

/** Fewer than one in so many of a code's pairs: those that were forgotten when the others ended. */
const STRAGGLERS = 100;

/** Sources that carry every procedure code payable or not by Medicare: a code missing from a newer one has gone. */
const MASTER_LISTS = new Set(['mpfs', 'opps-addendum-b', 'cpt-ama']);

/** Null when no loaded file names the code. */
export function statusOf(edition: Edition, ref: CodeRef, asOf: IsoDate): Status | null {
  return ref.system === 'icd-10-cm' || ref.system === 'icd-10-pcs'
    ? icdStatus(edition, ref, asOf)
    : procedureStatus(edition, ref, asOf);
}

/** A loaded release of an ICD list, and the code's row in it. */
interface Listed {
  part: Part;
  row: OrderRow | undefined;
}

function icdStatus(edition: Edition, ref: CodeRef, asOf: IsoDate): Status | null {
  const compact = compactCode(ref.code);
  // Newest first.
  const listed: Listed[] = edition
    .releases(ref.system)
    .map((part) => ({ part, row: orderTable.find(part, compact) }));
  if (listed.every(({ row }) => !row)) return null;
  const picked = edition.pick(ref.system, asOf);
  if (!picked) return null;
  const at = listed.findIndex(({ part }) => part === picked.part);
  const here = listed[at] as Listed;
  const older = listed[at + 1];
  const name = SYSTEM_NAMES[ref.system];
  const version = here.part.entry.version;
  const base = blank(staleness(picked.part, picked.fit, asOf));
  if (asOf < ICD10_BEGINS) {
    return {
      ...base,
      kind: 'not yet effective',
      firstDay: ICD10_BEGINS,
      sentence: `Not in use on ${asOf}: ${name} replaced ICD-9 for services from ${ICD10_BEGINS}.`,
      staleness: null,
    };
  }
  if (here.row) return presentStatus(base, here, older, asOf, name);
  const later = listed
    .slice(0, at)
    .filter(({ row }) => row)
    .at(-1);
  const earlier = listed.slice(at + 1).find(({ row }) => row);
  if (earlier) {
    const last = joins(earlier.part, listed[listed.indexOf(earlier) - 1]?.part)
      ? earlier.part.entry.ends
      : null;
    return {
      ...base,
      kind: 'deleted',
      lastDay: last,
      sentence: last
        ? `Deleted. Last valid day ${last}.`
        : `Deleted: in ${earlier.part.entry.version}, not in ${version}. The releases between are not loaded, so the last valid day is not known.`,
      evidence: [
        { text: `Listed in ${earlier.part.entry.version}`, cite: citeOf(earlier.part) },
        { text: `Not listed in ${version}`, cite: citeOf(here.part) },
      ],
    };
  }
  const first = later?.part.entry.effective ?? null;
  return {
    ...base,
    kind: 'not yet effective',
    firstDay: later && joins(here.part, later.part) ? first : null,
    sentence: `Not in ${name} ${version}; first listed in ${later?.part.entry.version}${first ? `, from ${first}` : ''}.`,
    evidence: later ? [{ text: `Listed in ${later.part.entry.version}`, cite: citeOf(later.part) }] : [],
  };
}

function presentStatus(
  base: Status,
  here: Listed,
  older: Listed | undefined,
  asOf: IsoDate,
  name: string,
): Status {
  const { version, effective } = here.part.entry;
  const recent = effective !== null && asOf < addDays(effective, NEWS_DAYS);
  const adjoining = older !== undefined && joins(older.part, here.part);
  const evidence = [{ text: `Listed in ${version}`, cite: citeOf(here.part) }];
  if (adjoining && recent && !older.row) {
    return {
      ...base,
      kind: 'new',
      firstDay: effective,
      sentence: `New in ${name} ${version}, from ${effective}.`,
      evidence,
    };
  }
  if (adjoining && recent && older.row && older.row.long !== here.row?.long) {
    return {
      ...base,
      kind: 'revised',
      sentence: `Active; its wording was revised in ${version}, from ${effective}.`,
      evidence: [...evidence, { text: `Before: ${older.row.long}`, cite: citeOf(older.part) }],
    };
  }
  return { ...base, kind: 'active', sentence: `Active in ${name} ${version}.`, evidence };
}

/** Two releases with no other between them that is missing here. */
function joins(older: Part, newer: Part | undefined): boolean {
  const ends = older.entry.ends;
  const begins = newer?.entry.effective ?? null;
  return ends !== null && begins !== null && begins <= addDays(ends, 1);
}

/** One witness with the part that it stands in. */
interface Witness extends Testimony {
  part: Part;
}

function procedureStatus(edition: Edition, ref: CodeRef, asOf: IsoDate): Status | null {
  const parts = partsBySlug(edition);
  const witnesses: Witness[] = [];
  for (const one of testimoniesOn(edition, ref.code)) {
    const part = parts.get(one.slug);
    if (part) witnesses.push({ ...one, part });
  }
  if (witnesses.length === 0) return null;
  const life = lifeOf(edition, ref.system, witnesses, asOf);
  const base = blank(life.staleness);
  const common = {
    firstDay: life.firstDay,
    lastDay: life.lastDay,
    evidence: life.evidence,
    inference: life.inferred ? INFERENCE : null,
  };
  if (life.lastDay !== null && asOf > life.lastDay) {
    const successors = successorsOf(edition, ref);
    return {
      ...base,
      ...common,
      successors,
      kind: 'deleted',
      sentence: `Deleted. Last valid day ${life.lastDay}.`,
      staleness: null,
    };
  }
  if (life.goneSince !== null && asOf >= life.goneSince) {
    const successors = successorsOf(edition, ref);
    return {
      ...base,
      ...common,
      successors,
      kind: 'deleted',
      sentence: `No longer listed; its last valid day is not recorded in the loaded files.`,
    };
  }
  if (life.firstDay !== null && asOf < life.firstDay) {
    return {
      ...base,
      ...common,
      kind: 'not yet effective',
      sentence: `Not yet effective on ${asOf}. First valid day ${life.firstDay}.`,
    };
  }
  const until = life.lastDay === null ? '' : `, until its last valid day ${life.lastDay}`;
  if (life.firstDay !== null && asOf < addDays(life.firstDay, NEWS_DAYS)) {
    return { ...base, ...common, kind: 'new', sentence: `New since ${life.firstDay}${until}.` };
  }
  const revision = revisionOf(edition, ref, asOf);
  if (revision !== null) {
    const evidence = [{ text: revision.text, cite: revision.cite }, ...life.evidence];
    return {
      ...base,
      ...common,
      evidence,
      kind: 'revised',
      sentence: `Active; revised from ${revision.date}${until}.`,
    };
  }
  if (!life.confirmed) {
    return {
      ...base,
      ...common,
      kind: 'unconfirmed',
      sentence: `Not confirmed for ${asOf}: the loaded files name it only in other years.`,
    };
  }
  return { ...base, ...common, kind: 'active', sentence: `Active on ${asOf}${until}.` };
}

interface Life {
  firstDay: IsoDate | null;
  lastDay: IsoDate | null;
  /** Absent from a master list that took effect on this day, without a known last day. */
  goneSince: IsoDate | null;
  inferred: boolean;
  /** Some file speaks for the date asked about, or for a later one. */
  confirmed: boolean;
  evidence: { text: string; cite: Cite }[];
  staleness: string | null;
}

function lifeOf(edition: Edition, system: System, witnesses: Witness[], asOf: IsoDate): Life {
  const dated = witnesses.filter((one) => one.kind === 'dated').sort(byAuthority);
  const pairs = witnesses.filter((one) => one.kind === 'pairs');
  const listings = witnesses.filter((one) => one.kind === 'listed').sort(newestFirst);
  const newest = newestMaster(edition, system, witnesses[0]?.code ?? '');
  const inNewest = newest !== null && listings.some((one) => one.part === newest);
  const evidence: { text: string; cite: Cite }[] = [];

  const firmest = dated[0];
  const firstDay = dated.find((one) => one.first !== null)?.first ?? null;
  let lastDay = firmest && !isSecondary(firmest) ? firmest.last : null;
  // A CMS record that is open speaks only for the day of its release; a newer list may lack the code.
  const outdated = firmest !== undefined && lastDay === null && isOlder(firmest.part, newest);
  let inferred = !firmest || isSecondary(firmest) || outdated;
  let goneSince: IsoDate | null = null;

  if (inferred && !inNewest) {
    const openPairs = pairs.some((one) => one.last === null);
    const lastPair = latest(pairs.map((one) => one.last));
    const lastSeen = latest(
      listings.filter((one) => isMaster(one.part)).map((one) => one.part.entry.effective),
    );
    const stated = latest(dated.map((one) => one.last));
    // A pair may end long before its code does; a list that still carries the code afterwards proves it alive.
    const contradicted = lastPair !== null && lastSeen !== null && lastSeen > lastPair;
    // A handful of pairs that were closed a year late outweigh no end that a file states.
    const late = pairs.filter((one) => one.last === lastPair);
    const isStraggling =
      stated !== null &&
      lastPair !== null &&
      stated < lastPair &&
      late.every((one) => one.endingThen * STRAGGLERS < one.rows);
    if (isStraggling) lastDay = stated;
    else if (pairs.length > 0 && !openPairs && lastPair !== null && !contradicted) lastDay = lastPair;
    else if (stated !== null) lastDay = stated;
    else if (newest !== null && (lastSeen !== null || openPairs || pairs.length > 0))
      goneSince = newest.entry.effective;
    else inferred = false;
  }

  // Official witnesses first; our own word only repeats them.
  const isOwn = (one: Witness) => one.part.entry.source === 'own-content';
  for (const one of dated) if (!isOwn(one)) evidence.push({ text: datedText(one), cite: citeOf(one.part) });
  for (const one of pairs) evidence.push({ text: pairsText(one), cite: citeOf(one.part) });
  for (const one of listings)
    if (!isOwn(one))
      evidence.push({
        text: `Listed in ${one.part.entry.title} ${one.part.entry.version}`,
        cite: citeOf(one.part),
      });
  if (newest && !inNewest && (lastDay !== null || goneSince !== null) && inferred) {
    evidence.push({
      text: `Not listed in ${newest.entry.title} ${newest.entry.version}`,
      cite: citeOf(newest),
    });
  }
  for (const one of dated) if (isOwn(one)) evidence.push({ text: datedText(one), cite: citeOf(one.part) });
  const speaksUntil = latest([
    ...listings.map((one) => one.part.entry.ends ?? one.part.entry.effective),
    ...pairs.map((one) => one.last ?? one.part.entry.ends),
    ...dated.map((one) => one.last ?? one.part.entry.ends ?? one.part.entry.effective),
  ]);
  return {
    firstDay,
    lastDay,
    goneSince,
    inferred,
    // Silence is no end: only a newer list that lacks the code puts the time in between in doubt.
    confirmed: goneSince === null || (speaksUntil !== null && speaksUntil >= asOf),
    evidence,
    staleness:
      lastDay === null && speaksUntil !== null && asOf > speaksUntil
        ? `The newest loaded file that names it speaks for ${speaksUntil}; nothing newer is loaded.`
        : null,
  };
}

/** The newest loaded list of every code. H, S and T codes are for other payers: Medicare lists never carry them. */
function newestMaster(edition: Edition, system: System, code: string): Part | null {
  if (system === 'hcpcs' && /^[HST]/.test(code)) return null;
  return edition.remember(`newest master of ${system}`, () => {
    let best: Part | null = null;
    for (const source of MASTER_LISTS) {
      if (source === 'cpt-ama' && system !== 'cpt') continue;
      for (const part of edition.releases(source)) {
        if (part.entry.starter || part.entry.effective === null) continue;
        if (best === null || part.entry.effective > (best.entry.effective ?? '')) best = part;
      }
    }
    return best;
  });
}

function isOlder(part: Part, than: Part | null): boolean {
  return than !== null && (part.entry.effective ?? '') < (than.entry.effective ?? '');
}

function isMaster(part: Part): boolean {
  return MASTER_LISTS.has(part.entry.source) && !part.entry.starter;
}

/** Own content and the RBCS file repeat dates; the AMA's and CMS's own records decide them. */
function isSecondary(one: Witness): boolean {
  return one.part.entry.source !== 'cpt-ama' && one.part.entry.source !== 'hcpcs';
}

const AUTHORITY = ['cpt-ama', 'hcpcs', 'rbcs'];

function byAuthority(a: Witness, b: Witness): number {
  const rank = (one: Witness) =>
    (AUTHORITY.indexOf(one.part.entry.source) + AUTHORITY.length + 1) % (AUTHORITY.length + 1);
  return rank(a) - rank(b) || newestFirst(a, b);
}

function newestFirst(a: Witness, b: Witness): number {
  return (a.part.entry.effective ?? '') < (b.part.entry.effective ?? '') ? 1 : -1;
}

function datedText(one: Witness): string {
  const title = `${one.part.entry.title} ${one.part.entry.version}`;
  const first = one.first === null ? '' : ` added ${one.first}`;
  const last = one.last === null ? '' : `${first === '' ? '' : ','} ended ${one.last}`;
  return first === '' && last === '' ? `Named in ${title}` : `${title}:${first}${last}`;
}

function pairsText(one: Witness): string {
  const title = `${one.part.entry.title} ${one.part.entry.version}`;
  const rows = `${one.rows.toLocaleString('en-US')} ${one.rows === 1 ? 'row names' : 'rows name'} it`;
  return one.last === null
    ? `${title}: ${rows}, pairs are in force`
    : `${title}: ${rows}, none in force; ${one.endingThen.toLocaleString('en-US')} of them end on ${one.last}`;
}

function latest(dates: (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((best, date) => (date !== null && (best === null || date > best) ? date : best), null);
}

function staleness(part: Part, fit: string, asOf: IsoDate): string | null {
  const { version, effective, ends } = part.entry;
  if (fit === 'covers') return null;
  if (fit === 'before its start')
    return `No loaded release reaches back to ${asOf}; this is ${version}, in effect from ${effective}.`;
  return `The newest release loaded for ${asOf} is ${version}, which ended on ${ends}; a later one is not loaded.`;
}

function blank(stale: string | null): Status {
  return {
    kind: 'active',
    firstDay: null,
    lastDay: null,
    successors: [],
    sentence: '',
    evidence: [],
    inference: null,
    staleness: stale,
  };
}
