// Which words of diseases are part of the name of something else? The celiac trunk, a sweat gland, a stroke unit, a pain score,
// the serology for syphilis: none of them says that the patient has it.
import type { Sentence, Token } from '../text/tokens.ts';

const list = (text: string) => text.trim().split(/\s*[|\n]\s*/);

/** Whole names. */
const NAMES = list(`
celiac artery|celiac trunk|celiac axis|celiac plexus|celiac ganglion|celiac node|celiac nodes|celiac lymph|celiac region
colic artery|colic arteries|colic vein|colic flexure|ganglion cell|ganglion cells|ganglion impar|stellate ganglion|geniculate ganglion
gasserian ganglion|ciliary ganglion|sphenopalatine ganglion|trigeminal ganglion|dorsal root ganglion|sympathetic ganglion|lumbar ganglion
sweat gland|sweat glands|sweat chloride|sweat test|nervous system|nervous tissue|nervous structures|nasal cavity|nasal cavities
aortic arch|renal artery|renal arteries|thyroid cartilage|hernia sac|hernial sac|hernia orifices|hernial orifices|hernia mesh
shock wave|shock waves|shock index|bleeding time|stroke volume|code stroke|weight loss surgery|weight loss program|infection control
infectious diseases|infectious disease consult|anti - infective|anti infective|anti - infectives|fracture table|fracture pan
cough syrup|cough reflex|cough suppressant|cough assist|cough etiquette|therapeutic hypothermia|induced hypothermia|hypothermia protocol
intestinal loops|bowel loops|intestine loops|jejunal loops|ileal loops|splinter hemorrhage|splinter hemorrhages|middle lobe|midline deviation
mottled skin|diaper area|diaper zone|diaper region|multiple organ|diabetic mother|von willebrand factor|hernia operation
hernia surgery|hernia repair|sand - blaster|mortality|maldi - tof|angio - mr|mr angiography|corneal scraping|corneal scrapings|mr cholangiography|mr cholangiopancreatography|mr enterography|mr venography|mr spectroscopy|mr scan|mr study|mr sequences|mr imaging
daughter vesicles|daughter cysts|low calcium bath|tumor necrosis factor|rheumatoid factor|rapid response|cardiac arrest team
low potassium diet|low - potassium diet|low calcium diet|low - calcium diet|low sodium diet|low - sodium diet|low phosphate diet|high calcium diet|high potassium foods|high potassium diet
joint fluid|electric shock - like|electric - shock - like|electric - shock like|electric shock like|electrical shock - like|electric shock sensation|electric shock sensations
electric shock type|like an electric shock|like electric shock|like electric shocks|like an electrical shock|electric - like
gag reflex|nervous plexus|cystic duct|cystic artery|seminal vesicles|seminal vesicle|glasgow coma scale|coma scale|coma score
fracture line|fracture lines|fracture focus|fracture site|fracture fragments|fracture fragment|hernia defect|bi - rads|scar tissue
foot unit|pain unit|diabetic foot unit|diabetes unit|stroke unit|burn unit|burns unit|trauma unit|trauma center|trauma team
trauma surgery|trauma department|tumor board|tumor committee|tumor registry|tumor bed|tumor tissue|bleeding site|ulcer bed
abscess cavity|stress ulcer prophylaxis|apnea index|apnoea index|apnea - hypopnea index|apnoea - hypopnoea index
apnea hypopnea index|apnoea hypopnoea index|moon face|iliac crest|iliac crests|alveolar crest|tibial crest|neural crest
pain management|pain medication|pain medications|pain control|pain reliever|pain relievers|pain clinic|pain service|pain regimen|pain disability
vf zone|vt zone|vt monitor|vt monitor zone|vf detection|vt detection|fvt zone|allergic shiners|allergic shiner
renal artery duplex|renal duplex|carotid duplex|venous duplex|arterial duplex|mesenteric duplex|duplex ultrasound|duplex scan|sugar - tong|sugar tong|cva tender|cva tenderness|cva angle|cva percussion|low - salt|low salt|salt intake|uc visit|at uc|to uc|from uc|wet diapers|wet diaper|dirty diapers|diapers per day|bi - rads|birads|lung - rads|lung rads|li - rads|pi - rads|ti - rads|o - rads|ldct lung|tb skin|tb skin test|tb test|ppd test|weight loss advised|weight loss encouraged|weight loss recommended|weight loss discussed|weight loss counseling|weight loss goal|weight loss goals|encourage weight loss|recommend weight loss|diabetes class|diabetes classes|diabetes education|diabetes educator|cerumen check|cancer center|asthma action plan|asthma education|croup vaccine|stroke clinic|stroke prevention|heart failure clinic|dialysis access clinic
rsv season|flu season|influenza season|covid season|allergy season|cold and flu season|tetanus shot|tetanus shots|tetanus booster|tetanus status|tetanus toxoid|tetanus vaccine|diabetic diet|diabetic foot exam|diabetic foot check|diabetic foot care|diabetic shoes|diabetic supplies|diabetic eye exam|diabetic eye exams
`);

/** Behind the word of a disease: tests for it, people and places that treat it, things that are made for it. */
const BEHIND = new Set(
  list(`
antigens|antigen|drugs|vaccine|vaccines|vaccination|vaccinations|immunization|immunizations|series|booster|boosters
serology|serologies|titer|titers|pcr|swab|swabs|smear|smears|film|igg|igm|naat|elisa|immunoblot|immunoglobulin
bundle|alert|code|team|bay|institute|educator|educators|diary|index|inventory|assessment|chart|curve|meter|labs|pathway|pandemic|committee|board|context
vax|vaxx|vacc|vaccs|form|forms|paperwork|info|supplies|pads|hotline|kit|unit|units|clinic|clinics|centre|center|surgeon|surgeons|specialist|specialists|panel|ward|association|foundation|questionnaire|counselor|counselors|nurse|leaflet|brochure|handout|guidelines|guideline|severity|handicap|genetics|registry
`),
);
const MEASURES =
  /^(?:measures?|treatments?|therap(?:y|ies)|drugs?|medications?|prophylaxis|agents?|precautions)$/;
/** What they found. */
const POSITIVE =
  /^(?:positive|\+|reactive|detected|confirmed|pos|elevated|raised|high|gave|diagnosed|abnormal|lsil|hsil|ascus|agc|agus|dyskaryosis)$/;
const ENDS = new Set(
  list(
    'and|or|with|of|for|the|a|an|by|in|on|to|from|has|had|was|were|is|known|his|her|no|after|following|since|during|upon|despite',
  ),
);
const BEHIND_REACH = 3;
const RESULT_REACH = 6;

const NAMES_BY_WORD = Map.groupBy(
  NAMES.map((name) => name.split(' ')),
  ([first]) => first as string,
);

/** Tokens of a sentence that belong to such a name. */
export function namesakesIn(tokens: readonly Token[], sentence: Sentence): ReadonlySet<number> {
  const inNames = new Set<number>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const { plain } = tokens[at] as Token;
    const name = NAMES_BY_WORD.get(plain)?.find(
      (words) => at + words.length <= sentence.to && words.every((word, n) => tokens[at + n]?.plain === word),
    );
    for (let n = 0; n < (name?.length ?? 0); n++) inNames.add(at + n);
    // `anti-stroke measures`, `anti-tuberculosis drugs`
    if (plain === 'anti' && tokens[at + 1]?.plain === '-' && MEASURES.test(tokens[at + 3]?.plain ?? ''))
      inNames.add(at + 2);
    // `IgG kappa` is the protein of a myeloma.
    const isProtein = () => /^(?:kappa|lambda)$/.test(tokens[at + 1]?.plain ?? '');
    if (BEHIND.has(plain) && !isProtein() && !isPositive(tokens, sentence, at))
      for (const before of nameBefore(tokens, sentence, at)) inNames.add(before);
  }
  return inNames;
}

function nameBefore(tokens: readonly Token[], { from }: Sentence, at: number): number[] {
  const name: number[] = [];
  for (let one = at - 1; one >= Math.max(from, at - BEHIND_REACH); one--) {
    const { plain, kind } = tokens[one] as Token;
    if (ENDS.has(plain) || (kind !== 'word' && kind !== 'number' && plain !== '-' && plain !== '/')) break;
    name.push(one);
  }
  return name;
}

function isPositive(tokens: readonly Token[], { from, to }: Sentence, at: number): boolean {
  for (let one = Math.max(from, at - BEHIND_REACH - 1); one < Math.min(to, at + RESULT_REACH); one++)
    if (POSITIVE.test((tokens[one] as Token).plain)) return true;
  return false;
}
