import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkPart, Quad } from '../../../shared/domain/annotation-target.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Thickness of underlines and strike-outs, and where they run, as parts of a line's height. */
const lineWidth = 0.08;
const underlineAt = 1 / 12;
const strikeAt = 1 / 2;

/** The shapes of a mark on words, in user space: areas, or lines along the words. */
export function shapesOf(mark: Mark, parts: readonly MarkPart[]): SVGElement {
  const group = document.createElementNS(svg, 'g');
  group.dataset['mark'] = mark.id;
  group.setAttribute('class', `mark mark-${mark.kind}`);
  if (mark.place.state === 'likely') group.classList.add('mark-likely');
  group.style.setProperty('--mark-fill', markLooks[mark.colour].fill);
  group.style.setProperty('--mark-line', markLooks[mark.colour].line);
  group.style.opacity = String(mark.opacity / 100);
  for (const part of parts) {
    if (!('quads' in part)) continue;
    for (const quad of part.quads) group.append(...shapesOfQuad(mark, quad));
  }
  return group;
}

function shapesOfQuad({ kind, place }: Mark, quad: Quad): SVGElement[] {
  const [x1, y1, x2, y2, x3, y3, x4, y4] = quad;
  const area = document.createElementNS(svg, 'polygon');
  area.setAttribute('points', `${x1},${y1} ${x2},${y2} ${x4},${y4} ${x3},${y3}`);
  area.setAttribute('class', kind === 'highlight' ? 'mark-area' : 'mark-frame');
  if (kind === 'highlight') return [area];
  const line = lineOf(quad, kind === 'strike' ? strikeAt : underlineAt);
  return place.state === 'likely' ? [area, line] : [line];
}

/** A line along the words, so far above the foot of the quad. */
function lineOf([x1, y1, x2, y2, x3, y3, x4, y4]: Quad, at: number): SVGElement {
  const height = Math.hypot(x1 - x3, y1 - y3);
  const line = document.createElementNS(svg, 'line');
  line.setAttribute('x1', String(x3 + (x1 - x3) * at));
  line.setAttribute('y1', String(y3 + (y1 - y3) * at));
  line.setAttribute('x2', String(x4 + (x2 - x4) * at));
  line.setAttribute('y2', String(y4 + (y2 - y4) * at));
  line.setAttribute('stroke-width', String(Math.max(0.75, height * lineWidth)));
  line.setAttribute('class', 'mark-line');
  return line;
}
