import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { ExchangeState } from '../../shared/contract/exchange.ts';
import { executablePath, skipQuestions, test } from './desktop-app.ts';

test.skip(executablePath === '', 'needs a real Electron: set MOOTHALL_ELECTRON');

/** Asks the backend what the page would ask. */
async function ask<T>(page: Page, name: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    ([call, wish]) =>
      (globalThis as unknown as { moothall: Bridge<unknown> }).moothall.call(call, wish),
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
  return answer.value as T;
}

test('S14: the built app seals, signs and writes a group’s files, and asks for the passphrase at its next start', async ({
  start,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-shared-'));
  const passphrase = 'correct horse battery staple';
  const place = { place: folder, pace: 'share', user: null, password: null };
  try {
    const first = await start();
    await skipQuestions(first.page);
    // no keyring here: Electron would keep a secret under a password that stands in its source
    expect((await ask<ExchangeState>(first.page, 'exchange.state', {})).needsPassphrase).toBe(true);
    const group = { ...place, groupName: 'Invented Council', passphrase };
    expect(await ask(first.page, 'exchange.found', group)).toEqual({ kind: 'done' });
    expect(readdirSync(join(folder, 'MeetingData', 'key')).length).toBeGreaterThan(3);
    await first.app.close();

    const { page } = await start();
    expect(await ask<ExchangeState>(page, 'exchange.state', {})).toMatchObject({ keys: 'locked' });
    expect(await ask(page, 'exchange.unlock', { passphrase })).toEqual({ kind: 'done' });
    expect(await ask<ExchangeState>(page, 'exchange.state', {})).toMatchObject({
      ...{ standing: 'in', groupName: 'Invented Council', isAdmin: true, keys: 'open' },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
