import type { Database } from './driver.ts';

/** A minute that an ask may stand in, printed in a pack or recorded here. */
export interface MinutePlace {
  id: string;
  noun: 'minute' | 'recordedMinute';
  /** Null where it has none, or not yet. */
  number: string | null;
  title: string;
  /** Meeting whose papers or record hold it. */
  meeting: string;
  /** Day of the meeting that it records. */
  date: string | null;
}

const places = `
  SELECT m."id", 'minute' AS "noun", m."number", m."title", n."foundAt" AS "meeting", n."date"
    FROM "minute" AS m JOIN "minutes" AS n ON n."id" = m."minutes" WHERE m."id" IN
      (SELECT value FROM json_each(@ids))
  UNION ALL
  SELECT m."id", 'recordedMinute', m."number", m."title", r."meeting", t."date"
    FROM "recordedMinute" AS m JOIN "meetingRecord" AS r ON r."id" = m."record"
    JOIN "meeting" AS t ON t."id" = r."meeting" WHERE m."id" IN (SELECT value FROM json_each(@ids))`;

/** Prepares where minutes stand, by their ids. Of a private one council.db knows the title the public may read. */
export function prepareMinutePlaces(
  database: Database,
): (ids: readonly string[]) => Map<string, MinutePlace> {
  const query = database.prepare<[{ ids: string }], MinutePlace>(places);
  return (ids) => {
    const found = query.all({ ids: JSON.stringify(ids) });
    return new Map(found.map((place) => [place.id, place]));
  };
}

/** Prepares the days on which each committee meets, known or planned, from a day on; cancelled ones are left out. */
export function prepareMeetingDays(
  database: Database,
): (from: string) => { committee: string; date: string }[] {
  const query = database.prepare<[{ from: string }], { committee: string; date: string }>(
    `SELECT "committee", "date" FROM "meeting" WHERE "date" >= @from AND "status" = 'planned'
      UNION SELECT "committee", "date" FROM "programmeSlot" WHERE "date" >= @from AND "cancelled" = 0
      ORDER BY "committee", "date"`,
  );
  return (from) => query.all({ from });
}
