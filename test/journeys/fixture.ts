import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { importInto, type JourneyHost, startHost } from './journey-host.ts';
import { samplePack } from './steps.ts';

/** Asking for the page's own icon is the browser's habit, not the page's. */
const harmless = /favicon\.ico/;

/**
 * A journey: Moothall in a real browser over a backend and a profile of its own. Whatever the page complains of
 * (an error in the console, an exception, a breach of its content security policy) fails the test.
 */
export const test = base.extend<
  { begins: 'empty' | 'sample'; profile: string; host: JourneyHost; complaints: string[] },
  { profilePrefix: string; sampleProfile: string }
>({
  profilePrefix: ['moothall-journey-', { option: true, scope: 'worker' }],
  // what the profile holds: nothing, or the sample meeting
  begins: ['sample', { option: true }],
  // a pack is imported once, and not by each journey that reads it
  sampleProfile: [
    async ({ profilePrefix }, use) => {
      const folder = mkdtempSync(join(tmpdir(), profilePrefix));
      await importInto(folder, samplePack);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  profile: async ({ begins, profilePrefix, sampleProfile }, use) => {
    const folder = mkdtempSync(join(tmpdir(), profilePrefix));
    if (begins === 'sample') cpSync(sampleProfile, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ profile }, use) => {
    const host = startHost(profile);
    await use(host);
    await host.stop();
  },
  complaints: [
    // with the host, since a page complains of one that has gone
    async ({ page, host: _host }, use) => {
      const complaints: string[] = [];
      await listen(page, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Notes whatever a page complains of. */
export async function listen(page: Page, complaints: string[]): Promise<void> {
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !harmless.test(text)) complaints.push(`console: ${text}`);
  });
  // a breach that the page itself catches leaves nothing in the console, so the event is listened to as well
  await page.exposeFunction('complain', (words: string) => complaints.push(words));
  await page.addInitScript(() => {
    const { complain } = window as unknown as { complain: (words: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      complain(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
}
