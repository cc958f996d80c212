import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import type { ThumbnailShelf } from '../../pdf/thumbnail-shelf.ts';
import { AgendaColumn } from './agenda-column.tsx';
import type { Target } from './agenda-places.ts';
import { ContentsPanel } from './contents-panel.tsx';
import { PicturesPanel } from './pictures-panel.tsx';
import type { ReadingState } from './reading-store.ts';

interface ReadingSideProps {
  meeting: MeetingDetail | null;
  file: PaperFile;
  state: ReadingState;
  thumbnails: ThumbnailShelf;
  onGo: (target: Target) => void;
  onTick: (paper: string, read: boolean) => void;
}

/** What stands beside the paper: the agenda, the contents or the page pictures. */
export function ReadingSide({ meeting, file, state, thumbnails, onGo, onTick }: ReadingSideProps) {
  const { hash, pdfPage, side } = state;
  const goHere = (page: number) => onGo({ hash, pdfPage: page });
  return (
    <>
      {side === 'agenda' && meeting && (
        <AgendaColumn meeting={meeting} hash={hash} pdfPage={pdfPage} onGo={onGo} onTick={onTick} />
      )}
      {side === 'agenda' && !meeting && (
        <p className="agenda-column quiet">
          {state.importing
            ? 'The agenda comes when the file has been read in.'
            : 'This file belongs to no meeting.'}
        </p>
      )}
      {side === 'contents' && <ContentsPanel file={file} pdfPage={pdfPage} onGo={goHere} />}
      {side === 'pictures' && (
        <PicturesPanel pages={file.pages} pdfPage={pdfPage} thumbnails={thumbnails} onGo={goHere} />
      )}
    </>
  );
}
