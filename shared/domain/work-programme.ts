import { z } from 'zod';
import { evidenceByField } from './evidence.ts';
import { integer, json, noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/** A committee's plan of work as one pack prints it. */
export const workProgramme = noun('workProgramme', 'everyone', {
  item: text(),
  pack: text(),
  title: optionalText(),
  lastUpdated: optionalText(isoDate),
  /** Every slot in print order, also those without a row ("12th September 24 - cancelled"). */
  slots: json(
    z.array(
      z.strictObject({
        when: z.string(),
        date: isoDate.nullable(),
        cancelled: z.boolean(),
        movedFrom: isoDate.nullable(),
      }),
    ),
    [],
  ),
  evidence: json(evidenceByField, {}),
});
export type WorkProgramme = RowOf<typeof workProgramme>;

/** A planned matter. `slot` is the slot's words; moved and cancelled are states of slots, not deletions. */
export const workProgrammeItem = noun(
  'workProgrammeItem',
  'everyone',
  {
    programme: text(),
    position: integer(),
    slot: text(),
    date: optionalText(isoDate),
    title: text(),
    detail: text(),
    cabinetMembers: json(z.array(z.string()), []),
    leadOfficers: json(z.array(z.string()), []),
    pdfPage: optionalInteger(),
  },
  ['title', 'detail'],
);
export type WorkProgrammeItem = RowOf<typeof workProgrammeItem>;
