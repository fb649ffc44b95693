// `coding-ahead backup DIR` and `restore DIR`: what people do, with the key that it needs to go on.
// Editions stay out: they are built again from their official files, which the backup names.
import { join } from 'node:path';
import { keptSecret, replaceSecret } from '#accounts';
import { publishedStack, readManifest, UnfitEdition } from '#editions';
import { backUp, type EditionPointer, restore } from '#store';
import type { Config } from './config.ts';

type Place = Pick<Config, 'dataDir' | 'databaseUrl' | 'editionsDir' | 'sessionSecret'>;

export async function backupCommand(
  folder: string,
  place: Place,
  now: Date,
  out: (text: string) => void,
): Promise<number> {
  const { dataDir, databaseUrl } = place;
  const sessionSecret = place.sessionSecret === null ? keptSecret(dataDir) : null;
  const edition = servingIn(place.editionsDir);
  const { tables } = await backUp({ dataDir, databaseUrl, folder, sessionSecret, edition, now });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  out(`${rows.toLocaleString('en-US')} rows of ${tables.length} tables are in ${folder}`);
  if (edition === null) out('No edition serves: the backup names no official files.');
  out('It holds password hashes and letters’ tokens: keep it where only you can read.');
  if (sessionSecret === null) out('Keep SESSION_SECRET with it: it is not in the backup.');
  return 0;
}

export async function restoreCommand(
  folder: string,
  replace: boolean,
  place: Place,
  now: Date,
  out: (text: string) => void,
): Promise<number> {
  const { dataDir, databaseUrl } = place;
  const { manifest, sessionSecret } = await restore({ dataDir, databaseUrl, folder, replace, now });
  // After the store: killed before this, the command once more, with --replace, mends it.
  if (sessionSecret !== null) replaceSecret(dataDir, sessionSecret);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  out(`${rows.toLocaleString('en-US')} rows of ${manifest.madeAt} are in place.`);
  if (sessionSecret === null || (place.sessionSecret !== null && place.sessionSecret !== sessionSecret))
    out('Start the servers with the SESSION_SECRET of the backup’s time, or second factors cannot be read.');
  const missing = missingHere(manifest.edition, servingIn(place.editionsDir));
  if (missing.length > 0)
    out('Official files that served then and do not here; load them with update or import:');
  for (const { source, version, files } of missing) out(`  ${source} ${version}  ${files.join(', ')}`);
  return 0;
}

/** What is our own, or derived, comes with the program. An edition that cannot be read is no reason to lose people's rows. */
function servingIn(editionsDir: string): EditionPointer {
  try {
    const [id] = publishedStack(editionsDir);
    if (id === undefined) return null;
    const official = readManifest(join(editionsDir, id)).parts.filter(({ licence }) => licence !== 'own');
    const releases = official.map(({ source, version, inputs }) => ({
      source,
      version,
      // A file in an archive is got by getting the archive.
      files: [...new Set(inputs.map(({ name }) => name.split(' › ')[0] ?? name))],
    }));
    return { id, releases };
  } catch (error) {
    if (error instanceof UnfitEdition) return null;
    throw error;
  }
}

function missingHere(then: EditionPointer, here: EditionPointer) {
  const loaded = new Set(here?.releases.map(({ source, version }) => `${source} ${version}`));
  return then?.releases.filter(({ source, version }) => !loaded.has(`${source} ${version}`)) ?? [];
}
