import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import { number } from './pdf-values.ts';

/** What draws an annotation, before it is an object of the file. */
export interface Appearance {
  /** Where it stands on the page: /Rect. */
  rect: Rectangle;
  operators: string;
  /** The form's own space; the rectangle itself unless said. */
  box?: Rectangle;
  matrix?: [number, number, number, number, number, number];
  /** Per cent. */
  opacity: number;
  /** Multiplied with the page, so that print stays readable. */
  multiply: boolean;
  fonts?: Record<string, PDFRef>;
}

/** The name by which the operators call the state of the drawing. */
const state = 'G';

/**
 * The appearance as a form (ISO 32000-1 §12.5.5). It is no transparency group: within a group the colour
 * would be multiplied with nothing, and then cover the print.
 */
export function appearanceForm(context: PDFContext, appearance: Appearance): PDFRef {
  const alpha = appearance.opacity / 100;
  const ExtGState = {
    [state]: {
      Type: 'ExtGState',
      BM: appearance.multiply ? 'Multiply' : 'Normal',
      ca: alpha,
      CA: alpha,
    },
  };
  const resources: Record<string, PDFObject> = { ExtGState: context.obj(ExtGState) };
  if (appearance.fonts !== undefined) resources['Font'] = context.obj(appearance.fonts);
  const entries = {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: (appearance.box ?? appearance.rect).map(number),
    ...(appearance.matrix === undefined ? {} : { Matrix: appearance.matrix }),
    Resources: context.obj(resources),
  };
  return context.register(packed(context, `/${state} gs ${appearance.operators}`, entries));
}

/** Below this the packing is longer than what it saves. */
const shortest = 150;

/** pdf-lib would pack too, in JavaScript and ten times as slowly. */
function packed(context: PDFContext, operators: string, entries: object): PDFRawStream {
  const plain = Buffer.from(operators, 'latin1');
  if (plain.length < shortest) return PDFRawStream.of(context.obj({ ...entries }), plain);
  const about = context.obj({ ...entries, Filter: 'FlateDecode' });
  return PDFRawStream.of(about, deflateSync(plain));
}

/** The least rectangle around points, wider by `margin` on all sides. */
export function around(points: readonly (readonly [number, number])[], margin: number): Rectangle {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    least(xs) - margin,
    least(ys) - margin,
    -least(xs.map((x) => -x)) + margin,
    -least(ys.map((y) => -y)) + margin,
  ];
}

// not Math.min(...): a drawing may hold more points than a call takes arguments
const least = (values: number[]): number =>
  values.reduce((one, other) => Math.min(one, other), Infinity);

/** The matrix that turns a form so that it is read upright on a page that is shown turned (§8.3.3). */
export function uprightOn(turn: number): [number, number, number, number, number, number] {
  if (turn === 90) return [0, 1, -1, 0, 0, 0];
  if (turn === 180) return [-1, 0, 0, -1, 0, 0];
  return turn === 270 ? [0, -1, 1, 0, 0, 0] : [1, 0, 0, 1, 0, 0];
}
