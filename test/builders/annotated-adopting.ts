import { anchorPassage } from '../../electron/papers/anchoring/anchor-passage.ts';
import { readEmbedded } from '../../electron/papers/embedded-annotations/read-embedded.ts';
import { type AdoptingParts, createAdopting } from '../../electron/services/adopting/adopting.ts';
import type { ModelItem, PageModel } from '../../shared/domain/page-model.ts';
import { streamText } from '../../shared/domain/text-stream.ts';
import { type ACouncil, today } from './a-council.ts';

const words = (printed: string, x: number, y: number): ModelItem => ({
  text: streamText(printed),
  printed,
  x,
  y,
  dx: 1,
  dy: 0,
  width: printed.length * 6.5,
  height: 14,
  furniture: false,
});

/** The text model of the pages of `aSource`. */
const pages: PageModel[] = [1, 2].map((pdfPage) => ({
  pdfPage,
  box: [0, 0, 595, 842],
  rotate: 0,
  userUnit: 1,
  items: [words('Harbour fees rose by a tenth.', 120, 500), words('Berths are full.', 120, 484)],
}));
const models = (_hash: string, from: number, to: number): PageModel[] =>
  pages.filter(({ pdfPage }) => pdfPage >= from && pdfPage <= to);

/** The service over one profile, in which these files lie with the words of `aSource`. */
export function adoptingOf(
  council: ACouncil,
  files: Readonly<Record<string, Uint8Array>>,
  more: Partial<AdoptingParts> = {},
) {
  const bytesOf = (hash: string) => files[hash] ?? new Uint8Array();
  const startOf = (pdfPage: number) => (pdfPage - 1) * 60;
  return createAdopting({
    council: council.council,
    personal: council.personal,
    marks: council.reads.marks,
    clock: () => today,
    papers: {
      isComplete: (hash) => hash in files,
      file: (hash) => ({ hash, bytes: bytesOf(hash).length, pageCount: 2, complete: true }),
      read: (hash, from, to) => bytesOf(hash).slice(from, to),
      models,
    },
    anchor: (hash, passage) =>
      anchorPassage({ pages: (from, to) => models(hash, from, to), startOf }, passage),
    readEmbedded,
    ...more,
  });
}
