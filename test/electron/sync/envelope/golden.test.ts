import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAck, parseAck } from '../../../../electron/sync/envelope/ack.ts';
import { unwrapWith } from '../../../../electron/sync/envelope/age-file.ts';
import { parseDescriptor } from '../../../../electron/sync/envelope/descriptor.ts';
import { isRunOf } from '../../../../electron/sync/envelope/device-name.ts';
import { keyRecordName, segmentName } from '../../../../electron/sync/envelope/file-names.ts';
import { kindOf } from '../../../../electron/sync/envelope/frame.ts';
import { parseKeyRecord } from '../../../../electron/sync/envelope/key-record.ts';
import { openLiveHead, parseLiveHead } from '../../../../electron/sync/envelope/live-head.ts';
import { parsePack } from '../../../../electron/sync/envelope/pack.ts';
import { openPart, parsePart } from '../../../../electron/sync/envelope/paper-part.ts';
import { openSection, parseSegment } from '../../../../electron/sync/envelope/segment.ts';
import { isSignedBy } from '../../../../electron/sync/envelope/signature.ts';
import { checkOf, readSecrets } from '../../../../electron/sync/membership/grant-body.ts';
import { openWords } from '../../../../electron/sync/membership/sealed-body.ts';
import { partOf } from '../../../../electron/sync/upkeep/bundle-part.ts';

// Written once, by the first version that exchanged, with the keys in expected.json. They are never written anew:
// what a council published must be read by every version to come. What is written today may differ from them, since
// the engine's deflate may.
const folder = join(import.meta.dirname, '../../../fixtures/exchange/v1');
const file = (name: string): Uint8Array => readFileSync(join(folder, name));
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const { group, device, names, hashes } = expected;
const signKey = Buffer.from(expected.signKey, 'base64');
const keyNamed = (circle: 'everyone' | 'clerks') => ({
  ...expected.epochs[circle],
  secret: Buffer.from(expected.epochs[circle].secret, 'base64'),
});
const everyone = keyNamed('everyone');
const keyOf = (epoch: string) => (epoch === everyone.epoch ? everyone : null);

function sound<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  expect(answer).toMatchObject({ ok: true });
  return answer as Extract<T, { ok: true }>;
}

describe('files of version 1', () => {
  it('are all here and each is known by its first letters', () => {
    const kinds = readdirSync(folder)
      .filter((name) => name !== 'expected.json')
      .map((name) => [name, kindOf(file(name))]);
    expect(Object.fromEntries(kinds)).toEqual({
      'ack.mma': 'ack',
      'bundle-part.mmp': 'pack',
      'descriptor.mmg': 'descriptor',
      'empty.mms': 'segment',
      'epoch.mmk': 'keyRecord',
      'found.mmk': 'keyRecord',
      'grant.mmk': 'keyRecord',
      'head.mmh': 'liveHead',
      'pack.mmp': 'pack',
      'part.mmo': 'paperPart',
      'segment.mms': 'segment',
    });
  });

  it('segments', () => {
    const { segment } = sound(parseSegment(file('segment.mms')));
    expect(segment.hash).toBe(hashes.segment);
    expect(segment.header).toMatchObject({
      ...{ v: 1, minReader: 1, group, device, run: expected.run, first: 3, last: 6 },
      ...{ member: hashes.found, wall: expected.wall, prev: 'ab'.repeat(32) },
    });
    expect(segmentName({ ...segment.header, hash: segment.hash })).toBe(names.segment);
    expect(isSignedBy(segment, signKey)).toBe(true);
    expect(isRunOf(segment.header.run, { signKey, runs: [] })).toBe(true);
    expect(sound(openSection(segment, 0, everyone)).content).toEqual({
      ledger: 'council',
      changes: expected.council,
    });
    expect(sound(openSection(segment, 1, keyNamed('clerks'))).content).toEqual({
      ledger: 'private',
      changes: expected.private,
    });
    const empty = sound(parseSegment(file('empty.mms'))).segment;
    expect([empty.hash, empty.sections]).toEqual([hashes.empty, []]);
  });

  it('packs', () => {
    const pack = sound(parsePack(file('pack.mmp')));
    expect(pack).toMatchObject({ hash: hashes.pack, header: { group, device, month: '202603' } });
    const inside = pack.segments.map(({ hash, bytes }) => [hash, Buffer.from(bytes)]);
    expect(inside).toEqual([
      [hashes.segment, file('segment.mms')],
      [hashes.empty, file('empty.mms')],
    ]);
  });

  it('one of the files of a bundle', () => {
    const pack = sound(parsePack(file('bundle-part.mmp')));
    const id = '0123456789abcdef0123456789abcdef';
    expect(partOf(pack.header)).toEqual({ id, part: 2, of: 3, needs: 0 });
    expect(pack.segments.map(({ bytes }) => Buffer.from(bytes))).toEqual(
      ['descriptor.mmg', 'found.mmk', 'segment.mms'].map(file),
    );
  });

  it('membership records and grants', async () => {
    const found = sound(parseKeyRecord(file('found.mmk')));
    expect(found.hash).toBe(hashes.found);
    expect(keyRecordName(found)).toBe(names.found);
    expect(found.record).toMatchObject({
      kind: 'found',
      by: device,
      recipient: expected.recipient,
    });
    expect(openWords(found.body, keyOf, { group, by: device })).toEqual({
      name: 'Rowena Ashdown',
      groupName: 'Harcombe Town Council',
    });
    const clerks = keyNamed('clerks');
    const epoch = sound(parseKeyRecord(file('epoch.mmk')));
    expect(epoch.record).toMatchObject({ kind: 'epoch', n: 1, check: checkOf(clerks) });
    const grant = sound(parseKeyRecord(file('grant.mmk')));
    expect(isSignedBy(epoch, signKey) && isSignedBy(grant, signKey)).toBe(true);
    expect(grant.record).toMatchObject({ kind: 'grant', follows: [hashes.found] });
    const plain = await unwrapWith(expected.member.identity, grant.body);
    expect(readSecrets(plain ?? new Uint8Array(), group)).toEqual([clerks]);
  });

  it('acknowledgements and live heads', () => {
    const { advice } = sound(parseAck(file('ack.mma')));
    expect(isSignedBy(advice, signKey)).toBe(true);
    expect(advice).toMatchObject({ group, device, wall: expected.wall });
    expect(openAck(advice, keyOf)).toEqual(expected.ack);
    const head = sound(parseLiveHead(file('head.mmh'))).advice;
    expect(isSignedBy(head, signKey)).toBe(true);
    expect(openLiveHead(head, keyOf)).toEqual(expected.head);
  });

  it('descriptors and parts of papers', () => {
    expect(sound(parseDescriptor(file('descriptor.mmg'))).descriptor).toMatchObject({
      ...{ v: 1, group, founder: device, signKey: expected.signKey, salt: expected.salt },
      recipient: expected.recipient,
    });
    expect(sound(parsePart(file('part.mmo'))).hash).toBe(hashes.part);
    const { key, words, ...of } = expected.part;
    const plain = openPart(file('part.mmo'), { ...of, key: Buffer.from(key, 'base64') });
    expect(Buffer.from(plain ?? []).toString()).toBe(words);
  });
});
