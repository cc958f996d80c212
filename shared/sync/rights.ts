import type { GroupRole } from './membership-record.ts';
import type { Op } from './op.ts';

type Permission = 'all' | readonly string[];

/** What the import of an agenda pack writes: everybody may bring the papers of a meeting. */
const pack = [
  ...['committee', 'meeting', 'pack', 'agendaItem', 'paper', 'paperVersion', 'person'],
  ...['membership', 'minutes', 'minute', 'briefingNote', 'workProgramme', 'workProgrammeItem'],
  ...['action', 'lineage', 'fileSeal'],
];
const member = [...pack, 'sharedQuestion', 'speaker', 'actionUpdate'];

/** The nouns of the shared ledgers that each role writes. The fields of a noun go together. */
const rights: Readonly<Record<GroupRole, Permission>> = {
  clerk: 'all',
  officer: 'all',
  chair: [...member, 'timePlan', 'programmeSlot', 'plannedItem', 'matterArising'],
  member,
};

/**
 * Whether a device of this role may write a field of this noun. A noun that this app does not know is the officers' alone.
 * @param value where it is known: that an item is not private any more, only those say who keep the record, since its
 * papers' key would go to everybody then. An item that an import makes is public without a word of it.
 */
export function mayWrite(
  role: GroupRole,
  noun: string,
  field: string,
  _kind: Op['kind'],
  value?: unknown,
): boolean {
  const allowed = rights[role];
  if (allowed === 'all') return true;
  if (noun === 'agendaItem' && field === 'access' && value === 'public') return false;
  return allowed.includes(noun);
}
