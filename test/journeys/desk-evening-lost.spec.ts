import type { BrowserContext, Page } from '@playwright/test';
import { handOn } from './desk-hand.ts';
import { clockAt, openByKeyboard, panelOf, proseOf, test } from './desk-room.ts';
import { expect } from './fixture.ts';
import type { JourneyHost } from './journey-host.ts';
import { comeIn } from './steps.ts';

const title = 'Declarations of Interests';
const clause = (page: Page) => page.getByRole('textbox', { name: 'Clause 1', exact: true });
const saved = (page: Page) => page.locator('.saved-line', { hasText: /^Saved on this/ });

/** An open meeting with words in its prose, and the keyboard in a clause of which the first words are typed. */
async function inClause(page: Page, host: JourneyHost): Promise<string> {
  const hand = handOn(page);
  await clockAt(page, '2026-03-12T14:00:00Z');
  await openByKeyboard(page, hand, { host, committee: 'Planning Committee', from: '14.00' });
  await expect(panelOf(page, 'Attendance')).toBeVisible();
  await hand.press('Escape');
  await expect(proseOf(page, title)).toBeFocused();
  await hand.type('The Committee looked at the quay');
  await hand.press('Control+5');
  await expect(clause(page)).toBeFocused();
  const kept = page.waitForResponse(
    (response) =>
      response.ok() && (response.request().postData() ?? '').includes('The wall be mended'),
  );
  await hand.type('The wall be mended');
  await kept;
  await expect(saved(page)).toBeVisible();
  return new URL(page.url()).hash;
}

/** Another page of the same browser, at the same desk. */
async function another(context: BrowserContext, host: JourneyHost, hash: string): Promise<Page> {
  const next = await context.newPage();
  await comeIn(next, host);
  await next.evaluate((place) => {
    location.hash = place;
  }, hash);
  await expect(proseOf(next, title)).toContainText('The Committee looked at the quay');
  return next;
}

test('R12: the page dies in the midst of a clause, and at most the last second is gone', async ({
  page,
  host,
}) => {
  const hash = await inClause(page, host);
  // the second that may be lost begins here; how long it is, minutes-killed.test.ts counts
  await page.keyboard.type(' before the winter');
  const dead = new Promise((resolve) => page.once('crash', resolve));
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await dead;
  const next = await another(page.context(), host, hash);
  await expect(clause(next)).toHaveValue(/^The wall be mended/);
});

test('R12: the host is killed in the midst of a clause; what was typed meanwhile is kept when it is back', async ({
  page,
  host,
  complaints,
}) => {
  const hash = await inClause(page, host);
  await host.kill();
  await page.keyboard.type(' before the winter');
  await expect(
    page.locator('.saved-line', { hasText: /^Moothall does not answer just now/ }),
  ).toBeVisible();
  await expect(clause(page)).toHaveValue('The wall be mended before the winter');
  const kept = page.waitForResponse(
    (response) =>
      response.ok() && (response.request().postData() ?? '').includes('mended before the winter'),
  );
  host.revive();
  const address = await host.address();
  await expect(page.getByRole('heading', { name: 'Please open Moothall again' })).toBeVisible();
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, new URL(address).hash);
  await kept;
  const next = await another(page.context(), host, hash);
  await expect(clause(next)).toHaveValue('The wall be mended before the winter');
  // the browser itself complains of the host that was not there
  complaints.length = 0;
});

/** As the host refuses: transport/loopback answers a refusal with its code. */
const refusals = [
  { disk: 'full', code: 'diskFull', words: 'the disk is full', typed: ' before the winter' },
  { disk: 'read-only', code: 'notSaved', words: 'Not saved', typed: ' or the spring' },
] as const;

test('R4: a full and a read-only disk are told within a second; the text stays, and is kept once it can be', async ({
  page,
  host,
  complaints,
}) => {
  const hash = await inClause(page, host);
  let code: string | null = null;
  await page.route('**/call', async (route) => {
    const isWritten = /"(?:prose\.append|record\.write)"/.test(route.request().postData() ?? '');
    if (code === null || !isWritten) return route.continue();
    await route.fulfill({ status: 507, json: { ok: false, code } });
  });
  let clauseText = 'The wall be mended';
  let proseText = 'looked at the quay';
  for (const refusal of refusals)
    await test.step(`the disk is ${refusal.disk}`, async () => {
      code = refusal.code;
      await clause(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.type(refusal.typed);
      const from = performance.now();
      await expect(page.locator('.saved-failed')).toContainText(refusal.words);
      // a second here, and what a busy machine adds to it: told, since a limit would tell of the machine
      const told = String(Math.round(performance.now() - from));
      test.info().annotations.push({ type: `told after, ms, ${refusal.disk}`, description: told });
      await page.keyboard.press('Escape');
      await page.keyboard.type(' again');
      clauseText += refusal.typed;
      proseText += ' again';
      await expect(clause(page)).toHaveValue(clauseText);
      await expect(proseOf(page, title)).toContainText(proseText);
      await expect(saved(page)).toBeHidden();
      code = null;
      await expect(saved(page)).toBeVisible();
    });
  const next = await another(page.context(), host, hash);
  await expect(clause(next)).toHaveValue(clauseText);
  await expect(proseOf(next, title)).toContainText(proseText);
  // the browser itself complains of answers that refuse
  complaints.length = 0;
});
