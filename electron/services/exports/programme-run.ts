import type { ProgrammeRequest } from '../../../shared/contract/exports.ts';
import { programmeSheet } from '../../publish/programme/programme-sheet.ts';
import { textsOfTree } from '../minuting/exempt-search.ts';
import type { ExportParts } from './export-parts.ts';
import { type Made, NothingToTakeOut, type RunHooks } from './export-run.ts';
import { searched } from './lists-run.ts';

/** Makes a committee's plan of work in the form of its packs. Rejects as runMinutes() does. */
export async function runProgramme(
  parts: ExportParts,
  { committee, yearKey, format: form }: ProgrammeRequest,
  hooks: RunHooks,
): Promise<Made> {
  const programme = await parts.programme({ committee, yearKey });
  if (programme.slots.length === 0)
    throw new NothingToTakeOut(
      'There is nothing in this work programme yet. Nothing was made: add a meeting or an item first.',
    );
  const sheet = programmeSheet(programme);
  const host = { workerUrl: parts.publishUrl, ...hooks };
  const { bytes } = await parts.publish('programme', { sheet, form }, host);
  const name = [`Work programme ${programme.yearLabel.replace('/', '-')}`, programme.committeeName];
  const printed = programme.slots.flatMap(({ asPrinted, items }) => [
    asPrinted,
    ...items.flatMap((item) => printedTexts(parts, item.printed)),
  ]);
  await searched(parts, { bytes, form, besides: textsOfTree({ sheet, name }), printed }, hooks);
  return { form, bytes, name, notices: [] };
}

/** What a pack printed for the public is no secret, word for word. What people wrote since proves nothing. */
function printedTexts({ council }: ExportParts, row: string | null): string[] {
  const printed = row === null ? null : council.row('workProgrammeItem', row);
  if (printed === null) return [];
  return [printed.title, printed.detail, ...printed.cabinetMembers, ...printed.leadOfficers];
}
