import { CallError } from '../../../shared/contract/call-error.ts';
import type { ActionsRequest } from '../../../shared/contract/exports.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import type { FinishedForm } from '../../publish/minutes/finished-texts.ts';
import { exemptMatter, stoppedSentence, textsOfTree } from '../minuting/exempt-search.ts';
import type { ExportParts } from './export-parts.ts';
import { HoldsExemptWords, type Made, NothingToTakeOut, type RunHooks } from './export-run.ts';
import { gatherActions } from './gather-actions.ts';
import { gatherCalendar } from './gather-calendar.ts';
import { gatherPopolo } from './gather-popolo.ts';

/** What cannot be made is refused before anything begins. @throws CallError('notFound') */
export function checkCommittee({ council }: ExportParts, committee: string | null): void {
  if (committee !== null && council.row('committee', committee) === null)
    throw new CallError('notFound', 'no such committee');
}

/** Makes the list of asks. Rejects as runMinutes() does. */
export async function runActions(
  parts: ExportParts,
  request: ActionsRequest,
  hooks: RunHooks,
): Promise<Made> {
  const { list, privateCount } = await gatherActions(parts, request, hooks.signal);
  if (list.groups.length === 0)
    throw new NothingToTakeOut(
      'No public action fits this choice. Nothing was made: choose others.',
    );
  const form = request.format;
  const { bytes } = await parts.publish('actions', { list, form }, hostOf(parts, hooks));
  const name = [list.title, list.subtitle, list.madeOn];
  const printed = list.groups.flatMap(({ entries }) => entries.flatMap(printedTexts));
  await searched(parts, { bytes, form, besides: textsOfTree({ list, name }), printed }, hooks);
  const left =
    privateCount === 1
      ? '1 action of private business is'
      : `${privateCount} actions of private business are`;
  return {
    form,
    bytes,
    name,
    notices: privateCount === 0 ? [] : [`${left} not in this file, which is for the public.`],
    isShown: form === 'html',
  };
}

/** Makes the calendar. Rejects as runMinutes() does. */
export async function runCalendar(
  parts: ExportParts,
  committee: string | null,
  hooks: RunHooks,
): Promise<Made> {
  const { calendar, asks } = await gatherCalendar(parts, committee, hooks.signal);
  if (calendar.events.length === 0)
    throw new NothingToTakeOut('No meeting and nothing due has a day here yet. Nothing was made.');
  const { bytes } = await parts.publish('calendar', { calendar }, hostOf(parts, hooks));
  const name = ['Calendar', committeeName(parts, committee)];
  const printed = asks.flatMap(printedTexts);
  const besides = textsOfTree({ calendar, name });
  await searched(parts, { bytes, form: 'ics', besides, printed }, hooks);
  return { form: 'ics', bytes, name, notices: [] };
}

/** Makes the open data. Rejects as runMinutes() does. */
export async function runPopolo(
  parts: ExportParts,
  committee: string | null,
  hooks: RunHooks,
): Promise<Made> {
  const popolo = await gatherPopolo(parts, committee, hooks.signal);
  if (popolo.persons.length === 0 && popolo.motions.length === 0)
    throw new NothingToTakeOut(
      'There are no people, motions or votes of issued minutes here yet. Nothing was made.',
    );
  const { bytes } = await parts.publish('popolo', { popolo }, hostOf(parts, hooks));
  const name = ['Open data', committeeName(parts, committee), londonDate(parts.clock())];
  const besides = textsOfTree({ popolo, name });
  await searched(parts, { bytes, form: 'json', besides, printed: [] }, hooks);
  return { form: 'json', bytes, name, notices: [] };
}

const hostOf = ({ publishUrl }: ExportParts, hooks: RunHooks) => ({
  workerUrl: publishUrl,
  ...hooks,
});

const committeeName = ({ council }: ExportParts, committee: string | null): string =>
  committee === null ? 'All committees' : (council.row('committee', committee)?.name ?? '');

/** What minutes that were printed for the public hold is no secret, word for word. What people typed proves nothing. */
const printedTexts = ({ origin, title, text, owner }: Action): string[] =>
  origin === 'printed' ? [title, text, owner] : [];

/** Nothing goes to the public before it was searched for the words of private business (rule R31, S55). */
export async function searched(
  parts: ExportParts,
  file: { bytes: Uint8Array; form: FinishedForm; besides: string[]; printed: string[] },
  hooks: RunHooks,
): Promise<void> {
  const { exempt, open } = exemptMatter(parts);
  if (exempt.length === 0) return;
  const { printed, ...searchedIn } = file;
  const matter = { exempt, open: { ...open, other: [...open.other, ...printed] } };
  const input = { ...searchedIn, matter };
  const { hits } = await parts.publish('exemptSearch', input, hostOf(parts, hooks));
  if (hits.length === 0) return;
  const words = hits.slice(0, 20).map((hit) => `“${hit.words}”`);
  throw new HoldsExemptWords(stoppedSentence(hits), [`The words found: ${words.join(', ')}.`]);
}
