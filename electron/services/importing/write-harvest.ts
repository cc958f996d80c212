import { fold } from '../../../shared/domain/fold.ts';
import type { MinutesReading, PackReading } from '../../../shared/domain/pack-reading.ts';
import { derivedId } from '../derived-id.ts';
import type { CouncilTransaction, Put } from './keep-mended.ts';
import { uniqueId } from './unique-id.ts';
import { writeActions } from './write-actions.ts';

/** Where harvested rows belong. `itemOf` answers the row id of an item by its printed number. */
export interface HarvestPlace {
  meeting: string;
  pack: string;
  itemOf: (printedNumber: string | null) => string | null;
}

/**
 * What the papers say: earlier minutes with what they ask, officers' recommendations, the plan of work. What officers
 * plan in tables of their own (action plans) is nobody's ask and is left in the papers.
 */
export function writeHarvest(
  tx: CouncilTransaction,
  put: Put,
  place: HarvestPlace,
  reading: PackReading,
): void {
  const planned = (reading.workProgramme?.entries ?? []).flatMap(({ date, cancelled }) =>
    date === null || cancelled ? [] : [date],
  );
  for (const minutes of reading.previousMinutes) {
    const written = writeMinutes(tx, put, place, minutes);
    writeActions(tx, put, { ...written, reading: minutes, foundAt: place.meeting, planned });
  }
  writeBriefingNotes(put, place, reading);
  writeWorkProgramme(tx, put, place, reading);
}

function writeMinutes(
  tx: CouncilTransaction,
  put: Put,
  place: HarvestPlace,
  reading: MinutesReading,
): { minutes: string; minuteIds: string[]; goneIds: string[] } {
  const { minutes: records, itemNumber, ...head } = reading;
  const id = derivedId('minutes', place.meeting, fold(head.committee ?? ''), head.date, head.time);
  put('minutes', id, {
    ...head,
    pack: place.pack,
    item: place.itemOf(itemNumber),
    foundAt: place.meeting,
  });
  const written = new Set<string>();
  for (const [position, record] of records.entries()) {
    const minute = uniqueId(written, (twin) =>
      derivedId('minute', id, record.number ?? fold(record.title), twin),
    );
    put('minute', minute, { ...record, minutes: id, position });
  }
  const goneIds = tx
    .rows('minute', { minutes: id })
    .map((row) => row.id)
    .filter((row) => !written.has(row));
  for (const row of goneIds) tx.delete('minute', row);
  return { minutes: id, minuteIds: [...written], goneIds };
}

function writeBriefingNotes(put: Put, place: HarvestPlace, reading: PackReading): void {
  const written = new Set<string>();
  for (const { itemNumber, ...note } of reading.briefingNotes) {
    const item = place.itemOf(itemNumber);
    if (item === null) continue;
    const id = uniqueId(written, (twin) => derivedId('briefingNote', item, twin));
    put('briefingNote', id, { ...note, item, pack: place.pack });
  }
}

function writeWorkProgramme(
  tx: CouncilTransaction,
  put: Put,
  place: HarvestPlace,
  reading: PackReading,
): void {
  const programme = reading.workProgramme;
  const item = programme === null ? null : place.itemOf(programme.itemNumber);
  if (programme === null || item === null) return;
  const id = derivedId('workProgramme', item);
  put('workProgramme', id, {
    item,
    pack: place.pack,
    title: programme.title,
    lastUpdated: programme.lastUpdated,
    slots: programme.entries.map(({ rows: _, ...slot }) => slot),
    evidence: programme.evidence,
  });
  const written = new Set<string>();
  let position = 0;
  for (const { when, date, rows } of programme.entries)
    for (const row of rows) {
      const key = uniqueId(written, (twin) =>
        derivedId('workProgrammeItem', id, fold(when), fold(row.title), twin),
      );
      put('workProgrammeItem', key, { ...row, programme: id, slot: when, date, position });
      position += 1;
    }
  for (const row of tx.rows('workProgrammeItem', { programme: id }))
    if (!written.has(row.id)) tx.delete('workProgrammeItem', row.id);
}
