import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToLine } from '../../../../renderer/features/annotations/ink-geometry.ts';
import {
  isCrumb,
  isRubbed,
  splitByRubber,
} from '../../../../renderer/features/annotations/ink-rub.ts';
import type { InkPoint } from '../../../../shared/domain/ink-points.ts';

const at = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 100, noNaN: true }),
});
const point = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 100, noNaN: true }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  time: fc.nat(100),
});
const stroke = fc.array(point, { minLength: 1, maxLength: 30 });
const move = fc.record({ from: at, to: at, radius: fc.double({ min: 1, max: 20, noNaN: true }) });

const place = ({ x, y, pressure }: InkPoint) => ({ x, y, pressure });

describe('a rubber that takes what it passes over', () => {
  it('leaves or takes every point of the stroke, once and in order', () => {
    fc.assert(
      fc.property(stroke, move, (points, over) => {
        const { left, rubbed } = splitByRubber(points, over);
        const kept = left.flat();
        const isUnder = (one: InkPoint) => distanceToLine(one, over.from, over.to) <= over.radius;
        const all = (from: InkPoint[], own: InkPoint[]) => {
          // points of the stroke itself, in their order, among those put between
          let next = 0;
          for (const one of from)
            if (
              own[next] &&
              JSON.stringify(place(one)) === JSON.stringify(place(own[next] as InkPoint))
            )
              next += 1;
          return next === own.length;
        };
        expect(
          all(
            kept,
            points.filter((one) => !isUnder(one)),
          ),
        ).toBe(true);
        expect(all(rubbed, points.filter(isUnder))).toBe(true);
        expect(kept.some(isUnder)).toBe(false);
        expect(rubbed.every(isUnder)).toBe(true);
      }),
    );
  });

  it('puts nothing beside the stroke: what is left and taken lies on its lines', () => {
    fc.assert(
      fc.property(stroke, move, (points, over) => {
        const { left, rubbed } = splitByRubber(points, over);
        for (const one of [...left.flat(), ...rubbed]) {
          const nearest = Math.min(
            ...points.map((to, index) => distanceToLine(one, points[index - 1] ?? to, to)),
          );
          expect(nearest).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('leaves no line under itself, and cuts no more than its width from a fast stroke', () => {
    const fastStroke = [
      { x: 0, y: 0, pressure: 0.5, time: 0 },
      { x: 100, y: 0, pressure: 0.5, time: 8 },
    ];
    const { left } = splitByRubber(fastStroke, {
      from: { x: 50, y: -20 },
      to: { x: 50, y: 20 },
      radius: 5,
    });
    expect(left).toHaveLength(2);
    const [before = [], after = []] = left;
    expect(before[0]?.x).toBe(0);
    expect(after.at(-1)?.x).toBe(100);
    const gap = (after[0]?.x ?? 0) - (before.at(-1)?.x ?? 0);
    expect(gap).toBeGreaterThan(10);
    expect(gap).toBeLessThan(16);
  });

  it('does nothing to a stroke that it does not touch', () => {
    fc.assert(
      fc.property(stroke, move, (points, over) => {
        fc.pre(points.length > 1 && !isRubbed(points, over));
        expect(splitByRubber(points, over)).toEqual({ left: [points], rubbed: [] });
      }),
    );
  });
});

describe('a rubber that takes strokes', () => {
  it('touches a stroke between two of its points, and a dot', () => {
    const dot = { x: 10, y: 10, pressure: 1, time: 0 };
    const across = { from: { x: 0, y: 5 }, to: { x: 0, y: -5 }, radius: 1 };
    expect(
      isRubbed(
        [
          { ...dot, x: -50, y: 0 },
          { ...dot, x: 50, y: 0 },
        ],
        across,
      ),
    ).toBe(true);
    expect(
      isRubbed(
        [
          { ...dot, x: -50, y: 7 },
          { ...dot, x: 50, y: 7 },
        ],
        across,
      ),
    ).toBe(false);
    expect(isRubbed([{ ...dot, x: 0, y: 5.5 }], across)).toBe(true);
    expect(isRubbed([dot], across)).toBe(false);
    expect(isRubbed([], across)).toBe(false);
  });

  it('calls a piece shorter than half its width a crumb', () => {
    const dot = { x: 0, y: 0, pressure: 1, time: 0 };
    expect(isCrumb([dot, { ...dot, x: 0.9 }], 2)).toBe(true);
    expect(isCrumb([dot, { ...dot, x: 1 }], 2)).toBe(false);
  });
});
