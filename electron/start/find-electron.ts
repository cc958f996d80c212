import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The desktop runtime's program, or null. Looked for without importing `electron`, which would fetch it from
 * the network at once. `MOOTHALL_ELECTRON` names another one.
 */
export function findElectron(root: string, environment: NodeJS.ProcessEnv): string | null {
  const given = environment['MOOTHALL_ELECTRON'];
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Whether a window can be shown at all: Linux without a display has none. */
export function hasScreen(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}
