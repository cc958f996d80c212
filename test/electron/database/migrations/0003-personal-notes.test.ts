import { expect, it } from 'vitest';
import { personalNouns } from '../../../../shared/domain/nouns.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { columnsOf, columnsWanted } from '../../../builders/table-columns.ts';

it('gives marks, drawings, questions and the plan of backups tables whose columns equal their fields', () => {
  const database = aDatabase('personal.db');
  const { annotation, annotationTarget, annotationTag, inkStroke, colourMeaning } = personalNouns;
  const { meetingLook, readingLook, question, backupPlan } = personalNouns;
  const nouns = [annotation, annotationTarget, annotationTag, inkStroke, colourMeaning];
  for (const noun of [...nouns, meetingLook, readingLook, question, backupPlan])
    expect([noun.name, columnsOf(database, noun.name)]).toEqual([noun.name, columnsWanted(noun)]);
});

it('finds the targets of a file and the tags and strokes of a mark by an index', () => {
  const database = aDatabase('personal.db');
  const plan = (sql: string) => JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(plan(`SELECT * FROM "annotationTarget" WHERE "hash" = 'x'`)).toContain('ByHash');
  expect(plan(`SELECT * FROM "annotationTarget" WHERE "mark" = 'x'`)).toContain('ByMark');
  expect(plan(`SELECT * FROM "inkStroke" WHERE "annotation" = 'x'`)).toContain('ByAnnotation');
  expect(plan(`SELECT * FROM "annotationTag" WHERE "annotation" = 'x'`)).toContain('ByAnnotation');
});
