import { geometryOf, type PageFrame, type ShownSize } from './page-geometry.ts';
import type { PageLayer, PageLayerPart } from './page-layer.ts';
import type { PageWords } from './text-layer.ts';

/** What lies over one page: laid once the file has told where its user space is, and moved with the page. */
export class SlotLayers {
  private readonly element: HTMLElement;
  private readonly layers: readonly PageLayer[];
  private parts: PageLayerPart[] = [];
  private known: { pdfPage: number; frame: PageFrame } | null = null;
  private size: ShownSize = { width: 1, height: 1, scale: 1 };
  private quarterTurns = 0;

  constructor(element: HTMLElement, layers: readonly PageLayer[]) {
    this.element = element;
    this.layers = layers;
  }

  private geometry(known: { pdfPage: number; frame: PageFrame }) {
    return geometryOf(known.pdfPage, known.frame, this.size, this.quarterTurns);
  }

  /** The file tells of the page; only the first time does something. */
  lay(pdfPage: number, frame: PageFrame, words: PageWords | null): void {
    if (this.known) return;
    this.known = { pdfPage, frame };
    const page = { geometry: this.geometry(this.known), element: this.element, words };
    this.parts = this.layers.map((layer) => layer.lay(page));
  }

  place(size: ShownSize, quarterTurns: number): void {
    this.size = { width: size.width, height: size.height, scale: size.scale };
    this.quarterTurns = quarterTurns;
    if (!this.known) return;
    const geometry = this.geometry(this.known);
    for (const part of this.parts) part.moved(geometry);
  }

  worded(words: PageWords): void {
    for (const part of this.parts) part.worded(words);
  }

  remove(): void {
    for (const part of this.parts) part.remove();
    this.parts = [];
  }
}
