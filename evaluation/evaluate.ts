// `npm run evaluate -- notes …`: what the product answers, against answers that were written by hand from the official files.
// Reads the edition that serves in DATA_DIR, or the one in OFFICIAL_EDITION.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Edition, publishedStack } from '#editions';
import { readConfig } from '../src/config.ts';
import { HALVES } from './noteFile.ts';
import { evaluateNotes } from './notes.ts';

const USAGE =
  'npm run evaluate -- notes [--half practice|development|held-out] [--read-setting] [--details]\n';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, details: { type: 'boolean' }, 'read-setting': { type: 'boolean' } },
});
const half = HALVES.find((one) => one === values.half);
if (positionals[0] !== 'notes' || (values.half !== undefined && half === undefined)) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const root = process.env.OFFICIAL_EDITION
  ? join(process.env.OFFICIAL_EDITION, 'editions')
  : readConfig().editionsDir;
const serving = publishedStack(root)[0];
if (serving === undefined) {
  process.stderr.write('No edition is published yet; npm start builds one.\n');
  process.exit(2);
}
const edition = Edition.open(join(root, serving));
const holds = evaluateNotes(edition, {
  halves: half ? [half] : HALVES,
  details: values.details === true,
  settingGiven: values['read-setting'] !== true,
  write: (line) => process.stdout.write(`${line}\n`),
});
edition.close();
process.exit(holds ? 0 : 1);
