import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { BenchGroup } from './a-bench-group.ts';
import { aBenchLaptop } from './a-bench-laptop.ts';
import { layGroup } from './shared-folder.ts';

/** A row that has not come by then is counted as that late. */
const longest = 20_000;

/** Ms from words saved on one laptop to their row on the other, both with their real engines at the pace of a share. */
export async function keystrokes(
  folder: string,
  group: BenchGroup,
  count: number,
): Promise<number[]> {
  const shared = join(folder, 'live');
  layGroup(shared, group);
  const open = (at: number) => {
    const words = group.laptops[at];
    if (words === undefined) throw new Error('no laptop');
    const profileFolder = join(folder, `laptop-${at}`);
    return aBenchLaptop({ profileFolder, shared, group: group.group, words, pace: 'share' });
  };
  const [one, other] = [await open(0), await open(1)];
  try {
    for (const laptop of [one, other]) await laptop.place().pace.now();
    const times: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const id = randomUUID();
      const came = new Promise<void>((resolve) => {
        const stop = other.profile.council.on((changed) => {
          if (changed.get('proseUpdate')?.has(id) !== true) return;
          stop();
          resolve();
        });
      });
      const began = performance.now();
      one.profile.council.change({ name: 'Officer' }, 'Words typed', (tx) => {
        const update = randomBytes(40).toString('base64');
        tx.set('proseUpdate', id, { record: 'r', minute: 'm', editor: 'e', follows: [], update });
      });
      await Promise.race([came, after(longest)]);
      times.push(performance.now() - began);
      // people pause, and not in step with the clock
      await after(200 + ((at * 331) % 1100));
    }
    return times;
  } finally {
    await one.close();
    await other.close();
  }
}
