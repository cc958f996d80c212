import type { Page } from '@playwright/test';

/** Ms between keys, besides what sending them takes: a quick typist's. */
const restMs = 40;

/**
 * Presses letters one by one where the keyboard is. Answers ms from each key, as the browser received it, until the
 * frame with its letter was painted: the first task after the frame's own callbacks comes when it was handed over.
 */
export async function keyToPaint(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const seen = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    globalThis.keysPainted = () => {
      document.removeEventListener('keydown', seen, true);
      return times;
    };
    document.addEventListener('keydown', seen, true);
  });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefgh ijklmn '[key % 16] ?? 'a');
    // the pace of a hand, not a wait for something
    await page.waitForTimeout(restMs);
  }
  const times = await page.evaluate(() => globalThis.keysPainted?.() ?? []);
  if (times.length < keys) throw new Error(`${times.length} of ${keys} keys were painted.`);
  return times;
}

declare global {
  var keysPainted: (() => number[]) | undefined;
}
