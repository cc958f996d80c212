import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseFiles, root } from './house-tree.ts';

const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const ours = houseFiles(
  '{*,.ci/*,{shared,electron,renderer,test,resources}/**/*}.{ts,tsx,css,html,md,json,yml,txt,sh}',
).filter((path) => path !== 'package-lock.json');

describe('words that belong in the project', () => {
  it('no file names a folder of somebody’s machine', () => {
    // example paths of invented people are no folders of a machine
    const machine = new RegExp(
      ['/work/', '/root/', '/tmp/(?!\\$)', 'C:\\\\Users\\\\(?!jo)'].join('|'),
    );
    const named = ours
      .filter((path) => path !== 'test/house/words.test.ts')
      .filter((path) => machine.test(text(path)));
    expect(named).toEqual([]);
  });

  it('the licence is MIT', () => {
    expect(text('LICENSE')).toMatch(/^MIT License\n/);
    expect(text('package.json')).toMatch(/"license": "MIT"/);
  });

  it('the README gives the two commands', () => {
    const readme = text('README.md');
    expect(readme).toMatch(/npm ci && npm start/);
    expect(readme).toMatch(/npm ci && npm test/);
  });

  it('no suppression hides a fault', () => {
    const marks = new RegExp(
      ['biome', 'oxlint', 'eslint']
        .map((tool) => `${tool}-(ignore|disable)`)
        .concat(['@ts-(ignore|expect-error|nocheck)'])
        .join('|'),
    );
    const hidden = ours
      .filter((path) => path !== 'test/house/words.test.ts')
      .filter((path) => marks.test(text(path)));
    expect(hidden).toEqual([]);
  });
});
