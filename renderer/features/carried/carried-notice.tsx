import { carriedWords, isUnsettled } from '../../app/carrying-words.ts';
import { carriedAddress } from '../../app/route.ts';
import { useCarrying } from '../../app/use-carrying.ts';

interface CarriedNoticeProps {
  /** The file that is read, SHA-256. */
  hash: string;
  meeting: string | null;
}

/** Says beside a revised pack how my notes fared in it, for as long as some of them want a look. */
export function CarriedNotice({ hash, meeting }: CarriedNoticeProps) {
  const carrying = useCarrying(hash);
  if (carrying === null || !isUnsettled(carrying)) return null;
  return (
    <p className="reading-remark">
      Revised pack: {carriedWords(carrying)}.{' '}
      <a href={carriedAddress(hash, meeting)}>Look at them</a>
    </p>
  );
}
