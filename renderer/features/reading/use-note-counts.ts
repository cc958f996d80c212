import { useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import { MarksContext } from '../../app/marks.ts';
import { onAgenda } from './agenda-places.ts';

/** Where the paper is shown without marks. */
const noMarks = createStore<{ marks: Mark[] | null }>(() => ({ marks: null }));

/** How many notes of mine stand on the pages of each agenda item, by the item's id. */
export function useNoteCounts(meeting: MeetingDetail, hash: string): ReadonlyMap<string, number> {
  const marks = useStore(useContext(MarksContext)?.store ?? noMarks, (state) => state.marks);
  return useMemo(() => noteCounts(marks ?? [], meeting, hash), [marks, meeting, hash]);
}

/** Notes that are not placed in this file are on no item of it. */
export function noteCounts(
  marks: readonly Mark[],
  meeting: MeetingDetail,
  hash: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of marks) {
    const [first] = place.parts;
    if (!first || !isDrawn(place)) continue;
    const { item } = onAgenda(meeting, hash, first.pdfPage);
    if (item) counts.set(item.id, (counts.get(item.id) ?? 0) + 1);
  }
  return counts;
}
