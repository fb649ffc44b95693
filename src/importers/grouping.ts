// Which release does each offered file belong to? Every importer is asked by content; files of one source and version
// come together, and a file that names no release takes that of the nearest neighbour that does.
import { Refused } from '#kit';
import type { FoundFile } from './archive.ts';
import type { Importer, Recognition } from './importing.ts';

export interface Release {
  importer: Importer;
  version: string;
  effective: string | null;
  ends: string | null;
  note: string | null;
  starter: boolean;
  slots: Map<string, FoundFile[]>;
}

interface Grouping {
  /** The files are our own selection, from `content/`. */
  starter: boolean;
  refuse(message: string): void;
  onIgnored(label: string, why: string): void;
  onRecognised(label: string, source: string, version: string): void;
}

/** Recognises each file and puts those of one source and version together. */
export async function groupByRelease(
  files: FoundFile[],
  importers: readonly Importer[],
  grouping: Grouping,
): Promise<Release[]> {
  const known: Known[] = [];
  for (const file of files) {
    if (hasTable(file, files)) {
      grouping.onIgnored(file.label, 'the same table as the .csv of its name');
      continue;
    }
    try {
      const found = await recognise(file, importers);
      if (typeof found === 'string') grouping.onIgnored(file.label, found);
      else known.push({ file, ...found });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      grouping.refuse(error.message);
    }
  }
  const releases = new Map<string, Release>();
  for (const { file, importer, seen } of known) {
    const dated = seen.version === null ? datedNeighbour(file, importer, known) : seen;
    if (typeof dated === 'string' || dated.version === null) {
      grouping.refuse(
        `${file.label}: found ${dated}, expected beside it one file that names its release (${importer.title})`,
      );
      continue;
    }
    const id = `${importer.source} ${dated.version}`;
    let release = releases.get(id);
    if (!release) {
      const { version, effective, ends } = dated;
      release = {
        importer,
        version,
        effective,
        ends,
        note: null,
        starter: grouping.starter,
        slots: new Map(),
      };
      releases.set(id, release);
    }
    release.note ??= seen.note ?? null;
    const slot = release.slots.get(seen.slot) ?? [];
    // The same file given twice, say in a folder and in a zip beside it, counts once.
    if (!slot.some((other) => other.bytes === file.bytes && other.crc32 === file.crc32)) slot.push(file);
    release.slots.set(seen.slot, slot);
    grouping.onRecognised(file.label, importer.source, dated.version);
  }
  for (const release of releases.values()) {
    for (const slot of release.slots.values()) slot.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  return [...releases.values()];
}

interface Known {
  file: FoundFile;
  importer: Importer;
  seen: Recognition;
}

/** What the file beside this one says that names the release of both, or what is there instead. */
function datedNeighbour(file: FoundFile, importer: Importer, known: readonly Known[]): Recognition | string {
  const dated = known.filter((other) => other.importer === importer && other.seen.version !== null);
  let near = dated.filter((other) => other.file.container === file.container);
  if (near.length === 0 && importer.spansFolders) {
    const nearness = dated.map((other) => sharedLength(other.file.container, file.container));
    near = dated.filter((_, n) => nearness[n] === Math.max(...nearness));
  }
  const [neighbour] = near;
  if (!neighbour) return 'none';
  // A guess would put one year's figures under another year's name.
  const versions = new Set(near.map((other) => other.seen.version));
  return versions.size > 1 ? [...versions].join(' and ') : neighbour.seen;
}

/** How many characters two paths have in common at their beginning. */
function sharedLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** CMS packs its tables also as fixed-width or tab-separated text; the .csv of the same name is what is read. */
function hasTable(file: FoundFile, files: readonly FoundFile[]): boolean {
  const stem = /^(.*)\.(txt|prn)$/i.exec(file.name)?.[1]?.toLowerCase();
  return (
    stem !== undefined &&
    files.some((other) => other.container === file.container && other.name.toLowerCase() === `${stem}.csv`)
  );
}

const HEAD_BYTES = 16_384;
const DOCUMENTS = /\.(pdf|docx?|xlsx?|md|html?|rtf|png|jpe?g|gif|xsd|dtd|css)$/i;
const READ_ME = /(read.?me|la?y.?out|proc_notes|licen[cs]e)[^/]*\.txt$/i;
/** Files that publishers put beside what is read, and that say nothing more. */
const COMPANIONS = /(addend(a|um)|icd10(cm|pcs)[-_]codes)[^/]*\.(txt|xml)$/i;

/** Tables of the Medicare Coverage Database that say nothing of codes, contractors or dates; some have no header row. */
const COVERAGE_BESIDE =
  /^(article_(type|url_type)_lookup|article_related_source_icd9|article_x_(bill_code|code_table|hcpc_code_group|hcpc_modifier(_group)?|icd10_pcs_code(_group)?|other_coding_group|response_to_comment|revenue_code|revision_history|sticky_note|urls)|bill_code_lookup|contractor_(oversight|subtype_lookup)|dmerc_region_lookup|draft_contact_lookup|lcd_(url_type_lookup|related_source_icd9)|lcd_x_(advisory_committee|bill_code|hcpc_code_group|hcpc_modifier(_group)?|reason_change|requestor_letters|revenue_code|revision_history|secondary_jurisdiction|sticky_note|synopsis_changes_fields|urls)|ncd_(bnft_ctgry_ref|pblctn_ref|trkg_bnft_xref)|reason_change_lookup|region_lookup|revenue_code_lookup|state_x_region|synopsis_changes_fields_lookup|update_period)\.csv$/i;

/** The importer that knows the file, or why it is left alone. @throws {Refused} when nobody knows it, or two do. */
async function recognise(
  file: FoundFile,
  importers: readonly Importer[],
): Promise<{ importer: Importer; seen: Recognition } | string> {
  const head = await readHead(file);
  const matches = [];
  for (const importer of importers) {
    const seen = importer.recognise({ name: file.name, head, label: file.label });
    if (seen) matches.push({ importer, seen });
  }
  const [match, rival] = matches;
  if (match && rival) {
    const found = `${match.importer.title}, or ${rival.importer.title}`;
    throw new Refused({ file: file.label, found, expected: 'a file that only one source can have' });
  }
  if (match?.importer.inspect) return { ...match, seen: await match.importer.inspect(file, match.seen) };
  if (match) return match;
  if (/\.xlsx?$/i.test(file.name)) return 'a workbook; the text file of the same release is what is read';
  if (DOCUMENTS.test(file.name) || READ_ME.test(file.name)) return 'documentation';
  if (/\.(mdb|accdb)$/i.test(file.name)) return 'an Access database; the CSV tables of it are what is read';
  if (COVERAGE_BESIDE.test(file.name)) return 'a table of the coverage database that is not used';
  if (COMPANIONS.test(file.name)) return 'a shorter list of what the order and tabular files hold';
  const renamed = importers.find(
    (one) => one.officialName && one.recognise({ name: one.officialName, head, label: file.label }),
  );
  if (renamed) {
    throw new Refused({
      file: file.label,
      found: `${renamed.title}, renamed`,
      expected: `the name as published, which alone says the release, such as ${renamed.officialName}`,
    });
  }
  throw new Refused({
    file: file.label,
    line: 1,
    // A file of the AMA's under an odd name: its words go into no message.
    found: head.includes('American Medical Association') ? 'a file with an AMA notice' : head.slice(0, 80),
    expected: 'an official file in one of the layouts that docs/importing.md lists',
  });
}

async function readHead(file: FoundFile): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = await file.open();
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length >= HEAD_BYTES) break;
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks).toString('latin1', 0, HEAD_BYTES);
}
