// `npm run evaluate -- letters [--topic threads] [--details]`: the letters of this folder through CaseConsultant, as they come off the mail.
import { resolve } from 'node:path';
import {
  answerLetter,
  type Consultation,
  consult,
  maskLetter,
  newWords,
  type WrittenLetter,
} from '#consultant';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type CaseState, caseState } from '../src/consultant/consultation.ts';
import { type Exchange, readExchanges } from './letterFile.ts';
import { brokenPromises } from './letterPromises.ts';
import { ASKED_ON, topicOf } from './questionFile.ts';
import { says, whole } from './questionScore.ts';

const FOLDER = resolve(import.meta.dirname, 'letters');
const ORIGIN = 'https://codingahead.example';
/** All of them: they are few, and each is a trap of its own. */
const WANTED_SHARE = 1;
/** Of one letter, once the edition is warm. */
const LONGEST_MS = 300;

interface Options {
  topic: string | null;
  details: boolean;
  write(line: string): void;
}

export interface Judged {
  exchange: Exchange;
  problems: string[];
  letter: WrittenLetter;
  ms: number;
}

/** False when a letter is not answered as it should be, a promise is broken, or one in twenty takes too long. */
export async function evaluateLetters(
  edition: Edition,
  { topic, details, write }: Options,
): Promise<boolean> {
  const exchanges = readExchanges(FOLDER).filter(({ id }) => topic === null || topicOf(id) === topic);
  const parts = edition.manifest.parts.map(({ source, version }) => `${source} ${version}`);
  write(`Edition ${edition.id}: ${parts.join(' · ')}`);
  // The first one opens what all share.
  if (exchanges[0]) await judgeExchange(edition, exchanges[0]);
  const judged: Judged[] = [];
  for (const exchange of exchanges) judged.push(await judgeExchange(edition, exchange));
  for (const [name, own] of Map.groupBy(judged, ({ exchange }) => topicOf(exchange.id))) {
    const right = own.filter(({ problems }) => problems.length === 0).length;
    write(`  ${name.padEnd(12)} ${String(right).padStart(3)} of ${String(own.length).padStart(3)}`);
  }
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  write(`  answer and letter p50 ${at(0.5).toFixed(0)} p95 ${at(0.95).toFixed(0)} ms`);
  for (const { exchange, problems, letter } of judged) {
    if (problems.length === 0 && !details) continue;
    write(`\n${problems.length === 0 ? '✓' : '✗'} ${exchange.id}`);
    for (const problem of problems) write(`  ${problem}`);
    if (details) write(`${letter.subject}\n\n${letter.text}`);
  }
  const right = judged.filter(({ problems }) => problems.length === 0).length;
  return right >= WANTED_SHARE * judged.length && at(0.95) <= LONGEST_MS;
}

export async function judgeExchange(edition: Edition, exchange: Exchange): Promise<Judged> {
  let earlier: CaseState | null = null;
  let last: { consultation: Consultation; letter: WrittenLetter; ms: number } | null = null;
  for (const { subject, text, attachments, left } of exchange.letters) {
    const masked = maskLetter(
      { subject, text: newWords(text, earlier !== null, subject).text, attachments },
      ASKED_ON as IsoDate,
    );
    const began = performance.now();
    const consultation: Consultation = await consult(
      { ...masked, left, earlier },
      { edition, asOf: ASKED_ON as IsoDate, signal: new AbortController().signal },
    );
    const letter = answerLetter(consultation, {
      subject: masked.subject,
      caseNumber: '7F3K2Q',
      origin: ORIGIN,
      mailboxLink: `${ORIGIN}/account/mailbox/7F3K2Q`,
    });
    last = { consultation, letter, ms: performance.now() - began };
    // As the store gives it back.
    earlier = caseState.parse(JSON.parse(JSON.stringify(consultation.state)));
  }
  const { consultation, letter, ms } = last as NonNullable<typeof last>;
  const day = (earlier?.dateOfService ?? ASKED_ON) as IsoDate;
  const problems = [
    ...failures(exchange, consultation, letter),
    ...brokenPromises(edition, day, consultation, letter, ORIGIN),
  ];
  return { exchange, problems, letter, ms };
}

function failures(
  exchange: Exchange,
  { outcome, blocks }: Consultation,
  { text, html }: WrittenLetter,
): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const flowed = text.replaceAll(/\s*\n\s*/g, ' ');
  const saysIt = (one: string) => says(flowed, one) || says(text, one);
  const supported = blocks
    .flatMap((block) => (block.kind === 'codes' ? block.rows : []))
    .filter(({ path }) => path !== null);
  must(exchange.outcome === 'any' || outcome === exchange.outcome, `outcome ${outcome}`);
  for (const code of exchange.codes) must(saysIt(`/${whole(code)}/`), `lacks ${code}`);
  if (exchange.oneOf.length > 0)
    must(
      exchange.oneOf.some((code) => supported.some((row) => row.code === code)),
      `supports none of ${exchange.oneOf.join(', ')}`,
    );
  for (const code of exchange.codesNever)
    must(!supported.some((row) => row.code === code), `supports ${code}`);
  for (const spellings of exchange.says)
    must([spellings].flat().some(saysIt), `does not say ${[spellings].flat().join(' | ')}`);
  for (const one of exchange.never) must(!saysIt(one) && !says(html, one), `says ${one}`);
  return problems;
}
