import type { CopiesState } from '../../shared/contract/copies.ts';
import { copyFolder } from '../database/copies/kept-copies.ts';
import type { LocalBackups } from './local-backups.ts';

/** What a person may know of the copies that are made by themselves. */
export function copiesState(
  copies: Pick<LocalBackups, 'list' | 'problem'>,
  profileFolder: string,
): CopiesState {
  const moments = [...new Set(copies.list().map(({ at }) => at))];
  return {
    newest: moments[0] ?? null,
    count: moments.length,
    problem: copies.problem(),
    folder: copyFolder(profileFolder),
  };
}
