import { describe, expect, it } from 'vitest';
import { type SafetyRules, safetyRules } from '../../shared/sync/safety-rules.ts';
import { type Gate, gates } from './gates.ts';
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

const goesWell = async (seed: number, flavour: Flavour): Promise<boolean> =>
  (await runWorld(seed, safetyRules, flavour)).faults.length === 0;

describe('sync.md 17.3: the simulator fails with any of the safety rules off', () => {
  it.each(gates)(
    '$off',
    async ({ off, finds, seed, turn }) => {
      const switched = Object.fromEntries(off.map((one) => [one, false]));
      const rules: SafetyRules = { ...safetyRules, ...switched };
      const flavour = { ...fierce, ...(turn && { turn }) };
      const tried: string[] = [];
      for (let next = seed; next <= seed + others; next++) {
        const { faults } = await runWorld(next, rules, flavour);
        const isFound = faults.some((fault) => finds.test(fault));
        // a run that is only slow to come right shows nothing; the known seeds are looked at below
        if (isFound && (next === seed || (await goesWell(next, flavour)))) return;
        tried.push(`${next}: ${faults.join('; ')}`);
      }
      expect.fail(
        `nothing was found without ${off.join(' and ')}; seeds tried: ${tried.join(', ')}`,
      );
    },
    300_000,
  );

  it('and the same seeds go well with all of them on', async () => {
    const known = new Set(gates.map(({ seed, turn }) => JSON.stringify({ seed, turn })));
    for (const one of known) {
      const { seed, turn } = JSON.parse(one) as Pick<Gate, 'seed' | 'turn'>;
      const { faults } = await runWorld(seed, safetyRules, { ...fierce, ...(turn && { turn }) });
      expect(faults, one).toEqual([]);
    }
  }, 300_000);

  it('every rule has a gate', () => {
    const shown = new Set(gates.flatMap(({ off }) => off));
    expect(
      Object.keys(safetyRules).filter((rule) => !shown.has(rule as keyof SafetyRules)),
    ).toEqual([]);
  });
});
