import type {
  ExchangeAnswer,
  ExchangeState,
  MailboxPace,
  PlaceFound,
  Presence,
  StickReport,
} from '../../shared/contract/exchange.ts';
import type { BundleTaken } from '../../shared/contract/exchange-bundle.ts';
import type { GroupRole } from '../../shared/sync/membership-record.ts';
import type { FileOfBundle } from './upkeep/make-bundle.ts';

/** What the engine knows of the exchange; what two people set differently is the ledgers' to tell. */
export type EngineState = Omit<ExchangeState, 'conflicts' | 'publishedFolder' | 'toBePublished'>;

/** Where a group's files lie: an absolute path, or an https address of a WebDAV folder with its user. */
export interface PlaceToUse {
  place: string;
  pace: MailboxPace;
  user: string | null;
  password: string | null;
}

export interface GroupToBegin extends PlaceToUse {
  groupName: string;
  /** Of the person at this laptop, as the others will see it. */
  name: string;
  /** Null where the system's store keeps the key. */
  passphrase: string | null;
}

export interface GroupToJoin extends PlaceToUse {
  name: string;
  wishes: GroupRole;
  passphrase: string | null;
}

type Refused = Extract<ExchangeAnswer, { kind: 'refused' }>;

/**
 * Everything that exchanges with other laptops, as the services ask for it. What cannot be done is an answer; a
 * rejection is a bug. Places are paths and addresses: tokens of the page are resolved before they come here.
 */
export interface Engine {
  /** From memory: costs nothing and never waits for a folder. */
  state(): EngineState;
  look(place: Omit<PlaceToUse, 'pace'>): Promise<PlaceFound>;
  found(group: GroupToBegin): Promise<ExchangeAnswer>;
  join(group: GroupToJoin): Promise<ExchangeAnswer>;
  /** The person here has heard the six words from the clerk. */
  sameWords(): Promise<ExchangeAnswer>;
  unlock(passphrase: string): Promise<ExchangeAnswer>;
  /**
   * Shares with nobody from here on, so that this laptop can begin or join anew: only where it is not in a group, or
   * its keys are locked. Nothing that was written on it goes.
   */
  startOver(): Promise<ExchangeAnswer>;
  /**
   * The same for a member whose keys are open. A clerk's laptop takes itself off the list first, and tells the places
   * that are there; refused to the only clerk while others are in the group.
   */
  leave(): Promise<ExchangeAnswer>;
  /** `request` is the hash of the join request; `privateOf` are ids of committees. */
  admit(request: string, role: GroupRole, privateOf: readonly string[]): Promise<ExchangeAnswer>;
  /** Takes a request off the list at this laptop, or puts it back. */
  putAside(request: string, isAside: boolean): Promise<ExchangeAnswer>;
  setRole(device: string, role: GroupRole): Promise<ExchangeAnswer>;
  remove(device: string): Promise<ExchangeAnswer>;
  entitle(device: string, committee: string, entitled: boolean): Promise<ExchangeAnswer>;
  addPlace(place: PlaceToUse): Promise<ExchangeAnswer>;
  /** Forgets a place; its files stay as they are. */
  removePlace(mailbox: string): Promise<ExchangeAnswer>;
  /** Begins an exchange, with one place or all of them (null), and answers at once. */
  now(mailbox: string | null): Promise<ExchangeAnswer>;
  /** Puts back the files that a place has lost. Begins it, and answers at once. */
  refill(mailbox: string): Promise<ExchangeAnswer>;
  /** Reads every file of a place again. Begins it, and answers at once. */
  scan(mailbox: string): Promise<ExchangeAnswer>;
  /** One whole exchange with a folder that is not kept as a place; answers when all is written and read back. */
  stick(place: string): Promise<StickReport | Refused>;
  /** All that the group has, as one file or several; `keep` is given one after the other, each once. */
  bundle(keep: (file: FileOfBundle) => Promise<void>): Promise<{ kind: 'made' } | Refused>;
  /** Takes in one of them. */
  takeBundle(path: string): Promise<BundleTaken | Refused>;
  /** Which minute somebody is in here; null: none. Tells the others soon, and nothing is kept of it. */
  present(minute: string | null): void;
  presence(): readonly Presence[];
  /** Tells that `state` or `presence` answer something else, until the function it returns is called. */
  on(listener: (what: 'state' | 'presence') => void): () => void;
  close(): Promise<void>;
}
