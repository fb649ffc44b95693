// vocab.mts ROOT LIST.tsv : each line "phrase<TAB>code" in sentences of a case report; prints what is wrong
const [root, file, mode] = process.argv.slice(2);
const { readFileSync } = await import('node:fs');
const { Edition, publishedStack } = await import(root + '/src/editions/editions.ts');
const { codeNote } = await import(root + '/src/notes/notes.ts');
const ed = (process.env.ED ?? '/work/wt/off9') + '/editions';
const edition = Edition.open(ed + '/' + publishedStack(ed)[0]);
let right = 0, n = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(l => l.trim() && !l.startsWith('#'))) {
  const [phrase, code] = line.split('\t').map(s => s.trim()); n++;
  const text = /[.]$/.test(phrase) ? phrase : `The patient was admitted to hospital. The examination showed ${phrase}. He was followed for several days in the ward of our hospital.`;
  const r = codeNote(edition, { text, asOf: '2024-03-01', setting: 'inpatient', systems: ['icd-10-cm'] }, { cptAccepted: false });
  const codes = r.codes.map((c: any) => c.code);
  const ok = code.split(' ').every(c => codes.includes(c)) && codes.length <= code.split(' ').length;
  if (ok) right++; else console.log(`${phrase}\t${code}\tgot: ${codes.join(' ')}\tout: ${r.ruledOut.map((o: any) => o.code + ' ' + o.reason.slice(0, 30)).join('; ')}`);
}
console.log(`${right} of ${n}`);
