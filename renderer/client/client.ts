import type { Printed, Saved } from '../../shared/contract/bridge.ts';
import type { Backend } from '../../shared/contract/contract.ts';

/**
 * How the page stands with its backend. open: answers · lost: the line is down, it tries again ·
 * unauthorised: this page may not ask; the address printed at the start must be opened again.
 */
export type Connection = 'open' | 'lost' | 'unauthorised';

/** What the page needs of its host, the same in the desktop window and in a plain browser. */
export interface Client extends Backend {
  /**
   * Hands over files that were dropped or chosen; answers one token a file, in order, for
   * `imports.start`. Rejects with CallError. A folder that was dropped has one token.
   */
  offerFiles(files: File[]): Promise<string[]>;
  /** The host's own file dialog, where it has one; answers tokens, none when the person chose nothing. */
  chooseFiles?(): Promise<string[]>;
  /** The host's own dialog for a folder to write to, where it has one; a token, or null where none was chosen. */
  chooseFolder?(): Promise<string | null>;
  /**
   * Gives a finished file to the person under this name: by the system's dialog, or as a download. Rejects
   * with CallError; `fileInUse` where another program holds the file that was to be replaced.
   */
  saveFile(token: string, name: string): Promise<Saved>;
  /** Prints a finished PDF: by the system's dialog, or in a page of the browser's own viewer. */
  printFile(token: string): Promise<Printed>;
  /** The address of a PDF's bytes, with ranges. */
  paperUrl(hash: string): string;
  /** Shaped for useSyncExternalStore. */
  connection: {
    current(): Connection;
    subscribe(listener: () => void): () => void;
  };
}
