// Who gives a vaccine or a drug reports the giving as well: a number for the first vaccine and one for the next, one for a drug into
// muscle or under the skin, and those of infusions by what runs, in which order and how long (NCCI Policy Manual, chapter XI).
import { CHEMOTHERAPY, lineOf, type Served, type Visit } from './visitServices.ts';

const MEDICARE = /\bmedicare\b/i;
const INFLUENZA = /^906(?:5[36]|6[012]|7[234]|8[268]|94)$/;
const PNEUMOCOCCAL = /^(?:9067[017]|90732)$/;
const INTO_TISSUE = /\b(?:im|sq|sc|subq|subcut\w*|intramuscular\w*|deltoid|glut\w*|thigh)\b/i;
const INTO_VEIN = /\b(?:iv|ivp|ivpb|infus\w*|intravenous\w*|drip|piggyback)\b/i;
const INFUSED = /\b(?:infus\w*|drip|piggyback|ivpb)\b/i;
const PUSH = /\b(?:ivp|iv push|push)\b/i;
const RUNS = /\b(?:over|x|for) (\d{1,3}(?:\.\d)?) ?(h|hr|hrs|hours?|min|mins|minutes)\b/i;
const CLOCK = /\b([01]?\d|2[0-3]):?([0-5]\d) ?[-–—] ?([01]?\d|2[0-3]):?([0-5]\d)\b/;
/** Drugs into the eye, a joint or the womb: their giving has a number of its own. */
const PLACED =
  /^J(?:017[789]|277[78]|7312|729[678]|730[01]|7307|73(?:18|2\d)|0775|058[568]|3301|0702|10[1-4]0|1100)$/;

export function administrations(visit: Visit, all: readonly Served[]): Served[] {
  const added: Served[] = [];
  const add = (code: string, label: string, { start, end }: Served) => {
    if (!all.some((one) => one.code === code) && !added.some((one) => one.code === code))
      added.push({ code, label, start, end, kind: 'service' });
  };
  vaccines(visit, distinct(all.filter(({ kind }) => kind === 'vaccine')), add);
  const drugs = distinct(all.filter(({ kind, code }) => kind === 'drug' && !PLACED.test(code)));
  if (visit.isEmergency) return added;
  for (const one of drugs) {
    const line = lineOf(visit, one);
    if (INTO_TISSUE.test(line) && !INTO_VEIN.test(line) && !CHEMOTHERAPY.has(one.code))
      add('96372', 'Drug injected into muscle or under the skin', one);
  }
  infusions(visit, drugs, all, add);
  return added;
}

type Add = (code: string, label: string, one: Served) => void;

function distinct(all: readonly Served[]): Served[] {
  return [...new Map(all.toReversed().map((one) => [one.code, one])).values()].reverse();
}

/** The physician spoke with who answers for the child about the vaccines. */
const COUNSELED =
  /\bcounsel\w*[^.\n]{0,50}\b(?:by me|by (?:the )?(?:md|do|np|pa|provider|physician)|components?|vaccin\w*|immuni[sz]\w*|shots?|vis)\b|\b(?:vaccin\w*|immuni[sz]\w*|components?|shots?)[^.\n]{0,30}\bcounsel\w*/i;
/** Vaccines against several diseases. */
const SEVERAL = /^90(?:69[678]|70[07]|71[045]|723|748|636)$/;

function vaccines({ text, isChild }: Visit, shots: readonly Served[], add: Add): void {
  const isMedicare = MEDICARE.test(text);
  const [one] = shots;
  if (one && isChild && COUNSELED.test(text)) {
    add('90460', 'Giving a vaccine to a child with counsel, the first disease of each', one);
    const several = shots.find(({ code }) => SEVERAL.test(code));
    if (several) add('90461', 'Giving a vaccine to a child with counsel, each further disease', several);
    return;
  }
  let count = 0;
  for (const one of shots) {
    if (isMedicare && INFLUENZA.test(one.code)) add('G0008', 'Giving the influenza vaccine, Medicare', one);
    else if (isMedicare && PNEUMOCOCCAL.test(one.code))
      add('G0009', 'Giving the pneumococcal vaccine, Medicare', one);
    else {
      count++;
      if (count === 1) add('90471', 'Giving a vaccine, the first', one);
      else add('90472', 'Giving a vaccine, each further', one);
    }
  }
}

/** Minutes that a drug ran; 0 where the line does not say. */
function minutesOf(line: string): number {
  const runs = RUNS.exec(line);
  if (runs) return Number(runs[1]) * (runs[2]?.startsWith('h') ? 60 : 1);
  const clock = CLOCK.exec(line);
  if (!clock) return 0;
  const [, h = '', m = '', endH = '', endM = ''] = clock;
  const minutes = (Number(endH) - Number(h)) * 60 + Number(endM) - Number(m);
  return minutes > 0 ? minutes : 0;
}

function infusions(visit: Visit, drugs: readonly Served[], all: readonly Served[], add: Add): void {
  const lines = drugs.map((one) => ({ one, line: lineOf(visit, one) }));
  const isRun = ({ line }: { line: string }) => INTO_VEIN.test(line) || minutesOf(line) > 0;
  const anyRuns =
    lines.some(isRun) || /\binfusion (?:center|suite|visit|room|clinic)\b/i.test(visit.text.slice(0, 600));
  if (!anyRuns) return;
  const strong = lines.filter(({ one, line }) => CHEMOTHERAPY.has(one.code) && !INTO_TISSUE.test(line));
  const [first, second] = strong;
  if (first) {
    add('96413', 'Infusion of chemotherapy or an antibody, the first hour', first.one);
    if (strong.some(({ line }) => minutesOf(line) > 90))
      add('96415', 'Infusion of chemotherapy or an antibody, each further hour', first.one);
    if (second) add('96417', 'Infusion of the next chemotherapy or antibody', second.one);
  }
  const others = lines.filter(({ one }) => !CHEMOTHERAPY.has(one.code));
  for (const { one, line } of others) {
    if (PUSH.test(line)) add(first ? '96375' : '96374', 'Drug pushed into a vein', one);
    else if (!first && (minutesOf(line) > 0 || INFUSED.test(line)))
      add(minutesOf(line) > 0 && minutesOf(line) < 16 ? '96374' : '96365', 'Drug run into a vein', one);
  }
  const pushed = all.find(
    (one) => one.kind === 'drug' && /^J1100$/.test(one.code) && PUSH.test(lineOf(visit, one)),
  );
  if (pushed) add(first ? '96375' : '96374', 'Drug pushed into a vein', pushed);
}
