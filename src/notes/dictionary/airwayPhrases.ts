// What do clinicians call diseases of the airways, of the gut and of its openings? Phrases of ours as in `phrases`, which adds them to its own.

const AIRWAYS = `
caught a cold > J00
bad cold > J00
nasty cold > J00
recurring acute tonsillitis > J03.91
repeated acute tonsillitis > J03.91
bouts of acute tonsillitis > J03.91
big tonsils > J35.1
large tonsils > J35.1
kissing tonsils > J35.1
big adenoids > J35.2
large adenoids > J35.2
adenotonsillar hypertrophy > J35.3
adenotonsillar enlargement > J35.3
chronic adenotonsillitis > J35.03
quinsy > J36
peritonsillar phlegmon > J36
peritonsillar collection > J36
acute ethmoiditis > J01.20
acute sphenoiditis > J01.30
acute frontal sinusitis > J01.10
chronic sphenoid sinusitis > J32.3
sphenoid sinusitis > J32.3
antrochoanal polyp > J33.8
sinonasal polyposis > J33.8
sinonasal polyps > J33.8
enlarged turbinates > J34.3
boggy turbinates > J34.3
swollen turbinates > J34.3
edematous turbinates > J34.3
maxillary sinus retention cyst > J34.1
maxillary retention cyst > J34.1
sphenoid sinus retention cyst > J34.1
sinus mucous retention cyst > J34.1
chronic runny nose > J31.0
constantly runny nose > J31.0
grass pollen rhinitis > J30.1
ragweed rhinitis > J30.1
cat dander rhinitis > J30.81
dog dander rhinitis > J30.81
pet dander rhinitis > J30.81
environmental allergies > J30.9
perennial rhinitis > J30.89
perennial allergies > J30.89
dust mite rhinitis > J30.89
vocal cord paresis unilateral > J38.01
left vocal cord paresis > J38.01
right vocal cord paresis > J38.01
left vocal cord paralysis > J38.01
right vocal cord paralysis > J38.01
left vocal fold paresis > J38.01
right vocal fold paresis > J38.01
left vocal fold paralysis > J38.01
right vocal fold paralysis > J38.01
left true vocal cord paralysis > J38.01
left vocal cord immobile > J38.01
right vocal cord immobile > J38.01
left vocal fold immobile > J38.01
right vocal fold immobile > J38.01
left vocal cord immobility > J38.01
right vocal cord immobility > J38.01
left vocal cord palsy > J38.01
right vocal cord palsy > J38.01
immobile vocal cord > J38.00
vocal cord immobility > J38.00
vocal fold immobility > J38.00
bilateral vocal cord immobility > J38.02
bilateral vocal fold immobility > J38.02
paradoxical vocal fold motion > J38.3
paradoxical vocal cord motion > J38.3
vocal cord dysfunction > J38.3
vocal fold dysfunction > J38.3
vocal cord leukoplakia > J38.3
vocal fold leukoplakia > J38.3
vocal cord cyst > J38.3
vocal fold cyst > J38.3
reinke's edema > J38.1
reinke edema > J38.1
vocal nodules > J38.2
vocal fold nodules > J38.2
h1n1 influenza > J10.1
h1n1 flu > J10.1
h3n2 influenza > J10.1
swine flu > J10.1
influenza a viral pneumonia > J10.08
influenza b viral pneumonia > J10.08
influenza a gastroenteritis > J10.2
influenza b gastroenteritis > J10.2
influenza a otitis media > J10.83
influenza b otitis media > J10.83
influenza a encephalopathy > J10.81
influenza b encephalopathy > J10.81
influenza a myocarditis > J10.82
influenza b myocarditis > J10.82
flu vomiting > J11.2
flu diarrhea > J11.2
walking pneumonia > J18.9
strep pneumo pneumonia > J13
s pneumo pneumonia > J13
h flu pneumonia > J14
haemophilus pneumonia > J14
hemophilus pneumonia > J14
pseudomonal pneumonia > J15.1
staph pneumonia > J15.20
gram-negative pneumonia > J15.69
gram negative rod pneumonia > J15.69
gnr pneumonia > J15.69
serratia pneumonia > J15.69
acinetobacter pneumonia > J15.61
citrobacter pneumonia > J15.69
stenotrophomonas pneumonia > J15.69
group b strep pneumonia > J15.3
group a strep pneumonia > J15.4
viral pneumonia > J12.9
viral pneumonitis > J12.9
parainfluenza pneumonia > J12.2
parainfluenza viral pneumonia > J12.2
hmpv pneumonia > J12.3
metapneumovirus pneumonia > J12.3
rhinovirus pneumonia > J12.89
aspirated food pneumonia > J69.0
aspirated vomit pneumonia > J69.0
aspirating pneumonia > J69.0
chest cold > J20.9
acute viral bronchitis > J20.8
viral bronchitis > J20.8
acute bacterial bronchitis > J20.8
hmpv bronchiolitis > J21.1
metapneumovirus bronchiolitis > J21.1
human metapneumovirus bronchiolitis > J21.1
rhinovirus bronchiolitis > J21.8
viral bronchiolitis > J21.8
lrti > J22
lower respiratory tract infection > J22
smoker's cough > J41.0
smoker's bronchitis > J41.0
infective exacerbation of copd > J44.1
infective copd exacerbation > J44.1
acute on chronic copd > J44.1
paraseptal emphysema > J43.8
copd emphysema > J43.9
emphysematous copd > J43.9
acute flare of asthma > J45.901
asthma flare > J45.901
asthma flare-up > J45.901
flaring asthma > J45.901
bronchiectasis flare > J47.1
flare-up of bronchiectasis > J47.1
radiation fibrosis lung > J70.1
post-radiation lung fibrosis > J70.1
radiation-induced lung fibrosis > J70.1
radiation-induced pulmonary fibrosis > J70.1
chronic radiation pneumonitis > J70.1
amiodarone lung > J70.4
amiodarone pulmonary toxicity > J70.4
bleomycin lung > J70.4
bleomycin lung toxicity > J70.4
nitrofurantoin lung > J70.4
drug-induced pneumonitis > J70.4
nsip > J84.113
nonspecific interstitial pneumonia > J84.113
nonspecific interstitial pneumonitis > J84.113
uip > J84.112
usual interstitial pneumonia > J84.112
acute interstitial pneumonia > J84.114
rb-ild > J84.115
cop > J84.116
lymphoid interstitial pneumonia > J84.2
progressive fibrosing ild > J84.170
progressive fibrosing interstitial lung disease > J84.170
alveolar proteinosis crazy paving > J84.01
pap crazy paving > J84.01
pulmonary lam > J84.81
pus pleural space > J86.9
purulent pleural fluid > J86.9
purulent pleural effusion > J86.9
pus in the pleural cavity > J86.9
costophrenic angle blunted > J90
costophrenic angle blunting > J90
blunted costophrenic angles > J90
layering pleural fluid > J90
pleural fluid layering > J90
pleural fluid collection > J90
parapneumonic effusion > J91.8
calcified pleural plaques > J92.9
calcified pleural plaque > J92.9
pleural plaque calcification > J92.9
pleural plaques > J92.9
pleural plaques asbestos > J92.0
pleural plaques asbestosis > J92.0
post-biopsy pneumothorax > J95.811
pneumothorax after biopsy > J95.811
pneumothorax after lung biopsy > J95.811
pneumothorax following lung biopsy > J95.811
pneumothorax after thoracentesis > J95.811
pneumothorax following thoracentesis > J95.811
pneumothorax after central line > J95.811
pneumothorax after pacemaker > J95.811
postprocedural pneumothorax > J95.811
blood in the pleural cavity > J94.2
blood in the pleural space > J94.2
hemorrhagic fluid in the pleural space > J94.2
spontaneous hemopneumothorax > J94.2
broncholith > J98.09
broncholiths > J98.09
lobar collapse > J98.11
upper lobe collapse > J98.11
middle lobe collapse > J98.11
lower lobe collapse > J98.11
hemidiaphragm paresis > J98.6
hemidiaphragm paralysis > J98.6
diaphragm eventration acquired > J98.6
trapped lung > J98.19
tracheostomy infection > J95.02
infected tracheostomy > J95.02
infected trach > J95.02
trach site infection > J95.02
trach infection > J95.02
tracheostomy stoma infection > J95.02
tracheostomy malfunction > J95.03
trach malfunction > J95.03
plugged trach > J95.03
trach plugged > J95.03
trach plugging > J95.03
tracheostomy tube plugged > J95.03
tracheostomy tube obstructed > J95.03
tracheostomy obstructed > J95.03
tracheostomy obstruction > J95.03
tracheostomy tube dislodged > J95.03
trach dislodged > J95.03
tracheostomy bleeding > J95.01
trach bleeding > J95.01
tracheoesophageal fistula tracheostomy > J95.04
tracheostomy tracheal stenosis > J95.09
tracheostomy stomal stenosis > J95.09
post-intubation subglottic stenosis > J95.5
postprocedural subglottic stenosis > J95.5
`;

const MOUTH = `
gum disease > K05.6
gum recession > K06.010
gingival recession > K06.010
receding gums > K06.010
swollen gums > K06.1
gum overgrowth > K06.1
missing teeth > K08.409
missing several teeth > K08.409
missing tooth > K08.409
partially edentulous > K08.409
partial edentulism > K08.409
no teeth > K08.109
loose tooth > K08.89
loose teeth > K08.89
tmd > M26.609
tmj dysfunction > M26.609
tmj disorder > M26.609
tmj syndrome > M26.609
tmj clicking > M26.69
right tmj disc > M26.631
left tmj disc > M26.632
bilateral tmj disc > M26.633
tmj articular disc > M26.639
crowded teeth > M26.31
teeth crowding > M26.31
crowding of teeth > M26.31
dental crowding > M26.31
underbite > M26.4
periodontitis > K05.30
mucocele lip > K13.0
mucocele lower lip > K13.0
chapped lips > K13.0
dry cracked lips > K13.0
hyposalivation > K11.7
`;

const GULLET = `
laryngopharyngeal reflux > K21.9
laryngopharyngeal reflux disease > K21.9
silent reflux > K21.9
pill esophagitis > K20.80
pill-induced esophagitis > K20.80
medication-induced esophagitis > K20.80
doxycycline esophagitis > K20.80
barrett > K22.70
barrett mucosa > K22.70
barrett metaplasia > K22.70
barrett changes > K22.70
barrett low grade dysplasia > K22.710
barrett high grade dysplasia > K22.711
esophageal dysmotility > K22.4
jackhammer esophagus > K22.4
hypercontractile esophagus > K22.4
ineffective esophageal motility > K22.4
presbyesophagus > K22.4
esophageal ring > K22.2
peptic stricture > K22.2
egj outflow obstruction > K22.2
pharyngeal pouch > K22.5
zenker > K22.5
mallory-weiss > K22.6
mallory weiss > K22.6
boerhaave > K22.3
hemorrhagic gastritis > K29.71
gastritis hemorrhagic > K29.71
acute hemorrhagic gastritis > K29.01
erosive gastritis > K29.60
bile reflux gastritis > K29.60
bile gastritis > K29.60
reactive gastropathy > K31.89
delayed gastric emptying > K31.84
slow gastric emptying > K31.84
gastric emptying delayed > K31.84
gastric emptying slow > K31.84
stomach empties slowly > K31.84
fundic gland polyp > K31.7
fundic gland polyps > K31.7
dieulafoy > K31.82
dieulafoy lesion > K31.82
appendicolith > K38.1
periappendiceal abscess > K35.33
periappendicular abscess > K35.33
appendicitis generalized peritonitis > K35.209
appendicitis diffuse peritonitis > K35.209
paraesophageal hernia > K44.9
paraesophageal hiatal hernia > K44.9
incarcerated hiatal hernia > K44.0
incarcerated paraesophageal hernia > K44.0
strangulated paraesophageal hernia > K44.1
obstructed paraesophageal hernia > K44.0
`;

const BOWEL = `
ibd > K52.9
inflammatory bowel disease > K52.9
milk protein enterocolitis > K52.21
milk protein induced enterocolitis > K52.21
food protein induced enterocolitis > K52.21
food protein enterocolitis > K52.21
milk protein proctocolitis > K52.82
food protein proctocolitis > K52.82
food protein-induced allergic proctocolitis > K52.82
pancolitis > K51.00
proctosigmoiditis ulcerative > K51.30
small bowel infarct > K55.029
small bowel infarction > K55.029
infarcted small bowel > K55.029
dead bowel > K55.069
dead small bowel > K55.029
colonic avm > K55.20
colonic avms > K55.20
colonic arteriovenous malformation > K55.20
cecal avm > K55.20
cecal avms > K55.20
avm of the cecum > K55.20
avms of the cecum > K55.20
avm of the colon > K55.20
avms of the colon > K55.20
colonic angioectasia > K55.20
colonic angioectasias > K55.20
cecal angioectasia > K55.20
bleeding colonic avm > K55.21
bleeding cecal avm > K55.21
bleeding avm cecum > K55.21
bleeding avm colon > K55.21
bleeding colonic angioectasia > K55.21
small bowel avm > K31.819
small bowel avms > K31.819
partial small bowel obstruction > K56.600
partial bowel obstruction > K56.600
partial intestinal obstruction > K56.600
partial large bowel obstruction > K56.600
incomplete bowel obstruction > K56.600
complete small bowel obstruction > K56.601
complete bowel obstruction > K56.601
complete intestinal obstruction > K56.601
complete large bowel obstruction > K56.601
obstruction from adhesions > K56.50
obstruction due to adhesive bands > K56.50
obstruction adhesive band > K56.50
bowel obstruction due to adhesions > K56.50
partial bowel obstruction due to adhesions > K56.51
complete bowel obstruction due to adhesions > K56.52
complete obstruction due to adhesions > K56.52
scattered diverticula colon > K57.30
scattered colonic diverticula > K57.30
few colonic diverticula > K57.30
diverticula colon > K57.30
jejunal diverticulum > K57.10
jejunal diverticula > K57.10
spastic colon > K58.9
ibs-d > K58.0
ibs-c > K58.1
ibs-m > K58.2
mixed type ibs > K58.2
ibs mixed > K58.2
ibs alternating constipation diarrhea > K58.2
outlet constipation > K59.02
outlet obstruction constipation > K59.02
dyssynergic defecation > K59.02
defecatory dyssynergia > K59.02
pelvic floor dyssynergia > K59.02
colonic pseudo-obstruction > K59.81
colonic pseudoobstruction > K59.81
chronic fissure anus > K60.1
chronic fissure posterior midline > K60.1
chronic posterior fissure > K60.1
chronic anterior fissure > K60.1
acute fissure anus > K60.0
acute posterior fissure > K60.0
fistula-in-ano > K60.3
fistula in ano > K60.3
ain 1 > K62.82
ain 2 > K62.82
anal intraepithelial neoplasia 2 > K62.82
ain 3 > D01.3
stercoral ulcer > K62.6
rectal stercoral ulcer > K62.6
small bowel bacterial overgrowth > K63.8219
small bowel overgrowth bacterial > K63.8219
methane sibo > K63.829
intestinal methanogen overgrowth > K63.829
spontaneous bacterial peritonitis > K65.2
epiploic appendagitis > K65.8
retroperitoneal fibrosis > K68.2
idiopathic retroperitoneal fibrosis > K68.2
gluten-sensitive enteropathy > K90.0
gluten enteropathy > K90.0
bile acid malabsorption > K90.89
bile acid diarrhea > K90.89
bile salt diarrhea > K90.89
bile salt malabsorption > K90.89
short gut > K90.829
threw up blood > K92.0
throws up blood > K92.0
puked blood > K92.0
`;

const LIVER = `
nodular liver contour cirrhosis > K74.60
mash > K75.81
congestive hepatopathy > K76.1
hepatic congestion > K76.1
bile duct stone obstruction > K80.51
common bile duct stone obstruction > K80.51
obstructing common bile duct stone > K80.51
obstructing bile duct stone > K80.51
choledocholithiasis with obstruction > K80.51
choledocholithiasis with acute cholangitis > K80.32
choledocholithiasis with ascending cholangitis > K80.30
bile duct stone acute cholangitis > K80.32
common bile duct stone acute cholangitis > K80.32
bile duct stone cholangitis > K80.30
common bile duct stone cholangitis > K80.30
gallbladder adenomyomatosis > K82.8
gallbladder dyskinesia > K82.8
idiopathic acute pancreatitis > K85.00
acute idiopathic pancreatitis > K85.00
hypertriglyceridemia induced pancreatitis > K85.80
recurrent pancreatitis > K86.1
relapsing pancreatitis > K86.1
pancreatic tail cyst > K86.2
cyst in the tail of the pancreas > K86.2
cyst in the head of the pancreas > K86.2
cyst in the body of the pancreas > K86.2
cyst in the pancreas > K86.2
cyst of the pancreas > K86.2
`;

/** An opening that was made, and what goes wrong with it. */
const OPENINGS: readonly [string, string][] = [
  ['colostomy', 'K94.0'],
  ['ileostomy', 'K94.1'],
  ['jejunostomy', 'K94.1'],
  ['j-tube', 'K94.1'],
  ['gastrostomy', 'K94.2'],
  ['gastrostomy tube', 'K94.2'],
  ['g-tube', 'K94.2'],
  ['peg', 'K94.2'],
  ['peg tube', 'K94.2'],
];
const WRONGS: readonly [string, string][] = [
  ['bleeding', '1'],
  ['hemorrhage', '1'],
  ['infected', '2'],
  ['infection', '2'],
  ['cellulitis', '2'],
  ['malfunction', '3'],
  ['malfunctioning', '3'],
  ['not working', '3'],
  ['clogged', '3'],
  ['blocked', '3'],
  ['obstructed', '3'],
  ['dislodged', '3'],
  ['displaced', '3'],
  ['leaking', '3'],
  ['leakage', '3'],
  ['pulled out', '3'],
  ['fell out', '3'],
  ['stenosis', '3'],
  ['prolapse', '9'],
  ['prolapsed', '9'],
];
const OPENING_TROUBLES = OPENINGS.flatMap(([opening, code]) =>
  WRONGS.map(([wrong, last]) => `${opening} ${wrong} > ${code}${last}`),
);

const BANDS = ['gastric band', 'lap band'].flatMap((band) => [
  ...['slipped', 'slippage', 'eroded', 'erosion', 'complication', 'malfunction', 'leak', 'prolapse'].map(
    (wrong) => `${band} ${wrong} > K95.09`,
  ),
  ...['infected', 'infection'].map((wrong) => `${band} ${wrong} > K95.01`),
]);

export const AIRWAY_PHRASES = [AIRWAYS, MOUTH, GULLET, BOWEL, LIVER]
  .map((list) => list.trim())
  .concat(OPENING_TROUBLES, BANDS)
  .join('\n');
