import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipped } from '../builders/unzipped.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { goByCommand, goToPage, readSample } from './steps.ts';

const question = 'Why did the tonnage fall?';

/** Presses a key until this has the focus: the way of somebody without a mouse. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    const named = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return label.trim();
    });
    if (name.test(named)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard never came to ${name}`);
}

test('U18: a member drafts from a passage with the keyboard, shares it, asks it and notes the answer', async ({
  page,
  host,
}) => {
  await readSample(page, host);
  await goToPage(page, '9');

  await test.step('words are chosen with the caret, and Q asks about them', async () => {
    await page.getByRole('region', { name: 'Pages', exact: true }).focus();
    await page.keyboard.press('F7');
    await expect(page.locator('.page-caret')).toBeVisible();
    for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString().trim() ?? ''))
      .not.toBe('');
    await page.keyboard.press('q');
    await expect(page.getByLabel('Your question')).toBeFocused();
    await page.keyboard.type(question);
    await expect(page.getByRole('dialog').getByRole('figure')).toContainText('Page 9 of the pack');
    await expectNoAxeFindings(page, 'drafting a question');
    await tabTo(page, /^Done$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('it is in the list, with the words it quotes; the window’s title holds none of it', async () => {
    await goByCommand(page, 'questions', /^Questions for/);
    await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeFocused();
    await expect(page.getByRole('listitem', { name: question })).toContainText(
      'Page 9 of the pack',
    );
    await expect(page).toHaveTitle('Questions – Moothall');
    await expectNoAxeFindings(page, 'list of questions');
  });

  await test.step('the preview shows what will leave, and that is what is shared', async () => {
    await tabTo(page, new RegExp(`^Share: ${question.slice(0, 10)}`));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'What will leave' })).toContainText(question);
    await expectNoAxeFindings(page, 'preview of sharing');
    await tabTo(page, /^Share these words$/);
    await page.keyboard.press('Enter');
    const chair = page.getByRole('region', { name: 'Shared with the chair' });
    await expect(chair).toContainText(question);
    await expect(chair).toContainText('A Hartley');
    await expectNoAxeFindings(page, 'shared with the chair');
  });

  await test.step('in the meeting: one key asks, the answer is typed, Esc leads back', async () => {
    await tabTo(page, /^In the meeting$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'My questions' })).toContainText(question);
    await expectNoAxeFindings(page, 'running list');
    await tabTo(page, /^Asked: /);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem', { name: question })).toBeFocused();
    await page.getByLabel('The answer in short').focus();
    await page.keyboard.type('A contract ended.');
    await expect(page.getByText('Answered', { exact: true })).toBeVisible();
    await expectNoAxeFindings(page, 'running list, answered');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listitem', { name: question }).first()).toContainText(
      'A contract ended.',
    );
  });

  await test.step('the list goes out as a Word file', async () => {
    await page.getByRole('button', { name: 'Take out as Word…' }).click();
    await page.getByRole('button', { name: 'Make the file' }).click();
    await expect(page.getByText(/^Ready: My questions, /)).toBeVisible({ timeout: 60_000 });
    await expectNoAxeFindings(page, 'questions taken out');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Keep the file…' }).click();
    const file = await readFile(await (await downloading).path());
    const words = unzipped(file).get('word/document.xml') ?? '';
    expect(words).toContain(question);
    expect(words).toContain('A contract ended.');
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('all of it is there after a restart', async () => {
    const { hash } = new URL(page.url());
    await page.goto('about:blank');
    await host.restart();
    await page.goto(await host.address());
    await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
    await page.evaluate((place) => {
      window.location.hash = place;
    }, hash);
    await expect(page.getByRole('listitem', { name: question }).first()).toContainText(
      'A contract ended.',
    );
  });
});
