import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unwrapWith, wrapFor } from '../../../../electron/sync/envelope/age-file.ts';
import {
  epochOf,
  openForCircle,
  sealForCircle,
} from '../../../../electron/sync/envelope/circle-seal.ts';
import { cryptoLacks, needCrypto } from '../../../../electron/sync/envelope/crypto-works.ts';
import { anEpochKey, someGroup } from '../../../builders/a-sealed-segment.ts';
import { deviceKeysFor } from '../../../builders/device-keys.ts';
import { flips, taken, truncations } from './spoil.ts';

const clerk = await deviceKeysFor('clerk');
const deputy = await deviceKeysFor('deputy');
const member = await deviceKeysFor('member');
const key = anEpochKey('a');
const keyOf = (epoch: string) => (epoch === key.epoch ? key : null);
const name = Buffer.from('Rowena Ashdown');

describe('a text for a circle', () => {
  const sealedFor = { group: someGroup, device: clerk.device, purpose: 'record' } as const;
  const sealed = sealForCircle(name, key, sealedFor, randomBytes);

  it('opens for what it was made for alone', () => {
    expect(Buffer.from(openForCircle(sealed, keyOf, sealedFor) ?? [])).toEqual(name);
    expect(epochOf(sealed)).toBe(key.epoch);
    for (const some of [
      { group: 'grp0000000000002' },
      { device: member.device },
      { purpose: 'ack' as const },
    ])
      expect(openForCircle(sealed, keyOf, { ...sealedFor, ...some })).toBeNull();
    expect(openForCircle(sealed, () => null, sealedFor)).toBeNull();
    expect(Buffer.from(sealed).includes('Ashdown')).toBe(false);
  });

  it('does not open with a byte missing or changed', () => {
    const isTaken = (bytes: Uint8Array) => openForCircle(bytes, keyOf, sealedFor) !== null;
    expect(taken(truncations(sealed), isTaken)).toEqual([]);
    expect(taken(flips(sealed, 'byte'), isTaken)).toEqual([]);
  });

  it('is another each time', () => {
    const again = sealForCircle(name, key, sealedFor, randomBytes);
    expect(Buffer.from(again).equals(sealed)).toBe(false);
    expect(again).toHaveLength(sealed.length);
  });
});

describe('what is wrapped for some laptops', () => {
  it('opens on those and on no other', async () => {
    const file = await wrapFor([clerk.recipient, deputy.recipient], name);
    expect(Buffer.from((await unwrapWith(clerk.identity, file)) ?? [])).toEqual(name);
    expect(Buffer.from((await unwrapWith(deputy.identity, file)) ?? [])).toEqual(name);
    expect(await unwrapWith(member.identity, file)).toBeNull();
    expect(await unwrapWith(clerk.identity, file.slice(0, -1))).toBeNull();
    expect(await unwrapWith(clerk.identity, Buffer.from('nonsense'))).toBeNull();
    expect(await unwrapWith(clerk.identity, new Uint8Array())).toBeNull();
    const [changed = file] = flips(file.slice(-20), 'byte');
    expect(
      await unwrapWith(clerk.identity, Buffer.concat([file.slice(0, -20), changed])),
    ).toBeNull();
  });
});

describe('the engine', () => {
  it('has all methods of the exchange', () => {
    expect(cryptoLacks()).toEqual([]);
    expect(needCrypto).not.toThrow();
  });
});
