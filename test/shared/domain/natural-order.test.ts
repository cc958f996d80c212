import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalOrder } from '../../../shared/domain/natural-order.ts';

const sorted = (...paths: string[]) => [...paths].sort(naturalOrder);

it('counts numbers as people do, folder by folder, and takes capitals for small letters', () => {
  const paths = [
    '2016/2 March.pdf',
    '2016/10 March.pdf',
    '2017/1.pdf',
    'Agenda 1.pdf',
    'agenda 02.pdf',
  ];
  expect(sorted(...paths.toReversed())).toEqual(paths);
});

it('puts a pack before what was added to its name', () => {
  const paths = ['2025-02-13-pack.pdf', '2025-02-13-pack-revised.pdf'];
  expect(sorted(...paths.toReversed())).toEqual(paths);
});

it('gives one and the same order to the same paths, however they come', () => {
  const path = fc.array(fc.stringMatching(/^[aAbé0-9 .-]{1,6}$/), { minLength: 1, maxLength: 3 });
  const paths = fc.uniqueArray(
    path.map((parts) => parts.join('/')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(paths, fc.integer({ min: 1, max: 11 }), (all, turn) => {
      const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
      expect(sorted(...turned)).toEqual(sorted(...all));
    }),
  );
});
