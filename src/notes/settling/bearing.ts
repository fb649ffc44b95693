// Does a visit bear on what stands beside its list of diagnoses? A list of earlier conditions, carried from note to note, tells much
// that nobody looked at; a systemic disease bears on every visit all the same.
// Authority: ICD-10-CM Official Guidelines III and IV.J (conditions that affect care), I.C.21.c.3 and 4 (status, history).
import type { Reading } from '../readings.ts';

/** Systemic and lasting diseases, which are taken to affect the care of whatever a visit is for. */
const SYSTEMIC =
  /^(?:B18|B20|C|D45|D46|D5[67]|D6[68]|D8[0-4]|D86|E0[89]|E1[013]|E27|E66|E78|E8[45]|F0[0-3]|F2[05]|F31|F1\d\.2|G12|G20|G30|G31|G35|G40|G47\.3|G7[01]|G8[0-2]|I0[5-9]|I1[0-35]|I2[057]|I42|I48|I50|I69|I70|I73|J4[3457]|J84|J96\.1|K50|K51|K7[0-4]|K90|M0[56]|M3[0-5]|M45|M81|N0[0-8]|N18|Q(?:2|61|79|8[57]|9)|O)/;

/** What a surgeon took out or put in, long ago. */
const LEFT_BY_SURGERY = /^Z(?:90|96\.1$|97|98(?!\.5|\.84|\.85))/;

/** Earlier diseases that leave nothing behind: a pneumonia, a kidney stone, a fracture. A latent tuberculosis and an ulcer bear on what may be given. */
const LONG_OVER = /^Z8(?:6\.(?!0|1[56]|5|7)|7\.(?!891|11))/;

/** Cancers and what is looked at on their account. */
const OF_CANCER = /^(?:C|D(?:0|[1-4])|N6[0-4]|R91|R92|K63\.5|Z(?:0[89]|12|15|85)\.)/;

/** Lasting diseases, and what they are treated with for good. */
const TREATED: readonly [RegExp, RegExp][] = [
  [/^E03\./, /\b(?:levothyrox\w*|synthroid|lt4|levoxyl|armour|thyroid replacement)\b/i],
  [
    /^G43\./,
    /\b(?:\w+triptan|topiramate|propranolol|erenumab|galcanezumab|fremanezumab|rimegepant|ubrogepant|amitriptyline)\b/i,
  ],
  [
    /^G47\.0/,
    /\b(?:trazodone|zolpidem|ambien|melatonin|eszopiclone|lunesta|suvorexant|doxepin|temazepam)\b/i,
  ],
  [/^G25\.81/, /\b(?:ropinirole|pramipexole|gabapentin|rotigotine)\b/i],
  [
    /^F(?:3[2-4]|4[0-3])/,
    /\b(?:sertraline|zoloft|escitalopram|lexapro|citalopram|celexa|fluoxetine|prozac|paroxetine|paxil|venlafaxine|effexor|duloxetine|cymbalta|bupropion|wellbutrin|mirtazapine|buspirone|prazosin|vilazodone|trintellix|vortioxetine|desvenlafaxine)\b/i,
  ],
  [/^M(?:10|1A)\./, /\b(?:allopurinol|febuxostat|uloric|pegloticase|probenecid)\b/i],
  [/^N40\./, /\b(?:tamsulosin|flomax|finasteride|dutasteride|alfuzosin|silodosin|terazosin|doxazosin)\b/i],
  [/^H40\.[1-9]/, /\b(?:latanoprost|timolol|dorzolamide|brimonidine|bimatoprost|travoprost|netarsudil)\b/i],
];
/** Behind its name, in its item. */
const ITEM = /^[^.;|\n]{0,60}/;

/** `hypothyroid, levothyroxine`: an item that names its drug is under treatment (Official Guidelines IV.I). */
function isTreated({ code, section, evidence: { end } }: Reading, text: string): boolean {
  if (section !== 'history' && section !== null && section !== 'story') return false;
  const behind = ITEM.exec(text.slice(end, end + 60))?.[0] ?? '';
  return TREATED.some(([disease, drug]) => disease.test(code) && drug.test(behind)) && !ENDED.test(behind);
}

const ENDED =
  /\b(?:stopped|off|fail\w*|tried|no longer|until|resolved|none now|in the past|previous\w*|once|allerg\w*|intoleran\w*|declin\w*|refus\w*|discontinued|d\/c\w*|was on|start\w*)\b/i;

/** `codes`: all of the note. Null: it bears on the visit; else why it does not. */
export function besideTheVisit(one: Reading, codes: readonly string[], text: string): string | null {
  if (isTreated(one, text)) return null;
  if (one.section === 'before' || one.section === 'medication') return null;
  if (/^Z8[0-4]\./.test(one.code) && one.section !== 'complaint')
    return /^Z80\./.test(one.code) && codes.some((code) => OF_CANCER.test(code))
      ? null
      : 'Family history that the visit does not turn on';
  if (codes.some((code) => /^Z4[78]\./.test(code)) && /^(?:K|M1[5-9]|M75|Z87)/.test(one.code))
    return 'What the operation was for, which is over';
  if (LONG_OVER.test(one.code) && !codes.some((code) => /^(?:O|Z3[34])/.test(code)))
    return 'An earlier disease that the visit does not turn on';
  // Losses that a psychotherapy works on.
  if (
    /^Z(?:56\.0|63\.[05])$/.test(one.code) &&
    one.section !== 'social' &&
    codes.some((code) => /^F(?:3[2-4]|4[0-3])/.test(code))
  )
    return null;
  // Who has no roof is treated, and sent home, otherwise.
  if (/^Z59\.0/.test(one.code)) return null;
  // What was done to a child is what a later disease of the mind is treated for.
  if (/^Z62\.81/.test(one.code) && codes.some((code) => /^F(?:3[1-4]|43|60|44|50)/.test(code))) return null;
  if (/^Z(?:5[5-8]|6[0-5])/.test(one.code)) return 'A circumstance that the assessment does not take up';
  // A lens that was put in belongs to what is seen of an eye.
  if (one.code === 'Z96.1' && codes.some((code) => /^H(?:2[5-8]|3|4[0-4])/.test(code))) return null;
  if (one.code === 'Z98.1' && codes.includes('M96.1')) return null;
  if (LEFT_BY_SURGERY.test(one.code))
    return codes.some((code) => /^(?:C|Z(?:0[89]|3[34A]|4[78]|85)|O)/.test(code))
      ? null
      : 'Status after an operation that the visit does not turn on';
  if (/^(?:S\d9\.|T14\.)/.test(one.code)) return 'An injury that the assessment does not list';
  if (!/^[A-Q]/.test(one.code) || SYSTEMIC.test(one.code)) return null;
  return 'Told beside the assessment, which does not list it';
}
