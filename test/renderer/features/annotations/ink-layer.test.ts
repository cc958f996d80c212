import { afterEach, describe, expect, it } from 'vitest';
import { unpackPoints } from '../../../../shared/domain/ink-points.ts';
import { anInkPage, shifted, takePagesOut } from '../../../builders/an-ink-page.ts';

afterEach(takePagesOut);

describe('drawing on a page', () => {
  it.each([
    [0, 0, [110, 1032], [130, 1012]],
    [90, 0, [110, 210], [130, 230]],
    [180, 0, [685, 210], [665, 230]],
    [270, 0, [685, 1032], [665, 1012]],
    [0, 1, [110, 210], [130, 230]],
    [90, 1, [685, 210], [665, 230]],
    [180, 3, [110, 210], [130, 230]],
    [0, 3, [685, 1032], [665, 1012]],
  ])(
    'lands in user space on a page turned by %i in the file and %i times by hand',
    async (rotate, turns, from, to) => {
      const { draw, lift, places, drawings } = await anInkPage({
        frame: { ...shifted, rotate },
        turns,
      });
      draw([
        [20, 20],
        [60, 60],
      ]);
      lift(60, 60);
      expect(places()).toEqual([[from, to]]);
      const [left, bottom, right, top] = [
        Math.min(from[0] ?? 0, to[0] ?? 0),
        Math.min(from[1] ?? 0, to[1] ?? 0),
        Math.max(from[0] ?? 0, to[0] ?? 0),
        Math.max(from[1] ?? 0, to[1] ?? 0),
      ];
      // 2 pt wide: at full pressure 1.6 pt to either side
      expect(drawings()[0]?.place.parts).toEqual([
        { pdfPage: 3, rect: [left - 1.6, bottom - 1.6, right + 1.6, top + 1.6] },
      ]);
    },
  );

  it('is sent when the pen is lifted, at once and once, and shown in user space', async () => {
    const { client, draw, lift, element } = await anInkPage();
    draw([
      [20, 20],
      [60, 60],
    ]);
    expect(client.called.map(({ name }) => name)).toEqual(['annotations.list']);
    lift(60, 60);
    expect(client.called.map(({ name }) => name)).toEqual(['annotations.list', 'annotations.add']);
    expect(element.querySelector('.ink-dry-pen > g')?.getAttribute('transform')).toBe(
      'matrix(2 0 0 -2 -200 2084)',
    );
    expect(element.querySelectorAll('.ink-dry-pen path')).toHaveLength(1);
  });

  it('keeps the pressure of the pen, and makes one up for the mouse from its speed', async () => {
    const byPen = await anInkPage();
    byPen.draw([[20, 20]]);
    byPen.send('pointermove', 60, 60, { pressure: 0.8 });
    byPen.lift(60, 60);
    const pressures = (of: { strokes: typeof byPen.strokes }) =>
      of.strokes().flatMap(({ points }) => unpackPoints(points).map(({ pressure }) => pressure));
    expect(pressures(byPen).map((one) => one.toFixed(1))).toEqual(['0.5', '0.8']);
    const byMouse = await anInkPage();
    byMouse.draw([[20, 20]], { pointerType: 'mouse', pressure: 0.5 });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    byMouse.send('pointermove', 620, 20, { pointerType: 'mouse', pressure: 0.5 });
    byMouse.send('pointerup', 620, 20, { pointerType: 'mouse', buttons: 0 });
    expect(pressures(byMouse)[1]).toBeLessThan(0.5);
    expect(byMouse.strokes()[0]?.device).toBe('mouse');
  });

  it('adds strokes that follow soon and near to the same drawing, others to one of their own', async () => {
    const { draw, lift, drawings } = await anInkPage();
    for (const [x, y] of [
      [20, 20],
      [80, 20],
      [1000, 1000],
    ] as const) {
      draw([
        [x, y],
        [x + 20, y + 20],
      ]);
      lift(x + 20, y + 20);
    }
    expect(drawings().map(({ strokes }) => strokes.length)).toEqual([2, 1]);
    expect(drawings()[0]?.place.parts).toEqual([
      { pdfPage: 3, rect: [108.4, 1020.4, 151.6, 1033.6] },
    ]);
  });

  it.each<[string, () => void, string]>([
    ['the window is left', () => window.dispatchEvent(new Event('blur')), 'kept'],
    ['the page leaves the document', takePagesOut, 'kept'],
    [
      'Escape is pressed',
      () =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
      'thrown away',
    ],
  ])('that is under way when %s', async (_, happen, then) => {
    const { draw, drawings } = await anInkPage();
    draw([
      [20, 20],
      [60, 60],
    ]);
    happen();
    expect(drawings()).toHaveLength(then === 'kept' ? 1 : 0);
  });

  it('is cut at the edge of the page, into a piece for each time it comes back', async () => {
    const { draw, lift, places } = await anInkPage();
    draw([
      [20, 100],
      [-20, 100],
      [-20, 200],
      [20, 200],
    ]);
    lift(20, 200);
    expect(places()).toEqual([
      [
        [110, 992],
        [100, 992],
      ],
      [
        [100, 942],
        [110, 942],
      ],
    ]);
  });

  it('keeps every report between two frames once, and never what the browser only guesses', async () => {
    const { element, draw, lift, places } = await anInkPage();
    const at = (type: string, x: number, y: number) =>
      new PointerEvent(type, {
        pointerId: 1,
        pointerType: 'pen',
        pressure: 0.5,
        buttons: 1,
        bubbles: true,
        clientX: x,
        clientY: y,
      });
    const between = [at('pointermove', 30, 20), at('pointermove', 40, 20)];
    draw([[20, 20]]);
    element.dispatchEvent(
      Object.assign(at('pointerrawupdate', 40, 20), { getCoalescedEvents: () => between }),
    );
    element.dispatchEvent(
      Object.assign(at('pointermove', 40, 20), {
        getCoalescedEvents: () => between,
        getPredictedEvents: () => [at('pointermove', 90, 20)],
      }),
    );
    lift(40, 20);
    expect(places()).toEqual([
      [
        [110, 1032],
        [115, 1032],
        [120, 1032],
      ],
    ]);
  });

  it('brings no menu where the pen rests, and the usual one when nothing is drawn', async () => {
    const { send, lift, element } = await anInkPage();
    const menu = () => {
      const asked = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
      element.dispatchEvent(asked);
      return !asked.defaultPrevented;
    };
    expect(menu()).toBe(true);
    send('pointerdown', 20, 20);
    expect(menu()).toBe(false);
    lift(20, 20);
    expect(menu()).toBe(true);
  });

  it('does nothing while pages are read', async () => {
    const { draw, lift, drawings, element } = await anInkPage({ tool: 'select' });
    draw([[20, 20]]);
    lift(20, 20);
    expect(drawings()).toEqual([]);
    expect(element.classList.contains('inking')).toBe(false);
  });
});
