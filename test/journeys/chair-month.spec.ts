import type { Page } from '@playwright/test';
import { anId } from '../builders/a-question.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { callFrom } from './page-call.ts';
import { expectNoSidewaysScroll } from './resting.ts';
import { openSample } from './steps.ts';

const [recycling, flood] = [
  'Recycling Service Performance',
  'Harbour Road Flood Resilience Scheme',
];
const day = '2026-03-12';

const clockAt = (page: Page, time: string): Promise<void> =>
  page.clock.setFixedTime(new Date(`${day}T${time}:00Z`));

/** What a member did before the day. */
async function shareQuestion(page: Page, meeting: string): Promise<void> {
  const { lines } = await callFrom(page, 'chair.get', { meeting });
  const ids = [anId(1)];
  await callFrom(page, 'questions.add', {
    ...{ id: anId(1), meeting, item: lines.find(({ title }) => title === recycling)?.id ?? null },
    ...{ text: 'Who clears the culverts?', lineOfEnquiry: '', toWhomKind: 'officer', toWhom: '' },
    ...{ annotation: null, hash: null, passage: null },
  });
  const { fingerprint } = await callFrom(page, 'questions.preview', { ids });
  await callFrom(page, 'questions.share', { ids, fingerprint });
}

/** The clerk's window: deeds of the desk, which the chair's window only hears of. */
function clerkAt(page: Page, meeting: string) {
  const desk = () => callFrom(page, 'record.get', { meeting });
  const minuteOf = async (title: string): Promise<string> => {
    const minutes = (await desk())?.public.minutes ?? [];
    return minutes.find((one) => one.title === title)?.id ?? '';
  };
  return {
    open: async () => {
      const people = (await desk())?.attendances ?? [];
      const [chair, other] = people;
      const at = `${day}T14:00`;
      await callFrom(page, 'record.open', {
        ...{ meeting, at, presiding: chair?.id ?? '', by: 'chair' },
      });
      await write([{ noun: 'attendance', id: other?.id ?? '', fields: { state: 'present' } }]);
      return { chair: chair?.name ?? '', other: other?.name ?? '' };
    },
    take: async (title: string, time: string) => {
      const minute = await minuteOf(title);
      await callFrom(page, 'record.take', { meeting, minute, at: `${day}T${time}` });
    },
    resolve: async (title: string, text: string) => {
      const fields = { minute: await minuteOf(title), text, kind: 'request', toWhom: 'Director' };
      await write([{ noun: 'clause', id: anId(2), fields }]);
    },
    move: async (title: string, text: string) => {
      const fields = { minute: await minuteOf(title), text };
      await write([{ noun: 'motion', id: anId(3), fields }]);
    },
    close: (time: string) => callFrom(page, 'record.close', { meeting, at: `${day}T${time}` }),
  };
  type Row = Parameters<typeof callFrom<'record.write'>>[2]['set'][number];
  async function write(set: Row[]): Promise<void> {
    await callFrom(page, 'record.write', { meeting, label: 'Desk', set, remove: [], typing: null });
  }
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

test('a chair’s month: plans the time, follows the clerk and the speakers, and has the asks after', async ({
  page,
  host,
}) => {
  await clockAt(page, '13:30');
  await openSample(page, host);
  const meeting = new URL(page.url()).hash.split('/')[2] ?? '';
  await shareQuestion(page, meeting);
  await page.getByRole('link', { name: 'Chair’s view' }).click();

  await test.step('before: gives items their time by the keyboard, and reads what members shared', async () => {
    await expect(page.getByRole('heading', { name: 'Running order' })).toBeVisible();
    const minutesFor = (title: string) =>
      page.getByRole('textbox', { name: `Minutes for ${title}` });
    await minutesFor('3. Minutes').fill('10');
    await minutesFor(`4. ${recycling}`).fill('30');
    await minutesFor(`5. ${flood}`).fill('45');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Planned: 1 hour 25 minutes, to about 3.25 pm/)).toBeVisible();
    await page.getByText('1 shared question', { exact: true }).click();
    await expect(page.getByText('Who clears the culverts?')).toBeVisible();
    await expectNoAxeFindings(page, 'before the meeting');
    await picture(page, 'before');
  });

  const clerksPage = await page.context().newPage();
  await clerksPage.goto(`${new URL(page.url()).origin}/#/desk/${meeting}`);
  await clerksPage.getByRole('button', { name: 'Start minutes' }).click();
  await expect(clerksPage.getByRole('heading', { level: 1, name: /^Minutes/ })).toBeVisible();
  const clerk = clerkAt(clerksPage, meeting);

  await test.step('during: follows the item in hand, and keeps the list of speakers', async () => {
    const { other } = await clerk.open();
    await clerk.take('Minutes', '14:05');
    await clerk.take(recycling, '14:20');
    await clockAt(page, '14:32');
    await expect(page.getByRole('heading', { level: 2, name: `4. ${recycling}` })).toBeVisible();
    await expect(page.getByText('12 of 30 minutes')).toBeVisible();
    await expect(page.getByText(`5. ${flood}, at about 2.50 pm`)).toBeVisible();
    await clerk.move(recycling, 'That the contract be reviewed before it is renewed');
    await expect(page.getByText('That the contract be reviewed before it')).toBeVisible();
    const field = page.getByRole('combobox', { name: 'Add a speaker' });
    await field.pressSequentially((other.split(' ').at(-1) ?? '').slice(0, 2));
    await expect(page.getByRole('option', { name: other })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`1. Councillor ${other}`)).toBeVisible();
    await field.pressSequentially('Mrs Public');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2. Mrs Public')).toBeVisible();
    await page.getByRole('button', { name: 'Up: Mrs Public' }).press('Enter');
    await expect(page.getByText('1. Mrs Public')).toBeVisible();
    await page.getByRole('button', { name: 'Now speaking: Mrs Public' }).press('Enter');
    await expect(page.getByText('speaks now')).toBeVisible();
    await expectNoAxeFindings(page, 'during the meeting');
    await picture(page, 'during');
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      await picture(page, `during ${Object.values(media).join('')}`);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });

  await test.step('fits a narrow window and large type', async () => {
    for (const { width, type } of [
      { width: 320, type: 100 },
      { width: 1280, type: 200 },
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${(percent / 100) * 18}px`;
      }, type);
      await expectNoSidewaysScroll(page, `during, ${width} pixels wide, ${type} per cent`);
      await picture(page, `during ${width} ${type}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
  });

  await test.step('after: what was resolved, its ask in the ledger, and the month’s page', async () => {
    await clerk.resolve(recycling, 'To send the contract to this committee');
    await clerk.close('15:10');
    await expect(page.getByText('Closed at 3.10 pm.', { exact: false })).toBeVisible();
    await expect(page.getByText('To send the contract to this committee').first()).toBeVisible();
    await expectNoAxeFindings(page, 'after the meeting');
    await picture(page, 'after');
    await page.getByRole('link', { name: 'What this meeting asked for' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();
    await expect(page.getByText('To send the contract to this committee').first()).toBeVisible();
    await picture(page, 'ledger');
    await page.goBack();
    await page.getByRole('link', { name: 'The month’s page' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Month by month' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'The chair’s view' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeVisible();
  });
});
