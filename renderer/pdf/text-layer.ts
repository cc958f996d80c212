import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './pdfjs.ts';
import { giveRoles, type StructureNode } from './structure-roles.ts';

/** The words of a page laid over its picture, clear as glass: for selecting, copying and finding. */
export interface PageWords {
  element: HTMLElement;
  /** The text runs in reading order. */
  runs: HTMLElement[];
}

/** Lays the words over a page. Rejects when `signal` aborts. Text is set as text, never as markup. */
export async function layWords(
  page: PDFPageProxy,
  look: { scale: number; quarterTurns: number },
  signal: AbortSignal,
): Promise<PageWords> {
  const pdfjs = await loadPdfjs();
  signal.throwIfAborted();
  const element = document.createElement('div');
  element.className = 'page-words';
  const layer = new pdfjs.TextLayer({
    textContentSource: page.streamTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    }),
    container: element,
    viewport: page.getViewport({
      scale: look.scale,
      rotation: (page.rotate + 90 * look.quarterTurns) % 360,
    }),
  });
  signal.addEventListener('abort', () => layer.cancel(), { once: true });
  await layer.render();
  // null where the file is not tagged
  const structure: StructureNode | null = await page.getStructTree();
  signal.throwIfAborted();
  if (structure) giveRoles(element, structure);
  element.append(endOfWords());
  return { element, runs: layer.textDivs };
}

/**
 * Dragging over an empty part of the page would select everything after it, since the runs are placed freely.
 * While a selection is made, this block lies behind the runs and takes the pointer instead.
 */
function endOfWords(): HTMLElement {
  const end = document.createElement('div');
  end.className = 'end-of-words';
  return end;
}

/** Watches one list of pages for selecting and copying until `signal` aborts. */
export function watchSelection(list: HTMLElement, signal: AbortSignal): void {
  const selecting = (on: boolean) => list.classList.toggle('selecting', on);
  list.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.button === 0 && target?.closest('.page-words')) selecting(true);
    },
    { signal },
  );
  document.addEventListener('pointerup', () => selecting(false), { signal });
  window.addEventListener('blur', () => selecting(false), { signal });
  list.addEventListener('copy', copyPlain, { signal });
}

/** Copies words as people write them: ligatures taken apart, no zero bytes. */
function copyPlain(event: ClipboardEvent): void {
  const text = document.getSelection()?.toString() ?? '';
  if (text === '') return;
  event.clipboardData?.setData('text/plain', text.replaceAll('\0', '').normalize('NFKC'));
  event.preventDefault();
}
