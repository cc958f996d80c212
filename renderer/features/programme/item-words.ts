import type { AskOfItem, ItemInSlot } from '../../../shared/contract/programme.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';

export const itemName = ({ title }: Pick<ItemInSlot, 'title'>): string =>
  title.trim() || 'No title yet';

/** "Cllr Seaman; Sukriti Sen": cabinet members first. */
export const peopleWords = ({ cabinetMembers, leadOfficers }: ItemInSlot): string =>
  [...cabinetMembers, ...leadOfficers].join('; ');

/** "Minute 60/24, 16 January 2025", as far as it is known. */
export function askName({ minuteName, saidOn }: AskOfItem): string {
  const minute = minuteName === null ? 'An ask' : `Minute ${minuteName}`;
  return saidOn === null ? minute : `${minute}, ${formatShortDate(saidOn)}`;
}

/** Where it came from in a few words; "" for what was typed and has no ask. */
export function originWords({ origin, ask }: ItemInSlot): string {
  if (ask !== null) return `Asked for: ${askName(ask)}`;
  switch (origin) {
    case 'printed':
      return 'From the printed programme';
    case 'action':
      return 'From an ask';
    case 'lastYear':
      return 'Carried over from the year before';
    case 'typed':
      return '';
  }
}
