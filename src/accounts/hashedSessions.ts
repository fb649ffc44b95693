// How are sessions kept so that whoever reads the table cannot use them? By the SHA-256 of their number (ASVS 7.2): better-auth
// asks and writes by the number itself, and this stands between it and the table.
import { createHash } from 'node:crypto';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import type { BetterAuthOptions } from 'better-auth';
import type { Db, Engine } from '#store';

type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>;
type Where = Parameters<Adapter['count']>[0]['where'];

export function sessionHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** better-auth's own adapter of our store, but that no session's number reaches the table. */
export function hashingAdapter(db: Db, engine: Engine): (options: BetterAuthOptions) => Adapter {
  const plain = kyselyAdapter(db, { type: engine, transaction: false });
  return (options) => {
    const inner = plain(options);
    const outer: Adapter = {
      ...inner,
      // Without transactions of its own, as before; but what runs in one goes through here, too.
      transaction: (work) => work(outer),
      create: async (call) => {
        const token = call.model === 'session' ? tokenIn(call.data) : undefined;
        if (token === undefined) return inner.create(call);
        const made = await inner.create({ ...call, data: { ...call.data, token: sessionHash(token) } });
        return { ...(made as object), token } as never;
      },
      findOne: async (call) => withToken(await inner.findOne(hashed(call)), call),
      findMany: (call) => inner.findMany(hashed(call)),
      count: (call) => inner.count(hashed(call)),
      update: async (call) => withToken(await inner.update(hashed(call)), call),
      updateMany: (call) => inner.updateMany(hashed(call)),
      delete: (call) => inner.delete(hashed(call)),
      deleteMany: (call) => inner.deleteMany(hashed(call)),
      consumeOne: async (call) => withToken(await inner.consumeOne(hashed(call)), call),
      incrementOne: async (call) => withToken(await inner.incrementOne(hashed(call)), call),
    };
    return outer;
  };
}

function tokenIn(data: object): string | undefined {
  const { token } = data as { token?: unknown };
  return typeof token === 'string' ? token : undefined;
}

function hashed<T extends { model: string; where?: Where }>(call: T): T {
  if (call.model !== 'session' || !call.where) return call;
  const where = call.where.map((one) => {
    if (one.field !== 'token') return one;
    const value = Array.isArray(one.value)
      ? one.value.map((each) => sessionHash(String(each)))
      : sessionHash(String(one.value));
    return { ...one, value };
  });
  return { ...call, where };
}

/** Whoever asked by the number gets the row with the number. */
function withToken<R>(row: R, { model, where }: { model: string; where?: Where }): R {
  const token = where?.find(({ field }) => field === 'token')?.value;
  return row === null || model !== 'session' || typeof token !== 'string' ? row : { ...row, token };
}
