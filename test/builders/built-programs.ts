import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/programs');

/** What the bundles are made of. */
const sources = ['electron', 'shared', 'test/electron', 'package-lock.json', 'vite.config.ts'];

/**
 * Made when this file is read, not in the midst of a test: this thread stands still meanwhile, and a server may close
 * the connections that the test holds. The same for as long as this process tests, whatever is edited meanwhile.
 */
const bundles = bundlesOfNow();

/** One of the programs that vite.config.ts bundles for tests. */
export type ProgramName = 'cli' | 'marks-killed-child' | 'laptop-child';

/**
 * Path of a program's bundle, which is made anew when a source has changed: it starts in a third of the processor time
 * that reading hundreds of source files takes, and is bundled as the app is. That the sources run unbundled is for
 * test/electron/cli.test.ts to show.
 */
export function builtProgram(name: ProgramName): string {
  return join(bundles, `${name}.js`);
}

/** The same for a thread, by the name of its bundle: vite.config.ts puts these in the place of the sources. */
export function builtThread(name: string): URL {
  return pathToFileURL(join(bundles, `${name}.js`));
}

function bundlesOfNow(): string {
  const state = createHash('sha256');
  for (const source of sources) takeIn(state, join(root, source));
  const built = join(folder, state.digest('hex').slice(0, 16));
  if (!existsSync(built)) build(built);
  return built;
}

function takeIn(state: ReturnType<typeof createHash>, path: string): void {
  const facts = statSync(path);
  if (facts.isDirectory()) for (const name of readdirSync(path)) takeIn(state, join(path, name));
  else state.update(`${path} ${facts.mtimeMs} ${facts.size}\n`);
}

/** Under a name of its own first: tests in other processes may be making the same, or starting an older one. */
function build(built: string): void {
  const draft = `${built}.${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const words = ['build', '--mode', 'programs', '--outDir', draft, '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, ...words], { cwd: root, stdio: 'inherit' });
  try {
    renameSync(draft, built);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another process was first
  }
  forgetOld();
}

/** Bundles that nobody can be running any more. */
function forgetOld(): void {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(folder)) {
    // another process takes its draft away where this one was first
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    if (facts !== undefined && facts.mtimeMs < yesterday)
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
