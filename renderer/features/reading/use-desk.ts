import { type RefObject, useMemo, useRef, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { ReaderSlots } from '../../app/reader-port.ts';
import { useReadingLook } from '../../app/reading-look.ts';
import type { Client } from '../../client/client.ts';
import type { Place } from '../../pdf/page-layout.ts';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import type { ThumbnailShelf } from '../../pdf/thumbnail-shelf.ts';
import { createPlaceTrail, type PlaceTrail } from './place-trail.ts';
import type { ReadAloud } from './read-aloud.ts';
import { useArrival } from './use-arrival.ts';
import { type Finding, useFind } from './use-find.ts';
import { useReadAloud } from './use-read-aloud.ts';
import { type Reading, useReading } from './use-reading.ts';
import { type ReadingCommands, useReadingCommands } from './use-reading-commands.ts';
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
  slots: ReaderSlots;
}

export interface Desk extends Reading {
  finding: Finding;
  commands: ReadingCommands;
  thumbnails: ThumbnailShelf;
  trail: PlaceTrail;
  onBack: () => void;
  aloud: ReadAloud;
  /** Two pages side by side. */
  twoPages: boolean;
  list: RefObject<PageListHandle | null>;
  zoom: number;
  onZoomed: (zoom: number) => void;
  onMoved: (place: Place, most: number) => void;
}

/** Everything one reading screen works with. */
export function useDesk({ client, meeting, hash, pdfPage, find }: ReadingScreenProps): Desk {
  const list = useRef<PageListHandle>(null);
  const lastMove = useRef(0);
  const [zoom, onZoomed] = useState(1);
  const asked = pdfPage ?? null;
  const trail = useMemo(() => createPlaceTrail(), []);
  const twoPages = useReadingLook().look?.twoPages === 1;
  const reading = useReading({ client, meeting, hash, pdfPage: asked, list, trail });
  const { file, start, textView, paper, cannotOpen, importing } = reading.state;
  const { pageWords } = reading;
  const isShown = file !== null && start !== null && (textView || cannotOpen === null);
  const shown = isShown ? String(textView) : null;
  const finding = useFind({ client, hash, list, shown, pageWords });
  const onGo = (page: number) => reading.go({ hash, pdfPage: page }, 'stay');
  const pages = file?.pages.length ?? 0;
  const onBack = () => {
    const place = trail.back();
    if (place === null) return;
    list.current?.goTo(place);
    list.current?.focusPage(place.index);
  };
  const aloud = useReadAloud({
    client,
    hash,
    pages,
    onSentence: (spoken) => {
      const { pdfPage: shown } = reading.reading.store.getState();
      if (spoken !== null && spoken.pdfPage !== shown) onGo(spoken.pdfPage);
      list.current?.speak((spoken?.pdfPage ?? shown) - 1, spoken?.sentence ?? null);
    },
  });
  const onReadAloud = () => aloud.start(reading.reading.store.getState().pdfPage);
  const commands = useReadingCommands({
    reading: reading.reading,
    find: finding.find,
    pages,
    zoom,
    list,
    twoPages,
    onGo,
    onBack,
    onReadAloud,
  });
  const onFind = (words: string, from: number) => {
    finding.find.open(from);
    finding.find.look(words, true);
  };
  useArrival({ pdfPage: asked, find: find ?? null, onGo, onFind });
  const isImporting = importing !== null;
  const thumbs = { client, hash, pages, meeting, paper, isImporting, lastMove };
  const thumbnails = useThumbnails(thumbs);
  const onMoved = (place: Place, most: number) => {
    lastMove.current = performance.now();
    reading.reading.moved(place, most);
  };
  const found = { finding, commands, thumbnails };
  return { ...reading, ...found, trail, onBack, aloud, twoPages, list, zoom, onZoomed, onMoved };
}
