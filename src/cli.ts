// `coding-ahead …`: the reference on the command line. Exit 0 fine; 1 the answer is "no"; 2 wrong use or unreadable input.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { LONGEST_QUESTION, Model } from '#assistant';
import { isSystem, parseCode, SYSTEMS, statusOf } from '#catalog';
import { compareEditions, Edition, Library, listEditions, publishedStack, rollback, verify } from '#editions';
import { DOWNLOADS, download, importPaths } from '#importers';
import { dayOf, type IsoDate, parseIsoDate, Refused } from '#kit';
import { codeRecord, findCodes } from '#tools';
import { adminCommand } from './adminCommand.ts';
import { askCommand } from './askCommand.ts';
import { backupCommand, restoreCommand } from './backupCommand.ts';
import { checkFile } from './claimsCommand.ts';
import { type Config, readConfig } from './config.ts';
import { feeCommand } from './feeCommand.ts';
import { noteCommand } from './noteCommand.ts';
import { arriving, explain, reporter } from './operator.ts';

const USAGE = `coding-ahead COMMAND
  serve                                   start the site (npm start)
  import PATH… [--skip-damaged] [--accept-sizes]
                                          load official files, folders or zips; it finds out what each one is
  update [SOURCE…] [--accept-licence] [--list]
                                          download official files from their publisher and load them
  editions [--json]                       what is loaded, and which edition serves
  compare [OLD] [NEW]                     what a newer edition added, revised, deleted
  rollback                                back to the edition that served before
  search TEXT [--system S] [--billable] [--as-of D] [--limit N] [--json]
                                          codes that the words mean
  code SYSTEM CODE [--as-of D] [--json]   SYSTEM is one of ${SYSTEMS.join(', ')}
  fee CODE [--zip Z|--locality L] [--modifier M] [--as-of D] [--json]
                                          what Medicare pays a physician, with the arithmetic
  note FILE|- [--setting outpatient|inpatient] [--as-of D] [--json|--csv]
                                          the codes that a clinical text supports, with its words
  ask TEXT [--as-of D] [--json]           a coding question, answered with its sources
  check FILE|- [--json|--csv] [--setting practitioner|hospital|dme] [--as-of D]
                                          claims as JSON, CSV or X12 837: what each would be denied for
  admin EMAIL                             make someone an operator, with a new account if need be
  backup DIR                              what people do, copied into a new folder while servers work
  restore DIR [--replace]                 and back, into an empty store or in place of what is there
  doctor                                  check settings, disk and every byte of the edition
`;

const NOTE_SETTINGS = ['outpatient', 'inpatient'] as const;
const CLAIM_SETTINGS = ['practitioner', 'hospital', 'dme'] as const;

/** Wrong use: one line, exit 2. */
class Misuse extends Error {}

type Flags = Record<string, string | boolean | undefined>;

interface Call {
  words: string[];
  flags: Flags;
  config: Config;
  out(text: string): void;
}

const COMMANDS: Record<
  string,
  { flags: Record<string, 'boolean' | 'string'>; run(call: Call): Promise<number> }
> = {
  serve: { flags: {}, run: serve },
  import: { flags: { 'skip-damaged': 'boolean', 'accept-sizes': 'boolean' }, run: importFiles },
  update: { flags: { 'accept-licence': 'boolean', list: 'boolean' }, run: update },
  editions: { flags: { json: 'boolean' }, run: editions },
  compare: { flags: { json: 'boolean' }, run: compare },
  rollback: { flags: {}, run: rollBack },
  search: {
    flags: { system: 'string', billable: 'boolean', 'as-of': 'string', limit: 'string', json: 'boolean' },
    run: search,
  },
  code: { flags: { 'as-of': 'string', json: 'boolean' }, run: code },
  note: { flags: { json: 'boolean', csv: 'boolean', setting: 'string', 'as-of': 'string' }, run: note },
  ask: { flags: { 'as-of': 'string', json: 'boolean' }, run: ask },
  check: { flags: { json: 'boolean', csv: 'boolean', setting: 'string', 'as-of': 'string' }, run: check },
  fee: {
    flags: { zip: 'string', locality: 'string', modifier: 'string', 'as-of': 'string', json: 'boolean' },
    run: fee,
  },
  admin: { flags: {}, run: admin },
  backup: { flags: {}, run: backup },
  restore: { flags: { replace: 'boolean' }, run: restoreBackup },
  doctor: { flags: {}, run: doctor },
};

async function main(argv: string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const isHelp = name === 'help' || name === '--help' || name === '-h';
    (isHelp ? process.stdout : process.stderr).write(
      isHelp ? USAGE : `There is no command ${name}.\n${USAGE}`,
    );
    return isHelp ? 0 : 2;
  }
  const options = Object.fromEntries(Object.entries(command.flags).map(([flag, type]) => [flag, { type }]));
  let parsed: { positionals: string[]; values: Flags };
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
  const out = (text: string) => process.stdout.write(`${text}\n`);
  return command.run({ words: parsed.positionals, flags: parsed.values, config: readConfig(), out });
}

async function serve(): Promise<number> {
  const { main: start } = await import('./main.ts');
  await start();
  return new Promise<number>(() => {});
}

async function importFiles({ words, flags, config, out }: Call): Promise<number> {
  if (words.length === 0) throw new Misuse('import needs at least one file, folder or zip.');
  return load(
    config,
    words.map((path) => fromHere(path, config)),
    flags,
    out,
  );
}

async function load(
  config: Config,
  paths: string[],
  flags: Flags,
  out: (text: string) => void,
): Promise<number> {
  const outcome = await importPaths({
    root: config.editionsDir,
    paths,
    content: [config.contentDir, join(config.dataDir, 'texts')],
    now: new Date(),
    skipDamaged: flags['skip-damaged'] === true,
    acceptSizes: flags['accept-sizes'] === true,
    progress: reporter(process.stderr),
  });
  if (outcome.published) out(`Edition ${outcome.published.id} serves.`);
  else if (outcome.unchanged) out('These files are what serves already.');
  else out('Nothing was published; the edition in use stays as it was.');
  return outcome.refused.length > 0 ? 2 : 0;
}

async function update({ words, flags, config, out }: Call): Promise<number> {
  const unknown = words.find((word) => !DOWNLOADS.some((entry) => entry.source === word));
  if (unknown !== undefined)
    throw new Misuse(`${unknown} is no source that can be downloaded; see update --list.`);
  const wanted = words.length === 0 ? DOWNLOADS : DOWNLOADS.filter((entry) => words.includes(entry.source));
  if (flags.list === true) {
    for (const entry of wanted)
      out(`${entry.source.padEnd(28)} ${entry.title}\n${' '.repeat(29)}${entry.page}`);
    return 0;
  }
  const folder = join(config.dataDir, 'downloads');
  const accepted = new Map<string | null, boolean>([[null, true]]);
  const paths: string[] = [];
  let failed = 0;
  for (const entry of wanted) {
    const { licence } = entry;
    if (!accepted.has(licence))
      accepted.set(licence, flags['accept-licence'] === true || (await askLicence(licence)));
    try {
      const options = {
        folder,
        accepted: accepted.get(licence) === true,
        today: dayOf(new Date()),
        onProgress: arriving(process.stderr),
      };
      paths.push(await download(entry, options));
      process.stderr.write(`downloaded  ${paths.at(-1)}\n`);
    } catch (error) {
      // One publisher's silence is no reason to leave the others.
      if (!(error instanceof Refused)) throw error;
      failed++;
      process.stderr.write(`REFUSED     ${error.message}\n`);
    }
  }
  if (paths.length === 0) return 2;
  return Math.max(await load(config, paths, flags, out), failed > 0 ? 2 : 0);
}

/** True when the operator typed yes. */
async function askLicence(licence: string | null): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`${licence}\nDo you accept this licence? Type yes: `)).trim() === 'yes';
  } finally {
    terminal.close();
  }
}

async function editions({ flags, config, out }: Call): Promise<number> {
  const listed = listEditions(config.editionsDir);
  if (flags.json === true) {
    out(JSON.stringify(listed, null, 2));
    return 0;
  }
  for (const { id, serving, manifest, problem } of listed) {
    out(`${serving ? '*' : ' '} ${id}  ${problem ?? `${manifest?.parts.length} releases`}`);
    if (!serving) continue;
    for (const part of manifest?.parts ?? []) {
      const rows = (part.counts.rows ?? 0).toLocaleString('en-US').padStart(10);
      out(
        `    ${part.source.padEnd(24)} ${part.version.padEnd(18)} ${part.effective ?? '—'.padEnd(10)} ${rows} rows`,
      );
    }
  }
  return listed.some((one) => one.serving && one.manifest) ? 0 : 1;
}

async function compare({ words, flags, config, out }: Call): Promise<number> {
  const [newest, older] = publishedStack(config.editionsDir);
  const [from = older, to = newest] = words;
  if (from === undefined || to === undefined)
    throw new Misuse('compare needs two editions; fewer have been published.');
  const before = Edition.open(join(config.editionsDir, idOf(from)));
  const after = Edition.open(join(config.editionsDir, idOf(to)));
  try {
    const differences = compareEditions(before, after);
    if (flags.json === true) out(JSON.stringify(differences, null, 2));
    for (const one of flags.json === true ? [] : differences) {
      out(
        `${one.title}, ${one.from ?? 'nothing'} → ${one.to ?? 'nothing'}: ${one.added} added, ${one.revised} revised, ${one.deleted} deleted`,
      );
      for (const { key, change, before: was, after: is } of one.examples.slice(0, 10)) {
        out(`    ${change.padEnd(8)} ${key}  ${change === 'revised' ? `${was} → ${is}` : (is ?? was)}`);
      }
    }
    return 0;
  } finally {
    before.close();
    after.close();
  }
}

/** Edition ids only: nothing that leads out of the folder. */
function idOf(word: string): string {
  if (!/^[\w-]+$/.test(word)) throw new Misuse(`${word} is no edition; see the command editions.`);
  return word;
}

async function rollBack({ config, out }: Call): Promise<number> {
  const manifest = await rollback(config.editionsDir);
  out(manifest ? `Edition ${manifest.id} serves again.` : 'There is no earlier edition to go back to.');
  return manifest ? 0 : 1;
}

async function search({ words, flags, config, out }: Call): Promise<number> {
  const text = words.join(' ').trim();
  if (text === '') throw new Misuse('search needs words.');
  const system = typeof flags.system === 'string' ? flags.system : null;
  if (system !== null && !isSystem(system)) throw new Misuse(`--system is one of ${SYSTEMS.join(', ')}.`);
  const limit = Number(flags.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new Misuse('--limit is a number from 1 to 200.');
  const asOf = dayAsked(flags);
  const billable = flags.billable === true;
  return withEdition(config, (edition) => {
    const found = findCodes(edition, text, { system, billable, asOf, limit });
    if (flags.json === true) out(JSON.stringify({ ...found, asOf }, null, 2));
    else {
      for (const { typed, as, kind } of found.understood)
        process.stderr.write(`read as     ${typed} → ${as} (${kind})\n`);
      for (const { ref, title, status } of found.hits) {
        const note = status.kind === 'active' ? '' : `  [${status.kind}]`;
        out(`${ref.system.padEnd(10)} ${ref.code.padEnd(8)} ${title}${note}`);
      }
    }
    return found.hits.length > 0 ? 0 : 1;
  });
}

async function code({ words, flags, config, out }: Call): Promise<number> {
  const [system = '', text = ''] = words;
  if (!isSystem(system)) throw new Misuse(`code needs SYSTEM CODE, SYSTEM one of ${SYSTEMS.join(', ')}.`);
  const asOf = dayAsked(flags);
  const ref = parseCode(system, text);
  if (!ref) throw new Misuse(`${text.slice(0, 40)} has not the shape of a ${system} code.`);
  return withEdition(config, (edition) => {
    const status = statusOf(edition, ref, asOf);
    const record = status && codeRecord(edition, ref, asOf, { cptAccepted: false });
    if (!record) {
      out(`${ref.code} is in no loaded ${system} file.`);
      return 1;
    }
    if (flags.json === true) out(JSON.stringify(record, null, 2));
    else {
      out(`${record.ref.code}  ${record.title.text ?? '(no licensed or own words loaded)'}`);
      out(record.status.sentence);
      if (record.status.staleness) out(record.status.staleness);
      for (const { text: evidence, cite } of record.status.evidence)
        out(`  ${evidence} (${cite.files[0] ?? cite.title})`);
    }
    return record.status.kind === 'deleted' || record.status.kind === 'not yet effective' ? 1 : 0;
  });
}

async function check({ words, flags, config }: Call): Promise<number> {
  const [name, ...more] = words;
  if (name === undefined || more.length > 0) throw new Misuse('check needs one file of claims, or - .');
  const asOf = dayAsked(flags);
  const setting = CLAIM_SETTINGS.find((one) => one === flags.setting) ?? null;
  if (setting === null && flags.setting !== undefined)
    throw new Misuse(`--setting is one of ${CLAIM_SETTINGS.join(', ')}.`);
  if (flags.json === true && flags.csv === true) throw new Misuse('Choose --json or --csv.');
  const serving = publishedStack(config.editionsDir)[0];
  if (serving === undefined) throw new Misuse('No edition is published yet; npm start builds one.');
  return checkFile({
    path: name === '-' ? null : fromHere(name, config),
    name: name === '-' ? 'standard input' : name,
    editionFolder: join(config.editionsDir, serving),
    format: flags.json === true ? 'json' : flags.csv === true ? 'csv' : 'text',
    setting,
    asOf,
    clock: () => performance.now(),
    out: process.stdout,
    report: process.stderr,
  });
}

async function note({ words, flags, config }: Call): Promise<number> {
  const [name, ...more] = words;
  if (name === undefined || more.length > 0) throw new Misuse('note needs one file with a text, or - .');
  const setting = NOTE_SETTINGS.find((one) => one === flags.setting) ?? null;
  if (setting === null && flags.setting !== undefined)
    throw new Misuse(`--setting is one of ${NOTE_SETTINGS.join(', ')}.`);
  if (flags.json === true && flags.csv === true) throw new Misuse('Choose --json or --csv.');
  const format = flags.json === true ? 'json' : flags.csv === true ? 'csv' : 'text';
  const path = name === '-' ? null : fromHere(name, config);
  const asOf = dayAsked(flags);
  return withEdition(config, (edition) =>
    noteCommand(edition, { path, asOf, setting, format }, (text) => process.stdout.write(text)),
  );
}

async function ask({ words, flags, config, out }: Call): Promise<number> {
  const text = words.join(' ').trim();
  if (text === '' || text.length > LONGEST_QUESTION)
    throw new Misuse(`ask needs a question of at most ${LONGEST_QUESTION} characters.`);
  const asOf = dayAsked(flags);
  const model = config.model ? new Model(config.model, () => new Date()) : null;
  return withEdition(config, (edition) =>
    askCommand(edition, { text, asOf, json: flags.json === true, model }, out),
  );
}

async function fee({ words, flags, config, out }: Call): Promise<number> {
  const [code = '', ...rest] = words;
  if (code === '' || rest.length > 0) throw new Misuse('fee needs one CODE.');
  const text = (flag: string) => (typeof flags[flag] === 'string' ? (flags[flag] as string) : '');
  const asOf = dayAsked(flags);
  const asked = { code, zip: text('zip'), locality: text('locality'), modifier: text('modifier'), asOf };
  return withEdition(config, (edition) => {
    const exit = feeCommand(edition, { ...asked, json: flags.json === true }, out);
    if (typeof exit === 'string') throw new Misuse(exit);
    return exit;
  });
}

async function admin({ words, config, out }: Call): Promise<number> {
  const [email, ...others] = words;
  if (email === undefined || others.length > 0) throw new Misuse('admin takes one e-mail address');
  return adminCommand(email, config, new Date(), out);
}

async function backup({ words, config, out }: Call): Promise<number> {
  const [name, ...others] = words;
  if (name === undefined || others.length > 0) throw new Misuse('backup takes one folder, which it makes.');
  return backupCommand(resolve(config.callerDir, name), config, new Date(), out);
}

async function restoreBackup({ words, flags, config, out }: Call): Promise<number> {
  const [name, ...others] = words;
  if (name === undefined || others.length > 0) throw new Misuse('restore takes one folder, made by backup.');
  return restoreCommand(fromHere(name, config), flags.replace === true, config, new Date(), out);
}

async function doctor({ config, out }: Call): Promise<number> {
  out(`data      ${config.dataDir}`);
  out(`sources   ${config.sourcesDir ?? 'none'}`);
  const serving = publishedStack(config.editionsDir)[0];
  if (serving === undefined) {
    out('edition   none published yet; npm start builds one');
    return 1;
  }
  try {
    const manifest = await verify(join(config.editionsDir, serving));
    out(`edition   ${serving}: every byte of ${manifest.parts.length} releases is as it was built`);
    for (const message of manifest.refused) out(`left out  ${message}`);
    return 0;
  } catch (error) {
    out(`edition   ${(error as Error).message}`);
    return 1;
  }
}

async function withEdition(
  config: Config,
  ask: (edition: Edition) => number | Promise<number>,
): Promise<number> {
  const library = new Library(config.editionsDir);
  try {
    return await ask(library.current);
  } finally {
    library.close();
  }
}

/** The date of service that was asked for; today without one. */
function dayAsked(flags: Flags): IsoDate {
  const asOf = flags['as-of'] === undefined ? dayOf(new Date()) : parseIsoDate(String(flags['as-of']));
  if (asOf === null) throw new Misuse('--as-of is a day, YYYY-MM-DD.');
  return asOf;
}

/** Paths are meant from where the command was typed, not from where the program lies. */
function fromHere(path: string, config: Config): string {
  const full = resolve(config.callerDir, path);
  if (!existsSync(full)) throw new Misuse(`There is no ${path}.`);
  return full;
}

// Whoever reads the output may close it early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit;
  },
  (error) => {
    const known = error instanceof Misuse || error instanceof Refused ? error.message : explain(error);
    process.stderr.write(`${known ?? (error as Error).stack}\n`);
    process.exitCode = 2;
  },
);
