import { expect } from '@playwright/test';
import { executablePath, skipQuestions, test } from './desktop-app.ts';

test.skip(executablePath === '', 'needs a real Electron: set MOOTHALL_ELECTRON');

test('S2, S13: the page is sandboxed and is given eight functions', async ({ start }) => {
  const { page } = await start();
  const given = await page.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as { moothall: object }).moothall),
  }));
  expect(given).toEqual({
    node: [],
    bridge: [
      'call',
      'on',
      'offerFile',
      'chooseFiles',
      'saveFile',
      'printFile',
      'chooseFolder',
      'onLeaving',
    ],
  });
  expect(page.url()).toMatch(/^app:\/\/meeting\/(#|$)/);
});

test('S2, S4: its window has the rights that were written down', async ({ start }) => {
  const { app } = await start();
  const rights = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(rights).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('S1, S5: neither the network nor the disk can be reached, and no script comes in', async ({
  start,
}) => {
  const { page } = await start();
  const reached = await page.evaluate(async () => {
    const tried = ['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/hostname'];
    const answers = await Promise.all(
      tried.map((address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    return { answers, injected: 'injected' in globalThis };
  });
  expect(reached).toEqual({ answers: ['refused', 'refused', 'refused'], injected: false });
});

test('S5: normal use breaks none of the policy’s rules', async ({ start }) => {
  const { page } = await start();
  const reports: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) reports.push(message.text());
  });
  await page.reload();
  await skipQuestions(page);
  for (const place of ['Search', 'People', 'Settings', 'Meetings'])
    await page.getByRole('link', { name: place }).first().click();
  expect(reports).toEqual([]);
});

test('S7: a click on a link to the web opens no window and leaves the page', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...words: unknown[]) => {
      asked.push((words.at(-1) as { detail: string }).detail);
      return { response: 1, checkboxChecked: false };
    };
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.org/', target: '_blank' });
    document.body.append(link);
    link.click();
    link.target = '_self';
    link.click();
  });
  const seen = () =>
    app.evaluate(({ BrowserWindow }) => ({
      asked: (globalThis as unknown as { asked: string[] }).asked,
      shown: BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    }));
  // two clicks at once are one question
  await expect.poll(seen).toEqual({ asked: ['https://example.org/'], shown: ['app://meeting/'] });
});

test('the menu is in plain words, and its Undo presses the page’s own key', async ({ start }) => {
  const { app, page } = await start();
  await skipQuestions(page);
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(globalThis, { keys });
    addEventListener('keydown', (event) =>
      keys.push(event.ctrlKey ? `Ctrl+${event.key}` : event.key),
    );
  });
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const edit = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Edit');
    edit?.submenu?.items.find((item) => item.label === '&Undo')?.click({}, window);
  });
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys.join()))
    .toMatch(/^Ctrl\+z$/i);
});

test('the window opens where it stood', async ({ start }) => {
  const first = await start();
  const bounds = { x: 40, y: 30, width: 900, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(place);
  }, bounds);
  const stands = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(stands).toMatchObject({ width: 900, height: 640 });
  await first.app.close();
  const second = await start();
  const size = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(size).toMatchObject({ width: 900, height: 640 });
});
