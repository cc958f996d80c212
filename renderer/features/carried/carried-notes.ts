import type { Mark } from '../../../shared/contract/annotations.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import type { PlaceState } from '../../../shared/domain/annotation-target.ts';
import type { CarryingSummary } from '../../../shared/domain/carrying-summary.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

/** A note as it stands in the new edition, and as it stood in the one it came from. */
export interface CarriedNote {
  mark: Mark;
  /** Null where the earlier edition no longer has it. */
  before: Mark | null;
  /** The earlier edition, SHA-256. */
  from: string;
}

export interface CarriedNotes {
  summary: CarryingSummary | null;
  /** Those to look at, the least certain first, each kind in reading order. */
  notes: CarriedNote[];
  /** The files that the notes stand in, by hash, for the numbers printed on their pages. */
  files: ReadonlyMap<string, PaperFile>;
}

const order: Partial<Record<PlaceState, number>> = { check: 0, gone: 1, likely: 2, left: 3 };

/** The notes of earlier editions that a person should look at in this one. */
export function createCarriedQuery(client: Client, hash: string): Query<CarriedNotes> {
  return createQuery(client, ['annotations.changed'], async () => {
    const [summary, marks] = await Promise.all([
      client.call('annotations.carried', { hash }),
      client.call('annotations.list', { hash }),
    ]);
    const rank = ({ place }: Mark) => order[place.state];
    const open = marks
      .filter((mark) => rank(mark) !== undefined)
      .sort((one, other) => (rank(one) ?? 0) - (rank(other) ?? 0))
      .map((mark) => ({ mark, from: mark.place.from ?? mark.madeOn }));
    const olds = [...new Set(open.map(({ from }) => from))];
    const earlier = new Map(
      await Promise.all(
        olds.map(
          async (old) => [old, await client.call('annotations.list', { hash: old })] as const,
        ),
      ),
    );
    const files = await Promise.all(
      [hash, ...olds].map(async (file) => await client.call('papers.file', { hash: file })),
    );
    return {
      summary,
      notes: open.map(({ mark, from }) => ({
        mark,
        from,
        before: earlier.get(from)?.find(({ id }) => id === mark.id) ?? null,
      })),
      files: new Map(files.map((file) => [file.hash, file])),
    };
  });
}
