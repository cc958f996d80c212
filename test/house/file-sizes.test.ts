import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseFiles, root } from './house-tree.ts';

/** A file that nobody can read in one sitting has more than one reason to be changed. */
const cap = 300;
/** What most files keep to. Good application code of this kind has a median of 50 to 90 lines. */
const medianCap = 90;

const sizes = houseFiles('{shared,electron,renderer,test}/**/*.{ts,tsx,css}')
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
  .sort((one, other) => one.lines - other.lines);

describe('the size of files', () => {
  it('no file is longer than 300 lines', () => {
    expect(sizes.filter(({ lines }) => lines > cap)).toEqual([]);
  });

  it('half of the source files have at most 90 lines', () => {
    const source = sizes.filter(({ path }) => /^(shared|electron|renderer)\//.test(path));
    expect(source[Math.floor(source.length / 2)]?.lines).toBeLessThanOrEqual(medianCap);
  });
});
