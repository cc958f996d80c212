import type { Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectNoSidewaysScroll } from './resting.ts';
import { comeIn, openPack, samplePack } from './steps.ts';

test.describe.configure({ mode: 'parallel' });

/**
 * Every way a screen may look. The name goes into the message of a failure. Colours and size of type are put where the
 * profile's choice puts them (use-appearance.ts), so that each screen is gone to once and looked at in every way.
 */
const looks = [
  { name: 'light', theme: 'light', width: 1280, type: 1, axe: true },
  { name: 'dark', theme: 'dark', width: 1280, type: 1, axe: true },
  { name: 'high contrast', theme: 'contrast', width: 1280, type: 1, axe: true },
  { name: '320 pixels wide', theme: 'light', width: 320, type: 1, axe: true },
  { name: '200 % type', theme: 'light', width: 1280, type: 2, axe: false },
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
  'what was asked': async (page) => {
    await page.keyboard.press('Alt+3');
    await expect(page.getByRole('grid', { name: /asks/i })).toBeVisible();
  },
  'the month': async (page) => {
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Month by month' }).click();
    await expect(page.getByRole('heading', { name: /What is stuck/ })).toBeVisible();
  },
  'work programme': async (page) => {
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('heading', { name: 'Work programme', exact: true })).toBeVisible();
  },
  'the chair’s view': async (page) => {
    await openMeeting(page);
    await page.getByRole('link', { name: /Chair’s view/ }).click();
    await expect(page.getByRole('heading', { name: 'Running order' })).toBeVisible();
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
    // and it would say so if there were something
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('button')),
    );
    await expect(expectNoAxeFindings(page, 'a button without a name')).rejects.toThrow(
      'button-name',
    );
  });
});

/** Two halves, one for each of two workers. */
for (const half of [0, 1])
  test(`A1, A7: every screen is sound for axe and fits its window in every look, half ${half + 1}`, async ({
    page,
    host,
  }) => {
    await comeIn(page, host);
    const mine = Object.entries(states).filter((_, index) => index % 2 === half);
    for (const [state, goTo] of mine) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await startAtMeetings(page);
      await goTo(page);
      for (const look of looks) {
        await page.setViewportSize({ width: look.width, height: 800 });
        await page.evaluate(wear, look);
        if (look.axe) await expectNoAxeFindings(page, `${state}, ${look.name}`);
        await expectNoSidewaysScroll(page, `${state}, ${look.name}`);
      }
    }
  });

function wear({ theme, type }: { theme: string; type: number }): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.style.setProperty('--type-size', String(type));
}

test('A7: the buttons for type and colours put their choice where every look is tried', async ({
  page,
  host,
}) => {
  await comeIn(page, host);
  await page.getByLabel('Colours').selectOption({ label: 'High contrast' });
  const larger = page.getByRole('button', { name: 'A+ larger type' });
  // not waited for in between: the second choice is made before the first is worn, and neither may be lost
  await larger.click();
  await larger.click();
  await expectWorn(page, { theme: 'contrast', type: '1.3' });
  await page.getByRole('button', { name: 'A− smaller type' }).click();
  await expectWorn(page, { theme: 'contrast', type: '1.15' });
  await page.reload();
  await expectWorn(page, { theme: 'contrast', type: '1.15' });
});

/** Kept first and painted next: soon, and by itself. */
const expectWorn = (page: Page, look: { theme: string; type: string }) =>
  expect
    .poll(() =>
      page.evaluate(() => ({
        theme: document.documentElement.dataset['theme'],
        type: document.documentElement.style.getPropertyValue('--type-size'),
      })),
    )
    .toEqual(look);
