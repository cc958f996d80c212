import { createHash } from 'node:crypto';
import { newBoundRun } from '../../electron/sync/envelope/device-name.ts';
import type { EpochKey } from '../../electron/sync/envelope/epoch-key.ts';
import type { SegmentToWrite } from '../../electron/sync/envelope/segment.ts';
import type { SigningKey } from '../../electron/sync/envelope/signature.ts';
import type { ChangeOfOps, Op } from '../../shared/sync/op.ts';

/** Bytes that look random and are the same at every run; each call goes on where the one before ended. */
export function steadyRandom(seed = 'seed'): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, () =>
      createHash('sha256').update(`${seed} ${count++}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  };
}

export const someGroup = 'grp0000000000001';
const member = createHash('sha256').update('a membership record').digest('hex');

/** The key of a circle's epoch, told by one letter. */
export const anEpochKey = (letter: string): EpochKey => ({
  circle: letter.repeat(13),
  epoch: letter.repeat(13),
  secret: createHash('sha256').update(`epoch ${letter}`).digest(),
});

export const anOp = (run: string, seq: number, some: Partial<Op> = {}): Op => ({
  run,
  seq,
  lamport: seq + 40,
  change: seq,
  kind: 'set',
  noun: 'minute',
  row: '0190c0de-0000-7000-8000-000000000001',
  field: 'outcome',
  value: 'Deferred to the April meeting',
  prev: [],
  covers: [],
  ...some,
});

export const aChange = (run: string, ops: readonly Op[]): ChangeOfOps => ({
  run,
  first: ops[0]?.change ?? 1,
  author: 'clerk',
  label: 'Outcome of item 4',
  at: '2026-03-14T19:05:00.000Z',
  ops,
});

/** A segment of two ops for everybody, and whatever a test wants otherwise. */
export function aSegment(keys: SigningKey, some: Partial<SegmentToWrite> = {}): SegmentToWrite {
  const run = some.run ?? newBoundRun(keys.signKey, steadyRandom('run'));
  const ops = [
    anOp(run, 1),
    anOp(run, 2, {
      change: 1,
      kind: 'delete',
      field: 'deleted',
      value: true,
      covers: [`${run}:1`],
    }),
  ];
  return {
    group: someGroup,
    device: keys.device,
    run,
    first: 1,
    last: 2,
    prev: null,
    seen: {},
    member,
    wall: '2026-03-14T19:05:02.000Z',
    sections: [
      {
        circleEpoch: anEpochKey('a'),
        content: { ledger: 'council', changes: [aChange(run, ops)] },
      },
    ],
    ...some,
  };
}
