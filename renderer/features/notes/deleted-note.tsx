import { Undo2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import type { DeletedOffer } from './use-deleted-offer.ts';

/** Says what was deleted and offers to bring it back. */
export function DeletedNote({ offer }: { offer: DeletedOffer }) {
  if (offer.name === null) return null;
  return (
    <div className="row notes-deleted">
      <span>Deleted: {offer.name}</span>
      <Button icon={Undo2} onPress={offer.undo} isDisabled={!offer.isKept}>
        Bring it back
      </Button>
    </div>
  );
}
