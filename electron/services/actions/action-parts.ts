import { CallError } from '../../../shared/contract/call-error.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../shared/domain/nouns.ts';
import type { ActionsWanted } from '../../database/action-filter.ts';
import type { Ledger, Transaction } from '../../ledger/ledger.ts';
import type { Profile } from '../../ledger/profile.ts';

/** What the ledger of asks is kept with. */
export interface ActionParts {
  council: Ledger<typeof sharedNouns>;
  /** Asks of private minutes: read for those entitled, never for what is published. */
  privateBusiness: Ledger<typeof privateBusinessNouns>;
  personal: Ledger<typeof personalNouns>;
  asks: Profile['asks'];
  clock: () => Date;
  newId: () => string;
}

type AskNouns = Pick<typeof sharedNouns, 'action' | 'actionUpdate' | 'lineage'>;
/** Either file, as far as both hold the same nouns. */
export type AskLedger = Ledger<AskNouns>;
export type AskTransaction = Transaction<AskNouns>;

export type ActionStore = 'council' | 'privateBusiness';
export const stores = ['council', 'privateBusiness'] as const satisfies ActionStore[];

/** Of actionLook, how far each file was seen. */
export const lookIds = { council: 'ledger', privateBusiness: 'private' } as const;

export const askLedger = (parts: ActionParts, store: ActionStore): AskLedger =>
  parts[store] as unknown as AskLedger;

/** The file that holds an ask. @throws CallError('notFound') */
export function storeOf(parts: ActionParts, id: string): ActionStore {
  const store = stores.find((one) => askLedger(parts, one).row('action', id) !== null);
  if (store === undefined) throw new CallError('notFound', 'no such ask');
  return store;
}

export const today = ({ clock }: Pick<ActionParts, 'clock'>): string => londonDate(clock());

/** The next meeting of each committee after a day, known or planned. */
export function nextMeetings(
  { asks }: Pick<ActionParts, 'asks'>,
  after: string,
): Record<string, string> {
  const next: Record<string, string> = {};
  for (const { committee, date } of asks.world.meetingDays(after))
    if (date > after) next[committee] ??= date;
  return next;
}

/** A filter with what it is held against today in one file. */
export function wantedIn(
  parts: ActionParts,
  store: ActionStore,
  filter: ActionsWanted['filter'],
): ActionsWanted {
  const day = today(parts);
  const seen = parts.personal.row('actionLook', lookIds[store])?.seen ?? null;
  const isOfMeeting = filter.due === 'nextMeeting';
  return { filter, today: day, nextMeetings: isOfMeeting ? nextMeetings(parts, day) : {}, seen };
}
