import type { ProgrammeRequest } from '../../../shared/contract/exports.ts';
import type { ExportParts } from './export-parts.ts';
import { type Made, NothingToTakeOut, type RunHooks } from './export-run.ts';

/** Makes a committee's plan of work in the form of its packs. Rejects as runExport() does. */
export async function runProgramme(
  parts: Pick<ExportParts, 'programme'>,
  { committee, yearKey }: ProgrammeRequest,
  _hooks: RunHooks,
): Promise<Made> {
  const programme = await parts.programme({ committee, yearKey });
  throw new NothingToTakeOut(
    programme.slots.length === 0
      ? 'There is nothing in this work programme yet. Nothing was made.'
      : 'Nothing was made.',
  );
}
