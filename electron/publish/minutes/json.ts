import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';

/** The document tree itself, for other programs; its shape is told by `form`. */
export const minutesJson = (tree: MinutesTree): string => `${JSON.stringify(tree, null, 2)}\n`;
