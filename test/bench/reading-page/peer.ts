import 'pdfjs-dist/web/pdf_viewer.css';
import { loadPdfjs, pdfjsAssets } from '../../../renderer/pdf/pdfjs.ts';
import { type BenchPage, painted } from './bench-page.ts';

/** pdf.js' own number for a page that is drawn whole. */
const finished = 3;
const container = document.getElementById('window') as HTMLDivElement;

async function makePeer(): Promise<BenchPage> {
  const pdfjs = await loadPdfjs();
  // it finds the library here, and nowhere else
  Object.assign(globalThis, { pdfjsLib: pdfjs });
  const { EventBus, PDFLinkService, PDFViewer } = await import(
    'pdfjs-dist/legacy/web/pdf_viewer.mjs'
  );
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container, eventBus, linkService });
  linkService.setViewer(viewer);
  let close = () => Promise.resolve();
  const stateOf = (page: number): number => viewer.getPageView(page - 1)?.renderingState ?? 0;

  return {
    open: async (url) => {
      const begun = performance.now();
      const data = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const task = pdfjs.getDocument({ data, verbosity: 0, ...pdfjsAssets() });
      close = () => task.destroy();
      const pdf = await task.promise;
      eventBus.on('pagesinit', () => {
        viewer.currentScaleValue = '1';
      });
      const first = new Promise<void>((resolve) => {
        eventBus.on('pagerendered', () => resolve());
      });
      viewer.setDocument(pdf);
      linkService.setDocument(pdf);
      await first;
      await painted();
      return performance.now() - begun;
    },
    prepare: () => Promise.resolve(),
    pages: () => viewer.pagesCount,
    jump: (page) => {
      viewer.currentPageNumber = page;
    },
    isSharp: (page) => stateOf(page) === finished,
    scroller: () => container,
    middle: () => {
      const box = container.getBoundingClientRect();
      const at = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const page = at.find((element) => element.classList.contains('page'));
      if (!(page instanceof HTMLElement)) return 'sharp'; // a gap between pages
      if (stateOf(Number(page.dataset['pageNumber'])) === finished) return 'sharp';
      return page.querySelector('canvas') ? 'standIn' : 'blank';
    },
    close: () => close(),
  };
}

globalThis.bench = await makePeer();
