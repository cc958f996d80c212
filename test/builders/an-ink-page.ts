import { expect } from 'vitest';
import type { MarkTool } from '../../renderer/app/marks.ts';
import { createMarks } from '../../renderer/app/marks-store.ts';
import { createInkLayer } from '../../renderer/features/annotations/ink-layer.ts';
import { createInkOptions } from '../../renderer/features/annotations/ink-options.ts';
import { geometryOf, type PageFrame } from '../../renderer/pdf/page-geometry.ts';
import type { PageLayerPart } from '../../renderer/pdf/page-layer.ts';
import { unpackPoints } from '../../shared/domain/ink-points.ts';
import { aFakeClient } from './fake-client.ts';

/** A4 cut out of a larger sheet, so that its lower left corner is not the origin. */
export const shifted: PageFrame = { view: [100, 200, 695, 1042], rotate: 0, userUnit: 1 };
const laid: { part: PageLayerPart; element: HTMLElement }[] = [];

/** Takes the pages out of the document again: after each test. */
export function takePagesOut(): void {
  for (const { part, element } of laid.splice(0)) {
    part.remove();
    element.remove();
  }
}

/** A page of 595 x 842 points at twice its size, with an ink tool on. */
export async function anInkPage({ frame = shifted, turns = 0, tool = 'pen' as MarkTool } = {}) {
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
