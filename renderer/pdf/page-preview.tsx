import { useEffect, useRef, useState } from 'react';
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
}

/** One page of a file as a picture, as wide as the room it is given. For looking, not for reading. */
export function PagePreview({ client, hash, pdfPage, label }: PagePreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const url = client.paperUrl(hash);
  const key = `${url} ${pdfPage}`;
  const [ended, setEnded] = useState<{ key: string; as: 'drawn' | 'failed' } | null>(null);
  const state = ended?.key === key ? ended.as : 'drawing';
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
      setEnded({ key, as: 'drawn' });
    };
    const room = box.current;
    draw().catch(() => {
      if (signal.aborted) return;
      clear(room);
      setEnded({ key, as: 'failed' });
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
    </div>
  );
}

function clear(room: HTMLElement | null): void {
  for (const canvas of room?.querySelectorAll('canvas') ?? []) freeCanvas(canvas);
}
