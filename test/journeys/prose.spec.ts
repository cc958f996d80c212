import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import type { JourneyHost } from './journey-host.ts';
import { callFrom } from './page-call.ts';
import { comeIn, openSample } from './steps.ts';

const prose = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of the minute/ });
const saved = (page: Page): Locator => page.locator('.saved-line', { hasText: /^Saved on this/ });

/** Words of each line as they stand on the screen. */
const lines = (page: Page): Promise<string[]> => prose(page).locator('p').allTextContents();

/** The minutes of the sample meeting at its first minute, with the keyboard in its prose. */
async function atDesk(page: Page, host: JourneyHost): Promise<string> {
  await openSample(page, host);
  const meeting = /meeting\/([^/?]+)/.exec(new URL(page.url()).hash)?.[1] ?? '';
  await page.evaluate((id) => {
    location.hash = `#/desk/${id}`;
  }, meeting);
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await expect(prose(page)).toHaveAttribute('contenteditable', 'true');
  await prose(page).click();
  return new URL(page.url()).hash;
}

/** Another page of the same browser, at the same minute. */
async function another(context: BrowserContext, host: JourneyHost, hash: string): Promise<Page> {
  const next = await context.newPage();
  await comeIn(next, host);
  await next.evaluate((place) => {
    location.hash = place;
  }, hash);
  await expect(prose(next)).toHaveAttribute('contenteditable', 'true');
  return next;
}

/** What is typed in this page from now on reaches nobody before the function it answers is called. */
async function heldBack(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/call', async (route) => {
    if ((route.request().postData() ?? '').includes('prose.append')) await promise;
    await route.continue();
  });
  return resolve;
}

/** What a reader of the minutes would have by now: what is kept. */
const preview = async (page: Page): Promise<string> => {
  const meeting = /desk\/([^/?]+)/.exec(new URL(page.url()).hash)?.[1] ?? '';
  return JSON.stringify(await callFrom(page, 'minutes.preview', { meeting, private: false }));
};

test('A19: lists, phrases and names by the keyboard alone, in both boxes one and the same minute', async ({
  page,
  host,
}) => {
  await atDesk(page, host);
  await page.keyboard.type(';res the report be noted.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Mondays');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fridays');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Moved by @');
  const offered = page.getByRole('listbox', { name: 'Names' }).getByRole('option');
  await page.keyboard.type('fa');
  const name = 'Councillor M Fairhurst';
  await expect(offered).toHaveText([name]);
  await expectNoAxeFindings(page, 'names offered in the prose');
  await page.keyboard.press('Enter');
  const written = ['RESOLVED that the report be noted.', 'Mondays', 'Fridays', `Moved by ${name}`];
  await expect.poll(() => lines(page)).toEqual(written);
  await page.keyboard.type('x');
  await page.keyboard.press('Tab');
  await expect(prose(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(prose(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => lines(page)).toEqual(written);
  await expect(saved(page)).toBeVisible();

  await page.getByText('Plain text box', { exact: true }).click();
  await expect(prose(page)).toHaveValue(
    `RESOLVED that the report be noted.\n\n- Mondays\n- Fridays\n\nMoved by ${name}`,
  );
  await prose(page).press('End');
  await prose(page).press('Control+End');
  await page.keyboard.type('.\n;noted ');
  await expectNoAxeFindings(page, 'prose in the plain text box');
  await page.getByText('Plain text box', { exact: true }).click();
  await expect
    .poll(() => lines(page))
    .toEqual([...written.slice(0, 3), `${written[3]}.`, 'The Board noted the report.']);
  await expectNoAxeFindings(page, 'prose with lists');
});

test('R11: two pages in one minute; both texts stay and what both changed is marked until it was looked at', async ({
  page,
  host,
}) => {
  const hash = await atDesk(page, host);
  await page.keyboard.type('The Panel noted.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second.');
  await expect(saved(page)).toBeVisible();
  const other = await another(page.context(), host, hash);
  await expect.poll(() => lines(other)).toEqual(['The Panel noted.', 'Second.']);

  // both type in the first line before either has seen the other's
  await prose(page).press('Control+Home');
  await prose(other).press('Control+Home');
  await other.keyboard.press('End');
  const letGo = await heldBack(page);
  await page.keyboard.type('AAA ');
  await other.keyboard.type(' BBB');
  letGo();
  const both = ['AAA The Panel noted. BBB', 'Second.'];
  await expect.poll(() => lines(page)).toEqual(both);
  await expect.poll(() => lines(other)).toEqual(both);
  const checks = page.getByRole('region', { name: 'Paragraphs to look at' });
  await expect(checks).toContainText('The Panel noted.');
  await expect(page.locator('.prose-to-check')).toHaveText(/^AAA/);
  await expectNoAxeFindings(page, 'a paragraph that two windows changed');
  await checks.getByRole('button', { name: /^Looked at it/ }).click();
  await expect(checks).toBeHidden();
  await expect(other.getByRole('region', { name: 'Paragraphs to look at' })).toBeHidden();
});

test('R12: the page dies in the midst of typing, and at most the last second is gone', async ({
  page,
  host,
}) => {
  const hash = await atDesk(page, host);
  await page.keyboard.type('The Panel noted the report');
  // the second that may be lost begins here; how long it is, prose-keeper.test.ts counts
  await expect.poll(() => preview(page)).toContain('The Panel noted the report');
  await page.keyboard.type(' and thanked the officers');
  const dead = new Promise((resolve) => page.once('crash', resolve));
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await dead;
  const next = await another(page.context(), host, hash);
  await expect
    .poll(() => lines(next))
    .toEqual([expect.stringMatching(/^The Panel noted the report/)]);
});

test('R2: what was typed last is there although the page is closed at once', async ({
  page,
  host,
}) => {
  const hash = await atDesk(page, host);
  await page.keyboard.type('The Panel noted the report');
  await expect(saved(page)).toBeVisible();
  const context = page.context();
  await page.keyboard.type(' and thanked the officers');
  await page.close({ runBeforeUnload: true });
  const next = await another(context, host, hash);
  await expect
    .poll(() => lines(next))
    .toEqual(['The Panel noted the report and thanked the officers']);
});
