import { describe, expect, it } from 'vitest';
import { createMarks } from '../../../../renderer/app/marks-store.ts';
import {
  type DrawnStroke,
  InkKeeper,
} from '../../../../renderer/features/annotations/ink-keeper.ts';
import { mostPoints, unpackPoints } from '../../../../shared/domain/ink-points.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';

const stroke = (part: Partial<DrawnStroke> = {}, x = 100, length = 3): DrawnStroke => ({
  pdfPage: 1,
  tool: 'pen',
  device: 'pen',
  colour: 'blue',
  baseWidth: 200,
  pieces: [
    Array.from({ length }, (_, index) => ({ x: x + index / 100, y: 50, pressure: 0.5, time: 4 })),
  ],
  ...part,
});

async function aKeeper() {
  const marks = createMarks(aFakeClient(), 'a'.repeat(64), () => new Date('2025-02-08T12:00:00Z'));
  marks.watch()();
  await expect.poll(() => marks.store.getState().marks).not.toBeNull();
  const clock = { now: 0 };
  const keeper = new InkKeeper(marks, () => clock.now);
  const counts = () => (marks.store.getState().marks ?? []).map(({ strokes }) => strokes.length);
  return { marks, clock, keeper, counts };
}

describe('keeping strokes', () => {
  it('takes a stroke that follows within two seconds for the same drawing, and a later one for another', async () => {
    const { keeper, clock, counts } = await aKeeper();
    keeper.keep(stroke());
    clock.now = 2_000;
    keeper.keep(stroke({}, 110));
    clock.now = 4_001;
    keeper.keep(stroke({}, 120));
    expect(counts().sort((one, other) => one - other)).toEqual([1, 2]);
  });

  it.each<[string, DrawnStroke]>([
    ['on another page', stroke({ pdfPage: 2 })],
    ['of another colour', stroke({ colour: 'pink' })],
    ['of another tool', stroke({ tool: 'highlighter' })],
    ['of another width', stroke({ baseWidth: 400 })],
    ['far away', stroke({}, 400)],
  ])('begins another drawing with a stroke %s', async (_, other) => {
    const { keeper, counts } = await aKeeper();
    keeper.keep(stroke());
    keeper.keep(other);
    expect(counts()).toEqual([1, 1]);
  });

  it('begins another drawing when the one before was removed or moved meanwhile', async () => {
    const { keeper, marks, counts } = await aKeeper();
    keeper.keep(stroke());
    const [first] = marks.store.getState().marks ?? [];
    marks.remove([first?.id ?? '']);
    keeper.keep(stroke());
    expect(counts()).toEqual([1]);
    const [second] = marks.store.getState().marks ?? [];
    const [part] = second?.place.parts ?? [];
    if (!second || !part || !('rect' in part)) throw new Error('Nothing was kept.');
    const [left, bottom, right, top] = part.rect;
    const parts = [{ ...part, rect: [left + 5, bottom, right + 5, top] as typeof part.rect }];
    marks.move(second.id, { pdfPage: 1, exact: '', prefix: '', suffix: '', parts });
    keeper.keep(stroke());
    expect(counts()).toEqual([1, 1]);
  });

  it('keeps a stroke of very many points as several that join, and none of no points', async () => {
    const { keeper, marks, counts } = await aKeeper();
    keeper.keep(stroke({ pieces: [] }));
    expect(counts()).toEqual([]);
    keeper.keep(stroke({}, 100, mostPoints * 2));
    const strokes = (marks.store.getState().marks ?? []).flatMap((mark) => mark.strokes);
    const pieces = strokes.map(({ points }) => unpackPoints(points));
    expect(pieces.map((points) => points.length)).toEqual([mostPoints, mostPoints, 2]);
    expect(pieces[1]?.[0]?.x).toBe(pieces[0]?.at(-1)?.x);
    // what a call takes of one stroke
    for (const { points } of strokes) expect(points.length).toBeLessThanOrEqual(200_000);
  });
});
