import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32 } from '../../../../electron/sync/envelope/base32.ts';
import {
  ackName,
  bundleName,
  descriptorName,
  isLitter,
  isOwnName,
  keyRecordName,
  liveHeadName,
  packName,
  paperPartName,
  resentName,
  segmentName,
} from '../../../../electron/sync/envelope/file-names.ts';
import { limits } from '../../../../electron/sync/limits.ts';
import type { Area } from '../../../../electron/sync/mailbox/mailbox.ts';

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const made = fc.record({
  hash: hashes.map((bytes) => Buffer.from(bytes).toString('hex')),
  device: hashes.map((bytes) => base32(bytes, 16)),
  run: fc.tuple(hashes, fc.constantFrom(13, 20)).map(([bytes, letters]) => base32(bytes, letters)),
  first: fc.integer({ min: 1, max: 2 ** 40 }),
  last: fc.integer({ min: 1, max: 2 ** 40 }),
  month: fc.constantFrom('202603', '2026'),
  part: fc.integer({ min: 0, max: 9999 }),
});

describe('the name of a file', () => {
  it('is short, plain, and known again as ours; also where it is sent anew', () => {
    fc.assert(
      fc.property(made, (facts) => {
        const { device } = facts;
        const names: [Area, string][] = [
          ['root', descriptorName(facts)],
          ['new', segmentName(facts)],
          ['log', packName(facts)],
          ['key', keyRecordName(facts)],
          ['obj', paperPartName(facts)],
        ];
        const once: [Area, string][] = [
          ['ack', ackName(device)],
          ['live', liveHeadName(device)],
        ];
        const again = names.map(([area, name]): [Area, string] => [
          area,
          resentName(resentName(name, randomBytes), randomBytes),
        ]);
        for (const [area, name] of [...names, ...once, ...again]) {
          const path = area === 'root' ? `MeetingData/${name}` : `MeetingData/${area}/${name}`;
          expect(path.length).toBeLessThanOrEqual(limits.relativePath);
          expect(path.split('/').at(-1)?.length).toBeLessThanOrEqual(limits.fileName);
          expect(name).toMatch(/^[0-9a-z/-]+\.mm[a-z]$/);
          // the extension and the area are words; what is random has no letter that is misread
          expect(name.replace(/\.mm.$/, '').replace(/(^|\/)o-/, '$1')).not.toMatch(/[ilou]/);
          expect(isOwnName(area, name), name).toBe(true);
          expect(isLitter(name)).toBe(false);
        }
        expect(new Set([...names, ...again].map(([, name]) => name)).size).toBe(10);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    's-0123456789abc-000001-000002-0123456789abcdef.mms.exe',
    's-0123456789abc-000001-000002-0123456789abcde.mms',
    's-0123456789abi-000001-000002-0123456789abcdef.mms',
    '../s-0123456789abc-000001-000002-0123456789abcdef.mms',
    's-0123456789abc-000001-000002-0123456789abcdef.mms\n',
    'S-0123456789abc-000001-000002-0123456789abcdef.mms',
    'CON',
    '',
  ])('is not ours: %j', (name) => {
    expect(isOwnName('new', name)).toBe(false);
  });

  it.each([
    ['desktop.ini', true],
    ['01234567/Thumbs.db', true],
    ['.DS_Store', true],
    ['._s-x.mms', true],
    ['.stfolder/s-x.mms', true],
    ['~$s-x.mms.tmp', true],
    ['s-x.mms.part', true],
    ['READ ME - do not move or delete.txt', true],
    ['s-x (1).mms', false],
    ['s-x - Copy.mms', false],
    ['s-x.sync-conflict-20260314-190502-ABCDEFG.mms', false],
    ["s-x (Clerk's conflicted copy 2026-03-14).mms", false],
    ['something else.bin', false],
  ])('of what systems leave behind is litter, of a copy is not: %s', (name, is) => {
    expect(isLitter(name)).toBe(is);
  });

  it('of a bundle tells who made it and when, and which of several it is', () => {
    const by = { device: '0123456789abcdef', day: '2026-03-14' };
    expect(bundleName({ ...by, part: 1, of: 1 })).toBe('bundle-01234567-2026-03-14.mmp');
    expect(bundleName({ ...by, part: 2, of: 3 })).toBe(
      'bundle-01234567-2026-03-14-part-2-of-3.mmp',
    );
  });
});

describe('base32', () => {
  it('is five bits a letter, from the left', () => {
    expect(base32(Uint8Array.of(0, 0x44, 0x32, 0x14, 0xc7), 8)).toBe('01234567');
    expect(base32(new Uint8Array(10).fill(255), 16)).toBe('zzzzzzzzzzzzzzzz');
    expect(() => base32(new Uint8Array(4), 7)).toThrow(RangeError);
  });
});
