import { writeWord } from '../word/write-word.ts';
import { programmeHtml } from './programme-html.ts';
import type { ProgrammeTask } from './programme-sheet.ts';
import { programmeDocument } from './programme-word.ts';

/** A plan of work as the bytes of a file. */
export async function programmeFile({ sheet, form }: ProgrammeTask): Promise<Uint8Array> {
  if (form === 'html') return new TextEncoder().encode(programmeHtml(sheet));
  return writeWord(programmeDocument(sheet));
}
