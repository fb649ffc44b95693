// Does the patient take less of a drug than was prescribed, and why? Rationed, skipped, forgotten, given up on one's own: the reason
// (Z91.12 to Z91.14, of a caregiver Z91.A2 and Z91.A3) and the drug (sixth column of the table of drugs).
// Authority: ICD-10-CM Official Guidelines I.C.19.e.5.c (underdosing); tabular list at Z91.1 and Z91.A.

import type { NoteText } from '../noteText.ts';
import { type Evidence, type Made, made, type Reading } from '../readings.ts';
import { drugsOf } from '../statuses/drugs.ts';

const OWN = String.raw`(?:his|her|their|the|any|some|all|many|most|a few|several|two|three|\d+)`;
const TAKEN = `(?:doses?|pills?|tablets?|tabs|capsules|meds|medications?|medicines?|injections?|shots|bolus(?:es)?|insulin|inhalers?|refills?|prescriptions?)`;
/** Said of nothing else. */
const PLAIN = new RegExp(
  [
    String.raw`\bration(?:s|ed|ing) (?:out )?(?:${OWN} )?\w+`,
    String.raw`\bstretch(?:es|ed|ing)? (?:out )?${OWN} (?:\w+ )?${TAKEN}`,
    String.raw`\b(?:skip(?:s|ped|ping)?|miss(?:es|ing|ed)?) (?:${OWN} )?(?:of )?(?:${OWN} )?(?:\w+ )?${TAKEN}`,
    String.raw`\bforg(?:ets|etting|ot|otten) (?:${OWN} )?(?:\w+ )?${TAKEN}`,
    String.raw`\bforg(?:ets|etting|ot|otten) to (?:take|inject|bolus|give|use)`,
    String.raw`\b(?:took|taken|taking|weaned) (?:him|her|them)sel(?:f|ves) (?:off|down)`,
    String.raw`\b(?:cut|cuts|cutting) (?:\w+ )?(?:pills|tablets|tabs|doses?) in half\b`,
    String.raw`\b(?:halv|split)(?:s|es|ed|ing|ting) (?:${OWN} )?(?:\w+ )?${TAKEN}`,
    String.raw`\bunder-?dos(?:ed|ing)\b`,
    String.raw`\bunder-tak(?:en|ing)\b`,
    String.raw`\bbelow[- ]prescribed\b`,
    String.raw`\bless (?:\w+ ){0,2}than (?:was |is |he was |she was )?prescribed`,
    String.raw`\b(?:stopped|quit) (?:taking|filling|refilling|injecting)`,
    String.raw`\b(?:can ?not|can't|could ?n[o']t|could not|unable to) (?:afford|pay for|fill|refill) (?:${OWN} )?(?:\w+ )?\w+`,
    String.raw`\b(?:did(?:n't| not)|has(?:n't| not)|never) (?:re)?fill(?:ed)?\b(?: (?:it|them|(?:${OWN} )?(?:\w+ )?${TAKEN}))?`,
    String.raw`\b(?:ran|runs?|running) out of (?:${OWN} )?(?:\w+ )?${TAKEN}`,
  ].join('|'),
  'gi',
);
/** A regimen like another, unless a reason of the patient's stands beside it. */
const LESS = new RegExp(
  [
    String.raw`\bevery (?:other|second|third|fourth|2nd|3rd|4th|few) (?:day|night|dose|week)`,
    String.raw`\b(?:one|once|half|a half)[^.;\n]{0,24}\b(?:instead of|rather than) (?:daily|one|two|three|twice|bid|tid|full|whole|every|\d)`,
    String.raw`\b(?:one|once)[^.;,\n]{0,16} and (?:none|nothing) (?:at|in)`,
    String.raw`\bhalf (?:a |the |of |her |his |their )*(?:prescribed |usual )?(?:doses?|pills?|tablets?|tabs)\b`,
    String.raw`\bcut(?:s|ting)? (?:back|down)(?: on)? (?:${OWN} )\w+`,
    String.raw`\bonly (?:takes|took|taking|uses|using|fills) `,
    String.raw`\bstopped (?:${OWN} )\w+`,
    String.raw`\bran out\b`,
    String.raw`\boff (?:${OWN} )?\w+ (?:x|for) (?:\w+ )?\d`,
    String.raw`\b(?:skip(?:s|ped|ping)?|forg(?:ets|etting|ot)|miss(?:es|ing)) (?:${OWN} )?\w+`,
  ].join('|'),
  'gi',
);
/** A drug given up for a reason of one's own. */
const QUIT =
  /\b(?:he|she|they|patient) (?:had |has )?(?:quit|left|abandoned|given up|gave up) (?:taking )?(?:(?:his|her|their|the) )?\w+/gi;
const OWN_REASON = /^[^.;\n]{0,60}\b(?:because (?:it|they|of)|side effects?|on (?:his|her|their) own)\b/i;
const BY_SELF =
  /\b(?:he|she|they|pt|patient|who)(?: (?:had|has|also|then|himself|herself|abruptly|suddenly|recently|says? (?:he|she)))? $/i;
const PRESCRIBED =
  /\b(?:(?:was|is|though|although|been) (?:prescribed|told it was|supposed to|meant to)|instead of|rather than|though told)\b/i;
const DENIED =
  /\b(?:no|not|never|denies|denied|without|avoid|don't|do not|didn't|hasn't|if|rarely|should not)\b[^.;,\n]{0,24}$/i;
const TOLD =
  /\b(?:(?:told|advised|instructed|asked|directed) (?:him |her |them )?(?:to|not)|as (?:directed|instructed|ordered)|recommended|ordered|per (?:pcp|pharmacy|cardiology|protocol)|by (?:pcp|cardiology|us|me)|that was us|we (?:cut|stopped|held)|taper\w*|hold(?:ing)?)\b/i;
const FORGOTTEN =
  /\b(?:forg(?:ets?|etting|ot|otten|etful\w*)|misread\w*|misunderst\w+|mixed up|mix-up|confused (?:about|by|the)|by mistake|did(?:n't| not) (?:realize|know|understand)|thought (?:it|she|he|they) (?:was|were) (?:supposed|to))\b/i;
const MONEY =
  /(?<!\b(?:not|never|n't) (?:\w+ ){0,2})\b(?:costs?\b(?! (?:was|is|were|are)(?:n't| not)\b)|co-?pays?|afford\w*|price\w*|money|expens\w+|insurance (?:lapsed|lost|ended|ran out)|lost (?:his |her |their |the )?(?:insurance|coverage|job|medicaid)|uninsured|coverage gap|(?:medicare|donut|part d) (?:gap|hole)|until (?:payday|the check)|pay (?:the|for|rent)|the (?:lights|rent|electric\w*|heat)\b|(?:or|and) (?:the )?(?:rent|groceries|lights)|make (?:\w+ ){1,2}last|\$ ?\d)/i;
const CHOSEN =
  /\b(?:because|since (?:it|they)|side effects?|(?:his|her|their) own\b|decided|chose|chooses|on purpose|intentional\w*|does(?:n't| not) (?:like|want|need|believe|think)|did(?:n't| not) (?:like|want|think|need)|felt (?:better|fine|well|worse)|feels (?:better|fine|well)|makes? (?:him|her|them)|made (?:him|her|them)|afraid|scared|worried|tired of|read online)\b/i;
/** What keeps somebody from the pharmacy. */
const HINDERED =
  /\b(?:could(?:n't| not)|can(?:'t|not)|unable to) (?:get (?:(?:time|a day|any time) )?off|get (?:there|to the|a ride|in to|in for)|get away|reach)|\b(?:no|lack of|lacks|without) (?:a )?(?:ride|transport\w*|car)\b|\btransportation (?:problem|issue|barrier)s?\b|\b(?:back-?order\w*|out of stock|pharmacy (?:was )?closed)\b|\b(?:was|were|while|been) (?:away|travell?ing|out of town)\b/i;
const CARER =
  /\b(?:daughter|son|wife|husband|mother|father|parents?|mom|dad|caregiver|aide|niece|nephew|granddaughter|grandson|spouse|partner)\b[^.;\n]{0,40}\b(?:sets|fills|gives?|gave|given|giving|manages|handles|administers?|crush\w*|misread|forgot)\b/i;

/** Characters on either side in which the reason and the drug stand. */
const REACH = 160;
const MOST = 12;
const MOST_TRIES = 60;

interface Spot extends Evidence {
  near: string;
  nearFrom: number;
}

/** `prescribed` tells it of itself; `every other day` only beside a reason. */
function spotsIn(note: NoteText): Spot[] {
  const { text } = note;
  const spots: Spot[] = [];
  let tries = MOST_TRIES;
  for (const [pattern, isPlain] of [
    [PLAIN, true],
    [LESS, false],
    [QUIT, false],
  ] as const)
    for (const found of text.matchAll(pattern)) {
      if (spots.length >= MOST || tries-- <= 0) break;
      const { index: start } = found;
      const end = start + found[0].length;
      const before = text.slice(Math.max(0, start - REACH), start);
      const nearFrom = start - (before.length - (before.lastIndexOf('\n') + 1));
      const after = /^[^\n]*/.exec(text.slice(end, end + REACH))?.[0] ?? '';
      const near = text.slice(nearFrom, end + after.length);
      const sentence = text.slice(
        Math.max(nearFrom, start - REACH / 2),
        end + Math.min(after.length, REACH / 2),
      );
      if (DENIED.test(text.slice(nearFrom, start)) || TOLD.test(sentence)) continue;
      if (pattern === QUIT && !OWN_REASON.test(after)) continue;
      const isSkip =
        pattern === QUIT ||
        (!isPlain &&
          (/^(?:skip|forg|miss)/i.test(found[0]) ||
            // `He stopped his lithium because …`: by nobody else.
            (/^stopped/i.test(found[0]) && BY_SELF.test(text.slice(nearFrom, start)) && CHOSEN.test(near)) ||
            (/^every/i.test(found[0]) && PRESCRIBED.test(near) && CHOSEN.test(near))));
      const isTold =
        isPlain ||
        (!isSkip &&
          (MONEY.test(near) || FORGOTTEN.test(near) || HINDERED.test(near) || /\badmit/i.test(near)));
      const spot = { start, end, text: found[0], near, nearFrom };
      // `skips her furosemide`
      if (isTold || (isSkip && (/^every/i.test(spot.text) || namesDrug(note, spot)))) spots.push(spot);
    }
  return spots;
}

/** The reason, where the note gives one. */
function reasonOf(near: string): { digits: string; rank: number } | null {
  const isCarers = CARER.test(near);
  if (FORGOTTEN.test(near)) return { digits: isCarers ? 'A3' : '138', rank: 3 };
  if (MONEY.test(near)) return { digits: isCarers ? 'A20' : '120', rank: 3 };
  if (CHOSEN.test(near)) return { digits: isCarers ? 'A28' : '128', rank: 2 };
  if (HINDERED.test(near)) return { digits: isCarers ? 'A4' : '148', rank: 1 };
  return null;
}

const RULE = 'Underdosing and why (Official Guidelines I.C.19.e.5.c)';

export function underdosing(note: NoteText): Made[] {
  const spots = spotsIn(note);
  if (spots.length === 0) return [];
  const reasons = spots.flatMap((spot) => {
    const reason = reasonOf(spot.near);
    return reason === null ? [] : [{ spot, ...reason }];
  });
  const best = reasons.sort((a, b) => b.rank - a.rank || a.spot.start - b.spot.start)[0];
  if (!best) return [];
  const { digits, spot } = best;
  const drug = drugNear(note, spot) ?? spots.map((one) => drugNear(note, one)).find((one) => one !== null);
  return [
    made({ start: spot.start, end: spot.end, text: spot.text }, `Z91.${digits}`, RULE),
    ...(drug ? [drug] : []),
  ];
}

/** The drug named nearest. */
function drugNear(note: NoteText, { start, end, nearFrom, near }: Spot): Made | null {
  const table = drugsOf(note.edition);
  const nearTo = nearFrom + near.length;
  let best: { code: string; at: number; far: number } | null = null;
  for (const [at, token] of note.tokens.entries()) {
    if (token.start < nearFrom || token.kind !== 'word') continue;
    if (token.end > nearTo) break;
    const node = GENERAL.test(token.plain) ? undefined : table.get(token.stem)?.under;
    if (node === undefined) continue;
    const far = token.end <= start ? start - token.end : token.start >= end ? token.start - end : 0;
    const code = note.lexicon.index.codeOf(node);
    if (best === null || far < best.far) best = { code, at, far };
  }
  if (best === null) return null;
  const code = initial(best.code);
  return made(note.evidence(best.at, best.at), code, RULE);
}

/** A drug stands in the words themselves. */
function namesDrug(note: NoteText, { start, end }: Spot): boolean {
  const drug = drugNear(note, { start, end, text: '', near: note.text.slice(start, end), nearFrom: start });
  return drug !== null;
}

/** Rows of the table that are hardly ever meant. */
const GENERAL =
  /^(?:tablets?|pills?|drugs?|alcohol|tobacco|oxygen|water|air|glucose|sodium|potassium|iron|blood|plasma|food|oral|skin|cream|liver)$/;

/** `T38.3X6` → `T38.3X6A`. */
function initial(code: string): string {
  return code.endsWith('A') ? code : `${code}A`;
}

const SKIPS =
  /\b(?:skip(?:s|ped|ping)?|miss(?:es|ed|ing)|shorten(?:s|ed|ing)?|cut(?:s|ting)? short|signs? off early|signed off early|no[- ]?show\w*)\b[^.;\n]{0,30}\b(?:runs?|hd|dialysis|treatments?|sessions?|hemodialysis)\b/i;

/** Dialysis that a patient stays away from. */
export function skippedDialysis({ text }: NoteText, readings: readonly Reading[]): Made | null {
  if (!readings.some(({ code }) => /^(?:N18\.6|Z99\.2)$/.test(code))) return null;
  const found = SKIPS.exec(text);
  if (!found || DENIED.test(text.slice(Math.max(0, found.index - 40), found.index))) return null;
  const end = found.index + found[0].length;
  const code = MONEY.test(text.slice(found.index, end + REACH)) ? 'Z91.151' : 'Z91.158';
  const evidence = { start: found.index, end, text: found[0] };
  return made(evidence, code, 'Noncompliance with renal dialysis (tabular list at Z91.15)');
}
