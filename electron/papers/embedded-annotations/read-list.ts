import { PDFArray, type PDFDict, type PDFObject } from 'pdf-lib';
import { listKey, privateKey } from '../../../shared/domain/mark-in-pdf.ts';
import { limits } from './embedded-annotation.ts';
import { dictionary, entry, wordsIn } from './entries.ts';

const longestId = 60;

/** The ids of all marks that a copy of ours was given, from the lists its notes point to. */
export class ListedMarks {
  readonly #lists = new Set<PDFObject>();
  readonly #ids = new Set<string>();

  /** Reads the list that a note of ours points to, once: all of a copy point to the same. */
  meet(annotation: PDFDict): void {
    const own = dictionary(annotation, privateKey);
    const list = own === null ? null : entry(own, listKey);
    if (!(list instanceof PDFArray) || this.#lists.has(list)) return;
    if (this.#lists.size >= limits.lists) return;
    this.#lists.add(list);
    const count = Math.min(list.size(), limits.annotations);
    for (let at = 0; at < count; at += 1) this.#ids.add(wordsIn(list, at, longestId) ?? '');
  }

  get ids(): string[] {
    return [...this.#ids];
  }
}
