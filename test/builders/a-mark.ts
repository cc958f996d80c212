import { v7 } from 'uuid';
import type { Passage } from '../../shared/contract/annotations.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { packHash } from './a-council.ts';

type Added = InputOf<'annotations.add'>;

/** A passage of one line on a page. Points. */
export function aPassage(changes: Partial<Passage> = {}): Passage {
  return {
    pdfPage: 2,
    exact: 'The ferry timetable was discussed.',
    prefix: 'Minutes of the meeting of 16 January 2025. ',
    suffix: '',
    parts: [{ pdfPage: 2, quads: [[72, 700, 260, 700, 72, 688, 260, 688]] }],
    ...changes,
  };
}

/** A yellow highlight on page 2 of the council's pack, as the page would send it. */
export function aNewMark(changes: Partial<Added> = {}): Added {
  return {
    id: v7(),
    hash: packHash,
    kind: 'highlight',
    colour: 'yellow',
    opacity: 100,
    width: 200,
    style: { fontSize: 11, align: 'left' },
    text: '',
    tags: [],
    passage: aPassage(),
    strokes: [],
    ...changes,
  };
}

/** A stroke of three points, packed; what they are does not matter to who stores them. */
export function aStroke(changes: Partial<Added['strokes'][number]> = {}): Added['strokes'][number] {
  return {
    id: v7(),
    tool: 'pen',
    points: 'AAAAAAAAAAAAAAAA',
    baseWidth: 200,
    device: 'pen',
    ...changes,
  };
}
