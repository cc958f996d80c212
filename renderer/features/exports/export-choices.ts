import type { ExportForm, ExportRequest } from '../../../shared/contract/exports.ts';
import type { AnnotationKind } from '../../../shared/domain/annotation.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import { selectPages } from '../../../shared/domain/page-selection.ts';
import type { NumberedPage } from '../../../shared/domain/printed-page.ts';
import type { Choice } from '../../ui/choices.tsx';

/** What the person has chosen so far. */
export interface ExportWishes {
  form: ExportForm;
  pages: 'all' | 'some';
  typed: string;
  kinds: readonly AnnotationKind[];
  groupBy: ExportRequest['groupBy'];
  tags: boolean;
  /** Of pages for printing. */
  withMarks: boolean;
}

export const allKinds = Object.keys(annotationWords) as AnnotationKind[];

export const firstWishes = (form: ExportForm): ExportWishes => ({
  form,
  pages: 'all',
  typed: '',
  kinds: allKinds,
  groupBy: 'item',
  tags: true,
  withMarks: true,
});

export const formChoices: readonly Choice<ExportForm>[] = [
  {
    value: 'word',
    label: 'A list in Word',
    note: 'What the paper says, what you wrote, and the page, in a table.',
  },
  {
    value: 'pdf',
    label: 'A copy of the PDF with my notes in it',
    note: 'Other PDF programs show them as notes. The paper itself is not changed.',
  },
  { value: 'print', label: 'Pages on paper', note: 'With or without your notes.' },
  { value: 'markdown', label: 'A list as plain text', note: 'Markdown, for note-taking programs.' },
  {
    value: 'webAnnotations',
    label: 'A list for other programs',
    note: 'W3C Web Annotations (JSON), with the place of every note.',
  },
];

export type RequestFound = { request: ExportRequest; doubt: string | null } | { sentence: string };

/** The request that the wishes make, or the sentence that says what is missing. */
export function requestOf(
  wishes: ExportWishes,
  hash: string,
  pages: readonly NumberedPage[],
): RequestFound {
  const { form, groupBy, tags } = wishes;
  const isBare = form === 'print' && !wishes.withMarks;
  const request = { hashes: [hash], form, groupBy, tags, kinds: isBare ? [] : [...wishes.kinds] };
  if (wishes.pages === 'all') return { request: { ...request, pdfPages: null }, doubt: null };
  if (wishes.typed.trim() === '') return { sentence: 'Type the pages you want, such as 3-7, 12.' };
  const found = selectPages([...pages], wishes.typed);
  if ('sentence' in found) return found;
  return { request: { ...request, pdfPages: found.pdfPages }, doubt: found.doubt };
}
