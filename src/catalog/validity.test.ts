// Is a kept stretch of validity what the status says on every day of it?
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { codePage, parseCode, SYSTEMS, statusOf, validityOf } from '#catalog';
import { addDays } from '#kit';
import { seed } from '../../test/edition.ts';
import { officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';

test('within a stretch of the edition, the answer for one day holds from its first to its last day', {
  skip: skipWithout('README.md'),
}, async () => {
  const official = await officialEdition();
  const { edition } = official;
  try {
    const codes = SYSTEMS.flatMap((system) => {
      const all = codePage(edition, system, '2024-08-01', 0, 200_000);
      return all
        .filter((_, n) => n % Math.ceil(all.length / 400) === 0)
        .map((code) => parseCode(system, code));
    });
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2003-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...codes), day, day, (ref, asked, other) => {
        if (!ref) return;
        const { from, until, usable } = validityOf(edition, ref, asked);
        assert.ok(asked >= from && asked <= until, `${ref.code}: ${asked} is not in ${from} to ${until}`);
        if (other < from || other > until || edition.stretchOf(other) !== edition.stretchOf(asked)) return;
        const kind = statusOf(edition, ref, other)?.kind;
        assert.equal(
          ['active', 'new', 'revised'].includes(kind ?? ''),
          usable,
          `${ref.code} on ${other}: ${kind}`,
        );
      }),
      { numRuns: 3_000, seed: seed('validity') },
    );
  } finally {
    official.close();
  }
});
