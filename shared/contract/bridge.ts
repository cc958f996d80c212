import type { CallErrorCode } from './call-error.ts';
import type { EventName, Events } from './contract.ts';

/** What comes back over a wire: a value, or the code of a refusal. */
export type Answer<Value = unknown> =
  | { ok: true; value: Value }
  | { ok: false; code: CallErrorCode };

/** Something that happened, with its name. */
export type NamedEvent = { [N in EventName]: { name: N; event: Events[N] } }[EventName];

/** What became of a finished file that was to be kept: "handed" to a browser, which says no more. */
export type Saved = 'saved' | 'cancelled' | 'handed';
/** What became of pages that were to be printed: "handed" to a browser in a page of their own. */
export type Printed = 'printed' | 'cancelled' | 'noPrinter' | 'handed';

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
  /** Asks where a finished file is to be kept, and writes it there whole or not at all. */
  saveFile(token: string): Promise<Answer<Saved>>;
  /** Prints a finished PDF with the system's own dialog. */
  printFile(token: string): Promise<Answer<Printed>>;
  /** The system's dialog for a folder to write to: its token, or null where nothing was chosen. */
  chooseFolder(): Promise<Answer<string | null>>;
  /**
   * Called when the window is about to be closed: it waits, though not for long, until the promise is settled.
   * One listener; a later one takes the place of the one before.
   */
  onLeaving(listener: () => Promise<void>): void;
}
