import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageInfo } from '../../../shared/contract/papers.ts';
import type { ThumbnailShelf } from '../../pdf/thumbnail-shelf.ts';
import './panels.css';

interface PicturesPanelProps {
  pages: PageInfo[];
  pdfPage: number;
  thumbnails: ThumbnailShelf;
  onGo: (pdfPage: number) => void;
}

/** CSS pixels: a row holds one picture in a frame and its label. */
const rowHeight = 208;
const rowsAround = 4;

/** Small pictures of all pages; only those in the window and a few around are in the document. */
export function PicturesPanel({ pages, pdfPage, thumbnails, onGo }: PicturesPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const [rows, setRows] = useState({ first: 0, last: 0 });
  const [, setArrived] = useState(0);
  const { length } = pages;
  const seen = useCallback(() => {
    const element = panel.current;
    if (!element) return;
    const first = Math.floor(element.scrollTop / rowHeight) - rowsAround;
    const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + rowsAround;
    setRows({ first: Math.max(0, first), last: Math.min(length - 1, last) });
  }, [length]);

  useEffect(() => thumbnails.watch(() => setArrived((count) => count + 1)), [thumbnails]);
  useEffect(() => void thumbnails.want(rows.first, rows.last), [thumbnails, rows]);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const top = (pdfPage - 1) * rowHeight;
    const isSeen =
      top >= element.scrollTop && top + rowHeight <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTop = top - element.clientHeight / 3;
  }, [pdfPage]);
  useEffect(seen, [seen]);

  const shown = pages.slice(rows.first, rows.last + 1);
  return (
    <nav
      ref={panel}
      className="reading-panel pictures-panel"
      aria-label="Page pictures"
      tabIndex={-1}
      onScroll={seen}
    >
      <ol className="plain-list pictures" style={{ blockSize: pages.length * rowHeight }}>
        {shown.map((page) => (
          <li
            key={page.pdfPage}
            className="picture-row"
            style={{ insetBlockStart: (page.pdfPage - 1) * rowHeight }}
          >
            <Picture
              page={page}
              url={thumbnails.url(page.pdfPage - 1)}
              isHere={page.pdfPage === pdfPage}
              onGo={onGo}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PictureProps {
  page: PageInfo;
  url: string | null;
  isHere: boolean;
  onGo: (pdfPage: number) => void;
}

function Picture({ page, url, isHere, onGo }: PictureProps) {
  return (
    <button
      type="button"
      className="picture"
      aria-current={isHere ? 'page' : undefined}
      onClick={() => onGo(page.pdfPage)}
    >
      {url === null ? (
        <span className="picture-paper" aria-hidden="true" />
      ) : (
        <img src={url} alt="" className="picture-paper" />
      )}
      <span>{page.printed === null ? `PDF page ${page.pdfPage}` : `Page ${page.printed}`}</span>
    </button>
  );
}
