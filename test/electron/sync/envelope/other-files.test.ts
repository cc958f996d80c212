import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeAck, openAck, parseAck } from '../../../../electron/sync/envelope/ack.ts';
import {
  encodeDescriptor,
  parseDescriptor,
} from '../../../../electron/sync/envelope/descriptor.ts';
import { groupOf } from '../../../../electron/sync/envelope/device-name.ts';
import { encodeFrame, frameKinds } from '../../../../electron/sync/envelope/frame.ts';
import { encodeKeyRecord, parseKeyRecord } from '../../../../electron/sync/envelope/key-record.ts';
import {
  encodeLiveHead,
  openLiveHead,
  parseLiveHead,
} from '../../../../electron/sync/envelope/live-head.ts';
import { encodePack, parsePack } from '../../../../electron/sync/envelope/pack.ts';
import { openPart, parsePart, sealPart } from '../../../../electron/sync/envelope/paper-part.ts';
import { encodeSegment, parseSegment } from '../../../../electron/sync/envelope/segment.ts';
import { isSignedBy } from '../../../../electron/sync/envelope/signature.ts';
import { limits } from '../../../../electron/sync/limits.ts';
import type { RecordOf } from '../../../../shared/sync/membership-record.ts';
import {
  anEpochKey,
  aSegment,
  someGroup,
  steadyRandom,
} from '../../../builders/a-sealed-segment.ts';
import { deviceKeysFor } from '../../../builders/device-keys.ts';
import { flips, taken, truncations } from './spoil.ts';

const keys = await deviceKeysFor('clerk');
const other = await deviceKeysFor('member');
const everyone = anEpochKey('a');
const keyOf = (epoch: string) => (epoch === everyone.epoch ? everyone : null);
const noKey = () => null;
const wall = '2026-03-14T19:05:02.000Z';
const tools = { keys, key: everyone, random: steadyRandom('files') };

/** No beginning of it and nothing with a bit changed is taken. */
function expectWhole(bytes: Uint8Array, isTaken: (bytes: Uint8Array) => boolean): void {
  expect(isTaken(bytes)).toBe(true);
  expect(taken(truncations(bytes), isTaken)).toEqual([]);
  expect(taken(flips(bytes, 'byte'), isTaken)).toEqual([]);
}

describe('a pack', () => {
  const segments = ['2026-03-14T19:05:02.000Z', '2026-03-14T19:06:00.000Z'].map((at) =>
    encodeSegment(aSegment(keys, { wall: at }), { keys, random: tools.random }),
  );
  const pack = { group: someGroup, device: keys.device, month: '202603', segments };

  it('holds its segments byte for byte', () => {
    const { bytes, name } = encodePack(pack);
    expect(name).toMatch(/^[0-9a-z]{8}\/p-[0-9a-z]{8}-202603-[0-9a-z]{16}\.mmp$/);
    const parsed = parsePack(bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(parsed.header).toMatchObject({ group: someGroup, month: '202603' });
    for (const [index, inside] of parsed.segments.entries()) {
      expect(Buffer.from(inside.bytes).equals(segments[index]?.bytes ?? inside.bytes)).toBe(true);
      expect(parseSegment(inside.bytes)).toMatchObject({ segment: { hash: inside.hash } });
    }
    expect(parsed.segments).toHaveLength(2);
    expect(encodePack({ ...pack, segments: [] })).toMatchObject({ name: expect.any(String) });
  });

  it('is refused where any of it is missing or changed', () => {
    expectWhole(encodePack(pack).bytes, (bytes) => parsePack(bytes).ok);
  });

  it('does not list what is not in it', () => {
    const [one, two] = segments;
    if (one === undefined || two === undefined) throw new Error('two segments');
    const swapped = [
      { hash: two.hash, bytes: one.bytes },
      { hash: one.hash, bytes: two.bytes },
    ];
    const lies = encodePack({ ...pack, segments: swapped });
    expect(parsePack(lies.bytes)).toEqual({ ok: false, why: 'length' });
    const { device, month } = pack;
    const listed = [[one.hash, one.bytes.length]];
    const header = { v: 1, group: someGroup, device, month, segments: listed };
    const more = encodeFrame(frameKinds.pack, header, [one.bytes, Buffer.alloc(9)], null);
    expect(parsePack(more.bytes)).toEqual({ ok: false, why: 'length' });
    const fewer = encodeFrame(frameKinds.pack, header, [one.bytes.subarray(0, 200)], null);
    expect(parsePack(fewer.bytes)).toEqual({ ok: false, why: 'length' });
  });
});

describe('a key record', () => {
  const common = { v: 1 as const, group: someGroup, follows: [], wall };
  const join: RecordOf<'join'> = {
    ...common,
    kind: 'join',
    by: keys.device,
    device: keys.device,
    signKey: Buffer.from(keys.signKey).toString('base64'),
    recipient: keys.recipient,
    runs: ['0123456789abc'],
    wishes: 'officer',
  };
  const body = Buffer.from('sealed');

  it('gives back record and body', () => {
    const made = encodeKeyRecord(join, body, { keys });
    expect(made.name).toMatch(/^k-[0-9a-z]{16}\.mmk$/);
    const parsed = parseKeyRecord(made.bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(parsed).toMatchObject({ hash: made.hash, record: join });
    expect(Buffer.from(parsed.body).toString()).toBe('sealed');
  });

  it('is refused where any of it is missing or changed', () => {
    expectWhole(encodeKeyRecord(join, body, { keys }).bytes, (bytes) => parseKeyRecord(bytes).ok);
  });

  it('cannot ask in the name of another laptop', () => {
    const forged = (record: object) =>
      parseKeyRecord(encodeFrame(frameKinds.keyRecord, record, [body], other).bytes);
    expect(forged(join)).toEqual({ ok: false, why: 'signature' });
    expect(forged({ ...join, by: other.device })).toEqual({ ok: false, why: 'forged' });
    const signKey = Buffer.from(other.signKey).toString('base64');
    expect(forged({ ...join, signKey })).toEqual({ ok: false, why: 'forged' });
    const own = { ...join, by: other.device, device: other.device, signKey };
    expect(forged(own)).toMatchObject({ ok: true });
  });

  it('cannot found a group that somebody else founded', () => {
    const salt = randomBytes(16);
    const text = salt.toString('base64');
    const { wishes: _, ...device } = join;
    const found = { ...device, kind: 'found', salt: text, group: groupOf(keys.signKey, salt) };
    const written = (record: object) =>
      parseKeyRecord(encodeFrame(frameKinds.keyRecord, record, [body], keys).bytes);
    expect(written(found)).toMatchObject({ ok: true });
    const theirs = groupOf(other.signKey, salt);
    expect(written({ ...found, group: theirs })).toEqual({ ok: false, why: 'forged' });
  });

  it('of those who bring no key is checked against the signer that is known', () => {
    const request = '0'.repeat(64);
    const admit: RecordOf<'admit'> = {
      ...common,
      kind: 'admit',
      by: keys.device,
      request,
      role: 'member',
    };
    const parsed = parseKeyRecord(encodeKeyRecord(admit, body, { keys }).bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(isSignedBy(parsed, keys.signKey)).toBe(true);
    expect(isSignedBy(parsed, other.signKey)).toBe(false);
    expect(() => encodeKeyRecord(admit, body, { keys: other })).toThrow();
  });

  it('takes the cut of a laptop that was started thousands of times', () => {
    const letters = '0123456789abcdefghjk';
    const cut = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, at) => [
        `${String(at).padStart(5, '0')}${letters.slice(5)}`,
        at,
      ]),
    );
    const { device } = other;
    const gone: RecordOf<'remove'> = { ...common, kind: 'remove', by: keys.device, device, cut };
    expect(parseKeyRecord(encodeKeyRecord(gone, body, { keys }).bytes)).toMatchObject({ ok: true });
  });
});

describe('what a device rewrites', () => {
  const have = { '0123456789abc': [[1, 40] as [number, number], [42, 50] as [number, number]] };
  const ack = encodeAck({ group: someGroup, wall, content: { have, app: '0.1.0' } }, tools);
  const newest = 's-0123456789abcdefghjk-000001-000002-0123456789abcdef.mms';
  const content = { newest, minute: null };
  const head = encodeLiveHead({ group: someGroup, wall, content }, tools);

  it('says to the group what it holds and where its person is', () => {
    const parsed = parseAck(ack.bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(ack.name).toBe(`a-${keys.device.slice(0, 8)}.mma`);
    expect(isSignedBy(parsed.advice, keys.signKey)).toBe(true);
    expect(openAck(parsed.advice, keyOf)).toEqual({ have, app: '0.1.0' });

    const live = parseLiveHead(head.bytes);
    if (!live.ok) throw new Error(live.why);
    expect(openLiveHead(live.advice, keyOf)).toEqual(content);
    expect(head.bytes.length).toBeLessThan(1024);
  });

  it('says nothing to others', () => {
    const parsed = parseAck(ack.bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(openAck(parsed.advice, noKey)).toBeNull();
    expect(openAck(parsed.advice, () => ({ ...everyone, secret: randomBytes(32) }))).toBeNull();
    // signed by another, it does not open: nobody passes off another's sealed words as their own
    expect(openAck({ ...parsed.advice, device: other.device }, keyOf)).toBeNull();
    expect(openLiveHead(parsed.advice, keyOf)).toBeNull();
    expect(Buffer.from(ack.bytes).toString('latin1')).not.toContain('0123456789abc');
  });

  it('is refused where any of it is missing or changed', () => {
    expectWhole(ack.bytes, (bytes) => {
      const parsed = parseAck(bytes);
      return parsed.ok && isSignedBy(parsed.advice, keys.signKey);
    });
    expectWhole(head.bytes, (bytes) => {
      const parsed = parseLiveHead(bytes);
      return parsed.ok && isSignedBy(parsed.advice, keys.signKey);
    });
    expect(parseLiveHead(Buffer.alloc(limits.liveHead + 1))).toEqual({ ok: false, why: 'too-big' });
    expect(parseAck(head.bytes)).toEqual({ ok: false, why: 'not-ours' });
  });
});

describe('the descriptor of a group', () => {
  it('makes the group and can be checked by itself', () => {
    const made = encodeDescriptor({ keys, salt: randomBytes(16) });
    const parsed = parseDescriptor(made.bytes);
    expect(parsed).toMatchObject({
      descriptor: { group: made.group, founder: keys.device, recipient: keys.recipient },
    });
    expect(made.name).toMatch(/^g-[0-9a-z]{16}\.mmg$/);
    expect(encodeDescriptor({ keys, salt: randomBytes(16) }).group).not.toBe(made.group);
    expectWhole(made.bytes, (bytes) => parseDescriptor(bytes).ok);
  });

  it('cannot give another founder to a group that is there', () => {
    const parsed = parseDescriptor(encodeDescriptor({ keys, salt: randomBytes(16) }).bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    const signKey = Buffer.from(other.signKey).toString('base64');
    const taken = { ...parsed.descriptor, founder: other.device, signKey };
    const forged = encodeFrame(frameKinds.descriptor, taken, [], other);
    expect(parseDescriptor(forged.bytes)).toEqual({ ok: false, why: 'forged' });
    const unsigned = encodeFrame(frameKinds.descriptor, parsed.descriptor, [], other);
    expect(parseDescriptor(unsigned.bytes)).toEqual({ ok: false, why: 'signature' });
  });
});

describe('a part of papers', () => {
  const of = { file: 'ab'.repeat(32), part: 1, total: 3, key: randomBytes(32), group: someGroup };
  const plain = Buffer.from('%PDF-1.7 a page of the planning pack');
  const made = sealPart(plain, of, randomBytes);

  it('opens as the part it is and as no other', () => {
    expect(made.name).toMatch(/^([0-9a-z])\/o-\1[0-9a-z]{15}-0001\.mmo$/);
    expect(Buffer.from(openPart(made.bytes, of) ?? []).equals(plain)).toBe(true);
    for (const some of [
      { file: 'cd'.repeat(32) },
      { part: 2 },
      { total: 4 },
      { key: randomBytes(32) },
    ])
      expect(openPart(made.bytes, { ...of, ...some })).toBeNull();
    expect(parsePart(made.bytes)).toMatchObject({ ok: true, hash: made.hash });
    expect(Buffer.from(made.bytes).includes(plain)).toBe(false);
    expect(sealPart(plain, of, randomBytes).hash).not.toBe(made.hash);
  });

  it('is refused where any of it is missing or changed, without any key', () => {
    expectWhole(made.bytes, (bytes) => parsePart(bytes).ok);
  });

  it('holds eight megabytes and not more', () => {
    const full = sealPart(Buffer.alloc(limits.paperPart), of, randomBytes);
    expect(openPart(full.bytes, of)).toHaveLength(limits.paperPart);
    expect(() => sealPart(Buffer.alloc(limits.paperPart + 1), of, randomBytes)).toThrow(RangeError);
  });
});
