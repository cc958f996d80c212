import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import type { JourneyHost } from './journey-host.ts';
import { readSample } from './steps.ts';

/** A sticky note on the page in sight whose words are being typed. */
async function begin(page: Page, words: string): Promise<void> {
  await page.getByRole('region', { name: 'Pages', exact: true }).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Sticky note' })).toBeFocused();
  await page.keyboard.type(words);
}

/** Resolves when these words of a note are on the disk. */
const keptNote = (page: Page, words: string): Promise<unknown> =>
  page.waitForResponse(
    (response) =>
      response.ok() && (response.request().postData() ?? '').includes(`"text":"${words}"`),
  );

const notes = (page: Page): Promise<string[]> =>
  page
    .locator('.page-list .mark-handle-note')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));

/** A page of the same browser, at the meeting that was read. */
async function another(context: BrowserContext, host: JourneyHost): Promise<Page> {
  const next = await context.newPage();
  await readSample(next, host);
  return next;
}

test.beforeEach(async ({ page, host }) => {
  await readSample(page, host);
});

test('R2: what was typed last is there although the page is closed at once', async ({
  page,
  host,
}) => {
  await begin(page, 'Ask who pays');
  await expect(page.getByText(/^Saved on this laptop/)).toBeVisible();
  // all six lines that a browser opens to one host are taken: what is sent now waits until the page has gone
  await page.evaluate(async () => {
    for (let line = 0; line < 6; line += 1) void fetch('/events');
  });
  await page.keyboard.type(' for the roof');
  await page.close({ runBeforeUnload: true });
  const next = await another(page.context(), host);
  await expect.poll(() => notes(next)).toEqual(['Note, yellow: Ask who pays for the roof']);
});

test('R12: the page dies in the midst of typing, and at most the last second is gone', async ({
  page,
  host,
}) => {
  const kept = keptNote(page, 'Ask who pays');
  await begin(page, 'Ask who pays');
  // the second that may be lost begins here; how long it is, marks-store.test.ts counts
  await kept;
  await page.keyboard.type(' for the roof');
  const dead = new Promise((resolve) => page.once('crash', resolve));
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await dead;
  const next = await another(page.context(), host);
  await expect
    .poll(() => notes(next))
    .toEqual([expect.stringMatching(/^Note, yellow: Ask who pays/)]);
});

test('R12: the backend is killed and started again; what was typed meanwhile is sent, once', async ({
  page,
  host,
  complaints,
}) => {
  // the words themselves are kept, not only the note that they stand in
  const kept = keptNote(page, 'Ask who pays');
  await begin(page, 'Ask who pays');
  await kept;
  await host.kill();
  await page.keyboard.type(' for the roof');
  await expect(
    page.locator('.saved-line', { hasText: /^Moothall does not answer just now/ }),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Sticky note' })).toHaveValue(
    'Ask who pays for the roof',
  );

  const sent: string[] = [];
  page.on('response', (response) => {
    const body = response.request().postData() ?? '';
    if (response.ok() && body.includes('annotations.change')) sent.push(body);
  });
  host.revive();
  const address = await host.address();
  await expect(page.getByRole('heading', { name: 'Please open Moothall again' })).toBeVisible();
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, new URL(address).hash);
  await expect(page.getByRole('heading', { name: 'Please open Moothall again' })).toBeHidden();
  await expect
    .poll(() => sent.at(-1), { timeout: 60_000 })
    .toContain('"text":"Ask who pays for the roof"');
  const next = await another(page.context(), host);
  await expect.poll(() => notes(next)).toEqual(['Note, yellow: Ask who pays for the roof']);
  // slow typing is kept in several pieces; none of them goes twice
  expect(new Set(sent).size).toBe(sent.length);
  // the browser itself complains of the host that was not there
  complaints.length = 0;
});
