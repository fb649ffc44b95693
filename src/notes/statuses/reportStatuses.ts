// What do reports of cases call a status, a habit or a drug taken for long? Lists as in `statuses`, which adds them to its own: words and code.

/** Heparin of a ward is for days; what one goes home with is kept. */
const AT_HOME = [
  'discharged on',
  'discharged with',
  'discharged under',
  'discharged home on',
  'sent home on',
  'went home on',
]
  .flatMap((head) =>
    [
      'enoxaparin',
      'tinzaparin',
      'dalteparin',
      'bemiparin',
      'nadroparin',
      'fondaparinux',
      'lmwh',
      'low-molecular-weight heparin',
      'low molecular weight heparin',
      'heparin',
    ].map((drug) => `${head} ${drug} Z79.01`),
  )
  .join('\n');

export const REPORT_STATES = `
${AT_HOME}
total hip prosthesis Z96.64-
hip prosthesis on side Z96.64-
total knee prosthesis Z96.65-
wears hip prosthesis Z96.64-
wears knee prosthesis Z96.65-
wears intraocular lenses Z96.1
carries intraocular lenses Z96.1
carrier of intraocular lens Z96.1
carrier of intraocular lenses Z96.1
wears ocular prosthesis Z97.0
ocular prosthesis Z97.0
lost right eye Z90.01
lost left eye Z90.01
lost an eye Z90.01
left mastectomy scar Z90.12
right mastectomy scar Z90.11
mastectomy scar Z90.1-
nephrectomy scar Z90.5
single-kidney patient Z90.5
single kidney patient Z90.5
transplanted kidney Z94.0
transplanted liver Z94.4
transplanted heart Z94.1
renal transplant patient Z94.0
kidney transplant patient Z94.0
liver transplant patient Z94.4
heart transplant patient Z94.1
permanent suprapubic cystostomy Z93.59
suprapubic cystostomy Z93.59
permanent cystostomy Z93.50
bricker ileal conduit Z93.6
ileal conduit Z93.6
bricker Z93.6
intrauterine device inserted earlier Z97.5
intrauterine device carrier Z97.5
carrier of intrauterine device Z97.5
carrier of iud Z97.5
jehovah witness Z53.1
refused transfusions for religious reasons Z53.1
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
