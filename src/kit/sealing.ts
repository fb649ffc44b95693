// How are words kept that whoever holds the database alone must not read, and how does a link prove that it is ours? AES-256-GCM and
// HMAC-SHA-256, each with a key of its own made of the site's secret (HKDF, RFC 5869).
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param about the row that it belongs to: moved to another one, it does not open */
export function seal(secret: string, plain: Uint8Array, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'sealing'), iv).setAAD(Buffer.from(about));
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64');
}

/** Null: changed, moved, or sealed with another secret. */
export function unseal(secret: string, text: string, about: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, 'sealing'), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** `<id>.<signature>`, for a link that acts without signing in. */
export function signed(secret: string, purpose: string, id: string): string {
  return `${id}.${createHmac('sha256', keyFor(secret, purpose)).update(id).digest('base64url')}`;
}

/** The number in a text that `signed` made for this purpose, or null. */
export function signedBy(secret: string, purpose: string, token: string): string | null {
  const [, id] = /^([\w-]{1,64})\.[\w-]{43}$/.exec(token) ?? [];
  if (id === undefined) return null;
  return timingSafeEqual(Buffer.from(signed(secret, purpose, id)), Buffer.from(token)) ? id : null;
}

function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `coding-ahead careers ${purpose}`, 32));
}
