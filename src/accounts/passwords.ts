// Is a password good enough, and how is it kept? At least 15 characters and no composition rules, refused where a cracker
// would guess it early (NIST SP 800-63B-4, 3.1.1.2); kept as Argon2id, 64 MiB, 3 passes (OWASP Password Storage).
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 256;

/** Guesses, as a power of ten, that it must withstand: beyond the lists of leaked passwords and what is made from them. */
const LEAST_GUESSES_LOG10 = 9;
/** Letters and digits left when e-mail and site are taken out. */
const LEAST_OF_ITS_OWN = 8;
/** Longer ones are judged by their beginning; judging takes time that grows with the length. */
const JUDGED_LENGTH = 64;

const MEMORY_KIB = 65_536;
const PASSES = 3;
const LANES = 1;
const TAG_BYTES = 32;

/** 64 MiB each: so many at once, and so many waiting. */
const AT_ONCE = 2;
const WAITING = 50;

/** More people sign in than the machine can check: try again in a moment. */
export class TooBusy extends Error {}

let judge: ZxcvbnFactory | null = null;

/** What is wrong with a new password, as a sentence for its reader; null when nothing is. `context`: words that are no secret here. */
export function faultOf(password: string, context: readonly string[]): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    return `Use at least ${SHORTEST_PASSWORD} characters; this has ${length}. A few unrelated words are easy to remember.`;
  if (length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters; this has ${length}.`;
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: JUDGED_LENGTH });
  const known = [...context, 'coding ahead'].flatMap((text) => [
    folded(text),
    ...text.split(NO_LETTERS).map(folded),
  ]);
  // What is no secret here adds nothing, and judging does not see it between spaces and dots.
  const rest = known
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), folded(password));
  const { guessesLog10 } = judge.check(password.slice(0, JUDGED_LENGTH));
  return guessesLog10 < LEAST_GUESSES_LOG10 || rest.length < LEAST_OF_ITS_OWN
    ? 'This is among the passwords that are guessed first, or made of them. Use a few unrelated words.'
    : null;
}

const NO_LETTERS = /[^\p{L}\p{N}]+/u;

function folded(text: string): string {
  return text.toLowerCase().split(NO_LETTERS).join('');
}

/** PHC string. @throws {TooBusy} */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, {
    memory: MEMORY_KIB,
    passes: PASSES,
    lanes: LANES,
    bytes: TAG_BYTES,
  });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** @throws {TooBusy} */
export async function isPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = PHC.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) return false;
  const wanted = Buffer.from(tag, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    bytes: wanted.length,
  });
  return timingSafeEqual(found, wanted);
}

const deriveTag = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

async function derive(
  password: string,
  salt: Buffer,
  { memory, passes, lanes, bytes }: { memory: number; passes: number; lanes: number; bytes: number },
): Promise<Buffer> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new TooBusy();
    await new Promise<void>((go) => waiting.push(go));
  } else running++;
  try {
    // One spelling for what looks alike, whatever the keyboard sends.
    const message = password.normalize('NFC');
    return await deriveTag('argon2id', {
      message,
      nonce: salt,
      memory,
      passes,
      parallelism: lanes,
      tagLength: bytes,
    });
  } finally {
    // The place goes on to whoever waits longest.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
