import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { comeIn, samplePack } from './steps.ts';

test.use({ begins: 'empty' });

test('a folder of past papers comes in, and tells of the file that it could not read', async ({
  page,
  host,
}, testInfo) => {
  const folder = testInfo.outputPath('Past packs');
  mkdirSync(folder, { recursive: true });
  copyFileSync(samplePack, join(folder, '1 agenda.pdf'));
  writeFileSync(join(folder, '2 odd.pdf'), '<!doctype html><title>Sign in</title>');
  await comeIn(page, host);
  await page.goto(`${new URL(page.url()).origin}/#/past-papers`);
  await page.getByLabel('Path of the folder').fill(folder);
  await page.keyboard.press('Enter');

  await test.step('it can be paused, and goes on', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('The folder “Past packs” is paused.').first()).toBeVisible();
    await expectNoAxeFindings(page, 'a paused folder of past papers');
    await page.getByRole('button', { name: 'Go on' }).click();
  });

  await test.step('the report names what came in, and what did not', async () => {
    await expect(page.getByRole('heading', { name: 'What came of it' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('1 taken in')).toBeVisible();
    await expect(page.getByText('This is a web page, probably a sign-in page')).toBeVisible();
    await expectNoAxeFindings(page, 'the report of a folder of past papers');
  });

  await test.step('the odd file can be left out', async () => {
    await page.getByRole('button', { name: 'Leave it out: 2 odd.pdf' }).click();
    await expect(page.getByRole('heading', { name: /^Files that need a look/ })).toBeHidden();
    await expect(page.getByText('1 left out by you')).toBeVisible();
    await page.getByRole('link', { name: 'All meetings' }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(1);
  });
});
