// What do reports of cases call a status, a habit or a drug taken for long? Lists as in `statuses`, which adds them to its own: words and code.

export const REPORT_STATES = `
refused to take medication Z91.148
refused to take his medication Z91.148
refused to take her medication Z91.148
refused medication Z91.148
refused his medication Z91.148
refused her medication Z91.148
abandoned medication Z91.148
abandoned his medication Z91.148
abandoned her medication Z91.148
dementia with wandering Z91.83
wandered off Z91.83
unvaccinated medical student Z28.39
unvaccinated child Z28.39
unvaccinated boy Z28.39
unvaccinated girl Z28.39
unvaccinated adult Z28.39
incompletely vaccinated Z28.39
incomplete vaccination Z28.39
mechanical aortic prosthesis Z95.2
mechanical prosthesis Z95.2
mechanical prosthetic valve Z95.2
biological aortic valve Z95.3
biological mitral valve Z95.3
biological aortic prosthesis Z95.3
biological prosthesis Z95.3
biological mitral prosthesis Z95.3
renal transplant recipient Z94.0
kidney transplant recipient Z94.0
liver transplant recipient Z94.4
heart transplant recipient Z94.1
lung transplant recipient Z94.2
deep brain stimulator Z96.82
habitual consumer of cocaine F14.10
habitual consumer of cannabis F12.10
cocaine consumer F14.10
cannabis consumer F12.10
`;

export const REPORT_PAST = `
autologous stem cell transplantation Z94.84
allogeneic stem cell transplantation Z94.84
hematopoietic stem cell transplantation Z94.84
bone marrow transplantation Z94.81
treated with deep brain stimulation Z96.82
`;

export const REPORT_DRUGS = `
acenocoumarol Z79.01
sintrom Z79.01
phenprocoumon Z79.01
fluindione Z79.01
methotrexate Z79.631
`;
