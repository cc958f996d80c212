import type { ImportRefusal } from '../../shared/domain/import-refusal.ts';
import type { PackedModel } from '../../shared/domain/packed-model.ts';
import type { FileReading, ReadRequest } from './read-file.ts';
import type { StoredPage } from './stored-page.ts';

/** What the worker is started with. `assets`: folder of pdf.js' fonts and character maps. */
export interface WorkerTask {
  request: ReadRequest;
  assets: string;
}

/** Messages that the worker sends and then waits: it goes on when it gets a WorkerAnswer. */
export type WorkerAsk =
  | { kind: 'identified'; hash: string; bytes: number }
  | { kind: 'part'; index: number; bytes: Uint8Array }
  | { kind: 'opened'; sizes: { width: number; height: number }[] }
  | { kind: 'pages'; pages: StoredPage[] }
  | { kind: 'models'; models: PackedModel[] };

export type WorkerMessage =
  | WorkerAsk
  /** A sign of life: one more step is done. */
  | { kind: 'alive' }
  | { kind: 'arriving'; bytes: number }
  | { kind: 'read'; reading: FileReading }
  | { kind: 'refused'; code: ImportRefusal; wrongPassword: boolean }
  /** Told to stop at `identified`. */
  | { kind: 'stopped' }
  /** A fault of our own. `stack` holds code places, never words of the file. */
  | { kind: 'failed'; stack: string };

export interface WorkerAnswer {
  goOn: boolean;
}
