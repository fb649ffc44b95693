// How is a tool written? The pieces that all of them share: the release behind a fact, a code's name, "nothing" in one sentence.
import type { z } from 'zod';
import { type CodeRef, pathOf, SYSTEM_NAMES, type System, titleOf } from '#catalog';
import { type Cite, citeOf } from '#editions';
import { proseDate } from '#kit';
import type { Asking, Evidence, Nothing, Tool } from './asking.ts';
import { standingIn } from './namedCodes.ts';

/** Keeps the types of a tool together. */
export function tool<Schema extends z.ZodType, Value>(one: Tool<Schema, Value>): Tool<Schema, Value> {
  return one;
}

export function nothing(kind: Nothing['nothing'], why: string): Nothing {
  return { nothing: kind, why };
}

/** `2024 Q3`; null where the source is not loaded. */
export function versionOn({ edition, asOf }: Asking, source: string): string | null {
  return edition.pick(source, asOf)?.part.entry.version ?? null;
}

export function citeOn({ edition, asOf }: Asking, source: string): Cite | null {
  const picked = edition.pick(source, asOf);
  return picked ? citeOf(picked.part) : null;
}

/** What must be said of a release that was not made for the day; empty when it was. */
export function missedBy({ edition, asOf }: Asking, source: string): string[] {
  const picked = edition.pick(source, asOf);
  if (!picked) return [];
  const { title, version, effective, ends } = picked.part.entry;
  if (picked.fit === 'past its end' && ends !== null)
    return [
      `The newest loaded release of “${title}” is ${version}, which ended on ${proseDate(ends)}; later changes are not in it.`,
    ];
  if (picked.fit === 'before its start' && effective !== null)
    return [
      `No release of “${title}” for ${proseDate(asOf)} is loaded; the earliest, ${version}, begins on ${proseDate(effective)}.`,
    ];
  return [];
}

/** `/cpt/codes/45385?asOf=2025-10-01` */
export function pageOf(ref: CodeRef, { asOf }: Asking): string {
  return `${pathOf(ref)}?asOf=${asOf}`;
}

/** `29881 (knee arthroscopy with meniscectomy)`: the words that may be shown, else the number alone. */
export function named(ref: CodeRef, { edition, asOf, reader }: Asking): string {
  const { text } = titleOf(edition, ref, asOf, reader);
  return text === null ? ref.code : `${ref.code} (${text})`;
}

/** The code that a text names; or why it is none, as a tool says it. */
export function readCode(
  text: string,
  asking: Asking,
  systems: readonly System[],
): { ref: CodeRef; valid: boolean; warning: string | null } | Nothing {
  const standing = standingIn(
    asking.edition,
    text.trim(),
    asking.asOf,
    systems.length === 1 ? (systems[0] as System) : null,
  );
  if (!standing || !systems.includes(standing.ref.system)) {
    const names = systems.map((one) => SYSTEM_NAMES[one]).join(' or ');
    return nothing('wrongly asked', `“${text.slice(0, 16)}” has not the shape of a code of ${names}.`);
  }
  if (!standing.known)
    return nothing(
      'not found',
      `${standing.ref.code} is in no loaded file of ${SYSTEM_NAMES[standing.ref.system]}, so nothing is known of it here.`,
    );
  return standing;
}

export const PROCEDURES: readonly System[] = ['cpt', 'hcpcs'];

/** The same of several; the first that is none ends it. */
export function readCodes(
  texts: readonly string[],
  asking: Asking,
  systems: readonly System[],
): CodeRef[] | Nothing {
  const refs: CodeRef[] = [];
  for (const text of texts) {
    const read = readCode(text, asking, systems);
    if ('nothing' in read) return read;
    if (!refs.some(({ code }) => code === read.ref.code)) refs.push(read.ref);
  }
  return refs;
}

/** Our own content is hundreds of files; a reader needs to know where to look, not all of them. */
const MOST_FILES = 8;

/** Evidence of one tool; its facts, codes and releases each once. */
export function evidence(
  name: string,
  one: Omit<Evidence, 'tool' | 'cites' | 'path'> & { cites: readonly (Cite | null)[]; path?: string | null },
): Evidence {
  const cites = [
    ...new Map(
      one.cites.flatMap((cite) =>
        cite
          ? [[`${cite.source} ${cite.version}`, { ...cite, files: cite.files.slice(0, MOST_FILES) }] as const]
          : [],
      ),
    ).values(),
  ];
  const facts = [...new Set(one.facts)].filter((fact) => fact !== '');
  const codes = [...new Map(one.codes.map((ref) => [pathOf(ref), ref])).values()];
  return { ...one, tool: name, facts, codes, cites, path: one.path ?? null };
}

/** `a, b and c` */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Hundredths as the files print them: `7.03`. */
export function hundredths(value: number): string {
  return (value / 100).toFixed(2);
}
