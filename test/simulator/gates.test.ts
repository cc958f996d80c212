import { describe, expect, it } from 'vitest';
import { type SafetyRules, safetyRules } from '../../shared/sync/safety-rules.ts';
import { gates } from './gates.ts';
import { runWorld } from './run-world.ts';
import type { Flavour } from './world.ts';

/** Every fault at once, and little time to come right: a run that goes well does so in two or three rounds. */
const fierce: Flavour = {
  steps: 80,
  rounds: 5,
  rot: 0.25,
  loss: false,
  forgers: true,
  members: true,
};
/** Where the known seed shows it no more, so many others are tried before the rule is called untested. */
const others = 25;

describe('sync.md 17.3: the simulator fails with any of the safety rules off', () => {
  it.each(gates)(
    '$off',
    async ({ off, finds, seed }) => {
      const rules: SafetyRules = {
        ...safetyRules,
        ...Object.fromEntries(off.map((one) => [one, false])),
      };
      const tried: string[] = [];
      for (let next = seed; next <= seed + others; next++) {
        const { faults } = await runWorld(next, rules, fierce);
        if (faults.some((fault) => finds.test(fault))) return;
        tried.push(`${next}: ${faults.join('; ')}`);
      }
      expect.fail(
        `nothing was found without ${off.join(' and ')}; seeds tried: ${tried.join('\n')}`,
      );
    },
    300_000,
  );

  it('and the same seeds go well with all of them on', async () => {
    for (const seed of new Set(gates.map((gate) => gate.seed)))
      expect((await runWorld(seed, safetyRules, fierce)).faults, `seed ${seed}`).toEqual([]);
  }, 300_000);

  it('every rule has a gate', () => {
    const shown = new Set(gates.flatMap(({ off }) => off));
    expect(
      Object.keys(safetyRules).filter((rule) => !shown.has(rule as keyof SafetyRules)),
    ).toEqual([]);
  });
});
