import type { Annotation } from '../../shared/domain/annotation.ts';
import type { Place, Quote } from '../../shared/domain/annotation-target.ts';
import type { InkStroke } from '../../shared/domain/ink-stroke.ts';
import type { Database } from './driver.ts';

/** A mark with its tags, its strokes and its place in one file. */
export interface StoredMark extends Annotation {
  tags: string[];
  strokes: InkStroke[];
  place: Place;
  quote: Quote;
}

type MarkColumns = Omit<Annotation, 'style' | 'origin'> &
  Record<'style' | 'origin' | 'place' | 'quote', string>;

const ofFile = 'SELECT "mark" FROM "annotationTarget" WHERE "hash" = ?';

/**
 * Prepares the question for every mark that has a target in a file. Three queries, since one a mark would
 * take a file of 2,000 marks past what the answering thread may take.
 */
export function prepareMarks(database: Database): (hash: string) => StoredMark[] {
  const marks = database.prepare<[string], MarkColumns>(
    `SELECT a.*, t."place", t."quote" FROM "annotationTarget" AS t
      JOIN "annotation" AS a ON a."id" = t."mark" WHERE t."hash" = ?`,
  );
  const tags = database.prepare<[string], { annotation: string; tag: string }>(
    `SELECT "annotation", "tag" FROM "annotationTag" WHERE "annotation" IN (${ofFile}) ORDER BY "tag"`,
  );
  const strokes = database.prepare<[string], InkStroke>(
    `SELECT * FROM "inkStroke" WHERE "annotation" IN (${ofFile}) ORDER BY "position", "id"`,
  );
  return (hash) => {
    const tagsOf = Map.groupBy(tags.all(hash), (row) => row.annotation);
    const strokesOf = Map.groupBy(strokes.all(hash), (row) => row.annotation);
    return marks.all(hash).map((row) => ({
      ...row,
      style: JSON.parse(row.style),
      origin: JSON.parse(row.origin),
      place: JSON.parse(row.place),
      quote: JSON.parse(row.quote),
      tags: (tagsOf.get(row.id) ?? []).map(({ tag }) => tag),
      strokes: strokesOf.get(row.id) ?? [],
    }));
  };
}
