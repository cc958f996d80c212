import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { goToPage, openPack, pageField, samplePack } from './steps.ts';

test.use({ begins: 'empty' });

test('U17: a newcomer imports a pack, mends an item, reads, searches, and is at the same place after a restart', async ({
  page,
  host,
}) => {
  await test.step('three questions, then a pack', async () => {
    await page.goto(await host.address());
    await expect(page.getByRole('heading', { name: 'Welcome to Moothall' })).toBeVisible();
    await expectNoAxeFindings(page, 'first questions');
    await page.getByLabel('Your name').fill('A Hartley');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Drop an agenda pack here' })).toBeVisible();
    await openPack(page, samplePack);
    await page.getByRole('link', { name: /^Open the meeting/ }).click();
    await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeVisible();
  });

  const items = page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 });
  const withPages = items.getByRole('link').last();
  const before = await withPages.innerText();
  const mended = `${before}, as amended`;
  await test.step('one item is mended in the review', async () => {
    await page.getByRole('link', { name: /What was understood|to check/ }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'What was understood' }),
    ).toBeFocused();
    await expect(page.getByRole('heading', { name: /to check$/ })).toBeVisible();
    const item = page.getByRole('article', { name: before }).first();
    await item
      .getByRole('button', { name: /^Change .*: Title$/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: /: Title$/ }).fill(mended);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { level: 3, name: mended })).toBeVisible();
    await expect(page.getByText(/^Saved on this laptop/)).toBeVisible();
  });

  await test.step('somebody is put on the list; Undo takes them off again and says so', async () => {
    await page.getByRole('heading', { level: 2, name: /^People/ }).click();
    await page.getByText('Add a person').click();
    await page.getByLabel('Name as the papers print it').fill('Q Newcomer');
    await page.getByRole('button', { name: 'Add the person' }).click();
    const newcomer = page.getByRole('article', { name: 'Q Newcomer' });
    await expect(newcomer).toBeVisible();
    await expectNoAxeFindings(page, 'review, people');
    await page.getByRole('button', { name: 'Undo: Q Newcomer added' }).click();
    await expect(newcomer).toBeHidden();
    await expect(page.getByRole('banner').getByText('Undone: Q Newcomer added')).toBeVisible();
  });

  await test.step('undo takes it back, redo brings it again', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { level: 3, name: mended })).toBeHidden();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('heading', { level: 3, name: mended })).toBeVisible();
  });

  await test.step('the paper is read', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Read the pack' }).click();
    await goToPage(page, '12');
    await expectNoAxeFindings(page, 'reading');
  });

  await test.step('words are found and open at their passage', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('searchbox', { name: 'Words to look for' }).fill(mended);
    const found = page.getByRole('region', { name: /^Agenda items/ });
    await expect(found.getByRole('link', { name: mended })).toBeVisible();
    await expectNoAxeFindings(page, 'search results');
    await page.getByRole('searchbox', { name: 'Words to look for' }).fill('recycling');
    const pages = page.getByRole('region', { name: /^Pages/ });
    // what was found before stays in sight until the answer is there
    await pages.locator('a[href*="recycling"]').first().click();
    await expect(page.getByRole('searchbox', { name: 'Find in this paper' })).toHaveValue(
      'recycling',
    );
    await goToPage(page, '17');
  });

  await test.step('after a restart everything is where it was', async () => {
    await page.goto('about:blank');
    await host.restart();
    await page.goto(await host.address());
    const goOn = page.getByRole('link', { name: /^Continue reading: .*Page 17 of the pack$/ });
    await expect(goOn).toBeVisible();
    await expectNoAxeFindings(page, 'meetings, something to go on with');
    await goOn.click();
    await expect(pageField(page)).toHaveValue('17');
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').click();
    await expect(page.getByRole('link', { name: mended, exact: true })).toBeVisible();
  });
});
