import { z } from 'zod';
import { call } from './call.ts';

/** One page of a file as the reading screen needs it before the file is open. Points, as shown, turned by the file's own /Rotate. */
export interface PageInfo {
  pdfPage: number;
  width: number;
  height: number;
  /** The printed page number, the shared language of the room; null on a page that counts for none. */
  printed: string | null;
  kind: 'text' | 'scan' | 'mixed' | 'blank';
}

/** A heading or bookmark of a file. */
export interface OutlineLine {
  title: string;
  pdfPage: number;
  depth: number;
}

export interface PaperFile {
  hash: string;
  fileName: string;
  bytes: number;
  pages: PageInfo[];
  outline: OutlineLine[];
}

/** One block of the text-only view. */
export interface TextBlock {
  kind: 'heading' | 'paragraph';
  text: string;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const page = z.int().positive();

export const paperCalls = {
  'papers.file': call<PaperFile>()(z.strictObject({ hash })),
  /** The words of some pages, for the text-only view. At most 60 pages a call. */
  'papers.text': call<{ pdfPage: number; printed: string | null; blocks: TextBlock[] }[]>()(
    z.strictObject({ hash, from: page, to: page }),
  ),
  /** Pages of one file that hold the words, in page order, with the words' count: find in paper. */
  'papers.find': call<{ pdfPage: number; count: number }[]>()(
    z.strictObject({ hash, words: z.string().max(200) }),
  ),
  /** Small pictures of pages, WebP as base64, for those of `pages` that are kept. */
  'papers.thumbnails': call<{ pdfPage: number; webp: string }[]>()(
    z.strictObject({ hash, pages: z.array(page).max(60) }),
  ),
  'papers.keepThumbnail': call<null>()(
    z.strictObject({ hash, pdfPage: page, webp: z.base64().max(60_000) }),
  ),
};
