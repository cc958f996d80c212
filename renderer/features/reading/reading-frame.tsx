import { type ReactNode, useMemo } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import { ReaderContext, type ReaderSlots } from '../../app/reader-port.ts';
import { useReadingLook } from '../../app/reading-look.ts';
import type { Client } from '../../client/client.ts';
import type { PageLink } from '../../pdf/link-layer.ts';
import { Problem } from '../../ui/problem.tsx';
import { AloudBar } from './aloud-bar.tsx';
import { BackButton } from './back-button.tsx';
import { FindBar } from './find-bar.tsx';
import { PaperView } from './paper-view.tsx';
import { readerPortOf } from './reader-port-of.ts';
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
  slots: ReaderSlots;
}

/** How the reading screen is laid out: head, bar, find, and below them the columns. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { meeting, desk, slots } = props;
  const { file, problem } = desk.state;
  const { look } = useReadingLook();
  const paper = (
    <div className="reading" data-paper={look?.paper ?? 'white'}>
      <div className="reading-bars">
        <ReadingHead
          meeting={meeting}
          state={desk.state}
          back={
            <BackButton
              trail={desk.trail}
              pdfPage={desk.state.pdfPage}
              nameOf={(pdfPage) => desk.pageWords(pdfPage).split(',')[0] ?? ''}
              onBack={desk.onBack}
            />
          }
          remarks={slots.remarks}
        />
        {file !== null && <Bars desk={desk} file={file} tools={slots.tools} />}
      </div>
      <div className="reading-columns">
        {file === null && problem !== null && (
          <div className="paper-notice">
            <Problem sentence={problemSentence(problem)} onRetry={desk.reading.learn} />
          </div>
        )}
        {file === null && problem === null && <p className="paper-notice">Opening…</p>}
        {file !== null && <Columns {...props} file={file} />}
      </div>
      {file !== null && slots.over}
    </div>
  );
  return <WithReader {...{ meeting, desk, file }}>{paper}</WithReader>;
}

interface WithReaderProps extends Pick<ReadingFrameProps, 'meeting' | 'desk'> {
  file: PaperFile | null;
  children: ReactNode;
}

/** Lets what other features put in ask where the reader is. */
function WithReader({ meeting, desk, file, children }: WithReaderProps) {
  const { go, pageWords, list, reading } = desk;
  const { pdfPage, textView, column, start, cannotOpen } = desk.state;
  const isShown = start !== null && (textView || cannotOpen === null);
  const port = useMemo(
    () =>
      file &&
      readerPortOf(
        { file, meeting, go, pageWords, list, reading },
        { pdfPage, textView, column, isShown },
      ),
    [file, meeting, go, pageWords, list, reading, pdfPage, textView, column, isShown],
  );
  return <ReaderContext value={port}>{children}</ReaderContext>;
}

function Columns(props: ReadingFrameProps & FileProps) {
  const { client, meeting, desk, file, onLink, onTick, slots } = props;
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
        twoPages={desk.twoPages}
        slots={slots}
      />
      {desk.state.column && slots.column}
    </>
  );
}

interface FileProps {
  file: PaperFile;
}

function Bars({ desk, file, tools }: { desk: Desk; tools: ReactNode } & FileProps) {
  const { state, finding, commands, reading, zoom } = desk;
  return (
    <>
      <ReadingBar
        state={state}
        pages={file.pages}
        zoom={zoom}
        isFinding={finding.state.isOpen}
        onGo={(pdfPage) => desk.go({ hash: file.hash, pdfPage }, 'pages')}
        onStep={commands.goBy}
        aloud={desk.aloud}
        onFit={reading.setFit}
        onTurn={reading.turn}
        onTextView={reading.setTextView}
        onSide={reading.setSide}
        onColumn={reading.setColumn}
        onFind={(on) => (on ? commands.openFind() : commands.closeFind())}
        pageInput={commands.pageInput}
      />
      {tools}
      <Aloud desk={desk} />
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

function Aloud({ desk: { aloud } }: { desk: Desk }) {
  const { look, setLook } = useReadingLook();
  return (
    <AloudBar
      aloud={aloud}
      speed={look?.voiceSpeed ?? 100}
      onSpeed={(voiceSpeed) => setLook({ voiceSpeed })}
    />
  );
}
