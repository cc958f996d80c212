import type { OutlineLine, PageInfo, TextBlock } from '../../shared/contract/papers.ts';
import type { SnippetPart } from '../../shared/contract/search.ts';
import type { PackedModel } from '../../shared/domain/packed-model.ts';
import type { PageModel } from '../../shared/domain/page-model.ts';
import type { StoredPage } from '../../shared/domain/stored-page.ts';

export interface StoredFile {
  hash: string;
  /** Size in bytes. */
  bytes: number;
  /** 0 until the sizes of its pages are known. */
  pageCount: number;
  /** False while it is still arriving. */
  complete: boolean;
}

export interface PageHit {
  hash: string;
  pdfPage: number;
  snippet: SnippetPart[];
  /** Lower is better (bm25). */
  rank: number;
}

/** A page without its printed number, which the pack's noun knows. */
export type PageSize = Omit<PageInfo, 'printed'>;

/** papers.db: files by their SHA-256, the words of their pages and the index over them. */
export interface PapersStore {
  /** Makes room for a file that is about to arrive. One that is arriving already starts anew. */
  begin(hash: string, bytes: number): void;
  /** 1 MiB of the file (the last part may be shorter), counted from 0. */
  addPart(hash: string, index: number, bytes: Uint8Array): void;
  /** Sizes of all pages in page order: from now on they can be shown. */
  addSizes(hash: string, sizes: readonly { width: number; height: number }[]): void;
  /** Words of some pages, at most 20 at once: under 30 ms. */
  addPages(hash: string, pages: readonly StoredPage[]): void;
  setOutline(
    hash: string,
    outline: readonly { title: string; pdfPage: number | null; depth: number }[],
  ): void;
  /** Text models of some pages; models of earlier versions of the app are replaced. At most 100 at once. */
  addModels(hash: string, models: readonly PackedModel[]): void;
  /** The file is whole: its bytes are counted. Throws where some are missing. */
  complete(hash: string): void;
  /** Takes a file away at once; its space is given back in slices, so that nobody waits. */
  drop(hash: string): Promise<void>;
  /** Drops what stopped arriving and every file that `keep` does not want. To be called at start. */
  sweep(keep: (hash: string) => boolean): Promise<void>;

  /** Whether the file is here, whole or arriving. */
  has(hash: string): boolean;
  isComplete(hash: string): boolean;
  file(hash: string): StoredFile | null;
  /** Bytes `from` up to and without `to`; shorter where the file ends or has not arrived further. */
  read(hash: string, from: number, to: number): Uint8Array;
  pages(hash: string): PageSize[];
  /** Text blocks of pages `from` to `to`, both counted. */
  blocks(hash: string, from: number, to: number): { pdfPage: number; blocks: TextBlock[] }[];
  /** How many characters the words of each page have. */
  lengths(hash: string): { pdfPage: number; characters: number }[];
  outline(hash: string): OutlineLine[];
  thumbnails(hash: string, pages: readonly number[]): { pdfPage: number; webp: Uint8Array }[];
  keepThumbnail(hash: string, pdfPage: number, webp: Uint8Array): void;

  /** Whether every page of the file has a text model of this version of the app. */
  hasModels(hash: string): boolean;
  /** Text models of pages `from` to `to`, both counted; those that are there, in page order. */
  models(hash: string, from: number, to: number): PageModel[];
  /** The same as they are stored: for a thread that unpacks them itself. */
  packedModels(hash: string, from: number, to: number): PackedModel[];
  /** Characters of the file's text stream before a page. */
  streamStart(hash: string, pdfPage: number): number;

  /** Pages of one file that hold all the words, in page order, with how often they stand there. */
  findInFile(hash: string, words: string): { pdfPage: number; count: number }[];
  /** Pages that hold all the words, best first; only of `hashes` where they are given. */
  search(words: string, limit: number, hashes?: readonly string[]): PageHit[];
  close(): void;
}
