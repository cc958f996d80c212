import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isRunOf, newBoundRun } from '../../../../electron/sync/envelope/device-name.ts';
import { deriveKey, padded, seal } from '../../../../electron/sync/envelope/epoch-key.ts';
import { encodeFrame, frameKinds, kindOf } from '../../../../electron/sync/envelope/frame.ts';
import {
  encodeSegment,
  openSection,
  parseSegment,
} from '../../../../electron/sync/envelope/segment.ts';
import { isSignedBy } from '../../../../electron/sync/envelope/signature.ts';
import { limits } from '../../../../electron/sync/limits.ts';
import {
  anEpochKey,
  aSegment,
  someGroup,
  steadyRandom,
} from '../../../builders/a-sealed-segment.ts';
import { deviceKeysFor } from '../../../builders/device-keys.ts';
import { flips, taken } from './spoil.ts';

// what a member of the group could make who has its keys and another program
const keys = await deviceKeysFor('member');
const other = await deviceKeysFor('clerk');
const run = newBoundRun(keys.signKey, steadyRandom('run'));
const key = anEpochKey('a');
const { sections: _, ...told } = aSegment(keys);
const kind = { ...frameKinds.segment, most: 2 ** 30, mostHeader: 2 ** 30 };

/** Signed and whole, with any header and any bytes behind it. */
const frameOf = (header: object, body: Uint8Array[] = []): Uint8Array =>
  encodeFrame(kind, header, body, keys).bytes;
const good = { v: 1, minReader: 1, ...told, sections: [] };

/** A segment of one section that holds these bytes, rightly sealed. */
function around(plain: Uint8Array, some: { first?: number; last?: number } = {}): Uint8Array {
  const { first, last } = { first: 1, last: 2, ...some };
  const derived = deriveKey(key.secret, someGroup, `${run}|${first}|${last}|${key.epoch}|0`);
  const bound = `${keys.device}|${run}|${first}|${last}|${key.epoch}|0`;
  const sealed = seal(derived, plain, bound, randomBytes);
  const sections = [{ epoch: key.epoch, bytes: sealed.length }];
  return frameOf({ ...good, first, last, sections }, [sealed]);
}
const aroundText = (text: string) => around(padded(Buffer.from(text)));

function opened(bytes: Uint8Array) {
  const parsed = parseSegment(bytes);
  return parsed.ok ? openSection(parsed.segment, 0, key) : parsed.why;
}

const brief = { n: 1, lam: 1, noun: 'minute', row: 'r', field: 'f', value: 1 };
const contentOf = (ops: object[], some: object = {}) =>
  JSON.stringify({
    ledger: 'council',
    changes: [{ first: 1, author: 'a', label: 'l', at: 't', ops }],
    ...some,
  });

describe('a segment that somebody made to do harm', () => {
  it('opens where it is as ours are, so that what follows is refused for its one fault', () => {
    expect(opened(aroundText(contentOf([brief])))).toMatchObject({ ok: true });
    expect(parseSegment(frameOf(good))).toMatchObject({ ok: true });
  });

  it.each([
    ['text that is no JSON', 'nonsense'],
    ['a list', '[]'],
    ['no list of changes', '{"ledger":"council"}'],
    ['a ledger that does not travel', contentOf([brief], { ledger: 'personal' })],
    ['an op before the segment', contentOf([{ ...brief, n: 0 }])],
    ['an op behind the segment', contentOf([{ ...brief, n: 3 }])],
    ['one op twice', contentOf([brief, brief])],
    ['a number beyond counting', contentOf([{ ...brief, lam: 2 ** 53 }])],
    ['a broken number', contentOf([{ ...brief, n: 1.5 }])],
    ['an op of no known kind', contentOf([{ ...brief, kind: 'erase' }])],
    ['a field without a name', contentOf([{ ...brief, field: '' }])],
    ['a row with a long name', contentOf([{ ...brief, row: 'r'.repeat(limits.opName + 1) }])],
    ['what is no op among the replaced', contentOf([{ ...brief, prev: ['x'] }])],
    ['a change without ops', contentOf([])],
    ['a change that begins after its op', contentOf([brief]).replace('"first":1', '"first":2')],
    [
      'too many changes',
      JSON.stringify({ ledger: 'council', changes: Array(limits.opsRead + 1).fill({}) }),
    ],
    [
      'a value that nests deep',
      contentOf([brief]).replace('"value":1', `"value":${'['.repeat(40)}${']'.repeat(40)}`),
    ],
    [
      'a value that nests without end',
      contentOf([brief]).replace('"value":1', `"value":${'['.repeat(200_000)}`),
    ],
  ])('is not taken: %s', (_name, text) => {
    expect(opened(aroundText(text))).toEqual({ ok: false, why: 'content' });
  });

  it('is not refused for brackets that somebody typed', () => {
    const value = `"${'['.repeat(40)}\\"${'{'.repeat(40)}`;
    expect(opened(aroundText(contentOf([{ ...brief, value }])))).toMatchObject({
      ok: true,
      content: { changes: [{ ops: [{ value }] }] },
    });
  });

  it('does not unpack more than is read', () => {
    // blanks that JSON allows, so that nothing but their number is wrong
    const text = contentOf([brief]).padEnd(limits.section + 1);
    const bomb = deflateRawSync(text);
    expect(bomb.length).toBeLessThan(20_000);
    const plain = Buffer.alloc(Math.ceil((4 + bomb.length) / 256) * 256);
    plain.writeUInt32LE(bomb.length);
    bomb.copy(plain, 4);
    expect(opened(around(plain))).toEqual({ ok: false, why: 'content' });
  });

  it('has its padding in zeros and its length within', () => {
    const plain = padded(Buffer.from(contentOf([brief])));
    const marked = Buffer.from(plain);
    marked[marked.length - 1] = 1;
    expect(opened(around(marked))).toEqual({ ok: false, why: 'content' });
    const long = Buffer.from(plain);
    long.writeUInt32LE(0xffff_ffff);
    expect(opened(around(long))).toEqual({ ok: false, why: 'content' });
    expect(opened(around(Buffer.concat([plain, Buffer.alloc(256)])))).toEqual({
      ok: false,
      why: 'content',
    });
  });

  it.each<[string, string, object]>([
    ['no header to speak of', 'header', []],
    ['no group', 'header', { ...good, group: undefined }],
    ['a name that is none', 'header', { ...good, device: '../../../etc/pwd' }],
    ['ops backwards', 'header', { ...good, first: 3, last: 2 }],
    ['a range without end', 'header', { ...good, last: 1 + limits.opsRead }],
    ['numbers beyond counting', 'header', { ...good, first: 2 ** 52, last: 2 ** 52 }],
    ['a seen that is no hash', 'header', { ...good, seen: { [keys.device]: 'x' } }],
    ['more sections than there can be', 'header', { ...good, sections: Array(65).fill({}) }],
    [
      'a section of a length that sealing never gives',
      'header',
      { ...good, sections: [{ epoch: key.epoch, bytes: 100 }] },
    ],
    [
      'sections that are not there',
      'length',
      { ...good, sections: [{ epoch: key.epoch, bytes: 284 }] },
    ],
    ['a version to come', 'too-new', { v: 2 }],
    ['a header of a megabyte', 'too-big', { ...good, more: 'x'.repeat(1024 * 1024) }],
  ])('is refused for its header: %s', (_name, why, header) => {
    expect(parseSegment(frameOf(header))).toEqual({ ok: false, why });
  });

  it('is refused for a header that nests deep, before it is parsed', () => {
    const nested = `{"v":${'['.repeat(30_000)}`;
    const length = Buffer.alloc(4);
    length.writeUInt32LE(nested.length);
    const before = Buffer.concat([Buffer.from('MMS1'), length, Buffer.from(nested)]);
    const hash = createHash('sha256').update(before).digest();
    const bytes = Buffer.concat([before, hash, keys.sign(hash)]);
    expect(parseSegment(bytes)).toEqual({ ok: false, why: 'header' });
  });

  it('is told as cut short where its header does not end within it', () => {
    const bytes = frameOf(good);
    expect(parseSegment(bytes.subarray(0, 200))).toEqual({ ok: false, why: 'short' });
    expect(parseSegment(bytes.subarray(0, 20))).toEqual({ ok: false, why: 'short' });
    expect(parseSegment(aroundText('x').subarray(0, -1))).toEqual({ ok: false, why: 'hash' });
  });

  it('is refused where it is too large, before it is hashed', () => {
    const bytes = frameOf(good, [Buffer.alloc(limits.segmentRead)]);
    expect(parseSegment(bytes)).toEqual({ ok: false, why: 'too-big' });
  });

  it('is of another kind or a later layout by its first letters', () => {
    const bytes = frameOf(good);
    const called = (magic: string) => Buffer.concat([Buffer.from(magic), bytes.subarray(4)]);
    expect(parseSegment(called('MMP1'))).toEqual({ ok: false, why: 'not-ours' });
    expect(parseSegment(called('MMS2'))).toEqual({ ok: false, why: 'too-new' });
    const kinds = [bytes, called('MMP1'), called('MMS2'), called('MMS0'), called('%PDF')].map(
      kindOf,
    );
    expect(kinds).toEqual(['segment', 'pack', 'segment', null, null]);
    expect(kindOf(new Uint8Array())).toBeNull();
  });

  it('is kept and not opened where it asks for a later reader', () => {
    const { bytes } = encodeSegment(aSegment(keys), { keys, random: randomBytes });
    const parsed = parseSegment(bytes);
    if (!parsed.ok) throw new Error(parsed.why);
    const header = { ...parsed.segment.header, minReader: 2, unknown: { kept: true } };
    const later = parseSegment(frameOf(header, [...parsed.segment.sections]));
    if (!later.ok) throw new Error(later.why);
    expect(later.segment.header).toMatchObject({ minReader: 2, unknown: { kept: true } });
    expect(openSection(later.segment, 0, key)).toEqual({ ok: false, why: 'too-new' });
  });

  it('cannot carry a section of somebody else, however it is signed', () => {
    const theirs = parseSegment(
      encodeSegment(aSegment(other), { keys: other, random: randomBytes }).bytes,
    );
    if (!theirs.ok) throw new Error(theirs.why);
    const { header, sections } = theirs.segment;
    const moved = (some: object) => opened(frameOf({ ...header, ...some }, [...sections]));
    expect(moved({})).toMatchObject({ ok: true });
    const refused = { ok: false, why: 'sealed' };
    expect(moved({ device: keys.device })).toEqual(refused);
    expect(moved({ run })).toEqual(refused);
    expect(moved({ first: 2 })).toEqual(refused);
    expect(moved({ last: 3 })).toEqual(refused);
    expect(moved({ group: 'grp0000000000002' })).toEqual(refused);
  });

  it('opens with no byte of its section changed, even where hash and signature are made anew', () => {
    const whole = parseSegment(aroundText(contentOf([brief])));
    if (!whole.ok) throw new Error(whole.why);
    const { header, sections } = whole.segment;
    const [sealed = new Uint8Array()] = sections;
    const isTaken = (some: Uint8Array) => openSection({ header, sections: [some] }, 0, key).ok;
    expect(isTaken(sealed)).toBe(true);
    expect(taken(flips(sealed, 'byte'), isTaken)).toEqual([]);
  });

  it('is not signed by whom it names where somebody else signed it', () => {
    const parsed = parseSegment(frameOf({ ...good, device: other.device }));
    if (!parsed.ok) throw new Error(parsed.why);
    expect(isSignedBy(parsed.segment, keys.signKey)).toBe(true);
    expect(isSignedBy(parsed.segment, other.signKey)).toBe(false);
    expect(isSignedBy(parsed.segment, new Uint8Array(32).fill(2))).toBe(false);
    expect(isSignedBy(parsed.segment, new Uint8Array(5))).toBe(false);
  });
});

describe('a run', () => {
  it('is of one device alone', () => {
    const mine = { signKey: keys.signKey, runs: ['0123456789abc'] };
    expect(isRunOf(newBoundRun(keys.signKey, randomBytes), mine)).toBe(true);
    expect(isRunOf('0123456789abc', mine)).toBe(true);
    expect(isRunOf('0123456789abd', mine)).toBe(false);

    const theirs = newBoundRun(other.signKey, randomBytes);
    expect(isRunOf(theirs, mine)).toBe(false);
    // whoever lists somebody else's bound run gains nothing
    expect(isRunOf(theirs, { ...mine, runs: [theirs] })).toBe(false);
  });

  it('is another one each time', () => {
    const runs = Array.from({ length: 50 }, () => newBoundRun(keys.signKey, randomBytes));
    expect(new Set(runs).size).toBe(50);
  });
});
