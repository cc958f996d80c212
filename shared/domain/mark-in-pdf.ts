import type { AnnotationKind } from './annotation.ts';

/**
 * The private key of ours in an annotation's dictionary (ISO 32000-1 Annex E: second-class names carry a
 * prefix). It holds what no standard key can: tags, quote, pressure.
 */
export const privateKey = 'MOOT_Mark';

/** Under that key: the list of all marks that the copy was given when it was made. */
export const listKey = 'All';

/** The branch of the outline that holds bookmarks. */
export const bookmarkBranch = 'My bookmarks';

/** What each kind of mark is in a PDF: its /Subtype (ISO 32000-1 §12.5.6). */
export const subtypes: Readonly<Record<Exclude<AnnotationKind, 'bookmark'>, string>> = {
  highlight: 'Highlight',
  underline: 'Underline',
  strike: 'StrikeOut',
  note: 'Text',
  textBox: 'FreeText',
  pen: 'Ink',
};

/** Name (/NM) of a mark's part: the mark's id; further parts of a mark over page breaks are numbered from 2. */
export const partName = (id: string, part: number): string =>
  part === 0 ? id : `${id}/${part + 1}`;

/** The mark's id and the part that a name stands for. */
export function partOfName(name: string): { id: string; part: number } {
  const numbered = /^(.+)\/([2-9]|[1-9]\d{1,2})$/.exec(name);
  return numbered?.[1] === undefined
    ? { id: name, part: 0 }
    : { id: numbered[1], part: Number(numbered[2]) - 1 };
}

/** Edge of a note's icon, in points of user space. */
export const iconSize = 20;

/**
 * Where the upper left corner of a note's rectangle lies from the icon's middle, in halves of its edge: right
 * and up. Readers show notes upright however the page is turned (ISO 32000-1 §12.5.6.4), and turn them about
 * that corner.
 */
export function iconCorner(turn: number): [right: number, up: number] {
  if (turn === 90) return [-1, -1];
  if (turn === 180) return [1, -1];
  return turn === 270 ? [1, 1] : [-1, 1];
}
