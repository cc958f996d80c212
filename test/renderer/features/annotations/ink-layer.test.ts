import { afterEach, describe, expect, it } from 'vitest';
import type { MarkTool } from '../../../../renderer/app/marks.ts';
import { createMarks } from '../../../../renderer/app/marks-store.ts';
import { createInkLayer } from '../../../../renderer/features/annotations/ink-layer.ts';
import { createInkOptions } from '../../../../renderer/features/annotations/ink-options.ts';
import { geometryOf, type PageFrame } from '../../../../renderer/pdf/page-geometry.ts';
import type { PageLayerPart } from '../../../../renderer/pdf/page-layer.ts';
import { unpackPoints } from '../../../../shared/domain/ink-points.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';

/** A4 cut out of a larger sheet, so that its lower left corner is not the origin. */
const shifted: PageFrame = { view: [100, 200, 695, 1042], rotate: 0, userUnit: 1 };
const laid: { part: PageLayerPart; element: HTMLElement }[] = [];

afterEach(() => {
  for (const { part, element } of laid.splice(0)) {
    part.remove();
    element.remove();
  }
});

/** A page of 595 x 842 points at twice its size, with an ink tool on. */
async function aPage({ frame = shifted, turns = 0, tool = 'pen' as MarkTool } = {}) {
  const client = aFakeClient();
  const marks = createMarks(client, 'a'.repeat(64), () => new Date('2025-02-08T12:00:00Z'));
  const stop = marks.watch();
  await expect.poll(() => marks.store.getState().marks).not.toBeNull();
  stop();
  marks.setTool(tool);
  const options = createInkOptions();
  const isSideways = (frame.rotate / 90 + turns) % 2 === 1;
  const size = { width: isSideways ? 1684 : 1190, height: isSideways ? 1190 : 1684, scale: 2 };
  const element = document.createElement('section');
  document.body.append(element);
  const geometry = geometryOf(3, frame, size, turns);
  const part = createInkLayer(marks, options).lay({ geometry, element, words: null });
  laid.push({ part, element });
  const send = (type: string, x: number, y: number, more: PointerEventInit = {}) => {
    const on = { pointerId: 1, pointerType: 'pen', pressure: 0.5, buttons: 1, bubbles: true };
    element.dispatchEvent(new PointerEvent(type, { ...on, clientX: x, clientY: y, ...more }));
  };
  const draw = (places: [number, number][], more: PointerEventInit = {}) => {
    const [first = [0, 0], ...others] = places;
    send('pointerdown', ...first, more);
    for (const place of others) send('pointermove', ...place, more);
  };
  const lift = (x: number, y: number) => send('pointerup', x, y, { buttons: 0, pressure: 0 });
  const drawings = () => marks.store.getState().marks ?? [];
  const strokes = () => drawings().flatMap((mark) => mark.strokes);
  const places = () =>
    strokes().map((stroke) => unpackPoints(stroke.points).map(({ x, y }) => [x, y]));
  return { client, marks, options, element, part, send, draw, lift, drawings, strokes, places };
}

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
      const { draw, lift, places, drawings } = await aPage({
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
    const { client, draw, lift, element } = await aPage();
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
    const byPen = await aPage();
    byPen.draw([[20, 20]]);
    byPen.send('pointermove', 60, 60, { pressure: 0.8 });
    byPen.lift(60, 60);
    const pressures = (of: { strokes: typeof byPen.strokes }) =>
      of.strokes().flatMap(({ points }) => unpackPoints(points).map(({ pressure }) => pressure));
    expect(pressures(byPen).map((one) => one.toFixed(1))).toEqual(['0.5', '0.8']);
    const byMouse = await aPage();
    byMouse.draw([[20, 20]], { pointerType: 'mouse', pressure: 0.5 });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    byMouse.send('pointermove', 620, 20, { pointerType: 'mouse', pressure: 0.5 });
    byMouse.send('pointerup', 620, 20, { pointerType: 'mouse', buttons: 0 });
    expect(pressures(byMouse)[1]).toBeLessThan(0.5);
    expect(byMouse.strokes()[0]?.device).toBe('mouse');
  });

  it('adds strokes that follow soon and near to the same drawing, others to one of their own', async () => {
    const { draw, lift, drawings } = await aPage();
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
    ['the page leaves the document', () => laid[0]?.part.remove(), 'kept'],
    [
      'Escape is pressed',
      () =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
      'thrown away',
    ],
  ])('that is under way when %s', async (_, happen, then) => {
    const { draw, drawings } = await aPage();
    draw([
      [20, 20],
      [60, 60],
    ]);
    happen();
    expect(drawings()).toHaveLength(then === 'kept' ? 1 : 0);
  });

  it('is cut at the edge of the page, into a piece for each time it comes back', async () => {
    const { draw, lift, places } = await aPage();
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

  it('brings no menu where the pen rests, and the usual one when nothing is drawn', async () => {
    const { send, lift, element } = await aPage();
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
    const { draw, lift, drawings, element } = await aPage({ tool: 'select' });
    draw([[20, 20]]);
    lift(20, 20);
    expect(drawings()).toEqual([]);
    expect(element.classList.contains('inking')).toBe(false);
  });
});

describe('rubbing on a page', () => {
  async function aDrawnPage(rubber: 'strokes' | 'parts') {
    const page = await aPage();
    for (const y of [100, 200]) {
      page.draw([
        [100, y],
        [500, y],
      ]);
      page.lift(500, y);
    }
    page.options.setState({ rubber });
    page.marks.setTool('rubber');
    return page;
  }

  it('takes the strokes it touches, in one change when it is lifted', async () => {
    const { draw, lift, strokes, element, client } = await aDrawnPage('strokes');
    draw([
      [300, 90],
      [300, 120],
    ]);
    expect(element.querySelectorAll('.ink-dry-pen path')).toHaveLength(1);
    expect(strokes()).toHaveLength(2);
    lift(300, 120);
    expect(strokes()).toHaveLength(1);
    await expect
      .poll(() => client.called.filter(({ name }) => name === 'annotations.rub'))
      .toHaveLength(1);
  });

  it('leaves what it did not pass over, and the drawing its rectangle', async () => {
    const { draw, lift, places, drawings } = await aDrawnPage('parts');
    draw([
      [500, 90],
      [500, 210],
    ]);
    lift(500, 210);
    expect(places()).toHaveLength(2);
    for (const [first, ...others] of places()) {
      expect(first?.[0]).toBe(150);
      expect(others.at(-1)?.[0]).toBeGreaterThan(340);
      // the rubber's 5 pt and half of the stroke's own 2 pt
      expect(others.at(-1)?.[0]).toBeLessThan(344);
    }
    const [part] = drawings()[0]?.place.parts ?? [];
    expect(part && 'rect' in part && part.rect[2]).toBeLessThan(346);
  });

  it('rubs a drawing of an older edition where it is shown, and leaves it in its own space', async () => {
    const { draw, lift, places, marks, element, drawings, strokes } = await aDrawnPage('parts');
    const [drawing] = drawings();
    const [stands] = drawing?.place.parts ?? [];
    if (!drawing || !stands || !('rect' in stands)) throw new Error('Nothing was drawn.');
    // 50 pt to the right, so 100 px on the page
    const [x0, y0, x1, y1] = stands.rect;
    const parts = [{ ...stands, rect: [x0 + 50, y0, x1 + 50, y1] as typeof stands.rect }];
    marks.move(drawing.id, { pdfPage: 3, exact: '', prefix: '', suffix: '', parts });
    expect(element.querySelector('g[data-mark]')?.getAttribute('transform')).toBe(
      'translate(50 0)',
    );
    // at 300 pt of the page, where the drawing's own 250 pt is shown now
    draw([
      [400, 90],
      [400, 110],
    ]);
    lift(400, 110);
    expect(strokes()).toHaveLength(3);
    const ends = places().map((piece) => [piece[0]?.[0] ?? 0, piece.at(-1)?.[0] ?? 0] as const);
    const cut = ends.filter(([from, to]) => to - from < 190).sort(([one], [two]) => one - two);
    // the rubber's 5 pt and half of the stroke's own 2 pt, to either side, by steps of half of that
    expect(cut).toHaveLength(2);
    expect(cut[0]?.[1]).toBeGreaterThan(240);
    expect(cut[0]?.[1]).toBeLessThan(244.1);
    expect(cut[1]?.[0]).toBeGreaterThan(255.9);
    expect(cut[1]?.[0]).toBeLessThan(260);
    const [part] = drawings()[0]?.place.parts ?? [];
    expect(part && 'rect' in part && part.rect[0]).toBeCloseTo(x0 + 50, 5);
  });

  it('removes a drawing with its last stroke', async () => {
    const { draw, lift, drawings } = await aDrawnPage('strokes');
    draw([
      [300, 90],
      [300, 210],
    ]);
    lift(300, 210);
    expect(drawings()).toEqual([]);
  });

  it('takes nothing when Escape is pressed before it is lifted', async () => {
    const { draw, lift, strokes, element } = await aDrawnPage('strokes');
    draw([
      [300, 90],
      [300, 210],
    ]);
    expect(element.querySelectorAll('.ink-dry-pen path')).toHaveLength(0);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    lift(300, 210);
    expect(strokes()).toHaveLength(2);
    expect(element.querySelectorAll('.ink-dry-pen path')).toHaveLength(2);
  });

  it('rubs with the other end of the pen while the pen is the tool', async () => {
    const { draw, lift, drawings, marks } = await aDrawnPage('strokes');
    marks.setTool('pen');
    draw(
      [
        [300, 90],
        [300, 210],
      ],
      { buttons: 32 },
    );
    lift(300, 210);
    expect(drawings()).toEqual([]);
  });
});
