import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import type { DeskRecord } from '../../shared/contract/record.ts';
import type { RecordChange } from './record-changes.ts';
import type { RowByNoun } from './record-rows.ts';

/** The record of a meeting as the screen shows it. */
export interface RecordState {
  /** With what was typed and is not kept yet; null before the first answer, or where there is no record. */
  desk: DeskRecord | null;
  /** Whether the backend has answered: without a desk nobody has begun the minutes. */
  isAsked: boolean;
  /** Why the record could not be read. */
  problem: CallErrorCode | null;
  /** Why the last writing was refused, until one goes through. */
  refused: CallErrorCode | null;
  unsaved: boolean;
}

/** The record of one meeting: shown at once, kept at once, no word given up before it is on the disk. */
export interface Minuting {
  meeting: string;
  store: StoreApi<RecordState>;
  /** Sets rows and takes rows away in one step, which Undo shows under its label. */
  write(label: string, set: RecordChange['set'], remove?: RecordChange['remove']): void;
  /** Words of one row as they are typed: kept when the keys rest, one step of Undo a field. */
  type<N extends keyof RowByNoun>(
    label: string,
    noun: N,
    id: string,
    fields: Partial<Omit<RowByNoun[N], 'id'>>,
  ): void;
  /** Sends what rests, now. */
  flush(): void;
  /** Tries again what was refused. */
  retry(): void;
  /** Gives up what was refused for its own sake; what is on the disk is shown again. */
  giveUp(): void;
  /** Does something that follows what was typed and done before: waits for that, then asks what the record is now. */
  run(deed: () => Promise<unknown>): Promise<void>;
  watch(): () => void;
}

export const MinutingContext = createContext<Minuting | null>(null);

export function useMinuting(): Minuting {
  const minuting = useContext(MinutingContext);
  if (minuting === null) throw new Error('A part of the desk was drawn without its record.');
  return minuting;
}

/** A part of the record; what is drawn of it is drawn anew only when that part changes. */
export function useRecord<T>(choose: (desk: DeskRecord) => T): T {
  return useStore(useMinuting().store, ({ desk }) => {
    if (desk === null) throw new Error('A part of the desk was drawn before its record was read.');
    return choose(desk);
  });
}
