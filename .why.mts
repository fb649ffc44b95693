// why.mts ROOT NOTEFILE: each gold code missed, with what the coder says of its place (ruled out reasons overlapping)
const [root, file] = process.argv.slice(2);
const { Edition, publishedStack } = await import(root + '/src/editions/editions.ts');
const { codeNote } = await import(root + '/src/notes/notes.ts');
const { readNote } = await import(root + '/evaluation/noteFile.ts');
const ed = (process.env.ED ?? '/work/wt/off9') + '/editions';
const edition = Edition.open(ed + '/' + publishedStack(ed)[0]);
const note = readNote(file);
const r = codeNote(edition, { text: note.text, asOf: note.asOf, setting: note.setting, systems: null }, { cptAccepted: false });
const found = new Set(r.codes.map((c: any) => c.code));
for (const g of note.gold) if (!found.has(g.code)) {
  const words = note.text.slice(g.start, g.end);
  const out = r.ruledOut.filter((o: any) => o.start < g.end && g.start < o.end).map((o: any) => `${o.code} (${o.text}): ${o.reason}`);
  const inn = r.codes.filter((c: any) => c.evidence.some((e: any) => e.start < g.end && g.start < e.end)).map((c: any) => c.code);
  console.log(`MISS ${g.code} [${words}]  in: ${inn.join(' ')}  out: ${out.join(' | ')}`);
}
const gold = new Set([...note.gold.map((g: any) => g.code), ...note.optional]);
for (const c of r.codes) if (!gold.has(c.code)) console.log(`EXTRA ${c.code} ${note.absent.includes(c.code) ? 'TRAP' : ''} ${JSON.stringify(c.evidence.map((e: any) => note.text.slice(Math.max(0, e.start - 40), e.end + 30).replaceAll('\n', '/')))} ${c.rule}`);
