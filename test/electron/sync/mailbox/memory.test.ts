import { describe, expect, it } from 'vitest';
import { areas } from '../../../../electron/sync/mailbox/mailbox.ts';
import { memoryMailbox, memoryPlace } from '../../../../electron/sync/mailbox/memory.ts';
import { aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import { itBehavesLikeAMailbox } from './mailbox-conformance.ts';

describe('a mailbox in memory', () => {
  itBehavesLikeAMailbox(async () => {
    const place = memoryPlace();
    return {
      open: (group) => memoryMailbox({ place, group }),
      put: (area, name, bytes) => place.files[area].set(name, { bytes, mtime: 1 }),
      drop: (area, name) => place.files[area].delete(name),
      dropArea: (area) => place.files[area].clear(),
      setThere: (isThere) => {
        place.isThere = isThere;
      },
      empty: () => {
        for (const area of areas) place.files[area].clear();
      },
    };
  });

  it('tells whoever watches an area, until they stop', async () => {
    const { group, name, bytes } = await aGroupFile();
    const place = memoryPlace();
    const [writer, reader] = [memoryMailbox({ place, group }), memoryMailbox({ place, group })];
    await writer.write('root', name, bytes);
    let hints = 0;
    const stop = reader.watch?.('new', () => {
      hints += 1;
    });
    await writer.write('new', anOwnName('new'), bytes);
    await writer.write('key', anOwnName('key'), bytes);
    stop?.();
    await writer.write('new', anOwnName('new', 2), bytes);
    expect(hints).toBe(1);
  });
});
