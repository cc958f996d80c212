import type { AppendixRecommendationReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { blocksOf, placedLines } from './block.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { beginsList, takeList } from './take-list.ts';

type Found = Omit<AppendixRecommendationReading, 'itemNumber' | 'paper'>;

const asks =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:that\s+)?(?<body>(?:the\s+)?\p{Lu}[\p{L}\d’'(),&\s-]{2,110}?)\s+(?:is|are)\s+(?:therefore\s+)?(?:recommended|asked|invited|requested)(?:\s+to|\s+that)?\s*:?$/iu;
const smallWords = new Set(['the', 'of', 'for', 'and', 'this']);
/** Words for the committee that its own name need not contain. */
const anyBody = new Set(['members', 'committee', 'board', 'panel', 'meeting']);

/**
 * Recommendations to the committee in a paper that is no officers' note: a list after "The Board is recommended to:"
 * and the like. What is asked of another body, or found by one, is left alone.
 */
export function appendixRecommendations(
  pages: readonly PageText[],
  committee: string | null,
): Found[] {
  if (committee === null) return [];
  const blocks = blocksOf(placedLines(pages));
  return blocks.flatMap((block, index) => {
    const body = asks.exec(block.text)?.groups?.['body'];
    const isOwn = body !== undefined && isCommittee(body, committee);
    if (!isOwn || block.marker !== null || !beginsList(blocks[index + 1])) return [];
    const { entries } = takeList(blocks, index + 1);
    const stem = block.text.replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/, '');
    const sentence = `${entries.length} stand after ${quoted(stem)}.`;
    const evidence = { recommendations: evidenceOf('likely', sentence, block.pdfPage) };
    return [{ stem, recommendations: entries, pdfPage: block.pdfPage, evidence }];
  });
}

/** "The Board" for "Streets and Parks Scrutiny Board (2)": every word must be the committee's own or any body's. */
function isCommittee(body: string, committee: string): boolean {
  const own = new Set(wordsOf(committee));
  const words = wordsOf(body).filter((word) => !smallWords.has(word));
  return words.length > 0 && words.every((word) => own.has(word) || anyBody.has(word));
}

function wordsOf(name: string): string[] {
  return (
    name
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
