import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import type { ReaderPort } from '../../app/reader-port.ts';
import { onAgenda } from './agenda-places.ts';
import type { ReadingState } from './reading-store.ts';
import type { Desk } from './use-desk.ts';

interface Sources extends Pick<Desk, 'go' | 'pageWords' | 'list' | 'reading'> {
  file: PaperFile;
  meeting: MeetingDetail | null;
}

/** The reading screen as what stands beside the paper may ask it. */
export function readerPortOf(
  { file, meeting, go, pageWords, list, reading }: Sources,
  where: Pick<ReadingState, 'pdfPage' | 'textView' | 'column'> & Pick<ReaderPort, 'isShown'>,
): ReaderPort {
  const { hash } = file;
  return {
    hash,
    file,
    meeting,
    ...where,
    pageWords,
    itemOf: (page) => onAgenda(meeting, hash, page).item?.id ?? null,
    go: (page, keyboard) => go({ hash, pdfPage: page }, keyboard),
    show: (part) => list.current?.showPart(part),
    setColumn: reading.setColumn,
    focusPages: () => list.current?.focus(),
  };
}
