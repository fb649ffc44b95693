// Does Medicare cover it? The index of national and local coverage documents, by title, contractor and date.
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';

export interface CoverageDocument {
  id: string;
  type: string;
  title: string;
  contractor: string;
  effective: IsoDate | null;
  retired: IsoDate | null;
  url: string;
}

export interface CoverageIndex {
  documents: number;
  /** True when code lists are loaded too, so that a code's documents can be named. */
  linksCodes: boolean;
  cite: Cite;
}

/** What is loaded; null when no coverage file is. */
export function loaded(_edition: Edition): CoverageIndex | null {
  return null;
}

/** Documents in force on a date whose titles hold all the words. */
export function search(
  _edition: Edition,
  _options: { words: string; asOf: IsoDate; limit: number },
): CoverageDocument[] {
  return [];
}
