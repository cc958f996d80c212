import { createStore, type StoreApi } from 'zustand/vanilla';

/** How the ink tools behave that are not part of a mark. */
export interface InkOptionsState {
  /** The rubber takes whole strokes, or only what it passes over. */
  rubber: 'strokes' | 'parts';
}

export type InkOptions = StoreApi<InkOptionsState>;

export const createInkOptions = (): InkOptions =>
  createStore<InkOptionsState>(() => ({ rubber: 'strokes' }));

/** How wide pens draw, in hundredths of a point at middle pressure. */
export const penWidths = { fine: 100, medium: 200, broad: 400 } as const;
export type PenWidth = keyof typeof penWidths;

/** A highlighter pen is so many times as wide as a pen of the same name: medium covers a line of print. */
const highlighterTimes = 6;

export const baseWidthOf = (tool: 'pen' | 'highlighter', width: number): number =>
  tool === 'highlighter' ? width * highlighterTimes : width;

/** Half the width of the rubber, CSS pixels: the same under the hand at every zoom. */
export const rubberRadius = 10;
