import { z } from 'zod';
import { evidenceByField } from './evidence.ts';
import { choice, json, noun, optionalText, type RowOf, text } from './noun.ts';
import { isoDate, isoTime } from './when.ts';

export const contact = z.strictObject({
  name: z.string(),
  post: z.string().nullable(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
});

export const privateBusiness = z.strictObject({ text: z.string(), items: z.array(z.string()) });

/** One sitting of a committee. Date and time are local to the council. */
export const meeting = noun(
  'meeting',
  'everyone',
  {
    committee: text(),
    date: optionalText(isoDate),
    time: optionalText(isoTime),
    place: optionalText(),
    publishedDate: optionalText(isoDate),
    contact: json(contact.nullable(), null),
    privateBusiness: json(privateBusiness.nullable(), null),
    evidence: json(evidenceByField, {}),
    /** A cancelled meeting stays, with whatever was planned for it. */
    status: choice(z.enum(['planned', 'cancelled']), 'planned'),
    /** The day from which it was moved last: it is still the same meeting. */
    movedFrom: optionalText(isoDate),
  },
  ['place'],
);
export type Meeting = RowOf<typeof meeting>;
