import { carriedWords, isUnsettled } from '../../app/carrying-words.ts';
import { carriedAddress } from '../../app/route.ts';
import { useCarrying } from '../../app/use-carrying.ts';

/** How my notes came over into a revised pack; nothing where there were none. */
export function CarriedLine({ hash, meeting }: { hash: string; meeting: string }) {
  const carrying = useCarrying(hash);
  if (carrying === null) return null;
  return (
    <p>
      Carried over: {carriedWords(carrying)}.{' '}
      {isUnsettled(carrying) && <a href={carriedAddress(hash, meeting)}>Look at them</a>}
    </p>
  );
}
