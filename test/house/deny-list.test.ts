import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house-tree.ts';
import { isBelow } from './version.ts';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}
interface Manifest {
  engines: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }));

/** Versions below these are refused, with the reason (security S60). */
const lowest: Record<string, { version: string; because: string }> = {
  'pdfjs-dist': { version: '4.2.67', because: 'CVE-2024-4367: script in a font' },
  mammoth: { version: '1.12.3', because: 'CVE-2025-11849: reads local files' },
  'electron-updater': { version: '6.3.0', because: 'CVE-2024-39698: signature not checked' },
  // SQLite 3.51.3 and later is in better-sqlite3 from here on
  'better-sqlite3': { version: '13.0.0', because: 'SQLite below 3.51.3, and compiles at install' },
};
/** The lockfile names no address where it is the registry's own. */
const registry = 'https://registry.npmjs.org/';
/** Packages that must not come in at all. */
const denied = ['mupdf', 'event-stream', 'node-ipc', 'colors', 'faker', 'request', 'puppeteer'];

describe('S60: the packages', () => {
  it('none is older than the first safe version', () => {
    const old = locked.filter(({ name, version = '0' }) => {
      const least = lowest[name];
      return least !== undefined && isBelow(version, least.version);
    });
    expect(old).toEqual([]);
  });

  it('none is on the deny-list', () => {
    expect(locked.filter(({ name }) => denied.includes(name))).toEqual([]);
  });

  it('a denied version would be seen', () => {
    const order = ['3.11.174', '4.2.66', '4.2.67-rc.1', '4.2.67', '4.10.0', '6.5.438'];
    expect(order.map((version) => isBelow(version, '4.2.67'))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('S61: what npm ci installs', () => {
  it('is pinned exactly, without ranges, tags or addresses', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('comes from the registry with its digest in the lockfile', () => {
    const elsewhere = (address: string) => !address.startsWith(registry);
    const open = locked
      .filter(
        (entry) => !/^sha512-/.test(entry.integrity ?? '') || elsewhere(entry.resolved ?? registry),
      )
      .map(({ name }) => name);
    expect(open).toEqual([]);
  });

  it('runs no install script but those that are named, and those are refused', () => {
    const scripts = locked.filter(({ hasInstallScript }) => hasInstallScript === true);
    const unnamed = scripts.filter(({ name }) => !Object.hasOwn(manifest.allowScripts, name));
    expect(unnamed).toEqual([]);
    expect(Object.values(manifest.allowScripts).filter((isAllowed) => isAllowed)).toEqual([]);
  });

  it('brings to people only what runs there: the rest is bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });

  it('asks for the Node that runs TypeScript as it is', () => {
    expect(manifest.engines).toEqual({ node: '>=24' });
  });
});
