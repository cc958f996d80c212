import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextZoom, percent } from '../../../../renderer/features/reading/zoom-steps.ts';

it('goes to the next round figure from whatever a fit came to', () => {
  expect(nextZoom(0.937, 1)).toBe(1);
  expect(nextZoom(0.937, -1)).toBe(0.9);
  expect(nextZoom(0.996, 1)).toBe(1.1);
  expect(percent(0.937)).toBe('94 %');
});

it('stops at both ends', () => {
  expect([nextZoom(8, 1), nextZoom(0.25, -1)]).toEqual([8, 0.25]);
});

it('always does something that can be seen, until the end', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 7, noNaN: true }), (zoom) => {
      expect(nextZoom(zoom, 1)).toBeGreaterThan(zoom * 1.01);
      expect(nextZoom(zoom, -1)).toBeLessThan(zoom * 0.99);
    }),
  );
});
