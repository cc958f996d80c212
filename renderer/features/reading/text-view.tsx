import { memo, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import { pageName } from '../../../shared/domain/printed-page.ts';
import type { TextLayer, TextLayerPart } from '../../app/reader-port.ts';
import type { Client } from '../../client/client.ts';
import type { Place } from '../../pdf/page-layout.ts';
import { type PageListHandle, pictureRemark } from '../../pdf/page-list.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { type TextPage, textPages } from './text-pages.ts';
import { TextSections } from './text-sections.ts';
import './text-view.css';

interface TextViewProps {
  client: Client;
  file: PaperFile;
  start: Place;
  whole: string;
  onMoved: (place: Place, mostSeen: number) => void;
  onFound: (index: number, count: number) => void;
  handle: Ref<PageListHandle>;
  layer: TextLayer;
}

/**
 * The whole file as plain headings and paragraphs in large type, not windowed: a screen reader reads on
 * without a break, and the words flow at any size.
 */
export function TextView(props: TextViewProps) {
  const { client, file, start, whole, onMoved, onFound, handle, layer } = props;
  const column = useRef<HTMLElement>(null);
  const [pages, setPages] = useState<ReadonlyMap<number, TextPage>>(new Map());
  const [failed, setFailed] = useState(false);
  const sections = useRef<TextSections | null>(null);
  const latest = useLatest({ onMoved, onFound });
  const { hash } = file;
  const count = file.pages.length;

  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    const made = new TextSections(
      element,
      (place, most) => latest().onMoved(place, most),
      (index, found) => latest().onFound(index, found),
    );
    sections.current = made;
    return () => made.close();
  }, [latest]);
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      for await (const portion of textPages(client, { hash, pages: count }, start.index)) {
        if (stopped) return;
        setPages((before) => new Map([...before, ...portion.map((page) => keyed(page))]));
      }
    };
    read().catch(() => stopped || setFailed(true));
    return () => {
      stopped = true;
    };
  }, [client, hash, count, start]);
  const isThere = pages.has(start.index + 1);
  useEffect(() => {
    if (isThere) sections.current?.goTo(start);
  }, [isThere, start]);
  const laid = useRef<TextLayerPart | null>(null);
  useEffect(() => {
    const part = column.current && layer.lay(column.current);
    laid.current = part;
    return () => part?.remove();
  }, [layer]);
  useEffect(() => {
    if (pages.size === 0) return;
    sections.current?.filled();
    laid.current?.filled();
  }, [pages]);
  useImperativeHandle(handle, () => handleOf(sections), []);

  return (
    <section ref={column} className="text-view" aria-label="Text of the pages">
      {failed && <p role="alert">The words of this file cannot be read just now.</p>}
      {file.pages.map((page) => (
        <TextOfPage
          key={page.pdfPage}
          pdfPage={page.pdfPage}
          name={pageName(page, whole)}
          isPicture={page.kind === 'scan'}
          text={pages.get(page.pdfPage) ?? null}
        />
      ))}
    </section>
  );
}

const keyed = (page: TextPage): [number, TextPage] => [page.pdfPage, page];

interface TextOfPageProps {
  pdfPage: number;
  name: string;
  isPicture: boolean;
  text: TextPage | null;
}

const TextOfPage = memo(function TextOfPage({ pdfPage, name, isPicture, text }: TextOfPageProps) {
  return (
    <section className="text-page" data-pdf-page={pdfPage} aria-label={name} tabIndex={-1}>
      <h2 className="text-page-name">{name}</h2>
      {isPicture && <p>{pictureRemark}</p>}
      {text?.blocks.map((block) =>
        block.kind === 'heading' ? (
          <h3 key={block.at}>{block.text}</h3>
        ) : (
          <p key={block.at}>{block.text}</p>
        ),
      )}
      {text?.blocks.length === 0 && !isPicture && <p className="quiet">No words on this page.</p>}
    </section>
  );
});

function handleOf(sections: { current: TextSections | null }): PageListHandle {
  return {
    goTo: (place) => sections.current?.goTo(place),
    focusPage: (index) => sections.current?.focusPage(index),
    focus: () => sections.current?.focus(),
    scrollBy: (windows) => sections.current?.scrollBy(windows),
    lookFor: (words) => sections.current?.lookFor(words),
    showHit: (index, nth) => sections.current?.showHit(index, nth),
    speak: (index, sentence) => sections.current?.speak(index, sentence),
    showPart: ({ pdfPage }) => sections.current?.goTo({ index: pdfPage - 1, offsetPerMille: 0 }),
  };
}
