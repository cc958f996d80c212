import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

/** A real Electron to run the built app in; empty where there is none, and the tests say "skipped". */
export const executablePath = process.env['MOOTHALL_ELECTRON'] ?? '';
export const root = join(import.meta.dirname, '../..');

// only a test that runs as root goes without the sandbox: Chromium refuses to start otherwise
const isRoot = process.getuid?.() === 0;

// Not handed over as `executablePath`: only for the Electron of its own package does Playwright hold the app back until
// it has attached. Attaching to a window that is just being made waits for ever (microsoft/playwright#29386).
if (executablePath !== '') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(executablePath);

/** Starts the program with these words, in Chromium's sandbox where that is possible. */
export const launch = (args: string[], cwd = root): Promise<ElectronApplication> =>
  _electron.launch({ args, cwd, chromiumSandbox: !isRoot });

/** The words behind the program that start the app from this checkout over one profile. */
export const startWords = (profile: string, files: string[] = []): string[] => [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  root,
  `--profile=${profile}`,
  ...files,
];

export interface StartedApp {
  app: ElectronApplication;
  page: Page;
}

interface Fixtures {
  /** A profile folder of its own, gone after the test. */
  profile: string;
  /** Starts the app; what is still running at the end is closed. */
  start: (files?: string[]) => Promise<StartedApp>;
}

export const test = base.extend<Fixtures>({
  profile: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'moothall-desktop-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ profile }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (files = []) => {
      const app = await launch(startWords(profile, files));
      started.push(app);
      const page = await app.firstWindow();
      // the window is there before its page is
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { app, page };
    });
    for (const app of started) await app.close();
  },
});

/** Answers the first-run questions with "Skip", so that the frame is there. */
export async function skipQuestions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}
