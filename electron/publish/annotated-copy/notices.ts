import type { Source } from './source.ts';
import type { Written } from './write-marks.ts';

const mostPages = 8;

/** What people should know of a copy that came out otherwise than they may expect. */
export function noticesOf(
  source: Pick<Source, 'isSigned' | 'forbidsNotes'>,
  written: Pick<Written, 'missing' | 'crowded' | 'homeless'>,
  isRepaired: boolean,
): string[] {
  return [...ofSource(source, isRepaired), ...ofMarks(written)];
}

function ofSource(
  { isSigned, forbidsNotes }: Pick<Source, 'isSigned' | 'forbidsNotes'>,
  isRepaired: boolean,
): string[] {
  const repaired =
    'The file is damaged, so this is a repaired copy, written anew. The original is unchanged.';
  if (isRepaired)
    return isSigned ? [repaired, 'The sender’s signature is not valid in it.'] : [repaired];
  if (forbidsNotes)
    return [
      'The sender signed this file and asks that no notes are added. Other programs will say that the copy was changed after it was signed. The original is unchanged.',
    ];
  return isSigned
    ? [
        'The sender signed this file. The signature stays valid in the copy, but it covers the original only, not your notes.',
      ]
    : [];
}

function ofMarks({
  missing,
  crowded,
  homeless,
}: Pick<Written, 'missing' | 'crowded' | 'homeless'>): string[] {
  const notices: string[] = [];
  if (missing.size > 0)
    notices.push(
      'Some letters in text boxes have no type here and are shown as empty boxes. Other programs show the words in the list of notes.',
    );
  if (crowded.size > 0) {
    const pages = [...crowded].toSorted((one, other) => one - other);
    const named = pages.slice(0, mostPages).join(', ');
    notices.push(
      `A text box is too small for its words on ${pages.length === 1 ? 'page' : 'pages'} ${named}${pages.length > mostPages ? ' and others' : ''} of the PDF. Other programs show all of them in the list of notes.`,
    );
  }
  if (homeless > 0)
    notices.push(
      `${homeless === 1 ? 'One mark is' : `${homeless} marks are`} on pages that this file does not have, and not in the copy. Nothing is lost in Moothall.`,
    );
  return notices;
}
