import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { subtypes } from '../../shared/domain/mark-in-pdf.ts';

export interface DrawnNotesState {
  /** Whether a page with notes inside it has been laid. */
  isMet: boolean;
  /** Objects that are left out of what is drawn, as pdf.js names them: "12R". */
  hidden: ReadonlySet<string>;
}

/**
 * The notes inside one open file, which are drawn with its pages: those that are marks of mine are left out,
 * or they would be seen twice.
 */
export interface DrawnNotes {
  store: StoreApi<DrawnNotesState>;
  /** Told of everything that lies on a page. */
  met(annotations: readonly unknown[]): void;
  /** From now on pages are drawn without these, and with all others. */
  hide(objects: ReadonlySet<string>): void;
}

/** Kinds of notes that can be marks; Squiggly is a way to underline. */
const noteKinds = new Set<unknown>([...Object.values(subtypes), 'Squiggly']);

export function createDrawnNotes(pdf: Pick<PDFDocumentProxy, 'annotationStorage'>): DrawnNotes {
  const store = createStore<DrawnNotesState>(() => ({ isMet: false, hidden: new Set() }));
  return {
    store,
    met(annotations) {
      if (!store.getState().isMet && annotations.some(isNote)) store.setState({ isMet: true });
    },
    hide(objects) {
      const { hidden } = store.getState();
      const shown = [...hidden].filter((id) => !objects.has(id));
      const left = [...objects].filter((id) => !hidden.has(id));
      if (shown.length + left.length === 0) return;
      for (const id of shown) pdf.annotationStorage.remove(id);
      for (const id of left) pdf.annotationStorage.setValue(id, { noView: true });
      store.setState({ hidden: new Set(objects) });
    },
  };
}

function isNote(annotation: unknown): boolean {
  return (
    typeof annotation === 'object' &&
    annotation !== null &&
    'subtype' in annotation &&
    noteKinds.has(annotation.subtype)
  );
}
