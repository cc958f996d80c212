import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { root } from './house-tree.ts';

interface Packaging {
  /** The builder turns a list of patterns into one set with all of them as its filter. */
  files: { filter: string[] }[];
  electronFuses: Record<string, boolean>;
  fileAssociations: { ext: string; role: string; rank: string }[];
  publish?: unknown;
  nsis: { perMachine: boolean };
}
interface Builder {
  getConfig(folder: string, file: string, more: null): Promise<Packaging>;
  validateConfiguration(config: unknown, log: unknown): Promise<void>;
}

// the builder's own check of its configuration, which it offers to nobody by name
const fromBuilder = createRequire(
  createRequire(import.meta.url).resolve('electron-builder/package.json'),
);
const { getConfig, validateConfiguration } = fromBuilder(
  'app-builder-lib/out/util/config/config.js',
) as Builder;
const { DebugLogger } = fromBuilder('builder-util') as {
  DebugLogger: new (on: boolean) => unknown;
};

const load = () => getConfig(root, 'electron-builder.yml', null);
const check = (config: unknown) => validateConfiguration(config, new DebugLogger(false));

describe('what is packaged', () => {
  it('is described in words that electron-builder knows', async () => {
    await expect(check(await load())).resolves.toBeUndefined();
  });

  it('a word it does not know is refused', async () => {
    await expect(check({ ...(await load()), onlyLoadAppFromAsar: true })).rejects.toThrow(
      /unknown/,
    );
  });

  it('S12: cannot be run as plain Node, debugged from outside, or loaded from a changed file', async () => {
    expect((await load()).electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  it('S62, S63: updates itself from nowhere and needs no administrator', async () => {
    const { publish, nsis } = await load();
    expect([publish, nsis.perMachine]).toEqual([undefined, false]);
  });

  it('offers itself for PDFs without taking them away from another program', async () => {
    expect((await load()).fileAssociations).toMatchObject([
      { ext: 'pdf', role: 'Viewer', rank: 'Alternate' },
    ]);
  });

  it('holds no Node of its own and no sources', async () => {
    const { files } = await load();
    expect(
      files.flatMap(({ filter }) => filter).filter((pattern) => !pattern.startsWith('!')),
    ).toEqual([
      'out/app/**',
      'resources/sample/**',
      'package.json',
      'LICENSE',
      // the builder fills in the platform of the package
      ['**/better-sqlite3/prebuilds/$', '{platform}-$', '{arch}.node'].join(''),
    ]);
  });
});
