import type {
  ExchangeRefusal,
  ExchangeState,
  MailboxPace,
  MailboxProblem,
  MailboxState,
  NotArrived,
  PlaceFound,
} from '../../../shared/contract/exchange.ts';
import type { ExchangeNotice } from '../../../shared/contract/exchange-notice.ts';
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
    'The folder is not there just now. Your work is safe on this laptop. Connect the network or the drive: it goes on by itself. If it is connected, look whether “MeetingData” in it was moved or renamed.',
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

/** Why a place will not do: what is wrong with it, and what to do. */
const placeFaults = {
  notThere: ['There is no folder of that name.', 'Check how it is written.'],
  full: ['There is no room left in that folder.', 'Make room there, or choose another one.'],
  busy: [
    'That folder does not answer, or another program holds it just now.',
    'Try again in a minute, or choose another one.',
  ],
  notAFolder: ['That is a file, not a folder.', 'Choose the folder it stands in.'],
  readOnly: [
    'That folder cannot be written to.',
    'Choose another one, or ask whoever looks after it to let you write.',
  ],
  tooLong: [
    'The name of that folder with all it stands in is too long for some computers.',
    'Choose one nearer to the top of the drive.',
  ],
  insideProfile: [
    'That folder is where Moothall keeps its own files.',
    'Choose one that all of you can open.',
  ],
  refused: ['The web folder refused the name or password.', 'Type them again.'],
  otherGroup: ['Another group’s files stand there.', 'Choose another folder.'],
  noGroup: [
    'No group has begun there yet.',
    'Ask your clerk which folder it is, or begin the group yourself.',
  ],
} as const satisfies Partial<Record<ExchangeRefusal, readonly [string, string]>>;
type PlaceFault = keyof typeof placeFaults;

const placeFaultSentence = (why: PlaceFault): string => placeFaults[why].join(' ');

/** Whether it is the place that is in the way. */
export const isPlaceFault = (why: ExchangeRefusal): why is PlaceFault => why in placeFaults;

const tried = (why: PlaceFault): string => placeFaults[why].join(' Nothing was changed. ');

/** Why something was not done: what is wrong, what is safe, what to do. */
export const refusals: Readonly<Record<ExchangeRefusal, string>> = {
  notThere: tried('notThere'),
  full: tried('full'),
  busy: tried('busy'),
  notAFolder: tried('notAFolder'),
  readOnly: tried('readOnly'),
  tooLong: tried('tooLong'),
  insideProfile: tried('insideProfile'),
  refused: tried('refused'),
  otherGroup: tried('otherGroup'),
  noGroup: tried('noGroup'),
  wrongPassphrase: 'That is not the passphrase. Nothing was changed. Type it again.',
  needsPassphrase: 'This computer needs a passphrase to guard your key. Please type one.',
  alreadyIn: 'This laptop belongs to a group already. Nothing was changed.',
  notAdmin: 'Only a clerk of the group can do that. Nothing was changed.',
  lastClerk:
    'That is the only clerk’s laptop: without it nobody could be let in any more. Nothing was changed. Make somebody else a clerk first.',
  notABundle: 'That file is not one that Moothall made for taking in. Nothing was changed.',
  damaged:
    'That file was damaged on its way. Nothing was changed. Ask for it to be sent once more.',
  tooMuch:
    'Your group has written more than can go by e-mail. Nothing was changed. Exchange with a stick instead: it takes everything.',
  unknown: 'That is no longer on the list. Nothing was changed.',
  locked: 'Type the passphrase of this laptop’s key first. Nothing was changed.',
};

/** What a place is wanted for: a group begins there, stands there, or gets another way there. */
export type PlaceWish = 'begin' | 'join' | 'add';

/** What is wrong with a place that was looked at; null where it will do. */
export function placeFoundFault(found: PlaceFound, wish: PlaceWish): string | null {
  const isJoining = wish === 'join';
  if (found.kind === 'group') {
    if (wish === 'begin')
      return 'A group has begun in this folder already. Join it instead, or choose another folder.';
    return isJoining || found.isOurs ? null : placeFaultSentence('otherGroup');
  }
  if (found.kind === 'empty')
    return isJoining
      ? 'No group has begun in this folder yet. Ask your clerk which folder it is.'
      : null;
  if (found.kind === 'inUse')
    return isJoining
      ? 'There are files in this folder, but no group’s. Ask your clerk which folder it is.'
      : null;
  return placeFaultSentence(found.kind);
}

/** What stands at a place that was named. */
export function foundWords(found: PlaceFound, wish: PlaceWish): string {
  const fault = placeFoundFault(found, wish);
  if (fault !== null) return fault;
  if (found.kind === 'group')
    return wish === 'add'
      ? 'This group has its files in this folder.'
      : 'A group has its files in this folder.';
  if (found.kind === 'empty')
    return wish === 'add'
      ? 'This folder is empty: the group’s files can go here.'
      : 'This folder is empty: the group can begin here.';
  return 'There are other files in this folder. Moothall makes a folder of its own among them and leaves them alone.';
}

/** "3 entries by Sam Deputy have not arrived": what was filled into one box each, since nobody here knows the acts. */
export function notArrivedWords({ name, changes }: NotArrived): string {
  const whose = name === '' ? 'somebody in the group' : name;
  return `${counted(changes, 'entry', 'entries')} by ${whose} ${changes === 1 ? 'has' : 'have'} not arrived`;
}

/** "2 of the 3 other laptops are known to have all that you sent"; "" where there are no others, or nothing went out. */
export function receivedWords(received: ExchangeState['received']): string {
  if (received === null || received.of === 0) return '';
  const { by, of } = received;
  const sent = 'all that you sent';
  if (of === 1)
    return by === 1
      ? `The other laptop has ${sent}`
      : `The other laptop is not known to have ${sent} yet`;
  if (by >= of) return `${of === 2 ? 'Both' : `All ${of}`} other laptops have ${sent}`;
  if (by === 0)
    return `${of === 2 ? 'Neither of the two' : `None of the ${of}`} other laptops is known to have ${sent} yet`;
  return `${by} of the ${of} other laptops ${by === 1 ? 'is' : 'are'} known to have ${sent}`;
}

/** By how much clocks differ, as people say it. */
function roughly(minutes: number): string {
  if (minutes < 90) return `about ${counted(minutes, 'minute')}`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `about ${counted(hours, 'hour')}`;
  const days = Math.round(hours / 24);
  return days < 730
    ? `about ${counted(days, 'day')}`
    : `about ${many(Math.round(days / 365))} years`;
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
      return `The clocks of ${name === null ? 'another' : `${who}’s`} laptop and this one differ by ${roughly(count)}, so some of the times beside changes are wrong. Nothing else depends on them. Please look at both clocks.`;
    case 'myClockOff':
      return `The clock of this laptop is behind those of several others, by ${roughly(count)} or more, so some of the times beside changes are wrong. Nothing else depends on them. Please look at this laptop’s clock.`;
    case 'silent':
      return `Nothing has come from ${who} for ${counted(count, 'day')}. It may only be switched off. If it should not be, ask.`;
    case 'notAllowed':
      return `Some of what ${who} wrote does not count, because that is for others in the group to write. It is kept.`;
    case 'waitsForClerk':
      return `${counted(count, 'change')} of yours for the private business of ${name ?? 'a committee'} ${count === 1 ? 'waits' : 'wait'} until a clerk’s laptop has exchanged, and what you wrote after that waits too. All of it is safe here and goes out by itself.`;
    case 'tooLarge':
      return `${counted(count, 'change')} of yours ${count === 1 ? 'is' : 'are'} too large to be sent. What you wrote is safe, but on this laptop alone. Please make it shorter; then it goes out.`;
    case 'removedMe':
      return 'A clerk has removed this laptop from the group. All that is on it stays. Nothing more is sent or read. If that is a mistake, ask your clerk.';
    case 'papersComing':
      return `${counted(count, 'paper is', 'papers are')} still on the way. ${count === 1 ? 'It appears' : 'They appear'} by itself.`.replace(
        'They appear by itself',
        'They appear by themselves',
      );
  }
}
