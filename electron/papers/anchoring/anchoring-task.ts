import type { PackedModel } from '../../../shared/domain/packed-model.ts';
import type { PlacedMark } from './re-anchor.ts';

/** What the anchoring thread is started with: one task, then its end. */
export type AnchoringTask =
  /** Finds the places of marks of one file in a newer edition of it. */
  | { kind: 'carry'; from: string; old: PackedModel[]; next: PackedModel[]; marks: PlacedMark[] }
  /** Makes the text models of a file that was taken in before there were any. `assets`: pdf.js' folders. */
  | { kind: 'models'; bytes: Uint8Array; assets: string };

export type AnchoringMessage =
  | { kind: 'progress'; done: number }
  | { kind: 'carried'; marks: PlacedMark[] }
  | { kind: 'models'; models: PackedModel[] }
  /** A fault of our own, or of the file. `stack` holds code places, never words of the file. */
  | { kind: 'failed'; stack: string };
