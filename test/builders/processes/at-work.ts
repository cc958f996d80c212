import { setTimeout as wait } from 'node:timers/promises';
import type { Seeded } from '../../simulator/seeded.ts';
import { type FiveLaptops, type Laptop, until } from './five-laptops.ts';
import { ledgerOf, segmentsOf } from './what-laptops-hold.ts';

interface Work {
  /** Of each person. */
  acts: number;
  /** Whose process is killed meanwhile, and started again. */
  killed: readonly Laptop[];
  random: Seeded;
}

/** Everybody works at the same time; some are killed at any moment, with an act on its way. */
export async function workAndDie(
  laptops: readonly Laptop[],
  { acts, killed, random }: Work,
): Promise<void> {
  await Promise.all(
    laptops.map(async (laptop) => {
      const dies = killed.includes(laptop) ? random.below(acts) : null;
      const pause = random.below(200);
      for (let act = 0; act < acts; act += 1) {
        const { client, gone } = laptop.process;
        const answered = Promise.race([laptop.person.act(client), gone]);
        if (act === dies) {
          await wait(pause);
          await laptop.process.kill();
        }
        await answered;
        if (act === dies) await laptop.process.start();
      }
    }),
  );
}

/** Waits until nothing stands in anybody's way and everything that was written is in the folder. */
export async function allSent(laptops: readonly Laptop[]): Promise<void> {
  await Promise.all(
    laptops.map(({ name, process }) =>
      until(async () => {
        const { mailboxes, unsent } = await process.state();
        const problem = mailboxes[0]?.problem ?? null;
        if (problem !== null || unsent > 0)
          throw new Error(`${name}: ${problem}, ${unsent} unsent`);
      }),
    ),
  );
}

/** Waits until everybody holds every segment, and those entitled all that is in them. */
export async function allAgree({ laptops }: Pick<FiveLaptops, 'laptops'>): Promise<void> {
  await allSent(laptops);
  const entitled = laptops.filter((laptop) => laptop.entitled);
  await until(() => {
    same('segments', laptops, segmentsOf);
    for (const ledger of ['council', 'private'] as const)
      same(`ops of ${ledger}`, entitled, (profile) =>
        [...ledgerOf(profile, ledger).ops.keys()].sort(),
      );
  });
}

/** @throws where two laptops hold something else */
function same(
  what: string,
  laptops: readonly Laptop[],
  read: (profile: string) => readonly string[],
): void {
  const held = laptops.map(({ name, process }) => ({ name, has: new Set(read(process.profile)) }));
  const all = new Set(held.flatMap(({ has }) => [...has]));
  const short = held.filter(({ has }) => has.size < all.size);
  if (short.length > 0)
    throw new Error(
      short.map(({ name, has }) => `${name} has ${has.size} of ${all.size} ${what}`).join(', '),
    );
}
