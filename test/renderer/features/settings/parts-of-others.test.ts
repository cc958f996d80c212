import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partsOfOthers } from '../../../../renderer/features/settings/parts-of-others.ts';

const root = join(import.meta.dirname, '../../../..');
/** What only those who change the program need. */
const forMakers = ['vite'];
const named = partsOfOthers.flatMap(({ packages }) => packages);

/** Packages whose code or fonts the program's own sources take in; what only gives types does not ship. */
function packagesInUse(): string[] {
  const sources = globSync('{electron,shared,renderer}/**/*.{ts,tsx,css}', { cwd: root });
  const taken = sources.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/import type[^;]*;/g, '');
    return [
      ...text.matchAll(
        /(?:from|import\(?|@import) ?['"](@[\w-]+\/[\w-]+|[a-z][\w-]*)(?:\/[^'"]*)?['"]/g,
      ),
    ];
  });
  return [...new Set(taken.map(([, name]) => name ?? ''))].sort();
}

it('names every package whose work ships', () => {
  const inUse = packagesInUse();
  expect(inUse).toContain('perfect-freehand');
  expect(inUse.filter((name) => !named.includes(name) && !forMakers.includes(name))).toEqual([]);
});

/** As package.json files write what we say in words. */
const short: Readonly<Record<string, string>> = {
  'Apache 2.0': 'Apache-2.0',
  'BSD 3-Clause': 'BSD-3-Clause',
  'SIL Open Font License 1.1': 'OFL-1.1',
};

it('names each under the licence that it is given under', () => {
  for (const { licence, packages } of partsOfOthers)
    for (const name of packages) {
      const own: unknown = JSON.parse(
        readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
      );
      expect(own, name).toMatchObject({ license: short[licence] ?? licence });
    }
});
