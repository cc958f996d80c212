import { writeWord } from '../word/write-word.ts';
import { actionsCsv } from './actions-csv.ts';
import { actionsHtml } from './actions-html.ts';
import type { ActionsTask } from './actions-list.ts';
import { actionsDocument } from './actions-word.ts';

/** A list of asks as the bytes of a file. */
export async function actionsFile({ list, form }: ActionsTask): Promise<Uint8Array> {
  if (form === 'csv') return actionsCsv(list);
  if (form === 'html') return new TextEncoder().encode(actionsHtml(list));
  return writeWord(actionsDocument(list));
}
