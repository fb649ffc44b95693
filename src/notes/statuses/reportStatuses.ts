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
abuse of cannabis F12.10
abuse of marijuana F12.10
abuse of cocaine F14.10
lived alone Z60.2
lived by himself Z60.2
lived by herself Z60.2
lives by himself Z60.2
lives by herself Z60.2
living by himself Z60.2
living by herself Z60.2
lived on his own Z60.2
lived on her own Z60.2
was out of work Z56.0
slept rough Z59.02
slept on the streets Z59.02
slept on the street Z59.02
lived on the streets Z59.02
lived on the street Z59.02
lived in the streets Z59.02
lived in the street Z59.02
no fixed address Z59.00
no fixed abode Z59.00
without fixed abode Z59.00
without a fixed abode Z59.00
artificial right hip Z96.641
artificial left hip Z96.642
artificial hip Z96.64-
artificial right knee Z96.651
artificial left knee Z96.652
artificial knee Z96.65-
confined to a wheelchair Z99.3
confined to wheelchair Z99.3
confined to his wheelchair Z99.3
confined to her wheelchair Z99.3
moved in a wheelchair Z99.3
dependent on a wheelchair Z99.3
wheelchair-dependent Z99.3
wheelchair-bound Z99.3
received a kidney transplant Z94.0
received a renal transplant Z94.0
received a kidney graft Z94.0
received a liver transplant Z94.4
received a heart transplant Z94.1
received a lung transplant Z94.2
received a cadaveric kidney Z94.0
had a kidney transplant Z94.0
had a renal transplant Z94.0
had a liver transplant Z94.4
had a heart transplant Z94.1
undergone coronary bypass Z95.1
undergone coronary bypass surgery Z95.1
undergone coronary artery bypass Z95.1
undergone aortocoronary bypass Z95.1
had undergone bypass surgery Z95.1
not taken his tablets Z91.148
not taken her tablets Z91.148
not taken his medication Z91.148
not taken her medication Z91.148
not been taking his tablets Z91.148
not been taking her tablets Z91.148
not been taking his medication Z91.148
not been taking her medication Z91.148
took his tablets irregularly Z91.148
took her tablets irregularly Z91.148
took his medication irregularly Z91.148
took her medication irregularly Z91.148
irregular intake of medication Z91.148
irregular intake of his medication Z91.148
irregular intake of her medication Z91.148
stopped taking his medication Z91.148
stopped taking her medication Z91.148
stopped taking his tablets Z91.148
stopped taking her tablets Z91.148
stopped his medication on his own Z91.148
stopped her medication on her own Z91.148
prone to falling Z91.81
prone to falls Z91.81
right breast had been removed Z90.11
left breast had been removed Z90.12
both breasts had been removed Z90.13
uterus had been removed Z90.710
gallbladder had been removed Z90.49
spleen had been removed Z90.81
right kidney had been removed Z90.5
left kidney had been removed Z90.5
right leg had been amputated below the knee Z89.511
left leg had been amputated below the knee Z89.512
right leg had been amputated above the knee Z89.611
left leg had been amputated above the knee Z89.612
right leg amputated below the knee Z89.511
left leg amputated below the knee Z89.512
right leg amputated above the knee Z89.611
left leg amputated above the knee Z89.612
undergone gastric bypass Z98.84
undergone sleeve gastrectomy Z98.84
undergone bariatric surgery Z98.84
recent death of his wife Z63.4
recent death of her husband Z63.4
recent death of his mother Z63.4
recent death of her mother Z63.4
recent death of his father Z63.4
recent death of her father Z63.4
recently lost his wife Z63.4
recently lost her husband Z63.4
recently widowed Z63.4
wife had died Z63.4
husband had died Z63.4
poor compliance with medication Z91.148
poor adherence to medication Z91.148
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
