import { join } from 'node:path';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { Emit, Events, HandlersOf } from '../../../shared/contract/contract.ts';
import type { proseCalls } from '../../../shared/contract/prose.ts';
import type { recordCalls } from '../../../shared/contract/record.ts';
import type { Changed } from '../../ledger/ledger.ts';
import type { LocalBackups } from '../local-backups.ts';
import { announceRecord } from './announce-record.ts';
import { minutesTouched } from './minutes-touched.ts';
import { settlePrivateMinutes } from './move-minute.ts';
import { createProse } from './prose.ts';
import { followProseFromElsewhere } from './prose-from-elsewhere.ts';
import { createProseMemory } from './prose-memory.ts';
import { followAgenda, settlePublicTitles } from './public-titles.ts';
import { createRecord } from './record.ts';
import { recordAsText } from './record-as-text.ts';
import { createRollingCopies } from './rolling-copies.ts';
import { type OwnWordsParts, settleOwnWords } from './settle-own-words.ts';

export interface DeskParts extends OwnWordsParts {
  profileFolder: string;
  copies: Pick<LocalBackups, 'setLive' | 'now'>;
  emit: Emit;
  /** For the log. */
  report: (error: unknown) => void;
}

/** Where plain-text copies of minutes lie in a profile. */
export const minutesCopiesFolder = (profileFolder: string): string =>
  join(profileFolder, 'minutes-copies');

/** The clerk's desk: record and prose of meetings, with what follows from them on the disk and on other screens. */
export function createMinuting(parts: DeskParts) {
  const { council, copies, emit, report } = parts;
  const proses = createProseMemory(parts);
  const tell = (change: Events['prose.changed']) => emit('prose.changed', change);
  followProseFromElsewhere({ ...parts, proses, tell });
  const rolling = createRollingCopies({
    council,
    folder: minutesCopiesFolder(parts.profileFolder),
    asText: (record) => recordAsText(council, record, (minute) => proses.of(minute).blocks()),
    report,
  });
  announceRecord(parts, emit);
  const watchLive = () =>
    copies.setLive(council.rows('meetingRecord', { state: 'live' }).length > 0);
  watchLive();
  for (const store of [council, parts.privateBusiness])
    store.on((changed, from) => {
      if (from === 'elsewhere') reported(report, () => settleOwnWords(parts, changed));
    });
  council.on((changed, from) => {
    const items = changed.get('agendaItem');
    if (items !== undefined) reported(report, () => followAgenda(parts, items, from));
  });
  let last: Changed = new Map();
  council.on((changed) => {
    last = changed;
    if (changed.has('meetingRecord')) watchLive();
  });
  // an Undo that was cut off in the middle
  reported(report, () => settlePrivateMinutes(parts));
  const handlers: HandlersOf<typeof recordCalls & typeof proseCalls> = {
    ...createRecord({
      ...parts,
      closed: () => {
        void rolling.write();
        void copies.now('closed');
      },
    }),
    ...createProse({ ...parts, proses, tell }),
  };
  return {
    handlers,
    /** To be called after each Undo and Redo, before anything else is changed. */
    stepped: () => {
      const touched = minutesTouched(parts, last);
      settlePrivateMinutes(parts, touched);
      settlePublicTitles(parts, touched);
    },
    close: rolling.close,
  };
}

/** A disk that refuses shuts nobody out of their papers, and what a role forbids another laptop does. */
function reported(report: DeskParts['report'], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CallError && error.code === 'notAllowed')) report(error);
  }
}
