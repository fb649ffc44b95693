import { Edition, publishedStack } from '#editions';
import { codeNote } from '#notes';
const ed='/work/wt/off9/editions'; const edition = Edition.open(ed+'/'+publishedStack(ed)[0]);
const p=process.argv[2]!.replaceAll('\\n','\n'), n=150_000; codeNote(edition,{text:'fever',asOf:'2024-03-01' as never,setting:(process.argv[3]??'inpatient') as never,systems:null},{cptAccepted:false});
const t=performance.now(); codeNote(edition,{text:p.repeat(Math.ceil(n/p.length)).slice(0,n),asOf:'2024-03-01' as never,setting:(process.argv[3]??'inpatient') as never,systems:null},{cptAccepted:false}); console.log(p, performance.now()-t);
