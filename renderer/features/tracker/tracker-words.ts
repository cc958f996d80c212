import type { TrackerField, TrackerReading } from '../../../shared/contract/tracker.ts';

/** What a column may be taken for, in the order in which it is offered. */
export const fieldWords: Readonly<Record<TrackerField, string>> = {
  text: 'What is to be done',
  title: 'What it is about',
  owner: 'Who is to act',
  portfolio: 'Portfolio or service',
  kind: 'Kind',
  state: 'State',
  saidOn: 'Day it was said',
  due: 'When it is due',
  reviewAt: 'Day to look at it again',
  sentOn: 'Day it was sent',
  respondedOn: 'Day it was answered',
  response: 'Answer',
  report: 'Report since then',
  minute: 'Minute',
};

export const fields = Object.keys(fieldWords) as TrackerField[];

/** Fields that hold days. */
export const dayFields: readonly TrackerField[] = [
  'saidOn',
  'due',
  'reviewAt',
  'sentOn',
  'respondedOn',
];

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

/** "12 rows in 5 columns, parted by commas, written as UTF-8." */
export function readingWords({ rows, columns, delimiter, encoding }: TrackerReading): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `${count(rows, 'row')} in ${count(columns.length, 'column')}, parted by ${delimiters[delimiter]}, written as ${encoding}.`;
}
