import type { ItemInMeeting } from '../../../shared/contract/meetings.ts';
import { itemWordsOf } from './question-words.ts';

export interface Group<Q> {
  /** Null is the meeting as a whole. */
  item: string | null;
  title: string;
  questions: Q[];
}

/**
 * Questions by the item they are about, items in the order of the questions. What was about an item that is
 * no longer on the agenda stands with the meeting as a whole.
 */
export function groupedQuestions<Q extends { item: string | null }>(
  items: readonly ItemInMeeting[],
  questions: readonly Q[],
): Group<Q>[] {
  const known = new Set(items.map(({ id }) => id));
  const groups = new Map<string | null, Group<Q>>();
  for (const question of questions) {
    const item = question.item !== null && known.has(question.item) ? question.item : null;
    const group = groups.get(item) ?? { item, title: itemWordsOf(items, item), questions: [] };
    group.questions.push(question);
    groups.set(item, group);
  }
  return [...groups.values()];
}
