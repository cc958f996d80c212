import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import type { Client } from '../../client/client.ts';
import type { PageLink } from '../../pdf/link-layer.ts';
import { Problem } from '../../ui/problem.tsx';
import { FindBar } from './find-bar.tsx';
import { PaperView } from './paper-view.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { ReadingHead } from './reading-head.tsx';
import { ReadingSide } from './reading-side.tsx';
import { problemSentence } from './reading-words.ts';
import type { Desk } from './use-desk.ts';
import './reading.css';

interface ReadingFrameProps {
  client: Client;
  meeting: MeetingDetail | null;
  desk: Desk;
  onLink: (link: PageLink) => void;
  onTick: (paper: string, read: boolean) => void;
}

/** How the reading screen is laid out: head, bar, find, and below them the columns. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { meeting, desk } = props;
  const { file, problem } = desk.state;
  return (
    <div className="reading">
      <ReadingHead meeting={meeting} state={desk.state} />
      {file !== null && <Bars desk={desk} file={file} />}
      <div className="reading-columns">
        {file === null && problem !== null && (
          <div className="paper-notice">
            <Problem sentence={problemSentence(problem)} onRetry={desk.reading.learn} />
          </div>
        )}
        {file === null && problem === null && <p className="paper-notice">Opening…</p>}
        {file !== null && <Columns {...props} file={file} />}
      </div>
    </div>
  );
}

function Columns({ client, meeting, desk, file, onLink, onTick }: ReadingFrameProps & FileProps) {
  return (
    <>
      <ReadingSide
        meeting={meeting}
        file={file}
        state={desk.state}
        thumbnails={desk.thumbnails}
        onGo={(target) => desk.go(target, 'pages')}
        onTick={onTick}
      />
      <PaperView
        client={client}
        meeting={meeting}
        file={file}
        state={desk.state}
        thumbnails={desk.thumbnails}
        onMoved={desk.onMoved}
        onFound={(index, count) => desk.finding.find.counted(index + 1, count)}
        onBroke={desk.reading.broke}
        onLink={onLink}
        onZoomStep={desk.commands.zoomBy}
        onZoomed={desk.onZoomed}
        handle={desk.list}
      />
    </>
  );
}

interface FileProps {
  file: PaperFile;
}

function Bars({ desk, file }: { desk: Desk } & FileProps) {
  const { state, finding, commands, reading, zoom } = desk;
  return (
    <>
      <ReadingBar
        state={state}
        pages={file.pages}
        zoom={zoom}
        isFinding={finding.state.isOpen}
        onGo={(pdfPage, keyboard) => desk.go({ hash: file.hash, pdfPage }, keyboard)}
        onFit={reading.setFit}
        onTurn={reading.turn}
        onTextView={reading.setTextView}
        onSide={reading.setSide}
        onFind={(on) => (on ? commands.openFind() : commands.closeFind())}
        pageInput={commands.pageInput}
      />
      {finding.state.isOpen && (
        <FindBar
          state={finding.state}
          words={finding.words}
          onLook={(words) => finding.find.look(words)}
          onStep={finding.find.step}
          onClose={commands.closeFind}
          input={commands.findInput}
        />
      )}
    </>
  );
}
