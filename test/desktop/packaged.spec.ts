import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { test as base, expect } from '@playwright/test';
import { executablePath, launch, root, skipQuestions, startWords } from './desktop-app.ts';

/** Runs a tool; what it prints is read, so it is asked for no colours. */
const run = (program: string, words: string[]) =>
  promisify(execFile)(program, words, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
const tool = (name: string) => join(root, 'node_modules/.bin', name);

/** The app as electron-builder packages it, around the Electron of the tests. */
const test = base.extend<object, { packaged: string }>({
  packaged: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'moothall-packaged-'));
      const distribution = dirname(executablePath);
      const version = readFileSync(join(distribution, 'version'), 'utf8').trim();
      await run(tool('electron-builder'), [
        '--dir',
        `-c.electronDist=${distribution}`,
        `-c.electronVersion=${version}`,
        `-c.directories.output=${folder}`,
      ]);
      await use(join(folder, 'linux-unpacked'));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

test.skip(executablePath === '', 'needs a real Electron: set MOOTHALL_ELECTRON');

test('S12: the fuses of the packaged app are set', async ({ packaged }) => {
  const { stdout } = await run(tool('electron-fuses'), [
    'read',
    '--app',
    join(packaged, 'moothall'),
  ]);
  const isOn = (fuse: string) => new RegExp(`${fuse} is Enabled`).test(stdout);
  const fuses = [
    'RunAsNode',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
  ];
  expect([...fuses, 'GrantFileProtocolExtraPrivileges'].map(isOn)).toEqual(Array(4).fill(false));
  const safe = [
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ];
  expect(safe.map(isOn)).toEqual([true, true, true]);
});

test('the package holds the app, one addon and no Node, test or source', async ({ packaged }) => {
  const { stdout } = await run(tool('asar'), ['list', join(packaged, 'resources/app.asar')]);
  const files = stdout.split('\n').filter((path) => /\.\w+$/.test(path));
  const isOurs = (path: string) =>
    /^\/(out\/app\/|resources\/sample\/|node_modules\/better-sqlite3\/|package\.json$)/.test(path);
  expect(files.filter((path) => !isOurs(path))).toEqual([]);
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ]);
  expect(files).toContain('/resources/sample/agenda-pack.pdf');
  expect(existsSync(join(packaged, 'resources/app.asar.unpacked/node_modules'))).toBe(true);
});

test('the archive alone imports and shows the sample: nothing of the checkout is needed', async ({
  packaged,
}) => {
  // in a folder of its own, so that no node_modules is found above it
  const folder = mkdtempSync(join(tmpdir(), 'moothall-archive-'));
  cpSync(join(packaged, 'resources'), folder, { recursive: true });
  const args = startWords(join(folder, 'profile')).map((word) =>
    word === root ? join(folder, 'app.asar') : word,
  );
  const app = await launch(args, folder);
  const page = await app.firstWindow();
  await skipQuestions(page);
  await page.getByRole('button', { name: /sample meeting/i }).click();
  await page.getByRole('link', { name: /^Open the meeting of / }).click();
  await page.getByRole('link', { name: 'Read the pack' }).click();
  await expect(page.getByRole('region', { name: 'Page 1 of the pack' })).toContainText(/\w{4,}/);
  await app.close();
  // the next start copies what was imported, in a thread whose code lies in the archive too
  const again = await launch(args, folder);
  const backups = join(folder, 'profile/backups');
  const copies = () => (existsSync(backups) ? readdirSync(backups) : []);
  await expect
    .poll(copies, { timeout: 60_000 })
    .toContainEqual(expect.stringMatching(/^council-\d{8}T\d{6}\.db$/));
  await again.close();
  rmSync(folder, { recursive: true, force: true });
});
