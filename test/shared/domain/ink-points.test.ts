import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InkPoint, packPoints, unpackPoints } from '../../../shared/domain/ink-points.ts';

const coordinate = fc.oneof(
  fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(-20_000, -327.68, -327.67, 0, 327.67, 327.68, 655.35, 20_000),
);
const point: fc.Arbitrary<InkPoint> = fc.record({
  x: coordinate,
  y: coordinate,
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  time: fc.double({ min: 0, max: 2_000, noNaN: true }),
});
const strokes = fc.array(point, { maxLength: 60 });

describe('the packed points of a stroke', () => {
  it('keep every place to 0.005 pt, even across the whole page in one step', () => {
    fc.assert(
      fc.property(strokes, (points) => {
        const back = unpackPoints(packPoints(points));
        expect(back).toHaveLength(points.length);
        for (const [index, { x, y }] of points.entries()) {
          // half of 1/100 pt, and what floating point adds at 20,000 pt
          expect(Math.abs((back[index]?.x ?? Number.NaN) - x)).toBeLessThanOrEqual(0.005 + 1e-9);
          expect(Math.abs((back[index]?.y ?? Number.NaN) - y)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
      }),
    );
  });

  it('do not add up their errors: packed again they are the same', () => {
    fc.assert(
      fc.property(strokes, (points) => {
        const packed = packPoints(points);
        expect(packPoints(unpackPoints(packed))).toBe(packed);
      }),
    );
  });

  it('keep pressure to 1/510 and pauses up to 254 ms to half a millisecond', () => {
    fc.assert(
      fc.property(strokes, (points) => {
        const back = unpackPoints(packPoints(points));
        for (const [index, { pressure, time }] of points.entries()) {
          const kept = back[index];
          expect(Math.abs((kept?.pressure ?? 9) - pressure)).toBeLessThanOrEqual(1 / 510 + 1e-9);
          expect(Math.abs((kept?.time ?? -9) - Math.min(254, time))).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });

  it('are written as base64 of 6 bytes a point', () => {
    const points = [
      { x: 1, y: 2, pressure: 1, time: 0 },
      { x: 0.99, y: 2.02, pressure: 0, time: 8 },
    ];
    expect(packPoints(points)).toBe(
      Buffer.from([100, 0, 200, 0, 255, 0, 255, 255, 2, 0, 0, 8]).toString('base64'),
    );
    fc.assert(
      fc.property(strokes, (some) => {
        const packed = packPoints(some);
        expect(Buffer.from(packed, 'base64').toString('base64')).toBe(packed);
      }),
    );
  });

  it('are read as far as they are whole', () => {
    const points = [
      { x: 10, y: 20, pressure: 0, time: 0 },
      { x: 11, y: 21, pressure: 1, time: 5 },
    ];
    const whole = packPoints(points);
    expect(unpackPoints(whole.slice(0, -4))).toEqual(points.slice(0, 1));
    expect(unpackPoints('')).toEqual([]);
    expect(unpackPoints('not base64 !')).toEqual(unpackPoints('not'));
  });
});
