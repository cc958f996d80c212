import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';

/** "60. School attendance", or the title alone before numbers are fixed. */
export const minuteLabel = ({ number, title }: Pick<RecordedMinute, 'number' | 'title'>): string =>
  number === null ? title : `${number}. ${title}`;
