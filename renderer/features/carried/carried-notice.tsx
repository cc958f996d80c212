import { useMemo } from 'react';
import { useStore } from 'zustand';
import { carryingSummary } from '../../../shared/domain/carrying-summary.ts';
import { carriedWords, isUnsettled } from '../../app/carrying-words.ts';
import { useMarks } from '../../app/marks.ts';
import { carriedAddress } from '../../app/route.ts';

/** Says beside a revised pack how my notes fared in it, for as long as some of them want a look. */
export function CarriedNotice({ meeting }: { meeting: string | null }) {
  const { hash, store } = useMarks();
  const marks = useStore(store, (state) => state.marks);
  const carrying = useMemo(() => carryingSummary((marks ?? []).map(({ place }) => place)), [marks]);
  if (carrying === null || !isUnsettled(carrying)) return null;
  return (
    <p className="reading-remark">
      Revised pack: {carriedWords(carrying)}.{' '}
      <a href={carriedAddress(hash, meeting)}>Look at them</a>
    </p>
  );
}
