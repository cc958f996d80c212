import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createTakeWhenStayed, type TakeWhenStayed } from './take-when-stayed.ts';

/** Parts of the meeting that open above the minute. */
export type PanelKind = 'opening' | 'attendance' | 'exclusion' | 'closing' | 'newItem';

/** What is open for filling in: a part of the meeting, or one row of the minute shown. */
export type Editing =
  | { kind: PanelKind }
  | { kind: 'declaration' | 'motion' | 'amendment' | 'vote' | 'clause' | 'ask'; id: string };

export interface DeskState {
  /** The minute in the middle; null where the meeting has none. */
  minute: string | null;
  editing: Editing | null;
  isReadBack: boolean;
  /** What was done last, in a few words beside the shorthand line. */
  told: string;
}

/** What the person at the desk looks at. The record itself is in Minuting. */
export interface Desk {
  store: StoreApi<DeskState>;
  /** The item that the keys have led to, until it counts as taken. */
  stay: TakeWhenStayed;
  /** Shows a minute; `isTyped` puts the caret into its prose as soon as that is there. */
  show(minute: string | null, isTyped?: boolean): void;
  edit(editing: Editing | null): void;
  readBack(isReadBack: boolean): void;
  tell(words: string): void;
  /** Closes what is open and puts the caret back into the prose, where it was. */
  back(): void;
  /**
   * The prose in sight says how the caret is put back where it was, and how it is put behind the words when the
   * minute comes up to be typed into.
   */
  keepProse(focus: (() => void) | null, arrive?: () => void): void;
}

/** @param say speaks what was done, for those who do not see it */
export function createDesk(say: (words: string) => void): Desk {
  const store = createStore<DeskState>(() => ({
    ...{ minute: null, editing: null, isReadBack: false, told: '' },
  }));
  let focusProse: (() => void) | null = null;
  let isAwaited = false;
  const stay = createTakeWhenStayed();
  return {
    store,
    stay,
    show: (minute, isTyped = false) => {
      stay.forget();
      isAwaited = isTyped && minute !== store.getState().minute;
      store.setState({ minute, editing: null, isReadBack: false });
      if (isTyped && !isAwaited) focusProse?.();
    },
    edit: (editing) => store.setState({ editing }),
    readBack: (isReadBack) => store.setState({ isReadBack }),
    tell: (told) => {
      store.setState({ told });
      say(told);
    },
    back: () => {
      store.setState({ editing: null, isReadBack: false });
      focusProse?.();
    },
    keepProse: (focus, arrive) => {
      focusProse = focus;
      if (!isAwaited || focus === null) return;
      isAwaited = false;
      arrive?.();
    },
  };
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A part of the desk was drawn outside it.');
  return desk;
}

/** Whether this row of the minute is open for filling in. */
export function useIsEditing(kind: Editing['kind'], id?: string): boolean {
  return useStore(useDesk().store, ({ editing }) =>
    editing === null || editing.kind !== kind
      ? false
      : id === undefined || !('id' in editing) || editing.id === id,
  );
}
