import { Edition, publishedStack } from '#editions';
import { codeNote } from '#notes';
const ed='/work/wt/off9/editions'; const edition = Edition.open(ed+'/'+publishedStack(ed)[0]);
const run=(text:string,setting:any)=>{const t=performance.now(); codeNote(edition,{text,asOf:'2024-03-01' as never,setting,systems:null},{cptAccepted:false}); return performance.now()-t;};
run('fever','inpatient');
for (const p of ['abscess. ','hernia ','edema of lung. ','temperature 38. ','left eye pain and photophobia. ','abscess grew E. coli. ','sepsis, ','operated in 2014 of cancer of the breast, ','ulcer of the foot ','diabetes, ','Assessment: fever\n','1. abscess\n','pneumonia by S. aureus. ','carcinoma of the lung ','metastases in the liver ','rash by penicillin. ','M. pneumoniae ','R knee pain. ','fracture ','without fever, ','loss of 10 kg ','dementia ','burn of the hand 2% TBSA ','appendectomy was performed. ','"pain" ','cells of carcinoma ','(' ,'the patient had pain and '])
 for (const s of ['inpatient','outpatient']) { const n=100_000; const a=run(p.repeat(Math.ceil(n/p.length)).slice(0,n),s); const b=run(p.repeat(Math.ceil(2*n/p.length)).slice(0,2*n),s); if (b/a>2.8||b>1200) console.log(JSON.stringify(p),s,a.toFixed(0),b.toFixed(0),(b/a).toFixed(1)); }
console.log('done');
