import type { ExportForm, MinutesForm } from '../../../shared/contract/exports.ts';

/** What a finished file is, by the form that was asked for. */
export type FileForm = ExportForm | MinutesForm | 'csv' | 'ics';

const word = {
  ending: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const markdown = { ending: 'md', type: 'text/markdown; charset=utf-8' };
const pdf = { ending: 'pdf', type: 'application/pdf' };

export const fileKinds: Readonly<Record<FileForm, { ending: string; type: string }>> = {
  word,
  markdown,
  webAnnotations: { ending: 'json', type: 'application/ld+json; charset=utf-8' },
  pdf,
  print: pdf,
  docx: word,
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  md: markdown,
  akn: { ending: 'xml', type: 'application/xml; charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  ics: { ending: 'ics', type: 'text/calendar; charset=utf-8' },
  json: { ending: 'json', type: 'application/json; charset=utf-8' },
};

/** What no common file system takes in a name, and what turns the direction of writing. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\\/:*?"<>|]/gu;
const longest = 120;

/** A name that every system takes: "My notes, Scrutiny Board, 13 February 2025.docx". */
export function exportName(form: FileForm, words: readonly string[]): string {
  const name = words
    .map((part) => part.replace(unfit, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, longest)
    .replace(/[. ]+$/, '');
  return `${name}.${fileKinds[form].ending}`;
}
