import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { BackupNow } from './backup-now.tsx';
import { BackupPlace } from './backup-place.tsx';
import { lastBackupWords } from './backup-words.ts';
import { createBackupsQuery } from './backups-query.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import { RestoreNotes } from './restore-notes.tsx';

/** Backups of my notes, and the way back. A part of the settings. */
export function BackupSection() {
  const { client } = useApp();
  const { value: state, problem } = useQuery('backups', () => createBackupsQuery(client));
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const [sealedWith, setSealedWith] = useState<string | null>(null);
  return (
    <section className="stack" aria-labelledby="backups">
      <h2 id="backups">Backups of my notes</h2>
      <p className="readable">
        Your notes, marks and questions are on this laptop only. A backup puts all of them into one
        locked file that only your passphrase opens, so that they outlive the laptop.
      </p>
      {problem && <p className="field-error">{callErrorSentence(problem)}</p>}
      {state && (
        <>
          <p className="readable">{lastBackupWords(state)}</p>
          <BackupPlace state={state} />
          <BackupNow state={state} onSealed={setSealedWith} />
          <div>
            <Button icon={FileText} onPress={() => setIsSheetOpen(true)}>
              Recovery sheet…
            </Button>
          </div>
          <RecoverySheet
            state={state}
            passphrase={state.passphrase === 'no' ? null : sealedWith}
            isOpen={isSheetOpen}
            onClose={() => setIsSheetOpen(false)}
          />
        </>
      )}
      <RestoreNotes />
    </section>
  );
}
