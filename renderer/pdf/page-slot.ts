import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layLinks, type PageLink } from './link-layer.ts';
import type { OpenPaper } from './open-paper.ts';
import { type Drawing, drawKey, drawPage, freeCanvas } from './page-canvas.ts';
import type { PageLayer } from './page-layer.ts';
import type { PageBox } from './page-layout.ts';
import { SlotLayers } from './slot-layers.ts';
import { layWords, type PageWords } from './text-layer.ts';

/** What a slot shows of its page besides the drawing. */
export interface SlotLook {
  /** The region's name: "Page 17 of the pack, item 4, Education performance". */
  name: string;
  /** What stands on the plain paper until the page is drawn: "Page 17". */
  label: string;
  /** A sentence for pages that hold no words, read out at the start of the page. */
  remark: string | null;
  thumbnail: string | null;
}

/**
 * One page of the list that is in the document: from below a thumbnail, the canvas, the words, the links.
 * Layers put themselves between and above those by their z-index: see page-list.css.
 */
export class PageSlot {
  readonly element = document.createElement('section');
  /** When it was last in the window, for deciding whose canvas goes first. */
  lastSeen = 0;
  words: PageWords | null = null;
  private readonly stop = new AbortController();
  private readonly thumbnail = document.createElement('div');
  private readonly remark = document.createElement('p');
  private hasFailed = false;
  private box: PageBox = { top: 0, left: 0, width: 1, height: 1, scale: 1, bottom: 1 };
  private quarterTurns = 0;
  private canvas: HTMLCanvasElement | null = null;
  private drawnAs = '';
  private drawing: Drawing | null = null;
  /** So often what is drawn became another look. */
  private looks = 0;
  private layering = false;
  private page: PDFPageProxy | null = null;
  private readonly layers: SlotLayers;

  constructor(look: SlotLook, layers: readonly PageLayer[] = []) {
    this.layers = new SlotLayers(this.element, layers);
    this.element.className = 'page';
    this.element.tabIndex = -1;
    this.thumbnail.className = 'page-thumbnail';
    this.thumbnail.setAttribute('aria-hidden', 'true');
    this.remark.className = 'page-remark';
    this.element.append(this.thumbnail, this.remark);
    this.rename(look);
    this.showThumbnail(look.thumbnail);
  }

  rename(look: SlotLook): void {
    this.element.setAttribute('aria-label', look.name);
    this.remark.textContent = look.remark ?? '';
    this.remark.hidden = look.remark === null;
    const isPlain = this.thumbnail.style.backgroundImage === '';
    if (isPlain && !this.hasFailed) this.thumbnail.textContent = look.label;
  }

  showThumbnail(url: string | null): void {
    if (url === null) return;
    this.thumbnail.style.backgroundImage = `url("${url}")`;
    this.thumbnail.textContent = '';
  }

  /** Moves and sizes the page at once; what is drawn is stretched until it is drawn again. */
  place(box: PageBox, quarterTurns: number): void {
    const { style } = this.element;
    style.top = `${box.top}px`;
    style.left = `${box.left}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    style.setProperty('--page-width', `${quarterTurns % 2 ? box.height : box.width}px`);
    style.setProperty('--page-height', `${quarterTurns % 2 ? box.width : box.height}px`);
    style.setProperty('--total-scale-factor', String(box.scale));
    this.element.dataset['quarterTurns'] = String(quarterTurns);
    if (quarterTurns !== this.quarterTurns) this.dropLayers();
    this.box = box;
    this.quarterTurns = quarterTurns;
    this.layers.place(box, quarterTurns);
  }

  private get wanted(): string {
    const { width, height } = this.box;
    const { quarterTurns } = this;
    const size = { width, height, quarterTurns, pixelRatio: devicePixelRatio };
    return `${drawKey(size)} ${this.looks}`;
  }

  get isDrawn(): boolean {
    return this.canvas !== null && this.drawnAs === this.wanted;
  }

  /** Something better than a thumbnail is shown, though perhaps stretched. */
  get hasCanvas(): boolean {
    return this.canvas !== null;
  }

  get canvasPixels(): number {
    return this.canvas ? this.canvas.width * this.canvas.height : 0;
  }

  get hasLayers(): boolean {
    return this.words !== null || this.layering;
  }

  /** Draws the page as it is placed now. Resolves false when it was cancelled. Throws when it cannot be drawn. */
  async draw(paper: OpenPaper, pdfPage: number): Promise<boolean> {
    const key = this.wanted;
    this.page ??= await paper.page(pdfPage);
    if (this.stop.signal.aborted) return false;
    this.layers.lay(pdfPage, this.page, this.words);
    const { width, height } = this.box;
    const { quarterTurns } = this;
    const drawing = drawPage(this.page, {
      width,
      height,
      quarterTurns,
      pixelRatio: devicePixelRatio,
    });
    this.drawing = drawing;
    try {
      this.show(await drawing.canvas, key);
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return false;
      if (this.stop.signal.aborted) return false;
      throw error;
    } finally {
      if (this.drawing === drawing) this.drawing = null;
    }
  }

  private show(canvas: HTMLCanvasElement, key: string): void {
    if (this.stop.signal.aborted) {
      freeCanvas(canvas);
      return;
    }
    this.dropCanvas();
    this.canvas = canvas;
    this.drawnAs = key;
    this.thumbnail.after(canvas);
  }

  /** The page as pdf.js has it, once it was drawn. */
  get drawnPage(): PDFPageProxy | null {
    return this.page;
  }

  cancelDrawing(): void {
    this.drawing?.cancel();
  }

  /** What is drawn is no longer what should be; it stays until it is drawn again. */
  spoil(): void {
    this.looks += 1;
    this.cancelDrawing();
  }

  /** Lays words and links over the page. Resolves true when they were laid, false when the page left. */
  async layOver(
    paper: OpenPaper,
    look: { pageName(pdfPage: number): string; follow(link: PageLink): void },
  ): Promise<boolean> {
    const { page, quarterTurns, stop } = this;
    if (page === null || this.hasLayers) return false;
    this.layering = true;
    try {
      const words = await layWords(page, { scale: this.box.scale, quarterTurns }, stop.signal);
      const links = await layLinks(page, paper, { quarterTurns, ...look }, look.follow);
      if (stop.signal.aborted || quarterTurns !== this.quarterTurns) return false;
      this.words = words;
      this.element.append(words.element, ...(links ? [links] : []));
      this.layers.worded(words);
      return true;
    } catch (error) {
      if (stop.signal.aborted) return false;
      throw error;
    } finally {
      this.layering = false;
    }
  }

  sayCannotShow(): void {
    this.hasFailed = true;
    this.thumbnail.classList.add('page-failed');
    this.thumbnail.textContent = 'This page cannot be shown. The other pages can.';
    this.thumbnail.removeAttribute('aria-hidden');
  }

  /** Marks the page as done although its words cannot be laid, so that it is not tried for ever. */
  sayNoWords(): void {
    const element = document.createElement('div');
    this.words = { element, runs: [] };
  }

  dropCanvas(): void {
    if (this.canvas) freeCanvas(this.canvas);
    this.canvas = null;
    this.drawnAs = '';
  }

  private dropLayers(): void {
    this.dropCanvas();
    this.words?.element.remove();
    this.element.querySelector('.page-links')?.remove();
    this.words = null;
  }

  /** Takes the page out and gives everything back that it holds. */
  remove(): void {
    this.stop.abort();
    this.drawing?.cancel();
    this.layers.remove();
    this.dropCanvas();
    this.element.remove();
    this.page?.cleanup();
  }
}
