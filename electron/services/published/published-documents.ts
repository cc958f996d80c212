import { CallError } from '../../../shared/contract/call-error.ts';
import { everyAction } from '../../../shared/contract/every-action.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import type { ExportParts } from '../exports/export-parts.ts';
import { NothingToTakeOut, type RunHooks } from '../exports/export-run.ts';
import { runActions, runCalendar } from '../exports/lists-run.ts';
import { runDecisionNote, runMinutes } from '../exports/minutes-run.ts';
import { isWhole } from '../minuting/life/versions.ts';
import { safeName } from './safe-name.ts';
import type { PublishedAct, PublishedKind } from './waiting-list.ts';

/** A finished file for the people's folder. */
export interface PublishedFile {
  /** Name without its ending. */
  stem: string;
  ending: string;
  bytes: Uint8Array;
}

/** The meeting that an act is of, as its folder names it. */
export function meetingOf(
  { council }: ExportParts,
  { meeting: id }: Pick<PublishedAct, 'meeting'>,
) {
  const meeting = council.row('meeting', id);
  const committee = meeting === null ? null : council.row('committee', meeting.committee);
  return {
    date: meeting?.date ?? null,
    committee: { id: meeting?.committee ?? '', name: committee?.name ?? '' },
  };
}

/**
 * Makes one file of an act from what the public may read, and searches it for every phrase of private business before it
 * is handed over (S55). Null where there is nothing of the kind.
 * @throws HoldsExemptWords, CallError('notAsIssued'), PublishRefusal or the signal's reason
 */
export async function publishedFile(
  parts: ExportParts,
  act: PublishedAct,
  kind: PublishedKind,
  hooks: RunHooks,
): Promise<PublishedFile | null> {
  const { date, committee } = meetingOf(parts, act);
  const of = { meeting: act.meeting, version: act.version };
  const on = date ?? 'without a day';
  const asOfVersion = partsFor(parts, act, 'version');
  const asOfAct = partsFor(parts, act, 'act');
  const today = londonDate(new Date(act.at));
  try {
    switch (kind) {
      case 'minutes.docx':
      case 'minutes.pdf':
      case 'minutes.html': {
        const format = kind === 'minutes.docx' ? 'docx' : kind === 'minutes.pdf' ? 'pdf' : 'html';
        const { bytes } = await runMinutes(asOfVersion, { ...of, format, private: false }, hooks);
        return { stem: `Minutes ${on} - ${standingWords(parts, act)}`, ending: format, bytes };
      }
      case 'note.docx':
      case 'note.pdf': {
        const format = kind === 'note.docx' ? 'docx' : 'pdf';
        const { bytes } = await runDecisionNote(asOfVersion, { ...of, format }, hooks);
        return { stem: `Decision note ${on}`, ending: format, bytes };
      }
      case 'actions.docx': {
        const filter = { ...everyAction, committee: committee.id, standing: 'open' as const };
        const wish = { filter, group: 'owner' as const, format: 'docx' as const };
        const { bytes } = await runActions(asOfAct, wish, hooks);
        return { stem: `Actions ${today}`, ending: 'docx', bytes };
      }
      case 'calendar.ics': {
        const { bytes } = await runCalendar(asOfAct, committee.id, hooks);
        return { stem: `Calendar ${today}`, ending: 'ics', bytes };
      }
    }
  } catch (error) {
    if (error instanceof NothingToTakeOut) return null;
    throw error;
  }
}

/**
 * The same parts with the text of this act alone, and with the time of the version or the act for a clock: what is made
 * again after a restart is as of then.
 */
function partsFor(parts: ExportParts, act: PublishedAct, as: 'version' | 'act'): ExportParts {
  const at = as === 'act' ? act.at : parts.council.row('minutesVersion', act.version)?.issuedAt;
  return {
    ...parts,
    clock: () => new Date(at === undefined || at === '' ? act.at : at),
    trees: { preview: () => treeOf(parts, act), version: () => treeOf(parts, act) },
  };
}

/** The public text as it stood by this act, whatever has become of it since. @throws CallError('notAsIssued') */
function treeOf(parts: ExportParts, act: PublishedAct): MinutesTree | Promise<MinutesTree> {
  const version = parts.council.row('minutesVersion', act.version);
  if (version === null) throw new CallError('notFound', 'no such version');
  if (!isWhole(version)) throw new CallError('notAsIssued');
  if (act.as === 'signed') return parts.trees.version(act.version, false);
  const tree = version.tree as MinutesTree;
  return act.as === 'issued' ? tree : { ...tree, standing: 'approved' };
}

function standingWords({ council }: ExportParts, { as, version }: PublishedAct): string {
  if (as !== 'issued') return as;
  return `draft ${council.row('minutesVersion', version)?.number ?? ''}`.trim();
}

/** Letters of a whole path that old Windows programs take, less the temporary file's own. */
const longestPath = 248;
const longestLeaf = 'Decision note without a day (99).docx'.length;

/** "Published", "2026", "2026-03-14 Planning Committee": short enough for the folder that was chosen. */
export function foldersFor(
  parts: ExportParts,
  act: Pick<PublishedAct, 'meeting'>,
  folder: string,
): string[] {
  const { date, committee } = meetingOf(parts, act);
  const day = date ?? 'without a day';
  const above = ['Published', date?.slice(0, 4) ?? 'Without a day'];
  const used = [folder, ...above, day].join('/').length + longestLeaf + 2;
  const room = Math.max(8, Math.min(60, longestPath - used));
  return [...above, `${day} ${safeName(committee.name, room, 'Committee')}`];
}

/** Of the folder's own path: whatever the committee is called, the files in it can be opened. */
export const longestFolder = 160;
