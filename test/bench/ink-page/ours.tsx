import { getStroke } from 'perfect-freehand';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { createMarks } from '../../../renderer/app/marks-store.ts';
import type { Client } from '../../../renderer/client/client.ts';
import { createInkLayer } from '../../../renderer/features/annotations/ink-layer.ts';
import { createInkOptions } from '../../../renderer/features/annotations/ink-options.ts';
import { openPaper } from '../../../renderer/pdf/open-paper.ts';
import { PageList, type PageListHandle } from '../../../renderer/pdf/page-list.tsx';
import { loadPdfjs } from '../../../renderer/pdf/pdfjs.ts';
import { createThumbnailShelf } from '../../../renderer/pdf/thumbnail-shelf.ts';
import type { PageInfo } from '../../../shared/contract/papers.ts';
import { inkOutline } from '../../../shared/domain/ink-look.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';

const nothing = () => undefined;
/** Strokes that were sent to be kept. */
let kept = 0;
/** A backend that answers at once and keeps nothing: what is measured ends where the call begins. */
const client = {
  call: (name: string) => {
    if (name === 'annotations.add' || name === 'annotations.addStroke') kept += 1;
    const isList = name === 'annotations.list' || !name.startsWith('annotations.');
    return Promise.resolve(isList ? [] : null);
  },
  on: () => nothing,
  connection: { subscribe: () => nothing, current: () => 'open' },
  paperUrl: (url: string) => url,
} as unknown as Client;

const marks = createMarks(client, 'a'.repeat(64), () => new Date());
marks.watch();
marks.setTool('pen');
const layers = [createInkLayer(marks, createInkOptions())];
const pages: PageInfo[] = [1, 2].map((pdfPage) => ({
  pdfPage,
  width: 595.28,
  height: 841.89,
  printed: String(pdfPage),
  kind: 'text',
}));

async function begin(): Promise<void> {
  await loadPdfjs();
  const paper = await openPaper('./paper.pdf');
  const root = createRoot(document.getElementById('window') as HTMLDivElement);
  await new Promise<void>((drawn) =>
    root.render(
      <PageList
        pages={pages}
        paper={paper}
        start={{ index: 0, offsetPerMille: 0 }}
        view={{ fit: 'width', quarterTurns: 0 }}
        whole="the pack"
        placeWords={() => ''}
        thumbnails={createThumbnailShelf(client, '', 2)}
        onMoved={nothing}
        onLink={nothing}
        onZoom={nothing}
        onBroke={nothing}
        onDrawn={() => drawn()}
        layers={layers}
        handle={createRef<PageListHandle>()}
      />,
    ),
  );
}

/** A stroke as a hand draws it, of so many points. */
const aStroke = (length: number): InkPoint[] =>
  Array.from({ length }, (_, index) => ({
    x: 100 + index * 0.2 + 6 * Math.sin(index / 7),
    y: 400 + 9 * Math.cos(index / 11),
    pressure: 0.2 + 0.6 * Math.abs(Math.sin(index / 23)),
    time: 4,
  }));

function outlineTimes(length: number): number[] {
  const points = aStroke(length);
  const look = { tool: 'pen', baseWidth: 200 } as const;
  const outline = () => inkOutline(points, look, getStroke);
  // the first ones are those that the engine learns from
  for (let round = 0; round < 50; round += 1) outline();
  // one outline is shorter than the page's clock is fine
  const together = 20;
  return Array.from({ length: 20 }, () => {
    const begun = performance.now();
    for (let round = 0; round < together; round += 1) outline();
    return (performance.now() - begun) / together;
  });
}

globalThis.inkBench = {
  outlineTimes,
  ready: begin(),
  strokes: () => kept,
};
