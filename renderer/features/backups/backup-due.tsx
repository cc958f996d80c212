import { backupRefusalSentence } from '../../../shared/domain/backup-refusal.ts';
import { useApp } from '../../app/app-context.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { dueWords } from './backup-words.ts';
import { createBackupsQuery } from './backups-query.ts';

/** One quiet line while a backup that was wished for waits for somebody; nothing otherwise. */
export function BackupDue() {
  const { client, navigation } = useApp();
  const { value: state } = useQuery('backups', () => createBackupsQuery(client));
  if (state === null || !state.isDue) return null;
  // where the passphrase is known it comes by itself within a minute
  if (state.passphrase !== 'no' && state.problem === null) return null;
  return (
    <div className="row">
      <p className="readable">
        {dueWords(state)} {state.problem !== null && backupRefusalSentence[state.problem]}
      </p>
      <Button onPress={() => navigation.go({ screen: 'settings' })}>Back up my notes…</Button>
    </div>
  );
}
