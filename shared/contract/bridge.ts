import type { CallErrorCode } from './call-error.ts';
import type { EventName, Events } from './contract.ts';

/** What comes back over a wire: a value, or the code of a refusal. */
export type Answer<Value = unknown> =
  | { ok: true; value: Value }
  | { ok: false; code: CallErrorCode };

/** Something that happened, with its name. */
export type NamedEvent = { [N in EventName]: { name: N; event: Events[N] } }[EventName];

/**
 * What the desktop window's preload script gives the page as `window.moothall`: named functions and plain
 * data, nothing of Electron (security S13). Answers instead of errors, since an error's code would be lost
 * on the way. `Dropped` is the browser's File.
 */
export interface Bridge<Dropped> {
  call(name: string, input: unknown): Promise<Answer>;
  /** Hears every event in order until the function it returns is called. */
  on(listener: (named: NamedEvent) => void): () => void;
  /** Swaps a file or folder that a person dropped or chose for a token. Its path stays out of the page. */
  offerFile(file: Dropped): Promise<Answer<string>>;
  /** The system's file dialog: one token a file, none where nothing was chosen. */
  chooseFiles(): Promise<Answer<string[]>>;
}
