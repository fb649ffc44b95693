import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Edition, publishedStack } from '#editions';
import { consult, maskLetter, newWords } from '#consultant';
const root = join('/work/wt/off3','editions');
const edition = Edition.open(join(root, publishedStack(root)[0]!));
export function show(c:any){ console.log('##',c.outcome); for(const b of c.blocks){ if(b.kind==='heading') console.log('\n'+'#'.repeat(b.level+1),b.text); else if(b.kind==='asked') console.log('\n> '+b.text); else if(b.kind==='codes') for(const r of b.rows) console.log(' *',r.code,'|',r.system,'|',r.title,'|',r.why.text,r.why.cites,'|',r.quotes); else console.log((b.kind==='item'?'- ':'')+b.said.map((s:any)=>s.text+(s.cites.length?' ['+s.cites+']':'')).join(' ')); } for(const s of c.sources) console.log(s.number,s.title,'::',s.releases.slice(0,150)); }
const letters = JSON.parse(readFileSync('/tmp/letters.json','utf8'));
let earlier:any=null;
for (const l of letters){ const raw={subject:l.subject??'',text:newWords(l.text,!!l.reply,l.subject).text,attachments:l.attachments??[]}; const m=maskLetter(raw,'2026-11-24'); const t=performance.now(); const c=await consult({...m,left:l.left,earlier:l.reply?earlier:null},{edition,asOf:'2026-11-24',signal:new AbortController().signal}); console.log('\n=================',(performance.now()-t).toFixed(0),'ms',l.subject,JSON.stringify(m.masked),m.dateOfService); console.log(m.text.slice(0,400)); show(c); earlier=c.state; }
