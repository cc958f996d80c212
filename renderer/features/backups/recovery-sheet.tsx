import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import './recovery-sheet.css';

interface RecoverySheetProps {
  state: BackupState;
  /** The passphrase typed in this window, which may be printed; null where it is not known here. */
  passphrase: string | null;
  isOpen: boolean;
  onClose: () => void;
}

/** One page to keep with one's papers: what the file is, where it lies, how to get the notes back. */
export function RecoverySheet({ state, passphrase, isOpen, onClose }: RecoverySheetProps) {
  const [withPassphrase, setWithPassphrase] = useState(false);
  return (
    <Dialog title="Recovery sheet" isOpen={isOpen} onClose={onClose} wide>
      <div className="recovery-tools stack">
        <p>
          Print this page and keep it where you keep other important papers, not beside the laptop.
        </p>
        {passphrase !== null && (
          <TickBox isTicked={withPassphrase} onChange={setWithPassphrase}>
            Print the passphrase on it, instead of writing it by hand
          </TickBox>
        )}
        <div className="row">
          <Button look="main" icon={Printer} onPress={() => window.print()}>
            Print the sheet
          </Button>
          <Button onPress={onClose}>Close</Button>
        </div>
      </div>
      <Sheet state={state} passphrase={withPassphrase ? passphrase : null} />
    </Dialog>
  );
}

function Sheet({ state, passphrase }: Pick<RecoverySheetProps, 'state' | 'passphrase'>) {
  const { now } = useApp();
  return (
    <article className="recovery-sheet">
      <h2>Moothall: how to get my notes back</h2>
      <p>Printed on {formatDate(londonDate(now()))}.</p>
      <h3>What and where</h3>
      <p>
        All my notes, marks and questions are in locked files called “Moothall notes”, with the date
        and the ending “.age”. The newest one counts.
      </p>
      <p>
        <strong>Folder:</strong> {state.folder ?? <span className="recovery-line" />}
      </p>
      <p>
        <strong>Stick or drive, and where it is kept:</strong> <span className="recovery-line" />
      </p>
      <h3>The passphrase</h3>
      {passphrase === null ? (
        <>
          <p>Written by hand, as it was typed:</p>
          <p className="recovery-box" />
        </>
      ) : (
        <p className="recovery-box">{passphrase}</p>
      )}
      <p>
        Nobody can open the files without it: not the council, not the makers of Moothall. Whoever
        has the files and this sheet can read everything in them.
      </p>
      <h3>In four steps</h3>
      <ol>
        <li>Install Moothall on the new laptop and open it.</li>
        <li>Bring the stick or drive with the files, and plug it in.</li>
        <li>In Settings, choose “Choose a backup file…” and take the newest file.</li>
        <li>Type the passphrase, look into the file, and choose “Add them to my notes”.</li>
      </ol>
      <p>
        Open the agenda packs on the new laptop as well, in any order: each note stands in its paper
        again. Without Moothall any program for “age” files can open a backup with the passphrase;
        the words are in it as plain text.
      </p>
    </article>
  );
}
