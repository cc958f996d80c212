import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib';
import { listKey } from '../../../shared/domain/mark-in-pdf.ts';
import { name, words } from './pdf-values.ts';

/**
 * The ids of all marks that a copy was given, in one object that each mark of it points to. Without it nobody
 * could tell a mark that was taken out of the copy from one that was never to be in it.
 */
export class MarkList {
  readonly #context: PDFContext;
  readonly #ids = new Set<string>();
  #ref: PDFRef | null = null;

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Lists a mark, and lets its private data point here. */
  add(id: string, data: PDFDict): void {
    this.#ref ??= this.#context.nextRef();
    this.#ids.add(id);
    data.set(name(listKey), this.#ref);
  }

  write(): void {
    if (this.#ref !== null)
      this.#context.assign(this.#ref, this.#context.obj([...this.#ids].map(words)));
  }
}
