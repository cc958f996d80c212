import type { StoredMailbox } from '../database/exchange/mailboxes.ts';
import type { PlaceToUse } from './engine.ts';
import { looksLikeAddress } from './mailbox/webdav-address.ts';

/** A place that somebody named, as it is kept. */
export function storedPlace(id: string, { place, pace }: PlaceToUse, now: Date): StoredMailbox {
  const isWeb = looksLikeAddress(place);
  const parts = place.split(/[\\/]/).filter(Boolean);
  return {
    ...{ id, place, pace, addedAt: now.toISOString(), lastExchangeAt: null },
    kind: isWeb ? 'webdav' : 'folder',
    name: isWeb ? new URL(place).hostname : (parts.at(-1) ?? place),
  };
}
