import type { Quad } from '../../../shared/domain/annotation-target.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { type Appearance, around } from './appearance.ts';
import type { CopyMark } from './copy-mark.ts';
import { operand, rgb } from './pdf-values.ts';

const lineWidth = 1;
/** Where the lines run, as parts of the words' height above their lower edge. */
const heights = { underline: 1 / 12, strike: 1 / 2 };

/** Highlight, underline and strike-out: drawn along the words, however they run. */
export function quadAppearance(
  { kind, colour, opacity }: Pick<CopyMark, 'kind' | 'colour' | 'opacity'>,
  quads: readonly Quad[],
): Appearance {
  const rect = around(quads.flatMap(corners), lineWidth);
  const { fill, line } = markLooks[colour];
  if (kind === 'underline' || kind === 'strike') {
    const drawn = quads.map((quad) => lineOn(quad, heights[kind]));
    const operators = `${rgb(line).join(' ')} RG ${lineWidth} w ${drawn.join(' ')} S`;
    return { rect, operators, opacity, multiply: false };
  }
  // one fill for all of them: where two overlap the colour is not laid on twice
  const operators = `${rgb(fill).join(' ')} rg ${quads.map(filled).join(' ')} f`;
  return { rect, operators, opacity, multiply: true };
}

/** Upper left, upper right, lower left, lower right. */
function corners(quad: Quad): [number, number][] {
  return [
    [quad[0], quad[1]],
    [quad[2], quad[3]],
    [quad[4], quad[5]],
    [quad[6], quad[7]],
  ];
}

function filled(quad: Quad): string {
  const [q0, q1, q2, q3, q4, q5, q6, q7] = quad.map(operand);
  return `${q0} ${q1} m ${q2} ${q3} l ${q6} ${q7} l ${q4} ${q5} l h`;
}

function lineOn([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad, height: number): string {
  const between = (low: number, high: number) => operand(low + (high - low) * height);
  return `${between(llx, ulx)} ${between(lly, uly)} m ${between(lrx, urx)} ${between(lry, ury)} l`;
}
