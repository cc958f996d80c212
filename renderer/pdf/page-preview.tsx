import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Client } from '../client/client.ts';
import { drawPage, freeCanvas } from './page-canvas.ts';
import { borrowPaper } from './paper-shelf.ts';
import './page-preview.css';

interface PagePreviewProps {
  client: Client;
  hash: string;
  /** Page of the file, from 1. */
  pdfPage: number;
  /** What the picture shows, for those who cannot see it: "Page 12 of the pack". */
  label?: string;
  /** What lies over the page once it is drawn, in a drawing that fills it. */
  over?: (frame: PreviewFrame) => ReactNode;
}

/** How user space lies on the previewed page: its size in points as shown, and the matrix to that. */
export interface PreviewFrame {
  width: number;
  height: number;
  matrix: readonly number[];
}

/** One page of a file as a picture, as wide as the room it is given. For looking, not for reading. */
export function PagePreview({ client, hash, pdfPage, label, over }: PagePreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const url = client.paperUrl(hash);
  const key = `${url} ${pdfPage}`;
  const [ended, setEnded] = useState<{ key: string; frame: PreviewFrame | null } | null>(null);
  const state = ended?.key !== key ? 'drawing' : ended.frame === null ? 'failed' : 'drawn';
  const frame = ended?.key === key ? ended.frame : null;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const loan = borrowPaper(url);
    const draw = async () => {
      const paper = await loan.paper;
      const page = await paper.page(pdfPage);
      const natural = page.getViewport({ scale: 1 });
      const width = box.current?.clientWidth ?? 0;
      if (signal.aborted || width === 0) return;
      const drawing = drawPage(page, {
        width,
        height: (width * natural.height) / natural.width,
        quarterTurns: 0,
        pixelRatio: devicePixelRatio,
      });
      signal.addEventListener('abort', () => drawing.cancel(), { once: true });
      const canvas = await drawing.canvas;
      if (signal.aborted) return freeCanvas(canvas);
      clear(box.current);
      box.current?.append(canvas);
      const { width: points, height, transform } = natural;
      setEnded({ key, frame: { width: points, height, matrix: transform } });
    };
    const room = box.current;
    draw().catch(() => {
      if (signal.aborted) return;
      clear(room);
      setEnded({ key, frame: null });
    });
    return () => {
      stop.abort();
      loan.giveBack();
    };
  }, [url, pdfPage, key]);
  return (
    <div ref={box} className="page-preview" role="img" aria-label={label ?? `PDF page ${pdfPage}`}>
      {state === 'drawing' && <p className="page-preview-remark">Drawing the page…</p>}
      {state === 'failed' && <p className="page-preview-remark">This page cannot be shown.</p>}
      {frame && over?.(frame)}
    </div>
  );
}

function clear(room: HTMLElement | null): void {
  for (const canvas of room?.querySelectorAll('canvas') ?? []) freeCanvas(canvas);
}
