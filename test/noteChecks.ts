// Sentences of our own, coded on the official edition, with the ICD-10-CM codes that must come out and those that must not.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { IsoDate } from '#kit';
import { codeNote, type NoteSetting } from '#notes';
import { type OfficialEdition, officialEdition } from './official-edition.ts';
import { skipWithout } from './shared-data.ts';

export type NoteCase = readonly [text: string, wanted: string, unwanted: string, setting?: NoteSetting];

/**
 * Opens the official edition for the tests of the file that calls it, and closes it after them. `skip` is for `test(name, { skip }, …)`.
 * `around` puts a case into the text that it stands in.
 */
export function noteChecks(
  usual: NoteSetting,
  around: (text: string) => string = (text) => text,
): { skip: string | false; check: (cases: readonly NoteCase[]) => void } {
  const skip = skipWithout('README.md');
  let official: OfficialEdition;
  before(async () => {
    if (skip === false) official = await officialEdition();
  });
  after(() => {
    if (skip === false) official.close();
  });
  const check = (cases: readonly NoteCase[]) => {
    for (const [text, wanted, unwanted, setting = usual] of cases) {
      const note = {
        text: around(text),
        asOf: '2024-03-01' as IsoDate,
        setting,
        systems: ['icd-10-cm'] as const,
      };
      const codes = codeNote(official.edition, note, { cptAccepted: false }).codes.map(({ code }) => code);
      for (const code of wanted.split(' ').filter(Boolean))
        assert.ok(codes.includes(code), `${text}: ${code} of ${codes}`);
      for (const code of unwanted.split(' ').filter(Boolean))
        assert.ok(!codes.includes(code), `${text}: ${codes}`);
    }
  };
  return { skip, check };
}
