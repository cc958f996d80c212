import { spawnSync } from 'node:child_process';

/** Whether LibreOffice is here; where it is not, its test says that it was skipped. */
export const hasSoffice: boolean =
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined;
