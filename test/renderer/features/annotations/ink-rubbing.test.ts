import { afterEach, describe, expect, it } from 'vitest';
import { sentStrokes } from '../../../../renderer/features/annotations/ink-keeper.ts';
import { InkRubbing } from '../../../../renderer/features/annotations/ink-rubbing.ts';
import { anInkPage, takePagesOut } from '../../../builders/an-ink-page.ts';
import { aMark } from '../../../builders/fake-marks.ts';

/** Largest input of one call. */
const mostBytes = 1024 * 1024;

afterEach(takePagesOut);

describe('rubbing on a page', () => {
  async function aDrawnPage(rubber: 'strokes' | 'parts') {
    const page = await anInkPage();
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

it('security S10: a gesture over a drawing of very many points is sent in calls that are small enough', () => {
  const stroke = (index: number) => {
    const points = Array.from({ length: 15_000 }, (_, at) => ({
      x: 100 + at / 100,
      y: 300 + index,
      pressure: 0.5,
      time: 4,
    }));
    const [sent] = sentStrokes([points], { tool: 'pen', baseWidth: 200, device: 'pen' });
    if (!sent) throw new Error('no stroke');
    return { ...sent, annotation: 'drawing', position: index };
  };
  const strokes = Array.from({ length: 12 }, (_, index) => stroke(index));
  const drawing = aMark({
    kind: 'pen',
    strokes,
    place: { ...aMark().place, parts: [{ pdfPage: 3, rect: [99, 299, 251, 313] }] },
  });
  const rubbing = new InkRubbing('a'.repeat(64), [drawing], 'parts');
  expect(rubbing.move({ from: { x: 175, y: 290 }, to: { x: 175, y: 320 }, radius: 5 })).toBe(true);
  const changes = rubbing.changes();
  for (const change of changes) expect(JSON.stringify(change).length).toBeLessThan(mostBytes);
  expect(changes.flatMap(({ gone }) => gone)).toEqual(strokes.map(({ id }) => id));
});
