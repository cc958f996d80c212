import { z } from 'zod';
import { personRole } from '../domain/pack-reading.ts';
import { call } from './call.ts';

/** Nouns that people mend in the review screen. */
export const mendable = z.enum([
  'committee',
  'meeting',
  'agendaItem',
  'paper',
  'paperVersion',
  'person',
  'membership',
  'minutes',
  'minute',
  'briefingNote',
  'workProgramme',
  'workProgrammeItem',
]);

const confirmed = z.strictObject({
  noun: mendable,
  id: z.string(),
  fields: z.array(z.string()).min(1),
});

/** One field of one row. The value is checked with the noun's own schema. */
const mend = z.strictObject({
  noun: mendable,
  id: z.string(),
  field: z.string(),
  value: z.json(),
  /** Where another row keeps the reason for this value: its fields are confirmed in the same change. */
  confirms: confirmed.nullable(),
});

export const reviewCalls = {
  /** Sets a value by hand: an op like any other, marked "confirmed", which later imports leave alone. */
  'review.mend': call<null>()(mend),
  /** The value shown is right: only its evidence changes. Several fields of one row at once. */
  'review.confirm': call<null>()(confirmed),
  'review.addItem': call<{ id: string }>()(
    z.strictObject({
      meeting: z.string(),
      /** The new item stands behind this one; null puts it first. */
      after: z.string().nullable(),
      printedNumber: z.string().nullable(),
      title: z.string().min(1),
    }),
  ),
  /** Moves the border before an item: it starts on this page of the file, what stood before it ends there. */
  'review.moveStart': call<null>()(
    z.strictObject({ item: z.string(), pdfFrom: z.int().positive() }),
  ),
  /** Somebody whom the front sheet did not give: listed last. */
  'review.addMember': call<{ id: string }>()(
    z.strictObject({
      meeting: z.string(),
      name: z.string().trim().min(1).max(200),
      title: z.string().nullable(),
      role: personRole,
    }),
  ),
  /** Takes a person off this meeting's list; the person stays known. */
  'review.removeMember': call<null>()(z.strictObject({ id: z.string() })),
  'review.removeItem': call<null>()(z.strictObject({ id: z.string() })),
  /** Where a paper of this file begins and ends, in pages of the file. A paper is made where `paper` is null. */
  'review.placePaper': call<{ id: string }>()(
    z.strictObject({
      paper: z.string().nullable(),
      item: z.string(),
      pack: z.string(),
      title: z.string().min(1),
      pdfFrom: z.int().positive(),
      pdfTo: z.int().positive(),
    }),
  ),
};
