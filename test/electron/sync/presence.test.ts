import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
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
