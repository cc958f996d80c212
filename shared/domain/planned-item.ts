import { z } from 'zod';
import { choice, integer, json, noun, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/** A planned matter in a committee's own plan of work. Moved and dropped are states; nothing is deleted. */
export const plannedItem = noun(
  'plannedItem',
  'everyone',
  {
    committee: text(),
    slot: text(),
    position: integer(),
    title: text(),
    detail: text(),
    cabinetMembers: json(z.array(z.string()), []),
    leadOfficers: json(z.array(z.string()), []),
    /** Where it came from. */
    origin: choice(z.enum(['typed', 'printed', 'action', 'lastYear']), 'typed'),
    /** The ask that put it here. */
    action: optionalText(),
    /** The printed row (workProgrammeItem) that it was taken over from. */
    printed: optionalText(),
    /** Why the committee chose to look at it. */
    reason: text(),
    standing: choice(z.enum(['planned', 'taken', 'dropped']), 'planned'),
    droppedBecause: text(),
    /** The day on which a person changed it last, or the printed one was. */
    changedOn: optionalText(isoDate),
  },
  ['title', 'detail', 'reason'],
);
export type PlannedItem = RowOf<typeof plannedItem>;
