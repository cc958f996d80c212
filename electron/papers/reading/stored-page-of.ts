import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import type { StoredPage } from '../stored-page.ts';
import { pageBlocks } from './page-blocks.ts';

/** A page as papers.db keeps it; `body` is its lines without furniture. */
export function storedPageOf(page: PageText, body: TextLine[]): StoredPage {
  const blocks = pageBlocks(body);
  return {
    pdfPage: page.pdfPage,
    width: page.width,
    height: page.height,
    kind: kindOf(page, blocks.length > 0),
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
  };
}

function kindOf(page: PageText, hasWords: boolean): StoredPage['kind'] {
  if (hasWords) return page.hasImage ? 'mixed' : 'text';
  return page.hasImage ? 'scan' : 'blank';
}
