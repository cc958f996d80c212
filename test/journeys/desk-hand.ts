import { expect, type Locator, type Page } from '@playwright/test';
import type { ProseLine } from '../../shared/minutes/minutes-source.ts';

/** Pace of a clerk's hands, for what a form costs: a key in a fifth of a second, five in a second. */
export const secondsAKey = 0.2;
/** Between the keys of what is timed, in ms. */
const naturalDelay = 50;
/** Words of a paragraph that are typed key by key; the others come in one go, as from a dictation. */
const wordsByKey = 3;
const mostTabs = 80;

/** Two hands on a keyboard, and no mouse. Counts what is pressed. */
export interface DeskHand {
  /** Keys pressed so far; words that come in one go count letter by letter. */
  keys(): number;
  press(key: string, times?: number): Promise<void>;
  /** Key by key, at the pace of a person where `slow`. */
  type(words: string, slow?: boolean): Promise<void>;
  /** The first words key by key, the rest in one go. */
  write(words: string): Promise<void>;
  /** Presses Tab until this has the keyboard; with `back`, Shift and Tab. */
  tabTo(target: Locator, back?: boolean): Promise<void>;
  /** Chooses in a list of the browser's own by its first letters. */
  choose(target: Locator, label: string): Promise<void>;
  /** All that stands in the field that has the keyboard is written anew. */
  replace(words: string): Promise<void>;
  /** The prose of the minute in hand, line by line. */
  prose(lines: readonly ProseLine[]): Promise<void>;
}

const signOf = { paragraph: '', subheading: '## ', bullet: '- ', number: '1. ' } as const;

export function handOn(page: Page): DeskHand {
  let pressed = 0;
  const press: DeskHand['press'] = async (key, times = 1) => {
    for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
    pressed += times;
  };
  const type: DeskHand['type'] = async (words, slow = false) => {
    await page.keyboard.type(words, slow ? { delay: naturalDelay } : {});
    pressed += words.length;
  };
  const write: DeskHand['write'] = async (words) => {
    const typed = words.split(' ').slice(0, wordsByKey).join(' ');
    await type(typed);
    await page.keyboard.insertText(words.slice(typed.length));
    pressed += words.length - typed.length;
  };
  const tabTo: DeskHand['tabTo'] = async (target, back = false) => {
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${mostTabs} times Tab do not lead to ${String(target)}.`);
  };
  return {
    keys: () => pressed,
    press,
    type,
    write,
    tabTo,
    async choose(target, label) {
      await tabTo(target);
      // a browser forgets letters after a second: on a busy machine they may have to be typed once more
      await expect(async () => {
        await type(label);
        await expect(target.locator('option:checked')).toContainText(label, { timeout: 3_000 });
      }).toPass();
    },
    async replace(words) {
      await press('Control+a');
      await write(words);
    },
    async prose(lines) {
      let before: ProseLine['kind'] = 'paragraph';
      for (const [index, { kind, text }] of lines.entries()) {
        if (index > 0) await press('Enter');
        const isList = before === 'bullet' || before === 'number';
        if (index > 0 && isList && kind !== before) await press('Enter');
        if (kind !== before || !isList) await type(signOf[kind]);
        await write(text);
        before = kind;
      }
    },
  };
}
