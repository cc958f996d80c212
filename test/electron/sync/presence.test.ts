import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
import { memoryMailbox, memoryPlace } from '../../../electron/sync/mailbox/memory.ts';
import { createPresence } from '../../../electron/sync/presence.ts';
import type { OpenPlace, RunningGroup } from '../../../electron/sync/running-group.ts';
import { steadyRandom } from '../../builders/a-sealed-segment.ts';

it('looks at a place in one round after the other, however often somebody goes to another minute', async () => {
  const random = steadyRandom('presence');
  const { keys } = await makeDeviceKeys(random);
  const timers = new Set<() => void>();
  let answer = (): void => {};
  let rounds = 0;
  const mailbox = {
    identify: () => {
      rounds += 1;
      return new Promise((resolve) => {
        answer = () => resolve('absent');
      });
    },
  };
  const place = { mailbox, problem: null, stored: { pace: 'share' } } as unknown as OpenPlace;
  const presence = createPresence({
    ...{ keys, group: 'group', random, clock: () => new Date(), tick: () => 0 },
    timers: {
      after: (_ms, work) => {
        timers.add(work);
        return () => timers.delete(work);
      },
    },
    running: { places: new Map([['place', place]]) } as unknown as RunningGroup,
    tell: () => {},
    report: (error) => {
      throw error;
    },
  });
  const fire = () => {
    for (const work of [...timers]) {
      timers.delete(work);
      work();
    }
  };
  fire();
  for (const minute of ['one', 'two', 'three']) {
    presence.present(minute);
    answer();
    await setImmediate();
    expect(timers.size).toBe(1);
    fire();
  }
  expect(rounds).toBe(4);
  presence.stop();
  answer();
  await setImmediate();
  expect(timers.size).toBe(0);
});

it('tells in every share where somebody is, for whoever is in one of them alone', async () => {
  const random = steadyRandom('presence');
  const { keys } = await makeDeviceKeys(random);
  const shares = ['one', 'two'].map((id) => {
    const folder = memoryPlace();
    folder.files.root.set('descriptor', { bytes: random(1), mtime: 1 });
    const mailbox = memoryMailbox({ place: folder, group: 'group', groupOf: () => 'group' });
    const place = { id, mailbox, problem: null, stored: { pace: 'share' } } as unknown as OpenPlace;
    return { id, folder, place };
  });
  const key = { circle: 'everyone', epoch: 'a'.repeat(16), secret: random(32) };
  const known = { membership: { devices: new Map() }, ring: { current: () => key } };
  const work = new Set<() => void>();
  const presence = createPresence({
    ...{ keys, group: 'group', random, clock: () => new Date(), tick: () => 0 },
    timers: {
      after: (_ms, round) => {
        work.add(round);
        return () => work.delete(round);
      },
    },
    running: {
      places: new Map(shares.map(({ id, place }) => [id, place])),
      state: { isMember: () => true, known: () => known },
    } as unknown as RunningGroup,
    tell: () => {},
    report: (error) => {
      throw error;
    },
  });
  presence.present('minute');
  const [first] = work;
  work.clear();
  first?.();
  // the next one is asked for when this one has ended
  await expect.poll(() => work.size).toBe(1);
  expect(shares.map(({ folder }) => folder.files.live.size)).toEqual([1, 1]);
  presence.stop();
});
