import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house-tree.ts';

const namesIn = (path: string, pattern: RegExp): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(pattern)].map(([, name = '']) => name).sort();

describe('the threads of the packaged app', () => {
  it('are all bundled under the names by which the desktop starts them', () => {
    const started = namesIn('electron/main/start-backend.ts', /folders\.main, '([\w-]+)\.js'/g);
    const bundled = namesIn('vite.config.ts', /^ {2}'?([\w-]*worker)'?: 'electron\//gm);
    expect(started.length).toBeGreaterThan(5);
    expect(bundled).toEqual(started);
  });
});
