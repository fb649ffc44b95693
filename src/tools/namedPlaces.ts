// Which payment locality does a text name? `Manhattan`, `Miami`, `Los Angeles`: the words that CMS calls its localities by.
import type { Edition } from '#editions';
import { localitiesOn, localityKey, whereOn } from '#fees';
import type { IsoDate } from '#kit';

export interface NamedPlace {
  start: number;
  end: number;
  /** `13202-01` */
  locality: string;
}

/** Words in the names that name no place of their own. */
const NOT_A_PLACE =
  /^(?:rest of .*|all other.*|statewide|.* suburbs|suburban .*|metropolitan area|.* cnt(?:y|ies)|.* county|.*\d.*)$/;

/** The longest name that stands in the text; null where none does. */
export function localityNamed(edition: Edition, text: string, asOf: IsoDate): NamedPlace | null {
  const lower = text.toLowerCase();
  let found: NamedPlace | null = null;
  for (const [name, locality] of namesOn(edition, asOf)) {
    const start = lower.indexOf(name);
    const end = start + name.length;
    if (start < 0 || /[a-z]/.test(lower[start - 1] ?? '') || /[a-z]/.test(lower[end] ?? '')) continue;
    if (found === null || end - start > found.end - found.start) found = { start, end, locality };
  }
  return found;
}

/** Whether five digits are a ZIP code that the loaded file knows. */
export function isZip(edition: Edition, zip: string, asOf: IsoDate): boolean {
  return /^\d{5}$/.test(zip) && !('problem' in whereOn(edition, { kind: 'zip', zip, plusFour: null }, asOf));
}

function namesOn(edition: Edition, asOf: IsoDate): ReadonlyMap<string, string> {
  return edition.remember(`names of localities ${edition.pick('mpfs', asOf)?.part.entry.slug}`, () => {
    const names = new Map<string, string>();
    for (const locality of localitiesOn(edition, asOf)) {
      for (const part of locality.name.toLowerCase().split(/[/(),-]/)) {
        const name = part.replace(/\bmetropolitan\b/, '').trim();
        if (name.length >= 4 && !NOT_A_PLACE.test(name) && !names.has(name))
          names.set(name, localityKey(locality));
      }
    }
    return names;
  });
}
