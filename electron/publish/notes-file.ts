import { notesMarkdown } from './markdown/notes-markdown.ts';
import type { NotesList } from './notes-list.ts';
import { webAnnotations } from './web-annotations/web-annotations.ts';
import { notesDocument } from './word/notes-document.ts';
import { writeWord } from './word/write-word.ts';

/** A list of notes as the bytes of a file of the form asked for. Texts are UTF-8 without a mark at the front. */
export async function notesFile(
  list: NotesList,
  form: 'word' | 'markdown' | 'webAnnotations',
): Promise<Uint8Array> {
  switch (form) {
    case 'word':
      return writeWord(notesDocument(list));
    case 'markdown':
      return new TextEncoder().encode(notesMarkdown(list));
    case 'webAnnotations':
      return new TextEncoder().encode(webAnnotations(list));
  }
}
