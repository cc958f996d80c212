import type { Page } from '@playwright/test';
import { aSupplement } from '../builders/a-supplement.ts';
import { expectNoAxeFindings } from './axe.ts';
import { expect, test } from './fixture.ts';
import { comeIn, goToPage, openPack, pageField, samplePack } from './steps.ts';

test.use({ begins: 'empty' });

/** What the voice was given: it says nothing and ends when it is told to. */
interface Spoken {
  words: string[];
  rates: number[];
  end(): void;
}

/** Puts a voice of this computer in the place of the browser's speech, which a test machine may not have. */
function putVoice(): void {
  class Utterance {
    text: string;
    rate = 1;
    voice: unknown = null;
    onend: (() => void) | null = null;
    onerror: (() => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  let now: Utterance | null = null;
  const spoken: Spoken = { words: [], rates: [], end: () => now?.onend?.() };
  const nothing = () => undefined;
  const speechSynthesis = {
    getVoices: () => [{ lang: 'en-GB', localService: true, name: 'Own', voiceURI: 'own' }],
    speak: (utterance: Utterance) => {
      now = utterance;
      spoken.words.push(utterance.text);
      spoken.rates.push(utterance.rate);
    },
    cancel: () => {
      now = null;
    },
    pause: nothing,
    resume: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  const own = { speechSynthesis, SpeechSynthesisUtterance: Utterance, spoken };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(window, name, { value });
}

const spoken = (page: Page): Promise<Omit<Spoken, 'end'>> =>
  page.evaluate(() => {
    const { words, rates } = (window as unknown as { spoken: Spoken }).spoken;
    return { words, rates };
  });
/** The words that are marked as being read, in the page. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('spoken-words') ?? [])].map(String).join(' '));
const squeezed = (text: string): string => text.replace(/\s+/g, '');

test('a long paper is read in comfort: what is new, how long, in which colours, and aloud', async ({
  page,
  host,
}) => {
  await page.addInitScript(putVoice);
  await comeIn(page, host);
  await openPack(page, samplePack);
  await page.getByRole('link', { name: /^Open the meeting/ }).click();

  await test.step('each paper says how long it takes', async () => {
    await expect(page.getByText(/^about \d+ min/).first()).toBeVisible();
  });

  await test.step('a supplement that came since I last looked is told', async () => {
    await expect(page.getByText(/^Since you last looked/)).toBeHidden();
    await page.getByRole('link', { name: 'Meetings', exact: true }).first().click();
    const buffer = Buffer.from((await aSupplement()).bytes);
    await page
      .getByLabel('Agenda packs to open')
      .setInputFiles({ name: 'supplement.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('link', { name: /^Open the meeting/ }).click();
    await expect(page.getByText(/^Since you last looked, on .* this came:$/)).toBeVisible();
    await expectNoAxeFindings(page, 'since you last looked');
  });

  await page.getByRole('link', { name: 'Read the pack' }).click();
  await goToPage(page, '9');

  await test.step('back after a jump, with the button and with the keys', async () => {
    await page.getByRole('button', { name: 'Back to page 1', exact: true }).click();
    await expect(pageField(page)).toHaveValue('1');
    await goToPage(page, '12');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(pageField(page)).toHaveValue('1');
    await goToPage(page, '9');
  });

  for (const [paper, look] of [
    ['Cream', 'cream'],
    ['Dark', 'dark'],
    ['High contrast', 'contrast'],
    ['As printed', 'white'],
  ] as const)
    await test.step(`the paper in other colours: ${paper}`, async () => {
      await page.getByRole('button', { name: 'View' }).click();
      await page.getByLabel('Colours of the paper').selectOption(paper);
      await expectNoAxeFindings(page, `choosing ${paper} paper`);
      await page.keyboard.press('Escape');
      await expect(page.locator(`.reading[data-paper="${look}"]`)).toBeVisible();
      await expect(pageField(page)).toHaveValue('9');
      await expectNoAxeFindings(page, `${paper} paper`);
    });

  await test.step('two pages side by side', async () => {
    const tops = () =>
      page
        .locator('.page')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    const view = page.getByRole('button', { name: 'View' });
    await view.click();
    await page.getByRole('checkbox', { name: 'Two pages side by side' }).click({ force: true });
    await page.keyboard.press('Escape');
    await expect.poll(async () => new Set(await tops()).size < (await tops()).length).toBe(true);
    await expectNoAxeFindings(page, 'two pages');
    await view.click();
    await page.getByRole('checkbox', { name: 'Two pages side by side' }).click({ force: true });
    await page.keyboard.press('Escape');
    await expect.poll(async () => new Set(await tops()).size === (await tops()).length).toBe(true);
  });

  await test.step('read aloud: the sentence is marked, the speed can be changed, Esc ends it', async () => {
    await goToPage(page, '9');
    await page.getByRole('button', { name: 'Read aloud from this page' }).click();
    const bar = page.getByRole('region', { name: 'Reading aloud' });
    await expect(bar).toBeVisible();
    await expect.poll(async () => (await spoken(page)).words.length).toBe(1);
    const first = (await spoken(page)).words[0] ?? '';
    await expect(bar).toContainText(first);
    await expect.poll(async () => squeezed(await marked(page))).toBe(squeezed(first));
    await expectNoAxeFindings(page, 'reading aloud');

    await bar.getByLabel('Speed').selectOption('150');
    await expect(bar.getByLabel('Speed')).toHaveValue('150');
    await bar.getByRole('button', { name: 'Next sentence' }).click();
    await expect.poll(async () => (await spoken(page)).rates).toEqual([1, 1.5]);
    const second = (await spoken(page)).words[1] ?? '';
    expect(second).not.toBe(first);
    await expect.poll(async () => squeezed(await marked(page))).toBe(squeezed(second));
    await page.evaluate(() => (window as unknown as { spoken: Spoken }).spoken.end());
    await expect.poll(async () => (await spoken(page)).words.length).toBe(3);

    await page.getByRole('region', { name: 'Pages', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect.poll(() => marked(page)).toBe('');
    await expect(pageField(page)).toBeVisible();
  });

  await test.step('single letters mark nothing once they are switched off', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    const letters = page.getByRole('checkbox', { name: /^Single letters and figures/ });
    await letters.click({ force: true });
    await expect(letters).not.toBeChecked();
    await expectNoAxeFindings(page, 'settings, keys of one character off');
    await page.goBack();
    const pages = page.getByRole('region', { name: 'Pages', exact: true });
    const bookmark = page.locator('.page-list .mark-handle-bookmark');
    await pages.focus();
    await page.keyboard.press('b');
    await page.keyboard.press('F7');
    await expect(page.locator('.page-caret')).toBeVisible();
    await expect(bookmark).toHaveCount(0);
  });
});
