import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import type { ThreadHost } from './in-thread.ts';

export interface LookingPlace {
  /** A folder's path as somebody typed or chose it. */
  place: string;
  /** Nothing of the group may lie inside it. */
  profileFolder: string;
  /** Id of our group; null: none yet. */
  group: string | null;
}

/** What stands at a folder, asked in a thread of its own, since a share that is gone may not answer. */
export declare function lookAt(options: LookingPlace & ThreadHost): Promise<PlaceFound>;
