import { type PDFContext, type PDFDict, PDFHexString } from 'pdf-lib';
import type { CopyMark } from './copy-mark.ts';
import type { PlacedStroke } from './ink-appearance.ts';
import { name, words } from './pdf-values.ts';

/** What the standard has no key for. Times of a stroke's points stay out: how a hand moves is nobody's business. */
export function privateData(
  context: PDFContext,
  mark: Pick<CopyMark, 'tags' | 'quote' | 'width'>,
  strokes: readonly PlacedStroke[],
): PDFDict {
  const data = context.obj({ V: 1, Width: mark.width, Tags: mark.tags.map(words) });
  const { exact, prefix, suffix } = mark.quote;
  data.set(name('Exact'), words(exact));
  data.set(name('Prefix'), words(prefix));
  data.set(name('Suffix'), words(suffix));
  if (strokes.length === 0) return data;
  const drawn = strokes.map(({ tool, device, baseWidth, points }) =>
    context.obj({
      Tool: tool,
      Device: device,
      Width: baseWidth,
      // one byte each, 0 to 255
      Pressure: PDFHexString.of(
        Buffer.from(points.map(({ pressure }) => Math.round(pressure * 255))).toString('hex'),
      ),
    }),
  );
  data.set(name('Strokes'), context.obj(drawn));
  return data;
}
