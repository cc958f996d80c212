import { expect, it } from 'vitest';
import { createPlaceTrail } from '../../../../renderer/features/reading/place-trail.ts';

const at = (index: number) => ({ index, offsetPerMille: 250 });

it('goes back through the jumps, to the very line, last one first', () => {
  const trail = createPlaceTrail();
  expect(trail.back()).toBeNull();
  trail.leaving(at(3), 40);
  trail.leaving(at(40), 7);
  expect(trail.store.getState().back).toEqual(at(40));
  expect([trail.back(), trail.back(), trail.back()]).toEqual([at(40), at(3), null]);
  expect(trail.store.getState().back).toBeNull();
});

it('does not count turning pages', () => {
  const trail = createPlaceTrail();
  trail.leaving(at(3), 4);
  trail.leaving(at(4), 3);
  expect(trail.store.getState().back).toBeNull();
});

it('keeps the last 50 jumps', () => {
  const trail = createPlaceTrail();
  for (let jump = 0; jump < 60; jump += 1) trail.leaving(at(jump), jump + 10);
  const gone: number[] = [];
  for (let place = trail.back(); place !== null; place = trail.back()) gone.push(place.index);
  expect([gone.length, gone.at(-1)]).toEqual([50, 10]);
});
