import type { ActionDetail, FieldChange } from '../../../shared/contract/actions.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import { action as actionNoun } from '../../../shared/domain/action.ts';
import { type ActionParts, type AskLedger, askLedger, storeOf } from './action-parts.ts';
import { actionRows } from './action-rows.ts';
import { evidencePapers } from './evidence-papers.ts';
import { linksOf } from './links-of.ts';

/** Everything of one ask. @throws CallError('notFound') */
export function getAction(parts: ActionParts, id: string): ActionDetail {
  const ledger = askLedger(parts, storeOf(parts, id));
  const [action] = actionRows(parts, [id]);
  if (action === undefined) throw new CallError('notFound', 'no such ask');
  const updates = ledger.rows('actionUpdate', { action: id });
  return {
    ...{ action, updates, history: historyOf(ledger, id), links: linksOf(parts, action) },
    papers: evidencePapers(parts, updates),
  };
}

const fields = Object.keys(actionNoun.fields) as (keyof typeof actionNoun.fields)[];

/** What every field has been, newest first; of one time in the order of the fields. */
function historyOf(ledger: AskLedger, id: string): FieldChange[] {
  return fields
    .flatMap((field) =>
      ledger.history('action', id, field).map(({ value, author, at }) => ({
        ...{ field, author, at },
        value: typeof value === 'string' || typeof value === 'number' ? value : null,
      })),
    )
    .sort((one, other) => other.at.localeCompare(one.at, 'en'));
}
