import { noun, type RowOf, text } from './noun.ts';

/** A body that meets and minutes, of one authority. */
export const committee = noun('committee', 'everyone', { name: text(), organisation: text() }, [
  'name',
  'organisation',
]);
export type Committee = RowOf<typeof committee>;
