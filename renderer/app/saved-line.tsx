import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { londonClock } from '../../shared/domain/days-to-go.ts';
import type { Connection } from '../client/client.ts';
import type { Announcer } from './announcer.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import type { SavedState } from './saved-store.ts';

interface SavedLineProps {
  store: StoreApi<SavedState>;
  connection: Connection;
  announcer: Announcer;
}

/** Whether all is kept, in words. Only a failure is spoken, so that nobody is talked over. */
export function SavedLine({ store, connection, announcer }: SavedLineProps) {
  const state = useStore(store);
  const failure =
    connection === 'open'
      ? state.kind === 'failed'
        ? callErrorSentence(state.code)
        : null
      : 'Moothall does not answer just now. What was saved is safe. Trying again…';
  useEffect(() => {
    if (failure !== null) announcer.warn(failure);
  }, [failure, announcer]);
  return (
    <p className={failure ? 'saved-line saved-failed' : 'saved-line'}>{failure ?? words(state)}</p>
  );
}

function words(state: SavedState): string {
  switch (state.kind) {
    case 'kept':
      return 'Everything is kept on this laptop';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved on this laptop ${londonClock(state.at)}`;
    case 'failed':
      return callErrorSentence(state.code);
  }
}
