import type { Database } from './driver.ts';

/** Where a printed work programme stands. */
export interface ProgrammePlace {
  id: string;
  committee: string;
  meeting: string;
  meetingDate: string | null;
  /** First page of its agenda item in the file. */
  pdfFrom: number | null;
}

/** Prepares the places of every work programme that a pack prints; one whose agenda item was taken out is left out. */
export function prepareProgrammes(
  database: Database,
): (committee: string | null) => ProgrammePlace[] {
  const query = database.prepare<[string | null, string | null], ProgrammePlace>(
    `SELECT w."id", m."committee", m."id" AS "meeting", m."date" AS "meetingDate", i."pdfFrom"
      FROM "workProgramme" AS w JOIN "agendaItem" AS i ON i."id" = w."item" AND i."removed" = 0
      JOIN "meeting" AS m ON m."id" = i."meeting"
      WHERE ? IS NULL OR m."committee" = ? ORDER BY w."id"`,
  );
  return (committee) => query.all(committee, committee);
}
