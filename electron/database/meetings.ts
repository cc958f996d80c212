import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import type { Database } from './driver.ts';

/** A meeting as the list shows it, without what follows from other rows. */
export type MeetingFacts = Omit<MeetingSummary, 'papersRead' | 'papersChanged' | 'asks'> & {
  /** Row of its committee. */
  committeeId: string;
};

/** A paper's newest words, to be held against what was read. */
export interface NewestPaper {
  meeting: string;
  paper: string;
  textHash: string;
}

/** Values that a person should look at: "check" and "unknown" in the evidence of any row of a meeting. */
const toCheck = `
  SELECT "meeting", count(*) AS "values" FROM (
    SELECT "id" AS "meeting", "evidence" FROM "meeting"
    UNION ALL SELECT "meeting", "evidence" FROM "agendaItem" WHERE "removed" = 0
    UNION ALL SELECT i."meeting", p."evidence" FROM "paper" AS p JOIN "agendaItem" AS i ON i."id" = p."item"
    UNION ALL SELECT "foundAt", "evidence" FROM "minutes"
    UNION ALL SELECT s."foundAt", m."evidence"
      FROM "minute" AS m JOIN "minutes" AS s ON s."id" = m."minutes"
    UNION ALL SELECT i."meeting", n."evidence"
      FROM "briefingNote" AS n JOIN "agendaItem" AS i ON i."id" = n."item"
    UNION ALL SELECT i."meeting", w."evidence"
      FROM "workProgramme" AS w JOIN "agendaItem" AS i ON i."id" = w."item"
  ) AS said, json_each(said."evidence") AS field
  WHERE field.value ->> '$.level' IN ('check', 'unknown')
  GROUP BY "meeting"`;

/** What opens first: the newest edition of the pack with the agenda, else the newest file there is. */
const mainPack = `
  SELECT p."id" FROM "pack" AS p WHERE p."meeting" = m."id" ORDER BY
    CASE p."kind" WHEN 'agendaPack' THEN 0 WHEN 'agenda' THEN 1 ELSE 2 END,
    EXISTS (SELECT 1 FROM "pack" AS later WHERE later."revises" = p."id"),
    p."importedAt" DESC, p."id" LIMIT 1`;

/** Prepares the list of meetings, latest date first, those without a date last. */
export function prepareMeetings(database: Database): () => MeetingFacts[] {
  const query = database.prepare<[], MeetingFacts>(
    `SELECT m."id", coalesce(c."name", '') AS "committee",
        coalesce(c."organisation", '') AS "organisation", m."date", m."time", m."place",
        m."committee" AS "committeeId", m."status", m."movedFrom",
        (SELECT count(*) FROM "agendaItem" AS i
          WHERE i."meeting" = m."id" AND i."removed" = 0) AS "items",
        (SELECT count(*) FROM "paper" AS p JOIN "agendaItem" AS i ON i."id" = p."item"
          WHERE i."meeting" = m."id" AND i."removed" = 0) AS "papers",
        coalesce(t."values", 0) AS "toCheck", (${mainPack}) AS "mainPack",
        (SELECT r."state" FROM "meetingRecord" AS r WHERE r."meeting" = m."id") AS "record"
      FROM "meeting" AS m LEFT JOIN "committee" AS c ON c."id" = m."committee"
      LEFT JOIN (${toCheck}) AS t ON t."meeting" = m."id"
      ORDER BY m."date" DESC NULLS LAST, m."time" DESC, m."id"`,
  );
  return () => query.all();
}

/** Prepares the newest version of every paper that belongs to an item which is not removed. */
export function prepareNewestPapers(database: Database): () => NewestPaper[] {
  const query = database.prepare<[], NewestPaper>(
    `SELECT i."meeting", v."paper", v."textHash", max(v."number") FROM "paperVersion" AS v
      JOIN "paper" AS p ON p."id" = v."paper" JOIN "agendaItem" AS i ON i."id" = p."item"
      WHERE i."removed" = 0 GROUP BY v."paper"`,
  );
  return () => query.all().map(({ meeting, paper, textHash }) => ({ meeting, paper, textHash }));
}
