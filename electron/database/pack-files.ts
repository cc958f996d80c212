import type { Database } from './driver.ts';

/** Ids of all packs, each the SHA-256 of its file; without their other columns, which are long. */
export function preparePackFiles(council: Database): () => string[] {
  const files = council.prepare<[], string>('SELECT "id" FROM "pack" ORDER BY "id"').pluck();
  return () => files.all();
}
