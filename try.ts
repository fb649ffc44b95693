import { join } from 'node:path';
import { Edition, publishedStack } from '#editions';
import { use } from '#tools';
const root = join('/work/wt/off3','editions');
const edition = Edition.open(join(root, publishedStack(root)[0]!));
for (const text of ['72 yo female. Assessment: benign prostatic hyperplasia.','72 yo male. Assessment: benign prostatic hyperplasia.','Assessment: benign prostatic hyperplasia without urinary obstruction.','72 yo male. Assessment: ovarian cyst, left.','72 yo male seen in clinic. Assessment: cervical dysplasia.','DOS: [date 2024]\nPatient [name]. Sample, DOB [birth date], MRN [record number].\n\n64 yo male with right inguinal hernia, open right inguinal hernia repair with mesh performed.', '64 yo male with right inguinal hernia, open right inguinal hernia repair with mesh performed.','71 yo male with prostate cancer. 8 yo with senile cataract of the right eye']) { const r:any=use('code_note',{text},{edition,asOf:'2026-11-24',reader:{cptAccepted:false}}); console.log(text.slice(0,50),'=>','nothing' in r? r.why : [r.value.codes.map((c:any)=>c.code), r.value.ruledOut.map((c:any)=>c.code+':'+c.reason)]); }
