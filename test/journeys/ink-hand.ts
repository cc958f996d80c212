import type { Locator, Page } from '@playwright/test';
import { restingBox } from './resting.ts';

/** A place on a page, in parts of its width and height; `force` is a pen's pressure, 0 to 1. */
export interface Place {
  x: number;
  y: number;
  force?: number;
}

/** A hand over one page: what a pen and fingers would report, sent by the browser's own test line. */
export interface TestHand {
  /** Puts the pen down and moves it; it stays on the page. */
  penDown(way: Place[]): Promise<void>;
  penUp(): Promise<void>;
  pen(way: Place[]): Promise<void>;
  /** Fingers go down one after another, move together step by step, and are lifted. */
  fingers(...ways: Place[][]): Promise<void>;
}

/** The page's place is taken when something comes down on it, and it rests: it moves with whatever appears above it. */
export async function waysOf(page: Page, paper: Locator): Promise<TestHand> {
  const line = await page.context().newCDPSession(page);
  let box = { x: 0, y: 0, width: 0, height: 0 };
  const look = async () => {
    box = await restingBox(paper);
  };
  const at = ({ x, y }: Place) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  let last: Place = { x: 0, y: 0 };
  const report = (
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    place: Place,
    buttons: number,
  ) => {
    last = place;
    return line.send('Input.dispatchMouseEvent', {
      type,
      ...at(place),
      button: 'left',
      buttons,
      clickCount: 1,
      force: place.force ?? 0.5,
      pointerType: 'pen',
    });
  };
  const penDown = async ([first, ...others]: Place[]) => {
    if (!first) return;
    await look();
    await report('mousePressed', first, 1);
    for (const place of others) await report('mouseMoved', place, 1);
  };
  const penUp = async () => {
    await report('mouseReleased', last, 0);
  };
  return {
    penDown,
    penUp,
    pen: async (way) => {
      await penDown(way);
      await penUp();
    },
    fingers: async (...ways) => {
      await look();
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: Place[]) =>
        line.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: places.map((place, id) => ({ id, ...at(place) })),
        });
      const steps = Math.max(...ways.map((way) => way.length));
      const down: Place[] = [];
      for (const [first] of ways) {
        if (!first) continue;
        down.push(first);
        await touch('touchStart', [...down]);
      }
      for (let step = 1; step < steps; step += 1)
        await touch(
          'touchMove',
          ways.flatMap((way) => way[Math.min(step, way.length - 1)] ?? []),
        );
      await touch('touchEnd', []);
    },
  };
}
