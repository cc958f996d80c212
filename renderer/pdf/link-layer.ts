import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPaper } from './open-paper.ts';

/** Where a link leads. Addresses are shown before anything is opened (security S8). */
export type PageLink = { kind: 'page'; pdfPage: number } | { kind: 'address'; address: string };

interface LinkAnnotation {
  rect: [number, number, number, number];
  url?: string;
  dest?: unknown;
}

/** Schemes that may be offered in the dialog at all (security S8); whatever else stands in a file is ignored. */
const offered = new Set(['https:', 'http:', 'mailto:']);

/** What pdf.js found safe to name, as an address we would show; null for every other scheme. */
export function offeredAddress(url: unknown): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return offered.has(parsed.protocol) ? parsed.href : null;
}

/**
 * Buttons over the links of a page, or null where it has none. Launch actions, scripts, links into other
 * files and embedded files are left out (security S30).
 */
export async function layLinks(
  page: PDFPageProxy,
  paper: OpenPaper,
  look: { quarterTurns: number; pageName(pdfPage: number): string },
  follow: (link: PageLink) => void,
): Promise<HTMLElement | null> {
  const annotations: unknown[] = await page.getAnnotations({ intent: 'display' });
  paper.notes.met(annotations);
  const layer = document.createElement('div');
  layer.className = 'page-links';
  for (const annotation of annotations.filter(isLink)) {
    const link = await linkOf(annotation, paper);
    if (link === null) continue;
    const name =
      link.kind === 'page' ? `Go to ${look.pageName(link.pdfPage)}` : `Link: ${link.address}`;
    const button = linkButton(name, () => follow(link));
    placeOver(button, annotation.rect, page, look.quarterTurns);
    layer.append(button);
  }
  return layer.childElementCount === 0 ? null : layer;
}

function isLink(value: unknown): value is LinkAnnotation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'subtype' in value &&
    value.subtype === 'Link' &&
    'rect' in value &&
    Array.isArray(value.rect) &&
    value.rect.length === 4 &&
    value.rect.every((number) => Number.isFinite(number))
  );
}

async function linkOf(annotation: LinkAnnotation, paper: OpenPaper): Promise<PageLink | null> {
  const address = offeredAddress(annotation.url);
  if (address !== null) return { kind: 'address', address };
  if (annotation.dest === undefined || annotation.dest === null) return null;
  const pdfPage = await paper.pageOf(annotation.dest);
  return pdfPage === null ? null : { kind: 'page', pdfPage };
}

function linkButton(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'page-link';
  button.setAttribute('aria-label', name);
  button.title = name;
  button.addEventListener('click', press);
  return button;
}

/** In parts of the page, so that zooming moves nothing. */
function placeOver(
  button: HTMLElement,
  rect: LinkAnnotation['rect'],
  page: PDFPageProxy,
  quarterTurns: number,
): void {
  const viewport = page.getViewport({
    scale: 1,
    rotation: (page.rotate + 90 * quarterTurns) % 360,
  });
  const [x0 = 0, y0 = 0] = viewport.convertToViewportPoint(rect[0], rect[1]).map(Number);
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(rect[2], rect[3]).map(Number);
  const part = (value: number, whole: number) => `${((100 * value) / whole).toFixed(3)}%`;
  button.style.left = part(Math.min(x0, x1), viewport.width);
  button.style.top = part(Math.min(y0, y1), viewport.height);
  button.style.width = part(Math.abs(x1 - x0), viewport.width);
  button.style.height = part(Math.abs(y1 - y0), viewport.height);
}
