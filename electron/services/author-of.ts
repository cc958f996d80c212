import type { personalNouns } from '../../shared/domain/nouns.ts';
import type { Author, Reader } from '../ledger/ledger.ts';

/** Who a change is written down to: the name in the profile, or plain words where none was given. */
export function authorOf(personal: Reader<typeof personalNouns>): Author {
  const name = personal.row('profile', 'me')?.name.trim() ?? '';
  return { name: name === '' ? 'Someone on this laptop' : name };
}
