import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Announcements {
  polite: string;
  assertive: string;
}

/** Words for a screen reader. Failures interrupt; everything else waits its turn. */
export interface Announcer {
  store: StoreApi<Announcements>;
  say(words: string): void;
  warn(words: string): void;
}

/** A blank that is spoken as nothing: the same words twice running are then still a change. */
const silent = '\u00a0';

export function createAnnouncer(): Announcer {
  const store = createStore<Announcements>(() => ({ polite: '', assertive: '' }));
  return {
    store,
    say: (words) =>
      store.setState(({ polite }) => ({ polite: polite === words ? words + silent : words })),
    warn: (words) =>
      store.setState(({ assertive }) => ({
        assertive: assertive === words ? words + silent : words,
      })),
  };
}
