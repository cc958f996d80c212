import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Operators of a page in drawing order, as pdf.js lists them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** Smallest side of a picture that makes a page a scan, in points: below, it is a rule or a mark. */
const smallestSide = 40;
/** A drawing of so many shapes is a picture too: a chart, or letters turned into outlines. */
const manyShapes = 30;

const kept = new Set<number>([
  OPS.dependency,
  OPS.setGState,
  OPS.beginMarkedContent,
  OPS.endMarkedContent,
]);

/**
 * Whether a page without text draws a picture. The reader leaves pictures undecoded (see openPdf), so what
 * shows one is the matrix that sizes it with nothing drawn under it: `save, transform, restore`.
 */
export function drawsPicture(operators: Operators): boolean {
  let shapes = 0;
  let sized = false;
  for (const [index, operator] of operators.fnArray.entries()) {
    if (paintsPicture(operator)) return true;
    if (operator === OPS.restore && sized) return true;
    if (operator === OPS.constructPath) shapes += 1;
    if (operator === OPS.transform) sized = isLarge(operators.argsArray[index]);
    else if (!kept.has(operator)) sized = false;
  }
  return sized || shapes >= manyShapes;
}

function paintsPicture(operator: number): boolean {
  return (
    operator === OPS.paintImageXObject ||
    operator === OPS.paintInlineImageXObject ||
    operator === OPS.paintImageMaskXObject ||
    operator === OPS.paintSolidColorImageMask
  );
}

function isLarge(matrix: unknown): boolean {
  if (!Array.isArray(matrix)) return false;
  const [a, b, c, d] = matrix.map(Number);
  return Math.hypot(a ?? 0, b ?? 0) >= smallestSide && Math.hypot(c ?? 0, d ?? 0) >= smallestSide;
}
