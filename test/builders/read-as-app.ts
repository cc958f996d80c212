import {
  type FileReading,
  type ReadListener,
  type ReadOptions,
  ReadRefusal,
  readFile,
} from '../../electron/papers/read-file.ts';
import { pdfjsFolder } from '../../electron/papers/reading/open-pdf.ts';
import type { StoredPage } from '../../electron/papers/stored-page.ts';
import type { PackedModel } from '../../shared/domain/packed-model.ts';

/** All that a reading told, in the order it came. */
export interface Told {
  order: string[];
  parts: Uint8Array[];
  pages: StoredPage[];
  models: PackedModel[];
  reading: FileReading | null;
  refusal: ReadRefusal | null;
}

const workerUrl = new URL('./reading-worker.ts', import.meta.url);

/** Reads a file as the app does, in a real worker, and keeps what it tells; refusals are kept, faults thrown. */
export async function readAsApp(
  path: string,
  more: Partial<ReadOptions> & { password?: string; listener?: Partial<ReadListener> } = {},
): Promise<Told> {
  const told: Told = { order: [], parts: [], pages: [], models: [], reading: null, refusal: null };
  const { password, listener, ...options } = more;
  const request = { path, fileName: 'pack.pdf', ...(password === undefined ? {} : { password }) };
  try {
    told.reading = await readFile(
      request,
      { ...keepsAll(told), ...listener },
      { workerUrl, assets: pdfjsFolder(), signal: new AbortController().signal, ...options },
    );
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    told.refusal = error;
  }
  return told;
}

function keepsAll(told: Told): ReadListener {
  return {
    identified: () => {
      told.order.push('identified');
      return true;
    },
    part: (_, bytes) => {
      told.order.push('part');
      told.parts.push(bytes);
    },
    opened: () => {
      told.order.push('opened');
    },
    pages: (pages) => {
      told.order.push(`pages ${pages.length}`);
      told.pages.push(...pages);
    },
    models: (models) => {
      told.models.push(...models);
    },
  };
}
