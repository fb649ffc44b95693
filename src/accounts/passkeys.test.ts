// A passkey is good for its key, its site and one challenge, on both databases. The device is played by Node's own keys.
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import test, { after } from 'node:test';
import type { Db, Engine } from '#store';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import {
  addPasskey,
  challenge,
  passkeysOf,
  personOfPasskey,
  removePasskey,
  signInChallenge,
} from './passkeys.ts';

after(closeStores);

const ORIGIN = 'https://coding.example';
const KINDS = {
  '-7': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  '-8': () => generateKeyPairSync('ed25519'),
  '-257': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
} as const;

async function ann(db: Db, engine: Engine): Promise<void> {
  const at = engine === 'postgres' ? NOW : NOW.toISOString();
  const emailVerified = engine === 'postgres' ? true : 1;
  const email = 'ann@example.org';
  const row = { id: 'ann', name: email, email, emailVerified, plan: 'free', role: 'member' };
  await db
    .insertInto('person')
    .values({ ...row, createdAt: at, updatedAt: at })
    .execute();
}

interface Twist {
  origin?: string;
  site?: string;
  flags?: number;
  counter?: number;
  type?: string;
  key?: KeyObject;
}

function device(algorithm: keyof typeof KINDS) {
  const { publicKey, privateKey } = KINDS[algorithm]();
  const id = randomBytes(32);
  const clientData = (type: string, text: string, twist: Twist) =>
    Buffer.from(
      JSON.stringify({ type: twist.type ?? type, challenge: text, origin: twist.origin ?? ORIGIN }),
    );
  const data = (flags: number, twist: Twist) => {
    const rest = Buffer.alloc(5);
    rest[0] = twist.flags ?? flags;
    rest.writeUInt32BE(twist.counter ?? 0, 1);
    const site = createHash('sha256')
      .update(twist.site ?? 'coding.example')
      .digest();
    return Buffer.concat([site, rest]);
  };
  return {
    id: id.toString('base64url'),
    create(text: string, twist: Twist = {}) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      return {
        clientData: clientData('webauthn.create', text, twist).toString('base64url'),
        authenticatorData: Buffer.concat([data(69, twist), Buffer.alloc(16), length, id]).toString(
          'base64url',
        ),
        publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
        algorithm,
      };
    },
    get(text: string, twist: Twist = {}) {
      const said = clientData('webauthn.get', text, twist);
      const bytes = data(5, twist);
      const signed = Buffer.concat([bytes, createHash('sha256').update(said).digest()]);
      return {
        id: id.toString('base64url'),
        clientData: said.toString('base64url'),
        authenticatorData: bytes.toString('base64url'),
        signature: sign(algorithm === '-8' ? null : 'sha256', signed, twist.key ?? privateKey).toString(
          'base64url',
        ),
      };
    },
  };
}

const place = { origin: ORIGIN };

for (const engine of ENGINES) {
  for (const algorithm of Object.keys(KINDS) as (keyof typeof KINDS)[])
    test(`${engine}: a passkey of algorithm ${algorithm} signs in, each challenge once, and not after it is removed`, async () => {
      const { db } = await emptyStore(engine);
      await ann(db, engine);
      const phone = device(algorithm);
      const made = phone.create(await challenge(db, 'ann', NOW));
      assert.equal(await addPasskey(db, 'ann', 'Phone', made, place, NOW), null);
      assert.match((await addPasskey(db, 'ann', 'Phone', made, place, NOW)) ?? '', /does not fit/);
      const text = (await signInChallenge(db, 'a network', NOW)) ?? '';
      const used = phone.get(text);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => personOfPasskey(db, used, place, NOW)),
      );
      assert.deepEqual(
        answers.filter((one) => one !== null),
        ['ann'],
      );
      await removePasskey(db, 'ann', phone.id, NOW);
      assert.deepEqual(await passkeysOf(db, 'ann'), []);
      const again = phone.get((await signInChallenge(db, 'a network', NOW)) ?? '');
      assert.equal(await personOfPasskey(db, again, place, NOW), null);
    });

  test(`${engine}: nothing opens with another site, key, kind, purpose, an old challenge, or without the person`, async () => {
    const { db } = await emptyStore(engine);
    await ann(db, engine);
    const phone = device('-7');
    const fresh = async () => (await signInChallenge(db, 'a network', NOW)) ?? '';
    for (const twist of [
      { origin: 'https://evil.example' },
      { site: 'evil.example' },
      { flags: 65 },
      { flags: 5 },
    ])
      assert.notEqual(
        await addPasskey(db, 'ann', 'P', phone.create(await challenge(db, 'ann', NOW), twist), place, NOW),
        null,
        JSON.stringify(twist),
      );
    const others = phone.create(await challenge(db, 'bob', NOW));
    assert.notEqual(await addPasskey(db, 'ann', 'P', others, place, NOW), null);
    const weak = { ...phone.create(await challenge(db, 'ann', NOW)), algorithm: '-257' };
    assert.notEqual(await addPasskey(db, 'ann', 'P', weak, place, NOW), null);
    assert.equal(
      await addPasskey(db, 'ann', 'P', phone.create(await challenge(db, 'ann', NOW)), place, NOW),
      null,
    );
    const twists: Twist[] = [
      { origin: 'https://coding.example.evil.example' },
      { site: 'evil.example' },
      { flags: 1 },
      { flags: 4 },
      { type: 'webauthn.create' },
      { key: KINDS['-7']().privateKey },
    ];
    for (const twist of twists)
      assert.equal(
        await personOfPasskey(db, phone.get(await fresh(), twist), place, NOW),
        null,
        Object.keys(twist).join(),
      );
    const adding = phone.get(await challenge(db, 'ann', NOW));
    assert.equal(await personOfPasskey(db, adding, place, NOW), null);
    const old = phone.get(await fresh());
    assert.equal(await personOfPasskey(db, old, place, new Date(NOW.getTime() + 300_000)), null);
    assert.equal(await personOfPasskey(db, phone.get('made up'), place, NOW), null);
    for (const junk of ['', 'AAAA', '{}', 'null', '\u0000'])
      assert.equal(
        await personOfPasskey(
          db,
          { id: phone.id, clientData: junk, authenticatorData: junk, signature: junk },
          place,
          NOW,
        ),
        null,
      );
    assert.equal(await personOfPasskey(db, phone.get(await fresh()), place, NOW), 'ann');
  });

  test(`${engine}: a counter that does not rise is that of a copy`, async () => {
    const { db } = await emptyStore(engine);
    await ann(db, engine);
    const key = device('-7');
    const made = key.create(await challenge(db, 'ann', NOW), { counter: 4 });
    assert.equal(await addPasskey(db, 'ann', 'Stick', made, place, NOW), null);
    const sign = async (counter: number) =>
      personOfPasskey(db, key.get((await signInChallenge(db, 'n', NOW)) ?? '', { counter }), place, NOW);
    assert.equal(await sign(4), null);
    assert.equal(await sign(5), 'ann');
    assert.equal(await sign(5), null);
    assert.equal(await sign(0), null);
  });
}
