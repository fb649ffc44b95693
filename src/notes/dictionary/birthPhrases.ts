// What do clinicians call troubles of a pregnancy, of a birth, of a newborn, and what somebody was born with? Phrases of ours as in `phrases`.

const PREGNANCY = `
anembryonic gestation > O02.0
anembryonic pregnancy > O02.0
empty gestational sac > O02.0
no fetal heart activity > O02.1
no fetal cardiac activity > O02.1
missed miscarriage > O02.1
silent miscarriage > O02.1
septic miscarriage > O03.87
septic spontaneous abortion > O03.87
elective termination of pregnancy > Z33.2
elective abortion > Z33.2
desires termination of pregnancy > Z33.2
morning sickness > O21.9
hyperemesis dehydration > O21.1
hyperemesis gravidarum dehydration > O21.1
hyperemesis electrolyte > O21.1
hyperemesis gravidarum metabolic disturbance > O21.1
eclamptic seizure after delivery > O15.2
postpartum eclampsia > O15.2
postpartum eclamptic seizure > O15.2
chronic hypertension superimposed preeclampsia > O11.9
superimposed preeclampsia > O11.9
superimposed pre-eclampsia > O11.9
gdm on insulin > O24.414
gdm insulin controlled > O24.414
gestational diabetes on insulin > O24.414
gestational diabetes insulin controlled > O24.414
gestational diabetes insulin-requiring > O24.414
insulin-requiring gdm > O24.414
gdm on metformin > O24.415
gdm on glyburide > O24.415
gestational diabetes on metformin > O24.415
gestational diabetes on glyburide > O24.415
gdm diet controlled > O24.410
a2gdm > O24.414
a1gdm > O24.410
symphysis subluxation pregnancy > O26.719
pubic symphysis pain pregnancy > O26.719
symphysis pubis dysfunction pregnancy > O26.719
small for dates fetus > O36.599-
fetus small for dates > O36.599-
small for gestational age fetus > O36.599-
large for dates fetus > O36.6-
fetus large for dates > O36.6-
fetal macrosomia > O36.6-
suspected macrosomia fetus > O36.6-
prom at term > O42.92
term prom > O42.92
waters broke > O42.90
water broke > O42.90
waters broke at term > O42.92
waters broke over 24 hours > O42.10
marginal previa > O44.2-
marginal placenta previa > O44.2-
partial previa > O44.2-
complete previa > O44.0-
low-lying placenta > O44.4-
preterm contractions > O47.0-
preterm contractions without cervical change > O47.0-
overdue pregnancy > O48.0
overdue 41 weeks > O48.0
past due date > O48.0
post dates > O48.0
postdates pregnancy > O48.0
failed induction > O61.9
failed induction of labor > O61.9
failed oxytocin induction > O61.0
failed medical induction > O61.0
obstructed labor cephalopelvic disproportion > O65.4
obstructed labor cpd > O65.4
failed vbac > O66.41
failed trial of labor after cesarean > O66.41
failed tolac > O66.41
unsuccessful vbac > O66.41
non-reassuring fetal heart > O76
nonreassuring fetal heart > O76
nonreassuring fetal heart tracing > O76
non-reassuring tracing > O76
nonreassuring tracing > O76
category 3 tracing > O76
category iii tracing > O76
late decelerations > O76
meconium labor > O77.0
thick meconium > O77.0
meconium-stained amniotic fluid > O77.0
meconium stained fluid labor > O77.0
nuchal cord > O69.81X0
loose nuchal cord > O69.81X0
nuchal cord without compression > O69.81X0
nuchal cord with compression > O69.1XX0
tight nuchal cord > O69.1XX0
third-degree tear childbirth > O70.20
third-degree perineal tear > O70.20
third-degree tear delivery > O70.20
third degree laceration delivery > O70.20
third-degree vaginal tear > O70.20
fourth-degree tear childbirth > O70.3
fourth-degree tear delivery > O70.3
second-degree tear childbirth > O70.1
second-degree tear delivery > O70.1
second-degree perineal tear > O70.1
first-degree tear childbirth > O70.0
first-degree tear delivery > O70.0
first-degree perineal tear > O70.0
uterine rupture labor > O71.1
uterus ruptured labor > O71.1
uterine rupture during labor > O71.1
uterine rupture before labor > O71.00
cervical laceration delivery > O71.3
cervical tear delivery > O71.3
cervix torn delivery > O71.3
obstetric cervical laceration > O71.3
inverted uterus > O71.2
inverted uterus delivery > O71.2
uterine inversion > O71.2
inversion of uterus > O71.2
retained products after delivery > O73.1
retained products of conception after delivery > O73.1
retained membranes without hemorrhage > O73.1
episiotomy breakdown > O90.1
episiotomy dehiscence > O90.1
episiotomy wound dehiscence > O90.1
episiotomy came apart > O90.1
perineal wound breakdown postpartum > O90.1
infected episiotomy > O86.09
episiotomy infection > O86.09
cesarean wound dehiscence > O90.0
cesarean incision dehiscence > O90.0
cesarean wound infection > O86.00
baby blues > O90.6
postpartum blues > O90.6
cracked nipples breastfeeding > O92.13
cracked nipple breastfeeding > O92.13
cracked nipples nursing > O92.13
nipple fissure breastfeeding > O92.13
sore cracked nipples breastfeeding > O92.13
low milk supply > O92.4
insufficient milk supply > O92.4
poor milk supply > O92.4
low breast milk supply > O92.4
engorged breasts nursing > O92.79
breast engorgement postpartum > O92.79
breast engorgement breastfeeding > O92.79
engorgement breastfeeding > O92.79
plugged milk duct > O92.79
clogged milk duct > O92.79
gbs positive pregnancy > O99.820
gbs positive pregnant > O99.820
gbs carrier pregnancy > O99.820
gbs colonization pregnancy > O99.820
advanced maternal age first pregnancy > O09.519
ama primigravida > O09.519
elderly primigravida > O09.519
advanced maternal age multigravida > O09.529
ama multigravida > O09.529
teen pregnancy > O09.619
teen pregnancy first > O09.619
teenage pregnancy first > O09.619
teenage primigravida > O09.619
pregnant teenager > O09.619
teenage pregnancy > O09.619
cesarean without indication > O82
elective cesarean > O82
cesarean on maternal request > O82
`;

const NEWBORN = `
preemie > P07.30
ex-preemie > P07.30
premie > P07.30
preterm infant > P07.30
preterm newborn > P07.30
low birth weight infant > P07.10
sga newborn > P05.10
sga infant > P05.10
sga baby > P05.10
small for gestational age newborn > P05.10
small for gestational age infant > P05.10
small for gestational age baby > P05.10
iugr baby > P05.9
iugr newborn > P05.9
iugr infant > P05.9
growth restricted newborn > P05.9
growth restricted infant > P05.9
lga newborn > P08.1
lga infant > P08.1
lga baby > P08.1
large for gestational age newborn > P08.1
large for gestational age infant > P08.1
large for gestational age baby > P08.1
macrosomic newborn > P08.1
macrosomic infant > P08.1
macrosomic baby > P08.1
post-term newborn > P08.21
post-term infant > P08.21
post-term baby > P08.21
postterm infant > P08.21
postmature baby > P08.22
clavicle fractured during delivery > P13.4
clavicle fracture birth > P13.4
clavicle fracture newborn > P13.4
broken collarbone birth > P13.4
clavicular fracture birth trauma > P13.4
facial nerve palsy birth > P11.3
facial palsy birth trauma > P11.3
facial palsy forceps > P11.3
facial nerve palsy newborn > P11.3
erb's palsy birth > P14.0
erb palsy newborn > P14.0
surfactant deficiency > P22.0
hyaline membrane disease > P22.0
neonatal rds > P22.0
transient tachypnea > P22.1
transient tachypnea of the newborn > P22.1
ttn > P22.1
ttnb > P22.1
wet lung newborn > P22.1
neonatal pneumothorax > P25.1
newborn pneumothorax > P25.1
bpd of prematurity > P27.1
chronic lung disease of prematurity > P27.1
chronic lung disease prematurity > P27.1
neonatal respiratory failure > P28.5
newborn respiratory failure > P28.5
pphn > P29.30
persistent pulmonary hypertension newborn > P29.30
persistent fetal circulation > P29.38
infected umbilical stump newborn > P38.9
infected umbilical cord stump > P38.9
neonatal omphalitis > P38.9
omphalitis newborn > P38.9
germinal matrix bleed > P52.0
germinal matrix hemorrhage > P52.0
grade 1 germinal matrix > P52.0
grade i germinal matrix > P52.0
grade 1 ivh newborn > P52.0
grade 2 ivh newborn > P52.1
grade 3 ivh newborn > P52.21
grade 4 ivh newborn > P52.22
grade 1 ivh preterm > P52.0
grade 2 ivh preterm > P52.1
grade 3 ivh preterm > P52.21
grade 4 ivh preterm > P52.22
physiologic jaundice > P59.9
physiologic jaundice newborn > P59.9
yellow baby > P59.9
jaundice of prematurity > P59.0
jaundice prematurity > P59.0
jaundice preterm > P59.0
breast milk jaundice > P59.3
polycythemia of the newborn > P61.1
neonatal polycythemia > P61.1
newborn polycythemia > P61.1
anemia of prematurity > P61.2
apnea of prematurity > P28.41
baby of a mother with gestational diabetes > P70.0
infant of a mother with gestational diabetes > P70.0
newborn of a mother with gestational diabetes > P70.0
infant of gestational diabetic mother > P70.0
infant of mother with gdm > P70.0
baby of diabetic mother > P70.1
nec stage 1 > P77.1
stage 1 nec > P77.1
stage i necrotizing enterocolitis > P77.1
nec stage 2 > P77.2
stage 2 nec > P77.2
stage ii necrotizing enterocolitis > P77.2
nec stage 3 > P77.3
stage 3 nec > P77.3
stage iii necrotizing enterocolitis > P77.3
nec with pneumatosis > P77.2
nec with perforation > P77.3
perforated nec > P77.3
trouble breastfeeding newborn > P92.5
newborn trouble latching > P92.5
newborn poor latch > P92.5
newborn difficulty breastfeeding > P92.5
newborn difficulty latching > P92.5
breastfeeding difficulty newborn > P92.5
poor feeding newborn > P92.8
newborn slow feeder > P92.2
slow feeding newborn > P92.2
newborn feeding slowly > P92.2
spitting up newborn > P92.1
newborn spits up > P92.1
newborn spit up > P92.1
newborn regurgitation > P92.1
neonatal abstinence > P96.1
neonatal abstinence syndrome > P96.1
nas opioids > P96.1
neonatal opioid withdrawal > P96.1
neonatal opioid withdrawal syndrome > P96.1
nows > P96.1
exposed to maternal opioids in utero > P04.14
in utero opioid exposure > P04.14
hypoxic ischemic encephalopathy newborn > P91.60
hypoxic ischemic encephalopathy neonatal > P91.60
neonatal hie > P91.60
`;

const INBORN = `
myelomeningocele hydrocephalus > Q05.4
spina bifida hydrocephalus > Q05.4
lumbar myelomeningocele > Q05.7
chiari malformation type 1 > G93.5
chiari type 1 > G93.5
chiari 1 > G93.5
chiari 1 malformation > G93.5
chiari i > G93.5
arnold-chiari type 1 > G93.5
chiari 2 > Q07.01
chiari ii > Q07.01
chiari 2 malformation > Q07.01
chiari type 2 > Q07.01
chiari malformation type 2 > Q07.01
blocked tear duct since birth > Q10.5
congenital blocked tear duct > Q10.5
congenital nasolacrimal duct obstruction > Q10.5
tear duct blocked infant > Q10.5
blocked tear duct infant > Q10.5
blocked tear duct newborn > Q10.5
preauricular pit > Q18.1
preauricular pits > Q18.1
preauricular sinus > Q18.1
ear pit > Q18.1
d-tga > Q20.3
transposition great arteries > Q20.3
d-transposition great arteries > Q20.3
aberrant right subclavian > Q25.48
aberrant right subclavian artery > Q25.48
aberrant left subclavian artery > Q25.48
aberrant subclavian artery > Q25.48
arteria lusoria > Q25.48
tapvr > Q26.2
tapvc > Q26.2
papvr > Q26.3
papvc > Q26.3
total anomalous pulmonary venous return > Q26.2
partial anomalous pulmonary venous return > Q26.3
persistent left svc > Q26.1
persistent left superior vena cava > Q26.1
left-sided svc > Q26.1
duplicated svc > Q26.1
cpam > Q33.0
ccam > Q33.0
congenital pulmonary airway malformation > Q33.0
congenital cystic adenomatoid malformation > Q33.0
congenital macroglossia > Q38.2
macroglossia > Q38.2
esophageal atresia te fistula > Q39.1
esophageal atresia tef > Q39.1
esophageal atresia tracheoesophageal fistula > Q39.1
h-type tracheoesophageal fistula > Q39.2
hirschsprung > Q43.1
malrotation gut > Q43.3
malrotation bowel > Q43.3
intestinal malrotation > Q43.3
midgut malrotation > Q43.3
absent uterus congenital > Q51.0
absent uterus mrkh > Q51.0
mrkh > Q51.0
mayer-rokitansky > Q51.0
mullerian agenesis > Q51.0
uterine agenesis > Q51.0
born without a uterus > Q51.0
labial fusion > Q52.5
labial adhesions congenital > Q52.5
fused labia > Q52.5
undescended testicle > Q53.9
undescended testis > Q53.9
undescended testicle unilateral > Q53.10
right undescended testicle > Q53.10
left undescended testicle > Q53.10
right undescended testis > Q53.10
left undescended testis > Q53.10
bilateral undescended testicles > Q53.20
bilateral undescended testes > Q53.20
congenital penile torsion > Q55.63
penile torsion > Q55.63
solitary kidney > Q60.0
solitary kidney congenital > Q60.0
congenital single kidney > Q60.0
born with one kidney > Q60.0
born with a single kidney > Q60.0
unilateral renal agenesis > Q60.0
absent kidney congenital > Q60.0
congenital upj obstruction > Q62.11
upj obstruction newborn > Q62.11
congenital ureterocele > Q62.31
ureterocele > N28.89
ectopic kidney > Q63.2
congenital dislocation left hip > Q65.02
congenital dislocation right hip > Q65.01
congenital dislocation both hips > Q65.1
congenital left hip dislocation > Q65.02
congenital right hip dislocation > Q65.01
right clubfoot > Q66.01
left clubfoot > Q66.02
clubfoot right > Q66.01
clubfoot left > Q66.02
bilateral clubfoot > Q66.0-
bilateral clubfeet > Q66.0-
clubfoot > Q66.0-
clubfeet > Q66.0-
talipes equinovarus > Q66.0-
metatarsus adductus > Q66.22-
metatarsus varus > Q66.21-
funnel chest > Q67.6
pectus excavatum > Q67.6
pigeon chest > Q67.7
pectus carinatum > Q67.7
hemivertebra scoliosis > Q76.3
hemivertebra congenital scoliosis > Q76.3
congenital scoliosis due to hemivertebra > Q76.3
klippel-feil > Q76.1
klippel feil > Q76.1
ehlers-danlos > Q79.60
ehlers danlos > Q79.60
hypermobile ehlers-danlos > Q79.62
hypermobile eds > Q79.62
heds > Q79.62
vascular ehlers-danlos > Q79.63
vascular eds > Q79.63
classical ehlers-danlos > Q79.61
vhl > Q85.83
von hippel-lindau > Q85.83
von hippel lindau > Q85.83
prader-willi > Q87.11
prader willi > Q87.11
angelman > Q93.51
noonan syndrome > Q87.19
digeorge > D82.1
digeorge syndrome > D82.1
22q11 deletion > D82.1
22q11.2 deletion > D82.1
turner 45 x > Q96.0
45,x > Q96.0
karyotype 45,x > Q96.0
monosomy x > Q96.0
klinefelter > Q98.4
klinefelter xxy > Q98.0
47,xxy > Q98.0
xxy male > Q98.0
xxy klinefelter > Q98.0
fragile x > Q99.2
fragile x syndrome > Q99.2
`;

export const BIRTH_PHRASES = [PREGNANCY, NEWBORN, INBORN].map((list) => list.trim()).join('\n');
