// Stands in front of every call that changes the file system, counts them, and acts around the wanted one.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const NAMES = [
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
  'writeSync',
] as const;

/** @returns what takes the counter away again, and says whether the step was reached */
export function atStep(wanted: number, act: { before?(): void; after?(): void }): () => boolean {
  const real = Object.fromEntries(NAMES.map((name) => [name, fs[name]]));
  let calls = 0;
  for (const name of NAMES) {
    const call = fs[name] as (...given: unknown[]) => unknown;
    const counted = (...given: unknown[]): unknown => {
      // What is said on stdout is no step.
      if (given[0] === 1 || ++calls !== wanted) return call(...given);
      act.before?.();
      const result = call(...given);
      act.after?.();
      return result;
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, real);
    syncBuiltinESMExports();
    return calls >= wanted;
  };
}
