// What was sent with a form of the job board: one text of a name, all of them, or a file; and with which status it is shown again.
import type { Context } from 'hono';

export interface SentForm {
  one(name: string): string;
  all(name: string): string[];
  /** Null: none was chosen. */
  file(name: string): File | null;
}

/** Of one name: more are not read. */
const MOST_VALUES = 200;

export async function sentForm(c: Context): Promise<SentForm> {
  const body = (await c.req.parseBody({ all: true })) as Record<string, string | File | (string | File)[]>;
  const values = (name: string) => (Object.hasOwn(body, name) ? [body[name] ?? ''].flat() : []);
  const all = (name: string) =>
    values(name)
      .filter((value) => typeof value === 'string')
      .slice(0, MOST_VALUES);
  return {
    all,
    one: (name) => all(name)[0] ?? '',
    file: (name) =>
      (values(name).find((value) => value instanceof File && value.name !== '') as File | undefined) ?? null,
  };
}

/** Of a page that shows a form again. */
export function statusFor(faults: object): 200 | 422 {
  return Object.keys(faults).length > 0 ? 422 : 200;
}
