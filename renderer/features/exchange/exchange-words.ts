import type {
  ExchangeNotice,
  ExchangeRefusal,
  MailboxPace,
  MailboxProblem,
  MailboxState,
  NotArrived,
  PlaceFound,
} from '../../../shared/contract/exchange.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { counted } from '../../app/meeting-words.ts';

export const groupRoles = [
  { value: 'clerk', label: 'Clerk: writes the minutes and lets people in' },
  { value: 'chair', label: 'Chair' },
  { value: 'officer', label: 'Officer' },
  { value: 'member', label: 'Councillor or member' },
] as const satisfies readonly { value: GroupRole; label: string }[];

export const roleName: Readonly<Record<GroupRole, string>> = {
  clerk: 'a clerk',
  chair: 'the chair',
  officer: 'an officer',
  member: 'a member',
};

/** What somebody is in the group who is this in the app. */
export const roleOfProfile = (role: Profile['role']): GroupRole =>
  role === 'councillor' ? 'member' : role;

/** A big number with its commas, "4,812". */
export const many = (count: number): string => count.toLocaleString('en-GB');

export const paces = [
  {
    value: 'share',
    label: 'A network drive, or any folder that all of us open directly',
    note: 'Others see what you do within seconds.',
  },
  {
    value: 'cloud',
    label: 'OneDrive, Dropbox, Nextcloud or another cloud folder',
    note: 'Others see what you do in about a minute.',
  },
  {
    value: 'byHand',
    label: 'A folder that is there only at times',
    note: 'Nothing happens until you press “Exchange now”.',
  },
] as const satisfies readonly { value: MailboxPace; label: string; note: string }[];

export const paceWords: Readonly<Record<MailboxPace, string>> = {
  share: 'Exchanges by itself, within seconds',
  cloud: 'Exchanges by itself, in about a minute',
  byHand: 'Exchanges when you say so',
};

/** What happened, what is safe, what to do. "wiped" and "rolledBack" have a button beside them. */
const problems: Readonly<Record<MailboxProblem, string>> = {
  absent:
    'The folder is not there just now. Your work is safe on this laptop. Connect the network or the drive: it goes on by itself.',
  other:
    'Another folder stands where your group’s was. Nothing was written to it and nothing was taken from it; your work is safe on this laptop. Ask whoever looks after the folder, or add the right one below.',
  full: 'The folder is full. Your work is safe on this laptop. Ask whoever looks after the folder to make room: it goes on by itself.',
  readOnly:
    'You may read this folder but not write to it. Your work is safe on this laptop, and what others write still arrives. Ask whoever looks after the folder to let you write.',
  locked:
    'Another program is holding a file in the folder, a virus scanner perhaps. Your work is safe on this laptop. It is tried again by itself.',
  timeout:
    'The folder does not answer in time. Your work is safe on this laptop. It is tried again by itself; look whether the network or the cloud’s own program is working.',
  refused:
    'The web folder refused the name or password. Your work is safe on this laptop. Take this place off the list and add it again with the right password.',
  failed:
    'The folder could not be used. Your work is safe on this laptop. It is tried again by itself; if this goes on, tell whoever looks after the folder.',
  wiped: 'Your work is safe on this laptop, and so is what came from others.',
  rolledBack:
    'The folder was put back to an earlier day: things are missing that were in it before. Your work is safe on this laptop, and so is what came from others.',
};

export function problemSentence({ problem, lost }: MailboxState): string {
  if (problem === null) return '';
  if (problem !== 'wiped') return problems[problem];
  return `The folder lost ${many(lost)} ${lost === 1 ? 'file' : 'files'}. ${problems.wiped}`;
}

/** Whether what the place lacks can be put back from here. */
export const canRefill = ({ problem }: MailboxState): boolean =>
  problem === 'wiped' || problem === 'rolledBack';

const refusals: Readonly<Record<ExchangeRefusal, string>> = {
  notThere: 'There is no folder of that name. Nothing was changed. Check how it is written.',
  notAFolder: 'That is a file, not a folder. Nothing was changed. Choose the folder it stands in.',
  readOnly:
    'That folder cannot be written to. Nothing was changed. Choose another one, or ask whoever looks after it to let you write.',
  tooLong:
    'The name of that folder with all it stands in is too long for some computers. Nothing was changed. Choose one nearer to the top of the drive.',
  insideProfile:
    'That folder is where Moothall keeps its own files. Nothing was changed. Choose one that all of you can open.',
  refused: 'The web folder refused the name or password. Nothing was changed. Type them again.',
  otherGroup: 'Another group’s files stand there. Nothing was changed. Choose another folder.',
  noGroup:
    'No group has begun there yet. Nothing was changed. Ask your clerk which folder it is, or begin the group yourself.',
  wrongPassphrase: 'That is not the passphrase. Nothing was changed. Type it again.',
  needsPassphrase: 'This computer needs a passphrase to guard your key. Please type one.',
  alreadyIn: 'This laptop belongs to a group already. Nothing was changed.',
  notAdmin: 'Only a clerk of the group can do that. Nothing was changed.',
  lastClerk:
    'That is the only clerk’s laptop: without it nobody could be let in any more. Nothing was changed. Make somebody else a clerk first.',
  notABundle: 'That file is not one that Moothall made for taking in. Nothing was changed.',
  unknown: 'That is no longer on the list. Nothing was changed.',
  locked: 'Type the passphrase of this laptop’s key first. Nothing was changed.',
};

export const exchangeRefusalSentence = (why: ExchangeRefusal): string => refusals[why];

/** What stands at a place that was named, for somebody who begins a group or joins one; "" where all is well known. */
export function foundWords(found: PlaceFound, isBeginning: boolean): string {
  if (found.kind === 'group')
    return isBeginning
      ? 'A group has begun in this folder already. Join it instead, or choose another folder.'
      : 'A group has its files in this folder.';
  if (found.kind === 'empty')
    return isBeginning
      ? 'This folder is empty: the group can begin here.'
      : 'No group has begun in this folder yet. Ask your clerk which folder it is.';
  if (found.kind === 'inUse')
    return isBeginning
      ? 'There are other files in this folder. Moothall makes a folder of its own among them and leaves them alone.'
      : 'There are files in this folder, but no group’s. Ask your clerk which folder it is.';
  return refusals[found.kind];
}

/** "3 changes by Sam Deputy have not arrived". */
export function notArrivedWords({ name, changes }: NotArrived): string {
  const whose = name === '' ? 'somebody in the group' : name;
  return `${counted(changes, 'change')} by ${whose} ${changes === 1 ? 'has' : 'have'} not arrived`;
}

/** What happened, what is safe, what to do. */
export function noticeSentence({ kind, name, count }: ExchangeNotice): string {
  const who = name ?? 'Somebody';
  switch (kind) {
    case 'forged':
      return `${counted(count, 'file')} in the folder ${count === 1 ? 'is' : 'are'} not by whom ${count === 1 ? 'it claims' : 'they claim'}. Nothing of ${count === 1 ? 'it' : 'them'} counts, and your work is safe. Tell your clerk.`;
    case 'twoOfOne':
      return `${who}’s laptop has sent two different things as one. What it wrote from there on is kept but does not count. It may be broken or copied: a clerk should remove it and let it in anew.`;
    case 'newerApp':
      return `${who} has a newer Moothall than you. What it writes is kept and passed on. Install the newer one to see all of it.`;
    case 'rolledBack':
      return 'The folder was put back to an earlier day. Your work is safe, and so is what came from others.';
    case 'clockOff':
      return `The clock of ${who}’s laptop is wrong, so the times beside its changes are too. Nothing else depends on it. Tell ${who}.`;
    case 'silent':
      return `Nothing has come from ${who} for ${counted(count, 'day')}. It may only be switched off. If it should not be, ask.`;
    case 'notAllowed':
      return `${counted(count, 'change')} by ${who} ${count === 1 ? 'does' : 'do'} not count, because that is for others in the group to write. ${count === 1 ? 'It is' : 'They are'} kept.`;
    case 'removedMe':
      return 'A clerk has removed this laptop from the group. All that is on it stays. Nothing more is sent or read. If that is a mistake, ask your clerk.';
    case 'papersComing':
      return `${counted(count, 'paper is', 'papers are')} still on the way. ${count === 1 ? 'It appears' : 'They appear'} by itself.`.replace(
        'They appear by itself',
        'They appear by themselves',
      );
  }
}
