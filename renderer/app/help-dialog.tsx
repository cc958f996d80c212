import { actionKeys } from '../features/actions/action-keys.ts';
import { markingKeys } from '../features/annotations/marking-keys.ts';
import { chairKeys } from '../features/chair/chair-keys.ts';
import { exportKeys } from '../features/exports/export-keys.ts';
import { deskKeys } from '../features/minuting/desk-keys.ts';
import { programmeKeys } from '../features/programme/moves.ts';
import { readingKeys } from '../features/reading/reading-keys.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type KeyHelp, keyBindings } from './keys.ts';
import type { Route } from './route.ts';
import './help-dialog.css';

interface HelpDialogProps {
  isOpen: boolean;
  onClose: () => void;
  screen: Route['screen'];
}

/** F1: what can be done, and the list of keys. */
export function HelpDialog({ isOpen, onClose, screen }: HelpDialogProps) {
  return (
    <Dialog title="Help" isOpen={isOpen} onClose={onClose} wide>
      <ul className="stack">
        <li>Drop an agenda pack anywhere in this window, or choose “Open a pack”.</li>
        <li>Moothall finds the meeting, its items and papers. You check what it was unsure of.</li>
        <li>Everything is kept on this laptop. No network is needed.</li>
        <li>
          Under “Shared folder” your committee shares its meetings, minutes and actions through a
          folder. The line at the top says what has reached it. Your notes stay on this laptop.
        </li>
        <li>A− and A+ at the top make the words smaller and larger.</li>
      </ul>
      <KeyTable caption="Keys that work everywhere" keys={keyBindings} />
      {screen === 'reader' && (
        <>
          <KeyTable caption="Keys while reading" keys={[...readingKeys, ...exportKeys]} />
          <KeyTable caption="Keys for marking, with the keyboard in the pages" keys={markingKeys} />
        </>
      )}
      {screen === 'actions' && <KeyTable caption="Keys in the ledger of asks" keys={actionKeys} />}
      {screen === 'programme' && (
        <KeyTable caption="Keys in the work programme" keys={programmeKeys} />
      )}
      {screen === 'chair' && <KeyTable caption="Keys in the chair’s view" keys={chairKeys} />}
      {screen === 'desk' && <KeyTable caption="Keys at the clerk’s desk" keys={deskKeys} />}
      <div>
        <Button look="main" onPress={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

function KeyTable({ caption, keys }: { caption: string; keys: readonly KeyHelp[] }) {
  return (
    <table className="key-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.keys}>
            <th scope="row">
              <kbd>{key.keys}</kbd>
            </th>
            <td>{key.does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
