import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Announcer } from '../../app/announcer.ts';
import type { Marks } from '../../app/marks.ts';
import type { TextLayer } from '../../app/reader-port.ts';
import { PageBook } from '../../pdf/page-book.ts';
import type { PageLayer } from '../../pdf/page-layer.ts';
import { type Chosen, chosenWords } from './chosen-words.ts';
import { createMarkLayer, type MarkLayer } from './mark-layer.ts';
import { TextBook } from './text-book.ts';
import { createTextMarks } from './text-marks.ts';

export interface MarkingState {
  /** Words that may be marked. */
  chosen: Chosen | null;
  /** The mark that was pressed and shows what can be done with it. */
  offered: string | null;
  /** Whether the caret stands in the words. */
  isCaretOn: boolean;
}

/** Marking in one file: what the layers, the keys and the bubble share. */
export interface Marking {
  marks: Marks;
  announcer: Announcer;
  store: StoreApi<MarkingState>;
  book: PageBook;
  layer: MarkLayer;
  /** The pages of the text-only view, while it is shown. */
  textBook: TextBook;
  textLayer: TextLayer;
  layers: readonly PageLayer[];
  /** Looks at what is chosen now. */
  look(): void;
  /** Lets go of the words that are chosen. */
  letGo(): void;
  /** A button asks for what only the paper's own keys know. */
  command(name: MarkingCommand): void;
  /** Hears commands until the function it returns is called. */
  onCommand(listener: (name: MarkingCommand) => void): () => void;
}

export type MarkingCommand = 'caret' | 'noCaret' | 'bookmark';

export function createMarking(marks: Marks, announcer: Announcer): Marking {
  const store = createStore<MarkingState>(() => ({
    chosen: null,
    offered: null,
    isCaretOn: false,
  }));
  const book = new PageBook();
  const layer = createMarkLayer(marks);
  const textBook = new TextBook();
  const textMarks = createTextMarks(marks);
  const listeners = new Set<(name: MarkingCommand) => void>();
  return {
    marks,
    announcer,
    store,
    book,
    layer,
    textBook,
    textLayer: {
      lay: (column) => {
        const parts = [textBook.lay(column), textMarks.lay(column)];
        return {
          filled: () => {
            for (const part of parts) part.filled();
          },
          remove: () => {
            for (const part of parts) part.remove();
          },
        };
      },
    },
    layers: [book, layer],
    look: () => {
      const chosen = chosenWords(book);
      if (chosen || store.getState().chosen) store.setState({ chosen });
      if (chosen) store.setState({ offered: null });
    },
    letGo: () => {
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed) selection.collapseToEnd();
      store.setState({ chosen: null });
    },
    command: (name) => {
      for (const listener of listeners) listener(name);
    },
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
