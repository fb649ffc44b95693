// A résumé is what its bytes are, is kept sealed, and opens for its owner and for whom it was sent to, nobody else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { addEmployer, addPosting, ORIGIN, SECRET } from '../../test/careerPeople.ts';
import {
  addPerson,
  closeStores,
  ENGINES,
  emptyPlace,
  emptyStore,
  NOW,
  openPlace,
} from '../../test/stores.ts';
import { zipOf } from '../../test/zips.ts';
import { apply, withdraw } from './applications.ts';
import { addResume, deleteResume, LARGEST_RESUME, MOST_RESUMES, readResume, resumesOf } from './resumes.ts';

after(closeStores);

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function pdf(extra = ''): Uint8Array {
  const stream = 'BT /F1 12 Tf 72 720 Td (Ann Coder, CPC) Tj ET';
  return bytes(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${extra}>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`);
}

function docx(...more: string[]): Uint8Array {
  const body = '<w:document><w:body><w:p><w:r><w:t>Ann Coder, CPC</w:t></w:r></w:p></w:body></w:document>';
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: body },
    ...more.map((name) => ({ name, content: 'program' })),
  ]);
}

const TEXT = bytes('Ann Coder, CPC\nTen years of cardiology.\n');

for (const engine of ENGINES) {
  test(`${engine}: a file is what its bytes are, whatever its name says`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    const ann = await addPerson(store, 'ann');
    const add = (name: string, content: Uint8Array) =>
      addResume(db, SECRET, ann, { name, bytes: content }, NOW);
    for (const [name, content, kept] of [
      ['CV.exe', pdf(), 'CV.pdf'],
      ['C:\\fakepath\\Ann\u202Efdp.Coder.pdf', docx(), 'Annfdp.Coder.docx'],
      ['../../etc/.passwd', TEXT, 'passwd.txt'],
    ] as const) {
      const made = await add(name, content);
      assert.ok('id' in made, JSON.stringify(made));
      const read = await readResume(db, SECRET, ann, made.id);
      assert.equal(read?.name, kept);
      assert.deepEqual(new Uint8Array(read?.content ?? []), new Uint8Array(content));
      await deleteResume(db, ann, made.id);
    }
    for (const [content, fault] of [
      [new Uint8Array(0), /Choose a file/],
      [bytes('\x89PNG\r\n\x1a\n\0'), /a picture/],
      [bytes('<html>My résumé'), /A résumé is a PDF/],
      [bytes('%PDF-1.7 and nothing'), /damaged/],
      [zipOf([{ name: 'setup.exe', content: 'MZ' }]), /no Word document/],
      [pdf('/OpenAction<</S/JavaScript/JS(app.alert)>>'), /holds a program/],
      [pdf('/AA<</O<</S/Launch/F(calc.exe)>>>>'), /holds a program/],
      [docx('word/vbaProject.bin'), /holds a program/],
      [docx('word/embeddings/oleObject1.bin'), /holds a program/],
      [new Uint8Array(LARGEST_RESUME + 1).fill(65), /at most 5 MiB/],
    ] as const) {
      const made = await add('resume.pdf', content);
      assert.ok('fault' in made);
      assert.match(made.fault, fault);
    }
    assert.deepEqual(await resumesOf(db, ann), []);
    assert.ok('id' in (await add('big.txt', new Uint8Array(3_900_000).fill(65))), 'a large one fits');
  });

  test(`${engine}: of ten sent at once three are kept`, async () => {
    const store = await emptyStore(engine);
    const ann = await addPerson(store, 'ann');
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        addResume(store.db, SECRET, ann, { name: `cv${n}.txt`, bytes: TEXT }, NOW),
      ),
    );
    assert.equal(made.filter((one) => 'id' in one).length, MOST_RESUMES);
    assert.equal((await resumesOf(store.db, ann)).length, MOST_RESUMES);
  });

  test(`${engine}: it opens for its owner and for the employer it was sent to, as long as the application stands`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    const [ann, eve] = [await addPerson(store, 'ann'), await addPerson(store, 'eve')];
    const mercy = await addEmployer(store, 'mercy', ['hana', 'hugo']);
    await addEmployer(store, 'rival', ['rita']);
    const job = await addPosting(store, mercy, 'job');
    const made = await addResume(db, SECRET, ann, { name: 'cv.txt', bytes: TEXT }, NOW);
    const other = await addResume(db, SECRET, ann, { name: 'other.txt', bytes: TEXT }, NOW);
    assert.ok('id' in made && 'id' in other);
    const readers = async (id: string) => {
      const may: string[] = [];
      for (const reader of ['ann', 'eve', 'hana', 'hugo', 'rita', ''])
        if (await readResume(db, SECRET, reader, id)) may.push(reader);
      return may;
    };
    assert.deepEqual(await readers(made.id), ['ann']);
    // Nobody sends, or deletes, another one's.
    const stolen = await apply(db, ORIGIN, eve, job, { resumeId: made.id, letter: '', answers: {} }, NOW);
    assert.ok('faults' in stolen && stolen.faults.resume);
    await deleteResume(db, eve, made.id);
    const sent = await apply(db, ORIGIN, ann, job, { resumeId: made.id, letter: '', answers: {} }, NOW);
    assert.ok('id' in sent);
    assert.deepEqual(await readers(made.id), ['ann', 'hana', 'hugo']);
    assert.deepEqual(await readers(other.id), ['ann']);
    assert.equal(await readResume(db, 'another secret of thirty-two letters', ann, made.id), null);
    assert.ok(await withdraw(db, ORIGIN, ann, sent.id, NOW));
    assert.deepEqual(await readers(made.id), ['ann']);
    assert.ok(
      'id' in (await apply(db, ORIGIN, ann, job, { resumeId: made.id, letter: '', answers: {} }, NOW)),
    );
    assert.deepEqual(await readers(made.id), ['ann', 'hana', 'hugo']);
    await deleteResume(db, ann, made.id);
    assert.deepEqual(await readers(made.id), []);
  });
}

test('no byte of a résumé, nor its text, stands in the store', async () => {
  const place = await emptyPlace('sqlite');
  const store = await openPlace(place);
  const ann = await addPerson(store, 'ann');
  const canary = bytes(`Ann Coder ${'canary of a résumé '.repeat(50)}`);
  assert.ok('id' in (await addResume(store.db, SECRET, ann, { name: 'cv.txt', bytes: canary }, NOW)));
  const kept = ['store.sqlite', 'store.sqlite-wal']
    .map((name) => readFileSync(join(place.dataDir, name), 'latin1'))
    .join('');
  assert.ok(kept.includes('cv.txt'));
  assert.ok(!kept.includes('canary of a'));
  assert.ok(!kept.includes(Buffer.from(canary).toString('base64').slice(0, 40)));
});
