// Where is a ZIP code, and what lies around it? The points of the Census Bureau's gazetteer (zip-points.txt beside this file); a code
// of a post office box alone has none.
import { readFileSync } from 'node:fs';

/** In ten-thousandths of a degree. */
export interface GeographicPoint {
  latitude: number;
  longitude: number;
}

const TABLE = new URL('./zip-points.txt', import.meta.url);
const EARTH_MILES = 3958.8;
const MILES_A_DEGREE = (Math.PI / 180) * EARTH_MILES;

let points: Map<string, GeographicPoint> | null = null;

/** Null: not known. */
export function placeOfZip(zip: string): GeographicPoint | null {
  points ??= readTable();
  return points.get(zip) ?? null;
}

/** All within so many miles lies in this rectangle, which an index finds. */
export function around({ latitude, longitude }: GeographicPoint, miles: number) {
  const up = (miles / MILES_A_DEGREE) * 10_000;
  const farthest = Math.min(89, (Math.abs(latitude) + up) / 10_000);
  const aside = up / Math.cos((farthest * Math.PI) / 180);
  return {
    south: Math.floor(latitude - up),
    north: Math.ceil(latitude + up),
    west: Math.floor(longitude - aside),
    east: Math.ceil(longitude + aside),
  };
}

function readTable(): Map<string, GeographicPoint> {
  const table = new Map<string, GeographicPoint>();
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    const [zip = '', latitude, longitude] = line.split(' ');
    if (/^\d{5}$/.test(zip))
      table.set(zip, { latitude: Number(latitude) * 10, longitude: Number(longitude) * 10 });
  }
  return table;
}
