import { useStore } from 'zustand';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { useMarks } from '../../app/marks.ts';

/** Whether what was typed here is on the disk. Spoken by the saved line of the bar, so not here as well. */
export function NoteSaved() {
  const { store } = useMarks();
  const unsaved = useStore(store, (state) => state.unsaved);
  const problem = useStore(store, (state) => state.problem);
  if (problem !== null && unsaved) {
    return <p className="field-error small">{callErrorSentence(problem)}</p>;
  }
  return <p className="quiet small">{unsaved ? 'Saving…' : 'Saved on this laptop'}</p>;
}
