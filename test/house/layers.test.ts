import { copyFileSync, cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plant, plantingGround, root, runTool } from './house-tree.ts';

const layers = ['shared', 'electron', 'renderer', 'test'];

/** What the compiler must refuse, by the file it is planted in. */
const plants: Record<string, string> = {
  'shared/process.ts': 'export const folder = process.cwd();',
  'shared/window.ts': 'export const width = window.innerWidth;',
  'shared/node-module.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  'shared/upwards.ts': "export { answer } from '../electron/plain.ts';",
  'electron/document.ts': 'export const title = document.title;',
  'electron/no-handlers.ts':
    "import type { Handlers } from '../shared/contract/contract.ts';\nexport const handlers: Handlers = {};",
  'electron/kinds.ts': 'export enum Kind { Minutes }',
  'electron/newer-method.ts': 'export const both = new Set([1]).union(new Set([2]));',
  'renderer/process.ts': 'export const folder = process.cwd();',
  'renderer/node-module.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  'renderer/sideways.ts': "export { answer } from '../electron/plain.ts';",
};
const sound: Record<string, string> = {
  'electron/plain.ts': 'export const answer = "42";',
  'electron/answer.ts': "import { cwd } from 'node:process';\nexport const answer = cwd();",
  'renderer/title.ts': 'export const title = document.title;',
  'test/both.ts':
    "import { answer } from '../electron/answer.ts';\nimport { title } from '../renderer/title.ts';\nexport const both = answer + title;",
};
const ground = plantingGround();
let printed = '';

beforeAll(async () => {
  for (const name of ['tsconfig.json', 'tsconfig.base.json'])
    copyFileSync(join(root, name), join(ground, name));
  for (const layer of layers) {
    mkdirSync(join(ground, layer));
    copyFileSync(join(root, layer, 'tsconfig.json'), join(ground, layer, 'tsconfig.json'));
  }
  cpSync(join(root, 'shared'), join(ground, 'shared'), { recursive: true });
  // the compiler's cache goes to node_modules: only the packages are borrowed, not the folder
  mkdirSync(join(ground, 'node_modules'));
  for (const name of ['zod', 'yjs', 'vite', '@types'])
    symlinkSync(join(root, 'node_modules', name), join(ground, 'node_modules', name), 'junction');
  for (const [path, text] of Object.entries({ ...plants, ...sound })) plant(ground, path, text);
  printed = await runTool('tsc', ['-b', '--pretty', 'false'], ground);
}, 300_000);

afterAll(() => rmSync(ground, { recursive: true, force: true }));

describe('each layer is compiled with only its own globals', () => {
  it.each(Object.keys(plants))('the compiler refuses %s', (path) => {
    expect(errorsIn(path)).not.toEqual([]);
  });

  it.each(Object.keys(sound))('the compiler accepts %s', (path) => {
    expect(errorsIn(path)).toEqual([]);
  });
});

function errorsIn(path: string): string[] {
  return printed.split('\n').filter((line) => line.startsWith(`${path}(`) && /error TS/.test(line));
}
