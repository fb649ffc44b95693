// Is this the passkey of that person? W3C Web Authentication, level 3, sections 7.1 and 7.2, with attestation "none": the browser gives
// authenticator data and public key (SPKI) beside the attestation, so there is nothing to read but two fixed layouts,
// and Node's own cryptography checks the signature. A challenge is good once, for five minutes.
//
//   authenticator data: rpIdHash 32 | flags 1 | counter 4 | [aaguid 16 | length 2 | credential id …]
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { type Db, transact } from '#store';
import { recordAct } from './auditing.ts';
import { attempt, SIGN_IN_NETWORK } from './pacing.ts';

/** COSE numbers: ECDSA on P-256, EdDSA, RSA with SHA-256. */
export const PASSKEY_ALGORITHMS = [-7, -8, -257] as const;
export const MOST_PASSKEYS = 10;
const CHALLENGE_MS = 5 * 60_000;
const USER_PRESENT = 1;
const USER_VERIFIED = 4;
const HAS_CREDENTIAL = 64;
const LONGEST_ID = 1023;

/** Where the site is: `https://coding.example`. */
export interface Place {
  origin: string;
}

/** As base64url, from the browser. */
export interface NewPasskey {
  clientData: string;
  authenticatorData: string;
  publicKey: string;
  algorithm: string;
}

export interface UsedPasskey {
  id: string;
  clientData: string;
  authenticatorData: string;
  signature: string;
}

export interface ListedPasskey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** For whoever signs in; null: too many from this network. */
export async function signInChallenge(db: Db, network: string, now: Date): Promise<string | null> {
  const wait = await attempt(db, `passkey from ${network}`, SIGN_IN_NETWORK, now);
  return wait > 0 ? null : challenge(db, 'sign in', now);
}

/** `purpose`: the person that adds a passkey. */
export async function challenge(db: Db, purpose: string, now: Date): Promise<string> {
  const text = randomBytes(32).toString('base64url');
  await db.deleteFrom('passkeyChallenge').where('expiresAt', '<=', now.toISOString()).execute();
  await db
    .insertInto('passkeyChallenge')
    .values({
      hash: hashOf(text),
      purpose,
      expiresAt: new Date(now.getTime() + CHALLENGE_MS).toISOString(),
    })
    .execute();
  return text;
}

/** @returns what is in the way, or null */
export async function addPasskey(
  db: Db,
  personId: string,
  typedName: string,
  sent: NewPasskey,
  { origin }: Place,
  now: Date,
): Promise<string | null> {
  const name = typedName.trim();
  if (name === '' || [...name].length > 60 || /\p{Cc}/u.test(name))
    return 'Name the passkey in 1 to 60 characters.';
  const clientData = await spend(db, sent.clientData, 'webauthn.create', personId, origin, now);
  const data = authenticatorData(sent.authenticatorData, origin);
  if (!clientData || !data || (data.flags & HAS_CREDENTIAL) === 0) return UNFIT;
  const length = data.bytes.length >= 55 ? data.bytes.readUInt16BE(53) : 0;
  const id = data.bytes.subarray(55, 55 + length);
  const algorithm = PASSKEY_ALGORITHMS.find((one) => String(one) === sent.algorithm);
  if (length === 0 || length > LONGEST_ID || id.length !== length || algorithm === undefined) return UNFIT;
  if (!keyFits(sent.publicKey, algorithm)) return UNFIT;
  return transact(db, async (trx) => {
    const { n } = await trx
      .selectFrom('passkey')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('person', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_PASSKEYS) return `You have ${MOST_PASSKEYS} passkeys. Remove one first.`;
    const added = await trx
      .insertInto('passkey')
      .values({
        id: id.toString('base64url'),
        person: personId,
        name,
        publicKey: sent.publicKey,
        algorithm,
        counter: data.counter,
        createdAt: now.toISOString(),
        lastUsedAt: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return 'This passkey is known already.';
    await recordAct(trx, { by: personId, now }, 'passkey added', personId, '');
    return null;
  });
}

/** @returns whose passkey signed; null: nobody's, or not this challenge, place or key */
export async function personOfPasskey(
  db: Db,
  sent: UsedPasskey,
  { origin }: Place,
  now: Date,
): Promise<string | null> {
  const clientData = await spend(db, sent.clientData, 'webauthn.get', 'sign in', origin, now);
  const data = authenticatorData(sent.authenticatorData, origin);
  if (!clientData || !data) return null;
  const row = await db.selectFrom('passkey').selectAll().where('id', '=', sent.id).executeTakeFirst();
  if (!row) return null;
  const signed = Buffer.concat([data.bytes, createHash('sha256').update(clientData).digest()]);
  const key = createPublicKey({ key: bytesOf(row.publicKey), format: 'der', type: 'spki' });
  if (!verify(row.algorithm === -8 ? null : 'sha256', signed, key, bytesOf(sent.signature))) return null;
  // A counter that does not rise is that of a copy (7.2, step 22); authenticators without one always say 0.
  const used = await db
    .updateTable('passkey')
    .set({ counter: data.counter, lastUsedAt: now.toISOString() })
    .where('id', '=', row.id)
    .where((where) => (data.counter === 0 ? where('counter', '=', 0) : where('counter', '<', data.counter)))
    .returning('person')
    .executeTakeFirst();
  return used?.person ?? null;
}

export function passkeysOf(db: Db, personId: string): Promise<ListedPasskey[]> {
  return db
    .selectFrom('passkey')
    .select(['id', 'name', 'createdAt', 'lastUsedAt'])
    .where('person', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function removePasskey(db: Db, personId: string, id: string, now: Date): Promise<void> {
  await transact(db, async (trx) => {
    const gone = await trx
      .deleteFrom('passkey')
      .where('person', '=', personId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (gone) await recordAct(trx, { by: personId, now }, 'passkey removed', personId, '');
  });
}

const UNFIT = 'The browser’s answer does not fit. Try again.';

/** The client data, when it is of this kind and place and its challenge was still good; which it is no more. */
async function spend(
  db: Db,
  sent: string,
  type: string,
  purpose: string,
  origin: string,
  now: Date,
): Promise<Buffer | null> {
  const bytes = bytesOf(sent);
  let said: { type?: unknown; challenge?: unknown; origin?: unknown; crossOrigin?: unknown } | null;
  try {
    said = JSON.parse(bytes.toString());
  } catch {
    return null;
  }
  if (typeof said?.challenge !== 'string') return null;
  const good = await db
    .deleteFrom('passkeyChallenge')
    .where('hash', '=', hashOf(said.challenge))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now.toISOString())
    .returning('hash')
    .executeTakeFirst();
  const isOurs = said.type === type && said.origin === origin && said.crossOrigin !== true;
  return good && isOurs ? bytes : null;
}

/** Of this site, with the person present and known to the device. */
function authenticatorData(sent: string, origin: string) {
  const bytes = bytesOf(sent);
  if (bytes.length < 37) return null;
  const site = createHash('sha256').update(new URL(origin).hostname).digest();
  const flags = bytes[32] ?? 0;
  if (!bytes.subarray(0, 32).equals(site)) return null;
  if ((flags & USER_PRESENT) === 0 || (flags & USER_VERIFIED) === 0) return null;
  return { bytes, flags, counter: bytes.readUInt32BE(33) };
}

function keyFits(spki: string, algorithm: (typeof PASSKEY_ALGORITHMS)[number]): boolean {
  try {
    const key = createPublicKey({ key: bytesOf(spki), format: 'der', type: 'spki' });
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    if (algorithm === -7) return key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1';
    if (algorithm === -8) return key.asymmetricKeyType === 'ed25519';
    return key.asymmetricKeyType === 'rsa' && modulusLength >= 2048 && modulusLength <= 4096;
  } catch {
    return false;
  }
}

function bytesOf(base64url: string): Buffer {
  return Buffer.from(base64url.slice(0, 8192), 'base64url');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
