import { CallError } from '../../../shared/contract/call-error.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { unassigned } from '../../../shared/domain/asks-of.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { linkId } from '../actions/link-actions.ts';
import { derivedId } from '../derived-id.ts';
import { lastPosition, type OwnProgramme } from './own-programme.ts';
import type { ProgrammeParts } from './programme-parts.ts';

/**
 * An ask that everybody may read. @throws CallError('privateAsk') where it was made in private business, so that none of
 * its words come into the plan, CallError('notFound') where it is no ask of that committee
 */
export function publicAsk(
  { council, privateBusiness }: Pick<ProgrammeParts, 'council' | 'privateBusiness'>,
  committee: string,
  id: string,
): Action {
  if (privateBusiness.row('action', id) !== null) throw new CallError('privateAsk');
  const action = council.row('action', id);
  if (action === null || action.committee !== committee)
    throw new CallError('notFound', 'no such ask');
  return action;
}

const isCouncillor = (name: string): boolean => /^(?:cllrs?|councillors?)\b/i.test(name);

/** The item that an ask is: the same on every laptop. */
export const itemOfAction = (action: string): string => derivedId('plannedItem', 'action', action);

/** Minutes under which asks of every kind arise: their titles say nothing of the matter. */
const standingMinute =
  /^(?:work(?:ing)? programme|forward plan|any other (?:business|urgent)|minutes|matters arising|outstanding issues)\b/i;
/** Longest title made of an ask's words, in characters; all of them stand in the detail. */
const longestTitle = 120;

function titleFor({ title, text }: Action): string {
  if (title.trim() !== '' && !standingMinute.test(title.trim())) return title;
  if (text.length <= longestTitle) return text;
  return `${text.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}

/** Makes an ask a planned item of a slot, linked to it; one that was dropped comes back. Answers its id. */
export function planAction(own: OwnProgramme, action: Action, slot: string): void {
  const id = itemOfAction(action.id);
  const into = own.slot(slot).id;
  const position = lastPosition(own.itemsIn(into));
  const known = own.tx.row('plannedItem', id);
  if (known !== null) {
    if (known.standing === 'dropped')
      own.setItem(id, { slot: into, position, standing: 'planned', droppedBecause: '' });
    return;
  }
  const owner = action.owner === '' || action.owner === unassigned ? [] : [action.owner];
  const said =
    action.saidOn === null ? '' : `Following the meeting on ${formatShortDate(action.saidOn)}: `;
  own.setItem(id, {
    slot: into,
    position,
    title: titleFor(action),
    detail: `${said}${action.text}`,
    cabinetMembers: owner.filter(isCouncillor),
    leadOfficers: owner.filter((name) => !isCouncillor(name)),
    origin: 'action',
    action: action.id,
  });
  own.tx.set('lineage', linkId(action.id, id, 'movedTo'), {
    from: action.id,
    to: id,
    toNoun: 'plannedItem',
    type: 'movedTo',
    standing: 'confirmed',
  });
}
