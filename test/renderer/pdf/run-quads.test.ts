import { expect, it } from 'vitest';
import { joinLines, type LinePiece } from '../../../renderer/pdf/run-quads.ts';

const piece = (left: number, bottom: number, right: number, top: number, turn = 0): LinePiece => ({
  box: [left, bottom, right, top],
  turn: turn as LinePiece['turn'],
});

it('pieces of one line are one quad, whatever their heights', () => {
  expect(
    joinLines([piece(72, 700, 100, 712), piece(103, 699, 140, 713), piece(140, 700, 150, 712)]),
  ).toEqual([piece(72, 699, 150, 713)]);
});

it('lines below one another stay apart', () => {
  const lines = [piece(72, 700, 300, 712), piece(72, 686, 200, 698)];
  expect(joinLines(lines)).toEqual(lines);
});

it('the columns of a table stay apart', () => {
  const cells = [piece(72, 700, 120, 712), piece(200, 700, 240, 712)];
  expect(joinLines(cells)).toEqual(cells);
});

it('words that run upwards are joined upwards', () => {
  expect(joinLines([piece(72, 100, 84, 140, 1), piece(72, 143, 84, 200, 1)])).toEqual([
    piece(72, 100, 84, 200, 1),
  ]);
});
