/** A page of a file with the number it bears on paper, or null where it bears and counts for none. */
export interface NumberedPage {
  pdfPage: number;
  printed: string | null;
}

/**
 * What the pages of a file are pages of, in words: "the pack", "Supplement 1". Only an agenda pack's pages are
 * the pack's; a supplement begins again at 1, so its pages are always told with its own name.
 */
export function wholeOfPages(file: { kind: string; label: string } | null | undefined): string {
  if (!file || file.kind === 'agendaPack') return 'the pack';
  if (file.kind === 'agenda') return 'the agenda';
  if (file.kind === 'supplement') return shortLabel(file.label) || 'the supplement';
  return 'the document';
}

/** "Supplement 1: Item 5" as "Supplement 1": what stands before a page number is short. */
export const shortLabel = (label: string): string => label.split(':', 1)[0]?.trim() ?? '';

/** What people in the room call a page: "Page 12 of the pack", or "PDF page 3" where none is printed. */
export function pageName(page: NumberedPage, ofWhat = 'the pack'): string {
  return page.printed === null ? `PDF page ${page.pdfPage}` : `Page ${page.printed} of ${ofWhat}`;
}

export type PageFound = { pdfPage: number } | { sentence: string };

/**
 * The page that is meant by what somebody typed or called out: "12", "page 12", "p. 12", "iv", and "PDF 3"
 * for the third page of the file. Where a number is printed twice (papers bound together, each with
 * numbers of its own) the next one after `current` is meant, so that asking again goes on to it.
 * Where the file prints no number at all, a bare number is the page of the file.
 */
export function findPage(pages: NumberedPage[], typed: string, current: number): PageFound {
  const asked = typed.trim().toLowerCase();
  const ofFile = /^pdf\s*(?:pages?|p\.?)?\s*(\d{1,6})$/.exec(asked);
  if (ofFile) return pageOfFile(pages, Number(ofFile[1]));
  const label = asked.replace(/^(?:pages?|pp?\.?)\s*(?=\S)/, '').replace(/^0+(?=\d)/, '');
  if (label === '') return { sentence: 'Type the number printed on the page, such as 12.' };
  const bearing = pages.filter((page) => page.printed?.toLowerCase() === label);
  const meant = bearing.find((page) => page.pdfPage > current) ?? bearing[0];
  if (meant) return { pdfPage: meant.pdfPage };
  const nonePrinted = pages.every((page) => page.printed === null);
  if (nonePrinted && /^\d{1,6}$/.test(label)) return pageOfFile(pages, Number(label));
  return {
    sentence: `No page here is numbered ${typed.trim().slice(0, 20)}. ${rangeSentence(pages)}`,
  };
}

function pageOfFile(pages: NumberedPage[], pdfPage: number): PageFound {
  if (pdfPage >= 1 && pdfPage <= pages.length) return { pdfPage };
  return { sentence: `This file has ${pages.length} pages.` };
}

function rangeSentence(pages: NumberedPage[]): string {
  const printed = pages.flatMap((page) => page.printed ?? []);
  const first = printed[0];
  const last = printed.at(-1);
  if (first === undefined || last === undefined)
    return `This file prints no page numbers; it has ${pages.length} pages.`;
  return `The printed pages here run from ${first} to ${last}.`;
}
