import type { PageFact } from '../../../shared/domain/pack-reading.ts';
import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import { itemStamp, pageStamp } from './stamps.ts';

/** "This page is intentionally left blank", the shorter form without "left", and the Welsh one. */
const blankWords =
  /^(?:this page (?:is|has been) )?(?:intentionally|deliberately) (?:left )?blank\.?$|gadawyd .*yn wag/i;
/** "Page 4 of 64" and a bare figure at an edge tell nothing of what the page holds. */
const bareNumber = /^(?:page\s+)?\d{1,5}(?:\s*(?:of|\/)\s*\d{1,5})?$/i;

/** The lines of a page without stamps, bare page numbers and the words of an empty page. */
export function contentLines(page: PageText): TextLine[] {
  return page.lines.filter((line) => {
    if (pageStamp(line) !== null || itemStamp(line) !== null) return isMoreThanStamp(line);
    return !blankWords.test(line.text) && !bareNumber.test(line.text);
  });
}

/** A running foot may share the baseline of a stamp: then the line stays. */
function isMoreThanStamp(line: TextLine): boolean {
  return line.runs.some((run) => /\p{L}{3}/u.test(run.text.replace(/page|agenda|item/gi, '')));
}

/** What a page is: words, words beside a picture, a picture alone, or nothing. */
export function pageKind(page: PageText): PageFact['kind'] {
  const hasWords = contentLines(page).length > 0;
  if (hasWords) return page.hasImage ? 'mixed' : 'text';
  return page.hasImage && !saysBlank(page) ? 'scan' : 'blank';
}

function saysBlank(page: PageText): boolean {
  return page.lines.some((line) => blankWords.test(line.text));
}
