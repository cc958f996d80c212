import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { PackKind, PackReading } from '../../../shared/domain/pack-reading.ts';

/**
 * Why nobody can be sure where a file belongs: it is of another kind or says too little; it names committee and day
 * doubtfully; two bodies bear its committee's name; the day has a sitting that it may or may not be of.
 */
export type Doubt = 'says too little' | 'doubtful' | 'namesakes' | 'sittings';

const names: Partial<Record<PackKind, string>> = {
  agendaPack: 'an agenda pack',
  agenda: 'an agenda',
  supplement: 'a supplement',
  minutes: 'minutes',
};

/** What is doubtful of a file that names its meeting, for people; null where it does not name one. */
export function lookSentence(reading: PackReading, doubt: Doubt): string | null {
  const { committee, date } = reading;
  const what = names[reading.kind];
  if (committee === null || date === null || what === undefined) return null;
  const day = formatShortDate(date);
  switch (doubt) {
    case 'says too little':
      return null;
    case 'doubtful':
      return `This seems to be ${what} of ${committee} for ${day}, but that is not certain. It is not taken in yet. Say which meeting it belongs to.`;
    case 'namesakes':
      return `This is ${what} of ${committee} for ${day}, but more than one body here has that name. It is not taken in yet. Say which meeting it belongs to.`;
    case 'sittings':
      return `This is ${what} of ${committee}, which has a meeting on ${day} already, perhaps at another time. It is not taken in yet. Say which meeting it belongs to.`;
  }
}
