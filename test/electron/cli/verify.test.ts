import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/cli/run-command.ts';
import { encodeAck } from '../../../electron/sync/envelope/ack.ts';
import { newBoundRun } from '../../../electron/sync/envelope/device-name.ts';
import { parseKeyRecord } from '../../../electron/sync/envelope/key-record.ts';
import { encodeSegment, parseSegment } from '../../../electron/sync/envelope/segment.ts';
import { readGroup } from '../../../electron/sync/membership/group-records.ts';
import type { Verified } from '../../../electron/verify/report.ts';
import { verifyFolder } from '../../../electron/verify/verify-folder.ts';
import { type AFolderOnDisk, aFolderOnDisk } from '../../builders/a-folder-on-disk.ts';
import { deviceKeysFor } from '../../builders/device-keys.ts';
import { howMany } from '../../builders/long-run.ts';

let shared: AFolderOnDisk;
beforeAll(async () => {
  shared = await aFolderOnDisk();
});
afterAll(() => shared.close());

async function verified(withKeys = false): Promise<Verified> {
  const found = await verifyFolder(shared.folder, withKeys ? shared.keys : null);
  if (found === null) throw new Error('no shared folder');
  return found;
}
const named = (part: string): string => {
  const found = shared.names().find((name) => name.startsWith(part));
  if (found === undefined) throw new Error(`no ${part} among ${shared.names().join(', ')}`);
  return found;
};
const kindOfRecord = (name: string): string | null => {
  const parsed = name.startsWith('key/') ? parseKeyRecord(shared.bytes(name)) : null;
  return parsed?.ok === true ? parsed.record.kind : null;
};
/** Of the deputy's laptop. */
const deputySegment = () => {
  for (const name of shared.names()) {
    const parsed = name.startsWith('new/') ? parseSegment(shared.bytes(name)) : null;
    if (parsed?.ok === true && parsed.segment.header.device !== shared.keys.device)
      return { ...parsed.segment.header, hash: parsed.segment.hash };
  }
  throw new Error('the deputy has written nothing');
};
/** Lays other bytes under a name while `work` looks. */
async function spoilt<T>(
  name: string,
  bytes: Uint8Array | null,
  work: () => Promise<T>,
): Promise<T> {
  const before = shared.names().includes(name) ? shared.bytes(name) : null;
  if (bytes === null) shared.take(name);
  else shared.put(name, bytes);
  try {
    return await work();
  } finally {
    if (before === null) shared.take(name);
    else shared.put(name, before);
  }
}
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
};
async function said(...words: string[]) {
  const lines = { stdout: '', stderr: '' };
  const exit = await runCommand(['verify', ...words], {
    say: (text) => {
      lines.stdout += `${text}\n`;
    },
    complain: (text) => {
      lines.stderr += `${text}\n`;
    },
  });
  return { exit, ...lines };
}

describe('a folder in which nothing is wrong', () => {
  it('is clean without any key, and says what of each laptop is complete', async () => {
    const found = await verified();
    expect(found.faults).toEqual([]);
    expect(found.looksRolledBack).toBe(false);
    expect(found.devices.map(({ role, isComplete }) => [role, isComplete])).toEqual([
      ['clerk', true],
      ['clerk', true],
    ]);
    expect(found.counts).toMatchObject({ packs: 1, paperParts: 1 });
    expect(found.devices.every(({ changes }) => changes > 0)).toBe(true);
    expect(found.seals).toBeNull();
  });

  it('with a laptop’s keys its seals and signatures are opened and good', async () => {
    const found = await verified(true);
    expect(found.faults).toEqual([]);
    expect(found.seals).toMatchObject({ versions: 1, signatures: 1, closed: 0 });
    expect(found.seals?.opened).toBeGreaterThan(0);
  });

  it('what systems and clouds leave there, and a renamed copy, is no fault', async () => {
    const segment = named('new/');
    await spoilt('new/desktop.ini', Buffer.from('x'), () =>
      spoilt('new/copy (1) of a file.mms', shared.bytes(segment), async () => {
        expect((await verified()).faults).toEqual([]);
      }),
    );
  });
});

describe('every turned bit is found', () => {
  it('in every file, wherever it stands', async () => {
    const unfound: string[] = [];
    for (const name of shared.names()) {
      const bytes = shared.bytes(name);
      const places = howMany(7, 400);
      for (let n = 0; n < places; n += 1) {
        const at = Math.floor((n * (bytes.length - 1)) / (places - 1));
        const found = await spoilt(name, flipped(bytes, at), verified);
        if (!found.faults.some(({ file }) => file === name || file === 'MeetingData'))
          unfound.push(`${name} at ${at}`);
      }
    }
    expect(unfound).toEqual([]);
  }, 300_000);

  it('a damaged file whose content stands whole elsewhere is told of and is no fault', async () => {
    const segment = named('new/');
    const bytes = shared.bytes(segment);
    const again = segment.replace('.mms', '-r0000.mms');
    await spoilt(segment, flipped(bytes, 100), () =>
      spoilt(again, bytes, async () => {
        const found = await verified();
        expect(found.faults).toEqual([]);
        expect(found.notices).toEqual([
          { file: segment, why: expect.stringContaining('whole in another file') },
        ]);
      }),
    );
  });

  it('so is a cut-off file', async () => {
    const segment = named('new/');
    const found = await spoilt(segment, shared.bytes(segment).subarray(0, 90), verified);
    expect(found.faults.map(({ file }) => file)).toContain(segment);
  });
});

describe('what is missing', () => {
  it('is named where anything names it, and looks like an earlier day', async () => {
    const found = await spoilt(named('log/'), null, verified);
    expect(found.looksRolledBack).toBe(true);
    expect(found.faults.map(({ why }) => why).join()).toMatch(/that are not here|before it/);
    expect(found.devices.some(({ isComplete }) => !isComplete)).toBe(true);
  });

  it.each(['found', 'join', 'admit'])(
    'a record of the group that others follow: %s',
    async (kind) => {
      const name = shared.names().find((one) => kindOfRecord(one) === kind) ?? '';
      expect((await spoilt(name, null, verified)).faults).not.toEqual([]);
    },
  );

  it('the file that says whose folder it is', async () => {
    expect((await spoilt(named('g-'), null, verified)).faults.map(({ file }) => file)).toEqual([
      'MeetingData',
    ]);
  });

  it('what no other file names is known from what a laptop said it holds, where its keys are here', async () => {
    const { clerk, keys } = shared;
    const { group, run, hash } = deputySegment();
    const store = { all: () => clerk.store.keyRecords.all(), add: () => undefined };
    const key = (await readGroup(store, keys, group)).ring.current('everyone');
    if (key === null) throw new Error('no key of everybody');
    const twice = [hash.slice(0, 10), '0123456789'];
    const content = { have: { [run]: [[1, 99] as [number, number]] }, twice, app: '0.1.0' };
    const random = (count: number) => new Uint8Array(count);
    const ack = encodeAck({ group, wall: '', content }, { keys, key, random });
    await spoilt(`ack/${ack.name}`, ack.bytes, async () => {
      expect((await verified()).faults).toEqual([]);
      const found = await verified(true);
      expect(found.looksRolledBack).toBe(true);
      expect(found.faults).toEqual([
        {
          file: `ack/${ack.name}`,
          why: expect.stringMatching(/holds changes \d+ to 99 .* not here/),
        },
        {
          file: `ack/${ack.name}`,
          why: expect.stringContaining('holds a file of changes (0123456789), not here'),
        },
      ]);
    });
  });
});

describe('what somebody made up', () => {
  const forged = (part: Partial<Parameters<typeof encodeSegment>[0]>, keys = shared.keys) =>
    encodeSegment(
      {
        ...{ group: deputySegment().group, device: keys.device, member: deputySegment().member },
        ...{ run: newBoundRun(keys.signKey, () => new Uint8Array(5)), first: 1, last: 1 },
        ...{ prev: null, seen: {}, wall: '', sections: [], ...part },
      },
      { keys, random: (count) => new Uint8Array(count) },
    );

  it.each([
    [
      'a run that is another laptop’s',
      () => ({ run: deputySegment().run }),
      /another laptop than its key/,
    ],
    ['another group', () => ({ group: '0'.repeat(16) }), /another group/],
    [
      'a record that nobody has',
      () => ({ member: 'ab'.repeat(32) }),
      /record of the group that is not here/,
    ],
    ['a file before it that nobody has', () => ({ prev: 'ab'.repeat(32) }), /not here/],
    ['a gap before it', () => ({ first: 4, last: 4 }), /Changes 1 to 3 before it/],
  ])('%s', async (_, part, why) => {
    const segment = forged(part());
    const found = await spoilt(`new/${segment.name}`, segment.bytes, verified);
    expect(found.faults.map((fault) => fault.why).join('\n')).toMatch(why);
  });

  it('a laptop that was never admitted', async () => {
    const segment = forged({}, await deviceKeysFor('member'));
    const found = await spoilt(`new/${segment.name}`, segment.bytes, verified);
    expect(found.faults).toEqual([
      { file: `new/${segment.name}`, why: expect.stringContaining('does not belong to the group') },
    ]);
  });

  it('two files for the same changes of one laptop', async () => {
    const [one, other] = [forged({}), forged({ wall: 'later' })];
    const found = await spoilt(`new/${one.name}`, one.bytes, () =>
      spoilt(`new/${other.name}`, other.bytes, verified),
    );
    expect(found.faults).toEqual([
      { file: expect.any(String), why: expect.stringContaining('both hold changes 1 to 1') },
    ]);
  });

  it('a text changed after it was issued, one that its hash does not name, and a signature for another', async () => {
    const { deputy } = shared;
    deputy.council.change({ name: deputy.name }, 'Changed', (tx) => {
      tx.set('minutesVersion', 'version', { tree: { title: 'Other words', blocks: [] } });
      tx.set('signature', 'signature', { hash: 'cd'.repeat(32) });
      const tree = { title: 'Others', blocks: [] };
      tx.set('minutesVersion', 'other', { record: 'r', tree, hash: 'ef'.repeat(32) });
      tx.set('committee', 'b1c1d1e1-0000-4000-8000-000000000001', { name: 'Planning again' });
    });
    await shared.again();
    expect((await verified()).faults).toEqual([]);
    const found = await verified(true);
    expect(found.faults.map(({ why }) => why)).toEqual([
      expect.stringContaining('changed after they were issued'),
      expect.stringContaining('is not the one that was sealed'),
      expect.stringContaining('names another text'),
    ]);
  });
});

describe('moothall verify', () => {
  it('prints what it read and answers 0, or 1 with every fault and its file', async () => {
    const clean = await said(shared.folder);
    expect(clean).toMatchObject({ exit: 0, stderr: '' });
    expect(clean.stdout).toMatch(/^Group .*No fault was found\.\n$/s);
    const segment = named('new/');
    const bad = await spoilt(segment, flipped(shared.bytes(segment), 60), () =>
      said(shared.folder),
    );
    expect(bad.exit).toBe(1);
    expect(bad.stdout).toContain(`${segment}: It is damaged`);
  });

  it('answers 2 for what is no shared folder, and follows no link', async () => {
    expect(await said(join(shared.folder, 'nowhere'))).toMatchObject({ exit: 2, stdout: '' });
    expect((await said()).exit).toBe(2);
    symlinkSync('/dev/zero', join(shared.folder, 'MeetingData', 'new', 'endless.mms'));
    const found = await verified();
    shared.take('new/endless.mms');
    expect(found.notices).toEqual([
      { file: 'new/endless.mms', why: expect.stringContaining('never followed') },
    ]);
  });
});
