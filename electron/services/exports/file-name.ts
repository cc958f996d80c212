import type { ExportForm } from '../../../shared/contract/exports.ts';

const endings: Readonly<Record<ExportForm, string>> = {
  word: 'docx',
  markdown: 'md',
  webAnnotations: 'json',
  pdf: 'pdf',
  print: 'pdf',
};

export const fileTypes: Readonly<Record<ExportForm, string>> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
  webAnnotations: 'application/ld+json; charset=utf-8',
  pdf: 'application/pdf',
  print: 'application/pdf',
};

/** What no common file system takes in a name, and what turns the direction of writing. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\\/:*?"<>|]/gu;
const longest = 120;

/** A name that every system takes: "My notes, Scrutiny Board, 13 February 2025.docx". */
export function exportName(form: ExportForm, words: readonly string[]): string {
  const name = words
    .map((part) => part.replace(unfit, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, longest)
    .replace(/[. ]+$/, '');
  return `${name}.${endings[form]}`;
}
