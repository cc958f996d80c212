import type { ExportParts, MinutesTrees } from '../../electron/services/exports/export-parts.ts';

const none = (): never => {
  throw new Error('no minutes are asked for here');
};

/** For services that take out notes and never minutes. */
export const noTrees: MinutesTrees = { preview: none, version: none };

/** For services that take out anything but lists of asks. */
export const noActions: ExportParts['actions'] = () => {
  throw new Error('no asks are asked for here');
};

/** An export that is not of a plan of work. */
export const noProgramme: ExportParts['programme'] = () => {
  throw new Error('no programme is asked for here');
};
