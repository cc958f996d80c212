import { z } from 'zod';
import { choice, noun, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

/** Who is in the chair, for a span (R10). */
export const presiding = noun('presiding', 'everyone', {
  record: text(),
  attendance: text(),
  from: optionalText(localMoment),
  to: optionalText(localMoment),
  by: choice(z.enum(['chair', 'viceChair', 'chosen']), 'chair'),
});
export type Presiding = RowOf<typeof presiding>;
