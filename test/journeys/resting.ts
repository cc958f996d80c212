import { expect, type Locator, type Page } from '@playwright/test';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where something stands in the window, once it has stood there for some frames: a bar that comes or goes, pages that
 * are laid and the swing of a finger move the paper a little after what was done.
 */
export async function restingBox(part: Locator): Promise<Box> {
  // one that is drawn anew meanwhile is another element
  for (;;) {
    const box = await part.evaluate(rested);
    if (box !== null) return box;
  }
}

/** Runs in the page; null where the element left it. */
const rested = (element: Element): Promise<Box | null> =>
  new Promise((resolve) => {
    const framesOfRest = 4;
    let last = '';
    let same = 0;
    const look = () => {
      if (!element.isConnected) return resolve(null);
      const { x, y, width, height } = element.getBoundingClientRect();
      const now = [x, y, width, height].join();
      same = now === last ? same + 1 : 0;
      last = now;
      if (same >= framesOfRest) resolve({ x, y, width, height });
      else requestAnimationFrame(look);
    };
    look();
  });

/** A7: the page never scrolls sideways, once it has settled in a window that was just changed. */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect.poll(overflow, { message: `sideways scroll, ${state}` }).toBeLessThanOrEqual(0);
}
