import { z } from 'zod';
import { choice, noun, type RowOf, text } from './noun.ts';

export const lineageType = z.enum([
  'furtherTo',
  'repeats',
  'answers',
  'reportsBack',
  'replaces',
  'movedTo',
]);

/**
 * A link from an action to another row that a person has confirmed, or refused so that it is not suggested again.
 * Suggestions themselves are worked out (suggested-lineage.ts), never kept.
 */
export const lineage = noun('lineage', 'everyone', {
  /** The action. */
  from: text(),
  to: text(),
  toNoun: choice(
    z.enum(['action', 'minute', 'recordedMinute', 'agendaItem', 'plannedItem']),
    'action',
  ),
  type: choice(lineageType, 'furtherTo'),
  standing: choice(z.enum(['confirmed', 'refused']), 'confirmed'),
});
export type Lineage = RowOf<typeof lineage>;
