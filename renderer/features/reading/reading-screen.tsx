import { useRef, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import type { Client } from '../../client/client.ts';
import type { PageLink } from '../../pdf/link-layer.ts';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { findWordsSentence } from './find-bar.tsx';
import type { FindState } from './find-store.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { useArrival } from './use-arrival.ts';
import { useFind } from './use-find.ts';
import { useReading } from './use-reading.ts';
import { useReadingCommands } from './use-reading-commands.ts';
import { useThumbnails } from './use-thumbnails.ts';

export interface ReadingScreenProps {
  client: Client;
  /** The meeting whose agenda stands beside the paper; null where there is none, or not yet. */
  meeting: MeetingDetail | null;
  hash: string;
  /** Where to begin; without it, exactly where I left off. */
  pdfPage?: number;
  /** Words to look for at once: the passage that a search led to. */
  find?: string;
}

/** Reads one file: agenda, paper, and what finds the way in it. */
export function ReadingScreen(props: ReadingScreenProps) {
  return <ReadingOfFile key={props.hash} {...props} />;
}

function ReadingOfFile({ client, meeting, hash, pdfPage, find }: ReadingScreenProps) {
  const { announcer } = useApp();
  const act = useAct();
  const list = useRef<PageListHandle>(null);
  const lastMove = useRef(0);
  const [zoom, setZoom] = useState(1);
  const [address, setAddress] = useState<string | null>(null);
  const { reading, state, pageWords, go } = useReading({
    client,
    meeting,
    hash,
    pdfPage: pdfPage ?? null,
    list,
  });
  const { file, start, textView, paper, cannotOpen } = state;
  const isShown = file !== null && start !== null && (textView || cannotOpen === null);
  const words = (hit: FindState) =>
    findWordsSentence(hit, pageWords(hit.pages[hit.current?.page ?? 0]?.pdfPage ?? 1));
  const finding = useFind({
    client,
    hash,
    list,
    shown: isShown ? String(textView) : null,
    onHit: (hit) => announcer.say(words(hit)),
  });
  const goHere = (page: number) => go({ hash, pdfPage: page }, 'stay');
  const pages = file?.pages.length ?? 0;
  const commands = useReadingCommands({
    reading,
    find: finding.find,
    pages,
    zoom,
    list,
    onGo: goHere,
  });
  useArrival({
    pdfPage: pdfPage ?? null,
    find: find ?? null,
    onGo: goHere,
    onFind: (asked, from) => {
      finding.find.open();
      finding.find.look(asked, from, true);
    },
  });
  const thumbnails = useThumbnails({
    client,
    hash,
    pages,
    meeting,
    paper,
    isImporting: state.importing !== null,
    lastMove,
  });
  const follow = (link: PageLink) =>
    link.kind === 'page' ? go({ hash, pdfPage: link.pdfPage }, 'pages') : setAddress(link.address);

  return (
    <>
      <ReadingFrame
        client={client}
        meeting={meeting}
        reading={reading}
        state={state}
        finding={{ ...finding, words: words(finding.state) }}
        commands={commands}
        thumbnails={thumbnails}
        zoom={zoom}
        list={list}
        onGo={go}
        onZoomed={setZoom}
        onMoved={(place, most) => {
          lastMove.current = performance.now();
          reading.moved(place, most);
        }}
        onLink={follow}
        onTick={(tickedPaper, read) =>
          void act(() => client.call('reading.markRead', { paper: tickedPaper, read }))
        }
      />
      <AddressDialog address={address} onClose={() => setAddress(null)} />
    </>
  );
}
