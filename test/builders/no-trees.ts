import type { MinutesTrees } from '../../electron/services/exports/export-parts.ts';

const none = (): never => {
  throw new Error('no minutes are asked for here');
};

/** For services that take out notes and never minutes. */
export const noTrees: MinutesTrees = { preview: none, version: none };
