import { describe, expect, it } from 'vitest';
import { watchPinch } from '../../../renderer/pdf/page-pinch.ts';

type Finger = [x: number, y: number];

function aScroller() {
  const scroller = document.createElement('section');
  const steps: number[] = [];
  const stop = new AbortController();
  watchPinch(scroller, (direction) => steps.push(direction), stop.signal);
  const send = (type: string, ...fingers: Finger[]) => {
    const touches = fingers.map(([clientX, clientY]) => ({ clientX, clientY }));
    scroller.dispatchEvent(Object.assign(new Event(type), { touches }));
  };
  return { steps, send, stop };
}

describe('two fingers on the pages', () => {
  it('make them larger as they are spread, one step for each fifth', () => {
    const { steps, send } = aScroller();
    send('touchstart', [100, 100]);
    send('touchstart', [100, 100], [200, 100]);
    send('touchmove', [100, 100], [215, 100]);
    expect(steps).toEqual([]);
    send('touchmove', [95, 100], [220, 100]);
    send('touchmove', [95, 100], [225, 100]);
    send('touchmove', [50, 100], [225, 100]);
    expect(steps).toEqual([1, 1]);
  });

  it('make them smaller as they are drawn together', () => {
    const { steps, send } = aScroller();
    send('touchstart', [0, 0], [0, 200]);
    send('touchmove', [0, 20], [0, 180]);
    expect(steps).toEqual([-1]);
  });

  it('begin anew when a finger is lifted, and one or three do nothing', () => {
    const { steps, send, stop } = aScroller();
    send('touchstart', [0, 0], [0, 100]);
    send('touchend', [0, 0]);
    send('touchmove', [0, 900]);
    send('touchstart', [0, 0], [0, 300]);
    send('touchmove', [0, 0], [0, 310]);
    send('touchstart', [0, 0], [0, 300], [0, 600]);
    send('touchmove', [0, 0], [0, 900], [0, 901]);
    expect(steps).toEqual([]);
    stop.abort();
    send('touchstart', [0, 0], [0, 100]);
    send('touchmove', [0, 0], [0, 500]);
    expect(steps).toEqual([]);
  });
});
