// Which words of diseases are part of the name of a place, a firm, a person or a thing that is sold? `Asthma Ridge Rd`, `Dr. Gallstone`,
// `Cancer Ctr`, `Excedrin Migraine`: written with capitals, and told by the word beside them.

/** What places and firms are called, behind their names; streets, waters, houses, firms. */
const PLACES =
  'Rd|Road|Street|Ave|Avenue|Blvd|Boulevard|Lane|Hwy|Highway|Pkwy|Parkway|Creek|River|Valley|Springs|Inc|LLC|Corp|Corporation|Ltd|Lumber|Farms?|Ranch|Motors|Trucking|Brewery|Brewing|Construction|Foods|School|Elementary|Academy|University|College|Church|Hotel|Resort|Mall|Plaza|Towers?|Center|Centre|Ctr|Cntr|Clinic|Hospital|Foundation|Institute|Association|Pavilion|Bldg|Building|Camp|Walkathon|5K|Marathon|Cafe|Grill|Bakery|Deli|Apartments|Apts|Records';
/** Up to three words with capitals before it. */
const PLACE = new RegExp(String.raw`\b(?:[A-Z][a-z'’]{1,20}[ /&-]{1,3}){1,3}(?:${PLACES})\b(?![-'’])`, 'g');
/** A ward that is told by what is treated there: `boarded on Dialysis/Renal unit`. */
const WARD =
  /\b(?:on|to|in|from|at) (?:the )?[A-Z][a-z]{2,20}(?:[/& -]{1,3}[A-Z][a-z]{2,20}){0,2} (?:[Uu]nit|[Ff]loor|[Ww]ard|[Ww]ing)\b/g;
const PERSON =
  /\b(?:Dr|Drs|Mr|Mrs|Ms|Prof|Nurse|Rev|Judge|Officer|Coach)\.? [A-Z][a-z]{2,20}(?:[ -][A-Z][a-z]{2,20})?(?:['’]s)?\b/g;
/** Houses that sell over the counter: what stands behind is what it is sold for. */
const SOLD =
  /\b(?:Gold Bond|Aveeno|Eucerin|CeraVe|Cetaphil|Alka[- ]?Seltzer|Vicks|Tylenol|Advil|Aleve|Motrin|Bayer|Theraflu|Excedrin|Midol|Robitussin|Zicam|Mucinex|Coricidin|Ny[Qq]uil|Day[Qq]uil|Preparation|Boiron|Hyland['’]?s|Sudafed|Pamprin)(?: (?:[A-Z][a-z]{1,20}|&|PM|HBP|and)){1,4}/g;
/** `Diabetic Tussin`, `Migraine Ice Cap`: what is made for those who have it. */
const MADE_FOR =
  /\b(?:Diabetic|Diabetes|Migraine|Arthritis|Eczema|Asthma|Allergy|Psoriasis|Gout|Sinus|Headache|Heartburn|Acne)(?:['’]s)? (?:[A-Z][a-z]{2,20} ){0,1}(?:Tussin|[Ii]ce|[Cc]ap|[Cc]ream|[Ll]otion|[Bb]alm|[Gg]loves?|[Ss]ocks|[Ss]hoes|[Pp]atch(?:es)?|[Dd]iary|[Aa]pp|[Mm]agazine|[Tt]ea|[Gg]ummies|[Rr]elief [Cc]ream|[Bb]ody [Ww]ash)\b/g;
/** `size 8 ALF brand brace` */
const BRAND = /\b[A-Z][A-Za-z]{1,20}[ -]brand\b/g;

export const NAMES_IN_CAPITALS: readonly RegExp[] = [PLACE, WARD, PERSON, SOLD, MADE_FOR, BRAND];
