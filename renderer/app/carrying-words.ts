import type { CarryingSummary } from '../../shared/domain/carrying-summary.ts';
import { counted } from './meeting-words.ts';

/** "41 notes placed, 3 to check, 2 whose passage is gone" */
export function carriedWords(summary: Omit<CarryingSummary, 'from'>): string {
  const { placed, likely, check, gone, left } = summary;
  const parts = [
    `${counted(placed, 'note')} placed`,
    ...(likely > 0 ? [`${likely} probably right`] : []),
    ...(check > 0 ? [`${check} to check`] : []),
    ...(gone > 0 ? [`${gone} whose passage is gone`] : []),
    ...(left > 0 ? [`${left} left on the earlier edition`] : []),
  ];
  return parts.join(', ');
}

/** Whether a person should still look at some of them. */
export const isUnsettled = ({ likely, check, gone }: CarryingSummary): boolean =>
  likely + check + gone > 0;
