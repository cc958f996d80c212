import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import { writeWhole } from '../exports/write-whole.ts';
import { nounsOfDesk } from './announce-record.ts';
import { readLoosely } from './loosely.ts';
import type { Council } from './minuting-parts.ts';

/** The longest that a change waits for the copy, in ms. */
const everyMs = 30_000;

/** Plain-text copies of the minutes that are being written, beside the database (reliability, autosave). */
export interface RollingCopies {
  /** Writes what has changed since the last copies. Never rejects: the minutes themselves are kept elsewhere. */
  write(): Promise<void>;
  /** Writes for the last time. */
  close(): Promise<void>;
}

export interface RollingCopiesParts {
  /** Alone: private business would have to be sealed before it is copied, and is not copied here. */
  council: Council;
  /** Folder for the copies, made with the first. */
  folder: string;
  asText: (record: string) => string;
  report: (error: unknown) => void;
  everyMs?: number;
}

/** Follows the committee's ledger: at most every half a minute each record that has changed is written out whole. */
export function createRollingCopies(parts: RollingCopiesParts): RollingCopies {
  const { council, folder, report } = parts;
  const changedRecords = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();

  const note = (record: unknown): void => {
    const state = typeof record === 'string' && council.row('meetingRecord', record)?.state;
    // a skeleton holds nothing that is not in the papers, issued minutes are frozen
    if (!state || state === 'skeleton' || !isBeingWritten(state)) return;
    changedRecords.add(record);
    timer ??= setTimeout(() => void write(), parts.everyMs ?? everyMs).unref();
  };
  const forget = council.on((changed) => {
    for (const [noun, ids] of changed) {
      if (!nounsOfDesk.has(noun)) continue;
      for (const id of ids) note(readLoosely(council).row(noun, id)?.['record']);
    }
    for (const id of changed.get('meetingRecord') ?? []) note(id);
  });

  async function writeAll(): Promise<void> {
    const records = [...changedRecords];
    changedRecords.clear();
    for (const record of records)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(join(folder, nameOf(council, record)), Buffer.from(parts.asText(record)));
      } catch (error) {
        report(error);
      }
  }

  const write = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    last = last.then(writeAll);
    return last;
  };

  return {
    write,
    close: async () => {
      forget();
      await write();
    },
  };
}

/** "2025-02-13 Scrutiny Board (4f1c2a30).txt": the end keeps two records of one day and committee apart. */
function nameOf(council: Council, record: string): string {
  const meeting = council.row('meeting', council.row('meetingRecord', record)?.meeting ?? '');
  const committee = meeting && council.row('committee', meeting.committee);
  const words = `${meeting?.date ?? ''} ${committee?.name ?? ''}`;
  const safe = words
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 80);
  return `${safe} (${record.slice(0, 8)}).txt`;
}
