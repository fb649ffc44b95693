// Small editions for the tests of the ground itself: a list of codes, if wanted a flat array, published in a folder
// that the test throws away. Plain TypeScript without JSX, so that child processes run it natively.

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Build, COMPARABLE_SCHEMA, Edition, type Manifest, type PartPlan, publish } from '#editions';

export interface Sample {
  source?: string;
  version?: string;
  effective?: string | null;
  ends?: string | null;
  /** Code → words. */
  codes?: Record<string, string>;
  numbers?: Uint32Array;
}

export function samplePlan(sample: Sample): PartPlan {
  const digest = createHash('sha256').update(JSON.stringify([sample.codes, [...(sample.numbers ?? [])]]));
  return {
    source: sample.source ?? 'sample',
    title: 'Sample list',
    version: sample.version ?? '2026',
    effective: sample.effective === undefined ? '2026-01-01' : sample.effective,
    ends: sample.ends ?? null,
    authority: 'test',
    licence: 'public',
    starter: false,
    note: null,
    inputs: [{ name: 'sample.txt', sha256: digest.digest('hex'), bytes: 1 }],
    builder: 1,
  };
}

export async function addSample(build: Build, sample: Sample): Promise<void> {
  await build.part(samplePlan(sample), (writer) => {
    writer.schema(COMPARABLE_SCHEMA);
    const codes = Object.entries(sample.codes ?? {});
    for (const [code, words] of codes) writer.insert('comparable', code, words);
    if (sample.numbers) writer.flat({ numbers: sample.numbers });
    return { rows: codes.length };
  });
}

/** Built, not published. */
export async function buildSamples(root: string, samples: Sample[], now = new Date()): Promise<Manifest> {
  const build = new Build(root, now);
  try {
    for (const sample of samples) await addSample(build, sample);
    return build.finish();
  } finally {
    build.abandon();
  }
}

export async function publishSamples(root: string, samples: Sample[], now = new Date()): Promise<Manifest> {
  const manifest = await buildSamples(root, samples, now);
  return publish(root, manifest.id);
}

export function openEdition(root: string, manifest: Manifest): Edition {
  return Edition.open(join(root, manifest.id));
}

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-test-'));
  made.push(folder);
  return folder;
}

/** For `after()`: removes every folder that `temporaryFolder` gave out. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The seed of a property or crash test: the same in every run, printed; `SEED=… npm test` for another one. */
export function seed(name: string): number {
  const value = Number(process.env.SEED ?? 20_261_126);
  console.log(`# ${name}: SEED=${value}`);
  return value;
}

/** How many files this process has open; 0 where the system does not tell. */
export function openHandles(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
}
