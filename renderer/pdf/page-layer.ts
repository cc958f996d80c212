import type { PageWords } from './text-layer.ts';

/**
 * From PDF user space (points, unturned, origin lower left) to the page's element and back. CSS pixels from
 * the element's upper left corner, as the page is shown now: zoomed and turned.
 */
export interface PageGeometry {
  pdfPage: number;
  /** The page's element. CSS pixels. */
  width: number;
  height: number;
  /** CSS pixels a point. */
  scale: number;
  /** Matrix [a, b, c, d, e, f] from user space to CSS pixels, as SVG and canvas take it. */
  matrix: readonly [number, number, number, number, number, number];
  toPage(x: number, y: number): [left: number, top: number];
  toUser(left: number, top: number): [x: number, y: number];
}

/** A page that stands in the document with its geometry known. */
export interface LaidPage {
  geometry: PageGeometry;
  /** The page's region: what is put in lies over the drawing and the words, under nothing. */
  element: HTMLElement;
  /** Null until the words are laid. */
  words: PageWords | null;
}

/** What a layer keeps for one page in the document. */
export interface PageLayerPart {
  /** Zoomed or turned. */
  moved(geometry: PageGeometry): void;
  worded(words: PageWords): void;
  /** The page leaves the document. */
  remove(): void;
}

/** Something that lies over every page: marks. Called for each page that comes into the document. */
export interface PageLayer {
  lay(page: LaidPage): PageLayerPart;
}
