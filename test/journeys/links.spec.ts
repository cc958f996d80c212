import { readFileSync } from 'node:fs';
import { withLinks } from '../builders/with-links.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { comeIn, pageField, samplePack } from './steps.ts';

test.use({ begins: 'empty' });

const hostile = [
  { script: 'app.alert(1)' },
  { uri: 'javascript:alert(1)' },
  { uri: 'file:///etc/passwd' },
  { launch: 'program.exe' },
];

test('security S8: a link inside the paper jumps, one that leaves it shows its address first, every other is dead', async ({
  page,
  context,
  host,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await comeIn(page, host);
  const buffer = Buffer.from(
    await withLinks(readFileSync(samplePack), [
      { uri: 'https://example.org/papers?id=4' },
      { page: 12 },
      { uri: 'http://example.org/plain' },
      ...hostile,
    ]),
  );
  await page
    .getByLabel('Agenda packs to open')
    .setInputFiles({ name: 'linked.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('link', { name: /^Open the meeting/ }).click();
  await page.getByRole('link', { name: 'Read the pack' }).click();

  const links = page.locator('.page-link');
  await expect(links).toHaveCount(3);
  await links.first().click();
  const dialog = page.getByRole('dialog', { name: 'This link leaves the paper' });
  await expect(dialog).toContainText('https://example.org/papers?id=4');
  const open = dialog.getByRole('link', { name: 'Open this address' });
  await expect(open).toHaveAttribute('href', 'https://example.org/papers?id=4');
  await expect(open).toHaveAttribute('rel', 'noopener noreferrer');
  await expectNoAxeFindings(page, 'asking about a link');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(links.first()).toBeFocused();

  await links.nth(2).click();
  await expect(dialog).toContainText('not a protected (https) address');
  await expect(dialog.getByRole('link')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Stay in the paper' }).click();

  await page.getByRole('button', { name: /^Go to Page 12 of the pack/ }).click();
  await expect(pageField(page)).toHaveValue('12');
  const own = new URL(page.url()).origin;
  expect(
    asked.filter((address) => !address.startsWith(own) && !address.startsWith('blob:')),
  ).toEqual([]);
});
