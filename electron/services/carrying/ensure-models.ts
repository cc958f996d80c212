import { setImmediate } from 'node:timers/promises';
import type { PackedModel } from '../../../shared/domain/packed-model.ts';
import type { PapersStore } from '../../database/papers.ts';

/** Bytes, and pages, that are read before others are answered again. */
const bytesAtOnce = 4 * 1024 * 1024;
const pagesAtOnce = 100;

export interface ModelsParts {
  papers: PapersStore;
  /** Makes the text models of a file from its bytes, in a thread of its own. */
  makeModels: (bytes: Uint8Array, signal: AbortSignal) => Promise<PackedModel[]>;
}

/**
 * The text models of a file, made from its bytes where a version of the app took it in that knew none.
 * Rejects where the file is not here whole or cannot be opened again.
 */
export async function modelsOf(
  { papers, makeModels }: ModelsParts,
  hash: string,
  signal: AbortSignal,
): Promise<PackedModel[]> {
  if (!papers.isComplete(hash)) throw new Error('this file is not here');
  if (!papers.hasModels(hash)) {
    const models = await makeModels(await bytesOf(papers, hash), signal);
    for (let from = 0; from < models.length; from += pagesAtOnce) {
      // it may have been dropped meanwhile
      if (papers.isComplete(hash)) papers.addModels(hash, models.slice(from, from + pagesAtOnce));
      await setImmediate();
    }
  }
  return storedModels(papers, hash);
}

async function bytesOf(papers: PapersStore, hash: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(papers.file(hash)?.bytes ?? 0);
  for (let from = 0; from < bytes.length; from += bytesAtOnce) {
    bytes.set(papers.read(hash, from, Math.min(bytes.length, from + bytesAtOnce)), from);
    await setImmediate();
  }
  return bytes;
}

async function storedModels(papers: PapersStore, hash: string): Promise<PackedModel[]> {
  const models: PackedModel[] = [];
  const pageCount = papers.file(hash)?.pageCount ?? 0;
  for (let from = 1; from <= pageCount; from += pagesAtOnce) {
    models.push(...papers.packedModels(hash, from, from + pagesAtOnce - 1));
    await setImmediate();
  }
  return models;
}
