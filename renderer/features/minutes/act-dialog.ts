import type { MinutesLife } from '../../../shared/contract/minutes.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';

/** What every dialog about an act of law is given. */
export interface ActDialogProps {
  desk: DeskRecord;
  life: MinutesLife;
  isOpen: boolean;
  /** The act was done. */
  onDone: () => void;
  /** The dialog is left without it. */
  onClose: () => void;
}
