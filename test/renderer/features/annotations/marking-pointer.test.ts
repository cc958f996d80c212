import { afterEach, expect, it } from 'vitest';
import { createAnnouncer } from '../../../../renderer/app/announcer.ts';
import { createMarking } from '../../../../renderer/features/annotations/marking.ts';
import { createMarkingActs } from '../../../../renderer/features/annotations/marking-acts.ts';
import { watchPointer } from '../../../../renderer/features/annotations/marking-pointer.ts';
import { geometryOf } from '../../../../renderer/pdf/page-geometry.ts';
import { aFakeReader } from '../../../builders/a-notes-list.tsx';
import { anInkPage, shifted, takePagesOut } from '../../../builders/an-ink-page.ts';

afterEach(() => {
  takePagesOut();
  document.body.replaceChildren();
});

it('a drawing follows the pointer as one with its handle, and is moved once, when it is let go', async () => {
  const { marks, element, draw, lift, drawings, client } = await anInkPage();
  element.className = 'page';
  const list = document.createElement('div');
  list.className = 'page-list';
  document.body.append(list);
  list.append(element);
  draw([
    [20, 20],
    [60, 60],
  ]);
  lift(60, 60);
  marks.setTool('select');
  const marking = createMarking(marks, createAnnouncer());
  const geometry = geometryOf(3, shifted, { width: 1190, height: 1684, scale: 2 }, 0);
  const stop = new AbortController();
  const unlay = marking.layers.map((layer) => layer.lay({ geometry, element, words: null }));
  const stopLayer = marking.layer.watch();
  watchPointer(marking, createMarkingActs(marking, aFakeReader), stop.signal);
  const handle = element.querySelector<HTMLElement>('.mark-handle-pen');
  const point = (type: string, clientX: number, clientY: number) =>
    handle?.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, button: 0, bubbles: true, clientX, clientY }),
    );
  point('pointerdown', 30, 30);
  point('pointermove', 70, 50);
  const ink = () => element.querySelector<SVGElement>('.ink-dry-pen g[data-mark]');
  // 40 pixels right and 20 down are 20 and 10 points, and up is forward in user space
  expect(ink()?.style.translate).toBe('20px -10px');
  expect(drawings()[0]?.place.shift).toEqual([0, 0]);
  point('pointerup', 70, 50);
  expect(drawings()[0]?.place.shift).toEqual([20, -10]);
  expect(ink()?.style.translate ?? '').toBe('');
  expect(ink()?.getAttribute('transform')).toBe('translate(20 -10)');
  await expect
    .poll(() => client.called.filter(({ name }) => name === 'annotations.move'))
    .toHaveLength(1);
  stop.abort();
  stopLayer();
  for (const part of unlay) part.remove();
});
