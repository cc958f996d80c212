import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { paperCalls } from '../../shared/contract/papers.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';
import type { PapersStore } from '../database/papers.ts';
import type { Reader } from '../ledger/ledger.ts';

export interface PapersParts {
  council: Reader<typeof sharedNouns>;
  papers: PapersStore;
}

/** Most pages of the text-only view in one call. */
const mostPages = 60;

/** A picture in the WebP form begins with RIFF, its length, and WEBP (RFC 9649). */
function isWebp(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  );
}

/** Files by their SHA-256: pages, words, outline and small pictures. A pack's id is its file's hash. */
export function createPapers({ council, papers }: PapersParts): HandlersOf<typeof paperCalls> {
  const printedOf = (hash: string): Map<number, string | null> =>
    new Map(council.row('pack', hash)?.pages.map((page) => [page.pdfPage, page.printed]) ?? []);
  const mustHave = (hash: string) => {
    const file = papers.file(hash);
    if (file === null || file.pageCount === 0) throw new CallError('notFound', 'no such file');
    return file;
  };
  return {
    'papers.file'({ hash }) {
      const file = mustHave(hash);
      const printed = printedOf(hash);
      return {
        hash,
        fileName: council.row('pack', hash)?.fileName ?? '',
        bytes: file.bytes,
        pages: papers
          .pages(hash)
          .map((page) => ({ ...page, printed: printed.get(page.pdfPage) ?? null })),
        outline: papers.outline(hash),
      };
    },
    'papers.text'({ hash, from, to }) {
      mustHave(hash);
      if (to < from || to - from >= mostPages) throw new CallError('invalidInput', 'page range');
      const printed = printedOf(hash);
      return papers
        .blocks(hash, from, to)
        .map((page) => ({ ...page, printed: printed.get(page.pdfPage) ?? null }));
    },
    'papers.find'({ hash, words }) {
      mustHave(hash);
      return papers.findInFile(hash, words);
    },
    'papers.thumbnails': ({ hash, pages }) =>
      papers
        .thumbnails(hash, pages)
        .map(({ pdfPage, webp }) => ({ pdfPage, webp: Buffer.from(webp).toString('base64') })),
    'papers.keepThumbnail'({ hash, pdfPage, webp }) {
      if (pdfPage > mustHave(hash).pageCount) throw new CallError('invalidInput', 'no such page');
      const bytes = Buffer.from(webp, 'base64');
      if (!isWebp(bytes)) throw new CallError('invalidInput', 'not a WebP picture');
      papers.keepThumbnail(hash, pdfPage, bytes);
      return null;
    },
  };
}
