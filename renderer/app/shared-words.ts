import type { ExchangeState, MailboxProblem } from '../../shared/contract/exchange.ts';
import { londonClock, londonDate } from '../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import { counted } from './meeting-words.ts';

/** What the bar says of the shared folder. */
export interface SharedWords {
  words: string;
  /** Something is in the way: said aloud once, and set off from the rest. */
  isProblem: boolean;
  /** What is said aloud, and what is safe, where the bar has no room for it: it stays one line. */
  inFull: string;
}

/** A moment as short as it can be told: "19:40" of today, "2 March 2026, 19:40" of any other day. */
export function clockWords(at: string, now: Date): string {
  const moment = new Date(at);
  const day = londonDate(moment);
  const clock = londonClock(moment);
  return day === londonDate(now) ? clock : `${formatShortDate(day)}, ${clock}`;
}

/** How long changes may wait before the bar counts them: live exchange takes a second or two, a cloud's folder 15. */
const patienceMs = 60_000;

/** In few words, since a bar that grew would move the text under somebody's hands; and in full. */
const problems: Readonly<Record<MailboxProblem, readonly [string, string]>> = {
  absent: ['Folder not available', 'The shared folder is not available'],
  other: ['Another folder there', 'Another folder stands in place of the shared one'],
  full: ['Folder is full', 'The shared folder is full'],
  readOnly: ['Folder is read-only', 'The shared folder cannot be written to'],
  locked: ['Folder is busy', 'The shared folder is held by another program'],
  timeout: ['Folder not answering', 'The shared folder does not answer'],
  refused: ['Password refused', 'The web folder refused the password'],
  failed: ['Folder cannot be used', 'The shared folder cannot be used'],
  wiped: ['Folder lost files', 'The shared folder has lost files'],
  rolledBack: ['Folder was put back', 'The shared folder was put back to an earlier day'],
};

/** Changes wait for this long already, in milliseconds; 0 where none wait. */
const waitingMs = ({ unsent, unsentSince }: ExchangeState, now: Date): number =>
  unsent === 0 || unsentSince === null ? 0 : Math.max(0, now.getTime() - Date.parse(unsentSince));

/** Until the line must be told anew because time has gone by, in milliseconds; null: it stays as it is. */
export function changesIn(state: ExchangeState, now: Date): number | null {
  const waiting = waitingMs(state, now);
  return state.unsent === 0 || waiting >= patienceMs ? null : patienceMs - waiting;
}

/** Changes that are on this laptop alone, "12 changes not yet shared since 19:40"; "" for none. */
export function unsentWords({ unsent, unsentSince }: ExchangeState, now: Date): string {
  if (unsent === 0) return '';
  const since = unsentSince === null ? '' : ` since ${clockWords(unsentSince, now)}`;
  return `${counted(unsent, 'change')} not yet shared${since}`;
}

/** "On 3 of 4 laptops", this one among them: the bar has no room for it. "" while no other is known to have all. */
export function heldWords({ received, unsent }: ExchangeState): string {
  if (received === null || received.by === 0 || unsent > 0) return '';
  const { by, of } = { by: received.by + 1, of: received.of + 1 };
  if (by < of) return `On ${by} of ${of} laptops`;
  return of === 2 ? 'On both laptops' : `On all ${of} laptops`;
}

const quiet = (words: string): SharedWords => ({ words, isProblem: false, inFull: words });
const loud = (words: string): SharedWords => ({ words, isProblem: true, inFull: words });

/** Null on a laptop that shares with nobody. */
export function sharedWords(state: ExchangeState, now: Date): SharedWords | null {
  if (state.standing === 'none') return null;
  if (state.keys === 'locked')
    return loud(
      state.keptBy === 'passphrase'
        ? 'Sharing waits for your passphrase'
        : 'Sharing waits for this laptop’s key',
    );
  if (state.notices.some(({ kind }) => kind === 'removedMe'))
    return loud('This laptop was removed from the group');
  const inTheWay = state.mailboxes.every(({ problem }) => problem !== null)
    ? (state.mailboxes[0]?.problem ?? null)
    : null;
  if (inTheWay !== null) {
    const [words, inFull] = problems[inTheWay];
    return { words, isProblem: true, inFull: `${inFull}: your work is safe on this laptop` };
  }
  if (state.standing === 'waiting') return quiet('waiting to be let in');
  if (state.mailboxes.length === 0) return loud('no shared folder: nothing is sent');
  if (waitingMs(state, now) >= patienceMs) return quiet(unsentWords(state, now));
  if (state.unsent > 0) return quiet('sharing…');
  return quiet(
    state.lastExchangeAt === null
      ? 'not shared yet'
      : `shared ${clockWords(state.lastExchangeAt, now)}`,
  );
}
