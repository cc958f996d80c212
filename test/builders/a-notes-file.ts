import type { NoteEntry, NotesList } from '../../electron/publish/notes-list.ts';
import { packPoints } from '../../shared/domain/ink-points.ts';
import { aHash } from './a-meeting-detail.ts';
import { aMark } from './fake-marks.ts';

type Mark = NoteEntry['mark'];
type Part = Partial<Omit<Mark, 'place' | 'quote'>> & {
  place?: Partial<Mark['place']>;
  quote?: Partial<Mark['quote']>;
};

/** A mark as a list tells it, on page 4 of the pack, in item 2. */
export function anEntry(part: Part = {}, where: Partial<Omit<NoteEntry, 'mark'>> = {}): NoteEntry {
  const mark = aMark();
  const { place, quote, ...fields } = part;
  return {
    mark: {
      ...mark,
      madeOn: aHash(),
      author: 'A Hartley',
      madeAt: '2025-02-08T12:00:00.000Z',
      changedAt: '2025-02-08T12:30:00.000Z',
      ...fields,
      place: { ...mark.place, ...place },
      quote: { ...mark.quote, ...quote },
    },
    page: 'Page 4 of the pack',
    item: 'Item 2: Swimming Pools',
    ...where,
  };
}

/** A stroke of two points, 1 cm long. */
export const aDrawnStroke = (annotation: string): Mark['strokes'][number] => ({
  id: '01900000-0000-7000-8000-0000000000aa',
  annotation,
  position: 0,
  tool: 'pen',
  points: packPoints([
    { x: 100, y: 500, pressure: 0.5, time: 0 },
    { x: 128.35, y: 500, pressure: 0.5, time: 8 },
  ]),
  baseWidth: 200,
  device: 'pen',
});

export function aNotesList(entries: NoteEntry[], part: Partial<NotesList> = {}): NotesList {
  return {
    title: 'My notes',
    subtitle: 'Leisure Scrutiny Panel, 13 February 2025',
    author: 'A Hartley',
    madeAt: '2025-02-09T10:00:00.000Z',
    groupBy: 'item',
    tags: true,
    meanings: { yellow: 'ask about this' },
    files: [{ hash: aHash(), fileName: 'leisure-panel.pdf', label: 'Agenda pack', entries }],
    ...part,
  };
}
