import { test as base, expect, type Page } from '@playwright/test';
import { type JourneyHost, startHost } from './journey-host.ts';

/** Asking for the page's own icon is the browser's habit, not the page's. */
const harmless = /favicon\.ico/;

/**
 * A journey: Moothall in a real browser over a backend of its own. Whatever the page complains of (an error
 * in the console, an exception, a breach of its content security policy) fails the test.
 */
export const test = base.extend<
  { complaints: string[] },
  { profilePrefix: string; host: JourneyHost }
>({
  profilePrefix: ['moothall-journey-', { option: true, scope: 'worker' }],
  host: [
    async ({ profilePrefix }, use) => {
      const host = startHost(profilePrefix);
      await use(host);
      await host.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      await listen(page, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function listen(page: Page, complaints: string[]): Promise<void> {
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
