import { join } from 'node:path';
import { expect, type Locator, type Page, type Response } from '@playwright/test';
import type { JourneyHost } from './journey-host.ts';

/** The invented council's pack that is shipped with the app. */
export const samplePack = join(import.meta.dirname, '../../resources/sample/agenda-pack.pdf');

/** Opens the app anew and answers the first questions, where it asks them. */
export async function comeIn(page: Page, host: JourneyHost): Promise<void> {
  await page.goto(await host.address());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const name = page.getByLabel('Your name');
  if (await name.isVisible()) {
    await name.fill('A Hartley');
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
}

/** Opens the app on a profile that begins with the sample meeting, and that meeting. */
export async function openSample(page: Page, host: JourneyHost): Promise<void> {
  await comeIn(page, host);
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeVisible();
}

/** The same, and its pack, until the words of its first page can be chosen. */
export async function readSample(page: Page, host: JourneyHost): Promise<void> {
  await openSample(page, host);
  await page.getByRole('link', { name: 'Read the pack' }).click();
  await expect(page.locator('.page-words span').first()).toBeAttached();
}

/** Gives a pack to the app and waits until its meeting is there. */
export async function openPack(page: Page, path: string): Promise<void> {
  await page.getByLabel('Agenda packs to open').setInputFiles(path);
  await expect(page.getByRole('link', { name: /^Open the meeting/ })).toBeVisible({
    timeout: 60_000,
  });
}

/** The box with the printed number of the page in sight. */
export const pageField = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Page', exact: true });

/** Goes to a printed page of the sample pack, whose pages are numbered from 1, and waits until that place is kept. */
export async function goToPage(page: Page, printed: string): Promise<void> {
  const kept = keptAt(page, Number(printed));
  await pageField(page).fill(printed);
  await page.keyboard.press('Enter');
  await expect(pageField(page)).toHaveValue(printed);
  await kept;
}

/** Ctrl and K; the box has the keyboard then. */
export async function openCommands(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog', { name: 'Go to' });
  await expect(box.getByRole('searchbox')).toBeFocused();
  return box;
}

/** Ctrl and K, some letters, and the line that is meant, by the keyboard. */
export async function goByCommand(page: Page, letters: string, name: RegExp): Promise<void> {
  const box = await openCommands(page);
  await page.keyboard.type(letters);
  const line = box.getByRole('menuitem', { name });
  await expect(line).toBeVisible();
  const inHand = () =>
    box
      .locator('[role=menuitem][data-focused]')
      .evaluateAll((lines) => lines.map(({ textContent }) => textContent).join());
  // what the search finds comes later, and moves in around it
  await expect(async () => {
    while ((await line.getAttribute('data-focused')) === null) {
      const before = await inHand();
      await page.keyboard.press('ArrowDown');
      await expect.poll(inHand, { timeout: 3_000 }).not.toBe(before);
    }
  }).toPass();
  await page.keyboard.press('Enter');
}

/** Resolves when this page of the file has been kept as the place where I left off. */
const keptAt = (page: Page, pdfPage: number): Promise<Response> =>
  page.waitForResponse((response) => {
    const asked = response.request().postData() ?? '';
    return asked.includes('reading.remember') && asked.includes(`"pdfPage":${pdfPage},`);
  });
