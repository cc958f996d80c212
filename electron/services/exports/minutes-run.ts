import { CallError } from '../../../shared/contract/call-error.ts';
import type { MinutesForm, MinutesRequest } from '../../../shared/contract/exports.ts';
import { decisionNote } from '../../../shared/minutes/decision-note.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { exemptMatter, stoppedSentence, textsOfTree } from '../minuting/exempt-search.ts';
import type { ExportParts } from './export-parts.ts';
import { HoldsExemptWords, type Made, NothingToTakeOut, type RunHooks } from './export-run.ts';

type Wish = Omit<MinutesRequest, 'private'>;

/** What cannot be made is refused before anything begins. @throws CallError('notFound') */
export function checkMinutes({ council }: ExportParts, { meeting, version }: Wish): void {
  if (council.row('meeting', meeting) === null) throw new CallError('notFound', 'no such meeting');
  if (version === null) return;
  const record = council.row('minutesVersion', version)?.record;
  if (record === undefined || council.row('meetingRecord', record)?.meeting !== meeting)
    throw new CallError('notFound', 'no such version of these minutes');
}

/** Makes the minutes of a meeting. Rejects as runExport() does, and with HoldsExemptWords. */
export async function runMinutes(
  parts: ExportParts,
  request: MinutesRequest,
  hooks: RunHooks,
): Promise<Made> {
  const tree = await treeOf(parts, request, request.private);
  const name = ['Minutes', ...nameOf(tree)];
  const made = await written(parts, { tree, form: request.format, name }, hooks);
  if (request.private) return made;
  // a tree that calls itself private here is a fault of ours: the public must not find it out
  if (tree.access === 'private')
    throw new Error('a private document where an open one was asked for');
  await searched(parts, { tree, made }, hooks);
  return made;
}

/** Makes the decision note of a meeting, which is public always. Rejects as runMinutes() does. */
export async function runDecisionNote(
  parts: ExportParts,
  request: Wish,
  hooks: RunHooks,
): Promise<Made> {
  const tree = decisionNote(await treeOf(parts, request, false));
  const name = ['Decision note', tree.date ?? '', tree.committee];
  const made = await written(parts, { tree, form: request.format, name }, hooks);
  await searched(parts, { tree, made }, hooks);
  return made;
}

function treeOf(
  { council, trees }: ExportParts,
  { meeting, version }: Wish,
  isPrivate: boolean,
): MinutesTree | Promise<MinutesTree> {
  if (council.rows('meetingRecord', { meeting }).length === 0)
    throw new NothingToTakeOut('This meeting has no minutes here yet. Nothing was made.');
  return version === null ? trees.preview(meeting, isPrivate) : trees.version(version, isPrivate);
}

/** "2025-02-13 Scrutiny Board draft": a name that sorts by day, and says what must not be mistaken. */
function nameOf({ date, committee, standing, version, access }: MinutesTree): string[] {
  const words: Record<MinutesTree['standing'], string> = {
    draft: 'draft',
    issuedDraft: `draft ${version ?? ''}`.trim(),
    approved: 'approved',
    signed: 'signed',
  };
  return [date ?? '', committee, words[standing], access === 'private' ? 'PRIVATE' : ''];
}

async function written(
  parts: ExportParts,
  { tree, form, name }: { tree: MinutesTree; form: MinutesForm; name: string[] },
  hooks: RunHooks,
): Promise<Made> {
  const host = { workerUrl: parts.publishUrl, ...hooks };
  const input = { tree, form, fonts: parts.fonts, madeAt: parts.clock() };
  const { bytes, notices } = await parts.publish('minutes', input, host);
  return { form, bytes, name: [name.filter((part) => part !== '').join(' ')], notices };
}

/** Nothing goes to the public before it was searched for the words of private business (rule R31, S55). */
async function searched(
  parts: ExportParts,
  { tree, made }: { tree: MinutesTree; made: Made },
  hooks: RunHooks,
): Promise<void> {
  const { bytes, name } = made;
  const form = made.form as MinutesForm;
  const matter = exemptMatter(parts);
  if (matter.exempt.length === 0) return;
  const host = { workerUrl: parts.publishUrl, ...hooks };
  const input = { bytes, form, besides: [...name, ...textsOfTree(tree)], matter };
  const { hits } = await parts.publish('exemptSearch', input, host);
  if (hits.length === 0) return;
  const words = hits.slice(0, 20).map((hit) => `“${hit.words}”`);
  throw new HoldsExemptWords(stoppedSentence(hits), [`The words found: ${words.join(', ')}.`]);
}
