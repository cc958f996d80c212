import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import type { FolderPlace } from './folder.ts';
import type { LookingPlace } from './look-at-folder.ts';
import type { Area, Mailbox, MailboxTroubleKind } from './mailbox.ts';
import type { WebdavPlace } from './webdav-address.ts';

export type ThreadedPlace =
  | ({ kind: 'folder' } & FolderPlace)
  | ({ kind: 'webdav'; group: string } & WebdavPlace);

/** What a thread is for: a mailbox, or a look at a folder or server before there is one. */
export type ThreadTask = ThreadedPlace | { kind: 'desk'; isServer: boolean };

/** A folder's path or a server's address, as somebody typed or chose it. */
export interface PlaceToReach {
  place: string;
  user: string | null;
  password: string | null;
}

/** What is asked of the thread; what it answers. */
export interface ThreadCalls extends Omit<Required<Mailbox>, 'watch' | 'close'> {
  /** From now on `hinted` is told of this area. */
  watch(area: Area): Promise<void>;
  unwatch(area: Area): Promise<void>;
  lookAt(place: LookingPlace & PlaceToReach): Promise<PlaceFound>;
  prepare(place: PlaceToReach): Promise<void>;
}
export type ThreadCall = keyof ThreadCalls;

export interface ToThread {
  id: number;
  call: ThreadCall;
  input: unknown[];
}

export type FromThread =
  /** The next thing it does is a call to the system for this question: silence from now on is that call's. */
  | { kind: 'busy'; id: number }
  /** It waits for time to pass, or for a server. */
  | { kind: 'idle' }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'trouble'; id: number; trouble: MailboxTroubleKind; code: string; places: string }
  | { kind: 'hinted'; area: Area };
