import type { Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectNoSidewaysScroll } from './resting.ts';
import { comeIn } from './steps.ts';

const item = 'Recycling Service Performance';
const prose = (page: Page, title: string) =>
  page.getByRole('textbox', { name: `Text of the minute: ${title}` });
const room = (page: Page) => page.getByRole('complementary', { name: 'Who is here' });

/** From the list of meetings to the desk: nobody touches a mouse here. */
async function goToDesk(page: Page): Promise<void> {
  const meeting = page.getByRole('link', { name: /^Environment and Communities/ });
  await meeting.focus();
  await page.keyboard.press('Enter');
  const way = page.getByRole('link', { name: 'Start minutes' });
  await way.focus();
  await page.keyboard.press('Enter');
}

async function openMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start minutes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Minutes/ })).toBeVisible();
  await page.getByRole('button', { name: 'Open the meeting' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Open the meeting' });
  await expect(panel.getByLabel('Who presides')).toHaveValue('Councillor A Pemberley');
  await panel.getByRole('button', { name: 'Open the meeting' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Councillor D Abara: Here' })).toBeFocused();
}

// that the keyboard alone is enough is shown in desk-evening.spec.ts: here some fields are gone to directly
test('A1: a meeting from the start to the close, and each panel of the desk is right for axe', async ({
  page,
  host,
}) => {
  const keys = page.keyboard;
  await comeIn(page, host);
  await goToDesk(page);
  await openMeeting(page);

  await test.step('the roll is one key a name', async () => {
    for (const key of 'hhhhahhhxhhh') await keys.press(key);
    await expect(room(page)).toContainText('7 members here.');
    await expect(room(page)).toContainText('Councillor A Pemberley presides');
    await expectNoAxeFindings(page, 'attendance');
    await keys.press('Escape');
    await expect(prose(page, 'Declarations of Interests')).toBeFocused();
  });

  await test.step('V39: who withdraws for an item is in no vote on it', async () => {
    await keys.press('Control+2');
    await expect(page.getByLabel('Who declares')).toBeFocused();
    await keys.type('fa');
    await keys.press('Enter');
    await page.getByLabel('Which item it concerns').selectOption({ label: `3. ${item}` });
    await page.getByLabel('What he or she does').selectOption({ label: 'Withdrew' });
    await expectNoAxeFindings(page, 'declaration');
    await keys.press('Enter');
    await expect(prose(page, 'Declarations of Interests')).toBeFocused();
    await keys.press('Alt+ArrowDown');
    await expect(prose(page, 'Minutes')).toBeFocused();
    await keys.press('Alt+ArrowDown');
    await expect(prose(page, item)).toBeFocused();
    await expect(room(page)).toContainText('6 may vote on this item');
  });

  await test.step('words are typed, and the recommendations taken as the motion', async () => {
    await keys.type('The Committee considered the report. Members asked about flats.');
    await keys.press('Control+3');
    await expect(page.getByLabel('Words of the motion')).toHaveValue(/^Consider the performance/);
    await keys.press('Tab');
    await keys.type('ab');
    await keys.press('Enter');
    await keys.press('Enter');
    await expect(page.getByText('Moved by Councillor D Abara')).toBeVisible();
    await keys.press('Control+3');
    await expect(page.getByLabel('The motion as it would read')).toBeFocused();
    await keys.press('Control+End');
    await keys.type(' at the latest');
    await expect(page.getByRole('insertion')).toContainText('at the latest');
    await keys.press('Escape');
  });

  await test.step('R19: equal votes on the amendment ask for a casting vote', async () => {
    await keys.press('Control+4');
    await expect(page.getByRole('region', { name: 'Vote on amendment 1' })).toBeVisible();
    await keys.type('3');
    await keys.press('Tab');
    await keys.type('3');
    const casting = page.getByRole('group', { name: /^Casting vote of Councillor A Pemberley/ });
    await casting.getByRole('radio', { name: 'For' }).focus();
    await keys.press('Space');
    await expect(page.getByText('CARRIED on the casting vote').first()).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByText('The substantive motion', { exact: true })).toBeVisible();
  });

  await test.step('R18: a vote by names is one key a name, of those entitled alone', async () => {
    await keys.press('Control+4');
    await expect(
      page.getByRole('region', { name: 'Vote on the substantive motion' }),
    ).toBeVisible();
    await keys.press('n');
    await expect(page.getByRole('radio', { name: 'Councillor D Abara: For' })).toBeFocused();
    await expect(page.getByRole('radio', { name: /Fairhurst: For/ })).toHaveCount(0);
    await expect(page.getByText('Councillor M Fairhurst: Withdrew for this item.')).toBeVisible();
    for (const key of 'ffffab') await keys.press(key);
    await expect(page.getByText('For 4, against 1, abstentions 1. CARRIED').first()).toBeVisible();
    await expectNoAxeFindings(page, 'vote by names');
    await keys.press('Escape');
  });

  await test.step('what was carried is resolved, something is asked for, and it is read back', async () => {
    await keys.press('Control+5');
    await expect(page.getByRole('textbox', { name: 'Clause 3' })).toHaveValue(/at the latest$/);
    await keys.press('Escape');
    await keys.press('Control+6');
    await expect(page.getByLabel('Request 1: what is asked')).toBeFocused();
    await keys.type('a map of the new rounds');
    await keys.press('Tab');
    await keys.type('Director of Place');
    await keys.press('Escape');
    await keys.press('Control+8');
    const spoken = page.getByRole('region', { name: 'Read back' });
    await expect(spoken).toContainText('at the latest');
    await expectNoAxeFindings(page, 'read back');
    await keys.press('Escape');
    await expect(spoken).toBeHidden();
  });

  await test.step('R28: the public is excluded for the next item, whose words are private', async () => {
    await keys.press('Alt+ArrowDown');
    await expect(prose(page, 'Harbour Road Flood Resilience Scheme')).toBeFocused();
    await keys.press('Control+7');
    const panel = page.getByRole('region', { name: 'Exclude press and public' });
    await panel.getByRole('checkbox', { name: /paragraph 3$/ }).focus();
    await keys.press('Space');
    await panel.getByLabel(/outweighs the public interest/).focus();
    await keys.type('Prices of a tender that is open.');
    await expectNoAxeFindings(page, 'exclusion');
    await panel.getByRole('button', { name: 'Resolved: exclude' }).focus();
    await keys.press('Enter');
    const bar = page.getByRole('region', { name: 'Private business' });
    await expect(page.getByText('not in the public minutes')).toBeVisible();
    await expect(page.getByRole('button', { name: /^52 Exclusion of Press/ })).toBeVisible();
    await bar.getByLabel('What the public may read of it').focus();
    await keys.type('The Committee considered the tender.');
    await keys.press('Escape');
  });

  await test.step('what is open is named once, and the meeting is closed with its time', async () => {
    await keys.press('Control+9');
    const panel = page.getByRole('region', { name: 'Close or adjourn the meeting' });
    await expect(panel).toContainText('The public was not let in again.');
    await panel.getByRole('button', { name: /^Close the meeting at/ }).focus();
    await keys.press('Enter');
    await expect(page.getByText(/^Closed at .* A draft\.$/)).toBeVisible();
  });

  await test.step('nothing was lost: a fresh page has every word', async () => {
    await page.reload();
    await page.getByRole('button', { name: new RegExp(item) }).focus();
    await keys.press('Enter');
    await expect(prose(page, item)).toContainText('Members asked about flats.');
    await expect(page.getByRole('textbox', { name: 'Clause 3' })).toHaveValue(/at the latest$/);
    await expect(page.getByText('Director of Place', { exact: true })).toBeVisible();
  });
});

test('A1, A7: the desk is right for axe, in the dark, in contrast and at twice the type, and never scrolls sideways', async ({
  page,
  host,
}) => {
  await comeIn(page, host);
  await goToDesk(page);
  await openMeeting(page);
  await page.keyboard.press('Escape');
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await expectNoAxeFindings(page, `desk, ${theme}`);
  }
  await page.evaluate(() => document.documentElement.style.setProperty('--type-size', '2'));
  await expectNoAxeFindings(page, 'desk, 200 per cent');
  await expectNoSidewaysScroll(page, 'desk, 200 per cent');
  await page.evaluate(() => document.documentElement.style.setProperty('--type-size', '1'));
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, 'desk, 320 pixels wide');
});
