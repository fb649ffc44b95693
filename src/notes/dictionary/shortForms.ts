// Which short forms do clinicians write beside those of the dictionary that search shares? They are read as such only in capitals (`ODD`, not
// `odd`), or where they have no vowel; those with words behind the meaning only beside one of these in the text.
import { fold, stemOf } from '#search';

const WRITTEN = `
odd > oppositional defiant disorder
iris > immune reconstitution syndrome > art hiv cryptococcal tuberculosis antiretroviral
mody > maturity onset diabetes of the young
msud > maple syrup urine disease
aip > acute intermittent porphyria > porphyria porphobilinogen attack hemin abdominal
dios > distal intestinal obstruction syndrome
eupd > emotionally unstable personality disorder
plmd > periodic limb movement disorder
lems > lambert-eaton syndrome
adem > acute disseminated encephalomyelitis
cto > chronic total occlusion of coronary artery
lafb > left anterior fascicular block
lpfb > left posterior fascicular block
ccf > congestive cardiac failure
lvf > left ventricular failure
rvf > right ventricular failure
fmd > fibromuscular dysplasia > renal carotid artery dysplasia beads
vain > vaginal intraepithelial neoplasia
lgv > lymphogranuloma venereum
ctcl > cutaneous t-cell lymphoma
cmml > chronic myelomonocytic leukemia
jmml > juvenile myelomonocytic leukemia
ptld > post-transplant lymphoproliferative disorder
aiha > autoimmune hemolytic anemia
hlh > hemophagocytic lymphohistiocytosis
cvid > common variable immunodeficiency
poi > premature ovarian failure > menopause ovarian amenorrhea fsh
fhh > familial hypocalciuric hypercalcemia
phpt > primary hyperparathyroidism
ncah > congenital adrenal hyperplasia
apeced > autoimmune polyglandular failure
avrt > supraventricular tachycardia
cjd > creutzfeldt-jakob disease
ntm > nontuberculous mycobacteria
mmn > multifocal motor neuropathy
nmosd > neuromyelitis optica
bvftd > frontotemporal dementia
tga > transient global amnesia > amnesia memory global
des > dry eye syndrome > iop iol dfe tbut tear
rbd > rem sleep behavior disorder > rem sleep
`;

export interface ShortForm {
  as: string;
  /** Stems, one of which must be in the text; none: anywhere. */
  context: readonly string[];
}

export const SHORT_FORMS: ReadonlyMap<string, ShortForm> = new Map(
  WRITTEN.trim()
    .split('\n')
    .map((line) => {
      const [short = '', as = '', context = ''] = line.split(' > ');
      return [
        short,
        { as, context: context.split(' ').flatMap((word) => (word === '' ? [] : stemOf(fold(word)))) },
      ];
    }),
);
