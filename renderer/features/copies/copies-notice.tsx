import { useApp } from '../../app/app-context.ts';
import { useQuery } from '../../app/use-query.ts';
import { Notice } from '../../ui/notice.tsx';
import { createCopiesQuery } from './copies-query.ts';
import { copyProblemSentence } from './copies-words.ts';

/** Stands over every screen while copies cannot be made; nothing otherwise. */
export function CopiesNotice() {
  const { client } = useApp();
  const { value: state } = useQuery('copies', () => createCopiesQuery(client));
  if (!state?.problem) return null;
  return (
    <div role="alert">
      <Notice kind="wrong">
        <p>{copyProblemSentence(state.problem)}</p>
      </Notice>
    </div>
  );
}
