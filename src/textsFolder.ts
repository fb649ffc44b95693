// How does a published text reach the pages? The store says what is in force; this keeps it as files in DATA_DIR/texts, from which the
// next edition is built (decision 0012). Every server of a site does so for itself.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { procedureSystem } from '#catalog';

const MARK = 'built';

export interface TextsPlace {
  folder: string;
  /** The edition that serves now. */
  serving(): string;
  /** Takes the texts up into another edition; false: not now. */
  build(): Promise<boolean>;
}

/** @param texts code → file. What is not built, the next call tries again; so does the one after another edition was published. */
export async function keepTexts(
  { folder, serving, build }: TextsPlace,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const digest = createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex');
  const isBuilt = () => `${digest} ${serving()}`;
  const mark = join(folder, MARK);
  const built = await readFile(mark, 'utf8').catch(() => null);
  if (built === isBuilt() || (built === null && texts.size === 0)) return;
  // Until it is built again, nothing is taken for built.
  await mkdir(folder, { recursive: true });
  await rm(mark, { force: true });
  const wanted = new Map([...texts].map(([code, text]) => [`${code}.md`, text]));
  for (const system of ['cpt', 'hcpcs']) {
    const own = join(folder, 'procedures', system);
    await mkdir(own, { recursive: true });
    for (const name of await readdir(own)) if (!wanted.has(name)) await rm(join(own, name));
  }
  for (const [name, text] of wanted) {
    const path = join(folder, 'procedures', procedureSystem(name.slice(0, 5)) ?? 'cpt', name);
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  }
  if (await build()) await writeFile(mark, isBuilt());
}
