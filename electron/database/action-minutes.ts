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

/** Prepares the minutes of a committee that bear one of these numbers, whatever their year. */
export function prepareNumberedMinutes(
  database: Database,
): (committee: string, numbers: readonly string[]) => MinutePlace[] {
  const query = database.prepare<[{ committee: string; numbers: string }], MinutePlace>(
    `SELECT m."id", 'minute' AS "noun", m."number", m."title", n."foundAt" AS "meeting", n."date"
        FROM "meeting" AS t JOIN "minutes" AS n ON n."foundAt" = t."id"
        JOIN "minute" AS m ON m."minutes" = n."id"
        WHERE t."committee" = @committee AND m."number" IN (SELECT value FROM json_each(@numbers))
      UNION ALL
      SELECT m."id", 'recordedMinute', m."number", m."title", r."meeting", t."date"
        FROM "meeting" AS t JOIN "meetingRecord" AS r ON r."meeting" = t."id"
        JOIN "recordedMinute" AS m ON m."record" = r."id"
        WHERE t."committee" = @committee AND m."number" IN (SELECT value FROM json_each(@numbers))`,
  );
  return (committee, numbers) => query.all({ committee, numbers: JSON.stringify(numbers) });
}

/** A minute that a pack prints, with its prose and what is known for an ask in it; lists as JSON. */
export interface PrintedProse {
  id: string;
  number: string | null;
  title: string;
  text: string;
  resolved: string;
  requested: string;
  agreed: string;
  minutes: string;
  date: string | null;
  committee: string;
}

const prose = `
  SELECT m."id", m."number", m."title", m."text", m."resolved", m."requested", m."agreed",
      n."id" AS "minutes", n."date", t."committee"
    FROM "minutes" AS n JOIN "meeting" AS t ON t."id" = n."foundAt"
    JOIN "minute" AS m ON m."minutes" = n."id"`;

/** Prepares the prose of printed minutes, the newest first. */
export function preparePrintedProse(
  database: Database,
): (committee: string | null, limit: number) => PrintedProse[] {
  const query = database.prepare<[{ committee: string | null; limit: number }], PrintedProse>(
    `${prose} WHERE n."id" IN (SELECT n."id" FROM "minutes" AS n JOIN "meeting" AS t ON t."id" = n."foundAt"
        WHERE @committee IS NULL OR t."committee" = @committee
        ORDER BY n."date" DESC NULLS LAST, n."id" LIMIT @limit)
      ORDER BY n."date" DESC NULLS LAST, n."id", m."position"`,
  );
  return (committee, limit) => query.all({ committee, limit });
}

export function prepareProseOf(database: Database): (minute: string) => PrintedProse | null {
  const query = database.prepare<[string], PrintedProse>(`${prose} WHERE m."id" = ?`);
  return (minute) => query.get(minute) ?? null;
}
