import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrationsOf } from '../../../../electron/database/migrations/lists.ts';

const folder = new URL('../../../../electron/database/migrations/', import.meta.url);
const tests = new URL('./', import.meta.url);
const numbered = readdirSync(folder).filter((name) => /^\d/.test(name));

describe('migrations', () => {
  it('each have a test of their own', () => {
    const tested = readdirSync(tests).map((name) => name.replace('.test.ts', '.ts'));
    expect(numbered.filter((name) => !tested.includes(name))).toEqual([]);
  });

  it('stand in their lists at the place that their file names begin with', async () => {
    const listed = Object.values(migrationsOf).flatMap((list) =>
      list.map((migration, index) => ({ migration, number: index + 1 })),
    );
    for (const name of numbered) {
      const module: Record<string, unknown> = await import(new URL(name, folder).href);
      const places = listed.filter(({ migration }) => Object.values(module).includes(migration));
      expect([name, new Set(places.map(({ number }) => number))]).toEqual([
        name,
        new Set([Number(name.slice(0, 4))]),
      ]);
    }
  });

  it('bring the files to the versions that this app writes; a change here is a change for every user', () => {
    const versions = Object.entries(migrationsOf).map(([file, list]) => [file, list.length]);
    expect(Object.fromEntries(versions)).toEqual({
      'council.db': 6,
      'private-business.db': 4,
      'personal.db': 5,
      'papers.db': 2,
      'exchange.db': 1,
    });
  });
});
