import type { RefObject } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Client } from '../../client/client.ts';
import type { PageLink } from '../../pdf/link-layer.ts';
import type { Place } from '../../pdf/page-layout.ts';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import type { ThumbnailShelf } from '../../pdf/thumbnail-shelf.ts';
import { Problem } from '../../ui/problem.tsx';
import type { Target } from './agenda-places.ts';
import { FindBar } from './find-bar.tsx';
import type { FindState, FindStore } from './find-store.ts';
import { PaperView } from './paper-view.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { ReadingHead } from './reading-head.tsx';
import { ReadingSide } from './reading-side.tsx';
import type { ReadingState, ReadingStore } from './reading-store.ts';
import { problemSentence } from './reading-words.ts';
import type { ReadingCommands } from './use-reading-commands.ts';
import './reading.css';

export interface ReadingFrameProps {
  client: Client;
  meeting: MeetingDetail | null;
  reading: ReadingStore;
  state: ReadingState;
  finding: { find: FindStore; state: FindState; words: string };
  commands: ReadingCommands;
  thumbnails: ThumbnailShelf;
  zoom: number;
  list: RefObject<PageListHandle | null>;
  onGo: (target: Target, keyboard: 'pages' | 'stay') => void;
  onMoved: (place: Place, most: number) => void;
  onZoomed: (zoom: number) => void;
  onLink: (link: PageLink) => void;
  onTick: (paper: string, read: boolean) => void;
}

/** How the reading screen is laid out: head, bar, find, and below them the columns. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { meeting, state, commands, reading } = props;
  const { file, problem } = state;
  return (
    <div ref={commands.screen} className="reading">
      <ReadingHead meeting={meeting} state={state} />
      <Bars {...props} />
      <div className="reading-columns">
        {file === null && problem !== null && (
          <div className="paper-notice">
            <Problem sentence={problemSentence(problem)} onRetry={reading.learn} />
          </div>
        )}
        {file === null && problem === null && <p className="paper-notice">Opening…</p>}
        {file !== null && (
          <>
            <ReadingSide
              meeting={meeting}
              file={file}
              state={state}
              thumbnails={props.thumbnails}
              onGo={(target) => props.onGo(target, 'pages')}
              onTick={props.onTick}
            />
            <PaperView
              client={props.client}
              meeting={meeting}
              file={file}
              state={state}
              thumbnails={props.thumbnails}
              onMoved={props.onMoved}
              onBroke={reading.broke}
              onLink={props.onLink}
              onZoomStep={commands.zoomBy}
              onZoomed={props.onZoomed}
              handle={props.list}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Bars({ state, finding, commands, reading, zoom, onGo }: ReadingFrameProps) {
  const { hash, file, pdfPage } = state;
  if (file === null) return null;
  return (
    <>
      <ReadingBar
        state={state}
        pages={file.pages}
        zoom={zoom}
        isFinding={finding.state.isOpen}
        onGo={(page, keyboard) => onGo({ hash, pdfPage: page }, keyboard)}
        onFit={reading.setFit}
        onTurn={reading.turn}
        onTextView={reading.setTextView}
        onPanel={reading.setPanel}
        onAgenda={reading.showAgenda}
        onFind={(on) => (on ? commands.openFind() : commands.closeFind())}
        pageInput={commands.pageInput}
      />
      {finding.state.isOpen && (
        <FindBar
          state={finding.state}
          words={finding.words}
          onLook={(words) => finding.find.look(words, pdfPage)}
          onStep={finding.find.step}
          onClose={commands.closeFind}
          input={commands.findInput}
        />
      )}
    </>
  );
}
