import { Edition, publishedStack } from '#editions';
import { codeNote } from '#notes';
const ed='/work/wt/off9/editions'; const edition = Edition.open(ed+'/'+publishedStack(ed)[0]);
for (const text of process.argv.slice(2)) { const r = codeNote(edition,{text,asOf:'2024-03-01' as never,setting:'inpatient',systems:null},{cptAccepted:false}); for (const c of r.codes) console.log(c.code, c.rule, c.evidence.map(e=>e.text), c.missing); }
