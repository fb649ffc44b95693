// What is wanted of the things that a question names? The cues that its words hold, and which of them gives way to another.
import { visitCategory } from '#tools';
import type { Parts } from './questionParts.ts';
import { wantedByWords } from './wantedByWords.ts';
import { CUES, type Named, type Wanted } from './wantedCues.ts';

function namedIn({ codes, ranges, modifiers, ndc }: Parts): Named {
  const procedures = codes.filter(({ ref }) => ref.system === 'cpt' || ref.system === 'hcpcs').length;
  const attached = codes.reduce((sum, one) => sum + one.modifiers.length, 0);
  return {
    procedures,
    diagnoses: codes.filter(({ ref }) => ref.system === 'icd-10-cm').length,
    drugs: codes.filter(({ ref }) => ref.system === 'hcpcs' && /^[JQ]/.test(ref.code)).length,
    anesthesia: codes.filter(({ ref }) => ref.system === 'cpt' && /^0[01]\d{3}$/.test(ref.code)).length,
    visits: [...codes.map(({ ref }) => ref), ...ranges.map(({ from }) => from)].filter(
      ({ code }) => visitCategory(code) !== null,
    ).length,
    codes: codes.length,
    ranges: ranges.length,
    modifiers: modifiers.length + attached,
    ndc: ndc !== null,
  };
}

/** All that is wanted, in the order in which it is answered; empty when no cue is there. */
export function wantedOf(parts: Parts): Wanted[] {
  const named = namedIn(parts);
  const { words } = parts;
  if (named.anesthesia === 1 && named.procedures === 1 && (parts.minutes !== null || /\bbase\b/.test(words)))
    return ['anesthesia'];
  if (named.codes === 1 && parts.codes[0]?.units != null && ON_ONE_DAY.test(words)) return ['units'];
  if (
    parts.dose !== null &&
    named.drugs === 1 &&
    named.procedures === 1 &&
    !/\bmues?\b|\bmax|per day/.test(words)
  )
    return ['drug'];
  if (parts.place !== null && named.procedures > 0 && !OTHER_THAN_PRICE.test(words)) return ['price'];
  const found = CUES.filter((cue) => cue.needs(named) && cue.words.test(words)).map((cue) => cue.wanted);
  if (found.length > 0) return settled(found, named, words);
  if (named.procedures > 1) return ['pair'];
  if (named.diagnoses > 1) return ['together'];
  if (named.procedures > 0 && named.diagnoses > 0) return ['coverage'];
  if (named.ranges > 0) return ['contents'];
  if (named.codes === 1 && parts.codes[0]?.units != null) return ['units'];
  if (named.codes > 0) return ['meaning'];
  return wantedByWords(parts);
}

/** Whether so many units are too many. */
const ON_ONE_DAY = /\bon (?:one|a|the same) (?:date|day)\b|\btoo many\b/;

/** With a place a code alone asks its price. */
const OTHER_THAN_PRICE =
  /\b(?:cover\w*|lcds?|ncds?|valid|deleted|bundl\w*|together|mue|units?|global|apc|opps|asc|status|mean\w*|describe|rvus?|modifier|hcc|add-?on|edits?)\b/;

const ALLOWED = /^(?:is|are|can|may|does|do|will|would)\b.*\b(?:assist\w*|co-?surgeons?|team|bilateral\w*)\b/;
const PAID_THERE =
  /\b(?:status|indicator|apcs?|pays?|payment|rates?|prices?|packaged|how much|copay\w*|inpatient[- ]only)\b/;
const MORE = /\bpays? (?:more|better|less|higher|lower)\b|\bdifference in (?:payment|price|pay|fee|rvus?)/;

/** Cues that say less than another that is there too. */
function settled(found: Wanted[], named: Named, words: string): Wanted[] {
  const has = (wanted: Wanted) => found.includes(wanted);
  const drop = new Set<Wanted>();
  const asked = found.filter((one) => one !== 'meaning' && one !== 'modifierOnCode');
  if (has('visitTime')) return ['visitTime'];
  if (has('addOn') && has('modifiersOfCode')) drop.add('addOn');
  if (has('addOn') && has('status') && /\badded? (?:on )?to\b/.test(words)) drop.add('status');
  if (
    has('status') &&
    (has('modifierOnCode') || has('pair')) &&
    !/\b(?:valid|deleted?|active|billable(?! (?:with|together|along)\b)|replac)/.test(words)
  )
    drop.add('status');
  if (has('addOn') && has('contents')) drop.add('contents');
  // "What is the global period of …" asks no meaning.
  if (
    asked.length > 0 &&
    !/\b(?:mean\w*|describe|description|explain|tell me about|what is (?:cpt|hcpcs|code|icd\S*)? ?(?:code)?\s*(?:,|and|\?|$))/.test(
      words,
    )
  )
    drop.add('meaning');
  const asksPhysician = /\b(?:pro(?:fessional)? fee|physician|mpfs|pfs)\b/.test(words);
  if ((has('facility') && !asksPhysician) || has('drug') || has('anesthesia')) drop.add('price');
  if (has('relativeValue')) drop.add('price');
  if (has('units')) drop.add('drug');
  // "Is an assistant paid" asks the indicator; a component has a price of its own.
  if (has('modifiersOfCode') && (has('price') || has('relativeValue')))
    drop.add(ALLOWED.test(words) && !has('relativeValue') ? 'price' : 'modifiersOfCode');
  if (has('modifierOnCode') && has('price') && /\bpayable\b/.test(words)) return ['modifierOnCode'];
  // On a hospital's claim two codes ask for the hospital's edits, unless what is paid is asked.
  if (has('pair') && has('facility') && !PAID_THERE.test(words)) drop.add('facility');
  if (has('price') && MORE.test(words)) {
    drop.add('pair');
    drop.add('difference');
  }
  if (has('price') && named.drugs > 0 && named.drugs === named.procedures) return ['drug'];
  // "29881 and 29877: what is the difference" is no question of edits unless it says so.
  if (
    has('difference') &&
    has('pair') &&
    !/\b(?:together|same day|bundl\w*|ncci|cci|edits?|bill|billed|separately|column)\b/.test(words)
  )
    drop.add('pair');
  else if (has('difference') && has('pair')) drop.add('difference');
  if (has('difference') && has('together') && !/\b(?:together|same|both|excludes?|conflict\w*)\b/.test(words))
    drop.add('together');
  else if (has('difference') && has('together')) drop.add('difference');
  if (has('together')) drop.add('instructions');
  // "Payable with" asks of the pair, not of the price.
  if (has('pair') && has('price') && !/\b(?:pays?|paid|prices?|fees?|costs?|how much|rates?)\b/.test(words))
    return ['pair'];
  // With two procedures a modifier is about their pair.
  if (has('pair')) {
    if (has('addOn') && /\bwithout\b/.test(words)) drop.add('pair');
    drop.add('contents');
    if (has('modifiersOfCode') && !/\b(?:together|same day|bundl\w*|ncci|cci|edits?|billed?)\b/.test(words))
      drop.add('pair');
    else drop.add('modifiersOfCode');
    if (
      found.some(
        (one) =>
          !drop.has(one) &&
          ['price', 'global', 'units', 'relativeValue', 'status', 'addOn', 'facility', 'coverage'].includes(
            one,
          ),
      ) &&
      !/\b(?:together|same day|bundl\w*|ncci|cci|edits?|separately)\b/.test(words)
    )
      drop.add('pair');
  }
  if (has('contents') && asked.length > 1 && named.ranges === 0) drop.add('contents');
  if (has('modifierOnCode') && asked.length > 0 && !/\bmod(?:ifier)?s?\b/.test(words))
    drop.add('modifierOnCode');
  if (has('modifierOnCode')) drop.add('modifiersOfCode');
  if (has('modifierComparison')) drop.add('modifierMeaning');
  const left = found.filter((one) => !drop.has(one));
  return left.length > 0 ? left : found.slice(0, 1);
}
