import type { TextLayer, TextLayerPart } from '../../app/reader-port.ts';
import type { PageText } from '../../pdf/page-text.ts';
import type { CaretBook, CaretPage } from './page-caret.ts';

/** The pages of the text-only view, for a caret in their words. A paragraph counts as a line. */
export class TextBook implements CaretBook, TextLayer {
  private column: HTMLElement | null = null;
  private readonly listeners = new Set<(pdfPage: number) => void>();

  lay(column: HTMLElement): TextLayerPart {
    this.column = column;
    return {
      filled: () => {
        for (const section of this.sections())
          for (const listener of this.listeners) listener(Number(section.dataset['pdfPage']));
      },
      remove: () => {
        if (this.column === column) this.column = null;
      },
    };
  }

  page(pdfPage: number): CaretPage | null {
    const element = this.column?.querySelector<HTMLElement>(`[data-pdf-page="${pdfPage}"]`);
    return element ? caretPage(element) : null;
  }

  pageOf(node: Node | null): CaretPage | null {
    const element = node && this.sections().find((section) => section.contains(node));
    return element ? caretPage(element) : null;
  }

  watch(listener: (pdfPage: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private sections(): HTMLElement[] {
    return [...(this.column?.querySelectorAll<HTMLElement>('.text-page') ?? [])];
  }
}

function caretPage(element: HTMLElement): CaretPage {
  const runs = [...element.querySelectorAll<HTMLElement>(':scope > :is(h3, p)')];
  const text = runs.length === 0 ? null : paragraphs(runs);
  return { pdfPage: Number(element.dataset['pdfPage']), element, words: { element }, text };
}

function paragraphs(runs: HTMLElement[]): PageText {
  let text = '';
  const starts: number[] = [];
  for (const run of runs) {
    starts.push(text.length);
    text += `${run.textContent ?? ''} `;
  }
  return { text, runs, starts, lines: [...starts, text.length] };
}
