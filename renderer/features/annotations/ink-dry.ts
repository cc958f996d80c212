import type { Mark } from '../../../shared/contract/annotations.ts';
import { inkPaint } from '../../../shared/domain/ink-look.ts';
import { type InkPoint, unpackPoints } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import type { PageGeometry } from '../../pdf/page-layer.ts';
import { inkPath } from './ink-outline.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** The drawings that stand on a page of the file. */
export function drawingsOn(marks: readonly Mark[] | null, pdfPage: number): Mark[] {
  return (marks ?? []).filter(
    ({ kind, place }) =>
      kind === 'pen' && isDrawn(place) && place.parts.some((part) => part.pdfPage === pdfPage),
  );
}

const tools = ['pen', 'highlighter'] as const;

/** The drawings of one page as SVG in user space: pens over the words, highlighters multiplied with them. */
export class DryInk {
  private readonly element: HTMLElement;
  private readonly sheets = { pen: svg('svg'), highlighter: svg('svg') };
  private readonly spaces = { pen: svg('g'), highlighter: svg('g') };
  /** What was made already: a stroke never changes, and a page may hold hundreds. By tool and id. */
  private groups = new Map<string, SVGElement>();
  private paths = new Map<string, SVGElement>();

  constructor(element: HTMLElement, geometry: PageGeometry) {
    this.element = element;
    for (const tool of tools) {
      // what is seen of a drawing is its look; its name and words are said by the handle that lies over it
      this.sheets[tool].setAttribute('aria-hidden', 'true');
      this.sheets[tool].setAttribute('class', `ink-dry ink-dry-${tool}`);
      this.sheets[tool].append(this.spaces[tool]);
    }
    this.moved(geometry);
  }

  moved({ matrix }: PageGeometry): void {
    for (const tool of tools)
      this.spaces[tool].setAttribute('transform', `matrix(${matrix.join(' ')})`);
  }

  /** Shows drawings; of the strokes named in `left`, only what is left of them. */
  show(marks: readonly Mark[], left: ReadonlyMap<string, InkPoint[][]>): void {
    const [groups, paths] = [this.groups, this.paths];
    this.groups = new Map();
    this.paths = new Map();
    for (const tool of tools) {
      const drawings = marks.flatMap((mark) => {
        const lines = mark.strokes
          .filter((stroke) => stroke.tool === tool)
          .flatMap((stroke) => this.lines(stroke, left.get(stroke.id), paths));
        if (lines.length === 0) return [];
        const key = `${tool} ${mark.id}`;
        const made = groups.get(key) ?? svg('g');
        this.groups.set(key, made);
        dress(made, mark, tool);
        fill(made, lines);
        return [made];
      });
      fill(this.spaces[tool], drawings);
      // an empty sheet that is multiplied would still cost a layer
      if (drawings.length === 0) this.sheets[tool].remove();
      else if (!this.sheets[tool].isConnected) this.element.append(this.sheets[tool]);
    }
  }

  remove(): void {
    for (const tool of tools) this.sheets[tool].remove();
  }

  private lines(
    stroke: InkStroke,
    left: InkPoint[][] | undefined,
    known: ReadonlyMap<string, SVGElement>,
  ): SVGElement[] {
    if (left) return left.map((piece) => path(inkPath(piece, stroke)));
    const made = known.get(stroke.id) ?? path(inkPath(unpackPoints(stroke.points), stroke));
    this.paths.set(stroke.id, made);
    return [made];
  }
}

function dress(made: SVGElement, mark: Mark, tool: InkStroke['tool']): void {
  const [x, y] = mark.place.shift;
  made.dataset['mark'] = mark.id;
  made.setAttribute('transform', `translate(${x} ${y})`);
  made.setAttribute('fill', inkPaint(tool, mark.colour).fill);
  made.setAttribute('opacity', String(mark.opacity / 100));
}

/** Leaves what is already in its place untouched, so that the browser need not draw it anew. */
function fill(parent: SVGElement, children: readonly SVGElement[]): void {
  for (const [index, child] of children.entries()) {
    const there = parent.children[index];
    if (there !== child) parent.insertBefore(child, there ?? null);
  }
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}

const svg = (name: 'svg' | 'g' | 'path'): SVGElement => document.createElementNS(svgSpace, name);

function path(d: string): SVGElement {
  const made = svg('path');
  made.setAttribute('d', d);
  return made;
}
