import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface AddressDialogProps {
  /** Null shows nothing. */
  address: string | null;
  onClose: () => void;
}

/** Schemes that may leave the app at all (security S8). */
const opened = new Set(['https:', 'mailto:']);

/** Shows where a link of a paper leads before anything is opened; the host opens https and mailto only. */
export function AddressDialog({ address, onClose }: AddressDialogProps) {
  if (address === null) return null;
  const mayOpen = opened.has(new URL(address).protocol);
  return (
    <Dialog title="This link leaves the paper" isOpen onClose={onClose}>
      <p>The paper links to this address. Open it only if you trust it.</p>
      <p className="link-address">{address}</p>
      {!mayOpen && (
        <p>
          It is not a protected (https) address, so it is not opened from here. You can copy it.
        </p>
      )}
      <div className="row">
        {mayOpen && (
          <a
            className="button button-main"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            onClick={onClose}
          >
            Open this address
          </a>
        )}
        <Button
          onPress={() => {
            navigator.clipboard.writeText(address).then(onClose, onClose);
          }}
        >
          Copy the address
        </Button>
        <Button onPress={onClose}>Stay in the paper</Button>
      </div>
    </Dialog>
  );
}
