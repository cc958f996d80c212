import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findElectron, hasScreen } from './find-electron.ts';

/** How long the one fetch of the desktop runtime may take: some 120 MB at the first start. */
const fetchMs = 300_000;
/** A window that goes away with an error so soon has never been seen. */
const neverSeenMs = 15_000;

/**
 * The program of the desktop runtime. Where it is missing it is asked for once, as its package does after an
 * install that was allowed to; without a network that ends within seconds.
 */
export function desktopProgram(root: string, say: (line: string) => void): string | null {
  if (!hasScreen(process.platform, process.env)) return null;
  const found = findElectron(root, process.env);
  if (found !== null || process.env['MOOTHALL_ELECTRON']) return found;
  say('Fetching the desktop window. This happens once.');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [installer], { timeout: fetchMs, stdio: 'ignore' });
  return findElectron(root, process.env);
}

/** Shows the window until it is closed. Answers its exit code, or null where it never came up. */
export function startDesktop(
  program: string,
  root: string,
  words: string[],
): Promise<number | null> {
  const started = performance.now();
  return new Promise((resolve) => {
    const window = spawn(program, [root, ...words], { stdio: 'inherit' });
    window.on('error', () => resolve(null));
    window.on('exit', (code) => {
      const cameUp = code === 0 || performance.now() - started > neverSeenMs;
      resolve(cameUp ? (code ?? 1) : null);
    });
  });
}
