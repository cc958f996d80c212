import { expect, it } from 'vitest';
import { limits } from '../../../electron/sync/limits.ts';
import { portionOf } from '../../../electron/sync/portion.ts';

const most = { own: 3, others: 2, bytes: 1000 };
/** A file under a name of ours, as its number tells. */
const ours = (at: number, size = 1) => ({
  name: `s-${'0'.repeat(13)}-${String(at).padStart(6, '0')}-${String(at).padStart(6, '0')}-${'a'.repeat(16)}.mms`,
  ...{ size, mtime: 0 },
});
const letter = (at: number) => ({ name: `letter ${at}.txt`, size: 1, mtime: 0 });
const never = () => false;

it('is so many files and no more, those under our names first, and tells whether there are others', () => {
  const [a, b, c, d] = [ours(1), ours(2), ours(3), ours(4)];
  const [x, y, z] = [letter(1), letter(2), letter(3)];
  expect(portionOf('new', [x, a, b, y, c], never, most)).toEqual({
    entries: [a, b, c, x, y],
    more: false,
  });
  expect(portionOf('new', [x, a, b, y, z, c, d], never, most)).toEqual({
    entries: [a, b, c, x, y],
    more: true,
  });
});

it('reads what is new before what was not whole the last time, and does not ask for that to be gone on with', () => {
  const all = [ours(1), ours(2), ours(3), ours(4)];
  const wasRead = (name: string) => name !== all[3]?.name;
  expect(portionOf('new', all, wasRead, most)).toEqual({
    entries: [all[3], all[0], all[1]],
    more: false,
  });
});

it('is no more bytes than one pass may read; a file that is longer than any of ours is not read, and counts for none', () => {
  const [a, b, c] = [ours(1, 600), ours(2, 400), ours(3, 1)];
  const long = ours(4, limits.segmentRead + 1);
  expect(portionOf('new', [a, b], never, most)).toEqual({ entries: [a, b], more: false });
  expect(portionOf('new', [a, b, c], never, most)).toEqual({ entries: [a, b], more: true });
  expect(portionOf('new', [long, a, b], never, most)).toEqual({
    entries: [long, a, b],
    more: false,
  });
});
