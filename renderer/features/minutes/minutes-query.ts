import type { MinutesLife } from '../../../shared/contract/minutes.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

/** The record of a meeting; null where nobody has begun its minutes. */
export function createRecordQuery(client: Client, meeting: string): Query<DeskRecord | null> {
  return createQuery(client, ['record.changed', 'minutes.changed'], () =>
    client.call('record.get', { meeting }),
  );
}

/** Versions, corrections, signature, and what stands in the way of issuing. */
export function createLifeQuery(client: Client, meeting: string): Query<MinutesLife> {
  return createQuery(client, ['minutes.changed', 'record.changed', 'prose.changed'], () =>
    client.call('minutes.life', { meeting }),
  );
}

/** The document as it stands: the frozen text of a version, or, without one, the draft as it would be now. */
export function createTextQuery(
  client: Client,
  { meeting, version, isPrivate }: { meeting: string; version: string | null; isPrivate: boolean },
): Query<MinutesTree> {
  return createQuery(client, ['minutes.changed', 'record.changed', 'prose.changed'], () =>
    version === null
      ? client.call('minutes.preview', { meeting, private: isPrivate })
      : client.call('minutes.version', { version, private: isPrivate }),
  );
}
