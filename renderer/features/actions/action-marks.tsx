import { CalendarClock, FileSearch, Hourglass, LockKeyhole, type LucideIcon } from 'lucide-react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { staleDays } from '../../../shared/domain/action-due.ts';
import { Tag } from '../../ui/tag.tsx';

type Marked = Pick<ActionRow, 'isPastDue' | 'isStale' | 'private' | 'checked'>;

interface MarkOfAction {
  words: string;
  icon: LucideIcon;
  tone: 'plain' | 'warn';
  holds: (row: Marked) => boolean;
}

/** What may stand out about an ask. Told, never scolded (friendliness U26). */
const marks: readonly MarkOfAction[] = [
  {
    words: 'Its day has passed',
    icon: CalendarClock,
    tone: 'warn',
    holds: ({ isPastDue }) => isPastDue,
  },
  {
    words: `No word for ${staleDays} days`,
    icon: Hourglass,
    tone: 'warn',
    holds: ({ isStale }) => isStale,
  },
  {
    words: 'Private business',
    icon: LockKeyhole,
    tone: 'plain',
    holds: (row) => row.private,
  },
  {
    words: 'Read in, not looked at yet',
    icon: FileSearch,
    tone: 'plain',
    holds: ({ checked }) => checked === 0,
  },
];

/** The marks of one ask, in words, for the spoken name of its row. */
export const markWords = (row: Marked): string[] =>
  marks.filter(({ holds }) => holds(row)).map(({ words }) => words);

export function ActionMarks({ row }: { row: Marked }) {
  return marks
    .filter(({ holds }) => holds(row))
    .map(({ words, icon, tone }) => (
      <Tag key={words} icon={icon} tone={tone}>
        {words}
      </Tag>
    ));
}
