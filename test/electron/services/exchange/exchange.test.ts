import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExchange } from '../../../../electron/services/exchange/exchange.ts';
import { createOutgoing } from '../../../../electron/services/exports/outgoing.ts';
import { createFileTokens } from '../../../../electron/services/file-tokens.ts';
import type { Engine } from '../../../../electron/sync/engine.ts';
import { aPersonalLedger } from '../../../builders/a-ledger.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

const done = async () => ({ kind: 'done' }) as const;

/** The service over an engine that answers what a test gives it, and what it was asked. */
function anExchange(given: Partial<Engine>) {
  const files = createFileTokens(scratch.path);
  const outgoing = createOutgoing(scratch.path);
  const { ledger: personal } = aPersonalLedger();
  personal.change({ name: '' }, 'Me', (tx) => tx.set('profile', 'me', { name: 'A Hartley' }));
  const told: string[] = [];
  const { handlers } = createExchange({
    engine: { on: () => () => {}, ...given } as Engine,
    conflicts: { list: () => [], settle: () => {} },
    published: {
      folder: () => null,
      setFolder: done,
      waiting: () => [],
      again: () => {},
    },
    ...{ files, outgoing, personal },
    emit: (name) => told.push(name),
  });
  return { handlers, files, outgoing, told };
}

const place = { pace: 'share', user: null, password: null } as const;

it('hands the engine the path behind a token of the dialog, and what was typed as it was typed', async () => {
  const asked: { place: string; name: string }[] = [];
  const { handlers, files, told } = anExchange({
    found: (group) => {
      asked.push(group);
      return done();
    },
  });
  const group = { ...place, groupName: 'Leisure Panel', passphrase: null };
  await handlers['exchange.found']({ ...group, place: files.accept('/media/council') });
  await handlers['exchange.found']({ ...group, place: ' /media/other ' });
  expect(asked.map((one) => [one.place, one.name])).toEqual([
    ['/media/council', 'A Hartley'],
    ['/media/other', 'A Hartley'],
  ]);
  expect(told).toEqual(['exchange.changed', 'exchange.changed']);
});

it('keeps each file of a bundle for one fetching, and lets go of one that was taken in', async () => {
  const taken: string[] = [];
  const brought = {
    ...({ kind: 'taken', changes: 7, left: 0, notInYet: false } as const),
    bundle: { id: 'ab'.repeat(16), of: 2, missing: [2] },
  };
  const { handlers, files, outgoing } = anExchange({
    bundle: async (keep) => {
      await keep({ name: 'bundle-1.mmp', bytes: Uint8Array.of(1, 2, 3) });
      await keep({ name: 'bundle-2.mmp', bytes: Uint8Array.of(1, 2) });
      return { kind: 'made' };
    },
    takeBundle: async (path) => {
      taken.push(path);
      return brought;
    },
  });
  const made = await handlers['exchange.bundle']({});
  const kept = made.kind === 'made' ? made.files : [];
  expect(kept.map(({ fileName, bytes }) => [fileName, bytes])).toEqual([
    ['bundle-1.mmp', 3],
    ['bundle-2.mmp', 2],
  ]);
  expect(kept.map(({ file }) => outgoing.take(file)?.bytes)).toEqual([3, 2]);
  const path = scratch.put('incoming/bundle-1.mmp', new Uint8Array(3));
  const token = files.accept(path, { isTemporary: true });
  expect(await handlers['exchange.takeBundle']({ file: token })).toEqual(brought);
  expect(taken).toEqual([path]);
  expect(existsSync(path)).toBe(false);
  await expect(handlers['exchange.takeBundle']({ file: token })).rejects.toThrow('notFound');
});
