// Which diseases do clinicians call by a person's name alone? `known Wilson's`, `Conn's with hypertension`. A name without `disease` behind it
// is one only where it is written as a possessive, or no family bears it; `Mr. Graves` and `Dr. Wilson's clinic` are persons.
import { fold, stemOf } from '#search';
import type { Token } from '../text/tokens.ts';

/** Names that persons bear. */
const BORNE = `
graves > E05.00
cushing > E24.9
conn > E26.01
addison > E27.1
wilson > E83.01
pompe > E74.02
fabry > E75.21
hurler > E76.01
von gierke > E74.01
mcardle > E74.04
gilbert > E80.4
hodgkin > C81.90
alzheimer > G30.9
pick > G31.01
friedreich > G11.11
lou gehrig > G12.21
mollaret > G03.2
asperger > F84.5
buerger > I73.1
reiter > M02.30
whipple > K90.81
barrett > K22.70
fournier > N49.3
alport > Q87.81
wegener > M31.30
dressler > I24.1
prinzmetal > I20.1
trousseau > I82.1
weil > A27.0
horner > G90.2
bowen > D04.9
ewing > C41.9
wilms > C64.-
marfan > Q87.40
sheehan > E23.0
`;
/** Names that stand for a disease alone. */
const DISEASES = `
raynaud > I73.00
takayasu > M31.4
kawasaki > M30.3
behcet > M35.2
meniere > H81.0-
klinefelter > Q98.4
dupuytren > M72.0
hirschsprung > Q43.1
tourette > F95.2
korsakoff > F04
korsakov > F04
eisenmenger > I27.83
waldenstrom > C88.0
zenker > K22.5
kaposi > C46.9
gaucher > E75.22
hashimoto > E06.3
duchenne > G71.01
burkitt > C83.70
peyronie > N48.6
zollinger-ellison > E16.4
lesch-nyhan > E79.1
crigler-najjar > E80.5
dubin-johnson > E80.6
tay-sachs > E75.02
niemann-pick > E75.249
niemann-pick type c > E75.242
niemann-pick c > E75.242
niemann-pick a > E75.240
niemann-pick b > E75.241
von hippel-lindau > Q85.83
osler-weber-rendu > I78.0
rendu-osler-weber > I78.0
brugada > I49.8
guillain-barre > G61.0
lennox-gastaut > G40.812
parsonage-turner > G54.5
churg-strauss > M30.1
mallory-weiss > K22.6
prader-willi > Q87.11
wiskott-aldrich > D82.0
chediak-higashi > E70.330
digeorge > D82.1
ehlers-danlos > Q79.60
sturge-weber > Q85.89
peutz-jeghers > Q85.89
henoch-schonlein > D69.0
creutzfeldt-jakob > A81.00
ramsay hunt > B02.21
stevens-johnson > L51.1
goodpasture > M31.0
pickwickian > E66.2
legionnaires > A48.1
legionnaire > A48.1
lambert-eaton > G70.80
charcot-marie-tooth > G60.0
budd-chiari > I82.0
wolff-parkinson-white > I45.6
kallmann > E23.0
`;

const written = (list: string) => list.trim();
export const EPONYM_PHRASES = `${written(BORNE)}\n${written(DISEASES)}`;

/** Stems of the names of one word that persons bear. */
const BORNE_STEMS: ReadonlySet<string> = new Set(
  written(BORNE)
    .split('\n')
    .flatMap((line) => {
      const [name = ''] = line.split(' > ');
      return name.includes(' ') ? [] : [stemOf(fold(name))];
    }),
);
const TITLES = /^(?:dr|drs|mr|mrs|ms|miss|prof|professor|doctor|nurse|sister|judge|rev|st)$/;
const OF_PERSONS =
  /^(?:clinic|office|note|notes|team|service|recommendations?|recs|advice|request|opinion|md|do|np|pa|rn|phd|wife|husband|mother|father|daughter|son|family|room|labs|sign|point)$/;

/** A mention of one such name: is it a person's? */
export function isPerson(text: string, tokens: readonly Token[], at: number): boolean {
  const { stem, start, end } = tokens[at] as Token;
  if (!BORNE_STEMS.has(stem)) return false;
  const said = text.slice(start, end);
  if (!/(?:['’]s|s['’]?)$/i.test(said)) return true;
  const before = tokens[at - 1]?.plain === '.' ? tokens[at - 2] : tokens[at - 1];
  return TITLES.test(before?.plain ?? '') || OF_PERSONS.test(tokens[at + 1]?.plain ?? '');
}
