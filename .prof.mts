import { Edition, publishedStack } from '#editions';
import { codeNote } from '#notes';
import { readNotes } from './evaluation/noteFile.ts';
const ed='/work/wt/off9/editions'; const edition = Edition.open(ed+'/'+publishedStack(ed)[0]);
const all = readNotes('evaluation/notes','practice').map(n=>n.text).join('\n\n'); let text=''; while (text.length<1_000_000) text+=all+'\n\n'; text=text.slice(0,1_000_000);
codeNote(edition,{text:all.slice(0,20000),asOf:'2024-03-01' as never,setting:'outpatient',systems:null},{cptAccepted:false});
const t=performance.now(); codeNote(edition,{text,asOf:'2024-03-01' as never,setting:null,systems:null},{cptAccepted:false}); console.log(performance.now()-t);
