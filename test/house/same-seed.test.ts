import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import configure from '../../vite.config.ts';
import { seedOf } from '../builders/long-run.ts';

describe('the seed of properties', () => {
  it('is the same in every run, another one each time in the long run, and the one that was asked for', () => {
    expect(seedOf({})).toBe(seedOf({ MOOTHALL_LONG: '', MOOTHALL_SEED: '' }));
    expect(seedOf({})).toEqual(expect.any(Number));
    expect(seedOf({ MOOTHALL_LONG: '1' })).toBeNull();
    expect(seedOf({ MOOTHALL_SEED: '-621072529' })).toBe(-621_072_529);
    expect(seedOf({ MOOTHALL_LONG: '1', MOOTHALL_SEED: '7' })).toBe(7);
    expect(() => seedOf({ MOOTHALL_SEED: 'monday' })).toThrow('MOOTHALL_SEED');
  });

  it('reaches the properties of this file', () => {
    const { seed } = fc.check(fc.property(fc.nat(), () => true));
    const asked = seedOf(process.env);
    // drawn anew in the long run
    expect(seed).toBe(asked ?? seed);
  });

  it('is set before the tests of every project', () => {
    const projects = configure({ mode: 'test', command: 'serve' }).test?.projects ?? [];
    const without = projects.filter((project) => {
      const setUp = typeof project === 'object' && 'test' in project ? project.test : undefined;
      return ![setUp?.setupFiles].flat().includes('test/builders/same-seed.ts');
    });
    expect(projects.length).toBeGreaterThan(2);
    expect(without).toEqual([]);
  });
});
