import { expect, test } from '@playwright/test';
import { minutesHtml } from '../../electron/publish/minutes/html.ts';
import { buildMinutes } from '../../shared/minutes/build-minutes.ts';
import { parishStyle } from '../../shared/minutes/styles/parish-style.ts';
import { aContestedMeeting } from '../builders/a-contested-meeting.ts';
import { aPrivateMinutesTree, aSignedMinutesTree } from '../builders/a-minutes-tree.ts';
import { hostileTree } from '../builders/hostile-words.ts';
import { expectNoAxeFindings } from './axe.ts';

test('A1: axe finds nothing in the published page, light or dark', async ({ page }) => {
  await page.setContent(
    minutesHtml(aPrivateMinutesTree({ signature: aSignedMinutesTree().signature })),
  );
  await expectNoAxeFindings(page, 'minutes with private business');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setContent(minutesHtml(buildMinutes(aContestedMeeting(), parishStyle)));
  await expectNoAxeFindings(page, 'minutes without a public heading, dark');
});

test('S34: 200 hostile words in the published page open no window and ask for nothing', async ({
  page,
}) => {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => seen.push(`request: ${request.url()}`));
  await page.setContent(minutesHtml(hostileTree(aPrivateMinutesTree())), { waitUntil: 'load' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.locator('script, img, iframe, object, link, form')).toHaveCount(0);
  expect(seen).toEqual([]);
});
