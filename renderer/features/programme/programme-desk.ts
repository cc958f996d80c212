import { createContext, useContext } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ProgrammeActs } from './programme-acts.ts';
import type { Moving } from './use-moving.ts';

/** What is open over or in the page; one thing at a time. */
export type OpenPart =
  | { kind: 'item'; item: string }
  | { kind: 'addItem'; slot: string }
  | { kind: 'addSlot' }
  | { kind: 'renameSlot'; slot: string }
  | { kind: 'moveMeeting'; slot: string }
  | { kind: 'carryOver' }
  | { kind: 'takeOut' };

/** What every part of the page works with. */
export interface ProgrammeDesk {
  programme: OutputOf<'programme.get'>;
  acts: ProgrammeActs;
  moving: Moving;
  open: OpenPart | null;
  setOpen: (open: OpenPart | null) => void;
  /**
   * Does something and says what was done; a refusal stands on top of the page. `then` puts the keyboard elsewhere
   * where the button that was pressed goes with what it did.
   */
  run: (deed: () => Promise<unknown>, said: string, then?: () => void) => void;
}

export const ProgrammeDeskContext = createContext<ProgrammeDesk | null>(null);

export function useProgrammeDesk(): ProgrammeDesk {
  const desk = useContext(ProgrammeDeskContext);
  if (desk === null) throw new Error('A part of the work programme was drawn outside of it.');
  return desk;
}
