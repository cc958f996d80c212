import type { Page } from '@playwright/test';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectNoSidewaysScroll } from './resting.ts';
import { goToPage, pageField, readSample } from './steps.ts';

const pages = (page: Page) => page.getByRole('region', { name: 'Pages', exact: true });
const scrollTop = (page: Page) => pages(page).evaluate((element) => element.scrollTop);
const focusName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test.beforeEach(async ({ page, host }) => {
  await readSample(page, host);
  await expect(page.locator('.page canvas').first()).toBeVisible();
});

test('A2: a paper is read by keyboard alone, and the keyboard is always told where it is', async ({
  page,
}) => {
  await page.keyboard.press('Control+g');
  await expect(pageField(page)).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusName(page)).toMatch(/^Page 12 of the pack, item /);
  await expect(page.getByText(/^Page 12 of the pack, item /)).toBeAttached();

  const before = await scrollTop(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(before + 200);
  await page.keyboard.press('PageUp');
  await expect.poll(() => scrollTop(page)).toBe(before);
  await page.keyboard.press('ArrowRight');
  await expect(pageField(page)).toHaveValue('13');
  await page.keyboard.press('End');
  await expect(pageField(page)).toHaveValue('40');
  await page.keyboard.press('Home');
  await expect(pageField(page)).toHaveValue('1');

  const size = page.getByLabel('Size of the pages');
  await page.keyboard.press('+');
  await expect(size).not.toHaveValue('width');
  await page.keyboard.press('-');
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Reading bar' })).toContainText('Agenda');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await page.keyboard.press('F6');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('section')?.ariaLabel))
    .toBe('Marking bar');
  await page.keyboard.press('F6');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('nav')?.ariaLabel))
    .toBe('Agenda');
});

test('U2: printed page numbers lead to their pages, and a number nobody printed is explained', async ({
  page,
}) => {
  await goToPage(page, '31');
  await expect(page.getByRole('region', { name: /^Page 31 of the pack/ })).toBeInViewport();
  await pageField(page).fill('412');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/No page here is numbered 412/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pageField(page)).toHaveValue('31');
});

test('words are found in the paper, marked, outlined, counted and spoken', async ({ page }) => {
  await goToPage(page, '3');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find in this paper' })).toBeFocused();
  // slow fingers have letters of it looked for before
  const found = page.waitForResponse((response) =>
    /papers\.find.*"words":"recycling"/.test(response.request().postData() ?? ''),
  );
  await page.keyboard.type('recycling');
  await found;
  const count = page.locator('.find-count');
  await expect(count).toHaveText(/^\d+ of \d+, Page \d+ of the pack/);
  await expect(page.locator('.found-outline')).toBeInViewport();
  const number = async () => Number((await count.innerText()).split(' ')[0]);
  const first = await number();
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('found-words')?.size ?? 0))
    .toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect.poll(number).toBe(first + 1);
  await expect(page.locator('.found-outline')).toBeInViewport();
  await expectNoAxeFindings(page, 'finding');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzzzz');
  await expect(count).toHaveText('“zzzzz” is not in this paper.');
  await page.keyboard.press('Escape');
  await expect(count).toBeHidden();
  await expect.poll(() => focusName(page)).toBe('Pages');
});

test('words can be selected and copied as people write them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await goToPage(page, '9');
  const words = page.locator('.page[aria-label^="Page 9 "] .page-words');
  await expect(words.getByText('Briefing note', { exact: true })).toBeAttached();
  await words.getByText('Briefing note', { exact: true }).dblclick();
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/Briefing|note/);
});

test('U1: size, turn and place to the line are there again after a reload', async ({ page }) => {
  await goToPage(page, '20');
  const size = page.getByLabel('Size of the pages');
  await size.selectOption('1.5');
  await page.getByRole('button', { name: 'Turn the pages' }).click();
  await pages(page).focus();
  // the turn alone keeps the place as well: further on than the head of the page is meant
  const remembered = page.waitForResponse((response) => {
    const body = response.request().postData() ?? '';
    const isTurned = body.includes('reading.remember') && body.includes('"quarterTurns":1');
    return isTurned && !body.includes('"pdfPage":20,"offsetPerMille":0,');
  });
  await page.keyboard.press('PageDown');
  await remembered;
  const before = await scrollTop(page);
  const where = await pageField(page).inputValue();
  await page.reload();
  await expect(page.locator('.page canvas').first()).toBeVisible();
  await expect(size).toHaveValue('1.5');
  await expect(pageField(page)).toHaveValue(where);
  await expect.poll(async () => Math.abs((await scrollTop(page)) - before)).toBeLessThanOrEqual(2);
});

test('A20: the text-only view has headings and paragraphs in large type at the same page', async ({
  page,
}) => {
  await goToPage(page, '9');
  await page.getByRole('button', { name: 'Text only' }).click();
  const text = page.getByRole('region', { name: 'Text of the pages' });
  await expect(
    text.getByRole('heading', { level: 2, name: 'Page 9 of the pack' }),
  ).toBeInViewport();
  const section = text.getByRole('region', { name: 'Page 9 of the pack' });
  await expect(section.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(section.getByRole('paragraph').first()).toBeVisible();
  const letters = await section
    .getByRole('paragraph')
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(letters).toBeGreaterThanOrEqual(24);
  await expectNoAxeFindings(page, 'text only');
  await page.getByRole('button', { name: 'Text only' }).click();
  await expect(page.getByRole('region', { name: /^Page 9 of the pack/ })).toBeInViewport();
  await page.reload();
  await expect(page.getByRole('region', { name: /^Page 9 of the pack/ })).toBeInViewport();
});

test('the agenda beside the paper leads to papers and keeps what I have read', async ({ page }) => {
  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  const paper = agenda
    .getByRole('list', { name: /^Papers of/ })
    .getByRole('button')
    .last();
  await paper.click();
  await expect(paper).toHaveAttribute('aria-current', 'location');
  await expect.poll(() => focusName(page)).toMatch(/^Page \d+ of the pack, item /);
  const tick = agenda.getByRole('checkbox').last();
  await agenda.getByText('Read', { exact: true }).last().click();
  await expect(tick).toBeChecked();
  await page.reload();
  await expect(agenda.getByRole('checkbox').last()).toBeChecked();
  await agenda.getByText('Read', { exact: true }).last().click();
  await expect(agenda.getByRole('checkbox').last()).not.toBeChecked();
});

test('A1: axe finds nothing in contents, pictures, dark, contrast and narrow states', async ({
  page,
}) => {
  await goToPage(page, '3');
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toContainText('Page 9');
  await expectNoAxeFindings(page, 'reading with contents');
  await page.getByRole('button', { name: 'Pictures' }).click();
  await expect(page.getByRole('button', { name: 'Page 3', exact: true })).toBeVisible();
  await expectNoAxeFindings(page, 'reading with pictures');
  await page.getByRole('button', { name: 'Agenda', exact: true }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeFindings(page, 'reading in the dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expectNoAxeFindings(page, 'reading in forced colours');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoAxeFindings(page, 'reading at 320 pixels');
  await expectNoSidewaysScroll(page, 'reading at 320 pixels');
});

test('only pages in sight and a few around are in the document, however many were seen', async ({
  page,
}) => {
  for (const printed of ['10', '20', '30', '40']) await goToPage(page, printed);
  await expect(page.locator('.page[aria-label^="Page 40 "] canvas')).toBeVisible();
  await expect.poll(() => page.locator('.page').count()).toBeLessThanOrEqual(10);
  await expect.poll(() => page.locator('.page canvas').count()).toBeLessThanOrEqual(6);
});
