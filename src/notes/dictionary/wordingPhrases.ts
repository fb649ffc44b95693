// What do reports of cases call a disease, its form or its agent? Phrases of ours as in `phrases`, which adds them to its own.

/** Agent that is named for the disease → code. */
const AGENTS = `
plasmodium falciparum > B50.9
plasmodium falciparum cerebral > B50.0
falciparum malaria cerebral > B50.0
plasmodium vivax > B51.9
plasmodium malariae > B52.9
plasmodium ovale > B53.0
plasmodium knowlesi > B53.1
rickettsia slovaca > A77.8
tick-borne lymphadenopathy > A77.8
rickettsia conorii > A77.1
rickettsia africae > A77.8
strongyloidiasis hyperinfection > B78.7
disseminated strongyloidiasis > B78.7
dengue plasma leakage > A91
dengue shock > A91
dengue hemorrhagic > A91
tinea capitis microsporum > B35.0
tinea capitis trichophyton > B35.0
tinea corporis microsporum > B35.4
tinea corporis trichophyton > B35.4
extended spectrum beta lactamase > Z16.12
esbl > Z16.12
esbl producing > Z16.12
carbapenemase producing > Z16.13
resistant to rifampicin and isoniazid > Z16.342
resistant to isoniazid and rifampicin > Z16.342
multidrug-resistant tuberculosis > Z16.342
catheter related bloodstream infection > T80.211A
catheter related sepsis > T80.211A
bloodstream infection central venous catheter > T80.211A
central line associated bloodstream infection > T80.211A
clabsi > T80.211A
measles pneumonia > B05.2
condylomata lata > A51.31
condyloma latum > A51.31
lofgren syndrome > D86.89
loefgren syndrome > D86.89
lofgren's syndrome > D86.89
`;

const FORMS = `
organizing pneumonia > J84.89
organising pneumonia > J84.89
secondary organizing pneumonia > J84.89
cryptogenic organizing pneumonia > J84.116
cryptogenic organising pneumonia > J84.116
paranoid schizophrenia > F20.0
schizophrenia paranoid type > F20.0
anorexia nervosa restricting > F50.01
restrictive anorexia nervosa > F50.01
anorexia nervosa restrictive > F50.01
anorexia nervosa purging > F50.02
lanugo > L68.1
severe recurrent depressive episode > F33.2
recurrent severe depressive episode > F33.2
moderate recurrent depressive episode > F33.1
mild recurrent depressive episode > F33.0
hypoxic ischaemic brain injury > G93.1
hypoxic ischemic brain injury > G93.1
hypoxic ischemic encephalopathy cardiac arrest > G93.1
persistent vegetative state > R40.3
internuclear ophthalmoplegia > H51.2-
pontine stroke > I63.9
medullary infarct > I63.9
medullary infarction > I63.9
thalamic infarction > I63.9
lacunar infarct > I63.81
lacunar infarction > I63.81
thunderclap headache > G44.53
absent gag reflex > R29.2
gag reflex absent > R29.2
jaw claudication > R68.84
retrosternal oppression > R07.2
precordial oppression > R07.2
retrosternal tightness > R07.2
haemorrhagic cystitis > N30.91
scarring alopecia > L66.9
cicatricial alopecia > L66.9
shedding of nails > L60.8
nail shedding > L60.8
onychomadesis > L60.8
enamel erosion > K03.2
dental erosion > K03.2
erosion of enamel > K03.2
parotid enlargement > K11.1
enlarged parotid > K11.1
parotid hypertrophy > K11.1
giant left atrium > I51.7
macroadenoma > D35.2
microadenoma pituitary > D35.2
growth hormone secreting adenoma > D35.2
growth hormone secreting macroadenoma > D35.2
subclavian artery stenosis > I77.1
stenosis of subclavian artery > I77.1
subclavian stenosis > I77.1
epitrochlear node > R59.0
epitrochlear nodes > R59.0
swollen epitrochlear node > R59.0
painful cervical nodes > R59.0
palmar keratoses > L85.1
plantar keratoses > L85.1
palmoplantar keratoses > L85.1
dress syndrome eosinophilia > D72.12
facial diplegia > G51.0
exocrine insufficiency > K86.81
pancreatic exocrine insufficiency > K86.81
exocrine pancreatic insufficiency > K86.81
near drowning > T75.1XXA
autoimmune thrombocytopenia > D69.3
autoimmune thrombocytopenic purpura > D69.3
brugada pattern > I49.8
brugada syndrome > I49.8
hand foot and mouth disease > B08.4
viper bit > T63.091A
bitten by viper > T63.091A
drain cleaner ingestion > T54.3X1A
swallowed drain cleaner > T54.3X1A
candida parapsilosis bloodstream infection > B37.7
candida bloodstream infection > B37.7
violent aggressive > R45.6
aggressive shouting > R45.6
chronic arsenic exposure > T57.0X1A
hyperinfection syndrome > B78.7
rheumatic mitral stenosis > I05.0
loss of libido > R68.82
bulging fontanelle > R68.89
bulging fontanel > R68.89
hookworm anaemia > B76.9
hookworm anemia > B76.9
`;

export const WORDING_PHRASES = `${AGENTS.trim()}
${FORMS.trim()}`;
