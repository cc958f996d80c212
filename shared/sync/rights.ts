import type { GroupRole } from './membership-record.ts';
import { deletedField, type Op } from './op.ts';
import { keepsRecord } from './record-keepers.ts';

/** What rights look at in an op: what it says of which row, and which ops it replaces or takes away. */
export type Act = Pick<Op, 'noun' | 'field' | 'kind'> &
  Partial<Pick<Op, 'value' | 'prev' | 'covers'>>;

/** What the import of an agenda pack writes: everybody may bring the papers of a meeting. */
const pack = [
  ...['committee', 'meeting', 'pack', 'agendaItem', 'paper', 'paperVersion', 'person'],
  ...['membership', 'minutes', 'minute', 'briefingNote', 'workProgramme', 'workProgrammeItem'],
  ...['action', 'lineage', 'fileSeal'],
];
/** Somebody's own words, and the keys of files that his laptop sent: nobody else's part changes them. */
const own = ['sharedQuestion', 'actionUpdate', 'fileSeal'];
const ofChair = ['timePlan', 'programmeSlot', 'plannedItem', 'matterArising'];

/** The nouns that a role writes whole: every field of every row, and taking rows away. */
const whole: Readonly<Record<GroupRole, 'all' | readonly string[]>> = {
  clerk: 'all',
  officer: 'all',
  chair: [...ofChair, 'sharedQuestion', 'speaker'],
  member: [],
};
/** Those of which it adds rows, and changes what is no part of how a meeting stands. */
const adds: Readonly<Record<'chair' | 'member', readonly string[]>> = {
  chair: [...pack, 'actionUpdate'],
  member: [...pack, 'sharedQuestion', 'speaker', 'actionUpdate'],
};

/**
 * How meetings stand: whose they are and when, what is on their agenda, and what belongs to what. Who may read private
 * business follows from these, so that to say it anew is for those who keep the record.
 */
const structure: Readonly<Record<string, readonly string[]>> = {
  committee: ['name'],
  meeting: ['committee', 'date', 'status', 'movedFrom'],
  pack: ['meeting'],
  agendaItem: ['meeting', 'removed'],
  paper: ['item'],
  paperVersion: ['paper', 'pack'],
  membership: ['meeting', 'person'],
  action: ['committee'],
};
/** A chair plans the year, and with it moves and cancels meetings. */
const chairsToo: readonly string[] = ['date', 'status', 'movedFrom'];

/**
 * Whether a device of this role may write an op. A noun that this app does not know is the officers' alone. Members and
 * the chair add what was not there, so that whoever has a pack first may bring it; how a meeting stands they change, and
 * rows they take away or bring back, only where everything that the op replaces was written by their own device. An op
 * names what it replaces, so that the verdict depends on nothing that may come later.
 * @param act its `value` where it is known: that an item is not private any more, only those say who keep the record,
 * since its papers' key would go to everybody then. An item that an import makes is public without a word of it.
 * @param isOwnRun whether the device wrote a run
 */
export function mayWrite(role: GroupRole, act: Act, isOwnRun: (run: string) => boolean): boolean {
  const { noun, field, value } = act;
  const wholly = whole[role];
  if (wholly === 'all' || wholly.includes(noun)) return true;
  if (keepsRecord(role) || !adds[role].includes(noun)) return false;
  if (noun === 'agendaItem' && field === 'access' && value === 'public') return false;
  return !isForKeepers(role, act) || replacedRuns(act).every(isOwnRun);
}

function isForKeepers(role: GroupRole, { noun, field, kind }: Act): boolean {
  if (kind === 'delete' || field === deletedField || own.includes(noun)) return true;
  if (role === 'chair' && noun === 'meeting' && chairsToo.includes(field)) return false;
  return structure[noun]?.includes(field) === true;
}

/** The runs of the ops that it replaces or takes away. */
const replacedRuns = ({ prev = [], covers = [] }: Act): string[] =>
  [...prev, ...covers].map((id) => id.slice(0, id.lastIndexOf(':')));
