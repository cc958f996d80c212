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

/** Whether a device of this role may write a field of this noun. A noun that this app does not know is the officers' alone. */
export function mayWrite(
  role: GroupRole,
  noun: string,
  _field: string,
  _kind: Op['kind'],
): boolean {
  const allowed = rights[role];
  return allowed === 'all' || allowed.includes(noun);
}
