import type { SharedNoun } from '../../../shared/domain/nouns.ts';
import type { Council } from './mended-row.ts';

/** Fields in the words of the review screen, where the field's own name would not be understood. */
const fieldWords: Record<string, string> = {
  printedNumber: 'Number',
  kind: 'Kind',
  reportOf: 'Author line',
  pdfFrom: 'First page',
  pdfTo: 'Last page',
  access: 'Access',
  paperState: 'State of the papers',
  publishedDate: 'Publication date',
  privateBusiness: 'Private business',
  recommendationStem: 'Opening words',
  resolvedStem: 'Opening words',
  closedAt: 'Closing time',
  organisation: 'Council',
  lastUpdated: 'Date of the programme',
};

const nounWords: Partial<Record<SharedNoun, string>> = {
  committee: 'the committee',
  meeting: 'the meeting',
  paper: 'a paper',
  paperVersion: 'a paper',
  person: 'a person',
  membership: 'a person',
  minutes: 'the earlier minutes',
  minute: 'a minute',
  briefingNote: 'a briefing note',
  workProgramme: 'the work programme',
  workProgrammeItem: 'the work programme',
};

/** What Undo says it takes back: "Title of item 4 changed". */
export function mendLabel(council: Council, noun: SharedNoun, id: string, field: string): string {
  const words = fieldWords[field] ?? sentenceCase(field);
  const number = noun === 'agendaItem' ? council.row('agendaItem', id)?.printedNumber : null;
  const whose = number ? `item ${number}` : (nounWords[noun] ?? 'an item');
  return `${words} of ${whose} changed`;
}

/** "briefDate" as "Brief date". */
function sentenceCase(field: string): string {
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
