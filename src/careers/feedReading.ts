// Which jobs stand in a feed? JSON, XML in the common shape of job feeds (`<source><job>…`), or CSV with a head, told by the content.
// Each job is its fields by name, in small letters without signs; what they mean is told in feedRows.ts.
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { SaxesParser } from 'saxes';

/** `postalcode` → what stands there. */
export type FeedFields = Readonly<Record<string, string>>;

export const LARGEST_FEED = 20 * 2 ** 20;
export const MOST_JOBS = 5000;
/** UTF-16 units. */
const LONGEST_FIELD = 100_000;
const MOST_FIELDS = 100;
const DEEPEST = 20;
const CHUNK = 65_536;

export async function readFeed(bytes: Uint8Array): Promise<FeedFields[] | { unreadable: string }> {
  if (bytes.length > LARGEST_FEED) return { unreadable: `A feed has at most ${LARGEST_FEED / 2 ** 20} MiB.` };
  const text = decoded(bytes);
  if (text === null) return { unreadable: 'The file is neither JSON nor XML nor CSV.' };
  const first = text.trimStart()[0] ?? '';
  try {
    const jobs = await (first === '<'
      ? xmlJobs(text)
      : '{['.includes(first)
        ? jsonJobs(text)
        : csvJobs(text));
    if (jobs.length === 0) return { unreadable: 'There is no job in the file.' };
    if (jobs.length > MOST_JOBS)
      return { unreadable: `A feed has at most ${MOST_JOBS.toLocaleString('en-US')} jobs.` };
    return jobs;
  } catch (error) {
    return {
      unreadable: `The file cannot be read: ${(error as Error).message.split('\n')[0]?.slice(0, 200)}`,
    };
  }
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function jsonJobs(text: string): FeedFields[] {
  const whole: unknown = JSON.parse(text);
  const list = Array.isArray(whole) ? whole : (whole as { jobs?: unknown }).jobs;
  if (!Array.isArray(list)) throw new Error('a list of jobs is expected, or an object with “jobs”');
  return list
    .slice(0, MOST_JOBS + 1)
    .map((job: unknown) =>
      fieldsOf(
        Object.entries(typeof job === 'object' && job !== null ? job : {}).map(([name, value]) => [
          name,
          said(value),
        ]),
      ),
    );
}

/** A list is its entries, one behind the other; an object of an object is nothing that we know. */
function said(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'object').join(', ');
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

/** Outside entities are not known to the reader, and a document type is not looked at. */
async function xmlJobs(text: string): Promise<FeedFields[]> {
  const jobs: FeedFields[] = [];
  const path: string[] = [];
  let fields: [string, string][] | null = null;
  let value = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name.toLowerCase());
    if (path.length > DEEPEST) throw new Error('it is nested too deep');
    if (path.at(-1) === 'job' && fields === null) fields = [];
    value = '';
  });
  const add = (piece: string) => {
    if (fields !== null && value.length < LONGEST_FIELD) value += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    if (name === 'job' && fields !== null && !path.includes('job')) {
      if (jobs.length <= MOST_JOBS) jobs.push(fieldsOf(fields));
      fields = null;
    } else if (fields !== null && fields.length < MOST_FIELDS) fields.push([name, value]);
    value = '';
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    await turn();
  }
  parser.close();
  return jobs;
}

async function csvJobs(text: string): Promise<FeedFields[]> {
  const head = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  const delimiter = [';', '\t'].find((sign) => head.split(sign).length > head.split(',').length) ?? ',';
  const pieces = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, n) =>
    text.slice(n * CHUNK, (n + 1) * CHUNK),
  );
  const rows = Readable.from(pieces).pipe(
    parse({
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    }),
  );
  let names: string[] | null = null;
  const jobs: FeedFields[] = [];
  for await (const row of rows as AsyncIterable<string[]>) {
    if (names === null) {
      names = row.slice(0, MOST_FIELDS).map(plainName);
      if (!names.includes('title') || !names.includes('description'))
        throw new Error('its first line names no columns “title” and “description”');
    } else if (jobs.length <= MOST_JOBS) {
      const cells = row;
      jobs.push(fieldsOf(names.map((name, n) => [name, cells[n] ?? ''])));
    }
  }
  return jobs;
}

/** What is named twice has both, one behind the other. */
function fieldsOf(pairs: readonly [string, string][]): FeedFields {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of pairs.slice(0, MOST_FIELDS)) {
    const key = plainName(name);
    const text = value.slice(0, LONGEST_FIELD).trim();
    if (text !== '') fields[key] = fields[key] === undefined ? text : `${fields[key]}, ${text}`;
  }
  return fields;
}

function plainName(name: string): string {
  return name
    .slice(0, 60)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
