import { z } from 'zod';
import { choice, integer, noun, type RowOf } from './noun.ts';

/** How the paper looks: as it is printed, on cream, light on dark, or light on black without colours. */
export const paperLook = z.enum(['white', 'cream', 'dark', 'contrast']);
export type PaperLook = z.infer<typeof paperLook>;

/** How I like to read. One row, id "me". */
export const readingLook = noun('readingLook', 'mine', {
  paper: choice(paperLook, 'white'),
  /** 1: two pages side by side. */
  twoPages: integer(),
  /** Speed of reading aloud in per cent of the voice's own, 50 to 250. */
  voiceSpeed: integer(100),
  /** 0 switches off keys that are a single letter or figure (WCAG 2.1.4). */
  letterKeys: integer(1),
});
export type ReadingLook = RowOf<typeof readingLook>;
