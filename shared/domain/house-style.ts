import { z } from 'zod';
import { json, noun, type RowOf, text } from './noun.ts';

/** How a committee's minutes look: which shipped style, and the words that differ from it. */
export const houseStyle = noun('houseStyle', 'everyone', {
  committee: text(),
  /** Name of a shipped style (shared/minutes/styles). */
  base: text(),
  /** Labels and sentences that replace those of the base, by their key (shared/minutes/minutes-style.ts). */
  words: json(z.record(z.string(), z.string()), {}),
});
export type HouseStyle = RowOf<typeof houseStyle>;
