import type { CarryingSummary } from '../../shared/domain/carrying-summary.ts';
import { counted } from './meeting-words.ts';

/** "41 notes placed, 3 to check, 2 whose passage is gone" */
export function carriedWords(summary: Omit<CarryingSummary, 'from'>): string {
  const { placed, likely, check, gone, left } = summary;
  let isNamed = placed > 0;
  // what is counted is said with the first number only
  const among = (number: number) => {
    const words = isNamed ? String(number) : counted(number, 'note');
    isNamed = true;
    return words;
  };
  const rest = likely + check + gone + left;
  const parts = [
    ...(placed > 0 || rest === 0 ? [`${counted(placed, 'note')} placed`] : []),
    ...(likely > 0 ? [`${among(likely)} probably right`] : []),
    ...(check > 0 ? [`${among(check)} to check`] : []),
    ...(gone > 0 ? [`${among(gone)} whose passage is gone`] : []),
    ...(left > 0 ? [`${among(left)} left on the earlier edition`] : []),
  ];
  return parts.join(', ');
}

/** Whether a person should still look at some of them. */
export const isUnsettled = ({ likely, check, gone }: CarryingSummary): boolean =>
  likely + check + gone > 0;
