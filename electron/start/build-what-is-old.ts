import { join } from 'node:path';
import { isOlder } from './is-older.ts';

/** Part of the app that is built: the mode of vite.config.ts, what it writes, and what that comes from. */
interface Part {
  mode: 'main' | 'preload' | 'production';
  built: string;
  sources: string[];
}

const common = ['shared', 'package-lock.json', 'vite.config.ts'];
const page: Part = {
  mode: 'production',
  built: 'out/app/renderer/index.html',
  sources: ['renderer', ...common],
};
const desktop: Part[] = [
  { mode: 'main', built: 'out/app/main/main.js', sources: ['electron', ...common] },
  {
    mode: 'preload',
    built: 'out/app/preload/preload.cjs',
    sources: ['electron/preload', ...common],
  },
];

/** Builds what is missing or older than its sources: the page, and for the desktop window its shell. */
export async function buildWhatIsOld(
  root: string,
  host: 'browser' | 'desktop',
  say: (line: string) => void,
): Promise<void> {
  const parts = host === 'browser' ? [page] : [page, ...desktop];
  const inRoot = (path: string) => join(root, path);
  const old = parts.filter((part) => isOlder(inRoot(part.built), part.sources.map(inRoot)));
  if (old.length === 0) return;
  say('Building Moothall; this takes some seconds.');
  const { build } = await import('vite');
  for (const { mode } of old)
    await build({
      mode,
      configFile: inRoot('vite.config.ts'),
      logLevel: 'error',
      ...(mode === 'production' ? { root: inRoot('renderer') } : { root }),
    });
}
