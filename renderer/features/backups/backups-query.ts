import type { BackupState } from '../../../shared/contract/backups.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export function createBackupsQuery(client: Client): Query<BackupState> {
  return createQuery(client, ['backups.changed'], () => client.call('backups.state', {}));
}
