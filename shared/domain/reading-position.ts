import { z } from 'zod';
import { integer, json, noun, type RowOf, text } from './noun.ts';

/** How a page is fitted into the reading column. A number is a zoom factor: 1 = 100 %. */
export const fit = z.union([z.enum(['width', 'page']), z.number().min(0.1).max(8)]);

/** Where I left off in a file. Its id is the file's SHA-256. */
export const readingPosition = noun('readingPosition', 'mine', {
  /** Page of the file, from 1. */
  pdfPage: integer(1),
  /** How far down the page the top of the window stands, in thousandths of the page's height. */
  offsetPerMille: integer(),
  fit: json<z.infer<typeof fit>>(fit, 'width'),
  /** Quarter turns clockwise: 0 to 3. */
  quarterTurns: integer(),
  textView: integer(),
  /** When this was the newest place, ISO 8601: a claim of this device's clock. */
  readAt: text(),
});
export type ReadingPosition = RowOf<typeof readingPosition>;

/** That I have read a paper, in the words it had then. Its id is the paper's. */
export const paperRead = noun('paperRead', 'mine', { textHash: text() });
export type PaperRead = RowOf<typeof paperRead>;
