import { type Op, opId } from './op.ts';

type Ordered = Pick<Op, 'lamport' | 'run' | 'seq'>;

/** Highest first, the same on every device: by Lamport number, then run, then seq. */
export function byPrecedence(a: Ordered, b: Ordered): number {
  if (a.lamport !== b.lamport) return b.lamport - a.lamport;
  if (a.run !== b.run) return a.run < b.run ? 1 : -1;
  return b.seq - a.seq;
}

/** The current ones of one register's ops: those that no other of them replaces. In any order. */
export function currentOps<T extends Pick<Op, 'run' | 'seq' | 'prev'>>(ops: readonly T[]): T[] {
  const replaced = new Set(ops.flatMap((op) => op.prev));
  return ops.filter((op) => !replaced.has(opId(op)));
}

/**
 * Whether a row stands, told from the current ops of all its fields. A row stands as long as one current
 * op is not covered by a current delete: an edit that the deleter had not seen brings the row back.
 */
export function rowStands(
  current: readonly Pick<Op, 'run' | 'seq' | 'kind' | 'covers'>[],
): boolean {
  const covered = new Set(
    current.filter((op) => op.kind === 'delete').flatMap((op) => [...op.covers]),
  );
  return current.some((op) => op.kind === 'set' && !covered.has(opId(op)));
}
