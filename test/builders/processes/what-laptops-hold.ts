import { join } from 'node:path';
import { connect, type Database } from '../../../electron/database/driver.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { createCircleOf } from '../../../electron/services/exchange/circle-of.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { sharedNouns as nouns, privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import { opId } from '../../../shared/sync/op.ts';
import { opsOf, registersOf, rowsOf } from '../../simulator/read-state.ts';
import { aClock, aRandom } from '../a-ledger.ts';
import { logOf } from '../laptops.ts';

/** All that one ledger's file holds. */
export interface LedgerHolds {
  /** By id: the op as it travels, and whether it counts. */
  ops: ReadonlyMap<string, string>;
  /** Derived rows by noun and id. */
  rows: ReadonlyMap<string, string>;
  registers: ReadonlyMap<string, readonly string[]>;
  /** Ids of the ops of each row, by noun and id. */
  opsOfRow: ReadonlyMap<string, readonly string[]>;
}

/** Reads a file of a profile behind its backend's back. */
function reading<T>(profile: string, file: string, read: (database: Database) => T): T {
  const database = connect(join(profile, file), { readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

export function ledgerOf(profile: string, which: 'council' | 'private'): LedgerHolds {
  const isCouncil = which === 'council';
  const file = isCouncil ? 'council.db' : 'private-business.db';
  return reading(profile, file, (database) =>
    database.transaction(() => {
      const ops = opsOf(database);
      const names = Object.keys(isCouncil ? nouns : privateBusinessNouns);
      const rows = names.flatMap((noun) =>
        [...rowsOf(database, noun)].map(([id, text]) => [`${noun} ${id}`, text] as const),
      );
      const byRow = Map.groupBy(ops, ({ noun, row }) => `${noun} ${row}`);
      return {
        ops: new Map(ops.map((op) => [op.id, JSON.stringify(op)])),
        rows: new Map(rows),
        registers: registersOf(database),
        opsOfRow: new Map([...byRow].map(([row, some]) => [row, some.map(({ id }) => id)])),
      };
    })(),
  );
}

/** Hashes of all segments that a laptop holds, in order. */
export const segmentsOf = (profile: string): string[] =>
  reading(profile, 'exchange.db', (database) =>
    database.prepare<[], string>('SELECT "hash" FROM "segment" ORDER BY 1').pluck().all(),
  );

/** Whether the file of a paper has come, all of it. */
export const hasPaper = (profile: string, hash: string): boolean =>
  withProfile(profile, ({ papers }) => papers.isComplete(hash));

function withProfile<T>(folder: string, read: (profile: ReturnType<typeof openProfile>) => T): T {
  const profile = openProfile(folder, { clock: aClock().read, random: aRandom() });
  try {
    return read(profile);
  } finally {
    profile.close();
  }
}

/** Ids of the ops of the council's ledger that everybody may read now. The profile is closed. */
export const forEverybody = (folder: string): Set<string> =>
  withProfile(folder, ({ council, privateBusiness }) => {
    const logged = { council, privateBusiness } as unknown as Parameters<typeof createCircleOf>[0];
    const circleOf = createCircleOf(logged);
    const ops = logOf(council as unknown as Parameters<typeof logOf>[0]).flatMap(
      (change) => change.ops,
    );
    return new Set(
      ops.flatMap((op) => (circleOf('council', op).startsWith('private:') ? [] : opId(op))),
    );
  });

/** What the rows of the council's ledger are, and what they are when they are made from the log anew. */
export const rebuilt = (folder: string): { before: unknown; after: unknown } =>
  withProfile(folder, ({ council }) => {
    const ledger = council as unknown as Ledger<typeof sharedNouns>;
    const rows = () =>
      (['clause', 'proseUpdate', 'sharedQuestion', 'recordedMinute'] as const).map((noun) =>
        ledger.rows(noun),
      );
    const before = rows();
    ledger.rebuild();
    return { before, after: rows() };
  });
