import type { personalNouns } from '../../shared/domain/nouns.ts';
import type { Author, Reader } from '../ledger/ledger.ts';

/** Who a change is written down to: the name in the profile; "Me" while nobody has given one. */
export function authorOf(personal: Reader<typeof personalNouns>): Author {
  const name = personal.row('profile', 'me')?.name.trim() ?? '';
  return { name: name === '' ? 'Me' : name };
}
