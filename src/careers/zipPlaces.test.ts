// Places known from any map, and the rectangle around a point holds every point that is near enough.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { around, placeOfZip } from './zipPlaces.ts';

fc.configureGlobal({ seed: seed('zipPlaces') });

test('ZIP codes lie where the map has them', () => {
  const known: [string, number, number][] = [
    ['78701', 30.27, -97.74],
    ['10001', 40.75, -73.99],
    ['99501', 61.22, -149.88],
    ['96813', 21.31, -157.86],
    ['00901', 18.46, -66.11],
  ];
  for (const [zip, latitude, longitude] of known) {
    const place = placeOfZip(zip);
    assert.ok(place, zip);
    assert.ok(Math.abs(place.latitude / 10_000 - latitude) < 0.05, zip);
    assert.ok(Math.abs(place.longitude / 10_000 - longitude) < 0.1, zip);
  }
  for (const none of ['00000', '7870', 'abcde', '__proto__', '']) assert.equal(placeOfZip(none), null);
});

test('the rectangle around a point holds all that lies within so many miles', () => {
  const RADIUS = 3958.8;
  fc.assert(
    fc.property(
      fc.integer({ min: 170_000, max: 715_000 }),
      fc.integer({ min: -1_790_000, max: -650_000 }),
      fc.constantFrom(10, 25, 50, 100, 200),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (latitude, longitude, miles, bearing, part) => {
        // Where one arrives who goes so far in this direction (Snyder 1987, 5-5 and 5-6).
        const [up, far] = [(latitude / 10_000) * (Math.PI / 180), (miles * part) / RADIUS];
        const north = Math.asin(
          Math.sin(up) * Math.cos(far) + Math.cos(up) * Math.sin(far) * Math.cos(bearing),
        );
        const east = Math.atan2(
          Math.sin(bearing) * Math.sin(far) * Math.cos(up),
          Math.cos(far) - Math.sin(up) * Math.sin(north),
        );
        const box = around({ latitude, longitude }, miles);
        const [y, x] = [(north * 1_800_000) / Math.PI, longitude + (east * 1_800_000) / Math.PI];
        assert.ok(y >= box.south && y <= box.north && x >= box.west && x <= box.east);
      },
    ),
  );
});
