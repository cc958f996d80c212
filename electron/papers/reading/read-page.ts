import { type PageViewport, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import { type DraftModel, draftModel } from './draft-model.ts';
import { pageLines, type TextItem } from './page-lines.ts';
import { drawsPicture } from './page-picture.ts';

/** A page's words and what else reading them showed. */
export interface PageReading {
  page: PageText;
  model: DraftModel;
  /** Destinations of links on the page that lead to a place in the file, as pdf.js gives them. */
  destinations: unknown[];
  /** True where the page holds scripts, or links that start programs or open other files. */
  active: boolean;
}

/** What pdf.js tells of an annotation, as far as it matters here. */
interface Annotation {
  subtype?: string;
  dest?: unknown;
  url?: string;
  unsafeUrl?: string;
  attachment?: unknown;
  actions?: unknown;
}

/** Reads one page. Points of the page as it is shown: turned by its own /Rotate, cut to its CropBox. */
export async function readPage(page: PDFPageProxy, label: string | null): Promise<PageReading> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = textItems(content.items);
  const placed = pageLines(shownItems(items, viewport), viewport.width, viewport.height);
  const lines = placed.map(({ line }) => line);
  const annotations = (await page.getAnnotations()) as Annotation[];
  return {
    page: {
      pdfPage: page.pageNumber,
      width: viewport.width,
      height: viewport.height,
      lines,
      hasImage: isSparse(lines) && drawsPicture(await page.getOperatorList()),
      label,
    },
    model: draftModel(page, items, placed),
    destinations: annotations.map((one) => one.dest ?? null).filter((dest) => dest !== null),
    active: annotations.some(isActive) || (await page.getJSActions()) !== null,
  };
}

/** Most characters of a page that is looked at for a picture: a scan may bear both stamps as text. */
const fewCharacters = 120;

function isSparse(lines: TextLine[]): boolean {
  return lines.reduce((sum, line) => sum + line.text.length, 0) <= fewCharacters;
}

/** A page that pdf.js could not read: no words, and no claim that it is blank. */
export function unreadPage(pdfPage: number, label: string | null): PageText {
  return { pdfPage, width: 595, height: 842, lines: [], hasImage: true, label };
}

/** Text items in the frame of the shown page, origin lower left. */
function shownItems(items: readonly TextItem[], viewport: PageViewport): TextItem[] {
  const upright = Util.transform([1, 0, 0, -1, 0, viewport.height], viewport.transform);
  // userUnit makes a point of the file longer than 1/72 inch
  const scale = Math.hypot(upright[0] ?? 1, upright[1] ?? 0);
  return items.map((item) => ({
    str: item.str,
    transform: Util.transform(upright, item.transform),
    width: item.width * scale,
    fontName: item.fontName,
  }));
}

function textItems(items: readonly object[]): TextItem[] {
  return items.filter((item): item is TextItem => 'str' in item);
}

/** A scheme of the web that leads to no program on this computer, however odd: "chrome-extension:". */
const harmlessScheme = /^(?!file:|javascript:|vbscript:|data:)[a-z][a-z0-9+.-]+:/i;

/**
 * A link that starts a program or opens a file, a script, an embedded file. pdf.js gives launch actions and
 * links to other files as an address it does not clear, in raw form only.
 */
function isActive(annotation: Annotation): boolean {
  const raw = annotation.url === undefined ? (annotation.unsafeUrl ?? '') : '';
  const leadsToFile = raw !== '' && !harmlessScheme.test(raw);
  return leadsToFile || annotation.attachment !== undefined || hasEntries(annotation.actions);
}

function hasEntries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
