import type { Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { comeIn, openPack, samplePack } from './steps.ts';

test.describe.configure({ timeout: 240_000 });

/** Every way a screen may look. The name goes into the message of a failure. */
const looks = [
  { name: 'light', theme: 'Light', width: 1280 },
  { name: 'dark', theme: 'Dark', width: 1280 },
  { name: 'high contrast', theme: 'High contrast', width: 1280 },
  { name: '320 pixels wide', theme: 'Light', width: 320 },
] as const;

/** Ways into every screen and dialog, each from the meetings. */
const states: Record<string, (page: Page) => Promise<void>> = {
  meetings: async () => undefined,
  meeting: (page) => openMeeting(page),
  review: async (page) => {
    await openMeeting(page);
    await page.getByRole('link', { name: /What was understood|to check/ }).click();
    await expect(page.getByRole('heading', { name: /to check$/ })).toBeVisible();
  },
  'review, mending a title': async (page) => {
    await states['review']?.(page);
    await page
      .getByRole('button', { name: /^Change .*: Title$/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Leave as it was' })).toBeVisible();
  },
  reading: async (page) => {
    await openMeeting(page);
    await page.getByRole('link', { name: 'Read the pack' }).click();
    await expect(page.getByRole('region', { name: 'Reading bar' })).toBeVisible();
  },
  'search, nothing found': async (page) => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('searchbox', { name: 'Words to look for' }).fill('zzzz');
    await expect(page.getByText(/^Nothing was found/).first()).toBeVisible();
  },
  search: async (page) => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('searchbox', { name: 'Words to look for' }).fill('recycling');
    await expect(page.getByRole('region', { name: /^Pages/ })).toBeVisible();
  },
  people: async (page) => {
    await page.keyboard.press('Alt+5');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  },
  settings: async (page) => {
    await page.keyboard.press('Alt+6');
    await expect(page.getByRole('heading', { name: 'Accessibility statement' })).toBeVisible();
  },
  help: async (page) => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  },
  'command box': async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Go to' }).getByRole('searchbox').fill('minutes');
    await expect(page.getByRole('menuitem').first()).toBeVisible();
  },
};

async function startAtMeetings(page: Page): Promise<void> {
  await page.goto(new URL('#/meetings', page.url()).href);
  await page.reload();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
}

async function openMeeting(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeVisible();
}

test.describe('before the first meeting', () => {
  test.use({ begins: 'empty' });

  test('A1: an empty list and a pack that has just come in are sound for axe', async ({
    page,
    host,
  }) => {
    await comeIn(page, host);
    await expect(page.getByRole('heading', { name: 'Drop an agenda pack here' })).toBeVisible();
    await expectNoAxeFindings(page, 'no meetings yet');
    await openPack(page, samplePack);
    await expectNoAxeFindings(page, 'imported');
  });
});

for (const look of looks) {
  test(`A1, A7: every screen is sound for axe and fits its window, ${look.name}`, async ({
    page,
    host,
  }) => {
    await comeIn(page, host);
    await page.getByLabel('Colours').selectOption({ label: look.theme });
    await page.setViewportSize({ width: look.width, height: 800 });
    for (const [state, goTo] of Object.entries(states)) {
      await startAtMeetings(page);
      await goTo(page);
      await expectNoAxeFindings(page, `${state}, ${look.name}`);
      await expectNoSidewaysScroll(page, `${state}, ${look.name}`);
    }
  });
}

test('A7: at 200 % type nothing scrolls sideways and the app goes into one column', async ({
  page,
  host,
}) => {
  await comeIn(page, host);
  const larger = page.getByRole('button', { name: 'A+ larger type' });
  await expect(async () => {
    await larger.click();
    expect(await typeSize(page)).toBe('2');
  }).toPass();
  for (const [state, goTo] of Object.entries(states)) {
    await startAtMeetings(page);
    await goTo(page);
    await expectNoSidewaysScroll(page, `${state}, 200 %`);
  }
});

const typeSize = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.style.getPropertyValue('--type-size'));

async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll, ${state}`).toBeLessThanOrEqual(0);
}
