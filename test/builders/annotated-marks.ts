import type { CopyMark } from '../../electron/publish/annotated-copy/copy-mark.ts';
import type { AnnotationKind } from '../../shared/domain/annotation.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import { packPoints } from '../../shared/domain/ink-points.ts';

/** A mark as a copy takes it; what matters to a test is said by the test. */
export function aCopyMark(said: Partial<CopyMark> & { parts?: MarkPart[] } = {}): CopyMark {
  const { parts, ...fields } = said;
  const kind = fields.kind ?? 'highlight';
  return {
    id: '0198c2f4-0000-7000-8000-000000000001',
    kind,
    colour: 'yellow',
    opacity: 100,
    width: 200,
    text: 'Ask why the figure fell.',
    style: { fontSize: 11, align: 'left' },
    author: 'Robin Ashworth',
    replyTo: null,
    origin: null,
    madeAt: '2026-03-05T09:30:00.000Z',
    changedAt: '2026-03-06T10:45:12.000Z',
    tags: [],
    strokes: kind === 'pen' ? [aStroke()] : [],
    quote: { exact: 'berth fees', prefix: 'the harbour', suffix: 'rose by', hint: null },
    place: {
      parts: parts ?? [partOf(kind)],
      shift: [0, 0],
      start: null,
      end: null,
      textModel: 1,
      state: 'original',
      confidence: null,
      from: null,
    },
    ...fields,
  };
}

function partOf(kind: AnnotationKind): MarkPart {
  if (kind === 'note' || kind === 'bookmark') return { pdfPage: 1, point: [300, 420.5] };
  if (kind === 'textBox') return { pdfPage: 1, rect: [150.25, 300, 330.5, 380.75] };
  if (kind === 'pen') return { pdfPage: 1, rect: [118, 198, 230, 262] };
  return { pdfPage: 1, quads: twoLines };
}

const twoLines: [number, number, number, number, number, number, number, number][] = [
  [120, 512.4, 380.25, 512.4, 120, 498.15, 380.25, 498.15],
  [120, 496, 240.5, 496, 120, 482.1, 240.5, 482.1],
];

/** A wave, with rising pressure unless it is said. */
export function aStroke({ pressure }: { pressure?: number } = {}): CopyMark['strokes'][number] {
  const points = Array.from({ length: 60 }, (_, index) => ({
    x: 120 + index * 1.8,
    y: 230 + 30 * Math.sin(index / 6),
    pressure: pressure ?? 0.2 + index / 100,
    time: 8,
  }));
  return {
    id: '0198c2f4-0000-7000-8000-0000000000f1',
    annotation: '0198c2f4-0000-7000-8000-000000000001',
    position: 0,
    tool: 'pen',
    points: packPoints(points),
    baseWidth: 240,
    device: 'pen',
  };
}

/** The nth id of a test. */
export const markId = (index: number): string =>
  `0198c2f4-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;

/** One mark of each kind that is an annotation, all on page 1. */
export function oneOfEach(): CopyMark[] {
  const kinds = ['highlight', 'underline', 'strike', 'note', 'textBox', 'pen'] as const;
  const colours = ['yellow', 'green', 'blue', 'pink', 'orange', 'green'] as const;
  const bands = [0, 60, 120, 0, 0, 0];
  return kinds.map((kind, index) => {
    const mark = aCopyMark({
      id: markId(index + 1),
      kind,
      colour: colours[index] ?? 'yellow',
      text: `Note ${index + 1}: ask Łucja — ਪੁੱਛੋ`,
      tags: ['budget', 'ਸਿਹਤ'],
    });
    const down = bands[index] ?? 0;
    const parts = mark.place.parts.map((part) =>
      'quads' in part ? { ...part, quads: part.quads.map((quad) => lower(quad, down)) } : part,
    );
    return { ...mark, place: { ...mark.place, parts } };
  });
}

function lower<Q extends number[]>(quad: Q, by: number): Q {
  return quad.map((value, at) =>
    at % 2 === 1 ? Math.round((value - by) * 100) / 100 : value,
  ) as Q;
}
