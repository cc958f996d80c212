import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBoundRun } from '../../../../electron/sync/envelope/device-name.ts';
import type { SectionContent } from '../../../../electron/sync/envelope/section.ts';
import {
  encodeSegment,
  openSection,
  type ParsedSegment,
  parseSegment,
} from '../../../../electron/sync/envelope/segment.ts';
import { isSignedBy } from '../../../../electron/sync/envelope/signature.ts';
import { limits } from '../../../../electron/sync/limits.ts';
import type { Op } from '../../../../shared/sync/op.ts';
import {
  aChange,
  anEpochKey,
  anOp,
  aSegment,
  steadyRandom,
} from '../../../builders/a-sealed-segment.ts';
import { deviceKeysFor } from '../../../builders/device-keys.ts';
import { flips, taken, truncations } from './spoil.ts';

const keys = await deviceKeysFor('clerk');
const run = newBoundRun(keys.signKey, steadyRandom('run'));
const tools = { keys, random: randomBytes };
const everyone = anEpochKey('a');
const clerks = anEpochKey('b');

function parsed(bytes: Uint8Array): ParsedSegment {
  const answer = parseSegment(bytes);
  if (!answer.ok) throw new Error(answer.why);
  return answer.segment;
}

/** What of an op its place in the segment does not tell. */
const opsOf = (count: number) =>
  fc.array(
    fc.record({
      lamport: fc.integer({ min: 1, max: 2 ** 40 }),
      kind: fc.constantFrom('set' as const, 'delete' as const),
      noun: fc.constantFrom('minute', 'meeting', 'proseUpdate'),
      row: fc.string({ minLength: 1, maxLength: 40 }),
      field: fc.string({ minLength: 1, maxLength: 40 }),
      value: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value))),
      prev: fc.array(fc.integer({ min: 1, max: 999 }).map((seq) => `${run}:${seq}`)),
      covers: fc.array(fc.constant('0123456789abc:17')),
    }),
    { minLength: count, maxLength: count },
  );

/** Changes of some ops in a row, one or several ops each. */
const contents: fc.Arbitrary<{ first: number; content: SectionContent }> = fc
  .record({
    first: fc.integer({ min: 1, max: 5000 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    ledger: fc.constantFrom('council' as const, 'private' as const),
    label: fc.string(),
  })
  .chain(({ first, sizes, ledger, label }) =>
    opsOf(sizes.reduce((sum, size) => sum + size, 0)).map((ops) => {
      let seq = first;
      const left = [...ops];
      const changes = sizes.map((size) => {
        const change = seq;
        const own = left.splice(0, size).map((op) => ({ ...op, run, change, seq: seq++ }));
        return { ...aChange(run, own), label };
      });
      return { first, content: { ledger, changes } };
    }),
  );

describe('a segment', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(contents, ({ first, content }) => {
        const ops = content.changes.flatMap((change) => change.ops);
        const range = { run, first, last: first + ops.length - 1 };
        const sections = [{ circleEpoch: everyone, content }];
        const made = encodeSegment(aSegment(keys, { ...range, sections }), tools);
        const segment = parsed(made.bytes);
        expect(segment.header).toMatchObject({ ...range, device: keys.device });
        expect(segment.hash).toBe(made.hash);
        expect(isSignedBy(segment, keys.signKey)).toBe(true);
        expect(openSection(segment, 0, everyone)).toStrictEqual({
          ok: true,
          content,
          ops: content.changes,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where a byte is missing or a single bit is another', () => {
    const { bytes } = encodeSegment(aSegment(keys), tools);
    const isTaken = (some: Uint8Array) => {
      const answer = parseSegment(some);
      return answer.ok && isSignedBy(answer.segment, keys.signKey);
    };
    expect(isTaken(bytes)).toBe(true);
    expect(taken(truncations(bytes), isTaken)).toEqual([]);
    expect(taken(flips(bytes, 'bit'), isTaken)).toEqual([]);
  });

  it('does not take a view for the whole: bytes around it play no part', () => {
    const { bytes, hash } = encodeSegment(aSegment(keys), tools);
    const around = Buffer.concat([Buffer.alloc(7, 1), bytes, Buffer.alloc(9, 1)]);
    expect(parsed(around.subarray(7, 7 + bytes.length)).hash).toBe(hash);
    expect(parseSegment(around.subarray(7))).toMatchObject({ ok: false });
  });

  it('tells nothing without its key', () => {
    const canary = 'QuincyAdjournedInCamera';
    const secret = anOp(run, 1, { value: canary, row: canary, field: canary, noun: canary });
    const change = { ...aChange(run, [secret]), author: canary, label: canary };
    const content = { ledger: 'private' as const, changes: [change] };
    const sections = [{ circleEpoch: clerks, content }];
    const { bytes, name } = encodeSegment(aSegment(keys, { last: 1, sections }), tools);
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of [canary, 'private', 'council', 'minute', 'clerk'])
      expect(text + name).not.toContain(word);
    const segment = parsed(bytes);
    expect(openSection(segment, 0, clerks)).toMatchObject({ ok: true });
    expect(openSection(segment, 0, everyone)).toEqual({ ok: false, why: 'sealed' });
    const other = { ...clerks, secret: everyone.secret };
    expect(openSection(segment, 0, other)).toEqual({ ok: false, why: 'sealed' });
    expect(openSection(segment, 1, clerks)).toEqual({ ok: false, why: 'sealed' });
  });

  it('has lengths that tell little of what is in it', () => {
    const length = (words: string) => {
      const ops = [anOp(run, 1, { value: words })];
      const content = { ledger: 'council' as const, changes: [aChange(run, ops)] };
      const sections = [{ circleEpoch: everyone, content }];
      return parsed(encodeSegment(aSegment(keys, { last: 1, sections }), tools).bytes).header
        .sections[0]?.bytes;
    };
    expect(length('Yes')).toBe(256 + 28);
    expect(length('No, and for the reasons that the officer gave')).toBe(256 + 28);
  });

  it('has a nonce and a key that no other has', () => {
    const same = aSegment(keys);
    const nonces = new Set<string>();
    for (let count = 0; count < 50; count += 1) {
      const [sealed] = parsed(encodeSegment(same, tools).bytes).sections;
      nonces.add(Buffer.from(sealed?.subarray(0, 12) ?? []).toString('hex'));
    }
    expect(nonces.size).toBe(50);

    // with a nonce that is always the same, what is sealed differs by the key alone
    const stuck = { keys, random: (count: number) => new Uint8Array(count) };
    const content = { ledger: 'council' as const, changes: [aChange(run, [anOp(run, 5)])] };
    const sectionsOf = (some: Partial<ReturnType<typeof aSegment>>, epochs = ['a']) => {
      const sections = epochs.map((letter) => ({ circleEpoch: anEpochKey(letter), content }));
      const segment = aSegment(keys, { first: 5, last: 5, sections, ...some });
      return parsed(encodeSegment(segment, stuck).bytes).sections.map((sealed) =>
        Buffer.from(sealed).toString('hex'),
      );
    };
    const sealed = [
      sectionsOf({}, ['a', 'a', 'b']),
      sectionsOf({ first: 4 }),
      sectionsOf({ last: 6 }),
      sectionsOf({ group: 'grp0000000000002' }),
    ].flat();
    expect(new Set(sealed).size).toBe(sealed.length);
  });

  it('is not written where no reader would take it', () => {
    const write = (
      ops: Op[],
      some: Partial<ReturnType<typeof aSegment>> = {},
      said: Partial<ReturnType<typeof aChange>> = {},
    ) =>
      encodeSegment(
        aSegment(keys, {
          last: ops.length,
          ...some,
          sections: [
            {
              circleEpoch: everyone,
              content: { ledger: 'council', changes: [{ ...aChange(run, ops), ...said }] },
            },
          ],
        }),
        tools,
      );
    let deep: unknown = 1;
    for (let depth = 0; depth < limits.jsonDepth; depth += 1) deep = [deep];
    expect(() => write([anOp(run, 1, { value: deep })])).toThrow(RangeError);
    expect(() => write([anOp(run, 1)], { first: 2, last: 2 })).toThrow(RangeError);
    expect(() => write([anOp('0123456789abc', 1)])).toThrow(RangeError);
    expect(() => write([anOp(run, 1)], { first: 1, last: 1 + limits.opsRead })).toThrow(RangeError);
    for (const word of ['author', 'label'])
      expect(() => write([anOp(run, 1)], {}, { [word]: 'x'.repeat(5001) })).toThrow(RangeError);
    const long = randomBytes(limits.segmentRead).toString('base64');
    expect(() => write([anOp(run, 1, { value: long })])).toThrow(RangeError);
  });
});
