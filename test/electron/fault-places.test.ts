import { expect, it } from 'vitest';
import { faultPlaces } from '../../electron/fault-places.ts';

it('security S58: tells the class and the places of a fault, and no word of its message', () => {
  const told = faultPlaces(new RangeError('Ask Mrs Patel\n    at the harbour $& (about 3:7)'));
  expect(told).toMatch(/^RangeError\n\s+at .*fault-places\.test\.ts/);
  expect(told).not.toMatch(/Patel|harbour/);
  expect(faultPlaces('Ask Mrs Patel')).toBe('string');
});
