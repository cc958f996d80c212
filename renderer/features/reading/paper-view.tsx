import { type Ref, useCallback, useMemo } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import type { ReaderSlots } from '../../app/reader-port.ts';
import type { Client } from '../../client/client.ts';
import type { PageLink } from '../../pdf/link-layer.ts';
import type { Place } from '../../pdf/page-layout.ts';
import { PageList, type PageListHandle } from '../../pdf/page-list.tsx';
import type { ThumbnailShelf } from '../../pdf/thumbnail-shelf.ts';
import { Notice } from '../../ui/notice.tsx';
import { itemWords, onAgenda, wholeOf } from './agenda-places.ts';
import type { ReadingState } from './reading-store.ts';
import { cannotOpenSentence } from './reading-words.ts';
import { TextView } from './text-view.tsx';

interface PaperViewProps {
  client: Client;
  meeting: MeetingDetail | null;
  file: PaperFile;
  state: ReadingState;
  thumbnails: ThumbnailShelf;
  onMoved: (place: Place, most: number) => void;
  onFound: (index: number, count: number) => void;
  onBroke: () => void;
  onLink: (link: PageLink) => void;
  onZoomStep: (direction: number) => void;
  onZoomed: (zoom: number) => void;
  handle: Ref<PageListHandle>;
  twoPages: boolean;
  slots: Pick<ReaderSlots, 'layers' | 'textLayer'>;
}

/** The paper itself: its pages as drawn, or its words alone. */
export function PaperView(props: PaperViewProps) {
  const { client, meeting, file, state, twoPages, handle, onMoved } = props;
  const { hash } = file;
  const whole = wholeOf(meeting, hash);
  const placeWords = useCallback(
    (pdfPage: number) => itemWords(onAgenda(meeting, hash, pdfPage).item),
    [meeting, hash],
  );
  const { fit, quarterTurns } = state.view;
  const view = useMemo(() => ({ fit, quarterTurns, twoPages }), [fit, quarterTurns, twoPages]);
  if (state.start === null) return null;
  const { start } = state;
  if (state.textView) {
    return (
      <TextView
        client={client}
        file={file}
        start={start}
        whole={whole}
        onMoved={onMoved}
        onFound={props.onFound}
        handle={handle}
        layer={props.slots.textLayer}
      />
    );
  }
  if (state.cannotOpen !== null) {
    return (
      <div className="paper-notice" role="alert">
        <Notice kind="wrong">
          <p>{cannotOpenSentence(state.cannotOpen)}</p>
        </Notice>
      </div>
    );
  }
  return (
    <PageList
      pages={file.pages}
      paper={state.paper}
      start={start}
      view={view}
      whole={whole}
      placeWords={placeWords}
      thumbnails={props.thumbnails}
      onMoved={onMoved}
      onLink={props.onLink}
      onZoom={props.onZoomStep}
      onZoomed={props.onZoomed}
      onFound={props.onFound}
      onBroke={props.onBroke}
      layers={props.slots.layers}
      handle={handle}
    />
  );
}
