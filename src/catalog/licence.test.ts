// Which words leave, and to whom? The AMA files are the invented ones of test/fixtures/cpt-ama.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import {
  copyrightLine,
  descriptorsOf,
  historyOf,
  licenceVersion,
  mayQuoteCpt,
  modifierWordsOf,
  titleOf,
} from '#catalog';
import { compareParts, type Edition } from '#editions';
import { cleanUp, editionOf, fileFrom, fixtures } from '../../test/part.ts';
import { amaCpt } from '../importers/amaCpt.ts';
import { ownContent } from '../importers/ownContent.ts';

const ACCEPTED = { cptAccepted: true };
const STRANGER = { cptAccepted: false };
const TODAY = '2026-11-24';
const cpt = (code: string) => ({ system: 'cpt', code }) as const;

after(cleanUp);

const OWN = fileFrom(
  '64561.md',
  `---
code: 64561
name: Our own label of 64561
specialty: Urology
reviewed: 2026-11-20
---
${[
  'Common language description',
  'Clinical indications',
  'Procedure',
  'Post-procedure care',
  'Documentation and coding tips',
]
  .map((heading) => `## ${heading}\n\nOur own sentence.\n`)
  .join('\n')}
## Related codes

- 64575: another one
`,
);

async function withEdition(
  ask: (edition: Edition) => void,
  ...imports: Parameters<typeof editionOf>
): Promise<void> {
  const edition = await editionOf(...imports);
  try {
    ask(edition);
  } finally {
    edition.close();
  }
}

test('a reader who has not accepted gets the number, our own label, and not one AMA word', async () => {
  await withEdition(
    (edition) => {
      const found = descriptorsOf(edition, cpt('64561'), TODAY, STRANGER);
      assert.equal(found.state, 'accept first');
      const { cite, ...words } = found;
      assert.equal(cite?.source, 'cpt-ama');
      assert.doesNotMatch(JSON.stringify(words), /invented/i);
      assert.deepEqual(
        { ...titleOf(edition, cpt('64561'), TODAY, STRANGER), cite: null },
        { text: 'Our own label of 64561', words: 'own', cite: null },
      );
      assert.deepEqual(titleOf(edition, cpt('99213'), TODAY, STRANGER), {
        text: null,
        words: 'none',
        cite: null,
      });
      assert.equal(mayQuoteCpt(edition, STRANGER), false);
      assert.equal(modifierWordsOf(edition, '25', TODAY, STRANGER), null);
    },
    [amaCpt, fixtures('cpt-ama')],
    [ownContent, [OWN]],
  );
});

test('a reader who has accepted gets all descriptors with the copyright line of their release', async () => {
  await withEdition(
    (edition) => {
      const found = descriptorsOf(edition, cpt('64561'), TODAY, ACCEPTED);
      assert.equal(found.state, 'shown');
      assert.match(found.long ?? '', /^Invented descriptor of service 64561/);
      assert.equal(found.medium, 'INVENTED MEDIUM TEXT OF SERVICE 64561');
      assert.equal(found.short, 'INVENTED SHORT 64561');
      assert.equal(found.consumer, 'Invented plain words for service 64561');
      assert.equal(found.clinician.length, 2);
      assert.equal(found.copyright, 'CPT © 2025 American Medical Association. All rights reserved.');
      const title = titleOf(edition, cpt('64561'), TODAY, ACCEPTED);
      assert.deepEqual(
        [title.text, title.words, title.cite?.source],
        ['INVENTED MEDIUM TEXT OF SERVICE 64561', 'ama', 'cpt-ama'],
      );
      assert.equal(mayQuoteCpt(edition, ACCEPTED), true);
      assert.equal(modifierWordsOf(edition, '25', TODAY, ACCEPTED)?.text, 'Invented name of modifier 25');
      assert.equal(
        descriptorsOf(edition, cpt('99999'), TODAY, ACCEPTED).long,
        'Invented last wording of service 99999',
      );
      assert.equal(descriptorsOf(edition, cpt('10004'), TODAY, ACCEPTED).state, 'not loaded');
      assert.equal(
        descriptorsOf(edition, { system: 'hcpcs', code: 'J1885' }, TODAY, ACCEPTED).state,
        'not applicable',
      );
    },
    [amaCpt, fixtures('cpt-ama')],
    [ownContent, [OWN]],
  );
});

test('without AMA files there is nothing to accept and nothing to quote', async () => {
  await withEdition(
    (edition) => {
      assert.equal(licenceVersion(edition), null);
      assert.equal(copyrightLine(edition), null);
      assert.equal(mayQuoteCpt(edition, ACCEPTED), false);
      assert.equal(descriptorsOf(edition, cpt('64561'), TODAY, ACCEPTED).state, 'not loaded');
      assert.equal(titleOf(edition, cpt('64561'), TODAY, ACCEPTED).words, 'own');
      assert.equal(
        titleOf(edition, { system: 'hcpcs', code: 'D0120' }, TODAY, ACCEPTED).words,
        'none',
        'CDT is never shown',
      );
    },
    [ownContent, [OWN]],
  );
});

test('each AMA release is accepted anew, and a date of service picks its own words and copyright', async () => {
  const release = (year: number, words: string) => [
    fileFrom(
      `LONGULT_CPT_${year}.txt`,
      `CPT copyright ${year - 1} American Medical Association. All rights reserved.\r\n\r\n64561\tInvented ${words} words\r\n64575\tInvented steady words\r\n`,
    ),
  ];
  const versions: (string | null)[] = [];
  await withEdition((edition) => versions.push(licenceVersion(edition)), [amaCpt, release(2025, 'old')]);
  await withEdition(
    (edition) => {
      versions.push(licenceVersion(edition));
      assert.equal(copyrightLine(edition), 'CPT © 2025 American Medical Association. All rights reserved.');
      const on = (asOf: string) => descriptorsOf(edition, cpt('64561'), asOf, ACCEPTED);
      assert.equal(on('2025-06-01').long, 'Invented old words');
      assert.match(on('2025-06-01').copyright ?? '', /© 2024 /);
      assert.equal(on('2026-06-01').long, 'Invented new words');

      const [young, old] = edition.releases('cpt-ama');
      const difference = compareParts('cpt-ama', old, young);
      assert.deepEqual([difference.added, difference.revised, difference.deleted], [0, 1, 0]);
      assert.doesNotMatch(JSON.stringify(difference), /invented/i, 'the comparison page has no gate');
    },
    [amaCpt, release(2025, 'old')],
    [amaCpt, release(2026, 'new')],
  );
  assert.equal(new Set(versions).size, 2);
  assert.ok(versions.every((version) => version !== null));
});

test('no history holds a CPT word', async () => {
  await withEdition(
    (edition) => {
      for (const code of ['64553', '64560', '29881', '99213', '11050', '99999', '0599U']) {
        const history = historyOf(edition, cpt(code));
        assert.ok(history.length > 0, code);
        assert.doesNotMatch(JSON.stringify(history.map(({ what }) => what)), /invented/i, code);
      }
    },
    [amaCpt, fixtures('cpt-ama')],
  );
});
