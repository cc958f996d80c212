import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleFile } from '../../../electron/transport/bundle-file.ts';
import { traversals } from '../../builders/traversals.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

it('finds a file of the folder, with its size and type', async () => {
  expect(await bundleFile(folder, '/bundle-file.test.ts')).toMatchObject({
    type: 'application/octet-stream',
    isHashed: false,
  });
});

it('S11: finds nothing for any way out of the folder', async () => {
  const found = await Promise.all(traversals.map((path) => bundleFile(folder, path)));
  expect(found.filter((file) => file !== null)).toEqual([]);
});
