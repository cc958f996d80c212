import { PDFArray, PDFDict, PDFHexString, PDFString } from 'pdf-lib';
import { inkDevice, inkTool } from '../../../shared/domain/ink-stroke.ts';
import { type EmbeddedStroke, limits } from './embedded-annotation.ts';
import { dictionary, entry, item, nameOf, numberOf, numbersOf } from './entries.ts';

const middlePressure = 0.5;
const usualWidth = 200;

/** The strokes of a drawing; null where the file has none that can be read. */
export function readInk(annotation: PDFDict, own: PDFDict | null): EmbeddedStroke[] | null {
  const list = entry(annotation, 'InkList');
  if (!(list instanceof PDFArray) || list.size() > limits.strokes) return null;
  const details = own === null ? null : entry(own, 'Strokes');
  const width = widthIn(hundredths(dictionary(annotation, 'BS')));
  // Edge writes its highlighter pen as ink with this intent
  const tool = nameOf(annotation, 'IT') === 'InkHighlight' ? 'highlighter' : 'pen';
  const strokes: EmbeddedStroke[] = [];
  for (let at = 0; at < list.size(); at += 1) {
    const numbers = numbersOf(item(list, at), limits.points * 2);
    if (numbers === null || numbers.length < 2) continue;
    const detail = details instanceof PDFArray ? item(details, at) : null;
    strokes.push({
      tool,
      baseWidth: width,
      device: 'mouse',
      points: pointsOf(numbers, null),
      ...(detail instanceof PDFDict ? ownStroke(detail, numbers) : {}),
    });
  }
  return strokes.length === 0 ? null : strokes;
}

function ownStroke(detail: PDFDict, numbers: number[]): Partial<EmbeddedStroke> {
  const tool = inkTool.safeParse(nameOf(detail, 'Tool'));
  const device = inkDevice.safeParse(nameOf(detail, 'Device'));
  const width = numberOf(detail, 'Width');
  const pressure = entry(detail, 'Pressure');
  const isBytes = pressure instanceof PDFHexString || pressure instanceof PDFString;
  return {
    ...(tool.success ? { tool: tool.data } : {}),
    ...(device.success ? { device: device.data } : {}),
    ...(width === null ? {} : { baseWidth: widthIn(width) }),
    points: pointsOf(numbers, isBytes ? pressure.asBytes() : null),
  };
}

function pointsOf(numbers: number[], pressure: Uint8Array | null) {
  const count = Math.floor(numbers.length / 2);
  const isWhole = pressure?.length === count;
  return Array.from({ length: count }, (_, at) => ({
    x: numbers[at * 2] ?? 0,
    y: numbers[at * 2 + 1] ?? 0,
    pressure: isWhole ? (pressure[at] ?? 0) / 255 : middlePressure,
    time: 0,
  }));
}

/** Width of the line, hundredths of a point (ISO 32000-1 table 166). */
function hundredths(border: PDFDict | null): number {
  const points = border === null ? null : numberOf(border, 'W');
  return points === null ? usualWidth : points * 100;
}

/** Within what a stroke may have. */
export const widthIn = (width: number): number => Math.round(Math.min(5_000, Math.max(10, width)));
