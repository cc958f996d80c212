import type { Database } from './driver.ts';

/** Which pack is a revised edition of which, both by their hash. */
export interface Revision {
  pack: string;
  revises: string;
}

/** Without the packs' other columns, which are long. */
export function prepareRevisions(council: Database): () => Revision[] {
  const revisions = council.prepare<[], Revision>(
    'SELECT "id" AS "pack", "revises" FROM "pack" WHERE "revises" IS NOT NULL ORDER BY "id"',
  );
  return () => revisions.all();
}

/** Every file that a mark or question has a place in. */
export function prepareMarkedFiles(personal: Database): () => string[] {
  const files = personal
    .prepare<[], string>('SELECT DISTINCT "hash" FROM "annotationTarget"')
    .pluck();
  return () => files.all();
}

/** Marks and questions with a place in the older of two files and none in the newer; in a fixed order. */
export function prepareUncarried(personal: Database): (older: string, newer: string) => string[] {
  const marks = personal
    .prepare<[string, string], string>(
      `SELECT t."mark" FROM "annotationTarget" AS t WHERE t."hash" = ?
        AND NOT EXISTS (SELECT 1 FROM "annotationTarget" AS n
          WHERE n."mark" = t."mark" AND n."hash" = ?)
        AND (EXISTS (SELECT 1 FROM "annotation" WHERE "id" = t."mark")
          OR EXISTS (SELECT 1 FROM "question" WHERE "id" = t."mark"))
        ORDER BY t."mark"`,
    )
    .pluck();
  return (older, newer) => marks.all(older, newer);
}
