import type { ActionFilter, ActionRow } from '../../shared/contract/actions.ts';
import type { Backend } from '../../shared/contract/contract.ts';
import { everyAction } from '../../shared/contract/every-action.ts';
import { actionStateWords, ownerWords } from '../../shared/domain/action-words.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import { type BackendCommand, WrongUsage } from './command.ts';
import { findCommittee } from './find-committee.ts';

/** As many as the contract hands over at once. */
const atOnce = 500;

/** The asks of one committee or of all, open ones alone or all of them. */
export const filterOf = (committee: string | null, isOpen: boolean): ActionFilter => ({
  ...everyAction,
  committee,
  standing: isOpen ? 'open' : 'all',
});

async function everyRow(backend: Backend, filter: ActionFilter): Promise<ActionRow[]> {
  const found: ActionRow[] = [];
  for (;;) {
    const { rows, total } = await backend.call('actions.list', {
      filter,
      sort: 'due',
      group: 'none',
      offset: found.length,
      limit: atOnce,
    });
    found.push(...rows);
    if (rows.length === 0 || found.length >= total) return found;
  }
}

const line = (row: ActionRow): string =>
  [
    row.lastDay === null
      ? 'No day'
      : `${formatShortDate(row.lastDay)}${row.isPastDue ? ' (late)' : ''}`,
    row.committeeName,
    ownerWords(row.owner),
    actionStateWords[row.state],
    row.private ? 'PRIVATE' : '',
    row.text.replace(/\s+/g, ' '),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** `moothall asks`: what committees asked for, what is due first. The same rows as the ledger shows. */
export const asks: BackendCommand = async ({ words, options, say }, backend) => {
  if (words.length > 0) throw new WrongUsage('asks takes no words.');
  const committee = await findCommittee(backend, options.committee);
  const rows = await everyRow(backend, filterOf(committee, options.open));
  if (options.json) say(JSON.stringify(rows));
  else say(rows.length === 0 ? 'No asks yet.' : rows.map(line).join('\n'));
  return 0;
};
