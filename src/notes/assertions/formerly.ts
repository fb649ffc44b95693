// What does a report tell of earlier years, and of others than its patient? `Twelve years before, a nephrectomy had been done for a carcinoma`;
// `tuberculosis treated two years before`; `hepatitis in two siblings`. Authority: ICD-10-CM Official Guidelines I.C.2.m, I.C.21.c.4.

import type { Sentence, Token } from '../text/tokens.ts';
import { SAID } from './said.ts';

type Add = (at: number, bit: number) => void;

/** What takes a thing out for good. */
const TAKES_OUT =
  /(?:ectomy|ectomies)$|^(?:operated|resected|excised|removed|amputated|amputation|enucleated|irradiated)$/;
const TREATS = /^(?:treated|cured|operated|resected|excised|removed|irradiated)$/;
const BACK = /^(?:before|earlier|previously|ago|prior|back)$/;
const ENDS = /^(?:[,;:.()]|and|with|was|were|had|has|have|is|are|now|in|at|when|which|who|that)$/;
/** Tokens between an operation and its time, from its reason on, and before a treatment. */
const REACH = 24;
const REASON_REACH = 5;
const NAME_REACH = 9;

/** `isHistory`: the part of the note tells of earlier years. */
export function formerly(
  tokens: readonly Token[],
  sentence: Sentence,
  year: number,
  isHistory: boolean,
  add: Add,
): void {
  const times = timesIn(tokens, sentence, year);
  if (isHistory) takenOut(tokens, sentence, add);
  if (times.length === 0) return;
  for (let at = sentence.from; at < sentence.to; at++) {
    const { plain } = tokens[at] as Token;
    if (TREATS.test(plain) && times.some((time) => time > at && time - at <= REASON_REACH))
      before(tokens, sentence, at, add);
    if (plain === 'had' && HAD.test(tokens[at + 1]?.plain ?? '')) once(tokens, sentence, at + 2, times, add);
    else if (plain === 'had' && isEvent(tokens, at + 1)) once(tokens, sentence, at + 1, times, add);
    if (!TAKES_OUT.test(plain) || !times.some((time) => Math.abs(time - at) <= REACH)) continue;
    if (isParted(tokens, at, times)) continue;
    add(at, SAID.past);
    for (const one of reasonOf(tokens, sentence, at)) add(one, SAID.past | SAID.removed);
  }
}

/** `Hysterectomy for fibroids` of a past history: the reason went with the organ. */
function takenOut(tokens: readonly Token[], sentence: Sentence, add: Add): void {
  for (let at = sentence.from; at < sentence.to; at++)
    if (/(?:ectomy|ectomies)$/.test((tokens[at] as Token).plain))
      for (const one of reasonOf(tokens, sentence, at)) add(one, SAID.past | SAID.removed);
}

const HAD = /^(?:suffered|had|presented|been)$/;

/** What comes once and is over: `two years before he had a stroke`. */
const EVENT =
  /^(?:strokes?|tia|infarct(?:ion|s)?|embolism|thrombosis|pneumonia|fractures?|miscarriages?|abortions?|pancreatitis)$/;
const EVENT_REACH = 5;

/** An article and, behind adjectives, such an event. */
function isEvent(tokens: readonly Token[], from: number): boolean {
  return (
    /^an?$/.test(tokens[from]?.plain ?? '') &&
    tokens.slice(from, from + EVENT_REACH).some(({ plain }) => EVENT.test(plain))
  );
}

/** `had suffered a stroke three years ago`, `had been diagnosed with a gastric ulcer` of an earlier year. */
function once(
  tokens: readonly Token[],
  { to }: Sentence,
  from: number,
  times: readonly number[],
  add: Add,
): void {
  let at = from;
  if (tokens[from - 1]?.plain === 'been') {
    if (tokens[from]?.plain !== 'diagnosed') return;
    at += 2;
  }
  if (!times.some((time) => time > from - 8 && time - from < REACH)) return;
  for (const end = Math.min(to, at + NAME_REACH); at < end; at++) {
    if (/^(?:[,;:.()]|with|but|which|who|that)$/.test((tokens[at] as Token).plain)) break;
    add(at, SAID.past);
  }
}

/** Where an earlier time is told: the year before `year`, `12 years before`, `at 12 years of age`, `in childhood`. */
function timesIn(tokens: readonly Token[], { from, to }: Sentence, year: number): number[] {
  const times: number[] = [];
  for (let at = from; at < to; at++) {
    const { plain, kind } = tokens[at] as Token;
    const next = tokens[at + 1]?.plain ?? '';
    const isYear = kind === 'number' && /^(?:19|20)\d\d$/.test(plain) && Number(plain) < year;
    if (
      (isYear && /^(?:in|of|\()$/.test(tokens[at - 1]?.plain ?? '')) ||
      (/^(?:years?|decades?)$/.test(plain) && BACK.test(next)) ||
      (plain === 'years' && next === 'of' && tokens[at - 2]?.plain === 'at') ||
      // `in her 40s`, `at age 52`
      (/^(?:[1-9]0s|teens|twenties|thirties|forties|fifties|sixties)$/.test(plain) &&
        /^(?:his|her|their|early|mid|late|-)$/.test(tokens[at - 1]?.plain ?? '')) ||
      (kind === 'number' &&
        /^age[d]?$/.test(tokens[at - 1]?.plain ?? '') &&
        /^(?:at|,|\()$/.test(tokens[at - 2]?.plain ?? '')) ||
      (/^(?:childhood|infancy|youth|adolescence)$/.test(plain) &&
        /^(?:in|during|his|her)$/.test(tokens[at - 1]?.plain ?? ''))
    )
      times.push(at);
  }
  return times;
}

/** The time stands in another sentence of the same line, or behind a `now`. */
function isParted(tokens: readonly Token[], at: number, times: readonly number[]): boolean {
  return times.every((time) =>
    tokens
      .slice(Math.min(at, time), Math.max(at, time))
      .some(({ plain }) => /^(?:[;.]|now|currently|but|who|presented|presents|admitted)$/.test(plain)),
  );
}

/** `nephrectomy of the right side had been carried out because of a hypernephroma` */
function reasonOf(tokens: readonly Token[], { to }: Sentence, operation: number): number[] {
  const limit = Math.min(to, operation + NAME_REACH + REASON_REACH);
  for (let at = operation + 1; at < limit; at++) {
    const { plain } = tokens[at] as Token;
    if (/^[;.]$/.test(plain)) return [];
    const isReason =
      plain === 'for' ||
      plain === 'because' ||
      plain === 'due' ||
      (plain === 'of' && /^(?:operated|resected|excised)$/.test((tokens[at - 1] as Token).plain));
    if (!isReason) continue;
    const reason: number[] = [];
    for (let one = at + 1; one < Math.min(to, at + NAME_REACH); one++) {
      const word = (tokens[one] as Token).plain;
      if (ENDS.test(word) && one > at + 1) break;
      reason.push(one);
    }
    return reason;
  }
  return [];
}

/** `pulmonary tuberculosis treated two years before` */
function before(tokens: readonly Token[], { from }: Sentence, treated: number, add: Add): void {
  for (let at = treated - 1; at >= Math.max(from, treated - NAME_REACH); at--) {
    const { plain } = tokens[at] as Token;
    if (/^(?:[,;:.()]|and|with|had|for|but)$/.test(plain)) break;
    if (/^(?:was|were|been|he|she|patient)$/.test(plain) && at < treated - 2) break;
    add(at, SAID.past);
  }
}

const OTHERS =
  /^(?:donor|siblings?|brothers?|sisters?|mother|father|parents|cousins?|uncles?|aunts?|sons?|daughters?|wife|husband|grandmother|grandfather|relatives)$/;
const THEIR = /^(?:of|in|the|a|an|his|her|one|two|three|four|five|several|both|another)$/;
const OF_REACH = 6;

/** `Renal insufficiency of the donor`; `retinitis pigmentosa in two siblings`. */
export function ofAnother(tokens: readonly Token[], { from, to }: Sentence, add: Add): void {
  for (let at = from + 2; at < to; at++) {
    if (!OTHERS.test((tokens[at] as Token).plain)) continue;
    // `the donor kidney`, `her mother's house`
    const next = tokens[at + 1];
    if (next !== undefined && /^(?:kidney|liver|heart|lung|graft|site|organ|area|'|s|’)$/.test(next.plain))
      continue;
    let link = at - 1;
    while (link > from && THEIR.test((tokens[link] as Token).plain) && !isLink(tokens[link] as Token)) link--;
    if (!isLink(tokens[link] as Token) && !isTheirHistory(tokens, from, at, to)) continue;
    add(at, SAID.other);
    for (let one = link - 1; one >= Math.max(from, link - OF_REACH); one--) {
      const { plain, kind } = tokens[one] as Token;
      if (
        kind === 'sign' ||
        /^(?:after|since|with|for|and|had|has|was|were|by|from|to|death|presence|care|company|history)$/.test(
          plain,
        )
      )
        break;
      add(one, SAID.other);
    }
  }
}

/** `Hx melanoma - father`, `h/o breast cancer (mother)`: whose it is stands behind, and nothing else of them. */
function isTheirHistory(tokens: readonly Token[], from: number, at: number, to: number): boolean {
  if (!/^[-–—(]$/.test(tokens[at - 1]?.plain ?? '')) return false;
  if (at + 1 < to && !/^[),.;/]$/.test(tokens[at + 1]?.plain ?? '')) return false;
  return tokens
    .slice(Math.max(from, at - 1 - OF_REACH), at - 1)
    .some(({ plain }) => /^(?:hx|history|h\/o|fh|fhx)$/.test(plain));
}

function isLink({ plain }: Token): boolean {
  return plain === 'of' || plain === 'in';
}
