import type {
  ItemInMeeting,
  MeetingDetail,
  PaperInItem,
} from '../../../shared/contract/meetings.ts';
import { wholeOfPages } from '../../../shared/domain/printed-page.ts';

/** A place to go to: a page of a file. */
export interface Target {
  hash: string;
  pdfPage: number;
}

/** Where an item begins: on its own pages, else on those of its first paper. */
export function targetOfItem(item: ItemInMeeting): Target | null {
  if (item.pack !== null && item.pdfFrom !== null)
    return { hash: item.pack, pdfPage: item.pdfFrom };
  const first = item.papers[0];
  return first ? targetOfPaper(first) : null;
}

/** Where the newest version of a paper begins. */
export function targetOfPaper(paper: PaperInItem): Target | null {
  const version = paper.versions[0];
  return version ? { hash: version.pack, pdfPage: version.pdfFrom } : null;
}

export interface WhereOnAgenda {
  item: ItemInMeeting | null;
  paper: PaperInItem | null;
}

/** The item and paper that a page of a file belongs to: a paper's own pages count before its item's. */
export function onAgenda(
  meeting: MeetingDetail | null,
  hash: string,
  pdfPage: number,
): WhereOnAgenda {
  const items = meeting?.items ?? [];
  for (const item of items)
    for (const paper of item.papers)
      for (const version of paper.versions)
        if (version.pack === hash && version.pdfFrom <= pdfPage && pdfPage <= version.pdfTo)
          return { item, paper };
  const item = items.find(
    ({ pack, pdfFrom, pdfTo }) =>
      pack === hash && pdfFrom !== null && pdfFrom <= pdfPage && pdfPage <= (pdfTo ?? pdfFrom),
  );
  return { item: item ?? null, paper: null };
}

/** "item 4, Education performance", or nothing on pages outside every item. */
export function itemWords(item: ItemInMeeting | null): string {
  if (item === null) return '';
  return item.printedNumber === null ? item.title : `item ${item.printedNumber}, ${item.title}`;
}

/** What pages of this file are pages of, in words. */
export function wholeOf(meeting: MeetingDetail | null, hash: string): string {
  return wholeOfPages(meeting?.packs.find((candidate) => candidate.id === hash));
}

/** Pages that must leave no picture behind, by index (security S54). */
export function exemptPages(
  meeting: MeetingDetail | null,
  hash: string,
): (index: number) => boolean {
  const ranges: { from: number; to: number }[] = [];
  for (const item of meeting?.items ?? []) {
    if (item.access === 'public') continue;
    if (item.pack === hash && item.pdfFrom !== null)
      ranges.push({ from: item.pdfFrom, to: item.pdfTo ?? item.pdfFrom });
    for (const version of item.papers.flatMap((paper) => paper.versions))
      if (version.pack === hash) ranges.push({ from: version.pdfFrom, to: version.pdfTo });
  }
  return (index) => ranges.some(({ from, to }) => from <= index + 1 && index + 1 <= to);
}
