import type { TextLine } from '../../../shared/domain/page-text.ts';
import { cellsOf } from './cells.ts';
import type { Column } from './table-columns.ts';

export type ActionColumnKind = 'action' | 'lead' | 'target' | 'status' | 'other';
type Named = Exclude<ActionColumnKind, 'other'>;

/** Of several heads that fit one kind, the one by the earlier pattern gives the column. */
const heads: Record<Named, RegExp[]> = {
  action: [
    /^(?:(?:agreed|key|required|proposed|planned|next|further|specific|improvement) )?actions?(?: (?:required|needed|agreed|proposed|planned|points?|to be taken))?$/i,
    /^(?:tasks?|what(?: we will do| will be done| needs to be done)?\??)$/i,
  ],
  lead: [
    /^(?:(?:action|task|responsible|lead|accountable) )?(?:lead|owner|officer|person)(?: ?(?:officer|person|role|department|service|responsible|\/ ?\w+))*$/i,
    /^(?:responsib(?:le|ility)|assigned to|accountable|(?:by )?who(?:m)?\??)$/i,
  ],
  target: [
    /^(?:target|due|completion|end)(?: (?:completion|end|by))?(?: date)?$/i,
    /^(?:(?:by )?when\??|deadline|timescales?|date (?:due|for completion)|date|complete by)$/i,
  ],
  status: [
    /^(?:current )?status$/i,
    /^(?:b?rag)(?: ?(?:rating|status))?$/i,
    /^(?:progress(?: (?:update|report|to date|so far|made))?|update)$/i,
  ],
};
/** Registers of risks name owners and dates, too; their actions are no plan of the committee's paper. */
const otherTable =
  /^(?:risks?\b|likelihood|impact|(?:gross|net|residual|inherent|current|target) (?:risk|score)|score|mitigat|probability|minute|resolution|petition|question)/i;
const longestHead = 50;
/** Beside the action, two of lead, target and status stand in the head of a plan. */
const fewestOthers = 2;

/**
 * The columns of an action plan, from a head row such as "Action | Lead | Target date | Status" or "Task | Owner | By
 * when | RAG"; null where the line is no such row. Columns of other kinds are kept as "other".
 */
export function actionColumns(line: TextLine): Column<ActionColumnKind>[] | null {
  const cells = cellsOf(line);
  const texts = cells.map(({ text }) => text);
  if (texts.some((text) => text.length > longestHead || otherTable.test(text))) return null;
  const named: Named[] = ['action', 'lead', 'target', 'status'];
  const at = new Map(named.map((kind) => [placeOf(kind, texts), kind]));
  at.delete(-1);
  const kinds = [...at.values()];
  const isPlan = kinds.includes('action') && kinds.length > fewestOthers;
  if (!isPlan || texts.filter((text) => fits('action', text)).length > 1) return null;
  return cells.map(({ x }, index) => ({ kind: at.get(index) ?? 'other', x }));
}

function placeOf(kind: Named, texts: string[]): number {
  const places = heads[kind].map((head) => texts.findIndex((text) => head.test(text)));
  return places.find((place) => place >= 0) ?? -1;
}

function fits(kind: Named, text: string): boolean {
  return heads[kind].some((head) => head.test(text));
}
