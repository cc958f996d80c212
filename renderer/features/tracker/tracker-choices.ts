import type {
  TrackerField,
  TrackerMapping,
  TrackerReading,
} from '../../../shared/contract/tracker.ts';
import type { ActionState } from '../../../shared/domain/action.ts';
import { dayFields } from './tracker-words.ts';

/** What the person has said of the file so far. */
export interface TrackerChoices {
  committee: string | null;
  columns: (TrackerField | null)[];
  /** What each word of state means; null until somebody says so. */
  states: Record<string, ActionState | null>;
  dayOrder: TrackerMapping['dayOrder'] | null;
}

/** What the file seems to say of itself. */
export function firstChoices(
  { columns }: TrackerReading,
  committee: string | null,
): TrackerChoices {
  return {
    committee,
    columns: columns.map(({ guess }) => guess),
    states: Object.fromEntries(
      columns.flatMap(({ words }) => words.map(({ word, state }) => [word, state])),
    ),
    dayOrder: null,
  };
}

/** One field stands for one column: whichever had it before has none. */
export const withField = (
  choices: TrackerChoices,
  index: number,
  field: TrackerField | null,
): TrackerChoices => ({
  ...choices,
  columns: choices.columns.map((one, at) => {
    if (at === index) return field;
    return one === field ? null : one;
  }),
});

/** Words of the column that is taken for the state. */
export const stateWordsOf = (reading: TrackerReading, { columns }: TrackerChoices) =>
  reading.columns[columns.indexOf('state')]?.words ?? [];

/** The order that the days themselves show, or null where a person must say it. */
export function shownDayOrder(
  reading: TrackerReading,
  { columns }: TrackerChoices,
): TrackerMapping['dayOrder'] | null {
  const days = reading.columns.flatMap(({ days: order }, index) => {
    const field = columns[index] ?? null;
    return field !== null && dayFields.includes(field) ? [order] : [];
  });
  const [isDayFirst, isMonthFirst] = [days.includes('dayFirst'), days.includes('monthFirst')];
  if (isDayFirst && isMonthFirst) return null;
  if (isMonthFirst) return 'monthFirst';
  return isDayFirst || !days.includes('ambiguous') ? 'dayFirst' : null;
}

/** The mapping that the choices make, or the sentence that says what is missing. */
export function mappingOf(
  reading: TrackerReading,
  choices: TrackerChoices,
): { committee: string; mapping: TrackerMapping } | { sentence: string } {
  const { committee, columns } = choices;
  if (committee === null) return { sentence: 'Choose the committee that asked.' };
  if (!columns.includes('text') && !columns.includes('title'))
    return { sentence: 'Say which column holds what is to be done.' };
  const dayOrder = shownDayOrder(reading, choices) ?? choices.dayOrder;
  if (dayOrder === null) return { sentence: 'Say which comes first, the day or the month.' };
  const states = stateWordsOf(reading, choices).flatMap(({ word }) => {
    const state = choices.states[word] ?? null;
    return state === null ? [] : [{ word, state }];
  });
  return { committee, mapping: { hasHeader: reading.hasHeader, columns, states, dayOrder } };
}
