import type { LineageLink } from '../../../shared/contract/actions.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { ActionParts } from './action-parts.ts';

export function linksOf(_parts: ActionParts, _action: Action): LineageLink[] {
  return [];
}
